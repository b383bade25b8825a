"""Every kind of event that is emitted has its line in REACTIONS, and every line there is emitted somewhere."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from enum import StrEnum

from models.orders import MoneyState, State
from models.services import BookingState
from tests.rules.source import calls
from workers.reactions import REACTIONS

DERIVED: dict[tuple[str, str], tuple[str, Iterable[StrEnum]]] = {
    ("models/orders.py", "move_to"): ("order.", set(State) - {State.PENDING}),
    ("models/order_money.py", "_money_is"): ("order.money_", set(MoneyState)),
    ("models/services.py", "_move"): ("booking.", {BookingState.CONFIRMED, BookingState.NO_SHOW}),
}
"""Kinds that are put together from a state: where, the beginning, and the states that come by there."""


def emitted() -> set[str]:
    found: set[str] = set()
    for path, call, around in calls("emit"):
        if path == "models/events.py":
            continue
        kind = call.args[0]
        if isinstance(kind, ast.Constant):
            found.add(str(kind.value))
            continue
        assert (path, around[-1]) in DERIVED, f"{path}:{call.lineno}: a kind is a constant, or listed here as derived"
        beginning, states = DERIVED[(path, around[-1])]
        assert isinstance(kind, ast.JoinedStr)
        assert isinstance(kind.values[0], ast.Constant)
        assert kind.values[0].value == beginning
        found |= {f"{beginning}{state.value.lower()}" for state in states}
    return found


def test_every_kind_that_is_emitted_has_its_line_and_back() -> None:
    assert emitted() == set(REACTIONS)
    assert len(REACTIONS) > 15


def test_nothing_reacts_twice_to_one_event() -> None:
    for kind, reactions in REACTIONS.items():
        assert len(set(reactions)) == len(reactions), kind
