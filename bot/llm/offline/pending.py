"""An open question of the shop: what the customer's words answer to it, completing the call that waited."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from bot.llm.base import Call
from bot.llm.offline import selling
from bot.llm.offline.args import quantity, signed
from bot.llm.offline.entities import Entities
from bot.llm.offline.options import choose
from bot.llm.offline.reading import Reading

ELSEWHERE = frozenset(
    {
        "human", "confused", "complaint", "cart", "remove", "clear", "price", "photo", "discount", "expensive", "event",
        "sell", "thanks", "bye", "identity",
    }
)  # fmt: skip
"""Cues of another wish: the open question is left for it."""
_DIGITS = re.compile(r"\+?[\d\s()\-]{4,}")
"""Digits and nothing else: meant as a phone number even where it is none, so that the shop can say so."""
_PHONE = re.compile(r"\+?\d[\d\s()\-]{6,}\d")


def complete(reading: Reading, own: Entities) -> Call | None:
    """The waiting call with the answer filled in; None when the words speak of something else."""
    asked = reading.prompt.context.asked
    if not asked:
        return None
    missing, args = str(asked.get("missing", "")), dict(asked.get("args") or {})
    if missing in ("confirmation", "agreement") and "no" in reading.names and "yes" not in reading.names:
        return Call("get_cart_info")
    if missing == "agreement":  # so few are left: a yes takes them as they were offered
        return Call(str(asked["call"]), {**args, **_quantity(reading, own, asked)}) if _agrees(reading, own) else None
    answer = _ANSWERS.get(missing, _option)(reading, own, asked)
    return Call(str(asked["call"]), {**args, **answer}) if answer else None


def _leaves(reading: Reading) -> bool:
    return bool(ELSEWHERE & reading.names)


def _option(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    """The value of the axis that was asked for, and whatever else was named with it."""
    code = (asked.get("args") or {}).get("product")
    last = reading.prompt.context.last_product
    found = [f.doc for f in reading.prompt.found]
    doc = next((d for d in (last, *found) if d and d.code == code), last)
    if doc is None or (_leaves(reading) and own.named and own.product and own.product.code != doc.code):
        return {}
    choice = choose(reading, doc)
    many = quantity(reading, _with(own, choice.used))
    values: dict[str, Any] = choice.all if str(asked.get("missing")) in choice.all else {}
    return {**values, "quantity": many} if values and many and any(n.pieces for n in reading.numbers) else values


def _with(own: Entities, used: set[int]) -> Entities:
    own.choice.used |= used
    return own


def _product(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    return {"product": own.product.code, **own.choice.all} if own.named and own.product and not _leaves(reading) else {}


def _quantity(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    many = next((int(n.value) for n in reading.numbers if n.value == int(n.value)), None)
    return {"quantity": signed(many, reading)} if many is not None and not own.named else {}


def _phone(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    match = _PHONE.search(reading.prompt.text) or _DIGITS.fullmatch(reading.prompt.text.strip())
    masked = re.search(r"\[\w*phone\w*\]|<phone>|\{phone\}", reading.prompt.text, re.IGNORECASE)
    if masked:
        return {"phone": masked[0]}
    return {"phone": re.sub(r"[^\d+]", "", match[0])} if match else {}


def _address(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Any words that are no other wish: streets have no pattern."""
    text = reading.prompt.text.strip()
    if "pickup" in reading.names and "?" not in text:
        return {"pickup": True}
    if own.named and reading.names & {"have", "stock", "buy", "show"}:
        return {}
    return {"address": text} if len(text) > 2 and not _leaves(reading) and "?" not in text and not reading.bare else {}


def _payment(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    named = reading.names & {"cash", "card"} if "paywhere" not in reading.names else frozenset()
    return {"payment": "cash" if "cash" in named else "card"} if len(named) == 1 else {}


def _slot(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    """A day and an hour as they were said; the shop looks for the free time."""
    if _leaves(reading) or own.named or any(n.pieces for n in reading.numbers):
        return {}
    clock = re.search(r"\b(\d{1,2})[:.](\d\d)\b", reading.prompt.text)
    hour = next((int(n.value) for n in reading.numbers if 0 <= n.value <= 23 and n.value == int(n.value)), None)
    time = f"{int(clock[1]):02}:{clock[2]}" if clock else f"{hour:02}:00" if hour is not None else None
    day = reading.day.isoformat() if reading.day else None
    return {key: value for key, value in (("date", day), ("time", time)) if value}


def _agrees(reading: Reading, own: Entities) -> bool:
    counted = bool(_quantity(reading, own, {})) and not reading.content
    return (counted or "yes" in reading.names) and not own.named and not _leaves(reading) and not reading.asks


def _confirmation(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    return (
        {"confirm": True} if reading.names & {"yes", "order"} and not (reading.names & ELSEWHERE) - {"thanks"} else {}
    )


_ANSWERS: dict[str, Callable[[Reading, Entities, Mapping[str, Any]], dict[str, Any]]] = {
    "product": _product,
    "quantity": _quantity,
    "phone": _phone,
    "address": _address,
    "payment": _payment,
    "slot": _slot,
    "confirmation": _confirmation,
    "gift": selling.gift,
    "deal": selling.deal,
    "ordering": selling.ordering,
}
