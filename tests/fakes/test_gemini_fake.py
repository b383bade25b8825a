"""The fake Gemini, seen by Google's own client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from google import genai
from google.genai import errors, types

from tests.fakes.gemini import FakeGemini, blocked, calls, dropped, empty, error, malformed, says


def options(gemini: FakeGemini) -> types.HttpOptions:
    once = types.HttpRetryOptions(attempts=1)
    return types.HttpOptions(base_url=gemini.url, api_version="v1beta", retry_options=once)


@pytest.fixture
async def client(gemini: FakeGemini) -> AsyncIterator[Any]:
    client = genai.Client(api_key=gemini.key, http_options=options(gemini))
    yield client.aio.models
    await client.aio.aclose()


async def test_it_says_what_it_was_told_to_then_something_of_its_own(gemini: FakeGemini, client: Any) -> None:
    gemini.will(says("Bor", thought="the mug is there"))
    gemini.when("narx", says("45 000 soʻm"))
    first = await client.generate_content(model="m", contents="krujka bormi?")
    assert first.text == "Bor"
    assert (await client.generate_content(model="m", contents="narxi?")).text == "45 000 soʻm"
    assert (await client.generate_content(model="m", contents="rahmat")).text == "You said: rahmat"
    assert [request.texts for request in gemini.received] == [["krujka bormi?"], ["narxi?"], ["rahmat"]]


async def test_usage_counts_the_prefix_of_the_last_prompt_as_cached(gemini: FakeGemini, client: Any) -> None:
    config = types.GenerateContentConfig(system_instruction="You sell. " * 200)
    await client.generate_content(model="m", contents="salom", config=config)
    usage = (await client.generate_content(model="m", contents="narxi?", config=config)).usage_metadata
    assert usage.cached_content_token_count >= 0.9 * usage.prompt_token_count
    assert usage.candidates_token_count > 0


async def test_calls_are_answered_with_their_signature_and_in_full_number(gemini: FakeGemini, client: Any) -> None:
    gemini.will(calls(("get_cart_info", {}), ("get_faq_info", {"topic": "delivery"}), signature="why"))
    reply = (await client.generate_content(model="m", contents="savatim?")).candidates[0].content
    assert [part.function_call.name for part in reply.parts] == ["get_cart_info", "get_faq_info"]
    said = types.Content(role="user", parts=[types.Part(text="savatim?")])

    def results(count: int) -> types.Content:
        return types.Content(
            role="user",
            parts=[
                types.Part(
                    function_response=types.FunctionResponse(id=part.function_call.id, name="x", response={"n": 1})
                )
                for part in reply.parts[:count]
            ],
        )

    with pytest.raises(errors.ClientError, match="number of function response parts"):
        await client.generate_content(model="m", contents=[said, reply, results(1)])
    unsigned = reply.model_copy(deep=True)
    unsigned.parts[0].thought_signature = None
    with pytest.raises(errors.ClientError, match="missing a thought_signature"):
        await client.generate_content(model="m", contents=[said, unsigned, results(2)])
    assert (
        await client.generate_content(model="m", contents=[said, reply, results(2)])
    ).text == 'I was told: {"n": 1}; {"n": 1}'


async def test_streams_end_with_the_usage(gemini: FakeGemini, client: Any) -> None:
    gemini.will(says("Bor", thought="hm"))
    chunks = [chunk async for chunk in await client.generate_content_stream(model="m", contents="bormi?")]
    assert "".join(chunk.text or "" for chunk in chunks) == "Bor"
    assert chunks[-1].usage_metadata.candidates_token_count > 0


async def test_the_same_text_has_the_same_vector(client: Any) -> None:
    config = types.EmbedContentConfig(output_dimensionality=8)
    answer = await client.embed_content(model="e", contents=["koʻylak", "koʻylak", "krujka"], config=config)
    first, second, third = (embedding.values for embedding in answer.embeddings)
    assert first == second != third
    assert len(first) == 8


@pytest.mark.parametrize("status", [400, 429, 500, 503])
async def test_errors_are_googles(gemini: FakeGemini, client: Any, status: int) -> None:
    gemini.will(error(status, "no", retry_delay="2s"))
    with pytest.raises(errors.APIError) as caught:
        await client.generate_content(model="m", contents="salom")
    assert caught.value.code == status


async def test_empty_blocked_broken_and_malformed_answers(gemini: FakeGemini, client: Any) -> None:
    gemini.will(empty(), blocked(), malformed(), dropped())
    assert (await client.generate_content(model="m", contents="1")).candidates in ([], None)
    assert (await client.generate_content(model="m", contents="2")).prompt_feedback.block_reason == "PROHIBITED_CONTENT"
    with pytest.raises(ValueError):
        await client.generate_content(model="m", contents="3")
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.generate_content(model="m", contents="4")


async def test_a_wrong_key_is_refused(gemini: FakeGemini) -> None:
    client = genai.Client(api_key="other", http_options=options(gemini))
    with pytest.raises(errors.ClientError, match="API key not valid"):
        await client.aio.models.generate_content(model="m", contents="salom")
    await client.aio.aclose()


async def test_a_share_of_calls_can_fail(gemini: FakeGemini, client: Any) -> None:
    gemini.failing = 0.5
    failed = 0
    for _ in range(20):
        try:
            await client.generate_content(model="m", contents="salom")
        except errors.ServerError:
            failed += 1
    assert 3 < failed < 17
