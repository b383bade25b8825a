"""A "yes" agrees to the summary that was shown and to nothing else; the customer reads in it where it goes."""

from __future__ import annotations

from models.base.db import rows
from models.catalog import Variant
from models.orders import Order
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop

STREET = "Chilonzor 5-kvartal 17-uy"


async def at_the_summary(shop: Shop) -> Chat:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    await chat.presses("order")
    await chat.says(f"Toshkent, {STREET}")
    await chat.says(contact="+998901234567")
    await chat.presses("pay:cash")
    return chat


async def orders(shop: Shop) -> int:
    async with shop.unit():
        return await Order.all().count()


async def test_a_typed_yes_places_what_was_shown(shop: Shop) -> None:
    chat, before = await at_the_summary(shop), await orders(shop)
    await chat.says("ha")
    assert await orders(shop) == before + 1


async def test_a_typed_yes_to_another_price_is_asked_again(shop: Shop) -> None:
    chat, before = await at_the_summary(shop), await orders(shop)
    async with shop.unit():
        await (await Variant.get(sku="TUFLI-38")).set_price(40_000_000, by=shop.by)
    assert "400" in await chat.says("ha")
    assert await orders(shop) == before
    await chat.says("ha")
    assert await orders(shop) == before + 1


async def test_the_summary_says_where_to_and_the_record_does_not(shop: Shop) -> None:
    chat = await at_the_summary(shop)
    assert STREET in "\n".join(one.text for one in chat.said)
    async with shop.unit():
        for table in ("message", "conversation", "tool_call"):
            found = await rows(f"SELECT t::text AS row FROM {table} t")
            assert not [r for r in found if "Chilonzor" in r["row"]], table
    assert "•••" in (await chat.answers())[-1].text
