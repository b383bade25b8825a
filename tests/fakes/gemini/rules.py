"""What Gemini refuses in a request."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

FIELDS = {
    "contents", "systemInstruction", "tools", "toolConfig", "generationConfig", "safetySettings", "cachedContent", "labels",
}  # fmt: skip


def complaint(body: Any) -> str:
    """Why the request is refused with INVALID_ARGUMENT; empty when it is in order."""
    if not isinstance(body, dict) or not body.get("contents"):
        return "contents is not specified"
    if unknown := set(body) - FIELDS:
        return f'Invalid JSON payload received. Unknown name "{min(unknown)}": Cannot find field.'
    for content in body["contents"]:
        if content.get("role") not in ("user", "model"):
            return "Please use a valid role: user, model."
        if not content.get("parts"):
            return "contents.parts must not be empty."
    return _complaint_of_calls(body["contents"])


def _complaint_of_calls(contents: list[Json]) -> str:
    """Every message with calls is followed by one with as many results."""
    for number, content in enumerate(contents):
        results = _parts(content, "functionResponse")
        asked = _parts(contents[number - 1], "functionCall") if number else []
        if len(results) != len(asked):
            return (
                "Please ensure that the number of function response parts is equal to the number of function call parts "
                "of the function call turn."
            )
    if _parts(contents[-1], "functionCall"):
        return "Please ensure that function call turn is followed by a function response turn."
    return ""


def unsigned(contents: list[Json], signatures: dict[str, str]) -> str:
    """The name of a call whose thought signature did not come back."""
    for content in contents:
        for part in content["parts"]:
            call = part.get("functionCall")
            if call and signatures.get(call.get("id", ""), part.get("thoughtSignature")) != part.get(
                "thoughtSignature"
            ):
                return str(call["name"])
    return ""


def _parts(content: Json, kind: str) -> list[Json]:
    return [part[kind] for part in content["parts"] if kind in part]
