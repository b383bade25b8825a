"""The meter of a turn: which requests it has made of language models, and whether it may make another.

Requests are gathered while a turn runs and stored by the statement that stores its answer (`models/turns.py`), so they cost
none of their own. What is left when a meter is closed is stored then.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass, field
from functools import cache
from typing import Any

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from models import spending
from models.base import clock
from models.base.scope import current_workspace
from models.base.settings import settings
from models.prices import price_of

MOST_CALLS = 4
"""Requests that one turn may make, tries included."""


@dataclass(slots=True)
class Spent:
    """A request as it is stored."""

    feature: str
    provider: str
    model: str
    outcome: str
    version: str = ""
    prompt: int = 0
    cached: int = 0
    written: int = 0
    output: int = 0
    thinking: int = 0
    ms: int = 0
    micros: int | None = None
    """By the price of the day; None where there is none on record."""
    at: str = ""

    def __post_init__(self) -> None:
        self.model, self.version = self.model[:120], self.version[:80]  # as wide as the columns
        self.at = clock.now().isoformat()
        self.micros = self.price_with(self.model)

    def price_with(self, model: str) -> int | None:
        """What the same tokens cost with this model of the same provider."""
        price = price_of(self.provider, model, clock.now().date())
        if price is None:
            return None
        return price.of(
            prompt=self.prompt,
            cached=self.cached,
            written=self.written,
            output=self.output,
            thinking=self.thinking,
        )


@dataclass(slots=True)
class Means:
    """What a shop may still spend, as it stood when its turn began."""

    budget: int | None = None
    """Millionths in this month; None: no limit."""
    spent: int = 0
    per_minute: int | None = None
    """Requests; None: as the installation has it."""

    @classmethod
    def of(cls, read: dict[str, Any]) -> Means:
        """From what `spending.MEANS` reads; the installation's budget where the shop has set none."""
        own = read.get("budget")
        budget = spending.default_budget() if own is None else int(own)
        return cls(budget, int(read.get("spent") or 0), read.get("per_minute"))


@dataclass(slots=True)
class Turns:
    """What a month counts beside money: turns for which there was a model, and how many did with none or a cheaper one."""

    turns: int = 0
    free_turns: int = 0
    cheap_turns: int = 0
    saved_micros: int = 0


@dataclass(slots=True)
class Meter:
    """What the work at hand has asked of providers so far."""

    conversation_id: int | None = None
    message_id: int | None = None
    means: Means = field(default_factory=Means)
    most: int = MOST_CALLS
    asked: int = 0
    calls: list[Spent] = field(default_factory=list)
    """Not stored yet."""
    turn: Turns = field(default_factory=Turns)

    def admit(self) -> str:
        """Another request may leave, and has its place; or why it may not."""
        if self.asked >= self.most:
            return f"{self.most} requests are the most for one turn"
        if self.means.budget is not None and self.means.spent + self.micros >= self.means.budget:
            return "the shop's budget for this month is spent"
        often = settings().model_calls_per_minute if self.means.per_minute is None else self.means.per_minute
        if not minutes().hit(RateLimitItemPerMinute(often), "models", str(current_workspace())):
            return "the shop has asked too often this minute"
        self.asked += 1
        return ""

    def unpriced(self, provider: str, model: str) -> str:
        """Why a shop with a budget may not ask this model: what it costs would never add up to the limit."""
        own = provider == "openai" and settings().openai_costs_nothing
        if self.means.budget is None or own or price_of(provider, model, clock.now().date()):
            return ""
        return f"nobody knows what {model} costs, and the shop has a budget"

    @property
    def micros(self) -> int:
        """What the requests cost that are not stored yet."""
        return sum(call.micros or 0 for call in self.calls)

    def drain(self) -> dict[str, Any]:
        """What is to be stored, as `spending.STORE` reads it; the meter is empty afterwards."""
        drained = {
            "now": clock.now().isoformat(),
            "message": self.message_id,
            "calls": [asdict(call) for call in self.calls],
            **asdict(self.turn),
        }
        if (apart := _apart.get()) is not None:
            apart.append({**drained, "message": None, **asdict(Turns())})
        self.means.spent += self.micros
        self.calls, self.turn = [], Turns()
        return drained


@cache
def minutes() -> MovingWindowRateLimiter:
    """Requests of the last minute by shop, in this process."""
    return MovingWindowRateLimiter(MemoryStorage())


_running: ContextVar[Meter | None] = ContextVar("meter", default=None)
_apart: ContextVar[list[dict[str, Any]] | None] = ContextVar("apart", default=None)


def meter() -> Meter | None:
    """The meter that runs here, if one does."""
    return _running.get()


@asynccontextmanager
async def metered(running: Meter) -> AsyncIterator[Meter]:
    """Inside, requests count on this meter. What nobody has stored by the end is stored then."""
    token = _running.set(running)
    try:
        yield running
    finally:
        _running.reset(token)
        if running.calls:
            await spending.store(running.conversation_id, running.drain())


@asynccontextmanager
async def kept_apart(feature: str) -> AsyncIterator[None]:
    """What is asked of providers inside is stored at the end, under this feature: around a rehearsal, whose rows do not remain."""
    drained: list[dict[str, Any]] = []
    token = _apart.set(drained)
    try:
        yield
    finally:
        _apart.reset(token)
        for one in drained:
            if one["calls"]:
                await spending.store(None, {**one, "calls": [{**call, "feature": feature} for call in one["calls"]]})
