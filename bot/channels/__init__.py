"""The carriers of messages, by name. Each is imported when it is first used, since aiogram alone costs two seconds."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from bot.channels.base import Channel

CHANNELS = {
    "telegram": "bot.channels.telegram:Telegram",
    "playground": "bot.channels.collecting:Playground",
    "terminal": "bot.channels.collecting:Terminal",
}


@cache
def channel(kind: str) -> Channel:
    """The carrier of that name, the same one for the whole process."""
    module, _, name = CHANNELS[kind].partition(":")
    made: Channel = getattr(import_module(module), name)()
    return made


async def close_channels() -> None:
    """Connections of the carriers in use are closed."""
    if channel.cache_info().currsize:
        for kind in CHANNELS:
            await channel(kind).close()
    channel.cache_clear()
