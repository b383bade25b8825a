"""A text in words that know where they stand: for what is told by the words around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from models.base.text import APOSTROPHES, fold_word

_WORD = re.compile(
    rf"\d+(?:[/-]?[^\W_]{{1,2}}(?![^\W_]))?(?:[/-]\d+\w?)*|[^\W\d_](?:[\w{APOSTROPHES}]|-(?=[^\W\d_]))*|№|#"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place: `folded` as every spelling of it folds."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True)
class Worded:
    """A text cut into words."""

    text: str

    @cached_property
    def words(self) -> list[Word]:
        return [Word(m[0], fold_word(m[0]) or m[0], m.start(), m.end()) for m in _WORD.finditer(self.text)]

    @cached_property
    def folded(self) -> list[str]:
        return [word.folded for word in self.words]

    def between(self, i: int) -> str:
        """What stands between this word and the next."""
        if not 0 <= i < len(self.words) - 1:
            return "\n"
        return self.text[self.words[i].end : self.words[i + 1].start]

    def joined(self, i: int) -> bool:
        """This word and the next are of one phrase: a space, a comma, a dash or a short dot between them."""
        return bool(re.fullmatch(r"[\s,.\-–/()№#:]{0,4}", gap := self.between(i))) and "\n" not in gap
