"""The first sale, through both doors: asked, chosen, ordered; the shop confirms and sends; the customer hears of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable

import pytest

from models.orders import Order, State
from tests.bot.telegram.conftest import House
from tests.cast import LOLAS_TELEGRAM
from tests.fakes.telegram import FakeUser, Sent
from workers import waker
from workers.broker import connect


@pytest.fixture
async def workers(house: House) -> AsyncIterator[None]:
    """Events are reacted to."""
    broker, stop = await connect(), asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(waker.run(stop))
        yield
        stop.set()
    await broker.shutdown()


@pytest.fixture
def anna(house: House) -> FakeUser:
    return house.telegram.user("Anna", "en")


@pytest.fixture
def lola(house: House) -> FakeUser:
    user = house.telegram.user("Lola", "en", id=LOLAS_TELEGRAM)
    house.telegram.world.private_room(house.bot, user)
    return user


async def test_the_first_sale(house: House, workers: None, anna: FakeUser, lola: FakeUser) -> None:
    telegram = house.telegram
    acts: list[Sent] = []

    async def step(act: Awaitable[Sent], sign: str) -> None:
        """Somebody does this, and Anna sees a message with these words, or with a button of this verb."""
        before = telegram.mark()
        acts.append(await act)
        await telegram.wait_for(
            lambda call: call.ok and call.chat == anna.id and sign in f"{call.text} {call.params.get('reply_markup')}",
            timeout=8,
            since=before,
        )

    await step(telegram.start(anna, house.shop.slug), "Lola")
    await step(telegram.say(anna, "чёрные туфли 38 есть?"), "'add:")
    await step(press(house, anna, "add:"), "'order'")
    await step(press(house, anna, "order"), "request_location")
    await step(telegram.say(anna, "Ташкент, Чиланзар 5"), "request_contact")
    await step(telegram.press(anna, telegram.keyboard(anna)[0]), "'pay:cash'")
    await step(press(house, anna, "pay:cash"), "25\u00a0000")  # the fee, before she confirms
    await step(press(house, anna, "confirm:"), "'cancel:1'")
    notice = await telegram.wait_text(lola, "Чиланзар 5", timeout=3)
    assert "275" in notice.text
    await step(press(house, lola, "s:confirm:"), "'orders'")
    await telegram.wait_for(lambda call: call.method == "editMessageText" and "s:ship" in str(call.params), timeout=8)
    await step(press(house, lola, "s:ship:"), "'orders'")
    async with house.shop.unit():
        assert (await Order.numbered("1")).state is State.SHIPPED
    await all_again(house, acts)
    async with house.shop.unit():
        assert await Order.all().count() == 1


async def press(house: House, who: FakeUser, verb: str) -> Sent:
    """The newest button of this verb, whatever it says in the person's language."""
    buttons = [button for shown in house.telegram.shown(who) for button in shown.buttons]
    return await house.telegram.press(who, next(b.data for b in reversed(buttons) if b.data.startswith(verb)))


async def all_again(house: House, acts: list[Sent]) -> None:
    """Every update of the sale comes three more times, and nobody notices."""
    heard, calls = len(await house.heard()), house.telegram.calls("sendMessage")
    for act in acts:
        await house.telegram.repeat(act, 3, at_once=True)
    await house.telegram.taken(house.bot)
    await asyncio.sleep(0.5)
    assert len(await house.heard()) == heard
    assert len(house.telegram.calls("sendMessage")) == len(calls)
    async with house.shop.unit():
        assert (await Order.numbered("1")).state is State.SHIPPED
