"""Dated events of a shop: a tasting, an exhibition, a sale day."""

from __future__ import annotations

from datetime import date

from tortoise import fields

from models.base.docs import Doc, Kind
from models.base.fields import texts
from models.base.scope import Owned
from models.search import SearchDoc


class DatedEvent(Owned):
    """Something that happens in or around the shop on one day, by the shop's own calendar."""

    code = fields.CharField(max_length=60)
    names = texts()
    descriptions = texts()
    on = fields.DateField(db_index=True)
    at = fields.CharField(max_length=5, default="")
    """Local time, "17:00"; empty means all day."""

    class Meta:
        table = "dated_event"
        unique_together = (("workspace_id", "code"),)

    def doc(self) -> Doc:
        return Doc(Kind.EVENT, self.code, self.names, text=self.descriptions, date=self.on.isoformat())

    async def index(self) -> None:
        await SearchDoc.put(self.doc(), self.id)

    @classmethod
    async def on_day(cls, day: date) -> list[DatedEvent]:
        """What happens that day, by time."""
        return await cls.filter(on=day).order_by("at", "id")

    @classmethod
    async def coming(cls, day: date, limit: int = 3) -> list[DatedEvent]:
        """The next things after that day."""
        return await cls.filter(on__gt=day).order_by("on", "at").limit(limit)
