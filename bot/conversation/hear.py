"""Hearing: a message is on record and its conversation waits for an answer."""

from __future__ import annotations

from bot.conversation.messages import Incoming
from models.base import wake
from models.base.db import ring
from models.base.personal import without_refused
from models.base.scope import current_workspace
from models.conversations import Heard, find_or_meet, store_heard

LONGEST = 20_000
"""Characters of a message that are kept: nobody types more, and what is pasted is not read to its end anyway."""


async def hear(incoming: Incoming, *, wants_answer: bool = True) -> Heard:
    """The message is stored once, and after the commit the answerer wakes. Belongs into the door's unit, inside the shop.

    Numbers of cards and passports are taken out first: nobody needs them here, so they are kept nowhere.
    A blocked customer is heard too, for the record, but nobody wakes.
    """
    sender = incoming.sender
    text, kept_out = without_refused(incoming.text[:LONGEST])
    known = await find_or_meet(
        channel=sender.channel,
        account=sender.account,
        chat=sender.chat,
        name=sender.name,
        username=sender.username,
        language=sender.language or "",
    )
    wants_answer = wants_answer and not known["blocked"]
    message_id = await store_heard(
        known["id"],
        external_id=incoming.external_id,
        text=text,
        content=incoming.content() | ({"refused": kept_out} if kept_out else {}),
        wants_answer=wants_answer,
    )
    if message_id and wants_answer:
        ring(wake.AT_ONCE if incoming.is_whole else wake.CONVERSATION, (current_workspace(), known["id"]))
    return Heard(known["id"], message_id, known["blocked"], known["attended"])
