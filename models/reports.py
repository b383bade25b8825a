"""What the shop did today, and what waits for a hand: the figures and lists of the first page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from models.base import wake
from models.base.db import ring, row, rows
from models.base.money import Money
from models.base.scope import current_workspace
from models.conversations import from_json
from models.order_states import MoneyState, State
from models.workspaces import Workspace

LATEST = 10
AT_HAND = 5
"""How many of each kind of waiting thing are shown; the rest is one tap further."""


@dataclass(frozen=True, slots=True)
class Today:
    """The figures of a day that is still going on, and how much waits."""

    orders: int
    revenue: Money
    before: Money
    """The revenue of the same weekday a week ago, up to this time of day."""
    to_confirm: int
    receipts: int
    """Orders with a receipt to look at, but for those that stand among what is to be confirmed, or have ended."""
    poison: int

    @property
    def percent(self) -> int | None:
        """How much more (or less) than a week ago; None when there is nothing to compare with."""
        if not self.before.amount:
            return None
        return round(100 * (self.revenue.amount - self.before.amount) / self.before.amount)


TODAY = """
SELECT count(*) FILTER (WHERE placed_at >= $2) AS orders,
       coalesce(sum(total) FILTER (WHERE placed_at >= $2 AND state NOT IN ('CANCELLED', 'RETURNED')), 0)::bigint AS revenue,
       coalesce(sum(total) FILTER (WHERE placed_at < $4 AND state NOT IN ('CANCELLED', 'RETURNED')), 0)::bigint AS before,
       (SELECT count(*) FROM "order" WHERE workspace_id = $1 AND state = 'PENDING') AS to_confirm,
       (SELECT count(DISTINCT r.order_id) FROM receipt r JOIN "order" p ON p.id = r.order_id
        WHERE r.workspace_id = $1 AND r.state = 'waiting' AND p.state NOT IN ('PENDING', 'CANCELLED', 'RETURNED')) AS receipts,
       (SELECT count(*) FROM event WHERE workspace_id = $1 AND state = 'poison') AS poison
FROM "order" WHERE workspace_id = $1 AND (placed_at >= $2 OR placed_at >= $3 AND placed_at < $4)
"""


async def today(shop: Workspace) -> Today:
    """Orders and revenue since midnight in the shop's zone, and what waits. One statement."""
    now = shop.now()
    midnight = _midnight(now)
    a_week_ago = now - timedelta(days=7)  # on the wall clock: a change of summer time moves no midnight
    found = await row(TODAY, shop.id, midnight, _midnight(a_week_ago), a_week_ago)
    assert found
    return Today(**{**found, "revenue": shop.money(found["revenue"]), "before": shop.money(found["before"])})


def _midnight(local: datetime) -> datetime:
    return local.replace(hour=0, minute=0, second=0, microsecond=0)


@dataclass(frozen=True, slots=True)
class OrderLook:
    """An order as a line of a list."""

    number: str
    customer: str
    state: State
    money: MoneyState
    total: int
    fee_known: bool
    placed_at: datetime


@dataclass(frozen=True, slots=True)
class Desk:
    """The orders of the first page: the latest, and the oldest of those that wait."""

    latest: list[OrderLook]
    to_confirm: list[OrderLook]
    receipts: list[OrderLook]


DESK = """
WITH latest AS (SELECT id FROM "order" WHERE workspace_id = $1 ORDER BY placed_at DESC, id DESC LIMIT $2),
     fresh AS (SELECT id FROM "order" WHERE workspace_id = $1 AND state = 'PENDING' ORDER BY placed_at, id LIMIT $3),
     proved AS (SELECT r.order_id AS id FROM receipt r JOIN "order" p ON p.id = r.order_id
                WHERE r.workspace_id = $1 AND r.state = 'waiting' AND p.state NOT IN ('PENDING', 'CANCELLED', 'RETURNED')
                GROUP BY r.order_id ORDER BY min(r.id) LIMIT $3)
SELECT o.number, c.name AS customer, o.state, o.money, o.total, o.fee_known, o.placed_at,
       o.id IN (SELECT id FROM latest) AS latest, o.id IN (SELECT id FROM fresh) AS to_confirm,
       o.id IN (SELECT id FROM proved) AS receipts
FROM "order" o JOIN customer c ON c.id = o.customer_id
WHERE o.id IN (SELECT id FROM latest UNION SELECT id FROM fresh UNION SELECT id FROM proved)
ORDER BY o.placed_at DESC, o.id DESC
"""


async def desk() -> Desk:
    """The orders to look at first. One statement."""
    found = await rows(DESK, current_workspace(), LATEST, AT_HAND)
    piles: dict[str, list[OrderLook]] = {"latest": [], "to_confirm": [], "receipts": []}
    for one in found:
        on = [name for name in piles if one.pop(name)]
        look = OrderLook(**{**one, "state": State(one["state"]), "money": MoneyState(one["money"])})
        for name in on:
            piles[name].append(look)
    return Desk(piles["latest"], piles["to_confirm"][::-1], piles["receipts"][::-1])  # who waits longest, first


@dataclass(frozen=True, slots=True)
class Waiting:
    """A customer who talks with a person of the shop, or waits for one."""

    public_id: str
    """Of the conversation."""
    customer: str
    taken: bool
    """A person is in charge already."""
    username: str
    said: str
    at: datetime | None


async def handed_over() -> list[Waiting]:
    """Conversations in the hands of people: those who wait first, and of them the freshest. One statement."""
    found = await rows(
        """SELECT c.public_id, k.name, i.username, c.heard_at,
               EXISTS (SELECT FROM handoff h WHERE h.conversation_id = c.id AND h.state = 'taken') AS taken,
               (SELECT text FROM message m WHERE m.conversation_id = c.id AND m.direction = 'in' AND text <> ''
                ORDER BY m.id DESC LIMIT 1) AS said
           FROM conversation c JOIN customer k ON k.id = c.customer_id JOIN identity i ON i.id = c.identity_id
           WHERE c.workspace_id = $1 AND c.with_human ORDER BY taken, c.heard_at DESC NULLS LAST LIMIT $2""",
        current_workspace(),
        AT_HAND,
    )
    return [
        Waiting(r["public_id"], r["name"], r["taken"], r["username"], r["said"] or "", r["heard_at"]) for r in found
    ]


async def to_confirm() -> int:
    """How many new orders wait: the number on the bottom bar. One statement."""
    found = await row(
        """SELECT count(*) AS n FROM "order" WHERE workspace_id = $1 AND state = 'PENDING'""", current_workspace()
    )
    assert found
    return int(found["n"])


async def retry_poison() -> int:
    """What was parked is tried again, from the first attempt on; how much of it there was."""
    again = await rows(
        """UPDATE event SET state = 'pending', attempts = 0, leased_until = NULL, error = ''
           WHERE workspace_id = $1 AND state = 'poison' RETURNING id""",
        current_workspace(),
    )
    ring(wake.EVENTS)
    return len(again)


async def counts_by_state() -> dict[str, int]:
    """How many orders stand in each state, and how many wait with a receipt ("receipts"). One statement."""
    found = await row(
        """SELECT (SELECT json_object_agg(state, n) FROM
                      (SELECT state, count(*) AS n FROM "order" WHERE workspace_id = $1 GROUP BY state) s) AS states,
                  (SELECT count(DISTINCT order_id) FROM receipt WHERE workspace_id = $1 AND state = 'waiting') AS receipts""",
        current_workspace(),
    )
    assert found
    states: dict[str, Any] = from_json(found["states"]) or {}
    return {**states, "receipts": found["receipts"]}
