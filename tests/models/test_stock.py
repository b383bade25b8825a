"""Stock: what is on hand is the sum of its moves, and nothing is promised twice, however many want it at once."""

from __future__ import annotations

import asyncio
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise.functions import Sum

from models import stock
from models.base.db import row, rows
from models.base.errors import NotFound
from models.carts import Cart
from models.catalog import BadStock, Product, Variant
from models.orders import Order
from models.stock import OutOfStock, Recounted, StockMove
from models.workspaces import Workspace
from tests import databases as servers
from tests.cast import TUFLI, Shop

CODES = count(1)


async def moves_of(variant: Variant) -> int:
    found = await StockMove.filter(variant_id=variant.id).annotate(total=Sum("change")).values("total")
    return int(found[0]["total"] or 0)


async def test_goods_come_in_and_are_counted(shop: Shop) -> None:
    pumps = await shop.variant("tufli")
    await shop.do(stock.receive(pumps, 5, by=shop.by))
    assert pumps.on_hand == 15
    await shop.do(stock.count(pumps, 12, by=shop.by))
    await shop.do(stock.count(pumps, 12, by=shop.by))  # nothing new

    async with shop.unit():
        moves = await StockMove.filter(variant_id=pumps.id).order_by("id")
        assert [(m.change, m.reason.value) for m in moves] == [(10, "received"), (5, "received"), (-3, "counted")]
        assert (await pumps.fresh()).on_hand == await moves_of(pumps) == 12


async def test_of_two_who_count_from_one_page_one_is_late(shop: Shop) -> None:
    pages = [await shop.variant("tufli"), await shop.variant("tufli")]
    outcomes = await asyncio.gather(
        *(shop.do(stock.count(page, n, by=shop.by, believed=10)) for n, page in enumerate(pages, 7)),
        return_exceptions=True,
    )
    (late,) = (outcome for outcome in outcomes if outcome)
    assert isinstance(late, Recounted)
    after = await shop.variant("tufli")
    assert after.on_hand in (7, 8)
    assert late.facts["now"] == after.on_hand
    async with shop.unit():
        assert await moves_of(after) == after.on_hand


@pytest.mark.parametrize("quantity", [0, -1, 1_000_001])
async def test_what_comes_in_is_a_number_of_pieces(shop: Shop, quantity: int) -> None:
    with pytest.raises(BadStock):
        await shop.do(stock.receive(await shop.variant("tufli"), quantity, by=shop.by))


@pytest.mark.parametrize("on_hand", [-1, 1_000_001])
async def test_what_is_counted_is_a_number_of_pieces(shop: Shop, on_hand: int) -> None:
    with pytest.raises(BadStock):
        await shop.do(stock.count(await shop.variant("tufli"), on_hand, by=shop.by))


async def test_a_neighbours_goods_are_not_there(shop: Shop, neighbour: Shop) -> None:
    theirs = await neighbour.variant("tufli")
    for verb in (stock.receive(theirs, 1, by=shop.by), stock.count(theirs, 1, by=shop.by)):
        with pytest.raises(NotFound):
            await shop.do(verb)
    with pytest.raises(OutOfStock):
        await shop.do(stock.reserve({theirs.id: 1}))
    await shop.do(stock.release({theirs.id: 1}))
    assert (await neighbour.fresh(theirs)).on_hand == 10


async def test_all_of_it_or_none(shop: Shop) -> None:
    large, small = await shop.variant("tufli"), await shop.variant("tufli", "37")
    with pytest.raises(OutOfStock) as refused:
        await shop.do(stock.reserve({large.id: 1, small.id: 6}))
    assert refused.value.facts == {"variant_id": small.id, "wanted": 6, "available": 5}
    assert (await shop.fresh(large)).reserved == 0


async def test_things_that_are_not_counted_are_there_or_not(shop: Shop) -> None:
    await shop.product("sumka", sizes={"M": 1, "L": 0}, counted=False)
    there, gone = await shop.variant("sumka", "M"), await shop.variant("sumka", "L")

    await shop.do(stock.reserve({there.id: 500}))
    with pytest.raises(OutOfStock):
        await shop.do(stock.reserve({gone.id: 1}))
    async with shop.unit():
        await stock.take({there.id: 500}, order_id=0, by=shop.by)
        assert not await StockMove.filter(variant_id=there.id).exists()
    there = await shop.fresh(there)
    assert (there.on_hand, there.reserved) == (0, 0)


async def test_counting_switched_on_between_promise_and_parcel(shop: Shop) -> None:
    await shop.product("sumka", sizes={"M": 1}, counted=False)
    bag = await shop.variant("sumka", "M")
    order = await shop.confirmed_order(("sumka-M", 2))
    async with shop.unit():
        await Product.filter(code="sumka").update(counted=True)
    await shop.do(stock.count(bag, 5, by=shop.by))

    await shop.do(order.cancel(by="customer"))
    bag = await shop.fresh(bag)
    assert (bag.on_hand, bag.reserved) == (5, 0)


async def test_what_has_been_taken_off_sale_is_not_promised(shop: Shop) -> None:
    pumps = await shop.variant("tufli")
    async with shop.unit():
        await Variant.filter(id=pumps.id).update(active=False)
    with pytest.raises(OutOfStock):
        await shop.do(stock.reserve({pumps.id: 1}))


# ── any sequence of verbs ───────────────────────────────────────────────────────────────────────────────────────────

