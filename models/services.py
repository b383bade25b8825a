"""Services with duration, staff and slots. Two bookings of one person at one time are refused by the database itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from tortoise import fields
from tortoise.exceptions import IntegrityError

from models.base import clock
from models.base.db import row, unit
from models.base.docs import Doc, Kind
from models.base.errors import Refused
from models.base.fields import belongs_to, texts
from models.base.i18n import N_
from models.base.scope import Owned
from models.customers import Customer
from models.events import emit
from models.search import SearchDoc
from models.workspaces import WEEKDAYS, Workspace, parse_time

HOLD = timedelta(minutes=30)
STEP = timedelta(minutes=30)
LOOK_AHEAD = 14


class SlotTaken(Refused):
    message = N_("This time has just been taken.")


class BookingMoved(Refused):
    message = N_("This booking cannot be changed any more.")


class Service(Owned):
    """Something that is done for the customer: at an hour with somebody of the staff, or in a class with places."""

    code = fields.CharField(max_length=60)
    names = texts()
    descriptions = texts()
    aliases: Any = fields.JSONField(default=list)
    price = fields.BigIntField()
    minutes = fields.IntField(null=True)
    bookable = fields.BooleanField(default=False)
    active = fields.BooleanField(default=True)
    position = fields.IntField(default=0)

    class Meta:
        table = "service"
        unique_together = (("workspace_id", "code"),)

    def doc(self) -> Doc:
        return Doc(Kind.SERVICE, self.code, self.names, tuple(self.aliases), self.descriptions)

    async def index(self) -> None:
        if self.active:
            await SearchDoc.put(self.doc(), self.id)
        else:
            await SearchDoc.drop(Kind.SERVICE, self.code)

    async def free_slots(self, shop: Workspace, *, first: date, days: int = LOOK_AHEAD, limit: int = 12) -> list[Slot]:
        """What can still be booked from that day on, soonest first: places in classes, and free hours of the staff."""
        moments = [clock.now(), *_edges(first, days, shop.zone)]
        classes = await ServiceClass.filter(
            service_id=self.id, starts_at__gt=max(moments[0], moments[1]), starts_at__lt=moments[2]
        ).order_by("starts_at")
        lapsed = await _lapsed([c.id for c in classes])
        slots = [Slot(c.starts_at, free, class_id=c.id) for c in classes if (free := c.free(lapsed)) > 0]
        for place in await StaffService.filter(service_id=self.id).prefetch_related("staff"):
            slots += await place.staff.free_hours(shop, self.minutes or 60, first, days)
        return sorted(slots, key=lambda s: (s.start, s.staff))[:limit]


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that can be booked now."""

    start: datetime
    free: int
    staff: str = ""
    staff_id: int | None = None
    class_id: int | None = None


def _edges(first: date, days: int, zone: str) -> tuple[datetime, datetime]:
    return clock.day_bounds(first, zone)[0], clock.day_bounds(first + timedelta(days=days), zone)[0]


class Staff(Owned):
    """Somebody who does services, with own working hours."""

    name = fields.CharField(max_length=80)
    hours: Any = fields.JSONField(default=dict)
    """As the shop's: {"mon": ["10:00", "19:00"]}; empty means the shop's."""
    active = fields.BooleanField(default=True)

    class Meta:
        table = "staff"

    async def free_hours(self, shop: Workspace, minutes: int, first: date, days: int) -> list[Slot]:
        """Starts, half an hour apart, at which this person can work for so long."""
        start, end = _edges(first, days, shop.zone)
        busy = [
            (b.starts_at, b.ends_at)
            for b in await Booking.filter(staff_id=self.id, state__in=LIVE, ends_at__gt=start, starts_at__lt=end)
            if b.is_live
        ]
        slots = []
        for offset in range(days):
            slots += self._on_day(shop, first + timedelta(days=offset), timedelta(minutes=minutes), busy)
        return slots

    def _on_day(
        self, shop: Workspace, day: date, length: timedelta, busy: list[tuple[datetime, datetime]]
    ) -> list[Slot]:
        span = (self.hours or shop.hours).get(WEEKDAYS[day.weekday()])
        if not span:
            return []
        zone = ZoneInfo(shop.zone)
        start, close = (datetime.combine(day, parse_time(edge).replace(tzinfo=None), tzinfo=zone) for edge in span)
        slots = []
        while start + length <= close:
            if start > clock.now() and not any(b < start + length and start < e for b, e in busy):
                slots.append(Slot(start, 1, self.name, staff_id=self.id))
            start += STEP
        return slots


class StaffService(Owned):
    """This person does this service."""

    staff: fields.ForeignKeyRelation[Staff] = belongs_to("Staff", "does")
    staff_id: int
    service: fields.ForeignKeyRelation[Service] = belongs_to("Service", "done_by")
    service_id: int

    class Meta:
        table = "staff_service"
        unique_together = (("workspace_id", "staff", "service"),)


class ServiceClass(Owned):
    """A service for several at once, at a set time, with so many places."""

    service: fields.ForeignKeyRelation[Service] = belongs_to("Service", "classes")
    service_id: int
    starts_at = fields.DatetimeField(db_index=True)
    capacity = fields.IntField()
    taken = fields.IntField(default=0)

    class Meta:
        table = "service_class"

    def free(self, lapsed: Counter[int]) -> int:
        """Places that can be had, with those that holds run out have left."""
        return self.capacity - self.taken + lapsed[self.id]


