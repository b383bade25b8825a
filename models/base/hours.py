"""Working hours: when a shop closes today, and when it opens next. Times are the shop's own, and so are the moments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, time, timedelta

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Hours = Mapping[str, Sequence[str]]
"""Weekday → [opens, closes]; a missing day is closed: {"mon": ["10:00", "20:00"]}. Past midnight: ["18:00", "02:00"]."""


def closes_at(hours: Hours, now: datetime) -> datetime | None:
    """When it closes, if it is open now."""
    spans = (_span(hours, now - timedelta(days=back)) for back in (0, 1))  # yesterday's may go past midnight
    return next((span[1] for span in spans if span and span[0] <= now < span[1]), None)


def opens_at(hours: Hours, now: datetime) -> datetime | None:
    """When it opens next; None when it never does."""
    spans = (_span(hours, now + timedelta(days=ahead)) for ahead in range(8))
    return next((span[0] for span in spans if span and span[0] > now), None)


def is_within(span: Sequence[str], now: datetime) -> bool:
    """Whether it is that time of day: ["22:00", "08:00"] is the night."""
    begins, ends, at = _time(span[0]), _time(span[1]), now.time()
    return begins <= at < ends if begins <= ends else at >= begins or at < ends


def _span(hours: Hours, day: datetime) -> tuple[datetime, datetime] | None:
    span = hours.get(WEEKDAYS[day.weekday()])
    if not span:
        return None
    opens = datetime.combine(day.date(), _time(span[0]), day.tzinfo)
    closes = datetime.combine(day.date(), _time(span[1]), day.tzinfo)
    return opens, closes if closes > opens else closes + timedelta(days=1)


def _time(text: str) -> time:
    return time.fromisoformat(text.zfill(5))
