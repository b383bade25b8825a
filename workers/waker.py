"""Hears the bell of this process and kicks the dispatcher, from a clean context and never inside a transaction."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog

from models.base import wake
from workers.tasks.events import dispatch

log = structlog.get_logger()


async def run(stop: asyncio.Event) -> None:
    """New events are dispatched at once, until told to stop. A kick that is lost costs one tick of the clock."""
    rung = asyncio.Event()

    def ring(_ref: Any) -> None:
        rung.set()

    unhook = wake.on(wake.EVENTS, ring)
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_wake_at_the_end(stop, rung))
            while not stop.is_set():
                await rung.wait()
                rung.clear()
                await _kick()
    finally:
        unhook()


async def _wake_at_the_end(stop: asyncio.Event, rung: asyncio.Event) -> None:
    """Also what was left in the last moment is kicked before we go."""
    await stop.wait()
    rung.set()


async def _kick() -> None:
    try:
        await dispatch.kiq()
    except Exception as error:  # Redis may be away; the rows stay, and the clock comes again
        log.warning("wake-up lost", error=f"{type(error).__name__}: {error}")
