"""What customers agreed to buy. Where the goods are and where the money is are two states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import quote_plus

from tortoise import fields

from models import stock
from models.base import clock, crypto
from models.base.db import row, unit
from models.base.errors import NotFound
from models.base.fields import belongs_to
from models.base.money import Money
from models.carts import Cart, CartState, PayWay
from models.catalog import Variant
from models.customers import Customer
from models.delivery import DeliveryWay, Quote, quote
from models.events import emit
from models.order_changes import Changing
from models.order_lines import OrderLine
from models.order_states import (
    CHANGEABLE,
    ENDS,
    MONEY_NAMES,
    OPEN,
    ROAD,
    STATE_NAMES,
    TO_BE_PAID,
    BadFee,
    BadTracking,
    EmptyCart,
    LastLine,
    MoneyState,
    NoDelivery,
    State,
    TooLate,
    WrongMoney,
    WrongState,
    checked_tracking,
)
from models.workspaces import Workspace

__all__ = [
    "CHANGEABLE",
    "ENDS",
    "MONEY_NAMES",
    "OPEN",
    "ROAD",
    "STATE_NAMES",
    "TO_BE_PAID",
    "BadFee",
    "BadTracking",
    "EmptyCart",
    "LastLine",
    "MoneyState",
    "NoDelivery",
    "Order",
    "OrderLine",
    "State",
    "TooLate",
    "WrongMoney",
    "WrongState",
]

OWED = (MoneyState.UNPAID, MoneyState.PART_PAID)
"""What is paid at the door; a receipt that waits is answered on its own."""


class Order(Changing):
    """Lines and prices as they were when the customer said yes."""

    number = fields.CharField(max_length=20)
    """Per shop, counted up; imported orders keep their own."""
    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    customer: fields.ForeignKeyRelation[Customer] = belongs_to("Customer", "orders")
    customer_id: int
    cart_id: int | None = fields.BigIntField(null=True)
    conversation_id: int | None = fields.BigIntField(null=True)
    source = fields.CharField(max_length=20, default="chat")
    state = fields.CharEnumField(State, max_length=12, default=State.PENDING)
    money = fields.CharEnumField(MoneyState, max_length=16, default=MoneyState.UNPAID)
    paid: int | None = fields.BigIntField(null=True, default=0)
    """So much has come; null once a part has come that nobody has counted."""
    pay_way = fields.CharEnumField(PayWay, max_length=8, default=PayWay.CASH)
    goods = fields.BigIntField()
    discount = fields.BigIntField(default=0)
    fee = fields.BigIntField(default=0)
    fee_known = fields.BooleanField(default=True)
    """False for a taxi until the seller has typed its price."""
    total = fields.BigIntField()
    way: fields.ForeignKeyNullableRelation[DeliveryWay] = belongs_to("DeliveryWay", "orders", null=True)
    way_id: int | None
    sealed_address = fields.TextField(default="")
    sealed_phone = fields.TextField(default="")
    lat: float | None = fields.FloatField(null=True)
    lon: float | None = fields.FloatField(null=True)
    arrives: date | None = fields.DateField(null=True)
    wished: date | None = fields.DateField(null=True)
    tracking = fields.CharField(max_length=64, default="")
    note = fields.TextField(default="")
    placed_at = fields.DatetimeField()
    moved_at = fields.DatetimeField()

    lines: fields.ReverseRelation[OrderLine]

    class Meta:
        table = "order"
        unique_together = (("workspace_id", "number"),)

    # — placing —

    @classmethod
    async def place(cls, cart: Cart, shop: Workspace, *, by: str, conversation_id: int | None = None) -> Order:
        """The cart has become an order: stock reserved, prices fixed, the shop's next number. The same cart twice is one order.

        Raises EmptyCart, NoDelivery, stock.OutOfStock; then nothing has changed.
        """
        async with unit():
            if not await Cart.filter(id=cart.id, state=CartState.OPEN).update(state=CartState.ORDERED):
                return await cls.get(cart_id=cart.id)  # the second press of the same button
            cart = await Cart.get(id=cart.id).prefetch_related("lines__variant__product", "lines__booking__service")
            lines = list(cart.lines)
            if not lines:
                raise EmptyCart
            goods = cart.goods(shop)
            sent = await _quote(cart, goods, shop)
            await stock.reserve({line.variant_id: line.quantity for line in lines if line.variant_id})
            order = await cls._from(cart, goods, sent, shop, conversation_id)
            await OrderLine.bulk_create([OrderLine.of(order, line, shop) for line in lines])
            for line in lines:
                if line.booking:
                    await line.booking.confirm(by=by)
            await emit("order.placed", order, by=by)
        return order

    @classmethod
    async def _from(
        cls, cart: Cart, goods: Money, sent: Quote | None, shop: Workspace, conversation_id: int | None
    ) -> Order:
        customer = await Customer.get(id=cart.customer_id)
        discount, fee = cart.discount(shop), cart.fee(sent, shop)
        address = cart.destination.text if cart.destination else ""
        order = cls(
            workspace_id=cart.workspace_id,
            number=await shop.next_order_number(),
            customer=customer,
            cart_id=cart.id,
            conversation_id=conversation_id,
            pay_way=PayWay(cart.pay_way or PayWay.CASH),
            goods=goods.amount,
            discount=discount.amount,
            fee=fee.amount if fee else 0,
            fee_known=sent is None or fee is not None,
            total=(goods - discount).amount + (fee.amount if fee else 0),
            way_id=sent.way.id if sent else None,
            lat=cart.lat,
            lon=cart.lon,
            arrives=sent.arrives if sent else None,
            wished=cart.wished,
            placed_at=clock.now(),
            moved_at=clock.now(),
        )
        order.sealed_address = crypto.seal(address, f"order.address:{cart.workspace_id}") if address else ""
        order.sealed_phone = crypto.seal(customer.phone, f"order.phone:{cart.workspace_id}") if customer.phone else ""
        await order.save(force_create=True)
        return order

    @classmethod
    async def numbered(cls, number: str) -> Order:
        """The order of this number in the shop at hand, or NotFound."""
        order = await cls.get_or_none(number=number).prefetch_related("lines", "customer", "way")
        if order is None:
            raise NotFound
        return order

    # — what is known of it —

    @property
    def address(self) -> str:
        return crypto.unseal(self.sealed_address, f"order.address:{self.workspace_id}") if self.sealed_address else ""

    @property
    def map_url(self) -> str:
        """Where a map opens: at the point that the customer sent, or at the words of the address. Empty without a place."""
        spot = f"{self.lat},{self.lon}" if self.lat is not None and self.lon is not None else self.address
        return f"https://www.google.com/maps/search/?api=1&query={quote_plus(spot)}" if spot else ""

    @property
    def phone(self) -> str:
        return crypto.unseal(self.sealed_phone, f"order.phone:{self.workspace_id}") if self.sealed_phone else ""

    @property
    def next_states(self) -> list[State]:
        """Where it may legally go from here, nearest first."""
        ahead = list(ROAD[ROAD.index(self.state) + 1 :]) if self.state in ROAD else []
        return ahead + [end for end, sources in ENDS.items() if self.state in sources]

    # — moving —

    async def confirm(self, *, by: str) -> None:
        """The shop has agreed to it."""
        await self.move_to(State.CONFIRMED, by=by)

    async def pack(self, *, by: str) -> None:
        """It lies ready; from now on the customer cannot change it."""
        await self.move_to(State.PACKED, by=by)

    async def ship(self, *, by: str, tracking: str = "") -> None:
        """The goods have left the house; with a tracking number the customer can follow them."""
        await self.move_to(State.SHIPPED, by=by, tracking=tracking)

    async def deliver(self, *, by: str) -> None:
        """The customer has it. Cash is paid at the door, so with cash it is paid as well."""
        await self.move_to(State.DELIVERED, by=by)

    async def cancel(self, *, by: str, reason: str = "") -> None:
        """Nothing will be sent; what was reserved is free again."""
        await self.move_to(State.CANCELLED, by=by, reason=reason)

    async def take_back(self, *, by: str, reason: str = "") -> None:
        """The goods are back in the house and in stock."""
        await self.move_to(State.RETURNED, by=by, reason=reason)

    async def move_to(self, state: State, *, by: str, tracking: str = "", reason: str = "") -> None:
        """It is in this state, and every state passed on the way is on record. WrongState when that is not legal from here."""
        tracking = checked_tracking(tracking)
        async with unit():
            await self._lock()
            passed = self._road_to(state)
            facts: dict[str, Any] = {"state": state, "moved_at": clock.now()}
            if tracking:
                facts["tracking"] = tracking
            if not await Order.filter(id=self.id, state=self.state).update(**facts):
                raise WrongState(self, state)
            with clock.at(facts["moved_at"]):  # the states passed on the way have one time, too
                for step in passed:
                    await self._effect(step, by)
                    self.state = step
                    skipped = step is not state
                    await emit(
                        f"order.{step.value.lower()}", self, by=by, tracking=tracking, reason=reason, skipped=skipped
                    )
            self.tracking = tracking or self.tracking

    async def _lock(self) -> None:
        """The row is ours until the end of the unit, and this object knows its present state and sums."""
        found = await row(
            """SELECT state, money, paid, goods, discount, fee, fee_known, total, way_id FROM "order" WHERE id = $1 FOR UPDATE""",
            self.id,
        )
        if found is None:
            raise NotFound
        self.state, self.money = State(found.pop("state")), MoneyState(found.pop("money"))
        for column, value in found.items():
            setattr(self, column, value)

    def _road_to(self, state: State) -> Sequence[State]:
        if state not in self.next_states:
            raise WrongState(self, state)
        return ROAD[ROAD.index(self.state) + 1 : ROAD.index(state) + 1] if state in ROAD else (state,)

    async def _effect(self, step: State, by: str) -> None:
        """What coming into a state does to goods and money."""
        if step is State.SHIPPED:
            await stock.take(await self._pieces(), order_id=self.id, by=by)
        elif step is State.CANCELLED:
            await stock.release(await self._pieces())
            await self._free_bookings(by)
        elif step is State.RETURNED:
            for variant_id, quantity in sorted((await self._pieces()).items()):
                variant = await Variant.get(id=variant_id).prefetch_related("product")
                if variant.product.counted:
                    await stock.receive(variant, quantity, by=by, order_id=self.id)
        elif step is State.DELIVERED and self.pay_way is PayWay.CASH and self.money in OWED:
            await self._money_is(MoneyState.PAID, by=by)

    async def _pieces(self) -> dict[int, int]:
        pieces: Counter[int] = Counter()  # after a swap two lines may be of one variant
        for line in await OrderLine.filter(order_id=self.id, variant_id__not_isnull=True):
            pieces[line.variant_id or 0] += line.quantity
        return dict(pieces)

    async def _free_bookings(self, by: str) -> None:
        for line in await OrderLine.filter(order_id=self.id, booking_id__not_isnull=True).prefetch_related("booking"):
            assert line.booking
            await line.booking.let_go(by=by)


async def _quote(cart: Cart, goods: Money, shop: Workspace) -> Quote | None:
    """Where goods go, delivery must be known; a cart of services alone goes nowhere."""
    if all(line.booking_id for line in cart.lines):
        return None
    ways = await DeliveryWay.filter(active=True).exists()
    if not ways:
        return None
    if cart.destination is None:
        raise NoDelivery
    sent = await quote(goods, cart.destination, shop)
    if sent is None:
        raise NoDelivery
    return sent
