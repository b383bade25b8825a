"""Booked times: one person does one thing at a time, classes do not overflow, holds run out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from models.base import clock
from models.carts import BadQuantity, Cart
from models.customers import Customer
from models.events import timeline
from models.orders import Order
from models.services import (
    HOLD,
    Booking,
    BookingMoved,
    BookingState,
    Service,
    ServiceClass,
    Slot,
    SlotTaken,
    Staff,
    StaffService,
)
from tests.cast import Shop

TASHKENT = ZoneInfo("Asia/Tashkent")
MONDAY = date(2026, 11, 23)


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=TASHKENT)


@pytest.fixture(autouse=True)
def sunday() -> Iterator[None]:
    with clock.at(at(12, day=MONDAY - timedelta(days=1))):
        yield


class Salon:
    """What Lola's sister does in the back room."""

    def __init__(self, shop: Shop) -> None:
        self.shop = shop

    async def open(self) -> Salon:
        async with self.shop.unit():
            self.haircut = await Service.create(code="soch", names={"uz": "Soch olish"}, price=10_000_000, minutes=60)
            self.nargiza = await Staff.create(name="Nargiza", hours={"mon": ["10:00", "13:00"]})
            self.dilnoza = await Staff.create(name="Dilnoza", hours={"mon": ["10:00", "11:00"]})
            await StaffService.create(staff=self.nargiza, service=self.haircut)
            self.yoga = await Service.create(code="yoga", names={"uz": "Yoga"}, price=5_000_000, minutes=90)
            self.klass = await ServiceClass.create(service=self.yoga, starts_at=at(18), capacity=2)
        return self

    def slot(self, hour: int, minute: int = 0) -> Slot:
        return Slot(at(hour, minute), 1, "Nargiza", staff_id=self.nargiza.id)

    @property
    def place(self) -> Slot:
        return Slot(at(18), 1, class_id=self.klass.id)

    async def hold(self, slot: Slot, customer: Customer | None = None) -> Booking:
        service = self.yoga if slot.class_id else self.haircut
        return await self.shop.do(Booking.hold(service, customer or self.shop.customer, slot))

    async def taken(self) -> int:
        return (await self.shop.fresh(self.klass)).taken

    async def free(self, service: Service) -> list[str]:
        async with self.shop.unit():
            slots = await service.free_slots(self.shop.workspace, first=MONDAY, days=2)
        return [f"{slot.start.astimezone(TASHKENT):%H:%M}" for slot in slots]


@pytest.fixture
async def salon(shop: Shop) -> Salon:
    return await Salon(shop).open()


# ── free times ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_free_times_are_half_an_hour_apart_within_working_hours(salon: Salon) -> None:
    assert await salon.free(salon.haircut) == ["10:00", "10:30", "11:00", "11:30", "12:00"]
    assert await salon.free(salon.yoga) == ["18:00"]


async def test_a_booked_hour_keeps_its_neighbours_short(salon: Salon) -> None:
    await salon.hold(salon.slot(11))
    assert await salon.free(salon.haircut) == ["10:00", "12:00"]


async def test_the_past_is_not_free(salon: Salon) -> None:
    with clock.at(at(11, 1)):
        assert await salon.free(salon.haircut) == ["11:30", "12:00"]
    with clock.at(at(18, 1)):
        assert await salon.free(salon.yoga) == []


async def test_without_hours_of_ones_own_the_shops_hold(salon: Salon) -> None:
    async with salon.shop.unit():
        await Staff.filter(id=salon.nargiza.id).update(hours={})
        slots = await salon.haircut.free_slots(salon.shop.workspace, first=MONDAY, days=1, limit=100)
    assert (len(slots), slots[0].start, slots[-1].start) == (21, at(9), at(19))


# ── holding ─────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_time_is_held_once(salon: Salon) -> None:
    ann = await salon.shop.another_customer("Ann")
    await salon.hold(salon.slot(11))
    for overlapping in (salon.slot(11), salon.slot(10, 30), salon.slot(11, 30)):
        with pytest.raises(SlotTaken):
            await salon.hold(overlapping, ann)
    await salon.hold(salon.slot(12), ann)  # one ends as the other begins


