"""Functions of the shop's own: without a language model they are asked when a phrase of the owner's stands in the message."""

from __future__ import annotations

import re
from typing import Any

from bot.llm.base import Call, Prompt, ToolSpec
from models.base.text import fold

NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def triggered(prompt: Prompt) -> Call | None:
    """The call, when the message has one of a function's phrases and everything that the function has to know."""
    folded = f" {fold(prompt.text)} "
    for tool in prompt.tools:
        for phrase in sorted(tool.triggers, key=len, reverse=True):
            if (wanted := fold(phrase)) and f" {wanted} " in folded:
                args = _arguments(tool, prompt.text, set(wanted.split()))
                if set(tool.parameters.get("required", ())) <= set(args):
                    return Call(tool.name, args)
    return None


def _arguments(tool: ToolSpec, text: str, phrase: set[str]) -> dict[str, Any]:
    """Numbers in their order, one of the allowed values by its name, and for the first free text what is left of the message."""
    rest = [word for word in text.split() if fold(word) not in phrase]
    numbers = [found.replace(",", ".") for word in rest for found in NUMBER.findall(word)]
    args: dict[str, Any] = {}
    for name, rule in tool.parameters.get("properties", {}).items():
        if rule.get("enum"):
            chosen = next((value for value in rule["enum"] if fold(value) in fold(text)), None)
            args |= {name: chosen} if chosen else {}
        elif rule["type"] in ("number", "integer") and numbers:
            args[name] = numbers.pop(0)
        elif rule["type"] == "string" and rest:
            args[name] = " ".join(rest).strip(" ?!.,:;")
            rest = []
    return args
