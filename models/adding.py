"""A seller adds a product by hand, with few words: codes, SKUs and the combinations of sizes and colours make themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import product as combinations

from models.base.db import row, rows, unit
from models.base.errors import BadInput
from models.base.i18n import N_, Texts
from models.base.scope import current_workspace
from models.base.text import APOSTROPHES, CYRILLIC
from models.catalog import BadPrice, Category, Product, ProductCategory, ProductPhoto, SkuTaken
from models.events import emit
from models.exchange.stocking import Good, Piece, axes_of
from models.media import Media

MOST_VARIANTS = 100
SEPARATORS = re.compile(r"[,;\n]+")


class TooManyVariants(BadInput):
    message = N_("Sizes and colours make %(many)s variants; a product may have at most %(most)s.")


def listed(typed: str) -> list[str]:
    """ "38, 39,40" as a list, each once, in the order in which they were typed."""
    return list(dict.fromkeys(" ".join(part.split())[:40] for part in SEPARATORS.split(typed) if part.strip()))


async def add_product(
    names: Texts, *, price: int, by: str, stock: int = 0, counted: bool = True, descriptions: Texts | None = None,
    sku: str = "", options: Mapping[str, Sequence[str]] | None = None, category: Category | None = None,
    photo: Media | None = None,
) -> Product:  # fmt: skip
    """It is for sale and the assistant finds it. `options` are axes with their values ({"size": ["38", "39"]}): every
    combination is a variant with this price and this stock. Raises BadPrice, SkuTaken, TooManyVariants."""
    if not 0 < price <= 10**14:
        raise BadPrice(value=price)
    chosen = _combined({axis: values for axis, values in (options or {}).items() if values})
    async with unit():
        code = await _free_code(sku or next(iter(names.values()), ""))
        skus = _skus(sku or code.upper(), chosen)
        await _all_free(skus)
        pieces = [
            Piece(one, price, chosen[n], stock=stock if counted else 0, present=bool(stock) or not counted)
            for n, one in enumerate(skus)
        ]
        made = await Good(
            code=code,
            names=dict(names),
            descriptions=dict(descriptions or {}),
            pieces=pieces,
            axes=axes_of(chosen, {}),
            counted=counted,
            shelves=[category] if category else [],
            photo_ids=[photo.id] if photo else [],
        ).put(by=by)
        await emit("product.changed", made, by=by, added=True)
    return made


async def reword(
    product: Product, names: Texts, descriptions: Texts, *, category: Category | None, photo: Media | None, by: str
) -> None:
    """It is called and described so, stands on this shelf (None: on none), and a new photo is its first."""
    async with unit():
        product.names, product.descriptions = dict(names), dict(descriptions)
        await product.save(update_fields=["names", "descriptions"])
        shelf = await first_shelf(product)
        if shelf != category:  # one that stands on several keeps them until the seller chooses another
            await product.shelve([category] if category else [])
        if photo:
            first = await ProductPhoto.filter(product_id=product.id).order_by("position").first()
            await ProductPhoto.create(product=product, media=photo, position=first.position - 1 if first else 0)
        await product.index()
        await emit("product.changed", product, by=by)


async def first_shelf(product: Product) -> Category | None:
    """Where it stands in the first place."""
    shelf = await ProductCategory.filter(product_id=product.id).order_by("id").first().prefetch_related("category")
    return shelf.category if shelf else None


def _combined(options: Mapping[str, Sequence[str]]) -> list[dict[str, str]]:
    many = 1
    for values in options.values():
        many *= len(values)
    if many > MOST_VARIANTS:
        raise TooManyVariants(many=many, most=MOST_VARIANTS)
    return [dict(zip(options, chosen, strict=True)) for chosen in combinations(*options.values())]


async def _free_code(name: str) -> str:
    """A short code that says what it is, with a number behind it when it is taken."""
    base = "-".join(re.findall(r"[a-z0-9]+", _latin(name)))[:40].strip("-") or "product"
    await row("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"product.code:{current_workspace()}")
    found = await rows(
        "SELECT code FROM product WHERE workspace_id = $1 AND code LIKE $2", current_workspace(), f"{base}%"
    )
    taken = {r["code"] for r in found}
    return base if base not in taken else next(c for n in range(2, 100_000) if (c := f"{base}-{n}") not in taken)


def _latin(text: str) -> str:
    """In plain Latin letters, for codes on labels."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(CYRILLIC))
    return re.sub(f"[{APOSTROPHES}\u0300-\u036f]", "", plain)


def _skus(base: str, chosen: Sequence[Mapping[str, str]]) -> list[str]:
    """One for every combination: the product's own, and behind it what tells its variants apart."""
    made: list[str] = []
    for one in chosen:
        sku = "-".join(
            [
                base,
                *(
                    "".join(re.findall(r"[a-z0-9]+", _latin(value))).upper() or str(len(made) + 1)
                    for value in one.values()
                ),
            ]
        )
        made.append(sku[:60] if sku[:60] not in made else f"{sku[:50]}-{len(made) + 1}")
    return made


async def _all_free(skus: Sequence[str]) -> None:
    taken = await row(
        "SELECT sku FROM variant WHERE workspace_id = $1 AND sku = ANY($2) ORDER BY sku LIMIT 1",
        current_workspace(),
        list(skus),
    )
    if taken:
        raise SkuTaken(sku=taken["sku"])
