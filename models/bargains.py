"""Bargains: how far each shop lets us go, what was offered to whom, and the price that somebody has agreed to, for a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise import fields

from models.base import clock, crypto
from models.base.db import row
from models.base.errors import BadInput, NotFound
from models.base.fields import belongs_to
from models.base.i18n import N_
from models.base.money import Money
from models.base.scope import Owned, current_workspace
from models.catalog import Category, Product, Variant
from models.customers import Customer
from models.haggling import Answer, Gift, Limits, Offer, answer
from models.workspaces import Workspace


class ScopeTaken(BadInput):
    message = N_("There are limits for this already. Change those.")


FORGOTTEN = timedelta(days=30)
"""So long after the last offer, bargaining for the same thing begins anew."""


class HaggleLimits(Owned):
    """How far the assistant may go: for one product, for one shelf, or for the whole shop; the nearest rule holds."""

    product: fields.ForeignKeyNullableRelation[Product] = belongs_to("Product", "haggle_limits", null=True)
    product_id: int | None
    category: fields.ForeignKeyNullableRelation[Category] = belongs_to("Category", "haggle_limits", null=True)
    category_id: int | None
    active = fields.BooleanField(default=True)
    floor_basis_points = fields.IntField(default=0)
    floor_price: int | None = fields.BigIntField(null=True)
    steps: Any = fields.JSONField(default=list)
    gifts: Any = fields.JSONField(default=list)
    second_basis_points = fields.IntField(default=0)
    hours = fields.IntField(default=24)
    """An offer stands, and an agreed price holds, for so long."""

    class Meta:
        table = "haggle_limits"

    @property
    def public_id(self) -> str:
        """What links name it by: nobody outside can tell how many there are."""
        return crypto.blind(str(self.id), f"haggle_limits:{self.workspace_id}")[:12]

    @classmethod
    async def called(cls, public_id: str) -> HaggleLimits:
        """The rule of this id in the shop at hand, or NotFound."""
        everything = await cls.all().prefetch_related("product", "category")
        found = next((one for one in everything if one.public_id == public_id), None)
        if found is None:
            raise NotFound
        return found

    @classmethod
    async def for_product(cls, product_id: int) -> HaggleLimits | None:
        """The rule for this product, else for one of its shelves, else for the shop; None where nobody may bargain."""
        found = await cls.filter(active=True).order_by("id")
        shelves: list[Any] = []
        if any(one.category_id for one in found):
            shelves = await Category.filter(shelved__product_id=product_id).values_list("id", flat=True)
        fitting = (
            [one for one in found if one.product_id == product_id],
            [one for one in found if one.category_id in shelves],
            [one for one in found if one.product_id is None and one.category_id is None],
        )
        return next((one for some in fitting for one in some), None)

    @property
    def limits(self) -> Limits:
        gifts = tuple(Gift(gift) for gift in self.gifts)
        return Limits(self.floor_basis_points, self.floor_price, tuple(self.steps), gifts, self.second_basis_points)


@dataclass(frozen=True, slots=True)
class Bargain:
    """Where bargaining stands: what is offered or agreed now, for one piece of the variant that is spoken of."""

    offer: Offer | None
    listed: int
    until: datetime | None = None
    agreed: bool = False
    last: bool = False
    key: str = ""
    """What a "yes" agrees to."""


class Haggle(Owned):
    """What one customer was offered for one product, in order, and what they agreed to."""

    customer: fields.ForeignKeyRelation[Customer] = belongs_to("Customer", "haggles")
    customer_id: int
    product: fields.ForeignKeyRelation[Product] = belongs_to("Product", "haggles")
    product_id: int
    made: Any = fields.JSONField(default=list)
    """[[price, gift, off, what it costs otherwise], …], oldest first."""
    deal: Any = fields.JSONField(default=dict)
    """{"prices": {variant: price}, "gift": …, "off": …}: what was agreed."""
    until: datetime | None = fields.DatetimeField(null=True)
    """The last offer stands, or the agreed price holds, till then."""

    class Meta:
        table = "haggle"
        unique_together = (("workspace_id", "customer", "product"),)

    @classmethod
    async def locked(cls, customer_id: int, product_id: int) -> Haggle:
        """The row of these two, ours until the end of the unit; what is long past is forgotten."""
        await row(
            """INSERT INTO haggle (workspace_id, customer_id, product_id, made, deal) VALUES ($1, $2, $3, '[]', '{}')
               ON CONFLICT (workspace_id, customer_id, product_id) DO NOTHING RETURNING id""",
            current_workspace(), customer_id, product_id,
        )  # fmt: skip
        found = await cls.select_for_update().get(customer_id=customer_id, product_id=product_id)
        if found.until and found.until < clock.now() - FORGOTTEN:
            found.made, found.deal, found.until = [], {}, None
        return found

    def offers(self, listed: int) -> list[Offer]:
        """What was offered for what costs this: a dearer size is another matter, and so is a new price."""
        return [
            Offer(price, Gift(gift) if gift else None, off) for price, gift, off, cost in self.made if cost == listed
        ]

    @property
    def stands(self) -> bool:
        """The last offer, or the deal, is not stale."""
        return self.until is not None and self.until > clock.now()

    def key(self) -> str:
        return f"deal:{self.id}:{len(self.made)}"

    async def go_on(self, product: Product, variant: Variant, rule: HaggleLimits, bid: int | None = None) -> Bargain:
        """The next offer is made, or the customer's own price is taken. Wants the row locked."""
        if self.deal and self.stands:
            return self._agreed(variant)
        said = answer(rule.limits, variant.price, self.offers(variant.price), bid)
        if said.offer is None:
            return Bargain(None, variant.price, key="")
        return await self._make(said, product, variant, rule)

    async def _make(self, said: Answer, product: Product, variant: Variant, rule: HaggleLimits) -> Bargain:
        assert said.offer
        offer = said.offer
        if offer not in self.offers(variant.price):
            self.made = [*self.made, [offer.price, offer.gift and offer.gift.value, offer.off, variant.price]]
        self.until, self.deal = clock.now() + timedelta(hours=rule.hours), {}
        if said.agreed:
            self._settle(product, rule)
        await self.save(update_fields=["made", "deal", "until"])
        if said.agreed:
            return self._agreed(variant)
        return Bargain(offer, variant.price, self.until, last=said.last, key=self.key())

    def standing(self, variant: Variant) -> Bargain:
        """How it stands, without a new word: the agreement, the last offer, or nothing."""
        if self.deal and self.stands:
            return self._agreed(variant)
        made = self.offers(variant.price)
        if not made or not self.stands:
            return Bargain(None, variant.price)
        return Bargain(made[-1], variant.price, self.until, key=self.key())

    async def agree(self, key: str, product: Product, variant: Variant, rule: HaggleLimits) -> Bargain | None:
        """The offer that this key names holds for the customer; None when it is stale or another one. Twice is once."""
        if key != self.key() or not self.stands:
            return None
        if not self.deal:
            self._settle(product, rule)
            self.until = clock.now() + timedelta(hours=rule.hours)
            await self.save(update_fields=["deal", "until"])
        return self._agreed(variant)

    def _settle(self, product: Product, rule: HaggleLimits) -> None:
        """The last offer holds for every variant, at the same share of its price; no later price of the list moves it."""
        price, gift, off, listed = self.made[-1]
        prices = {}
        for one in product.variants:
            share = -(-one.price * price // listed)
            prices[str(one.id)] = max(min(share, one.price), rule.limits.floor(one.price))
        self.deal = {"prices": prices, "gift": gift or "", "off": off}

    def _agreed(self, variant: Variant) -> Bargain:
        gift = self.deal["gift"]
        price = self.deal["prices"].get(str(variant.id), variant.price)
        offer = Offer(price, Gift(gift) if gift else None, self.deal["off"])
        return Bargain(offer, variant.price, self.until, agreed=True, key=self.key())


# ── what an agreement does to a line ────────────────────────────────────────────────────────────────────────────────

DEAL_OF = """(SELECT jsonb_build_object('price', h.deal->'prices'->(v.id::text), 'gift', h.deal->'gift', 'off', h.deal->'off',
    'until', h.until) FROM haggle h JOIN variant v ON v.product_id = h.product_id AND v.workspace_id = h.workspace_id
    WHERE v.id = {variant} AND h.customer_id = {customer} AND h.deal <> '{{}}' AND h.until > {now})"""
"""As SQL: what the customer has agreed to about this variant, or NULL."""


@dataclass(frozen=True, slots=True)
class Deal:
    """An agreement as it stands on a line of the cart."""

    price: int
    gift: str
    off: int
    until: datetime

    @classmethod
    def read(cls, stored: Mapping[str, Any] | None) -> Deal | None:
        """The agreement, unless it is stale."""
        if not stored or stored.get("price") is None:
            return None
        deal = cls(stored["price"], stored["gift"], stored["off"], datetime.fromisoformat(stored["until"]))
        return deal if deal.until > clock.now() else None


@dataclass(frozen=True, slots=True)
class Piece:
    """What a line costs, for working out what comes off the whole."""

    price: int
    listed: int
    quantity: int
    off: int = 0
    """Basis points off the second piece."""
    bargained: bool = False


def taken_off(pieces: Sequence[Piece], shop: Workspace) -> Money:
    """The discount on these lines. A line that was bargained for gets the better of agreement and standing rule, never both."""
    goods = sum((shop.money(one.price * one.quantity) for one in pieces), shop.money(0))
    if not any(one.bargained for one in pieces):
        return shop.discount_on(goods)
    share = shop.discount_basis_points if shop.discount_on(goods) else 0
    plain = shop.money(sum(one.price * one.quantity for one in pieces if not one.bargained))
    return sum((_extra(one, share, shop) for one in pieces if one.bargained), plain.percent(share))


def _extra(one: Piece, share: int, shop: Workspace) -> Money:
    second = shop.money(one.price).percent(one.off) if one.off and one.quantity > 1 else shop.money(0)
    saved = (one.listed - one.price) * one.quantity
    standing = shop.money(one.listed * one.quantity).percent(share).amount - saved
    return shop.money(max(second.amount, standing, 0))


def carried_free(gifts: Iterable[str]) -> bool:
    """Delivery for nothing was agreed with one of the lines."""
    return Gift.DELIVERY in gifts
