"""Saying it: the messages that carry an answer, what is remembered of it, and the trace that tells why."""

from __future__ import annotations

import time
from typing import Any

from bot.channels.base import Outgoing
from bot.conversation import cards, memory
from bot.conversation.turn import Answer, Turn
from bot.llm.base import Outcome
from bot.tools import Talk, facts
from models.base import clock
from models.base.i18n import gettext as _
from models.conversations import VEIL


def said(
    turn: Turn, talk: Talk, outcomes: list[Outcome], text: str, trace: dict[str, Any], *, drop_keyboard: bool = False
) -> Answer:
    hidden: dict[str, str] = {}
    if cards.is_summary(outcomes):
        text = cards.summary(outcomes[-1].result, text, where := cards.place_line(talk.shown_address))
        hidden = {where: cards.place_line(VEIL)} if where else {}
    messages = cards.render(outcomes, text, last_product=str(turn.memory.get("product", "")))
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
    trace = {
        **trace,
        "language": talk.language.value,
        "calls": [
            {"name": o.call.name, "args": memory.masked(o.call.args), "result": facts.as_object(o.result)}
            for o in outcomes
        ],
        "ms": round((time.perf_counter() - turn.started) * 1000, 1),
        "at": clock.now().isoformat(),
    }
    return Answer(messages, talk.language, memory.remember(turn.memory, outcomes), trace, hidden=hidden)
