"""Settings: the list of what can be settled, the person's own language, and of which states customers are told."""

from __future__ import annotations

from aiohttp import web

from models import duty
from models.bargains import HaggleLimits
from models.base.i18n import Language, ngettext, set_language
from models.base.i18n import gettext as _
from models.delivery import DeliveryWay
from models.functions import OwnFunction
from models.knowledge import Faq
from models.order_states import STATE_NAMES, State
from models.rulebook import Playbook
from models.workspaces import Right
from webapp import forms
from webapp.auth import PERSON
from webapp.forms import BadForm
from webapp.pages import assistant, knowledge
from webapp.render import is_partial, toast
from webapp.rooms import base_of, member_of, shop_of, show

TOLD = tuple(state for state in State if state is not State.PENDING)
"""Of a new order the customer hears in the conversation that it was placed in."""

Place = tuple[str, str, str]
"""A page of settings: its path, its name, and how things stand there."""


class LanguageForm(forms.Form):
    language: str


async def shop_settings(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings"""
    return await show(
        request,
        "settings/room.html",
        places=await _places(request) if member_of(request).may(Right.SETTINGS) else [],
        languages=[(language.value, language.own_name) for language in Language],
        language=request[PERSON].language,
    )


async def _places(request: web.Request) -> list[Place]:
    shop = shop_of(request)
    ways = [shop.pick(way.names) for way in await DeliveryWay.filter(active=True).order_by("position", "id")]
    questions, told = await Faq.all().count(), sum(shop.tells(state) for state in TOLD)
    return [
        ("shop", _("About the shop"), ", ".join(filter(None, (shop.name, shop.city)))),
        ("card", _("Card for transfers"), f"•••• {shop.card_number[-4:]}" if shop.card_number else _("none yet")),
        ("hours", _("Working hours"), shop.hours_text() or _("none yet")),
        ("delivery", _("Delivery"), ", ".join(ways) or _("none yet")),
        (
            "faq",
            _("Questions and answers"),
            ngettext("%(num)s answer for the assistant", "%(num)s answers for the assistant", questions),
        ),
        ("assistant", _("Assistant"), await assistant.summary()),
        ("knowledge", _("Knowledge"), await knowledge.summary()),
        (
            "playbooks",
            _("Playbooks"),
            ngettext("%(num)s rule", "%(num)s rules", sum(play.active for play in await Playbook.plays())),
        ),
        (
            "bargaining",
            _("Bargaining"),
            _("allowed") if await HaggleLimits.filter(active=True).exists() else _("none yet"),
        ),
        (
            "functions",
            _("Own functions"),
            ngettext("%(num)s function", "%(num)s functions", await OwnFunction.all().count()),
        ),
        ("own", _("My own chats"), _("the assistant in your own account")),
        ("people", _("People for customers"), await _on_duty()),
        ("notices", _("What customers are told"), ngettext("%(num)s message", "%(num)s messages", told)),
    ]


async def _on_duty() -> str:
    """Who is told when a customer wants a person; who cannot be told is missed here."""
    return ", ".join(member.person.name for member in await duty.on_call() if member.person.name) or _("nobody yet")


async def notices(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/notices"""
    told = [(state, _(STATE_NAMES[state]), shop_of(request).tells(state)) for state in TOLD]
    return await show(request, "settings/notices.html", told=told)


async def set_told(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/notices: customers hear of these states and of no others."""
    shop, sent = shop_of(request), await forms.sent(request)
    shop.told = {**shop.told, **{state.value: state.value in sent for state in TOLD}}
    await shop.save(update_fields=["told"])
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings"})
    return toast(await notices(request), _("Saved"))


async def set_own_language(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/language: the pages and messages for this person are in it from now on."""
    form, person = await forms.read(request, LanguageForm), request[PERSON]
    if form.language not in list(Language):
        raise BadForm({"language": _(forms.NOT_UNDERSTOOD)})
    person.language = Language(form.language)
    await person.save(update_fields=["language"])
    set_language(person.language)
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": f"{base_of(request)}/settings"})
    return toast(await shop_settings(request), _("Saved"))
