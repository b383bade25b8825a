"""Bursts: people press Send after every few words, and what comes within a short window is one turn.

Pure: it is told what time it is, so tests turn the clock themselves.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Bursts(Generic[Key]):
    """Which conversations are due. The first message opens a window; what comes while it is open does not prolong it."""

    def __init__(self, window: float, now: Callable[[], float] = time.monotonic) -> None:
        self.window, self.now = window, now
        self._due: dict[Key, float] = {}
        self._busy: set[Key] = set()

    def heard(self, key: Key, *, at_once: bool = False) -> None:
        """Something was said there. A pressed button waits for nothing: nobody presses in pieces."""
        due = self.now() + (0.0 if at_once else self.window)
        self._due[key] = min(due, self._due.get(key, due))

    def take(self) -> list[Key]:
        """Those whose window has closed, and that nobody is at. They are taken until `done`."""
        now = self.now()
        ready = [key for key, due in self._due.items() if due <= now and key not in self._busy]
        for key in ready:
            del self._due[key]
            self._busy.add(key)
        return ready

    def done(self, key: Key) -> None:
        self._busy.discard(key)

    def nap(self) -> float | None:
        """Seconds until the next window closes; None while nothing waits."""
        ahead = [due - self.now() for key, due in self._due.items() if key not in self._busy]
        return max(min(ahead), 0.001) if ahead else None
