"""Which brains there are, and how one thinks: it asks for functions, gets their facts, and in the end says something."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from functools import cache

import structlog

from bot.llm.base import Brain, BrainFailed, Call, Outcome, Prompt, Reply, Usage
from bot.llm.offline import OfflineBrain
from bot.tools import Talk, call
from models.base.settings import settings

log = structlog.get_logger()

MAX_ROUNDS = 4
"""Rounds of functions in one turn."""


@dataclass(slots=True)
class Thought:
    """What a brain came to, and how."""

    text: str
    outcomes: list[Outcome]
    brain: str
    confidence: float = 1.0
    usage: Usage = field(default_factory=Usage)
    ms: float = 0
    failed: list[str] = field(default_factory=list)
    """Brains that were asked first and could not, with the reason."""


@cache
def offline() -> OfflineBrain:
    return OfflineBrain()


only_offline: ContextVar[bool] = ContextVar("only_offline", default=False)
"""Set where no provider may be asked: exams of the offline brain."""


@cache
def brains() -> tuple[Brain, ...]:
    """The brains of this installation in the order in which they are asked; the offline one is always the last."""
    return (*_gemini(), offline())


def _gemini() -> tuple[Brain, ...]:
    key = settings().gemini_api_key
    if key is None:
        return ()
    from bot.conversation.prompt import tool_specs
    from bot.llm.gemini import Gemini  # half a second and 50 MB that nobody without a key should pay

    gemini: Brain = Gemini(
        api_key=key.get_secret_value(),
        base_url=settings().gemini_base_url,
        model=settings().gemini_model,
        tools=tool_specs(),
        system=lambda prompt: prompt.system,
    )
    return (gemini,)


def at_hand() -> tuple[Brain, ...]:
    """The brains that may be asked here and now."""
    return (offline(),) if only_offline.get() else brains()


async def close_brains() -> None:
    """The clients of the brains are closed."""
    if brains.cache_info().currsize:
        for brain in brains():
            await brain.close()
    brains.cache_clear()
    offline.cache_clear()


async def think(prompt: Prompt, talk: Talk, *, among: Sequence[Brain] | None = None) -> Thought:
    """The first brain that can answers. What one that failed has already done stays done and is handed to the next."""
    started, failed = time.perf_counter(), []
    done: list[Outcome] = list(prompt.outcomes)
    for brain in among or at_hand():
        try:
            thought = await _rounds(brain, prompt, talk, done)
        except BrainFailed as error:
            log.warning("brain failed", brain=brain.name, reason=str(error), permanent=error.permanent)
            failed.append(f"{brain.name}: {error}")
            continue
        thought.failed, thought.ms = failed, (time.perf_counter() - started) * 1000
        return thought
    raise BrainFailed("; ".join(failed), permanent=True)


async def _rounds(brain: Brain, prompt: Prompt, talk: Talk, outcomes: list[Outcome]) -> Thought:
    """Functions and facts in turn until the brain says something. What is done is added to `outcomes` at once."""
    used, confidence = Usage(), 1.0
    for _round in range(MAX_ROUNDS + 1):
        reply = await brain.chat(replace(prompt, outcomes=tuple(outcomes)))
        used = _sum(used, reply.usage)
        confidence = min(confidence, reply.confidence)
        if not reply.calls:
            return Thought(reply.text, outcomes, brain.name, confidence, used)
        if len(outcomes) >= MAX_ROUNDS:
            break
        outcomes += await run(reply, talk)
    raise BrainFailed("it asks for functions without end")


async def run(reply: Reply, talk: Talk) -> list[Outcome]:
    """The functions that a brain asked for, run in order."""
    return [
        Outcome(wanted, await call(talk, wanted.name, wanted.args), reply.provider_content)
        for wanted in reply.calls[:MAX_ROUNDS]
    ]


async def phrase(prompt: Prompt, wanted: Call, result: object) -> str:
    """The words for a fact that no brain had to ask for (a pressed button): the offline brain's, at no cost."""
    said = await offline().chat(replace(prompt, outcomes=(Outcome(wanted, result),)))
    return said.text


def _sum(one: Usage, other: Usage) -> Usage:
    return Usage(
        one.prompt + other.prompt, one.cached + other.cached, one.output + other.output, one.thinking + other.thinking
    )
