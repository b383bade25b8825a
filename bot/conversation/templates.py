"""The library of first words to the assistant, by trade and language: `prompts/templates/<trade>.toml`, one file each."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from models.base.fields import pick
from models.base.i18n import Language
from models.base.text import to_cyrillic

FOLDER = Path(__file__).parent / "prompts" / "templates"
PLACEHOLDER = re.compile(r"(\{\w+\})")


@dataclass(frozen=True, slots=True)
class Template:
    """What an assistant of one trade is told to begin with; the owner goes on from there."""

    code: str
    titles: dict[str, str]
    prompts: dict[str, str]

    def title(self, language: Language) -> str:
        return pick(self.titles, language)

    def prompt(self, language: Language) -> str:
        """The words in this language; Uzbek in Cyrillic letters is made from the Latin."""
        if language is not Language.UZ_CYRL:
            return pick(self.prompts, language)
        parts = PLACEHOLDER.split(self.prompts[Language.UZ])
        return "".join(part if n % 2 else to_cyrillic(part) for n, part in enumerate(parts))


@cache
def templates() -> dict[str, Template]:
    """Every trade of the library by its code."""
    return {path.stem: _read(path) for path in sorted(FOLDER.glob("*.toml"))}


def _read(path: Path) -> Template:
    per_language = tomllib.loads(path.read_text(encoding="utf-8"))
    titles = {language: str(words["title"]) for language, words in per_language.items()}
    prompts = {language: " ".join(str(words["prompt"]).split()) for language, words in per_language.items()}
    return Template(path.stem, titles, prompts)
