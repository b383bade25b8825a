"""Whether what a sentence claims is what the functions have told, of the thing that it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.conversation.lock.claims import Claim, Kind, Read
from bot.conversation.lock.evidence import Amount, Evidence, Told
from bot.conversation.lock.naming import Named, nearest
from bot.llm.spoken.measures import measure
from bot.tools.facts import VariantFact
from models.base.text import words as folded

ROLES = {"fee": {"fee"}, "total": {"total", "goods"}, "off": {"discount"}, "price": {"price", "price_to", "max_price"}}
"""Words beside an amount → the fields of facts that it may come from."""
FIELDS = {field: name for name, of in ROLES.items() for field in of}
NEAR = 5
"""So many words before an amount say what it is of."""


@dataclass(frozen=True, slots=True)
class Lie:
    """A claim that no fact of this turn bears out, and why."""

    kind: Kind
    said: str
    why: str


class Judge:
    """One sentence against the facts of the turn."""

    def __init__(
        self, said: Read, facts: Evidence, named: list[Named], own: Read | None = None, *, asks: bool = False
    ) -> None:
        self.said, self.facts, self.named, self.own, self.asks = said, facts, named, own, asks

    def lies(self) -> list[Lie]:
        return [Lie(claim.kind, claim.said, why) for claim in self.said.claims if (why := self._why_not(claim))]

    def _why_not(self, claim: Claim) -> str:
        judge = _BY_KIND.get(claim.kind)
        return judge(self, claim) if judge else ""

    # — money —

    def _money(self, claim: Claim) -> str:
        facts = self.facts
        if claim.currency and facts.currencies and claim.currency not in self._currencies():
            return "in a currency that no fact has"
        thing = self._thing(claim)
        of_it = [*thing.amounts, *facts.general.amounts] if thing else self._all_amounts()
        same = [amount for amount in of_it if _same(amount.value, claim.value)]
        if not claim.sure and claim.value in self.facts.numbers and not self._is_amount(claim):
            return ""  # the number of an order
        if not same:
            return f"not what {thing.name} costs" if thing and self._is_amount(claim) else "no fact has this amount"
        if not self._plays(claim, same):
            return "a fact has this amount, but of something else"
        priced = all(amount.role in ("price", "price_to") for amount in same)
        fit = self._fitting(claim, thing) if thing and priced else []
        return (
            ""
            if not fit or any(_same(float(v.price.major), claim.value) for v in fit)
            else "another variant costs that"
        )

    def _currencies(self) -> set[str]:
        return self.facts.currencies | {a.currency for a in self.facts.general.amounts if a.currency}

    def _all_amounts(self) -> list[Amount]:
        return [*self.facts.general.amounts, *(a for thing in self.facts.of_things() for a in thing.amounts)]

    def _is_amount(self, claim: Claim) -> bool:
        return any(_same(amount.value, claim.value) for amount in self._all_amounts())

    def _plays(self, claim: Claim, same: list[Amount]) -> bool:
        """The words beside the amount do not say that it is something else."""
        words = self.said.words
        first = max(
            [claim.start - NEAR, *(c.end for c in self.said.claims if c.end <= claim.start and c.kind is Kind.MONEY)]
        )
        inside = {i for one in self.named for i in range(one.start, one.end)}  # "Courier — 25 000" names a service
        spoken = {
            name
            for name in ROLES
            if any(words.at(name, i) for i in range(max(first, 0), claim.start) if i not in inside)
        }
        spoken = spoken or {name for name in ROLES if words.has(name, claim.end, claim.end + 2)}
        return not spoken or any(FIELDS.get(amount.role, "") in ("", *spoken) for amount in same)

    # — pieces —

    def _count(self, claim: Claim) -> str:
        thing = self._thing(claim)
        if not claim.sure and self._is_label(claim):
            return ""
        if thing and (fit := self._fitting(claim, thing)):
            stocks = [float(v.stock) for v in fit if v.stock is not None]
            return (
                "" if claim.value in {*stocks, sum(stocks), *self._quantities(thing)} else "another variant has so many"
            )
        known = {*self.facts.general.counts, *(thing.counts if thing else self._all_counts())}
        return "" if claim.value in known else "no fact has this number of pieces"

    def _quantities(self, thing: Told) -> set[float]:
        """Numbers of pieces that are not of the shelf: of the cart, or of what can still be added."""
        return {count for count in self.facts.general.counts if not thing.variants} | self.facts.general.counts

    def _all_counts(self) -> set[float]:
        return {count for thing in self.facts.of_things() for count in thing.counts}

    def _is_label(self, claim: Claim) -> bool:
        return any(_labels(v) & set(folded(claim.said)) for thing in self.facts.of_things() for v in thing.variants)

    # — the rest —

    def _percent(self, claim: Claim) -> str:
        return "" if claim.value in self.facts.percents else "no fact has this share"

    def _date(self, claim: Claim) -> str:
        return "" if claim.value in self.facts.dates or self._asked(claim) else "no fact names this day"

    def _time(self, claim: Claim) -> str:
        hour, minute = claim.value
        fits = {(hour, minute), ((hour + 12) % 24, minute)} if hour <= 12 else {(hour, minute)}
        return "" if fits & self.facts.times or self._asked(claim) else "no fact names this hour"

    def _span(self, claim: Claim) -> str:
        return "" if claim.value in self.facts.spans or self._asked(claim) else "no fact says how long"

    def _number(self, claim: Claim) -> str:
        own = {c.value for c in self.own.claims if c.kind is claim.kind} if self.own else set()
        told = self.facts.numbers if claim.kind is Kind.NUMBER else self.facts.measures | self._label_measures()
        return (
            ""
            if claim.value in told | own or self._figures(claim) & (self._own_figures() | self.facts.numbers)
            else "no fact has this number"
        )

    def _figures(self, claim: Claim) -> set[float]:
        """A measure's bare number: facts may have it without its unit."""
        return {float(t.raw) for t in self.said.tokens[claim.start : claim.end] if t.raw.isdigit() or _decimal(t.raw)}

    def _own_figures(self) -> set[float]:
        return {float(t.raw) for t in self.own.tokens if t.raw.isdigit() or _decimal(t.raw)} if self.own else set()

    def _label_measures(self) -> set[tuple[str, float]]:
        known = (
            measure(text) for thing in self.facts.of_things() for v in thing.variants for text in v.options.values()
        )
        return {(one.dimension, one.amount) for one in known if one}

    def _in_words(self, claim: Claim) -> str:
        return "" if claim.kind in self.facts.claimed else "no fact promises this"

    def _stock(self, claim: Claim) -> str:
        thing = self._thing(claim)
        if thing is None:
            return self._stock_of_nothing(claim)
        fit = self._fitting(claim, thing)
        if not (claim.sure or self.named or fit):
            return ""
        if fit:
            return "" if any(v.available == claim.value for v in fit) else "it is the other way round"
        known = thing.available | {v.available for v in thing.variants}
        if claim.value:
            known = thing.available or known
        return "" if not known or claim.value in known else "it is the other way round"

    def _stock_of_nothing(self, claim: Claim) -> str:
        """No thing is named: any may be meant; what the functions know nothing of is not there to be promised."""
        known = {
            a for thing in self.facts.of_things() for a in (*thing.available, *(v.available for v in thing.variants))
        }
        if known and claim.value not in known and not (self.facts.refused and not claim.value):
            return "it is the other way round"
        if known or self.facts.texts or not claim.sure:
            return ""
        return "no function has looked"

    # — of what —

    def _asked(self, claim: Claim) -> bool:
        """The customer's own day or hour in a question back to them."""
        own = {c.value for c in self.own.claims if c.kind is claim.kind} if self.own else set()
        return claim.value in own and self.asks

    def _thing(self, claim: Claim) -> Told | None:
        """The thing that the claim is about: the nearest one named; the only one there is."""
        if self.named:
            return nearest(self.named, claim.start)
        things = list(self.facts.of_things())
        return things[0] if len(things) == 1 else None

    def _fitting(self, claim: Claim, thing: Told) -> list[VariantFact]:
        """The variants whose labels stand before the claim in its part of the sentence; else right behind it."""
        first = max((c.end for c in self.said.claims if c.kind is claim.kind and c.end <= claim.start), default=0)
        behind = min(
            (c.start for c in self.said.claims if c.kind is claim.kind and c.start >= claim.end),
            default=len(self.said.tokens),
        )
        for start, end in ((first, claim.start), (claim.end, behind)):
            said = [token.word for token in self.said.tokens[start:end]]
            if fit := _chosen(thing.variants, said):
                return fit
        return []


