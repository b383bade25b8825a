"""Claude through Anthropic's messages. Its prompt cache wants to be told where what stays the same ends."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from bot.llm import failures
from bot.llm.base import BrainFailed, Call, Hearing, Usage
from bot.llm.provider import Models, Provider
from bot.llm.requests import Json, Request, Said, count

if TYPE_CHECKING:
    from anthropic import AsyncAnthropic

SAMPLING = frozenset({"temperature", "top_p", "top_k"})
"""What the API has taken away: with its version of October 2026 each of them is an error. Effort is what is left to say."""
EFFORTS = {"fast": "low", "balanced": "low", "quality": "medium"}
ROOM = 2048
"""Tokens beside the text, for thinking and for calls."""
HERE_IT_ENDS = {"cache_control": {"type": "ephemeral"}}
BEFORE = "[earlier messages are left out]"
"""A conversation must begin with the customer."""


class Anthropic(Provider):
    """One model of Anthropic's."""

    name, title = "anthropic", "Anthropic"
    can = frozenset({"chat", "stream", "see"})
    models = Models("claude-haiku-5-5", "claude-sonnet-5-5", "claude-opus-5-5")

    def _connect(self) -> AsyncAnthropic:
        from anthropic import AsyncAnthropic

        return AsyncAnthropic(api_key=self._api_key, base_url=self._base_url, max_retries=0, timeout=60.0)

    async def _hang_up(self, client: AsyncAnthropic) -> None:
        await client.close()

    def _left_out(self, request: Request) -> frozenset[str]:
        return SAMPLING

    async def _ask(self, client: AsyncAnthropic, request: Request, hear: Hearing | None) -> Said:
        asked = self._body(request)
        if hear is None:
            return read(_plain(await client.messages.create(**asked)))
        return read(await gathered(await client.messages.create(**asked, stream=True), hear))

    def _body(self, request: Request) -> Json:
        wish = request.settings
        body: Json = {
            "model": request.model,
            "messages": _messages(request),
            "max_tokens": wish.max_tokens + ROOM,
        }
        if request.system:
            body["system"] = [{"type": "text", "text": request.system, **HERE_IT_ENDS}]  # the functions stand before it
        if request.tools:
            body["tools"] = [
                {"name": tool.name, "description": tool.description, "input_schema": dict(tool.parameters)}
                for tool in request.tools
            ]
        if request.must_call:
            body["tool_choice"] = {"type": "any"}
        if "effort" not in request.lacking:
            body["output_config"] = {"effort": EFFORTS[wish.speed]}
        return body

    def _failure(self, error: Exception) -> BrainFailed | None:
        import anthropic

        if isinstance(error, anthropic.APIStatusError):
            told = error.body.get("error") if isinstance(error.body, dict) else None
            problem = told if isinstance(told, dict) else {}
            kind, message = str(problem.get("type", "")), str(problem.get("message") or error.message)
            after = failures.seconds(error.response.headers)
            return failures.by_status(self.title, _status(error.status_code, kind), message, code=kind, after=after)
        if isinstance(error, anthropic.APIConnectionError):  # its time-outs are of these
            late = isinstance(error, anthropic.APITimeoutError)
            return failures.other(self.title, TimeoutError() if late else ConnectionError())
        return None


IN_A_STREAM = {"overloaded_error": 529, "api_error": 500, "rate_limit_error": 429, "timeout_error": 504}
"""An error in the midst of a stream comes with the stream's own 200."""


def _status(status: int, kind: str) -> int:
    return IN_A_STREAM.get(kind, 500) if status == 200 else status


