"""Conversations: what was heard, what was said, and whose turn it is to answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from tortoise import fields

from models.base import clock, crypto, wake
from models.base.db import ring, row, unit
from models.base.fields import as_json as as_json
from models.base.fields import belongs_to, storable
from models.base.fields import from_json as from_json
from models.base.scope import Owned, current_workspace
from models.customers import Customer, Identity

MEMORY = 10
"""Messages of the past that a turn looks back on where the owner has set no other number."""


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class MessageState(StrEnum):
    HEARD = "heard"
    DRAFT = "draft"
    """Written by the assistant, waiting for the seller's word."""
    QUEUED = "queued"
    """Written by us, not yet sent."""
    DROPPED = "dropped"
    """A draft that waits no longer."""
    SENT = "sent"
    FAILED = "failed"
    IN_DOUBT = "in_doubt"
    """It may have arrived: the connection broke after we had sent it."""


TOLD = (MessageState.HEARD, MessageState.SENT, MessageState.QUEUED, MessageState.IN_DOUBT)
"""What both sides know of, or will in a moment. Drafts, and what did not arrive, nobody was told."""


class Conversation(Owned):
    """A customer's thread in one channel."""

    customer: fields.ForeignKeyRelation[Customer] = belongs_to("Customer", "conversations")
    customer_id: int
    identity: fields.ForeignKeyRelation[Identity] = belongs_to("Identity", "conversations")
    identity_id: int
    channel = fields.CharField(max_length=20)
    account = fields.CharField(max_length=40)
    chat = fields.CharField(max_length=80)
    language = fields.CharField(max_length=10)
    """Of the last clear message: what the next answer is in unless the words say otherwise."""
    context: Any = fields.JSONField(default=dict)
    """What the next words may lean on: product and options at hand, the open question, how much was unclear."""
    public_id = fields.CharField(max_length=20, unique=True, null=True, default=crypto.public_id)
    """What URLs name it by. The column itself takes no NULL; older rows were given theirs when it came."""
    with_human = fields.BooleanField(default=False)
    """A person of the shop is in charge; the assistant is silent."""
    human_acts = fields.IntField(default=0, db_default=0)
    """How often a person has stepped in or gone: what the assistant thought out before the last time stays unsaid."""
    human_at = fields.DatetimeField(null=True)
    """Of the last word of a person of the shop, or of the call for one."""
    history_from = fields.BigIntField(default=0, db_default=0)
    """A turn looks back at what came after this message; what was before, a person has dealt with."""
    heard_id = fields.BigIntField(default=0)
    """The newest message that wants an answer."""
    answered_id = fields.BigIntField(default=0)
    """The newest message that has been answered."""
    outbox = fields.IntField(default=0)
    """How many messages of ours wait to be sent."""
    lease_owner = fields.CharField(max_length=40, default="")
    leased_until = fields.DatetimeField(null=True)
    saying_until = fields.DatetimeField(null=True)
    """A message of the assistant is on its way, and has surely arrived or failed by then."""
    heard_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "conversation"
        unique_together = (("workspace_id", "channel", "account", "chat"),)


class Message(Owned):
    """Something that was heard or said."""

    conversation: fields.ForeignKeyRelation[Conversation] = belongs_to("Conversation", "messages")
    conversation_id: int
    direction = fields.CharEnumField(Direction, max_length=3)
    state = fields.CharEnumField(MessageState, max_length=10)
    external_id = fields.CharField(max_length=80, null=True)
    key = fields.CharField(max_length=80, null=True)
    """Idempotency key of what we queue: one event is told once, however often its task runs."""
    author = fields.CharField(max_length=40, default="")
    """customer, assistant, system, or the member's actor name."""
    text = fields.TextField(default="")
    content: Any = fields.JSONField(default=dict)
    """In: press, contact, location, photo, quoted post. Out: the whole outgoing message as the channel sends it."""
    trace: Any = fields.JSONField(default=dict)
    """Why this was said: language, brain, calls with results, retrieved items, confidence, milliseconds, tokens."""
    error = fields.TextField(default="")
    at = fields.DatetimeField()

    class Meta:
        table = "message"
        unique_together = (
            ("workspace_id", "conversation", "direction", "external_id"),
            ("workspace_id", "conversation", "key"),
        )


class ToolCall(Owned):
    """A call that changed something, with its result: the same turn run again finds it here and changes nothing."""

    conversation: fields.ForeignKeyRelation[Conversation] = belongs_to("Conversation", "tool_calls")
    conversation_id: int
    message_id = fields.BigIntField()
    """The customer's message that was being answered."""
    position = fields.IntField()
    name = fields.CharField(max_length=60)
    args: Any = fields.JSONField(default=dict)
    at = fields.DatetimeField()

    class Meta:
        table = "tool_call"
        unique_together = (("workspace_id", "conversation", "message_id", "position"),)


@dataclass(frozen=True, slots=True)
class Heard:
    """What hearing a message came to."""

    conversation_id: int
    message_id: int | None
    """None when it had been heard before."""
    blocked: bool = False
    attended: bool = True
    """The assistant is going to answer; else a person does, or nobody."""


async def find_or_meet(
    *, channel: str, account: str, chat: str, name: str, username: str, language: str
) -> dict[str, Any]:
    """The conversation of this chat; at the first word a customer, an identity and a conversation come into being."""
    known = await _known(channel, account, chat)
    if known:
        return known
    # Two first messages at once: the second waits here and then finds what the first one made.
    await row(
        "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", f"{current_workspace()}:{channel}:{account}:{chat}"
    )
    known = await _known(channel, account, chat)
    if known:
        return known
    customer = await Customer.create(name=storable(name)[:120], language=language)
    identity = await Identity.create(
        customer=customer, channel=channel, account=account, external_id=chat, username=username[:80]
    )
    made = await Conversation.create(
        customer=customer, identity=identity, channel=channel, account=account, chat=chat, language=language
    )
    return {"id": made.id, "customer_id": customer.id, "blocked": False, "language": language, "attended": True}


