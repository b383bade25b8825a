"""Pictures by short-lived signed addresses, since <img> carries no header of ours; small ones for lists."""

from __future__ import annotations

import asyncio
from io import BytesIO

from aiohttp import web
from PIL import Image

from models.base import clock, crypto
from models.base.db import unit
from models.base.errors import NotFound
from models.base.files import files
from models.base.i18n import N_
from models.base.scope import inside
from models.media import Media

LIFE = 1800
USE = "picture"
SIDES = {"small": 160, "card": 640, "full": 0}
"""How many pixels the longer side has; 0 is as it is kept. Small ones are three times a row's 48 px, for sharp phones."""


class PictureLost(NotFound):
    message = N_("This picture is no longer there.")


def address(workspace_id: int, public_id: str, size: str = "full") -> str:
    """Where the picture can be seen for the next half hour. The same address for a while, so that browsers may keep it."""
    now = int(clock.now().timestamp())
    seconds = 2 * LIFE - now % LIFE
    return f"/media/{crypto.sign({'w': workspace_id, 'm': public_id, 's': size}, USE, seconds=seconds)}"


async def picture(request: web.Request) -> web.Response:
    """GET /media/{token}: the picture that the token names, while the token is good."""
    claims = crypto.verify(request.match_info["token"], USE)
    if claims is None:
        raise NotFound
    with inside(claims["w"]):
        async with unit():
            media = await Media.get_or_none(public_id=claims["m"])
    if media is None:
        raise NotFound
    headers = {"Cache-Control": f"private, max-age={LIFE}", "X-Content-Type-Options": "nosniff"}
    return web.Response(body=await _bytes(media, SIDES[claims["s"]]), content_type=media.mime, headers=headers)


async def _bytes(media: Media, side: int) -> bytes:
    try:
        return await (_smaller(media, side) if 0 < side < max(media.width, media.height) else media.bytes())
    except FileNotFoundError as error:
        raise PictureLost from error


async def _smaller(media: Media, side: int) -> bytes:
    """Made once, when it is first asked for."""
    key = f"{media.key}.{side}.jpg"
    try:
        return await files().read(key)
    except FileNotFoundError:
        small = await asyncio.to_thread(_shrink, await media.bytes(), side)
        await files().write(key, small)
        return small


def _shrink(data: bytes, side: int) -> bytes:
    with Image.open(BytesIO(data)) as image:
        image.draft("RGB", (side * 2, side * 2))
        image.thumbnail((side, side))
        out = BytesIO()
        image.convert("RGB").save(out, "JPEG", quality=82, optimize=True)
    return out.getvalue()
