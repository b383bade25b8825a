"""Time: aware UTC inside, the shop's zone at the edges."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_frozen: ContextVar[datetime | None] = ContextVar("frozen", default=None)


def now() -> datetime:
    """This moment, aware and in UTC."""
    return _frozen.get() or datetime.now(UTC)  # noqa: TID251 - the one home of the clock


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Inside, it is this moment: for exams and tests, which are read from a fixed day."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    token = _frozen.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _frozen.reset(token)


def today(zone: str) -> date:
    """The calendar day that it is now in the zone (IANA name)."""
    return now().astimezone(ZoneInfo(zone)).date()


def day_bounds(day: date, zone: str) -> tuple[datetime, datetime]:
    """The first moment of the day in the zone and the first of the next, both in UTC."""
    tz = ZoneInfo(zone)
    start = datetime.combine(day, time.min, tzinfo=tz)
    end = datetime.combine(day + timedelta(days=1), time.min, tzinfo=tz)
    return start.astimezone(UTC), end.astimezone(UTC)
