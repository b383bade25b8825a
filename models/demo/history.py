"""Ninety days of a sample shop's sales, thought up: who bought what, when, and how far each order has come. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from models.base import clock
from models.carts import PayWay
from models.catalog import Product, Variant
from models.customers import Customer
from models.delivery import DeliveryWay, Destination, WayKind
from models.demo.diary import Diary
from models.demo.sales import Sale, Visit
from models.order_states import MoneyState, State
from models.services import BookingState, Service, ServiceClass, Staff
from models.workspaces import Workspace

HOURS = (1, 1, 0, 0, 0, 0, 0, 1, 2, 5, 8, 9, 10, 9, 8, 7, 7, 8, 9, 11, 13, 13, 9, 4)
"""How busy each hour of the day is: lunch, and above all the evening."""
FRESH = 3
"""The newest orders that nobody has looked at yet."""


@dataclass
class Story:
    """What the shop has to sell and to whom, and the dice."""

    shop: Workspace
    random: Random
    customers: Sequence[Customer]
    products: Sequence[Product]
    ways: Sequence[DeliveryWay]
    days: int

    def __post_init__(self) -> None:
        self.now = clock.now()
        self.zone = ZoneInfo(self.shop.zone)
        self.shelf = [(product, [v for v in product.variants if v.active]) for product in self.products]
        self.addresses = {customer.id: customer.address for customer in self.customers}

    # — orders of goods —

    def sales(self, count: int) -> list[Sale]:
        """So many orders of goods, the last of them just now."""
        fresh = min(FRESH, count)
        moments = [self._moment() for _ in range(count - fresh)]
        moments += [self.now - timedelta(minutes=7 + 17 * n) for n in range(fresh)]
        return [self.sale(at) for at in moments]

    def sale(
        self, at: datetime, customer: Customer | None = None, goods: list[tuple[Variant, int]] | None = None
    ) -> Sale:
        """An order placed at that moment, grown as old as it is by now."""
        customer = customer or self._customer()
        sale = Sale(customer, at, goods or self._basket())
        self._send(sale)
        sale.pay = PayWay.CARD if self.random.random() < 0.4 or (sale.way and sale.way.prepay) else PayWay.CASH
        sale.story.append(("order.placed", at))
        self._grow(sale)
        return sale

    def sale_delivered(self, days_ago: int, customer: Customer, goods: list[tuple[Variant, int]]) -> Sale:
        """An order that went well."""
        at = (self.now - timedelta(days=days_ago)).astimezone(self.zone).replace(hour=19, minute=24)
        while True:
            sale = self.sale(at.astimezone(self.now.tzinfo), customer, goods)
            if sale.state is State.DELIVERED:
                return sale

    def _moment(self) -> datetime:
        """More in the evening and at the week's end, and a little more every week."""
        while True:
            ago = self.days * (1 - self.random.random() ** 0.8)
            day = (self.now - timedelta(days=ago)).astimezone(self.zone)
            hour = self.random.choices(range(24), HOURS)[0]
            at = day.replace(hour=hour, minute=self.random.randrange(60), second=self.random.randrange(60))
            if at < self.now and (at.weekday() >= 4 or self.random.random() < 0.8):
                return at.astimezone(self.now.tzinfo)

    def _customer(self) -> Customer:
        """Some come often. The first ones have stories of their own, and are left alone."""
        crowd = self.customers[1:] or self.customers
        return crowd[min(int(self.random.expovariate(2.2 / len(crowd))), len(crowd) - 1)]

    def _basket(self) -> list[tuple[Variant, int]]:
        basket: dict[int, tuple[Variant, int]] = {}
        for _line in range(self.random.choices((1, 2, 3), (65, 25, 10))[0]):
            rank = min(int(self.random.expovariate(2.5 / len(self.shelf))), len(self.shelf) - 1)
            variant = self.random.choice(self.shelf[rank][1])
            basket[variant.id] = (variant, self.random.choices((1, 2, 3), (84, 12, 4))[0])
        return list(basket.values())

    def _send(self, sale: Sale) -> None:
        """By the way that reaches the customer, or they fetch it."""
        address = self.addresses[sale.customer.id]
        best = max(self.ways, key=lambda way: way.reaches(Destination(address)), default=None)
        if best is None or not best.reaches(Destination(address)) or self.random.random() < 0.12:
            best = next((way for way in self.ways if way.kind is WayKind.PICKUP), None)
            address = ""
        sale.way, sale.address = best, address
        sale.arrives = best.arrival(sale.placed.astimezone(self.zone)) if best else None

    def _grow(self, sale: Sale) -> None:
        """Everything happens to it that had the time to happen."""
        steps = self._steps(sale)
        end = self.random.random()
        for n, (state, at) in enumerate(steps):
            if at >= self.now:
                return
            if end < 0.06 and n == 1:
                sale.comes_to(State.CANCELLED, at)
                if sale.money is MoneyState.PAID:
                    sale.pays(at, MoneyState.RETURNED)
                return
            sale.comes_to(state, at)
            self._money(sale, at)
        returned = sale.moved + timedelta(days=2) if sale.moved else self.now
        if end > 0.965 and returned < self.now:
            sale.comes_to(State.RETURNED, returned)
            sale.pays(returned, MoneyState.RETURNED)

    def _money(self, sale: Sale, at: datetime) -> None:
        due = State.CONFIRMED if sale.pay is PayWay.CARD and self.random.random() < 0.9 else State.DELIVERED
        if sale.money is MoneyState.UNPAID and sale.state in (due, State.DELIVERED):
            sale.pays(at)

    def _steps(self, sale: Sale) -> list[tuple[State, datetime]]:
        """When it is confirmed, packed, sent and there. Nobody works at night; the newest wait longest."""
        confirmed = self._working(sale.placed + timedelta(minutes=self.random.randrange(70, 160)))
        packed = self._working(confirmed + timedelta(minutes=self.random.randrange(40, 240)))
        shipped = self._working(packed + timedelta(minutes=self.random.randrange(60, 400)))
        travels = timedelta(days=max(sale.way.days_max - 1, 0) if sale.way else 0, hours=self.random.randrange(2, 20))
        return [
            (State.CONFIRMED, confirmed),
            (State.PACKED, packed),
            (State.SHIPPED, shipped),
            (State.DELIVERED, self._working(shipped + travels)),
        ]

    def _working(self, at: datetime) -> datetime:
        """The same moment, or the next morning when it is night."""
        local = at.astimezone(self.zone)
        if local.hour >= 21:
            local = (local + timedelta(days=1)).replace(hour=9)
        elif local.hour < 9:
            local = local.replace(hour=9)
        return max(local.astimezone(at.tzinfo), at)

    # — bookings —

    def visits(self, count: int, services: Sequence[Service], does: dict[int, list[Staff]]) -> list[Sale]:
        """So many bookings, nobody of the staff in two places at once."""
        diary = Diary(self.shop, self.random)
        wanted = [service for service in services if does.get(service.id)]
        sales: list[Sale] = []
        while wanted and len(sales) < count:
            service = self.random.choice(wanted)
            ahead = self.random.choices((-self.random.randrange(1, self.days), self.random.randrange(0, 6)), (85, 15))[
                0
            ]
            slot = diary.book(self.random.choice(does[service.id]), service, self.now + timedelta(days=ahead))
            if slot:
                sales.append(self._visited(slot))
        return sales

    def classmates(self, klass: ServiceClass, service: Service, taken: int) -> list[Sale]:
        """So many places in a class are booked, by different people."""
        end = klass.starts_at + timedelta(minutes=service.minutes or 60)
        guests = self.random.sample(list(self.customers[1:]), taken)
        return [self._visited(Visit(service, klass.starts_at, end, klass=klass), guest) for guest in guests]

    def _visited(self, visit: Visit, customer: Customer | None = None) -> Sale:
        earliest = min(visit.start, self.now) - timedelta(minutes=30)
        placed = earliest - timedelta(minutes=self.random.randrange(20, 4 * 24 * 60))
        sale = Sale(customer or self._customer(), placed, visit=visit)
        sale.story.append(("order.placed", placed))
        self._keep(sale, visit)
        return sale

    def _keep(self, sale: Sale, visit: Visit) -> None:
        """The appointment is cancelled, kept, missed, or still to come."""
        confirmed = self._working(sale.placed + timedelta(minutes=self.random.randrange(5, 90)))
        end = self.random.random()
        if end < 0.06:
            visit.state = BookingState.CANCELLED
            sale.comes_to(State.CANCELLED, sale.placed + timedelta(minutes=15))
        elif confirmed < min(self.now, visit.start):
            sale.comes_to(State.CONFIRMED, confirmed)
        elif visit.start < self.now:
            sale.comes_to(State.CONFIRMED, visit.start)
        if visit.end < self.now and sale.state is State.CONFIRMED:
            visit.state = BookingState.NO_SHOW if end > 0.96 else BookingState.DONE
            sale.comes_to(State.DELIVERED if visit.state is BookingState.DONE else State.CANCELLED, visit.end)
            if visit.state is BookingState.DONE:
                sale.pays(visit.end)
