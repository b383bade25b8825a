"""A quote says fee and date, or that it cannot: by name in any script and ending, by point, by working days."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.base import clock
from models.base.money import Money
from models.delivery import DeliveryWay, Destination, WayKind, distance_km, quote
from models.workspaces import Workspace
from tests.cast import Shop

TASHKENT = ZoneInfo("Asia/Tashkent")
GOODS = Money.of(250_000, "UZS")


async def kind_of(shop: Shop, to: Destination, goods: Money = GOODS) -> str:
    async with shop.unit():
        found = await quote(goods, to, shop.workspace)
    return found.way.kind.value if found else "nothing"


@pytest.mark.parametrize(
    "words",
    [
        "Toshkent", "toshkentga", "Toshkent shahri, Chilonzor 5", "Тошкентга", "Ташкент", "в Ташкенте", "из Ташкента",
        "TOSHKENT", "Tashkent city", "To‘shkent",
    ],
)  # fmt: skip
async def test_a_zone_is_known_by_its_name_with_any_ending(shop: Shop, words: str) -> None:
    assert await kind_of(shop, Destination(words)) == "zone"


@pytest.mark.parametrize(
    "words", ["Samarqandga", "Самарканд", "в Самарканд", "Самаркандга", "г. Самарканд, ул. Мира 3", "samarkand"]
)
async def test_a_region_goes_by_post(shop: Shop, words: str) -> None:
    assert await kind_of(shop, Destination(words)) == "post"


@pytest.mark.parametrize("words", ["London", "Бухара", "Andijon", "tosh", "sam", "?", "12345", " "])
async def test_where_we_do_not_go_is_said(shop: Shop, words: str) -> None:
    assert await kind_of(shop, Destination(words)) == "nothing"


async def test_pick_up_is_only_for_those_who_want_it(shop: Shop) -> None:
    assert await kind_of(shop, Destination(pickup=True)) == "pickup"
    assert await kind_of(shop, Destination("Olib ketish")) == "nothing"


async def test_a_point_is_surer_than_a_name_and_a_name_than_everywhere_else(shop: Shop) -> None:
    async with shop.unit():
        near = await DeliveryWay.create(
            kind=WayKind.ZONE, names={"uz": "Yaqin"}, lat=41.31, lon=69.28, radius_km=5, fee=1, position=9
        )
        far = await DeliveryWay.create(kind=WayKind.POST, names={"uz": "Hamma joyga"}, places=["*"], fee=9, position=10)

    async def fee(to: Destination) -> int | None:
        async with shop.unit():
            found = await quote(GOODS, to, shop.workspace)
        return found.fee.amount if found and found.fee else None

    assert await fee(Destination("", 41.30, 69.27)) == near.fee
    assert await fee(Destination("Toshkent", 41.30, 69.27)) == near.fee
    assert await fee(Destination("Toshkent")) == 2_500_000
    assert await fee(Destination("Nukus")) == far.fee
    assert await fee(Destination("", 39.65, 66.96)) == far.fee


async def test_dear_goods_are_brought_for_nothing_and_a_taxis_price_is_unknown(shop: Shop) -> None:
    async with shop.unit():
        dear = await quote(Money.of(1_000_000, "UZS"), Destination("Toshkent"), shop.workspace)
        taxi = await quote(GOODS, Destination("Chirchiqda"), shop.workspace)
    assert dear
    assert dear.fee == Money(0, "UZS")
    assert taxi
    assert taxi.fee is None


async def test_a_way_switched_off_is_no_way(shop: Shop) -> None:
    async with shop.unit():
        await DeliveryWay.filter(kind=WayKind.ZONE).update(active=False)
    assert await kind_of(shop, Destination("Toshkent")) == "nothing"


async def test_the_day_is_the_shops_own(shop: Shop) -> None:
    """At 20:00 UTC it is tomorrow in Tashkent already."""
    async with shop.unit():
        with clock.at(datetime(2026, 11, 20, 20, 0, tzinfo=ZoneInfo("UTC"))):
            found = await quote(GOODS, Destination("Toshkent"), shop.workspace)
    assert found
    assert found.arrives == date(2026, 11, 22)


# ── days ────────────────────────────────────────────────────────────────────────────────────────────────────────────

WEEK = ["mon", "tue", "wed", "thu", "fri"]
MONDAY = date(2026, 11, 23)


def way(**facts: Any) -> DeliveryWay:
    return DeliveryWay(kind=WayKind.ZONE, **{"works_on": [], "cut_off": "", "days_min": 0, "days_max": 1, **facts})


def moment(days: int, hour: int = 12, minute: int = 0) -> datetime:
    """So many days after a Monday."""
    return datetime.combine(MONDAY + timedelta(days=days), datetime.min.time(), TASHKENT).replace(
        hour=hour, minute=minute
    )


@pytest.mark.parametrize(
    ("facts", "placed", "arrives"),
    [
        ({}, moment(0), 1),
        ({"days_max": 0}, moment(0), 0),
        ({"days_max": 0, "cut_off": "16:00"}, moment(0, 16), 0),
        ({"days_max": 0, "cut_off": "16:00"}, moment(0, 16, 1), 1),
        ({"days_max": 3}, moment(5), 8),
        ({"works_on": WEEK}, moment(3), 4),  # Thursday → Friday
        ({"works_on": WEEK}, moment(4), 7),  # Friday → Monday
        ({"works_on": WEEK, "cut_off": "16:00"}, moment(4, 17), 8),  # late on Friday counts as Monday's → Tuesday
        ({"works_on": WEEK}, moment(5), 8),  # so does Saturday
        ({"works_on": WEEK}, moment(6), 8),  # and Sunday
        ({"works_on": WEEK, "days_max": 0}, moment(5), 7),  # nobody comes on a Saturday
        ({"works_on": WEEK, "days_max": 5}, moment(0), 7),
        ({"works_on": ["someday"]}, moment(0), 1),  # a slip of the pen stops nothing
    ],
)
def test_working_days(facts: dict[str, Any], placed: datetime, arrives: int) -> None:
    assert way(**facts).arrival(placed) == MONDAY + timedelta(days=arrives)


@given(
    works_on=st.lists(st.sampled_from([*WEEK, "sat", "sun"]), unique=True),
    cut_off=st.sampled_from(["", "00:00", "10:00", "18:30"]),
    days=st.integers(0, 6),
    minutes=st.tuples(st.integers(0, 20_000), st.integers(0, 20_000)),
)
def test_who_orders_later_never_gets_it_sooner(
    works_on: list[str], cut_off: str, days: int, minutes: tuple[int, int]
) -> None:
    by = way(works_on=works_on, cut_off=cut_off, days_max=days)
    first, second = (moment(0, 0) + timedelta(minutes=m) for m in sorted(minutes))
    assert by.arrival(first) <= by.arrival(second)
    assert by.arrival(first) >= first.date() + timedelta(days=days)
    assert not works_on or ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[by.arrival(first).weekday()] in works_on


async def test_a_night_when_the_clocks_change(shop: Shop) -> None:
    """In Madrid, 25 October 2026 has 25 hours: late in the evening it is still the same day there."""
    madrid = Workspace(slug="m", name="M", currency="EUR", zone="Europe/Madrid")
    with clock.at(datetime(2026, 10, 25, 22, 30, tzinfo=ZoneInfo("UTC"))):
        assert madrid.now().date() == date(2026, 10, 25)
        assert way(cut_off="23:00").arrival(madrid.now()) == date(2026, 10, 27)
        assert way(cut_off="23:45").arrival(madrid.now()) == date(2026, 10, 26)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [((41.3111, 69.2797), (39.6542, 66.9597), 270), ((0, 0), (0, 180), 20015), ((41.3, 69.3), (41.3, 69.3), 0)],
)
def test_distances(one: tuple[float, float], other: tuple[float, float], km: float) -> None:
    assert distance_km(*one, *other) == pytest.approx(km, abs=5)
