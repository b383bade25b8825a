"""A turn on a real shop: what it costs, what it remembers, when it keeps quiet, and that one message gets one answer."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.channels.base import Button, Outgoing
from bot.conversation.answer import answer
from models import conversations
from models.base import clock
from models.events import Event
from tests.bot.conversation.chatting import Chat
from tests.cast import Counting, Shop


async def test_a_text_costs_six_statements_at_most(shop: Shop, statements: Counting) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    with statements() as seen:
        assert await chat.says("rahmat")
    assert seen.count <= 6, "\n".join(seen.sql)


async def test_a_turn_with_one_function_costs_ten_statements_at_most(shop: Shop, statements: Counting) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    with statements() as seen:
        assert "250" in await chat.says("tufli bormi 38")
    assert (await chat.trace())["calls"][0]["name"] == "get_product_info"
    assert seen.count <= 10, "\n".join(seen.sql)


async def test_answered_by_many_at_once_it_is_answered_once(shop: Shop) -> None:
    """Two loops in one process are two, as well: the playground answers in its request while the answerer wakes."""
    chat = Chat(shop)
    heard = await chat.hears("tufli bormi")
    await asyncio.gather(*(answer(shop.id, heard.conversation_id) for _ in range(8)))
    assert len(await chat.answers()) == 1


async def test_the_same_message_delivered_again_is_nothing(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli bormi", id="7")
    again = await chat.hears("tufli bormi", id="7")
    await answer(shop.id, again.conversation_id)
    assert again.message_id is None
    assert len(await chat.answers()) == 1


async def test_a_burst_of_words_gets_one_answer(shop: Shop) -> None:
    chat = Chat(shop)
    for words in ("tufli", "bormi", "38"):
        heard = await chat.hears(words)
    await answer(shop.id, heard.conversation_id)
    assert len(await chat.answers()) == 1
    assert "38" in chat.take()


async def test_words_and_a_press_get_an_answer_each(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.hears("tufli bormi")
    heard = await chat.hears(press="cats")
    await answer(shop.id, heard.conversation_id)
    assert len(await chat.answers()) == 2


async def test_of_an_edited_message_only_the_newer_wording_counts(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.hears("koylak bormi", id="5")
    heard = await chat.hears("tufli 38 bormi", id="5:edit:1")
    await answer(shop.id, heard.conversation_id)
    text = chat.take()
    assert "tufli" in text
    assert "180" not in text  # the shirt's price


async def test_a_person_in_charge_silences_it_until_they_forget(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("operator")
    assert (await chat.conversation()).with_human
    assert await chat.says("tufli bormi") == ""
    with clock.at(clock.now() + timedelta(hours=12, minutes=1)):
        assert "250" in await chat.says("tufli bormi")
    assert not (await chat.conversation()).with_human


async def test_a_blocked_customer_is_heard_and_not_answered(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    customer = await chat.customer()
    async with shop.unit():
        customer.blocked = True
        await customer.save(update_fields=["blocked"])
    assert await chat.says("tufli bormi") == ""


async def test_what_was_queued_goes_out_first_and_in_order(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    conversation = await chat.conversation()
    async with shop.unit():
        for words in ("one", "two"):
            await conversations.queue(
                conversation.id,
                text=words,
                content=Outgoing(words, buttons=((Button("x", press="cart"),),)).to_json(),
                author="system",
            )
    text = await chat.says("tufli bormi")
    assert text.startswith("one\ntwo\n")


async def test_a_breakdown_is_told_to_the_customer_and_to_the_shop(shop: Shop) -> None:
    """A row that no code of ours would write breaks the turn; the next message is answered again."""
    chat = Chat(shop)
    await chat.says("salom")
    conversation = await chat.conversation()
    async with shop.unit():
        conversation.context = {"asked": "nonsense"}
        await conversation.save(update_fields=["context"])
    assert await chat.says("tufli bormi")
    async with shop.unit():
        assert await Event.filter(kind="conversation.failed").count() == 1
        conversation.context = {}
        await conversation.save(update_fields=["context"])
    assert "250" in await chat.says("tufli bormi")


async def test_a_typed_address_is_sealed_and_out_of_what_explains_the_answer(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    await chat.says("zakaz qilaman")
    await chat.says("Toshkent, Chilonzor 5-kvartal")
    call = (await chat.trace())["calls"][-1]
    assert call["args"]["address"] == "•••"
    assert "Chilonzor" not in str(call)
    assert "Chilonzor" not in str((await chat.conversation()).context)


async def test_a_question_stays_open_over_another_one(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    await chat.says("zakaz qilaman")
    await chat.presses("pickup")
    await chat.says("skidka bormi")
    await chat.says("+998 90 123 45 67")
    assert (await chat.customer()).phone == "+998901234567"
    assert "pay:cash" in chat.buttons


async def test_nothing_is_asked_twice_at_the_second_order(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    await chat.presses("order")
    await chat.says("Toshkent, Chilonzor 5-kvartal")
    await chat.says(contact="+998901234567")
    await chat.presses("pay:cash")
    await chat.presses("confirm")
    await chat.says("oq koylak M bitta oling")
    await chat.presses("order")
    assert "pay:cash" in chat.buttons  # neither the place nor the phone


async def test_a_second_shop_does_not_know_her(shop: Shop, neighbour: Shop) -> None:
    """J7: greeted by name where she has bought, unknown next door."""
    chat = Chat(shop, name="Anora Yusupova")
    await chat.says("tufli 38 bitta oling")
    await chat.presses("order")
    await chat.presses("pickup")
    await chat.says(contact="+998901234567")
    await chat.presses("pay:cash")
    await chat.presses("confirm")
    assert "Anora" in await chat.says("salom")
    there = Chat(neighbour, name="Anora Yusupova")
    assert "Anora" not in await there.says("salom")
    assert "250" not in await there.says("oʻshandan yana")
