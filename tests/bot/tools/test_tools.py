"""The shop's functions: what they take, what they refuse, and whose rows they touch."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.tools import TOOLS, Talk, call, facts
from models.base.i18n import Language
from models.carts import MAX_QUANTITY, Cart
from models.orders import Order, State
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop

SIXTEEN = """
welcome_user get_product_info get_product_list get_products_by_category get_categories get_service_info get_event_by_date
get_faq_info get_cart_info add_to_cart remove_from_cart create_order get_order_status get_generic_response
handoff_to_human apply_playbook
"""


async def talk_of(shop: Shop, message: int = 0) -> Talk:
    """Anora's talk in this shop, about a message of its own."""
    chat = Chat(shop, chat="talk")
    heard = await chat.hears("salom")
    conversation = await chat.conversation()
    return Talk(
        shop.workspace, conversation.id, conversation.customer_id, message or heard.message_id or 1, Language.UZ
    )


async def asks(shop: Shop, talk: Talk, name: str, **args: Any) -> Any:
    from models.base.scope import inside

    with inside(shop.id):
        return await call(talk, name, args)


def test_there_are_sixteen_and_each_says_what_it_is_for() -> None:
    assert set(TOOLS) == set(SIXTEEN.split())
    for tool in TOOLS.values():
        assert tool.description
        assert tool.schema["type"] == "object"


async def test_an_unknown_function_or_argument_is_refused_with_the_reason(shop: Shop) -> None:
    talk = await talk_of(shop)
    assert (await asks(shop, talk, "drop_table")).reason == "unknown_function"
    assert (await asks(shop, talk, "get_event_by_date", date="someday")).reason == "bad_arguments"
    assert (await asks(shop, talk, "get_event_by_date")).reason == "bad_arguments"


