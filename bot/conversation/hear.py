"""Hearing: a message is on record and its conversation waits for an answer."""

from __future__ import annotations

from bot.conversation.messages import Incoming
from models.base import wake
from models.base.db import ring
from models.base.scope import current_workspace
from models.conversations import Heard, find_or_meet, store_heard


async def hear(incoming: Incoming) -> Heard:
    """The message is stored once, and after the commit the answerer wakes. Belongs into the door's unit, inside the shop.

    A blocked customer is heard too, for the record, but nobody wakes.
    """
    sender = incoming.sender
    known = await find_or_meet(
        channel=sender.channel,
        account=sender.account,
        chat=sender.chat,
        name=sender.name,
        username=sender.username,
        language=sender.language or "",
    )
    message_id = await store_heard(
        known["id"],
        external_id=incoming.external_id,
        text=incoming.text,
        content=incoming.content(),
        wants_answer=not known["blocked"],
    )
    if message_id and not known["blocked"]:
        ring(wake.AT_ONCE if incoming.is_whole else wake.CONVERSATION, (current_workspace(), known["id"]))
    return Heard(known["id"], message_id, known["blocked"], known["attended"])
