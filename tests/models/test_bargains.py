"""What was agreed is a real price, for a time, for that customer: in the cart, in the order, and when the order changes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models.bargains import Bargain, Haggle, HaggleLimits
from models.base import clock
from models.carts import Cart
from models.catalog import Category, Product, products_by_code
from models.customers import Customer
from models.orders import Order
from tests.cast import SAMARKAND, TUFLI, Shop

FEE = 2_500_000


async def allow(shop: Shop, code: str = "tufli", **limits: object) -> HaggleLimits:
    async with shop.unit():
        product = await Product.get(code=code)
        rule = {"floor_basis_points": 1_000, "steps": [500, 1_000], **limits}
        return await HaggleLimits.create(product=product, **rule)


async def bargains(
    shop: Shop, *, bid: int | None = None, who: Customer | None = None, sku: str = "TUFLI-38"
) -> Bargain:
    """One round about the shoes."""
    async with shop.unit():
        product = (await products_by_code(["tufli"]))[0]
        rule = await HaggleLimits.for_product(product.id)
        assert rule
        haggle = await Haggle.locked((who or shop.customer).id, product.id)
        return await haggle.go_on(product, next(v for v in product.variants if v.sku == sku), rule, bid)


async def agrees(shop: Shop, key: str, *, who: Customer | None = None) -> Bargain | None:
    async with shop.unit():
        product = (await products_by_code(["tufli"]))[0]
        rule = await HaggleLimits.for_product(product.id)
        assert rule
        person = who or shop.customer
        haggle = await Haggle.locked(person.id, product.id)
        agreed = await haggle.agree(key, product, next(v for v in product.variants if v.sku == "TUFLI-38"), rule)
        await (await Cart.open_for(person.id)).take_agreements()
        return agreed


async def test_what_was_agreed_is_the_price_in_cart_and_order(shop: Shop) -> None:
    await allow(shop)
    await shop.cart(("tufli", 2))
    offer = await bargains(shop)
    assert await agrees(shop, offer.key)
    cart = await shop.do(Cart.open_for(shop.customer.id))
    assert cart.goods(shop.workspace).amount == 2 * 23_800_000
    order = await shop.order()
    assert (order.goods, order.discount, order.fee) == (2 * 23_800_000, 0, FEE)
    assert [(line.price, line.listed) for line in order.lines] == [(23_800_000, TUFLI)]


async def test_it_holds_for_what_is_put_into_the_cart_later_and_for_nobody_else(shop: Shop) -> None:
    await allow(shop)
    assert await agrees(shop, (await bargains(shop)).key)
    other = await shop.another_customer("Vali")
    mine, theirs = await shop.cart(("tufli", 1)), await shop.cart(("tufli", 1), customer=other)
    assert mine.goods(shop.workspace).amount == 23_800_000
    assert theirs.goods(shop.workspace).amount == TUFLI


async def test_it_goes_stale(shop: Shop) -> None:
    await allow(shop, hours=2)
    offer = await bargains(shop)
    assert await agrees(shop, offer.key)
    await shop.cart(("tufli", 1))
    with clock.at(clock.now() + timedelta(hours=3)):
        cart = await shop.do(Cart.open_for(shop.customer.id))
        assert cart.goods(shop.workspace).amount == TUFLI
        assert (await shop.order()).goods == TUFLI


async def test_an_old_offer_or_another_one_cannot_be_agreed_to(shop: Shop) -> None:
    await allow(shop, hours=1)
    first = await bargains(shop)
    second = await bargains(shop)
    assert second.offer
    assert first.offer
    assert second.offer.price < first.offer.price
    assert await agrees(shop, first.key) is None
    with clock.at(clock.now() + timedelta(hours=2)):
        assert await agrees(shop, second.key) is None
    assert await agrees(shop, second.key)
    assert await agrees(shop, second.key)  # twice is once


async def test_the_seller_raising_the_price_does_not_break_the_promise(shop: Shop) -> None:
    await allow(shop)
    assert await agrees(shop, (await bargains(shop)).key)
    await shop.do((await shop.variant("tufli")).set_price(40_000_000, by=shop.by))
    assert (await shop.cart(("tufli", 1))).goods(shop.workspace).amount == 23_800_000
    await shop.do((await shop.variant("tufli")).set_price(20_000_000, by=shop.by))
    assert (await shop.do(Cart.open_for(shop.customer.id))).goods(shop.workspace).amount == 20_000_000


async def test_the_standing_discount_does_not_come_on_top(shop: Shop) -> None:
    async with shop.unit():
        shop.workspace.discount_basis_points, shop.workspace.discount_from = 800, 1
        await shop.workspace.save(update_fields=["discount_basis_points", "discount_from"])
    await allow(shop)
    assert await agrees(shop, (await bargains(shop)).key)  # 4.8 % off, and the standing rule takes 8 %
    order = await shop.order(("tufli", 1), ("koylak", 1))
    assert order.total - order.fee == 23_000_000 + 18_000_000 * 92 // 100
    assert order.total == order.goods - order.discount + order.fee


async def test_free_delivery_and_a_cheaper_second_piece_survive_a_change_of_the_order(shop: Shop) -> None:
    await allow(shop, steps=[], gifts=["delivery"])
    assert await agrees(shop, (await bargains(shop)).key)
    order = await shop.order(("tufli", 1), to=SAMARKAND)
    assert (order.fee, order.total) == (0, TUFLI)
    await shop.do(order.change_quantity(order.lines[0], 2, shop.workspace, by=shop.by))
    assert (await shop.fresh(order)).total == 2 * TUFLI


async def test_the_second_piece_for_less(shop: Shop) -> None:
    await allow(shop, steps=[], gifts=["second"], second_basis_points=1_000)
    assert await agrees(shop, (await bargains(shop)).key)
    order = await shop.order(("tufli", 2))
    assert (order.goods, order.discount) == (2 * TUFLI, TUFLI // 10)
    await shop.do(order.change_quantity(order.lines[0], 1, shop.workspace, by=shop.by))
    assert (await shop.fresh(order)).discount == 0


async def test_another_size_keeps_the_bargain(shop: Shop) -> None:
    await allow(shop)
    assert await agrees(shop, (await bargains(shop)).key)
    order = await shop.order(("tufli", 1))
    await shop.do(order.swap(order.lines[0], await shop.variant("tufli", "37"), shop.workspace, by=shop.by))
    assert (await shop.do(Order.numbered(order.number))).goods == 23_800_000


@pytest.mark.parametrize("near", ["product", "shelf", "shop"])
async def test_the_nearest_rule_holds(shop: Shop, near: str) -> None:
    async with shop.unit():
        product = await Product.get(code="tufli")
        shelf = await Category.create(code="shoes", names={"uz": "Poyabzal"})
        await product.shelve([shelf])
        await HaggleLimits.create(floor_basis_points=100)
        if near != "shop":
            await HaggleLimits.create(category=shelf, floor_basis_points=200)
        if near == "product":
            await HaggleLimits.create(product=product, floor_basis_points=300)
        rule = await HaggleLimits.for_product(product.id)
    assert rule
    assert rule.floor_basis_points == {"shop": 100, "shelf": 200, "product": 300}[near]
