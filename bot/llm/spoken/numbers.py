"""Numbers in a message: digits, words in six languages, thousands said in every slang; with what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from bot.llm.spoken.number_words import (
    AMBIGUOUS,
    APPROXIMATE,
    BY_LANGUAGE,
    CURRENCIES,
    MULTIPLIERS,
    ORDINALS,
    PEOPLE,
)
from bot.llm.spoken.tokens import Token
from models.base.text import fold_word

_PIECES = re.compile(
    r"(dona\w*|ta|tasi|tadan|tagina|tacha|tani|sht|shtuk\w*|par[aiu]|pachk\w*|pak\w*|komplekt\w*|pcs|pieces?|pairs?|"
    r"pack\w*|unidades|piezas|pezzi|kosob\w*|korob\w*|nabor\w*|boh|boks\w*|kajas?|skatol[ae]|bags?|konfesioni?)$"
)
_GRADE = re.compile(r"(lik|lig|li|talik|chi|nchi|inchi|si|sini|sidan)\w*$|go$|i$|h$|ka$")
_UZBEK_PIECES = re.compile(r"^(?P<stem>.+?)(?P<ta>t?ta(?:si|sini|dan|gina|cha|ni|lik\w*)?)$")
_UZBEK_CASE = re.compile(
    r"^(?P<stem>.+?)(?P<case>gacha|dan|ga|lik|ligi\w*|likdan|chi|chisi\w*|inchi|inchisi\w*|nchi|tadan|cha|ka)$"
)
HALF = fold_word("пол")
"""Half stands before its unit and takes no endings: polik is a floor mat."""
_UNIT = re.compile(r"gram|kg|kilo|l$|litr|ml|sm|sant|gb")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in tokens start…end; what stands right after it tells what it may be."""

    start: int
    end: int
    value: float
    pieces: bool = False
    """Said with a word for pieces: 2 ta, две штуки."""
    grade: bool = False
    """Said as a quality: 38lik, 27го, 25 talik."""
    big: bool = False
    """Said with a word for thousands or millions."""
    currency: str = ""
    word: bool = False
    """Written out."""


@cache
def _table(languages: tuple[str, ...]) -> tuple[dict[str, float], dict[str, float]]:
    plain: dict[str, float] = {}
    times: dict[str, float] = {}
    for language in reversed(languages):
        for source, into in ((BY_LANGUAGE, plain), (MULTIPLIERS, times)):
            cells = source[language].split()
            into.update({fold_word(word): float(value) for word, value in zip(cells[::2], cells[1::2], strict=True)})
    return plain, times


@cache
def _currency_words() -> dict[str, str]:
    return {fold_word(w): code for code, listed in CURRENCIES.items() for w in listed.split()}


def currency_of(token: Token) -> str:
    """The currency that a word names, with any case ending; empty if none."""
    known = _currency_words()
    if token.word in known:
        return known[token.word]
    cased = _UZBEK_CASE.match(token.word)
    return known.get(cased["stem"], "") if cased and cased["case"] != "ka" else ""  # sumka is a bag


def is_currency(token: Token) -> bool:
    """The whole word names a currency: with an ending it does so only after a number."""
    return token.word in _currency_words()


def numbers(found: Sequence[Token], languages: tuple[str, ...]) -> list[Number]:
    """Every number in the message."""
    return list(_scan(found, languages))


def _scan(found: Sequence[Token], languages: tuple[str, ...]) -> Iterator[Number]:
    at = 0
    while at < len(found):
        number = _read(found, at, languages)
        if number:
            yield number
            at = number.end
        else:
            at += 1


