"""Updates by long polling: the offset moves after the commit, so what was not stored is asked for again."""

from __future__ import annotations

import asyncio
import logging
import random
from collections import defaultdict
from typing import Any

from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import AiogramError, TelegramConflictError, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import DeleteWebhook, TelegramMethod

from bot.telegram.acts import After, speaker
from bot.telegram.dispatcher import KINDS, receive
from models.workspaces import BotAccount

log = logging.getLogger(__name__)

LONG_POLL = 25
SLACK = 15
"""Seconds beyond the long poll that the line may take."""
LONGEST_PAUSE = 30.0
AT_ONCE = 8
"""Chats of one batch that are worked on side by side; within a chat the order is kept."""


class RawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates as plain JSON: one update that aiogram does not understand must not hold up the others."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Poller:
    """Hears one bot until it is told to stop or Telegram refuses its token."""

    def __init__(self, account: BotAccount, session: AiohttpSession, stop: asyncio.Event) -> None:
        self.account, self.session, self.stop = account, session, stop
        self.offset = account.offset
        self.failures = 0
        self.over = False

    async def run(self) -> None:
        """Ends with everything that was acknowledged done, also what was left for the network."""
        log.info("polling @%s", self.account.username)
        async with asyncio.TaskGroup() as tasks:
            stopped = tasks.create_task(self.stop.wait())
            while not self.stop.is_set() and not self.over:
                poll = tasks.create_task(self._poll())
                await asyncio.wait({poll, stopped}, return_when=asyncio.FIRST_COMPLETED)
                if not poll.done():
                    poll.cancel()
                    break
                for after in await self._take(poll.result()):
                    tasks.create_task(after.run())
            stopped.cancel()

    async def _poll(self) -> list[dict[str, Any]]:
        """The next updates; none when something is the matter, after a pause that grows."""
        method = RawUpdates(offset=self.offset or None, timeout=LONG_POLL, allowed_updates=KINDS)
        bot = speaker().bot_of(self.account)
        try:
            updates: list[dict[str, Any]] = await self.session(bot, method, timeout=LONG_POLL + SLACK)
        except TelegramUnauthorizedError:
            self.over = not await speaker().accounts.revoked(self.account)
        except TelegramConflictError as error:
            await self._make_way(error)
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
        except (AiogramError, OSError) as error:
            await self._pause(error)
        else:
            self.failures = 0
            return updates
        return []

    async def _make_way(self, error: TelegramConflictError) -> None:
        """A webhook of an earlier set-up is taken away; another process that polls is waited for."""
        if "webhook" in error.message.lower():
            try:
                await self.session(speaker().bot_of(self.account), DeleteWebhook())
            except (AiogramError, OSError) as failure:
                await self._pause(failure)
            return
        await self._pause(error)

    async def _pause(self, error: Exception) -> None:
        self.failures += 1
        seconds = min(LONGEST_PAUSE, 0.5 * 2 ** min(self.failures, 10)) * random.uniform(0.8, 1.2)  # noqa: S311 - spreads retries
        log.warning("@%s: %s; again in %.1f s", self.account.username, type(error).__name__, seconds)
        await asyncio.sleep(seconds)

    async def _take(self, updates: list[dict[str, Any]]) -> list[After]:
        """All of the batch is stored and the offset has moved; or it has not, and the batch comes again."""
        if not updates:
            return []
        chats: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        for update in updates:
            chats[_chat(update)].append(update)
        side_by_side = asyncio.Semaphore(AT_ONCE)
        taken = await asyncio.gather(
            *(self._in_order(chat, side_by_side) for chat in chats.values()), return_exceptions=True
        )
        failures = [result for result in taken if isinstance(result, BaseException)]
        if not failures:
            failures += await self._move(max(update["update_id"] for update in updates) + 1)
        for failure in failures:
            log.error("@%s: an update could not be stored and comes again", self.account.username, exc_info=failure)
        if failures:
            await self._pause(RuntimeError())
        return [after for result in taken if isinstance(result, list) for after in result]

    async def _in_order(self, updates: list[dict[str, Any]], side_by_side: asyncio.Semaphore) -> list[After]:
        async with side_by_side:
            return [after for update in updates if (after := await receive(self.account, update)).steps]

    async def _move(self, offset: int) -> list[Exception]:
        """Acknowledged: from here on. A crash before this line costs nothing, since what is stored is known again."""
        try:
            await BotAccount.filter(id=self.account.id).update(offset=offset)
        except Exception as error:
            return [error]
        self.offset = self.account.offset = offset
        self.failures = 0
        return []


def _chat(update: dict[str, Any]) -> Any:
    """Whose update it is, as far as a stranger's JSON says."""
    for kind in ("message", "edited_message", "callback_query", "my_chat_member"):
        found = update.get(kind)
        if isinstance(found, dict):
            person = found.get("from")
            return person.get("id") if isinstance(person, dict) else None
    return None
