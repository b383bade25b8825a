"""Who of the shop's people comes when a customer asks for a person, and in which order they are asked."""

from __future__ import annotations

from models.base.db import unit
from models.workspaces import Member, Right, Role, Workspace

CALLED = 2
"""So many of those on duty are asked one after the other before the owner is."""


async def on_call() -> list[Member]:
    """Who hears that a customer waits: those on duty who may answer and can be reached; the owners when there is none."""
    able = await _able()
    return [member for member in able if member.duty] or [member for member in able if member.role is Role.OWNER]


async def callable_people() -> list[Member]:
    """In which order people are asked: one on duty, the next one, and in the end the owner."""
    able = await _able()
    staff = [member for member in able if member.duty and member.role is not Role.OWNER]
    staff.sort(key=_place)
    return [*staff[:CALLED], *[member for member in able if member.role is Role.OWNER][:1]]


async def next_after(asked: Member | None) -> Member | None:
    """Whose turn it is after them, by their own place: whoever has gone off duty meanwhile shifts nobody."""
    return next((one for one in await callable_people() if asked is None or _place(one) > _place(asked)), None)


def _place(member: Member) -> tuple[bool, bool, int]:
    return member.role is Role.OWNER, member.role is not Role.AGENT, member.id


async def unreachable() -> list[Member]:
    """Those on duty who have not started the bot, so that nobody can call them."""
    members = await Member.filter(active=True, duty=True).select_related("person").order_by("id")
    return [member for member in members if member.may(Right.ANSWER) and not member.can_be_reached]


TIMES = {"answer_minutes": (1, 1440), "forget_hours": (1, 720), "promise_hours": (1, 720)}
"""What a shop may set, and from where to where."""


async def settle(shop: Workspace, on: set[int], times: dict[str, int]) -> None:
    """These members are on duty, no others, and the shop is as patient as this."""
    async with unit():
        for member in await Member.filter(active=True):
            if member.duty != (member.id in on):
                await Member.filter(id=member.id).update(duty=member.id in on)
        await Workspace.filter(id=shop.id).update(**{name: times[name] for name in TIMES})
    for name in TIMES:
        setattr(shop, name, times[name])


async def _able() -> list[Member]:
    return [member for member in await Member.reachable() if member.may(Right.ANSWER)]
