"""An OpenAI server of our own for the tests, chat completions and what belongs to them: `async with FakeOpenAI() as openai: …`."""

from __future__ import annotations

import base64
import json
import struct
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web

from tests.fakes import scripting
from tests.fakes.openai.rules import complaint
from tests.fakes.scripting import Answer, FakeProvider, Usage, error, streamed, tokens, vector

Json = dict[str, Any]

FINISHES = {"STOP": "stop", "MAX_TOKENS": "length"}
CACHED_FROM = 1024
"""Tokens; a shorter beginning is not kept."""
TYPES = {
    401: "authentication_error",
    403: "permission_error",
    429: "requests",
    500: "server_error",
    503: "server_error",
}
BAD_KEY = error(
    401, "Incorrect API key provided: sk-wrong*****. You can find your API key in your account.", code="invalid_api_key"
)


@dataclass(frozen=True, slots=True)
class Received(scripting.Received):
    """A request as OpenAI reads it."""

    @property
    def messages(self) -> list[Json]:
        return list(self.body["messages"])

    @property
    def texts(self) -> list[str]:
        said: list[str] = []
        for message in self.messages:
            content = message.get("content") or ""
            if message["role"] in ("user", "assistant") and content:
                parts = [content] if isinstance(content, str) else [one["text"] for one in content if "text" in one]
                said += parts
        return said

    @property
    def results(self) -> list[Json]:
        messages = self.messages
        names = {
            call["id"]: call["function"]["name"] for one in messages for call in one.get("tool_calls") or () if call
        }
        newest: list[Json] = []
        for message in reversed(messages):
            if message["role"] != "tool":
                break
            id = message["tool_call_id"]
            newest.insert(0, {"id": id, "name": names.get(id, ""), "response": json.loads(message["content"])})
        return newest

    @property
    def forced(self) -> str:
        choice = self.body.get("tool_choice")
        return str(choice["function"]["name"]) if isinstance(choice, dict) else ""

    @property
    def prompt(self) -> str:
        return json.dumps([self.body.get("tools"), self.body["messages"]], ensure_ascii=False)


