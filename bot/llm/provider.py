"""The story that all providers share: a client made with the first question, tries while there is time, one kind of failure.

A member fills in the blanks: how it connects, how it asks, and what its library's errors mean.
"""

from __future__ import annotations

import asyncio
import random
import time
from abc import abstractmethod
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from bot.llm import failures
from bot.llm.base import LONGEST, Brain, BrainFailed, Hearing, Prompt, Reply, Seen, Usage, Why
from bot.llm.breaker import Breaker
from bot.llm.gate import gate
from bot.llm.requests import (
    HEAR,
    LOOK,
    PICTURE,
    SILENCE,
    Attachment,
    Attempt,
    Own,
    Request,
    Said,
    Till,
    as_request,
    seen,
)
from bot.llm.whole import Unsayable, whole
from models.assistants import AssistantSettings

PAUSES = (0.4,)
"""Seconds before the second try; a longer wish of the provider's goes first."""
LONGEST_PAUSE = 2.0
"""Who wants to be left alone for longer is: the next provider is asked."""
MOST_VECTORS = 100
"""Texts in one request."""

Client = Any
T = TypeVar("T")


class Models(NamedTuple):
    """A provider's model for each speed: the cheap one, the normal one, the best one."""

    fast: str
    balanced: str
    quality: str


@dataclass(frozen=True, slots=True)
class Job(Generic[T]):
    """One thing to ask for: `ask` makes the request, without the parameters that are known to be refused."""

    feature: str
    model: str
    ask: Callable[[Client, frozenset[str]], Awaitable[tuple[T, Usage]]]
    version: str = ""


