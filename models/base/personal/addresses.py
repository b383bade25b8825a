"""Addresses, which have no pattern: a word for a street with a name or number beside it, a town with a number, a house."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from models.base.personal import lexicon
from models.base.personal.spans import Sort, Span
from models.base.personal.wording import Worded

LEFT, RIGHT = 4, 8
"""So many words an address may reach out from what gives it away."""
_POSTCODE = re.compile(r"\d{5,6}")
LIKE_MONEY = 1000


def addresses(text: str, small: Collection[str], public: Collection[str] = ()) -> Iterator[Span]:
    """`small`: folded words that name no place; `public`: folded words of the shop's goods."""
    worded = Worded(text)
    marks = _Marks(worded, frozenset(small) | frozenset(public))
    for i in range(len(worded.words)):
        if found := marks.told(i) or marks.street(i) or marks.house(i) or marks.place(i):
            start, end = found
            yield Span(Sort.ADDRESS, worded.words[start].start, worded.words[end].end)


class _Marks:
    """What gives an address away, and how far it reaches."""

    def __init__(self, worded: Worded, small: frozenset[str]) -> None:
        self.worded, self.words, self.folded, self.small = worded, worded.words, worded.folded, small

    # — what gives it away: each returns the first and the last word —

    def told(self, i: int) -> tuple[int, int] | None:
        """Address: … — to the end of the sentence, if it has a number or a name in it."""
        size = lexicon.at("address", self.folded, i)
        end = i + size - 1
        while size and end + 1 < len(self.words) and self.worded.joined(end) and end - i < RIGHT + LEFT:
            end += 1
        inside = range(i + size, end + 1)
        named = any(
            self._number(j) or self._place(j) or (self.words[j].is_capitalised and self._name(j)) for j in inside
        )
        return (i + size, end) if size and inside and named else None

    def street(self, i: int) -> tuple[int, int] | None:
        """Улица Навои 12, Amir Temur koʻchasi, 221B Baker Street, via Roma 10, 7-kvartal."""
        behind, ahead = lexicon.at("street_behind", self.folded, i), lexicon.at("street_ahead", self.folded, i)
        if not (behind or ahead) or (len(self.folded[i]) < 3 and not self._dotted(i)):
            return None
        last = i + (behind or ahead) - 1
        if lexicon.at("numbered", self.folded, i) and any(
            self._run(*pair) and self._number(j) for j, pair in ((i - 1, (i - 1, i)), (last + 1, (last, last + 1)))
        ):
            return self._reach(i, last)
        first, end = (self._names(i, -1), last) if behind else (i, self._names(last, 1))
        if (first, end) == (i, last):
            return None
        capital = self.words[i - 1 if behind else last + 1].is_capitalised
        number = next((j for j in (end + 1, end + 2, first - 1) if self._near(j, first, end) and self._number(j)), None)
        place = any(self._near(j, first, end) and self._place(j) for j in (first - 1, end + 1, end + 2))
        if number is None and not place and not (capital and self._by_name_alone(i)):
            return None
        return self._reach(min(first, number or first), max(end, number or end))

    def _names(self, i: int, step: int) -> int:
        """How far names reach from here in a row: three words at most, of which only capitals are many."""
        j = i
        while abs(j + step - i) <= 3 and self._run(min(j, j + step), max(j, j + step)) and self._name(j + step):
            if "," in self.worded.between(min(j, j + step)) or self._place(j + step):
                break
            j += step
        return j

    def _near(self, j: int, first: int, end: int) -> bool:
        return self._run(j, first) if j < first else self._run(end, j)

    def _by_name_alone(self, i: int) -> bool:
        """Uzbek and Russian words for streets are nothing else; "via WhatsApp" and "street style" are no streets."""
        return (len(self.folded[i]) > 4 and not self.words[i].text.isascii()) or self.folded[i].startswith(
            ("koch", "mahal", "tuman")
        )

    def house(self, i: int) -> tuple[int, int] | None:
        """12-uy 45-xonadon, дом 5 кв 12, apt 4, piso 3."""
        size = lexicon.at("house", self.folded, i)
        if not size or (len(self.folded[i]) < 2 and not self._dotted(i)):
            return None
        after = self._run(i, i + 1) and self._number(i + 1)
        before = self._run(i - 1, i) and self._number(i - 1) and self.words[i - 1].end + 1 >= self.words[i].start
        return self._reach(i - 1 if before else i, i + 1 if after else i) if after or before else None

    def place(self, i: int) -> tuple[int, int] | None:
        """Chilonzor 5, Toshkent Yunusobod 14-45, 28013 Madrid."""
        if not self._place(i):
            return None
        if self._run(i - 1, i) and _POSTCODE.fullmatch(self.words[i - 1].text):
            return self._reach(i - 1, i)
        j = i + 1
        while j < len(self.words) and self._run(i, j) and (self._place(j) or self._street(j)):
            j += 1
        if "," in self.worded.between(j - 1):  # Yakkasaroy, Shota Rustaveli 41
            while (
                j < len(self.words)
                and j - i < LEFT
                and self._run(i, j)
                and self._name(j)
                and self.words[j].is_capitalised
            ):
                j += 1
        counted = j + 1 < len(self.words) and lexicon.at("not_a_house", self.folded, j + 1)
        if j < len(self.words) and self._run(i, j) and self._number(j) and not counted:
            return self._reach(i, j)
        return None

    # — how far it reaches —

    def _reach(self, start: int, end: int) -> tuple[int, int]:
        """Over everything beside it that belongs to an address: towns, numbers, more of streets and houses, capitals."""
        first, last = start, end
        while last - end < RIGHT and self._run(last, last + 1) and self._belongs(last + 1):
            last += 1
        while start - first < LEFT and self._run(first - 1, first) and self._belongs(first - 1, strict=True):
            first -= 1
        return first, last

    def _belongs(self, i: int, *, strict: bool = False) -> bool:
        word = self.words[i]
        if self._place(i) or self._street(i) or lexicon.at("house", self.folded, i):
            return len(word.folded) > 1 or self._dotted(i) or self._numbered(i)
        if self._number(i):
            return not lexicon.at("not_a_house", self.folded, i + 1)
        return self._name(i) and word.is_capitalised and not (strict and i == 0 and not self._comma(i))

    def _comma(self, i: int) -> bool:
        return "," in self.worded.between(i)

    def _street(self, i: int) -> bool:
        return bool(lexicon.at("street_behind", self.folded, i) or lexicon.at("street_ahead", self.folded, i))

    # — words —

    def _run(self, one: int, other: int) -> bool:
        """From one word to the other without a break of the sentence."""
        if not (0 <= one <= other < len(self.words)):
            return False
        return all(self.worded.joined(i) for i in range(one, other))

    def _name(self, i: int) -> bool:
        word = self.words[i]
        return not word.is_number and word.folded not in self.small and len(word.folded) > 1 and word.text not in "№#"

    def _place(self, i: int) -> bool:
        return bool(lexicon.at("places", self.folded, i))

    def _number(self, i: int) -> bool:
        if not 0 <= i < len(self.words) or not self.words[i].is_number:
            return False
        digits = re.match(r"\d+", self.words[i].text)
        small = digits is not None and int(digits[0]) < LIKE_MONEY
        return small and not lexicon.at("not_a_house", self.folded, i + 1)

    def _numbered(self, i: int) -> bool:
        return self._number(i + 1) or self._number(i - 1)

    def _dotted(self, i: int) -> bool:
        """A short form: ул., д. 5, kv 12."""
        return self.worded.text[self.words[i].end : self.words[i].end + 1] in (".", "/") or self._numbered(i)
