"""The last look before something is said: a sentence that claims what no function of this turn has told does not leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from bot.conversation.language import wrong_language
from bot.conversation.lock.claims import PLACEHOLDER, Kind, read
from bot.conversation.lock.cutting import Sentence, sentences, together
from bot.conversation.lock.evidence import Evidence, spoken
from bot.conversation.lock.judging import Judge, Lie
from bot.conversation.lock.leaks import Leaks
from bot.conversation.lock.naming import MOST, Names, named
from bot.llm.base import Outcome
from models.base.docs import Doc
from models.base.i18n import Language
from models.base.text import words
from models.base.unseen import clean

LONGEST = 1200
"""Characters of a model's text that are looked at and said; cards are outside of it."""


@dataclass
class Ground:
    """What the sentences of a turn may stand on."""

    outcomes: Sequence[Outcome]
    language: Language
    now: datetime
    own_words: str = ""
    """The customer's, of this turn."""
    shop: Sequence[str] = ()
    """What the shop says of itself in its settings: name, hours, about."""
    docs: Sequence[Doc] = ()
    at_hand: frozenset[str] = frozenset()
    leaks: Leaks = field(default_factory=Leaks)
    hours: str = ""
    strange: frozenset[str] = frozenset()
    """Placeholders of cards, phones, addresses and user names that are neither the shop's nor taken down from the customer."""

    @cached_property
    def facts(self) -> Evidence:
        return Evidence.of(self.outcomes, self.language, self.now, [self.hours])

    def without_names(self, text: str) -> str:
        """The text without the words of the facts: names of goods are in whatever language."""
        told = self.facts.vocabulary
        return " ".join(word for word in PLACEHOLDER.sub(" ", text).split() if not set(words(word)) <= told)

    @cached_property
    def names(self) -> Names:
        shop = {word for text in self.shop for word in (*words(text), *spoken(text))}
        titles = frozenset(word for thing in self.facts.of_things() for word in thing.words)
        told, own = self.facts.vocabulary | shop, frozenset([*words(self.own_words), *spoken(self.own_words)])
        return Names(told, own, titles, tuple(self.docs), self.at_hand)


@dataclass(frozen=True, slots=True)
class Struck:
    """A sentence that did not leave, for the decision log."""

    sentence: str
    lies: tuple[Lie, ...]
    done: str
    """rewritten or dropped."""

    def to_json(self) -> dict[str, object]:
        claims = [{"kind": lie.kind.value, "said": lie.said, "why": lie.why} for lie in self.lies]
        return {"sentence": self.sentence[:300], "claims": claims, "done": self.done}


@dataclass(frozen=True, slots=True)
class Held:
    """What is left of a text. `gap` is where our own words for the facts belong, if a sentence with a false claim went."""

    kept: tuple[Sentence, ...]
    struck: tuple[tuple[Sentence, tuple[Lie, ...]], ...]
    place: int = 0

    def text(self, instead: str = "") -> str:
        """The honest sentences, with our own wording where the first false one stood."""
        whole = list(self.kept)
        if instead:
            whole.insert(self.place, Sentence(instead, " " if self.place < len(whole) else ""))
            if self.place and not whole[self.place - 1].gap:
                whole[self.place - 1].gap = " "
        return together(whole)

    def log(self, *, rewritten: bool) -> list[dict[str, object]]:
        return [
            Struck(one.text, lies, "rewritten" if rewritten and not i else "dropped").to_json()
            for i, (one, lies) in enumerate(self.struck)
        ]


def hold(text: str, ground: Ground) -> Held:
    """The text's sentences, those apart that claim what nothing bears out. Personal data must be hidden in it already."""
    text = _shortened(clean(text))
    if wrong_language(ground.without_names(text), ground.language):
        lie = Lie(Kind.LANGUAGE, text[:60], f"not in {ground.language.value}")
        return Held((), ((Sentence(text), (lie,)),))
    kept: list[Sentence] = []
    struck: list[tuple[Sentence, tuple[Lie, ...]]] = []
    place = None
    whole = _told_by_all(text, ground)
    for one in sentences(text):
        if lies := [*whole, *_lies(one.text, ground)]:
            place = len(kept) if place is None else place
            struck.append((one, tuple(lies)))
        else:
            kept.append(one)
    return Held(tuple(kept), tuple(struck), place or 0)


def _told_by_all(text: str, ground: Ground) -> list[Lie]:
    """A secret cut over several sentences: then none of them leaves."""
    told = ground.leaks.told(" ".join(text.split()))
    return [Lie(Kind.SECRET, "•••", told)] if told else []


def _lies(sentence: str, ground: Ground) -> Iterable[Lie]:
    for link in ground.leaks.foreign_links(sentence):
        yield Lie(Kind.LINK, link[:80], "not a link of the shop's")
    for placeholder in PLACEHOLDER.findall(sentence):
        if placeholder in ground.strange:
            yield Lie(Kind.CONTACT, placeholder, "neither the shop's nor the customer's by any function")
    said = read(sentence, ground.language, ground.now.date())
    own = read(ground.own_words[:2000], ground.language, ground.now.date()) if ground.own_words else None
    about = named(said, ground.facts)
    yield from Judge(said, ground.facts, about, own, asks="?" in sentence).lies()
    for name, why in ground.names.unknown(sentence, said, about=any(one.share >= MOST for one in about)):
        yield Lie(Kind.NAME, name, why)


def _shortened(text: str) -> str:
    """Cut at the end of a sentence, so that nothing is half said."""
    if len(text) <= LONGEST:
        return text
    whole, size = [], 0
    for one in sentences(text):
        size += len(one.text) + len(one.gap)
        if size > LONGEST:
            break
        whole.append(one)
    return together(whole) or text[: LONGEST - 1].rstrip() + "…"
