"""The function about services and their free times, and how a time gets into the cart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.tools.base import Talk, tool
from bot.tools.facts import Fact, Refusal, ServiceFact, SlotFact
from models.base.db import unit
from models.base.docs import Kind
from models.base.ranking import FLOOR
from models.base.text import fold
from models.search import search
from models.services import Service, Slot
from models.workspaces import parse_time


async def find_service(talk: Talk, wanted: str) -> Service | None:
    """The service of this code, or the one that these words surely mean."""
    found = await Service.get_or_none(code=wanted, active=True)
    if found is None and wanted.strip():
        ranked, _ = await search(wanted)
        code = next((f.doc.code for f in ranked if f.doc.kind is Kind.SERVICE and f.score >= FLOOR), None)
        found = await Service.get_or_none(code=code, active=True) if code else None
    return found


ALL = 2000
"""More free times than two weeks have: to look among all of them."""


async def free_slots(service: Service, talk: Talk, limit: int = ALL) -> list[Slot]:
    return await service.free_slots(talk.shop, first=talk.shop.now().date(), limit=limit) if service.bookable else []


def slot_facts(slots: list[Slot], talk: Talk, limit: int = 12) -> tuple[SlotFact, ...]:
    zone = talk.shop.now().tzinfo
    return tuple(SlotFact(s.start.astimezone(zone), s.free, s.staff) for s in slots[:limit])


async def service_fact(service: Service, talk: Talk, slots: list[Slot] | None = None) -> ServiceFact:
    shop = talk.shop
    slots = await free_slots(service, talk) if slots is None else slots
    return ServiceFact(
        code=service.code,
        name=shop.pick(service.names, talk.language),
        price=shop.money(service.price),
        description=shop.pick(service.descriptions, talk.language),
        minutes=service.minutes,
        bookable=service.bookable,
        slots=slot_facts(slots, talk),
    )


@tool
async def get_service_info(talk: Talk, service: str, destination: str = "") -> Fact:
    """Price, length and free times of a service."""
    async with unit():
        found = await find_service(talk, service)
        return await service_fact(found, talk) if found else Refusal("not_found")


@dataclass(frozen=True, slots=True)
class Wish:
    """When the customer would like to come, and to whom: as much of it as they have said."""

    moment: datetime | None = None
    day: date | None = None
    time: time | None = None
    staff: str = ""

    @classmethod
    def read(cls, slot: str, day: str, at: str, staff: str) -> Wish:
        """From ISO words. Raises ValueError for others."""
        return cls(
            datetime.fromisoformat(slot) if slot else None,
            date.fromisoformat(day) if day else None,
            parse_time(at) if at else None,
            staff,
        )

    @property
    def exact(self) -> bool:
        """It names one time, so that nothing but the choice of staff is left to ask."""
        return self.moment is not None or self.time is not None

    def fits(self, slot: Slot, zone: ZoneInfo) -> bool:
        local = slot.start.astimezone(zone)
        return (
            (self.moment is None or slot.start == self.moment)
            and (self.day is None or local.date() == self.day)
            and (self.time is None or self._at(local))
            and (not self.staff or fold(self.staff) == fold(slot.staff))
        )

    def _at(self, local: datetime) -> bool:
        """At three means at fifteen, where nobody works at three in the morning."""
        assert self.time
        return local.minute == self.time.minute and local.hour in (self.time.hour, self.time.hour + 12)


def matching(slots: list[Slot], wish: Wish, talk: Talk) -> list[Slot]:
    """The free times that fit the wish, of its soonest day; with no day said, of the soonest day that has one."""
    zone = ZoneInfo(talk.shop.zone)
    fit = [slot for slot in slots if wish.fits(slot, zone)]
    return [slot for slot in fit if slot.start.astimezone(zone).date() == fit[0].start.astimezone(zone).date()]
