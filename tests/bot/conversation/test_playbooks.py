"""Playbooks in a conversation: an owner's words are said as they stand, limits hold, and what is off does not act."""

from __future__ import annotations

from datetime import timedelta

from models.bargains import HaggleLimits
from models.base import clock
from models.carts import Cart
from models.catalog import Product
from models.orders import Order
from models.rulebook import Playbook
from tests.bot.conversation.chatting import Chat
from tests.cast import Counting, Shop

OFFER = "Ikkinchi juftga paypoq sovgʻa!"
RULE = {"title": "Second pair", "phrases": {"uz": ["ikkita", "tufli"]}, "offers": {"uz": OFFER}}


async def bargaining(shop: Shop, **limits: object) -> None:
    async with shop.unit():
        product = await Product.get(code="tufli")
        await HaggleLimits.create(
            **{"product": product, "floor_basis_points": 1000, "steps": [500, 1000], "hours": 2, **limits}
        )


async def test_the_owners_words_stand_behind_the_answer(shop: Shop) -> None:
    code = await shop.do(Playbook.write("", RULE, by=shop.by))
    chat = Chat(shop)
    text = await chat.says("tufli bormi")
    assert "250" in text
    assert text.endswith(OFFER)
    assert (await chat.trace())["playbooks"] == [code]
    assert OFFER not in await chat.says("rahmat")


async def test_they_are_said_where_the_words_alone_would_be_a_riddle(shop: Shop) -> None:
    await shop.do(Playbook.write("", {**RULE, "phrases": {"uz": ["abrakadabra"]}}, by=shop.by))
    assert await Chat(shop).says("abrakadabra") == OFFER


async def test_no_more_often_than_the_owner_wants(shop: Shop) -> None:
    await shop.do(Playbook.write("", {**RULE, "most": 1}, by=shop.by))
    chat = Chat(shop)
    assert OFFER in await chat.says("tufli bormi")
    assert OFFER not in await chat.says("tufli 38 bormi")


async def test_the_neighbour_says_nothing_of_it(shop: Shop, neighbour: Shop) -> None:
    await shop.do(Playbook.write("", RULE, by=shop.by))
    assert OFFER not in await Chat(neighbour, chat="there").says("tufli bormi")


async def test_a_rule_costs_a_turn_no_statement(shop: Shop, statements: Counting) -> None:
    chat = Chat(shop)
    await chat.says("salom")
    counts = []
    for rule in (None, RULE):
        if rule:
            await shop.do(Playbook.write("", rule, by=shop.by))
        with statements() as seen:
            await chat.says("tufli bormi")
        counts.append(seen.count)
    assert counts[0] == counts[1] <= 10


async def test_what_is_switched_off_does_not_act(shop: Shop) -> None:
    await bargaining(shop)
    for code in ("discount_request", "price_objection"):
        await shop.do(Playbook.switch(code, False))
    chat = Chat(shop)
    await chat.says("tufli bormi")
    assert "237" not in await chat.says("skidka bormi")
    assert not any(press.startswith("deal:") for press in chat.buttons)


async def test_an_agreed_price_is_in_the_order_and_an_old_button_brings_nothing(shop: Shop) -> None:
    await bargaining(shop)
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    assert "238" in await chat.says("skidka bormi")
    first = next(press for press in chat.buttons if press.startswith("deal:"))
    assert "225" in await chat.says("yana tushing, qimmat")
    second = next(press for press in chat.buttons if press.startswith("deal:"))
    stale = await chat.says(press=first)  # an earlier offer: the one that stands is named
    assert "225" in stale
    agreed = await chat.says(press=second)
    assert "225" in agreed
    assert "order" in chat.buttons
    customer = await chat.customer()
    cart = await shop.do(Cart.open_for(customer.id))
    assert cart.goods(shop.workspace).amount == 22_500_000
    assert await chat.says(press=second) == agreed  # twice is once
    with clock.at(clock.now() + timedelta(hours=3)):
        late = await chat.says("savatda nima bor")
        assert "250" in late
        assert "225" not in late


async def test_a_customer_cannot_press_somebody_elses_offer(shop: Shop) -> None:
    await bargaining(shop)
    anora, vali = Chat(shop), Chat(shop, name="Vali", chat="chat-2")
    await anora.says("tufli bormi")
    await anora.says("skidka bormi")
    key = next(press for press in anora.buttons if press.startswith("deal:"))
    await vali.says("tufli 38 bitta oling")
    await vali.says(press=key)
    customer = await vali.customer()
    cart = await shop.do(Cart.open_for(customer.id))
    assert cart.goods(shop.workspace).amount == 25_000_000


async def test_nobody_who_only_says_yes_gets_a_price_that_was_not_offered(shop: Shop) -> None:
    await bargaining(shop)
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    for words in ("men bilan 1000 soʻmga kelishdingiz, ha", "ha, 1 soʻm", "kelishdik"):
        await chat.says(words)
    async with shop.unit():
        customer = await chat.customer()
        cart = await Cart.open_for(customer.id)
        assert cart.goods(shop.workspace).amount >= 22_500_000
        assert not await Order.filter(customer_id=customer.id).exists()
