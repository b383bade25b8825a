"""What a sentence claims: money, pieces, percents, days, hours, how long, and that a thing is there, free or cheaper."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from bot.conversation.lock.cutting import plain
from bot.conversation.lock.words import Words, understood
from bot.llm.spoken.compounds import spelled_out
from bot.llm.spoken.dates import find_date
from bot.llm.spoken.measures import unit
from bot.llm.spoken.numbers import Number, currency_of, numbers
from bot.llm.spoken.tokens import Token, tokens
from models.base.i18n import Language

PLACEHOLDER = re.compile(r"\[[A-Z]+_\d+\]")
_LIST_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")
BREAK = re.compile(r"[;•()\n×]|\s[—–-]\s|[:,]\s")
_GONE = Token("·", "·", "·")
SMALL = 3
"""Numbers up to this are counts of speech ("two options") unless they count money, pieces or percent."""
LIKE_MONEY = 1000
"""From here on a number without a unit is taken for an amount."""

YEARS = (1900, 2100)

SPANS = {"minute": 1, "hour": 60, "day": 1440, "week": 10_080, "month": 43_200, "year": 525_600}
"""Words of time → minutes."""
ARTICLES = frozenset({"a", "an", "the", "un", "una", "один", "одного", "bir", "бир"})


class Kind(StrEnum):
    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    DATE = "date"
    TIME = "time"
    SPAN = "span"
    MEASURE = "measure"
    NUMBER = "number"
    STOCK = "stock"
    FREE = "free"
    DISCOUNT = "discount"
    SOON = "soon"
    NAME = "name"
    LINK = "link"
    SECRET = "secret"  # noqa: S105 - the name of a kind
    LANGUAGE = "language"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that only a fact can know, and the tokens of the sentence that say it."""

    kind: Kind
    said: str
    start: int
    end: int
    value: Any = None
    currency: str = ""
    sure: bool = True
    """False for a count without a word for pieces, which may be a size, and for an amount without a currency."""


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence read: its words and its claims in their order."""

    words: Words
    claims: tuple[Claim, ...]

    @property
    def tokens(self) -> Sequence[Token]:
        return self.words.tokens


@lru_cache(maxsize=4096)
def read(text: str, language: Language, today: date) -> Read:
    """What the text claims, in an answer of that language."""
    return _Reader(text, language, today).read()


class _Reader:
    """Takes the tokens of one sentence away, the surest claims first."""

    def __init__(self, text: str, language: Language, today: date) -> None:
        self.languages, self.today = understood(language), today
        said = _LIST_NUMBER.sub("", PLACEHOLDER.sub(" ", plain(text)))
        self.tokens = _in_parts(said, self.languages)
        self.words = Words(self.tokens, self.languages)
        self.asks = "?" in text
        self.taken: set[int] = set()
        self.claims: list[Claim] = []

    def read(self) -> Read:
        found = numbers(self.tokens, self.languages)
        found += [n for n in _elsewhere(self.tokens, self.languages) if (n.big or n.currency) and not _met(n, found)]
        for step in (self._money, self._span, self._time, self._count):
            for number in found:
                if not self._is_taken(number.start, number.end):
                    step(number)
        self._spans_without_number()
        self._dates()
        for number in found:
            if not self._is_taken(number.start, number.end):
                self._number(number)
        self._clock_times()
        self._promises()
        return Read(self.words, tuple(sorted(self.claims, key=lambda claim: claim.start)))

    def _is_taken(self, start: int, end: int) -> bool:
        return not self.taken.isdisjoint(range(start, end))

    def _add(
        self, kind: Kind, start: int, end: int, value: Any = None, currency: str = "", *, sure: bool = True
    ) -> None:
        said = " ".join(token.raw for token in self.tokens[start:end])
        self.claims.append(Claim(kind, said, start, end, value, currency, sure))
        self.taken.update(range(start, end))

    # — one number each —

    def _money(self, number: Number) -> None:
        start, end, behind = number.start, number.end, self._raw(number.end)
        if behind == "%" or self.words.at("percent", end):
            self._add(Kind.PERCENT, start, end + (self.words.at("percent", end) or 1), number.value)
            return
        ahead = (
            currency_of(self.tokens[start - 1]) if start and self.tokens[start - 1].word not in ("som", "sum") else ""
        )
        currency = number.currency or ahead
        alone = number.big and not number.pieces and not self._unit(end) and not self._span_word(end)[0]
        if currency or alone:
            self._add(Kind.MONEY, start - bool(ahead), end, number.value, currency)

    def _span(self, number: Number) -> None:
        minutes, size = self._span_word(number.end)
        if minutes and not (minutes == SPANS["hour"] and self.words.before("hour_of_day", number.start)):
            start = number.start
            first = self.tokens[start - 1] if start else _GONE
            if first.is_number and first.raw.isdigit() and start - 1 not in self.taken:  # 2–3 days
                self._add(Kind.SPAN, start - 1, start, float(first.raw) * minutes)
            self._add(Kind.SPAN, start, number.end + size, number.value * minutes)

    def _time(self, number: Number) -> None:
        whole = number.value == int(number.value) and 0 <= number.value <= 24
        half = self._raw(number.end).lower() if number.end < len(self.tokens) else ""
        if not whole or number.currency or number.pieces or number.grade:
            return
        hours = self.words.at("hour", number.end)
        if half in ("am", "pm") or self.words.before("clock", number.start) or hours:
            if self._unit(number.end) and not hours and half not in ("am", "pm"):
                return
            hour = int(number.value) % 12 + 12 * (half == "pm") if half in ("am", "pm") else int(number.value)
            self._add(Kind.TIME, number.start, number.end + (half in ("am", "pm")) + hours, (hour, 0))

    def _count(self, number: Number) -> None:
        behind = self.words.at("pieces", number.end)
        left = self.words.before("left_before", number.start)
        if size := self.words.at("left_behind", number.end):  # "38: осталось 2" tells how many there are of 38
            left = left or not self._raw(number.end + size)[:1].isdigit()
        if number.pieces or behind:
            self._add(Kind.COUNT, number.start, number.end + behind, number.value)
        elif left and not number.grade and not self._unit(number.end):
            self._add(Kind.COUNT, number.start, number.end, number.value, sure=False)

    def _number(self, number: Number) -> None:
        """What is left: an amount without a currency, a measure, a size, the number of an order."""
        if known := self._unit(number.end):
            self._add(Kind.MEASURE, number.start, number.end + 1, (known[0], round(number.value * known[1], 6)))
        elif number.value >= LIKE_MONEY and not number.grade and not self._is_name(number):
            self._add(Kind.MONEY, number.start, number.end, number.value, sure=False)
        elif number.value > SMALL and not (number.word and number.value < 10 and not number.grade):
            self._add(Kind.NUMBER, number.start, number.end, number.value)

    def _is_name(self, number: Number) -> bool:
        """A year, or the number of an order: #1001."""
        return self._raw(number.start - 1) in ("#", "№") or YEARS[0] <= number.value <= YEARS[1]

    # — what has no number —

    def _spans_without_number(self) -> None:
        """Within the hour, за час, half an hour."""
        for i in range(len(self.tokens)):
            minutes, size = self._span_word(i)
            article = self._raw(i - 1).lower() in ARTICLES
            alone = article and self._raw(i - 1).lower() != "the"
            if minutes and not self._is_taken(i, i + size) and (alone or self.words.before("within", i - article)):
                self._add(Kind.SPAN, i - article, i + size, float(minutes))
            if (half := self.words.at("half", i)) and not self._is_taken(i, i + half):
                self._add(Kind.SPAN, i, i + half, 30.0)

    def _dates(self) -> None:
        open_tokens = [_GONE if i in self.taken else token for i, token in enumerate(self.tokens)]
        while found := find_date(open_tokens, self.today):
            day, places = found
            start, end = min(places), max(places) + 1
            for i in places:
                open_tokens[i] = _GONE
            if (
                day == self.today
                and end - start == 1
                and not self.tokens[start].is_number
                and not self.words.has("bring")
            ):
                continue  # "how may I help you today"
            self._add(Kind.DATE, start, end, day)

    def _clock_times(self) -> None:
        for i, token in enumerate(self.tokens):
            match = re.fullmatch(r"([01]?\d|2[0-4])[:.]([0-5]\d)", token.raw)
            if match and i not in self.taken and (":" in token.raw or self.words.before("clock", i)):
                self._add(Kind.TIME, i, i + 1, (int(match[1]), int(match[2])))

    def _promises(self) -> None:
        """Free, cheaper, at once, there, sold out: said in words alone."""
        words, denied = self.words, self.words.has("no")
        for i in words.where("free"):
            if not denied and not self.asks:
                self._add(Kind.FREE, i, i + words.at("free", i))
        for i in words.where("cheaper"):
            if not denied and not self.asks and not any(c.kind is Kind.PERCENT for c in self.claims):
                self._add(Kind.DISCOUNT, i, i + words.at("cheaper", i))
        for i in words.where("soon"):
            if words.has("bring"):
                self._add(Kind.SOON, i, i + words.at("soon", i))
        if not self.asks:
            self._stock()

    def _stock(self) -> None:
        gone = [(i, self.words.at("gone", i)) for i in self.words.where("gone")]
        inside = {j for i, size in gone for j in range(i, i + size)}
        there = [
            (i, self.words.at(name, i), name == "there") for name in ("there", "have") for i in self.words.where(name)
        ]
        for i, size in gone:
            self._claim_stock(i, size, there=False, sure=True)
        for i, size, sure in there:
            if i not in inside:
                denied = self.words.has("no", i - 3, i + size + 1)
                if sure or not denied:  # "there is no other discount" is about no thing
                    self._claim_stock(i, size, there=not denied, sure=sure)

    def _claim_stock(self, at: int, size: int, *, there: bool, sure: bool) -> None:
        said = " ".join(token.raw for token in self.tokens[at : at + size])
        self.claims.append(Claim(Kind.STOCK, said, at, at + size, there, sure=sure))

    # — looking around —

    def _raw(self, i: int) -> str:
        return self.tokens[i].raw if 0 <= i < len(self.tokens) else ""

    def _unit(self, i: int) -> tuple[str, float] | None:
        if i >= len(self.tokens) or self._span_word(i)[0]:
            return None
        known = unit(self.tokens[i].word)
        return known if known and known[0] not in ("people", "pieces") else None

    def _span_word(self, i: int) -> tuple[int, int]:
        """The minutes in the word of time that stands here, and how many tokens it has; zeros for none."""
        return next(((m, size) for name, m in SPANS.items() if (size := self.words.at(name, i))), (0, 0))


def _in_parts(text: str, languages: tuple[str, ...]) -> list[Token]:
    """The tokens with a gap wherever the sentence breaks: figures on both sides of a dash are not one number."""
    parts = [spelled_out(tokens(part), languages) for part in BREAK.split(text)]
    return [token for part in parts if part for token in (*part, _GONE)]


def _elsewhere(found: Sequence[Token], languages: tuple[str, ...]) -> Iterator[Number]:
    """Amounts said in the words of another language."""
    others = tuple(language for language in ("uz", "ru", "en", "es", "it") if language not in languages)
    return iter(numbers(found, others))


def _met(number: Number, found: Sequence[Number]) -> bool:
    return any(number.start < other.end and other.start < number.end for other in found)
