"""Gemini through google-genai. Its own messages go back to it unchanged: they carry its thought signatures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from bot.llm import failures
from bot.llm.base import BrainFailed, Call, Hearing, Usage
from bot.llm.provider import Models, Provider
from bot.llm.requests import Json, Request, Said, count

if TYPE_CHECKING:
    from google.genai import Client, types

THINKS_BY_LEVEL = "gemini-3"
"""From here on a model is told how hard to think; the ones before have no word for it."""
LEVELS = {"fast": "LOW", "balanced": "LOW", "quality": "MEDIUM"}
ROOM = 2048
"""Tokens beside the text, for thinking and for calls: less of them cut a thinking model's answer short."""
TRANSPORT_LIMIT = 60_000
"""Milliseconds of the library's own; the turn's deadline is shorter and is kept outside of it."""
BLOCKED = {"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE"}
"""Ends of an answer that the same words would come to again."""


class Gemini(Provider):
    """One model of Google's.

    What is the same from turn to turn goes first (system, functions, history), so that the provider's prompt cache works;
    what is new comes last.
    """

    name, title = "gemini", "Gemini"
    can = frozenset({"chat", "stream", "see", "listen", "embed"})
    models = Models("gemini-3.5-flash-lite", "gemini-3.8-flash", "gemini-3.1-pro-preview")
    embeds_with = "gemini-embedding-2"

    def _connect(self) -> Client:
        from google import genai
        from google.genai import types

        # attempts=1: we count tries ourselves, and without any options the client would sleep up to 10 s and repeat.
        once = types.HttpRetryOptions(attempts=1)
        options = types.HttpOptions(
            base_url=self._base_url, api_version="v1beta", timeout=TRANSPORT_LIMIT, retry_options=once
        )
        return genai.Client(api_key=self._api_key, vertexai=False, http_options=options)

    async def _hang_up(self, client: Client) -> None:
        await client.aio.aclose()

    async def _ask(self, client: Client, request: Request, hear: Hearing | None) -> Said:
        asked: Json = {"model": request.model, "contents": _contents(request), "config": _config(request)}
        if hear is None:
            return read([await client.aio.models.generate_content(**asked)])
        parts: list[types.GenerateContentResponse] = []
        async for part in await client.aio.models.generate_content_stream(**asked):
            parts.append(part)
            if text := _text(_parts(parts)):
                await hear(text)
        return read(parts)

    async def _vectors(self, client: Client, texts: list[str]) -> tuple[list[list[float]], Usage]:
        apart: Any = [
            _said("user", text) for text in texts
        ]  # as plain strings they would become one text, and one vector
        answer = await client.aio.models.embed_content(model=self.embeds_with, contents=apart)
        vectors = [list(one.values or ()) for one in answer.embeddings or ()]
        counted = answer.usage_metadata
        return vectors, Usage(prompt=count(counted.prompt_token_count)) if counted else Usage()

    def _failure(self, error: Exception) -> BrainFailed | None:
        from google.genai import errors

        if not isinstance(error, errors.APIError):
            return None
        code, message = str(error.status or ""), str(error.message or "")
        return failures.by_status(self.title, error.code, message, code=code, after=_wished_pause(error.details))


def _config(request: Request) -> Json:
    wish, lacking = request.settings, request.lacking
    config: Json = {
        "system_instruction": request.system or None,
        "tools": [_declared(request)] if request.tools else None,
        "automatic_function_calling": {"disable": True},
        "temperature": wish.temperature,
        "top_p": wish.top_p,
        "top_k": wish.top_k,
        "max_output_tokens": wish.max_tokens + ROOM,
    }
    if request.model.startswith(THINKS_BY_LEVEL) and "effort" not in lacking:
        config["thinking_config"] = {"thinking_level": LEVELS[wish.speed]}
    if request.must_call:
        config["tool_config"] = {"function_calling_config": {"mode": "ANY"}}
    return {name: value for name, value in config.items() if value is not None and name not in lacking}


