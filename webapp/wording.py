"""How pages write amounts and moments: in the person's language and in the shop's time zone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, get_datetime_format
from babel.numbers import format_decimal

from models.base.clock import now
from models.base.i18n import current_language
from models.base.i18n import gettext as _
from models.base.money import NBSP, Money

Length = Literal["full", "long", "medium", "short"]

_zone: ContextVar[str] = ContextVar("zone", default="UTC")


@contextmanager
def in_zone(zone: str) -> Iterator[None]:
    """Inside, moments are written as the clocks of that zone show them."""
    token = _zone.set(zone)
    try:
        yield
    finally:
        _zone.reset(token)


def _locale() -> str:
    return current_language().locale


def _local(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs a zone")
    return moment.astimezone(ZoneInfo(_zone.get()))


def money(amount: Money) -> str:
    return amount.text()


def number(value: int) -> str:
    """A count with the grouping of the language."""
    return format_decimal(value, locale=_locale())


def grouped(typed: object) -> str:
    """An amount for a field, its thousands apart as the field shows them while one types."""
    return re.sub(r"^\d+", lambda digits: f"{int(digits[0]):,}".replace(",", NBSP), str(typed))


def day(value: date, length: Length = "medium") -> str:
    """A calendar day, or the day of a moment in the shop's zone."""
    return format_date(_local(value) if isinstance(value, datetime) else value, length, locale=_locale())


def clock_time(moment: datetime) -> str:
    return format_time(_local(moment), "short", locale=_locale())


def moment(value: datetime, length: Length = "medium") -> str:
    """Day and time, put together as the language does it."""
    pattern = str(get_datetime_format(length, locale=_locale())).replace("'", "")
    return pattern.replace("{0}", clock_time(value)).replace("{1}", day(value, length))


def when(value: datetime) -> str:
    """As one says it in passing: the time if it was today, else "Yesterday, 14:05", else the day."""
    days = (_local(now()).date() - _local(value).date()) // timedelta(days=1)
    if days == 0:
        return clock_time(value)
    return _("Yesterday, %(time)s", time=clock_time(value)) if days == 1 else day(value)


def iso(value: datetime) -> str:
    """For machines: the datetime attribute of a <time>."""
    return value.isoformat(timespec="seconds")


FILTERS: dict[str, Callable[..., str]] = {
    "money": money,
    "number": number,
    "grouped": grouped,
    "date": day,
    "time": clock_time,
    "datetime": moment,
    "when": when,
    "iso": iso,
}
