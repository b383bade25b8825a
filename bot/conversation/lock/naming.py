"""Which things a sentence names, and names that no function of this turn has told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.conversation.language_words import FILLERS, FUNCTION_WORDS
from bot.conversation.lock.claims import PLACEHOLDER, Kind, Read
from bot.conversation.lock.evidence import Evidence, Told, spoken
from bot.conversation.lock.words import is_listed
from bot.llm.spoken.dates import MONTHS, RELATIVE, WEEKDAYS
from bot.llm.spoken.tokens import Token
from models.base import concepts
from models.base.docs import Doc
from models.base.docs import Kind as Sort
from models.base.likeness import inflects, same_stem
from models.base.text import fold_word, words

MOST = 0.6
"""So much of a thing's name must be said for it to be meant."""
_QUOTED = re.compile(r"[«“\"„]([^»”\"“]{2,60})[»”\"“]")
_CAPITALISED = re.compile(
    r"(?<![\w«“\"'’ʻʼ])[A-ZÀ-ÖØ-ÞЀ-ЯЎҚҒҲ][\w'ʻʼ’‘`-]*(?:\s+(?:[A-ZÀ-ÖØ-ÞЀ-ЯЎҚҒҲ0-9][\w'ʻʼ’‘`-]*|\d+))*"
)
_LISTED = re.compile(r"^\s*(?:[•*·▪–—-]|\d{1,2}[.)])\s*(?P<name>[^—–:\n]{2,80}?)\s*(?:[—–:]|\s-\s)")
_SUBJECT = re.compile(r"^\s*(?P<name>[^—–:\n,.;!?]{2,60}?)\s*(?:[—–:]|\s-\s)\s*(?=[$€£₽₸]?\d)")
SURE = 0.95
"""So surely must a word mean a kind of goods: a slip of the finger is no claim."""
PRESENTED = frozenset({Kind.MONEY, Kind.COUNT, Kind.STOCK})
"""Claims by which a sentence presents something as the shop's."""


@dataclass(frozen=True, slots=True)
class Named:
    """A thing of the facts that a sentence names, at these tokens."""

    thing: Told
    start: int
    end: int
    share: float


def named(said: Read, facts: Evidence) -> list[Named]:
    """The things that the sentence names; of several that share a word, those that it names best."""
    found = [one for thing in facts.of_things() if (one := _find(said.tokens, thing))]
    best = [one for one in found if not any(_hides(other, one) for other in found)]
    return sorted(best, key=lambda one: one.start)


def nearest(things: Sequence[Named], at: int) -> Told | None:
    """The thing named last before the claim, else the first one behind it; nothing where two are named by the same words."""
    before = [one for one in things if one.start <= at]
    chosen = max(before, key=lambda one: one.start) if before else min(things, key=lambda one: one.start)
    rivals = [one for one in things if one.start == chosen.start and one.thing is not chosen.thing]
    return _both(chosen.thing, [one.thing for one in rivals]) if rivals else chosen.thing


def _both(first: Told, others: Iterable[Told]) -> Told:
    """Two things under one name: what is true of either may be said."""
    joined = Told(first.name, set(first.amounts), set(first.counts), list(first.variants), set(first.available))
    for other in others:
        joined.amounts |= other.amounts
        joined.counts |= other.counts
        joined.variants += other.variants
        joined.available |= other.available
    return joined


def _find(found: Sequence[Token], thing: Told) -> Named | None:
    wanted = [word for word in dict.fromkeys(thing.words) if len(word) > 1]
    own = _own_name(thing, found)
    met = _window(found, wanted)
    share = len(met) / len(wanted) if wanted else 0.0
    if share >= (MOST if len(wanted) > 1 else 1):
        return Named(thing, min(met.values()), max(met.values()) + 1, share)
    if own is not None:
        return Named(thing, own, own + 1, max(share, MOST))
    head = met.get(wanted[0]) if wanted else None
    return Named(thing, head, head + 1, share) if head is not None else None


def _window(found: Sequence[Token], wanted: Sequence[str]) -> dict[str, int]:
    """Where most words of a name stand close together: each with its place."""
    places = [(i, word) for i, token in enumerate(found) for word in wanted if _is(token, word)]
    best: dict[str, int] = {}
    for start, _word in places:
        near: dict[str, int] = {}
        for i, word in places:
            if start <= i < start + len(wanted) + 2:
                near.setdefault(word, i)
        if len(near) > len(best):
            best = near
    return best


def _own_name(thing: Told, found: Sequence[Token]) -> int | None:
    """The quoted part of a name is enough: «Nilufar»."""
    for quoted in _QUOTED.findall(thing.name):
        places = [_place(found, word) for word in words(quoted)]
        if places and None not in places:
            return places[0]
    return None


def _place(found: Sequence[Token], word: str) -> int | None:
    return next((i for i, token in enumerate(found) if _is(token, word)), None)


def _is(token: Token, word: str) -> bool:
    """The word of a name, with whatever ending."""
    return token.word == word or (len(word) > 2 and inflects(word, token.word))


def _hides(better: Named, one: Named) -> bool:
    """The other thing is named more fully by words that include this one's."""
    if better is one or better.share <= one.share:
        return False
    return (better.start <= one.start and one.end <= better.end) or (one.start <= better.start < one.end)


