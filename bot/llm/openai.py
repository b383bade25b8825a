"""OpenAI, and every server that speaks its chat completions: hosted ones, gateways, models on a machine of one's own."""

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
    from openai import AsyncOpenAI

ROOM = 512
"""Tokens beside the text, for calls."""
ENDINGS = {"audio/ogg": "ogg", "audio/mpeg": "mp3", "audio/mp4": "m4a", "audio/wav": "wav", "audio/webm": "webm"}
"""The server tells the format of a voice by the ending of its name."""


class OpenAI(Provider):
    """One model behind chat completions."""

    name, title = "openai", "OpenAI"
    can = frozenset({"chat", "stream", "see", "listen", "embed"})
    models = Models("gpt-6-luna", "gpt-5.4-mini", "gpt-6-sol")
    hears_with = "gpt-transcribe"
    embeds_with = "text-embedding-3-small"

    def _connect(self) -> AsyncOpenAI:
        from openai import AsyncOpenAI

        return AsyncOpenAI(api_key=self._api_key, base_url=self._base_url, max_retries=0, timeout=60.0)

    async def _hang_up(self, client: AsyncOpenAI) -> None:
        await client.close()

    def model_for(self, settings: Any) -> str:
        """A server that is not OpenAI's own has one model, whatever the speed."""
        return settings.model or self._model if self._base_url else super().model_for(settings)

    def _left_out(self, request: Request) -> frozenset[str]:
        return frozenset({"top_k"})

    async def _ask(self, client: AsyncOpenAI, request: Request, hear: Hearing | None) -> Said:
        asked = self._body(request)
        if hear is None:
            return read(_plain(await client.chat.completions.create(**asked)))
        stream = await client.chat.completions.create(**asked, stream=True, stream_options={"include_usage": True})
        return read(await gathered(stream, hear))

    def _body(self, request: Request) -> Json:
        wish = request.settings
        limit = "max_tokens" if self._base_url and "max_tokens" not in request.lacking else "max_completion_tokens"
        body: Json = {
            "model": request.model,
            "messages": _messages(request),
            "temperature": wish.temperature,
            "top_p": wish.top_p,
            limit: wish.max_tokens + ROOM,
        }
        if request.tools:
            body["tools"] = [_declared(tool) for tool in request.tools]
        if request.must_call:
            body["tool_choice"] = {"type": "function", "function": {"name": request.tools[0].name}}
        if not self._base_url and "effort" not in request.lacking:
            body["reasoning_effort"] = "none"  # who reasons takes neither functions nor a temperature here
        return {name: value for name, value in body.items() if name not in request.lacking}

    async def _transcribe(self, client: AsyncOpenAI, request: Request) -> tuple[str, Usage]:
        voice = request.attachment
        assert voice
        file = (f"voice.{ENDINGS.get(voice.mime.partition(';')[0], 'ogg')}", voice.data, voice.mime)
        heard = _plain(await client.audio.transcriptions.create(model=request.model, file=file))
        counted = heard.get("usage") or {}
        return str(heard["text"]), Usage(count(counted.get("input_tokens")), output=count(counted.get("output_tokens")))

    async def _vectors(self, client: AsyncOpenAI, texts: list[str]) -> tuple[list[list[float]], Usage]:
        answer = _plain(await client.embeddings.create(model=self.embeds_with, input=texts, encoding_format="float"))
        found = sorted(answer["data"], key=lambda one: int(one["index"]))
        return [list(one["embedding"]) for one in found], Usage(prompt=count(answer["usage"]["prompt_tokens"]))

    def _failure(self, error: Exception) -> BrainFailed | None:
        import openai

        if isinstance(error, openai.APIStatusError):
            code = f"{error.code or error.type or ''} {error.param or ''}".strip()
            after = failures.seconds(error.response.headers)
            return failures.by_status(self.title, error.status_code, _told(error), code=code, after=after)
        if isinstance(error, openai.APIConnectionError):  # its time-outs are of these
            late = isinstance(error, openai.APITimeoutError)
            return failures.other(self.title, TimeoutError() if late else ConnectionError())
        if isinstance(error, openai.APIError) and error.body:  # an error in the midst of a stream
            return failures.by_status(self.title, 500, error.message)
        return None


def _told(error: Any) -> str:
    """The server's own words about what is wrong."""
    told = error.body.get("message") if isinstance(error.body, dict) else None
    return str(told or error.message)


def _declared(tool: Any) -> Json:
    told = {"name": tool.name, "description": tool.description, "parameters": dict(tool.parameters)}
    return {"type": "function", "function": told}


