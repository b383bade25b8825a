"""What a language model may not make up: prices, pieces and percents, even those that the customer has suggested."""

from __future__ import annotations

import pytest

from bot.conversation.guard import unfounded
from bot.llm.base import Call, Outcome
from bot.tools.facts import Refusal

FIVE_LEFT = [Outcome(Call("get_product_info"), Refusal("too_many", available=5))]


@pytest.mark.parametrize(
    ("text", "made_up"),
    [
        ("Ha, albatta, sizga 200 000 soʻm. Bizda 2 ta qoldi, narxi 3 €.", {"200000", "2", "3"}),
        ("Да, уступлю за 200 000 сум", {"200000"}),
        ("Осталось 2 штуки", {"2"}),
        ("Only 1 left", {"1"}),
        ("It costs $3", {"3"}),
        ("Sizga 20% chegirma", {"20"}),
        ("Quedan 2 unidades", {"2"}),
        ("Ne sono rimasti 2 pezzi", {"2"}),
    ],
)
def test_the_customers_own_number_is_no_price_and_no_stock(text: str, made_up: set[str]) -> None:
    own = ["200 000 ga berasizmi? 20 ham boʻladi, 2 yoki 3 dona"]
    assert unfounded(text, [], own) == made_up


def test_what_a_function_told_may_be_said() -> None:
    assert not unfounded("Bizda 5 ta qoldi", FIVE_LEFT, [])
    assert unfounded("Bizda 3 ta qoldi", FIVE_LEFT, ["3 ta bormi"]) == {"3"}


def test_other_numbers_of_the_customer_may_be_repeated() -> None:
    assert not unfounded("38-oʻlcham haqida soʻradingiz, 2 xil yoʻl bor.", [], ["38 bormi"])
    assert unfounded("Soat 17 da ochilamiz", [], ["bugun bormi"]) == {"17"}
