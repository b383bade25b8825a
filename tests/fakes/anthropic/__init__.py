"""An Anthropic server of our own for the tests: `async with FakeAnthropic() as anthropic: …`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.fakes import scripting
from tests.fakes.anthropic.rules import complaint
from tests.fakes.scripting import THINKING, Answer, FakeProvider, Usage, error, streamed, tokens, written_down

Json = dict[str, Any]

STOPS = {"STOP": "end_turn", "MAX_TOKENS": "max_tokens"}
KINDS = {
    400: "invalid_request_error",
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    500: "api_error",
    529: "overloaded_error",
}
CACHED_FROM = 1024
"""Tokens; a shorter beginning is not kept."""
BAD_KEY = error(401, "invalid x-api-key")


@dataclass(frozen=True, slots=True)
class Received(scripting.Received):
    """A request as Anthropic reads it."""

    @property
    def messages(self) -> list[Json]:
        return list(self.body["messages"])

    @property
    def texts(self) -> list[str]:
        return [block["text"] for message in self.messages for block in _blocks(message) if block["type"] == "text"]

    @property
    def results(self) -> list[Json]:
        names = {
            block["id"]: block["name"]
            for message in self.messages
            for block in _blocks(message)
            if block["type"] == "tool_use"
        }
        return [
            {
                "id": block["tool_use_id"],
                "name": names.get(block["tool_use_id"], ""),
                "response": json.loads(block["content"]),
            }
            for block in _blocks(self.messages[-1])
            if block["type"] == "tool_result"
        ]

    @property
    def forced(self) -> str:
        choice = self.body.get("tool_choice") or {}
        return str(self.body["tools"][0]["name"]) if choice.get("type") in ("any", "tool") else ""

    @property
    def prompt(self) -> str:
        body = self.body
        return json.dumps([body.get("tools"), body.get("system"), body["messages"]], ensure_ascii=False)

    @property
    def marked(self) -> str:
        """What the prompt begins with up to where the cache is told to keep it: functions and instructions."""
        body = self.body
        system = body.get("system")
        kept = isinstance(system, list) and any("cache_control" in block for block in system)
        return json.dumps([body.get("tools"), system], ensure_ascii=False) if kept else ""


class FakeAnthropic(FakeProvider):
    """Speaks messages and the list of models. Its cache keeps what it is told to keep, from 1,024 tokens on."""

    name, hears = "anthropic", Received

    def __init__(self, *, key: str = "") -> None:
        super().__init__(key=key)
        self.kept: set[str] = set()
        self.unsupported: set[str] = set()

    def routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/v1/models", self._list)
        router.add_post("/v1/messages", self._create)

    def admits(self, received: scripting.Received) -> bool:
        return received.header("authorization") == f"Bearer {self.key}" or received.header("x-api-key") == self.key

    def refusal(self, received: scripting.Received) -> Answer | None:
        if not self.admits(received):
            return BAD_KEY
        try:
            wrong = complaint(received.body, received.header("anthropic-version"), self.unsupported)
        except ValueError:
            wrong = "The request body is not valid JSON"
        return error(400, wrong) if wrong else None

    def failed(self, answer: Answer) -> web.StreamResponse:
        kind = KINDS.get(answer.status, "api_error")
        headers = {"retry-after": answer.retry_delay.removesuffix("s")} if answer.retry_delay else {}
        told = {"type": "error", "error": {"type": kind, "message": answer.message}, "request_id": "req_1"}
        return web.json_response(told, status=answer.status, headers=headers)

    async def _list(self, request: web.Request) -> web.StreamResponse:
        if not self.admits(await self.receive(request)):
            return self.failed(BAD_KEY)
        return web.json_response({"data": [{"type": "model", "id": "claude-sonnet-5-5"}], "has_more": False})

    async def _create(self, request: web.Request) -> web.StreamResponse:
        received = await self.receive(request)
        answer = await self.decided(received)
        if early := self.early(request, answer):
            return early
        stream = received.body.get("stream")
        usage = self.usage(received, answer)
        if not (stream and answer.dropped):
            self.bill(received, usage)
        if not stream:
            return web.json_response(_message(received, answer, usage))
        return await streamed(request, _events(received, answer, usage), breaks=answer.dropped)

    def usage(self, received: scripting.Received, answer: Answer) -> Usage:
        """What is kept for the first time is written, and read from then on."""
        assert isinstance(received, Received)
        kept = tokens(received.marked)
        known = received.marked in self.kept
        if kept >= CACHED_FROM:
            self.kept.add(received.marked)
        else:
            kept = 0
        prompt, output = tokens(received.prompt), written_down(answer)
        return Usage(prompt, kept if known else 0, 0 if known else kept, output, THINKING)


def _blocks(message: Json) -> list[Json]:
    content = message["content"]
    return [{"type": "text", "text": content}] if isinstance(content, str) else list(content)


def _content(answer: Answer) -> list[Json]:
    if answer.empty:
        return []
    signed = {"type": "thinking", "thinking": answer.thought, "signature": answer.signature or "signed"}
    content: list[Json] = [signed] if answer.thought or answer.signature else []
    content += [{"type": "text", "text": answer.text}] if answer.text or not answer.asked else []
    content += [
        {"type": "tool_use", "id": f"toolu_{name}_{number}", "name": name, "input": dict(args)}
        for number, (name, args) in enumerate(answer.asked)
    ]
    return content


def _stop(answer: Answer) -> str:
    if answer.refused:
        return "refusal"
    ordinary = "tool_use" if answer.asked and answer.finish == "STOP" else ""
    return ordinary or STOPS.get(answer.finish, answer.finish.lower())


def _counted(usage: Usage) -> Json:
    """The cache beside the input, the thinking within the output."""
    return {
        "input_tokens": usage.prompt - usage.cached - usage.written,
        "cache_creation_input_tokens": usage.written,
        "cache_read_input_tokens": usage.cached,
        "output_tokens": usage.output + usage.thinking,
        "output_tokens_details": {"thinking_tokens": usage.thinking},
    }


def _message(received: scripting.Received, answer: Answer, usage: Usage) -> Json:
    return {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": received.model,
        "content": _content(answer),
        "stop_reason": _stop(answer),
        "stop_sequence": None,
        "usage": _counted(usage),
    }


def _events(received: scripting.Received, answer: Answer, usage: Usage) -> list[bytes]:
    """The message without content, each block piece by piece, then why it stopped and what it cost."""
    whole = _message(received, answer, usage)
    first = {**whole, "content": [], "stop_reason": None, "usage": {**whole["usage"], "output_tokens": 1}}
    told: list[Json] = [{"type": "message_start", "message": first}, {"type": "ping"}]
    for number, block in enumerate(whole["content"]):
        blank, deltas = _taken_apart(block)
        told.append({"type": "content_block_start", "index": number, "content_block": blank})
        told += [{"type": "content_block_delta", "index": number, "delta": delta} for delta in deltas]
        told.append({"type": "content_block_stop", "index": number})
    end = {"stop_reason": whole["stop_reason"], "stop_sequence": None}
    told += [{"type": "message_delta", "delta": end, "usage": whole["usage"]}, {"type": "message_stop"}]
    return [f"event: {one['type']}\ndata: {json.dumps(one, ensure_ascii=False)}\n\n".encode() for one in told]


def _taken_apart(block: Json) -> tuple[Json, list[Json]]:
    if block["type"] == "tool_use":
        written = json.dumps(block["input"], ensure_ascii=False)
        pieces = [{"type": "input_json_delta", "partial_json": piece} for piece in ("", written[:5], written[5:])]
        return {**block, "input": {}}, pieces
    if block["type"] == "thinking":
        signed = {"type": "signature_delta", "signature": block["signature"]}
        blank = {"type": "thinking", "thinking": "", "signature": ""}
        return blank, [{"type": "thinking_delta", "thinking": block["thinking"]}, signed]
    text, half = block["text"], max(len(block["text"]) // 2, 1)
    deltas = [{"type": "text_delta", "text": piece} for piece in (text[:half], text[half:]) if piece]
    return {"type": "text", "text": ""}, deltas
