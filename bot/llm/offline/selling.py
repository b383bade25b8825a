"""Selling without a model: when a playbook takes over, and what the words answer to its questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.llm.base import Call, Prompt
from bot.llm.offline.entities import Entities
from bot.llm.offline.reading import Reading
from models import allergens

RIDDLE = ("unclear",)
LOOKING = (None, "description")
"""What is asked about a thing by somebody who is only looking."""
ASKING = frozenset({"price", "stock", "have", "photo", "usage", "describe", "show", "buy"})
"""Cues of somebody who does ask about the thing."""
TAKING = frozenset({"buy", "order", "more"})
AGREEING = frozenset({"yes", "thanks", "order", "this"})
PRESSING = frozenset({"discount", "expensive", "cheaper", "no"})
"""Somebody who says this to an offer wants another one."""


def steer(call: Call, prompt: Prompt) -> Call:
    """A present is not looked for before its questions are answered; a riddle that a playbook understands is none."""
    if "gift" in prompt.plays and _seeks(call, prompt):
        return Call("apply_playbook", {"playbook": "gift"})
    riddle = call.args.get("topic") in RIDDLE or call.args.get("reason") == "confusion"
    if "comparison" in prompt.plays and (riddle or call.name == "get_product_list"):
        return Call("apply_playbook", {"playbook": "comparison"})
    rest = [code for code in prompt.plays if code != "gift"]
    guessed = call.name == "get_product_info" and not Reading(prompt).names & ASKING if rest else False
    return Call("apply_playbook", {"playbook": rest[0]}) if rest and (riddle or guessed) else call


def _seeks(call: Call, prompt: Prompt) -> bool:
    """Somebody looks for something to give, and has named neither a sum nor a thing that they ask about."""
    if call.name == "get_product_list":
        return "max_price" not in call.args
    named = call.name in ("get_product_info", "get_products_by_category") and call.args.get("aspect") in LOOKING
    return named and "recommend" in Reading(prompt).names


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
    taking = bool(names & TAKING)
    if own.choice.all:
        return {}
    named = [n for n in reading.numbers if not n.pieces and (n.currency or n.big or (n.value >= 5 and not taking))]
    if named:
        return {"bid": named[0].value}
    if names & PRESSING:
        return {"playbook": "discount_request"}
    if taking:
        return {}
    return {"accept": True} if "yes" in names and not reading.asks else {}


def ordering(reading: Reading, own: Entities, asked: Mapping[str, Any]) -> dict[str, Any]:
    """A plain yes to a full cart goes on to the order: "sí, gracias"."""
    plain = not own.named and not reading.asks and len(reading.content) <= 1
    return {"confirm": False} if plain and "yes" in reading.names and reading.names <= AGREEING else {}
