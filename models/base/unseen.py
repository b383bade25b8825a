"""A text as people see it: nothing invisible in it, and every word in letters of one script."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0e\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f]"
)
"""Characters that nobody sees: zero-width ones, marks of direction, tags. They split words and turn figures round."""
_JOINER = re.compile("(?<=[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f])\u200d(?=[\U0001f300-\U0001faff\u2600-\u27bf])")
_KEPT = "\ue000"
"""Stands for the joiner inside an emoji (a family, a profession) meanwhile."""

_LATIN_TWINS = str.maketrans("АВЕКМНОРСТУХавекмнорстухіїјѕԁԛԝ", "ABEKMHOPCTYXabekmhopctyxiijsdqw")
_CYRILLIC_TWINS = str.maketrans("ABEKMHOPCTYXabekmhopctyx", "АВЕКМНОРСТУХавекмнорстух")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC, _LATIN = re.compile(r"[\u0400-\u052f]"), re.compile(r"[a-zA-Z]")


def clean(text: str) -> str:
    """The text without what is invisible, each word in one script."""
    if text.isascii():
        return text
    seen = _UNSEEN.sub("", _JOINER.sub(_KEPT, text)).replace(_KEPT, "\u200d")
    return _WORD.sub(lambda m: one_script(m[0]), seen)


def latin_looks(text: str) -> str:
    """The text as a Latin eye reads it: "соm" with Cyrillic letters looks like com, and leads there."""
    return text.translate(_LATIN_TWINS)


def one_script(word: str) -> str:
    """A word whose letters are of two scripts is written in that of most of them: "nаrxi" with a Cyrillic а is Latin."""
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not (cyrillic and latin):
        return word
    turned = word.translate(_LATIN_TWINS if latin >= cyrillic else _CYRILLIC_TWINS)
    return turned if not (_CYRILLIC.search(turned) and _LATIN.search(turned)) else word
