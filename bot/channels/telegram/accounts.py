"""Our bots in this process: which there are, their connections, and which of them has to keep quiet for a while."""

from __future__ import annotations

import asyncio
import logging
import re
import time

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.channels.base import SendFailed, Why
from models.base.crypto import Unreadable
from models.base.db import ring, rows, unit
from models.base.settings import settings
from models.workspaces import BotAccount, BotState

log = logging.getLogger(__name__)

CONNECTIONS = 200
PUBLIC_ID = re.compile(r"[a-z2-9]{12}")
LOOK_AGAIN = 0.2
"""Seconds between two looks into the database for bots that we do not know: a stranger's guesses cost us next to nothing."""
REVOKED = "telegram.revoked"
"""Rings with the account whose token Telegram refuses."""
CHANGED = "telegram.bots"
"""Rings when a bot was attached or its token replaced."""


class Accounts:
    """The bots by public id. Routing asks nobody else, so it costs no statement."""

    def __init__(self) -> None:
        self._known: dict[str, BotAccount] = {}
        self._bots: dict[str, Bot] = {}
        self._quiet_until: dict[str, float] = {}
        self._session: AiohttpSession | None = None
        self._looked_at = 0.0
        self._looking = asyncio.Lock()

    @property
    def session(self) -> AiohttpSession:
        """The one HTTP session of all bots."""
        if self._session is None:
            self._session = new_session(CONNECTIONS)
        return self._session

    def bot(self, account: BotAccount) -> Bot:
        """Plain text is the default: there is no markup that a customer's words could break."""
        bot = self._bots.get(account.public_id)
        if bot is None:
            bot = self._bots[account.public_id] = Bot(_token(account), session=self.session)
        return bot

    def known(self) -> list[BotAccount]:
        return list(self._known.values())

    async def find(self, public_id: str) -> BotAccount | None:
        """The bot of that id, from memory; one attached elsewhere meanwhile is looked up."""
        if public_id not in self._known and PUBLIC_ID.fullmatch(public_id):
            await self._look(time.monotonic())
        return self._known.get(public_id)

    async def _look(self, asked: float) -> None:
        """Bots attached elsewhere before `asked` are known. One look serves all who wait for it, so that whoever guesses
        ids can keep nobody's bot from being found.
        """
        async with self._looking:
            if self._looked_at > asked:
                return
            await asyncio.sleep(max(0.0, self._looked_at + LOOK_AGAIN - time.monotonic()))
            began = time.monotonic()
            known = [account.id for account in self.known()]
            async with unit():
                new = await rows("SELECT id FROM bot_account WHERE NOT id = ANY($1::bigint[])", known)
                for account in await BotAccount.filter(id__in=[one["id"] for one in new]) if new else ():
                    self.put(account)
            self._looked_at = began

    def put(self, account: BotAccount) -> None:
        """This is how the bot stands now; a connection made with another token is dropped."""
        before = self._known.get(account.public_id)
        if before is None or before.sealed_token != account.sealed_token:
            self._bots.pop(account.public_id, None)
        self._known[account.public_id] = account

    async def refresh(self) -> list[BotAccount]:
        """All bots as the database has them."""
        accounts = await BotAccount.all()
        for account in accounts:
            self.put(account)
        return accounts

    async def revoked(self, account: BotAccount) -> bool:
        """Telegram refused the token. True when there is a newer one to try; else the bot is marked, once."""
        now = await BotAccount.get_or_none(id=account.id)
        if now is not None and now.sealed_token != account.sealed_token:
            account.sealed_token = now.sealed_token
            self._bots.pop(account.public_id, None)
            self.put(now)
            return True
        mine = BotAccount.filter(id=account.id, sealed_token=account.sealed_token, state=BotState.ACTIVE)
        if await mine.update(state=BotState.REVOKED):
            log.warning("Telegram refuses the token of @%s", account.username)
            ring(REVOKED, account)
        account.state = BotState.REVOKED
        self._bots.pop(account.public_id, None)
        return False

    def pause(self, account: BotAccount, seconds: float) -> None:
        self._quiet_until[account.public_id] = time.monotonic() + seconds

    def pause_left(self, account: BotAccount) -> float:
        """Seconds that this bot has to keep quiet."""
        until = self._quiet_until.get(account.public_id)
        if until is None:
            return 0.0
        left = until - time.monotonic()
        if left <= 0:
            del self._quiet_until[account.public_id]
        return max(left, 0.0)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None
        self._bots.clear()


def _token(account: BotAccount) -> str:
    try:
        return account.token
    except Unreadable as error:  # a key is missing here: no reason to call the token itself bad
        log.exception("the token of @%s cannot be opened with the present SECRET_KEY", account.username)
        raise SendFailed(Why.DOWN, "the token cannot be opened") from error


def new_session(connections: int) -> AiohttpSession:
    """A session with the Bot API server of the settings; 0 connections is no limit."""
    return AiohttpSession(api=TelegramAPIServer.from_base(settings().telegram_api_url), limit=connections, timeout=30)


async def platform_account() -> BotAccount | None:
    """The platform's own bot, of the token in the settings."""
    token = settings().telegram_bot_token
    if token is None:
        return None
    number = int(token.get_secret_value().partition(":")[0])
    return await BotAccount.get_or_none(telegram_id=number, workspace_id=None)


def tell_of_change() -> None:
    """After the commit, whoever listens to bots looks which there are."""
    ring(CHANGED)


__all__ = ["CHANGED", "REVOKED", "Accounts", "new_session", "platform_account", "tell_of_change"]
