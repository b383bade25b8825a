"""How updates get to a bot: a queue it polls, or posts to its webhook, tried again until it says 2xx."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.fakes.telegram.errors import Refused

Json = dict[str, Any]

ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
"""Kinds that come only to bots that list them."""


@dataclass(eq=False)
class Webhook:
    url: str
    secret: str = ""
    allowed: list[str] | None = None
    max_connections: int = 40
    last_error: str = ""
    last_error_date: int = 0


@dataclass(eq=False)
class Poll:
    """One waiting getUpdates. A second one sends it away."""

    bell: asyncio.Event = field(default_factory=asyncio.Event)
    ousted: bool = False
    over: bool = False


@dataclass(eq=False)
class Mailbox:
    """Updates of one bot that it has not taken yet."""

    pending: dict[int, Json] = field(default_factory=dict)
    webhook: Webhook | None = None
    allowed: list[str] | None = None
    redeliveries: int = 2
    """How often a post is repeated when the webhook does not answer 2xx."""
    pause: float = 0.05
    timeout: float = 30
    poll: Poll | None = None
    closed: bool = False
    numbers: Any = field(default_factory=lambda: itertools.count(700_001))

    def put(self, kind: str, payload: Json) -> Json | None:
        """A new update waits for the bot, unless the bot does not ask for this kind."""
        if not self._wanted(kind):
            return None
        update = {"update_id": next(self.numbers), kind: payload}
        self.put_back(update)
        return update

    def put_back(self, update: Json) -> None:
        """The update waits (again)."""
        self.pending[update["update_id"]] = update
        if self.poll:
            self.poll.bell.set()

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in ASKED_FOR

    async def take(self, offset: int | None, limit: int, timeout: float) -> list[Json]:
        """What a getUpdates call gets: what is there, or the first that comes in time."""
        if self.webhook:
            raise Refused(
                409,
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )
        self._oust()
        self.poll = poll = Poll()
        self._confirm(offset)
        await self._wait(poll, timeout)
        if poll.ousted:
            raise Refused(
                409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        return [self.pending[number] for number in sorted(self.pending)[:limit]]

    async def _wait(self, poll: Poll, timeout: float) -> None:
        """Until there is something to say, or the time is over."""
        deadline = asyncio.get_running_loop().time() + timeout
        while not (self.pending or poll.ousted or self.closed):
            poll.bell.clear()
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await _rung(poll.bell, left):
                break
        poll.over = True

    @property
    def waiting(self) -> bool:
        """A poll is open and nothing has come for it yet."""
        return self.poll is not None and not self.poll.over

    def _oust(self) -> None:
        if self.poll:
            self.poll.ousted = True
            self.poll.bell.set()

    def _confirm(self, offset: int | None) -> None:
        """Everything before the offset is taken; a negative one counts from the end."""
        if offset is None:
            return
        if offset < 0:
            offset = sorted(self.pending)[offset] if len(self.pending) >= -offset else 0
        self.pending = {number: update for number, update in self.pending.items() if number >= offset}

    async def deliver(self, update: Json, answered: Callable[[Json], Awaitable[None]]) -> list[int]:
        """Posts the update until the webhook takes it. The statuses it answered; 0 is no answer at all.

        `answered` gets a method call that the webhook put into its reply.
        """
        statuses: list[int] = []
        while self.webhook and len(statuses) <= self.redeliveries:
            if statuses:
                await asyncio.sleep(self.pause)
            status, reply = await self._post(self.webhook, update)
            statuses.append(status)
            if 200 <= status < 300:
                self.pending.pop(update["update_id"], None)
                if reply:
                    await answered(reply)
                break
        return statuses

    async def _post(self, webhook: Webhook, update: Json) -> tuple[int, Json | None]:
        headers = {"X-Telegram-Bot-Api-Secret-Token": webhook.secret} if webhook.secret else {}
        timeout = aiohttp.ClientTimeout(total=self.timeout)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.post(webhook.url, json=update, headers=headers, allow_redirects=False) as response,
            ):
                body = await response.read()
                if response.status >= 300:
                    webhook.last_error = f"Wrong response from the webhook: {response.status} {response.reason}"
                return response.status, _method_in(body)
        except (aiohttp.ClientError, TimeoutError) as error:
            webhook.last_error = str(error) or "Connection timed out"
            return 0, None

    def close(self) -> None:
        self.closed = True
        if self.poll:
            self.poll.bell.set()


async def _rung(bell: asyncio.Event, seconds: float) -> bool:
    try:
        await asyncio.wait_for(bell.wait(), seconds)
    except TimeoutError:
        return False
    return True


def _method_in(body: bytes) -> Json | None:
    try:
        reply = json.loads(body)
    except ValueError:
        return None
    return reply if isinstance(reply, dict) and "method" in reply else None
