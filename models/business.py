"""The seller's own account: which chats of theirs the assistant answers in, when, and whether they look at it first."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from tortoise import fields

from models.base import clock, crypto, wake
from models.base.db import ring, row, rows, unit
from models.base.fields import as_json, from_json
from models.base.hours import is_within
from models.base.scope import Owned, current_workspace
from models.conversations import Conversation, queue
from models.events import emit
from models.workspaces import Workspace

PREFIX = "b:"
"""Before the public id, where a conversation says which account of ours it is in."""
LOOKING_AT_FIRST = timedelta(days=3)
"""So long after connecting, every answer is shown to the seller before it goes."""
LONGEST_AWAY = 1440
"""Minutes without writing after which somebody is surely away."""
OPEN_FOR = timedelta(hours=24)
"""The platform lets us write in such a chat for so long after the customer's last message."""


class When(StrEnum):
    """When the assistant answers in the seller's own chats."""

    AWAY = "away"
    """While the seller has not written to anybody for a while."""
    HOURS = "hours"
    """In set hours, at night for instance."""
    ALWAYS = "always"
    NEVER = "never"


class BusinessConnection(Owned):
    """A person of the shop has connected their own account to a bot of ours."""

    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    connection_id = fields.CharField(max_length=120)
    """The platform's name for it; a person who connects anew gets another."""
    bot = fields.CharField(max_length=20)
    """Public id of the bot that is connected."""
    owner_id = fields.BigIntField()
    """The person, as the platform knows them."""
    chat_id = fields.BigIntField()
    """Where the bot writes to them privately."""
    enabled = fields.BooleanField(default=True)
    can_reply = fields.BooleanField(default=True)
    when = fields.CharEnumField(When, max_length=8, default=When.AWAY)
    away_minutes = fields.IntField(default=15)
    hours: Any = fields.JSONField(default=list)
    """["22:00", "08:00"] by the shop's clock, for When.HOURS."""
    show_first_until: datetime | None = fields.DatetimeField(null=True)
    """Until then each answer is shown to the seller, who sends it or says it in other words."""
    wrote_at: datetime | None = fields.DatetimeField(null=True)
    """When the owner last wrote to anybody by themselves."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "business_connection"
        unique_together = (("workspace_id", "bot", "owner_id"),)
        indexes = (("connection_id",),)

    @classmethod
    async def connect(
        cls, *, connection_id: str, bot: str, owner_id: int, chat_id: int, enabled: bool, can_reply: bool
    ) -> tuple[BusinessConnection, bool]:
        """It stands like this now, and whether it is new. Connected again it keeps what was settled."""
        facts: dict[str, Any] = {
            "connection_id": connection_id,
            "chat_id": chat_id,
            "enabled": enabled,
            "can_reply": can_reply,
        }
        known = await cls.get_or_none(bot=bot, owner_id=owner_id)
        if known:
            await cls.filter(id=known.id).update(**facts)
            return await known.fresh(), False
        first = clock.now() + LOOKING_AT_FIRST
        return await cls.create(bot=bot, owner_id=owner_id, show_first_until=first, **facts), True

    @classmethod
    async def behind(cls, connection_id: str, bot: str) -> BusinessConnection | None:
        """The connection that an update speaks of. Asks across shops: inside everywhere()."""
        return await cls.filter(connection_id=connection_id, bot=bot).first()

    @property
    def account(self) -> str:
        """How conversations in it name it."""
        return f"{PREFIX}{self.public_id}"

    def answers_now(self, shop: Workspace) -> bool:
        """Whether a customer who writes at this moment is answered by the assistant."""
        if not (self.enabled and self.can_reply):
            return False
        if self.when is When.AWAY:
            return self.wrote_at is None or clock.now() - self.wrote_at >= timedelta(minutes=self.away_minutes)
        if self.when is When.HOURS:
            return len(self.hours) == 2 and is_within(self.hours, shop.now())
        return self.when is When.ALWAYS

    @property
    def shows_first(self) -> bool:
        return self.show_first_until is not None and clock.now() < self.show_first_until

    async def settle(self, when: When, hours: list[str], away_minutes: int, show_first_until: datetime | None) -> None:
        """The assistant answers there at these times, and shows its answers first until then."""
        await BusinessConnection.filter(id=self.id).update(
            when=when, hours=hours, away_minutes=away_minutes, show_first_until=show_first_until
        )

    async def owner_wrote(self) -> None:
        await BusinessConnection.filter(id=self.id).update(wrote_at=clock.now())


def is_business(account: str) -> bool:
    return account.startswith(PREFIX)


async def of_account(account: str) -> BusinessConnection | None:
    """The connection that a conversation of the shop at hand is in."""
    return await BusinessConnection.get_or_none(public_id=account.removeprefix(PREFIX))


async def may_write(conversation_id: int) -> bool:
    """The customer has written within the last 24 hours: later the platform takes nothing from us there."""
    async with unit():
        found = await row(
            "SELECT max(at) AS at FROM message WHERE conversation_id = $1 AND direction = 'in'", conversation_id
        )
    return bool(found and found["at"] and clock.now() - found["at"] < OPEN_FOR)


LEFT_ALONE = """WITH alone AS (
        SELECT c.id, max(m.id) AS newest FROM business_connection b
        JOIN conversation c ON c.workspace_id = b.workspace_id AND c.channel = 'telegram' AND c.account = $2 || b.public_id
        JOIN customer k ON k.id = c.customer_id AND NOT k.blocked
        JOIN message m ON m.conversation_id = c.id AND m.direction = 'in' AND m.id > greatest(c.heard_id, c.answered_id)
        WHERE b.enabled AND b.can_reply AND b."when" = 'away' AND NOT c.with_human AND m.at > $1::timestamptz - $3::interval
            AND NOT m.content ? 'deleted' AND b.wrote_at <= $1::timestamptz - make_interval(mins => b.away_minutes)
            AND NOT EXISTS (SELECT 1 FROM message o WHERE o.conversation_id = c.id AND o.direction = 'out' AND o.id > m.id)
        GROUP BY c.id)
    UPDATE conversation c SET heard_id = newest, heard_at = $1::timestamptz FROM alone
    WHERE c.id = alone.id AND c.heard_id < newest AND NOT c.with_human RETURNING c.workspace_id, c.id"""


async def leave_to_the_assistant() -> list[tuple[int, int]]:
    """Who wrote while the seller was at hand, and has had no word since the seller went, waits for the assistant now.

    (workspace, conversation) of each. Asks across shops: inside everywhere().
    """
    async with unit():
        found = await rows(LEFT_ALONE, clock.now(), PREFIX, OPEN_FOR)
        for one in found:
            ring(wake.AT_ONCE, (one["workspace_id"], one["id"]))
    return [(one["workspace_id"], one["id"]) for one in found]


# — show me first —


async def draft(
    conversation_id: int, *, text: str, content: list[dict[str, Any]], trace: dict[str, Any], acts: int,
    asked: dict[str, Any] | None = None,
) -> int:  # fmt: skip
    """An answer that waits for the seller's word, with what it asks. Only the newest one of a conversation waits."""
    async with unit():
        await _drop(conversation_id)
        made = await row(
            """INSERT INTO message (workspace_id, conversation_id, direction, state, author, text, content, trace, error, at)
               VALUES ($1, $2, 'out', 'draft', 'assistant', $3, $4::jsonb, $6::jsonb, '', $5) RETURNING id""",
            current_workspace(),
            conversation_id,
            text,
            as_json({"sent": content, "acts": acts, "asked": asked}),
            clock.now(),
            as_json(trace),
        )
        assert made
        thread = Conversation(id=conversation_id, workspace_id=current_workspace())
        await emit("conversation.drafted", thread, by="assistant", message=made["id"])
    return int(made["id"])


