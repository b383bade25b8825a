"""Gemini through google-genai: one step of a turn is one request, tried again while the deadline allows."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

import aiohttp

from bot.llm import wording
from bot.llm.base import Brain, BrainFailed, Call, Outcome, Prompt, Reply, ToolSpec, Usage

if TYPE_CHECKING:
    from google.genai import Client, types

WILL_NOT_PASS = {400, 401, 403, 404}
"""Statuses that the same words would meet again."""
MAY_PASS = {408, 429, 500, 502, 503, 504}
PAUSES = (0.5, 1.0)
"""Seconds before the second and the third try; a longer wish of the provider's goes first."""
LONGEST_ANSWER = 2048
"""Tokens, thinking included: less of them cut a thinking model's answer short."""

ROLES = {"customer": "user", "shop": "model"}

Json = dict[str, Any]


class Gemini(Brain):
    """Reads a prompt with one model of Gemini's.

    What is the same from turn to turn goes first (system, functions, history), so that the provider's prompt cache
    works; what is new comes last. The model's own messages go back to it unchanged: they carry its thought signatures.
    """

    name = "gemini"

    def __init__(
        self,
        api_key: str,
        *,
        model: str,
        tools: Sequence[ToolSpec] = (),
        system: str | Callable[[Prompt], str] = "",
        base_url: str | None = None,
        deadline: float = 8.0,
        pauses: Sequence[float] = PAUSES,
    ) -> None:
        self._api_key = api_key
        self._base_url = base_url
        self._model = model
        self._system = system
        self._deadline = deadline
        self._pauses = pauses
        self._tools = tools
        self._client: Client | None = None
        self._opening = asyncio.Lock()

    async def chat(self, prompt: Prompt) -> Reply:
        """The model's text or calls. Raises BrainFailed when there is none before the deadline."""
        try:
            async with asyncio.timeout(self._deadline) as limit:
                client = await self._open()
                return read(await self._patiently(client, prompt, limit))
        except TimeoutError as error:
            raise BrainFailed(f"Gemini did not answer within {self._deadline:g} s") from error

    async def close(self) -> None:
        """No connection is left open."""
        if self._client:
            await self._client.aio.aclose()
            self._client = None

    async def _open(self) -> Client:
        """The client, made with the first question: the import takes half a second and 50 MB."""
        async with self._opening:
            if not self._client:
                self._client = await asyncio.to_thread(_connect, self._api_key, self._base_url, self._deadline)
            return self._client

    async def _patiently(self, client: Client, prompt: Prompt, limit: asyncio.Timeout) -> types.GenerateContentResponse:
        """Asks again after failures that may pass, while there is time for it."""
        contents, config = self._contents(prompt), self._config(prompt)
        for pause in self._pauses:
            try:
                return await _ask(client, self._model, contents, config)
            except _MayPass as failure:
                wait = max(pause * random.uniform(0.8, 1.2), failure.after)  # noqa: S311 - spreads load, hides nothing
                if wait > _left(limit):
                    raise
            await asyncio.sleep(wait)
        return await _ask(client, self._model, contents, config)

    def _config(self, prompt: Prompt) -> Json:
        system = self._system if isinstance(self._system, str) else self._system(prompt)
        return {
            "system_instruction": system or None,
            "tools": [_declared(self._tools)] if self._tools else None,
            "automatic_function_calling": {"disable": True},
            "max_output_tokens": LONGEST_ANSWER,
        }

    def _contents(self, prompt: Prompt) -> list[Any]:
        """History, this turn's message, then what the model asked in it and was told."""
        from google.genai import types

        own = [outcome for outcome in prompt.outcomes if isinstance(outcome.provider_content, types.Content)]
        others = [outcome for outcome in prompt.outcomes if not isinstance(outcome.provider_content, types.Content)]
        words = wording.message(prompt)
        if others:
            words = f"{wording.known(others, prompt.language)}\n{words}"
        contents: list[Any] = [
            _said("user" if line.by == "customer" else "model", line.text) for line in prompt.history
        ]
        contents.append(_said("user", words))
        for _, outcomes in groupby(own, key=lambda outcome: id(outcome.provider_content)):
            contents += _round(list(outcomes), prompt)
        return contents


class _MayPass(BrainFailed):
    """A failure that another try may mend; `after` is what the provider asks to wait, in seconds."""

    def __init__(self, reason: str, after: float = 0.0) -> None:
        super().__init__(reason)
        self.after = after


