"""A throw-away shop from an exam's catalogue."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from models.agenda import DatedEvent
from models.base import clock
from models.base.db import unit
from models.base.docs import Kind
from models.base.scope import inside
from models.catalog import Category, Product, Variant
from models.customers import Customer
from models.erase import erase
from models.exchange.exam import shop_from_exam
from models.orders import MoneyState, Order, State
from models.search import search
from models.services import Service, ServiceClass
from models.workspaces import Workspace
from tests.databases import Credentials

CATALOG: dict[str, Any] = {
    "now": "2026-06-10T11:00:00+05:00",
    "timezone": "Asia/Tashkent",
    "currency": "UZS",
    "fx": {"EUR": 14000},
    "shop": {
        "name": "Hovli",
        "about": {"uz": "Gʻisht", "ru": "Кирпич"},
        "discount_policy": {"max_percent": 7.5, "from_total": 400000, "text": {"uz": "7,5 %"}},
    },
    "categories": [
        {"id": "pots", "name": {"uz": "Tuvaklar"}, "aliases": ["tuvak"]},
        {"id": "small", "parent": "pots", "name": {"uz": "Kichik"}},
    ],
    "products": [
        {
            "id": "T1",
            "category": "pots",
            "name": {"uz": "Sopol tuvak", "ru": "Горшок"},
            "aliases": ["gorshok"],
            "price": 30000,
            "cheaper_alternative": None,
            "value_names": {"blue": {"uz": "ko'k"}},
            "variants": [
                {"sku": "a", "attrs": {"color": "blue", "size": "1.2l"}, "price": 30000, "stock": 2},
                {"sku": "b", "attrs": {"color": "green", "size": "1.2l"}, "price": 32000, "stock": 0},
            ],
        },
        {"id": "T2", "name": {"uz": "Xum"}, "price": 90000, "cheaper_alternative": "T1", "variants": [{"sku": "a", "stock": 1}]},
        {"id": "T3", "name": {"en": "Tray"}, "price": 10, "stock": 4},
    ],
    "services": [
        {
            "id": "S1",
            "name": {"uz": "Dars"},
            "price": 90000,
            "booking": True,
            "slots": [{"start": "2026-06-12T16:00:00+05:00", "free": 4}, {"start": "2026-06-13T11:00:00+05:00", "free": 0}],
        },
        {"id": "S2", "name": {"uz": "Kuryer"}, "price": 25000, "bookable": False},
    ],
    "events": [{"id": "E1", "date": "2026-06-13", "time": "17:00", "name": {"uz": "Koʻrgazma"}}],
    "faqs": [{"id": "delivery", "q": {"uz": "Yetkazasizlarmi?"}, "a": {"uz": "Ha."}}],
    "orders_of_test_customer": [
        {"number": "5118", "status": "in_transit", "eta": "2026-06-10"},
        {"number": "987", "status": "cancelled", "eta": None},
        {"number": "5140", "status": "awaiting_payment", "eta": "2026-06-14"},
        {"number": "5107", "status": "delivered", "eta": "2026-06-03"},
    ],
}  # fmt: skip


@pytest.fixture
async def exam(empty_db: Credentials) -> Workspace:
    return await shop_from_exam(CATALOG)


async def test_goods_have_the_catalogues_own_ids(exam: Workspace) -> None:
    with inside(exam.id):
        async with unit():
            pot = await Product.get(code="T1").prefetch_related("variants", "shelves__category")
            assert [s.category.code for s in pot.shelves] == ["pots"]
            assert pot.axes[0] == {
                "axis": "color",
                "values": [{"value": "blue", "names": {"uz": "ko'k"}}, {"value": "green"}],
            }
            assert {v.sku: (v.price, v.on_hand) for v in pot.variants} == {
                "T1-a": (3_000_000, 2),
                "b": (3_200_000, 0),
            }
            assert (await Product.get(code="T2")).cheaper_code == "T1"
            tray = await Variant.get(sku="T3")
            assert (tray.price, tray.on_hand, tray.options) == (1_000, 4, {})
            assert (await Category.get(code="small").prefetch_related("parent")).parent.code == "pots"
            found, _ = await search("gorshok")
            assert (found[0].doc.kind, found[0].doc.code) == (Kind.PRODUCT, "T1")


async def test_the_shop_has_its_rules(exam: Workspace) -> None:
    assert (exam.discount_basis_points, exam.discount_from) == (750, 40_000_000)
    assert (exam.rates, exam.zone, exam.languages) == ({"EUR": 14000}, "Asia/Tashkent", ["uz", "ru", "en"])
    assert exam.discount_on(exam.money(40_000_000)).amount == 3_000_000


async def test_slots_and_events(exam: Workspace) -> None:
    with inside(exam.id), clock.at(datetime.fromisoformat(CATALOG["now"])):
        async with unit():
            lesson = await Service.get(code="S1")
            slots = await lesson.free_slots(exam, first=exam.now().date())
            assert [(s.start.isoformat(), s.free) for s in slots] == [("2026-06-12T11:00:00+00:00", 4)]
            assert await ServiceClass.all().count() == 2
            assert (lesson.bookable, (await Service.get(code="S2")).bookable) == (True, False)
            event = (await DatedEvent.on_day(datetime.fromisoformat("2026-06-13").date()))[0]
            assert (event.code, event.at) == ("E1", "17:00")


async def test_the_test_customers_orders(exam: Workspace) -> None:
    with inside(exam.id):
        async with unit():
            assert await Customer.all().count() == 1
            orders = {o.number: (o.state, o.money, str(o.arrives)) for o in await Order.all()}
            assert orders == {
                "5107": (State.DELIVERED, MoneyState.PAID, "2026-06-03"),
                "5118": (State.SHIPPED, MoneyState.PAID, "2026-06-10"),
                "5140": (State.PENDING, MoneyState.UNPAID, "2026-06-14"),
                "987": (State.CANCELLED, MoneyState.UNPAID, "None"),
            }
            assert (await Order.all().order_by("-id").first()).number == "5140"  # type: ignore[union-attr]
            assert await exam.next_order_number() == "5141"


async def test_a_bare_catalogue_is_a_shop_too(empty_db: Credentials) -> None:
    shop = await shop_from_exam({"products": [{"id": "x", "name": {"en": "Thing"}}]})
    with inside(shop.id):
        async with unit():
            assert (await Variant.get(sku="x")).price == 0


async def test_every_catalogue_at_hand_opens_and_goes(empty_db: Credentials) -> None:
    for path in sorted(Path(__file__).parents[2].glob("bot/exam/sets/*_catalog.json")):
        catalog = json.loads(path.read_text(encoding="utf-8"))
        shop = await shop_from_exam(catalog)
        with inside(shop.id):
            async with unit():
                assert set(await Product.all().values_list("code", flat=True)) == {p["id"] for p in catalog["products"]}
        await erase(shop.id)
    assert not await Workspace.all().exists()
