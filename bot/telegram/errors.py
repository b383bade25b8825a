"""Failures before the commit: which of them pass, and when an update is given up and parked."""

from __future__ import annotations

from collections import OrderedDict

from models.base.passing import passes

TRIES = 3
REMEMBERED = 1000

_failed: OrderedDict[tuple[str, str], int] = OrderedDict()


def is_hopeless(source: str, number: str, error: BaseException) -> bool:
    """The same update has failed so often, for a reason of its own, that the ones behind it come first."""
    if passes(error) or isinstance(error, TimeoutError):  # the database, which did not answer in time
        return False
    key = (source, number)
    _failed[key] = _failed.get(key, 0) + 1
    while len(_failed) > REMEMBERED:
        _failed.popitem(last=False)
    return _failed[key] >= TRIES


def forget(source: str, number: str) -> None:
    _failed.pop((source, number), None)
