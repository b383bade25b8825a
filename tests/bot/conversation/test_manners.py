"""The owner's settings at work: the next reply follows them, in the prompt, in what is recommended, and in how it sounds."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from bot.conversation.brains import close_brains
from bot.conversation.prompt import instructions
from bot.conversation.tone import familiar
from models.assistant_rules import checked
from models.assistants import AssistantSettings, AssistantVersion
from models.base.i18n import Language
from models.base.settings import Settings
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop
from tests.fakes.gemini import FakeGemini, calls, says


@pytest.fixture
async def gemini(configure: Callable[..., Settings]) -> AsyncIterator[FakeGemini]:
    """A model that is asked whatever the offline brain thinks of it."""
    async with FakeGemini() as server:
        await close_brains()
        configure(
            GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, SURE_ENOUGH="2", MODEL_CALLS_PER_MINUTE="100000"
        )
        yield server
        await close_brains()


async def set_up(shop: Shop, **settings: Any) -> AssistantVersion:
    async with shop.unit():
        now = (await AssistantVersion.in_force()).to_json()
        saved = await AssistantVersion.save_new(await checked({**now, **settings}), by=shop.by)
    assert saved
    return saved


# — what a model is told —


async def test_the_next_reply_follows_the_new_settings(shop: Shop, gemini: FakeGemini) -> None:
    chat = Chat(shop)
    await set_up(
        shop, prompt="Sen {shop} sotuvchisisan, {currency} da gaplash.", dos="Razmerni soʻra.", formality="formal"
    )
    gemini.will(says("Salom, marhamat."))
    await chat.says("men bir narsa qidiryapman, keyin aytaman")
    first = gemini.received[-1].prompt
    assert "Sen Lola sotuvchisisan, UZS da gaplash." in first
    assert "Razmerni soʻra." in first
    assert (await chat.trace())["prompt"].endswith("version 1")
    await set_up(shop, donts="Hazil qilma.", temperature="0.2", max_tokens=100)
    gemini.will(says("Mayli."))
    await chat.says("endi boshqacha gaplashasizmi yoʻqmi qiziq")
    assert "Hazil qilma." in gemini.received[-1].prompt
    assert gemini.received[-1].body["generationConfig"]["temperature"] == 0.2
    assert (await chat.trace())["prompt"].endswith("version 2")


@pytest.mark.parametrize("memory", [1, 4, 20])
async def test_exactly_so_many_messages_are_remembered_and_the_rest_in_a_line(
    shop: Shop, gemini: FakeGemini, memory: int
) -> None:
    await set_up(shop, memory=memory)
    chat = Chat(shop)
    for number in range(11):
        gemini.will(calls(("get_product_info", {"product": "tufli"})), says("Mana, marhamat."))
        await chat.says(f"tufli haqida nimadir {number}-marta")
        gemini.queue.clear()
    gemini.received.clear()
    gemini.will(says("Mayli."))
    await chat.says("boʻldi, koʻrib chiqaman")
    contents = gemini.received[0].contents
    assert len(contents) == memory + 1
    assert "earlier in this conversation: looked at: Qora tufli (tufli)" in gemini.received[0].prompt


async def test_tone_and_lists_stand_in_the_instructions(shop: Shop) -> None:
    plain = instructions(shop.workspace, AssistantSettings())
    wanted = AssistantSettings(
        formality="formal", address="sen", emoji="none", dos=["a"], donts=["b"], pinned=["tufli"], excluded=["koylak"]
    )
    told = instructions(shop.workspace, wanted)
    assert plain.split("\n\n")[0] == told.split("\n\n")[0]  # the house rules stand first and stay
    for words in ("Formal", "Familiar", "No emoji", "Do:\n- a", "Do not:\n- b", "first, where they fit: tufli"):
        assert words in told
    assert "Never recommend: koylak" in told


# — what is recommended —


async def test_pinned_goods_come_first_and_excluded_ones_do_not_come(shop: Shop) -> None:
    for code in ("sumka", "kamar"):
        await shop.product(code)
    await set_up(shop, pinned="kamar", excluded="koylak")
    shown = await listed(shop)
    assert shown[0] == "kamar"
    assert "koylak" not in shown


async def listed(shop: Shop) -> list[str]:
    from bot.tools import Talk, call
    from bot.tools.facts import ProductList

    async with shop.unit():
        settings = await AssistantVersion.in_force()
        talk = Talk(shop.workspace, 1, shop.customer.id, 1, Language.UZ, settings=settings)
        fact = await call(talk, "get_product_list", {})
    assert isinstance(fact, ProductList)
    return [product.code for product in fact.products]


async def test_who_asks_for_an_excluded_thing_by_name_gets_it(shop: Shop) -> None:
    await set_up(shop, excluded="koylak")
    assert "180" in await Chat(shop).says("oq koʻylak bormi")


async def test_a_pair_is_offered_with_what_is_taken(shop: Shop) -> None:
    await set_up(shop, pairs="tufli + koylak")
    chat = Chat(shop)
    text = await chat.says("tufli 38 bitta oling")
    assert "Oq koʻylak" in text
    assert "180" in text
    assert "Qora tufli" in await chat.says("oq koylak M bitta oling")
    assert "Goes well" not in chat.take()


# — how it sounds —


async def test_fallbacks_are_the_owners_and_never_the_same_twice_running(shop: Shop) -> None:
    await set_up(shop, fallbacks={"uz": "Kechirasiz, tushunmadim.\nYana bir bor yozing-chi."})
    chat = Chat(shop)
    first, second = await chat.says("asdf qwer"), await chat.says("zxcv uiop")
    assert {first, second} == {"Kechirasiz, tushunmadim.", "Yana bir bor yozing-chi."}


async def test_one_fallback_of_the_owners_takes_turns_with_ours(shop: Shop) -> None:
    await set_up(shop, fallbacks={"uz": "Kechirasiz, tushunmadim."})
    chat = Chat(shop)
    first, second = await chat.says("asdf qwer"), await chat.says("zxcv uiop")
    assert first == "Kechirasiz, tushunmadim."
    assert second
    assert second != first


@pytest.mark.parametrize(("level", "count"), [("none", 0), ("few", 1), ("many", 1)])
async def test_emoji_of_a_model_are_as_the_owner_likes(shop: Shop, gemini: FakeGemini, level: str, count: int) -> None:
    if level != "few":
        await set_up(shop, emoji=level)
    gemini.will(says("Salom 👋🏽, nima kerak?"))
    text = await Chat(shop).says("men bir narsa soʻramoqchi edim sizdan")
    assert text.count("👋") == count
    assert text == ("Salom 👋🏽, nima kerak?" if count else "Salom, nima kerak?")


async def test_the_offline_brain_has_emoji_where_many_are_liked(shop: Shop) -> None:
    quiet = await Chat(shop).says("tufli bormi 38")
    await set_up(shop, emoji="many")
    loud = await Chat(shop, chat="chat-2").says("tufli bormi 38")
    assert "✨" not in quiet
    assert loud.replace(" ✨", "") == quiet


# — golden replies: the same answers, politely and familiarly —


@pytest.mark.parametrize(
    ("language", "polite", "said_familiarly"),
    [
        (
            "uz",
            "Sizga nima kerak? Savatingizga qoʻshdim, manzilni yozing.",
            "Senga nima kerak? Savatingga qoʻshdim, manzilni yoz.",
        ),
        ("uz-Cyrl", "Сизга нима керак? Саватингизга қўшдим.", "Сенга нима керак? Саватингга қўшдим."),
        (
            "ru",
            "Здравствуйте! Что вы ищете? Напишите, и мы вам ответим.",
            "Привет! Что ты ищешь? Напиши, и мы тебе ответим.",
        ),
        ("es", "¿Qué desea usted? Escriba su dirección.", "¿Qué quieres tú? Escribe tu dirección."),
        ("it", "Scriva pure. Le scarpe ci sono.", "Scrivi pure. Le scarpe ci sono."),
        ("en", "What would you like?", "What would you like?"),
        ("uz", "Pulsiz va shakarsiz, xavfsiz.", "Pulsiz va shakarsiz, xavfsiz."),
    ],
)
def test_our_own_words_turn_from_polite_to_familiar(language: str, polite: str, said_familiarly: str) -> None:
    assert familiar(polite, Language(language)) == said_familiarly


async def test_the_owners_choice_of_address_is_heard_in_answers_and_at_buttons(shop: Shop) -> None:
    polite, close = Chat(shop), Chat(shop, chat="chat-2")
    formal = [await polite.says("rahmat"), await polite.says("tufli 38 bitta oling"), await polite.presses("order")]
    await set_up(shop, address="sen")
    near = [await close.says("rahmat"), await close.says("tufli 38 bitta oling"), await close.presses("order")]
    assert near == [familiar(text, Language.UZ) for text in formal]
    assert near != formal


async def test_who_is_handed_over_hears_the_same_words_always(shop: Shop) -> None:
    await set_up(shop, address="sen", emoji="many")
    assert await Chat(shop).says("operator") == "Tushundim, hozir administratorga xabaringizni yuboraman."
