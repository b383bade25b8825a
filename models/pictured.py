"""Which product a customer's picture shows: the shop's own pictures are looked through for copies of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from models.base.db import rows, unit
from models.base.looks import Look, View, apart, looks, overlay, views
from models.base.scope import current_workspace
from models.media import Media, looking

FAR = 14
"""Bits of shape by which a copy may differ; pictures of different things differ by about 32."""
BIT = 0.5
"""What a bit of shape weighs against a level of colour, when it is settled whose pictures are laid over each other."""
QUESTIONABLE = 16.0
MOST, CLOSER = 200, 8
"""Pictures that are compared by their looks, and of these the ones that are laid over the customer's."""
ALIKE, UNLIKE = 0.975, 10.0
"""A copy agrees at least so well in form, and differs at most so much in colour."""
DOUBT = 1.5
"""What is nearly as near as the nearest may be meant as well: half as far again, and so much."""
AT_ONCE = 40
"""Old pictures that are looked at in passing, so that they are found from then on."""

NEAREST = """
SELECT p.code, m.id AS media_id, m.tiles,
       least(min(bit_count((v.bits # m.look)::bit(64))), min(bit_count((v.bits # m.inner_look)::bit(64)))) AS far
FROM media m JOIN product_photo f ON f.media_id = m.id JOIN product p ON p.id = f.product_id AND p.state = 'active',
     unnest($2::bigint[]) AS v(bits)
WHERE m.workspace_id = $1 AND m.tiles IS NOT NULL
GROUP BY m.id, p.code, m.tiles
HAVING least(min(bit_count((v.bits # m.look)::bit(64))), min(bit_count((v.bits # m.inner_look)::bit(64)))) <= $3
ORDER BY far LIMIT $4
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A picture of ours that a view may be a copy of."""

    code: str
    media_id: int
    view: View
    score: float


async def products_in(picture: bytes) -> list[str]:
    """Codes of the products whose pictures this one (a JPEG as we keep them) is a copy of, the likeliest first.

    Several when the shop shows them by pictures that cannot be told apart; none for a picture of anything else.
    """
    await _catch_up()
    seen = await asyncio.to_thread(views, picture)
    async with unit():
        near = await rows(NEAREST, current_workspace(), [view.look.bits for view in seen], FAR, MOST)
    candidates = sorted((_candidate(seen, one) for one in near), key=lambda one: one.score)
    apart_by: dict[str, float] = {}
    for one in [c for c in candidates if c.score <= QUESTIONABLE][:CLOSER]:
        alike, differs = await _laid_over(one)
        if alike >= ALIKE and differs <= UNLIKE:
            apart_by[one.code] = min(differs, apart_by.get(one.code, differs))
    nearest = min(apart_by.values(), default=0.0)
    likely = [code for code, differs in apart_by.items() if differs <= nearest * 1.5 + DOUBT]
    return sorted(likely, key=lambda code: apart_by[code])


def _candidate(seen: Sequence[View], one: dict[str, object]) -> Candidate:
    tiles = bytes.fromhex(str(one["tiles"]))
    half = len(tiles) // 2
    score, nearest = min(
        (
            (min(apart(view.look.tile, tiles[:half]), apart(view.look.tile, tiles[half:])), at)
            for at, view in enumerate(seen)
        ),
    )
    return Candidate(str(one["code"]), int(str(one["media_id"])), seen[nearest], score + BIT * int(str(one["far"])))


async def _laid_over(one: Candidate) -> tuple[float, float]:
    async with unit():
        media = await Media.get(id=one.media_id)
    ours = await media.bytes()
    return await asyncio.to_thread(lambda: overlay(one.view, Image.open(BytesIO(ours))))


async def _catch_up() -> None:
    """Pictures of products from before looks were kept get theirs, some at a time."""
    async with unit():
        old = await Media.filter(tiles__isnull=True, on_products__id__not_isnull=True).distinct().limit(AT_ONCE)
    for media in old:
        seen = await asyncio.to_thread(_look_at, await media.bytes())
        async with unit():
            await Media.filter(id=media.id).update(**looking(seen))


def _look_at(picture: bytes) -> tuple[Look, Look]:
    with Image.open(BytesIO(picture)) as found:
        return looks(found)
