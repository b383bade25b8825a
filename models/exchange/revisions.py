"""A product of a file that the shop has: what differs is changed, and where nothing differs nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from models import stock
from models.catalog import Category, Product, ProductState, Variant
from models.events import emit
from models.exchange.cells import clean
from models.exchange.entries import Entry
from models.exchange.errors import Missing, NotAmount
from models.exchange.merging import Merge
from models.exchange.stocking import Piece


@dataclass
class Revision(Merge):
    """Empty cells say nothing, so they change nothing."""

    product: Product = field(kw_only=True)

    def plan(self) -> None:
        self.agree()
        facts = self._facts()
        shelved = self._plan_shelves()
        axes = self._plan_rows()
        if axes != self.product.axes:
            facts["axes"] = axes
        if not (facts or shelved):
            return
        if not self.created and not self.updated and self.unchanged:  # the product differs, none of its variants
            self.updated, self.unchanged = 1, self.unchanged - 1
        self.steps.append(lambda: self._revise(facts))

    async def _revise(self, facts: dict[str, Any]) -> None:
        if facts:
            await Product.filter(id=self.product.id).update(**facts)
        fresh = await self.product.fresh()
        await fresh.index()
        await emit("product.changed", fresh, by=self.by, state=fresh.state.value)

    # — the product —

    def _facts(self) -> dict[str, Any]:
        """The columns of the product that the rows want otherwise."""
        facts: dict[str, Any] = {}
        for column in ("names", "descriptions"):
            there: dict[str, str] = getattr(self.product, column)
            differing = {k: text for k, text in self.texts(column).items() if clean(there.get(k, "")) != text}
            if differing:
                facts[column] = {**there, **differing}
        if self.visible is not None and self.visible is not (self.product.state is ProductState.ACTIVE):
            facts["state"] = ProductState.ACTIVE if self.visible else ProductState.HIDDEN
        return facts

    def _plan_shelves(self) -> bool:
        wanted = self.wanted_shelves()
        there = {link.category_id for link in self.product.shelves}  # type: ignore[attr-defined]  # a reverse relation
        if not wanted or {c.id if isinstance(c, Category) else None for c in wanted} == there:
            return False

        async def shelve() -> None:
            await self.product.shelve(await self.made(wanted))

        self.steps.append(shelve)
        return True

    # — its variants —

    def _plan_rows(self) -> Any:
        """The product's axes as the rows want them."""
        known = {variant.sku: variant for variant in self.product.variants}
        axes = self.product.axes
        for entry in self.entries:
            wider, options = self.options(axes, entry)
            before = len(self.steps)
            try:
                if variant := known.get(entry.sku):
                    self._plan_variant(variant, entry, options)
                else:
                    self._plan_new(entry, options)
            except Missing as error:
                self.form.wrong(entry, "price", error)
            except NotAmount as error:
                self.form.wrong(entry, "stock", error)
            else:
                axes = wider
                changed = len(self.steps) > before
                self.created += variant is None
                self.updated += changed and variant is not None
                self.unchanged += not changed
        return axes

    def _plan_variant(self, variant: Variant, entry: Entry, options: dict[str, str]) -> None:
        facts: dict[str, Any] = {}
        if {**variant.options, **options} != variant.options:
            facts["options"] = {**variant.options, **options}
        if entry.barcode and entry.barcode != clean(variant.barcode):
            facts["barcode"] = entry.barcode
        if entry.active is not None and entry.active is not variant.active:
            facts["active"] = entry.active
        self._plan_stock(variant, entry, facts)
        if facts:
            self.steps.append(lambda: Variant.filter(id=variant.id).update(**facts))
        if entry.price is not None and entry.price != variant.price:
            price = entry.price
            self.steps.append(lambda: variant.set_price(price, by=self.by))

    def _plan_stock(self, variant: Variant, entry: Entry, facts: dict[str, Any]) -> None:
        if entry.stock is None:
            return
        if not self.product.counted:
            if bool(entry.stock) is not variant.present:
                facts["present"] = bool(entry.stock)
            return
        if entry.stock is True:  # "there" says nothing where pieces are counted
            raise NotAmount(value="+")
        pieces = int(entry.stock)
        if pieces != variant.on_hand:
            self.steps.append(lambda: stock.count(variant, pieces, by=self.by))

    def _plan_new(self, entry: Entry, options: dict[str, str]) -> None:
        if entry.price is None:
            raise Missing
        piece = self.piece(entry, self.product.counted, options)
        self.steps.append(lambda: self._add(piece))

    async def _add(self, piece: Piece) -> None:
        variant = await Variant.create(
            product=self.product,
            sku=piece.sku,
            options=piece.options,
            price=piece.price,
            present=piece.present,
            barcode=piece.barcode,
            active=piece.active,
            position=len(self.product.variants),
        )
        if self.product.counted and piece.stock:
            await stock.receive(variant, piece.stock, by=self.by)
