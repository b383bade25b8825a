"""The last look at an answer before it is said: what no fact bears out is put into our own words, or goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.conversation import brains, tone
from bot.conversation.lock import Ground, Held, hold
from bot.conversation.lock.claims import PLACEHOLDER, Kind
from bot.conversation.lock.leaks import Leaks, hosts_in
from bot.conversation.rounds import Thought
from bot.conversation.turn import Turn
from bot.llm.base import Prompt
from bot.llm.gate import Gate
from bot.tools import Talk, facts
from models.base.docs import Kind as Sort
from models.base.settings import settings

GUARDS = {
    Kind.NAME: "names",
    Kind.DATE: "dates",
    Kind.TIME: "dates",
    Kind.SPAN: "dates",
    Kind.SOON: "dates",
    Kind.LINK: "links",
    Kind.SECRET: "secrets",
    Kind.LANGUAGE: "language",
    Kind.CONTACT: "links",
}
"""Kinds of claims → the guard as the decision log calls it; every other is about numbers."""
NO_FACTS = frozenset({Kind.LINK, Kind.SECRET})
"""Where these alone went, the facts need no saying again."""


@dataclass(slots=True)
class Looked:
    """What may be said, and what was held back of it."""

    text: str
    log: dict[str, Any] = field(default_factory=dict)

    @property
    def untouched(self) -> bool:
        return not self.log


async def look(thought: Thought, prompt: Prompt, turn: Turn, talk: Talk, gate: Gate) -> Looked:
    """The honest sentences of a model, with our own wording of the facts where one was not."""
    text = gate.hide(thought.text)
    ground = ground_of(thought, prompt, turn, talk, gate)
    ground.strange = frozenset(
        one for one, words in gate.hidden.items() if one in text and not _may_be_said(one, words, thought, ground)
    )
    held = hold(text, ground)
    if not held.struck and (whole := _shown(held.text(), gate)):
        return Looked(whole)
    instead = await _instead(held, thought, prompt, ground)
    left = held.text(instead)
    said = _shown(left, gate) or tone.fallback(prompt, tone.NOT_KNOWN)
    return Looked(said, _log(held, rewritten=bool(instead)))


def _may_be_said(placeholder: str, words: str, thought: Thought, ground: Ground) -> bool:
    """Whose card, phone or address it is: the shop's by its own word, or the customer's where a function has taken it down.

    In texts of goods, in forwarded and in pasted messages it may be a swindler's.
    """
    kind = placeholder[1:].partition("_")[0]
    if kind == "NAME":
        return True
    if kind == "HANDLE":
        return not ground.leaks.foreign_links(words)
    taken = [] if kind == "CARD" else [str(one.call.args) for one in thought.outcomes]
    shops = [one.result.card for one in thought.outcomes if isinstance(one.result, facts.OrderFact)]
    said = _figures(words)
    return any(said in _figures(text) for text in (*shops, *_answers(thought), *ground.shop, *taken))


def _figures(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def ground_of(thought: Thought, prompt: Prompt, turn: Turn, talk: Talk, gate: Gate) -> Ground:
    """What the sentences of this turn may stand on."""
    shop = turn.shop
    return Ground(
        thought.outcomes,
        talk.language,
        prompt.now,
        own_words=gate.hide(turn.text),
        shop=[shop.name, *shop.about.values()],
        docs=[doc for doc in talk.docs.values() if doc.kind is Sort.PRODUCT],
        at_hand=frozenset({talk.last_product, *(line["code"] for line in turn.claimed.cart)} - {""}),
        leaks=leaks_of(thought, prompt, turn),
        hours=prompt.shop.hours,
    )


def leaks_of(thought: Thought, prompt: Prompt, turn: Turn) -> Leaks:
    """What may be linked to: the shop on Telegram, this installation, and what the shop itself has written into answers."""
    shop, names = turn.shop, frozenset(name.lower() for name in turn.claimed.usernames)
    written = [*shop.about.values(), *shop.discount_text.values(), *_answers(thought)]
    own = urlsplit(settings().public_url or "").hostname
    links = {f"t.me/{name}" for name in names} | {f"telegram.me/{name}" for name in names} | ({own} if own else set())
    return Leaks(
        frozenset(links | {host for text in written for host in hosts_in(text)}),
        names,
        instructions=prompt.system,
        public=" ".join([*shop.about.values(), *shop.discount_text.values(), prompt.shop.hours, shop.name]),
        secrets=_secrets(),
    )


def _shown(text: str, gate: Gate) -> str:
    """The text with the customer's own words in it; a placeholder that a model has made up stands for nothing."""
    return re.sub(rf" ?{PLACEHOLDER.pattern}", "", gate.show(text)).strip()


def _answers(thought: Thought) -> list[str]:
    return [one.result.answer for one in thought.outcomes if isinstance(one.result, facts.FaqFact)]


@cache
def _secrets() -> tuple[str, ...]:
    """The keys of this installation."""
    every = [value for name in type(settings()).model_fields for value in _flat(getattr(settings(), name))]
    return tuple(value.get_secret_value() for value in every if isinstance(value, SecretStr))


def _flat(value: Any) -> tuple[Any, ...]:
    return value if isinstance(value, tuple) else (value,)


async def _instead(held: Held, thought: Thought, prompt: Prompt, ground: Ground) -> str:
    """Our own words for the last fact; where there is none, nothing."""
    gone = {lie.kind for _sentence, lies in held.struck for lie in lies}
    if not thought.outcomes or (gone <= NO_FACTS and held.kept):
        return ""
    last = thought.outcomes[-1]
    said = await brains.phrase(prompt, last.call, last.result)
    return "\n".join(line for line in said.splitlines() if not ground.leaks.foreign_links(line))


def _log(held: Held, *, rewritten: bool) -> dict[str, Any]:
    by_guard: dict[str, list[str]] = {}
    for _sentence, lies in held.struck:
        for lie in lies:
            by_guard.setdefault(GUARDS.get(lie.kind, "numbers"), []).append(lie.said)
    guards = [{"guard": name, "about": list(dict.fromkeys(about))[:5]} for name, about in by_guard.items()]
    return {"guards": guards, "lock": held.log(rewritten=rewritten)}
