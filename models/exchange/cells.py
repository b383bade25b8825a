"""What people write into cells: prices, amounts, yes and no."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from models.base.money import MINOR_DIGITS, Money
from models.base.text import fold
from models.exchange.errors import NotAmount, NotMoney, NotYesNo, TooLong
from models.exchange.tables import Cell

MOST_MONEY = 10**14
MOST_PIECES = 1_000_000

TIMES = {
    "ming": 1_000, "min": 1_000, "тыс": 1_000, "тысяч": 1_000, "тыщ": 1_000, "k": 1_000, "thousand": 1_000,
    "mln": 1_000_000, "million": 1_000_000, "млн": 1_000_000, "миллион": 1_000_000,
}  # fmt: skip
UNITS = (
    "soʻm", "som", "sum", "сум", "сўм", "uzs", "руб", "рубль", "rub", "р", "usd", "eur", "евро", "euro", "kzt", "тенге",
    "tenge", "dona", "шт", "pcs", "ta",
)  # fmt: skip
SYMBOLS = "$€₽₸"
YES = ("ha", "bor", "да", "есть", "yes", "y", "true", "1", "+", "mavjud", "в наличии", "sí", "sì", "si")
NO = ("yoʻq", "йўқ", "нет", "no", "n", "false", "0", "-", "net", "нету", "sotilgan", "нет в наличии")

_TIMES = {fold(word): times for word, times in TIMES.items()}
_UNITS = frozenset(fold(word) for word in UNITS)
_YES, _NO = frozenset(map(fold, YES)) - {""}, frozenset(map(fold, NO)) - {""}
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009'’_]+")
_NUMBER = re.compile(r"(?P<number>\d(?:[\d.,]*\d)?)(?P<words>\D*)")
_GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")


def text_of(cell: Cell) -> str:
    """The cell as text without what nobody sees: outer blanks, control characters, a carriage return's feed."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if cell is None:
        return ""
    return clean(f"{cell}")


def clean(text: str) -> str:
    """The same for a text of ours, so that both can be compared."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    visible = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return visible.strip(" \n\t\u00a0\ufeff")


def limited(text: str, most: int) -> str:
    if len(text) > most:
        raise TooLong(most=most)
    return text


def money(cell: Cell, currency: str) -> int:
    """Minor units: 250 000, 250,000.00, 250 ming, 1.2 mln. Raises NotMoney."""
    try:
        amount = Money.of(_decimal(cell, MINOR_DIGITS[currency]), currency).amount
    except ValueError as error:
        raise NotMoney(value=text_of(cell)[:60]) from error
    if not 0 <= amount <= MOST_MONEY:
        raise NotMoney(value=text_of(cell)[:60])
    return amount


def price(cell: Cell, currency: str) -> int:
    """The same of a thing for sale: a 0 in a file is a price that was not known. Raises NotMoney."""
    if not (amount := money(cell, currency)):
        raise NotMoney(value=text_of(cell)[:60])
    return amount


def amount(typed: str) -> Decimal:
    """Whole units as a person types them: 250 000, 250.000, 150 ming, 150k, 45,50 €. ValueError when no number is meant."""
    return _decimal(typed, 2)


def pieces(cell: Cell) -> int:
    """How many there are. Raises NotAmount."""
    try:
        value = _decimal(cell, 2)
    except ValueError as error:
        raise NotAmount(value=text_of(cell)[:60]) from error
    if value != int(value) or not 0 <= value <= MOST_PIECES:
        raise NotAmount(value=text_of(cell)[:60])
    return int(value)


def yes(cell: Cell) -> bool:
    """Yes or no in any of our languages. Raises NotYesNo."""
    if (said := yes_or_none(cell)) is None:
        raise NotYesNo(value=text_of(cell)[:60])
    return said


def yes_or_none(cell: Cell) -> bool | None:
    word = text_of(cell)
    folded = fold(word) or word
    return True if folded in _YES or word == "+" else False if folded in _NO or word in ("-", "–", "—") else None


def _decimal(cell: Cell, decimals: int) -> Decimal:
    """The number that is meant. ValueError when none is, or more than one could be."""
    if isinstance(cell, bool) or cell is None:
        raise ValueError("no number")
    if isinstance(cell, (int, float)):
        return _finite(Decimal(str(cell)))
    bare = _SPACES.sub("", text_of(cell).lower()).strip(SYMBOLS)
    match = _NUMBER.fullmatch(bare)
    if not match:
        raise ValueError("no number")
    words = match["words"].strip(f".{SYMBOLS}")
    times, unit = _times(words)
    if words and not (times > 1 or unit):
        raise ValueError("an unknown word behind the number")
    number = match["number"]
    value = Decimal(_dotted(number, loose=times > 1, decimals=decimals)) * times
    return _finite(value)


def _finite(value: Decimal) -> Decimal:
    if not value.is_finite():
        raise ValueError("not finite")
    return value


def _times(words: str) -> tuple[int, bool]:
    """What the words behind a number multiply it by, and whether they are a currency: "mingsoʻm" is both."""
    folded = fold(words)
    for word, times in sorted(_TIMES.items(), key=lambda item: -len(item[0])):
        rest = folded.removeprefix(word).strip()
        if folded.startswith(word) and (not rest or rest in _UNITS):
            return times, bool(rest)
    return 1, folded in _UNITS


def _dotted(number: str, *, loose: bool, decimals: int) -> str:
    """The digits with a point before the decimals. "250.000" is a quarter of a million, "45.50" is not."""
    points, commas = number.count("."), number.count(",")
    if points and commas:
        last = max(number.rfind("."), number.rfind(","))
        whole, part = number[:last], number[last + 1 :]
        if not _GROUPED.fullmatch(whole) or number[last] in whole or len(part) > max(decimals, 2):
            raise ValueError("separators in the wrong places")
        return f"{re.sub('[.,]', '', whole)}.{part}"
    if not points and not commas:
        return number
    whole, _, part = number.replace(",", ".").partition(".")
    if _GROUPED.fullmatch(number) and not loose and whole != "0":
        return re.sub("[.,]", "", number)
    if "." in part or (len(part) > 2 and not loose):
        raise ValueError("separators in the wrong places")
    return f"{whole}.{part}"