def _connect(api_key: str, base_url: str | None, deadline: float) -> Client:
    from google import genai
    from google.genai import types

    # attempts=1: we count tries ourselves, and without any options the client would sleep up to 10 s and repeat.
    once = types.HttpRetryOptions(attempts=1)
    options = types.HttpOptions(
        base_url=base_url, api_version="v1beta", timeout=int(deadline * 1000), retry_options=once
    )
    return genai.Client(api_key=api_key, vertexai=False, http_options=options)


async def _ask(client: Client, model: str, contents: list[Any], config: Json) -> types.GenerateContentResponse:
    """One request. Raises BrainFailed; only what the provider calls its error is quoted, never the request."""
    from google.genai import errors

    try:
        return await client.aio.models.generate_content(model=model, contents=contents, config=config)  # type: ignore[arg-type]
    except errors.APIError as error:
        raise _failure(error) from error
    except TimeoutError:
        raise  # the client's own limit is our deadline
    except (aiohttp.ClientError, OSError) as error:
        raise _MayPass(f"Gemini cannot be reached: {type(error).__name__}") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:  # what its parser says to an odd answer
        raise BrainFailed(f"Gemini's answer cannot be read: {type(error).__name__}") from error


def _failure(error: Any) -> BrainFailed:
    reason = f"Gemini: {error.code} {error.status or ''} {error.message or ''}".strip()[:300]
    if error.code in MAY_PASS:
        return _MayPass(reason, _wished_pause(error.details))
    return BrainFailed(reason, permanent=error.code in WILL_NOT_PASS)


def _wished_pause(details: Any) -> float:
    """RetryInfo's "2s" in seconds, 0 when there is none."""
    problem = details.get("error", details) if isinstance(details, dict) else {}
    delays = [str(entry.get("retryDelay", "")) for entry in problem.get("details") or () if isinstance(entry, dict)]
    numbers = [delay.removesuffix("s") for delay in delays]
    return max((float(number) for number in numbers if number.replace(".", "", 1).isdigit()), default=0.0)


def _left(limit: asyncio.Timeout) -> float:
    return (limit.when() or 0.0) - asyncio.get_running_loop().time()


def _declared(tools: Sequence[ToolSpec]) -> Json:
    return {
        "function_declarations": [
            {"name": tool.name, "description": tool.description, "parameters_json_schema": dict(tool.parameters)}
            for tool in tools
        ]
    }


def _said(role: str, text: str) -> Json:
    return {"role": role, "parts": [{"text": text}]}


def _round(outcomes: list[Outcome], prompt: Prompt) -> list[Any]:
    """The model's message unchanged, and one result for each of its calls, in their order."""
    content = outcomes[0].provider_content
    waiting = list(outcomes)
    asked = [part.function_call for part in content.parts or () if part.function_call]
    return [
        content,
        {"role": "user", "parts": [{"function_response": _response(call, waiting, prompt)} for call in asked]},
    ]


def _response(call: Any, waiting: list[Outcome], prompt: Prompt) -> Json:
    """The result of this call. The provider refuses a call without one, so a call that was left out says so."""
    done = next((outcome for outcome in waiting if _same(outcome.call, call)), None)
    response: Json = {"error": "this call was not made"}
    if done:
        waiting.remove(done)
        response = wording.result(done.result, prompt.language)
    return {"id": call.id, "name": call.name, "response": response}


def _same(made: Call, asked: Any) -> bool:
    return made.name == asked.name and made.id == (asked.id or "")


def read(response: types.GenerateContentResponse) -> Reply:
    """The reply in our words. Raises BrainFailed for one that says nothing or was cut short."""
    feedback = response.prompt_feedback
    if feedback and feedback.block_reason:
        raise BrainFailed(f"Gemini will not read this: {feedback.block_reason.value}", permanent=True)
    candidate = next(iter(response.candidates or ()), None)
    content = candidate.content if candidate else None
    parts = (content.parts if content else None) or []
    text = "".join(part.text for part in parts if part.text and not part.thought).strip()
    calls = tuple(_call(part.function_call) for part in parts if part.function_call)
    finish = candidate.finish_reason.value if candidate and candidate.finish_reason else "STOP"
    if finish != "STOP" or not (text or calls):
        raise BrainFailed(f"Gemini gave no whole answer: {finish}")
    return Reply(text=text, calls=calls, usage=_usage(response.usage_metadata), provider_content=content)


def _call(asked: Any) -> Call:
    if not asked.name:
        raise BrainFailed("Gemini calls a function without a name")
    return Call(asked.name, dict(asked.args or {}), asked.id or "")


def _usage(counted: Any) -> Usage:
    if not counted:
        return Usage()
    return Usage(
        prompt=counted.prompt_token_count or 0,
        cached=counted.cached_content_token_count or 0,
        output=counted.candidates_token_count or 0,
        thinking=counted.thoughts_token_count or 0,
    )
