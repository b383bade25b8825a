"""How sure a decision is: by what the rules and the second voice say, less every doubt about what is meant."""

from __future__ import annotations

from bot.llm.base import Call
from bot.llm.offline.entities import Entities
from bot.llm.offline.reading import Reading
from bot.llm.offline.rules import Verdict
from models.base.docs import Kind
from models.base.ranking import compare

ABOUT_PRODUCT = frozenset({"get_product_info", "add_to_cart", "remove_from_cart"})
NEEDED = {
    "get_product_info": "product",
    "get_service_info": "service",
    "get_faq_info": "faq",
    "get_products_by_category": "category",
}
"""What a call is nothing without; others can do with what is at hand."""
SURE = 0.85
"""From here on an answer is right about 97 times in a hundred: such a turn needs no model."""
FAR = 30.0
"""A lead of so many points is as good as any."""
WEAK = 0.5
"""A thing met less well than this is a guess."""


def trust(verdict: Verdict, call: Call, reading: Reading, own: Entities) -> float:
    """From 0 to 1; the measured share of right answers above each threshold stands in docs/assistant-brain.md."""
    heard = 0.5 * verdict.likely + 0.5 * min(1.0, verdict.lead / FAR)
    for doubt in (_nothing_named(call, own), _a_guess(call, own), _rivals(call, own), _left_over(call, reading, own)):
        heard *= doubt
    return max(0.05, min(1.0, heard))


def _nothing_named(call: Call, own: Entities) -> float:
    """The call is about a thing, and none was found."""
    if needed := NEEDED.get(call.name):
        return 1.0 if call.args.get(needed) else 0.3
    empty = call.name in ("add_to_cart", "remove_from_cart") and not {"product", "all", "repeat"} & set(call.args)
    return 0.3 if empty else 1.0


def _a_guess(call: Call, own: Entities) -> float:
    """The thing was met by part of its words only, or in another thing's words too."""
    kind = {"get_service_info": Kind.SERVICE, "get_faq_info": Kind.FAQ}.get(call.name)
    if call.name in ABOUT_PRODUCT and own.named:
        kind = Kind.PRODUCT
    if kind is None:
        return 1.0
    score = own.scores.get(kind, 0.0)
    return 1.0 if score >= WEAK else 0.75 + 0.25 * score / WEAK


def _rivals(call: Call, own: Entities) -> float:
    """Two things were met about equally well."""
    if call.name not in ABOUT_PRODUCT or not own.named or len(own.products) < 2:
        return 1.0
    best, second = sorted((match.score for match in own.products), reverse=True)[:2]
    return 0.8 if second >= 0.92 * best else 1.0


def _left_over(call: Call, reading: Reading, own: Entities) -> float:
    """Words or numbers that nothing of the decision accounts for."""
    if call.name not in ABOUT_PRODUCT or own.product is None:
        return 1.0
    numbers = [n for n in reading.numbers if n.start not in own.choice.used and not n.currency and not n.pieces]
    loose = 0.8 if numbers and call.name == "get_product_info" else 1.0
    taken = {reading.words[i] for i in own.choice.used}
    words = [word for word in reading.content if len(word) > 3 and word not in taken]
    if not words:
        return loose
    met = next((match.met for match in compare(words, [own.product])), {})
    return loose * (1.0 - 0.3 * (1 - len(met) / len(words)))
