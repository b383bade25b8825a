"""One conversation: what was said, an answer by hand, taking over from the assistant and giving back to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from aiohttp import web

from models import handoffs
from models.base.errors import NotFound, SavdoError
from models.base.i18n import gettext as _
from models.base.promises import plain, promises_in
from models.callbacks import CallBack
from models.conversations import Conversation, MessageState
from models.customers import Identity
from models.handoffs import Handoff, HandoffState
from webapp import forms
from webapp.bubbles import Bubble, bubbles_in, mark
from webapp.forms import BadForm
from webapp.render import is_partial, toast
from webapp.rooms import base_of, member_of, shop_of, show

LONGEST, LONGEST_BRIEF = 4000, 600


class AnswerForm(forms.Form):
    text: str
    promise: str = ""


class BriefForm(forms.Form):
    brief: str = ""


async def conversation(request: web.Request) -> web.StreamResponse:
    """GET /s/{shop}/conversations/{conversation}"""
    return await _room(request)


async def news(request: web.Request) -> web.StreamResponse:
    """GET /s/{shop}/conversations/{conversation}/news?mark=…: the room when there is something new to see, else 204."""
    return await _room(request, known=request.query.get("mark", ""))


async def answer(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/conversations/{conversation}/messages: the customer hears the person, and the assistant is silent."""
    thread, form = await _thread(request), await forms.read(request, AnswerForm)
    text = form.text.strip()
    if not text or len(text) > LONGEST:
        raise BadForm({"text": _("Write up to %(most)s letters.", most=LONGEST)})
    marked = promises_in(text)
    promises = marked or ([text] if form.promise else [])
    await handoffs.say(thread.id, member_of(request), {"text": plain(text) if marked else text}, promises=promises)
    return await _after(request)


async def take_over(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/conversations/{conversation}/take: the assistant is silent here."""
    await handoffs.take_over((await _thread(request)).id, member_of(request))
    return await _after(request, _("You are in charge; the assistant is silent."))


async def give_back(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/conversations/{conversation}/back: the assistant answers again, and knows what was typed for it."""
    thread, form = await _thread(request), await forms.read(request, BriefForm)
    if len(form.brief) > LONGEST_BRIEF:
        raise BadForm({"brief": _("Write up to %(most)s letters.", most=LONGEST_BRIEF)})
    await handoffs.give_back(thread.id, member_of(request), form.brief)
    return await _after(request, _("The assistant answers again."))


async def refused(request: web.Request, error: SavdoError) -> web.StreamResponse:
    """What cannot be used is said beside the field, and what was typed is still there."""
    wrong = error.reasons if isinstance(error, BadForm) else {}
    return await _room(request, status=error.status, wrong=wrong, typed=await forms.sent(request))


# — how it stands —


async def _thread(request: web.Request) -> Conversation:
    """The conversation of the path; a neighbour's is not there."""
    found = Conversation.filter(public_id=request.match_info["conversation"]).first()
    thread = await found.prefetch_related("customer", "identity")
    if thread is None:
        raise NotFound
    return thread


async def _room(
    request: web.Request,
    *,
    known: str = "",
    status: int = 200,
    wrong: dict[str, str] | None = None,
    typed: dict[str, Any] | None = None,
) -> web.StreamResponse:
    thread = await _thread(request)
    bubbles, handoff = await bubbles_in(thread.id, shop_of(request)), await Handoff.open_in(thread.id)
    stands = _print(thread, bubbles)
    if known == stands:
        return web.Response(status=204)
    identity = thread.identity
    assert isinstance(identity, Identity)
    taker = handoff.taker if handoff and handoff.state is HandoffState.TAKEN else None
    return await show(
        request,
        "conversations/one.html",
        status=status,
        thread=thread,
        bubbles=bubbles,
        mark=stands,
        url=_address(request),
        name=thread.customer.name or _("Customer"),
        username=identity.username,
        taker=(taker.person.name or _("A colleague")) if taker else "",
        mine=taker is not None and taker.id == member_of(request).id,
        promises=handoff.promises if handoff else [],
        call=await CallBack.waiting_of(thread.customer_id),
        wrong=wrong or {},
        typed=typed or {},
    )


def _print(thread: Conversation, bubbles: Sequence[Bubble]) -> str:
    """Changes whenever the room looks otherwise."""
    arrived = sum(bubble.state is MessageState.SENT for bubble in bubbles)
    return f"{mark(list(bubbles))}-{arrived}-{thread.human_acts}-{int(thread.with_human)}"


def _address(request: web.Request) -> str:
    return f"{base_of(request)}/conversations/{request.match_info['conversation']}"


async def _after(request: web.Request, said: str = "") -> web.StreamResponse:
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": _address(request)})
    response = await _room(request)
    return toast(response, said) if said else response
