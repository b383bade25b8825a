"""Puts the sample shops into the database, once."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from models.base.db import row, unit
from models.base.money import Money, split
from models.base.scope import inside
from models.catalog import Product, Variant
from models.customers import Customer
from models.delivery import DeliveryWay
from models.demo.book import SHOPS, Json, book
from models.demo.bulk import new_ids
from models.demo.copies import copy_shops, count_orders, sample_shops
from models.demo.crowds import pour_orders
from models.demo.history import Story
from models.demo.ledger import Ledger
from models.demo.sales import Sale
from models.demo.shopfront import DAYS, FIRST_NUMBER, furnish, meet_customers, open_shop, opened
from models.services import Service, ServiceClass, Staff, StaffService
from models.workspaces import Workspace

LOCK = "sample shops"
BOOKED = 0.55
"""The share of bookings among the orders of a shop with services."""


async def seed(shops: int = len(SHOPS), orders: int | None = None) -> list[Workspace]:
    """So many sample shops are there, and with `orders`, so many orders in them together; those that were made now.

    What is there already counts, so a second call adds nothing. Beside a shop that somebody has opened, the samples are
    only planted when more than the usual three are asked for, or orders.
    """
    async with unit():
        others = await Workspace.exclude(sample=True).exists()
    if others and shops == len(SHOPS) and orders is None:
        return []
    made = []
    for slug, share in zip(SHOPS[:shops], _shares(orders), strict=False):
        if shop := await _plant(book(slug), share):
            made.append(shop)
    made += await copy_shops(max(shops - len(await sample_shops()), 0))
    if orders is not None:
        there = await sample_shops()
        await pour_orders(there, max(orders - await count_orders(there), 0))
    return made


def _shares(orders: int | None) -> list[int]:
    """How many orders each of the three gets when they are planted: their own number, or fewer."""
    own = [book(slug)["orders"] for slug in SHOPS]
    if orders is None or orders >= sum(own):
        return own
    return [part.amount for part in split(Money(orders, "UZS"), own)]


async def _plant(facts: Json, orders: int) -> Workspace | None:
    """The whole shop in one transaction, or None when it is there already: a crash leaves no half of it behind."""
    async with unit():
        workspace_id = (await new_ids("workspace", 1))[0]
    with inside(workspace_id):
        async with unit():
            # Two processes that start at once: the second waits here, and then finds the shop.
            await row("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", LOCK)
            if await Workspace.exists(slug=facts["slug"]):
                return None
            shop = await open_shop(facts, workspace_id)
            await furnish(facts, shop)
            random = Random(facts["slug"])  # noqa: S311 - the same shop every time
            customers = await meet_customers(facts, random)
            sales = await _sales(facts, shop, customers, random, orders)
            await Ledger(shop, opened(), FIRST_NUMBER).write(sales)
            return await Workspace.get(id=workspace_id)


async def _sales(facts: Json, shop: Workspace, customers: Sequence[Customer], random: Random, count: int) -> list[Sale]:
    products = await Product.all().order_by("position").prefetch_related("variants__product")
    ways = await DeliveryWay.filter(active=True).order_by("position")
    story = Story(shop, random, customers, products, ways, DAYS)
    sales = [*await _scripted(facts, story), *await _classes(facts, story)][:count]
    rest = count - len(sales)
    services = await Service.filter(active=True).order_by("position")
    does: dict[int, list[Staff]] = {}
    for link in await StaffService.all().order_by("id").prefetch_related("staff"):
        does.setdefault(link.service_id, []).append(link.staff)
    visits = story.visits(int(rest * BOOKED), services, does) if does else []
    return [*sales, *visits, *story.sales(rest - len(visits))]


async def _scripted(facts: Json, story: Story) -> list[Sale]:
    """The orders of the customers with names: delivered long ago, one every month."""
    sales = []
    for customer, one in zip(story.customers, facts["customers"], strict=False):
        for n, wanted in enumerate(one["orders"]):
            goods = [(await _variant(line), 1) for line in wanted.split()]
            sales.append(story.sale_delivered(DAYS - 20 - n * 25, customer, goods))
    return sales


async def _variant(line: str) -> Variant:
    """ "P01:black:37" """
    code, *values = [part for part in line.split(":") if part]
    variants = await Variant.filter(product__code=code).order_by("position").prefetch_related("product")
    return next(v for v in variants if set(v.options.values()) == set(values))


async def _classes(facts: Json, story: Story) -> list[Sale]:
    sales: list[Sale] = []
    for one in facts.get("services", []):
        if "classes" in one:
            service = await Service.get(code=one["code"])
            classes = await ServiceClass.filter(service_id=service.id).order_by("starts_at")
            for klass, (_day, _at, _capacity, taken) in zip(classes, sorted(one["classes"]), strict=True):
                sales += story.classmates(klass, service, taken)
    return sales
