"""What customers hear of their orders, in their language, once, and only what they do not know already."""

from __future__ import annotations

import pytest

from models.base.money import Money
from models.carts import PayWay
from models.conversations import Message, MessageState
from models.customers import Identity
from models.orders import State
from models.receipts import Receipt
from tests.cast import ANORAS_CHAT
from tests.fakes.telegram import faults
from tests.workers.conftest import Works


async def test_a_confirmed_order_is_told_in_the_customers_language(works: Works) -> None:
    order = await works.order(language="en")
    await works.shop.do(order.confirm(by=works.shop.by))
    await works.settle()
    (text,) = works.told(works.anora)
    assert text.splitlines()[0] == f"Your order {order.number} is confirmed."
    assert text.splitlines()[1].startswith("Arrives by ")
    assert works.telegram.labels(works.anora) == ["My orders"]


@pytest.mark.parametrize("language", ["uz", "uz-Cyrl", "ru", "es", "it"])
async def test_every_language_is_spoken(works: Works, language: str) -> None:
    order = await works.order(language=language)
    await works.shop.do(order.ship(by=works.shop.by, tracking="UZ42"))
    await works.settle()
    (text,) = works.told(works.anora)
    assert order.number in text
    assert "UZ42" in text


async def test_a_conversation_without_a_language_speaks_the_shops(works: Works) -> None:
    order = await works.order(language="")
    await works.shop.do(order.confirm(by=works.shop.by))
    await works.settle()
    assert len(works.told(works.anora)) == 1


async def test_states_passed_on_the_way_are_silent(works: Works) -> None:
    order = await works.order(language="en")
    await works.shop.do(order.ship(by=works.shop.by))
    await works.settle()
    assert works.told(works.anora) == [f"Your order {order.number} is on its way."]


async def test_the_shop_has_a_switch_for_every_state(works: Works) -> None:
    works.shop.workspace.told = {State.PACKED.value: False}
    await works.shop.workspace.save(update_fields=["told"])
    order = await works.order(language="en")
    for verb in (order.confirm, order.pack, order.ship):
        await works.shop.do(verb(by=works.shop.by))
    await works.settle()
    assert [text.splitlines()[0] for text in works.told(works.anora)] == [
        f"Your order {order.number} is confirmed.",
        f"Your order {order.number} is on its way.",
    ]


async def test_what_customers_did_themselves_they_know(works: Works) -> None:
    order = await works.order()
    await works.shop.do(order.call_at("+998 90 765 43 21", by="customer"))
    await works.shop.do(order.cancel(by="customer"))
    await works.settle()
    assert works.told(works.anora) == []


async def test_what_the_shop_changes_they_hear(works: Works) -> None:
    order = await works.order(language="en")
    await works.shop.do(order.set_fee(Money(3_000_000, "UZS"), by=works.shop.by))
    await works.shop.do(order.follow_by("UZ42", by=works.shop.by))
    await works.shop.do(order.call_at("+998 90 765 43 21", by=works.shop.by))
    await works.settle()
    fee, tracking, rest = works.told(works.anora)
    assert fee.startswith(f"Delivery of your order {order.number} costs ")
    assert tracking == f"You can follow your order {order.number} now.\nTracking number: UZ42"
    assert rest.startswith(f"The shop has changed your order {order.number}.")


@pytest.mark.parametrize(
    ("fee", "said"),
    [
        (3_000_000, "Please transfer 30,000\u00a0sum to the card 8600 1234 5678 9012 and send"),
        (0, ""),
    ],
)
async def test_a_taxi_on_a_paid_order_asks_for_its_own_price_only(works: Works, fee: int, said: str) -> None:
    order = await works.order(("tufli", 1), language="en", pay=PayWay.CARD)
    await works.shop.do(order.set_fee(Money(0, "UZS"), by=works.shop.by))
    await works.shop.do(order.money_received(by=works.shop.by))
    await works.shop.do(order.set_fee(Money(fee, "UZS"), by=works.shop.by))
    await works.settle()
    told = works.told(works.anora)[-1]
    assert told.startswith(f"Delivery of your order {order.number} costs ")
    assert (said in told, "transfer" in told) == (True, bool(said))


async def test_who_has_paid_too_much_hears_that_it_comes_back(works: Works) -> None:
    order = await works.order(("tufli", 1), language="en", pay=PayWay.CARD)
    await works.shop.do(order.set_fee(Money(3_000_000, "UZS"), by=works.shop.by))
    await works.shop.do(order.money_received(by=works.shop.by))
    await works.shop.do(order.set_fee(Money(1_000_000, "UZS"), by=works.shop.by))
    await works.settle()
    assert "You have paid 20,000\u00a0sum more than that" in works.told(works.anora)[-1]


async def test_cash_at_the_door_needs_no_thanks(works: Works) -> None:
    order = await works.order(language="en")
    await works.shop.do(order.deliver(by=works.shop.by))
    await works.settle()
    assert works.told(works.anora) == [f"Your order {order.number} has been delivered. Thank you!"]


async def test_a_receipt_is_answered_either_way(works: Works) -> None:
    order = await works.order(("tufli", 1), language="en", pay=PayWay.CARD)
    receipt = await works.shop.do(Receipt.hang(order, await works.shop.picture("red"), by="customer"))
    await works.shop.do(receipt.refuse(by=works.shop.by))
    again = await works.shop.do(Receipt.hang(order, await works.shop.picture("blue"), by="customer"))
    await works.shop.do(again.accept(by=works.shop.by))
    await works.settle()
    no, yes = works.told(works.anora)
    assert no.startswith(f"We could not find your payment for order {order.number}.")
    assert yes == f"We have received your payment for order {order.number}. Thank you!"


async def test_who_has_blocked_the_bot_is_recorded_and_not_written_to_again(works: Works) -> None:
    order = await works.order()
    works.telegram.faults.plan("sendMessage", faults.BLOCKED, times=100, chat=int(ANORAS_CHAT))
    await works.shop.do(order.confirm(by=works.shop.by))
    await works.settle()
    async with works.shop.unit():
        identity = await Identity.get(external_id=ANORAS_CHAT, account=works.account.public_id)
        (failed,) = await Message.filter(author="system")
    assert identity.unreachable_since
    assert failed.state is MessageState.FAILED
    await works.shop.do(order.ship(by=works.shop.by))
    for _ in range(3):
        await works.later()
        await works.settle()
    assert len(works.telegram.calls("sendMessage", int(ANORAS_CHAT))) == 1


async def test_an_order_without_a_chat_tells_nobody(works: Works) -> None:
    order = await works.shop.order(("tufli", 1))
    await works.shop.do(order.confirm(by=works.shop.by))
    await works.settle()
    assert works.told(works.anora) == []