def _declared(request: Request) -> Json:
    return {
        "function_declarations": [
            {"name": tool.name, "description": tool.description, "parameters_json_schema": dict(tool.parameters)}
            for tool in request.tools
        ]
    }


def _contents(request: Request) -> list[Any]:
    """History, this turn's message, then what the model asked in it and was told."""
    contents: list[Any] = [_said("user" if line.by == "customer" else "model", line.text) for line in request.history]
    contents.append(_said("user", request.words, request))
    for round in request.rounds:
        asked = [part.function_call for part in round.message.parts or () if part.function_call]
        answers = round.answers([(call.name or "", call.id or "") for call in asked])
        results = [
            {"function_response": {"id": call.id, "name": call.name, "response": answer}}
            for call, answer in zip(asked, answers, strict=True)
        ]
        contents += [round.message, {"role": "user", "parts": results}]
    return contents


def _said(role: str, text: str, request: Request | None = None) -> Json:
    parts: list[Json] = [{"text": text}] if text else []
    if request and (shown := request.attachment):
        parts.append({"inline_data": {"mime_type": shown.mime, "data": shown.data}})
    return {"role": role, "parts": parts}


def read(responses: list[types.GenerateContentResponse]) -> Said:
    """The answer, from one response or from the parts of a stream, in our words."""
    last = responses[-1]
    usage = _usage(last.usage_metadata)
    feedback = next((one.prompt_feedback for one in responses if one.prompt_feedback), None)
    if feedback and feedback.block_reason:
        return Said("", (), usage, None, refused=feedback.block_reason.value)
    candidate = next(iter(last.candidates or ()), None)
    finish = candidate.finish_reason.value if candidate and candidate.finish_reason else ""
    if finish in BLOCKED:
        return Said("", (), usage, None, refused=finish)
    if finish not in ("STOP", "MAX_TOKENS"):
        raise BrainFailed(f"Gemini gave no whole answer: {finish or 'no end'}", usage=usage)
    parts = _parts(responses)
    calls = tuple(_call(part.function_call) for part in parts if part.function_call)
    return Said(_text(parts), calls, usage, _message(responses, parts), cut=finish == "MAX_TOKENS")


def _message(responses: list[types.GenerateContentResponse], parts: list[types.Part]) -> types.Content | None:
    """The model's own message: as it came, or, of a stream, its parts in a row."""
    from google.genai import types

    return _content(responses[0]) if len(responses) == 1 else types.Content(role="model", parts=parts)


def _parts(responses: Iterable[types.GenerateContentResponse]) -> list[types.Part]:
    return [part for one in responses if (content := _content(one)) for part in content.parts or ()]


def _content(response: types.GenerateContentResponse) -> types.Content | None:
    candidate = next(iter(response.candidates or ()), None)
    return candidate.content if candidate else None


def _text(parts: Iterable[types.Part]) -> str:
    return "".join(part.text for part in parts if part.text and not part.thought)


def _call(asked: Any) -> Call:
    return Call(asked.name or "", dict(asked.args or {}), asked.id or "")


def _usage(counted: Any) -> Usage:
    """Google counts thoughts beside the output, and the cache within the prompt."""
    if not counted:
        return Usage()
    return Usage(
        prompt=count(counted.prompt_token_count),
        cached=count(counted.cached_content_token_count),
        output=count(counted.candidates_token_count),
        thinking=count(counted.thoughts_token_count),
    )


def _wished_pause(details: Any) -> float:
    """RetryInfo's "2s" in seconds, 0 when there is none."""
    problem = details.get("error", details) if isinstance(details, dict) else {}
    delays = [str(entry.get("retryDelay", "")) for entry in problem.get("details") or () if isinstance(entry, dict)]
    numbers = [delay.removesuffix("s") for delay in delays]
    return max((float(number) for number in numbers if number.replace(".", "", 1).isdigit()), default=0.0)
