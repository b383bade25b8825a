"""Carts: what a customer means to buy, before it is an order. Nothing is promised yet, so nothing is reserved."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

from tortoise import fields

from models.bargains import DEAL_OF, Deal, Piece, carried_free, taken_off
from models.base import clock, crypto
from models.base.db import row, unit
from models.base.errors import BadInput, Refused
from models.base.fields import belongs_to
from models.base.i18n import N_
from models.base.money import Money
from models.base.scope import Owned, current_workspace
from models.catalog import Variant
from models.customers import Customer
from models.delivery import Destination, Quote
from models.services import Booking
from models.workspaces import Workspace

MAX_QUANTITY = 999

PUT = f"""
INSERT INTO cart_line (workspace_id, cart_id, variant_id, quantity, deal)
SELECT $1, id, $3, $4, {DEAL_OF.format(variant="$3", customer="cart.customer_id", now="$6")}
FROM cart WHERE id = $2 AND state = 'open' FOR SHARE
ON CONFLICT (workspace_id, cart_id, variant_id) WHERE variant_id IS NOT NULL
DO UPDATE SET quantity = cart_line.quantity + excluded.quantity, deal = excluded.deal
WHERE cart_line.quantity + excluded.quantity <= $5 RETURNING quantity
"""  # noqa: S608 - made of constants
TAKE_AGREEMENTS = f"""
UPDATE cart_line l SET deal = {DEAL_OF.format(variant="l.variant_id", customer="$2", now="$3")}
WHERE l.cart_id = $1 AND l.variant_id IS NOT NULL RETURNING id
"""  # noqa: S608 - made of constants


class BadQuantity(BadInput):
    message = N_("How many would you like? A number from 1 to %(most)s, please.")


class CartOrdered(Refused):
    message = N_("This cart has just been ordered. Shall I start a new one?")


class PayWay(StrEnum):
    CASH = "cash"
    CARD = "card"
    """Transfer to the shop's card, proved by a picture of the receipt."""


class CartState(StrEnum):
    OPEN = "open"
    ORDERED = "ordered"


