"""What a model has answered to the same question, as long as the facts behind the answer are the same to the letter.

The functions that the model had called are called again at every hit, which costs a statement or two and no tokens. Only if
all of their facts are what they were is the text said again: whatever has changed (price, stock, a word of the
description), wherever and by whom, makes it a new question. So nothing has to be invalidated, and cards and memory are those
of this turn. It is a cache of this process: one that starts anew asks the models anew.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot.conversation.rounds import Thought
from bot.llm.base import Call, Outcome, Prompt
from bot.tools import Talk, call, facts
from models.base import clock
from models.base.ranking import FLOOR
from models.base.scope import current_workspace
from models.base.text import fold
from models.meters import Spent, meter

READ_ONLY = frozenset(
    {"get_product_info", "get_product_list", "get_products_by_category", "get_categories", "get_faq_info"}
)
"""Functions that change nothing and tell nothing about the customer."""
LONGEST = timedelta(hours=1)
"""An answer may lean on the hour of the day ("we are still open"), so it is not kept for long."""
MOST = 4096

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """A model's answer with the calls that it stands on."""

    text: str
    brain: str
    calls: tuple[Call, ...]
    facts: str
    """What the calls returned, as JSON."""
    spent: tuple[Spent, ...]
    """What it cost, which every hit saves."""
    until: Any


_kept: OrderedDict[Key, Kept] = OrderedDict()


def key_of(prompt: Prompt, talk: Talk) -> Key | None:
    """What makes two questions the same; None where the answer is this customer's own.

    A question leans on what was said before it, so all of that is part of it: "does this suit me" is another question to
    everybody who has told something else of themselves.
    """
    context = prompt.context
    personal = (
        context.asked or context.cart or context.customer or context.returning or context.unclear or context.brief
    )
    if (
        personal
        or prompt.plays
        or prompt.summary
        or "[" in prompt.text
        or any("[" in line.text for line in prompt.history)
        or not any(one.score >= FLOOR for one in prompt.found)
    ):
        return None
    return (
        current_workspace(),
        prompt.language.value,
        prompt.version,
        prompt.system,
        fold(prompt.text),
        talk.last_product,
        tuple(sorted(talk.last_options.items())),
        prompt.now.date(),
        tuple((line.by, line.text) for line in prompt.history),
    )


async def recall(key: Key | None, talk: Talk) -> Thought | None:
    """The answer, if every fact that it stands on is still the same."""
    kept = _kept.get(key) if key else None
    if key is None or kept is None:
        return None
    outcomes = [Outcome(one, await call(talk, one.name, one.args)) for one in kept.calls]
    if clock.now() > kept.until or _told(outcomes) != kept.facts:
        _kept.pop(key, None)
        return None
    _kept.move_to_end(key)
    _count(kept)
    return Thought(kept.text, outcomes, kept.brain, route="cache")


def keep(key: Key | None, thought: Thought) -> None:
    """The answer is at hand for whoever asks the same, if it stands on facts of the shop alone."""
    if key is None or not thought.requests or not thought.outcomes or "[" in thought.text:
        return
    if any(one.call.name not in READ_ONLY or isinstance(one.result, facts.Refusal) for one in thought.outcomes):
        return
    calls = tuple(Call(one.call.name, one.call.args) for one in thought.outcomes)
    spent = tuple(replace(one) for one in thought.requests)
    _kept[key] = Kept(thought.text, thought.brain, calls, _told(thought.outcomes), spent, clock.now() + LONGEST)
    while len(_kept) > MOST:
        _kept.popitem(last=False)


def forget_all() -> None:
    """Every answer is thought anew."""
    _kept.clear()


def _told(outcomes: Sequence[Outcome]) -> str:
    return json.dumps([facts.as_object(one.result) for one in outcomes], ensure_ascii=False, sort_keys=True)


def _count(kept: Kept) -> None:
    """The month knows of the turn, and of the money that it did not cost."""
    if running := meter():
        running.turn.turns += 1
        running.turn.cheap_turns += 1
        running.turn.saved_micros += sum(one.micros or 0 for one in kept.spent)
