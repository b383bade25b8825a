"""One deadline for a turn: what listening has taken, thinking has not, and nobody waits for both."""

from __future__ import annotations

import time

import pytest

from bot.conversation.senses import listen, see
from bot.llm.base import BrainFailed
from models.assistants import AssistantSettings
from models.base.deadline import deadline, left
from models.base.scope import inside
from tests.bot.conversation.modelled import Configure, with_models
from tests.cast import Shop
from tests.fakes.scripting import slow


async def test_who_listens_leaves_time_to_think_and_who_looks_has_what_is_left(
    shop: Shop, configure: Configure
) -> None:
    async with with_models(configure, "gemini", "openai", TURN_SECONDS="3") as models:
        for server in models.servers.values():
            server.will(*[slow(30)] * 6)
        began = time.monotonic()
        with inside(shop.id), deadline(3):
            with pytest.raises(BrainFailed):
                await listen(b"OggS", "audio/ogg", wish=AssistantSettings())
            assert left(3) > 0.3, "the words are still to be thought over"
            with pytest.raises(BrainFailed):
                await see(b"x", "image/png", wish=AssistantSettings())
        assert time.monotonic() - began < 3.5