# ── names that nobody has told ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True)
class Names:
    """What may be named in this turn, and what is known of the shop besides."""

    told: frozenset[str]
    """Folded words of the facts, of the shop's own name and hours."""
    spoken: frozenset[str]
    """Folded words of the customer."""
    titles: frozenset[str] = frozenset()
    """Folded words of the names of things that a function has told of, without what is told about them."""
    docs: tuple[Doc, ...] = ()
    """Goods of the shop that retrieval or the context brought: no function has told of them by that."""
    at_hand: frozenset[str] = frozenset()
    """Codes of what the talk is about already: in a question they may be named."""

    def unknown(self, text: str, said: Read, *, about: bool) -> list[tuple[str, str]]:
        """Names in the sentence that are not to be said, with the reason. `about`: it names a thing that was told of."""
        claims = {claim.kind for claim in said.claims}
        asks = "?" in text
        presents = bool(claims & PRESENTED) and not asks
        out = [
            (name, "no function has told of it in this turn")
            for name in self._of_docs(said, claims, asks, presents and not about)
        ]
        if not out:
            text = PLACEHOLDER.sub(" ", text)
            loose = [*self._quoted(text), *self._listed(text, presents), *self._proper(text, said, presents)]
            loose += self._goods(said) if presents else []
            out = [(name, "nothing of the shop is called so") for name in loose]
        return out

    def _may(self, word: str, *, spoken: bool = True) -> bool:
        """A word of the facts, with whatever ending."""
        known = self.told | self.spoken if spoken else self.told
        return word in known or any(len(one) > 2 and same_stem(one, word) for one in known if one[:2] == word[:2])

    def _of_titles(self, word: str) -> bool:
        return word in self.titles or any(len(one) > 2 and same_stem(one, word) for one in self.titles)

    def _of_docs(self, said: Read, claims: Collection[Kind], asks: bool, alone: bool) -> list[str]:
        """Goods of the shop that no function has told of. `alone`: offered by themselves, not as a part of something."""
        out = []
        for doc in self.docs:
            if doc.kind is not Sort.PRODUCT:
                continue
            for name in doc.names.values():
                parts = [word for word in spoken(name) if len(word) > 1]
                met = [word for word in parts if _place(said.tokens, word) is not None]
                told = all(self._of_titles(word) if alone else self._may(word, spoken=False) for word in parts)
                if not parts or len(met) < len(parts) or told:
                    continue
                own = all(self._may(word) for word in parts) or doc.code in self.at_hand
                if not (own and (asks or not claims)):
                    out.append(name)
        return out

    def _quoted(self, text: str) -> list[str]:
        return [name for name in _QUOTED.findall(text) if (w := words(name)) and not all(self._may(word) for word in w)]

    def _listed(self, text: str, presents: bool) -> list[str]:
        """A line of a list, or what stands before a dash and a price, is a name of something."""
        match = _LISTED.match(text) or (_SUBJECT.match(text) if presents else None)
        if not presents or not match:
            return []
        left = [word for word in _content(match["name"]) if not self._may(word)]
        return [match["name"].strip()] if len(left) * 2 >= max(len(_content(match["name"])), 1) and left else []

    def _proper(self, text: str, said: Read, presents: bool) -> list[str]:
        """Words with capitals inside a sentence: of several, or one beside a price."""
        out = []
        for match in _CAPITALISED.finditer(text):
            parts = [part for part in match[0].split() if not part.isdigit()]
            if _opens(text, match.start()):
                parts = parts[1:] if not presents or _is_plain(fold_word(parts[0])) else parts
            strange = [part for part in parts if not part.isupper() and not self._known(part)]
            enough = len(strange) > 1 or (strange and presents and (len(parts) > 1 or not _opens(text, match.start())))
            if enough and (presents or len(strange) > 1):
                out.append(match[0])
        return out

    def _known(self, part: str) -> bool:
        return all(self._may(word) or _is_plain(word) for word in words(part))

    def _goods(self, said: Read) -> list[str]:
        """A kind of goods that neither a fact nor the customer has spoken of."""
        here = [token.word for token in said.tokens]
        hits = [hit for hit in concepts.meanings(here) if hit.concept.group == "goods" and hit.sure >= SURE]
        known = _goods_of(self.told) | _goods_of(self.spoken)
        return [
            " ".join(token.raw for token in said.tokens[hit.start : hit.end])
            for hit in hits
            if not _kin(hit.concept) & known
            and not any(claim.start < hit.end and hit.start < claim.end for claim in said.claims)
            and not all(self._may(word) or _is_plain(word) for word in here[hit.start : hit.end])
        ]


def _goods_of(vocabulary: frozenset[str]) -> set[str]:
    hits = (hit for word in vocabulary for hit in concepts.meanings((word,)))
    return {kin for hit in hits if hit.concept.group == "goods" and hit.sure >= SURE for kin in _kin(hit.concept)}


def _kin(concept: concepts.Concept) -> set[str]:
    return {concept.id, *([concept.kind] if concept.kind else [])}


def _content(text: str) -> list[str]:
    return [word for word in words(text) if not _is_plain(word) and not word[0].isdigit()]


def _opens(text: str, at: int) -> bool:
    return not re.search(r"\w", text[:at])


TRADE = (
    "praise", "known", "talk", "price", "total", "fee", "off", "there", "have", "gone", "pieces", "percent", "bring",
    "left_behind", "left_before", "cheaper", "free",
)  # fmt: skip
"""Lists of words.toml whose words name nothing."""


@lru_cache(maxsize=8192)
def _is_plain(word: str) -> bool:
    """A small word of any language, a word of trade or of praise, a day or a month: no name."""
    return word in _small() or is_listed(word, TRADE)


@cache
def _small() -> frozenset[str]:
    small = {word for source in (FUNCTION_WORDS, FILLERS) for listed in source.values() for word in listed}
    days = {cell for row in (*WEEKDAYS, *MONTHS, *RELATIVE.values()) for cell in row.split()}
    return frozenset(fold_word(word) for word in small | days)
