"""The fake outside servers as fixtures: a conftest imports the names it wants."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.fakes.gemini import FakeGemini
from tests.fakes.telegram import FakeTelegram


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    async with FakeTelegram() as server:
        yield server


@pytest.fixture
async def gemini() -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        yield server
