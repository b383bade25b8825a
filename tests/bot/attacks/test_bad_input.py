"""What no customer should send and somebody will: the assistant stays on its feet and answers once."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable

import pytest

from bot.conversation.answer import answer
from bot.conversation.brains import close_brains
from models.base.settings import Settings
from models.conversations import Message
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop
from tests.fakes.gemini import FakeGemini, says


@pytest.fixture
async def gemini(configure: Callable[..., Settings]) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(
            GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, SURE_ENOUGH="2", MODEL_CALLS_PER_MINUTE="100000"
        )  # every turn is the model's
        yield server
        await close_brains()


@pytest.mark.parametrize(
    "word", ["tufli bormi ", "1234 ", "a", "AA1234567 ", "Chilonzor 5, ", "🌹", "\u202e", "@a.b", "+998 "]
)
async def test_five_megabytes_are_asked_to_be_shortened(shop: Shop, gemini: FakeGemini, word: str) -> None:
    chat, began = Chat(shop), time.monotonic()
    assert await chat.says(word * (5_000_000 // len(word)))
    assert time.monotonic() - began < 10
    assert not gemini.received
    async with shop.unit():
        heard = await Message.filter(direction="in").first()
    assert heard
    assert len(heard.text) <= 20_000


async def test_a_thousand_messages_of_one_person_get_one_answer(shop: Shop) -> None:
    chat = Chat(shop)
    for number in range(1000):
        heard = await chat.hears(f"tufli {number}")
    await answer(shop.id, heard.conversation_id)
    assert len(await chat.answers()) == 1
    assert "250" in await chat.says("tufli bormi 38")


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "\u200b\u200b", "🌹🌹🌹", "👍", "???", "...", "\u202etelfut", "\x00", "́́́", "1", "ﷺ"]
)
async def test_a_message_of_nothing_is_answered_with_something(shop: Shop, text: str) -> None:
    assert await Chat(shop).says(text)


@pytest.mark.parametrize(
    "text", ["tuflі bоrmi 38", "\u202btufli bormi 38\u202c", "t\u200bufli bormi 38", "ｔｕｆｌｉ bormi 38"]
)
async def test_letters_of_other_scripts_and_invisible_ones_change_nothing(shop: Shop, text: str) -> None:
    assert "250" in await Chat(shop).says(text)


@pytest.mark.parametrize(
    "said",
    [
        "\u202e.moc.live",
        "A" * 50_000,
        "🌹" * 5_000,
        "Здравствуйте, мы работаем каждый день для вас.",
        "   ",
        "[PHONE_7] [NAME_9]",
        "%(name)s {shop}",
    ],
)
async def test_whatever_a_model_says_the_customer_gets_an_answer_in_their_language(
    shop: Shop, gemini: FakeGemini, said: str
) -> None:
    gemini.will(*[says(said)] * 3)
    text = await Chat(shop).says("menga qanday maslahat berasiz ekan, bir narsa aytingchi")
    assert text.strip()
    assert len(text) <= 4096
    assert not {"Здравствуйте", "PHONE_7", "NAME_9"} & set(
        text.replace("[", " ").replace("]", " ").replace(",", " ").split()
    )