def _messages(request: Request) -> list[Json]:
    """History, this turn's message, then what the model asked in it and was told."""
    roles = {"customer": "user", "shop": "assistant"}
    messages: list[Json] = [
        {"role": roles[line.by], "content": line.text} for line in request.history if line.text.strip()
    ]
    if messages and messages[0]["role"] != "user":
        messages.insert(0, {"role": "user", "content": BEFORE})
    messages.append({"role": "user", "content": _content(request)})
    for round in request.rounds:
        asked = [block for block in round.message if block["type"] == "tool_use"]
        answers = round.answers([(block["name"], block["id"]) for block in asked])
        results = [
            {"type": "tool_result", "tool_use_id": block["id"], "content": json.dumps(answer, ensure_ascii=False)}
            for block, answer in zip(asked, answers, strict=True)
        ]
        messages += [{"role": "assistant", "content": round.message}, {"role": "user", "content": results}]
    return messages


def _content(request: Request) -> str | list[Json]:
    if request.attachment is None:
        return request.words
    data = base64.b64encode(request.attachment.data).decode()
    source = {"type": "base64", "media_type": request.attachment.mime, "data": data}
    words = [{"type": "text", "text": request.words}] if request.words else []
    return [{"type": "image", "source": source}, *words]


def _plain(answer: Any) -> Json:
    """The answer as it came over the wire; the library reads almost anything into its types, so we look for ourselves."""
    plain = answer.model_dump(mode="json", exclude_unset=True, warnings=False)
    if not isinstance(plain, dict):
        raise TypeError("not an object")
    return plain


async def gathered(stream: AsyncIterator[Any], hear: Hearing) -> Json:
    """The events of a stream as the message that they make up, told to whoever hears as it grows."""
    message: Json = {}
    blocks: list[Json] = []
    async for part in stream:
        event = _plain(part)
        match event.get("type"):
            case "message_start":
                message = event["message"]
            case "content_block_start":
                blocks.append({**event["content_block"], "partial": ""})
            case "content_block_delta":
                _add(blocks[event["index"]], event["delta"])
                if event["delta"].get("type") == "text_delta":
                    await hear("".join(block["text"] for block in blocks if block["type"] == "text"))
            case "message_delta":
                message = {**message, **event["delta"], "usage": {**message["usage"], **event["usage"]}}
    return {**message, "content": [_finished(block) for block in blocks]}


def _add(block: Json, delta: Json) -> None:
    for name in ("text", "thinking", "signature"):
        if name in delta:
            block[name] = block.get(name, "") + delta[name]
    block["partial"] += delta.get("partial_json", "")


def _finished(block: Json) -> Json:
    partial = block.pop("partial")
    return {**block, "input": json.loads(partial or "{}")} if block["type"] == "tool_use" else block


def read(answer: Json) -> Said:
    """The answer in our words. Raises BrainFailed for one without an end or of another shape."""
    usage = _usage(answer.get("usage"))
    with failures.reading(Anthropic.title, usage):
        stop, blocks = answer.get("stop_reason"), answer["content"]
        if stop == "refusal":
            return Said("", (), usage, None, refused=stop)
        if stop not in ("end_turn", "max_tokens", "stop_sequence", "tool_use"):
            raise BrainFailed(f"Anthropic gave no whole answer: {stop or 'no end'}", usage=usage)
        text = "".join(block["text"] for block in blocks if block["type"] == "text")
        asked = [block for block in blocks if block["type"] == "tool_use"]
        calls = tuple(Call(block["name"], dict(block["input"]), block["id"]) for block in asked)
        return Said(text, calls, usage, blocks, cut=stop == "max_tokens")


def _usage(counted: Any) -> Usage:
    """Anthropic counts what its cache was read for and written with beside the input, and the thinking within the output."""
    if not isinstance(counted, dict):
        return Usage()
    cached, written = count(counted.get("cache_read_input_tokens")), count(counted.get("cache_creation_input_tokens"))
    thinking = count((counted.get("output_tokens_details") or {}).get("thinking_tokens"))
    return Usage(
        prompt=count(counted.get("input_tokens")) + cached + written,
        cached=cached,
        written=written,
        output=max(count(counted.get("output_tokens")) - thinking, 0),
        thinking=thinking,
    )
