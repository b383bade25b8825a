"""What a shop sells: a tree of categories, products with option axes, and their variants with price and stock."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from tortoise import fields

from models.base import crypto
from models.base.db import rows, unit
from models.base.docs import Doc, Kind, Option
from models.base.errors import BadInput, Refused
from models.base.fields import belongs_to, texts
from models.base.i18n import N_, Language
from models.base.scope import Owned, current_workspace
from models.events import emit
from models.media import Media
from models.search import SearchDoc
from models.workspaces import Workspace

ABOUT = ("material", "composition", "allergens", "care", "sizes", "usage", "origin")
"""The typed facts that the assistant may quote word for word."""


class ProductState(StrEnum):
    ACTIVE = "active"
    HIDDEN = "hidden"
    ARCHIVED = "archived"


class BadPrice(BadInput):
    message = N_("A price is more than nothing: %(value)s")


class BadStock(BadInput):
    message = N_("The stock has to be a whole number from 0 to 1,000,000: %(value)s")


class SkuTaken(Refused):
    message = N_("The SKU %(sku)s is already used by another variant.")


class Category(Owned):
    """A shelf of the shop; shelves stand in a tree."""

    code = fields.CharField(max_length=60)
    names = texts()
    aliases: Any = fields.JSONField(default=list)
    parent: fields.ForeignKeyNullableRelation[Category] = belongs_to("Category", "children", null=True)
    parent_id: int | None
    position = fields.IntField(default=0)

    class Meta:
        table = "category"
        unique_together = (("workspace_id", "code"),)

    def doc(self) -> Doc:
        return Doc(Kind.CATEGORY, self.code, self.names, tuple(self.aliases))

    async def index(self) -> None:
        await SearchDoc.put(self.doc(), self.id)

    @classmethod
    async def with_counts(cls) -> list[tuple[Category, int]]:
        """Every category that has something to sell in it or below it, with how many products."""
        found = await rows(
            """WITH RECURSIVE up AS (
                   SELECT l.product_id, c.id, c.parent_id FROM product_category l JOIN category c ON c.id = l.category_id
                   JOIN product p ON p.id = l.product_id AND p.state = 'active'
                   UNION SELECT up.product_id, c.id, c.parent_id FROM up JOIN category c ON c.id = up.parent_id)
               SELECT id, count(DISTINCT product_id) AS products FROM up GROUP BY id"""
        )
        counts = {r["id"]: r["products"] for r in found}
        categories = await cls.filter(id__in=list(counts)).order_by("position", "id")
        return [(category, counts[category.id]) for category in categories]

    async def product_codes(self) -> list[str]:
        """Of the active products here and below, what can be had first."""
        found = await rows(
            """WITH RECURSIVE down AS (SELECT id FROM category WHERE id = $1
                                       UNION SELECT c.id FROM category c JOIN down ON c.parent_id = down.id)
               SELECT p.code, bool_or(CASE WHEN p.counted THEN v.on_hand > v.reserved ELSE v.present END) AS available
               FROM product_category l JOIN down ON down.id = l.category_id
               JOIN product p ON p.id = l.product_id AND p.state = 'active'
               LEFT JOIN variant v ON v.product_id = p.id AND v.active
               GROUP BY p.id, p.code, p.position ORDER BY available DESC NULLS LAST, p.position, p.id""",
            self.id,
        )
        return [r["code"] for r in found]


class Product(Owned):
    """A thing for sale. Its variants carry price and stock; counting may be off, then it is there or it is not."""

    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    code = fields.CharField(max_length=60)
    """The shop's own id; what imports and the assistant's functions name it by."""
    names = texts()
    descriptions = texts()
    aliases: Any = fields.JSONField(default=list)
    about: Any = fields.JSONField(default=dict)
    """Typed facts per language: {"material": {"uz": "charm"}}; the keys are those of ABOUT."""
    axes: Any = fields.JSONField(default=list)
    """[{"axis": "color", "values": [{"value": "blue", "names": {"uz": "koʻk"}}]}], in the seller's order."""
    counted = fields.BooleanField(default=True)
    state = fields.CharEnumField(ProductState, max_length=10, default=ProductState.ACTIVE)
    cheaper_code = fields.CharField(max_length=60, default="")
    """The product to offer to whom this one is too dear."""
    low_stock = fields.IntField(default=0)
    position = fields.IntField(default=0)
    created_at = fields.DatetimeField(auto_now_add=True)

    variants: fields.ReverseRelation[Variant]
    photos: fields.ReverseRelation[ProductPhoto]

    class Meta:
        table = "product"
        unique_together = (("workspace_id", "code"),)

    def doc(self, category: str | None = None) -> Doc:
        axes = {a["axis"]: tuple(Option(v["value"], v.get("names") or {}) for v in a["values"]) for a in self.axes}
        return Doc(Kind.PRODUCT, self.code, self.names, tuple(self.aliases), self._words(), axes, category)

    def _words(self) -> dict[str, str]:
        """Description and typed facts together, per language, for retrieval."""
        words = dict(self.descriptions)
        for per_language in self.about.values():
            for language, text in per_language.items():
                words[language] = f"{words.get(language, '')}\n{text}".strip()
        return words

    def worded(self, options: Mapping[str, str], shop: Workspace, language: Language | None = None) -> dict[str, str]:
        """Axis → how the shop calls the value in this language: {"color": "qora"}."""
        named = {(a["axis"], v["value"]): v.get("names") or {} for a in self.axes for v in a["values"]}
        return {axis: shop.pick(named.get((axis, value), {}), language) or value for axis, value in options.items()}

    async def index(self) -> None:
        """The assistant finds the product by what is true of it now; a hidden one it does not find."""
        if self.state is not ProductState.ACTIVE:
            await SearchDoc.drop(Kind.PRODUCT, self.code)
            return
        shelf = await ProductCategory.filter(product_id=self.id).order_by("id").first().prefetch_related("category")
        await SearchDoc.put(self.doc(shelf.category.code if shelf else None), self.id)

    async def shelve(self, categories: Sequence[Category]) -> None:
        """The product stands on these shelves and no others."""
        await ProductCategory.filter(product_id=self.id).delete()
        for category in categories:
            await ProductCategory.create(product=self, category=category)

    async def hide(self, *, by: str) -> None:
        """Customers no longer see it; it keeps its orders and its stock."""
        await self._show(ProductState.HIDDEN, by)

    async def publish(self, *, by: str) -> None:
        """Customers see it."""
        await self._show(ProductState.ACTIVE, by)

    async def archive(self, *, by: str) -> None:
        """It is put away: gone for customers and from the seller's list, still there for old orders."""
        await self._show(ProductState.ARCHIVED, by)

    async def _show(self, state: ProductState, by: str) -> None:
        async with unit():
            self.state = state
            await self.save(update_fields=["state"])
            await self.index()
            await emit("product.changed", self, by=by, state=state.value)


