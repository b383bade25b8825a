"""What the fake Gemini can be told to answer."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

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
class Answer:
    """A reply: its status and body, how long it takes, and whether it ever arrives."""

    status: int = 200
    body: Json | bytes = b""
    seconds: float = 0
    dropped: bool = False

    @property
    def raw(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body, ensure_ascii=False).encode()


def says(text: str, *, finish: str = "STOP", thought: str = "") -> Answer:
    """A text; `thought` is a summary of thoughts that comes before it and is not for people."""
    thoughts = [{"text": thought, "thought": True}] if thought else []
    return _candidate([*thoughts, {"text": text}], finish)


def calls(*asked: tuple[str, Mapping[str, Any]], signature: str = "", text: str = "") -> Answer:
    """Calls of functions, the first one signed as thinking models sign it."""
    parts: list[Json] = [{"text": text}] if text else []
    for number, (name, args) in enumerate(asked):
        part: Json = {"functionCall": {"id": f"call-{name}-{number}", "name": name, "args": dict(args)}}
        if signature and not number:
            part["thoughtSignature"] = base64.b64encode(signature.encode()).decode()
        parts.append(part)
    return _candidate(parts, "STOP")


def error(status: int, message: str = "", *, retry_delay: str = "") -> Answer:
    problem: Json = {
        "code": status,
        "message": message or f"answer {status}",
        "status": STATUSES.get(status, "UNKNOWN"),
    }
    if retry_delay:
        problem["details"] = [{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": retry_delay}]
    return Answer(status, {"error": problem})


def empty() -> Answer:
    """No candidate at all."""
    return Answer(body={"candidates": []})


def blocked(reason: str = "PROHIBITED_CONTENT") -> Answer:
    return Answer(body={"promptFeedback": {"blockReason": reason}})


def malformed(body: bytes = b'{"candidates": [') -> Answer:
    return Answer(body=body)


def dropped() -> Answer:
    """The connection breaks instead of an answer."""
    return Answer(dropped=True)


def slow(seconds: float, answer: Answer | None = None) -> Answer:
    late = answer or says("…")
    return Answer(late.status, late.body, seconds)


def _candidate(parts: list[Json], finish: str) -> Answer:
    candidate = {"content": {"role": "model", "parts": parts}, "finishReason": finish, "index": 0}
    return Answer(body={"candidates": [candidate]})
