"""One message of ours as the calls that Telegram needs for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from aiogram.methods import SendMediaGroup, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import (
    InputMediaPhoto,
    LinkPreviewOptions,
    MessageEntity,
    ReplyKeyboardRemove,
)

from bot.channels.base import Outgoing
from bot.channels.markup import Marked
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
    entities: list[MessageEntity] = field(default_factory=list)

    def method(self) -> TelegramMethod[Any]:
        if not self.photos:
            quiet = LinkPreviewOptions(is_disabled=True)
            return SendMessage(
                chat_id=self.chat,
                text=self.text,
                entities=self.entities or None,
                reply_markup=self.markup,
                link_preview_options=quiet,
            )
        if len(self.photos) == 1:
            return SendPhoto(
                chat_id=self.chat,
                photo=self.photos[0].source,
                caption=self.text or None,
                caption_entities=self.entities or None,
                reply_markup=self.markup,
            )
        first: dict[str, Any] = {"caption": self.text or None, "caption_entities": self.entities or None}
        media = [InputMediaPhoto(media=photo.source, **({} if n else first)) for n, photo in enumerate(self.photos)]
        return SendMediaGroup(chat_id=self.chat, media=list(media))

    async def use_bytes(self, pictures: Pictures) -> None:
        """Telegram does not know our file ids any more: upload."""
        for photo in self.photos:
            await pictures.load(photo)


def parts(account: BotAccount, chat: str, outgoing: Outgoing, photos: list[Picture]) -> list[Part]:
    """The message cut to Telegram's sizes (counted in UTF-16 units); the buttons are under the last part."""
    to, words = int(chat), outgoing.words
    under, asked = inline(account.public_id, outgoing.buttons), asking(outgoing.buttons)
    made = [*_with_photos(to, words, photos, bool(under or asked))]
    said = sum(len(part.text) for part in made)
    if not said:
        made += [_worded(to, words.cut(start, end)) for start, end in _pieces(words.plain, TEXT)]
    if (under or asked) and (not made or len(made[-1].photos) > 1):
        made.append(Part(to, BELOW))  # an album carries no buttons
    if asked and under:
        made[-1].markup = under  # one message carries one keyboard
        made.append(Part(to, _("You can send it with one tap on the button below."), markup=asked))
    elif under or asked:
        made[-1].markup = under or asked
    return _dropping(made, to) if outgoing.drop_keyboard and not asked else made


def _worded(to: int, words: Marked, photos: list[Picture] | None = None) -> Part:
    return Part(to, words.plain, photos or [], entities=entities(words))


def entities(words: Marked) -> list[MessageEntity]:
    """What stands out, in Telegram's units: nothing in the words can break it, since nothing is parsed there."""
    return [
        MessageEntity(
            type=span.kind, offset=units(words.plain[: span.start]), length=units(words.plain[span.start : span.end])
        )
        for span in words.spans
    ]


def _with_photos(to: int, words: Marked, photos: list[Picture], buttons: bool) -> Iterator[Part]:
    """The pictures; the words are the caption of a lone picture (or of an album without buttons) if they fit."""
    chunks = [photos[start : start + ALBUM] for start in range(0, len(photos), ALBUM)]
    for index, chunk in enumerate(chunks):
        takes = index == len(chunks) - 1 and units(words.plain) <= CAPTION and (len(chunk) == 1 or not buttons)
        yield _worded(to, words, chunk) if takes else Part(to, photos=chunk)


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
    """The text in pieces of at most `limit` units, cut between paragraphs, else lines, else sentences, else words, else anywhere."""
    return [text[start:end] for start, end in _pieces(text, limit)]


def _pieces(text: str, limit: int) -> Iterator[tuple[int, int]]:
    """Where the pieces begin and end, without the white space between them."""
    start, end = 0, len(text)
    while start < end:
        rest = text[start:]
        cut = len(rest) if units(rest) <= limit else _cut(rest, limit)
        piece = rest[:cut]
        before = len(piece) - len(piece.lstrip())
        if piece.strip():
            yield start + before, start + len(piece.rstrip())
        start += cut


SEAMS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…]+[\"'»”’)\]]*\s+"), re.compile(r"\s+"))


def _cut(text: str, limit: int) -> int:
    """Where to cut: behind the last of the best seams that leaves at least a quarter of the room used."""
    room = text.encode("utf-16-le")[: limit * 2].decode("utf-16-le", "ignore")
    for seam in SEAMS:
        last = max((found.end() for found in seam.finditer(room)), default=0)
        if last >= len(room) // 4:
            return last
    return len(room)
