"""How a seller finds things in long lists: orders and products by shelf, by words, page by page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tortoise.expressions import Q

from models.base import crypto
from models.base.db import rows
from models.base.docs import Kind
from models.base.scope import current_workspace
from models.catalog import ProductState
from models.conversations import from_json
from models.customers import BadPhone, parse_phone
from models.order_states import State
from models.orders import Order
from models.receipts import ReceiptState
from models.search import search

PAGE = 30
LIKE = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """A stretch of a long list."""

    items: list[Row]
    number: int
    more: bool

    @classmethod
    def of(cls, found: Sequence[Row], number: int) -> Page[Row]:
        """From one more than fit: whether there is a next page is known without counting."""
        return cls(list(found[:PAGE]), number, len(found) > PAGE)

    @property
    def first(self) -> int:
        return (self.number - 1) * PAGE + 1

    @property
    def last(self) -> int:
        return self.first + len(self.items) - 1


async def find_orders(
    states: Collection[State] | None = None, *, words: str = "", receipts: bool = False, page: int = 1
) -> Page[Order]:
    """Orders newest first, with their customers at hand: of these states, with a receipt to check, or of these words."""
    query = Order.all()
    if words:
        query = query.filter(_meant(words))
    elif receipts:
        query = query.filter(receipts__state=ReceiptState.WAITING).distinct()
    elif states is not None:
        query = query.filter(state__in=list(states))
    query = query.order_by("-placed_at", "-id").offset((page - 1) * PAGE).limit(PAGE + 1)
    return Page.of(await query.prefetch_related("customer"), page)


def _meant(words: str) -> Q:
    """An order's number, a customer's name, or a phone: whole, since only its fingerprint can be looked up."""
    meant = Q(number=words.lstrip("#№ ")) | Q(customer__name__icontains=words)
    try:
        phone = parse_phone(words)
    except BadPhone:
        return meant
    return meant | Q(customer__blind_phone__in=crypto.blinds(phone, f"customer.phone:{current_workspace()}"))


@dataclass(frozen=True, slots=True)
class ProductLook:
    """A product as a line of a list."""

    public_id: str
    names: dict[str, str]
    state: ProductState
    counted: bool
    variants: int
    lowest: int
    highest: int
    left: int
    """Pieces that can still be sold; for things that are not counted, how many variants are there."""
    photo: str | None


PRODUCTS = """
SELECT p.public_id, p.names, p.state, p.counted, coalesce(v.variants, 0) AS variants, coalesce(v.lowest, 0) AS lowest,
       coalesce(v.highest, 0) AS highest, coalesce(v.left_, 0) AS left, photo.public_id AS photo
FROM product p
LEFT JOIN LATERAL (
    SELECT count(*) AS variants, min(price) AS lowest, max(price) AS highest,
           sum(CASE WHEN p.counted THEN greatest(on_hand - reserved, 0) ELSE present::int END)::bigint AS left_
    FROM variant WHERE product_id = p.id AND active) v ON true
LEFT JOIN LATERAL (
    SELECT m.public_id FROM product_photo f JOIN media m ON m.id = f.media_id
    WHERE f.product_id = p.id ORDER BY f.position, f.id LIMIT 1) photo ON true
WHERE p.workspace_id = $1 AND p.state = $2 AND ($3::text[] IS NULL OR p.code = ANY($3) OR p.names::text ILIKE $4
      OR EXISTS (SELECT FROM variant s WHERE s.product_id = p.id AND s.sku ILIKE $4))
ORDER BY array_position($3, p.code::text) NULLS LAST, p.position, p.id DESC LIMIT $5 OFFSET $6
"""


async def find_products(state: ProductState, *, words: str = "", page: int = 1) -> Page[ProductLook]:
    """Products in the seller's order, or those that these words mean: by meaning, by a piece of a name, by SKU."""
    codes = [f.doc.code for f in (await search(words))[0] if f.doc.kind is Kind.PRODUCT] if words else None
    found = await rows(
        PRODUCTS,
        current_workspace(),
        state.value,
        codes,
        f"%{words.translate(LIKE)}%",
        PAGE + 1,
        (page - 1) * PAGE,
    )
    return Page.of([_product(one) for one in found], page)


def _product(one: dict[str, Any]) -> ProductLook:
    return ProductLook(**{**one, "names": from_json(one["names"]), "state": ProductState(one["state"])})


@dataclass(frozen=True, slots=True)
class Face:
    """How a variant looks in a list: its own picture or its product's first, and how its options are called."""

    photo: str | None
    axes: list[dict[str, Any]]


async def faces_of(variant_ids: Collection[int]) -> dict[int, Face]:
    """Variant id → its face. One statement."""
    found = await rows(
        """SELECT v.id, coalesce(own.public_id, first.public_id) AS photo, p.axes FROM variant v
           JOIN product p ON p.id = v.product_id LEFT JOIN media own ON own.id = v.photo_id
           LEFT JOIN LATERAL (
               SELECT m.public_id FROM product_photo f JOIN media m ON m.id = f.media_id
               WHERE f.product_id = v.product_id ORDER BY f.position, f.id LIMIT 1) first ON true
           WHERE v.id = ANY($1)""",
        list(variant_ids),
    )
    return {r["id"]: Face(r["photo"], from_json(r["axes"])) for r in found}
