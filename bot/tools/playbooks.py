"""The function for objections and rules of the owner's: what may honestly be said, offered and agreed, decided by code."""

from __future__ import annotations

from typing import Annotated, Any

from bot.tools.agenda import event_fact
from bot.tools.bargaining import bargain
from bot.tools.base import Talk, tool
from bot.tools.catalog import find_product
from bot.tools.facts import Fact, Playbook, ProductFact, Refusal
from bot.tools.gifts import advise
from bot.tools.present import delivery_fact, product_fact
from models.agenda import DatedEvent
from models.base.db import unit
from models.base.docs import Kind
from models.base.money import Money
from models.base.ranking import FLOOR
from models.carts import Cart
from models.catalog import Product, products_by_code
from models.delivery import Destination, quote
from models.playbooks import HOUSE, Play
from models.search import search

QUALITY = ("material", "composition", "origin", "care")
"""The typed facts that speak for a thing, in the order in which they convince."""


@tool
async def apply_playbook(
    talk: Talk,
    playbook: Annotated[str, ", ".join(HOUSE) + ", or an owner's"],
    product: str = "",
    budget: float | None = None,
    kind: Annotated[str, "what they like"] = "",
    allergies: Annotated[str, 'or "none"'] = "",
    bid: Annotated[float | None, "the price they name"] = None,
    accept: Annotated[bool, "they agreed to the price"] = False,
) -> Fact:
    """What may honestly be said to an objection, a wish for a discount or a present."""
    play = talk.plays.get(playbook)
    async with unit():
        if playbook == "gift":
            return await advise(talk, talk.money(budget) if budget and budget > 0 else None, kind, allergies)
        found = await find_product(talk, product)
        if (play is None and playbook not in HOUSE) or (play and not play.active):
            return product_fact(found, talk, aspect="price") if found else Refusal("not_found")
        if playbook == "discount_request" or accept or bid is not None:
            return await _discount(talk, found, play, bid=_meant(bid, found, talk), accept=accept)
        said = await _SAID[playbook](talk, found) if playbook in _SAID else {}
        return Playbook(playbook, **{**_known(talk, found), **await _offered(talk, play), **said})


def _meant(bid: float | None, found: Product | None, talk: Talk) -> Money | None:
    """The price that was named. "350" for what costs 389 000 is 350 000: nobody says the thousands."""
    if bid is None or not 0 < bid < 10**12:
        return None
    named, listed = talk.money(bid), max((v.price for v in found.variants), default=0) if found else 0
    return named * 1000 if listed // 2 <= named.amount * 1000 <= listed else named


def _known(talk: Talk, found: Product | None) -> dict[str, Any]:
    if found is None:
        return {"product": None}
    return {"product": product_fact(found, talk), "quality": quality(found, talk)}


async def _offered(talk: Talk, play: Play | None) -> dict[str, Any]:
    """What the owner has written for it, as it stands, and the thing that goes with it while it can be had."""
    if play is None:
        return {}
    shown = [product_fact(p, talk) for p in await products_by_code([play.suggest])] if play.suggest else []
    offer = play.offer(talk.language, talk.shop.language, *talk.shop.languages)
    return {"offer": offer, "suggested": shown[0] if shown and shown[0].available else None}


async def _discount(talk: Talk, found: Product | None, play: Play | None, **wish: Any) -> Fact:
    """The shop's promotion where it holds; else what the owner lets us offer for this thing; else an honest no."""
    cart = await Cart.open_for(talk.customer_id)
    promised = talk.shop.discount_basis_points // 100 if talk.shop.discount_on(cart.goods(talk.shop)) else 0
    thing = found or await _only_one(cart)
    if thing and not promised and (dealt := await bargain(talk, thing, cart, **wish)):
        return dealt
    return Playbook(
        "discount_request",
        cheaper=await cheaper(thing, talk) if thing and not promised else None,
        policy=talk.shop.pick(talk.shop.discount_text, talk.language),
        percent=promised,
        coming=tuple(event_fact(e, talk) for e in await DatedEvent.coming(talk.shop.now().date(), limit=1)),
        **{**_known(talk, thing), **await _offered(talk, play)},
    )


async def _only_one(cart: Cart) -> Product | None:
    """The one thing in the cart, where nothing was spoken of."""
    codes = {line.variant.product.code for line in cart.lines if line.variant}
    return (await products_by_code(list(codes)))[0] if len(codes) == 1 else None


async def _too_dear(talk: Talk, found: Product | None) -> dict[str, Any]:
    return {"cheaper": await cheaper(found, talk)} if found else {}


async def _worry(talk: Talk, found: Product | None) -> dict[str, Any]:
    """The shop's own words about it, and fee and day where the place is known."""
    ranked, _docs = await search(talk.words)
    answers = [f.doc for f in ranked if f.doc.kind is Kind.FAQ and f.score >= FLOOR]
    cart = await Cart.open_for(talk.customer_id)
    to = cart.destination or (Destination(talk.place) if talk.place else None)
    sent = await quote(cart.goods(talk.shop), to, talk.shop) if to else None
    return {
        "answer": talk.shop.pick(answers[0].text, talk.language) if answers else "",
        "delivery": delivery_fact(talk.place, sent, talk) if sent else None,
    }


async def _two(talk: Talk, found: Product | None) -> dict[str, Any]:
    """The two that the words name; else the one at hand and its neighbour on the shelf."""
    ranked, _docs = await search(talk.words)
    named = [f.doc.code for f in ranked if f.doc.kind is Kind.PRODUCT and f.score >= FLOOR][:2]
    codes = list(dict.fromkeys([*named, *([found.code] if found else [])]))[:2]
    two = [product_fact(p, talk) for p in await products_by_code(codes)]
    if len(two) == 1 and found:
        beside = [fact for fact in await _shelf(found, talk) if fact.available]
        two += sorted(beside, key=lambda fact: abs(fact.price.amount - two[0].price.amount))[:1]
    return {"compared": tuple(two) if len(two) == 2 else ()}


_SAID = {"price_objection": _too_dear, "delivery_worry": _worry, "comparison": _two}


async def cheaper(product: Product, talk: Talk) -> ProductFact | None:
    """A cheaper thing of the same kind that can be had now: the seller's choice, else the dearest below it."""
    mine = product_fact(product, talk).price
    if product.cheaper_code:
        named = [product_fact(p, talk) for p in await products_by_code([product.cheaper_code])]
        if named and named[0].available and named[0].price < mine:
            return named[0]
    below = [fact for fact in await _shelf(product, talk) if fact.available and fact.price < mine]
    return max(below, key=lambda fact: fact.price, default=None)


async def _shelf(product: Product, talk: Talk) -> list[ProductFact]:
    """The others of its shelves."""
    shelf = (
        await Product.filter(shelves__category__shelved__product_id=product.id, id__not=product.id).distinct().limit(40)
    )
    return [product_fact(p, talk) for p in await products_by_code([p.code for p in shelf])]


def quality(product: Product, talk: Talk) -> str:
    """A true sentence about the thing, from the seller's own facts."""
    for kind in QUALITY:
        if text := talk.shop.pick(product.about.get(kind) or {}, talk.language):
            return text
    return talk.shop.pick(product.descriptions, talk.language)
