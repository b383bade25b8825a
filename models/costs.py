"""What models have cost and what was spared: by shop, conversation or feature, to the token, and month by month."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from models.base import clock
from models.base.db import row, rows, unit
from models.base.scope import current_workspace, scope
from models.spending import default_budget


class By(StrEnum):
    """What a table of costs has a line for."""

    SHOP = "workspace_id"
    CONVERSATION = "conversation_id"
    FEATURE = "feature"
    MODEL = "model"
    VERSION = "version"


@dataclass(frozen=True, slots=True)
class Cost:
    """One line: requests, tokens, and millionths of a dollar as far as prices are known."""

    of: int | str | None
    """The shop's or conversation's id, or the name; None for requests outside of any conversation."""
    calls: int
    failed: int
    prompt: int
    cached: int
    written: int
    output: int
    thinking: int
    micros: int
    unpriced: int
    """Requests with a model that has no price on record. What they cost is not in `micros`."""


async def costs(by: By, *, since: datetime, until: datetime) -> list[Cost]:
    """The costs of a span of time, dearest first; of the shop at hand, or of all shops inside everywhere()."""
    shop = scope() if isinstance(scope(), int) else None
    async with unit():
        found = await rows(
            f"""SELECT {by.value} AS of, count(*) AS calls, count(*) FILTER (WHERE outcome <> 'ok') AS failed,
                    sum(prompt) AS prompt, sum(cached) AS cached, sum(written) AS written, sum(output) AS output,
                    sum(thinking) AS thinking, coalesce(sum(micros), 0)::bigint AS micros,
                    count(*) FILTER (WHERE micros IS NULL) AS unpriced
                FROM model_call WHERE at >= $1 AND at < $2 AND ($3::bigint IS NULL OR workspace_id = $3)
                GROUP BY 1 ORDER BY micros DESC, calls DESC, 1""",  # noqa: S608 - a column of ours, from the list above
            since,
            until,
            shop,
        )
    return [Cost(**line) for line in found]


@dataclass(frozen=True, slots=True)
class Month:
    """A month of a shop: what models cost, what they may, and what was spared."""

    month: date
    micros: int = 0
    budget: int | None = None
    """Millionths; None: no limit."""
    turns: int = 0
    """Turns for which there was a model to ask."""
    without_model: int = 0
    cheaper: int = 0
    saved: int | None = None
    """Millionths against asking the model of the shop's own speed every time; None where no turn has had a price yet."""


async def month(day: date | None = None) -> Month:
    """The month of that day; the present one in the shop's zone where none is given.

    A turn without a model is counted as what a turn with one has cost on average, at the price of the shop's own speed.
    """
    async with unit():
        found = await row(
            """SELECT m.first AS month, coalesce(s.micros, 0) AS micros, b.micros AS budget, coalesce(s.turns, 0) AS turns,
                   coalesce(s.free_turns, 0) AS without_model, coalesce(s.cheap_turns, 0) AS cheaper,
                   coalesce(s.saved_micros, 0) AS measured,
                   (SELECT sum(c.micros) FROM model_call c WHERE c.workspace_id = w.id AND c.feature = 'chat'
                       AND c.at >= m.first AT TIME ZONE w.zone AND c.at < (m.first + interval '1 month') AT TIME ZONE w.zone) AS talk
               FROM workspace w
                   CROSS JOIN LATERAL (SELECT date_trunc('month', coalesce($2::date, ($3::timestamptz AT TIME ZONE w.zone)::date)
                       )::date AS first) m
                   LEFT JOIN spending_month s ON s.workspace_id = w.id AND s.month = m.first
                   LEFT JOIN model_budget b ON b.workspace_id = w.id
               WHERE w.id = $1""",
            current_workspace(),
            day,
            clock.now(),
        )
    assert found
    measured, talk = int(found.pop("measured")), found.pop("talk")
    asked = found["turns"] - found["without_model"]
    spared = None if talk is None or not asked else measured + (int(talk) + measured) * found["without_model"] // asked
    budget = default_budget() if found["budget"] is None else found["budget"]
    return Month(**{**found, "budget": budget}, saved=spared)
