"""What came from outside, stored before it is understood: each external event once, and what was not understood, parked."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from tortoise import fields
from tortoise.models import Model

from models.base import clock
from models.base.crypto import seal, unseal
from models.base.db import row
from models.base.fields import as_json, storable


class Outcome(StrEnum):
    TAKEN = "taken"
    POISON = "poison"


class ExternalEvent(Model):
    """An update or callback of another company's system. Shared: its shop may not be known yet.

    People's words, phones and addresses stand in it, and nothing empties this table. So of what was taken only the key
    is kept, and what was not understood is sealed.
    """

    id = fields.BigIntField(primary_key=True)
    source = fields.CharField(max_length=80)
    """Who sent it: "telegram:<bot's public id>"."""
    external_id = fields.CharField(max_length=120)
    body: Any = fields.JSONField()
    """Empty once taken; of poison {"sealed": …}."""
    outcome = fields.CharEnumField(Outcome, max_length=10, default=Outcome.TAKEN)
    error = fields.TextField(default="")
    """Why it is poison, sealed: an error quotes what it stumbled over."""
    received_at = fields.DatetimeField()

    class Meta:
        table = "external_event"
        unique_together = (("source", "external_id"),)

    @classmethod
    async def store(cls, source: str, external_id: str, body: Any, *, error: str = "") -> bool:
        """True when it is new and now stored; False for a redelivery. With an error it is parked as poison."""
        place = _place(source, external_id)
        kept = {"sealed": seal(as_json(body), place)} if error else {}
        found = await row(
            """INSERT INTO external_event (source, external_id, body, outcome, error, received_at)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (source, external_id) DO NOTHING RETURNING id""",
            source,
            external_id,
            as_json(kept),
            Outcome.POISON.value if error else Outcome.TAKEN.value,
            seal(storable(error)[:2000], place) if error else "",
            clock.now(),
        )
        return found is not None

    @classmethod
    async def parked(cls, limit: int = 50) -> list[ExternalEvent]:
        """What could not be understood, newest first."""
        return await cls.filter(outcome=Outcome.POISON).order_by("-id").limit(limit)

    def why(self) -> str:
        """The error that parked it. For an admin's eyes only. Raises Unreadable when its key is gone."""
        return unseal(self.error, self._place)

    def opened(self) -> Any:
        """What was parked, as it came. For an admin's eyes only. Raises Unreadable when its key is gone."""
        return json.loads(unseal(self.body["sealed"], self._place))

    @property
    def _place(self) -> str:
        return _place(self.source, self.external_id)


def _place(source: str, external_id: str) -> str:
    return f"external_event:{source}:{external_id}"
