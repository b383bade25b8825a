"""Who of the staff is busy when, while bookings are thought up."""

from __future__ import annotations

from bisect import insort
from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from models.base import clock
from models.demo.sales import Visit
from models.services import STEP, Service, Staff
from models.workspaces import WEEKDAYS, Workspace, parse_time


class Diary:
    """Who of the staff is busy when."""

    def __init__(self, shop: Workspace, random: Random) -> None:
        self.shop, self.random = shop, random
        self.busy: dict[int, list[tuple[datetime, datetime]]] = {}

    def book(self, staff: Staff, service: Service, near: datetime) -> Visit | None:
        """A free time of this person on that day, if there is one."""
        zone = ZoneInfo(self.shop.zone)
        day = near.astimezone(zone).date()
        span = (staff.hours or self.shop.hours).get(WEEKDAYS[day.weekday()])
        if not span:
            return None
        opens, closes = (datetime.combine(day, parse_time(edge).replace(tzinfo=None), tzinfo=zone) for edge in span)
        length = timedelta(minutes=service.minutes or 60)
        starts = int((closes - length - opens) / STEP) + 1
        start = (opens + self.random.randrange(max(starts, 1)) * STEP).astimezone(clock.now().tzinfo)
        taken = self.busy.setdefault(staff.id, [])
        if start + length > closes or any(a < start + length and start < b for a, b in taken):
            return None
        insort(taken, (start, start + length))
        return Visit(service, start, start + length, staff=staff)
