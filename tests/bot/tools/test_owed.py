"""When a customer is asked to transfer money, and when not: once too often and they pay twice."""

from __future__ import annotations

import pytest

from bot.tools import Talk, call
from bot.tools.facts import OrderFact
from models.base.i18n import Language
from models.carts import PayWay
from models.orders import MoneyState, Order, State
from tests.cast import Shop

ASKED = [
    (State.PENDING, MoneyState.UNPAID, True),
    (State.DELIVERED, MoneyState.PART_PAID, True),
    (State.PENDING, MoneyState.AWAITING_CHECK, False),
    (State.PENDING, MoneyState.PAID, False),
    (State.CANCELLED, MoneyState.UNPAID, False),
    (State.RETURNED, MoneyState.UNPAID, False),
]


@pytest.mark.parametrize(("state", "money", "asked"), ASKED)
async def test_the_card_is_shown_while_money_is_to_come(
    shop: Shop, state: State, money: MoneyState, asked: bool
) -> None:
    order = await shop.order(("tufli", 1))
    async with shop.unit():
        await type(shop.workspace).filter(id=shop.workspace.id).update(card_number="8600 0000 0000 0001")
        await Order.filter(id=order.id).update(state=state, money=money, pay_way=PayWay.CARD)
        workspace = await type(shop.workspace).get(id=shop.workspace.id)
        talk = Talk(workspace, 0, order.customer_id, 0, Language.UZ)
        fact = await call(talk, "get_order_status", {"order": order.number})
    assert isinstance(fact, OrderFact)
    assert bool(fact.card) is asked
