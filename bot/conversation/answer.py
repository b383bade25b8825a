"""Answering: whoever holds a conversation's lease sends what is queued, answers what was heard, and gives the lease back."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import structlog

from bot.channels import channel
from bot.channels.base import Outgoing, SendFailed, To, Why
from bot.conversation import own_chats
from bot.conversation.taking import take_turn
from bot.conversation.turn import Answer
from bot.conversation.typing import while_typing
from models import conversations, handoffs, turns
from models.base import clock, crypto
from models.base.db import row, unit
from models.base.deadline import deadline
from models.base.i18n import Language, speaking
from models.base.i18n import gettext as _
from models.base.passing import passes
from models.base.scope import current_workspace, inside
from models.base.settings import settings
from models.conversations import MessageState
from models.events import emit
from models.meters import Means, Meter, metered
from models.turns import Claimed, Say

log = structlog.get_logger()

RETRY = 5.0
"""Seconds until a message is tried again that the platform did not take."""
SOON = 1.0
"""Seconds until a turn is tried again that the database has broken off."""
PATIENCE = timedelta(minutes=10)
"""So long a turn is tried again; then the customer hears that something is wrong."""
STEPPED_IN = "a person of the shop has stepped in"


async def answer(workspace_id: int, conversation_id: int) -> None:
    """Nothing waits in the conversation any more, or somebody else is at it, or it waits for the platform to come back."""
    owner = secrets.token_hex(8)  # of this call, not of this process: two at once in one process are two, as well
    with inside(workspace_id):
        while claimed := await turns.claim(conversation_id, owner):
            if not await _attend(claimed, owner):
                return


async def _attend(claimed: Claimed, owner: str) -> bool:
    """One round: the queue first, then the oldest group of messages. True when more waits and may be tried at once."""
    if claimed.customer["unreachable"] and claimed.pending:
        await _reachable_again(claimed)
    if claimed.queued and not await _send_queued(claimed, owner):
        return False
    if not claimed.pending:
        return await turns.release(claimed.id, owner)
    group = first_group(claimed.pending)
    if claimed.customer["blocked"] or not claimed.workspace().assistant_on or await _with_human(claimed):
        return await _silence(claimed, group)
    async with metered(Meter(claimed.id, group[-1]["id"], Means.of(claimed.means))):
        return await _reply(claimed, group)


def first_group(pending: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The messages that get one answer together: a burst of words and pictures, or one of anything else."""
    group: list[dict[str, Any]] = []
    for message in pending:
        plain = not set(message["content"]) - {"post", "start", "photo"}
        if group and not plain:
            break
        group.append(message)
        if not plain:
            break
    return group


async def _with_human(claimed: Claimed) -> bool:
    """A person is in charge. Who has forgotten to give the conversation back is so no longer."""
    if claimed.with_human and handoffs.forgotten(claimed.workspace(), claimed.human_at):
        await _resume(claimed)
    return claimed.with_human


async def _silence(claimed: Claimed, group: list[dict[str, Any]]) -> bool:
    """Heard, and on record that the assistant kept quiet; the shop's people are told, unless they want nothing to do with it.

    What waits is the assistant's after all when they have given the conversation back meanwhile.
    """
    async with unit():
        if claimed.with_human and not await turns.in_peoples_hands(claimed):
            return await turns.release(claimed.id, claimed.owner)
        if not claimed.customer["blocked"]:
            await _left_to_people(claimed, group)
        return await turns.answered(
            claimed,
            upto=group[-1]["id"],
            text="",
            content=[],
            sent_ids=[],
            trace={},
            language=claimed.language,
            context=claimed.context,
        )


async def _left_to_people(claimed: Claimed, group: list[dict[str, Any]]) -> None:
    await emit("conversation.heard", _thread(claimed), by="customer", messages=[message["id"] for message in group])


def _thread(claimed: Claimed) -> conversations.Conversation:
    """The conversation as events speak of it, without asking for it."""
    return conversations.Conversation(id=claimed.id, workspace_id=current_workspace())


async def _resume(claimed: Claimed) -> None:
    """The person in charge has forgotten it: the assistant goes on with what they left, and without what led to them.

    Whoever has come back since we looked stays in charge.
    """
    brief = await handoffs.give_back(claimed.id, None, acts=claimed.human_acts)
    if brief is None:
        return
    claimed.with_human, claimed.human_acts, claimed.history = False, claimed.human_acts + 1, []
    claimed.context = {k: v for k, v in claimed.context.items() if k not in ("unclear", "asked")}
    claimed.brief = brief


