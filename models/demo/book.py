"""What stands in a sample shop's file: goods, people, questions and rules, as a person wrote them down."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from models.base.money import Money

SHOPS = ("lola", "sicilia", "gozal")
Json = dict[str, Any]


@cache
def book(slug: str) -> Json:
    """The shop's file."""
    path = Path(__file__).parent / "shops" / f"{slug}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def amount(book: Json, major: int | str | float) -> int:
    """Whole units of the shop's money in minor ones."""
    return Money.of(str(major), book["currency"]).amount


def combinations(good: Json) -> list[tuple[dict[str, str], int]]:
    """The options of each variant of a good, with how many can be had."""
    stock, axes = good.get("stock", 0), good.get("axes", [])
    if not axes:
        return [({}, int(stock))]
    if len(axes) == 1:
        return [({axes[0]: value}, left) for value, left in stock.items()]
    return [
        ({axes[0]: first, axes[1]: second}, left) for first, below in stock.items() for second, left in below.items()
    ]


def sku(code: str, options: dict[str, str]) -> str:
    """P01-BLA-38."""
    return "-".join([code, *(value if value.isdigit() else value[:3].upper() for value in options.values())])
