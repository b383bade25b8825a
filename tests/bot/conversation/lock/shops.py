"""Facts of the sample shops as the functions tell them, without a database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from bot.tools.facts import CartFact, CartLineFact, DeliveryFact, Playbook, ProductFact, VariantFact
from models.base.docs import Doc, Kind
from models.base.fields import pick
from models.base.i18n import Language
from models.base.money import Money
from models.demo.book import Json, amount, book, combinations, sku
from models.demo.wares import _price as price_of

NOW = datetime(2026, 6, 10, 11, 0, tzinfo=ZoneInfo("Asia/Tashkent"))
"""A Wednesday."""
SPEAKS = {
    Language.UZ: ("lola", "gozal"),
    Language.UZ_CYRL: ("lola", "gozal"),
    Language.RU: ("lola", "gozal"),
    Language.EN: ("sicilia", "gozal"),
    Language.ES: ("sicilia",),
    Language.IT: ("sicilia",),
}
"""Which sample shops have texts in a language."""
ABOUT = ("material", "composition", "care", "origin", "usage", "sizes", "allergens")


@dataclass(frozen=True)
class SampleShop:
    """A sample shop as its customers of one language see it."""

    slug: str
    language: Language

    @property
    def book(self) -> Json:
        return book(self.slug)

    def money(self, major: int | str | float) -> Money:
        return Money(amount(self.book, major), self.book["currency"])

    def say(self, texts: dict[str, str] | None) -> str:
        return pick(texts or {}, self.language, *self.book["languages"])

    @property
    def name(self) -> str:
        return str(self.book["name"])

    def products(self) -> list[ProductFact]:
        return [self.product(good) for good in self.book["goods"]]

    def product(self, good: Json) -> ProductFact:
        variants = tuple(
            VariantFact(
                sku(good["code"], options),
                options,
                {axis: self.say(self.book["values"].get(value)) or value for axis, value in options.items()},
                self.money(price_of(good, options)),
                bool(left) or not good.get("counted", True),
                left if good.get("counted", True) else None,
            )
            for options, left in combinations(good)
        )
        prices = [variant.price for variant in variants]
        return ProductFact(
            good["code"],
            self.say(good["name"]),
            min(prices),
            max(prices),
            any(variant.available for variant in variants),
            variants,
            self.say(good["text"]),
            {key: self.say(good[key]) for key in ABOUT if key in good},
        )

    def docs(self) -> list[Doc]:
        return [Doc(Kind.PRODUCT, good["code"], dict(good["name"])) for good in self.book["goods"]]

    def delivery(self, dice: Random) -> DeliveryFact:
        place = "Toshkent" if self.book["currency"] == "UZS" else "Madrid"
        arrives = NOW.date() + timedelta(days=dice.choice((1, 2, 3, 5)))
        return DeliveryFact(place, "", self.money(dice.choice((15_000, 25_000)) if place == "Toshkent" else 6), arrives)

    def cart(self, product: ProductFact, dice: Random) -> CartFact:
        sent, pieces = self.delivery(dice), dice.choice((1, 2, 3))
        total = product.price * pieces
        line = CartLineFact(product.code, product.name, {}, pieces, product.price, total)
        assert sent.fee
        return CartFact(
            (line,), total, self.money(0), total + sent.fee, sent.fee, sent.arrives, changed="added", place=sent.way
        )

    def playbook(self, product: ProductFact) -> Playbook:
        return Playbook("discount_request", product, policy=self.say(self.book["discount_text"]))

    @property
    def percent(self) -> int:
        return int(self.book["discount_percent"])


def in_days(day: date) -> int:
    return (day - NOW.date()).days
