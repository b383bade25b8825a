"""Installations with language models behind them, for tests of the conversation."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from bot.conversation.brains import close_brains, providers
from models.assistants import AssistantSettings, AssistantVersion
from models.base.settings import Settings
from tests.cast import Shop
from tests.fakes.anthropic import FakeAnthropic
from tests.fakes.gemini import FakeGemini
from tests.fakes.openai import FakeOpenAI
from tests.fakes.scripting import Billed, FakeProvider

FAKES: dict[str, type[FakeProvider]] = {"gemini": FakeGemini, "openai": FakeOpenAI, "anthropic": FakeAnthropic}
MODELS = {"openai": "gpt-4o-mini"}
"""A server that is not the maker's own must be told which model it has."""

Configure = Callable[..., Settings]


@dataclass
class Models:
    """The fake providers that an installation has keys for."""

    servers: dict[str, Any]

    def __getattr__(self, kind: str) -> Any:
        return self.servers[kind]

    @property
    def received(self) -> int:
        return sum(len(server.received) for server in self.servers.values())

    @property
    def billed(self) -> list[Billed]:
        return [one for server in self.servers.values() for one in server.billed]


@asynccontextmanager
async def with_models(configure: Configure, *kinds: str, **settings: str) -> AsyncIterator[Models]:
    """These providers have keys and answer; all three where none is named."""
    async with AsyncExitStack() as stack:
        servers = {kind: await stack.enter_async_context(FAKES[kind]()) for kind in kinds or FAKES}
        known = dict(settings)
        for kind, server in servers.items():
            name = kind.upper()
            known |= {f"{name}_API_KEY": server.key, f"{name}_BASE_URL": server.url}
            if kind in MODELS:
                known.setdefault(f"{name}_MODEL", MODELS[kind])
        await close_brains()
        configure(**known)
        for brain in providers().values():
            await brain._open()  # importing a library takes as long as a turn may, on a busy machine
        try:
            yield Models(servers)
        finally:
            await close_brains()


async def wishes(shop: Shop, **settings: Any) -> None:
    """The owner has set the assistant so."""
    async with shop.unit():
        await AssistantVersion.save_new(AssistantSettings(**settings), by=shop.by)
