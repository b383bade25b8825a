""" "Say this instead": an answer of the assistant's is corrected where it is read, in a conversation or in the playground."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from models.base.db import unit
from models.base.errors import NotFound
from models.base.i18n import gettext as _
from models.base.personal import veiled
from models.base.scope import inside
from models.conversations import Direction, Message
from models.corrections import Correction
from models.workspaces import Member, Right
from webapp import auth, forms
from webapp.pages import playground
from webapp.render import is_partial, toast
from webapp.rooms import base_of, member_of


class InsteadForm(forms.Form):
    question: str = ""
    instead: forms.Needed


async def instead(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/answers/{message}/instead: asked the same, the assistant says this from now on."""
    form = await forms.read(request, InsteadForm)
    await _correct(await _answer(request.match_info["message"]), form, by=member_of(request).actor)
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": f"{base_of(request)}/"})
    return _noted()


async def in_playground(request: web.Request) -> web.StreamResponse:
    """POST /playground/{sample}/answers/{message}/instead: the same, by whoever may settle how the shop's assistant speaks."""
    if auth.forged(request):
        raise web.HTTPForbidden
    shop, form = await playground.shop_of(request), await forms.read(request, InsteadForm)
    with inside(shop.id):
        async with unit():
            by = await _who(request)
            await _correct(await _answer(request.match_info["message"]), form, by=by)
    return _noted()


async def _who(request: web.Request) -> str:
    """The member, if somebody is signed in; who sits at this machine may correct the samples."""
    if auth.SESSION not in request:
        return "playground"
    member = await Member.of(request[auth.PERSON].id)
    if member is None:
        return "playground"
    if not member.may(Right.SETTINGS):
        raise web.HTTPForbidden
    return member.actor


async def _answer(ref: str) -> Message:
    """An answer of the assistant's; a neighbour's is not there."""
    known = ref.isascii() and ref.isdecimal() and len(ref) < 19
    found = await Message.get_or_none(id=int(ref), direction=Direction.OUT, author="assistant") if known else None
    if found is None or not found.trace:
        raise NotFound
    return found


async def _correct(said: Message, form: InsteadForm, *, by: str) -> None:
    """Kept with the question that it answers, and asked again before other settings are published."""
    trace: dict[str, Any] = said.trace
    question = form.question or await _question(trace)
    await Correction.say_instead(question, form.instead, trace.get("language", ""), by=by, message_id=said.id)


async def _question(trace: dict[str, Any]) -> str:
    """What was asked, without what tells who asked: it is read to others."""
    heard = await Message.filter(id__in=trace.get("heard", [])).order_by("id")
    return veiled(" ".join(message.text for message in heard if message.text))


def _noted() -> web.StreamResponse:
    response = web.Response(headers={"HX-Reswap": "none", "Cache-Control": "no-store"})
    return toast(response, _("Noted. Asked the same, the assistant says this from now on."))
