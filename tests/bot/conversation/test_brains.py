"""A turn with a language model behind it: its calls are run, its slips are caught, and nobody's data reaches it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from bot.conversation.brains import close_brains
from models.base.settings import Settings
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop
from tests.fakes.gemini import FakeGemini, calls, error, says

PHONE, STREET = "+998 90 765 43 21", "Chilonzor 5-kvartal 17-uy"


@pytest.fixture
async def gemini(configure: Callable[..., Settings]) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url)
        yield server
        await close_brains()


async def test_it_calls_a_function_and_says_what_came_of_it(shop: Shop, gemini: FakeGemini) -> None:
    gemini.will(calls(("get_product_info", {"product": "tufli"})), says("Ha, bor: 250 000 soʻm."))
    chat = Chat(shop)
    assert await chat.says("tufli bormi") == "Ha, bor: 250 000 soʻm."
    assert (await chat.trace())["brain"] == "gemini"
    assert any(press.startswith("add:") for press in chat.buttons)


async def test_a_number_that_no_function_gave_does_not_leave_the_house(shop: Shop, gemini: FakeGemini) -> None:
    gemini.will(calls(("get_product_info", {"product": "tufli"})), says("Bugun atigi 199 000 soʻm!"))
    chat = Chat(shop)
    text = await chat.says("tufli bormi")
    assert "199" not in text
    assert "250" in text
    trace = await chat.trace()
    assert trace["guards"] == [{"guard": "numbers", "about": ["199000 som"]}]
    assert trace["lock"][0]["done"] == "rewritten"


async def test_when_it_fails_the_offline_brain_sells_on(shop: Shop, gemini: FakeGemini) -> None:
    gemini.failing = 1.0
    chat = Chat(shop)
    assert "250" in await chat.says("tufli bormi")
    trace = await chat.trace()
    assert trace["brain"] == "offline"
    assert trace["failed"]


async def test_what_it_did_before_it_failed_is_not_done_again(shop: Shop, gemini: FakeGemini) -> None:
    wrong = error(400, "no")
    gemini.will(
        calls(("add_to_cart", {"product": "tufli", "quantity": 1, "options": {"size": "38"}})), wrong, wrong, wrong
    )
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    assert "250" in await chat.says("savatda nima bor")
    assert "500" not in chat.take()


async def test_a_phone_is_a_placeholder_to_it_and_the_number_to_the_shop(shop: Shop, gemini: FakeGemini) -> None:
    gemini.will(
        calls(("create_order", {"phone": "[PHONE_1]"})),
        says("Savatingiz hozircha boʻsh."),
    )
    chat = Chat(shop)
    await chat.says(f"telefonim {PHONE}, zakaz bermoqchi edim")
    assert (await chat.customer()).phone == "+998907654321"
    assert "765" not in "".join(one.prompt for one in gemini.received)


async def test_what_was_asked_in_private_never_reaches_it(shop: Shop, gemini: FakeGemini) -> None:
    """Address and phone are typed, the order is placed, and the talk goes on: not one byte of them is sent."""
    gemini.failing = 1.0  # the offline brain takes the order
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    await chat.presses("order")
    await chat.says(f"Toshkent, {STREET}")
    await chat.says(PHONE)
    gemini.failing = 0.0
    gemini.will(calls(("get_cart_info", {})), says("Savatda bitta tufli bor."))
    assert await chat.says("savatda nima bor")
    sent = "".join(one.raw.decode() for one in gemini.received)
    assert gemini.received
    for secret in ("Chilonzor", "17-uy", "765", "7654321"):
        assert secret not in sent


async def test_no_byte_about_the_customers_person_is_sent(shop: Shop, gemini: FakeGemini) -> None:
    """Phone, card, e-mail, name and address, each in the place where a customer's words bring it; in no request."""
    chat = Chat(shop, name="Zulfizar Hamdamova")
    gemini.will(calls(("welcome_user", {})), says("Assalomu alaykum!"))
    await chat.says("salom")
    gemini.failing = 1.0  # greeted in our own words, by name, and asked for the address by the offline brain
    await chat.says("assalomu alaykum")
    await chat.says("tufli 38 bitta oling")
    await chat.presses("order")
    await chat.says(f"Toshkent, {STREET}")
    await chat.says(PHONE)
    await chat.presses("pay:cash")
    gemini.failing = 0.0
    await chat.says("kartam 8600 1234 5678 9012")  # refused before anybody reads it
    words = f"men Zulfizar Hamdamova, pochtam zulfizar@example.com, telefonim {PHONE}"
    gemini.will(calls(("create_order", {})), says("Buyurtma beraymi?"), says("Yaxshi."), says("Yaxshi."))
    await chat.says(words)
    assert STREET in "\n".join(one.text for one in chat.said)  # in the summary, which we word
    await chat.says("yana nima bor")
    sent = "".join(f"{one.path}{one.raw.decode()}" for one in gemini.received)
    assert "[NAME_" in sent
    for secret in (
        "Zulfizar",
        "Hamdamova",
        "zulfizar@",
        "8600 1234",
        "5678 9012",
        "765 43",
        "7654321",
        "Chilonzor",
        "17-uy",
    ):
        assert secret not in sent, secret
