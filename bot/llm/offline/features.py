"""What the rules may ask about: the cues in the words, the things of the shop that they met, and the context."""

from __future__ import annotations

from bot.llm.offline.entities import Entities
from bot.llm.offline.reading import Reading
from models.base import concepts
from models.base.docs import Kind

VAGUE = 0.45
"""Below this a product that is only mentioned may be no more than a likeness of words."""


def features(reading: Reading, own: Entities) -> frozenset[str]:
    """Everything that the rules may ask about."""
    context = reading.prompt.context
    category, product = own.scores.get(Kind.CATEGORY, 0.0), own.scores.get(Kind.PRODUCT, 0.0)
    quantity = [n for n in reading.numbers if n.start not in own.choice.used and not n.currency]
    strong = own.faq is not None and own.topics and own.scores[Kind.FAQ] > max(own.scores.get(Kind.SERVICE, 0.0), 0.45)
    facts = {
        "PRODUCT": own.named,
        "LAST": context.last_product is not None,
        "CATEGORY": own.category is not None and category >= (0.85 if len(own.products) < 2 else 0.7) * product,
        "CATMET": own.category is not None and category >= 0.5 * product,
        "CATEGORYFIRST": own.category is not None and category >= product and bool(reading.names & {"show"}),
        "SERVICE": own.service is not None and own.scores[Kind.SERVICE] >= 0.9 * product,
        "ANYSERVICE": own.service is not None,
        "FIRM": own.named and product >= VAGUE,
        "MANY": len(own.products) > 1,
        "OWNSERVICE": own.service is not None and own.apart,
        "VAGUE": own.named and product < VAGUE,
        "FAQ": own.faq is not None,
        "FAQSTRONG": bool(strong) and not _size_only(own),
        "TOPIC": bool(own.topics) and not _size_only(own),
        "EVENT": own.event is not None,
        "EVENTFUL": reading.day is not None and (own.event is not None or {"event", "whatson"} <= reading.names),
        "OPTION": bool(own.choice.all),
        "QUANTITY": bool(quantity),
        "PIECES": any(n.pieces for n in quantity),
        "COUNTED": any(n.word and n.value >= 1 and not n.grade and not n.big for n in quantity),
        "MONEY": reading.limit is not None,
        "DATE": reading.day is not None,
        "ORDERNO": reading.order is not None and not reading.at_order & own.choice.used,
        "CART": bool(context.cart),
        "RETURNING": context.returning,
        "GIFT": "gift" in _goods(reading),
        "BARE": reading.bare,
        "SHORT": len(reading.content) <= 2,
        "EMPTY": not reading.content,
        "LISTED": context.last_bot.count("• ") > 1,
        "PAYING": (context.asked or {}).get("missing") == "payment",
        "IF": reading.conditional,
        "ASKS": reading.asks,
    }
    topics = {f"TOPIC_{key.split(':')[1].upper()}" for key in own.topics}
    return reading.names | topics | {name for name, true in facts.items() if true}


def _size_only(own: Entities) -> bool:
    """Only the word for size was met: a question about a size in stock is no question about the size table."""
    return own.topics <= {"topics:sizeguide", "topics:discounts"}


def _goods(reading: Reading) -> set[str]:
    return {hit.concept.id for hit in concepts.meanings(reading.words) if hit.concept.group == "goods"}
