"""Which column is which: headings as people write them in Uzbek, Russian and English, in any spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.base.i18n import Language
from models.base.text import fold

Words = dict[str, dict[str, tuple[str, ...]]]


def _table(group: str) -> Words:
    """What a column may hold → language → how people head it."""
    text = Path(__file__).with_name("headings.txt").read_text(encoding="utf-8")
    part = text.split(f"[{group}]\n")[1].split("[")[0]
    rows = ([cell.strip() for cell in line.split("|")] for line in part.splitlines() if line)
    return {
        what: {lang: tuple(form.strip() for form in cell.split(",")) for lang, cell in zip(SPOKEN, cells, strict=True)}
        for what, *cells in rows
    }


SPOKEN = ("uz", "ru", "en")
WORDS, OPTIONS = _table("columns"), _table("options")
PER_LANGUAGE = ("name", "description")
_LANGUAGES = {fold(word): language for language, names in {
    Language.UZ: ("uz", "uzb", "oʻzbekcha", "latin", "узб"),
    Language.UZ_CYRL: ("uz-cyrl", "uz cyrl", "ўзбекча кирилл", "kirill"),
    Language.RU: ("ru", "rus", "ruscha", "русский", "рус", "по-русски"),
    Language.EN: ("en", "eng", "inglizcha", "английский", "english"),
    Language.ES: ("es", "esp", "ispancha", "испанский", "español", "spanish"),
    Language.IT: ("it", "ita", "italyancha", "итальянский", "italiano", "italian"),
}.items() for word in names}  # fmt: skip
_OPTION = re.compile(r"\s*(?:option|opsiya|опция|вариант)\s*[:.]\s*(?P<axis>\S.*?)\s*", re.IGNORECASE)
_TAIL = re.compile(
    r"(?P<words>.*?)[\s_,.:(\[-]+(?P<tail>[^\s_()\[\]]+?(?:[-\s]cyrl)?)[\s)\]]*", re.IGNORECASE | re.DOTALL
)
_UNIT = re.compile(r"[,(\[].*$", re.DOTALL)
"""What follows the word itself: "Narxi, soʻm", "Цена (UZS)"."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a column holds."""

    what: str
    """A key of WORDS, or "option"."""
    language: Language | None = None
    """Of names and descriptions: said in the heading, or the language of its word."""
    said: bool = True
    """Whether the language was said."""
    axis: str = ""


def title(what: str, language: Language, of: Language | None = None) -> str:
    """The heading that we write ourselves in the person's language: "Nomi (ru)"."""
    word = _first(WORDS[what], language)
    return f"{word} ({of.value})" if of else word


def axis_title(axis: str, language: Language) -> str:
    return _first(OPTIONS[axis], language) if axis in OPTIONS else f"option:{axis}"


def _first(words: dict[str, tuple[str, ...]], language: Language) -> str:
    spoken = language.value if language.value in words else "ru" if language is Language.UZ_CYRL else "en"
    return words[spoken][0]


@cache
def _known() -> dict[str, tuple[str, Language]]:
    """Folded word → what it names, and in which language it was said."""
    found: dict[str, tuple[str, Language]] = {}
    for table in (WORDS, OPTIONS):
        for what, words in table.items():
            for language, forms in words.items():
                for form in (*forms, what):
                    found.setdefault(fold(form), (what, Language(language)))
    return found


@cache
def recognised(text: str) -> Heading | None:
    """What the column of this heading holds; None when we cannot tell."""
    if option := _OPTION.fullmatch(text):
        return Heading("option", axis=_axis(option["axis"]))
    if found := _whole(text):
        return found
    if (tail := _TAIL.fullmatch(text)) and (language := _LANGUAGES.get(fold(tail["tail"]))):
        found = _whole(tail["words"])
        if found and found.what in PER_LANGUAGE:
            return Heading(found.what, language)
    return _whole(_UNIT.sub("", text))


def _whole(text: str) -> Heading | None:
    what, language = _known().get(fold(text.replace("_", " ")), ("", None))
    if not what:
        return None
    if what in OPTIONS:
        return Heading("option", axis=what)
    return Heading(what, language, said=False) if what in PER_LANGUAGE else Heading(what)


def _axis(text: str) -> str:
    """Our own name of the axis where we have one, else the seller's."""
    what, _language = _known().get(fold(text), ("", None))
    return what if what in OPTIONS else text.strip()[:40]
