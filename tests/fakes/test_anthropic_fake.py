"""The fake Anthropic, seen by Anthropic's own client."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import anthropic as sdk
import pytest

from tests.fakes.anthropic import FakeAnthropic
from tests.fakes.scripting import blocked, calls, dropped, empty, error, malformed, says

MODEL = "claude-sonnet-5-5"
SALOM = [{"role": "user", "content": "salom"}]


@pytest.fixture
async def client(anthropic: FakeAnthropic) -> AsyncIterator[Any]:
    async with sdk.AsyncAnthropic(api_key=anthropic.key, base_url=anthropic.url, max_retries=0) as client:
        yield client


async def create(client: Any, **more: Any) -> Any:
    return await client.messages.create(**{"model": MODEL, "messages": SALOM, "max_tokens": 500} | more)


async def test_it_says_what_it_was_told_to_then_something_of_its_own(anthropic: FakeAnthropic, client: Any) -> None:
    anthropic.will(says("Bor", thought="the mug is there"))
    anthropic.when("narx", says("45 000 soʻm"))
    first = await create(client)
    assert [block.type for block in first.content] == ["thinking", "text"]
    assert (await create(client, messages=[{"role": "user", "content": "narxi?"}])).content[0].text == "45 000 soʻm"
    assert (await create(client)).content[0].text == "You said: salom"
    assert [request.texts for request in anthropic.received] == [["salom"], ["narxi?"], ["salom"]]


async def test_what_is_marked_is_written_to_the_cache_and_then_read(anthropic: FakeAnthropic, client: Any) -> None:
    system = [{"type": "text", "text": "You sell. " * 600, "cache_control": {"type": "ephemeral"}}]
    first = (await create(client, system=system)).usage
    again = (await create(client, system=system)).usage
    assert first.cache_creation_input_tokens == again.cache_read_input_tokens >= 1024
    assert first.cache_read_input_tokens == again.cache_creation_input_tokens == 0
    assert again.input_tokens + again.cache_read_input_tokens == anthropic.billed[-1].prompt
    unmarked = (await create(client, system=[{"type": "text", "text": "You sell. " * 600}])).usage
    assert unmarked.cache_read_input_tokens == 0


async def test_calls_are_answered_in_the_next_message(anthropic: FakeAnthropic, client: Any) -> None:
    anthropic.will(calls(("get_cart_info", {}), ("get_faq_info", {"topic": "delivery"}), signature="why"))
    reply = await create(client)
    assert reply.stop_reason == "tool_use"
    own = {"role": "assistant", "content": [block.model_dump(exclude_unset=True) for block in reply.content]}
    asked = [block for block in reply.content if block.type == "tool_use"]

    def results(count: int) -> list[Any]:
        told = [{"type": "tool_result", "tool_use_id": one.id, "content": '{"n": 1}'} for one in asked[:count]]
        return [*SALOM, own, {"role": "user", "content": told}]

    with pytest.raises(sdk.BadRequestError, match="without `tool_result`"):
        await create(client, messages=results(1))
    assert (await create(client, messages=results(2))).content[0].text == 'I was told: {"n": 1}; {"n": 1}'
    assert [one["name"] for one in anthropic.received[-1].results] == ["get_cart_info", "get_faq_info"]


async def test_streams_are_put_together_by_the_client(anthropic: FakeAnthropic, client: Any) -> None:
    anthropic.will(calls(("get_cart_info", {"for": "me"}), text="Bir daqiqa", signature="why"))
    async with client.messages.stream(model=MODEL, messages=SALOM, max_tokens=500) as stream:
        message = await stream.get_final_message()
    thinking, text, call = message.content
    assert (thinking.signature, text.text, call.input) == ("why", "Bir daqiqa", {"for": "me"})
    assert message.usage.output_tokens == anthropic.billed[-1].output + anthropic.billed[-1].thinking


ERRORS: list[tuple[int, type[sdk.APIStatusError]]] = [
    (400, sdk.BadRequestError),
    (401, sdk.AuthenticationError),
    (403, sdk.PermissionDeniedError),
    (404, sdk.NotFoundError),
    (429, sdk.RateLimitError),
    (500, sdk.InternalServerError),
    (529, sdk.InternalServerError),
]


@pytest.mark.parametrize(("status", "kind"), ERRORS)
async def test_errors_are_anthropics(
    anthropic: FakeAnthropic, client: Any, status: int, kind: type[sdk.APIStatusError]
) -> None:
    anthropic.will(error(status, "no", retry_delay="2s"))
    with pytest.raises(sdk.APIStatusError) as caught:
        await create(client)
    assert isinstance(caught.value, kind)
    assert caught.value.response.headers["retry-after"] == "2"
    if status == 529:
        assert caught.value.type == "overloaded_error"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"extra_body": {"temperature": 0.7}}, "`temperature` is not supported"),
        ({"model": "claude-haiku-4-5", "output_config": {"effort": "low"}}, "effort parameter"),
        ({"messages": [{"role": "assistant", "content": "Marhamat"}]}, "first message"),
        ({"messages": [{"role": "user", "content": " "}]}, "non-empty"),
        ({"extra_body": {"n": 2}}, "Extra inputs"),
    ],
)
async def test_what_it_does_not_take_is_refused(client: Any, more: dict[str, Any], told: str) -> None:
    with pytest.raises(sdk.BadRequestError, match=told):
        await create(client, **more)


async def test_empty_refused_broken_and_malformed_answers(anthropic: FakeAnthropic, client: Any) -> None:
    anthropic.will(empty(), blocked(), malformed(), dropped())
    assert (await create(client)).content == []
    assert (await create(client)).stop_reason == "refusal"
    with pytest.raises(ValueError):
        await create(client)
    with pytest.raises(sdk.APIConnectionError):
        await create(client)
    assert len(anthropic.billed) == 2


async def test_a_wrong_key_is_refused(anthropic: FakeAnthropic) -> None:
    async with sdk.AsyncAnthropic(api_key="other", base_url=anthropic.url, max_retries=0) as client:
        with pytest.raises(sdk.AuthenticationError):
            await create(client)
        with pytest.raises(sdk.AuthenticationError):
            await client.models.list()