def _messages(request: Request) -> list[Json]:
    """What is the same from turn to turn first, then history, this turn's message, and what came of its calls."""
    messages: list[Json] = [{"role": "system", "content": request.system}] if request.system else []
    roles = {"customer": "user", "shop": "assistant"}
    messages += [{"role": roles[line.by], "content": line.text} for line in request.history if line.text]
    messages.append({"role": "user", "content": _content(request)})
    for round in request.rounds:
        asked = round.message["tool_calls"]
        answers = round.answers([(call["function"]["name"], call["id"]) for call in asked])
        messages.append(round.message)
        messages += [
            {"role": "tool", "tool_call_id": call["id"], "content": json.dumps(answer, ensure_ascii=False)}
            for call, answer in zip(asked, answers, strict=True)
        ]
    return messages


def _content(request: Request) -> str | list[Json]:
    if request.attachment is None:
        return request.words
    data = base64.b64encode(request.attachment.data).decode()
    picture = {"type": "image_url", "image_url": {"url": f"data:{request.attachment.mime};base64,{data}"}}
    return [*([{"type": "text", "text": request.words}] if request.words else []), picture]


def _plain(answer: Any) -> Json:
    """The answer as it came over the wire; the library reads almost anything into its types, so we look for ourselves."""
    plain = answer.model_dump(mode="json", exclude_unset=True, warnings=False)
    if not isinstance(plain, dict):
        raise TypeError("not an object")
    return plain


async def gathered(stream: AsyncIterator[Any], hear: Hearing) -> Json:
    """The parts of a stream as the answer that they make up, told to whoever hears as it grows."""
    text, calls, finish, usage = "", dict[int, Json](), None, None
    async for part in stream:
        chunk = _plain(part)
        usage = chunk.get("usage") or usage
        for choice in (chunk.get("choices") or ())[:1]:
            finish = choice.get("finish_reason") or finish
            delta = choice.get("delta") or {}
            for piece in delta.get("tool_calls") or ():
                _add(calls, piece)
            if delta.get("content"):
                text += delta["content"]
                await hear(text)
    message: Json = {"role": "assistant", "content": text or None}
    if calls:
        message["tool_calls"] = [calls[number] for number in sorted(calls)]
    return {"choices": [{"message": message, "finish_reason": finish}], "usage": usage}


def _add(calls: dict[int, Json], piece: Json) -> None:
    """One more piece of a call: its name comes once, its arguments letter by letter."""
    blank: Json = {"id": "", "type": "function", "function": {"name": "", "arguments": ""}}
    call, told = calls.setdefault(piece.get("index") or 0, blank), piece.get("function") or {}
    call["id"] = piece.get("id") or call["id"]
    call["function"]["name"] += told.get("name") or ""
    call["function"]["arguments"] += told.get("arguments") or ""


def read(answer: Json) -> Said:
    """The answer in our words. Raises BrainFailed for one without an end or of another shape."""
    usage = _usage(answer.get("usage"))
    with failures.reading(OpenAI.title, usage):
        choice = answer["choices"][0]
        message, finish = choice["message"], choice.get("finish_reason")
        if finish == "content_filter" or message.get("refusal"):
            return Said("", (), usage, None, refused=str(message.get("refusal") or finish)[:200])
        if finish not in ("stop", "length", "tool_calls"):
            raise BrainFailed(f"OpenAI gave no whole answer: {finish or 'no end'}", usage=usage)
        asked = message.get("tool_calls") or ()
        calls = tuple(Call(one["function"]["name"], _args(one), one["id"]) for one in asked)
        own = {name: message[name] for name in ("role", "content", "tool_calls") if name in message}
        return Said(str(message.get("content") or ""), calls, usage, own, cut=finish == "length")


def _args(asked: Json) -> Json:
    args = json.loads(asked["function"]["arguments"] or "{}")
    if not isinstance(args, dict):
        raise ValueError("not an object")
    return args


def _usage(counted: Any) -> Usage:
    """OpenAI counts the cache within the prompt, and the thinking within the output."""
    if not isinstance(counted, dict):
        return Usage()
    inside, outside = counted.get("prompt_tokens_details") or {}, counted.get("completion_tokens_details") or {}
    thinking = count(outside.get("reasoning_tokens"))
    return Usage(
        prompt=count(counted.get("prompt_tokens")),
        cached=count(inside.get("cached_tokens")),
        written=count(inside.get("cache_write_tokens")),
        output=max(count(counted.get("completion_tokens")) - thinking, 0),
        thinking=thinking,
    )
