"""Misfortunes on order: the next calls of a method are refused, dropped or slow."""

from __future__ import annotations

from dataclasses import dataclass

from tests.fakes.telegram.errors import Refused, bad, forbidden, too_many


@dataclass(frozen=True, slots=True)
class Dropped:
    """The connection breaks, before the call had its effect or after it."""

    after: bool


@dataclass(frozen=True, slots=True)
class Slow:
    """The answer takes its time."""

    seconds: float


Fault = Refused | Dropped | Slow

DROPPED_BEFORE = Dropped(after=False)
DROPPED_AFTER = Dropped(after=True)
BLOCKED = forbidden("bot was blocked by the user")
CANNOT_PARSE = bad("can't parse entities: Can't find end tag corresponding to start tag \"b\"")
SERVER_ERROR = Refused(500, "Internal Server Error")
BAD_GATEWAY = Refused(502, "Bad Gateway")

__all__ = [
    "BAD_GATEWAY",
    "BLOCKED",
    "CANNOT_PARSE",
    "DROPPED_AFTER",
    "DROPPED_BEFORE",
    "SERVER_ERROR",
    "Dropped",
    "Fault",
    "Faults",
    "Slow",
    "too_many",
]


@dataclass(slots=True)
class Planned:
    method: str
    fault: Fault
    times: int
    chat: int | None


class Faults:
    def __init__(self) -> None:
        self._plan: list[Planned] = []

    def plan(self, method: str, fault: Fault, times: int = 1, chat: int | None = None) -> None:
        """The next `times` calls of the method ("*" is any), in this chat or in all, meet the fault."""
        self._plan.append(Planned(method, fault, times, chat))

    def next(self, method: str, chat: object) -> Fault | None:
        for planned in self._plan:
            if planned.method in ("*", method) and planned.chat in (None, chat):
                planned.times -= 1
                if not planned.times:
                    self._plan.remove(planned)
                return planned.fault
        return None

    def clear(self) -> None:
        self._plan.clear()
