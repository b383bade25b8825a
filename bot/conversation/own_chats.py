"""Answers in the seller's own chats: shown to the seller first in the beginning, and nothing after the platform's 24 hours."""

from __future__ import annotations

from typing import Any

from bot.conversation.turn import Answer
from models import business, conversations, turns
from models.base.db import unit
from models.turns import Claimed

TOO_LATE = "the customer wrote more than 24 hours ago"


def is_one(claimed: Claimed) -> bool:
    return business.is_business(claimed.account)


async def still_open(claimed: Claimed) -> bool:
    """The platform still takes messages from us there."""
    return await business.may_write(claimed.id)


async def shown_first(
    claimed: Claimed, group: list[dict[str, Any]], said: Answer, waiting: list[dict[str, Any]]
) -> bool:
    """The answer waits for the seller's word and is not sent, in the first days. False when it may go at once."""
    async with unit():
        connection = await business.of_account(claimed.account)
        if connection is None or not connection.shows_first or not waiting:
            return False
        text = "\n\n".join(content["text"] for content in waiting if content.get("text"))
        asked = said.context.pop("asked", None)  # nobody has been asked it yet
        acts = claimed.human_acts
        await business.draft(claimed.id, text=text, content=waiting, trace=said.trace, acts=acts, asked=asked)
        await turns.answered(
            claimed,
            upto=group[-1]["id"],
            text="",
            content=[],
            sent_ids=[],
            trace={},
            language=said.language.value,
            context=said.context,
        )
        if said.taken:
            await conversations.veil(said.taken)
    return True
