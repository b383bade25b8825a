"""The seller's own account: connected and disconnected, customers who write to it, and the seller who writes there in person."""

from __future__ import annotations

import asyncio

from aiogram.types import BusinessConnection as Connected
from aiogram.types import BusinessMessagesDeleted, CallbackQuery, Message

from bot.channels.base import Outgoing
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from bot.telegram import owning, reading
from bot.telegram.acts import Act, After, nothing
from bot.telegram.visitors import Visitor, place_of, visitor
from models import business, handoffs, turns
from models.base.db import row, unit
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.base.scope import everywhere, inside
from models.business import BusinessConnection
from models.conversations import find_or_meet, store_said
from models.workspaces import BotAccount, Member, Right, Workspace

TOO_LATE = N_("It waits no longer: it was sent, there is a newer one, or you have answered yourself.")

LOOK, LOOKS = 0.05, 200
"""Seconds between two looks whether the assistant's last words have left, and how many."""


async def connected(account: BotAccount, change: Connected) -> Act:
    """The person has connected their account, changed what we may there, or taken it away."""
    who = await visitor(account, change.user, change.user_chat_id)
    place = await place_of(who, Right.SETTINGS)
    can_reply = bool(change.rights and change.rights.can_reply)

    async def work(after: After) -> None:
        if place is None:
            after.say(change.user_chat_id, owning.no_shop())
            return
        _connection, new = await BusinessConnection.connect(
            connection_id=change.id,
            bot=account.public_id,
            owner_id=change.user.id,
            chat_id=change.user_chat_id,
            enabled=change.is_enabled,
            can_reply=can_reply,
        )
        after.say(change.user_chat_id, Outgoing(_how_it_stands(place[0], change.is_enabled, can_reply, new)))

    return Act(work, place[0].id if place else None, language=who.language, chat=change.user_chat_id)


def _how_it_stands(shop: Workspace, enabled: bool, can_reply: bool, new: bool) -> str:
    if not enabled:
        return _("I am out of your own chats again.")
    if not can_reply:
        return _("I can read your chats but not answer in them. Please allow me to reply in Telegram's settings.")
    if not new:
        return _("I am in your own chats, as before.")
    return _(
        "Customers of “%(shop)s” who write to you personally are answered by me while you are away. For the first days "
        "I show you each answer before it goes. One word of yours in a chat, and I am silent there.",
        shop=shop.name,
    )


async def message(account: BotAccount, sent: Message) -> Act:
    """Something was written in one of the seller's own chats, by the customer or by the seller."""
    found = await _behind(account, sent.business_connection_id)
    if found is None or sent.from_user is None or sent.is_from_offline or sent.sender_business_bot:
        return Act(nothing)  # greetings and absences that Telegram sends by itself, and our own words coming back
    sender = Sender(
        "telegram", found.account, str(sent.chat.id), sent.chat.full_name, sent.chat.username or "",
        reading.guess(sent.from_user.language_code),
    )  # fmt: skip
    if sent.from_user.id == found.owner_id:
        return _in_person(found, sender, sent)
    incoming = reading.incoming(sender, sent, user_id=sent.from_user.id)
    if incoming is None:
        return Act(nothing)

    async def work(after: After) -> None:
        shop = await Workspace.get(id=found.workspace_id)
        await hear(incoming, wants_answer=found.answers_now(shop))

    return Act(work, found.workspace_id)


def _in_person(connection: BusinessConnection, sender: Sender, sent: Message) -> Act:
    """The seller writes there: the assistant is silent in this chat, from the moment when the update counts as received."""
    chat: list[int] = []

    async def work(after: After) -> None:
        member = await Member.get_or_none(person__telegram_id=connection.owner_id, active=True)
        known = await find_or_meet(
            channel="telegram", account=sender.account, chat=sender.chat, name=sender.name, username=sender.username,
            language=sender.language or "",
        )  # fmt: skip
        chat.append(known["id"])
        await connection.owner_wrote()
        if not sent.edit_date:
            author = member.actor if member else "owner"
            await store_said(
                known["id"], external_id=str(sent.message_id), author=author, text=sent.text or sent.caption or ""
            )
        await handoffs.heard_elsewhere(known["id"], member)

    return Act(work, connection.workspace_id, settled=lambda: quiet(connection.workspace_id, chat[0] if chat else 0))


async def deleted(account: BotAccount, gone: BusinessMessagesDeleted) -> Act:
    """Messages were taken back there: of what they said nothing is left here, either."""
    found = await _behind(account, gone.business_connection_id)
    if found is None:
        return Act(nothing)

    async def work(after: After) -> None:
        await row(
            """UPDATE message m SET text = '', content = '{"deleted": true}' FROM conversation c
               WHERE c.id = m.conversation_id AND c.account = $1 AND c.chat = $2 AND split_part(m.external_id, ':', 1) = ANY($3)
               RETURNING m.id""",
            found.account,
            str(gone.chat.id),
            [str(number) for number in gone.message_ids],
        )

    return Act(work, found.workspace_id)


async def press(account: BotAccount, query: CallbackQuery, connection_id: str) -> Act:
    """A customer presses a button of the assistant's in the seller's own chat."""
    found = await _behind(account, connection_id)
    if found is None or not isinstance(query.message, Message):
        return Act(lambda after: _only_answered(after, query.id))
    chat = query.message.chat
    sender = Sender("telegram", found.account, str(chat.id), chat.full_name, chat.username or "")

    async def work(after: After) -> None:
        after.answer(query.id)
        shop = await Workspace.get(id=found.workspace_id)
        incoming = Incoming(sender, f"cb:{query.id}", press=query.data or "")
        await hear(incoming, wants_answer=found.answers_now(shop))

    return Act(work, found.workspace_id, query_id=query.id)


async def _only_answered(after: After, query_id: str) -> None:
    after.answer(query_id)


async def _behind(account: BotAccount, connection_id: str | None) -> BusinessConnection | None:
    if connection_id is None:
        return None
    with everywhere():
        async with unit():
            return await BusinessConnection.behind(connection_id, account.public_id)


async def quiet(workspace_id: int, conversation_id: int) -> None:
    """What the assistant was sending at this very moment has left."""
    with inside(workspace_id):
        for _look in range(LOOKS):
            if not await turns.is_saying(conversation_id):
                return
            await asyncio.sleep(LOOK)


# — show me first —


async def press_draft(who: Visitor, query: CallbackQuery, verb: str, ref: str) -> Act:
    """b:send and b:edit, and the id of the answer that waits."""
    number = int(ref) if ref.isdecimal() and ref.isascii() and len(ref) < 19 else 0
    with everywhere():
        async with unit():
            found = await row(
                "SELECT workspace_id FROM message WHERE id = $1 AND state IN ('draft', 'dropped')", number
            )

    async def work(after: After) -> None:
        member = await Member.get_or_none(person__telegram_id=who.user.id, active=True) if found else None
        if member is None or not member.may(Right.ANSWER):
            after.answer(query.id, _("There is nothing here."), alert=True)
        elif verb == "edit":
            after.answer(query.id, _("Reply to this message with your own words; they go instead."), alert=True)
        elif await business.approve(number):
            after.answer(query.id, _("Sent."))
        else:
            after.answer(query.id, _(TOO_LATE), alert=True)

    return Act(work, found["workspace_id"] if found else None, language=who.language, query_id=query.id)
