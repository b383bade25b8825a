"""A message read once: its tokens, cues, numbers, day, price limit and order number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.llm.base import Prompt
from bot.llm.offline.cues import Cue, cues, plausible
from bot.llm.offline.vocabulary import folded, typed
from bot.llm.spoken.dates import find_date
from bot.llm.spoken.numbers import Number, is_currency, numbers
from bot.llm.spoken.tokens import Token, tokens
from models.base.docs import Kind
from models.base.ranking import FILLERS
from models.base.text import words

STRUCTURE = frozenset(
    {
        "greet", "thanks", "bye", "identity", "price", "stock", "have", "photo", "usage", "show", "recommend", "sell", "buy",
        "iftake", "remove", "clear", "order", "ordernoun", "status", "last", "mine", "change", "cancel", "repeat", "human",
        "talk", "confused", "expensive", "discount", "cheaper", "whatson", "book", "this", "more", "all", "yes", "no",
        "whichsize", "sizetable", "limit", "question", "cart", "cartask", "deliver", "describe", "shelf",
    }
)  # fmt: skip
"""Cues whose words ask for something and name nothing."""
COMPARED = frozenset({"bigger", "smaller"})
"""Cues that choose among the variants of a thing; in its name they are part of it."""
POLITE = frozenset({"greet", "thanks", "bye", "yes"})
CONDITION = re.compile(r"\w{2}(?<!nar)(?<!нар)(sa|sam|samu|salar|sayam|са|сам|салар)$")
"""An Uzbek verb of condition: kelmasa, olsam. Russian -ся folds alike, so this looks at words as typed."""
CODE = re.compile(r"(?<![\w.,])(?:№|#)?\s?([A-Za-z]{1,4}-\d{2,}|\d{3,})(?![\w]*[.,]\d)")


UNSAID = frozenset({"UZS"})
"""Currencies in which people leave out the thousands."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that the customer wants to pay."""

    amount: float
    currency: str


