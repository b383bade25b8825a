"""A message cut into tokens: as typed, folded, and where money signs and numbers stand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from models.base.text import APOSTROPHES, fold_word

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|[€$₽£#№?%]")
_GONE = str.maketrans("", "", APOSTROPHES)
_ELISION = re.compile(r"\b(l|un|d|c|dell|nell|all|dall|sull|quell|m|t|s|n|v)['\u2019](?=\w)", re.IGNORECASE)
THOUSANDS = re.compile(r"(?<=\d)(?<![^\W\d]\d)(?<![^\W\d]\d\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
"""A space between thousands; "x5 256" is a model and a size."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign: `raw` as typed without apostrophes, `low` in lower case, `word` folded."""

    raw: str
    low: str
    word: str

    @property
    def is_number(self) -> bool:
        return self.raw[0].isdigit()


def tokens(text: str) -> list[Token]:
    """The text's tokens in order; "100 000" is one number, "l'ordine" two words."""
    plain = unicodedata.normalize("NFKC", _ELISION.sub(r"\1 ", text))
    plain = THOUSANDS.sub("", plain).translate(_GONE)
    return [Token(raw, raw.lower(), fold_word(raw)) for raw in _TOKEN.findall(plain)]
