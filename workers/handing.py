"""A conversation in people's hands, as they see it in their private chats: the call, what the customer writes, what is due."""

from __future__ import annotations

from functools import partial
from typing import Any

from bot.channels.base import Outgoing
from models import conversations, duty
from models.base import hours
from models.base.db import unit
from models.base.i18n import Language, speaking, spoken_day
from models.base.i18n import gettext as _
from models.base.scope import current_workspace
from models.business import is_business, of_account
from models.conversations import Conversation, Message
from models.handoffs import OPEN, Handoff, HandoffState
from models.notices import BRIEF, DRAFT, Notice
from models.workspaces import Member, Role, Workspace
from workers import hand_cards
from workers.notifying import Topic, all_of, follow, to_members

Event = dict[str, Any]
CALL, HEARD, LATE = "conversation.handoff", "conversation.heard", "conversation.late"
AGAIN = "conversation.unanswered"


def _call(handoff_id: int) -> Topic:
    return Topic(CALL, "handoff", handoff_id, lambda shop: hand_cards.call(handoff_id, shop))


async def call_people(event: Event) -> None:
    """Everybody on call has the customer, what it is about and the last lines in their private chat, with buttons."""
    async with unit():
        handoff = await Handoff.get(id=event["data"]["handoff"])
        members = await duty.on_call() if handoff.state in OPEN else []
    await to_members(_call(handoff.id), members)


def _again(handoff_id: int, *, told: bool) -> Topic:
    kind = LATE if told else AGAIN
    return Topic(kind, "handoff", handoff_id, lambda shop: hand_cards.again(handoff_id, shop, told=told))


async def refresh_calls(event: Event) -> None:
    """The notices of a handoff, each of them, show who is in charge now, and what can be done."""
    number = event["data"]["handoff"]
    topics = [_call(number), _again(number, told=False), _again(number, told=True)]
    async with unit():
        notices = [(one, notice) for one in topics for notice in await Notice.sent_about("handoff", number, one.kind)]
        shop = await Workspace.get(id=current_workspace())
    await all_of(follow(topic, notice, shop) for topic, notice in notices)


async def ask_for_more(event: Event) -> None:
    """Who has given the conversation back sees what the assistant knows of it, and may add to it."""
    if event["actor"].startswith("member:"):
        async with unit():
            member = await Member.get(id=int(event["actor"].partition(":")[2])).prefetch_related("person")
        handoff_id = event["data"]["handoff"]
        about = Topic(BRIEF, "handoff", handoff_id, lambda shop: hand_cards.given_back(handoff_id, shop))
        await to_members(about, [member] if member.can_be_reached else [])


async def relay(event: Event) -> None:
    """What the customer wrote lies before the person in charge; while there is none, before everybody on call."""
    async with unit():
        thread = await Conversation.get(id=event["subject_id"]).prefetch_related("customer")
        messages = await Message.filter(id__in=event["data"]["messages"]).order_by("id")
        handoff = await Handoff.open_in(thread.id)
        if is_business(thread.account) and handoff is None:
            return  # the seller reads it in their own chat
        people = [handoff.taker] if handoff and handoff.taker else await duty.on_call()
    for message in messages:
        about = Topic(HEARD, "message", message.id, partial(_heard, thread, message))
        await to_members(about, await _first_told(message.id) or [one for one in people if one.can_be_reached])


async def _first_told(message_id: int) -> list[Member]:
    """Who has it already: told again some time later, it is theirs still, whoever is in charge by then."""
    async with unit():
        told = await Notice.filter(kind=HEARD, subject="message", subject_id=message_id).prefetch_related(
            "member__person"
        )
    return [notice.member for notice in told]


async def _heard(thread: Conversation, message: Message, shop: Workspace) -> Outgoing:
    return hand_cards.heard(thread, message)


async def nobody_came(event: Event) -> None:
    """The next one is called by name; when there is no other, the owner hears it and the customer is told the truth."""
    async with unit():
        handoff = await Handoff.get(id=event["data"]["handoff"]).prefetch_related("asked__person")
        shop = await Workspace.get(id=current_workspace())
        if handoff.state is not HandoffState.WAITING:
            return
        told = bool(event["data"]["told"])
        if told:
            await _tell_customer(handoff, shop)
        members = [m for m in await Member.reachable() if m.role is Role.OWNER][:1] if told else [handoff.asked]
    await to_members(
        _again(handoff.id, told=told), [member for member in members if member is not None and member.can_be_reached]
    )


async def _tell_customer(handoff: Handoff, shop: Workspace) -> None:
    """Nobody is free, and when somebody will be. The assistant says it, so a person who steps in now is not talked over."""
    thread = await Conversation.get(id=handoff.conversation_id)
    with speaking(Language(thread.language)):
        text = when_somebody_answers(shop)
    content = {**Outgoing(text).to_json(), "acts": thread.human_acts}
    key = f"handoff:{handoff.id}:late"
    await conversations.queue(thread.id, text=text, content=content, author="assistant", key=key)


def when_somebody_answers(shop: Workspace) -> str:
    """An honest word to somebody who waits: by the shop's hours, in the language that is being spoken."""
    now = shop.now()
    if closes := hours.closes_at(shop.hours, now):
        return _(
            "Sorry, nobody is free at the moment. A person will answer you today, by %(time)s at the latest.",
            time=f"{closes:%H:%M}",
        )
    opens = hours.opens_at(shop.hours, now)
    if opens is None:
        return _("Sorry, nobody is free at the moment. A person will answer you as soon as somebody is.")
    if opens.date() == now.date():
        return _("Sorry, we are closed just now. A person will answer you today after %(time)s.", time=f"{opens:%H:%M}")
    return _(
        "Sorry, we are closed just now. A person will answer you on %(day)s after %(time)s.",
        day=spoken_day(opens.date()),
        time=f"{opens:%H:%M}",
    )


async def remind_of_promises(event: Event) -> None:
    """The owner, and who gave the conversation back, see again what was promised to the customer."""
    handoff_id = event["data"]["handoff"]
    async with unit():
        handoff = await Handoff.get(id=handoff_id)
        able = await Member.reachable()
    if handoff.promises:
        members = [m for m in able if m.role is Role.OWNER or m.id == handoff.taker_id]
        about = Topic(
            "conversation.promised", "handoff", handoff_id, lambda shop: hand_cards.promises(handoff_id, shop)
        )
        await to_members(about, members)


async def show_draft(event: Event) -> None:
    """The seller whose account it is sees the answer before the customer does, with Send and Edit."""
    message_id = event["data"]["message"]
    async with unit():
        message = await Message.get(id=message_id)
        thread = await Conversation.get(id=message.conversation_id).prefetch_related("customer")
        connection = await of_account(thread.account)
        able = await Member.reachable()
    members = [member for member in able if connection and member.person.telegram_id == connection.owner_id]
    await to_members(Topic(DRAFT, "message", message_id, lambda _shop: hand_cards.draft(thread, message)), members)


async def tell_unsent(event: Event) -> None:
    """The person hears that their words did not reach the customer."""
    async with unit():
        member = await Member.get(id=event["data"]["member"]).prefetch_related("person")
    about = Topic(event["kind"], "event", event["id"], lambda _shop: hand_cards.unsent(event))
    await to_members(about, [member])
