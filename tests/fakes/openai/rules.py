"""What OpenAI refuses in a request for a completion: (the words, the parameter)."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
Complaint = tuple[str, str] | None

FIELDS = {
    "messages", "model", "temperature", "top_p", "max_tokens", "max_completion_tokens", "tools", "tool_choice", "stream",
    "stream_options", "reasoning_effort", "response_format", "parallel_tool_calls", "n", "stop", "user", "seed", "store",
}  # fmt: skip
REASONS = ("gpt-5.6", "gpt-6")
"""Models that reason unless they are told not to, and then take neither functions nor a temperature here."""
ALWAYS_REASONS = ("gpt-6-astra", "gpt-6.1")


def complaint(body: Any, unsupported: set[str]) -> Complaint:
    """Why the request is refused with 400; None when it is in order."""
    if not isinstance(body, dict) or not body.get("messages"):
        return "Missing required parameter: 'messages'.", ""
    if not body.get("model"):
        return "you must provide a model parameter", ""
    if unknown := set(body) - FIELDS:
        return f"Unknown parameter: '{min(unknown)}'.", min(unknown)
    if refused := unsupported & set(body):
        return f"Unsupported parameter: '{min(refused)}' is not supported with this model.", min(refused)
    return _of_reasoning(body) or _of_messages(body["messages"])


def _of_reasoning(body: Json) -> Complaint:
    if not body["model"].startswith(REASONS):
        return None
    effort = body.get("reasoning_effort", "medium")
    if effort == "none" and body["model"].startswith(ALWAYS_REASONS):
        return "Unsupported value: 'reasoning_effort' does not support 'none' with this model.", "reasoning_effort"
    if effort != "none" and body.get("tools"):
        told = "Function tools with reasoning_effort are not supported in /v1/chat/completions. Use /v1/responses."
        return told, "reasoning_effort"
    if effort != "none" and body.get("temperature", 1) != 1:
        return "Unsupported value: 'temperature' does not support 0.7 with this model.", "temperature"
    return None


def _of_messages(messages: list[Json]) -> Complaint:
    """Every call of a function is answered by a message of its own, right behind it."""
    waiting: list[str] = []
    for message in messages:
        if message.get("role") not in ("system", "developer", "user", "assistant", "tool"):
            return f"Invalid value: '{message.get('role')}'.", ""
        if message["role"] == "tool":
            if message.get("tool_call_id") not in waiting:
                return "messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.", ""
            waiting.remove(message["tool_call_id"])
        elif waiting:
            return f"An assistant message with 'tool_calls' must be followed by tool messages. Missing: {waiting}", ""
        if message.get("content") is None and not message.get("tool_calls"):
            return "Invalid value for 'content': expected a string, got null.", ""
        waiting += [call["id"] for call in message.get("tool_calls") or ()]
    return ("An assistant message with 'tool_calls' must be followed by tool messages.", "") if waiting else None