async def _drop(conversation_id: int) -> None:
    await row(
        "UPDATE message SET state = 'dropped' WHERE conversation_id = $1 AND state = 'draft' RETURNING id",
        conversation_id,
    )


async def approve(message_id: int, *, instead: str = "") -> bool:
    """The draft goes out as it is, or in the seller's words. False when it waits no longer: sent, replaced, or too late."""
    async with unit():
        found = await row(
            """UPDATE message m SET state = 'dropped' FROM conversation c
               WHERE m.id = $1 AND m.state = 'draft' AND c.id = m.conversation_id AND NOT c.with_human
                 AND c.human_acts = (m.content->>'acts')::int
               RETURNING m.conversation_id, m.text, m.content->'sent' AS sent, m.content->'asked' AS asked, c.human_acts""",
            message_id,
        )
        if found is None or not await may_write(found["conversation_id"]):
            return False
        thread, acts = found["conversation_id"], found["human_acts"]
        for content in [{"text": instead}] if instead else from_json(found["sent"]):
            said = {**content, "acts": acts}
            await queue(thread, text=said.get("text", ""), content=said, author="assistant")
        if not instead and (asked := from_json(found["asked"] or "null")):
            await _asks(thread, acts, asked)
    return True


async def _asks(conversation_id: int, acts: int, asked: dict[str, Any]) -> None:
    """The customer is about to read this question, so their next words may answer it."""
    await row(
        """UPDATE conversation SET context = jsonb_set(context, '{asked}', $3::jsonb)
           WHERE id = $1 AND human_acts = $2 AND NOT with_human RETURNING id""",
        conversation_id,
        acts,
        as_json(asked),
    )
