"""Settings, as few as there are: in which states of an order the customer is told, and the person's own language."""

from __future__ import annotations

from aiohttp import web

from models.base.i18n import Language, set_language
from models.base.i18n import gettext as _
from models.order_states import STATE_NAMES, State
from webapp import forms
from webapp.auth import PERSON
from webapp.forms import BadForm
from webapp.render import is_partial, toast
from webapp.rooms import base_of, shop_of, show

TOLD = tuple(state for state in State if state is not State.PENDING)
"""Of a new order the customer hears in the conversation that it was placed in."""


class LanguageForm(forms.Form):
    language: str


async def shop_settings(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings"""
    return await show(
        request,
        "home/settings.html",
        told=[(state, _(STATE_NAMES[state]), shop_of(request).tells(state)) for state in TOLD],
        languages=[(language.value, language.own_name) for language in Language],
        language=request[PERSON].language,
    )


async def set_told(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings: customers hear of these states and of no others."""
    shop, sent = shop_of(request), await forms.sent(request)
    shop.told = {**shop.told, **{state.value: state.value in sent for state in TOLD}}
    await shop.save(update_fields=["told"])
    return await _saved(request)


async def set_own_language(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/language: the pages and messages for this person are in it from now on."""
    form, person = await forms.read(request, LanguageForm), request[PERSON]
    if form.language not in list(Language):
        raise BadForm({"language": _(forms.NOT_UNDERSTOOD)})
    person.language = Language(form.language)
    await person.save(update_fields=["language"])
    set_language(person.language)
    return await _saved(request)


async def _saved(request: web.Request) -> web.StreamResponse:
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings"})
    return toast(await shop_settings(request), _("Saved"))
