"""Selling without a model: when a playbook takes over, and what the words answer to its questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.llm.base import Call, Prompt
from bot.llm.offline.entities import Entities
from bot.llm.offline.reading import Reading
from models import allergens

RIDDLE = ("unclear",)
TAKING = frozenset({"buy", "order", "more"})
PRESSING = frozenset({"discount", "expensive", "cheaper", "no"})
"""Somebody who says this to an offer wants another one."""


def steer(call: Call, prompt: Prompt) -> Call:
    """A present is not looked for before its questions are answered; a riddle that a playbook understands is none."""
    if "gift" in prompt.plays and call.name == "get_product_list" and "max_price" not in call.args:
        return Call("apply_playbook", {"playbook": "gift"})
    riddle = call.args.get("topic") in RIDDLE or call.args.get("reason") == "confusion"
    if "comparison" in prompt.plays and (riddle or call.name == "get_product_list"):
        return Call("apply_playbook", {"playbook": "comparison"})
    rest = [code for code in prompt.plays if code != "gift"]
    return Call("apply_playbook", {"playbook": rest[0]}) if riddle and rest else call


def gift(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Budget, kind and allergies, each as far as it was said."""
    text = reading.prompt.text
    budget = _budget(reading)
    told = allergens.named(text, reading.prompt.language) is not None
    if reading.asks and budget is None and not told:
        return {}
    answer: dict[str, Any] = {"allergies": text} if told else {}
    answer |= {"budget": budget} if budget is not None else {}
    return answer | ({"kind": text} if reading.content else {})


def _budget(reading: Reading) -> float | None:
    if reading.limit:
        return reading.limit.amount
    money = [n for n in reading.numbers if not n.pieces and (n.currency or n.big or n.value >= 10)]
    return money[0].value if money else None


def deal(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Agreed, another price, or "a little less". Who simply takes the thing is heard as somebody who takes it."""
    names = reading.names
    if names & TAKING or own.choice.all:
        return {}
    named = [n for n in reading.numbers if not n.pieces and n.value >= 5]
    if named:
        return {"bid": named[0].value}
    if names & PRESSING:
        return {"playbook": "discount_request"}
    return {"accept": True} if "yes" in names and not reading.asks else {}
