"""Asking for meanings: where words have found little, a model that can embed says what the question is close to."""

from __future__ import annotations

import structlog

from bot.conversation import brains
from bot.llm.base import BrainFailed
from bot.llm.provider import Provider
from models import meanings
from models.base.db import unit
from models.base.docs import Doc, Found
from models.base.vectors import packed

log = structlog.get_logger()

ENOUGH = 0.55
"""What words have found as well as this needs no other source."""
WITHIN = 1.5
"""Seconds: a customer waits, and there is an answer without it."""
BATCH = 100


def embedder() -> Provider | None:
    """The member of the family that can say what a text means, if there is one."""
    return next((one for one in brains.providers().values() if "embed" in one.can and one.embeds_with), None)


async def widened(found: list[Found], words: str) -> list[Found]:
    """What was found, with what the words mean joined in. Where no model can tell, as it was."""
    provider = embedder()
    if provider is None or brains.only_offline.get() or not words.strip() or (found and found[0].score >= ENOUGH):
        return found
    try:
        async with brains.counted():
            (vector,) = await provider.embed([words], within=WITHIN)
    except BrainFailed as error:
        log.warning("no meaning asked", brain=provider.name, reason=str(error))
        return found
    async with unit():
        meant = await meanings.by_meaning(packed(vector), provider.embeds_with)
    return meanings.fused(found, meant) if meant else found


async def learn() -> int:
    """How many documents of the shop at hand a model has been asked about: those that are new or have changed."""
    provider, learnt = embedder(), 0
    while provider is not None:
        async with unit():
            waiting = dict(await meanings.without_vectors(provider.embeds_with, BATCH))
        if not waiting:
            return learnt
        learnt += await _learn(provider, waiting)
    return learnt


async def _learn(provider: Provider, waiting: dict[int, Doc]) -> int:
    vectors = await provider.embed([meanings.text_of(doc) or doc.code for doc in waiting.values()], within=20.0)
    async with unit():
        kept = {number: packed(vector) for number, vector in zip(waiting, vectors, strict=True)}
        await meanings.keep(provider.embeds_with, waiting, kept)
    return len(kept)
