"""Pictures of bank receipts that customers send as proof of a transfer. A person looks; the same picture twice is pointed out."""

from __future__ import annotations

from enum import StrEnum

from tortoise import fields

from models.base import clock
from models.base.db import unit
from models.base.errors import Refused
from models.base.fields import belongs_to
from models.base.i18n import N_
from models.base.scope import Owned
from models.events import emit
from models.media import Media
from models.orders import MoneyState, Order


class ReceiptState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class ReceiptAnswered(Refused):
    message = N_("This receipt has been answered already.")


class Receipt(Owned):
    """A picture that hangs on an order until somebody taps Received or Not received."""

    order: fields.ForeignKeyRelation[Order] = belongs_to("Order", "receipts")
    order_id: int
    media: fields.ForeignKeyRelation[Media] = belongs_to("Media", "receipts")
    media_id: int
    state = fields.CharEnumField(ReceiptState, max_length=10, default=ReceiptState.WAITING)
    seen_before = fields.BooleanField(default=False)
    """The very same picture was sent for another order."""
    received_at = fields.DatetimeField()

    class Meta:
        table = "receipt"

    @classmethod
    async def hang(cls, order: Order, media: Media, *, by: str) -> Receipt:
        """The picture hangs on the order and the order's money waits to be checked."""
        async with unit():
            twins = await Media.filter(sha256=media.sha256, id__not=media.id).values_list("id", flat=True)
            seen = await cls.filter(media_id__in=[*twins, media.id]).exclude(order_id=order.id).exists()
            await order.money_awaits_check(by=by)  # locks the order: the same picture sent twice at once hangs once
            same = cls.filter(order_id=order.id, media_id__in=[*twins, media.id], state=ReceiptState.WAITING)
            waiting = await same.order_by("id").first()
            if waiting:
                return waiting
            receipt = await cls.create(order=order, media=media, seen_before=seen, received_at=clock.now())
            await emit("receipt.received", receipt, by=by, order=order.number, seen_before=seen)
        return receipt

    async def accept(self, *, by: str) -> None:
        """The money is there."""
        async with unit():
            order = await self._answer(ReceiptState.ACCEPTED)
            if order.money is not MoneyState.PAID:  # by another receipt, or because somebody saw it on the account
                await order.money_received(by=by)

    async def refuse(self, *, by: str) -> None:
        """There is no such money. While another picture waits on the order, its money still waits to be checked."""
        async with unit():
            order = await self._answer(ReceiptState.REFUSED)
            others = await Receipt.filter(order_id=self.order_id, state=ReceiptState.WAITING).exists()
            if order.money is MoneyState.AWAITING_CHECK and not others:
                await order.money_not_received(by=by)

    async def _answer(self, state: ReceiptState) -> Order:
        if not await Receipt.filter(id=self.id, state=ReceiptState.WAITING).update(state=state):
            raise ReceiptAnswered
        self.state = state
        return await Order.filter(id=self.order_id).select_for_update().get()