async def _known(channel: str, account: str, chat: str) -> dict[str, Any] | None:
    return await row(
        """SELECT c.id, c.customer_id, k.blocked, c.language, w.assistant_on AND NOT c.with_human AS attended
           FROM conversation c JOIN customer k ON k.id = c.customer_id JOIN workspace w ON w.id = c.workspace_id
           WHERE c.workspace_id = $1 AND c.channel = $2 AND c.account = $3 AND c.chat = $4""",
        current_workspace(),
        channel,
        account,
        chat,
    )


async def store_heard(
    conversation_id: int, *, external_id: str, text: str, content: dict[str, Any], wants_answer: bool
) -> int | None:
    """The message is on record and, if it wants one, its conversation waits for an answer. None for one heard before."""
    found = await row(
        # Locked before the message gets its id: no message slips in below one that has been answered already.
        """WITH thread AS (SELECT id FROM conversation WHERE id = $2 AND workspace_id = $1 FOR UPDATE),
           heard AS (
               INSERT INTO message (workspace_id, conversation_id, direction, state, external_id, author, text, content, trace, error, at)
               SELECT $1, id, 'in', 'heard', $3, 'customer', $4, $5::jsonb, '{}', '', $6 FROM thread
               ON CONFLICT (workspace_id, conversation_id, direction, external_id) DO NOTHING RETURNING id),
           waits AS (UPDATE conversation c SET heard_id = heard.id, heard_at = $6 FROM heard WHERE c.id = $2 AND $7 RETURNING c.id)
           SELECT heard.id FROM heard LEFT JOIN waits ON true""",
        current_workspace(),
        conversation_id,
        external_id,
        storable(text),
        as_json(content),
        clock.now(),
        wants_answer,
    )
    return found["id"] if found else None


async def queue(
    conversation_id: int,
    *,
    text: str,
    content: dict[str, Any],
    author: str,
    key: str | None = None,
    trace: dict[str, Any] | None = None,
) -> int | None:
    """A message of ours waits in the conversation's lane, behind what was queued before it. None: this key is there already."""
    async with unit():
        found = await row(
            """WITH said AS (
                   INSERT INTO message (workspace_id, conversation_id, direction, state, key, author, text, content, trace, error, at)
                   VALUES ($1, $2, 'out', 'queued', $3, $4, $5, $6::jsonb, $8::jsonb, '', $7)
                   ON CONFLICT (workspace_id, conversation_id, key) DO NOTHING RETURNING id),
               lane AS (UPDATE conversation c SET outbox = outbox + 1 FROM said WHERE c.id = $2 RETURNING c.id)
               SELECT said.id FROM said, lane""",
            current_workspace(),
            conversation_id,
            key,
            author,
            text,
            as_json(content),
            clock.now(),
            as_json(trace or {}),
        )
        ring(wake.AT_ONCE, (current_workspace(), conversation_id))
    return int(found["id"]) if found else None


async def put_into_words(message_id: int, words: str, marks: dict[str, Any]) -> None:
    """A voice note reads as what was heard in it, with these marks beside what it was."""
    async with unit():
        await row(
            "UPDATE message SET text = $2, content = content || $3::jsonb WHERE id = $1 RETURNING id",
            message_id,
            storable(words),
            as_json(marks),
        )


async def store_said(conversation_id: int, *, external_id: str, author: str, text: str) -> None:
    """A person of the shop has written in the chat past us; their words stand in the thread, once."""
    await row(
        """INSERT INTO message (workspace_id, conversation_id, direction, state, external_id, author, text, content, trace, error, at)
           VALUES ($1, $2, 'out', 'sent', $3, $4, $5, '{}', '{}', '', $6)
           ON CONFLICT (workspace_id, conversation_id, direction, external_id) DO NOTHING RETURNING id""",
        current_workspace(),
        conversation_id,
        external_id,
        author,
        storable(text),
        clock.now(),
    )


VEIL = "•••"


async def veil(message_ids: list[int]) -> None:
    """Nothing personal is left in these messages: what they said is kept where it is sealed, with customer and order."""
    async with unit():
        await row(
            """UPDATE message SET text = CASE WHEN text = '' THEN '' ELSE $2 END, content = content - 'contact' - 'location'
               WHERE id = ANY($1) RETURNING id""",
            message_ids,
            VEIL,
        )


async def mark(message_id: int, state: MessageState, *, external_id: str | None = None, error: str = "") -> None:
    """A queued message has gone out, or has not; its lane is one shorter."""
    async with unit():
        await row(
            """WITH gone AS (UPDATE message SET state = $2, external_id = $3, error = $4 WHERE id = $1 AND state = 'queued'
                             RETURNING conversation_id)
               UPDATE conversation c SET outbox = greatest(c.outbox - 1, 0) FROM gone WHERE c.id = gone.conversation_id RETURNING c.id""",
            message_id,
            state.value,
            external_id,
            error[:2000],
        )


async def once(conversation_id: int, message_id: int, position: int, name: str, args: dict[str, Any]) -> bool:
    """True the first time this call of this turn is made. Belongs into the unit of what the call changes."""
    found = await row(
        """INSERT INTO tool_call (workspace_id, conversation_id, message_id, position, name, args, at)
           VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)
           ON CONFLICT (workspace_id, conversation_id, message_id, position) DO NOTHING RETURNING id""",
        current_workspace(),
        conversation_id,
        message_id,
        position,
        name,
        as_json(args),
        clock.now(),
    )
    return found is not None
