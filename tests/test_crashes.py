"""The power goes at any moment, again and again, while customers order and the shop confirms: nothing acknowledged is lost.

20 kills in the suite, 1,000 by `make chaos`. The moments come from a seed, which is in the test's name.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from models import stock
from models.base import db as database
from models.base.db import row, rows, unit
from models.base.embedded import EmbeddedServer
from models.base.migrate import upgrade
from models.base.scope import everywhere
from models.base.settings import settings
from models.catalog import Variant
from models.orders import Order
from tests import product
from tests.cast import LOLAS_TELEGRAM, Shop, open_the_shops
from tests.conftest import TEST_SETTINGS
from tests.fakes.fixtures import telegram
from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser

__all__ = ["telegram"]

LIFE = (0.05, 1.0)
"""Seconds of a life, from when it is awake."""
BUSINESS = 5
"""Orders in all; after the last crash it goes on until there are so many."""
FIRST_UPDATE = 700_001
WORDS = ("чёрные туфли 38 есть?", "чёрные туфли 37 есть?", "белая рубашка M есть?", "сколько стоит доставка?")


@dataclass
class Street:
    """Customers who write, choose and order, a seller who confirms: each does the next thing that the screen offers."""

    telegram: FakeTelegram
    bot: FakeBot
    random: Random
    lola: FakeUser
    people: list[FakeUser] = field(default_factory=list)
    acts: int = 0

    async def live(self) -> None:
        """They go on, whoever listens: Telegram keeps what was not taken."""
        async with asyncio.TaskGroup() as tasks:
            for person in self.people:
                tasks.create_task(self._again_and_again(person, self._buy))
            tasks.create_task(self._again_and_again(self.lola, self._confirm))
            tasks.create_task(self._post_again())

    async def _post_again(self) -> None:
        """Telegram tries again what a webhook did not take."""
        while True:
            if self.bot.mailbox.webhook and self.bot.mailbox.pending:
                await self.telegram.flush(self.bot)
            await asyncio.sleep(0.5)

    async def _again_and_again(self, who: FakeUser, act: Callable[[FakeUser], Awaitable[None]]) -> None:
        while True:
            before = self.telegram.mark()
            with suppress(LookupError, OSError):  # the button went away under the finger
                await act(who)
                self.acts += 1
            with suppress(AssertionError):  # no answer: they are impatient and go on
                await self.telegram.wait_for(
                    lambda call: call.ok and call.chat == who.id and call.method != "sendChatAction",
                    timeout=self.random.choice((1, 20, 20, 20)),
                    since=before,
                )
            await asyncio.sleep(self.random.uniform(0, 0.05))

    async def _buy(self, who: FakeUser) -> None:
        shown = self.telegram.shown(who)
        offered = [button.data for button in shown[-1].buttons] if shown else []
        for verb in ("confirm:", "pay:cash", "order", "add:"):
            if data := next((data for data in offered if data.startswith(verb) and data != "orders"), ""):
                await self.telegram.press(who, data)
                return
        if shown and "request_location" in str(shown[-1].raw) + str(self.telegram.keyboard(who)):
            await self.telegram.say(who, "Ташкент, Чиланзар 5")
        elif self.telegram.keyboard(who) and self.random.random() < 0.5:
            await self.telegram.send_contact(who)
        elif self.telegram.keyboard(who):
            await self.telegram.say(who, "Ташкент, Чиланзар 5")
        else:
            await self.telegram.say(who, self.random.choice(WORDS))

    async def _confirm(self, lola: FakeUser) -> None:
        for shown in self.telegram.shown(lola):
            for button in shown.buttons:
                if button.data.startswith("s:confirm:"):
                    await self.telegram.press(lola, button.data)
                    return


@pytest.fixture
async def folder(tmp_path: Path) -> Path:
    """A data folder in which the cast stands on its marks; no server runs there."""
    server = EmbeddedServer(tmp_path / "data" / "postgres")
    credentials = (await asyncio.to_thread(server.start)).credentials()
    await upgrade(credentials)
    await database.connect(credentials)
    await open_the_shops()
    shop = await Shop.of("lola")
    async with shop.unit():
        for variant in await Variant.filter(sku__in=["TUFLI-37", "TUFLI-38", "KOYLAK-M"]):
            await stock.receive(variant, 10_000, by="cast")
    await database.disconnect()
    await asyncio.to_thread(server.stop)
    return tmp_path


@asynccontextmanager
async def looking_in(folder: Path) -> AsyncIterator[Shop]:
    """The tables, beside whoever else is at them."""
    server = EmbeddedServer(folder / "data" / "postgres")
    address = await asyncio.to_thread(server.start)
    await database.connect(address.credentials())
    try:
        yield await Shop.of("lola")
    finally:
        await database.disconnect()
        await asyncio.to_thread(server.stop)


@pytest.mark.parametrize(("door", "kills", "seed"), [("polling", 10, 1), ("webhook", 10, 2)])
async def test_killed_ten_times(folder: Path, telegram: FakeTelegram, door: str, kills: int, seed: int) -> None:
    await _series(folder, telegram, door, kills, seed)


@pytest.mark.chaos
@pytest.mark.parametrize("door", ["polling", "webhook"])
@pytest.mark.parametrize("seed", range(10))
async def test_killed_a_thousand_times(folder: Path, telegram: FakeTelegram, door: str, seed: int) -> None:
    """Twenty series of fifty."""
    await _series(folder, telegram, door, 50, 100 + seed)


async def _series(folder: Path, telegram: FakeTelegram, door: str, kills: int, seed: int) -> None:
    random = Random(seed)
    port = product.free_port()
    bot = telegram.bot(username="savdo_bot", name="Savdo")
    known = {
        **TEST_SETTINGS,
        "DATA_DIR": str(folder / "data"),
        "PORT": str(port),
        "TELEGRAM_BOT_TOKEN": bot.token,
        "TELEGRAM_API_URL": telegram.url,
        **({"PUBLIC_URL": f"http://127.0.0.1:{port}"} if door == "webhook" else {}),
    }
    assert settings().secret_keys() == [TEST_SETTINGS["SECRET_KEY"]]
    street = await _street(telegram, bot, random)
    async with asyncio.TaskGroup() as tasks, looking_in(folder) as shop:
        living = tasks.create_task(street.live())
        async with product.lives(folder, known) as begin:
            for _ in range(kills):
                await _time_passes()
                life = await begin()
                await _a_while(life, random)
                assert life.alive, life.said
                life.kill()
            await _time_passes()
            last = await begin()
            await last.says(product.READY)
            await _business(shop)
            living.cancel()
            await _all_is_done(telegram, bot)
            await last.stop()
        await _nothing_is_lost(street, shop)


async def _a_while(life: product.Life, random: Random) -> None:
    """One life in four ends before it is awake."""
    if random.random() < 0.25:
        await asyncio.sleep(random.uniform(0.05, 0.6))
        return
    await life.says(product.READY)
    await asyncio.sleep(random.uniform(*LIFE))


async def _street(telegram: FakeTelegram, bot: FakeBot, random: Random) -> Street:
    lola = telegram.user("Lola", "ru", id=LOLAS_TELEGRAM)
    telegram.world.private_room(bot, lola)
    street = Street(telegram, bot, random, lola)
    for name in ("Anna", "Bek", "Gulya", "Dilnoza", "Egor", "Farhod"):
        person = telegram.user(name, "ru")
        street.people.append(person)
        await telegram.start(person, "lola")
    return street


async def _time_passes() -> None:
    """As if a minute had gone by since the last life: its leases have run out."""
    with everywhere():
        async with unit():
            for table in ("event", "conversation", "notice"):
                await row(
                    f"UPDATE {table} SET leased_until = now() - interval '1 s' WHERE leased_until > now() RETURNING id"
                )


async def _business(shop: Shop) -> None:
    """After the last crash everything goes its way again."""
    async with asyncio.timeout(60):
        while True:
            async with shop.unit():
                if await Order.all().count() >= BUSINESS:
                    return
            await asyncio.sleep(0.2)


async def _all_is_done(telegram: FakeTelegram, bot: FakeBot) -> None:
    """Everything that Telegram had has been taken, and nothing waits: no update, no event, no conversation."""
    until = time.monotonic() + 60
    while bot.mailbox.pending or await _waiting():
        assert time.monotonic() < until, f"still waiting: {list(bot.mailbox.pending)}, {await _waiting()}"
        if bot.mailbox.webhook and bot.mailbox.pending:
            await telegram.flush(bot)
        await asyncio.sleep(0.2)


async def _waiting() -> list[dict[str, object]]:
    with everywhere():
        async with unit():
            return await rows(
                """SELECT 'event' AS what, id, state::text AS how FROM event WHERE state = 'pending'
                   UNION ALL SELECT 'conversation', id, heard_id || '>' || answered_id || ' ' || outbox FROM conversation
                   WHERE heard_id > answered_id OR outbox > 0"""
            )


async def _nothing_is_lost(street: Street, shop: Shop) -> None:
    async with shop.unit():
        updates = await rows("SELECT external_id, outcome FROM external_event")
        orders = await rows('SELECT number, cart_id FROM "order"')
        placed = await rows("SELECT subject_id FROM event WHERE kind = 'order.placed'")
        poison = await rows("SELECT kind, error FROM event WHERE state = 'poison'")
        notices = await rows("SELECT subject_id, member_id, state, chat_id FROM notice WHERE kind = 'order.placed'")
        heard = await rows("SELECT external_id FROM message WHERE direction = 'in'")
    sent = {str(number) for number in range(FIRST_UPDATE, next(street.bot.mailbox.numbers))}
    stored = Counter(update["external_id"] for update in updates)
    assert street.acts > 50
    assert len(orders) >= BUSINESS, "the street is alive"
    assert set(stored) == sent, "every update that was acknowledged is there"
    assert set(stored.values()) == {1}
    assert not poison
    assert all(update["outcome"] == "taken" for update in updates)
    assert len({order["number"] for order in orders}) == len({order["cart_id"] for order in orders}) == len(orders)
    assert sorted(event["subject_id"] for event in placed) == sorted({event["subject_id"] for event in placed})
    assert len(placed) == len(orders)
    assert len(heard) > 50
    _notices_once(street, orders, notices)


def _notices_once(street: Street, orders: list[dict[str, object]], notices: list[dict[str, object]]) -> None:
    """Every order has its notice, sent or in doubt; in Lola's chat each order stands at most once."""
    assert {notice["state"] for notice in notices} <= {"sent", "in_doubt", "failed"}
    shown = Counter(text.splitlines()[0].split(":")[0] for text in street.telegram.texts(street.lola) if text)
    assert max(shown.values()) == 1, shown
    lolas = [notice for notice in notices if notice["state"] != "failed"]
    assert len({notice["subject_id"] for notice in lolas}) == len(orders)
