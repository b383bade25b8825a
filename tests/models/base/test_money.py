"""Money: integers and a currency, shared out to the last tiyin, written as shopkeepers write it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base.i18n import Language, speaking
from models.base.money import MINOR_DIGITS, MixedCurrencies, Money, split

UZ, UZC, RU, EN, ES, IT = Language.UZ, Language.UZ_CYRL, Language.RU, Language.EN, Language.ES, Language.IT


@pytest.mark.parametrize(
    ("amount", "currency", "language", "text"),
    [
        (25_000_000, "UZS", UZ, "250 000 soʻm"),
        (25_000_000, "UZS", UZC, "250 000 сўм"),
        (25_000_000, "UZS", RU, "250 000 сум"),
        (25_000_000, "UZS", EN, "250,000 sum"),
        (25_000_000, "UZS", ES, "250 000 sum"),
        (25_000_000, "UZS", IT, "250.000 sum"),
        (25_000_050, "UZS", UZ, "250 000,50 soʻm"),
        (0, "UZS", UZ, "0 soʻm"),
        (4_500, "EUR", ES, "45 €"),
        (4_550, "EUR", ES, "45,50 €"),
        (450_000, "EUR", ES, "4 500 €"),
        (1_250, "USD", EN, "$12.50"),
        (-1_250, "USD", EN, "-$12.50"),
        (1_000, "USD", RU, "$10"),
        (99_900, "RUB", RU, "999 ₽"),
        (1_299_900, "KZT", RU, "12 999 ₸"),
    ],
)
def test_written_as_shopkeepers_write_it(amount: int, currency: str, language: Language, text: str) -> None:
    assert Money(amount, currency).text(language).replace("\u00a0", " ").replace("\u202f", " ") == text


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("currency", list(MINOR_DIGITS))
def test_every_currency_is_written_in_every_language_without_a_break(currency: str, language: Language) -> None:
    with speaking(language):
        text = str(Money(123_456_700, currency))
    assert " " not in text  # a price does not fall apart over two lines
    assert "1" in text
    assert "234" in text
    assert "567" in text


def test_whole_units_come_in_as_people_type_them() -> None:
    assert Money.of(250_000, "UZS") == Money.of("250000", "UZS") == Money(25_000_000, "UZS")
    assert Money.of("12.345", "USD") == Money(1_235, "USD")  # half a cent rounds up
    assert Money.of(Decimal("0.1") + Decimal("0.2"), "EUR") == Money(30, "EUR")
    assert Money(1_234_567, "UZS").major == Decimal("12345.67")


@pytest.mark.parametrize("junk", ["", "abc", "1e999999999", "NaN", "Infinity", "1,5"])
def test_junk_is_no_money(junk: str) -> None:
    with pytest.raises(ValueError):
        Money.of(junk, "UZS")


def test_an_unknown_currency_is_refused() -> None:
    with pytest.raises(ValueError):
        Money(1, "XXX")
    with pytest.raises(ValueError):
        Money.of(1, "XXX")


def test_two_currencies_never_meet() -> None:
    with pytest.raises(MixedCurrencies):
        _ = Money(1, "UZS") + Money(1, "USD")
    with pytest.raises(MixedCurrencies):
        _ = Money(1, "UZS") - Money(1, "USD")


@pytest.mark.parametrize(
    ("amount", "points", "share"), [(10_001, 500, 500), (10_010, 500, 501), (1, 5000, 1), (0, 1, 0)]
)
def test_a_share_rounds_half_up(amount: int, points: int, share: int) -> None:
    assert Money(amount, "UZS").percent(points) == Money(share, "UZS")


def test_sharing_out_keeps_the_last_tiyin() -> None:
    assert [m.amount for m in split(Money(100_001, "UZS"), [1, 1, 1])] == [33_334, 33_334, 33_333]
    assert [m.amount for m in split(Money(100, "UZS"), [0, 0])] == [0, 0]


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_shares_add_up_and_none_is_off_by_more_than_one(total: int, weights: list[int]) -> None:
    shares = [share.amount for share in split(Money(total, "UZS"), weights)]
    weight = sum(weights)
    assert sum(shares) == (total if weight else 0)
    for share, part in zip(shares, weights, strict=True):
        assert share >= 0
        assert not weight or abs(share - total * part / weight) < 1.000001
