"""A piece of a text that tells who somebody is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    CARD = "CARD"
    PASSPORT = "PASSPORT"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    ADDRESS = "ADDRESS"
    NAME = "NAME"
    HANDLE = "HANDLE"


@dataclass(frozen=True, slots=True)
class Span:
    """From which character to which, and what it is."""

    sort: Sort
    start: int
    end: int

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end
