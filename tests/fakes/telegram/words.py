"""Long lists of names, readable."""

from __future__ import annotations


def words(text: str) -> list[str]:
    return text.split()
