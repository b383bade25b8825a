"""An outgoing text made plain and cut into sentences, so that one may go and the others stay."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0e\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Characters that nobody sees: zero-width ones, marks of direction, tags. They split words and turn figures round."""
_JOINER = re.compile("(?<=[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f])\u200d(?=[\U0001f300-\U0001faff\u2600-\u27bf])")
_KEPT = "\ue000"

LATIN_TWINS = str.maketrans("АВЕКМНОРСТУХавекмнорстухіїјѕԁԛԝ", "ABEKMHOPCTYXabekmhopctyxiijsdqw")
CYRILLIC_TWINS = str.maketrans("ABEKMHOPCTYXabekmhopctyx", "АВЕКМНОРСТУХавекмнорстух")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC, _LATIN = re.compile(r"[\u0400-\u04ff]"), re.compile(r"[a-zA-Z]")

_END = re.compile(r"(?<=[^\d\s][.!?…])[\"»”’)]*\s+|(?<=\d[.!?…])[\"»”’)]*\s+(?=[^\W\d_]|[\"«“¿¡•])|\n+")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:ул|пр|д|кв|г|р|т|руб|тыс|мин|шт|см|стр|им|approx|no|st|ave|sr|sra|art|ecc|es|dott|ca|tel|т\.д|т\.п)\.$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Sentence:
    """A sentence and what stood between it and the next."""

    text: str
    gap: str = ""


def clean(text: str) -> str:
    """The text as people see it: nothing invisible in it, and every word in letters of one script."""
    seen = UNSEEN.sub("", _JOINER.sub(_KEPT, text)).replace(_KEPT, "\u200d")
    return _WORD.sub(lambda m: one_script(m[0]), seen)


def one_script(word: str) -> str:
    """A word whose letters are of two scripts is written in that of most of them: "nаrxi" with a Cyrillic а is Latin."""
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not (cyrillic and latin):
        return word
    turned = word.translate(LATIN_TWINS if latin >= cyrillic else CYRILLIC_TWINS)
    return turned if not (_CYRILLIC.search(turned) and _LATIN.search(turned)) else word


def plain(text: str) -> str:
    """Full-width digits, superscripts and mathematical letters as ordinary ones: what a number is read from."""
    return unicodedata.normalize("NFKC", text)


def sentences(text: str) -> list[Sentence]:
    """The text in sentences; put together again with their gaps they are the text."""
    cut: list[Sentence] = []
    start = 0
    for end in _END.finditer(text):
        piece = text[start : end.start()]
        if "\n" not in end[0] and _ABBREVIATED.search(piece):
            continue
        gap = end[0]
        while gap and not gap[0].isspace():
            piece, gap = piece + gap[0], gap[1:]
        cut.append(Sentence(piece, gap))
        start = end.end()
    return [*cut, Sentence(text[start:])] if text[start:] else cut


def together(kept: list[Sentence]) -> str:
    return "".join(one.text + one.gap for one in kept).strip()
