"""The whole timetable on one page: what runs, and how often."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta
from typing import Any

import structlog
from taskiq import AsyncTaskiqDecoratedTask

from models.base.leader import Leader
from workers.tasks.events import dispatch
from workers.tasks.handoffs import call_next, fill_in, remind_of_promises

log = structlog.get_logger()

Timetable = dict[str, tuple[timedelta, AsyncTaskiqDecoratedTask[[], Any]]]

CLOCK: Timetable = {
    "events that nobody has been woken for": (timedelta(seconds=2), dispatch),
    "customers who wait too long for a person": (timedelta(seconds=10), call_next),
    "sellers who have gone from their own chats": (timedelta(seconds=10), fill_in),
    "promises that may be forgotten": (timedelta(minutes=5), remind_of_promises),
}
"""What it is for → how often, and the task. On Redis the frequent ones are also the beat without which the stream broker
does not hand a dead worker's tasks on."""

LOOK = 0.5


async def run(stop: asyncio.Event, timetable: Timetable = CLOCK) -> None:
    """Kicks what is due until told to stop. Several clocks may run; one of them, the leader, kicks."""
    loop = asyncio.get_running_loop()
    due = dict.fromkeys(timetable, loop.time())
    async with Leader("clock") as leader:
        while not stop.is_set():
            if await leader.is_me():
                await _kick_due(timetable, due, loop.time())
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), LOOK)


async def _kick_due(timetable: Timetable, due: dict[str, float], now: float) -> None:
    for name, (every, task) in timetable.items():
        if due[name] <= now:
            due[name] = now + every.total_seconds()
            try:
                await task.kiq()
            except Exception as error:  # Redis may be away; the next tick comes
                log.warning("the clock could not kick", entry=name, error=f"{type(error).__name__}: {error}")
