"""Pictures of bank receipts: the money waits for a person, and the same picture twice is pointed out."""

from __future__ import annotations

import asyncio

import pytest

from models.carts import PayWay
from models.events import timeline
from models.orders import MoneyState, Order, WrongMoney
from models.receipts import Receipt, ReceiptAnswered
from tests.cast import Shop


async def transfer(shop: Shop, name: str = "") -> Order:
    customer = await shop.another_customer(name) if name else None
    return await shop.order(("tufli", 1), customer=customer, pay=PayWay.CARD)


async def money_of(shop: Shop, order: Order) -> MoneyState:
    return (await shop.fresh(order)).money


async def test_a_receipt_is_shown_and_the_money_is_there(shop: Shop) -> None:
    order = await transfer(shop)
    receipt = await shop.do(Receipt.hang(order, await shop.picture(), by="customer"))
    assert await money_of(shop, order) is MoneyState.AWAITING_CHECK
    assert not receipt.seen_before

    await shop.do(receipt.accept(by=shop.by))
    assert await money_of(shop, order) is MoneyState.PAID
    assert [e.kind for e in await shop.do(timeline(receipt))] == ["receipt.received"]


async def test_there_is_no_such_money(shop: Shop) -> None:
    order = await transfer(shop)
    receipt = await shop.do(Receipt.hang(order, await shop.picture(), by="customer"))
    await shop.do(receipt.refuse(by=shop.by))
    assert await money_of(shop, order) is MoneyState.UNPAID
    again = await shop.do(Receipt.hang(await shop.fresh(order), await shop.picture("red"), by="customer"))
    await shop.do(again.accept(by=shop.by))
    assert await money_of(shop, order) is MoneyState.PAID


async def test_of_two_who_answer_at_once_one_is_late(shop: Shop) -> None:
    order = await transfer(shop)
    receipt = await shop.do(Receipt.hang(order, await shop.picture(), by="customer"))
    twin = await shop.fresh(receipt)
    outcomes = await asyncio.gather(
        shop.do(receipt.accept(by=shop.by)), shop.do(twin.refuse(by=shop.agent.actor)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes if outcome] == [ReceiptAnswered]


async def test_the_same_picture_for_another_order_is_pointed_out(shop: Shop, neighbour: Shop) -> None:
    first, second = await transfer(shop), await transfer(shop, "Ann")
    await shop.do(Receipt.hang(first, await shop.picture(), by="customer"))
    assert (await shop.do(Receipt.hang(second, await shop.picture(), by="customer"))).seen_before
    third = await shop.do(Receipt.hang(second, await shop.picture("blue"), by="customer"))
    assert not third.seen_before
    theirs = await transfer(neighbour)  # what hangs in another shop is not known here
    assert not (await neighbour.do(Receipt.hang(theirs, await neighbour.picture(), by="customer"))).seen_before


async def test_the_same_picture_sent_again_for_the_same_order_hangs_once(shop: Shop) -> None:
    order, picture = await transfer(shop), await shop.picture()
    hung = await asyncio.gather(*(shop.do(Receipt.hang(order, picture, by="customer")) for _ in range(5)))
    assert len({receipt.id for receipt in hung}) == 1
    async with shop.unit():
        assert await Receipt.all().count() == 1


async def test_a_second_receipt_does_not_get_stuck_behind_the_first(shop: Shop) -> None:
    order = await transfer(shop)
    first = await shop.do(Receipt.hang(order, await shop.picture("red"), by="customer"))
    second = await shop.do(Receipt.hang(order, await shop.picture("blue"), by="customer"))

    await shop.do(first.refuse(by=shop.by))
    assert await money_of(shop, order) is MoneyState.AWAITING_CHECK  # the other one is still to be looked at
    await shop.do(second.accept(by=shop.by))
    assert await money_of(shop, order) is MoneyState.PAID


async def test_money_seen_on_the_account_first_lets_the_receipt_be_answered(shop: Shop) -> None:
    order = await transfer(shop)
    one = await shop.do(Receipt.hang(order, await shop.picture("red"), by="customer"))
    two = await shop.do(Receipt.hang(order, await shop.picture("blue"), by="customer"))
    await shop.do((await shop.fresh(order)).money_received(by=shop.by))
    await shop.do(one.accept(by=shop.by))
    await shop.do(two.refuse(by=shop.by))
    assert await money_of(shop, order) is MoneyState.PAID


async def test_what_is_paid_needs_no_receipt(shop: Shop) -> None:
    order = await transfer(shop)
    await shop.do(order.money_received(by=shop.by))
    with pytest.raises(WrongMoney):
        await shop.do(Receipt.hang(order, await shop.picture(), by="customer"))


async def test_a_refused_receipt_takes_no_deposit_away(shop: Shop) -> None:
    order = await transfer(shop)
    await shop.do(order.money_part_received(by=shop.by))
    rest = await shop.do(Receipt.hang(order, await shop.picture("red"), by="customer"))
    await shop.do(rest.refuse(by=shop.by))
    assert await money_of(shop, order) is MoneyState.PART_PAID
    assert (await shop.do(timeline(order)))[-1].kind == "order.money_unpaid"  # the customer is asked once more


async def test_a_refused_receipt_for_the_rest_leaves_what_was_paid(shop: Shop) -> None:
    order = await transfer(shop)
    await shop.do(order.money_received(by=shop.by))
    before = order.total
    await shop.do(order.change_quantity(order.lines[0], 2, shop.workspace, by="customer"))
    rest = await shop.do(Receipt.hang(order, await shop.picture("red"), by="customer"))
    await shop.do(rest.refuse(by=shop.by))
    left = await shop.fresh(order)
    assert (left.money, left.paid) == (MoneyState.PART_PAID, before)
    again = await shop.do(Receipt.hang(left, await shop.picture("blue"), by="customer"))
    await shop.do(again.accept(by=shop.by))
    assert await money_of(shop, order) is MoneyState.PAID