async def _reply(claimed: Claimed, group: list[dict[str, Any]]) -> bool:
    to = To(claimed.account, claimed.chat)
    try:
        with deadline(settings().turn_seconds):  # long before the lease runs out
            said = await while_typing(channel(claimed.channel), to, take_turn(claimed, group))
    except Exception as error:
        if passes(error) and clock.now() - claimed.heard_at < PATIENCE:
            await turns.pause(claimed.id, claimed.owner, SOON)
            raise  # the message still waits, and the next one who looks answers it
        log.exception("turn failed", conversation=claimed.id)
        said = await _apology(claimed, error)
    if own_chats.is_one(claimed) and await own_chats.shown_first(
        claimed, group, said, [_waiting(claimed, message, said) for message in said.messages]
    ):
        return True
    came = await _say(claimed, to, said.messages)
    if came.stopped is Say.LOST and not came.ids:
        return False  # somebody else answers by now
    gone = said.messages[: len(said.messages) - len(came.unsent)]
    if came.stopped:
        came.unsent = []
    async with unit():
        unheard = came.stopped is Say.HUMAN and not gone
        anew = unheard and not await turns.in_peoples_hands(claimed)  # they have come and gone: nobody else answers
        more = await turns.answered(
            claimed,
            upto=0 if anew else group[-1]["id"],
            text="\n\n".join(_on_record(m.text, said) for m in gone if m.text),
            content=[_veiled(m, said) for m in gone],
            sent_ids=came.ids,
            trace=_why(said, came) if gone or not came.unsent else {},
            language=said.language.value,
            context=said.context if gone or not came.stopped else claimed.context,
            state=came.state,
            error=came.error,
        )
        if unheard and not anew:
            await _left_to_people(claimed, group)
        if said.taken and not anew:
            await conversations.veil(said.taken)
        for position, message in enumerate(came.unsent):
            await _put_off(claimed, message, said, trace=not gone and position == 0)
    return more and not came.unsent


def _why(said: Answer, came: Came) -> dict[str, Any]:
    return {**said.trace, "unsaid": STEPPED_IN} if came.stopped is Say.HUMAN else said.trace


async def _put_off(claimed: Claimed, message: Outgoing, said: Answer, *, trace: bool) -> None:
    """The message waits until the platform is back; what only the customer may read waits sealed."""
    content, why = _waiting(claimed, message, said), said.trace if trace else {}
    await conversations.queue(
        claimed.id, text=_on_record(message.text, said), content=content, author="assistant", trace=why
    )


def _waiting(claimed: Claimed, message: Outgoing, said: Answer) -> dict[str, Any]:
    """The message as it may lie there for a while, and how often people had stepped in when it was written."""
    content = _veiled(message, said)
    if content.get("text", "") != message.text:
        content["sealed"] = crypto.seal(message.text, _place(claimed))
    return {**content, "acts": claimed.human_acts}


def _place(claimed: Claimed) -> str:
    return f"message.text:{claimed.id}"


def _on_record(text: str, said: Answer) -> str:
    for line, veiled in said.hidden.items():
        text = text.replace(line, veiled)
    return text


def _veiled(message: Outgoing, said: Answer) -> dict[str, Any]:
    content = message.to_json()
    return {**content, "text": _on_record(message.text, said)} if message.text else content


async def _apology(claimed: Claimed, error: Exception) -> Answer:
    """The customer hears that something broke and the shop hears of it; what broke is on record."""
    language = Language(claimed.language or claimed.workspace().language)
    async with unit():
        conversation = await conversations.Conversation.get(id=claimed.id)
        await emit("conversation.failed", conversation, by="assistant", error=f"{type(error).__name__}: {error}"[:500])
    with speaking(language):
        text = _("Something went wrong on our side. I have told the shop; please try once more in a minute.")
    return Answer([Outgoing(text)], language, claimed.context, {"error": f"{type(error).__name__}: {error}"[:500]})


