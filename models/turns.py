"""Whose turn it is in a conversation: the lease that is its lane, taken and given back in one statement each.

The lease lives in the database, so a process that dies leaves its conversations to whoever looks next. The statements
are by hand because a turn may cost six of them (docs/goals.md, P2).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import Any

from models.assistants import AssistantSettings
from models.base import clock
from models.base.db import row, rows, unit
from models.base.scope import current_workspace
from models.conversations import MEMORY, TOLD, MessageState, as_json, from_json
from models.meters import meter
from models.spending import MEANS, STORE, tell
from models.workspaces import Workspace

LEASE = timedelta(seconds=45)


@dataclass(slots=True)
class Claimed:
    """A conversation that is ours to answer, with everything a turn looks at."""

    id: int
    customer_id: int
    channel: str
    account: str
    chat: str
    language: str
    context: dict[str, Any]
    with_human: bool
    human_acts: int
    """How often people of the shop have stepped in so far; what we say is held against it, right before it is sent."""
    human_at: Any
    customer: dict[str, Any]
    pending: list[dict[str, Any]] = field(default_factory=list)
    """Messages that want an answer, oldest first."""
    queued: list[dict[str, Any]] = field(default_factory=list)
    """Messages of ours that wait to be sent, oldest first."""
    history: list[dict[str, Any]] = field(default_factory=list)
    cart: list[dict[str, Any]] = field(default_factory=list)
    past: dict[str, Any] = field(default_factory=dict)
    """What they have bought here: {"orders": 3, "last": …, "sizes": ["38"]}; cancelled and returned orders do not count."""
    playbooks: list[dict[str, Any]] = field(default_factory=list)
    """The shop's rows of rules; those of the house that it left alone have none."""
    heard_at: Any = None
    owner: str = ""
    """Whose the lease is: ours."""
    shop: dict[str, Any] = field(default_factory=dict)
    brief: str = ""
    """What a person of the shop left behind when they gave the conversation back."""
    assistant: dict[str, Any] = field(default_factory=dict)
    """The settings in force and the number of their version; empty where the owner has saved none."""
    usernames: list[str] = field(default_factory=list)
    """The shop's own names on Telegram: of its channels and of the bot that answers. A link to them may be said."""
    own: list[dict[str, Any]] = field(default_factory=list)
    """The functions that the shop has added, as rows."""
    means: dict[str, Any] = field(default_factory=dict)
    """What the shop may still spend on models (`models.meters.Means`)."""

    def workspace(self) -> Workspace:
        """The shop, as it stood when the conversation was claimed."""
        return Workspace(**self.shop)

    @property
    def orders(self) -> int:
        """Their orders that stand."""
        return int(self.past.get("orders") or 0)

    @property
    def settings(self) -> AssistantSettings:
        return AssistantSettings.from_json(self.assistant.get("settings"))

    @property
    def settings_version(self) -> int:
        return int(self.assistant.get("number") or 0)


