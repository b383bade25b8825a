"""Carts: what a customer means to buy."""

from __future__ import annotations

import asyncio

import pytest

from models.carts import BadQuantity, Cart, CartLine, CartOrdered
from models.delivery import Destination
from models.orders import Order
from tests.cast import KOYLAK, TUFLI, Shop


async def test_a_customer_has_one_open_cart_however_often_it_is_asked_for(shop: Shop) -> None:
    carts = await asyncio.gather(*(shop.do(Cart.open_for(shop.customer.id)) for _ in range(20)))
    assert len({cart.id for cart in carts}) == 1


async def test_the_same_thing_again_is_more_of_it(shop: Shop) -> None:
    cart = await shop.cart(("tufli", 2), ("koylak", 1))
    assert await shop.do(cart.put(await shop.variant("tufli"), 3)) == 5
    cart = await shop.do(Cart.open_for(shop.customer.id))
    assert sorted(line.quantity for line in cart.lines) == [1, 5]
    assert cart.goods(shop.workspace).amount == 5 * TUFLI + KOYLAK


async def test_many_presses_at_once_are_all_counted(shop: Shop) -> None:
    cart, pumps = await shop.cart(), await shop.variant("tufli")
    await asyncio.gather(*(shop.do(cart.put(pumps, 1)) for _ in range(30)))
    cart = await shop.do(Cart.open_for(shop.customer.id))
    assert [line.quantity for line in cart.lines] == [30]
    await asyncio.gather(*(shop.do(cart.take_out(cart.lines[0], 1)) for _ in range(10)))
    assert [line.quantity for line in (await shop.do(Cart.open_for(shop.customer.id))).lines] == [20]


@pytest.mark.parametrize("quantity", [0, -1, 1000, 10**9])
async def test_a_quantity_is_between_1_and_999(shop: Shop, quantity: int) -> None:
    cart, pumps = await shop.cart(), await shop.variant("tufli")
    with pytest.raises(BadQuantity):
        await shop.do(cart.put(pumps, quantity))
    assert list((await shop.do(Cart.open_for(shop.customer.id))).lines) == []


async def test_also_when_it_adds_up(shop: Shop) -> None:
    cart = await shop.cart(("tufli", 999))
    with pytest.raises(BadQuantity):
        await shop.do(cart.put(await shop.variant("tufli"), 1))
    assert [line.quantity for line in (await shop.do(Cart.open_for(shop.customer.id))).lines] == [999]


async def test_fewer_all_of_it_and_nothing(shop: Shop) -> None:
    cart = await shop.cart(("tufli", 5), ("koylak", 1))
    pumps = next(line for line in cart.lines if line.quantity == 5)
    await shop.do(cart.take_out(pumps, 2))
    assert (await shop.fresh(pumps)).quantity == 3
    with pytest.raises(BadQuantity):
        await shop.do(cart.take_out(pumps, -2))
    await shop.do(cart.take_out(pumps, 7))
    async with shop.unit():
        assert await CartLine.all().count() == 1
        await cart.empty()
        assert await CartLine.all().count() == 0


async def test_nothing_is_reserved_by_a_cart(shop: Shop) -> None:
    await shop.cart(("tufli", 5))
    assert (await shop.variant("tufli")).reserved == 0


async def test_what_has_been_ordered_takes_nothing_more(shop: Shop) -> None:
    cart = await shop.cart(("tufli", 1))
    await shop.do(Order.place(cart, shop.workspace, by="customer"))
    with pytest.raises(CartOrdered):
        await shop.do(cart.put(await shop.variant("tufli"), 1))
    assert (await shop.do(Cart.open_for(shop.customer.id))).id != cart.id


@pytest.mark.parametrize(
    "to",
    [Destination("Toshkent, 5"), Destination("", 41.3, 69.2), Destination("uy", 41.3, 69.2), Destination(pickup=True)],
    ids=["words", "point", "both", "pick-up"],
)
async def test_the_destination_is_kept_sealed(shop: Shop, to: Destination) -> None:
    cart = await shop.cart(to="")
    assert cart.destination is None
    await shop.do(cart.send_to(to))
    cart = await shop.do(Cart.open_for(shop.customer.id))
    assert cart.destination == to
    assert not to.text or to.text not in cart.sealed_address
