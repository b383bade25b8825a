"""What the models can do besides talking: look at a picture, listen to a voice, put texts into a space of meanings.

The shop's choice is asked first, then the next that can, on the turn's own meter and deadline.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import structlog

from bot.conversation.brains import SHARE, at_hand, counted, providers
from bot.conversation.rounds import clock
from bot.llm.base import Brain, BrainFailed, Seen
from models.assistants import AssistantSettings
from models.base.deadline import left
from models.base.settings import settings

log = structlog.get_logger()
T = TypeVar("T")


async def see(picture: bytes, mime: str, *, wish: AssistantSettings) -> Seen:
    """What the picture shows. Raises BrainFailed where no provider can tell."""
    return await _first("see", wish, lambda one, within: one.see(picture, mime, settings=_of(one, wish), within=within))


async def listen(voice: bytes, mime: str, *, wish: AssistantSettings) -> str:
    """What the voice says. Raises BrainFailed where no provider can hear it."""
    return await _first(
        "listen", wish, lambda one, within: one.listen(voice, mime, settings=_of(one, wish), within=within)
    )


async def embed(texts: Sequence[str], *, by: str) -> list[list[float]]:
    """Vectors of this provider's; those of another would mean nothing beside them. Raises BrainFailed where there are none."""
    brain = providers().get(by)
    if brain is None:
        raise BrainFailed(f"{by or 'nobody'} is not set up here", permanent=True)
    async with counted() as counter:
        counter.most += len(texts)  # an index is built at its own pace, not in a turn
        return await brain.embed(texts, within=left(settings().turn_seconds))


def who_can(what: str, wish: AssistantSettings | None = None) -> list[str]:
    """The providers at hand that can see, listen, embed or stream, in the order in which they are asked."""
    return [one.name for one in at_hand(wish) if what in one.can]


async def _first(what: str, wish: AssistantSettings, ask: Callable[[Brain, float], Awaitable[T]]) -> T:
    time_left, failed = clock(left(settings().turn_seconds)), list[str]()
    async with counted():
        for brain in (one for one in at_hand(wish) if what in one.can):
            try:
                return await ask(brain, time_left() * SHARE)  # what it comes to is still to be thought over
            except BrainFailed as error:
                log.warning("brain failed", brain=brain.name, what=what, reason=str(error))
                failed.append(f"{brain.name}: {error}")
    raise BrainFailed("; ".join(failed) or f"nobody here can {what}", permanent=True)


def _of(brain: Brain, wish: AssistantSettings) -> AssistantSettings:
    """The wish with the shop's own model only where it is this provider's."""
    return wish if wish.provider in ("", brain.name) else replace(wish, model="")
