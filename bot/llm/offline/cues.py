"""Cues: the general words by which an intent shows, matched in all of a message's plausible languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from bot.llm.spoken.tokens import Token, tokens
from models.base.concepts import is_form, is_term
from models.base.likeness import inflects, likeness
from models.base.text import APOSTROPHES, fold_word

LEXICON = Path(__file__).with_name("lexicon")
LANGUAGES = ("uz", "ru", "en", "es", "it")
_GONE = str.maketrans("", "", APOSTROPHES)
TYPO = 0.86
"""A long word this much alike to a cue's is the cue mistyped."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue met in the words start…end."""

    name: str
    start: int
    end: int
    at: tuple[int, ...] = ()
    """The positions of its own words; a foreign word may stand between them."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    cue: str
    parts: tuple[str, ...]


def plausible(language: str) -> tuple[str, ...]:
    """Whose cues may be in a message: Uzbek and Russian mix, English is mixed into everything."""
    main = language.split("-")[0]
    return ("uz", "ru", "en") if main in ("uz", "ru") else (main, "en") if main != "en" else ("en",)


@cache
def _phrases(language: str) -> dict[str, tuple[_Phrase, ...]]:
    """First two letters of a phrase → phrases."""
    by_start: dict[str, list[_Phrase]] = defaultdict(list)
    for line in (LEXICON / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cue, _, listed = line.partition(":")
            for phrase in listed.split(","):
                if parts := _parts(phrase):
                    by_start[fold_word(parts[0].strip("=*"))[:2]].append(_Phrase(cue.strip(), parts))
    return {start: tuple(phrases) for start, phrases in by_start.items()}


def _parts(phrase: str) -> tuple[str, ...]:
    out: list[str] = []
    for chunk in phrase.replace("-", " ").split():
        if chunk.startswith("="):
            out.append(chunk.translate(_GONE))
            continue
        inner = chunk.rstrip("*")
        folded = [token.word or token.raw for token in tokens(inner + "a" if inner != chunk else inner)]
        if inner != chunk and folded:  # folded as a word's beginning, not as its end
            folded[-1] = folded[-1].removesuffix("a")
        out += [*folded[:-1], folded[-1] + "*"] if folded and chunk.endswith("*") else folded
    return tuple(out)


def meets(part: str, token: Token, *, slips: bool = True, names: frozenset[str] = frozenset()) -> bool:
    """A word of the message against a word of a phrase; =word is met as typed only, apostrophes aside, and so are `names`."""
    if part[0] == "=":
        return token.low == part[1:]
    if token.word in names and not part.endswith("*"):
        return token.word == part
    return _alike(part, token.word, slips)


@lru_cache(maxsize=65536)
def _alike(part: str, word: str, slips: bool) -> bool:
    if part.endswith("*"):
        return word.startswith(part[:-1])
    if part == word:
        return True
    if len(part) < 4 or len(word) < 4 or is_term(word) or (word[-1] == "s" and is_term(word[:-1])):
        return False
    if not slips:
        return word == part + "s"
    if inflects(part, word):
        return True
    return len(part) >= 6 and len(word) >= 6 and likeness(word, part) >= TYPO and not is_form(word)


def cues(found: Sequence[Token], language: str, names: frozenset[str] = frozenset()) -> list[Cue]:
    """Every cue in the message, each reading once. `names`: words of things, which are no form of a cue's."""
    own = plausible(language)
    met = (
        cue
        for lang in own
        for start in range(len(found))
        for cue in _from(found, start, lang, lang != "en" or len(own) < 3, names)
    )
    return list(dict.fromkeys(met))


def _from(found: Sequence[Token], start: int, language: str, slips: bool, names: frozenset[str]) -> Iterator[Cue]:
    for phrase in _phrases(language).get(found[start].word[:2], ()):
        if at := _positions(found, start, phrase.parts, slips, names):
            yield Cue(phrase.cue, start, at[-1] + 1, at)


def _positions(
    found: Sequence[Token], start: int, parts: tuple[str, ...], slips: bool, names: frozenset[str]
) -> tuple[int, ...]:
    """Where the words of the phrase stand if it starts here, else nothing. One foreign word may stand in between."""
    at, met = start, []
    for n, part in enumerate(parts):
        if n and at + 1 < len(found) and not meets(part, found[at], slips=slips, names=names):
            at += 1
        if at >= len(found) or not meets(part, found[at], slips=slips, names=names):
            return ()
        met.append(at)
        at += 1
    return tuple(met)
