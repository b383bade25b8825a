"""The function about dated events."""

from __future__ import annotations

from datetime import date
from typing import Annotated

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
async def get_event_by_date(talk: Talk, date: Annotated[date, "the day in ISO form, in the shop's zone"]) -> Fact:
    """What happens in the shop on one day: tastings, exhibitions, sale days. An empty list means nothing does."""
    async with unit():
        return EventList(date, tuple(event_fact(e, talk) for e in await DatedEvent.on_day(date)))
