"""A customer who wants to be phoned: how they say it. What is done then is `handoff_to_human(by_phone=True)`."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from models.base.text import fold

LONGEST = 14
"""Words. In a longer message a call is one matter among others, and the brains read it."""
PHRASES = Path(__file__).with_name("calling.txt")


def wants_a_call(text: str) -> bool:
    """Whether these words ask for nothing but to be phoned."""
    folded = fold(text)
    if not folded or len(folded.split()) > LONGEST:
        return False
    whole, within, against = _phrases()
    if against.search(folded):
        return False
    return bool(whole.fullmatch(folded) or within.search(folded))


@cache
def _phrases() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The file as three patterns: of whole messages, of parts of them, of what turns a wish around."""
    lines = [line.strip() for line in PHRASES.read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]
    whole = [_pattern(line[1:]) for line in lines if line.startswith("=")]
    against = [_pattern(line[1:]) for line in lines if line.startswith("!")]
    within = [_pattern(line) for line in lines if line[0] not in "=!"]
    return re.compile("|".join(whole)), _anywhere(within), _anywhere(against)


def _anywhere(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(patterns)})(?!\S)")


def _pattern(phrase: str) -> str:
    """A lone * is a word, or none; at the end of a word it is the rest of it."""
    words = (
        r"\S*" if word == "*" else re.escape(fold(word.rstrip("*"))) + (r"\S*" if word.endswith("*") else "")
        for word in phrase.split()
    )
    return r"\s*".join(words)
