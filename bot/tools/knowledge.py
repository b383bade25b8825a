"""The function about common questions."""

from __future__ import annotations

from typing import Annotated

from bot.tools.base import Talk, tool
from bot.tools.facts import DeliveryFact, Fact, FaqFact, Refusal
from bot.tools.present import delivery_fact
from models.base.db import unit
from models.base.docs import Found, Kind
from models.base.ranking import FLOOR
from models.carts import Cart
from models.corrections import Correction
from models.delivery import BY_NAME, Destination, quote
from models.documents import Passage
from models.knowledge import Faq
from models.search import SURE, search

QUOTED = {Kind.CORRECTION: 1.0, Kind.FAQ: 1.0, Kind.PASSAGE: 0.8}
"""What an answer may be quoted from, and how much a like score counts there: a paper says things more by the way."""


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
        return await _told(faq, talk) or await _found(faq, talk) or Refusal("not_found")


async def _told(code: str, talk: Talk) -> FaqFact | None:
    """The answer, passage or correction of this code."""
    pick = talk.shop.pick
    if found := await Faq.get_or_none(code=code):
        return FaqFact(found.code, pick(found.questions, talk.language), pick(found.answers, talk.language))
    if passage := await Passage.coded(code):
        return FaqFact(code, passage.heading or passage.document.name, passage.text, passage.document.name)
    correction = await Correction.get_or_none(public_id=code)
    return FaqFact(code, correction.question, correction.answer) if correction else None


async def _found(words: str, talk: Talk) -> FaqFact | None:
    """What answers these words best: a correction that is surely meant, then the shop's own answers, then its papers."""
    ranked, _ = await search(words)
    told = [one for one in ranked if one.doc.kind in QUOTED and one.score >= FLOOR]
    best = max(told, key=lambda one: (_is_sure(one), one.score * QUOTED[one.doc.kind]), default=None)
    return await _told(best.doc.code, talk) if best else None


def _is_sure(found: Found) -> bool:
    return found.doc.kind is Kind.CORRECTION and found.score >= SURE


async def _fee_to(place: str, talk: Talk) -> DeliveryFact | None:
    """Fee and day for a place that a way of the shop names. A question writes nothing: the address is asked when it is
    ordered, and the place then completes what is typed."""
    cart = await Cart.open_for(talk.customer_id)
    sent = await quote(cart.goods(talk.shop), Destination(place), talk.shop)
    if sent is None or sent.way.reaches(Destination(place)) < BY_NAME:
        return None
    return delivery_fact(place, sent, talk)
