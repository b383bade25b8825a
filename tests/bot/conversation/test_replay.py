"""Saved dialogues and past turns are played, and nothing of it remains."""

from __future__ import annotations

from typing import Any

import pytest

from bot.conversation.replay import play, play_all
from bot.conversation.rerun import NotToBeRun, run_again
from models.base.scope import inside
from models.catalog import Variant
from models.conversations import Conversation
from models.corrections import Correction
from models.events import Event
from models.orders import Order
from models.replays import BadDialogue, Dialogue
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop

BUYING: list[dict[str, Any]] = [
    {
        "say": "tufli bormi 38",
        "call": "get_product_info",
        "args": {"product": "tufli"},
        "must": ["250 000"],
        "never": ["180"],
    },
    {"say": "bitta oling", "call": "add_to_cart"},
    {"press": "order", "call": "create_order"},
    {"press": "pickup", "call": "create_order"},
    {"say": "+998 90 123 45 67", "call": "create_order"},
    {"press": "pay:cash", "must": ["250 000"]},
]


async def counts(shop: Shop) -> list[int]:
    async with shop.unit():
        return [await table.all().count() for table in (Conversation, Event, Order, Dialogue)]


async def test_a_dialogue_is_played_to_its_end_and_leaves_nothing(shop: Shop) -> None:
    before = await counts(shop)
    with inside(shop.id):
        played = await play(shop.workspace, "buying", BUYING)
    assert played.failures == []
    assert await counts(shop) == before


async def test_what_departs_from_a_dialogue_is_told(shop: Shop) -> None:
    async with shop.unit():
        await Dialogue.keep(
            "price", [{"say": "tufli bormi", "call": "get_cart_info", "must": ["999 000"], "never": ["250 000"]}]
        )
        await Variant.filter(sku="TUFLI-38").update(price=25_000_000)
    with inside(shop.id):
        (played,) = await play_all(shop.workspace)
    assert [why.partition(": ")[2] for why in played.failures] == [
        "called get_product_info instead of get_cart_info",
        "does not say “999 000”",
        "says “250 000”",
    ]
    assert played.to_json()["ok"] is False


async def test_a_correction_is_a_test_as_well(shop: Shop) -> None:
    async with shop.unit():
        await Correction.say_instead("Ayollar uchun paypoq bormi?", "Paypoqlar dushanba kuni keladi.", "uz", by="t")
    with inside(shop.id):
        (played,) = await play_all(shop.workspace, brain="offline")
    assert played.failures == []


@pytest.mark.parametrize("turns", [[], [{"say": "a", "press": "b"}], [{"call": "x"}], [{"say": "a", "hope": "b"}]])
async def test_a_dialogue_that_nobody_could_play_is_not_kept(shop: Shop, turns: list[dict[str, Any]]) -> None:
    async with shop.unit():
        with pytest.raises(BadDialogue):
            await Dialogue.keep("x", turns)


async def test_a_past_turn_comes_out_the_same_whatever_has_changed_since(shop: Shop) -> None:
    """The functions say what they said then: the price of that day, the cart of that moment."""
    chat = Chat(shop)
    await chat.says("salom")
    said = await chat.says("tufli bormi 38")
    await chat.says("bitta oling")
    async with shop.unit():
        await Variant.all().update(price=99_900_000)
    (_hello, answer, _added) = await chat.answers()
    before = await counts(shop)
    with inside(shop.id):
        again = await run_again(answer.id, brain="offline")
    assert again.now["text"] == said
    assert (again.calls, again.text, again.anew) == ([], [], [])
    assert await counts(shop) == before


async def test_a_turn_that_put_something_into_the_cart_puts_nothing_in_again(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    (answer,) = await chat.answers()
    with inside(shop.id):
        assert (await run_again(answer.id)).text == []
    assert "× 1" in await chat.says(press="cart")


async def test_what_another_mind_would_ask_is_asked_anew_and_shown(shop: Shop) -> None:
    """The turn as a model would have answered it: the record has another call than the offline brain makes."""
    chat = Chat(shop)
    await chat.says("tufli bormi 38")
    (answer,) = await chat.answers()
    async with shop.unit():
        answer.trace["calls"][0]["args"] = {"product": "koylak"}
        answer.text = "Bilmadim"
        await answer.save(update_fields=["trace", "text"])
    with inside(shop.id):
        again = await run_again(answer.id)
    assert again.anew == ["get_product_info"]
    assert [line[0] for line in again.calls] == ["-", "+"]
    assert any(line.startswith("- Bilmadim") for line in again.text)


async def test_what_is_no_answer_with_a_record_is_not_run(shop: Shop) -> None:
    chat = Chat(shop)
    heard = await chat.hears("salom")
    with inside(shop.id), pytest.raises(NotToBeRun):
        await run_again(heard.message_id or 0)
