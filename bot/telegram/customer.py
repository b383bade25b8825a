"""Customers: whatever they send goes to the conversation core; the door answers a few commands itself."""

from __future__ import annotations

from typing import Any

from aiogram.types import CallbackQuery, Message
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from bot.channels.base import Outgoing
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from bot.telegram import keyboards, reading
from bot.telegram.acts import Act, After, nothing
from bot.telegram.visitors import Visitor
from models.base.i18n import Language, speaking
from models.base.i18n import gettext as _
from models.conversations import find_or_meet, queue, store_heard

_limiter = FixedWindowRateLimiter(MemoryStorage())
FASTEST = RateLimitItemPerMinute(30)
ONCE = RateLimitItemPerMinute(1, namespace="told")

PRESSES = ("orders", "cart")
"""Commands that are buttons of the core by another name."""


def message(who: Visitor, sent: Message) -> Act:
    """A message to the shop."""
    if sent.edit_date and sent.location:  # a live location moves every few seconds; where it began was heard
        return Act(nothing)
    asked = None if sent.edit_date else reading.command(sent.text)
    if asked and asked[0] == "help":
        return Act(lambda after: _reply(who, None), who.workspace_id, language=who.language)
    if asked and asked[0] == "lang":
        return Act(lambda after: _reply(who, "lang"), who.workspace_id, language=who.language)
    sender = reading.sender(who.account, who.user, who.chat, who.language)
    if asked and asked[0] in PRESSES:
        return hears(who, Incoming(sender, str(sent.message_id), press=asked[0]))
    if asked and asked[0] == "start":
        number = str(sent.message_id)
        return hears(who, Incoming(sender, number, start=asked[1]) if asked[1] else reading.hello(sender, number))
    incoming = reading.incoming(sender, sent, user_id=who.user.id)
    return hears(who, incoming) if incoming else Act(nothing)


def press(who: Visitor, query: CallbackQuery) -> Act:
    """A button of the core. What it means, and whether it is too old, the core knows."""
    sender = reading.sender(who.account, who.user, who.chat, who.language)
    data = query.data or ""
    incoming = Incoming(sender, f"cb:{query.id}", press=data)
    chosen = Language(data[5:]) if data.startswith("lang:") and data[5:] in set(Language) else None

    async def work(after: After) -> None:
        after.answer(query.id)
        if chosen and who.on_platform:
            await who.speak(chosen)
        await _hear(who, incoming, after)

    return Act(work, who.workspace_id, language=who.language, query_id=query.id)


def hears(who: Visitor, incoming: Incoming) -> Act:
    """The shop hears this."""
    return Act(lambda after: _hear(who, incoming, after), who.workspace_id, language=who.language)


async def _hear(who: Visitor, incoming: Incoming, after: After) -> None:
    await who.meet_once()
    key = f"{who.account.id}:{who.user.id}"
    if _limiter.hit(FASTEST, key):
        heard = await hear(incoming)
        if heard.message_id and heard.attended and not heard.blocked and not incoming.is_whole:
            after.typing(who.chat)
        return
    await _overhear(incoming)
    if _limiter.hit(ONCE, key):
        text = _("That was very fast. Everything is noted; please write again in a minute.")
        after.say(who.chat, Outgoing(text))


async def _overhear(incoming: Incoming) -> None:
    """On record in the thread, but nobody wakes: the next message that is not too fast brings the answer to all."""
    known = await _conversation(incoming.sender)
    await store_heard(
        known["id"],
        external_id=incoming.external_id,
        text=incoming.text,
        content=incoming.content(),
        wants_answer=False,
    )


async def _conversation(who: Sender) -> dict[str, Any]:
    return await find_or_meet(
        channel=who.channel,
        account=who.account,
        chat=who.chat,
        name=who.name,
        username=who.username,
        language=who.language or Language.EN,
    )


async def _reply(who: Visitor, about: str | None) -> None:
    """The door's answer stands in the conversation's lane: it survives a crash and keeps its place."""
    await who.meet_once()
    known = await _conversation(reading.sender(who.account, who.user, who.chat, who.language))
    with speaking(who.visit.language or known["language"] or who.language):
        outgoing = keyboards.languages("lang") if about == "lang" else help_for_customers(who)
    await queue(known["id"], text=outgoing.text, content=outgoing.to_json(), author="system")


def help_for_customers(who: Visitor) -> Outgoing:
    lines = [
        _("Write what you are looking for, in your own words; I show goods, prices and delivery and take the order."),
        "",
        _("/orders – your orders"),
        _("/cart – your cart"),
        _("/lang – language"),
    ]
    if who.on_platform:
        lines += [_("/shop – another shop"), _("/newshop – open a shop of your own")]
    return Outgoing("\n".join(lines))
