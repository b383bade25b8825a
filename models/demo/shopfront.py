"""A sample shop but for its orders: the shop itself, its people, rules, services, questions and events."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from models.agenda import DatedEvent
from models.base import clock
from models.conversations import Conversation
from models.customers import Customer, Identity
from models.delivery import DeliveryWay
from models.demo.book import Json, amount
from models.demo.wares import put_goods, put_shelves
from models.knowledge import Faq
from models.services import Service, ServiceClass, Staff, StaffService
from models.workspaces import Member, Person, Workspace

FIRST_NUMBER = 1000
DAYS = 90
"""How far back the sample shops' history goes."""
HOME_CHANNELS = ("playground", "terminal")


def opened() -> datetime:
    """Since when the sample shops have been selling."""
    return clock.now() - timedelta(days=DAYS + 1)


async def open_shop(book: Json, workspace_id: int) -> Workspace:
    """The shop's own row, under an id that is set aside for it."""
    return await Workspace.create(
        id=workspace_id,
        slug=book["slug"],
        name=book["name"],
        currency=book["currency"],
        zone=book["zone"],
        language=book["language"],
        languages=book["languages"],
        city=book["city"],
        about=book["about"],
        hours=book["hours"],
        discount_basis_points=book["discount_percent"] * 100,
        discount_from=amount(book, book["discount_from"]),
        discount_text=book["discount_text"],
        card_number=book["card_number"],
        card_holder=book["card_holder"],
        rates=RATES[book["currency"]],
        last_order=FIRST_NUMBER,
        sample=True,
    )


RATES: dict[str, dict[str, float]] = {"UZS": {"USD": 12600, "EUR": 14000, "RUB": 155}, "EUR": {"USD": 0.9}}


async def furnish(book: Json, shop: Workspace) -> None:
    """Everything that stands in the shop's file, but for customers and orders."""
    await _team(book)
    await put_goods(book, await put_shelves(book), opened())
    await _ways(book)
    await _services(book, shop)
    for one in book["faqs"]:
        faq = await Faq.create(code=one["code"], questions=one["q"], answers=one["a"], aliases=one["aliases"])
        await faq.index()
    for one in book["events"]:
        event = await DatedEvent.create(
            code=one["code"],
            names=one["name"],
            descriptions=one["text"],
            on=shop.now().date() + timedelta(days=one["in_days"]),
            at=one.get("at", ""),
        )
        await event.index()


async def _team(book: Json) -> None:
    for one in book["team"]:
        person = await Person.create(name=one["name"], language=one.get("language", book["language"]))
        await Member.create(person=person, role=one["role"])


async def _ways(book: Json) -> None:
    for position, one in enumerate(book["ways"]):
        lat, lon, radius = one.get("point", (None, None, None))
        await DeliveryWay.create(
            kind=one["kind"],
            names=one["name"],
            places=one.get("places", []),
            address=one.get("address", {}),
            lat=lat,
            lon=lon,
            radius_km=radius,
            fee=amount(book, one.get("fee", 0)),
            free_from=amount(book, one["free_from"]) if "free_from" in one else None,
            cut_off=one.get("cut_off", ""),
            days_min=one["days"][0],
            days_max=one["days"][1],
            works_on=one.get("works_on", []),
            prepay=one.get("prepay", False),
            position=position,
        )


async def _services(book: Json, shop: Workspace) -> None:
    staff = {
        one["name"]: await Staff.create(name=one["name"], hours=one.get("hours", {})) for one in book.get("staff", [])
    }
    for position, one in enumerate(book.get("services", [])):
        service = await Service.create(
            code=one["code"],
            names=one["name"],
            descriptions=one["text"],
            aliases=one["aliases"],
            price=amount(book, one["price"]),
            minutes=one["minutes"],
            bookable=True,
            position=position,
        )
        for name in one.get("staff", []):
            await StaffService.create(staff=staff[name], service=service)
        for in_days, start, capacity, _taken in one.get("classes", []):
            await ServiceClass.create(service=service, starts_at=_moment(shop, in_days, start), capacity=capacity)
        await service.index()


def _moment(shop: Workspace, in_days: int, at: str) -> datetime:
    day = shop.now().date() + timedelta(days=in_days)
    return datetime.combine(day, time.fromisoformat(at), tzinfo=ZoneInfo(shop.zone)).astimezone(UTC)


# ── customers ───────────────────────────────────────────────────────────────────────────────────────────────────────

STREETS = {
    "lola": (
        "Toshkent, Yunusobod 4-mavze, {n}-uy",
        "Ташкент, Мирзо Улугбек, улица Буюк Ипак Йули, {n}",
        "Toshkent, Sergeli 7, {n}-uy",
        "Samarqand, Registon koʻchasi {n}",
        "Самарканд, улица Дагбитская, {n}",
        "Buxoro, Navoiy koʻchasi {n}",
        "Toshkent, Yakkasaroy, Shota Rustaveli {n}",
    ),
    "gozal": (
        "Toshkent, Mirobod, Nukus koʻchasi {n}",
        "Ташкент, Юнусабад, 11-й квартал, {n}",
        "Toshkent, Olmazor, Qorasaroy {n}",
    ),
    "sicilia": (
        "Madrid, calle de Alcalá {n}",
        "Barcelona, carrer de Mallorca {n}",
        "Valencia, calle de la Paz {n}",
        "Milano, via Torino {n}",
        "Sevilla, calle Betis {n}",
    ),
}
PHONES = {"lola": "+99890{n:07d}", "gozal": "+99893{n:07d}", "sicilia": "+346{n:08d}"}


async def meet_customers(book: Json, random: Random) -> list[Customer]:
    """Those who have stories of their own first, then the crowd. All have a phone and an address."""
    named = [await _named(one) for one in book["customers"]]
    crowd = []
    for language, names in book["people"].items():
        for name in names:
            customer = await Customer.create(name=name, language=language, created_at=opened())
            await customer.remember_phone(PHONES[book["slug"]].format(n=random.randrange(1_000_000, 9_999_999)))
            await customer.remember_address(random.choice(STREETS[book["slug"]]).format(n=random.randrange(1, 120)))
            crowd.append(customer)
    return named + crowd


async def _named(one: Json) -> Customer:
    customer = await Customer.create(name=one["name"], language=one["language"], created_at=opened())
    await customer.remember_phone(one["phone"])
    await customer.remember_address(one["address"])
    for channel in HOME_CHANNELS if one["chat"] else ():
        identity = await Identity.create(customer=customer, channel=channel, account="local", external_id=one["chat"])
        await Conversation.create(
            customer=customer, identity=identity, channel=channel, account="local", chat=one["chat"],
            language=one["language"],
        )  # fmt: skip
    return customer
