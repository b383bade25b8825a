"""What tokens cost, by model and day: `prices.csv` has US dollars for a million of them, as the makers publish them.

A price that changes is a new line with the day from which it holds, so that old bills stay as they are. A model that is not
in the table has no price, which is not the same as costing nothing.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path

from models.base.money import Money

CURRENCY = "USD"
PER_UNIT = 1_000_000
"""Money for models is counted in millionths: a turn costs less than a cent."""


def dollars(micros: int) -> Money:
    """Millionths as money that people count in, rounded to a cent."""
    return Money((micros + 5_000) // 10_000, CURRENCY)


SNAPSHOT = re.compile(r"-(?:\d{4}-\d{2}-\d{2}|\d{8}|latest)$")
"""What a maker hangs on the name of a model to say of which day it is; the price is the model's."""


@dataclass(frozen=True, slots=True)
class Price:
    """Dollars for a million tokens, which is millionths of a dollar for one."""

    since: date
    input: Decimal
    cached: Decimal
    written: Decimal
    output: Decimal

    def of(self, *, prompt: int, cached: int, written: int, output: int, thinking: int) -> int:
        """What these tokens cost in millionths; half of one rounds up. Thinking is billed as output."""
        fresh = max(prompt - cached - written, 0)
        total = fresh * self.input + cached * self.cached + written * self.written + (output + thinking) * self.output
        return int(total.to_integral_value(ROUND_HALF_UP))


def price_of(provider: str, model: str, on: date) -> Price | None:
    """The model's price on that day; None where nobody has written one down."""
    for name in (model, SNAPSHOT.sub("", model)):
        if held := [price for price in _table().get((provider, name), ()) if price.since <= on]:
            return held[-1]
    return None


@cache
def _table() -> dict[tuple[str, str], list[Price]]:
    table: dict[tuple[str, str], list[Price]] = {}
    with Path(__file__).with_suffix(".csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            dollars = {kind: Decimal(line[kind]) for kind in ("input", "cached", "written", "output")}
            prices = table.setdefault((line["provider"], line["model"]), [])
            prices.append(Price(date.fromisoformat(line["since"]), **dollars))
    for prices in table.values():
        prices.sort(key=lambda price: price.since)
    return table