@dataclass(frozen=True)
class Reading:
    """What the words of one message say before the shop is looked at."""

    prompt: Prompt

    @cached_property
    def tokens(self) -> list[Token]:
        return tokens(self.prompt.text)

    @cached_property
    def words(self) -> list[str]:
        return [token.word for token in self.tokens]

    @cached_property
    def languages(self) -> tuple[str, ...]:
        return plausible(self.prompt.language)

    @cached_property
    def cues(self) -> list[Cue]:
        return cues(self.tokens, self.prompt.language, self.own_words)

    @cached_property
    def own_words(self) -> frozenset[str]:
        """Words of this message that stand just so in a product's name: no slip of some other word."""
        products = (f.doc for f in self.prompt.found if f.doc.kind is Kind.PRODUCT)
        named = {word for doc in products for name in (*doc.names.values(), *doc.aliases) for word in words(name)}
        return frozenset(named & set(self.words))

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(cue.name for cue in self.cues)

    @cached_property
    def day(self) -> date | None:
        return self._dated[0] if self._dated else None

    @cached_property
    def _dated(self) -> tuple[date, set[int]] | None:
        return find_date(self.tokens, self.prompt.now.date())

    @cached_property
    def numbers(self) -> list[Number]:
        spoken = self._dated[1] if self._dated else set()
        return [n for n in numbers(self.tokens, self.languages) if n.start not in spoken]

    @cached_property
    def structure(self) -> set[int]:
        """Positions of words that name nothing."""
        inside = {i for cue in self.cues if cue.name in STRUCTURE for i in cue.at}
        inside |= {
            i for cue in self.cues if cue.name in COMPARED for i in cue.at if self.words[i] not in self.own_words
        }
        inside -= {i for cue in self.cues if cue.name == "mine" for i in cue.at if self.words[i] in self.own_words}
        counted = {i for number in self.numbers for i in range(number.start, number.end)}
        dated = self._dated[1] if self._dated else set()
        money = {i for i, token in enumerate(self.tokens) if is_currency(token)}
        return inside | counted | dated | money

    @cached_property
    def content(self) -> list[str]:
        """The words that may name something of the shop."""
        return [
            word
            for i, word in enumerate(self.words)
            if i not in self.structure and i not in self.negated and word.isalnum() and word not in FILLERS
        ]

    @cached_property
    def negated(self) -> set[int]:
        """Words that a not rules out, where others are left: not the pink, blue; oq emas, qora."""
        ruled = {at for i in range(len(self.words)) if (at := self._ruled_out(i)) is not None}
        return ruled if len(self.words) - 1 > max(ruled, default=-1) + 1 or min(ruled, default=0) > 1 else set()

    def _ruled_out(self, i: int) -> int | None:
        if self.words[i] in folded("not after"):
            return i - 1 if 0 < i < len(self.words) - 1 else None
        if self.tokens[i].low not in typed("not before"):
            return None
        at = next((n for n in range(i + 1, len(self.words)) if self.tokens[n].low not in typed("skipped")), None)
        return at if at is not None and at < len(self.words) - 1 else None

    @cached_property
    def bare(self) -> bool:
        """Nothing but politeness."""
        polite = {i for cue in self.cues if cue.name in POLITE for i in cue.at}
        return not [w for i, w in enumerate(self.words) if i not in polite and w not in FILLERS and w.isalnum()]

    @cached_property
    def order(self) -> str | None:
        """The number of an order, where the words speak of one."""
        spoken = (
            self.names & {"ordernoun", "status", "cancel", "change"}
            or "#" in self.prompt.text
            or "№" in self.prompt.text
        )
        for match in CODE.finditer(self.prompt.text):
            value = re.sub(r"\D", "", match[1])
            near = next((n for n in self.numbers if self.tokens[n.start].raw == value), None)
            if near and (near.currency or near.big or near.pieces or self.measured(near)):
                continue
            plain = len(value) >= 4 and not value.endswith("000") and len(self.content) <= (2 if self.asks else 1)
            if spoken or plain:
                return match[1]
        return None

    @cached_property
    def at_order(self) -> set[int]:
        """The positions of the order's number."""
        digits = re.sub(r"\D", "", self.order or "")
        return {i for i, token in enumerate(self.tokens) if token.raw == digits}

    @cached_property
    def limit(self) -> Limit | None:
        """A price limit: money with a word of limit, or a budget beside a request for ideas."""
        for number in self.numbers:
            if self._is_limit(number):
                upper = self._upper(number)
                currency = upper.currency or self.prompt.shop.currency
                return Limit(upper.value * (1000 if self._in_thousands(upper, currency) else 1), currency)
        return None

    def _upper(self, number: Number) -> Number:
        """The end of a span: 200-250 тысяч."""
        after = next((n for n in self.numbers if n.start == number.end), None)
        return after if after and after.value > number.value else number

    def _in_thousands(self, number: Number, currency: str) -> bool:
        """Where nothing costs less than a thousand, до 100 leaves the thousand unsaid."""
        return currency in UNSAID and not number.currency and not number.big and number.value < 1000

    def _is_limit(self, number: Number) -> bool:
        if number.grade or number.pieces or self.measured(number):
            return False
        money = bool(number.currency) or number.big or (number.value >= 1000 and not self.order)
        if self._limited(number):
            return money or not self.order
        return money and bool(self.names & {"recommend", "show", "have", "stock", "limit", "cheaper", "sell"})

    def _limited(self, number: Number) -> bool:
        """A word of limit right at the number: до 300, under 60, 100 mingdan arzon, 15 gacha."""
        near = [cue for cue in self.cues if cue.name in ("limit", "cheaper")]
        before = any(number.start - 1 <= cue.end <= number.start for cue in near if cue.name == "limit")
        after = any(cue.start in range(number.end - 1, number.end + 2) for cue in near) and (
            number.big or bool(number.currency)
        )
        tail = self.words[max(number.start, number.end - 2) : number.end + 1]
        return before or after or any(word.endswith("gacha") for word in tail)

    def measured(self, number: Number) -> bool:
        """A unit stands after it: 30 ml is no quantity."""
        from bot.llm.spoken.measures import unit

        return number.end < len(self.tokens) and not number.currency and unit(self.words[number.end]) is not None

    @cached_property
    def conditional(self) -> bool:
        """If something were so: a question about rules, not a report of what happened."""
        uzbek = "uz" in self.languages and any(CONDITION.search(token.low) for token in self.tokens)
        return uzbek or bool(folded("if") & set(self.words))

    @cached_property
    def asks(self) -> bool:
        return "?" in self.prompt.text or any(
            re.search(r"(mi|mikan|mila|misiz\w*|lami)$", word) for word in self.words if len(word) > 3
        )
