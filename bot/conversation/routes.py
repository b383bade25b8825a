"""Which way a turn goes: without a model, to a cheap one, or to the one that the shop's speed names; and at what cost."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.llm.base import Brain, BrainFailed, Prompt, Reply, Why
from bot.llm.requests import Attempt, Till
from models.base.settings import settings
from models.meters import Meter, Spent, meter

EASY = 0.15
"""So much less sure than it must be to answer alone, the offline brain still says that a turn is easy."""
CHEAP = "fast"


@dataclass(frozen=True, slots=True)
class Route:
    """How a turn is to be thought over. `speed` is empty where no model is needed."""

    speed: str
    first: Reply | None = None
    """What the offline brain has decided, to be used as it is where it is sure."""

    @property
    def without_model(self) -> bool:
        return not self.speed


def choose(prompt: Prompt, decided: Reply) -> Route:
    """By the shop's speed and by how sure the offline brain is. Quality asks the best model in all but the plainest turns."""
    enough, wanted = settings().sure_enough, prompt.settings.speed
    if decided.confidence >= (enough + EASY if wanted == "quality" else enough):
        return Route("", decided)
    easy = decided.confidence >= enough - EASY
    return Route(CHEAP if easy and wanted == "balanced" and not prompt.settings.model else wanted, decided)


def in_the_hands_of(provider: Brain, prompt: Prompt, route: Route) -> Prompt:
    """The prompt with this provider's model: the shop's own choice where it is this provider's, else the one of the route."""
    wish = prompt.settings
    own = wish.model if wish.model and wish.provider in ("", provider.name) else ""
    return replace(prompt, settings=replace(wish, speed=route.speed, model=own))


class OutOfMeans(BrainFailed):
    """No provider may be asked any more in this turn; the offline brain may."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, Why.BUSY, permanent=True)


class Counter(Till):
    """Requests are counted on the meter that runs, and held against the shop's means before they leave."""

    def before(self, provider: str, model: str) -> None:
        if reason := running().unpriced(provider, model):
            raise BrainFailed(reason, Why.REQUEST, permanent=True)  # another provider's price may be known
        if reason := running().admit():
            raise OutOfMeans(reason)

    def after(self, attempt: Attempt) -> None:
        used = attempt.usage
        running().calls.append(
            Spent(
                feature=attempt.feature,
                provider=attempt.provider,
                model=attempt.model,
                outcome=attempt.outcome,
                version=attempt.version,
                prompt=used.prompt,
                cached=used.cached,
                written=used.written,
                output=used.output,
                thinking=used.thinking,
                ms=attempt.ms,
            )
        )


def running() -> Meter:
    """The meter of the work at hand. Nothing is asked of a provider without one."""
    found = meter()
    if found is None:
        raise RuntimeError("a model is asked only while a meter runs: async with metered(Meter()): …")
    return found


def saved(call: Spent, normal: str) -> int:
    """What this request would have cost more with the model that the shop's speed names."""
    usual = call.price_with(normal)
    return max(usual - call.micros, 0) if usual is not None and call.micros is not None else 0