class BookingState(StrEnum):
    HELD = "HELD"
    CONFIRMED = "CONFIRMED"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    NO_SHOW = "NO_SHOW"


LIVE = (BookingState.HELD, BookingState.CONFIRMED, BookingState.DONE)
CHANGEABLE = (BookingState.HELD, BookingState.CONFIRMED)


class Booking(Owned):
    """A customer's time: held in the cart for half an hour, then confirmed by the order."""

    service: fields.ForeignKeyRelation[Service] = belongs_to("Service", "bookings")
    service_id: int
    customer: fields.ForeignKeyRelation[Customer] = belongs_to("Customer", "bookings")
    customer_id: int
    staff: fields.ForeignKeyNullableRelation[Staff] = belongs_to("Staff", "bookings", null=True)
    staff_id: int | None
    klass: fields.ForeignKeyNullableRelation[ServiceClass] = belongs_to("ServiceClass", "bookings", null=True)
    klass_id: int | None
    starts_at = fields.DatetimeField(db_index=True)
    ends_at = fields.DatetimeField()
    state = fields.CharEnumField(BookingState, max_length=10, default=BookingState.HELD)
    held_until: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "booking"

    @property
    def is_live(self) -> bool:
        """It keeps others away: confirmed, or held and not run out."""
        return self.state is not BookingState.HELD or (self.held_until or clock.now()) > clock.now()

    @classmethod
    async def hold(cls, service: Service, customer: Customer, slot: Slot) -> Booking:
        """The time is this customer's for half an hour. SlotTaken when somebody was faster."""
        try:
            async with unit():
                await _make_room(slot)
                return await cls.create(
                    service=service,
                    customer=customer,
                    staff_id=slot.staff_id,
                    klass_id=slot.class_id,
                    starts_at=slot.start,
                    ends_at=slot.start + timedelta(minutes=service.minutes or 60),
                    held_until=clock.now() + HOLD,
                )
        except IntegrityError as error:  # the exclusion constraint over (staff, time)
            raise SlotTaken from error

    async def confirm(self, *, by: str) -> None:
        """The time is the customer's for good."""
        await self._move((BookingState.HELD,), BookingState.CONFIRMED, by)

    async def cancel(self, *, by: str) -> None:
        """The time is free for others again."""
        if not await self.let_go(by=by):
            raise BookingMoved

    async def let_go(self, *, by: str) -> bool:
        """The time is free for others, whoever freed it; True when it was us. For carts and orders that end."""
        async with unit():
            if not await Booking.filter(id=self.id, state__in=CHANGEABLE).update(
                state=BookingState.CANCELLED, held_until=None
            ):
                return False
            self.state = BookingState.CANCELLED
            if self.klass_id:
                await _leave_class(self.klass_id)
            await emit("booking.cancelled", self, by=by)
        return True

    async def no_show(self, *, by: str) -> None:
        """The customer did not come."""
        await self._move((BookingState.CONFIRMED,), BookingState.NO_SHOW, by)

    async def move(self, slot: Slot, *, by: str) -> None:
        """Another time, same service; the old one is free. SlotTaken leaves everything as it was."""
        try:
            async with unit():
                if slot.class_id is None or slot.class_id != self.klass_id:
                    await _make_room(slot)
                if self.klass_id and slot.class_id != self.klass_id:
                    await _leave_class(self.klass_id)
                ends_at = slot.start + (self.ends_at - self.starts_at)
                changed = await Booking.filter(id=self.id, state__in=CHANGEABLE).update(
                    starts_at=slot.start, ends_at=ends_at, staff_id=slot.staff_id, klass_id=slot.class_id
                )
                if not changed:
                    raise BookingMoved
                await emit("booking.moved", self, by=by, start=slot.start.isoformat())
                self.starts_at, self.ends_at, self.staff_id, self.klass_id = (
                    slot.start, ends_at, slot.staff_id, slot.class_id,
                )  # fmt: skip
        except IntegrityError as error:
            raise SlotTaken from error

    async def _move(self, allowed: tuple[BookingState, ...], new: BookingState, by: str) -> None:
        async with unit():
            if not await Booking.filter(id=self.id, state__in=allowed).update(state=new, held_until=None):
                raise BookingMoved
            self.state = new
            await emit(f"booking.{new.value.lower()}", self, by=by)


async def _make_room(slot: Slot) -> None:
    """Holds that ran out keep nobody away any more (done here, where somebody wants the time, not by a clock), and in
    a class one place more is taken. SlotTaken when it is full."""
    where = {"klass_id": slot.class_id} if slot.class_id else {"staff_id": slot.staff_id}
    for booking in await Booking.filter(state=BookingState.HELD, held_until__lt=clock.now(), **where).order_by("id"):
        await booking.let_go(by="clock")
    if slot.class_id and not await row(
        "UPDATE service_class SET taken = taken + 1 WHERE id = $1 AND taken < capacity RETURNING id", slot.class_id
    ):
        raise SlotTaken


async def _leave_class(class_id: int) -> None:
    await row("UPDATE service_class SET taken = taken - 1 WHERE id = $1 RETURNING id", class_id)


async def _lapsed(class_ids: list[int]) -> Counter[int]:
    """Class → how many of its places are only held by holds that have run out."""
    found = await Booking.filter(
        klass_id__in=class_ids, state=BookingState.HELD, held_until__lt=clock.now()
    ).values_list("klass_id", flat=True)
    return Counter(found)  # type: ignore[arg-type]  # values_list(flat=True) is typed as tuples
