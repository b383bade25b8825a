"""What language models cost: every request on record, the month's sum of each shop, and the budget that it must not pass."""

from __future__ import annotations

from typing import Any

from tortoise import fields

from models.base import clock
from models.base.db import row, unit
from models.base.errors import BadInput
from models.base.fields import as_json, belongs_to, from_json
from models.base.i18n import N_
from models.base.scope import Owned, current_workspace
from models.base.settings import settings
from models.events import emit
from models.prices import CURRENCY, PER_UNIT

FULL, NEARLY = 100, 80
"""Percent of a budget at which the owner is told."""


class BadBudget(BadInput):
    message = N_("A budget is a sum of money from 0 up, and at least one request a minute.")


class ModelCall(Owned):
    """One request to a provider, and what it came to."""

    conversation: Any = belongs_to("Conversation", "model_calls", null=True)
    conversation_id: int | None
    message_id = fields.BigIntField(null=True)
    """The customer's message that was being answered."""
    feature = fields.CharField(max_length=20)
    """What it was for: chat, see, listen, embed, summary."""
    provider = fields.CharField(max_length=20)
    model = fields.CharField(max_length=120)
    version = fields.CharField(max_length=80, default="")
    """Which wording of the prompt it was."""
    prompt = fields.IntField(default=0)
    cached = fields.IntField(default=0)
    written = fields.IntField(default=0)
    output = fields.IntField(default=0)
    thinking = fields.IntField(default=0)
    micros = fields.BigIntField(null=True)
    """Millionths of the currency; null where nobody knows the model's price."""
    currency = fields.CharField(max_length=3, default=CURRENCY)
    ms = fields.IntField(default=0)
    outcome = fields.CharField(max_length=12)
    """ok, or why not: request, key, busy, down, late, unreadable."""
    at = fields.DatetimeField()

    class Meta:
        table = "model_call"
        indexes = (("workspace_id", "at"),)


class SpendingMonth(Owned):
    """What a shop has spent in a calendar month of its zone, and what it was spared."""

    month = fields.DateField()
    """Its first day."""
    micros = fields.BigIntField(default=0)
    turns = fields.IntField(default=0)
    """Turns for which there was a model to ask."""
    free_turns = fields.IntField(default=0)
    """Of these, answered without it because the offline brain was sure."""
    cheap_turns = fields.IntField(default=0)
    """Of these, answered by a cheaper model than the shop's own speed takes, or with what a model had said before."""
    saved_micros = fields.BigIntField(default=0)
    """What that saved."""

    class Meta:
        table = "spending_month"
        unique_together = (("workspace_id", "month"),)


class Budget(Owned):
    """How much a shop lets models cost. What is null is as the installation has it."""

    micros = fields.BigIntField(null=True)
    """In a month; 0: the offline brain alone answers."""
    per_minute = fields.IntField(null=True)
    """Requests."""

    class Meta:
        table = "model_budget"
        unique_together = (("workspace_id",),)


def default_budget() -> int | None:
    """What a shop may spend in a month unless it has set its own; None: no limit."""
    dollars = settings().model_budget_usd
    return None if dollars is None else int(dollars * PER_UNIT)


async def set_budget(micros: int | None, *, per_minute: int | None = None) -> None:
    """From the next turn on models may cost the shop so much in a month; None leaves it to the installation."""
    if (micros is not None and micros < 0) or (per_minute is not None and per_minute < 1):
        raise BadBudget(value=micros)
    async with unit():
        await row(
            """INSERT INTO model_budget (workspace_id, micros, per_minute) VALUES ($1, $2, $3)
               ON CONFLICT (workspace_id) DO UPDATE SET micros = excluded.micros, per_minute = excluded.per_minute RETURNING id""",
            current_workspace(),
            micros,
            per_minute,
        )


