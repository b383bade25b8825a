"""A message passed on to somebody else: copied where the same bot has it, fetched and sent anew where another one has."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.methods import (
    CopyMessage,
    SendAnimation,
    SendAudio,
    SendDocument,
    SendPhoto,
    SendSticker,
    SendVideo,
    SendVideoNote,
    SendVoice,
    TelegramMethod,
)
from aiogram.types import BufferedInputFile

from bot.channels.base import Copied, Outgoing
from bot.channels.telegram.keyboards import inline
from bot.channels.telegram.places import Place
from models.workspaces import BotAccount

SENDS: dict[str, type[TelegramMethod[Any]]] = {
    "photo": SendPhoto,
    "voice": SendVoice,
    "video": SendVideo,
    "video_note": SendVideoNote,
    "document": SendDocument,
    "animation": SendAnimation,
    "audio": SendAudio,
    "sticker": SendSticker,
}
BARE = ("video_note", "sticker")
"""Kinds that carry no words."""
ENDINGS = {"photo": "jpg", "voice": "ogg", "video": "mp4", "video_note": "mp4", "animation": "mp4", "sticker": "webp"}

Fetch = Callable[[str, str], Awaitable[bytes]]


async def passing_on(
    account: BotAccount, place: Place, chat: str, outgoing: Outgoing, copied: Copied, fetch: Fetch
) -> TelegramMethod[Any]:
    """The one call that passes the message on. A file is known by its id to one bot only."""
    words: dict[str, Any] = {"chat_id": int(chat), "reply_markup": inline(account.public_id, outgoing.buttons)}
    if outgoing.text and copied.kind not in BARE:
        words["caption"] = outgoing.text[:1000]
    if copied.account == account.public_id and not place.connection:  # nothing is copied into somebody's own account
        return CopyMessage(from_chat_id=int(copied.chat), message_id=int(copied.message), **words)
    name = copied.name or f"{copied.kind}.{ENDINGS.get(copied.kind, 'bin')}"
    file = BufferedInputFile(await fetch(copied.account, copied.ref), name)
    return SENDS[copied.kind](**{copied.kind: file}, **words)
