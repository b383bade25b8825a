"""One update in: known and done in one commit, or nothing of it. What is for the network comes back to the caller."""

from __future__ import annotations

import hashlib
import logging
from typing import Any

from aiogram.types import CallbackQuery, Message, Update

from bot.telegram import (
    admin,
    business,
    channels,
    customer,
    desk,
    errors,
    keyboards,
    opening,
    owning,
    presence,
    reading,
    seller,
    shops,
)
from bot.telegram.acts import Act, After, nothing
from bot.telegram.updates import clean
from bot.telegram.visitors import Visitor, visitor
from models.base.db import unit
from models.base.errors import SavdoError
from models.base.i18n import gettext as _
from models.inbox import ExternalEvent
from models.workspaces import BotAccount

log = logging.getLogger(__name__)

KINDS = [
    *("message", "edited_message", "callback_query", "my_chat_member"),
    *("business_connection", "business_message", "edited_business_message", "deleted_business_messages"),
]
"""What we ask Telegram for."""


async def receive(account: BotAccount, update: Any) -> After:
    """The update has had its effect, once, however often it comes; what remains is for the network.

    Raises when nothing could be stored, so that it comes again. What cannot be understood is parked.
    """
    raw = clean(update)
    number = raw.body.get("update_id") if isinstance(raw.body, dict) else None
    if not isinstance(number, int) or abs(number) >= 1 << 63:
        await park(account, raw.body, "no update: it has no update_id")
        return After(account)
    try:
        parsed = Update.model_validate(raw.body)
    except Exception as error:  # dates beyond the calendar, depths beyond the stack: whatever it is, it is no update
        await park(account, raw.body, str(error), number=str(number))
        return After(account)
    try:
        return await _perform(account, raw.body, str(number), await plan(account, parsed, raw.token))
    except Exception as error:
        if not errors.is_hopeless(account.source, str(number), error):
            raise
        log.exception("@%s: update %s is given up and parked", account.username, number)
        await park(account, raw.body, f"{type(error).__name__}: {error}", number=str(number))
        return After(account)


async def _perform(account: BotAccount, body: Any, number: str, act: Act) -> After:
    """One commit. A refusal by a rule undoes the act and keeps the update, so that it is answered once."""
    after = After(account)
    try:
        with act.place():
            async with unit():
                if await ExternalEvent.store(account.source, number, body):
                    await act.work(after)
    except SavdoError as refusal:
        after = After(account)
        with act.place():
            async with unit():
                if await ExternalEvent.store(account.source, number, body):
                    act.refused(after, refusal.for_person())
    errors.forget(account.source, number)
    if act.settled:
        await act.settled()
    return after


async def park(account: BotAccount, body: Any, error: str, *, number: str = "") -> None:
    """Stored as poison: visible, and out of the way of what comes after it."""
    number = number or "sha256:" + hashlib.sha256(repr(body).encode("utf-8", "replace")).hexdigest()
    async with unit():
        await ExternalEvent.store(
            account.source, number, body if isinstance(body, dict) else {"body": body}, error=error
        )


async def plan(account: BotAccount, update: Update, token: str = "") -> Act:
    """What the update comes to. Only reads."""
    if (message := update.message or update.edited_message) and _is_ours(message):
        assert message.from_user
        who = await visitor(account, message.from_user, message.chat.id)
        return await _message(who, message, token)
    if own := update.business_message or update.edited_business_message:
        return await business.message(account, own)
    if update.business_connection:
        return await business.connected(account, update.business_connection)
    if update.deleted_business_messages:
        return await business.deleted(account, update.deleted_business_messages)
    if query := update.callback_query:
        if isinstance(query.message, Message) and query.message.business_connection_id:
            return await business.press(account, query, query.message.business_connection_id)
        return await _press(await visitor(account, query.from_user, query.from_user.id), query)
    if change := update.my_chat_member:
        return (presence.changed if change.chat.type == "private" else channels.rights_changed)(account, change)
    return Act(nothing)


def _is_ours(message: Message) -> bool:
    """A person, in a private chat. Groups and channels come with their own issue of trust and are only stored."""
    return message.chat.type == "private" and message.from_user is not None and not message.from_user.is_bot


async def _message(who: Visitor, message: Message, token: str) -> Act:
    if message.chat_shared:
        return await channels.shared(who, message.chat_shared)
    if message.reply_to_message and (act := await desk.reply(who, message)):
        return act
    asked = None if message.edit_date else reading.command(message.text)
    if token and (who.draft.get("step") == "bot" or (asked and asked[0] == "bot")):
        return await owning.token(who, token, message.message_id)
    if asked and asked[0] == "channel":
        return await channels.ask(who)
    if who.on_platform:
        return await _on_platform(who, message, asked)
    return customer.message(who, message)


async def _on_platform(who: Visitor, message: Message, asked: tuple[str, str] | None) -> Act:
    """The bot that serves every shop: first, where is this person?"""
    if asked and (act := await _platform_command(who, message, *asked)):
        return act
    if who.draft.get("step") == "name" and message.text and not asked:
        return opening.named(who, message)
    if who.workspace_id is None:
        return _lost(who, asked)
    if who.at_work:
        return seller.message(who, message)
    return customer.message(who, message)


async def _platform_command(who: Visitor, message: Message, name: str, rest: str) -> Act | None:
    if name == "start" and rest:
        return await shops.start(who, rest, message)
    if name == "shop":
        return shops.choose(who)
    if name == "newshop":
        return opening.begin(who)
    if name == "bot":
        return await owning.ask(who)
    if name in admin.COMMANDS and admin.is_admin(who):
        return admin.command(who, name, rest)
    return None


def _lost(who: Visitor, asked: tuple[str, str] | None) -> Act:
    """In no shop yet: /help and /lang are answered all the same, everything else brings the list."""
    if asked and asked[0] in ("help", "lang"):

        async def work(after: After) -> None:
            about_language = asked[0] == "lang"
            after.say(who.chat, keyboards.languages("lang") if about_language else customer.help_for_customers(who))

        return Act(work, language=who.language)
    return shops.choose(who)


async def _press(who: Visitor, query: CallbackQuery) -> Act:
    data = query.data or ""
    if not data:
        return Act(lambda after: _only_answered(after, query.id))
    kind, _colon, rest = data.partition(":")
    verb, _colon, what = rest.partition(":")
    if kind == "s":
        return await seller.press(who, query)
    if kind == "b":
        return await business.press_draft(who, query, verb, what)
    if kind == "h":
        return await desk.press(who, query, verb, what)
    if kind == "d" and verb == "bot":
        return await owning.ask(who, query.id)
    if kind == "d" and verb == "channel":
        return await channels.ask(who, query.id)
    if kind == "d" and who.on_platform:
        return await shops.press(who, query, verb, what)
    if who.workspace_id is None or who.at_work:
        return shops.speak(who, rest, query.id) if kind == "lang" else _elsewhere(who, query)
    return customer.press(who, query)


async def _only_answered(after: After, query_id: str) -> None:
    """A button without data, of a game for instance: none of ours."""
    after.answer(query_id)


def _elsewhere(who: Visitor, query: CallbackQuery) -> Act:
    """A customer's button, pressed by somebody who is in no shop or at work."""
    if not who.at_work:
        return shops.choose(who, why=shops.OLD, query_id=query.id)

    async def work(after: After) -> None:
        text = _("You are at work here. To buy, open the shop as a customer first.")
        after.answer(query.id, text, alert=True)

    return Act(work, language=who.language, query_id=query.id)
