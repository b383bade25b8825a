"""What the functions of this turn have told: every amount, count, day and hour, each with the thing it was told of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

from bot.conversation.language import detect
from bot.conversation.lock.claims import Claim, Kind, read
from bot.llm.base import Outcome
from bot.llm.spoken.tokens import tokens
from bot.tools.facts import CartLineFact, EventFact, FaqFact, ProductFact, Refusal, ServiceFact, VariantFact
from models.base.docs import Doc
from models.base.i18n import Language
from models.base.money import Money
from models.base.text import words

THINGS = (ProductFact, CartLineFact, ServiceFact, EventFact)
"""Facts about one thing that has a name."""
COUNTS = frozenset({"stock", "quantity", "available", "free", "more", "products"})
PERCENTS = frozenset({"percent"})
NOT_SAID = frozenset({"public_id", "photos", "sku", "key", "code", "cheaper", "options"})
"""Fields for the house only: their figures are no facts to quote (options have their labels)."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of a fact: what it is of, by its field; "" in a text, where it may be anything."""

    value: float
    currency: str = ""
    role: str = ""


@dataclass
class Told:
    """What was told of one thing, or of nothing in particular."""

    name: str = ""
    amounts: set[Amount] = field(default_factory=set)
    counts: set[float] = field(default_factory=set)
    variants: list[VariantFact] = field(default_factory=list)
    available: set[bool] = field(default_factory=set)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return spoken(self.name)


@dataclass
class Evidence:
    """Everything that a sentence of this turn may lean on."""

    language: Language
    now: datetime
    general: Told = field(default_factory=Told)
    things: dict[str, Told] = field(default_factory=dict)
    percents: set[float] = field(default_factory=set)
    dates: set[date] = field(default_factory=set)
    times: set[tuple[int, int]] = field(default_factory=set)
    spans: set[float] = field(default_factory=set)
    numbers: set[float] = field(default_factory=set)
    claimed: set[Kind] = field(default_factory=set)
    """What texts of the shop claim in words alone: free, cheaper, at once, there."""
    measures: set[tuple[str, float]] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    currencies: set[str] = field(default_factory=set)
    refused: bool = False
    """A function has said no: that something is not there may be told."""

    @classmethod
    def of(cls, outcomes: Sequence[Outcome], language: Language, now: datetime, also: Iterable[str] = ()) -> Evidence:
        """`also`: texts of the shop's own settings that are as good as facts, its hours."""
        told = cls(language, now)
        for outcome in outcomes:
            told._take(outcome.result, told.general, "")
        for text in also:
            told._text(text)
        return told

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the facts, folded."""
        return frozenset(word for text in self.texts for word in (*words(text), *spoken(text)))

    def of_things(self) -> Iterator[Told]:
        yield from self.things.values()

    # — taking facts apart —

    def _take(self, value: Any, about: Told, role: str) -> None:
        match value:
            case Money():
                self._money(value, about, role)
            case bool() | None:
                pass
            case int() | float():
                self._number(float(value), about, role)
            case datetime():
                local = value.astimezone(self.now.tzinfo) if value.tzinfo else value
                self._day(local.date())
                self.times.add((local.hour, local.minute))
            case date():
                self._day(value)
            case time():
                self.times.add((value.hour, value.minute))
            case str():
                self._text(value)
            case Mapping():
                for name, part in value.items():
                    self._take(part, about, str(name))
            case list() | tuple() | set() | frozenset():
                self._several(value, about, role)
            case Doc():
                pass
            case _ if is_dataclass(value):
                self._fact(value, about)

    def _fact(self, fact: Any, about: Told) -> None:
        if isinstance(fact, THINGS):
            about = self.things.setdefault(fact.name, Told(fact.name))
        if isinstance(fact, (ProductFact, CartLineFact)):
            about.available.add(fact.available)
        if isinstance(fact, ProductFact):
            about.variants += fact.variants
            self._sum_of_stock(fact, about)
        self.refused |= isinstance(fact, Refusal)
        for part in fields(fact):
            value = getattr(fact, part.name)
            if part.name not in NOT_SAID or is_dataclass(value):
                self._take(value, about, part.name)
        if isinstance(fact, FaqFact):
            self.texts.append(fact.question)

    def _several(self, many: Any, about: Told, role: str) -> None:
        if many:
            self.general.counts.add(float(len(many)))
        for one in many:
            self._take(one, about, role)

    def _sum_of_stock(self, fact: ProductFact, about: Told) -> None:
        """All pieces together, and those of each value: "six of the black ones"."""
        for group in (
            fact.variants,
            *(_with(fact, axis, value) for v in fact.variants for axis, value in v.options.items()),
        ):
            about.counts.add(float(sum(v.stock or 0 for v in group)))
            about.counts.add(float(len(group)))

    def _money(self, money: Money, about: Told, role: str) -> None:
        value = float(money.major)
        about.amounts.add(Amount(value, money.currency, role))
        self.currencies.add(money.currency)
        self.numbers.add(value)
        if role in ("fee", "price", "total") and not money:
            self.claimed.add(Kind.FREE)
        if role == "discount" and money:
            self.claimed.add(Kind.DISCOUNT)

    def _number(self, value: float, about: Told, role: str) -> None:
        self.numbers.add(value)
        if role in COUNTS:
            about.counts.add(value)
        elif role == "minutes":
            self.spans.add(value)
        elif role in PERCENTS:
            self.percents.add(value)
            if value:
                self.claimed.add(Kind.DISCOUNT)

    def _day(self, day: date) -> None:
        self.dates.add(day)
        self.spans.add(float((day - self.now.date()).days * 1440))
        self.numbers |= {float(day.day), float(day.year)}

    def _text(self, text: str) -> None:
        if not text:
            return
        self.texts.append(text)
        for language in {self.language, detect(text, prior=self.language)}:  # a shop may have written it in another
            for claim in read(text, language, self.now.date()).claims:
                self._said_by_the_shop(claim)
        for token in tokens(text):
            if token.is_number:
                self.numbers |= {float(part) for part in _parts(token.raw)}

    def _said_by_the_shop(self, claim: Claim) -> None:
        match claim.kind:
            case Kind.MONEY:
                self.general.amounts.add(Amount(claim.value, claim.currency))
            case Kind.COUNT:
                self.general.counts.add(claim.value)
            case Kind.PERCENT:
                self.percents.add(claim.value)
                self.claimed.add(Kind.DISCOUNT)
            case Kind.DATE:
                self.dates.add(claim.value)
            case Kind.TIME:
                self.times.add(claim.value)
            case Kind.SPAN:
                self.spans.add(claim.value)
            case Kind.MEASURE:
                self.measures.add(claim.value)
            case Kind.NUMBER:
                self.numbers.add(claim.value)
            case _:
                self.claimed.add(claim.kind)
        if isinstance(claim.value, float):
            self.numbers.add(claim.value)


def spoken(text: str) -> tuple[str, ...]:
    """Its words as a sentence is read: dell'Isola is two."""
    return tuple(token.word for token in tokens(text) if token.word[0].isalnum())


def _with(fact: ProductFact, axis: str, value: str) -> tuple[VariantFact, ...]:
    return tuple(v for v in fact.variants if v.options.get(axis) == value)


def _parts(raw: str) -> set[str]:
    """The figures in "10:00", "1.25" or "250000", alone and as they are read together."""
    pieces = {piece for piece in raw.replace(",", ".").replace(":", ".").split(".") if piece}
    whole = raw.replace(",", ".")
    return pieces | ({whole} if whole.count(".") <= 1 and ":" not in whole else set())
