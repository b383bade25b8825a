"""Pictures of messages: uploaded once per bot, named by Telegram's file id from then on."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from aiogram.types import BufferedInputFile, Message

from models.base.db import row, unit
from models.base.scope import current_workspace
from models.media import Media
from models.workspaces import BotAccount

REMEMBERED = 20_000

Key = tuple[int, str, str]
"""Shop, bot, picture: a neighbour's picture is never sent by its id alone."""


@dataclass(slots=True)
class Picture:
    """A picture on its way: by Telegram's id where this bot has sent it before, else as bytes."""

    key: Key
    source: str | BufferedInputFile

    @property
    def is_new(self) -> bool:
        return not isinstance(self.source, str)


class Pictures:
    def __init__(self) -> None:
        self._ids: OrderedDict[Key, str] = OrderedDict()

    async def of(self, account: BotAccount, public_ids: Sequence[str]) -> list[Picture]:
        """Those of the pictures that the shop at hand has, in order."""
        if not public_ids:
            return []
        keys = [(current_workspace(), account.public_id, public_id) for public_id in public_ids]
        if all(key in self._ids for key in keys):
            return [Picture(key, self._ids[key]) for key in keys]
        async with unit():
            found = {media.public_id: media for media in await Media.filter(public_id__in=list(public_ids))}
        return [await self._picture(key, found[key[2]]) for key in keys if key[2] in found]

    async def _picture(self, key: Key, media: Media) -> Picture:
        known = self._ids.get(key) or media.telegram.get(key[1])
        if known:
            self._keep(key, known)
            return Picture(key, known)
        return Picture(key, _file(key, await media.bytes()))

    async def load(self, picture: Picture) -> None:
        """The picture goes as bytes: its id is not known there any more."""
        self._ids.pop(picture.key, None)
        async with unit():
            media = await Media.get(public_id=picture.key[2])
        picture.source = _file(picture.key, await media.bytes())

    async def remember(self, account: BotAccount, sent: list[Picture], messages: list[Message]) -> None:
        """What has just been uploaded is named by its id the next time."""
        for picture, message in zip(sent, messages, strict=False):
            if picture.is_new and message.photo:
                file_id = message.photo[-1].file_id
                self._keep(picture.key, file_id)
                async with unit():
                    await row(
                        "UPDATE media SET telegram = telegram || jsonb_build_object($2::text, $3::text)"
                        " WHERE public_id = $1 RETURNING id",
                        picture.key[2],
                        account.public_id,
                        file_id,
                    )

    def _keep(self, key: Key, file_id: str) -> None:
        self._ids[key] = file_id
        while len(self._ids) > REMEMBERED:
            self._ids.popitem(last=False)


def _file(key: Key, data: bytes) -> BufferedInputFile:
    return BufferedInputFile(data, f"{key[2]}.jpg")
