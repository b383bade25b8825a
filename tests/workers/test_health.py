"""The doctor against real servers: what the models' keys are worth, and what waits for a person."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import pytest

from models.base.settings import Settings
from models.inbox import ExternalEvent
from tests.cast import Shop
from tests.fakes.anthropic import FakeAnthropic
from tests.fakes.gemini import FakeGemini
from tests.fakes.openai import FakeOpenAI
from tests.fakes.scripting import FakeProvider
from webapp import welcome
from workers.health import Finding, examine

Configure = Callable[..., Settings]


async def finding(what: str) -> Finding:
    async def connected() -> None:
        """The test is."""

    return next(one for one in await examine(connected) if one.what == what)


SERVERS: dict[str, type[FakeProvider]] = {"Gemini": FakeGemini, "OpenAI": FakeOpenAI, "Anthropic": FakeAnthropic}


@pytest.fixture(params=list(SERVERS))
async def server(request: pytest.FixtureRequest) -> AsyncIterator[tuple[str, FakeProvider]]:
    async with SERVERS[request.param]() as fake:
        yield request.param, fake


def known(configure: Configure, title: str, fake: FakeProvider, key: str = "") -> None:
    name = title.upper()
    model = {"OPENAI_MODEL": "llama-4"} if name == "OPENAI" else {}
    configure(**{f"{name}_API_KEY": key or fake.key, f"{name}_BASE_URL": fake.url, **model})


@pytest.mark.usefixtures("db")
async def test_a_good_key_is_taken(server: tuple[str, FakeProvider], configure: Configure) -> None:
    title, fake = server
    known(configure, title, fake)
    detail = {
        "Gemini": "gemini-3.8-flash",
        "OpenAI": "llama-4, whose price is not on record: it counts as unknown",
        "Anthropic": "claude-sonnet-5-5",
    }
    assert await finding(title) == Finding(title, "ok", detail[title])
    (asked,) = fake.received
    assert asked.path.endswith("/models")


@pytest.mark.usefixtures("db")
async def test_a_key_that_the_provider_refuses_is_bad(server: tuple[str, FakeProvider], configure: Configure) -> None:
    title, fake = server
    known(configure, title, fake, "sk-wrong")
    found = await finding(title)
    assert found.bad
    assert found.detail.startswith(f"the provider refuses {title.upper()}_API_KEY (40")


@pytest.mark.usefixtures("db")
async def test_a_provider_that_does_not_answer_is_bad_with_the_reason(
    server: tuple[str, FakeProvider], configure: Configure
) -> None:
    title, fake = server
    known(configure, title, fake)
    await fake.close()
    found = await finding(title)
    assert found.bad
    assert "127.0.0.1 does not answer" in found.detail
    assert fake.key not in found.detail


@pytest.mark.usefixtures("db")
async def test_without_a_key_there_is_nothing_to_look_at() -> None:
    assert (await finding("models")).mark == "off"


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
