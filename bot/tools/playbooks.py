"""The function for objections: what may honestly be said when something is too dear or a discount is asked for."""

from __future__ import annotations

from typing import Annotated

from bot.tools.agenda import event_fact
from bot.tools.base import Talk, tool
from bot.tools.catalog import find_product
from bot.tools.facts import Fact, Playbook, ProductFact
from bot.tools.present import product_fact
from models.agenda import DatedEvent
from models.base.db import unit
from models.carts import Cart
from models.catalog import Product, products_by_code

QUALITY = ("material", "composition", "origin", "care")
"""The typed facts that speak for a thing, in the order in which they convince."""


@tool
async def apply_playbook(
    talk: Talk,
    playbook: Annotated[str, "price_objection or discount_request"],
    product: str = "",
) -> Fact:
    """What may honestly be said to "too expensive" or "give me a discount"."""
    async with unit():
        found = await find_product(talk, product)
        cart = await Cart.open_for(talk.customer_id)
        goods = cart.goods(talk.shop)
        promised = talk.shop.discount_basis_points // 100 if talk.shop.discount_on(goods) else 0
        today = talk.shop.now().date()
        return Playbook(
            playbook=playbook,
            product=product_fact(found, talk) if found else None,
            cheaper=await cheaper(found, talk) if found else None,
            quality=quality(found, talk) if found else "",
            policy=talk.shop.pick(talk.shop.discount_text, talk.language),
            percent=promised,
            coming=tuple(event_fact(e, talk) for e in await DatedEvent.coming(today, limit=1)),
        )


async def cheaper(product: Product, talk: Talk) -> ProductFact | None:
    """A cheaper thing of the same kind that can be had now: the seller's choice, else the dearest below it."""
    mine = product_fact(product, talk).price
    if product.cheaper_code:
        named = [product_fact(p, talk) for p in await products_by_code([product.cheaper_code])]
        if named and named[0].available:
            return named[0]
    shelf = (
        await Product.filter(shelves__category__shelved__product_id=product.id, id__not=product.id).distinct().limit(40)
    )
    facts = [product_fact(p, talk) for p in await products_by_code([p.code for p in shelf])]
    below = [fact for fact in facts if fact.available and fact.price < mine]
    return max(below, key=lambda fact: fact.price, default=None)


def quality(product: Product, talk: Talk) -> str:
    """A true sentence about the thing, from the seller's own facts."""
    for kind in QUALITY:
        if text := talk.shop.pick(product.about.get(kind) or {}, talk.language):
            return text
    return talk.shop.pick(product.descriptions, talk.language)
