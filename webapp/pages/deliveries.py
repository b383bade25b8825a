"""Ways of delivery: the list, and one way with its reach, its price and its days."""

from __future__ import annotations

from typing import Any

from aiohttp import web
from babel.dates import get_day_names

from models.adding import listed
from models.base.errors import NotFound, SavdoError
from models.base.i18n import N_, current_language, speaking
from models.base.i18n import gettext as _
from models.delivery import MOST_DAYS, DeliveryWay, WayKind
from models.workspaces import WEEKDAYS, parse_time
from webapp import forms
from webapp.forms import BadForm
from webapp.rooms import base_of, languages_of, member_of, shop_of, show

NAMES = {
    WayKind.ZONE: N_("Courier"),
    WayKind.PICKUP: N_("Pick-up"),
    WayKind.POST: N_("By post"),
    WayKind.TAXI: N_("Taxi"),
}
ABOUT = {
    WayKind.ZONE: N_("Your own courier, for a fixed price"),
    WayKind.PICKUP: N_("The customer comes to you"),
    WayKind.POST: N_("To other regions, by post or a carrier"),
    WayKind.TAXI: N_("You write the price on each order"),
}
NOT_A_TIME = N_("A time, like 15:00.")
NOT_DAYS = N_("From 0 to %(most)s days, the first number not above the second.")
NO_PLACE = N_("Where to? Name towns or districts, or choose everywhere else.")

Typed = dict[str, Any]


class WayForm(forms.Form):
    fee: forms.MaybeAmount = None
    free_from: forms.MaybeAmount = None
    days_min: forms.Count = 0
    days_max: forms.Count = 0


async def ways(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/delivery"""
    found = await DeliveryWay.all().order_by("-active", "position", "id")
    return await show(request, "settings/ways.html", ways=found, kinds=[(kind, _(NAMES[kind])) for kind in WayKind])


# — one way —


async def new_way(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/delivery/new?kind=zone: named already, in every language of the shop."""
    way = DeliveryWay(kind=_kind(request.query.get("kind", "zone")), workspace_id=shop_of(request).id)
    for language in languages_of(request):
        with speaking(language):
            way.names[language.value] = _(NAMES[way.kind])
    return await _way(request, way, _present(request, way))


async def way(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/delivery/{way}"""
    found = await DeliveryWay.called(request.match_info["way"])
    return await _way(request, found, _present(request, found))


def _kind(asked: object) -> WayKind:
    if asked not in list(WayKind):
        raise NotFound
    return WayKind(str(asked))


def _present(request: web.Request, way: DeliveryWay) -> Typed:
    """What stands in the fields when the form is opened."""
    shop = shop_of(request)
    typed: Typed = {f"name-{language}": text for language, text in way.names.items()}
    typed |= {f"address-{language}": text for language, text in way.address.items()}
    typed |= {f"on.{day}": "1" for day in way.works_on or WEEKDAYS}
    return typed | {
        "kind": way.kind.value,
        "places": ", ".join(place for place in way.places if place != "*"),
        "elsewhere": "*" in way.places,
        "fee": forms.typed(shop.money(way.fee)),
        "free_from": forms.typed(shop.money(way.free_from)) if way.free_from is not None else "",
        "cut_off": way.cut_off,
        "days_min": str(way.days_min),
        "days_max": str(way.days_max),
        "prepay": way.prepay,
        "active": way.active,
    }


async def _way(request: web.Request, way: DeliveryWay, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    errors = refusal.reasons if isinstance(refusal, BadForm) else {}
    names = get_day_names("abbreviated", context="stand-alone", locale=current_language().locale)
    return await show(
        request,
        "settings/way.html",
        status=refusal.status if refusal else 200,
        way=way,
        kind=way.kind.value,
        title=_(NAMES[way.kind]),
        about=_(ABOUT[way.kind]),
        typed=typed,
        errors=errors,
        why=refusal.for_person() if refusal and not errors else None,
        languages=languages_of(request),
        days=[(day, names[at]) for at, day in enumerate(WEEKDAYS)],
        action=request.path_qs,
    )


async def add_way(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/delivery/new: customers are offered it."""
    typed = await forms.sent(request)
    way = DeliveryWay(kind=_kind(typed.get("kind")), workspace_id=shop_of(request).id)
    return await _settle(request, way, typed)


async def set_way(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/delivery/{way}: it reaches there, costs this, takes so long; or it is switched off."""
    return await _settle(request, await DeliveryWay.called(request.match_info["way"]), await forms.sent(request))


async def _settle(request: web.Request, way: DeliveryWay, typed: Typed) -> web.StreamResponse:
    _take(request, way, typed)
    await way.settle(by=member_of(request).actor)
    return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings/delivery"})


async def refused(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    """The form again, with what was typed and what is wrong with it."""
    typed = await forms.sent(request)
    if "way" in request.match_info:
        found = await DeliveryWay.called(request.match_info["way"])
    else:
        found = DeliveryWay(kind=_kind(typed.get("kind")), workspace_id=shop_of(request).id)
    return await _way(request, found, typed, refusal)


# — from the form to the way —


def _take(request: web.Request, way: DeliveryWay, typed: Typed) -> None:
    """The way as the form describes it, or BadForm. What its kind does not have stays as it was."""
    languages = languages_of(request)
    names, errors = forms.texts(typed, "name", languages, most=60)
    address, too_long = forms.texts(typed, "address", languages, most=300)
    errors |= too_long
    if languages[0].value not in names:
        errors[f"name-{languages[0]}"] = _(forms.NEEDED)
    places = [*listed(str(typed.get("places", ""))), *(["*"] if typed.get("elsewhere") else [])]
    if not places and way.kind is not WayKind.PICKUP and way.lat is None:
        errors["places"] = _(NO_PLACE)
    cut_off = _time(str(typed.get("cut_off", "")).strip(), errors)
    form = _numbers(typed, errors)
    if errors or form is None:
        raise BadForm(errors)
    way.names, way.address = {**way.names, **names}, {**way.address, **address}
    way.places, way.cut_off = places, cut_off
    way.days_min, way.days_max = form.days_min, form.days_max
    way.prepay, way.active = bool(typed.get("prepay")), bool(typed.get("active"))
    chosen = [day for day in WEEKDAYS if typed.get(f"on.{day}")]
    way.works_on = chosen if len(chosen) < len(WEEKDAYS) else []
    if way.kind in (WayKind.ZONE, WayKind.POST):
        currency = shop_of(request).currency
        way.fee = forms.money(form.fee, currency).amount if form.fee is not None else 0
        way.free_from = forms.money(form.free_from, currency).amount if form.free_from is not None else None


def _time(typed: str, errors: dict[str, str]) -> str:
    try:
        return f"{parse_time(typed):%H:%M}" if typed else ""
    except ValueError:
        errors["cut_off"] = _(NOT_A_TIME)
        return ""


def _numbers(typed: Typed, errors: dict[str, str]) -> WayForm | None:
    try:
        form = forms.check(WayForm, typed)
    except BadForm as bad:
        errors.update(bad.reasons)
        return None
    if not form.days_min <= form.days_max <= MOST_DAYS:
        errors["days_max"] = _(NOT_DAYS, most=MOST_DAYS)
    return form
