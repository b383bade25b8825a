"""Notices to the shop's people: each sent at most once, remembered so that it can follow what it tells of."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from tortoise import fields

from models.base import clock
from models.base.db import row
from models.base.fields import belongs_to
from models.base.scope import Owned, current_workspace
from models.workspaces import Member

BRIEF = "conversation.brief"
"""The kind of notice to which a reply is for the assistant and not for the customer."""


DRAFT = "conversation.drafted"
"""The kind of notice to which a reply stands for the answer that it shows."""


class NoticeState(StrEnum):
    SENDING = "sending"
    """It has surely not arrived, and is tried again."""
    SENT = "sent"
    FAILED = "failed"
    """It cannot arrive: the member has blocked the bot, or the chat is gone."""
    IN_DOUBT = "in_doubt"
    """It has left the house, and nobody has said yet that it arrived. Never sent again by itself."""


class Notice(Owned):
    """One message about one thing to one person of the shop."""

    kind = fields.CharField(max_length=40)
    subject = fields.CharField(max_length=40)
    """The table of what it tells of."""
    subject_id = fields.BigIntField()
    member: fields.ForeignKeyRelation[Member] = belongs_to("Member", "notices")
    member_id: int
    bot_id = fields.BigIntField(null=True)
    chat_id = fields.BigIntField(null=True)
    message_id = fields.BigIntField(null=True)
    state = fields.CharEnumField(NoticeState, max_length=10, default=NoticeState.SENDING)
    error = fields.TextField(default="")
    attempts = fields.IntField(default=0)
    leased_until = fields.DatetimeField(null=True)
    """Not to be tried again before."""
    created_at = fields.DatetimeField()

    class Meta:
        table = "notice"
        unique_together = (("workspace_id", "kind", "subject", "subject_id", "member"),)
        indexes = (("chat_id", "message_id"),)

    @classmethod
    async def claim(cls, kind: str, subject: str, subject_id: int, member_id: int) -> int | None:
        """The id of a notice that is ours to send now; None when it was sent, is being sent, or was given up.

        It is in doubt from here until the platform has answered, so a crash in between cannot lead to a second one.
        """
        found = await row(
            """INSERT INTO notice (workspace_id, kind, subject, subject_id, member_id, state, error, attempts, created_at)
               VALUES ($1, $2, $3, $4, $5, 'in_doubt', '', 1, $6)
               ON CONFLICT (workspace_id, kind, subject, subject_id, member_id) DO UPDATE
               SET attempts = notice.attempts + 1, state = 'in_doubt', leased_until = NULL
               WHERE notice.state = 'sending' AND notice.leased_until <= now() RETURNING id""",
            current_workspace(),
            kind,
            subject,
            subject_id,
            member_id,
            clock.now(),
        )
        return found["id"] if found else None

    @classmethod
    async def arrived(cls, notice_id: int, *, bot_id: int, chat_id: int, message_id: int | None) -> None:
        """It is there, as this message."""
        facts = {"bot_id": bot_id, "chat_id": chat_id, "message_id": message_id}
        await cls.filter(id=notice_id).update(state=NoticeState.SENT, error="", **facts)

    @classmethod
    async def failed(cls, notice_id: int, state: NoticeState, error: str, *, again_after: float = 0) -> None:
        """It did not arrive, or nobody knows; SENDING is tried again after so many seconds."""
        await row(
            """UPDATE notice SET state = $2, error = $3, leased_until = now() + make_interval(secs => $4)
               WHERE id = $1 RETURNING id""",
            notice_id,
            state.value,
            error[:2000],
            float(again_after),
        )

    @classmethod
    async def thread_behind(cls, bot_id: int, chat_id: int, message_id: int) -> dict[str, Any] | None:
        """Shop, conversation and kind of the notice that this message is, if it tells of a conversation in people's hands.

        Asks across shops: inside everywhere().
        """
        return await row(
            """SELECT n.workspace_id, n.kind, n.subject_id, coalesce(h.conversation_id, m.conversation_id) AS conversation_id
               FROM notice n LEFT JOIN handoff h ON n.subject = 'handoff' AND h.id = n.subject_id
                   LEFT JOIN message m ON n.subject = 'message' AND m.id = n.subject_id
               WHERE n.chat_id = $2 AND n.message_id = $3 AND n.bot_id = $1 AND n.subject IN ('handoff', 'message')""",
            bot_id,
            chat_id,
            message_id,
        )

    @classmethod
    async def sent_about(cls, subject: str, subject_id: int, kind: str) -> list[Notice]:
        """Those that have arrived and can still be edited."""
        return await cls.filter(
            subject=subject, subject_id=subject_id, kind=kind, state=NoticeState.SENT
        ).prefetch_related("member__person")