class ProductCategory(Owned):
    """A product stands on a shelf. A product may stand on several."""

    product: fields.ForeignKeyRelation[Product] = belongs_to("Product", "shelves")
    product_id: int
    category: fields.ForeignKeyRelation[Category] = belongs_to("Category", "shelved")
    category_id: int

    class Meta:
        table = "product_category"
        unique_together = (("workspace_id", "product", "category"),)


class ProductPhoto(Owned):
    """A product's picture, in the seller's order."""

    product: fields.ForeignKeyRelation[Product] = belongs_to("Product", "photos")
    product_id: int
    media: fields.ForeignKeyRelation[Media] = belongs_to("Media", "on_products")
    media_id: int
    position = fields.IntField(default=0)

    class Meta:
        table = "product_photo"


class Variant(Owned):
    """What is really bought: one combination of options, with its SKU, price and stock."""

    product: fields.ForeignKeyRelation[Product] = belongs_to("Product", "variants")
    product_id: int
    sku = fields.CharField(max_length=60)
    options: Any = fields.JSONField(default=dict)
    """axis → value: {"color": "blue", "size": "38"}."""
    price = fields.BigIntField()
    """Minor units of the shop's currency."""
    on_hand = fields.IntField(default=0)
    reserved = fields.IntField(default=0)
    """Promised to orders that have not left yet; what can be had is on_hand − reserved."""
    present = fields.BooleanField(default=True)
    """For things that are not counted: there or not."""
    barcode = fields.CharField(max_length=40, default="")
    photo: fields.ForeignKeyNullableRelation[Media] = belongs_to("Media", "on_variants", null=True)
    photo_id: int | None
    active = fields.BooleanField(default=True)
    position = fields.IntField(default=0)

    class Meta:
        table = "variant"
        unique_together = (("workspace_id", "sku"),)

    def can_be_had(self, counted: bool) -> bool:
        return self.active and (self.on_hand > self.reserved if counted else self.present)

    async def set_price(self, amount: int, *, by: str) -> None:
        """It costs this from now on; orders already placed keep their price."""
        if not 0 < amount <= 10**14:
            raise BadPrice(value=amount)
        async with unit():
            before = self.price
            await Variant.filter(id=self.id).update(price=amount)
            self.price = amount
            await emit("variant.price_changed", self, by=by, before=before, after=amount)

    async def set_present(self, present: bool, *, by: str) -> None:
        """It is there, or it is not: for things that are not counted."""
        async with unit():
            await Variant.filter(id=self.id).update(present=present)
            self.present = present
            await emit("stock.changed", self, by=by, present=present)


async def products_by_code(codes: Sequence[str], *, any_state: bool = False) -> list[Product]:
    """The products of these codes, in their order, with variants and photos at hand; unknown ones are left out."""
    wanted = list(dict.fromkeys(codes))
    query = Product.filter(code__in=wanted)
    if not any_state:
        query = query.filter(state=ProductState.ACTIVE)
    found = {p.code: p for p in await query.prefetch_related("variants", "photos__media")}
    return [found[code] for code in wanted if code in found]


async def products_of(variant_ids: Iterable[int | None]) -> dict[int | None, Product]:
    """Variant id → its product, whatever has become of it since."""
    wanted = {number for number in variant_ids if number is not None}
    found = await Variant.filter(id__in=wanted).prefetch_related("product") if wanted else []
    return {variant.id: variant.product for variant in found}


async def products_within(
    max_price: int, limit: int, offset: int = 0, ids: Sequence[int] | None = None, *, without: Sequence[str] = ()
) -> tuple[list[str], int]:
    """Codes of what can be had for at most this (minor units), dearest first, and how many there are in all."""
    found = await rows(
        """SELECT p.code, min(v.price) AS price, count(*) OVER () AS total
           FROM product p JOIN variant v ON v.product_id = p.id AND v.active
           WHERE p.workspace_id = $1 AND p.state = 'active' AND v.price <= $2 AND ($3::bigint[] IS NULL OR p.id = ANY($3))
             AND NOT p.code = ANY($6) AND CASE WHEN p.counted THEN v.on_hand > v.reserved ELSE v.present END
           GROUP BY p.id, p.code ORDER BY price DESC, p.id LIMIT $4 OFFSET $5""",
        current_workspace(),
        max_price,
        list(ids) if ids is not None else None,
        limit,
        offset,
        list(without),
    )
    return [r["code"] for r in found], found[0]["total"] if found else 0