@dataclass(slots=True)
class Came:
    """What became of an answer: of several messages that went out, the one that fared worst says it for all."""

    ids: list[str] = field(default_factory=list)
    unsent: list[Outgoing] = field(default_factory=list)
    """To be tried again."""
    stopped: Say | None = None
    """Why the rest was not said at all."""
    state: MessageState = MessageState.SENT
    error: str = ""


async def _say(claimed: Claimed, to: To, messages: list[Outgoing]) -> Came:
    """The messages have been sent, as far as the platform takes them. What may have arrived is not sent twice."""
    came = Came()
    for position, message in enumerate(messages):
        if (may := await turns.may_say(claimed)) is not Say.GO:
            came.unsent, came.stopped = messages[position:], may
            return came
        try:
            came.ids += await channel(claimed.channel).send(to, message)
        except SendFailed as failed:
            log.warning("answer not sent", conversation=claimed.id, why=failed.why.value, detail=failed.detail)
            if not failed.permanent:
                came.unsent = messages[position:]
                return came
            came.state, came.error = _end(failed), str(failed)
            if failed.why is not Why.IN_DOUBT:
                await _give_up(claimed, failed)
                return came
    return came


def _end(failed: SendFailed) -> MessageState:
    return MessageState.IN_DOUBT if failed.why is Why.IN_DOUBT else MessageState.FAILED


async def _send_queued(claimed: Claimed, owner: str) -> bool:
    """What was queued is sent, in order. False when the platform wants a pause; then the lease is kept so long."""
    to = To(claimed.account, claimed.chat)
    gone = ""
    for message in claimed.queued:
        if gone:
            await conversations.mark(message["id"], MessageState.FAILED, error=gone)
            continue
        if message["author"] == "assistant" and (may := await _still(claimed, message)) is not Say.GO:
            if may is Say.LOST:
                return False
            await conversations.mark(message["id"], MessageState.FAILED, error=STEPPED_IN)
            continue
        if own_chats.is_one(claimed) and not await own_chats.still_open(claimed):
            await _not_sent(claimed, message, SendFailed(Why.GONE, own_chats.TOO_LATE))
            continue
        try:
            ids = await channel(claimed.channel).send(to, _waited(claimed, message["content"]))
        except SendFailed as failed:
            if not failed.permanent:
                await turns.pause(claimed.id, owner, failed.retry_after or RETRY)
                return False
            await _not_sent(claimed, message, failed)
            gone = str(failed) if await _give_up(claimed, failed) else ""
        else:
            await conversations.mark(message["id"], MessageState.SENT, external_id=ids[0] if ids else None)
    return True


async def _not_sent(claimed: Claimed, message: dict[str, Any], failed: SendFailed) -> None:
    """It is on record that it did not arrive; a person whose words they were hears of it."""
    async with unit():
        await conversations.mark(message["id"], _end(failed), error=str(failed))
        if message["author"].startswith("member:") and failed.why is not Why.IN_DOUBT:
            member = int(message["author"].partition(":")[2])
            await emit("conversation.unsent", _thread(claimed), by="assistant", member=member)


async def _still(claimed: Claimed, message: dict[str, Any]) -> Say:
    """Whether what the assistant wrote some time ago may still be said."""
    if message["content"].get("acts", claimed.human_acts) != claimed.human_acts:
        return Say.HUMAN
    return await turns.may_say(claimed)


def _waited(claimed: Claimed, content: dict[str, Any]) -> Outgoing:
    """A queued message as the customer is to read it."""
    text = crypto.unseal(content["sealed"], _place(claimed)) if "sealed" in content else content.get("text", "")
    return Outgoing.from_json({**content, "text": text})


async def _give_up(claimed: Claimed, failed: SendFailed) -> bool:
    """A customer who has blocked the bot is marked as such, and not written to until they write again. True for such a one."""
    if failed.why not in (Why.BLOCKED, Why.GONE):
        return False
    async with unit():
        await row(
            """UPDATE identity SET unreachable_since = $2 WHERE id = (SELECT identity_id FROM conversation WHERE id = $1)
               AND unreachable_since IS NULL RETURNING id""",
            claimed.id,
            clock.now(),
        )
    return True


async def _reachable_again(claimed: Claimed) -> None:
    async with unit():
        await row(
            """UPDATE identity SET unreachable_since = NULL WHERE id = (SELECT identity_id FROM conversation WHERE id = $1)
               RETURNING id""",
            claimed.id,
        )
