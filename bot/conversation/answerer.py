"""The loop that answers: woken by every message heard in this process, and sweeping for what others have left."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

import structlog

from bot.conversation.answer import answer
from bot.conversation.bursts import Bursts
from models.base import wake
from models.base.db import unit
from models.base.scope import everywhere
from models.turns import waiting

log = structlog.get_logger()

Key = tuple[int, int]
"""Workspace and conversation."""

SWEEP = 5.0
AT_ONCE = 16


class Answerer:
    """Answers conversations, each by one task at a time, when the window that its first message opened has closed."""

    def __init__(self, *, quiet: float, now: Callable[[], float] = time.monotonic) -> None:
        self.bursts: Bursts[Key] = Bursts(quiet, now)
        self._woken = asyncio.Event()
        self._free = asyncio.Semaphore(AT_ONCE)

    def ring(self, key: Key) -> None:
        """Something was heard or queued there."""
        self.bursts.heard(key)
        self._woken.set()

    def hurry(self, key: Key) -> None:
        """Something was heard that is whole in itself, a pressed button: it is answered at once, with what came before it."""
        self.bursts.heard(key, at_once=True)
        self._woken.set()

    def look(self) -> None:
        """Somebody has turned the clock: what is due is taken."""
        self._woken.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Answers until told to stop; then finishes what is under way."""
        unhook = [wake.on(wake.CONVERSATION, self.ring), wake.on(wake.AT_ONCE, self.hurry)]
        try:
            async with asyncio.TaskGroup() as tasks:
                sweeper = tasks.create_task(self._sweep(stop))
                waiter = tasks.create_task(stop.wait())
                waiter.add_done_callback(lambda _done: self._woken.set())
                while not stop.is_set():
                    self._woken.clear()
                    for key in self.bursts.take():
                        tasks.create_task(self._answer(key))
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._woken.wait(), self.bursts.nap())
                sweeper.cancel()
        finally:
            for off in unhook:
                off()

    async def _answer(self, key: Key) -> None:
        try:
            async with self._free:
                await answer(*key)
        except Exception:  # the lease runs out and the sweep comes again; one conversation must not stop the others
            log.exception("answering failed", workspace=key[0], conversation=key[1])
        finally:
            self.bursts.done(key)
            self._woken.set()

    async def _sweep(self, stop: asyncio.Event) -> None:
        """Finds what waits with nobody at it: heard by a process that died, or put off until the platform is back."""
        while not stop.is_set():
            try:
                with everywhere():
                    async with unit():
                        left = await waiting()
                for key in left:
                    self.ring(key)
            except Exception:  # the database may be away for a moment
                log.exception("sweep failed")
            await asyncio.sleep(SWEEP)
