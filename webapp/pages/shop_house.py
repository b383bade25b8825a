"""The shop itself: its name and words, the card for transfers, the working hours. Each a page with one form."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from babel.dates import get_day_names

from models import housekeeping
from models.base.errors import SavdoError
from models.base.i18n import current_language
from models.base.i18n import gettext as _
from models.housekeeping import BadHours
from models.workspaces import WEEKDAYS, BadShop
from webapp import auth, forms
from webapp.forms import BadForm
from webapp.render import is_partial, toast
from webapp.rooms import base_of, languages_of, member_of, shop_of, show

Typed = dict[str, Any]


class CardForm(forms.Form):
    number: forms.Line = ""
    holder: forms.Line = ""


async def page(
    request: web.Request, template: str, typed: Typed, refusal: SavdoError | None = None, **facts: Any
) -> web.Response:
    """The form with what stands there or was typed, and what is wrong with it: field by field, else above all."""
    errors = refusal.reasons if isinstance(refusal, BadForm) else {}
    return await show(
        request,
        template,
        status=refusal.status if refusal else 200,
        typed=typed,
        errors=errors,
        why=refusal.for_person() if refusal and not errors else None,
        **facts,
    )


async def kept(request: web.Request, page: web.Response) -> web.StreamResponse:
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings"})
    return toast(page, _("Saved"))


# — what it is called and says of itself —


async def about(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/shop"""
    shop = shop_of(request)
    words = {f"about-{language}": text for language, text in shop.about.items()}
    return await _about(request, {"name": shop.name, "city": shop.city, **words})


async def _about(request: web.Request, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    return await page(request, "settings/shop.html", typed, refusal, languages=languages_of(request))


async def set_about(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/shop: it is called so, and the assistant introduces it so."""
    shop, typed = shop_of(request), await forms.sent(request)
    texts, errors = forms.texts(typed, "about", languages_of(request), most=1500)
    city = " ".join(str(typed.get("city", "")).split())
    if len(city) > 80:
        errors["city"] = _(forms.TOO_LONG, max=80)
    if errors:
        raise BadForm(errors)
    others = {code: text for code, text in shop.about.items() if code not in languages_of(request)}
    try:
        await housekeeping.introduce(
            shop, name=str(typed.get("name", "")), city=city, about={**others, **texts}, by=member_of(request)
        )
    except BadShop:
        raise BadForm({"name": _("A name of 2 to 60 characters, please.")}) from None
    return await kept(request, await about(request))


async def refused_about(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    return await _about(request, await forms.sent(request), refusal)


# — where customers transfer to —


async def card(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/card"""
    shop = shop_of(request)
    return await _card(request, {"number": shop.card_number, "holder": shop.card_holder})


async def _card(request: web.Request, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    return await page(request, "settings/card.html", typed, refusal, proved=auth.proved_lately(request))


async def set_card(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/card: customers transfer there from now on."""
    form = await forms.read(request, CardForm)
    try:
        await housekeeping.take_transfers_at(shop_of(request), form.number, form.holder, by=member_of(request))
    except (housekeeping.BadCard, housekeeping.MistypedCard) as bad:
        raise BadForm({"number": bad.for_person()}) from None
    return await kept(request, await card(request))


async def refused_card(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    return await _card(request, await forms.sent(request), refusal)


# — when it works —

USUAL = ["09:00", "20:00"]


async def hours(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/hours"""
    known = shop_of(request).hours
    usual = next(iter(known.values()), USUAL)
    typed: Typed = {f"open.{day}": "1" for day in known}
    for day in WEEKDAYS:  # a closed day has the usual hours at hand for the moment when it is opened
        typed[f"from.{day}"], typed[f"to.{day}"] = known.get(day) or usual
    return await _hours(request, typed)


async def _hours(request: web.Request, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    names = get_day_names("wide", context="stand-alone", locale=current_language().locale)
    days = [(day, names[at].capitalize()) for at, day in enumerate(WEEKDAYS)]
    return await page(request, "settings/hours.html", typed, refusal, days=days, zone=shop_of(request).zone)


async def set_hours(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/hours: it works on these days from then till then."""
    typed = await forms.sent(request)
    spans = {
        day: [str(typed.get(f"from.{day}", "")), str(typed.get(f"to.{day}", ""))]
        for day in WEEKDAYS
        if typed.get(f"open.{day}")
    }
    wrong = {day: _(BadHours.message) for day, span in spans.items() if not housekeeping.is_span(*span)}
    if wrong:
        raise BadForm(wrong)
    await housekeeping.open_at(shop_of(request), spans, by=member_of(request))
    return await kept(request, await hours(request))


async def refused_hours(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    return await _hours(request, await forms.sent(request), refusal)
