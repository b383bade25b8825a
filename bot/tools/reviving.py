"""Facts from their record: what `facts.as_object` wrote into a trace is a fact again, so that it can be worded anew."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from bot.tools import facts
from models.base.money import Money

KINDS = {kind.__name__: kind for kind in vars(facts).values() if isinstance(kind, type) and is_dataclass(kind)}
MOMENTS: dict[type, Any] = {date: date.fromisoformat, datetime: datetime.fromisoformat, time: time.fromisoformat}
EMPTY: dict[Any, Any] = {str: "", tuple: (), dict: {}, Mapping: {}, list: [], int: 0, float: 0.0, bool: False}


def revived(record: Mapping[str, Any]) -> facts.Fact:
    """The fact. Raises ValueError for a record of a kind that there is no more."""
    kind = KINDS.get(str(record.get("kind", "")))
    if kind is None:
        raise ValueError(f"no fact is called {record.get('kind')!r}")
    return _made(kind, record)


def _made(kind: Any, record: Mapping[str, Any]) -> Any:
    hints, given = _hints(kind), {}
    for part in fields(kind):
        if part.name in record:
            given[part.name] = _read(hints[part.name], record[part.name])
        elif part.default is MISSING and part.default_factory is MISSING:
            given[part.name] = _nothing(hints[part.name])  # records leave out what is empty
    return kind(**given)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(wanted: Any, value: Any) -> Any:
    origin, inner = get_origin(wanted), get_args(wanted)
    if value is None or wanted is Any:
        return value
    if origin in (Union, types.UnionType):
        return _read(next(one for one in inner if one is not type(None)), value)
    if wanted is Money:
        return Money.of(str(value["amount"]), str(value["currency"]))
    if origin is tuple:
        return tuple(_read(inner[0] if inner else Any, one) for one in value)
    if origin in (dict, Mapping) or (isinstance(value, Mapping) and not is_dataclass(wanted)):
        return dict(value)
    if is_dataclass(wanted):
        return _made(wanted, value)
    if wanted in MOMENTS:
        return MOMENTS[wanted](value)
    return wanted(value) if isinstance(wanted, type) and issubclass(wanted, Enum) else value


def _nothing(wanted: Any) -> Any:
    """What a place holds that the record left out."""
    if type(None) in get_args(wanted):
        return None
    return EMPTY.get(get_origin(wanted) or wanted)
