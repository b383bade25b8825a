"""Which brains there are, and how a turn finds the one that answers it: the shop's choice, the next, the offline one.

A turn has one deadline, whoever thinks. What a brain that failed has already done stays done and is handed to the next.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import replace
from functools import cache, partial

import structlog

from bot.conversation.cache import forget_all
from bot.conversation.rounds import Step, Thought, clock, rounds
from bot.conversation.routes import Counter, OutOfMeans, Route, choose, in_the_hands_of, saved
from bot.llm import opened, set_up
from bot.llm.base import LONGEST, Brain, BrainFailed, Call, Hearing, Outcome, Prompt
from bot.llm.offline import OfflineBrain
from bot.llm.provider import Provider
from bot.tools import Talk
from models.assistants import AssistantSettings
from models.base.deadline import TOO_LATE, left
from models.base.settings import settings
from models.meters import Meter, meter, metered

log = structlog.get_logger()

SHARE = 0.6
"""Of the time that is left, what one provider may take while another could still be asked."""


@cache
def offline() -> OfflineBrain:
    return OfflineBrain()


only_offline: ContextVar[bool] = ContextVar("only_offline", default=False)
"""Set where no provider may be asked: exams of the offline brain."""


@cache
def providers() -> dict[str, Provider]:
    """The members of the family that this installation can ask, in the family's order; each is one client and one breaker."""
    return {kind: opened(kind, Counter()) for kind in set_up()}


def at_hand(wish: AssistantSettings | None = None) -> tuple[Brain, ...]:
    """The brains that may be asked here and now: the shop's choice first, the offline one always last."""
    if only_offline.get():
        return (offline(),)
    known = providers()
    first = known.get(wish.provider) if wish else None
    return (*([first] if first else []), *(one for one in known.values() if one is not first), offline())


async def close_brains() -> None:
    """The clients of the brains are closed, and what they have said is forgotten."""
    forget_all()
    if providers.cache_info().currsize:
        for brain in providers().values():
            await brain.close()
    providers.cache_clear()
    offline.cache_clear()


async def think(
    prompt: Prompt, talk: Talk, *, among: Sequence[Brain] | None = None, hear: Hearing | None = None
) -> Thought:
    """The first brain that can answers, before the deadline. What is plain to the offline brain needs no other."""
    started = time.perf_counter()
    asked = [one for one in among or at_hand(prompt.settings) if one.name != offline().name]
    at_home = replace(prompt, text=talk.reveal(prompt.text))  # nothing leaves the house with the offline brain
    done = list(prompt.outcomes)
    async with counted() as counter:
        before, failed = len(counter.calls), list[str]()
        route = await _route(at_home, asked)
        thought = None
        if not route.without_model:
            thought = await _ask_providers(asked, prompt, talk, route, done, failed, hear)
        if thought is None:
            first = route.first if not done and not prompt.outcomes else None
            thought = await rounds(Step(offline(), at_home, talk, done, lambda: LONGEST, first=first))
        thought.requests = counter.calls[before:]
        _count(counter, thought, prompt, route, asked)
    thought.failed, thought.route = failed, route.speed
    thought.confidence = route.first.confidence if route.first else thought.confidence
    thought.ms = (time.perf_counter() - started) * 1000
    return thought


@asynccontextmanager
async def counted() -> AsyncIterator[Meter]:
    """The meter that runs here; one of its own where none does."""
    if known := meter():
        yield known
    else:
        async with metered(Meter()) as own:
            yield own


async def _route(prompt: Prompt, asked: Sequence[Brain]) -> Route:
    """Where the offline brain is to decide anyway, or has, no other is asked."""
    decided = None if prompt.outcomes else await offline().chat(prompt)
    if not asked:
        return Route("", decided)
    return choose(prompt, decided) if decided else Route(prompt.settings.speed)


async def _ask_providers(
    asked: Sequence[Brain],
    prompt: Prompt,
    talk: Talk,
    route: Route,
    done: list[Outcome],
    failed: list[str],
    hear: Hearing | None,
) -> Thought | None:
    """The thought of the first that answers; None where none does, with the reasons in `failed`."""
    time_left = clock(left(settings().turn_seconds))
    for position, brain in enumerate(asked):
        share = SHARE if position + 1 < len(asked) else 1.0
        if time_left() < TOO_LATE:
            failed.append(f"{brain.name}: no time left")
            break
        step = Step(brain, in_the_hands_of(brain, prompt, route), talk, done, partial(_part, time_left, share), hear)
        try:
            return await rounds(step)
        except BrainFailed as error:
            log.warning("brain failed", brain=brain.name, reason=str(error), permanent=error.permanent)
            failed.append(f"{brain.name}: {error}")
            if isinstance(error, OutOfMeans):
                break
    return None


def _part(time_left: Callable[[], float], share: float) -> float:
    return time_left() * share


def _count(counter: Meter, thought: Thought, prompt: Prompt, route: Route, asked: Sequence[Brain]) -> None:
    """The month knows that this was a turn, and what it was spared."""
    if not asked:
        return
    counter.turn.turns += 1
    if route.without_model:
        counter.turn.free_turns += 1
    elif route.speed != prompt.settings.speed and thought.requests:
        normal = {one.name: one.model_for(prompt.settings) for one in asked if isinstance(one, Provider)}
        counter.turn.cheap_turns += 1
        counter.turn.saved_micros += sum(saved(one, normal[one.provider]) for one in thought.requests)


async def phrase(prompt: Prompt, wanted: Call, result: object) -> str:
    """The words for a fact that no brain had to ask for (a pressed button): the offline brain's, at no cost."""
    said = await offline().chat(replace(prompt, outcomes=(Outcome(wanted, result),)))
    return said.text
