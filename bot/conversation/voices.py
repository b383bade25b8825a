"""Voice notes: put into words where a model can listen, and left for a person where none can."""

from __future__ import annotations

from typing import Any

import structlog

from bot.channels import channel
from bot.channels.base import SendFailed
from bot.conversation import senses
from bot.conversation.turn import Turn
from bot.llm.base import BrainFailed
from models import conversations
from models.base.personal import without_refused
from models.turns import Claimed

log = structlog.get_logger()

MIME = "audio/ogg"
"""What messengers record."""
MARKS = ("listened", "refused")
"""What a voice note that was heard is, besides its words."""


async def listened(turn: Turn) -> list[int]:
    """The voice notes of the turn that could be heard have their words, marked as heard; their ids.

    Who was asked for a phone or an address and answers by voice is heard by a person: a sound has no placeholders.
    """
    heard: list[int] = []
    able = not turn.private and senses.who_can("listen", turn.claimed.settings)
    for message in turn.group:
        content = message["content"]
        if content.get("listened"):  # the turn runs again
            message["content"] = {mark: content[mark] for mark in MARKS if mark in content}
            heard.append(message["id"])
        elif able and (file := content.get("file") or {}).get("kind") == "voice":
            heard += [message["id"]] if await _listen(turn.claimed, message, file["ref"]) else []
    return heard


async def _listen(claimed: Claimed, message: dict[str, Any], ref: str) -> bool:
    """The message has its words, here and on record; False where it could not be heard."""
    words, kept_out = without_refused(await _words(claimed, ref))  # what may not be typed may not be spoken
    if words:
        message["text"] = words
        message["content"] = {"listened": True} | ({"refused": kept_out} if kept_out else {})
        await conversations.put_into_words(message["id"], words, message["content"])
    return bool(words)


async def _words(claimed: Claimed, ref: str) -> str:
    """What was said; empty when it cannot be fetched or understood, so that a person hears it."""
    try:
        voice = await channel(claimed.channel).fetch(claimed.account, ref)
        return (await senses.listen(voice, MIME, wish=claimed.settings)).strip()
    except (SendFailed, BrainFailed) as failed:
        log.warning("voice not heard", conversation=claimed.id, reason=str(failed))
        return ""
