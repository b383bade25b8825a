"""Prices, amounts and headings as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base.i18n import Language
from models.base.money import MINOR_DIGITS, Money
from models.exchange.cells import clean, money, pieces, price, text_of, yes
from models.exchange.errors import NotAmount, NotMoney, NotYesNo
from models.exchange.headings import WORDS, axis_title, recognised, title


@pytest.mark.parametrize(
    ("typed", "minor"),
    [
        ("250 000", 25_000_000),
        ("250\u00a0000", 25_000_000),
        ("250,000.00", 25_000_000),
        ("250.000", 25_000_000),
        ("1.250.000,50", 125_000_050),
        ("250 ming", 25_000_000),
        ("250ming so'm", 25_000_000),
        ("250 минг сўм", 25_000_000),
        ("250 тыс. сум", 25_000_000),
        ("1,2 mln", 120_000_000),
        ("9 990 soʻm", 999_000),
        ("45,5", 4_550),
        ("0.5", 50),
        (250_000, 25_000_000),
        (45.1, 4_510),
        (0, 0),
    ],
)
def test_prices_as_people_write_them(typed: str | float, minor: int) -> None:
    assert money(typed, "UZS") == minor


def test_a_price_is_more_than_nothing() -> None:
    assert price("150 ming", "UZS") == 15_000_000
    with pytest.raises(NotMoney):
        price("0", "UZS")


@pytest.mark.parametrize(
    "typed",
    [
        "kelishiladi", "12 kg", "-5", -5, "1.2.3", "1,23,456", "0,250", "nan", "1e5", float("nan"), float("inf"), True,
        "10 000–12 000", "9" * 30,
    ],
)  # fmt: skip
def test_what_is_no_price_is_refused(typed: str | float) -> None:
    with pytest.raises(NotMoney):
        money(typed, "UZS")


@given(
    st.integers(0, 10**12), st.sampled_from(sorted(MINOR_DIGITS)), st.sampled_from([" ", "\u00a0", "\u202f", ",", "'"])
)
def test_a_grouped_price_is_read_back(minor: int, currency: str, comma: str) -> None:
    assert money(f"{Money(minor, currency).major:,.2f}".replace(",", comma), currency) == minor


@given(st.integers(0, 10**12), st.sampled_from(sorted(MINOR_DIGITS)), st.sampled_from(sorted(Language)))
def test_a_price_is_read_back_as_we_say_it(minor: int, currency: str, language: Language) -> None:
    whole = minor // 100 * 100
    assert money(Money(whole, currency).text(language), currency) == whole


@given(st.decimals(0, 10**9, places=2))
def test_a_number_cell_is_taken_as_it_is(major: Decimal) -> None:
    assert money(float(major), "EUR") == Money.of(major, "EUR").amount


@given(st.text(max_size=30))
def test_no_text_does_anything_but_be_a_price_or_be_refused(text: str) -> None:
    try:
        amount = money(text, "UZS")
    except NotMoney:
        return
    assert 0 <= amount <= 10**14


def test_amounts() -> None:
    assert [pieces(cell) for cell in ("12", 12, 12.0, "1 200", "5 dona", "0")] == [12, 12, 12, 1200, 5, 0]
    for cell in ("1.5", 1.5, -1, "koʻp", 1_000_001, ""):
        with pytest.raises(NotAmount):
            pieces(cell)


def test_yes_and_no_in_any_language() -> None:
    assert all(yes(word) for word in ("ha", "Ҳа", "bor", "да", "есть", "YES", "1", 1, True, "+", "sí"))
    assert not any(yes(word) for word in ("yo'q", "йўқ", "yoq", "нет", "No", "0", 0, False, "-", "–"))
    with pytest.raises(NotYesNo):
        yes("balki")


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text) == text_of(clean(text))


@pytest.mark.parametrize(
    ("heading", "what"),
    [
        ("SKU", "sku"), ("артикул", "sku"), ("Artikul", "sku"), ("Название товара", "name"), ("nomi", "name"), ("name_uz", "name"),
        ("Narxi, so'm", "price"), ("Цена (UZS)", "price"), ("QOLDIQ", "stock"), ("Кол-во, шт", "stock"), ("Bo'lim", "category"),
        ("rangi", "option"), ("Размер", "option"), ("option:Material", "option"), ("Shtrix kod", "barcode"), ("Rasm", "photo"),
    ],
)  # fmt: skip
def test_headings_in_three_languages(heading: str, what: str) -> None:
    found = recognised(heading)
    assert found is not None
    assert found.what == what


def test_the_language_of_a_name_is_read_from_its_heading() -> None:
    said = {text: recognised(text) for text in ("name_uz", "Название (ru)", "Nomi (uz-Cyrl)", "Tavsif en")}
    assert [heading.language for heading in said.values() if heading] == ["uz", "ru", "uz-Cyrl", "en"]
    assert recognised("Ustunning nomi emas") is None


@pytest.mark.parametrize("language", list(Language))
def test_the_headings_that_we_write_are_recognised(language: Language) -> None:
    for what in WORDS:
        heading = recognised(title(what, language))
        assert heading is not None
        assert heading.what == what
    for one in Language:
        named = recognised(title("name", language, one))
        assert named is not None
        assert (named.what, named.language) == ("name", one)
    for axis in ("color", "size", "flavour", "made up"):
        option = recognised(axis_title(axis, language))
        assert option is not None
        assert (option.what, option.axis) == ("option", axis)
