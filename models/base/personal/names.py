"""People's names: the one we know, those that introduce themselves, and given names that are no everyday words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from models.base.personal import lexicon
from models.base.personal.spans import Sort, Span
from models.base.personal.wording import Word, Worded
from models.base.text import fold_word, words

_ENDINGS = re.compile(
    r"(?:hon|jon|oi|bek|opa|aka|bibi|hola|buvi)?(?:ning|niki|ga|ka|ni|da|dan|cha|dek|man|miz|lar|im|ingiz|ham|mi)*"
)
"""What Uzbek hangs on a name, folded."""
_RUSSIAN = frozenset(
    {"a", "u", "i", "e", "oi", "ei", "oiu", "om", "em", "iu", "ia", "ov", "ova", "am", "ami", "ah", "y", "in", "ina"}
)
_VOWELS = "aeiou"
_SURNAME = re.compile(
    r"(?:ov|ova|ev|eva|in|ina|skii|skaia|vich|vna|yan|ian|zoda|iy|ii|ko|uk|dze|shvili|ez|es|ini|elli|etti|son)$"
)
_PATRONYMIC = frozenset({"kizi", "ogli", "kyzy"})


def known(worded: Worded, names: Collection[str]) -> Iterator[Span]:
    """Every form of a name that we know: Anora, Анора, Аноре, Anoraga, Anoraxon."""
    wanted = [word for name in names for word in words(name) if len(word) > 1]
    for word in worded.words:
        if not word.is_number and any(_is(name, word) for name in wanted):
            yield Span(Sort.NAME, word.start, word.end)


def _is(name: str, word: Word) -> bool:
    if word.folded == name:
        return len(name) > 2 or word.is_capitalised
    return len(name) > 3 and bends(name, word.folded)


@lru_cache(maxsize=32768)
def bends(name: str, word: str) -> bool:
    """The folded word is a form of the folded name."""
    if word == name or (word.startswith(name) and _ENDINGS.fullmatch(word[len(name) :])):
        return True
    stem = name[:-1] if name[-1] in _VOWELS else name
    return len(stem) > 2 and word.startswith(stem) and word[len(stem) :] in _RUSSIAN


def introduced(worded: Worded, small: Collection[str]) -> Iterator[Span]:
    """My name is Anora Karimova. `small`: folded words that are no names."""
    for i in range(len(worded.words)):
        size = lexicon.at("introduced", worded.folded, i)
        if size:
            start = i + size
            yield from _name_at(worded, start, small, sure=True)
        elif size := lexicon.at("i_am", worded.folded, i):
            yield from _name_at(worded, i + size, small, sure=False)


def _name_at(worded: Worded, start: int, small: Collection[str], *, sure: bool) -> Iterator[Span]:
    """One to three words from here on, if they are a name."""
    every = worded.words
    if start >= len(every) or not worded.joined(start - 1):
        return
    first = every[start]
    given = _is_given(first.folded)
    if first.is_number or first.folded in small or (not sure and not (given and first.is_capitalised)):
        return
    end = start
    while (
        end + 1 < len(every)
        and end - start < 3
        and re.fullmatch(r"\s+", worded.between(end))
        and _goes_on(every[end + 1], small)
    ):
        end += 1
    yield Span(Sort.NAME, first.start, every[end].end)


def _goes_on(word: Word, small: Collection[str]) -> bool:
    if word.is_number or word.folded in small:
        return word.folded in _PATRONYMIC
    return (
        word.is_capitalised
        or word.folded in _PATRONYMIC
        or (len(word.folded) > 5 and bool(_SURNAME.search(word.folded)))
    )


def given(worded: Worded, public: Collection[str], small: Collection[str]) -> Iterator[Span]:
    """Given names with a capital, and the surname behind them. `public`: folded words of the shop's own goods."""
    every = worded.words
    for i, word in enumerate(every):
        beside = any(0 <= j < len(every) and lexicon.at("kin", worded.folded, j) for j in (i - 1, i + 1))
        if not (word.is_capitalised or beside) or word.folded in public or not _is_given(word.folded):
            continue
        end = i
        while (
            end + 1 < len(every) and end - i < 2 and worded.between(end) == " " and _is_surname(every[end + 1], small)
        ):
            end += 1
        yield Span(Sort.NAME, word.start, every[end].end)


def _is_surname(word: Word, small: Collection[str]) -> bool:
    return (word.is_capitalised and word.folded not in small and not word.is_number) or word.folded in _PATRONYMIC


@lru_cache(maxsize=32768)
def _is_given(word: str) -> bool:
    names = lexicon.given_names()
    return word in names or any(bends(name, word) for name in _near(word, names) if len(name) > 3)


def _near(word: str, names: Collection[str]) -> Sequence[str]:
    return [name for name in names if name[:3] == word[:3]]


def of(full: str, small: Collection[str]) -> tuple[str, ...]:
    """The words of somebody's full name by which they are known; what is an everyday word is no name."""
    found = (word for word in full.split() if len(fold_word(word)) > 1 and fold_word(word) not in small)
    return tuple(dict.fromkeys(found))
