"""Playbooks: what the owner wants said, and when. Those of the house are there without a row, and can be overruled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from models.base.fields import pick
from models.base.i18n import N_, Language, Texts
from models.phrases import Phrases, built_in, heard

HOUSE = tuple(code for code, made in built_in().items() if made["kind"] == "play")
"""Codes of the playbooks that every shop has."""
TITLES = {
    "price_objection": N_("“Too expensive”"),
    "discount_request": N_("Asks for a discount"),
    "hesitation": N_("Hesitates"),
    "delivery_worry": N_("Worries about delivery"),
    "comparison": N_("Compares two things"),
    "gift": N_("Looks for a present"),
}
INTENTS = {
    **TITLES,
    "greeting": N_("Says hello"),
    "buying": N_("Wants to buy"),
    "delivery": N_("Speaks of delivery"),
}
CUSTOMERS = {
    "new": N_("new"),
    "returning": N_("has bought here before"),
    "regular": N_("has bought three times or more"),
}
REGULAR = 3
"""Orders that stand, from which on somebody is a regular customer."""
MOST_AT_ONCE = 3
"""Playbooks that one turn may follow: more of them would be a muddle."""


@dataclass(frozen=True, slots=True)
class Situation:
    """What a turn is about, as far as playbooks ask."""

    text: str
    language: Language
    today: date
    products: frozenset[str] = frozenset()
    """Codes of what is spoken of or in the cart."""
    categories: frozenset[str] = frozenset()
    """Codes of the shelves on which that stands."""
    orders: int = 0
    value: int = 0
    """Of the cart, in minor units."""
    fired: Mapping[str, int] = field(default_factory=dict)
    """Code → how often it has fired in this conversation."""


@dataclass(frozen=True, slots=True)
class Play:
    """A playbook as it stands now: when, what to do, what to offer, and how often."""

    code: str
    title: str = ""
    phrases: Phrases = field(default_factory=dict)
    intent: str = ""
    product: str = ""
    category: str = ""
    customer: str = ""
    value_from: int | None = None
    value_to: int | None = None
    instruction: str = ""
    offers: Texts = field(default_factory=dict)
    """The owner's words per language, said as they stand."""
    suggest: str = ""
    """Code of a product to show with them."""
    most: int = 0
    """At most so often in one conversation; 0 is as often as it fits."""
    until: date | None = None
    active: bool = True
    version: int = 0
    position: int = 0

    @property
    def of_the_house(self) -> bool:
        return self.code in HOUSE

    def fits(self, now: Situation) -> bool:
        """Everything that the rule names is so."""
        kinds = {"new": now.orders == 0, "returning": now.orders > 0, "regular": now.orders >= REGULAR}
        return (
            self.active
            and (self.until is None or now.today <= self.until)
            and (not self.most or now.fired.get(self.code, 0) < self.most)
            and (not self.phrases or heard(self.phrases, now.text, now.language))
            and (not self.intent or heard(built_in()[self.intent]["phrases"], now.text, now.language))
            and (not self.product or self.product in now.products)
            and (not self.category or self.category in now.categories)
            and kinds.get(self.customer, True)
            and (self.value_from is None or now.value >= self.value_from)
            and (self.value_to is None or now.value <= self.value_to)
        )

    def offer(self, language: Language, *others: str) -> str:
        """What the owner wants said, in the customer's language or the shop's."""
        return pick(self.offers, language, *others)

    def told(self, language: Language, *others: str) -> str:
        """The instruction as a language model gets it."""
        offer = self.offer(language, *others)
        parts = [f"{self.code}: {self.instruction or 'Make the offer.'}"]
        parts += [f"The offer, in the owner's words: «{offer}» (apply_playbook returns it)."] if offer else []
        return " ".join(parts)


def plays_of(stored: Iterable[Mapping[str, Any]]) -> list[Play]:
    """The shop's playbooks in their order: the rows, and those of the house that have none."""
    rows = {str(row["code"]): row for row in stored}
    found = [_of_row(row) for row in rows.values()]
    found += [house(code, position=1000 + n) for n, code in enumerate(HOUSE) if code not in rows]
    return sorted(found, key=lambda play: (play.position, play.code))


def _of_row(row: Mapping[str, Any]) -> Play:
    facts = {"active": row["active"], "version": row["version"], "position": row["position"]}
    if not row["rule"]:  # of the house, only moved or switched
        return house(row["code"], **facts)
    return as_play(row["code"], row["rule"], **facts)


def house(code: str, **facts: Any) -> Play:
    """A playbook of the house, as it is built in."""
    made = built_in()[code]
    return Play(code, phrases=made["phrases"], instruction=made["instruction"], **facts)


def as_play(code: str, rule: Mapping[str, Any], **facts: Any) -> Play:
    """A rule as it is stored."""
    until = date.fromisoformat(rule["until"]) if rule.get("until") else None
    return Play(code, **{**rule, "until": until}, **facts)


def matching(plays: Sequence[Play], now: Situation) -> list[Play]:
    """Those that fit the turn, in the owner's order, and never a crowd of them."""
    return [play for play in plays if play.fits(now)][:MOST_AT_ONCE]
