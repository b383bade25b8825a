"""One message of ours as the calls that Telegram needs for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from aiogram.methods import SendMediaGroup, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import (
    InputMediaPhoto,
    LinkPreviewOptions,
    ReplyKeyboardRemove,
)

from bot.channels.base import Outgoing
from bot.channels.telegram.keyboards import asking, inline
from bot.channels.telegram.pictures import Picture, Pictures
from models.base.i18n import gettext as _
from models.workspaces import BotAccount

TEXT, CAPTION, ALBUM = 4096, 1024, 10
DONE, BELOW = "✅", "👇"


@dataclass(slots=True)
class Part:
    """One call: a text, a picture, or an album."""

    chat: int
    text: str = ""
    photos: list[Picture] = field(default_factory=list)
    markup: Any = None

    def method(self) -> TelegramMethod[Any]:
        if not self.photos:
            quiet = LinkPreviewOptions(is_disabled=True)
            return SendMessage(chat_id=self.chat, text=self.text, reply_markup=self.markup, link_preview_options=quiet)
        if len(self.photos) == 1:
            return SendPhoto(
                chat_id=self.chat, photo=self.photos[0].source, caption=self.text or None, reply_markup=self.markup
            )
        words = [self.text or None, *[None] * (len(self.photos) - 1)]
        media = [InputMediaPhoto(media=p.source, caption=text) for p, text in zip(self.photos, words, strict=True)]
        return SendMediaGroup(chat_id=self.chat, media=list(media))

    async def use_bytes(self, pictures: Pictures) -> None:
        """Telegram does not know our file ids any more: upload."""
        for photo in self.photos:
            await pictures.load(photo)


def parts(account: BotAccount, chat: str, outgoing: Outgoing, photos: list[Picture]) -> list[Part]:
    """The message cut to Telegram's sizes (counted in UTF-16 units); the buttons are under the last part."""
    to, text = int(chat), outgoing.text.strip()
    under, asked = inline(account.public_id, outgoing.buttons), asking(outgoing.buttons)
    made = [*_with_photos(to, text, photos, bool(under or asked))]
    said = sum(len(part.text) for part in made)
    if not said:
        made += [Part(to, piece) for piece in split(text)]
    if (under or asked) and (not made or len(made[-1].photos) > 1):
        made.append(Part(to, BELOW))  # an album carries no buttons
    if asked and under:
        made[-1].markup = under  # one message carries one keyboard
        made.append(Part(to, _("You can send it with one tap on the button below."), markup=asked))
    elif under or asked:
        made[-1].markup = under or asked
    return _dropping(made, to) if outgoing.drop_keyboard and not asked else made


def _with_photos(to: int, text: str, photos: list[Picture], buttons: bool) -> Iterator[Part]:
    """The pictures; the words are the caption of a lone picture (or of an album without buttons) if they fit."""
    chunks = [photos[start : start + ALBUM] for start in range(0, len(photos), ALBUM)]
    for index, chunk in enumerate(chunks):
        takes = index == len(chunks) - 1 and units(text) <= CAPTION and (len(chunk) == 1 or not buttons)
        yield Part(to, text if takes else "", chunk)


def _dropping(made: list[Part], to: int) -> list[Part]:
    """An open keyboard goes away with the first part that has no buttons of its own; a tick is sent if there is none."""
    free = next((part for part in made if part.markup is None and len(part.photos) < 2), None)
    if free is None:
        free = Part(to, DONE)
        made = [free, *made]
    free.markup = ReplyKeyboardRemove(remove_keyboard=True)
    return made


def fitting(text: str, limit: int) -> str:
    """As much of the beginning as fits into `limit` units, for what has to stay one message."""
    return (split(text, limit) or [""])[0]


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def split(text: str, limit: int = TEXT) -> list[str]:
    """The text in pieces of at most `limit` units, cut between paragraphs, else lines, else words, else anywhere."""
    pieces: list[str] = []
    while units(text) > limit:
        cut = _cut(text, limit)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [piece for piece in (*pieces, text) if piece]


def _cut(text: str, limit: int) -> int:
    """Where to cut: the last seam that leaves at least a quarter of the room used."""
    room = text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
    for seam in ("\n\n", "\n", ". ", " "):
        at = room.rfind(seam)
        if at >= len(room) // 4:
            return at + len(seam)
    return len(room)
