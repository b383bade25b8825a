"""The function about dated events."""

from __future__ import annotations

from datetime import date

from bot.tools.base import Talk, tool
from bot.tools.facts import EventFact, EventList, Fact
from models.agenda import DatedEvent
from models.base.db import unit


def event_fact(event: DatedEvent, talk: Talk) -> EventFact:
    shop = talk.shop
    return EventFact(
        event.code,
        shop.pick(event.names, talk.language),
        event.on,
        event.at,
        shop.pick(event.descriptions, talk.language),
    )


@tool
async def get_event_by_date(talk: Talk, date: date) -> Fact:
    """What happens in the shop on one day."""
    async with unit():
        return EventList(date, tuple(event_fact(e, talk) for e in await DatedEvent.on_day(date)))
