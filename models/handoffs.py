"""Handoffs: a conversation in the hands of the shop's people, from the call for one until the assistant answers again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from tortoise import fields

from models.base import clock, wake
from models.base.db import ring, row, rows, unit
from models.base.fields import as_json, belongs_to, storable
from models.base.personal import veiled
from models.base.promises import plain, promises_in
from models.base.scope import Owned, current_workspace
from models.conversations import TOLD, Conversation, Direction, Message
from models.duty import callable_people, next_after
from models.events import emit
from models.workspaces import Member, Workspace


class HandoffState(StrEnum):
    WAITING = "waiting"
    """A customer waits for a person, and none has come yet."""
    TAKEN = "taken"
    """A person is in charge."""
    GIVEN_BACK = "given_back"
    """The person has given the conversation back."""
    CLOSED = "closed"
    """Nobody has said a word for so long that the assistant went on by itself."""


OPEN = (HandoffState.WAITING, HandoffState.TAKEN)

LONGEST, LINES = 600, 6
"""Letters of a brief, and lines of the conversation that make one when nothing was typed."""


class Handoff(Owned):
    """One call for a person: why, who was asked, who came, and what they left for the assistant to know."""

    conversation: fields.ForeignKeyRelation[Conversation] = belongs_to("Conversation", "handoffs")
    conversation_id: int
    reason = fields.CharField(max_length=40)
    """explicit_request, complaint, anger, confusion, repeated, rule, voice; "person" when somebody simply stepped in."""
    words = fields.TextField(default="")
    """What the customer said that led here, without what tells who they are."""
    state = fields.CharEnumField(HandoffState, max_length=12, default=HandoffState.WAITING)
    asked: fields.ForeignKeyNullableRelation[Member] = belongs_to("Member", "handoffs_asked", null=True)
    """Whose turn it is to come, while nobody has."""
    asked_id: int | None
    rung = fields.IntField(default=0)
    """How many have been asked before them."""
    taker: fields.ForeignKeyNullableRelation[Member] = belongs_to("Member", "handoffs_taken", null=True)
    taker_id: int | None
    promises: Any = fields.JSONField(default=list)
    """What was promised to the customer, one text each."""
    brief = fields.TextField(default="")
    """What the assistant is to know of it."""
    opened_at = fields.DatetimeField()
    asked_at = fields.DatetimeField()
    answered_at = fields.DatetimeField(null=True)
    told_at = fields.DatetimeField(null=True)
    """When the customer was told that nobody is free."""
    closed_at = fields.DatetimeField(null=True)
    reminded_at: datetime | None = fields.DatetimeField(null=True)
    """When the owner was reminded of the promises."""

    class Meta:
        table = "handoff"

    # — calling —

    @classmethod
    async def call(cls, conversation_id: int, reason: str, words: str) -> Handoff:
        """The conversation waits for a person and the assistant keeps quiet; one that waits already goes on waiting."""
        async with unit():
            await row(
                "UPDATE conversation SET with_human = true, human_at = $2 WHERE id = $1 RETURNING id",
                conversation_id,
                clock.now(),
            )
            found = await cls.open_in(conversation_id)
            if found is None:
                ladder = await callable_people()
                found = await cls.create(
                    conversation_id=conversation_id,
                    reason=reason[:40],
                    words=veiled(storable(words))[:500],
                    asked=ladder[0] if ladder else None,
                    opened_at=clock.now(),
                    asked_at=clock.now(),
                )
                await emit(
                    "conversation.handoff",
                    await found.thread(),
                    handoff=found.id,
                    by="assistant",
                    reason=reason,
                )
        return found

    @classmethod
    async def latest_in(cls, conversation_id: int) -> Handoff | None:
        """The last one there, open or over."""
        return await cls.filter(conversation_id=conversation_id).order_by("-id").first()

    @classmethod
    async def open_in(cls, conversation_id: int) -> Handoff | None:
        """The one that is open there, with the people concerned."""
        found = cls.filter(conversation_id=conversation_id, state__in=OPEN).order_by("-id")
        return await found.first().prefetch_related("asked__person", "taker__person")

    async def call_next(self) -> bool:
        """Nobody has come: the next person is asked. False when there is no other; then the customer has to be told."""
        following = await next_after(await Member.get_or_none(id=self.asked_id))
        now: dict[str, Any] = {"asked_at": clock.now()}
        now |= {"asked_id": following.id, "rung": self.rung + 1} if following else {"told_at": clock.now()}
        async with unit():
            mine = Handoff.filter(id=self.id, state=HandoffState.WAITING, rung=self.rung, told_at__isnull=True)
            if not await mine.update(**now):
                return True  # somebody came meanwhile, or another clock was faster
            await emit(
                "conversation.unanswered",
                await self.thread(),
                handoff=self.id,
                by="clock",
                rung=self.rung,
                told=following is None,
            )
        return following is not None

    # — keeping —

    def noted(self, text: str) -> list[str]:
        """The promises among these lines are kept; what they are."""
        found = promises_in(text)
        self.promises = [*self.promises, *found]
        return found

    async def note(self, text: str) -> None:
        """The assistant is to know this as well; promises in it are remembered."""
        self.noted(text)
        self.brief = "\n".join(part for part in (self.brief, plain(text)) if part)[-LONGEST:]
        await self.save(update_fields=["brief", "promises"])

    async def _summed_up(self, typed: str) -> str:
        """What was typed, else the last lines; and what was promised, in any case."""
        said = plain(typed) or await _last_lines(self.conversation_id)
        also = (f"promise: {promise}" for promise in self.promises if promise not in said)
        return "\n".join([*also, said])[:LONGEST]

    async def kept(self) -> None:
        """What was promised has been done."""
        await Handoff.filter(id=self.id).update(promises=[])

    async def thread(self) -> Conversation:
        """The conversation that it is about."""
        return await Conversation.get(id=self.conversation_id)


# — what a person does —


async def take_over(conversation_id: int, by: Member) -> Handoff:
    """The member is in charge: whatever the assistant was about to say stays unsaid."""
    async with unit():
        await row(
            """UPDATE conversation SET with_human = true, human_acts = human_acts + 1, human_at = $2 WHERE id = $1
               RETURNING id""",
            conversation_id,
            clock.now(),
        )
        return await _in_charge(conversation_id, by)


async def say(
    conversation_id: int, by: Member, content: dict[str, Any], *, key: str | None = None, promises: Sequence[str] = ()
) -> int | None:
    """The member's words wait to be sent and the assistant is silent, in one statement. None: this was said already."""
    async with unit():
        said = await row(
            """WITH said AS (
                   INSERT INTO message (workspace_id, conversation_id, direction, state, key, author, text, content, trace, error, at)
                   VALUES ($1, $2, 'out', 'queued', $3, $4, $5, $6::jsonb, '{}', '', $7)
                   ON CONFLICT (workspace_id, conversation_id, key) DO NOTHING RETURNING id),
               lane AS (UPDATE conversation c SET outbox = outbox + 1, with_human = true, human_acts = human_acts + 1,
                            human_at = $7 FROM said WHERE c.id = $2 RETURNING c.id)
               SELECT said.id FROM said, lane""",
            current_workspace(),
            conversation_id,
            key,
            by.actor,
            storable(content.get("text", "")),
            as_json(content),
            clock.now(),
        )
        if said is None:
            return None
        handoff = await _in_charge(conversation_id, by)
        if promises:
            await Handoff.filter(id=handoff.id).update(promises=[*handoff.promises, *promises])
        ring(wake.CONVERSATION, (current_workspace(), conversation_id))
    return int(said["id"])


