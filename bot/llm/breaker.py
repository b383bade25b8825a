"""A breaker: who fails again and again is left alone for a while, and then tried with one request before all others."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

WINDOW = 30.0
"""Seconds that are looked back on."""
FAILURES = 5
"""So many in the window, with nothing in between that worked, open it. Who fails now and then is asked on."""
REST, LONGEST_REST = 10.0, 160.0
"""Seconds without requests; doubled each time that the one afterwards fails as well."""


class Breaker:
    """Closed: requests may leave. Open: none may. Half open: one may, and what becomes of it decides."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failed: deque[float] = deque(maxlen=FAILURES)
        self._rest = REST
        self._opens: float | None = None
        """When one may be tried; None while closed."""

    @property
    def is_open(self) -> bool:
        return self._opens is not None

    def admits(self) -> bool:
        """A request may leave now. The one that tries has the place until the rest is over once more."""
        if self._opens is None:
            return True
        if self._clock() < self._opens:
            return False
        self._opens = self._clock() + self._rest
        return True

    def worked(self) -> None:
        """Requests may leave again."""
        self._failed.clear()
        self._opens, self._rest = None, REST

    def failed(self, *, for_good: bool = False) -> None:
        """One more has failed. What is wrong for good (a refused key) needs no second proof."""
        now = self._clock()
        self._failed.append(now)
        if self._opens is not None:
            self._rest = min(self._rest * 2, LONGEST_REST)
        many = len(self._failed) == FAILURES and self._failed[0] >= now - WINDOW
        if self._opens is not None or for_good or many:
            self._opens = now + self._rest
