"""The same question again: answered for nothing while every fact behind the answer is the same, and for its price otherwise."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import timedelta

import pytest

from bot.conversation.brains import close_brains
from models import stock
from models.base import clock
from models.base.settings import Settings
from models.catalog import Product, Variant
from models.corrections import Correction
from models.spending import SpendingMonth
from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.test_manners import set_up
from tests.cast import Counting, Shop
from tests.fakes.gemini import FakeGemini, calls, says

QUESTION = "qora tufli bormi"


@pytest.fixture
async def gemini(configure: Callable[..., Settings]) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(
            GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, SURE_ENOUGH="2", MODEL_CALLS_PER_MINUTE="100000"
        )
        yield server
        await close_brains()


async def ask(shop: Shop, gemini: FakeGemini, who: str, words: str = QUESTION, text: str = "Ha, bor, marhamat.") -> int:
    """How many requests it took. Each asks in a conversation of their own."""
    before = len(gemini.received)
    gemini.queue.clear()
    gemini.will(calls(("get_product_info", {"product": "tufli"})), says(text))
    assert await Chat(shop, name="Xaridor", chat=who).says(words, id=f"q{before}")
    return len(gemini.received) - before


async def test_the_same_question_costs_nothing_the_second_time(shop: Shop, gemini: FakeGemini) -> None:
    assert await ask(shop, gemini, "one") == 2
    gemini.queue.clear()
    chat = Chat(shop, name="Xaridor", chat="two")
    assert await chat.says("Qora TUFLI bormi?!") == "Ha, bor, marhamat."  # another spelling of the same words
    assert any(press.startswith("add:") for press in chat.buttons)  # cards and memory are this turn's own
    assert (await chat.trace())["route"] == "cache"
    assert (await chat.trace())["calls"][0]["result"]["name"] == "Qora tufli"
    assert len(gemini.received) == 2


async def test_the_saving_is_counted(shop: Shop, gemini: FakeGemini) -> None:
    await ask(shop, gemini, "one")
    async with shop.unit():
        before = await SpendingMonth.get()
    assert await ask(shop, gemini, "two") == 0
    async with shop.unit():
        after = await SpendingMonth.get()
    assert after.cheap_turns == before.cheap_turns + 1
    assert after.turns == before.turns + 1
    assert after.micros == before.micros
    assert after.saved_micros - before.saved_micros == before.micros > 0


async def change_price(shop: Shop) -> None:
    async with shop.unit():
        await (await Variant.get(sku="TUFLI-38")).set_price(26_000_000, by=shop.by)


async def change_stock(shop: Shop) -> None:
    async with shop.unit():
        await stock.receive(await Variant.get(sku="TUFLI-38"), 1, by=shop.by)


async def sell_one(shop: Shop) -> None:
    await shop.order(("tufli", 1))


async def reword(shop: Shop) -> None:
    """Whoever does it and however: nobody has to tell the cache."""
    async with shop.unit():
        await Product.filter(code="tufli").update(descriptions={"uz": "Charmdan."})


async def correct(shop: Shop) -> None:
    async with shop.unit():
        await Correction.say_instead(QUESTION, "Tufli ertaga keladi.", "uz", by=shop.by)


async def set_tone(shop: Shop) -> None:
    await set_up(shop, formality="formal")


@pytest.mark.parametrize("change", [change_price, change_stock, sell_one, reword, set_tone])
async def test_whatever_changes_makes_it_a_new_question(
    shop: Shop, gemini: FakeGemini, change: Callable[[Shop], object]
) -> None:
    await ask(shop, gemini, "one")
    assert await ask(shop, gemini, "two") == 0
    await change(shop)  # type: ignore[misc]
    assert await ask(shop, gemini, "three") == 2
    assert await ask(shop, gemini, "four") == 0


async def test_a_correction_goes_before_what_was_said(shop: Shop, gemini: FakeGemini) -> None:
    await ask(shop, gemini, "one")
    await correct(shop)
    assert await Chat(shop, chat="two").says(QUESTION) == "Tufli ertaga keladi."


async def test_after_an_hour_it_is_thought_anew(shop: Shop, gemini: FakeGemini) -> None:
    await ask(shop, gemini, "one")
    with clock.at(clock.now() + timedelta(minutes=61)):
        assert await ask(shop, gemini, "two") == 2


async def test_what_is_the_customers_own_is_not_kept(shop: Shop, gemini: FakeGemini) -> None:
    """A cart, an order, a name: the next customer hears none of it."""
    gemini.will(calls(("get_cart_info", {})), says("Savatingiz boʻsh."))
    await Chat(shop, name="Bir", chat="one").says("qora tufli savatimda bormi")
    before = len(gemini.received)
    gemini.will(calls(("get_cart_info", {})), says("Savatingiz boʻsh."))
    await Chat(shop, name="Ikki", chat="two").says("qora tufli savatimda bormi")
    assert len(gemini.received) == before + 2


async def test_a_question_leans_on_what_was_said_before(shop: Shop, gemini: FakeGemini) -> None:
    """The same words after another history are another question; after the same history they are the same."""
    told = {"one": "Menga past poshna kerak", "two": "Menga baland poshna kerak", "three": "Menga past poshna kerak"}
    asked = {}
    for who, words in told.items():
        gemini.queue.clear()
        gemini.will(says("Tushundim, qarab koʻraman."))
        await Chat(shop, name="Xaridor", chat=who).says(words)
        asked[who] = await ask(shop, gemini, who, words="qora tufli shunga mosmi")
    assert asked == {"one": 2, "two": 2, "three": 0}


async def test_what_was_hidden_before_is_the_customers_own(shop: Shop, gemini: FakeGemini) -> None:
    for who, phone in (("one", "+998 90 123 45 67"), ("two", "+998 93 555 77 88")):
        gemini.queue.clear()
        gemini.will(says("Yozib oldim."))
        await Chat(shop, name="Xaridor", chat=who).says(f"telefonim {phone}")
        assert await ask(shop, gemini, who) == 2


async def test_a_shop_hears_nothing_of_its_neighbours_answers(shop: Shop, neighbour: Shop, gemini: FakeGemini) -> None:
    await ask(shop, gemini, "one", text="Lolada bor.")
    assert await ask(neighbour, gemini, "one") == 2


async def test_another_language_is_another_question(shop: Shop, gemini: FakeGemini) -> None:
    await ask(shop, gemini, "one")
    assert await ask(shop, gemini, "two", words="чёрные туфли есть в наличии?") == 2


async def test_a_hit_costs_ten_statements_at_most(shop: Shop, gemini: FakeGemini, statements: Counting) -> None:
    for who in ("one", "two"):
        gemini.will(says("Salom, marhamat."))
        await Chat(shop, name="Xaridor", chat=who).says("bir narsa soʻramoqchi edim")
    await ask(shop, gemini, "one")
    with statements() as seen:
        assert await ask(shop, gemini, "two") == 0
    assert seen.count <= 10, "\n".join(seen.sql)