async def heard_elsewhere(conversation_id: int, by: Member | None) -> None:
    """Somebody of the shop wrote in the chat by themselves, past us: the assistant is silent there."""
    async with unit():
        await row(
            """UPDATE conversation SET with_human = true, human_acts = human_acts + 1, human_at = $2 WHERE id = $1
               RETURNING id""",
            conversation_id,
            clock.now(),
        )
        if by and await Handoff.open_in(conversation_id):
            await _in_charge(conversation_id, by)


async def _in_charge(conversation_id: int, by: Member) -> Handoff:
    """The open handoff is the member's; who steps in unasked opens one. The conversation's row is locked by the caller."""
    found = await Handoff.open_in(conversation_id)
    if found and found.state is HandoffState.TAKEN and found.taker_id == by.id:
        return found
    now = clock.now()
    if found is None:
        found = await Handoff.create(
            conversation_id=conversation_id,
            reason="person",
            state=HandoffState.TAKEN,
            taker=by,
            opened_at=now,
            asked_at=now,
            answered_at=now,
        )
    else:
        found.state, found.taker_id, found.answered_at = HandoffState.TAKEN, by.id, found.answered_at or now
        await found.save(update_fields=["state", "taker_id", "answered_at"])
    await emit("conversation.taken", await found.thread(), handoff=found.id, by=by.actor)
    return found