async def test_an_order_of_another_customer_is_not_there(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    talk = await talk_of(shop)
    found = await asks(shop, talk, "get_order_status", order=order.number)
    assert isinstance(found, facts.Refusal)
    cancelled = await asks(shop, talk, "get_order_status", order=order.number, action="cancel", confirm=True)
    assert isinstance(cancelled, facts.Refusal)
    assert (await shop.fresh(order)).state is State.PENDING


async def test_more_than_there_is_is_said_with_what_there_is(shop: Shop) -> None:
    fact = await asks(shop, await talk_of(shop), "add_to_cart", product="tufli", options={"size": "37"}, quantity=6)
    assert (fact.reason, fact.available) == ("too_many", 5)


async def test_no_number_of_what_is_not_counted(shop: Shop) -> None:
    await shop.product("qoʻlbola", sizes={"M": 3}, counted=False)
    fact = await asks(shop, await talk_of(shop), "get_product_info", product="qoʻlbola")
    assert [variant.stock for variant in fact.variants] == [None]
    assert fact.available


async def test_quantities_that_nobody_means_are_asked_about(shop: Shop) -> None:
    talk = await talk_of(shop)
    for quantity in (0, -1, MAX_QUANTITY + 1, 10**9):
        fact = await asks(shop, talk, "add_to_cart", product="tufli", options={"size": "38"}, quantity=quantity)
        assert (fact.what, fact.note) == ("quantity", str(quantity))


async def test_the_missing_option_is_asked_for_with_what_can_be_had(shop: Shop) -> None:
    fact = await asks(shop, await talk_of(shop), "add_to_cart", product="tufli")
    assert (fact.what, fact.choices) == ("size", ("37", "38"))  # 39 is sold out


async def test_the_same_call_of_the_same_turn_puts_it_in_once(shop: Shop) -> None:
    """A process dies after the effect; the turn is run again by another one."""
    first = await talk_of(shop)
    for _ in range(3):
        again = Talk(shop.workspace, first.conversation_id, first.customer_id, first.message_id, Language.UZ)
        fact = await asks(shop, again, "add_to_cart", product="tufli", options={"size": "38"}, quantity=2)
    assert [line.quantity for line in fact.lines] == [2]


async def test_two_of_one_confirmation_are_one_order(shop: Shop) -> None:
    talk = await talk_of(shop)
    await asks(shop, talk, "add_to_cart", product="tufli", options={"size": "38"})
    asked = await asks(shop, talk, "create_order", pickup=True, phone="+998901234567", payment="cash")
    talk.agreed = asked.cart.key
    placed = await asyncio.gather(*(asks(shop, talk, "create_order", confirm=True) for _ in range(5)))
    assert {fact.number for fact in placed if isinstance(fact, facts.OrderFact)} == {"1"}
    async with shop.unit():
        assert await Order.filter(customer_id=talk.customer_id).count() == 1


async def test_an_old_confirmation_does_not_agree_to_another_cart(shop: Shop) -> None:
    talk = await talk_of(shop)
    await asks(shop, talk, "add_to_cart", product="tufli", options={"size": "38"})
    asked = await asks(shop, talk, "create_order", pickup=True, phone="+998901234567", payment="cash")
    await asks(shop, talk, "add_to_cart", product="koylak", options={"size": "M"})
    talk.agreed = asked.cart.key
    fact = await asks(shop, talk, "create_order", confirm=True)
    assert (fact.what, fact.cart.goods.amount) == ("confirmation", 25_000_000 + 18_000_000)
    assert fact.note


async def ready(shop: Shop, talk: Talk) -> facts.Missing:
    """A cart with everything known: the summary is asked about."""
    await asks(shop, talk, "add_to_cart", product="tufli", options={"size": "38"})
    to = "Toshkent, Chilonzor 5"
    return await asks(shop, talk, "create_order", address=to, phone="+998901234567", payment="cash")


async def test_nobody_confirms_for_the_customer(shop: Shop) -> None:
    """A model that sets `confirm`, and even makes up what was agreed, gets the summary and no order."""
    talk = await talk_of(shop)
    asked = await ready(shop, talk)
    assert asked.cart
    for more in ({}, {"agreed": asked.cart.key}):
        fact = await asks(shop, talk, "create_order", confirm=True, **more)
        assert (fact.what, fact.note) == ("confirmation", "")
    assert "agreed" not in TOOLS["create_order"].schema["properties"]
    talk.agreed = asked.cart.key
    assert isinstance(await asks(shop, talk, "create_order", confirm=True), facts.OrderFact)


async def test_the_key_names_everything_that_is_agreed_to(shop: Shop) -> None:
    talk = await talk_of(shop)
    asked = await ready(shop, talk)
    keys = [asked.cart.key] if asked.cart else []
    again = await asks(shop, talk, "create_order")
    assert [again.cart.key] == keys
    for change in ({"address": "Toshkent, Yunusobod 99"}, {"payment": "card"}, {"pickup": True}):
        keys.append((await asks(shop, talk, "create_order", **change)).cart.key)
    await asks(shop, talk, "remove_from_cart", all=True)
    await asks(shop, talk, "add_to_cart", product="tufli", options={"size": "37"})  # at the same price
    keys.append((await asks(shop, talk, "create_order")).cart.key)
    assert len(set(keys)) == len(keys) == 5
    assert max(len(f"confirm:{key}") for key in keys) <= 60


async def test_only_the_cancellation_that_was_asked_about_is_done(shop: Shop) -> None:
    first, order = await shop.order(("tufli", 1)), await shop.order(("tufli", 1))
    talk = await talk_of(shop)
    talk.customer_id = order.customer_id
    for agreed in ("", f"cancel:{first.number}", "1:abc"):
        talk.agreed = agreed
        fact = await asks(shop, talk, "get_order_status", order=order.number, action="cancel", confirm=True)
        assert (fact.state, fact.asked) == ("PENDING", "cancel")
    talk.agreed = f"cancel:{order.number}"
    fact = await asks(shop, talk, "get_order_status", order=order.number, action="cancel", confirm=True)
    assert fact.state == "CANCELLED"


async def test_the_last_order_is_the_one_that_was_placed_last(shop: Shop) -> None:
    early, late = await shop.order(("tufli", 1)), await shop.order(("tufli", 1))
    async with shop.unit():  # numbers of another hand sort as they like
        await Order.filter(id=early.id).update(number="IMPORTED-77")
        await Order.filter(id=late.id).update(number="A", customer_id=early.customer_id)
    talk = await talk_of(shop)
    talk.customer_id = early.customer_id
    assert (await asks(shop, talk, "get_order_status")).number == "A"


async def test_asking_for_a_fee_changes_no_address(shop: Shop) -> None:
    talk = await talk_of(shop)
    await ready(shop, talk)
    fact = await asks(shop, talk, "get_cart_info", destination="Samarqandga")
    assert fact.fee.amount == 4_000_000
    async with shop.unit():
        to = (await Cart.open_for(talk.customer_id)).destination
    assert to
    assert to.text == "Toshkent, Chilonzor 5"


async def test_after_packing_nothing_is_changed_by_the_customer(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.confirm(by=shop.by))
    await shop.do(order.pack(by=shop.by))
    talk = await talk_of(shop)
    talk.customer_id = order.customer_id
    fact = await asks(shop, talk, "get_order_status", order=order.number, action="cancel", confirm=True)
    assert fact.reason == "too_late"
    assert (await shop.fresh(order)).state is State.PACKED


async def test_a_place_that_nobody_goes_to_asks_for_another_and_forgets_it(shop: Shop) -> None:
    talk = await talk_of(shop)
    await asks(shop, talk, "add_to_cart", product="tufli", options={"size": "38"})
    fact = await asks(shop, talk, "create_order", address="London, Baker street 221")
    assert fact.what == "address"
    assert fact.note
    async with shop.unit():
        assert (await Cart.open_for(talk.customer_id)).destination is None
    fact = await asks(shop, talk, "create_order", address="Toshkent, Chilonzor 5")
    assert fact.what == "phone"


async def test_the_fee_of_a_place_is_said_before_anything_is_chosen(shop: Shop) -> None:
    fact = await asks(shop, await talk_of(shop), "get_cart_info", destination="Samarqandga")
    assert (fact.fee.amount, fact.way) == (4_000_000, "Pochta")


async def test_a_taxi_has_no_price_until_the_seller_names_one(shop: Shop) -> None:
    fact = await asks(shop, await talk_of(shop), "get_cart_info", destination="Chirchiq")
    assert fact.fee is None


async def test_an_empty_search_shows_what_there_is(shop: Shop) -> None:
    fact = await asks(shop, await talk_of(shop), "get_product_list")
    assert {product.code for product in fact.products} == {"tufli", "koylak"}


async def test_a_neighbours_goods_are_not_found(shop: Shop, neighbour: Shop) -> None:
    await neighbour.product("samovar")
    fact = await asks(shop, await talk_of(shop), "get_product_info", product="samovar")
    assert isinstance(fact, facts.Refusal)
