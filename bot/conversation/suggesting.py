"""What customers may have meant with words that found nothing: a language model is asked, beside the turn, for the owner to decide."""

from __future__ import annotations

import re
from collections.abc import Sequence

import structlog

from bot.conversation import brains
from bot.llm.base import BrainFailed, Prompt, ShopBrief
from models.assistants import AssistantSettings
from models.base import clock
from models.base.i18n import Language
from models.base.text import words
from models.workspaces import Workspace

log = structlog.get_logger()

SYSTEM = """You help a small shop to understand its customers. You get the names of what it sells and questions in which nothing
was recognised: Uzbek in both scripts, Russian, English and others, with slang and slips.
For each question that surely means something that the shop sells under another word, write one line:
number: the shop's word = the customer's word = the same in other languages
One or two plain words each, no names of brands, no prices. For all other questions write nothing. If there is none, write: none"""
LINE = re.compile(r"^\s*(\d{1,3})\s*[:.)]\s*(.+)$")
WITHIN = 20.0
LONGEST = 600
"""Tokens of the answer."""
MOST_TERMS = 6


async def meant(questions: Sequence[str], goods: Sequence[str], shop: Workspace) -> list[list[str]] | None:
    """Words that may mean the same: each list has one of the shop's goods and one of the question. None: no model answered."""
    if not questions:
        return []
    text = "\n".join(
        ("The shop sells:", *goods, "", "Questions:", *(f"{n}: {words}" for n, words in enumerate(questions, 1)))
    )
    settings = AssistantSettings(temperature=0.1, max_tokens=LONGEST, speed="fast")
    brief = ShopBrief(shop.name, shop.currency)
    prompt = Prompt(
        text, Language.EN, clock.now(), brief, system=SYSTEM, settings=settings, feature="words", version="words 1"
    )
    async with brains.counted():
        for provider in brains.providers().values():
            try:
                reply = await provider.chat(prompt, within=WITHIN)
            except BrainFailed as error:
                log.warning("no words suggested", brain=provider.name, reason=str(error))
                continue
            return _read(reply.text, questions, goods)
    return None


def _read(text: str, questions: Sequence[str], goods: Sequence[str]) -> list[list[str]]:
    """The lines that hold: what ties a word of the question to a word of the shop. All else is the model's fancy."""
    known = {word for name in goods for word in words(name)}
    found = []
    for line in text.splitlines():
        match = LINE.match(line)
        if not match or not 1 <= int(match[1]) <= len(questions):
            continue
        terms = [term for part in match[2].split("=") if (term := part.strip(" .;\"'«»"))][:MOST_TERMS]
        asked = set(words(questions[int(match[1]) - 1]))
        meant = [set(words(term)) for term in terms]
        if any(one & asked for one in meant) and any(one & known for one in meant):
            found.append(terms)
    return found