# The subselect of a shop's means, for the statement that claims a turn; {workspace} and {now} are its words for them.
MEANS = """(SELECT json_build_object('budget', b.micros, 'per_minute', b.per_minute, 'spent', s.micros)
    FROM workspace w LEFT JOIN model_budget b ON b.workspace_id = w.id
    LEFT JOIN spending_month s ON s.workspace_id = w.id
        AND s.month = date_trunc('month', {now}::timestamptz AT TIME ZONE w.zone)::date
    WHERE w.id = {workspace})"""

# Two parts of a statement that store what a meter has drained, which is in {spent}; $1 is the shop, $2 the conversation.
STORE = """spent AS (
    INSERT INTO model_call (workspace_id, conversation_id, message_id, feature, provider, model, version, prompt, cached, written,
        output, thinking, micros, currency, ms, outcome, at)
    SELECT $1, $2, ({spent}::jsonb->>'message')::bigint, x.feature, x.provider, x.model, x.version, x.prompt, x.cached, x.written,
        x.output, x.thinking, x.micros, 'USD', x.ms, x.outcome, x.at
    FROM jsonb_to_recordset({spent}::jsonb->'calls') AS x(feature text, provider text, model text, version text, prompt int,
        cached int, written int, output int, thinking int, micros bigint, ms int, outcome text, at timestamptz)
    RETURNING micros),
month AS (
    INSERT INTO spending_month AS s (workspace_id, month, micros, turns, free_turns, cheap_turns, saved_micros)
    SELECT w.id, date_trunc('month', ({spent}::jsonb->>'now')::timestamptz AT TIME ZONE w.zone)::date, p.micros,
        x.turns, x.free_turns, x.cheap_turns, x.saved_micros
    FROM workspace w, (SELECT count(*) AS calls, coalesce(sum(micros), 0)::bigint AS micros FROM spent) p,
        jsonb_to_record({spent}::jsonb) AS x(turns int, free_turns int, cheap_turns int, saved_micros bigint)
    WHERE w.id = $1 AND (p.calls > 0 OR x.turns > 0)
    ON CONFLICT (workspace_id, month) DO UPDATE SET micros = s.micros + excluded.micros, turns = s.turns + excluded.turns,
        free_turns = s.free_turns + excluded.free_turns, cheap_turns = s.cheap_turns + excluded.cheap_turns,
        saved_micros = s.saved_micros + excluded.saved_micros
    RETURNING id, micros, (SELECT coalesce(sum(micros), 0) FROM spent) AS added,
        (SELECT b.micros FROM model_budget b WHERE b.workspace_id = $1) AS budget)"""


async def means() -> dict[str, Any]:
    """What the shop at hand may still spend, for work beside a turn."""
    found = await row(f"SELECT {MEANS.format(workspace='$1', now='$2')} AS means", current_workspace(), clock.now())
    return dict(from_json(found["means"])) if found else {}


async def store(conversation_id: int | None, drained: dict[str, Any]) -> None:
    """Requests that no turn has stored are on record, and the month knows of them."""
    async with unit():
        stored = await row(
            f"WITH {STORE.format(spent='$3')} SELECT to_json(month) AS month FROM month",  # noqa: S608 - our own words
            current_workspace(),
            conversation_id,
            as_json(drained),
        )
        await tell(from_json(stored["month"]) if stored else None)


async def tell(month: dict[str, Any] | None) -> None:
    """Where this spending has passed 80 or 100 percent of the budget, it is on record, and the owner will hear. In the unit at hand."""
    if not month or not month["added"]:
        return
    budget = default_budget() if month["budget"] is None else month["budget"]
    if not budget:
        return  # no limit, or a budget of nothing, which was the owner's own word
    subject = SpendingMonth(id=month["id"], workspace_id=current_workspace())
    before, now = int(month["micros"]) - int(month["added"]), int(month["micros"])
    if before < _share(budget, FULL) <= now:
        await emit("budget.spent", subject, by="assistant", budget=budget, spent=now)
    elif before < _share(budget, NEARLY) <= now:
        await emit("budget.nearly_spent", subject, by="assistant", budget=budget, spent=now)


def _share(budget: int, percent: int) -> int:
    """The first sum that is so much of the budget."""
    return -(-budget * percent // 100)
