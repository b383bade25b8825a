"""The doctor against real servers: what the model's key is worth, and what waits for a person."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.base.settings import Settings
from models.inbox import ExternalEvent
from tests.cast import Shop
from tests.fakes.fixtures import gemini
from tests.fakes.gemini import FakeGemini
from webapp import welcome
from workers.health import Finding, examine

__all__ = ["gemini"]

Configure = Callable[..., Settings]


async def finding(what: str) -> Finding:
    async def connected() -> None:
        """The test is."""

    return next(one for one in await examine(connected) if one.what == what)


@pytest.mark.usefixtures("db")
async def test_a_good_key_is_taken(gemini: FakeGemini, configure: Configure) -> None:
    configure(GEMINI_API_KEY=gemini.key, GEMINI_BASE_URL=gemini.url)
    assert await finding("models") == Finding("models", "ok", "gemini-2.5-flash")
    (asked,) = gemini.received
    assert asked.path == "/v1beta/models"


@pytest.mark.usefixtures("db")
async def test_a_key_that_the_provider_refuses_is_bad(gemini: FakeGemini, configure: Configure) -> None:
    configure(GEMINI_API_KEY="AIza-wrong", GEMINI_BASE_URL=gemini.url)
    assert await finding("models") == Finding("models", "bad", "the provider refuses GEMINI_API_KEY (400)")


@pytest.mark.usefixtures("db")
async def test_a_provider_that_does_not_answer_is_bad_with_the_reason(gemini: FakeGemini, configure: Configure) -> None:
    configure(GEMINI_API_KEY=gemini.key, GEMINI_BASE_URL=gemini.url)
    await gemini.close()
    found = await finding("models")
    assert found.bad
    assert "127.0.0.1 does not answer" in found.detail
    assert gemini.key not in found.detail


async def test_a_parked_update_is_counted_and_how_to_see_it_is_said(shop: Shop) -> None:
    assert await finding("stuck") == Finding("stuck", "ok", "nothing")
    assert not any("/parked" in line for line in await welcome.lines())
    async with shop.unit():
        await ExternalEvent.store("telegram:abc", "7", {"text": 1}, error="no idea")
    found = await finding("stuck")
    assert found.bad
    assert found.detail.startswith("0 events parked, 1 updates parked")
    assert "/parked" in found.detail
    assert "PLATFORM_ADMINS" in found.detail
    assert any(found.detail in line for line in await welcome.lines())
