"""A fact as a language model reads it: short, money in words, a product's variants in a line each.

The fact itself stays whole: cards, the guard and the trace have all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from bot.tools.facts import EMPTY, ProductFact, ProductList, VariantFact, Welcome, plain
from models.base.money import Money

PRIVATE: dict[type, tuple[str, ...]] = {Welcome: ("name",)}
"""Parts of facts that are for our own wording only."""
MOST_VARIANTS = 15
LONGEST = 300
"""Characters of a description: who wants more is shown the card."""


def told(fact: Any) -> dict[str, Any]:
    """The fact as a JSON object that says which kind of fact it is."""
    value = _short(fact)
    if is_dataclass(fact) and isinstance(value, dict):
        hidden = PRIVATE.get(type(fact), ())
        return {"kind": type(fact).__name__, **{name: part for name, part in value.items() if name not in hidden}}
    return value if isinstance(value, dict) else {"result": value}


def _short(value: Any) -> Any:
    if isinstance(value, Money):
        return value.text()
    if isinstance(value, ProductFact):
        return _product(value)
    if isinstance(value, ProductList):
        return {**_parts(value, "products"), "products": [_in_a_list(one) for one in value.products]}
    if is_dataclass(value) and not isinstance(value, type):
        return _parts(value)
    if isinstance(value, Mapping):
        return {str(name): _short(part) for name, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_short(part) for part in value]
    return plain(value)


def _parts(fact: Any, *without: str) -> dict[str, Any]:
    parts = {one.name: _short(getattr(fact, one.name)) for one in fields(fact) if one.name not in without}
    return {name: part for name, part in parts.items() if part not in EMPTY}


def _product(product: ProductFact) -> dict[str, Any]:
    parts = _parts(product, "price", "price_to", "variants", "description", "photos", "public_id", "cheaper")
    variants = [_variant(one, product) for one in product.variants[:MOST_VARIANTS] if one.options]
    text = product.description[:LONGEST]
    more = {"price": _price(product), "variants": variants, "description": text, "photos": len(product.photos)}
    return {**parts, **{name: part for name, part in more.items() if part not in EMPTY}}


def _in_a_list(product: ProductFact) -> dict[str, Any]:
    have = {one: None for v in product.variants if v.available for one in v.options.values()}
    short = {"code": product.code, "name": product.name, "price": _price(product), "available": product.available}
    return {**short, **({"in_stock": ", ".join(list(have)[:MOST_VARIANTS])} if have else {})}


def _price(product: ProductFact) -> str:
    if product.price == product.price_to:
        return product.price.text()
    return f"{product.price.text()} – {product.price_to.text()}"


def _variant(variant: VariantFact, product: ProductFact) -> str:
    """ "size 38, color black: 3 left", with its price where variants differ in it."""
    options = ", ".join(f"{axis} {value}" for axis, value in variant.options.items())
    stock = (
        "sold out" if not variant.available else f"{variant.stock} left" if variant.stock is not None else "in stock"
    )
    price = "" if product.price == product.price_to else f", {variant.price.text()}"
    return f"{options}: {stock}{price}"
