"""One row for every thing that happened. Timelines, notices and the workers' reactions all feed on it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from tortoise import fields

from models.base import clock, wake
from models.base.db import ring, row, rows
from models.base.scope import Owned

KINDS: set[str] = set()
"""Every kind that is emitted anywhere; a test holds it against the workers' REACTIONS."""

LEASE = timedelta(seconds=20)
"""Whoever works at events renews it; after a crash others wait no longer than this."""
LOCK = 7_412_003
"""An advisory lock of ours: dispatchers claim one after another, which takes a millisecond each."""


class EventState(StrEnum):
    PENDING = "pending"
    DONE = "done"
    POISON = "poison"


class Event(Owned):
    """Something happened to something, by somebody, at a moment."""

    kind = fields.CharField(max_length=60)
    subject = fields.CharField(max_length=40)
    """The table of what it happened to."""
    subject_id = fields.BigIntField()
    actor = fields.CharField(max_length=120, default="")
    """Who did it, in words for a timeline: "customer", "assistant", "member:12", "clock"."""
    data: Any = fields.JSONField(default=dict)
    created_at = fields.DatetimeField()
    state = fields.CharEnumField(EventState, max_length=10, default=EventState.PENDING)
    attempts = fields.IntField(default=0)
    leased_until = fields.DatetimeField(null=True)
    error = fields.TextField(default="")

    class Meta:
        table = "event"

    @classmethod
    async def claim(cls, *, limit: int = 50) -> list[dict[str, Any]]:
        """Up to `limit` pending events, oldest first, are ours until the lease runs out. Nobody else gets them, nor what
        happened later to the same thing: reactions keep the order of what they react to.
        """
        await row("SELECT pg_advisory_xact_lock($1)", LOCK)  # two at once would not see each other's leases
        found = await rows(
            """UPDATE event SET leased_until = now() + $2::interval, attempts = attempts + 1
               WHERE id IN (
                   SELECT e.id FROM event e WHERE e.state = 'pending' AND (e.leased_until IS NULL OR e.leased_until < now())
                       AND NOT EXISTS (
                           SELECT FROM event before WHERE before.workspace_id = e.workspace_id AND before.subject = e.subject
                               AND before.subject_id = e.subject_id AND before.id < e.id AND before.state = 'pending'
                               AND before.leased_until >= now())
                   ORDER BY e.id LIMIT $1 FOR UPDATE SKIP LOCKED)
               RETURNING id, workspace_id, kind, subject, subject_id, actor, data, attempts, created_at""",
            limit,
            LEASE,
        )
        claimed = [{**e, "data": json.loads(e["data"]) if isinstance(e["data"], str) else e["data"]} for e in found]
        return sorted(claimed, key=lambda event: event["id"])  # RETURNING keeps no order

    @classmethod
    async def keep(cls, event_ids: list[int]) -> None:
        """These stay ours for another lease. Asks across shops: inside everywhere()."""
        await rows(
            """UPDATE event SET leased_until = now() + $2::interval WHERE id = ANY($1) AND state = 'pending'
               AND leased_until >= now() RETURNING id""",
            event_ids,
            LEASE,
        )

    @classmethod
    async def finish(cls, event_ids: list[int]) -> None:
        """Everything that reacts to these has run."""
        await cls.filter(id__in=event_ids).update(state=EventState.DONE, leased_until=None, error="")

    @classmethod
    async def postpone(cls, event_id: int, seconds: float, error: str, *, counts: bool) -> None:
        """It comes again after so long. What says nothing about the event itself does not count as an attempt."""
        await row(
            """UPDATE event SET leased_until = now() + make_interval(secs => $2), error = $3,
                   attempts = attempts - CASE WHEN $4 THEN 0 ELSE 1 END
               WHERE id = $1 AND state = 'pending' RETURNING id""",
            event_id,
            float(seconds),
            error[:2000],
            counts,
        )

    @classmethod
    async def poison(cls, event_id: int, error: str) -> None:
        """It failed too often; it waits, visible, for a person."""
        await cls.filter(id=event_id).update(state=EventState.POISON, error=error[:2000], leased_until=None)

    @property
    def when(self) -> datetime:
        return self.created_at


async def emit(kind: str, subject: Owned, *, by: str = "", **data: Any) -> None:
    """It is on record that this happened, in the same transaction as what it tells of; workers hear after the commit."""
    KINDS.add(kind)
    await Event.create(
        workspace_id=subject.workspace_id,
        kind=kind,
        subject=subject._meta.db_table,
        subject_id=subject.id,
        actor=by,
        data=data,
        created_at=clock.now(),
    )
    ring(wake.EVENTS)


async def timeline(subject: Owned) -> list[Event]:
    """What happened to it, oldest first."""
    return await Event.filter(subject=subject._meta.db_table, subject_id=subject.id).order_by("id")
