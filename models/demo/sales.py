"""A thought-up sale: what was bought, and what happened to it since."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from models.carts import PayWay
from models.catalog import Variant
from models.customers import Customer
from models.delivery import DeliveryWay
from models.order_states import MoneyState, State
from models.services import BookingState, Service, ServiceClass, Staff


@dataclass(slots=True)
class Visit:
    """A booked time in a sale."""

    service: Service
    start: datetime
    end: datetime
    state: BookingState = BookingState.CONFIRMED
    staff: Staff | None = None
    klass: ServiceClass | None = None


@dataclass(slots=True)
class Sale:
    """An order to be, with its timeline."""

    customer: Customer
    placed: datetime
    goods: list[tuple[Variant, int]] = field(default_factory=list)
    visit: Visit | None = None
    way: DeliveryWay | None = None
    address: str = ""
    pay: PayWay = PayWay.CASH
    arrives: date | None = None
    state: State = State.PENDING
    money: MoneyState = MoneyState.UNPAID
    moved: datetime | None = None
    story: list[tuple[str, datetime]] = field(default_factory=list)
    """What happened to it: kind of event and moment."""

    def comes_to(self, state: State, at: datetime) -> None:
        self.state, self.moved = state, at
        self.story.append((f"order.{state.value.lower()}", at))

    def pays(self, at: datetime, money: MoneyState = MoneyState.PAID) -> None:
        self.money = money
        self.story.append((f"order.money_{money.value.lower()}", at))
