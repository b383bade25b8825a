"""A fact that went on record comes back as it was: whatever the functions return."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from bot.tools import facts
from bot.tools.reviving import revived
from models.base.i18n import Language, speaking
from models.base.money import Money

PRICE = Money.of("250000", "UZS")
VARIANT = facts.VariantFact("TUFLI-38", {"size": "38"}, {"size": "38"}, PRICE, True, None)
PRODUCT = facts.ProductFact("tufli", "Qora tufli", PRICE, PRICE, True, (VARIANT,), asked={"size": "38"})
LINE = facts.CartLineFact("tufli", "Qora tufli", {}, 2, PRICE, PRICE, when=datetime(2026, 3, 10, 9, tzinfo=UTC))
CART = facts.CartFact((LINE,), PRICE, PRICE, PRICE, fee=PRICE, arrives=date(2026, 3, 12))


@pytest.mark.parametrize(
    "fact",
    [
        PRODUCT,
        facts.ProductList((PRODUCT,), max_price=PRICE, more=3),
        facts.ProductList(()),
        CART,
        facts.Missing("confirmation", cart=CART),
        facts.Missing("size", ("37", "38"), product=PRODUCT),
        facts.Refusal("out_of_stock", product=PRODUCT, alternatives=(PRODUCT,)),
        facts.DeliveryFact("Chilonzor", "Kuryer", None, date(2026, 3, 11)),
        facts.OrderList((facts.OrderFact("12", "PENDING", "UNPAID", PRICE, (LINE,)),)),
        facts.SmallTalk("thanks"),
        facts.OwnFact("parcel", {"status": ["a", {"b": 1}]}, "a"),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_it_comes_back(fact: facts.Fact) -> None:
    with speaking(Language.UZ):
        record = json.loads(json.dumps(facts.as_object(fact)))
    assert revived(record) == fact


def test_a_kind_that_is_no_more_is_said_to_be_none() -> None:
    with pytest.raises(ValueError, match="no fact is called"):
        revived({"kind": "Horoscope"})
