"""What tokens cost: by model and day, to the millionth, and unknown where nobody has written it down."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from bot.llm import FAMILY, member
from models.prices import Price, dollars, price_of

NOVEMBER = date(2026, 11, 21)
NOTHING = {"prompt": 0, "cached": 0, "written": 0, "output": 0, "thinking": 0}


def test_every_kind_of_token_has_its_price() -> None:
    price = Price(NOVEMBER, Decimal(3), Decimal("0.3"), Decimal("3.75"), Decimal(15))
    assert price.of(**NOTHING | {"prompt": 1000}) == 3000
    assert price.of(**NOTHING | {"prompt": 1000, "cached": 400}) == 1800 + 120
    assert price.of(**NOTHING | {"prompt": 1000, "written": 1000}) == 3750
    assert price.of(**NOTHING | {"output": 10, "thinking": 20}) == 450
    assert price.of(**NOTHING) == 0


def test_half_a_millionth_rounds_up_and_only_the_sum_is_rounded() -> None:
    price = Price(NOVEMBER, Decimal("0.1"), Decimal("0.01"), Decimal(0), Decimal("0.5"))
    assert price.of(**NOTHING | {"prompt": 4}) == 0
    assert price.of(**NOTHING | {"prompt": 5}) == 1
    assert price.of(**NOTHING | {"prompt": 4, "output": 1}) == 1


def test_a_price_holds_from_its_day_on() -> None:
    before, now = (price_of("gemini", "gemini-3.8-flash", day) for day in (date(2026, 12, 31), date(2027, 1, 1)))
    assert before
    assert now
    assert (before.input, now.input) == (Decimal("0.75"), Decimal("1.5"))
    assert price_of("gemini", "gemini-3.8-flash", date(2026, 9, 1)) is None


def test_a_dated_name_costs_what_the_model_costs() -> None:
    assert price_of("openai", "gpt-5.4-mini-2026-03-17", NOVEMBER) == price_of("openai", "gpt-5.4-mini", NOVEMBER)
    assert price_of("anthropic", "claude-haiku-4-5-20251001", NOVEMBER)


def test_an_unknown_model_has_no_price_which_is_not_nothing() -> None:
    assert price_of("openai", "llama-4:latest", NOVEMBER) is None
    assert price_of("gemini", "gpt-4o-mini", NOVEMBER) is None


@pytest.mark.parametrize("kind", FAMILY)
def test_what_we_ask_by_ourselves_has_a_price(kind: str) -> None:
    ours = member(kind)
    for model in (*ours.models, *([ours.embeds_with] if ours.embeds_with else [])):
        assert price_of(kind, model, NOVEMBER), model


@pytest.mark.parametrize("kind", FAMILY)
def test_the_cheap_one_is_cheaper_than_the_normal_and_that_than_the_best(kind: str) -> None:
    prices = [price_of(kind, model, NOVEMBER) for model in member(kind).models]
    inputs = [price.input for price in prices if price]
    assert inputs == sorted(inputs)
    assert inputs[0] < inputs[1]


def test_millionths_are_shown_in_cents() -> None:
    assert (dollars(4_999).amount, dollars(5_000).amount, dollars(20_000_000).amount) == (0, 1, 2000)
