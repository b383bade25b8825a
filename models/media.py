"""Pictures of a shop: what they are and where their bytes lie."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError
from tortoise import fields

from models.base import crypto
from models.base.errors import BadInput
from models.base.files import files
from models.base.i18n import N_
from models.base.looks import Look, looks
from models.base.scope import Owned, current_workspace

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 40_000_000
MAX_SIDE = 1600


class BadPicture(BadInput):
    message = N_("This is not a picture that we can read. Please send a JPEG, PNG or WebP of up to 20 MB.")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A picture upright, stripped and small, with the hash of what came in and how it looks."""

    jpeg: bytes
    width: int
    height: int
    sha256: str
    looks: tuple[Look, Look]

    @classmethod
    async def of(cls, data: bytes) -> Cleaned:
        """Raises BadPicture. In a thread: a large picture takes a second, and everybody else would wait for it."""
        return await asyncio.to_thread(cls._of, data)

    @classmethod
    def _of(cls, data: bytes) -> Cleaned:
        upright = _upright(data)
        return cls(_jpeg(upright), *upright.size, hashlib.sha256(data).hexdigest(), looks(upright))


class Media(Owned):
    """A stored picture: upright, without its camera's notes, at most 1600 pixels a side."""

    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    key = fields.CharField(max_length=200)
    mime = fields.CharField(max_length=40)
    width = fields.IntField()
    height = fields.IntField()
    size = fields.IntField()
    sha256 = fields.CharField(max_length=64, db_index=True)
    """Of the bytes as they came in: the same picture twice is recognised."""
    telegram: Any = fields.JSONField(default=dict)
    """Bot's public id → file_id there, so that a picture is uploaded once per bot."""
    look = fields.BigIntField(null=True)
    inner_look = fields.BigIntField(null=True)
    tiles = fields.CharField(max_length=800, null=True)
    """How it looks, whole and without its rim (`models/base/looks.py`), so that a copy of it is recognised."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "media"

    @classmethod
    async def keep(cls, data: bytes) -> Media:
        """The picture is stored, cleaned. Raises BadPicture for anything that is none."""
        return await cls.store(await Cleaned.of(data))

    @classmethod
    async def store(cls, picture: Cleaned) -> Media:
        """The same for a picture that was cleaned already: outside of the unit, which shall be short."""
        public_id = crypto.public_id()
        key = f"{current_workspace()}/{public_id}.jpg"
        await files().write(key, picture.jpeg)
        return await cls.create(
            public_id=public_id,
            key=key,
            mime="image/jpeg",
            width=picture.width,
            height=picture.height,
            size=len(picture.jpeg),
            sha256=picture.sha256,
            **looking(picture.looks),
        )

    async def bytes(self) -> bytes:
        return await files().read(self.key)


def looking(seen: tuple[Look, Look]) -> dict[str, Any]:
    """The columns that say how a picture looks."""
    whole, inner = seen
    return {"look": whole.bits, "inner_look": inner.bits, "tiles": (whole.tile + inner.tile).hex()}


def _upright(data: bytes) -> Image.Image:
    if not data or len(data) > MAX_BYTES:
        raise BadPicture
    try:
        with Image.open(BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as picture:
            if picture.width * picture.height > MAX_PIXELS:  # looked at before decoding: a bomb declares its size
                raise BadPicture
            picture.draft("RGB", (MAX_SIDE, MAX_SIDE))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (
        OSError,
        SyntaxError,
        ValueError,
        MemoryError,
        UnidentifiedImageError,
        Image.DecompressionBombError,
    ) as error:
        raise BadPicture from error
    upright.thumbnail((MAX_SIDE, MAX_SIDE))
    return upright


def _jpeg(upright: Image.Image) -> bytes:
    out = BytesIO()
    upright.save(out, "JPEG", quality=86, progressive=True, optimize=True)
    return out.getvalue()
