"""Meanings as numbers: made small enough to lie in a row, compared, and joined with what words have found."""

from __future__ import annotations

import math
from array import array
from collections.abc import Sequence
from operator import mul

SIZE = 256
"""Numbers that are kept of a vector. Today's models put what matters most first, and allow the rest to be cut off."""
STEPS = 127
JOINT = 60
"""How much the first places count against the later ones when two orders are joined (reciprocal rank)."""


def packed(vector: Sequence[float]) -> bytes:
    """The vector's direction in one byte a number."""
    short = vector[:SIZE]
    length = math.sqrt(sum(map(mul, short, short))) or 1.0
    largest = max((abs(one) for one in short), default=0.0) / length or 1.0
    return array("b", (round(one / length / largest * STEPS) for one in short)).tobytes()


def likeness(one: bytes, other: bytes) -> float:
    """The cosine of two packed vectors; 0 where they are not of one kind."""
    first, second = array("b", one), array("b", other)
    if len(first) != len(second) or not first:
        return 0.0
    lengths = math.sqrt(sum(map(mul, first, first)) * sum(map(mul, second, second)))
    return sum(map(mul, first, second)) / lengths if lengths else 0.0


def joined(*orders: Sequence[int]) -> list[int]:
    """One order out of several, by reciprocal rank: what stands high in any of them stands high."""
    places: dict[int, float] = {}
    for order in orders:
        for place, one in enumerate(order):
            places[one] = places.get(one, 0.0) + 1 / (JOINT + place)
    return sorted(places, key=lambda one: -places[one])
