"""The members of the family in front of their fake servers, for suites that run over all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.llm import FAMILY, member
from bot.llm.base import Prompt, ShopBrief, ToolSpec
from bot.llm.provider import Provider
from bot.llm.requests import Attempt, Till
from models.assistants import AssistantSettings
from models.base.i18n import Language
from tests.fakes.anthropic import FakeAnthropic
from tests.fakes.gemini import FakeGemini
from tests.fakes.openai import FakeOpenAI
from tests.fakes.scripting import FakeProvider

FAKES: dict[str, type[FakeProvider]] = {"gemini": FakeGemini, "openai": FakeOpenAI, "anthropic": FakeAnthropic}
MODELS = {"gemini": "gemini-3.8-flash", "openai": "gpt-4o-mini", "anthropic": "claude-sonnet-5-5"}
assert list(FAKES) == list(FAMILY)

NOON = datetime(2026, 11, 3, 12, 0, tzinfo=ZoneInfo("Asia/Tashkent"))
TOOLS = (
    ToolSpec(
        "get_product_info",
        "What the shop knows about one product.",
        {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]},
    ),
    ToolSpec("get_cart_info", "What is in the cart.", {"type": "object", "properties": {}}),
)


@dataclass
class Notebook(Till):
    """Writes down every request."""

    attempts: list[Attempt] = field(default_factory=list)

    def after(self, attempt: Attempt) -> None:
        self.attempts.append(attempt)


@dataclass
class House:
    """A provider, the server that it talks to, and what it has been counted for."""

    server: Any
    brain: Provider
    till: Notebook

    @property
    def outcomes(self) -> list[str]:
        return [str(attempt.outcome) for attempt in self.till.attempts]

    @property
    def model(self) -> str:
        return MODELS[self.brain.name]


@asynccontextmanager
async def house(kind: str, **more: Any) -> AsyncIterator[House]:
    """A member whose pauses are short."""
    async with FAKES[kind]() as server:
        till = Notebook()
        ready: dict[str, Any] = {"base_url": server.url, "model": MODELS[kind], "till": till, "pauses": (0.01,)}
        brain = member(kind)(server.key, **(ready | more))
        try:
            yield House(server, brain, till)
        finally:
            await brain.close()


Opened = Callable[..., Awaitable[House]]


@asynccontextmanager
async def houses(kind: str) -> AsyncIterator[Opened]:
    """Opens houses of that kind, and closes them in the end."""
    async with AsyncExitStack() as stack:

        async def opened(**more: Any) -> House:
            return await stack.enter_async_context(house(kind, **more))

        yield opened


def prompt(text: str = "choynak bormi?", **more: Any) -> Prompt:
    shop = ShopBrief(name="Lola", currency="UZS")
    ready: dict[str, Any] = {"system": "You sell for Lola.", "tools": TOOLS, "settings": AssistantSettings()}
    return Prompt(text=text, language=Language.UZ, now=NOON, shop=shop, **(ready | more))