async def test_twenty_at_once_want_one_hour(salon: Salon) -> None:
    customers = [await salon.shop.another_customer(f"Buyer {n}") for n in range(20)]
    outcomes = await asyncio.gather(
        *(salon.hold(salon.slot(11), customer) for customer in customers), return_exceptions=True
    )
    assert sum(isinstance(outcome, Booking) for outcome in outcomes) == 1
    assert {type(outcome) for outcome in outcomes} == {Booking, SlotTaken}


async def test_two_people_of_the_staff_work_at_the_same_time(salon: Salon) -> None:
    await salon.hold(salon.slot(10))
    await salon.hold(Slot(at(10), 1, "Dilnoza", staff_id=salon.dilnoza.id))


async def test_a_class_does_not_overflow(salon: Salon) -> None:
    customers = [await salon.shop.another_customer(f"Buyer {n}") for n in range(20)]
    outcomes = await asyncio.gather(
        *(salon.hold(salon.place, customer) for customer in customers), return_exceptions=True
    )
    assert sum(isinstance(outcome, Booking) for outcome in outcomes) == 2
    assert {type(outcome) for outcome in outcomes} == {Booking, SlotTaken}
    assert await salon.taken() == 2
    assert await salon.free(salon.yoga) == []


async def test_a_hold_that_ran_out_gives_way(salon: Salon) -> None:
    ann = await salon.shop.another_customer("Ann")
    old = await salon.hold(salon.slot(11))
    with clock.at(clock.now() + HOLD + timedelta(seconds=1)):
        assert "11:00" in await salon.free(salon.haircut)
        await salon.hold(salon.slot(11), ann)
    assert (await salon.shop.fresh(old)).state is BookingState.CANCELLED
    assert (await salon.shop.do(timeline(old)))[-1].actor == "clock"


async def test_places_held_too_long_are_free_again_in_a_full_class(salon: Salon) -> None:
    people = [await salon.shop.another_customer(name) for name in ("Ann", "Bob", "Cid")]
    await asyncio.gather(*(salon.hold(salon.place, person) for person in people[:2]))
    with clock.at(clock.now() + HOLD + timedelta(seconds=1)):
        assert await salon.free(salon.yoga) == ["18:00"]
        await salon.hold(salon.place, people[2])
        assert await salon.taken() == 1


async def test_several_who_find_one_hold_run_out_are_told_the_truth(salon: Salon) -> None:
    people = [await salon.shop.another_customer(f"Buyer {n}") for n in range(6)]
    await salon.hold(salon.slot(11))
    with clock.at(clock.now() + HOLD + timedelta(seconds=1)):
        outcomes = await asyncio.gather(
            *(salon.hold(salon.slot(11), person) for person in people), return_exceptions=True
        )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Booking"] + ["SlotTaken"] * 5


async def test_a_confirmed_time_does_not_run_out(salon: Salon) -> None:
    booking = await salon.hold(salon.slot(11))
    await salon.shop.do(booking.confirm(by="customer"))
    with clock.at(clock.now() + timedelta(hours=5)), pytest.raises(SlotTaken):
        await salon.hold(salon.slot(11))


# ── moving and ending ───────────────────────────────────────────────────────────────────────────────────────────────


async def test_moving_frees_the_old_time(salon: Salon) -> None:
    booking = await salon.hold(salon.slot(10))
    await salon.shop.do(booking.move(salon.slot(12), by="customer"))
    assert (booking.starts_at, booking.ends_at) == (at(12), at(13))
    assert await salon.free(salon.haircut) == ["10:00", "10:30", "11:00"]


async def test_moving_to_a_taken_time_changes_nothing(salon: Salon) -> None:
    booking, _other = await salon.hold(salon.slot(10)), await salon.hold(salon.slot(12))
    with pytest.raises(SlotTaken):
        await salon.shop.do(booking.move(salon.slot(11, 30), by="customer"))
    assert (await salon.shop.fresh(booking)).starts_at == at(10)


async def test_moving_over_a_hold_that_ran_out(salon: Salon) -> None:
    await salon.hold(salon.slot(12))
    with clock.at(clock.now() + HOLD + timedelta(seconds=1)):
        booking = await salon.hold(salon.slot(10))
        await salon.shop.do(booking.move(salon.slot(12), by="customer"))
    assert (await salon.shop.fresh(booking)).starts_at == at(12)


