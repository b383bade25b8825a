"""Phrases in a customer's words: folded once, met as whole words or by their beginning, in the languages that may be mixed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from models.base.i18n import Language
from models.base.text import fold_word, raw_words, words

PLAYS = Path(__file__).with_name("plays.toml")
MIXED = {"uz": ("uz", "ru", "en"), "ru": ("ru", "uz", "en"), "en": ("en",), "es": ("es", "en"), "it": ("it", "en")}
"""Whose phrases may stand in a message: Uzbek and Russian mix, English is mixed into everything."""

Phrases = Mapping[str, Sequence[str]]
"""Language → phrases as people type them; "qimmat*" is a beginning."""


@cache
def built_in() -> dict[str, dict[str, Any]]:
    """Code → what a playbook of the house or an intent is made of."""
    table = tomllib.loads(PLAYS.read_text(encoding="utf-8"))
    return {one["code"]: {"kind": kind, **one} for kind in ("play", "intent") for one in table[kind]}


def heard(phrases: Phrases, text: str, language: Language) -> bool:
    """One of the phrases stands in the text. Phrases under "" count in every language."""
    said = words(text)
    known = (*MIXED[language.value.split("-")[0]], "")
    return any(_met(_folded(phrase), said) for own in known for phrase in phrases.get(own, ()))


def _met(phrase: tuple[str, ...], said: Sequence[str]) -> bool:
    if not phrase:
        return False
    starts = range(len(said) - len(phrase) + 1)
    return any(all(_is(part, said[at + n]) for n, part in enumerate(phrase)) for at in starts)


def _is(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


@lru_cache(maxsize=8192)
def _folded(phrase: str) -> tuple[str, ...]:
    """A beginning is folded as one, not as the end of a word."""
    parts: list[str] = []
    for chunk in phrase.split():
        if chunk.endswith("*"):
            *before, stem = raw_words(chunk[:-1]) or [""]
            parts += [fold_word(word) for word in before]
            parts.append(fold_word(f"{stem}a").removesuffix("a") + "*" if stem else "")
        else:
            parts += words(chunk)
    return tuple(part for part in parts if part)