class Provider(Brain):
    """A brain in somebody else's house: one key, one client, one breaker."""

    title: ClassVar[str]
    models: ClassVar[Models]
    hears_with: ClassVar[str] = ""
    embeds_with: ClassVar[str] = ""

    def __init__(
        self,
        api_key: str,
        *,
        base_url: str | None = None,
        model: str = "",
        till: Till | None = None,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self.breaker = Breaker()
        self._api_key = api_key
        self._base_url = base_url
        self._model = model
        self._till = till or Till()
        self._pauses = pauses
        self._lacking: dict[str, set[str]] = defaultdict(set)
        self._client: Client | None = None
        self._opening = asyncio.Lock()

    # — what it can do —

    def model_for(self, settings: AssistantSettings) -> str:
        """The shop's own choice, else the one for its speed; the installation's choice stands for balanced."""
        models = self.models._replace(balanced=self._model or self.models.balanced)
        return settings.model or str(getattr(models, settings.speed))

    async def chat(self, prompt: Prompt, *, within: float = LONGEST, hear: Hearing | None = None) -> Reply:
        here = gate()
        request = here.request(as_request(here.prompt(prompt), self.name, self.model_for(prompt.settings)))

        async def ask(client: Client, lacking: frozenset[str]) -> tuple[Reply, Usage]:
            said = await self._ask(client, replace(request, lacking=lacking), hear)
            return here.back(self._reply(said, request, lacking)), said.usage

        return await self._do(Job(prompt.feature, request.model, ask, prompt.version), within)

    async def see(self, picture: bytes, mime: str, *, settings: AssistantSettings, within: float = LONGEST) -> Seen:
        shown = Attachment(picture, mime)
        request = Request(self.model_for(settings), "", settings, LOOK, (PICTURE,), attachment=shown, must_call=True)

        async def ask(client: Client, lacking: frozenset[str]) -> tuple[Seen, Usage]:
            gate().lets_out("picture")
            said = await self._ask(client, replace(request, lacking=lacking), None)
            return seen(said), said.usage

        return await self._do(Job("see", request.model, ask), within)

    async def listen(self, voice: bytes, mime: str, *, settings: AssistantSettings, within: float = LONGEST) -> str:
        if "listen" not in self.can:
            raise self._cannot("listen")
        model = self.hears_with or self.model_for(settings)
        request = Request(model, HEAR, replace(settings, max_tokens=1000), attachment=Attachment(voice, mime))

        async def ask(client: Client, lacking: frozenset[str]) -> tuple[str, Usage]:
            gate().lets_out("voice")
            text, usage = await self._transcribe(client, replace(request, lacking=lacking))
            if not text.strip() or SILENCE in text:
                raise BrainFailed("no words can be made out", Why.REQUEST, usage=usage)
            return text.strip(), usage

        return await self._do(Job("listen", model, ask), within)

    async def embed(self, texts: Sequence[str], *, within: float = LONGEST) -> list[list[float]]:
        if "embed" not in self.can:
            raise self._cannot("embed")
        found: list[list[float]] = []
        for start in range(0, len(texts), MOST_VECTORS):
            found += await self._embed_some(gate().texts(texts[start : start + MOST_VECTORS]), within)
        return found

    async def _embed_some(self, texts: list[str], within: float) -> list[list[float]]:
        async def ask(client: Client, _lacking: frozenset[str]) -> tuple[list[list[float]], Usage]:
            vectors, usage = await self._vectors(client, texts)
            if len(vectors) != len(texts) or not all(vectors):
                raise BrainFailed(f"{len(vectors)} vectors for {len(texts)} texts", usage=usage)
            return vectors, usage

        return await self._do(Job("embed", self.embeds_with, ask), within)

    async def close(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            await self._hang_up(client)

    # — the story of a request —

    async def _do(self, job: Job[T], within: float) -> T:
        """Asks, and asks once more after a failure that may pass, while there is time for it."""
        try:
            async with asyncio.timeout(within) as limit:
                for pause in self._pauses:
                    try:
                        return await self._try(job)
                    except BrainFailed as failure:
                        wait = max(pause * random.uniform(0.8, 1.2), failure.after)  # noqa: S311 - spreads load, hides nothing
                        left = (limit.when() or 0.0) - asyncio.get_running_loop().time()
                        if failure.permanent or self.breaker.is_open or wait > min(LONGEST_PAUSE, left):
                            raise
                    await asyncio.sleep(wait)
                return await self._try(job)
        except TimeoutError as error:
            raise BrainFailed(f"{self.title} did not answer within {within:g} s", Why.LATE) from error

    async def _try(self, job: Job[T]) -> T:
        """One request, counted whatever becomes of it; again at once without a parameter that is refused."""
        if not self.breaker.admits():
            raise BrainFailed(
                f"{self.title} has failed too often and is left alone for a while", Why.DOWN, permanent=True
            )
        client = await self._open()
        while True:
            self._till.before(self.name, job.model)
            lacking, began = frozenset(self._lacking[job.model]), time.perf_counter()
            try:
                done, usage = await job.ask(client, lacking)
            except asyncio.CancelledError:
                self._count(job, Why.LATE, Usage(), began)
                raise
            except Exception as error:  # whatever a library throws is a brain that failed
                failure = error if isinstance(error, BrainFailed) else self._as_failure(error)
                self._count(job, failure.why, failure.usage, began)
                if not failure.lacks - lacking:
                    raise failure from error
                self._lacking[job.model] |= failure.lacks
            else:
                self._count(job, None, usage, began)
                return done

    def _count(self, job: Job[T], why: Why | None, usage: Usage, began: float) -> None:
        if why in (None, Why.REQUEST):  # who refuses these words is well
            self.breaker.worked()
        else:
            self.breaker.failed(for_good=why is Why.KEY)
        ms = round((time.perf_counter() - began) * 1000)
        self._till.after(Attempt(self.name, job.model, job.feature, job.version, why or "ok", usage, ms))

    async def _open(self) -> Client:
        """The client, made with the first question: its library takes half a second and 50 MB."""
        async with self._opening:
            if self._client is None:
                self._client = await asyncio.to_thread(self._connect)
            return self._client

    def _reply(self, said: Said, request: Request, lacking: frozenset[str]) -> Reply:
        """The answer, if it is one. Raises BrainFailed for one that says nothing, broke off, or is no words."""
        if said.refused:
            raise BrainFailed(f"{self.title} will not answer this: {said.refused}", Why.REQUEST, usage=said.usage)
        if any(not call.name for call in said.calls) or (said.calls and said.cut):
            raise BrainFailed(f"{self.title} calls a function by halves", usage=said.usage)
        text = said.text.strip()
        if not said.calls:
            try:
                text = whole(text, at_most=request.settings.max_tokens, tokens=said.usage.output, cut=said.cut)
            except Unsayable as error:
                raise BrainFailed(f"{self.title} gave no whole answer: {error}", usage=said.usage) from error
        notes = tuple(f"{name}: {self.title} does not take it" for name in sorted(self._left_out(request) | lacking))
        return Reply(text, said.calls, usage=said.usage, provider_content=Own(self.name, said.message), notes=notes)

    def _as_failure(self, error: Exception) -> BrainFailed:
        return failures.without(self._api_key, self._failure(error) or failures.other(self.title, error))

    # — the blanks —

    @abstractmethod
    def _connect(self) -> Client:
        """A client of the provider's library, which is imported here. Called in a thread."""

    @abstractmethod
    async def _ask(self, client: Client, request: Request, hear: Hearing | None) -> Said:
        """One request of words. Streams where somebody wants to hear."""

    @abstractmethod
    def _failure(self, error: Exception) -> BrainFailed | None:
        """What an error of the provider's library means; None for one that is not its own."""

    def _left_out(self, request: Request) -> frozenset[str]:
        """Wishes of the settings that the provider has no word for."""
        return frozenset()

    async def _transcribe(self, client: Client, request: Request) -> tuple[str, Usage]:
        """The words of the attached voice."""
        said = await self._ask(client, request, None)
        return said.text, said.usage

    async def _vectors(self, client: Client, texts: list[str]) -> tuple[list[list[float]], Usage]:
        """A vector for each text, with `embeds_with`."""
        raise self._cannot("embed")

    @abstractmethod
    async def _hang_up(self, client: Client) -> None:
        """The client's connections are closed."""