class Cart(Owned):
    """A customer has one open cart per shop; ordering closes it."""

    customer: fields.ForeignKeyRelation[Customer] = belongs_to("Customer", "carts")
    customer_id: int
    state = fields.CharEnumField(CartState, max_length=8, default=CartState.OPEN)
    sealed_address = fields.TextField(default="")
    lat: float | None = fields.FloatField(null=True)
    lon: float | None = fields.FloatField(null=True)
    pickup = fields.BooleanField(default=False)
    pay_way = fields.CharField(max_length=8, default="")
    wished: date | None = fields.DateField(null=True)
    """The day by which the customer wants it."""
    created_at = fields.DatetimeField(auto_now_add=True)

    lines: fields.ReverseRelation[CartLine]

    class Meta:
        table = "cart"

    @classmethod
    async def open_for(cls, customer_id: int) -> Cart:
        """The customer's open cart, new when there is none. Two at once get the same one."""
        await row(
            """INSERT INTO cart (workspace_id, customer_id, state, sealed_address, pickup, pay_way, created_at)
               VALUES ($1, $2, 'open', '', false, '', now())
               ON CONFLICT (workspace_id, customer_id) WHERE state = 'open' DO NOTHING RETURNING id""",
            current_workspace(),
            customer_id,
        )
        return await cls.get(customer_id=customer_id, state=CartState.OPEN).prefetch_related(
            "lines__variant__product", "lines__booking__service"
        )

    async def put(self, variant: Variant, quantity: int) -> int:
        """So many more of it are in the cart; how many there are now. BadQuantity outside 1…999, CartOrdered when late."""
        if not 1 <= quantity <= MAX_QUANTITY:
            raise BadQuantity(most=MAX_QUANTITY)
        async with unit():
            found = await row(
                PUT,
                self.workspace_id,
                self.id,
                variant.id,
                quantity,
                MAX_QUANTITY,
                clock.now(),
            )
            if found is None:
                is_open = await Cart.filter(id=self.id, state=CartState.OPEN).exists()
                raise BadQuantity(most=MAX_QUANTITY) if is_open else CartOrdered
            return int(found["quantity"])

    async def take_agreements(self) -> None:
        """What the customer has agreed to about things in the cart holds for their lines."""
        await row(
            TAKE_AGREEMENTS,
            self.id,
            self.customer_id,
            clock.now(),
        )

    async def put_booking(self, booking: Booking) -> None:
        """The held time goes with this cart."""
        await CartLine.create(cart_id=self.id, booking=booking, quantity=1)

    async def take_out(self, line: CartLine, quantity: int | None = None) -> None:
        """So many fewer of it, or all of it; a held time is free again."""
        if quantity is not None and quantity < 1:
            raise BadQuantity(most=MAX_QUANTITY)
        async with unit():
            if quantity is not None and await row(
                "UPDATE cart_line SET quantity = quantity - $2 WHERE id = $1 AND quantity > $2 RETURNING id",
                line.id,
                quantity,
            ):
                return
            if line.booking_id:
                await line.fetch_related("booking")
            if line.booking:
                await line.booking.let_go(by="customer")
            await line.delete()

    async def empty(self) -> None:
        """Nothing is in it."""
        async with unit():
            for line in await CartLine.filter(cart_id=self.id).prefetch_related("booking"):
                await self.take_out(line)

    async def wish_for(self, day: date) -> None:
        """The customer wants it by that day."""
        self.wished = day
        await self.save(update_fields=["wished"])

    async def send_to(self, to: Destination) -> None:
        """The goods go there."""
        self.sealed_address = crypto.seal(to.text.strip()[:500], f"cart.address:{self.workspace_id}") if to.text else ""
        self.lat, self.lon, self.pickup = to.lat, to.lon, to.pickup
        await self.save(update_fields=["sealed_address", "lat", "lon", "pickup"])

    @property
    def destination(self) -> Destination | None:
        text = crypto.unseal(self.sealed_address, f"cart.address:{self.workspace_id}") if self.sealed_address else ""
        if not (text or self.pickup or self.lat is not None):
            return None
        return Destination(text, self.lat, self.lon, self.pickup)

    def goods(self, shop: Workspace) -> Money:
        """The lines at today's prices. Wants the lines at hand (`open_for` brings them)."""
        return sum((line.total(shop) for line in self.lines), shop.money(0))

    def discount(self, shop: Workspace) -> Money:
        """What the shop's standing rule and the customer's agreements take off. Wants the lines at hand."""
        return taken_off([line.piece(shop) for line in self.lines], shop)

    def fee(self, sent: Quote | None, shop: Workspace) -> Money | None:
        """What delivery costs; None while nobody knows."""
        if sent and carried_free(line.bargain.gift for line in self.lines if line.bargain):
            return shop.money(0)
        return sent.fee if sent else None


class CartLine(Owned):
    """So many of a variant, or one held time."""

    cart: fields.ForeignKeyRelation[Cart] = belongs_to("Cart", "lines")
    cart_id: int
    variant: fields.ForeignKeyNullableRelation[Variant] = belongs_to("Variant", "in_carts", null=True)
    variant_id: int | None
    booking: fields.ForeignKeyNullableRelation[Booking] = belongs_to("Booking", "in_carts", null=True)
    booking_id: int | None
    quantity = fields.IntField()
    deal: Any = fields.JSONField(null=True)
    """What the customer has agreed to about it, and until when (`bargains.Deal`)."""

    class Meta:
        table = "cart_line"

    @property
    def bargain(self) -> Deal | None:
        """The agreement about it, while it holds."""
        return Deal.read(self.deal) if self.variant else None

    def piece(self, shop: Workspace) -> Piece:
        deal, listed = self.bargain, self.listed(shop).amount
        return Piece(self.price(shop).amount, listed, self.quantity, deal.off if deal else 0, deal is not None)

    def price(self, shop: Workspace) -> Money:
        """Of one: as agreed, while that holds; the list price, should it have fallen below."""
        listed, deal = self.listed(shop), self.bargain
        return shop.money(min(deal.price, listed.amount)) if deal else listed

    def listed(self, shop: Workspace) -> Money:
        """Of one, for anybody."""
        if self.variant:
            return shop.money(self.variant.price)
        assert self.booking
        return shop.money(self.booking.service.price)

    def total(self, shop: Workspace) -> Money:
        return self.price(shop) * self.quantity