def _chosen(variants: Iterable[VariantFact], said: Sequence[str]) -> list[VariantFact]:
    """The variants that these words name, on every axis of which they name a value; none when they name nothing.

    Where they name all there are (black 38, red 39, black 40), the values named last are meant.
    """
    every = list(variants)
    named = {axis: _values(every, axis, said) for axis in {axis for v in every for axis in v.options}}
    named = {axis: values for axis, values in named.items() if values}
    fit = [v for v in every if all(v.options.get(axis) in values for axis, values in named.items())]
    if named and len(fit) == len(every) > 1:
        fit = [v for v in every if all(v.options.get(axis) == values[-1] for axis, values in named.items())]
    return fit if named and len(fit) < len(every) else []


def _values(variants: Sequence[VariantFact], axis: str, said: Sequence[str]) -> list[str]:
    """The values of that axis in the order in which they are said."""
    labels = {v.options[axis]: _label(v, axis) for v in variants if axis in v.options}
    last = {value: place for value, label in labels.items() if (place := _last(label, said)) >= 0}
    return sorted(last, key=lambda value: last[value])


def _last(label: tuple[str, ...], said: Sequence[str]) -> int:
    """Where these words stand together last; -1 for nowhere."""
    size = len(label)
    return max((i for i in range(len(said) - size + 1) if size and tuple(said[i : i + size]) == label), default=-1)


def _label(variant: VariantFact, axis: str) -> tuple[str, ...]:
    return tuple(folded(variant.labels.get(axis) or variant.options[axis]))


def _labels(variant: VariantFact) -> set[str]:
    return {word for axis in variant.options for word in _label(variant, axis)}


def _same(one: float, other: float) -> bool:
    return abs(one - other) < 0.005


def _decimal(raw: str) -> bool:
    whole, point, rest = raw.partition(".")
    return bool(point) and whole.isdigit() and rest.isdigit()


_BY_KIND: dict[Kind, Callable[[Judge, Claim], str]] = {
    Kind.MONEY: Judge._money,
    Kind.COUNT: Judge._count,
    Kind.PERCENT: Judge._percent,
    Kind.DATE: Judge._date,
    Kind.TIME: Judge._time,
    Kind.SPAN: Judge._span,
    Kind.NUMBER: Judge._number,
    Kind.MEASURE: Judge._number,
    Kind.FREE: Judge._in_words,
    Kind.DISCOUNT: Judge._in_words,
    Kind.SOON: Judge._in_words,
    Kind.STOCK: Judge._stock,
}
