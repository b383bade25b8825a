"""A throw-away shop from an exam's catalogue: codes are the catalogue's own ids, so that calls can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from models.agenda import DatedEvent
from models.base import clock
from models.base.db import unit
from models.base.i18n import Language
from models.base.money import Money
from models.base.scope import inside
from models.catalog import Category
from models.customers import Customer
from models.exchange.stocking import Good, Piece, axes_of
from models.knowledge import Faq
from models.order_states import MoneyState, State
from models.orders import Order
from models.services import Service, ServiceClass
from models.workspaces import EVERY_DAY, Workspace, free_slug

Json = Mapping[str, Any]

STATES = {
    "delivered": State.DELIVERED,
    "in_transit": State.SHIPPED,
    "processing": State.CONFIRMED,
    "cancelled": State.CANCELLED,
    "awaiting_payment": State.PENDING,
    "returned": State.RETURNED,
}
"""The catalogue's words for where an order is. A word that is not here counts as newly placed."""

PAID = {"delivered", "in_transit", "processing"}
BY = "exam"


async def shop_from_exam(catalog: Json) -> Workspace:
    """A new shop sells exactly what the catalogue says; its one customer has the catalogue's orders. `erase` ends it."""
    async with unit():
        shop = await _open(catalog)
    with inside(shop.id):
        async with unit():
            shelves = await _shelves(catalog.get("categories") or ())
            await _goods(catalog, shelves, shop)
            for position, service in enumerate(catalog.get("services") or ()):
                await _service(service, position, shop)
            await _events(catalog.get("events") or ())
            await _faqs(catalog.get("faqs") or ())
            await _orders(catalog.get("orders_of_test_customer") or (), shop)
    return shop


async def _open(catalog: Json) -> Workspace:
    about = catalog.get("shop") or {}
    policy = about.get("discount_policy") or {}
    currency = catalog.get("currency") or "UZS"
    languages = _languages(catalog) or [Language.UZ]
    return await Workspace.create(
        slug=await free_slug(f"exam {about.get('name', '')}"),
        name=about.get("name") or "Exam",
        currency=currency,
        zone=catalog.get("timezone") or "Asia/Tashkent",
        language=languages[0],
        languages=languages,
        city=about.get("city") or "",
        about=_texts(about.get("about")),
        hours=EVERY_DAY,
        rates=dict(catalog.get("fx") or {}),
        discount_basis_points=round(float(policy.get("max_percent") or 0) * 100),
        discount_from=Money.of(policy.get("from_total") or 0, currency).amount,
        discount_text=_texts(policy.get("text")),
        sample=True,
    )


def _languages(catalog: Json) -> list[str]:
    """The languages that the catalogue is written in, those of its introduction first."""
    products = (one.get("name") for one in catalog.get("products") or ())
    texts = [(catalog.get("shop") or {}).get("about"), *products]
    return list(dict.fromkeys(language for text in texts for language in _texts(text)))


def _texts(value: Any) -> dict[str, str]:
    """Texts per language; some catalogues write a plain string where there is only one."""
    return {"en": value} if isinstance(value, str) else dict(value or {})


async def _shelves(categories: Sequence[Json]) -> dict[str, Category]:
    shelves: dict[str, Category] = {}
    for position, one in enumerate(categories):
        shelf = await Category.create(
            code=one["id"], names=_texts(one.get("name")), aliases=list(one.get("aliases") or ()), position=position
        )
        await shelf.index()
        shelves[one["id"]] = shelf
    for one in categories:
        if one.get("parent") in shelves:
            await Category.filter(id=shelves[one["id"]].id).update(parent_id=shelves[one["parent"]].id)
    return shelves


async def _goods(catalog: Json, shelves: Mapping[str, Category], shop: Workspace) -> None:
    products = catalog.get("products") or ()
    used = Counter(variant.get("sku") for one in products for variant in one.get("variants") or ())
    taken = {sku for sku, times in used.items() if times > 1}  # unique only below their product
    general = catalog.get("value_names") or {}
    for position, one in enumerate(products):
        variants: Sequence[Json] = one.get("variants") or [{}]
        pieces = [_piece(variant, one, shop, taken) for variant in variants]
        names = {**general, **(one.get("value_names") or {})}
        good = Good(
            code=one["id"],
            names=_texts(one.get("name")),
            descriptions=_texts(one.get("description")),
            aliases=list(one.get("aliases") or ()),
            axes=axes_of([piece.options for piece in pieces], names),
            cheaper_code=one.get("cheaper_alternative") or "",
            position=position,
            pieces=pieces,
            shelves=[shelves[one["category"]]] if one.get("category") in shelves else [],
        )
        await good.put(by=BY)


def _piece(variant: Json, product: Json, shop: Workspace, taken: set[str]) -> Piece:
    sku = variant.get("sku") or product["id"]
    price = variant.get("price", product.get("price", 0))
    return Piece(
        sku=f"{product['id']}-{sku}" if sku in taken else sku,
        price=Money.of(price, shop.currency).amount,
        options={axis: str(value) for axis, value in (variant.get("attrs") or {}).items()},
        stock=int(variant.get("stock", product.get("stock", 0)) or 0),
    )


async def _service(one: Json, position: int, shop: Workspace) -> None:
    slots = one.get("slots") or ()
    service = await Service.create(
        code=one["id"],
        names=_texts(one.get("name")),
        descriptions=_texts(one.get("description")),
        aliases=list(one.get("aliases") or ()),
        price=Money.of(one.get("price") or 0, shop.currency).amount,
        minutes=one.get("duration_min"),
        bookable=bool(one.get("bookable", one.get("booking", bool(slots)))),
        position=position,
    )
    await ServiceClass.bulk_create(
        [
            ServiceClass(service=service, starts_at=_moment(slot["start"], shop), capacity=int(slot.get("free", 0)))
            for slot in slots
        ]
    )
    await service.index()


def _moment(text: str, shop: Workspace) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=shop.now().tzinfo)


async def _events(events: Sequence[Json]) -> None:
    for one in events:
        event = await DatedEvent.create(
            code=one["id"],
            names=_texts(one.get("name")),
            descriptions=_texts(one.get("description")),
            on=date.fromisoformat(one["date"]),
            at=one.get("time") or "",
        )
        await event.index()


async def _faqs(faqs: Sequence[Json]) -> None:
    for one in faqs:
        faq = await Faq.create(
            code=one["id"],
            questions=_texts(one.get("q")),
            answers=_texts(one.get("a")),
            aliases=list(one.get("aliases") or ()),
        )
        await faq.index()


async def _orders(orders: Sequence[Json], shop: Workspace) -> None:
    """The catalogue says nothing of what was in them, so they have no lines."""
    customer = await Customer.create(name="", language=shop.language)
    for one in sorted(orders, key=lambda order: (len(order["number"]), order["number"])):
        status = one.get("status") or ""
        await Order.create(
            number=one["number"],
            customer=customer,
            source="import",
            state=STATES.get(status, State.PENDING),
            money=MoneyState.PAID if status in PAID else MoneyState.UNPAID,
            goods=0,
            total=0,
            arrives=date.fromisoformat(one["eta"]) if one.get("eta") else None,
            placed_at=clock.now(),
            moved_at=clock.now(),
        )
    numbers = [int(one["number"]) for one in orders if str(one["number"]).isdigit()]
    shop.last_order = max(numbers, default=0)
    await shop.save(update_fields=["last_order"])
