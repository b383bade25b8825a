"""Typing: the customer sees that an answer is coming, for as long as it takes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from bot.channels.base import Channel, To

T = TypeVar("T")

FIRST = 2.0
"""The door has shown it when the message came, and Telegram shows it for five seconds; then it is shown anew."""
AGAIN = 4.0


async def while_typing(carrier: Channel, to: To, work: Awaitable[T]) -> T:
    """What the work comes to, with "typing" kept up while it lasts. What the work raises is raised as it is."""
    failure: Exception | None = None
    async with asyncio.TaskGroup() as tasks:
        keeping = tasks.create_task(_keep_up(carrier, to))
        try:
            return await work
        except Exception as error:  # a group would wrap it
            failure = error
        finally:
            keeping.cancel()
    raise failure


async def _keep_up(carrier: Channel, to: To) -> None:
    await asyncio.sleep(FIRST)
    while True:
        await carrier.typing(to)
        await asyncio.sleep(AGAIN)
