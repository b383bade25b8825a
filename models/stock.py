"""Stock: what is on hand is the sum of its moves; what is promised is reserved by one conditional update.

Nothing here reads first and writes then: two buyers of the last piece meet in the UPDATE, and one of them changes no row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from tortoise import fields

from models.base import clock
from models.base.db import row, rows, unit
from models.base.errors import NotFound, Refused
from models.base.fields import belongs_to
from models.base.i18n import N_
from models.base.scope import Owned, current_workspace
from models.catalog import BadStock, Variant
from models.events import emit


class Reason(StrEnum):
    RECEIVED = "received"
    COUNTED = "counted"
    SOLD = "sold"
    RETURNED = "returned"


class OutOfStock(Refused):
    message = N_("Only %(available)s left.")

    def __init__(self, *, variant_id: int, wanted: int, available: int) -> None:
        super().__init__(variant_id=variant_id, wanted=wanted, available=available)


class Recounted(Refused):
    message = N_("Meanwhile the stock has changed: there are %(now)s now. Look again and save.")


class StockMove(Owned):
    """Pieces came or went. Rows are only added, never changed."""

    variant: fields.ForeignKeyRelation[Variant] = belongs_to("Variant", "moves")
    variant_id: int
    change = fields.IntField()
    reason = fields.CharEnumField(Reason, max_length=10)
    order_id: int | None = fields.BigIntField(null=True, db_index=True)
    actor = fields.CharField(max_length=120, default="")
    at = fields.DatetimeField()

    class Meta:
        table = "stock_move"


RESERVE = """UPDATE variant v SET reserved = v.reserved + CASE WHEN p.counted THEN $3 ELSE 0 END FROM product p
    WHERE v.id = $2 AND v.workspace_id = $1 AND p.id = v.product_id AND p.workspace_id = $1 AND v.active
      AND CASE WHEN p.counted THEN v.on_hand - v.reserved >= $3 ELSE v.present END RETURNING v.id"""
# Counting may be switched on or off between a promise and its end, so a promise never ends below nothing.
RELEASE = """UPDATE variant v SET reserved = greatest(v.reserved - $3, 0) FROM product p
    WHERE v.id = $2 AND v.workspace_id = $1 AND p.id = v.product_id AND p.workspace_id = $1 AND p.counted RETURNING v.id"""
TAKE = """UPDATE variant v SET on_hand = v.on_hand - $3, reserved = greatest(v.reserved - $3, 0) FROM product p
    WHERE v.id = $2 AND v.workspace_id = $1 AND p.id = v.product_id AND p.workspace_id = $1 AND p.counted
      AND v.on_hand >= $3 RETURNING v.id"""
LEFT = """SELECT greatest(CASE WHEN p.counted THEN v.on_hand - v.reserved ELSE v.present::int END, 0) AS available,
    p.counted, v.on_hand FROM variant v JOIN product p ON p.id = v.product_id WHERE v.id = $1"""


async def reserve(wanted: Mapping[int, int]) -> None:
    """These pieces are promised (variant id → quantity), all of them or none: OutOfStock names the first that is short."""
    async with unit():
        for variant_id in sorted(wanted):  # always in the same order, so that two orders cannot wait for each other
            if not await row(RESERVE, current_workspace(), variant_id, wanted[variant_id]):
                left = await row(LEFT, variant_id)
                raise OutOfStock(
                    variant_id=variant_id, wanted=wanted[variant_id], available=left["available"] if left else 0
                )


async def release(wanted: Mapping[int, int]) -> None:
    """These pieces are promised no longer."""
    async with unit():
        for variant_id in sorted(wanted):
            await row(RELEASE, current_workspace(), variant_id, wanted[variant_id])


async def take(wanted: Mapping[int, int], *, order_id: int, by: str) -> None:
    """The promised pieces have left the house. Things that are not counted leave no trace.

    OutOfStock when a count has since found fewer than were promised: a parcel cannot hold what is not there.
    """
    async with unit():
        for variant_id in sorted(wanted):
            quantity = wanted[variant_id]
            if await row(TAKE, current_workspace(), variant_id, quantity):
                await _record(variant_id, -quantity, Reason.SOLD, by, order_id)
            elif (left := await row(LEFT, variant_id)) and left["counted"]:
                raise OutOfStock(variant_id=variant_id, wanted=quantity, available=left["on_hand"])


async def exchange(old: Mapping[int, int], new: Mapping[int, int]) -> None:
    """The new pieces are promised instead of the old. OutOfStock leaves everything as it was."""
    async with unit():
        await lock({*old, *new})  # two customers who swap crosswise
        await release(old)
        await reserve(new)


async def receive(variant: Variant, quantity: int, *, by: str, order_id: int | None = None) -> None:
    """Pieces came in: new goods, or with an order, returned ones."""
    if not 0 < quantity <= 1_000_000:
        raise BadStock(value=quantity)
    async with unit():
        after = await row(
            "UPDATE variant SET on_hand = on_hand + $2 WHERE id = $1 RETURNING on_hand", variant.id, quantity
        )
        if after is None:
            raise NotFound
        variant.on_hand = after["on_hand"]
        await _record(variant.id, quantity, Reason.RETURNED if order_id else Reason.RECEIVED, by, order_id)
        await emit("stock.changed", variant, by=by, change=quantity)


COUNT = """UPDATE variant v SET on_hand = $2 FROM (SELECT id, on_hand FROM variant WHERE id = $1 FOR UPDATE) before
    WHERE v.id = before.id AND before.on_hand = coalesce($3, before.on_hand) RETURNING before.on_hand"""


async def count(variant: Variant, on_hand: int, *, by: str, believed: int | None = None) -> None:
    """Somebody counted: this many are on hand, however many we believed in. Promises to orders stand.

    With `believed`, what stood on the page that they typed over: Recounted when there are others by now.
    """
    if not 0 <= on_hand <= 1_000_000:
        raise BadStock(value=on_hand)
    async with unit():
        before = await row(COUNT, variant.id, on_hand, believed)
        if before is None:
            raise await _not_counted(variant.id)
        variant.on_hand = on_hand
        if change := on_hand - before["on_hand"]:
            await _record(variant.id, change, Reason.COUNTED, by, None)
            await emit("stock.changed", variant, by=by, change=change)


async def _not_counted(variant_id: int) -> Refused | NotFound:
    left = await row(LEFT, variant_id)
    return Recounted(now=left["on_hand"]) if left else NotFound()


async def lock(variant_ids: Iterable[int]) -> None:
    """These variants are ours until the end of the unit. Whoever writes to several locks them first, always in one
    order, or two who need the same would wait for each other.
    """
    await rows("SELECT id FROM variant WHERE id = ANY($1) ORDER BY id FOR UPDATE", sorted(set(variant_ids)))


async def _record(variant_id: int, change: int, reason: Reason, by: str, order_id: int | None) -> None:
    await StockMove.create(
        variant_id=variant_id, change=change, reason=reason, actor=by, order_id=order_id, at=clock.now()
    )