CLAIM = """
WITH mine AS (
    UPDATE conversation SET lease_owner = $2, leased_until = now() + $3::interval
    WHERE id = $1 AND workspace_id = $4 AND (leased_until IS NULL OR leased_until < now() OR lease_owner = $2)
      AND (heard_id > answered_id OR outbox > 0)
    RETURNING *)
SELECT m.id, m.customer_id, m.channel, m.account, m.chat, m.language, m.context, m.with_human, m.heard_at, m.human_acts, m.human_at,
    coalesce((SELECT h.brief FROM handoff h WHERE h.conversation_id = m.id AND m.history_from > 0
        AND h.closed_at IS NOT NULL ORDER BY h.id DESC LIMIT 1), '') AS brief,
    json_build_object('name', k.name, 'language', k.language, 'blocked', k.blocked, 'has_phone', k.sealed_phone <> '',
                      'has_address', k.sealed_address <> '', 'unreachable', i.unreachable_since IS NOT NULL) AS customer,
    (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM (SELECT id, external_id, text, content, at FROM message
        WHERE conversation_id = m.id AND direction = 'in' AND id > m.answered_id AND id <= m.heard_id) x) AS pending,
    (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM (SELECT id, text, content, author FROM message
        WHERE conversation_id = m.id AND state = 'queued' AND m.outbox > 0) x) AS queued,
    (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM (SELECT id, direction, author, text FROM message
        WHERE conversation_id = m.id AND id <= m.answered_id AND id > m.history_from AND text <> '' AND state IN ([told]) ORDER BY id DESC
        LIMIT coalesce((a.settings->>'memory')::int, $5)) x) AS history,
    (SELECT coalesce(json_agg(json_build_object('code', p.code, 'quantity', l.quantity, 'price', v.price) ORDER BY l.id), '[]')
        FROM cart t JOIN cart_line l ON l.cart_id = t.id JOIN variant v ON v.id = l.variant_id JOIN product p ON p.id = v.product_id
        WHERE t.customer_id = m.customer_id AND t.state = 'open') AS cart,
    (SELECT json_build_object('orders', count(DISTINCT o.id), 'last', max(o.placed_at),
        'sizes', coalesce(json_agg(DISTINCT l.options->>'size') FILTER (WHERE l.options ? 'size'), '[]'))
        FROM "order" o LEFT JOIN order_line l ON l.order_id = o.id
        WHERE o.customer_id = m.customer_id AND o.state NOT IN ('CANCELLED', 'RETURNED')) AS past,
    (SELECT coalesce(json_agg(b), '[]') FROM (SELECT code, position, active, version, rule FROM playbook
        WHERE workspace_id = m.workspace_id) b) AS playbooks,
    (SELECT to_json(w) FROM workspace w WHERE w.id = m.workspace_id) AS shop,
    (SELECT coalesce(json_agg(f ORDER BY f.id), '[]') FROM own_function f WHERE f.workspace_id = m.workspace_id AND f.active) AS own,
    (SELECT coalesce(json_agg(u.username), '[]') FROM (SELECT username FROM channel WHERE workspace_id = m.workspace_id AND NOT detached
        UNION SELECT username FROM bot_account WHERE public_id = m.account) u WHERE u.username <> '') AS usernames,
    coalesce(json_build_object('number', a.number, 'settings', a.settings), '{}') AS assistant,
    [means] AS means
FROM mine m JOIN customer k ON k.id = m.customer_id JOIN identity i ON i.id = m.identity_id
    LEFT JOIN LATERAL (SELECT v.number, v.settings FROM assistant_version v WHERE v.workspace_id = m.workspace_id
                       ORDER BY v.number DESC LIMIT 1) a ON true
""".replace("[means]", MEANS.format(workspace="m.workspace_id", now="$6")).replace(
    "[told]", ", ".join(f"'{s}'" for s in TOLD)
)


JSON_COLUMNS = frozenset(
    "context customer pending queued history cart shop assistant means past playbooks usernames own".split()  # noqa: SIM905
)


async def claim(conversation_id: int, owner: str) -> Claimed | None:
    """The conversation is ours until the lease runs out; None when nothing waits or somebody else has it. One statement."""
    async with unit():
        found = await row(CLAIM, conversation_id, owner, LEASE, current_workspace(), MEMORY, clock.now())
    if found is None:
        return None
    parsed = {k: from_json(v) if k in JSON_COLUMNS else v for k, v in found.items()}
    return Claimed(**parsed, owner=owner)


async def answered(
    claimed: Claimed, *, upto: int, text: str, content: list[dict[str, Any]], sent_ids: list[str], trace: dict[str, Any],
    language: str, context: dict[str, Any], state: MessageState = MessageState.SENT, error: str = "",
) -> bool:  # fmt: skip
    """What was said is on record with why, what it cost and what became of it, the lease is given back; True when more has
    been heard. One statement.

    Who was so slow that the lease ran out leaves the lease and the memory of whoever has taken over alone. So does the memory
    stay as people have left it, if they have acted since it was read.
    """
    async with unit():
        found = await row(
            f"""WITH {STORE.format(spent="$14")}, said AS (
                   INSERT INTO message (workspace_id, conversation_id, direction, state, external_id, author, text, content,
                                        trace, error, at)
                   SELECT $1, $2, 'out', $12, $3, 'assistant', $4, $5::jsonb, $6::jsonb, $13, $7 WHERE $4 <> '' OR $6::jsonb <> '{{}}'
                   RETURNING id)
               UPDATE conversation SET answered_id = greatest(answered_id, $8),
                   language = CASE WHEN lease_owner = $11 THEN $9 ELSE language END,
                   context = CASE WHEN lease_owner = $11 AND human_acts = $15 THEN $10::jsonb ELSE context END,
                   leased_until = CASE WHEN lease_owner = $11 THEN NULL ELSE leased_until END,
                   saying_until = CASE WHEN lease_owner = $11 THEN NULL ELSE saying_until END,
                   lease_owner = CASE WHEN lease_owner = $11 THEN '' ELSE lease_owner END
               WHERE id = $2 AND workspace_id = $1
               RETURNING heard_id > answered_id OR outbox > 0 AS more, (SELECT to_json(month) FROM month) AS month""",  # noqa: S608
            current_workspace(),
            claimed.id,
            sent_ids[0] if sent_ids else None,
            text,
            as_json({"sent": content, "ids": sent_ids}),
            as_json(trace),
            clock.now(),
            upto,
            language,
            as_json(context),
            claimed.owner,
            state.value,
            error[:2000],
            as_json(running.drain() if (running := meter()) else {}),
            claimed.human_acts,
        )
        if found:
            await tell(from_json(found["month"]))
    return bool(found and found["more"])