class FakeOpenAI(FakeProvider):
    """Speaks chat completions, embeddings, transcriptions and the list of models. `unsupported`: parameters it refuses."""

    name, hears, root = "openai", Received, "/v1"

    def __init__(self, *, key: str = "") -> None:
        super().__init__(key=key)
        self.unsupported: set[str] = set()

    def routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/v1/models", self._list)
        router.add_post("/v1/chat/completions", self._complete)
        router.add_post("/v1/embeddings", self._embed)
        router.add_post("/v1/audio/transcriptions", self._transcribe)

    def admits(self, received: scripting.Received) -> bool:
        return received.header("authorization") == f"Bearer {self.key}"

    def refusal(self, received: scripting.Received) -> Answer | None:
        if not self.admits(received):
            return BAD_KEY
        try:
            wrong = complaint(received.body, self.unsupported)
        except ValueError:
            wrong = ("We could not parse the JSON body of your request.", "")
        return error(400, wrong[0], param=wrong[1], code="unsupported_parameter" if wrong[1] else "") if wrong else None

    def failed(self, answer: Answer) -> web.StreamResponse:
        kind = TYPES.get(answer.status, "invalid_request_error")
        problem = {
            "message": answer.message,
            "type": kind,
            "param": answer.param or None,
            "code": answer.code or None,
        }
        headers = {"retry-after": answer.retry_delay.removesuffix("s")} if answer.retry_delay else {}
        return web.json_response({"error": problem}, status=answer.status, headers=headers)

    async def _list(self, request: web.Request) -> web.StreamResponse:
        if not self.admits(await self.receive(request)):
            return self.failed(BAD_KEY)
        return web.json_response({"object": "list", "data": [{"id": "gpt-5.4-mini", "object": "model"}]})

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        received = await self.receive(request)
        answer = await self.decided(received)
        if early := self.early(request, answer):
            return early
        stream = received.body.get("stream")
        usage = self.usage(received, answer)
        if not (stream and answer.dropped):
            self.bill(received, usage)
        if not stream:
            return web.json_response(_completion(received, answer, usage))
        return await streamed(request, _events(received, answer, usage), breaks=answer.dropped)

    def usage(self, received: scripting.Received, answer: Answer) -> Usage:
        used = super().usage(received, answer)
        cached = used.cached if used.cached >= CACHED_FROM else 0
        return Usage(used.prompt, cached, 0, used.output, used.thinking)

    async def _embed(self, request: web.Request) -> web.StreamResponse:
        received = await self.receive(request)
        answer = None if self.admits(received) else BAD_KEY
        answer = answer or await self.queued()
        if answer and (early := self.early(request, answer)):
            return early
        body = received.body
        texts = [body["input"]] if isinstance(body["input"], str) else list(body["input"])
        used = tokens("".join(texts)) + 1
        self.bill(received, Usage(prompt=used))
        shown = [] if answer and answer.empty else texts
        data = [
            {
                "object": "embedding",
                "index": number,
                "embedding": _as_wanted(vector(text, body.get("dimensions", 256)), body),
            }
            for number, text in enumerate(shown)
        ]
        usage = {"prompt_tokens": used, "total_tokens": used}
        return web.json_response({"object": "list", "data": data, "model": body["model"], "usage": usage})

    async def _transcribe(self, request: web.Request) -> web.StreamResponse:
        form: Json = {}
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)
            form[str(part.name)] = await part.read() if part.filename else await part.text()
        told = {name: value if isinstance(value, str) else len(value) for name, value in form.items()}
        received = Received(request.path, dict(request.headers), json.dumps(told).encode())
        self.received.append(received)
        answer = None if self.admits(received) else BAD_KEY
        answer = answer or await self.queued() or scripting.says("choynak bormi")
        if early := self.early(request, answer):
            return early
        usage = Usage(prompt=len(form["file"]) // 100 + 1, output=tokens(answer.text) + 1)
        self.bill(received, usage, form["model"])
        counted = {"type": "tokens", "input_tokens": usage.prompt, "output_tokens": usage.output}
        total = {"total_tokens": usage.prompt + usage.output}
        return web.json_response({"text": answer.text, "usage": counted | total})


def _as_wanted(values: list[float], body: Json) -> list[float] | str:
    if body.get("encoding_format") == "base64":
        return base64.b64encode(struct.pack(f"<{len(values)}f", *values)).decode()
    return values


def _message(answer: Answer) -> Json:
    message: Json = {"role": "assistant", "content": answer.text or None, "refusal": None}
    if answer.asked:
        message["tool_calls"] = [
            {
                "id": f"call_{name}_{number}",
                "type": "function",
                "function": {"name": name, "arguments": json.dumps(dict(args), ensure_ascii=False)},
            }
            for number, (name, args) in enumerate(answer.asked)
        ]
    return message


def _finish(answer: Answer) -> str:
    if answer.refused:
        return "content_filter"
    ordinary = "tool_calls" if answer.asked and answer.finish == "STOP" else ""
    return ordinary or FINISHES.get(answer.finish, answer.finish.lower())


def _counted(usage: Usage) -> Json:
    """The cache within the prompt, the thinking within the completion."""
    completion = usage.output + usage.thinking
    return {
        "prompt_tokens": usage.prompt,
        "completion_tokens": completion,
        "total_tokens": usage.prompt + completion,
        "prompt_tokens_details": {"cached_tokens": usage.cached, "audio_tokens": 0},
        "completion_tokens_details": {"reasoning_tokens": usage.thinking, "audio_tokens": 0},
    }


def _completion(received: scripting.Received, answer: Answer, usage: Usage) -> Json:
    choice = {"index": 0, "message": _message(answer), "logprobs": None, "finish_reason": _finish(answer)}
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1_795_000_000,
        "model": received.model,
        "choices": [] if answer.empty else [choice],
        "usage": _counted(usage),
    }


def _events(received: scripting.Received, answer: Answer, usage: Usage) -> list[bytes]:
    """The role, the text in pieces, each call's name and then its arguments, the end, the usage, and [DONE]."""
    message, half = _message(answer), max(len(answer.text) // 2, 1)
    deltas: list[Json] = [{"role": "assistant", "content": ""}]
    deltas += [{"content": piece} for piece in (answer.text[:half], answer.text[half:]) if piece]
    for number, call in enumerate(message.get("tool_calls") or ()):
        written = call["function"]["arguments"]
        deltas.append({"tool_calls": [{**call, "index": number, "function": {**call["function"], "arguments": ""}}]})
        deltas += [
            {"tool_calls": [{"index": number, "function": {"arguments": piece}}]}
            for piece in (written[:5], written[5:])
        ]
    chunks = [[{"index": 0, "delta": delta, "finish_reason": None}] for delta in deltas]
    chunks.append([{"index": 0, "delta": {}, "finish_reason": _finish(answer)}])
    shared = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1_795_000_000, "model": received.model}
    told: list[Json] = [] if answer.empty else [{**shared, "choices": choices, "usage": None} for choices in chunks]
    if (received.body.get("stream_options") or {}).get("include_usage"):
        told.append({**shared, "choices": [], "usage": _counted(usage)})
    return [*(b"data: " + json.dumps(one, ensure_ascii=False).encode() + b"\n\n" for one in told), b"data: [DONE]\n\n"]