steps = st.lists(
    st.tuples(st.sampled_from(["reserve", "release", "take", "receive", "count"]), st.integers(1, 12)), max_size=12
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
async def test_on_hand_is_the_sum_of_its_moves_after_any_sequence(shop: Shop, steps: list[tuple[str, int]]) -> None:
    """Against a model of two numbers. What is promised may only exceed what is on hand when a count has found less."""
    code = f"thing{next(CODES)}"
    await shop.product(code, sizes={"1": 6})
    variant = await shop.variant(code, "1")
    order = await shop.order(("koylak", 1)) if not await shop.do(_has_orders()) else await shop.do(_an_order())
    on_hand, reserved = 6, 0
    for verb, n in steps:
        if verb == "reserve":
            if on_hand - reserved >= n:
                await shop.do(stock.reserve({variant.id: n}))
                reserved += n
            else:
                with pytest.raises(OutOfStock):
                    await shop.do(stock.reserve({variant.id: n}))
        elif verb == "release":
            await shop.do(stock.release({variant.id: n}))
            reserved = max(0, reserved - n)
        elif verb == "take":
            if on_hand >= n:
                await shop.do(stock.take({variant.id: n}, order_id=order.id, by="cast"))
                on_hand, reserved = on_hand - n, max(0, reserved - n)
            else:
                with pytest.raises(OutOfStock):
                    await shop.do(stock.take({variant.id: n}, order_id=order.id, by="cast"))
        elif verb == "receive":
            await shop.do(stock.receive(variant, n, by="cast"))
            on_hand += n
        else:
            await shop.do(stock.count(variant, n, by="cast"))
            on_hand = n
        now = await shop.fresh(variant)
        assert (now.on_hand, now.reserved) == (on_hand, reserved)
        assert await shop.do(moves_of(variant)) == on_hand


async def _has_orders() -> bool:
    return await Order.all().exists()


async def _an_order() -> Order:
    found = await Order.all().first()
    assert found
    return found


# ── R2: 200 buyers of the last 10 ───────────────────────────────────────────────────────────────────────────────────

BUYERS, LEFT = 200, 10


async def test_the_last_ten_among_two_hundred(shop: Shop) -> None:
    await _rush(shop, runs=20)


@pytest.mark.server
async def test_the_last_ten_among_two_hundred_on_an_external_server(shop: Shop) -> None:
    assert servers.EXTERNAL, "SAVDO_TEST_DATABASE_URL says where the external server is"
    await _rush(shop, runs=20)


@pytest.mark.chaos
@pytest.mark.parametrize("_hundred", range(10))
async def test_the_last_ten_among_two_hundred_a_thousand_times(shop: Shop, _hundred: int) -> None:
    await _rush(shop, runs=100)


@pytest.mark.chaos
@pytest.mark.server
@pytest.mark.parametrize("_hundred", range(10))
async def test_a_thousand_times_on_an_external_server(shop: Shop, _hundred: int) -> None:
    assert servers.EXTERNAL, "SAVDO_TEST_DATABASE_URL says where the external server is"
    await _rush(shop, runs=100)


async def _rush(shop: Shop, *, runs: int) -> None:
    async with shop.unit():
        await rows("UPDATE delivery_way SET active = false RETURNING id")
        customers = await rows(
            """INSERT INTO customer (workspace_id, name, language, sealed_phone, blind_phone, sealed_address, blocked, created_at)
               SELECT $1, 'Buyer ' || n, 'uz', '', '', '', false, now() FROM generate_series(1, $2::int) n RETURNING id""",
            shop.id, BUYERS,
        )  # fmt: skip
    for run in range(runs):
        await shop.product(f"rush{run}", sizes={"1": LEFT}, price=TUFLI)
        variant = await shop.variant(f"rush{run}", "1")
        carts = await _carts(shop, [c["id"] for c in customers], variant)

        outcomes = await asyncio.gather(*(_buy(shop, cart) for cart in carts))

        after = await shop.fresh(variant)
        assert outcomes.count(True) == LEFT
        assert (after.on_hand, after.reserved) == (LEFT, LEFT)
        async with shop.unit():
            sold = await row(
                'SELECT count(DISTINCT o.id) AS orders, count(DISTINCT o.number) AS numbers, sum(l.quantity) AS pieces FROM "order" o '
                "JOIN order_line l ON l.order_id = o.id WHERE l.variant_id = $1",
                variant.id,
            )
        assert sold == {"orders": LEFT, "numbers": LEFT, "pieces": LEFT}


async def _carts(shop: Shop, customers: list[int], variant: Variant) -> list[Cart]:
    """A cart with one piece for each. Who did not get the last thing has forgotten about it."""
    async with shop.unit():
        await rows("DELETE FROM cart_line USING cart c WHERE c.id = cart_id AND c.state = 'open' RETURNING cart_id")
        await rows(
            """INSERT INTO cart (workspace_id, customer_id, state, sealed_address, pickup, pay_way, created_at)
               SELECT $1, id, 'open', '', false, '', now() FROM unnest($2::bigint[]) AS id
               ON CONFLICT DO NOTHING RETURNING id""",
            shop.id, customers,
        )  # fmt: skip
        carts = await Cart.filter(state="open", customer_id__in=customers)
        await rows(
            """INSERT INTO cart_line (workspace_id, cart_id, variant_id, quantity)
               SELECT $1, id, $2, 1 FROM unnest($3::bigint[]) AS id RETURNING id""",
            shop.id, variant.id, [cart.id for cart in carts],
        )  # fmt: skip
    assert len(carts) == BUYERS
    return carts


async def _buy(shop: Shop, cart: Cart) -> bool:
    workspace: Workspace = shop.workspace
    try:
        await shop.do(Order.place(cart, workspace, by="customer"))
    except OutOfStock:
        return False
    return True
