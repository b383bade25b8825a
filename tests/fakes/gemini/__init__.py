"""A Gemini server of our own for the tests: `async with FakeGemini() as gemini: …`."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from tests.fakes import scripting
from tests.fakes.gemini.rules import complaint, unsigned
from tests.fakes.scripting import (
    Answer,
    FakeProvider,
    Usage,
    blocked,
    broken,
    calls,
    dropped,
    empty,
    error,
    malformed,
    says,
    slow,
    streamed,
    vector,
)

Json = dict[str, Any]

__all__ = [
    "Answer",
    "FakeGemini",
    "Received",
    "blocked",
    "calls",
    "dropped",
    "empty",
    "error",
    "malformed",
    "says",
    "slow",
]

STATUSES = {
    400: "INVALID_ARGUMENT",
    401: "UNAUTHENTICATED",
    403: "PERMISSION_DENIED",
    404: "NOT_FOUND",
    429: "RESOURCE_EXHAUSTED",
    500: "INTERNAL",
    503: "UNAVAILABLE",
    504: "DEADLINE_EXCEEDED",
}


@dataclass(frozen=True, slots=True)
class Received(scripting.Received):
    """A request as Gemini reads it."""

    @property
    def model(self) -> str:
        return self.path.rpartition("/")[2].partition(":")[0]

    @property
    def contents(self) -> list[Json]:
        return list(self.body["contents"])

    @property
    def messages(self) -> list[Json]:
        return self.contents

    @property
    def texts(self) -> list[str]:
        return [part["text"] for content in self.contents for part in content["parts"] if "text" in part]

    @property
    def results(self) -> list[Json]:
        return [part["functionResponse"] for part in self.contents[-1]["parts"] if "functionResponse" in part]

    @property
    def forced(self) -> str:
        mode = (self.body.get("toolConfig") or {}).get("functionCallingConfig", {}).get("mode")
        return str(self.body["tools"][0]["functionDeclarations"][0]["name"]) if mode == "ANY" else ""

    @property
    def prompt(self) -> str:
        body = self.body
        return json.dumps([body.get("systemInstruction"), body.get("tools"), body["contents"]], ensure_ascii=False)


class FakeGemini(FakeProvider):
    """Speaks the Gemini API v1beta."""

    name, hears = "gemini", Received

    def __init__(self, *, key: str = "") -> None:
        super().__init__(key=key)
        self.signatures: dict[str, str] = {}

    def routes(self, router: web.UrlDispatcher) -> None:
        router.add_get("/v1beta/models", self._list)
        router.add_post("/v1beta/models/{model}:generateContent", self._generate)
        router.add_post("/v1beta/models/{model}:streamGenerateContent", self._stream)
        router.add_post("/v1beta/models/{model}:batchEmbedContents", self._embed)

    def admits(self, received: scripting.Received) -> bool:
        return received.header("x-goog-api-key") == self.key

    def refusal(self, received: scripting.Received) -> Answer | None:
        if not self.admits(received):
            return BAD_KEY
        try:
            wrong = complaint(received.body)
        except ValueError:
            wrong = "Invalid JSON payload received."
        if not wrong and (name := unsigned(received.messages, self.signatures)):
            wrong = f"Function call {name} is missing a thought_signature."
        return error(400, wrong) if wrong else None

    def failed(self, answer: Answer) -> web.StreamResponse:
        status = STATUSES.get(answer.status, "UNKNOWN")
        problem: Json = {"code": answer.status, "message": answer.message, "status": status}
        if answer.retry_delay:
            info = "type.googleapis.com/google.rpc.RetryInfo"
            problem["details"] = [{"@type": info, "retryDelay": answer.retry_delay}]
        return web.json_response({"error": problem}, status=answer.status)

    async def _list(self, request: web.Request) -> web.StreamResponse:
        """The models that there are, for whoever has a key."""
        if not self.admits(await self.receive(request)):
            return self.failed(BAD_KEY)
        return web.json_response({"models": [{"name": "models/gemini-3.8-flash"}]})

    async def _generate(self, request: web.Request) -> web.StreamResponse:
        received = await self.receive(request)
        answer = await self.decided(received)
        if early := self.early(request, answer):
            return early
        return web.json_response(self._body(received, answer))

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        """Each part of the candidate on its own, the usage with the last."""
        received = await self.receive(request)
        answer = await self.decided(received)
        if early := self.early(request, answer):
            return early
        body = self._body(received, answer, billed=not answer.dropped)
        events = [b"data: " + json.dumps(one, ensure_ascii=False).encode() + b"\r\n\r\n" for one in _chunks(body)]
        return await streamed(request, events, breaks=answer.dropped)

    async def _embed(self, request: web.Request) -> web.StreamResponse:
        received = await self.receive(request)
        answer = None if self.admits(received) else BAD_KEY
        answer = answer or await self.queued()
        if answer and (early := self.early(request, answer)):
            return early
        if answer and answer.dropped:
            return broken(request)
        wanted = [] if answer and answer.empty else received.body["requests"]
        usage = Usage(prompt=scripting.tokens(json.dumps(received.body, ensure_ascii=False)))
        self.bill(received, usage)
        vectors = [
            {"values": vector(json.dumps(one["content"], sort_keys=True), one.get("outputDimensionality", 768))}
            for one in wanted
        ]
        return web.json_response({"embeddings": vectors, "usageMetadata": {"promptTokenCount": usage.prompt}})

    def _body(self, received: scripting.Received, answer: Answer, *, billed: bool = True) -> Json:
        usage = self.usage(received, answer)
        if billed:
            self.bill(received, usage)
        counted = {
            "promptTokenCount": usage.prompt,
            "cachedContentTokenCount": usage.cached,
            "candidatesTokenCount": usage.output,
            "thoughtsTokenCount": usage.thinking,
            "totalTokenCount": usage.prompt + usage.output + usage.thinking,
        }
        return {**self._said(answer), "usageMetadata": counted, "modelVersion": received.model}

    def _said(self, answer: Answer) -> Json:
        if answer.refused:
            return {"promptFeedback": {"blockReason": answer.refused}}
        if answer.empty:
            return {"candidates": []}
        parts: list[Json] = [{"text": answer.thought, "thought": True}] if answer.thought else []
        parts += [{"text": answer.text}] if answer.text or not answer.asked else []
        for number, (name, args) in enumerate(answer.asked):
            part: Json = {"functionCall": {"id": f"call-{name}-{number}", "name": name, "args": dict(args)}}
            if answer.signature and not number:
                part["thoughtSignature"] = base64.b64encode(answer.signature.encode()).decode()
                self.signatures[part["functionCall"]["id"]] = part["thoughtSignature"]
            parts.append(part)
        candidate = {"content": {"role": "model", "parts": parts}, "finishReason": answer.finish, "index": 0}
        return {"candidates": [candidate]}


BAD_KEY = error(400, "API key not valid. Please pass a valid API key.")


def _chunks(body: Json) -> list[Json]:
    """The parts one by one, a long text in two pieces."""
    candidates = body.get("candidates") or [{}]
    parts = [piece for part in candidates[0].get("content", {}).get("parts", []) for piece in _pieces(part)]
    chunks: list[Json] = [
        {"candidates": [{"content": {"role": "model", "parts": [part]}, "index": 0}]} for part in parts[:-1]
    ]
    last = {"content": {"role": "model", "parts": parts[-1:]}} if parts else {}
    return [*chunks, body | ({"candidates": [candidates[0] | last]} if candidates[0] else {})]


def _pieces(part: Json) -> list[Json]:
    text = part.get("text", "")
    if part.get("thought") or len(text) < 4:
        return [part]
    half = len(text) // 2
    return [{"text": text[:half]}, {"text": text[half:]}]
