"""One way to script every fake language model: what it is to answer, what it has received, and what it has billed.

`will(says("Bor"), error(429))`, `when("narx", says("45 000 soʻm"))`, `failing = 0.2`; then `received` and `billed`.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import json
import random
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Self

from aiohttp import web

from tests.fakes.heard import Kept

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is to be answered, in no provider's words yet."""

    text: str = ""
    thought: str = ""
    """A summary of thoughts that comes before the text and is not for people."""
    asked: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    signature: str = ""
    finish: str = "STOP"
    """STOP, MAX_TOKENS, or any other end."""
    refused: str = ""
    """Why the provider will not answer."""
    empty: bool = False
    """An answer with nothing in it."""
    raw: bytes | None = None
    """A body as it stands."""
    status: int = 200
    message: str = ""
    code: str = ""
    param: str = ""
    retry_delay: str = ""
    """ "2s": how long the provider wants to be left alone."""
    seconds: float = 0
    """How long it takes."""
    dropped: bool = False
    """The connection breaks instead of an answer; of a stream, in its midst."""

    @property
    def ok(self) -> bool:
        return self.status == 200 and self.raw is None


def says(text: str, *, finish: str = "STOP", thought: str = "") -> Answer:
    return Answer(text, finish=finish, thought=thought)


def calls(*asked: tuple[str, Mapping[str, Any]], signature: str = "", text: str = "") -> Answer:
    """Calls of functions; the first one signed, where a provider signs."""
    return Answer(text, asked=asked, signature=signature)


def error(status: int, message: str = "", *, retry_delay: str = "", code: str = "", param: str = "") -> Answer:
    told = message or f"answer {status}"
    return Answer(status=status, message=told, retry_delay=retry_delay, code=code, param=param)


def empty() -> Answer:
    return Answer(empty=True)


def blocked(reason: str = "PROHIBITED_CONTENT") -> Answer:
    return Answer(refused=reason)


def malformed(body: bytes = b'{"candidates": [') -> Answer:
    return Answer(raw=body)


def dropped(answer: Answer | None = None) -> Answer:
    return replace(answer or Answer(), dropped=True)


def slow(seconds: float, answer: Answer | None = None) -> Answer:
    return replace(answer or says("…"), seconds=seconds)


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens as all providers' bills can be read: the cache within the prompt, the thinking beside the output."""

    prompt: int = 0
    cached: int = 0
    written: int = 0
    output: int = 0
    thinking: int = 0


@dataclass(frozen=True, slots=True)
class Billed(Usage):
    """What one answer costs whoever asked for it."""

    model: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """A request, to the last byte."""

    path: str
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> Any:
        return json.loads(self.raw)

    def header(self, name: str) -> str:
        return next((value for known, value in self.headers.items() if known.lower() == name), "")

    @property
    def model(self) -> str:
        return str(self.body["model"])

    @property
    def messages(self) -> list[Json]:
        """The conversation as the provider has it, oldest first."""
        raise NotImplementedError

    @property
    def texts(self) -> list[str]:
        """Everything said in the messages."""
        raise NotImplementedError

    @property
    def results(self) -> list[Json]:
        """Results of calls behind the newest message of the model: {"id", "name", "response"}."""
        raise NotImplementedError

    @property
    def forced(self) -> str:
        """The function that must be called; empty where none must."""
        return ""

    @property
    def prompt(self) -> str:
        """As the model reads it: instruction, functions, conversation."""
        raise NotImplementedError

    @property
    def newest(self) -> str:
        return json.dumps(self.messages[-1], ensure_ascii=False)


Rule = Callable[[Received], Answer | None]
THINKING = 5
"""Tokens that every fake model thinks."""


