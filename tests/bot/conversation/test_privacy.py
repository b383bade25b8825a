"""What a customer types about themselves: what leaves the house, what is refused, and what they are told of it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from bot.conversation.brains import close_brains
from bot.conversation.privacy_words import asks_if_safe, asks_what_was_sent
from bot.llm import FAMILY, member
from bot.llm.provider import Provider
from models.base.db import rows
from models.base.settings import Settings
from tests.bot.conversation.chatting import Chat
from tests.cast import Counting, Shop
from tests.fakes.gemini import FakeGemini, calls, says

CARD, PASSPORT = "8600 1234 5678 1111", "AA1234567"


@pytest.fixture
async def gemini(configure: Callable[..., Settings]) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(
            GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, SURE_ENOUGH="2", MODEL_CALLS_PER_MINUTE="100000"
        )  # every turn is the model's
        yield server
        await close_brains()


@pytest.mark.parametrize("secret", [CARD, PASSPORT, "4169738512345670", "AB 7654321"])
async def test_a_card_or_passport_is_refused_before_it_is_kept_anywhere(
    shop: Shop, gemini: FakeGemini, secret: str
) -> None:
    chat = Chat(shop)
    assert "safe" in (await chat.says(f"mana {secret}, tufli olaman")).lower() or chat.said
    assert not gemini.received
    async with shop.unit():
        stored = await rows("SELECT text, content::text AS content, trace::text AS trace FROM message")
    assert secret[:9] not in "".join(one["text"] + one["content"] + one["trace"] for one in stored)
    assert (await chat.trace())["calls"][0]["name"] == "refused_data"


async def test_nothing_of_a_person_leaves_in_words_history_calls_or_results(shop: Shop, gemini: FakeGemini) -> None:
    """Name, address, e-mail and phone, typed where nobody asked for them, and said again two turns later."""
    gemini.will(
        says("Rahmat [NAME_1]!"),
        calls(("get_faq_info", {"faq": "yetkazish"})),
        says("Bilmadim."),
        says("Yaxshi."),
    )
    chat = Chat(shop, name="Dilnoza Karimova")
    assert "Dilnoza" in await chat.says("Ismim Dilnoza, Amir Temur koʻchasi 15 da yashayman, dil@mail.ru")
    await chat.says("Дилнозага 90 123 45 67 ga telefon qilsangiz, qachon kelasiz?")
    await chat.says("rahmat, xayr endi nima qilay")
    sent = "".join(one.raw.decode() for one in gemini.received).lower()
    for part in ("dilnoza", "дилноза", "karimova", "temur", "dil@mail", "123 45 67"):
        assert part not in sent


async def test_a_call_gets_the_real_words_back_wherever_they_stand(shop: Shop, gemini: FakeGemini) -> None:
    gemini.will(calls(("create_order", {"phone": "[PHONE_1]"})), says("Savat boʻsh."))
    chat = Chat(shop)
    await chat.says("telefonim 90 765 43 21, zakaz qilay desam")
    assert (await chat.customer()).phone == "+998907654321"


async def test_the_customer_reads_what_the_models_have_read(
    shop: Shop, gemini: FakeGemini, statements: Counting
) -> None:
    gemini.will(says("Salom!"))
    chat = Chat(shop)
    await chat.says("men Toshkentda 90 111 22 33 raqamli odamman, nima tavsiya qilasiz endi")
    asked = len(gemini.received)
    with statements() as seen:
        text = await chat.says("sunʼiy intellektga men haqimda nima yubordingiz?")
    assert "[PHONE_1]" in text
    assert "111 22 33" not in text
    assert len(gemini.received) == asked
    assert seen.count <= 6, "\n".join(seen.sql)


async def test_who_asks_whether_it_is_safe_is_told_four_things(shop: Shop) -> None:
    text = await Chat(shop).says("¿Es seguro? ¿Qué pasa con mis datos?")
    assert [line[0] for line in text.splitlines()] == ["1", "2", "3", "4"]
    assert "GDPR" in text or "RGPD" in text


@pytest.mark.parametrize(
    "text",
    [
        "what did you send to AI about me?",
        "sunʼiy intellektga men haqimda nima yubordingiz?",
        "сунъий интеллектга мен ҳақимда нима юбордингиз?",
        "что вы отправили нейросети обо мне?",
        "¿qué datos envían a la inteligencia artificial sobre mí?",
        "cosa avete inviato all'intelligenza artificiale su di me?",
    ],
)
def test_the_question_is_known_in_every_language(text: str) -> None:
    assert asks_what_was_sent(text)


@pytest.mark.parametrize(
    "text",
    [
        "is my data safe with you?",
        "maʼlumotlarim xavfsizmi?",
        "маълумотларим хавфсизми?",
        "мои данные в безопасности?",
        "¿es seguro? ¿qué pasa con mis datos?",
        "i miei dati sono al sicuro?",
    ],
)
def test_so_is_the_worry(text: str) -> None:
    assert asks_if_safe(text)


@pytest.mark.parametrize(
    "text", ["tufli bormi", "что есть из моделей?", "is it safe for kids?", "nima yubordingiz menga", "¿qué modelo es?"]
)
def test_talk_about_goods_is_neither(text: str) -> None:
    assert not asks_what_was_sent(text)
    assert not asks_if_safe(text)


@pytest.mark.parametrize("kind", FAMILY)
def test_no_member_of_the_family_has_a_way_around_the_gate(kind: str) -> None:
    """The gate stands in what they all inherit; a member only words what has passed it."""
    for verb in ("chat", "see", "listen", "embed"):
        assert getattr(member(kind), verb) is getattr(Provider, verb)
