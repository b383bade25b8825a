"""The running summary: what happened in a conversation before the messages that a turn looks back on. Made without a model.

It is kept as a few short lists in the conversation's context, grown by the facts of each turn, so it costs no statement.
Prices are not in it: they would be old.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.llm.base import Outcome
from bot.tools import facts

LONGEST = 5
"""Things of a kind that are kept; older ones are forgotten first."""

WORDS = {
    "seen": "looked at",
    "asked": "asked about",
    "refused": "could not be had",
    "taken": "put into the cart",
    "ordered": "ordered",
    "promised": "promised by the shop",
    "person": "a person was called because of",
}
"""Kind of thing → how the notes call it, in the order in which they stand there."""


def grown(story: Mapping[str, list[str]] | None, outcomes: list[Outcome]) -> dict[str, list[str]]:
    """The story with what this turn brought, the newest last."""
    kept = {kind: list(things) for kind, things in (story or {}).items()}
    for outcome in outcomes:
        for kind, thing in _told(outcome.result):
            before = [one for one in kept.get(kind, []) if one != thing]
            kept[kind] = [*before, thing][-LONGEST:]
    return kept


def told(story: Mapping[str, list[str]] | None) -> str:
    """The story in one line of notes."""
    known = story or {}
    return "; ".join(f"{words}: {', '.join(known[kind])}" for kind, words in WORDS.items() if known.get(kind))


def _told(fact: Any) -> Iterator[tuple[str, str]]:
    if isinstance(fact, facts.ProductFact):
        yield "seen", _name(fact)
    elif isinstance(fact, facts.ProductList):
        for product in fact.products:
            yield "seen", _name(product)
    elif isinstance(fact, facts.ServiceFact):
        yield "seen", _name(fact)
    elif isinstance(fact, facts.FaqFact):
        yield "asked", fact.code
    elif isinstance(fact, facts.DeliveryFact):
        yield "asked", f"delivery to {fact.place}"
    elif isinstance(fact, facts.Refusal) and fact.product:
        yield "refused", _name(fact.product)
    elif isinstance(fact, facts.CartFact) and fact.changed == "added":
        for line in fact.lines:
            yield "taken", f"{line.name} ({line.code})"
    elif isinstance(fact, facts.OrderFact) and fact.just_placed:
        yield "ordered", f"no. {fact.number}"
        if fact.arrives:
            yield "promised", f"no. {fact.number} by {fact.arrives.isoformat()}"
    elif isinstance(fact, facts.Playbook) and fact.percent:
        yield "promised", f"{fact.percent} % off"
    elif isinstance(fact, facts.Handoff):
        yield "person", fact.reason


def _name(thing: facts.ProductFact | facts.ServiceFact) -> str:
    return f"{thing.name} ({thing.code})"
