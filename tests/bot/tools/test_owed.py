"""When a customer is asked to transfer money, and when not: once too often and they pay twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.conversation.wording import order_text
from bot.llm.base import Prompt, ShopBrief
from bot.llm.offline.answers import say
from bot.tools import Talk, call
from bot.tools.facts import OrderFact
from models.base.i18n import Language, speaking
from models.carts import PayWay
from models.order_lines import OrderLine
from models.orders import MoneyState, Order, State
from tests.cast import TUFLI, Shop

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


async def test_who_has_paid_a_part_is_asked_for_the_rest(shop: Shop) -> None:
    order = await shop.order(("tufli", 1), pay=PayWay.CARD)
    await shop.do(order.money_received(by=shop.by))
    async with shop.unit():
        [line] = await OrderLine.filter(order_id=order.id)
        await order.change_quantity(line, 2, shop.workspace, by=shop.by)
        talk = Talk(shop.workspace, 0, order.customer_id, 0, Language.EN)
        fact = await call(talk, "get_order_status", {"order": order.number})
    assert isinstance(fact, OrderFact)
    assert fact.owed == shop.workspace.money(TUFLI)
    with speaking("en"):
        assert "Still to be paid: 250,000" in order_text(fact)
        brief = ShopBrief(shop.workspace.name, "UZS")
        prompt = Prompt(text="", language=Language.EN, now=shop.workspace.now(), shop=brief)
        assert "transfer 250,000" in say(fact, prompt)
        assert "transfer the rest" in say(replace(fact, owed=None), prompt), "a part that nobody has counted"
