"""Orders: where the goods are, where the money is, and what may still be changed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from models.base.errors import NotFound
from models.base.i18n import speaking
from models.carts import BadQuantity, Cart, PayWay
from models.catalog import Variant
from models.customers import BadPhone, Customer
from models.delivery import Destination, WayKind
from models.events import timeline
from models.order_states import ENDS, MONEY_NAMES, ROAD, STATE_NAMES
from models.orders import (
    BadFee,
    BadTracking,
    EmptyCart,
    LastLine,
    MoneyState,
    NoDelivery,
    Order,
    OrderLine,
    State,
    TooLate,
    WrongMoney,
    WrongState,
)
from models.stock import OutOfStock, StockMove
from tests.cast import KOYLAK, SAMARKAND, TASHKENT, TUFLI, Shop

KURYER = 2_500_000

P, C, K, S, D, X, R = State  # pending, confirmed, packed, shipped, delivered, cancelled, returned

LEGAL: dict[State, set[State]] = {
    P: {C, K, S, D, X},
    C: {K, S, D, X},
    K: {S, D, X},
    S: {D, R},
    D: {R},
    X: set(),
    R: set(),
}
"""The whole table: from each state, where to. Everything else is refused with the reason."""


async def order_in(shop: Shop, state: State, *goods: tuple[str, int]) -> Order:
    order = await shop.order(*(goods or (("tufli", 1),)))
    if state in ENDS and state is State.RETURNED:
        await shop.do(order.move_to(State.DELIVERED, by="cast"))
    if state is not State.PENDING:
        await shop.do(order.move_to(state, by="cast"))
    return order


# ── placing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_placing_fixes_prices_reserves_goods_and_takes_the_next_number(shop: Shop) -> None:
    first = await shop.order(("tufli", 2), ("koylak", 1))
    second = await shop.order(("tufli-37", 1))

    assert (first.number, second.number) == ("1", "2")
    assert (first.goods, first.fee, first.total) == (2 * TUFLI + KOYLAK, KURYER, 2 * TUFLI + KOYLAK + KURYER)
    assert (first.state, first.money, first.fee_known) == (State.PENDING, MoneyState.UNPAID, True)
    assert first.address == "Toshkent, Chilonzor 5"
    assert first.phone == "+998901234567"
    pumps = await shop.variant("tufli")
    assert (pumps.on_hand, pumps.reserved) == (10, 2)
    assert [(e.kind, e.actor) for e in await shop.do(timeline(first))] == [("order.placed", "customer")]


async def test_a_price_changed_later_changes_no_order(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    variant = await shop.variant("tufli")
    await shop.do(variant.set_price(99_000_000, by=shop.by))

    assert (await shop.fresh(order)).goods == TUFLI
    await shop.do(order.change_quantity(order.lines[0], 2, shop.workspace, by="customer"))
    assert (await shop.fresh(order)).goods == 2 * TUFLI


async def test_the_same_cart_twice_is_one_order(shop: Shop) -> None:
    cart = await shop.cart(("tufli", 1))
    first = await shop.do(Order.place(cart, shop.workspace, by="customer"))
    again = await shop.do(Order.place(cart, shop.workspace, by="customer"))

    assert again.id == first.id
    assert (await shop.variant("tufli")).reserved == 1


async def test_the_button_pressed_a_hundred_times_at_once_is_one_order(shop: Shop) -> None:
    cart = await shop.cart(("tufli", 1))
    orders = await asyncio.gather(
        *(shop.do(Order.place(cart, shop.workspace, by="customer")) for _ in range(100)),
    )

    assert len({order.id for order in orders}) == 1
    async with shop.unit():
        assert await Order.all().count() == 1
        assert [e.kind for e in await timeline(orders[0])] == ["order.placed"]
    assert (await shop.variant("tufli")).reserved == 1


async def test_numbers_go_up_without_gaps_or_twins(shop: Shop) -> None:
    customers = [await shop.another_customer(f"Buyer {n}") for n in range(12)]
    carts = [await shop.cart(("koylak", 1), customer=customer) for customer in customers[:10]]
    orders = await asyncio.gather(*(shop.do(Order.place(cart, shop.workspace, by="customer")) for cart in carts))
    assert sorted(int(order.number) for order in orders) == list(range(1, 11))


async def test_a_number_that_an_import_has_taken_is_passed_over(shop: Shop) -> None:
    imported = await shop.order(("tufli", 1))
    async with shop.unit():
        await Order.filter(id=imported.id).update(number="2")
    assert [(await shop.order(("tufli", 1))).number for _ in range(2)] == ["3", "4"]


async def test_an_empty_cart_is_no_order(shop: Shop) -> None:
    async with shop.unit():
        cart = await Cart.open_for(shop.customer.id)
    with pytest.raises(EmptyCart):
        await shop.do(Order.place(cart, shop.workspace, by="customer"))


async def test_where_we_do_not_go_there_is_no_order_and_the_cart_stays(shop: Shop) -> None:
    cart = await shop.cart(("tufli", 1), to="Лондон, Baker Street 221b")
    with pytest.raises(NoDelivery):
        await shop.do(Order.place(cart, shop.workspace, by="customer"))

    async with shop.unit():
        assert (await Cart.open_for(shop.customer.id)).id == cart.id
    assert (await shop.variant("tufli")).reserved == 0


async def test_one_thing_short_leaves_the_whole_cart(shop: Shop) -> None:
    cart = await shop.cart(("koylak", 1), ("tufli", 11))
    with pytest.raises(OutOfStock) as refused:
        await shop.do(Order.place(cart, shop.workspace, by="customer"))

    assert refused.value.facts["available"] == 10
    assert (await shop.variant("koylak", "M")).reserved == 0
    async with shop.unit():
        assert await Order.all().count() == 0
        assert (await Cart.open_for(shop.customer.id)).id == cart.id


async def test_the_standing_discount_is_taken_off_by_itself(shop: Shop) -> None:
    async with shop.unit():
        shop.workspace.discount_basis_points, shop.workspace.discount_from = 500, 2 * TUFLI
        await shop.workspace.save(update_fields=["discount_basis_points", "discount_from"])

    assert (await shop.order(("tufli", 1))).discount == 0
    order = await shop.order(("tufli", 2))
    assert (order.discount, order.total) == (TUFLI // 10, 2 * TUFLI - TUFLI // 10 + KURYER)

    await shop.do(order.change_quantity(order.lines[0], 1, shop.workspace, by="customer"))
    assert (await shop.fresh(order)).discount == 0


async def test_a_neighbours_number_is_not_found(shop: Shop, neighbour: Shop) -> None:
    await neighbour.order(("tufli", 1))
    with pytest.raises(NotFound):
        await shop.do(Order.numbered("1"))


# ── where the goods are ─────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("start", list(State), ids=lambda s: s.value)
async def test_the_table_of_moves(shop: Shop, start: State) -> None:
    for wanted in State:
        order = await order_in(shop, start, ("koylak", 1)) if wanted is State.PENDING else await order_in(shop, start)
        assert wanted in order.next_states or wanted not in LEGAL[start]
        if wanted in LEGAL[start]:
            await shop.do(order.move_to(wanted, by=shop.by))
            assert (await shop.fresh(order)).state is order.state is wanted
        else:
            with pytest.raises(WrongState, match=f"Order {order.number} is"):
                await shop.do(order.move_to(wanted, by=shop.by))
            assert (await shop.fresh(order)).state is start
        if wanted not in {X, R} and order.state not in {X, R}:  # make room for the next one
            await shop.do(order.move_to(X if X in order.next_states else R, by="cast"))
    assert set((await order_in(shop, start)).next_states) == LEGAL[start]


async def test_skipping_forward_records_every_state_passed(shop: Shop) -> None:
    order = await shop.order(("tufli", 2))
    await shop.do(order.deliver(by=shop.by))

    told = await shop.do(timeline(order))
    states = [e for e in told if e.kind not in {"order.placed", "order.money_paid"}]
    assert [e.kind for e in states] == ["order.confirmed", "order.packed", "order.shipped", "order.delivered"]
    assert {(e.actor, e.created_at) for e in states} == {(shop.by, (await shop.fresh(order)).moved_at)}
    assert [e.data["skipped"] for e in states] == [True, True, True, False]


async def test_shipping_takes_the_goods_out_of_the_house(shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 2))
    await shop.do(order.ship(by=shop.by, tracking=" RR-12 345 UZ "))

    pumps = await shop.variant("tufli")
    assert (pumps.on_hand, pumps.reserved) == (8, 0)
    assert (await shop.fresh(order)).tracking == "RR-12 345 UZ"


@pytest.mark.parametrize("tracking", ["x" * 65, "<b>", "a\nb", "-", "№1"])
async def test_a_tracking_number_is_letters_and_digits(shop: Shop, tracking: str) -> None:
    order = await shop.confirmed_order(("tufli", 1))
    with pytest.raises(BadTracking):
        await shop.do(order.ship(by=shop.by, tracking=tracking))
    assert (await shop.fresh(order)).state is State.CONFIRMED


async def test_cancelling_frees_what_was_reserved(shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 2))
    await shop.do(order.cancel(by="customer", reason="changed my mind"))

    assert (await shop.variant("tufli")).reserved == 0
    assert (await shop.do(timeline(order)))[-1].data["reason"] == "changed my mind"


async def test_taking_back_puts_the_goods_on_the_shelf_again(shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 2))
    await shop.do(order.ship(by=shop.by))
    await shop.do(order.take_back(by=shop.by, reason="too small"))

    pumps = await shop.variant("tufli")
    assert (pumps.on_hand, pumps.reserved) == (10, 0)
    async with shop.unit():
        moves = await StockMove.filter(order_id=order.id).order_by("id")
    assert [(m.change, m.reason.value) for m in moves] == [(-2, "sold"), (2, "returned")]


async def test_of_two_who_move_it_at_once_one_is_told_the_present_state(shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 1))
    twin = await shop.fresh(order)
    outcomes = await asyncio.gather(
        shop.do(order.cancel(by="customer")), shop.do(twin.ship(by=shop.by)), return_exceptions=True
    )

    refused = [o for o in outcomes if o is not None]
    assert [type(o) for o in refused] == [WrongState]
    state = (await shop.fresh(order)).state
    pumps = await shop.variant("tufli")
    assert (pumps.on_hand, pumps.reserved) == ((9, 0) if state is State.SHIPPED else (10, 0))


async def test_a_parcel_cannot_hold_what_a_count_has_not_found(shop: Shop) -> None:
    from models import stock

    order = await shop.confirmed_order(("tufli", 2))
    await shop.do(stock.count(await shop.variant("tufli"), 1, by=shop.by))

    with pytest.raises(OutOfStock):
        await shop.do(order.ship(by=shop.by))
    assert (await shop.fresh(order)).state is State.CONFIRMED


async def test_refusals_are_said_in_the_persons_language_by_the_states_names(shop: Shop) -> None:
    order = await order_in(shop, State.DELIVERED)
    with pytest.raises(WrongState) as refused:
        await shop.do(order.ship(by=shop.by))
    with speaking("en"):
        assert refused.value.for_person() == "Order 1 is “Delivered” and cannot become “On its way”."
    assert refused.value.status == 409
    assert set(STATE_NAMES) == set(State)
    assert set(MONEY_NAMES) == set(MoneyState)
    assert set(ROAD) | set(ENDS) == set(State)


# ── where the money is ──────────────────────────────────────────────────────────────────────────────────────────────

U, A, PART, PAID, BACK = MoneyState
VERBS: dict[str, tuple[Callable[[Order], Awaitable[None]], set[MoneyState], MoneyState]] = {
    "received": (lambda o: o.money_received(by="m"), {U, A, PART}, PAID),
    "part received": (lambda o: o.money_part_received(by="m"), {U, A}, PART),
    "not received": (lambda o: o.money_not_received(by="m"), {A}, U),
    "awaits check": (lambda o: o.money_awaits_check(by="m"), {U, A, PART}, A),
    "returned": (lambda o: o.money_returned(by="m"), {PAID, PART}, BACK),
}


@pytest.mark.parametrize("verb", VERBS)
async def test_the_table_of_money(shop: Shop, verb: str) -> None:
    press, allowed, outcome = VERBS[verb]
    order = await shop.order(("tufli", 1), pay=PayWay.CARD)
    for start in MoneyState:
        async with shop.unit():
            await Order.filter(id=order.id).update(money=start)
        if start in allowed:
            await shop.do(press(order))
            assert (await shop.fresh(order)).money is order.money is outcome
        else:
            with pytest.raises(WrongMoney, match="The money of order 1"):
                await shop.do(press(order))
            assert (await shop.fresh(order)).money is start


async def test_cash_is_paid_at_the_door_and_a_card_is_not(shop: Shop) -> None:
    cash, card = await shop.order(("tufli", 1)), await shop.order(("tufli", 1), pay=PayWay.CARD)
    for order in (cash, card):
        await shop.do(order.deliver(by=shop.by))
    assert (await shop.fresh(cash)).money is MoneyState.PAID
    assert (await shop.fresh(card)).money is MoneyState.UNPAID


async def test_the_rest_of_a_deposit_is_paid_at_the_door(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.money_part_received(by=shop.by))
    await shop.do(order.deliver(by=shop.by))
    assert (await shop.fresh(order)).money is MoneyState.PAID


async def paid_order(shop: Shop, *goods: tuple[str, int], to: str = TASHKENT) -> Order:
    order = await shop.order(*goods, pay=PayWay.CARD, to=to)
    await shop.do(order.money_received(by=shop.by))
    return order


async def test_a_paid_order_that_grows_is_paid_in_part(shop: Shop) -> None:
    order = await paid_order(shop, ("tufli", 1))
    await shop.do(order.change_quantity(order.lines[0], 3, shop.workspace, by="customer"))
    grown = await shop.fresh(order)
    assert (grown.money, grown.paid, grown.owed) == (PART, TUFLI + KURYER, 2 * TUFLI)
    kinds = [event.kind for event in await shop.do(timeline(order))]
    assert kinds[-2:] == ["order.money_recounted", "order.changed"]

    await shop.do(grown.money_received(by=shop.by))
    paid = await shop.fresh(order)
    assert (paid.money, paid.paid, paid.owed) == (PAID, 3 * TUFLI + KURYER, 0)


async def test_a_paid_order_that_grew_and_shrank_again_is_paid(shop: Shop) -> None:
    order = await paid_order(shop, ("tufli", 1))
    await shop.do(order.change_quantity(order.lines[0], 3, shop.workspace, by="customer"))
    await shop.do(order.change_quantity(order.lines[0], 1, shop.workspace, by="customer"))
    assert (await shop.fresh(order)).money is PAID


async def test_a_paid_order_to_a_dearer_place_or_by_a_dearer_taxi_is_paid_in_part(shop: Shop) -> None:
    order = await paid_order(shop, ("tufli", 1))
    await shop.do(order.send_to(Destination(SAMARKAND), shop.workspace, by="customer"))
    moved = await shop.fresh(order)
    assert (moved.money, moved.owed) == (PART, 4_000_000 - KURYER)

    taxi = await paid_order(shop, ("tufli", 1), to="Chirchiqqa")
    await shop.do(taxi.set_fee(shop.workspace.money(3_000_000), by=shop.by))
    assert ((await shop.fresh(taxi)).money, taxi.money, taxi.owed) == (PART, PART, 3_000_000)


async def test_what_a_swap_makes_dearer_is_owed(shop: Shop) -> None:
    order, large = await paid_order(shop, ("tufli", 1)), await shop.variant("tufli", "37")
    await shop.do(large.set_price(TUFLI + 1_000_000, by=shop.by))
    await shop.do(order.swap(order.lines[0], large, shop.workspace, by="customer"))
    assert ((await shop.fresh(order)).money, order.owed) == (PART, 1_000_000)


async def test_what_was_paid_too_much_is_given_back_and_the_order_stays_paid(shop: Shop) -> None:
    order = await paid_order(shop, ("tufli", 3))
    await shop.do(order.change_quantity(order.lines[0], 1, shop.workspace, by="customer"))
    assert (order.money, order.surplus) == (PAID, 2 * TUFLI)

    await shop.do(order.money_returned(by=shop.by))
    settled = await shop.fresh(order)
    assert (settled.money, settled.surplus, settled.paid) == (PAID, 0, settled.total)
    await shop.do(order.money_returned(by=shop.by))
    assert ((await shop.fresh(order)).money, order.paid) == (BACK, 0)


async def test_nothing_is_given_back_while_the_taxis_price_is_open(shop: Shop) -> None:
    order = await paid_order(shop, ("tufli", 1))
    await shop.do(order.send_to(Destination("Chirchiq, Navoiy 3"), shop.workspace, by="customer"))
    assert (order.fee_known, order.surplus, order.money) == (False, 0, PAID)


async def test_a_part_that_nobody_has_counted_stays_a_part(shop: Shop) -> None:
    order = await shop.order(("tufli", 2), pay=PayWay.CARD)
    await shop.do(order.money_part_received(by=shop.by))
    await shop.do(order.change_quantity(order.lines[0], 1, shop.workspace, by="customer"))
    assert ((await shop.fresh(order)).money, order.paid, order.owed) == (PART, None, None)


# ── changing, until it is packed ────────────────────────────────────────────────────────────────────────────────────


async def test_more_and_fewer(shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 2))
    line = order.lines[0]

    await shop.do(order.change_quantity(line, 5, shop.workspace, by="customer"))
    assert (await shop.variant("tufli")).reserved == 5
    await shop.do(order.change_quantity(line, 1, shop.workspace, by="customer"))
    assert (await shop.variant("tufli")).reserved == 1
    assert (await shop.fresh(order)).total == TUFLI + KURYER
    assert (await shop.do(timeline(order)))[-1].data == {"line": "TUFLI-38", "before": 5, "after": 1}


async def test_more_than_there_is_changes_nothing(shop: Shop) -> None:
    order = await shop.order(("tufli", 2))
    with pytest.raises(OutOfStock):
        await shop.do(order.change_quantity(order.lines[0], 11, shop.workspace, by="customer"))
    assert (await shop.variant("tufli")).reserved == 2
    assert (await shop.fresh(order)).goods == 2 * TUFLI


@pytest.mark.parametrize("quantity", [-1, 1000, 10**9])
async def test_a_quantity_is_a_small_number(shop: Shop, quantity: int) -> None:
    order = await shop.order(("tufli", 1))
    with pytest.raises(BadQuantity):
        await shop.do(order.change_quantity(order.lines[0], quantity, shop.workspace, by="customer"))


async def test_a_line_comes_off_but_not_the_last(shop: Shop) -> None:
    order = await shop.order(("tufli", 2), ("koylak", 1))
    pumps, shirt = sorted(order.lines, key=lambda line: line.sku, reverse=True)

    await shop.do(order.change_quantity(pumps, 0, shop.workspace, by="customer"))
    assert (await shop.variant("tufli")).reserved == 0
    assert (await shop.fresh(order)).goods == KOYLAK
    with pytest.raises(LastLine):
        await shop.do(order.change_quantity(shirt, 0, shop.workspace, by="customer"))
    with pytest.raises(NotFound):  # the button of a line that has gone
        await shop.do(order.change_quantity(pumps, 3, shop.workspace, by="customer"))


async def test_two_changes_from_one_stale_page_free_each_piece_once(shop: Shop) -> None:
    order = await shop.order(("tufli", 3), ("koylak", 1))
    await shop.order(("tufli", 2))
    line = next(line for line in order.lines if line.sku == "TUFLI-38")

    await asyncio.gather(
        *(shop.do(order.change_quantity(line, 1, shop.workspace, by="customer")) for _ in range(5)),
    )
    assert (await shop.variant("tufli")).reserved == 1 + 2


async def test_a_line_of_another_order_is_not_changed_through_this_one(shop: Shop) -> None:
    mine, others = await shop.order(("tufli", 2)), await shop.order(("tufli", 2))
    with pytest.raises(NotFound):
        await shop.do(mine.change_quantity(others.lines[0], 1, shop.workspace, by="customer"))


async def test_swapping_a_size(shop: Shop) -> None:
    order = await shop.order(("tufli", 2))
    await shop.do(order.swap(order.lines[0], await shop.variant("tufli", "37"), shop.workspace, by="customer"))

    line = (await shop.do(Order.numbered(order.number))).lines[0]
    assert (line.sku, line.options, line.quantity) == ("TUFLI-37", {"size": "37"}, 2)
    assert (await shop.variant("tufli")).reserved == 0
    assert (await shop.variant("tufli", "37")).reserved == 2


async def test_swapping_into_what_is_not_there_changes_nothing(shop: Shop) -> None:
    order = await shop.order(("tufli", 2))
    with pytest.raises(OutOfStock):
        await shop.do(order.swap(order.lines[0], await shop.variant("tufli", "39"), shop.workspace, by="customer"))
    assert (await shop.variant("tufli")).reserved == 2


async def test_swapping_for_itself_needs_no_second_pair(shop: Shop) -> None:
    order = await shop.order(("tufli", 10))
    await shop.do(order.swap(order.lines[0], await shop.variant("tufli"), shop.workspace, by="customer"))
    assert (await shop.variant("tufli")).reserved == 10


async def test_two_lines_of_one_size_after_a_swap_are_all_shipped(shop: Shop) -> None:
    order = await shop.order(("tufli", 2), ("tufli-37", 1))
    small = next(line for line in order.lines if line.sku == "TUFLI-37")
    await shop.do(order.swap(small, await shop.variant("tufli"), shop.workspace, by="customer"))
    await shop.do(order.ship(by=shop.by))

    pumps = await shop.variant("tufli")
    assert (pumps.on_hand, pumps.reserved) == (7, 0)
    await shop.do(order.take_back(by=shop.by))
    assert (await shop.variant("tufli")).on_hand == 10


async def test_two_who_swap_crosswise_do_not_wait_for_each_other(shop: Shop) -> None:
    ann, bob = await shop.another_customer("Ann"), await shop.another_customer("Bob")
    hers, his = await shop.order(("tufli-37", 1), customer=ann), await shop.order(("tufli-38", 1), customer=bob)
    for _ in range(5):
        small, large = await shop.variant("tufli", "37"), await shop.variant("tufli", "38")
        lines = [(await shop.do(Order.numbered(order.number))).lines[0] for order in (hers, his)]
        await asyncio.gather(
            shop.do(hers.swap(lines[0], large, shop.workspace, by="customer")),
            shop.do(his.swap(lines[1], small, shop.workspace, by="customer")),
        )
        hers, his = his, hers
    assert (await shop.variant("tufli", "37")).reserved == (await shop.variant("tufli", "38")).reserved == 1


async def test_another_address_has_its_own_fee_and_date(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.send_to(Destination(SAMARKAND), shop.workspace, by="customer"))

    moved = await shop.do(Order.numbered(order.number))
    assert (moved.address, moved.fee, moved.total) == (SAMARKAND, 4_000_000, TUFLI + 4_000_000)
    assert moved.way
    assert moved.way.kind is WayKind.POST
    with pytest.raises(NoDelivery):
        await shop.do(order.send_to(Destination("London"), shop.workspace, by="customer"))
    assert (await shop.fresh(order)).address == SAMARKAND


async def test_the_taxis_price_is_typed_by_the_seller(shop: Shop) -> None:
    order = await shop.order(("tufli", 1), to="Chirchiqqa")
    assert (order.fee_known, order.fee, order.total) == (False, 0, TUFLI)

    await shop.do(order.set_fee(shop.workspace.money(3_000_000), by=shop.by))
    stale = await shop.fresh(order)
    await shop.do(order.change_quantity(order.lines[0], 2, shop.workspace, by="customer"))
    after = await shop.fresh(order)
    assert (after.fee_known, after.fee, after.total) == (True, 3_000_000, 2 * TUFLI + 3_000_000)

    await shop.do(stale.set_fee(shop.workspace.money(3_500_000), by=shop.by))  # typed on a page from before the change
    assert (await shop.fresh(order)).total == 2 * TUFLI + 3_500_000
    with pytest.raises(BadFee):
        await shop.do(order.set_fee(shop.workspace.money(-1), by=shop.by))


async def test_moving_to_where_a_taxi_goes_makes_the_fee_unknown_again(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.send_to(Destination("Chirchiq, Navoiy 3"), shop.workspace, by="customer"))
    moved = await shop.fresh(order)
    assert (moved.fee_known, moved.fee, moved.total) == (False, 0, TUFLI)


async def test_another_phone(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    await shop.do(order.call_at("8 90 765 43 21", by="customer"))
    assert (await shop.fresh(order)).phone == "+998907654321"
    with pytest.raises(BadPhone):
        await shop.do(order.call_at("ask my sister", by="customer"))


@pytest.mark.parametrize("state", [State.PACKED, State.SHIPPED, State.DELIVERED, State.CANCELLED, State.RETURNED])
async def test_once_packed_the_customer_changes_nothing(shop: Shop, state: State) -> None:
    order = await order_in(shop, state)
    line, small = order.lines[0], await shop.variant("tufli", "37")
    for change in (
        order.change_quantity(line, 2, shop.workspace, by="customer"),
        order.swap(line, small, shop.workspace, by="customer"),
        order.send_to(Destination(SAMARKAND), shop.workspace, by="customer"),
        order.call_at("+998901112233", by="customer"),
    ):
        with pytest.raises(TooLate):
            await shop.do(change)
    assert not (await shop.fresh(order)).can_be_changed


async def test_a_stale_page_cannot_change_what_has_been_packed_meanwhile(shop: Shop) -> None:
    order = await shop.order(("tufli", 2))
    stale = await shop.do(Order.numbered(order.number))
    await shop.do(order.pack(by=shop.by))
    with pytest.raises(TooLate):
        await shop.do(stale.change_quantity(stale.lines[0], 1, shop.workspace, by="customer"))


async def test_every_change_is_told(shop: Shop) -> None:
    order = await shop.order(("tufli", 2))
    await shop.do(order.change_quantity(order.lines[0], 1, shop.workspace, by="customer"))
    await shop.do(order.call_at("+998901112233", by="customer"))
    kinds = [e.kind for e in await shop.do(timeline(order))]
    assert kinds == ["order.placed", "order.changed", "order.changed"]


async def test_lines_keep_their_names_when_the_product_is_renamed(shop: Shop) -> None:
    order = await shop.order(("tufli", 1))
    async with shop.unit():
        variant = await Variant.get(sku="TUFLI-38").prefetch_related("product")
        variant.product.names = {"uz": "Boshqa"}
        await variant.product.save(update_fields=["names"])
        line = await OrderLine.get(order_id=order.id)
        assert line.names["uz"] == "Qora tufli"
        assert await Customer.all().count() == 1
