"""The small sets of words in lexicon/words.txt."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from models.base.text import fold_word

WORDS = Path(__file__).with_name("lexicon") / "words.txt"


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    lines = (line for line in WORDS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    rows = (line.partition(":") for line in lines)
    return {name.strip(): tuple(word.strip() for word in listed.split(",")) for name, _, listed in rows}


@cache
def typed(name: str) -> frozenset[str]:
    """The words of a set as they are typed, in lower case."""
    return frozenset(_rows()[name])


@cache
def folded(name: str) -> frozenset[str]:
    """The words of a set as they fold."""
    return frozenset(fold_word(word) for word in _rows()[name])


@cache
def named(prefix: str) -> dict[str, str]:
    """Every word of the sets "prefix …", as typed, with what stands after the prefix."""
    rows = (
        (name.removeprefix(prefix + " "), listed) for name, listed in _rows().items() if name.startswith(prefix + " ")
    )
    return {word: meaning for meaning, listed in rows for word in listed}
