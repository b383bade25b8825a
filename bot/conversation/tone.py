"""How the shop sounds: emoji and address as the owner likes them, and what is said when nothing was understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from bot.llm.base import Outcome, Prompt
from bot.llm.offline.answers.talk import UNCLEAR
from bot.tools import facts
from models.assistants import AssistantSettings
from models.base.i18n import N_, Language
from models.base.i18n import gettext as _
from models.base.text import to_cyrillic

NOT_KNOWN = (
    N_("Let me not guess. What exactly would you like to know?"),
    N_("I would rather check than guess. Which product or which order is it about?"),
)

EMOJI: dict[type, str] = {
    facts.Welcome: "👋",
    facts.ProductFact: "✨",
    facts.ProductList: "🛍",
    facts.CategoryList: "🛍",
    facts.CartFact: "🛒",
    facts.DeliveryFact: "🚚",
    facts.OrderFact: "📦",
    facts.ServiceFact: "🗓",
    facts.EventList: "🗓",
    facts.FaqFact: "💬",
    facts.SmallTalk: "🙂",
}
"""What a fact is shown with where the owner likes many. Handing over and refusals are serious and have none."""

_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u2705\u274c]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f300-\U0001faff\u2640\u2642]*"
)
_KEPT = "✓✗"


FAMILIAR = Path(__file__).parent / "prompts" / "familiar"
_WORD = re.compile(r"[^\W\d_]+(?:[ʻʼ][^\W\d_]*)*")


def own_words(text: str, settings: AssistantSettings, language: Language, outcomes: Sequence[Outcome]) -> str:
    """Our own wording as the owner wants it to sound. The words of handing over to a person are always the same."""
    if any(isinstance(one.result, facts.Handoff) for one in outcomes):
        return text
    said = familiar(text, language) if settings.address == "sen" else text
    return sounding(said, settings, outcomes)


def familiar(text: str, language: Language) -> str:
    """The text from siz to sen, from вы to ты, as far as the language's list of words goes."""
    known = _familiar(language)
    return _WORD.sub(lambda found: _alike(found[0], known), text) if known else text


def _alike(word: str, known: dict[str, str]) -> str:
    if instead := known.get(word):
        return instead
    instead = known.get(word.lower(), "") if word[0].isupper() and word not in known else ""
    return instead[:1].upper() + instead[1:] if instead else word


@cache
def _familiar(language: Language) -> dict[str, str]:
    spoken = Language.UZ if language is Language.UZ_CYRL else language
    path = FAMILIAR / f"{spoken.value}.txt"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    pairs = dict(line.split(" = ", 1) for line in lines if line and not line.startswith("#"))
    return {to_cyrillic(a): to_cyrillic(b) for a, b in pairs.items()} if language is Language.UZ_CYRL else pairs


def sounding(text: str, settings: AssistantSettings, outcomes: Sequence[Outcome]) -> str:
    """The answer with as many emoji as the owner likes: none at all, as it came, or one at least."""
    if settings.emoji == "none":
        return without_emoji(text)
    last = outcomes[-1].result if outcomes else None
    if settings.emoji == "many" and type(last) in EMOJI and not is_lost(outcomes) and text and not _EMOJI.search(text):
        first, line, rest = text.partition("\n")
        return f"{first} {EMOJI[type(last)]}{line}{rest}"
    return text


def without_emoji(text: str) -> str:
    """The text without pictures, and without the gaps that they leave."""
    bare = _EMOJI.sub(lambda found: found[0] if found[0][0] in _KEPT else "", text)
    if bare == text:
        return text
    return "\n".join(re.sub(r"\s+(?=[.,!?;:…])", "", " ".join(line.split())) for line in bare.split("\n")).strip()


def is_lost(outcomes: Sequence[Outcome]) -> bool:
    """The message was not understood."""
    fact = outcomes[-1].result if outcomes else None
    return isinstance(fact, facts.SmallTalk) and fact.topic == "unclear"


def fallback(prompt: Prompt, built_in: Sequence[str] = UNCLEAR) -> str:
    """What is said to what was not understood: the owner's words in this language, else ours; never what was said last."""
    own = prompt.settings.fallbacks.get(prompt.language.value, [])
    ours = [_(text) for text in built_in]
    options = [*own, *ours] if len(own) == 1 else own or ours
    turn = prompt.context.unclear % len(options)
    order = [*options[turn:], *options[:turn]]
    return next((text for text in order if text not in prompt.context.last_bot), order[0])
