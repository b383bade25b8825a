"""Functions about what the shop sells."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from bot.tools.base import Talk, tool
from bot.tools.facts import CategoryFact, CategoryList, Fact, ProductFact, ProductList, Refusal
from bot.tools.present import product_fact
from bot.tools.recommending import asked_for, ordered
from models.base.db import unit
from models.base.docs import Kind
from models.base.ranking import FLOOR
from models.catalog import Category, Product, ProductState, products_by_code, products_within
from models.search import search

PAGE = 5
ROUGHLY = 11_500
"""Basis points of a budget that was only roughly named: "about 50" still looks at 57."""


@tool
async def get_product_info(
    talk: Talk,
    product: str = "",
    aspect: Annotated[str, "price, stock, usage, photo …"] = "",
    options: dict[str, str] | None = None,
) -> Fact:
    """Price, variants, stock, description, photo of one product."""
    async with unit():
        found = await find_product(talk, product)
        if found is None:
            return Refusal("not_found")
        fact = product_fact(found, talk, asked=options, aspect=aspect)
        if fact.available and all(v.available for v in fact.matching):
            return fact
        return (
            fact
            if fact.matching and any(v.available for v in fact.matching)
            else await with_alternatives(fact, found, talk)
        )


async def with_alternatives(fact: ProductFact, product: Product, talk: Talk) -> ProductFact | Refusal:
    """The fact as it is while something of it can be had; when nothing can, a refusal that names what can instead."""
    if fact.available:
        return fact
    return Refusal("out_of_stock", product=fact, alternatives=await alternatives(product, talk))


async def alternatives(product: Product, talk: Talk, limit: int = 2) -> tuple[ProductFact, ...]:
    """Other things of the same shelf that can be had now; the one that the seller named first."""
    shelves = await Category.filter(shelved__product_id=product.id)
    codes = [code for shelf in shelves for code in await shelf.product_codes() if code != product.code][:20]
    wanted = ordered([product.cheaper_code, *codes], talk)
    facts = [product_fact(p, talk) for p in await products_by_code([code for code in wanted if code])]
    return tuple(fact for fact in facts if fact.available)[:limit]


async def find_product(talk: Talk, wanted: str) -> Product | None:
    """The product of this code; else the one that these words surely mean; else the one at hand."""
    code = wanted.strip() or talk.last_product
    found = await products_by_code([code]) if code else []
    if not found and wanted.strip():
        ranked, _ = await search(wanted)
        best = next((f.doc.code for f in ranked if f.doc.kind is Kind.PRODUCT and f.score >= FLOOR), None)
        found = await products_by_code([best]) if best else []
    return found[0] if found else None


@tool
async def get_product_list(
    talk: Talk,
    query: str = "",
    max_price: Annotated[float | None, "a named budget"] = None,
    currency: str = "",
    about: Annotated[bool, "roughly"] = False,
    offset: int = 0,
) -> Fact:
    """Search the catalogue by words, by budget, or both."""
    async with unit():
        ranked = await _ranked(query)
        if max_price is None:
            return await _page(talk, asked_for(ranked, talk) if query else await _on_show(talk), offset)
        named = talk.money(max_price, currency)
        limit = named.percent(ROUGHLY) if about else named
        ids = await Product.filter(code__in=ranked).values_list("id", flat=True) if ranked else None
        never = talk.settings.excluded
        codes, total = await products_within(limit.amount, PAGE, offset, ids, without=never)  # type: ignore[arg-type]
        if ids and not codes:  # nothing of that kind is so cheap: what else there is for the money
            codes, total = await products_within(limit.amount, PAGE, offset, without=never)
        facts = tuple(product_fact(p, talk) for p in await products_by_code(codes))
        return ProductList(facts, max_price=None if about else named, more=max(total - offset - len(facts), 0))


async def _ranked(query: str) -> list[str]:
    """Codes of the products that answer the words, best first."""
    found = (await search(query))[0] if query else []
    return [f.doc.code for f in found if f.doc.kind is Kind.PRODUCT and f.score >= FLOOR]


async def _on_show(talk: Talk) -> list[str]:
    """Where nothing is named: what the seller has put first."""
    first = await Product.filter(state=ProductState.ACTIVE).order_by("position", "id").limit(4 * PAGE)
    return ordered(list(dict.fromkeys([*talk.settings.pinned, *(product.code for product in first)])), talk)


async def _page(talk: Talk, codes: Sequence[str], offset: int, *, title: str = "") -> ProductList:
    facts = [product_fact(p, talk) for p in await products_by_code(codes)]
    facts.sort(key=lambda fact: not fact.available)
    return ProductList(tuple(facts[offset : offset + PAGE]), title=title, more=max(len(facts) - offset - PAGE, 0))


@tool
async def get_products_by_category(
    talk: Talk,
    category: str,
    offset: int = 0,
) -> Fact:
    """What stands on one shelf and those below it."""
    async with unit():
        shelf = await Category.get_or_none(code=category)
        if shelf is None:
            ranked, _ = await search(category)
            code = next((f.doc.code for f in ranked if f.doc.kind is Kind.CATEGORY and f.score >= FLOOR), None)
            shelf = await Category.get_or_none(code=code) if code else None
        if shelf is None:
            return Refusal("not_found")
        codes = asked_for(await shelf.product_codes(), talk)
        products = await products_by_code(codes[offset : offset + PAGE])
        facts = tuple(product_fact(p, talk) for p in products)
        return ProductList(
            facts, title=talk.shop.pick(shelf.names, talk.language), more=max(len(codes) - offset - PAGE, 0)
        )


@tool
async def get_categories(talk: Talk) -> Fact:
    """The shelves with something on them."""
    async with unit():
        counted = await Category.with_counts()
        top = [(c, n) for c, n in counted if c.parent_id is None] or counted
        return CategoryList(tuple(CategoryFact(c.code, talk.shop.pick(c.names, talk.language), n) for c, n in top))
