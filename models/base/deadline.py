"""The one deadline of the work at hand: who listens, looks, thinks or asks somebody outside, ends before it, one after the other."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

TOO_LATE = 0.3
"""Seconds in which nobody outside answers; who has no more left does not ask."""

_end: ContextVar[float | None] = ContextVar("deadline", default=None)


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Everything inside has so many seconds, all together; less where less was left."""
    token = _end.set(time.monotonic() + left(seconds))
    try:
        yield
    finally:
        _end.reset(token)


def left(most: float) -> float:
    """So many seconds, or what is left of the deadline where that is less."""
    end = _end.get()
    return most if end is None else max(0.0, min(most, end - time.monotonic()))
