"""What Anthropic refuses in a request for a message."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

FIELDS = {
    "model", "messages", "max_tokens", "system", "tools", "tool_choice", "temperature", "top_p", "top_k", "stream",
    "stop_sequences", "metadata", "thinking", "output_config", "cache_control",
}  # fmt: skip
SAMPLING = {"temperature", "top_p", "top_k"}
"""Gone with the version of the API that the client speaks."""
WITHOUT_EFFORT = ("claude-haiku-4", "claude-sonnet-4-5")


def complaint(body: Any, version: str, unsupported: set[str]) -> str:
    """Why the request is refused with invalid_request_error; empty when it is in order."""
    if not version:
        return "anthropic-version: header is required"
    if not isinstance(body, dict):
        return "The request body is not valid JSON"
    for name in ("model", "messages", "max_tokens"):
        if not body.get(name):
            return f"{name}: Field required"
    if unknown := set(body) - FIELDS:
        return f"{min(unknown)}: Extra inputs are not permitted"
    if refused := unsupported & set(body):
        return f"`{min(refused)}` is not supported on this model."
    if given := SAMPLING & set(body):
        return f"`{min(given)}` is not supported in API version {version}."
    if "output_config" in body and body["model"].startswith(WITHOUT_EFFORT):
        return "This model does not support the effort parameter."
    return _of_messages(body["messages"])


def _of_messages(messages: list[Json]) -> str:
    """The customer begins; a call of a function is answered in the very next message."""
    if messages[0]["role"] != "user":
        return 'messages: first message must use the "user" role'
    waiting: set[str] = set()
    for number, message in enumerate(messages):
        if message["role"] not in ("user", "assistant"):
            return f"messages.{number}.role: Input should be 'user' or 'assistant'"
        blocks = (
            [{"type": "text", "text": message["content"]}]
            if isinstance(message["content"], str)
            else message["content"]
        )
        if not blocks or any(block["type"] == "text" and not block["text"].strip() for block in blocks):
            return f"messages.{number}: text content blocks must be non-empty"
        answered = {block["tool_use_id"] for block in blocks if block["type"] == "tool_result"}
        if answered != waiting:
            return f"messages.{number}: `tool_use` ids were found without `tool_result` blocks immediately after"
        waiting = {block["id"] for block in blocks if block["type"] == "tool_use"}
    return "messages: `tool_use` ids were found without `tool_result` blocks immediately after" if waiting else ""
