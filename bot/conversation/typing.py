"""Typing: the customer sees that an answer is coming, for as long as it takes."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

from bot.channels.base import Channel, To
from bot.conversation.beside import beside

T = TypeVar("T")

FIRST = 2.0
"""The door has shown it when the message came, and Telegram shows it for five seconds; then it is shown anew."""
AGAIN = 4.0


async def while_typing(carrier: Channel, to: To, work: Awaitable[T]) -> T:
    """What the work comes to, with "typing" kept up while it lasts."""
    return await beside(_keep_up(carrier, to), work)


async def _keep_up(carrier: Channel, to: To) -> None:
    await asyncio.sleep(FIRST)
    while True:
        await carrier.typing(to)
        await asyncio.sleep(AGAIN)
