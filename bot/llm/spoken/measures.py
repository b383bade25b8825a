"""Sizes, weights and volumes as quantities, so that half a kilo is 500 g however it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.base.text import fold_word

_UNITS: dict[str, tuple[str, float]] = {}
for _dimension, _factor, _names in (
    ("mass", 1, "g gr gramm gram grams gramos grammi гр г грамм граммов"),
    ("mass", 1000, "kg kilo kilogramm kilogram кг кило килограмм kilos chili kilolik"),
    ("volume", 1, "ml мл миллилитр millilitr"),
    ("volume", 1000, "l litr litre liter л литр литра litro litros litri lt"),
    ("length", 1, "cm sm см santimetr santim сантиметр сантиметров"),
    ("length", 0.1, "mm мм millimetr"),
    ("length", 100, "m metr метр метра metro metri metre"),
    ("bytes", 1, "gb гб gig gigabayt гиг гигов гига gigov gigas giga"),
    ("bytes", 1000, "tb тб terabayt"),
    ("charge", 1, "mah мач мах mach"),
    ("power", 1, "w вт vt watt ватт"),
    ("people", 1, "person persons people kishi kishilik chel человек местная местный местную personas persone posti"),
    ("pieces", 1, "pcs dona шт штук sht shtuk talik pz uds"),
):
    _UNITS.update({fold_word(name): (_dimension, _factor) for name in _names.split()})

_LONGEST_FIRST = sorted(_UNITS, key=len, reverse=True)
_TAIL = re.compile(r"(lik|lig|li|gi|si|ga|ni|dan|cha|chi|ov|ovi|a|i|e|s|n|ning|lar|roe|oi|ii)+")

_VALUE = re.compile(r"(\d+(?:[.,]\d+)?)[\s-]*([^\W\d_]*)")
_NAMED = re.compile(r"[a-z]{1,2}-?(\d{1,3})()")
"""R16, A4: a number with its letters before it; the number tells it."""
_HALF = {
    fold_word(word): (dimension, amount)
    for words, dimension, amount in (
        ("полкило полкилограмма polkilo", "mass", 500.0),
        ("поллитра пол-литра пол-литровый пол-литровая поллитровка поллитровый pollitra", "volume", 500.0),
        ("полметра", "length", 50.0),
    )
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Measure:
    """An amount in the smallest unit of its dimension; dimension "" is a bare number."""

    dimension: str
    amount: float

    def same(self, other: Measure) -> bool:
        """Equal amounts; a bare number meets any unit's number elsewhere."""
        return self.dimension == other.dimension and abs(self.amount - other.amount) < 1e-6


def unit(word: str) -> tuple[str, float] | None:
    """The dimension and factor of a unit's folded word, with Uzbek endings (litrligi, grammlik); a letter takes none."""
    if word in _UNITS:
        return _UNITS[word]
    return next(
        (_UNITS[n] for n in _LONGEST_FIRST if len(n) > 1 and word.startswith(n) and _TAIL.fullmatch(word[len(n) :])),
        None,
    )


def measure(text: str) -> Measure | None:
    """A stored value as a measure: "1.2l", "500g", "128gb", "38"; None for anything else."""
    low = text.strip().lower()
    match = _VALUE.fullmatch(low) or _NAMED.fullmatch(low)
    if not match:
        return None
    amount = float(match[1].replace(",", "."))
    if not match[2]:
        return Measure("", amount)
    known = unit(fold_word(match[2]))
    return Measure(known[0], amount * known[1]) if known else Measure(fold_word(match[2]), amount)


def half(word: str) -> Measure | None:
    """полкило and its like, one word for an amount."""
    known = _HALF.get(word)
    return Measure(*known) if known else None


LETTERS = {
    name: n for n, name in enumerate(("xxs", "xs", "s", "m", "l", "xl", "xxl", "2xl", "xxxl", "3xl", "4xl", "5xl"))
}
LETTERS["2xl"], LETTERS["3xl"], LETTERS["xxxl"] = LETTERS["xxl"], 8, 8


def order(value: str) -> float | None:
    """Where a value stands from small to large; None if it has no size."""
    low = value.strip().lower()
    if low in LETTERS:
        return float(LETTERS[low])
    words = ("mini", "small", "medium", "large", "xlarge", "maxi")
    if low in words:
        return float(words.index(low))
    if crossed := re.fullmatch(r"(\d+)\s*[x×х]\s*(\d+)\D*", low):
        return float(crossed[1]) * float(crossed[2])
    known = measure(low)
    return known.amount if known else None
