"""Replies of a model to real facts: honest ones, and the same with one thing in them that is not so."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from bot.conversation.lock import Ground
from bot.llm.base import Call, Outcome
from bot.tools.facts import DeliveryFact, ProductFact, ProductList, VariantFact
from models.base.i18n import Language
from models.base.money import Money
from tests.bot.conversation.lock.shops import NOW, SPEAKS, SampleShop, in_days
from tests.bot.conversation.lock.speech import base, day, money, script

BRANDS = (
    "Gucci Horsebit",
    "Zara Basic Premium",
    "Nike Air Max",
    "Dolce Vita Oro",
    "Samsung Galaxy",
    "Атласное Чудо",
    "«Malika»",
)


@cache
def _wordings() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("replies.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Reply:
    """What the model said, to which facts, and which words of it are false; none when it is honest."""

    text: str
    ground: Ground
    lie: str = ""
    kind: str = ""
    sentence: str = ""


class Model:
    """Says something about facts of a sample shop."""

    def __init__(self, language: Language, dice: Random) -> None:
        self.language, self.dice = language, dice
        self.shop = SampleShop(dice.choice(SPEAKS[language]), language)
        self.products = [p for p in self.shop.products() if p.available]

    def line(self, kind: str, **parts: str) -> str:
        wording = self.dice.choice(_wordings()[base(self.language)][kind])
        return self._filled(wording, parts)

    def _filled(self, wording: str, parts: dict[str, str]) -> str:
        for name in parts:
            wording = wording.replace(f"{{{name}}}", f"\ue000{name}\ue001")
        wording = script(wording, self.language)
        for name, part in parts.items():
            wording = wording.replace(f"\ue000{script(name, self.language)}\ue001", part)
        return wording

    def ground(self, *facts: Any) -> Ground:
        outcomes = [Outcome(Call("get_product_info"), fact) for fact in facts]
        return Ground(outcomes, self.language, NOW, shop=[self.shop.name], docs=self.shop.docs())

    def product(self) -> ProductFact:
        return self.dice.choice(self.products)

    def reply(self, told: str, ground: Ground, lie: str = "", kind: str = "") -> Reply:
        text = " ".join(part for part in (self.line("hello"), told, self.line("bye")) if part)
        if told.startswith("•"):
            text = "\n".join(part for part in (self.line("hello"), told, self.line("bye")) if part)
        return Reply(text, ground, lie, kind, told)

    def say(self, amount: Money) -> str:
        return money(amount, self.language, self.dice)

    # — honest —

    def price(self) -> Reply:
        one = self.product()
        return self.reply(
            self.line("price", name=one.name, price=self.say(self.dice.choice(_prices(one)))), self.ground(one)
        )

    def stock(self) -> Reply:
        one, variant = self._variant(available=True)
        return self.reply(self._stock_line(one, variant, variant.stock or 0), self.ground(one))

    def availability(self) -> Reply:
        one, variant = self._variant(available=self.dice.random() < 0.6)
        return self.reply(self._there_line(one, variant, there=variant.available), self.ground(one))

    def deliver(self) -> Reply:
        sent = self.shop.delivery(self.dice)
        assert sent.fee
        told = self.line("deliver", day=day(sent.arrives, self.language, self.dice), fee=self.say(sent.fee))
        return self.reply(told, self.ground(sent))

    def cart(self) -> Reply:
        one = self.product()
        cart = self.shop.cart(one, self.dice)
        assert cart.fee
        parts = {
            "name": one.name,
            "count": str(cart.lines[0].quantity),
            "total": self.say(cart.total),
            "fee": self.say(cart.fee),
        }
        return self.reply(self.line("cart", **parts), self.ground(cart))

    def discount(self) -> Reply:
        fact = self.shop.playbook(self.product())
        return self.reply(self._discount_line(self.shop.percent), self.ground(fact))

    def two(self) -> Reply:
        one, other = self._two()
        told = self.line(
            "two", name=one.name, price=self.say(one.price), name2=other.name, price2=self.say(other.price)
        )
        return self.reply(told, self.ground(ProductList((one, other))))

    # — with a lie —

    def wrong_price(self) -> Reply:
        one = self.product()
        false = self.say(self._other_amount(one))
        return self.reply(self.line("price", name=one.name, price=false), self.ground(one), false, "price")

    def swapped_prices(self) -> Reply:
        one, other = self._two()
        false = self.say(other.price)
        told = self.line("two", name=one.name, price=false, name2=other.name, price2=self.say(one.price))
        return self.reply(told, self.ground(ProductList((one, other))), false, "price of another")

    def wrong_total(self) -> Reply:
        one = self.product()
        cart = self.shop.cart(one, self.dice)
        assert cart.fee
        wrong = self.say(
            Money(cart.total.amount + self.dice.choice((-1, 1, 2)) * (cart.fee.amount // 2), cart.total.currency)
        )
        parts = {"name": one.name, "count": str(cart.lines[0].quantity), "total": wrong, "fee": self.say(cart.fee)}
        return self.reply(self.line("cart", **parts), self.ground(cart), wrong, "total")

    def wrong_stock(self) -> Reply:
        one, variant = self._variant(available=True)
        known = {v.stock for v in one.variants} | {len(one.variants)}
        false = self.dice.choice([n for n in (4, 6, 7, 8, 11, 12, 15, 20, 23) if n not in known and n != variant.stock])
        false = 37 if _sums(one) & {float(false)} else false
        return self.reply(self._stock_line(one, variant, false), self.ground(one), str(false), "stock")

    def wrong_availability(self) -> Reply:
        one, variant = self._variant(available=self.dice.random() < 0.5)
        told = self._there_line(one, variant, there=not variant.available)
        return self.reply(told, self.ground(one), told, "availability")

    def wrong_day(self) -> Reply:
        sent = self.shop.delivery(self.dice)
        assert sent.fee
        ahead = self.dice.choice(
            [n for n in (1, 2, 3, 4, 6, 9) if n != in_days(sent.arrives) and n % 7 != in_days(sent.arrives)]
        )
        false = day(NOW.date() + timedelta(days=ahead), self.language, self.dice)
        return self.reply(self.line("deliver", day=false, fee=self.say(sent.fee)), self.ground(sent), false, "day")

    def promise(self) -> Reply:
        sent = self.shop.delivery(self.dice)
        late = DeliveryFact(sent.place, sent.way, sent.fee, NOW.date() + timedelta(days=3))
        told = self.line("promise")
        return self.reply(told, self.ground(late), told, "promise")

    def wrong_discount(self) -> Reply:
        false = self.dice.choice([n for n in (3, 7, 15, 20, 25, 30, 50) if n != self.shop.percent])
        return self.reply(
            self._discount_line(false), self.ground(self.shop.playbook(self.product())), str(false), "discount"
        )

    def wrong_name(self) -> Reply:
        """Another thing of the shop, or none of it, at the price of the one that was looked at."""
        one = self.product()
        others = [p.name for p in self.products if p.code != one.code and p.name != one.name]
        false = self.dice.choice((self.dice.choice(others), self.dice.choice(BRANDS)))
        return self.reply(self.line("price", name=false, price=self.say(one.price)), self.ground(one), false, "name")

    # — parts —

    def _variant(self, *, available: bool) -> tuple[ProductFact, VariantFact]:
        """A thing and a variant of it; where no word tells variants apart, the thing as a whole is what is meant."""
        plain = base(self.language) not in ("uz", "ru")
        goods = self.shop.products() if plain else [p for p in self.products if len(p.variants) > 2]
        found = [
            (p, v)
            for p in goods
            for v in p.variants
            if v.available is available and (not plain or len(p.variants) == 1)
        ]
        counted = [(p, v) for p, v in found if v.stock is not None and (v.stock or not available)]
        return self.dice.choice(counted or [(p, v) for p in goods for v in p.variants if v.stock])

    def _stock_line(self, one: ProductFact, variant: VariantFact, count: int) -> str:
        return self.line("stock", name=one.name, label=", ".join(variant.labels.values()), count=str(count))

    def _there_line(self, one: ProductFact, variant: VariantFact, *, there: bool) -> str:
        return self.line("there" if there else "gone", name=one.name, label=" ".join(variant.labels.values()))

    def _discount_line(self, percent: int) -> str:
        return self.line(
            "discount", percent=str(percent), **{"from": self.say(self.shop.money(self.shop.book["discount_from"]))}
        )

    def _two(self) -> tuple[ProductFact, ProductFact]:
        one = self.product()
        others = [p for p in self.products if p.name != one.name and not set(_prices(p)) & set(_prices(one))]
        return one, self.dice.choice(others)

    def _other_amount(self, one: ProductFact) -> Money:
        step = one.price.amount // self.dice.choice((2, 3, 5, 10))
        step = max(step // 100_000 * 100_000, 100_000) if one.price.currency == "UZS" else max(step // 100 * 100, 100)
        false = Money(one.price.amount + self.dice.choice((-1, 1)) * step, one.price.currency)
        return (
            Money(one.price_to.amount + 7 * step, false.currency)
            if false in _prices(one) or false.amount <= 0
            else false
        )


def _prices(one: ProductFact) -> list[Money]:
    return [one.price] if one.price == one.price_to else [one.price, one.price_to]


def _sums(one: ProductFact) -> set[float]:
    return {
        float(sum(v.stock or 0 for v in one.variants if v.options.get(a) == x))
        for w in one.variants
        for a, x in w.options.items()
    } | {float(sum(v.stock or 0 for v in one.variants))}


HONEST = (Model.price, Model.stock, Model.availability, Model.deliver, Model.cart, Model.discount, Model.two)
FALSE = (
    Model.wrong_price, Model.swapped_prices, Model.wrong_total, Model.wrong_stock, Model.wrong_availability,
    Model.wrong_day, Model.promise, Model.wrong_discount, Model.wrong_name,
)  # fmt: skip


def replies(ways: tuple[Any, ...], count: int, seed: int) -> Iterator[Reply]:
    """So many replies in six languages, always the same for a seed."""
    dice = Random(seed)
    languages = list(Language)
    for number in range(count):
        yield ways[number // len(languages) % len(ways)](Model(languages[number % len(languages)], dice))
