"""The function about common questions."""

from __future__ import annotations

from dataclasses import replace

from bot.tools.base import Talk, tool
from bot.tools.facts import DeliveryFact, Fact, FaqFact, Refusal
from bot.tools.present import delivery_fact
from models.base import concepts
from models.base.db import unit
from models.base.docs import Found, Kind
from models.base.ranking import FLOOR
from models.base.text import words
from models.carts import Cart
from models.catalog import products_by_code
from models.corrections import Correction
from models.delivery import BY_NAME, Destination, quote
from models.documents import Passage
from models.knowledge import Faq
from models.search import SURE, search

LONGEST_CODE, LONGEST_ID = 60, 20
SIZES = "sizeguide"
"""The topic of size tables, in the lexicon of topics."""
QUOTED = {Kind.CORRECTION: 1.0, Kind.FAQ: 1.0, Kind.PASSAGE: 0.8}
"""What an answer may be quoted from, and how much a like score counts there: a paper says things more by the way."""


@tool
async def get_faq_info(
    talk: Talk,
    faq: str,
    destination: str = "",
) -> Fact:
    """The shop's own answer: delivery, payment, returns, address, hours, sizes, warranty …"""
    async with unit():
        if destination and (known := await _fee_to(destination, talk)):
            return known
        told = await _told(faq, talk) or await _found(faq, talk)
        table = await _size_table(talk) if _is_about_sizes(faq, talk) else None
        if table and told:
            return replace(table, code=told.code, answer=f"{table.answer}\n{told.answer}")
        return table or told or Refusal("not_found")


def _is_about_sizes(faq: str, talk: Talk) -> bool:
    asked = concepts.meanings(tuple(words(f"{faq} {talk.words}")))
    return any(hit.concept.group == "topics" and hit.concept.id == SIZES for hit in asked)


async def _size_table(talk: Talk) -> FaqFact | None:
    """The sizes of the product at hand, in the seller's own words: nearer to what is meant than a table for all."""
    found = await products_by_code([talk.last_product]) if talk.last_product else []
    table = talk.shop.pick(found[0].about.get("sizes") or {}, talk.language) if found else ""
    return FaqFact(SIZES, talk.shop.pick(found[0].names, talk.language), table) if table else None


async def _told(code: str, talk: Talk) -> FaqFact | None:
    """The answer, passage or correction of this code."""
    pick = talk.shop.pick
    if len(code) > LONGEST_CODE:  # words, which no code is
        return None
    if found := await Faq.get_or_none(code=code):
        return FaqFact(found.code, pick(found.questions, talk.language), pick(found.answers, talk.language))
    if passage := await Passage.coded(code):
        return FaqFact(code, passage.heading or passage.document.name, passage.text, passage.document.name)
    correction = await Correction.get_or_none(public_id=code) if len(code) <= LONGEST_ID else None
    return FaqFact(code, correction.question, correction.answer) if correction else None


async def _found(asked: str, talk: Talk) -> FaqFact | None:
    """What answers best what is asked: a correction that is surely meant, then the shop's own answers, then its papers."""
    ranked, _ = await search(asked)
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