def digits(raw: str) -> float | None:
    """ "1.2" and "1,2" are decimals; "100.000" and "1,500" are thousands, "1.299,00" has both; "12:30" and dates are none."""
    if both := re.fullmatch(r"(\d{1,3}(?:([.,])\d{3})+)(?!\2)[.,](\d{1,2})", raw):
        return float(f"{re.sub('[.,]', '', both[1])}.{both[3]}")
    if ":" in raw or (raw.count(".") + raw.count(",") > 1 and not re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", raw)):
        return None
    if re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", raw):
        return float(re.sub(r"[.,]", "", raw))
    return float(raw.replace(",", "."))


def _read(found: Sequence[Token], start: int, languages: tuple[str, ...]) -> Number | None:
    """The number that begins here: 100 000, yuz ellik ming, полторы тысячи, 300к, mil quinientos."""
    sum_ = _Sum(found, start, *_table(languages))
    while sum_.at < len(found) and sum_.takes():
        if sum_.ending:
            break
    if not sum_.seen:
        return None
    value, ending = sum_.value, sum_.ending
    number = Number(start, sum_.at, value, ending == "pieces", ending == "grade", sum_.big, "", sum_.worded)
    return _with_tail(found, number, mixed="uz" in languages)


@dataclass
class _Sum:
    """A number under way: what is summed up, and the part that a thousand may still multiply."""

    found: Sequence[Token]
    at: int
    plain: dict[str, float]
    times: dict[str, float]
    total: float = 0.0
    current: float = 0.0
    big: bool = False
    seen: bool = False
    worded: bool = False
    ending: str = ""
    first: Token = field(init=False)

    def __post_init__(self) -> None:
        self.first = self.found[self.at]

    @property
    def value(self) -> float:
        if self.current and self.first.word in APPROXIMATE and self.total >= 1000:
            return self.current * self.total
        return self.total + self.current

    def takes(self) -> bool:
        """The next token belongs to the number, and is added."""
        token = self.found[self.at]
        taken = self._digits(token) or self._multiplier(token) or self._word(token)
        self.at += taken
        return taken

    def _digits(self, token: Token) -> bool:
        about = self.first.word in APPROXIMATE and not self.current
        read = digits(token.raw) if token.is_number and (not self.seen or about) else None
        if read is None:
            return False
        self.current, self.seen = read, True
        return True

    def _multiplier(self, token: Token) -> bool:
        factor, ending = _value(token, self.times)
        alone = not self.seen and (token.is_number or len(token.word) < 2)
        if factor is None or alone or (token.word == "m" and self.current > 100):
            return False
        self.total, self.current = self.total + (self.current or 1) * factor, 0.0
        self.big = self.seen = True
        self.ending = ending
        return True

    def _word(self, token: Token) -> bool:
        value, ending = _value(token, self.plain)
        after_digits = self.seen and self.found[self.at - 1].is_number and not self.big
        doubt = not self.seen and _doubtful(self.found, self.at, self.plain, self.times, ending)
        if value is None or after_digits or doubt:
            return False
        hundreds = value == 100 and 1 <= self.current < 10
        self.current = self.current * 100 if hundreds else self.current + value
        self.seen = self.worded = True
        self.ending = ending
        return True


def _value(token: Token, table: dict[str, float]) -> tuple[float | None, str]:
    """The number that a word says, and what its ending makes of it."""
    if token.is_number:
        return None, ""
    if token.word in table:
        return table[token.word], "grade" if token.word in PEOPLE else ""
    if token.word in ORDINALS and 1000.0 not in table.values():
        return float(ORDINALS[token.word]), "grade"
    for pattern in (_UZBEK_PIECES, _UZBEK_CASE):
        cut = pattern.match(token.word)
        stems = _stems(token.word, cut["stem"]) if cut else ()
        stem = next((stem for stem in stems if stem in table and stem != HALF), "")
        if cut and stem:
            tail = token.word[len(cut["stem"]) :]
            grade = "lik" in tail or "lig" in tail or tail.startswith(("chi", "inchi", "nchi"))
            return table[stem], "grade" if grade else "pieces" if pattern is _UZBEK_PIECES else "case"
    return None, ""


def _stems(word: str, stem: str) -> tuple[str, ...]:
    """Folding has squeezed doubles: mingga is minga, turtta is turta, bittasi is bitasi."""
    return stem, stem + word[len(stem)], stem + "ta"


def _doubtful(found: Sequence[Token], at: int, plain: dict[str, float], times: dict[str, float], ending: str) -> bool:
    if found[at].word not in AMBIGUOUS or ending:
        return False
    after = found[at + 1] if at + 1 < len(found) else None
    if after is None:
        return True
    goes_on = _goes_on(plain.get(found[at].word, 0), _value(after, plain)[0]) or _value(after, times)[0] is not None
    return not (goes_on or currency_of(after) or _PIECES.match(after.word) or _UNIT.match(after.word))


def _goes_on(one: float, other: float | None) -> bool:
    """Four hundred is a number, a hundred and one too; tort bir is a cake and one."""
    return other is not None and (other >= 100 or other < one)


def _with_tail(found: Sequence[Token], number: Number, *, mixed: bool) -> Number:
    """What stands after the number: pieces, a grade, a currency. `mixed`: Uzbek and Russian endings may stand apart."""
    end, pieces, grade = number.end, number.pieces, number.grade
    currency = currency_of(found[number.start - 1]) if number.start and found[number.start - 1].raw in "€$₽£" else ""
    while end < len(found) and not currency:
        word = found[end].word
        if not pieces and not grade and _PIECES.match(word) and (mixed or word != "para"):
            pieces = True
        elif mixed and not grade and found[end - 1].is_number and _GRADE.match(word):
            grade = True
        elif code := currency_of(found[end]):
            currency = code
        elif word not in ("dan", "ga", "gacha"):
            break
        end += 1
    return Number(number.start, end, number.value, pieces, grade, number.big, currency, number.word)
