"""Putting whole goods on the shelf: a product with its variants, stock, pictures and shelves in one step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from models.base import clock
from models.base.db import unit
from models.catalog import Category, Product, ProductCategory, ProductPhoto, ProductState, Variant
from models.stock import Reason, StockMove


@dataclass(slots=True)
class Piece:
    """A variant to be: one combination of options."""

    sku: str
    price: int
    """Minor units."""
    options: dict[str, str] = field(default_factory=dict)
    stock: int = 0
    present: bool = True
    barcode: str = ""
    photo_id: int | None = None
    active: bool = True


@dataclass(slots=True)
class Good:
    """A product to be, with everything that belongs to it."""

    code: str
    names: dict[str, str]
    pieces: Sequence[Piece]
    descriptions: dict[str, str] = field(default_factory=dict)
    aliases: Sequence[str] = ()
    about: dict[str, dict[str, str]] = field(default_factory=dict)
    axes: list[dict[str, Any]] = field(default_factory=list)
    counted: bool = True
    cheaper_code: str = ""
    position: int = 0
    visible: bool = True
    shelves: Sequence[Category] = ()
    photo_ids: Sequence[int] = ()

    async def put(self, *, by: str, since: datetime | None = None) -> Product:
        """It stands on its shelves, is in stock as said, and the assistant finds it. Inside the shop at hand."""
        async with unit():
            product = await self._create()
            await Variant.bulk_create([self._variant(product, n, piece) for n, piece in enumerate(self.pieces)])
            await ProductCategory.bulk_create([ProductCategory(product=product, category=c) for c in self.shelves])
            await ProductPhoto.bulk_create(
                [ProductPhoto(product=product, media_id=m, position=n) for n, m in enumerate(self.photo_ids)]
            )
            if self.counted:
                await self._receive(product, by, since or clock.now())
            await product.index()
        return product

    async def _create(self) -> Product:
        return await Product.create(
            code=self.code,
            names=self.names,
            descriptions=self.descriptions,
            aliases=list(self.aliases),
            about=self.about,
            axes=self.axes,
            counted=self.counted,
            cheaper_code=self.cheaper_code,
            position=self.position,
            state=ProductState.ACTIVE if self.visible else ProductState.HIDDEN,
        )

    def _variant(self, product: Product, position: int, piece: Piece) -> Variant:
        return Variant(
            product=product,
            sku=piece.sku,
            options=piece.options,
            price=piece.price,
            on_hand=piece.stock if self.counted else 0,
            present=piece.present,
            barcode=piece.barcode,
            photo_id=piece.photo_id,
            active=piece.active,
            position=position,
        )

    async def _receive(self, product: Product, by: str, at: datetime) -> None:
        """What is on hand is the sum of its moves from the first day."""
        held = await Variant.filter(product_id=product.id, on_hand__gt=0)
        await StockMove.bulk_create(
            [StockMove(variant_id=v.id, change=v.on_hand, reason=Reason.RECEIVED, actor=by, at=at) for v in held]
        )


def axes_of(options: Sequence[dict[str, str]], names: dict[str, dict[str, str]]) -> list[dict[str, Any]]:
    """The axes that these variants span, axes and values in the order in which they first appear."""
    values: dict[str, list[str]] = {}
    for one in options:
        for axis, value in one.items():
            known = values.setdefault(axis, [])
            if value not in known:
                known.append(value)
    return [
        {"axis": axis, "values": [{"value": v, **({"names": names[v]} if v in names else {})} for v in known]}
        for axis, known in values.items()
    ]
