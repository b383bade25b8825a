"""The language models, by name, in the order in which they are asked where a shop does not choose.

Each member is imported when it is first used, and its maker's library with its first question. The offline brain
(`bot.llm.offline`) is no member of this list: it is always there, and always the last.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from models.base.settings import settings

if TYPE_CHECKING:
    from bot.llm.provider import Provider
    from bot.llm.requests import Till

FAMILY = {
    "gemini": "bot.llm.gemini:Gemini",
    "openai": "bot.llm.openai:OpenAI",
    "anthropic": "bot.llm.anthropic:Anthropic",
}


def member(kind: str) -> type[Provider]:
    """The member of that name: its title, what it can, its models."""
    module, _, name = FAMILY[kind].partition(":")
    found: type[Provider] = getattr(import_module(module), name)
    return found


def set_up() -> list[str]:
    """The members that this installation has a key for, or a server of its own."""
    return [kind for kind in FAMILY if _key(kind)]


def opened(kind: str, till: Till) -> Provider:
    """A member of the family as this installation has set it up; requests are announced to the till."""
    known = settings()
    return member(kind)(
        _key(kind),
        base_url=getattr(known, f"{kind}_base_url"),
        model=getattr(known, f"{kind}_model"),
        till=till,
    )


def _key(kind: str) -> str:
    """Empty where there is none; a server of OpenAI's kind may do without."""
    known = settings()
    key = getattr(known, f"{kind}_api_key")
    if key is not None:
        return str(key.get_secret_value())
    return "not-needed" if kind == "openai" and known.openai_base_url else ""
