"""The workers in their house: a real database, the fake Telegram outside, Lola and her agent with their chats open."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest

from bot.channels import close_channels
from bot.conversation.answer import answer
from bot.telegram.listening import ensure_platform
from models.base.db import row, unit
from models.base.scope import everywhere
from models.base.settings import Settings
from models.conversations import Conversation, Message, find_or_meet
from models.events import Event
from models.notices import Notice
from models.orders import Order
from models.workspaces import BotAccount, Person
from tests.cast import AGENTS_TELEGRAM, ANORAS_CHAT, LOLAS_TELEGRAM, Shop
from tests.fakes.fixtures import telegram
from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser
from workers import waker
from workers.broker import connect, finish
from workers.tasks.events import dispatch

__all__ = ["telegram"]

Configure = Callable[..., Settings]


@dataclass
class Works:
    """What the workers stand between, and how to see what they did."""

    telegram: FakeTelegram
    bot: FakeBot
    account: BotAccount
    shop: Shop
    lola: FakeUser
    agent: FakeUser
    anora: FakeUser

    # — what happens —

    async def conversation(self, language: str = "ru") -> int:
        """Anora's thread with our shop."""
        async with self.shop.unit():
            known = await find_or_meet(
                channel="telegram",
                account=self.account.public_id,
                chat=str(self.anora.id),
                name="Anora",
                username="anora",
                language=language,
            )
            await Conversation.filter(id=known["id"]).update(language=language)
        return int(known["id"])

    async def order(self, *goods: tuple[str, int], language: str = "ru", **more: Any) -> Order:
        """An order that Anora has placed in her chat."""
        conversation_id = await self.conversation(language)
        order = await self.shop.order(*goods or (("tufli", 1),), **more)
        async with self.shop.unit():
            await Order.filter(id=order.id).update(conversation_id=conversation_id)
        return await self.shop.fresh(order)

    async def settle(self) -> None:
        """Everything that has happened is reacted to, and what is queued for customers is sent."""
        await dispatch()
        async with self.shop.unit():
            waiting = await Conversation.filter(outbox__gt=0)
        for conversation in waiting:
            await answer(self.shop.id, conversation.id)

    async def later(self) -> None:
        """Time passes: what was put off or leased is due."""
        with everywhere():
            async with unit():
                for table in ("event", "notice", "conversation"):
                    await row(
                        f"UPDATE {table} SET leased_until = now() - interval '1 s' WHERE leased_until IS NOT NULL RETURNING id"
                    )

    # — what came of it —

    async def events(self, *kinds: str) -> list[Event]:
        async with self.shop.unit():
            return [e for e in await Event.all().order_by("id") if not kinds or e.kind in kinds]

    async def notices(self, kind: str = "order.placed") -> dict[int, Notice]:
        """Telegram id of the person → their notice."""
        async with self.shop.unit():
            found = await Notice.filter(kind=kind).prefetch_related("member__person")
        return {notice.member.person.telegram_id: notice for notice in found}

    async def queued(self) -> list[Message]:
        async with self.shop.unit():
            return await Message.filter(direction="out", author="system").order_by("id")

    def told(self, who: FakeUser) -> list[str]:
        return [text for text in self.telegram.texts(who) if text]

    def sent(self, who: FakeUser) -> int:
        """How many messages were put into the chat, seen by the server itself."""
        return sum(call.ok and call.method in ("sendMessage", "sendPhoto") for call in self.telegram.calls(chat=who.id))


@pytest.fixture
def platform(telegram: FakeTelegram, configure: Configure) -> FakeBot:
    bot = telegram.bot(username="savdo_bot", name="Savdo")
    configure(TELEGRAM_BOT_TOKEN=bot.token, TELEGRAM_API_URL=telegram.url)
    return bot


@pytest.fixture
async def works(telegram: FakeTelegram, platform: FakeBot, shop: Shop) -> AsyncIterator[Works]:
    account = await ensure_platform()
    assert account
    await Person.filter(telegram_id=LOLAS_TELEGRAM).update(language="en")
    people = [
        telegram.user("Lola", "en", id=LOLAS_TELEGRAM),
        telegram.user("Agent", "uz", id=AGENTS_TELEGRAM),
        telegram.user("Anora", "ru", id=int(ANORAS_CHAT)),
    ]
    for person in people:
        telegram.world.private_room(platform, person)
    yield Works(telegram, platform, account, shop, *people)
    await close_channels()


@asynccontextmanager
async def awake(*parts: Callable[[asyncio.Event], Awaitable[None]]) -> AsyncIterator[None]:
    """The waker and these loops run, with the broker of the settings, as main does it."""
    stop = asyncio.Event()
    real = await connect()
    try:
        async with asyncio.TaskGroup() as tasks:
            for part in (waker.run, *parts):
                tasks.create_task(part(stop))  # type: ignore[arg-type]
            try:
                yield
            finally:
                stop.set()
        await finish(real)
    finally:
        await real.shutdown()


async def until(true: Callable[[], Awaitable[Any]], seconds: float = 5) -> None:
    """Waits for it, with real time."""
    async with asyncio.timeout(seconds):
        while not await true():  # noqa: ASYNC110 - what is waited for is in the database
            await asyncio.sleep(0.02)
