"""How alike two folded words are: the same, the same with other endings, or the same with a slip of the finger."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Indel, Prefix

CUT = 0.62
"""Below this two words have nothing to do with each other."""
SUFFIXED = 0.94

_UZBEK = (
    "lar|lari|im|ing|i|si|m|ng|miz|imiz|ingiz|ngiz|lariz|iz|ni|ning|ga|ka|da|ta|dan|tan|gacha|cha|chi|mi|lik|lig|li|siz|"
    "dagi|niki|rok|rog|gina|kina|ku|man|san|di|lada|sila|niz|am|ham|dek|day|dai|ib|ish|adi|asiz|aman|amiz|gan|sa|sangiz|ar|yapti|ingiz|inglar"
)
_RUSSIAN = (
    "a|u|e|o|i|oi|ei|om|em|ov|ev|am|ami|ah|ih|im|imi|ogo|ego|omu|emu|oe|ie|ia|iu|iei|ie|ik|iki|ika|ok|ek|ka|ki|ku|koi|kami|"
    "ke|kom|ochka|ochki|ochku|ichka|echka|echki|ushka|enki|enkoe|enkuu|enka|nik|ovi|ova|ovoe|ove|ovogo|ovu|ovoi|ovih|ovom|nii|nie|noi|na|ne|no|ni|naa|nuu|nih|nogo"
)
_WESTERN = (
    "s|es|os|as|a|o|e|i|ito|ita|itos|itas|ino|ina|ini|ine|eto|eta|eti|ete|ed|ing|er|ers|d|ilo|ila|one|oni|sito|sita"
)
_FAMILIES = (
    re.compile(rf"(?:{_UZBEK})*$"),
    re.compile(rf"(?:{_RUSSIAN})?$"),
    re.compile(rf"(?:{_WESTERN})?$"),
)


@lru_cache(maxsize=32768)
def endings(one: str, other: str) -> bool:
    """Both are what one and the same family of languages hangs on a stem: -larimizni, -ogo, -itas, or nothing."""
    return any(family.fullmatch(one) and family.fullmatch(other) for family in _FAMILIES)


@lru_cache(maxsize=131072)
def same_stem(one: str, other: str) -> bool:
    """The two differ only in their endings: koilak and koilaklarni, sini and sinego."""
    if one == other:
        return True
    stem = Prefix.similarity(one, other)
    if other[stem : stem + 2] == "gi" and one[stem:] == "k":  # koʻk, koʻgidan
        return endings("", other[stem + 1 :])
    return _hang(one, other, stem) or (
        stem > 3 and _hang(one, other, stem - 1)
    )  # seri, serih: the ending took a letter


def _hang(one: str, other: str, stem: int) -> bool:
    """Both are endings of one family on that many common letters; a short stem bears less."""
    first, second = one[stem:], other[stem:]
    if stem < 2 or (stem == 3 and min(len(first), len(second)) and max(len(first), len(second)) > 2):
        return False
    if stem == 2:  # oq, oqidan: two letters bear only a long Uzbek ending
        return not (first and second) and len(first + second) > 2 and bool(_FAMILIES[0].fullmatch(first + second))
    return endings(first, second)


@lru_cache(maxsize=131072)
def inflects(term: str, word: str) -> bool:
    """The word is the dictionary's term with whatever ending; the term itself gives up two letters at most."""
    return same_stem(term, word) and len(term) - Prefix.similarity(term, word) <= 2


def cut(word: str) -> float:
    """How alike another word must be to this one at least: short words are alike by accident."""
    return 0.75 if len(word) <= 7 else 0.7 if len(word) <= 9 else CUT


@lru_cache(maxsize=131072)
def likeness(one: str, other: str) -> float:
    """1 the same word, .94 another form of it, then by letters shared; 0 below the cut."""
    if one == other:
        return 1.0
    if one[0].isdigit() or other[0].isdigit():
        return 0.0
    if same_stem(one, other):
        return SUFFIXED
    if len(one) < 4 or len(other) < 4:
        return 0.0
    slip = (
        Indel.normalized_similarity(one, other, score_cutoff=max(cut(one), cut(other)))
        if _could_slip(one, other)
        else 0.0
    )
    return max(slip, _longer(one, other))


def _could_slip(one: str, other: str) -> bool:
    """In a short word the first letter is hardly ever the mistyped one."""
    return min(len(one), len(other)) > 5 or one[0] == other[0]


def _longer(one: str, other: str) -> float:
    """A slip in the stem under a long ending: compare the longer word's beginning."""
    short, long = sorted((one, other), key=len)
    if len(short) < 5 or len(long) < len(short) + 2 or not endings(long[len(short) :], ""):
        return 0.0
    return 0.95 * Indel.normalized_similarity(short, long[: len(short)], score_cutoff=0.78)


class Vocabulary:
    """Many words, arranged so that those like a given one are found fast."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = [word for word in known if not word[0].isdigit()]
        self._by_start: dict[str, list[str]] = defaultdict(list)
        for word in self._known:
            self._by_start[word[:2]].append(word)
        self._long = [word for word in self._known if len(word) >= 4]

    def like(self, word: str) -> dict[str, float]:
        """Every known word that the given one may stand for, with its likeness."""
        if word[0].isdigit():
            return {}
        alike = {known: sure for known in self._by_start.get(word[:2], ()) if (sure := likeness(word, known))}
        if len(word) >= 4:
            close = process.extract(
                word, self._long, scorer=Indel.normalized_similarity, score_cutoff=cut(word), limit=None
            )
            for known, sure, _ in close:
                if not _could_slip(word, known) or sure < cut(known):
                    continue
                alike[known] = max(alike.get(known, 0.0), sure)
        return alike
