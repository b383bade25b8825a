"""Money: integer minor units and a currency, never a float."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

from models.base.i18n import Language, current_language

MINOR_DIGITS = {"UZS": 2, "RUB": 2, "KZT": 2, "USD": 2, "EUR": 2}
"""ISO 4217 exponents of the currencies a shop may keep. A sum is 100 tiyin, though nobody says tiyin aloud."""

SPOKEN_DIGITS = {"UZS": 0, "RUB": 0, "KZT": 0}
"""Decimals that people write when the amount is whole anyway; CLDR would write 250 000,00 soʻm."""

SYMBOLS: dict[str, dict[Language | None, str]] = {
    "UZS": {
        None: "UZS",
        Language.UZ: "soʻm",
        Language.UZ_CYRL: "сўм",
        Language.RU: "сум",
        Language.EN: "sum",
        Language.ES: "sum",
        Language.IT: "sum",
    },
    "RUB": {None: "₽"},
    "KZT": {None: "₸"},
    "USD": {None: "$"},
    "EUR": {None: "€"},
}

NBSP = "\u00a0"


class MixedCurrencies(TypeError):
    """Two amounts of different currencies met in one sum. A bug, never a person's doing."""


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in minor units (tiyin, kopecks, cents) of a currency (ISO 4217)."""

    amount: int
    currency: str

    def __post_init__(self) -> None:
        if self.currency not in MINOR_DIGITS:
            raise ValueError(f"unknown currency {self.currency!r}")

    def __add__(self, other: Money) -> Money:
        return Money(self.amount + self._same(other), self.currency)

    def __sub__(self, other: Money) -> Money:
        return Money(self.amount - self._same(other), self.currency)

    def __mul__(self, times: int) -> Money:
        return Money(self.amount * times, self.currency)

    def __bool__(self) -> bool:
        return self.amount != 0

    def _same(self, other: Money) -> int:
        if other.currency != self.currency:
            raise MixedCurrencies(f"{self.currency} and {other.currency}")
        return other.amount

    @property
    def major(self) -> Decimal:
        """The amount in whole units: 25000000 tiyin is Decimal("250000.00")."""
        return Decimal(self.amount).scaleb(-MINOR_DIGITS[self.currency])

    @classmethod
    def of(cls, major: int | str | Decimal, currency: str) -> Money:
        """From whole units: Money.of(250_000, "UZS"). Half a minor unit rounds up. Raises ValueError on junk."""
        try:
            value = Decimal(str(major)).scaleb(MINOR_DIGITS[currency])
            return cls(int(value.to_integral_value(ROUND_HALF_UP)), currency)
        except (ArithmeticError, KeyError, ValueError) as error:
            raise ValueError(f"not an amount of money: {major!r} {currency!r}") from error

    def percent(self, basis_points: int) -> Money:
        """A share of the amount; 500 basis points are 5 %. Half a minor unit rounds up."""
        share = (Decimal(self.amount) * basis_points / 10_000).to_integral_value(ROUND_HALF_UP)
        return Money(int(share), self.currency)

    def text(self, language: Language | None = None) -> str:
        """As a shopkeeper of that language writes it: "250 000 soʻm", "45 €", "$12.50"."""
        language = language or current_language()
        whole = self.amount % 10 ** MINOR_DIGITS[self.currency] == 0
        digits = 0 if whole else SPOKEN_DIGITS.get(self.currency) or MINOR_DIGITS[self.currency]
        number = format_decimal(
            self.major, format=f"#,##0.{'0' * digits}" if digits else "#,##0", locale=language.locale
        )
        if language is Language.ES:  # CLDR groups Spanish thousands only from five digits on, and so do shopkeepers
            number = number.replace(".", NBSP) if "," not in number and digits == 0 else number
        symbols = SYMBOLS[self.currency]
        symbol = symbols.get(language) or symbols[None]
        if symbol == "$":
            return f"-${number[1:]}" if number.startswith("-") else f"${number}"
        return f"{number}{NBSP}{symbol}"

    def __str__(self) -> str:
        return self.text()


def split(total: Money, weights: list[int]) -> list[Money]:
    """The total shared out by weight to the last minor unit (largest remainder)."""
    weight = sum(weights)
    if not weight:
        return [Money(0, total.currency) for _ in weights]
    exact = [divmod(total.amount * part, weight) for part in weights]
    shares = [quotient for quotient, _ in exact]
    by_remainder = sorted(range(len(weights)), key=lambda index: -exact[index][1])
    for index in by_remainder[: total.amount - sum(shares)]:
        shares[index] += 1
    return [Money(share, total.currency) for share in shares]
