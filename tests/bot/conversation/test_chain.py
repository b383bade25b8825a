"""Who answers a turn: the shop's choice, then the next with a key, then the offline brain, all before one deadline."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator

import pytest

from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.modelled import Configure, Models, wishes, with_models
from tests.cast import Counting, Shop
from tests.fakes.scripting import blocked, calls, dropped, empty, error, malformed, says, slow

TUFLI = ("get_product_info", {"product": "tufli"})


@pytest.fixture
async def models(configure: Configure) -> AsyncIterator[Models]:
    async with with_models(configure, TURN_SECONDS="4") as models:
        yield models


async def test_without_a_choice_the_first_with_a_key_answers(shop: Shop, models: Models) -> None:
    models.gemini.will(says("Ha, albatta."))
    chat = Chat(shop)
    assert await chat.says("yaxshimi sizlarda") == "Ha, albatta."
    trace = await chat.trace()
    assert (trace["brain"], trace["failed"], trace["route"]) == ("gemini", [], "balanced")
    assert [one["model"] for one in trace["requests"]] == ["gemini-3.8-flash"]
    assert trace["micros"] == trace["requests"][0]["micros"] > 0
    assert trace["tokens"]["thinking"] == 5


@pytest.mark.parametrize("kind", ["openai", "anthropic"])
async def test_the_shops_choice_is_asked_first(shop: Shop, models: Models, kind: str) -> None:
    await wishes(shop, provider=kind, temperature=0.3)
    models.servers[kind].will(says("Ha, albatta."))
    chat = Chat(shop)
    assert await chat.says("yaxshimi sizlarda") == "Ha, albatta."
    trace = await chat.trace()
    assert trace["brain"] == kind
    assert any(note.startswith("top_k: ") for note in trace["notes"])
    assert models.received == 1


async def test_a_model_of_the_shops_own_is_asked_of_its_provider_and_of_no_other(shop: Shop, models: Models) -> None:
    await wishes(shop, provider="anthropic", model="claude-opus-5", speed="fast")
    models.anthropic.failing = 1.0
    models.gemini.will(says("Ha, albatta."))
    chat = Chat(shop)
    assert await chat.says("yaxshimi sizlarda") == "Ha, albatta."
    assert {one.model for one in models.anthropic.received} == {"claude-opus-5"}
    assert models.gemini.received[0].model == "gemini-3.5-flash-lite"


@pytest.mark.parametrize(
    "failure", [error(500), error(429), error(401), error(404), empty(), malformed(), dropped(), blocked(), says("{}")]
)
async def test_who_cannot_is_followed_by_the_next(shop: Shop, models: Models, failure: object) -> None:
    models.gemini.will(failure, failure)
    models.openai.will(says("Ha, albatta."))
    chat = Chat(shop)
    assert await chat.says("yaxshimi sizlarda") == "Ha, albatta."
    trace = await chat.trace()
    assert trace["brain"] == "openai"
    assert len(trace["failed"]) == 1
    assert trace["failed"][0].startswith("gemini: ")


async def test_when_all_fail_the_offline_brain_sells_on(shop: Shop, models: Models) -> None:
    for server in models.servers.values():
        server.failing = 1.0
    chat = Chat(shop)
    assert "250" in await chat.says("tufli bormi")
    trace = await chat.trace()
    assert trace["brain"] == "offline"
    assert len(trace["failed"]) >= 2
    assert models.received == len(trace["requests"]) == 4


async def test_a_provider_that_hangs_leaves_time_for_the_next_and_for_the_offline_brain(
    shop: Shop, models: Models
) -> None:
    for server in models.servers.values():
        server.will(slow(60), slow(60))
    chat, began = Chat(shop), time.monotonic()
    assert "250" in await chat.says("tufli bormi")
    assert time.monotonic() - began < 6
    trace = await chat.trace()
    assert trace["brain"] == "offline"
    assert [one["outcome"] for one in trace["requests"]].count("late") == 3


async def test_a_turn_makes_four_requests_at_most_tries_included(shop: Shop, models: Models) -> None:
    models.gemini.will(*[calls(("get_cart_info", {}))] * 9)
    chat = Chat(shop)
    assert await chat.says("savatda nima bor")
    trace = await chat.trace()
    assert models.received == 4
    assert len(trace["calls"]) == 4
    assert trace["brain"] == "offline"  # it words what the fourth request has asked for
    assert "most for one turn" in trace["failed"][0]


async def test_what_one_has_done_is_not_done_again_by_the_next(shop: Shop, models: Models) -> None:
    models.gemini.will(calls(("add_to_cart", {"product": "tufli", "size": "38"})), error(500), error(500))
    models.openai.will(says("Savatga qoʻshdim."))
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    assert "[already done in this turn]" in models.openai.received[0].prompt
    trace = await chat.trace()
    assert trace["brain"] == "openai"
    models.gemini.will(calls(("get_cart_info", {})), says("Savatda bitta tufli: 250 000 soʻm."))
    assert "250" in await chat.says("savatda nima bor")
    assert [line["quantity"] for line in models.gemini.received[-1].results[0]["response"]["lines"]] == [1]


async def test_a_turn_with_a_model_costs_no_more_statements(shop: Shop, models: Models, statements: Counting) -> None:
    """Requests and money are stored by the statement that stores the answer, and budgets ride on the claim."""
    chat = Chat(shop)
    models.gemini.will(says("Salom."))
    await chat.says("salom")
    models.gemini.will(says("Arziydi."), calls(TUFLI), says("Ha, bor: 250 000 soʻm."))
    with statements() as text:
        assert await chat.says("rahmat")
    with statements() as tool:
        assert "250" in await chat.says("tufli bormi 38")
    assert text.count <= 6, "\n".join(text.sql)
    assert tool.count <= 10, "\n".join(tool.sql)
    assert models.received == 4