async def give_back(conversation_id: int, by: Member | None, brief: str = "", *, acts: int | None = None) -> str | None:
    """The assistant answers again from the next message on, and knows the brief: what was typed, or the last lines.

    What led to the handoff is behind us: a turn looks back no further than this. Without `by` it is the clock's doing.
    None, and nothing has changed, when nobody is in charge, or when people have acted more often than `acts`.
    """
    async with unit():
        gone = await row(
            """UPDATE conversation c SET with_human = false, human_acts = human_acts + 1,
                   context = context - 'unclear' - 'asked', history_from = coalesce((SELECT max(id) FROM message m
                       WHERE m.conversation_id = c.id AND (m.direction = 'out' OR m.id <= c.answered_id)), 0)
               WHERE id = $1 AND with_human AND human_acts = coalesce($2, human_acts) RETURNING id""",
            conversation_id,
            acts,
        )
        found = await Handoff.open_in(conversation_id) if gone else None
        if found is None:
            return "" if gone else None
        found.noted(brief)
        found.brief = await found._summed_up(brief)
        found.state = HandoffState.GIVEN_BACK if by else HandoffState.CLOSED
        found.closed_at = clock.now()
        await found.save(update_fields=["promises", "brief", "state", "closed_at"])
        await emit("conversation.given_back", await found.thread(), handoff=found.id, by=by.actor if by else "clock")
    return found.brief


async def _last_lines(conversation_id: int) -> str:
    said = Message.filter(conversation_id=conversation_id, state__in=TOLD).exclude(text="").order_by("-id").limit(LINES)
    return "\n".join(
        f"{'–' if message.direction is Direction.OUT else '›'} {message.text[:120]}" for message in reversed(await said)
    )


# — what is due —

OVERDUE = """SELECT h.workspace_id, h.id FROM handoff h JOIN workspace w ON w.id = h.workspace_id
    WHERE h.state = 'waiting' AND h.told_at IS NULL AND h.asked_at + make_interval(mins => w.answer_minutes) <= $1
    ORDER BY h.id LIMIT 100"""
PROMISED = """SELECT h.workspace_id, h.id FROM handoff h JOIN workspace w ON w.id = h.workspace_id
    WHERE h.promises <> '[]' AND h.reminded_at IS NULL AND h.closed_at + make_interval(hours => w.promise_hours) <= $1
    ORDER BY h.id LIMIT 100"""


async def overdue() -> list[tuple[int, int]]:
    """(workspace, handoff) of those where nobody has come in the shop's time. Asks across shops: inside everywhere()."""
    return [(one["workspace_id"], one["id"]) for one in await rows(OVERDUE, clock.now())]


async def promised() -> list[tuple[int, int]]:
    """(workspace, handoff) whose promises the owner is to be reminded of. Asks across shops: inside everywhere()."""
    return [(one["workspace_id"], one["id"]) for one in await rows(PROMISED, clock.now())]


async def remind(handoff_id: int) -> bool:
    """The owner is going to be reminded of what was promised. False when they have been."""
    async with unit():
        mine = Handoff.filter(id=handoff_id, reminded_at__isnull=True)
        if not await mine.update(reminded_at=clock.now()):
            return False
        found = await Handoff.get(id=handoff_id)
        await emit("conversation.promised", await found.thread(), handoff=found.id, by="clock")
    return True


def forgotten(shop: Workspace, human_at: datetime | None) -> bool:
    """Nobody of the shop has said a word for so long that the assistant goes on."""
    return human_at is not None and clock.now() - human_at >= timedelta(hours=shop.forget_hours)
