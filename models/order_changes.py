"""What may still be changed on an order until it is packed: lines, sizes, the address, the phone, the taxi's price."""

from __future__ import annotations

from datetime import date

from models import stock
from models.bargains import carried_free, taken_off
from models.base import crypto
from models.base.db import unit
from models.base.errors import NotFound
from models.base.money import Money
from models.carts import MAX_QUANTITY, BadQuantity
from models.catalog import Variant
from models.customers import parse_phone
from models.delivery import DeliveryWay, Destination, quote
from models.events import emit
from models.order_lines import OrderLine
from models.order_money import Paying
from models.order_states import (
    CHANGEABLE,
    OPEN,
    BadFee,
    Closed,
    LastLine,
    NoDelivery,
    TooLate,
    checked_tracking,
)
from models.workspaces import Workspace


class Changing(Paying):
    """The changing half of Order; the columns are declared there."""

    goods: int
    discount: int
    fee: int
    way_id: int | None
    tracking: str
    sealed_address: str
    sealed_phone: str
    lat: float | None
    lon: float | None
    arrives: date | None

    class Meta:
        abstract = True

    @property
    def can_be_changed(self) -> bool:
        """By the customer: until it is packed."""
        return self.state in CHANGEABLE

    async def change_quantity(self, line: OrderLine, quantity: int, shop: Workspace, *, by: str) -> None:
        """So many of it instead; 0 takes the line off. The last line is not taken off: that is a cancellation."""
        if not 0 <= quantity <= MAX_QUANTITY:
            raise BadQuantity(most=MAX_QUANTITY)
        async with unit():
            await self._lock_to_change()
            line = await self._present(line)
            if line.booking_id and quantity > 1:
                raise BadQuantity(most=1)  # a time can be booked once
            if line.variant_id and quantity > line.quantity:
                await stock.reserve({line.variant_id: quantity - line.quantity})
            elif line.variant_id and quantity < line.quantity:
                await stock.release({line.variant_id: line.quantity - quantity})
            if quantity == 0:
                await self._take_off(line, by)
            else:
                await OrderLine.filter(id=line.id).update(quantity=quantity, total=line.price * quantity)
            await self._recount(shop, by)
            await emit("order.changed", self, by=by, line=line.sku, before=line.quantity, after=quantity)

    async def _take_off(self, line: OrderLine, by: str) -> None:
        if await OrderLine.filter(order_id=self.id).count() == 1:
            raise LastLine(number=self.number)
        await line.fetch_related("booking")
        if line.booking:
            await line.booking.let_go(by=by)
        await line.delete()

    async def swap(self, line: OrderLine, variant: Variant, shop: Workspace, *, by: str) -> None:
        """Another size or colour instead, at its own price; the old one is free again."""
        async with unit():
            await self._lock_to_change()
            line = await self._present(line)
            if line.variant_id is None:
                raise NotFound  # a booked time is moved, not swapped
            await stock.exchange({line.variant_id: line.quantity}, {variant.id: line.quantity})
            await variant.fetch_related("product")
            cost = line.swapped_for(variant)
            await OrderLine.filter(id=line.id).update(
                variant_id=variant.id,
                code=variant.product.code,
                names=variant.product.names,
                sku=variant.sku,
                options=variant.options,
                total=cost["price"] * line.quantity,
                **cost,
            )
            await self._recount(shop, by)
            await emit("order.changed", self, by=by, before=line.sku, after=variant.sku)

    async def send_to(self, to: Destination, shop: Workspace, *, by: str) -> None:
        """It goes there instead, at that place's fee and date. NoDelivery leaves everything as it was."""
        async with unit():
            await self._lock_to_change()
            sent = await quote(shop.money(self.goods), to, shop)
            if sent is None:
                raise NoDelivery
            self.sealed_address = crypto.seal(to.text, f"order.address:{self.workspace_id}") if to.text else ""
            self.way_id, self.arrives, self.lat, self.lon = sent.way.id, sent.arrives, to.lat, to.lon
            if sent.fee is None:  # a taxi: the seller names its price anew
                self.fee, self.fee_known = 0, False
            await self.save(update_fields=["sealed_address", "way_id", "arrives", "lat", "lon"])
            await self._recount(shop, by)
            await emit("order.changed", self, by=by, what="address")

    async def call_at(self, phone: str, *, by: str) -> None:
        """The courier calls this number."""
        number = parse_phone(phone)
        async with unit():
            await self._lock_to_change()
            self.sealed_phone = crypto.seal(number, f"order.phone:{self.workspace_id}")
            await self.save(update_fields=["sealed_phone"])
            await emit("order.changed", self, by=by, what="phone")

    async def set_fee(self, fee: Money, *, by: str) -> None:
        """The taxi costs this; the total follows. Until it is delivered: then it has been paid."""
        if fee.amount < 0:
            raise BadFee(value=fee.text())
        async with unit():
            await self._lock()
            if self.state not in OPEN:
                raise Closed(self)
            self.fee, self.fee_known, self.total = fee.amount, True, self.goods - self.discount + fee.amount
            await self.save(update_fields=["fee", "fee_known", "total"])
            await self._money_follows(by=by)
            await emit("order.changed", self, by=by, what="fee")

    async def follow_by(self, tracking: str, *, by: str) -> None:
        """The customer can follow the parcel by this number; an empty one takes it off. Until it is delivered."""
        number = checked_tracking(tracking)
        async with unit():
            await self._lock()
            if self.state not in OPEN:
                raise Closed(self)
            self.tracking = number
            await self.save(update_fields=["tracking"])
            await emit("order.changed", self, by=by, what="tracking", tracking=number)

    async def _lock_to_change(self) -> None:
        await self._lock()
        if not self.can_be_changed:
            raise TooLate(number=self.number)

    async def _present(self, line: OrderLine) -> OrderLine:
        """The line as it stands now: another door may have changed it since the caller looked. Wants the lock."""
        present = await OrderLine.get_or_none(id=line.id, order_id=self.id)
        if present is None:
            raise NotFound
        return present

    async def _recount(self, shop: Workspace, by: str) -> None:
        """The totals follow from the lines, the shop's discount rule and the way of delivery."""
        lines = await OrderLine.filter(order_id=self.id)
        goods = sum((shop.money(line.total) for line in lines), shop.money(0))
        discount = taken_off([line.piece for line in lines], shop)
        way = await DeliveryWay.get_or_none(id=self.way_id) if self.way_id else None
        free = way is None or carried_free(line.gift for line in lines)
        fee = shop.money(0) if free or way is None else way.fee_for(goods)
        self.goods, self.discount = goods.amount, discount.amount
        if fee is not None:
            self.fee, self.fee_known = fee.amount, True
        self.total = self.goods - self.discount + self.fee
        await self.save(update_fields=["goods", "discount", "fee", "fee_known", "total"])
        await self._money_follows(by=by)
