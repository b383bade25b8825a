"""Allergies: what somebody must not get, heard in their words, and whether a thing's own facts keep it out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from models.base.i18n import Language
from models.base.text import raw_words
from models.phrases import heard

ALLERGENS = Path(__file__).with_name("allergens.toml")
SPOKEN = (
    "alerg*",
    "alérg*",
    "allerg*",
    "аллерг*",
    "intoler*",
    "intoller*",
    "непереносим*",
    "celíac*",
    "celiac*",
    "целиак*",
)
"""Words by which somebody speaks of an allergy."""
NONE = (
    "no hay alerg*", "sin alerg*", "ninguna alerg*", "no tiene alerg*", "no tenemos alerg*", "no alerg*", "no es alérgic*",
    "нет аллерг*", "аллергии нет", "аллергий нет", "без аллерг*", "allergiya yoq*", "allergiyasi yoq*", "allergiyam yoq*",
    "allergiyalari yoq*", "no allerg*", "without allerg*", "not allerg*", "nessuna allerg*", "niente allerg*", "non ha allerg*",
    "non ci sono allerg*", "senza allerg*", "no intoler*", "none",
)  # fmt: skip
SENTENCE = re.compile(r"[.;!?\n]+")
FREE_OF = re.compile(
    r"\b(?:sin|senza|without|без|no contiene|non contiene)\s+\w+|\b\w+[- ]free\b|\b\w+siz\b", re.IGNORECASE
)
"""What a thing says it does not have is not in it."""
WISH = re.compile(r"\b(?:sin|senza|without|без)\s+\w+(?:\s+\w+){0,2}|\b\w+[- ]free\b|\b\w+siz\b", re.IGNORECASE)
"""What somebody wants a thing to be free of, without a word about allergies."""


@cache
def table() -> dict[str, tuple[str, ...]]:
    """Allergen → its words in all languages."""
    return {name: tuple(terms) for name, terms in tomllib.loads(ALLERGENS.read_text(encoding="utf-8")).items()}


def named(text: str, language: Language) -> frozenset[str] | None:
    """The allergens that these words want kept out; empty where they say there are none; None where they do not say.

    What is named beside a word for allergy counts even beside a "no": too careful is a smaller evil than the other way.
    """
    wanted_free = " ; ".join(WISH.findall(text))
    told = [sentence for sentence in SENTENCE.split(text) if _hears(SPOKEN, sentence, language)]
    about = " ; ".join((*told, wanted_free))
    if meant := frozenset(name for name, terms in table().items() if _hears(terms, about, language)):
        return meant
    unknown = [sentence for sentence in told if not _hears(NONE, sentence, language)]
    if unknown:
        return frozenset(_unknown(" ".join(unknown)))
    return frozenset() if told or _hears(NONE, text, language) else None


def keeps_out(written: Mapping[str, str], typed: str, avoided: frozenset[str]) -> bool:
    """The thing has none of it, not even in traces, as far as the shop has written. Where nothing is typed, nobody knows."""
    if not avoided:
        return True
    if not typed.strip():
        return False
    text = FREE_OF.sub(" ", " ; ".join((typed, *written.values())))
    return not any(_hears(table().get(name, (f"{name}*",)), text, Language.EN) for name in avoided)


def _unknown(text: str) -> list[str]:
    """What is not in the table goes by its own words: those behind the word for allergy, and the long ones before it."""
    words = [word for word in raw_words(text) if len(word) > 4 and not _hears(SPOKEN, word, Language.EN)]
    return [word[:-1] for word in words] or ["?"]


def _hears(terms: tuple[str, ...], text: str, language: Language) -> bool:
    return heard({"": terms}, text, language)
