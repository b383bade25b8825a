"""How goods reach the customer: courier zones, pick-up, regional post, taxi. A quote says fee and date, or that it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt
from typing import Any

from tortoise import fields

from models.base import crypto
from models.base.db import unit
from models.base.errors import BadInput, NotFound
from models.base.fields import texts
from models.base.i18n import N_
from models.base.money import Money
from models.base.scope import Owned
from models.base.text import words
from models.events import emit
from models.workspaces import WEEKDAYS, Workspace, parse_time


class WayKind(StrEnum):
    ZONE = "zone"
    PICKUP = "pickup"
    POST = "post"
    TAXI = "taxi"
    """At a price that the seller types on the order."""


MOST_DAYS = 60


class BadWay(BadInput):
    message = N_("A way of delivery needs a place that it reaches and from 0 to %(most)s days.")


BY_POINT, BY_NAME, ELSEWHERE = 3, 2, 1
"""How surely a way reaches a place."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where to: words of an address, or a point on the map."""

    text: str = ""
    lat: float | None = None
    lon: float | None = None
    pickup: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """What it costs to bring a cart there, and the day it arrives."""

    way: DeliveryWay
    fee: Money | None
    """None for a taxi: the seller names it."""
    arrives: date
    prepay: bool


class DeliveryWay(Owned):
    """One way of the shop to bring goods, and where it reaches."""

    kind = fields.CharEnumField(WayKind, max_length=8)
    names = texts()
    places: Any = fields.JSONField(default=list)
    """Names of towns, districts and regions it reaches, in any language; ["*"] is everywhere else."""
    lat: float | None = fields.FloatField(null=True)
    lon: float | None = fields.FloatField(null=True)
    radius_km: float | None = fields.FloatField(null=True)
    fee = fields.BigIntField(default=0)
    free_from: int | None = fields.BigIntField(null=True)
    """Goods of at least this (minor units) are brought for nothing."""
    cut_off = fields.CharField(max_length=5, default="")
    """Orders after this local time count as the next day's."""
    days_min = fields.IntField(default=1)
    days_max = fields.IntField(default=1)
    """Working days from order to door."""
    works_on: Any = fields.JSONField(default=list)
    """Weekdays on which it goes; empty means every day."""
    prepay = fields.BooleanField(default=False)
    address = texts()
    """Of a pick-up point."""
    active = fields.BooleanField(default=True)
    position = fields.IntField(default=0)

    class Meta:
        table = "delivery_way"

    # — the seller's side —

    @property
    def public_id(self) -> str:
        """What the address of its page calls it: nobody can count our rows by it."""
        return crypto.blind(str(self.id), f"delivery_way:{self.workspace_id}")[:12]

    @classmethod
    async def called(cls, public_id: str) -> DeliveryWay:
        """The way of that public id, or NotFound. A shop has a handful."""
        found = next((way for way in await cls.all() if way.public_id == public_id), None)
        if found is None:
            raise NotFound
        return found

    async def settle(self, *, by: str) -> None:
        """Customers are offered it as it stands here from now on; orders keep what they were promised. Raises BadWay."""
        somewhere = self.kind is WayKind.PICKUP or self.places or self.lat is not None
        if not somewhere or not 0 <= self.days_min <= self.days_max <= MOST_DAYS or self.fee < 0:
            raise BadWay(most=MOST_DAYS)
        async with unit():
            if self.id is None:
                self.position = await DeliveryWay.all().count()
            await self.save()
            await emit("delivery.changed", self, by=by)

    # — the customer's side —

    def reaches(self, to: Destination) -> int:
        """How surely this way reaches the place: by point, by name, as the way for everywhere else; 0 not."""
        if to.pickup or self.kind is WayKind.PICKUP:
            return BY_POINT if to.pickup and self.kind is WayKind.PICKUP else 0
        if to.lat is not None and to.lon is not None and self.lat is not None and self.lon is not None:
            return BY_POINT if distance_km(to.lat, to.lon, self.lat, self.lon) <= (self.radius_km or 0) else 0
        if to.text and any(_names(place, to.text) for place in self.places if place != "*"):
            return BY_NAME
        return ELSEWHERE if "*" in self.places else 0

    def arrival(self, now: datetime) -> date:
        """The day by which an order placed now is there, counted in this way's working days. `now` is local."""
        day = now.date()
        late = self.cut_off and now.time() > parse_time(self.cut_off).replace(tzinfo=None)
        if late or not self._works(day):  # Saturday night's order may not come after Sunday's
            day = self._next_working(day)
        for _step in range(self.days_max):
            day = self._next_working(day)
        return day

    def _next_working(self, day: date) -> date:
        day += timedelta(days=1)
        while not self._works(day):
            day += timedelta(days=1)
        return day

    def _works(self, day: date) -> bool:
        return not set(self.works_on) & set(WEEKDAYS) or WEEKDAYS[day.weekday()] in self.works_on

    def fee_for(self, goods: Money) -> Money | None:
        if self.kind is WayKind.TAXI:
            return None
        free = self.free_from is not None and goods.amount >= self.free_from
        return Money(0 if free else self.fee, goods.currency)


async def quote(goods: Money, to: Destination, shop: Workspace) -> Quote | None:
    """The surest way there with its fee and date; None when the shop does not deliver there."""
    ways = await DeliveryWay.filter(active=True).order_by("position", "id")
    best = max(ways, key=lambda way: way.reaches(to), default=None)
    if best is None or not best.reaches(to):
        return None
    return Quote(best, best.fee_for(goods), best.arrival(shop.now()), best.prepay)


def _names(place: str, text: str) -> bool:
    """Every word of the place stands in the text, with or without an ending behind it ("Samarqandga")."""
    spoken = words(text)
    return all(any(w == p or (len(p) >= 4 and w.startswith(p[:-1])) for w in spoken) for p in words(place))


def distance_km(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Great-circle distance (haversine) between two points in degrees."""
    half = (
        sin(radians(lat2 - lat) / 2) ** 2 + cos(radians(lat)) * cos(radians(lat2)) * sin(radians(lon2 - lon) / 2) ** 2
    )
    return 2 * 6371 * asin(sqrt(half))
