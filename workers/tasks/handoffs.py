"""By the clock: customers who wait too long for a person, sellers who have gone, and promises that may be forgotten."""

from __future__ import annotations

from models import business, handoffs
from models.base.db import unit
from models.base.scope import everywhere, inside
from models.handoffs import Handoff
from workers.broker import broker


@broker.task(task_name="handoffs.call_next", timeout=60)
async def call_next() -> None:
    """Whoever has waited too long is somebody else's to answer now, or has been told when there will be an answer."""
    with everywhere():
        async with unit():
            late = await handoffs.overdue()
    for workspace_id, handoff_id in late:
        with inside(workspace_id):
            async with unit():
                await (await Handoff.get(id=handoff_id)).call_next()


@broker.task(task_name="handoffs.fill_in", timeout=60)
async def fill_in() -> None:
    """In the own chats of sellers who have gone the assistant answers what they left unanswered."""
    with everywhere():
        await business.leave_to_the_assistant()


@broker.task(task_name="handoffs.remind_of_promises", timeout=60)
async def remind_of_promises() -> None:
    """What was promised in conversations given back some time ago is before the owner's eyes, once."""
    with everywhere():
        async with unit():
            open_ones = await handoffs.promised()
    for workspace_id, handoff_id in open_ones:
        with inside(workspace_id):
            await handoffs.remind(handoff_id)
