"""Who of the shop's people comes when a customer asks for a person, and in which order they are asked."""

from __future__ import annotations

from models.workspaces import Member, Right, Role

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
    staff.sort(key=lambda member: (member.role is not Role.AGENT, member.id))
    return [*staff[:CALLED], *[member for member in able if member.role is Role.OWNER][:1]]


async def _able() -> list[Member]:
    return [member for member in await Member.reachable() if member.may(Right.ANSWER)]
