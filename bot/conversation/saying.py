"""Saying it: the messages that carry an answer, what is remembered of it, and the trace that tells why."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from bot.channels.base import Outgoing
from bot.conversation import cards, memory
from bot.conversation.turn import Answer, Turn
from bot.llm.base import Outcome
from bot.tools import Talk, facts
from models.base import clock
from models.base.i18n import gettext as _
from models.conversations import VEIL

PLAIN = ("none", "offline", None)
"""Who words without markup: a star in such a text is a star."""


def said(
    turn: Turn, talk: Talk, outcomes: list[Outcome], text: str, trace: dict[str, Any], *, drop_keyboard: bool = False
) -> Answer:
    hidden: dict[str, str] = {}
    if cards.is_summary(outcomes):
        text = cards.summary(outcomes[-1].result, text, where := cards.place_line(talk.shown_address))
        hidden = {where: cards.place_line(VEIL)} if where else {}
    handed_over = [
        outcome for outcome in outcomes if isinstance(outcome.result, facts.Handoff)
    ]  # one message, then silence
    messages = cards.render(handed_over or outcomes, text, last_product=str(turn.memory.get("product", "")))
    if (
        drop_keyboard
        and messages
        and messages[-1].buttons
        and not any(b.ask for row in messages[-1].buttons for b in row)
    ):
        messages.insert(0, Outgoing(_("Noted."), drop_keyboard=True))  # one message carries either buttons or this
    elif drop_keyboard and messages and not messages[-1].buttons:
        last = messages[-1]
        messages[-1] = Outgoing(last.text, last.photos, drop_keyboard=True)
    if trace.get("brain") not in PLAIN:
        messages = [replace(message, marked=True) for message in messages]
    trace = {**trace, **_log(turn, talk, outcomes)}
    return Answer(messages, talk.language, memory.remember(turn.memory, outcomes), trace, hidden=hidden)


def _log(turn: Turn, talk: Talk, outcomes: list[Outcome]) -> dict[str, Any]:
    """What every trace has. The customer's words stay in their messages, where they can be veiled; here are only the ids."""
    return {
        "heard": [message["id"] for message in turn.group],
        **({"listened": turn.listened} if turn.listened else {}),
        **({"seen": turn.seen} if turn.seen else {}),
        "language": talk.language.value,
        "calls": [
            {"name": o.call.name, "args": memory.masked(o.call.args), "result": facts.as_object(o.result)}
            for o in outcomes
        ],
        "outcome": outcome_of(outcomes),
        "before": {"memory": turn.memory, "cart": turn.claimed.cart, "orders": turn.claimed.orders},
        "nodes": _nodes(turn, talk),
        "ms": round((time.perf_counter() - turn.started) * 1000, 1),
        "at": clock.now().isoformat(),
    }


def _nodes(turn: Turn, talk: Talk) -> dict[str, float]:
    """Milliseconds by node; the functions' time is theirs and not the brain's that asked for them."""
    nodes = dict(turn.nodes)
    if talk.spent:
        nodes["functions"] = round(talk.spent, 1)
        if "brain" in nodes:
            nodes["brain"] = round(max(nodes["brain"] - talk.spent, 0.0), 1)
    return nodes


def outcome_of(outcomes: list[Outcome]) -> str:
    """What the turn came to: answered, asked, refused, unclear, ordered, or handed_over."""
    fact = outcomes[-1].result if outcomes else None
    if isinstance(fact, facts.Handoff):
        return "handed_over"
    if isinstance(fact, facts.Missing):
        return "asked"
    if isinstance(fact, facts.Refusal):
        return "refused"
    if isinstance(fact, facts.SmallTalk) and fact.topic == "unclear":
        return "unclear"
    return "ordered" if isinstance(fact, facts.OrderFact) and fact.just_placed else "answered"
