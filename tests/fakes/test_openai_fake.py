"""The fake OpenAI, seen by OpenAI's own client."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import openai as sdk
import pytest

from tests.fakes.openai import FakeOpenAI
from tests.fakes.scripting import Answer, blocked, calls, dropped, empty, error, malformed, says

MODEL = "gpt-4o-mini"
SALOM = [{"role": "user", "content": "salom"}]


@pytest.fixture
async def client(openai: FakeOpenAI) -> AsyncIterator[Any]:
    async with sdk.AsyncOpenAI(api_key=openai.key, base_url=openai.url, max_retries=0) as client:
        yield client


async def create(client: Any, **more: Any) -> Any:
    return await client.chat.completions.create(**{"model": MODEL, "messages": SALOM} | more)


async def test_it_says_what_it_was_told_to_then_something_of_its_own(openai: FakeOpenAI, client: Any) -> None:
    openai.will(says("Bor"))
    openai.when("narx", says("45 000 soʻm"))
    assert (await create(client)).choices[0].message.content == "Bor"
    asked = await create(client, messages=[{"role": "user", "content": "narxi?"}])
    assert asked.choices[0].message.content == "45 000 soʻm"
    assert (await create(client)).choices[0].message.content == "You said: salom"
    assert [request.texts for request in openai.received] == [["salom"], ["narxi?"], ["salom"]]


async def test_usage_counts_the_prefix_of_the_last_prompt_as_cached(openai: FakeOpenAI, client: Any) -> None:
    long = [{"role": "system", "content": "You sell. " * 600}]
    await create(client, messages=[*long, {"role": "user", "content": "salom"}])
    usage = (await create(client, messages=[*long, {"role": "user", "content": "narxi?"}])).usage
    assert usage.prompt_tokens_details.cached_tokens >= 0.9 * usage.prompt_tokens
    assert usage.completion_tokens_details.reasoning_tokens == 5
    billed = openai.billed[-1]
    assert (billed.prompt, billed.output + billed.thinking) == (usage.prompt_tokens, usage.completion_tokens)


async def test_calls_are_answered_in_full_number(openai: FakeOpenAI, client: Any) -> None:
    openai.will(calls(("get_cart_info", {}), ("get_faq_info", {"topic": "delivery"})))
    message = (await create(client)).choices[0].message
    assert [json.loads(call.function.arguments) for call in message.tool_calls] == [{}, {"topic": "delivery"}]

    def results(count: int) -> list[dict[str, Any]]:
        own = message.model_dump(exclude_none=True)
        told = [{"role": "tool", "tool_call_id": call.id, "content": '{"n": 1}'} for call in message.tool_calls[:count]]
        return [*SALOM, own, *told]

    with pytest.raises(sdk.BadRequestError, match="must be followed by tool messages"):
        await create(client, messages=results(1))
    answer = await create(client, messages=results(2))
    assert answer.choices[0].message.content == 'I was told: {"n": 1}; {"n": 1}'
    assert [one["name"] for one in openai.received[-1].results] == ["get_cart_info", "get_faq_info"]


async def test_streams_put_texts_and_calls_together_and_end_with_the_usage(openai: FakeOpenAI, client: Any) -> None:
    openai.will(calls(("get_cart_info", {"for": "me"}), text="Bir daqiqa"))
    text, written, usage = "", "", None
    stream = await create(client, stream=True, stream_options={"include_usage": True})
    async for chunk in stream:
        usage = chunk.usage or usage
        for choice in chunk.choices:
            text += choice.delta.content or ""
            written += "".join(one.function.arguments or "" for one in choice.delta.tool_calls or ())
    assert (text, json.loads(written)) == ("Bir daqiqa", {"for": "me"})
    assert usage
    assert usage.completion_tokens > 0


async def test_the_same_text_has_the_same_vector(openai: FakeOpenAI, client: Any) -> None:
    texts = ["koʻylak", "koʻylak", "krujka"]
    answer = await client.embeddings.create(model="text-embedding-3-small", input=texts)  # base64, as it likes it
    first, second, third = (one.embedding for one in answer.data)
    assert first == second != third
    assert len(first) == 256
    assert answer.usage.prompt_tokens == openai.billed[-1].prompt
    plain = await client.embeddings.create(model="text-embedding-3-small", input="koʻylak", encoding_format="float")
    assert plain.data[0].embedding == pytest.approx(first, abs=1e-5)


async def test_a_voice_is_written_down(openai: FakeOpenAI, client: Any) -> None:
    openai.will(says("choynak bormi"))
    heard = await client.audio.transcriptions.create(model="gpt-transcribe", file=("voice.ogg", b"OggS" * 100))
    assert (heard.text, heard.usage.input_tokens) == ("choynak bormi", openai.billed[-1].prompt)
    assert json.loads(openai.received[-1].raw) == {"model": "gpt-transcribe", "file": 400}


ERRORS: list[tuple[int, type[sdk.APIStatusError]]] = [
    (400, sdk.BadRequestError),
    (401, sdk.AuthenticationError),
    (403, sdk.PermissionDeniedError),
    (404, sdk.NotFoundError),
    (429, sdk.RateLimitError),
    (500, sdk.InternalServerError),
    (503, sdk.InternalServerError),
]


@pytest.mark.parametrize(("status", "kind"), ERRORS)
async def test_errors_are_openais(openai: FakeOpenAI, client: Any, status: int, kind: type[sdk.APIStatusError]) -> None:
    openai.will(error(status, "no", retry_delay="2s", code="because"))
    with pytest.raises(kind) as caught:
        await create(client)
    assert (caught.value.code, caught.value.response.headers["retry-after"]) == ("because", "2")


@pytest.mark.parametrize(
    ("more", "param"),
    [
        ({"model": "gpt-6-luna", "tools": [{"type": "function", "function": {"name": "x"}}]}, "reasoning_effort"),
        ({"model": "gpt-6-luna", "temperature": 0.7}, "temperature"),
        ({"model": "gpt-6-astra", "reasoning_effort": "none"}, "reasoning_effort"),
        ({"extra_body": {"top_k": 40}}, "top_k"),
    ],
)
async def test_what_a_model_does_not_take_is_refused_by_name(client: Any, more: dict[str, Any], param: str) -> None:
    with pytest.raises(sdk.BadRequestError) as caught:
        await create(client, **more)
    assert caught.value.param == param


async def test_empty_blocked_broken_and_malformed_answers(openai: FakeOpenAI, client: Any) -> None:
    openai.will(empty(), blocked(), malformed(), dropped())
    assert (await create(client)).choices == []
    assert (await create(client)).choices[0].finish_reason == "content_filter"
    with pytest.raises(json.JSONDecodeError):
        await create(client)
    with pytest.raises(sdk.APIConnectionError):
        await create(client)
    assert len(openai.billed) == 2


async def test_a_stream_may_break_in_its_midst(openai: FakeOpenAI, client: Any) -> None:
    openai.will(dropped(says("Bor, lekin")))
    with pytest.raises(sdk.APIConnectionError):
        async for _chunk in await create(client, stream=True):
            pass
    assert openai.billed == []


async def test_a_wrong_key_is_refused(openai: FakeOpenAI) -> None:
    async with sdk.AsyncOpenAI(api_key="other", base_url=openai.url, max_retries=0) as client:
        with pytest.raises(sdk.AuthenticationError):
            await create(client)
        with pytest.raises(sdk.AuthenticationError):
            await client.models.list()


async def test_a_share_of_calls_can_fail_in_all_ways(openai: FakeOpenAI, client: Any) -> None:
    openai.failing, openai.stormy = 0.5, True
    seen = set()
    for _ in range(80):
        try:
            answer: Answer | Any = await create(client)
            seen.add("empty" if not answer.choices else "fine")
        except (sdk.APIError, ValueError) as failure:
            seen.add(type(failure).__name__)
    expected = {"fine", "empty", "InternalServerError", "RateLimitError", "JSONDecodeError", "APIConnectionError"}
    assert seen == expected
