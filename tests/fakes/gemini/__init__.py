"""A Gemini server of our own for the tests: `async with FakeGemini() as gemini: …`."""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web

from tests.fakes.gemini.answers import (
    Answer,
    blocked,
    calls,
    dropped,
    empty,
    error,
    malformed,
    says,
    slow,
)
from tests.fakes.gemini.rules import complaint, unsigned

Json = dict[str, Any]
Rule = Callable[["Received"], Answer | None]

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


@dataclass(frozen=True, slots=True)
class Received:
    """A request, to the last byte."""

    path: str
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.raw)

    @property
    def contents(self) -> list[Json]:
        return list(self.body["contents"])

    @property
    def texts(self) -> list[str]:
        """Everything said in the contents."""
        return [part["text"] for content in self.contents for part in content["parts"] if "text" in part]

    @property
    def results(self) -> list[Json]:
        """Results of calls in the newest message."""
        return [part["functionResponse"] for part in self.contents[-1]["parts"] if "functionResponse" in part]

    @property
    def prompt(self) -> str:
        """As the model reads it: instruction, functions, conversation."""
        body = self.body
        return json.dumps([body.get("systemInstruction"), body.get("tools"), body["contents"]], ensure_ascii=False)


class FakeGemini:
    """Answers from the queue, then by the rules, then something sensible of its own."""

    def __init__(self, *, key: str = "gemini-test-key") -> None:
        self.key = key
        self.received: list[Received] = []
        self.queue: deque[Answer] = deque()
        self.rules: list[Rule] = []
        self.failing = 0.0
        """The share of calls that fail with 503, by chance with a seed."""
        self.chance = random.Random(7)
        self.signatures: dict[str, str] = {}
        self.url = ""
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        await self.listen()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def listen(self, port: int = 0) -> None:
        """From now on `url` answers. Port 0 takes a free one."""
        app = web.Application(client_max_size=20 << 20)
        app.router.add_get("/v1beta/models", self._list)
        app.router.add_post("/v1beta/models/{model}:generateContent", self._generate)
        app.router.add_post("/v1beta/models/{model}:streamGenerateContent", self._stream)
        app.router.add_post("/v1beta/models/{model}:batchEmbedContents", self._embed)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def close(self) -> None:
        if self._runner:
            await self._runner.cleanup()

    def will(self, *answers: Answer) -> None:
        """The next requests get these answers, in order."""
        self.queue.extend(answers)

    def when(self, words: str, answer: Answer) -> None:
        """While the queue is empty, a request whose newest message says these words gets this answer."""
        self.rules.append(
            lambda request: answer if words in json.dumps(request.contents[-1], ensure_ascii=False) else None
        )

    async def _list(self, request: web.Request) -> web.StreamResponse:
        """The models that there are, for whoever has a key."""
        if not self._key_fits(await self._receive(request)):
            return web.Response(body=_bad_key().raw, status=400, content_type="application/json")
        return web.json_response({"models": [{"name": "models/gemini-2.5-flash"}]})

    async def _generate(self, request: web.Request) -> web.StreamResponse:
        answer = await self._answer(request)
        if answer.dropped:
            return _break(request)
        return web.Response(body=answer.raw, status=answer.status, content_type="application/json")

    async def _stream(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events: each part of the candidate on its own, the usage with the last."""
        answer = await self._answer(request)
        if answer.dropped:
            return _break(request)
        if answer.status != 200 or isinstance(answer.body, bytes):
            return web.Response(body=answer.raw, status=answer.status, content_type="application/json")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        for chunk in _chunks(answer.body):
            await response.write(b"data: " + json.dumps(chunk, ensure_ascii=False).encode() + b"\r\n\r\n")
        return response

    async def _embed(self, request: web.Request) -> web.StreamResponse:
        """The same text has always the same vector."""
        received = await self._receive(request)
        if self.queue or not self._key_fits(received):
            answer = self.queue.popleft() if self.queue else _bad_key()
            return web.Response(body=answer.raw, status=answer.status, content_type="application/json")
        wanted = received.body["requests"]
        return web.json_response({"embeddings": [{"values": _vector(one)} for one in wanted]})

    async def _receive(self, request: web.Request) -> Received:
        received = Received(request.path, dict(request.headers), await request.read())
        self.received.append(received)
        return received

    async def _answer(self, request: web.Request) -> Answer:
        received = await self._receive(request)
        answer = self._refusal(received) or self._chosen(received)
        await asyncio.sleep(answer.seconds)
        if isinstance(answer.body, bytes) or answer.status != 200:
            return answer
        self._remember_signatures(answer.body)
        usage = {"usageMetadata": self._usage(received, answer), "modelVersion": request.match_info["model"]}
        return Answer(answer.status, usage | answer.body, dropped=answer.dropped)

    def _refusal(self, received: Received) -> Answer | None:
        if not self._key_fits(received):
            return _bad_key()
        try:
            wrong = complaint(received.body)
        except ValueError:
            wrong = "Invalid JSON payload received."
        if not wrong and (name := unsigned(received.contents, self.signatures)):
            wrong = f"Function call {name} is missing a thought_signature."
        return error(400, wrong) if wrong else None

    def _key_fits(self, received: Received) -> bool:
        return received.headers.get("x-goog-api-key") == self.key

    def _chosen(self, received: Received) -> Answer:
        if self.queue:
            return self.queue.popleft()
        if self.chance.random() < self.failing:
            return error(503, "The model is overloaded. Please try again later.")
        ruled = (rule(received) for rule in self.rules)
        return next(filter(None, ruled), None) or _sensible(received)

    def _usage(self, received: Received, answer: Answer) -> Json:
        """Four bytes are a token; what the last prompt began with too counts as cached."""
        before = next((one.prompt for one in reversed(self.received[:-1]) if one.path == received.path), "")
        prompt, output = len(received.prompt.encode()) // 4, len(answer.raw) // 4
        cached = _common_start(before, received.prompt) // 4
        return {
            "promptTokenCount": prompt,
            "cachedContentTokenCount": cached,
            "candidatesTokenCount": output,
            "thoughtsTokenCount": 5,
            "totalTokenCount": prompt + output + 5,
        }

    def _remember_signatures(self, body: Json) -> None:
        for candidate in body.get("candidates", ()):
            for part in candidate.get("content", {}).get("parts", ()):
                if "thoughtSignature" in part and "functionCall" in part:
                    self.signatures[part["functionCall"]["id"]] = part["thoughtSignature"]


def _common_start(one: str, other: str) -> int:
    """How many characters two prompts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (left, right) in pairs if left != right), min(len(one), len(other)))


def _sensible(received: Received) -> Answer:
    """Results are read out; a message is said back."""
    if received.results:
        return says("; ".join(json.dumps(result["response"], ensure_ascii=False) for result in received.results)[:400])
    return says(f"You said: {received.texts[-1][-300:]}")


def _bad_key() -> Answer:
    return error(400, "API key not valid. Please pass a valid API key.")


def _chunks(body: Json) -> list[Json]:
    candidates = body.get("candidates") or [{}]
    parts = candidates[0].get("content", {}).get("parts", [])
    chunks: list[Json] = [
        {"candidates": [{"content": {"role": "model", "parts": [part]}, "index": 0}]} for part in parts[:-1]
    ]
    last = {"content": {"role": "model", "parts": parts[-1:]}} if parts else {}
    return [*chunks, body | ({"candidates": [candidates[0] | last]} if candidates[0] else {})]


def _vector(one: Json) -> list[float]:
    text = json.dumps(one["content"], sort_keys=True)
    dice = random.Random(hashlib.sha256(text.encode()).digest())
    return [round(dice.uniform(-1, 1), 6) for _ in range(one.get("outputDimensionality", 768))]


def _break(request: web.Request) -> web.StreamResponse:
    if request.transport:
        request.transport.abort()
    return web.Response()
