"""How one brain thinks: it asks for functions, gets their facts, and in the end says something."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from bot.llm.base import Brain, BrainFailed, Hearing, Outcome, Prompt, Reply, Usage, Why
from bot.tools import Talk, call
from models.base.deadline import TOO_LATE
from models.meters import Spent

MAX_ROUNDS = 4
"""Rounds of functions in one turn."""


@dataclass(slots=True)
class Thought:
    """What a brain came to, and how."""

    text: str
    outcomes: list[Outcome]
    brain: str
    confidence: float = 1.0
    """Of the offline brain in what it decided; a model does not say how sure it is."""
    usage: Usage = field(default_factory=Usage)
    ms: float = 0
    failed: list[str] = field(default_factory=list)
    """Brains that were asked first and could not, with the reason."""
    notes: list[str] = field(default_factory=list)
    """What could not be done as the shop wished."""
    route: str = ""
    """The speed whose model was asked; empty: none was needed, or there is none."""
    requests: list[Spent] = field(default_factory=list)
    """Everything that was asked of providers, failures included."""

    def told(self) -> dict[str, Any]:
        """What the record of a turn keeps of the thinking."""
        return {
            "brain": self.brain,
            "failed": self.failed,
            "confidence": round(self.confidence, 3),
            "route": self.route,
            "notes": self.notes,
            "tokens": {kind: getattr(self.usage, kind) for kind in ("prompt", "cached", "output", "thinking")},
            "micros": None if any(one.micros is None for one in self.requests) else self.micros,
            "requests": [
                {name: getattr(one, name) for name in ("provider", "model", "outcome", "ms", "micros")}
                for one in self.requests
            ],
        }

    @property
    def micros(self) -> int:
        """Millionths of a dollar, as far as prices are known."""
        return sum(one.micros or 0 for one in self.requests)


@dataclass(slots=True)
class Step:
    """A brain at work on a turn: what it may take, and what has come of it so far."""

    brain: Brain
    prompt: Prompt
    talk: Talk
    outcomes: list[Outcome]
    """What is done is added at once, so that it stays done whoever goes on."""
    within: Callable[[], float]
    """Seconds that the next request may take."""
    hear: Hearing | None = None
    first: Reply | None = None
    """What the brain has already answered."""


async def rounds(step: Step) -> Thought:
    """Functions and facts in turn until the brain says something. Raises BrainFailed where it does not."""
    used, confidence, notes = Usage(), 1.0, dict[str, None]()
    for _round in range(MAX_ROUNDS + 1):
        reply = step.first or await _asked(step)
        step.first = None
        used += reply.usage
        confidence = min(confidence, reply.confidence)
        notes.update(dict.fromkeys(reply.notes))
        if not reply.calls:
            return Thought(reply.text, step.outcomes, step.brain.name, confidence, used, notes=list(notes))
        if len(step.outcomes) >= MAX_ROUNDS:
            break
        step.outcomes += await run(reply, step.talk)
    raise BrainFailed("it asks for functions without end")


async def _asked(step: Step) -> Reply:
    """The brain's answer. Where functions have taken the time it is not asked: it would not be its fault that it is late."""
    prompt, within = replace(step.prompt, outcomes=tuple(step.outcomes)), step.within()
    if within < TOO_LATE:
        raise BrainFailed("no time left", Why.LATE)
    return await step.brain.chat(prompt, within=within, hear=step.hear)


async def run(reply: Reply, talk: Talk) -> list[Outcome]:
    """The functions that a brain asked for, run in order."""
    return [
        Outcome(wanted, await call(talk, wanted.name, wanted.args), reply.provider_content)
        for wanted in reply.calls[:MAX_ROUNDS]
    ]


def clock(seconds: float) -> Callable[[], float]:
    """How much of so many seconds is left, whenever it is asked."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    return lambda: end - loop.time()
