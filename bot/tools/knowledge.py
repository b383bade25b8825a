"""The function about common questions."""

from __future__ import annotations

from typing import Annotated

from bot.tools.base import Talk, tool
from bot.tools.facts import DeliveryFact, Fact, FaqFact, Refusal
from bot.tools.present import delivery_fact
from models.base.db import unit
from models.base.docs import Kind
from models.base.ranking import FLOOR
from models.carts import Cart
from models.delivery import BY_NAME, Destination, quote
from models.knowledge import Faq
from models.search import search


@tool
async def get_faq_info(
    talk: Talk,
    faq: Annotated[str, "code or words"],
    destination: Annotated[str, "for delivery there"] = "",
) -> Fact:
    """The shop's own answer: delivery, payment, returns, address, hours, sizes, warranty …"""
    async with unit():
        if destination and (known := await _fee_to(destination, talk)):
            return known
        found = await Faq.get_or_none(code=faq)
        if found is None:
            ranked, _ = await search(faq)
            code = next((f.doc.code for f in ranked if f.doc.kind is Kind.FAQ and f.score >= FLOOR), None)
            found = await Faq.get_or_none(code=code) if code else None
        if found is None:
            return Refusal("not_found")
        shop = talk.shop
        return FaqFact(found.code, shop.pick(found.questions, talk.language), shop.pick(found.answers, talk.language))


async def _fee_to(place: str, talk: Talk) -> DeliveryFact | None:
    """Fee and day for a place that a way of the shop names. A question writes nothing: the address is asked when it is
    ordered, and the place then completes what is typed."""
    cart = await Cart.open_for(talk.customer_id)
    sent = await quote(cart.goods(talk.shop), Destination(place), talk.shop)
    if sent is None or sent.way.reaches(Destination(place)) < BY_NAME:
        return None
    return delivery_fact(place, sent, talk)
