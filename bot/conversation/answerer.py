"""The loop that answers: woken by every message heard in this process, and sweeping for what others have left."""

from __future__ import annotations

import asyncio
from contextlib import suppress

import structlog

from bot.conversation.answer import answer
from models.base import wake
from models.base.db import unit
from models.base.scope import everywhere
from models.turns import waiting

log = structlog.get_logger()

Key = tuple[int, int]
"""Workspace and conversation."""

LONGEST_QUIET = 3.0
"""A burst is waited for no longer than this, however long it goes on."""
SWEEP = 5.0
AT_ONCE = 16


class Answerer:
    """Answers conversations, each by one task at a time, a short quiet after the last message so that a burst gets one reply."""

    def __init__(self, *, quiet: float) -> None:
        self.quiet = quiet
        self._due: dict[Key, tuple[float, float]] = {}
        """Conversation → when to answer, and when its burst began."""
        self._busy: set[Key] = set()
        self._woken = asyncio.Event()
        self._free = asyncio.Semaphore(AT_ONCE)

    def ring(self, key: Key) -> None:
        """Something was heard or queued there."""
        now = asyncio.get_running_loop().time()
        _, began = self._due.get(key, (now, now))
        self._due[key] = (min(now + self.quiet, began + LONGEST_QUIET), began)
        self._woken.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Answers until told to stop; then finishes what is under way."""
        unhook = wake.on(wake.CONVERSATION, self.ring)
        try:
            async with asyncio.TaskGroup() as tasks:
                sweeper = tasks.create_task(self._sweep(stop))
                waiter = tasks.create_task(stop.wait())
                waiter.add_done_callback(lambda _done: self._woken.set())
                while not stop.is_set():
                    self._woken.clear()
                    for key in self._take_due():
                        tasks.create_task(self._answer(key))
                    with suppress(TimeoutError):
                        await asyncio.wait_for(self._woken.wait(), self._nap())
                sweeper.cancel()
        finally:
            unhook()

    def _take_due(self) -> list[Key]:
        now = asyncio.get_running_loop().time()
        ready = [key for key, (due, _) in self._due.items() if due <= now and key not in self._busy]
        for key in ready:
            del self._due[key]
            self._busy.add(key)
        return ready

    def _nap(self) -> float | None:
        now = asyncio.get_running_loop().time()
        ahead = [due - now for key, (due, _) in self._due.items() if key not in self._busy]
        return max(min(ahead), 0.001) if ahead else None

    async def _answer(self, key: Key) -> None:
        try:
            async with self._free:
                await answer(*key)
        except Exception:  # the lease runs out and the sweep comes again; one conversation must not stop the others
            log.exception("answering failed", workspace=key[0], conversation=key[1])
        finally:
            self._busy.discard(key)
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
