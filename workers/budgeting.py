"""What the owner hears of the budget for language models: once in a month that it is nearly spent, and once that it is."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Outgoing
from models.base.db import unit
from models.base.i18n import gettext as _
from models.prices import dollars
from models.workspaces import Member, Role, Workspace
from workers.notifying import Topic, to_members


async def notify_of_budget(event: dict[str, Any]) -> None:
    """The owner knows how the budget stands. A month is told of once at each mark, whatever becomes of the budget."""
    async with unit():
        owners = await Member.filter(role=Role.OWNER, active=True).prefetch_related("person")

    async def worded(_shop: Workspace) -> Outgoing:
        return Outgoing(_words(event))

    reachable = [owner for owner in owners if owner.person.started_at and owner.person.telegram_id]
    await to_members(Topic(event["kind"], event["subject"], event["subject_id"], worded), reachable)


def _words(event: dict[str, Any]) -> str:
    spent, budget = dollars(event["data"]["spent"]).text(), dollars(event["data"]["budget"]).text()
    if event["kind"] == "budget.spent":
        return _(
            "This month's budget for language models is spent: %(budget)s. The assistant goes on without them until the "
            "month is over or the budget is raised.",
            budget=budget,
        )
    return _(
        "Most of this month's budget for language models is spent: %(spent)s of %(budget)s. When it is used up, the "
        "assistant goes on without them.",
        spent=spent,
        budget=budget,
    )
