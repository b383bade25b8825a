"""The words by which personal data is known, read from words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from models.base.text import fold_word

_TABLE = Path(__file__).with_name("words.toml")


@cache
def _read() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


@cache
def _terms(name: str) -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """First word's first letter → (folded words, open ending), the longest first."""
    by_letter: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for line in _read()[name].values():
        for cell in line.split():
            words = tuple(fold_word(part) for part in cell.rstrip("*.").split("_"))
            by_letter.setdefault(words[0][:1], []).append((words, cell.endswith("*")))
    return {letter: tuple(sorted(terms, key=lambda term: -len(term[0]))) for letter, terms in by_letter.items()}


def at(name: str, folded: Sequence[str], start: int) -> int:
    """How many words from here on are one of that list; 0 for none."""
    if not 0 <= start < len(folded):
        return 0
    for words, open_ending in _terms(name).get(folded[start][:1], ()):
        said = folded[start : start + len(words)]
        if len(said) < len(words) or tuple(said[:-1]) != words[:-1]:
            continue
        if said[-1] == words[-1] or (open_ending and said[-1].startswith(words[-1])):
            return len(words)
    return 0


def has(name: str, folded: Sequence[str]) -> bool:
    """A word of that list is among these."""
    return any(at(name, folded, i) for i in range(len(folded)))


@cache
def given_names() -> frozenset[str]:
    """Given names, folded. Behind an underscore stands only why a name is listed twice."""
    return frozenset(fold_word(cell.split("_")[0]) for line in _read()["given"].values() for cell in line.split())
