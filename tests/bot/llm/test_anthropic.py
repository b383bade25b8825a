"""What is Anthropic's own: where its cache is to end, who speaks first, and that thinking goes back as it came."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.llm.base import BrainFailed, Line, Outcome, Why
from models.assistants import AssistantSettings
from tests.bot.llm.houses import TOOLS, House, house, prompt
from tests.fakes.scripting import calls, error, says


@pytest.fixture
async def home() -> AsyncIterator[House]:
    async with house("anthropic") as opened:
        yield opened


async def test_the_bytes_sent_are_the_prompt_and_nothing_else(home: House) -> None:
    await home.brain.chat(prompt("salom", history=(Line("customer", "assalom"), Line("shop", "")), tools=TOOLS[1:]))
    (received,) = home.server.received
    words = "[notes]\nnow: Tuesday 2026-11-03T12:00+05:00\nanswer in: uz (Oʻzbekcha)\n[the customer writes]\nsalom"
    tool = {"name": "get_cart_info", "description": "What is in the cart.", "input_schema": TOOLS[1].parameters}
    assert json.loads(received.raw) == {
        "model": "claude-sonnet-5-5",
        "messages": [{"role": "user", "content": "assalom"}, {"role": "user", "content": words}],
        "max_tokens": 2298,
        "system": [{"type": "text", "text": "You sell for Lola.", "cache_control": {"type": "ephemeral"}}],
        "tools": [tool],
        "output_config": {"effort": "low"},
    }


async def test_what_stays_the_same_is_written_to_its_cache_once_and_then_read(home: House) -> None:
    asked = prompt(system="You sell for Lola. " * 400)
    first, again = await home.brain.chat(asked), await home.brain.chat(asked)
    assert first.usage.written == again.usage.cached >= 1024
    assert first.usage.cached == again.usage.written == 0
    assert first.usage.prompt == again.usage.prompt


async def test_a_talk_that_begins_with_the_shop_gets_a_beginning(home: House) -> None:
    await home.brain.chat(prompt("salom", history=(Line("shop", "Marhamat"),)))
    assert [one["role"] for one in home.server.received[0].messages] == ["user", "assistant", "user"]


async def test_its_thinking_goes_back_signed(home: House) -> None:
    home.server.will(calls(("get_cart_info", {}), signature="because"), says("Tamom."))
    question = prompt()
    first = await home.brain.chat(question)
    done = Outcome(first.calls[0], {"n": 1}, first.provider_content)
    await home.brain.chat(replace(question, outcomes=(done,)))
    own = home.server.received[1].messages[-2]["content"]
    assert own[0] == {"type": "thinking", "thinking": "", "signature": "because"}


async def test_wishes_of_sampling_are_all_left_out(home: House) -> None:
    reply = await home.brain.chat(prompt())
    assert reply.notes == tuple(f"{name}: Anthropic does not take it" for name in ("temperature", "top_k", "top_p"))


async def test_an_older_model_is_not_told_how_hard_to_try(home: House) -> None:
    settings = AssistantSettings(model="claude-haiku-4-5")
    await home.brain.chat(prompt(settings=settings))
    await home.brain.chat(prompt(settings=settings))
    assert [("output_config" in one.body) for one in home.server.received] == [True, False, False]


async def test_overloaded_in_the_midst_of_a_stream_is_a_failure_that_passes(home: House) -> None:
    async def hear(_text: str) -> None:
        return

    home.server.will(error(529), error(529))
    with pytest.raises(BrainFailed, match="overloaded_error") as caught:
        await home.brain.chat(prompt(), hear=hear)
    assert (caught.value.why, caught.value.permanent) == (Why.DOWN, False)


async def test_an_empty_account_is_a_matter_of_the_key(home: House) -> None:
    home.server.will(error(400, "Your credit balance is too low to access the Anthropic API."))
    with pytest.raises(BrainFailed) as caught:
        await home.brain.chat(prompt())
    assert caught.value.why is Why.KEY
