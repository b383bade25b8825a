"""A shop's own bot: its token is checked, sealed, and taken out of the chat."""

from __future__ import annotations

import secrets

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.methods import DeleteMessage
from aiogram.types import User

from bot.channels.base import Outgoing, SendFailed, To
from bot.channels.telegram.accounts import tell_of_change
from bot.channels.telegram.errors import refusal
from bot.telegram.acts import Act, After, speaker
from bot.telegram.visitors import Visitor, place_of
from models.base import clock, crypto
from models.base.db import row, unit
from models.base.i18n import gettext as _
from models.base.i18n import speaking
from models.base.settings import settings
from models.workspaces import BotAccount, BotState, Right, Workspace


async def ask(who: Visitor, query_id: str = "") -> Act:
    """How to get a token, and that the next message may be it."""
    place = await place_of(who, Right.SETTINGS)

    async def work(after: After) -> None:
        if query_id:
            after.answer(query_id)
        if place is None:
            after.say(who.chat, no_shop())
            return
        await who.save(draft={"step": "bot"})
        text = _(
            "Make a bot at @BotFather with /newbot and send me the token it gives you. I take it out of this chat."
        )
        after.say(who.chat, Outgoing(text))

    return Act(work, language=who.language, query_id=query_id)


def no_shop() -> Outgoing:
    return Outgoing(_("Choose a shop of yours first (/shop), or open one (/newshop)."))


async def token(who: Visitor, secret: str, message_id: int) -> Act:
    """A token was pasted. The shop's people may; anybody's token is taken out of the chat."""
    place = await place_of(who, Right.SETTINGS)

    async def work(after: After) -> None:
        after.call(DeleteMessage(chat_id=who.chat, message_id=message_id))
        if place is None:
            after.say(who.chat, no_shop())
            return
        await who.save(draft={})
        after.then(lambda: _attach(who, place[0], secret))

    return Act(work, language=who.language, chat=who.chat)


async def _attach(who: Visitor, shop: Workspace, secret: str) -> None:
    """The bot answers for the shop, or the person hears why it does not."""
    with speaking(who.language):
        text = await _outcome(shop, secret)
    await speaker().send(To(who.account.public_id, str(who.chat)), Outgoing(text))


async def _outcome(shop: Workspace, secret: str) -> str:
    try:
        me = await who_is(secret)
    except SendFailed:
        return _("Telegram does not answer just now. Please send the token again in a minute.")
    if me is None:
        return _("Telegram does not know this token. Please copy it from @BotFather again.")
    account = await keep(me, secret, shop.id)
    if account is None:
        return _("@%(bot)s belongs to another shop here already.", bot=me.username)
    return _("@%(bot)s now answers for “%(shop)s”: https://t.me/%(bot)s", bot=me.username, shop=shop.name)


async def who_is(secret: str) -> User | None:
    """The bot of this token, as Telegram knows it; None for a token that is none."""
    try:
        return await Bot(secret, session=speaker().accounts.session).get_me(request_timeout=10)
    except (TelegramUnauthorizedError, TelegramNotFound):
        return None
    except AiogramError as error:
        raise refusal(error) from error


async def keep(me: User, secret: str, workspace_id: int | None) -> BotAccount | None:
    """The bot is ours under this token, for this shop (None: the platform). None when it is somebody else's here."""
    platform = settings().telegram_bot_token
    if workspace_id and platform and platform.get_secret_value().partition(":")[0] == str(me.id):
        return None
    async with unit():
        found = await row(
            """INSERT INTO bot_account (public_id, workspace_id, telegram_id, username, sealed_token, secret, state, "offset", created_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8)
               ON CONFLICT (telegram_id) DO UPDATE SET username = excluded.username, sealed_token = excluded.sealed_token,
                   state = excluded.state
               WHERE bot_account.workspace_id IS NOT DISTINCT FROM excluded.workspace_id RETURNING id""",
            crypto.public_id(),
            workspace_id,
            me.id,
            me.username or "",
            BotAccount.sealed(secret, me.id),
            secrets.token_urlsafe(32),
            BotState.ACTIVE.value,
            clock.now(),
        )
    if found is None:
        return None
    account = await BotAccount.get(id=found["id"])
    speaker().accounts.put(account)
    tell_of_change()
    return account
