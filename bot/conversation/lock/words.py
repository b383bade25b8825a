"""The words by which a sentence claims something, read from words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.llm.spoken.tokens import Token
from models.base.i18n import Language
from models.base.text import fold_word

_TABLE = Path(__file__).with_name("words.toml")


@dataclass(frozen=True, slots=True)
class _Term:
    """A word or several, folded; an open one stands for all that begins so."""

    words: tuple[str, ...]
    open: bool

    def at(self, found: Sequence[Token], start: int) -> int:
        """How many tokens from `start` on say this; 0 for none."""
        size = len(self.words)
        said = [token.word for token in found[start : start + size]]
        if len(said) < size or said[:-1] != list(self.words[:-1]):
            return 0
        last = self.words[-1]
        return size if said[-1] == last or (self.open and said[-1].startswith(last)) else 0


@cache
def _terms(name: str, languages: tuple[str, ...]) -> dict[str, tuple[_Term, ...]]:
    """First word's first letter → terms, the longest first."""
    by_letter: dict[str, list[_Term]] = {}
    for language in languages:
        for cell in _read()[name][language].split():
            words = tuple(fold_word(part) for part in cell.rstrip("*").split("_"))
            by_letter.setdefault(words[0][:1], []).append(_Term(words, cell.endswith("*")))
    return {letter: tuple(sorted(terms, key=lambda t: -len(t.words))) for letter, terms in by_letter.items()}


@cache
def _read() -> dict[str, dict[str, str]]:
    return tomllib.loads(_TABLE.read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a sentence, and in which languages its words are to be understood."""

    tokens: Sequence[Token]
    languages: tuple[str, ...]

    def at(self, name: str, start: int) -> int:
        """How many tokens from here on are a word of that list; 0 for none."""
        if not 0 <= start < len(self.tokens):
            return 0
        terms = _terms(name, self.languages).get(self.tokens[start].word[:1], ())
        return next((size for term in terms if (size := term.at(self.tokens, start))), 0)

    def where(self, name: str) -> Iterator[int]:
        """The places at which the words of that list stand."""
        return (i for i in range(len(self.tokens)) if self.at(name, i))

    def has(self, name: str, start: int = 0, end: int | None = None) -> bool:
        """A word of that list begins between these places."""
        stop = len(self.tokens) if end is None else end
        return any(self.at(name, i) for i in range(max(start, 0), min(stop, len(self.tokens))))

    def before(self, name: str, end: int) -> bool:
        """A word of that list stands right before token `end`."""
        return any(self.at(name, end - size) == size for size in (1, 2, 3))


UNDERSTOOD = {"uz": ("uz", "ru"), "ru": ("ru", "uz"), "en": ("en",), "es": ("es",), "it": ("it",)}
"""Which words count in an answer of that language: Uzbek and Russian are mixed by everybody."""


def understood(language: Language) -> tuple[str, ...]:
    return UNDERSTOOD[language.value.split("-")[0]]


def is_listed(word: str, names: tuple[str, ...]) -> bool:
    """The folded word is part of one of these lists in some language."""
    exact, begun = _listed(names)
    return word in exact or any(word[:size] in begun for size in range(2, len(word) + 1))


@cache
def _listed(names: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    cells = [cell for name in names for line in _read()[name].values() for cell in line.split()]
    exact = {fold_word(word) for cell in cells for word in cell.rstrip("*").split("_")}
    return frozenset(exact), frozenset(fold_word(cell[:-1].split("_")[-1]) for cell in cells if cell.endswith("*"))