class FakeProvider:
    """Answers from the queue, then by the rules, then something sensible of its own."""

    name: ClassVar[str]
    hears: ClassVar[type[Received]]
    troubles: ClassVar[tuple[Answer, ...]] = (
        error(500),
        error(503, "overloaded"),
        error(429),
        empty(),
        malformed(),
        dropped(),
    )
    """What happens to the share of requests that fail."""

    def __init__(self, *, key: str = "") -> None:
        self.key = key or f"{self.name}-test-key"
        self.received: list[Any] = Kept()
        self.billed: list[Billed] = []
        self.queue: deque[Answer] = deque()
        self.rules: list[Rule] = []
        self.failing = 0.0
        """The share of requests that fail, by chance with a seed; 503 unless `stormy`."""
        self.stormy = False
        self.chance = random.Random(self.name)
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
        self.routes(app.router)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}{self.root}"

    async def close(self) -> None:
        if self._runner:
            await self._runner.cleanup()

    # — scripting —

    def will(self, *answers: Answer) -> None:
        """The next requests get these answers, in order."""
        self.queue.extend(answers)

    def when(self, words: str, answer: Answer) -> None:
        """While the queue is empty, a request whose newest message says these words gets this answer."""
        self.rules.append(lambda request: answer if words in request.newest else None)

    def chosen(self, received: Received) -> Answer:
        if self.queue:
            return self.queue.popleft()
        if self.chance.random() < self.failing:
            return self.chance.choice(self.troubles) if self.stormy else error(503, "The model is overloaded.")
        return next(filter(None, (rule(received) for rule in self.rules)), None) or sensible(received)

    # — what a member says in its own words —

    root: ClassVar[str] = ""

    def routes(self, router: web.UrlDispatcher) -> None:
        raise NotImplementedError

    def admits(self, received: Received) -> bool:
        """The key is the right one."""
        raise NotImplementedError

    def refusal(self, received: Received) -> Answer | None:
        """What the provider itself would refuse this request with."""
        raise NotImplementedError

    def failed(self, answer: Answer) -> web.StreamResponse:
        """An error as the provider words it."""
        raise NotImplementedError

    # — a request —

    async def receive(self, request: web.Request) -> Any:
        received = self.hears(request.path, dict(request.headers), await request.read())
        self.received.append(received)
        return received

    async def decided(self, received: Received) -> Answer:
        """The answer to a request, after as long as it takes."""
        answer = self.refusal(received) or self.chosen(received)
        await asyncio.sleep(answer.seconds)
        return answer

    async def queued(self) -> Answer | None:
        """The next answer that was told, after as long as it takes; None where nothing was."""
        answer = self.queue.popleft() if self.queue else None
        await asyncio.sleep(answer.seconds if answer else 0)
        return answer

    def early(self, request: web.Request, answer: Answer) -> web.StreamResponse | None:
        """What there is to say where no proper answer comes."""
        if answer.dropped and not answer.text:
            return broken(request)
        if answer.raw is not None:
            return web.Response(body=answer.raw, content_type="application/json")
        return None if answer.ok else self.failed(answer)

    def bill(self, received: Received, usage: Usage, model: str = "") -> None:
        counted = (usage.prompt, usage.cached, usage.written, usage.output, usage.thinking)
        self.billed.append(Billed(*counted, model or received.model))

    def before(self, received: Received) -> str:
        """The prompt of the request before this one, of the same kind."""
        return next((one.prompt for one in reversed(self.received[:-1]) if one.path == received.path), "")

    def usage(self, received: Received, answer: Answer) -> Usage:
        """Four bytes are a token; what the last prompt began with too counts as cached."""
        cached = common_start(self.before(received), received.prompt) // 4
        return Usage(tokens(received.prompt), cached, 0, written_down(answer), THINKING)


def sensible(received: Received) -> Answer:
    """A function that must be called is; results are read out; a message is said back."""
    if received.forced:
        return calls((received.forced, {"words": "krujka", "confidence": 0.9}))
    if received.results:
        told = "; ".join(json.dumps(one["response"], ensure_ascii=False) for one in received.results)
        return says(f"I was told: {told}"[:400])
    return says(f"You said: {received.texts[-1][-300:]}")


def tokens(text: str) -> int:
    return len(text.encode()) // 4


def written_down(answer: Answer) -> int:
    """Tokens of what comes out, calls and all."""
    return tokens(answer.text + json.dumps([[name, dict(args)] for name, args in answer.asked], ensure_ascii=False)) + 1


def common_start(one: str, other: str) -> int:
    """How many characters two prompts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (left, right) in pairs if left != right), min(len(one), len(other)))


def vector(text: str, size: int) -> list[float]:
    """The same text has always the same vector."""
    dice = random.Random(hashlib.sha256(text.encode()).digest())
    return [round(dice.uniform(-1, 1), 6) for _ in range(size)]


def broken(request: web.Request) -> web.StreamResponse:
    """The line goes dead."""
    if request.transport:
        request.transport.abort()
    return web.Response()


async def streamed(request: web.Request, events: list[bytes], *, breaks: bool = False) -> web.StreamResponse:
    """Server-sent events, one after another; half of them where it breaks off."""
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    for event in events[: len(events) // 2] if breaks else events:
        await response.write(event)
    return broken(request) if breaks else response


def serve(kind: type[FakeProvider]) -> None:
    """The server on its own, until it is interrupted: `python -m tests.fakes.openai --port 8082 --failing 0.2`."""
    parser = argparse.ArgumentParser(description=kind.__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one; the address is printed")
    parser.add_argument("--failing", type=float, default=0, help="share of calls that fail, 0 to 1")
    arguments = parser.parse_args()

    async def stay() -> None:
        fake = kind()
        fake.failing = arguments.failing
        await fake.listen(arguments.port)
        print(fake.url, "key:", fake.key, flush=True)
        try:
            await asyncio.Event().wait()
        finally:
            await fake.close()

    with suppress(KeyboardInterrupt):
        asyncio.run(stay())