async def test_moving_to_another_class_takes_a_place_there_and_leaves_one_here(salon: Salon) -> None:
    booking = await salon.hold(salon.place)
    async with salon.shop.unit():
        later = await ServiceClass.create(service=salon.yoga, starts_at=at(20), capacity=1)
    await salon.shop.do(booking.move(Slot(at(20), 1, class_id=later.id), by="customer"))
    assert ((await salon.shop.fresh(later)).taken, await salon.taken()) == (1, 0)
    await salon.shop.do(booking.cancel(by="customer"))
    assert (await salon.shop.fresh(later)).taken == 0


async def test_a_cancelled_time_is_free_and_is_not_cancelled_twice(salon: Salon) -> None:
    booking = await salon.hold(salon.place)
    twin = await salon.shop.fresh(booking)
    await salon.shop.do(booking.cancel(by="customer"))
    with pytest.raises(BookingMoved):
        await salon.shop.do(twin.cancel(by="customer"))
    assert await salon.taken() == 0
    with pytest.raises(BookingMoved):
        await salon.shop.do(twin.move(salon.place, by="customer"))
    assert await salon.taken() == 0


async def test_a_no_show_is_marked_only_on_what_was_confirmed(salon: Salon) -> None:
    booking = await salon.hold(salon.slot(11))
    with pytest.raises(BookingMoved):
        await salon.shop.do(booking.no_show(by=salon.shop.by))
    await salon.shop.do(booking.confirm(by="customer"))
    await salon.shop.do(booking.no_show(by=salon.shop.by))
    assert [e.kind for e in await salon.shop.do(timeline(booking))] == ["booking.confirmed", "booking.no_show"]


# ── in carts and orders ─────────────────────────────────────────────────────────────────────────────────────────────


async def in_the_cart(salon: Salon, booking: Booking) -> Cart:
    async with salon.shop.unit():
        cart = await Cart.open_for(salon.shop.customer.id)
        await cart.put_booking(booking)
        return await Cart.open_for(salon.shop.customer.id)


async def test_ordering_confirms_the_time_and_asks_for_no_address(salon: Salon) -> None:
    booking = await salon.hold(salon.slot(11))
    order = await salon.shop.do(Order.place(await in_the_cart(salon, booking), salon.shop.workspace, by="customer"))
    assert (order.total, order.fee, order.way_id) == (10_000_000, 0, None)
    assert (await salon.shop.fresh(booking)).state is BookingState.CONFIRMED
    line = (await salon.shop.do(Order.numbered(order.number))).lines[0]
    assert line.starts_at == at(11)
    with pytest.raises(BadQuantity):
        await salon.shop.do(order.change_quantity(line, 2, salon.shop.workspace, by="customer"))

    await salon.shop.do(order.cancel(by="customer"))
    assert (await salon.shop.fresh(booking)).state is BookingState.CANCELLED


async def test_an_order_can_be_cancelled_whatever_became_of_its_time(salon: Salon) -> None:
    booking = await salon.hold(salon.slot(11))
    order = await salon.shop.do(Order.place(await in_the_cart(salon, booking), salon.shop.workspace, by="customer"))
    await salon.shop.do((await salon.shop.fresh(booking)).cancel(by=salon.shop.by))
    await salon.shop.do(order.cancel(by="customer"))
    assert (await salon.shop.fresh(order)).state.value == "CANCELLED"


async def test_a_time_that_was_lost_can_be_taken_out_of_the_cart(salon: Salon) -> None:
    booking = await salon.hold(salon.slot(11))
    cart = await in_the_cart(salon, booking)
    ann = await salon.shop.another_customer("Ann")
    with clock.at(clock.now() + HOLD + timedelta(seconds=1)):
        await salon.hold(salon.slot(11), ann)
        with pytest.raises(BookingMoved):
            await salon.shop.do(Order.place(cart, salon.shop.workspace, by="customer"))
        await salon.shop.do(cart.take_out(cart.lines[0]))
    async with salon.shop.unit():
        assert list((await Cart.open_for(salon.shop.customer.id)).lines) == []
