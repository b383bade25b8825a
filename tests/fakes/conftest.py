"""A shop's bot, its customer, and a real aiogram client for the tests of the fakes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from tests.fakes.fixtures import anthropic, gemini, openai, telegram
from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser

__all__ = ["anthropic", "gemini", "openai", "telegram"]


@pytest.fixture(scope="session")
async def session() -> AsyncIterator[AiohttpSession]:
    """One for all: closing one takes aiogram a quarter of a second."""
    async with AiohttpSession() as session:
        yield session


@pytest.fixture
def client(telegram: FakeTelegram, session: AiohttpSession) -> Callable[[FakeBot], Bot]:
    session.api = TelegramAPIServer.from_base(telegram.url)
    return lambda bot: Bot(bot.token, session=session)


@pytest.fixture
def shop(telegram: FakeTelegram) -> FakeBot:
    return telegram.bot(username="lola_shop_bot", name="Lola shop")


@pytest.fixture
def lola(telegram: FakeTelegram) -> FakeUser:
    return telegram.user("Lola", "uz")


@pytest.fixture
def bot(client: Callable[[FakeBot], Bot], shop: FakeBot) -> Bot:
    return client(shop)
