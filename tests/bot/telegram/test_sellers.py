"""The shop's people: buttons under notices, and everybody else who presses them."""

from __future__ import annotations

import pytest

from models.events import timeline
from models.orders import MoneyState, Order, State
from models.receipts import Receipt, ReceiptState
from models.workspaces import Member, Role
from tests.bot.telegram.conftest import House
from tests.cast import AGENTS_TELEGRAM, LOLAS_TELEGRAM, NEIGHBOURS_TELEGRAM
from tests.fakes.telegram import FakeUser


def person(house: House, telegram_id: int, name: str) -> FakeUser:
    user = house.telegram.user(name, "en", id=telegram_id)
    house.telegram.world.private_room(house.bot, user)
    return user


@pytest.fixture
def lola(house: House) -> FakeUser:
    return person(house, LOLAS_TELEGRAM, "Lola")


async def press(house: House, who: FakeUser, data: str) -> str:
    """What the button answered."""
    before = house.telegram.mark()
    await house.telegram.press_data(who, data)
    call = await house.telegram.wait_for(lambda c: c.method == "answerCallbackQuery" and c.ok, since=before)
    return str(call.params.get("text", ""))


async def test_confirm(house: House, lola: FakeUser) -> None:
    order = await house.shop.order(("tufli", 1))
    said = await press(house, lola, f"s:confirm:{order.public_id}")
    assert said == f"Order {order.number}: Confirmed."
    async with house.shop.unit():
        assert (await order.fresh()).state is State.CONFIRMED
        assert [e.actor for e in await timeline(order) if e.kind == "order.confirmed"] == [house.shop.owner.actor]


@pytest.mark.parametrize(
    ("verb", "state"),
    [("decline", State.CANCELLED), ("pack", State.PACKED), ("ship", State.SHIPPED), ("deliver", State.DELIVERED)],
)
async def test_every_verb_of_an_order(house: House, lola: FakeUser, verb: str, state: State) -> None:
    order = await house.shop.order(("tufli", 1))
    await press(house, lola, f"s:{verb}:{order.public_id}")
    assert (await house.shop.fresh(order)).state is state


async def test_an_agent_may_too_and_a_courier_may_not(house: House) -> None:
    order = await house.shop.order(("tufli", 1))
    agent = person(house, AGENTS_TELEGRAM, "Agent")
    async with house.shop.unit():
        await Member.filter(id=house.shop.agent.id).update(role=Role.COURIER)
    assert "role" in await press(house, agent, f"s:confirm:{order.public_id}")
    assert (await house.shop.fresh(order)).state is State.PENDING
    async with house.shop.unit():
        await Member.filter(id=house.shop.agent.id).update(role=Role.AGENT)
    await press(house, agent, f"s:confirm:{order.public_id}")
    assert (await house.shop.fresh(order)).state is State.CONFIRMED


async def test_strangers_and_neighbours_hear_that_there_is_nothing(house: House) -> None:
    order = await house.shop.order(("tufli", 1))
    receipt = await hang(house, order)
    stranger = house.telegram.user("Stranger", "en")
    house.telegram.world.private_room(house.bot, stranger)
    neighbour = person(house, NEIGHBOURS_TELEGRAM, "Lolo")
    for who in (stranger, neighbour):
        for data in (f"s:confirm:{order.public_id}", f"s:received:{receipt.id}", "s:confirm:nothing", "s:blow:1", "s:"):
            assert await press(house, who, data) == "There is nothing here."
    assert (await house.shop.fresh(order)).state is State.PENDING
    assert (await house.shop.fresh(receipt)).state is ReceiptState.WAITING


async def test_who_has_left_the_shop_may_no_longer(house: House, lola: FakeUser) -> None:
    order = await house.shop.order(("tufli", 1))
    async with house.shop.unit():
        await Member.filter(id=house.shop.owner.id).update(active=False)
    assert await press(house, lola, f"s:confirm:{order.public_id}") == "There is nothing here."
    assert (await house.shop.fresh(order)).state is State.PENDING


async def test_an_old_button_tells_the_present_state(house: House, lola: FakeUser) -> None:
    order = await house.shop.order(("tufli", 1))
    await house.shop.do(order.ship(by=house.shop.by))
    said = await press(house, lola, f"s:confirm:{order.public_id}")
    assert "On its way" in said
    assert (await house.shop.fresh(order)).state is State.SHIPPED


async def test_a_press_a_hundred_times_moves_once(house: House, lola: FakeUser) -> None:
    order = await house.shop.order(("tufli", 1))
    sent = await house.telegram.press_data(lola, f"s:confirm:{order.public_id}")
    await house.telegram.repeat(sent, 99, at_once=True)
    await house.telegram.taken(house.bot)
    async with house.shop.unit():
        assert [e.kind for e in await timeline(order)].count("order.confirmed") == 1


async def hang(house: House, order: Order) -> Receipt:
    media = await house.shop.picture()
    async with house.shop.unit():
        return await Receipt.hang(order, media, by="customer")


@pytest.mark.parametrize(("verb", "money"), [("received", MoneyState.PAID), ("refused", MoneyState.UNPAID)])
async def test_receipts(house: House, lola: FakeUser, verb: str, money: MoneyState) -> None:
    order = await house.shop.order(("tufli", 1))
    receipt = await hang(house, order)
    await press(house, lola, f"s:{verb}:{receipt.id}")
    assert (await house.shop.fresh(order)).money is money
    assert "answered already" in await press(house, lola, f"s:{verb}:{receipt.id}")
