"""Voice notes: put into words where a model can listen, and left for a person where none can."""

from __future__ import annotations

from typing import Any

import structlog

from bot.channels import channel
from bot.channels.base import SendFailed
from bot.conversation import senses
from bot.llm.base import BrainFailed
from models import conversations
from models.base.personal import without_refused
from models.turns import Claimed

log = structlog.get_logger()

MIME = "audio/ogg"
"""What messengers record."""


async def listened(claimed: Claimed, group: list[dict[str, Any]]) -> list[int]:
    """The voice notes of the group that could be heard have their words, marked as heard; their ids."""
    heard: list[int] = []
    for message in group:
        file = message["content"].get("file") or {}
        if message["content"].get("listened"):  # the turn runs again
            message["content"] = {"listened": True}
            heard.append(message["id"])
            continue
        if file.get("kind") != "voice" or not senses.who_can("listen", claimed.settings):
            continue
        if words := await _words(claimed, file["ref"]):
            words, kept_out = without_refused(words)  # what may not be typed may not be spoken
            message["text"] = words
            message["content"] = {"listened": True} | ({"refused": kept_out} if kept_out else {})
            await conversations.put_into_words(message["id"], words, message["content"])
            heard.append(message["id"])
    return heard


async def _words(claimed: Claimed, ref: str) -> str:
    """What was said; empty when it cannot be fetched or understood, so that a person hears it."""
    try:
        voice = await channel(claimed.channel).fetch(claimed.account, ref)
        return (await senses.listen(voice, MIME, wish=claimed.settings)).strip()
    except (SendFailed, BrainFailed) as failed:
        log.warning("voice not heard", conversation=claimed.id, reason=str(failed))
        return ""
