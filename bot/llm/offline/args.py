"""The arguments of the call that was decided, in the shop's own codes and stored values."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.llm.base import Call
from bot.llm.offline.entities import Entities
from bot.llm.offline.reading import Reading
from bot.llm.offline.rules import Rule
from bot.llm.offline.vocabulary import typed
from models.base.docs import Doc, Kind

ASPECTS = ("photo", "usage", "price", "stock", "describe")
ASPECT_NAMES = {"stock": "availability", "describe": "description"}
Args = dict[str, Any]


def call_for(rule: Rule, reading: Reading, own: Entities) -> Call:
    """The call of the rule with everything that the message says about it."""
    fill = _FILL.get(rule.call)
    args = fill(rule, reading, own) if fill else {}
    return Call(rule.call, {key: value for key, value in args.items() if value is not None})


def _code(doc: Doc | None) -> str | None:
    return doc.code if doc else None


def _asked(rule: Rule, reading: Reading, own: Entities) -> str | None:
    """The answer's code; for the sizes of the thing at hand, which may stand with the thing alone, the words."""
    return reading.prompt.text if rule.why == "sizes" else _code(own.faq)


def _options(reading: Reading, own: Entities) -> dict[str, str]:
    """What was named now, over what was talked about before."""
    context = reading.prompt.context
    before = (
        context.last_options
        if own.product and context.last_product and own.product.code == context.last_product.code
        else {}
    )
    return {**before, **own.choice.all}


def _product(rule: Rule, reading: Reading, own: Entities) -> Args:
    aspect = next((name for name in ASPECTS if name in reading.names), None)
    if rule.all.split()[:1] and rule.all.split()[0] in ASPECTS:
        aspect = rule.all.split()[0]
    aspect = ASPECT_NAMES.get(aspect or "", aspect) or ("availability" if own.choice.all else "description")
    return {"product": _code(own.product), **_options(reading, own), "aspect": aspect}


def _list(rule: Rule, reading: Reading, own: Entities) -> Args:
    limit = reading.limit
    amount = (int(limit.amount) if limit.amount == int(limit.amount) else limit.amount) if limit else None
    rough = True if limit and "about" in reading.names else None
    currency = limit.currency if limit else None
    return {"max_price": amount, "currency": currency, "about": rough, "query": query(reading) or None}


def query(reading: Reading) -> str:
    """The customer's own words for the thing."""
    kept = [
        t.raw for i, t in enumerate(reading.tokens) if i not in reading.structure and t.word in set(reading.content)
    ]
    return " ".join(kept)


def quantity(reading: Reading, own: Entities, *, articles: bool = True) -> int | None:
    """How many: a number said with a word for pieces, else one that means nothing else."""
    bare = [n for n in reading.numbers if not n.currency and not n.grade and (n.pieces or not reading.measured(n))]
    free = [n for n in bare if n.start not in own.choice.used]
    if not articles:
        free = [n for n in free if reading.tokens[n.start].low not in typed("article")]
    spoken = [n for n in free if n.pieces] or free
    whole = [int(n.value) for n in spoken if n.value == int(n.value)]
    return signed(whole[0], reading) if whole else None


def signed(many: int, reading: Reading) -> int:
    """Fewer than none, where the message says so: "-1 ta". The shop asks again then."""
    return -many if re.search(rf"(?:^|\s)[-−]{many}\b", reading.prompt.text) else many


def _add(rule: Rule, reading: Reading, own: Entities) -> Args:
    if rule.why == "repeat":
        return {"repeat": "last"}
    if rule.why == "nth":
        return _nth(reading)
    many = quantity(reading, own)
    wished = {"deliver_by": reading.day.isoformat()} if reading.day else {}
    return {"product": _code(own.product), **_options(reading, own), "quantity": 1 if many is None else many, **wished}


def _nth(reading: Reading) -> Args:
    """One of a list, in the customer's words: no code, and not the thing at hand, so the shop asks which is meant."""
    at = next(cue.at for cue in reading.cues if cue.name == "nth")
    counted = [int(n.value) for n in reading.numbers if n.value >= 1 and not n.grade and n.start not in at]
    return {"product": " ".join(reading.tokens[i].raw for i in at), "quantity": counted[0] if counted else 1}


def _remove(rule: Rule, reading: Reading, own: Entities) -> Args:
    everything = "clear" in reading.names or ("all" in reading.names and not own.named)
    if everything and not (own.named and "clear" not in reading.names):
        return {"all": True}
    return {"product": _code(own.product), **own.choice.values, "quantity": quantity(reading, own, articles=False)}


def _order(rule: Rule, reading: Reading, own: Entities) -> Args:
    return {"deliver_by": reading.day.isoformat() if reading.day else None}


def _status(rule: Rule, reading: Reading, own: Entities) -> Args:
    if rule.why == "money":
        return {"order": reading.order or "last"}
    off = {"cancel", "calloff"} if "booking" in reading.names else {"cancel"}
    changed = {"change", "readdress", "move"} if "booking" in reading.names else {"change", "readdress"}
    action = "cancel" if reading.names & off else "change" if reading.names & changed else None
    return {"order": reading.order or ("booking" if "booking" in reading.names else "last"), "action": action}


def _event(rule: Rule, reading: Reading, own: Entities) -> Args:
    day = reading.day.isoformat() if reading.day else own.event.date if own.event else None
    dates = sorted(f.doc.date for f in reading.prompt.found if f.doc.kind is Kind.EVENT and f.doc.date)
    today = reading.prompt.now.date().isoformat()
    return {"date": day or next((date for date in dates if date >= today), today)}


def _handoff(rule: Rule, reading: Reading, own: Entities) -> Args:
    reasons = {"confused": "confusion", "complaint": "complaint"}
    return {"reason": next((reason for cue, reason in reasons.items() if cue in reading.names), rule.why)}


def _destination(reading: Reading) -> str | None:
    """The place named beside a word for delivery: its words as typed."""
    if "deliver" not in reading.names:
        return None
    ending = ("ga", "gacha", "ka")
    places = [
        t.raw
        for i, t in enumerate(reading.tokens)
        if i not in reading.structure and ((t.raw[0].isupper() and i) or t.word.endswith(ending))
    ]
    return " ".join(places) or None


_FILL: dict[str, Callable[[Rule, Reading, Entities], Args]] = {
    "get_generic_response": lambda rule, reading, own: {"topic": rule.why},
    "get_product_info": _product,
    "get_product_list": _list,
    "get_products_by_category": lambda rule, reading, own: {"category": _code(own.category)},
    "get_service_info": lambda rule, reading, own: {
        "service": _code(own.service),
        "destination": _destination(reading),
        "date": reading.day.isoformat() if reading.day else None,
    },
    "get_event_by_date": _event,
    "get_faq_info": lambda rule, reading, own: {
        "faq": _asked(rule, reading, own),
        "destination": _destination(reading),
    },
    "get_cart_info": lambda rule, reading, own: {"destination": _destination(reading)},
    "add_to_cart": _add,
    "remove_from_cart": _remove,
    "create_order": _order,
    "get_order_status": _status,
    "handoff_to_human": _handoff,
    "apply_playbook": lambda rule, reading, own: {"playbook": rule.why, "product": _code(own.product)},
}