class Say(StrEnum):
    """Whether the assistant may say what it has thought out."""

    GO = "go"
    HUMAN = "human"
    """A person of the shop has stepped in meanwhile: it stays unsaid."""
    LOST = "lost"
    """We were so slow that somebody else answers by now."""


async def may_say(claimed: Claimed) -> Say:
    """The next message of the assistant may leave, if it is GO: the lease is ours for its whole length again, and no person
    of the shop has stepped in since it was claimed. One statement, right before each send.

    Who steps in later waits in the lane behind that message, so nothing of ours overtakes them.
    """
    async with unit():
        found = await row(
            """UPDATE conversation SET leased_until = CASE WHEN human_acts = $3 THEN now() + $4::interval ELSE leased_until END,
                   saying_until = CASE WHEN human_acts = $3 THEN now() + $4::interval END
               WHERE id = $1 AND lease_owner = $2 RETURNING human_acts = $3 AS unchanged""",
            claimed.id,
            claimed.owner,
            claimed.human_acts,
            LEASE,
        )
    if found is None:
        return Say.LOST
    return Say.GO if found["unchanged"] else Say.HUMAN


async def in_peoples_hands(claimed: Claimed) -> bool:
    """A person is in charge, and stays so until the unit ends."""
    found = await row("SELECT with_human FROM conversation WHERE id = $1 FOR UPDATE", claimed.id)
    return bool(found and found["with_human"])


async def may_show(claimed: Claimed, seconds: float) -> bool:
    """A part of the answer may be shown, for so many seconds: the lease is ours and no person has stepped in. Who does so now
    waits in the lane until they have passed. It ends by itself; the answer's own `may_say` takes its place.
    """
    async with unit():
        found = await row(
            """UPDATE conversation SET saying_until = now() + make_interval(secs => $4)
               WHERE id = $1 AND lease_owner = $2 AND human_acts = $3 RETURNING id""",
            claimed.id,
            claimed.owner,
            claimed.human_acts,
            seconds,
        )
    return found is not None


async def is_saying(conversation_id: int) -> bool:
    """A message of the assistant is on its way at this moment."""
    async with unit():
        return bool(await row("SELECT id FROM conversation WHERE id = $1 AND saying_until > now()", conversation_id))


async def release(conversation_id: int, owner: str) -> bool:
    """The lease is given back without an answer; True when something still waits."""
    async with unit():
        found = await row(
            """UPDATE conversation SET lease_owner = '', leased_until = NULL, saying_until = NULL
               WHERE id = $1 AND lease_owner = $2
               RETURNING heard_id > answered_id OR outbox > 0 AS more""",
            conversation_id,
            owner,
        )
    return bool(found and found["more"])


async def pause(conversation_id: int, owner: str, seconds: float) -> None:
    """Nobody touches the conversation for so long; then what waits is tried again."""
    async with unit():
        await row(
            """UPDATE conversation SET leased_until = now() + make_interval(secs => $3), saying_until = NULL
               WHERE id = $1 AND lease_owner = $2 RETURNING id""",
            conversation_id,
            owner,
            seconds,
        )


async def waiting(limit: int = 100) -> list[tuple[int, int]]:
    """(workspace id, conversation id) of those that wait and that nobody holds. Asks across shops: inside everywhere()."""
    found = await rows(
        """SELECT workspace_id, id FROM conversation WHERE (heard_id > answered_id OR outbox > 0)
           AND (leased_until IS NULL OR leased_until < now()) ORDER BY id LIMIT $1""",
        limit,
    )
    return [(r["workspace_id"], r["id"]) for r in found]
