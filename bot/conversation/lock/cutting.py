"""An outgoing text made plain and cut into sentences, so that one may go and the others stay."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

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
