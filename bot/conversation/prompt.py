"""What a language model is told: the same words from turn to turn, so that providers' prompt caches work.

What is fixed for all shops stands first, then what the shop is, then what its owner wants. What changes with the turn stands
in the notes beside the customer's words (`bot/llm/wording.py`), after everything else.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from bot.llm.base import ToolSpec
from bot.tools import TOOLS
from bot.tools.own import OwnTool
from models.assistants import AssistantSettings
from models.base.fields import pick
from models.base.i18n import Language, speaking
from models.workspaces import Workspace

PROMPTS = Path(__file__).parent / "prompts"


@cache
def _house_rules() -> str:
    return (PROMPTS / "seller.md").read_text(encoding="utf-8").strip()


@cache
def _tones() -> dict[str, dict[str, str]]:
    return tomllib.loads((PROMPTS / "tone.toml").read_text(encoding="utf-8"))


def instructions(shop: Workspace, settings: AssistantSettings) -> str:
    """The system prompt of this shop: nothing in it changes from one turn to the next, nor with the customer's language."""
    facts = _facts(shop)
    parts = [_house_rules().format(shop=shop.name)]
    parts.append("The shop: {about}\nHours: {hours}\nCurrency: {currency}".format_map(facts))
    if settings.prompt:
        parts.append(f"From the owner:\n{filled(settings.prompt, shop)}")
    parts.append(" ".join(_tones()[kind][getattr(settings, kind)] for kind in ("formality", "address", "emoji")))
    parts += _rules(settings)
    return "\n\n".join(parts)


def _rules(settings: AssistantSettings) -> Iterator[str]:
    for head, lines in (("Do:", settings.dos), ("Do not:", settings.donts)):
        if lines:
            yield "\n".join((head, *(f"- {line}" for line in lines)))
    if settings.pinned:
        yield f"Recommend first, where they fit: {', '.join(settings.pinned)}"
    if settings.excluded:
        yield f"Never recommend: {', '.join(settings.excluded)}"


def filled(prompt: str, shop: Workspace) -> str:
    """The owner's words with the shop's own facts in them. Which placeholders there are was checked at saving."""
    for name, fact in _facts(shop).items():
        prompt = prompt.replace(f"{{{name}}}", fact)
    return prompt


def _facts(shop: Workspace) -> dict[str, str]:
    """What the placeholders stand for (`models.assistant_rules.PLACEHOLDERS`), in one language for all customers."""
    with speaking(Language.EN):
        hours = shop.hours_text()
    about = pick(shop.about, Language.EN, shop.language) or shop.name
    return {"shop": shop.name, "about": about, "city": shop.city, "hours": hours, "currency": shop.currency}


@cache
def _mark() -> str:
    return hashlib.blake2b(_house_rules().encode(), digest_size=4).hexdigest()


def prompt_version(number: int = 0) -> str:
    """Which wording is in use: a mark that changes with every letter of ours, and the owner's version where there is one."""
    return f"seller {_mark()}" + (f", version {number}" if number else "")


@cache
def tool_specs() -> tuple[ToolSpec, ...]:
    """The functions as providers want them described."""
    return tuple(ToolSpec(tool.name, tool.description, tool.schema) for tool in TOOLS.values())


def own_specs(own: Mapping[str, OwnTool]) -> list[ToolSpec]:
    """The functions that the shop has added, behind the sixteen: what is the same for all shops stands first."""
    return [ToolSpec(name, tool.description, tool.schema, tool.triggers) for name, tool in own.items()]
