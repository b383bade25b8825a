"""What is OpenAI's own, and what changes where another server speaks its protocol."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from openai import AsyncOpenAI

from bot.llm.base import BrainFailed, Line, Outcome, Usage, Why
from bot.llm.openai import OpenAI
from models.assistants import AssistantSettings
from tests.bot.llm.houses import TOOLS, house, prompt
from tests.fakes.openai import FakeOpenAI
from tests.fakes.scripting import calls, error, malformed, says


class Official(OpenAI):
    """Believes to speak with OpenAI's own servers."""

    here = ""

    def _connect(self) -> AsyncOpenAI:
        return AsyncOpenAI(api_key=self._api_key, base_url=self.here, max_retries=0)


def official(server: FakeOpenAI) -> Official:
    brain = Official(server.key, pauses=(0.01,))
    brain.here = server.url
    return brain


async def test_a_compatible_server_is_sent_what_all_of_them_know() -> None:
    async with house("openai") as home:
        history = (Line("customer", "assalom"), Line("shop", "Marhamat"))
        await home.brain.chat(prompt("salom", history=history, tools=TOOLS[1:]))
        (received,) = home.server.received
        function = {"name": "get_cart_info", "description": "What is in the cart.", "parameters": TOOLS[1].parameters}
        words = "[notes]\nnow: Tuesday 2026-11-03T12:00+05:00\nanswer in: uz (Oʻzbekcha)\n[the customer writes]\nsalom"
        assert json.loads(received.raw) == {
            "model": "gpt-4o-mini",
            "messages": [
                {"role": "system", "content": "You sell for Lola."},
                {"role": "user", "content": "assalom"},
                {"role": "assistant", "content": "Marhamat"},
                {"role": "user", "content": words},
            ],
            "temperature": 0.7,
            "top_p": 0.95,
            "max_tokens": 762,
            "tools": [{"type": "function", "function": function}],
        }
        assert received.path == "/v1/chat/completions"


async def test_openais_own_models_are_told_not_to_reason() -> None:
    """They take neither functions nor a temperature in chat completions while they do."""
    async with FakeOpenAI() as server:
        brain = official(server)
        reply = await brain.chat(prompt(settings=AssistantSettings(speed="fast")))
        await brain.close()
        body = server.received[0].body
        assert (body["model"], body["reasoning_effort"], body["max_completion_tokens"]) == ("gpt-6-luna", "none", 762)
        assert reply.notes == ("top_k: OpenAI does not take it",)


async def test_what_its_models_do_not_take_is_learned_once() -> None:
    async with FakeOpenAI() as server:
        server.unsupported = {"reasoning_effort", "temperature"}
        brain = official(server)
        reply = await brain.chat(prompt())
        await brain.chat(prompt())
        await brain.close()
        assert len(server.received) == 4
        assert not server.unsupported & set(server.received[-1].body)
        assert reply.notes == tuple(f"{name}: OpenAI does not take it" for name in ("effort", "temperature", "top_k"))


async def test_a_server_that_knows_the_newer_limit_only_gets_it() -> None:
    async with house("openai") as home:
        home.server.unsupported = {"max_tokens"}
        await home.brain.chat(prompt())
        assert home.server.received[-1].body["max_completion_tokens"] == 762


async def test_a_server_of_ones_own_has_one_model_and_may_have_none_of_our_names_for_it() -> None:
    async with house("openai", model="llama-4:latest") as home:
        for speed in ("fast", "balanced", "quality"):
            await home.brain.chat(prompt(settings=AssistantSettings(speed=speed)))
        assert {one.model for one in home.server.received} == {"llama-4:latest"}


async def test_a_spent_account_is_a_matter_of_the_key() -> None:
    async with house("openai") as home:
        home.server.will(error(429, "You exceeded your current quota.", code="insufficient_quota"))
        with pytest.raises(BrainFailed) as caught:
            await home.brain.chat(prompt())
        assert caught.value.why is Why.KEY
        assert len(home.server.received) == 1


@pytest.mark.parametrize("written", ['{"query": ', "[]", '"choynak"', "7"])
async def test_arguments_that_are_no_object_are_no_call(written: str) -> None:
    async with house("openai") as home:
        call = {"id": "c1", "type": "function", "function": {"name": "get_product_info", "arguments": written}}
        choice = {
            "message": {"role": "assistant", "content": None, "tool_calls": [call]},
            "finish_reason": "tool_calls",
        }
        body = {"choices": [choice], "usage": {"prompt_tokens": 7, "completion_tokens": 2, "total_tokens": 9}}
        home.server.will(malformed(json.dumps(body).encode()), says("Bor."))
        assert (await home.brain.chat(prompt())).text == "Bor."
        assert home.outcomes == ["unreadable", "ok"]
        assert home.till.attempts[0].usage.prompt == 7


async def test_its_own_words_go_back_unchanged() -> None:
    async with house("openai") as home:
        home.server.will(calls(("get_product_info", {"query": "choʻynak"}), text="Hozir"), says("Tamom."))
        question = prompt()
        first = await home.brain.chat(question)
        done = Outcome(first.calls[0], {"n": 1}, first.provider_content)
        await home.brain.chat(replace(question, outcomes=(done,)))
        own, result = home.server.received[1].messages[-2:]
        assert own["content"] == "Hozir"
        assert json.loads(own["tool_calls"][0]["function"]["arguments"]) == {"query": "choʻynak"}
        assert result["tool_call_id"] == own["tool_calls"][0]["id"]


@pytest.mark.parametrize(
    "counted", [None, "many", [], {"prompt_tokens": "many", "completion_tokens": -4}, {"prompt_tokens": 10**12}]
)
async def test_a_count_of_tokens_that_is_none_counts_as_nothing(counted: object) -> None:
    async with house("openai") as home:
        choice = {"message": {"role": "assistant", "content": "Bor."}, "finish_reason": "stop"}
        home.server.will(malformed(json.dumps({"choices": [choice], "usage": counted}).encode()))
        reply = await home.brain.chat(prompt())
        assert (reply.text, reply.usage) == ("Bor.", Usage())
