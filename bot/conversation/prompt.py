"""What a language model is told: the same words from turn to turn, so that providers' prompt caches work."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from bot.llm.base import Prompt, ToolSpec
from bot.tools import TOOLS
from models.base.fields import pick
from models.base.i18n import Language

PROMPTS = Path(__file__).parent / "prompts"


@cache
def _template() -> str:
    return (PROMPTS / "seller.md").read_text(encoding="utf-8")


def instructions(prompt: Prompt) -> str:
    """The system prompt of this shop: nothing in it changes from one turn to the next."""
    shop = prompt.shop
    about = pick(shop.about, Language.EN) or shop.name
    return _template().format(shop=shop.name, about=about, hours=shop.hours, currency=shop.currency)


@cache
def prompt_version() -> str:
    """Which wording of the instructions is in use: a short mark that changes with every letter of it."""
    return f"seller {hashlib.blake2b(_template().encode(), digest_size=4).hexdigest()}"


def tool_specs() -> list[ToolSpec]:
    """The functions as providers want them described."""
    return [ToolSpec(tool.name, tool.description, tool.schema) for tool in TOOLS.values()]
