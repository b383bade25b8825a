"""The bot in its house: the fake Telegram outside, a real database inside, listening and answering in between."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiohttp import web

from bot.channels import close_channels
from bot.conversation.answerer import Answerer
from bot.telegram import customer, visitors
from bot.telegram.acts import speaker
from bot.telegram.listening import ensure_platform, listen
from bot.telegram.owning import keep, who_is
from bot.telegram.webhook import webhook_routes
from models.base.settings import Settings
from models.conversations import Message
from models.workspaces import BotAccount
from tests.cast import Shop
from tests.fakes.fixtures import telegram
from tests.fakes.telegram import FakeBot, FakeTelegram

__all__ = ["telegram"]

Configure = Callable[..., Settings]


@pytest.fixture
def platform(telegram: FakeTelegram, configure: Configure) -> FakeBot:
    """The platform's bot, whose token stands in the settings."""
    bot = telegram.bot(username="savdo_bot", name="Savdo")
    configure(TELEGRAM_BOT_TOKEN=bot.token, TELEGRAM_API_URL=telegram.url)
    return bot


@pytest.fixture
async def carrier() -> AsyncIterator[None]:
    """Nothing is remembered from the test before."""
    visitors._met.clear()
    visitors._visits.clear()
    customer._limiter.storage.reset()
    yield
    await close_channels()


@pytest.fixture
async def account(shop: Shop, platform: FakeBot, carrier: None) -> BotAccount:
    """The platform's bot as we know it."""
    found = await ensure_platform()
    assert found
    return found


@dataclass
class House:
    """What runs, and how to hear of it."""

    telegram: FakeTelegram
    bot: FakeBot
    account: BotAccount
    shop: Shop
    answers: bool = True

    async def heard(self) -> list[Message]:
        """What customers said to our shop, oldest first."""
        async with self.shop.unit():
            return await Message.filter(direction="in").order_by("id")


@asynccontextmanager
async def running(*, answering: bool = True) -> AsyncIterator[None]:
    """Bots are heard and customers answered, as `main` does it."""
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        listening = tasks.create_task(listen(stop))
        if answering:
            tasks.create_task(Answerer(quiet=0.02).run(stop))
        try:
            yield
        finally:
            stop.set()
            await asyncio.wait_for(listening, 10)


@asynccontextmanager
async def door() -> AsyncIterator[str]:
    """A web server with our webhook on it; its address."""
    app = web.Application()
    app.add_routes(webhook_routes())
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture(params=["polling", "webhook"])
async def house(
    request: pytest.FixtureRequest,
    telegram: FakeTelegram,
    platform: FakeBot,
    account: BotAccount,
    shop: Shop,
    configure: Configure,
) -> AsyncIterator[House]:
    """The same house with both doors, one after the other."""
    made = House(telegram, platform, account, shop)
    if request.param == "polling":
        async with running():
            await telegram.wait_idle(platform)
            yield made
        return
    async with door() as address:
        configure(PUBLIC_URL=address)
        async with running():
            await telegram.wait_for(lambda call: call.method == "setWebhook" and call.ok)
            yield made


async def own_bot(telegram: FakeTelegram, shop: Shop, username: str = "lola_bot") -> tuple[FakeBot, BotAccount]:
    """A bot of the shop's own, attached."""
    bot = telegram.bot(username=username, name="Lola")
    me = await who_is(bot.token)
    assert me
    account = await keep(me, bot.token, shop.id)
    assert account
    return bot, account


def forget_connections() -> None:
    """As after a restart: nothing in memory."""
    speaker().accounts._known.clear()
