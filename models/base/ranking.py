"""Which things of a shop a text is about: a pure ranking of documents, word by word, across scripts and languages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from models.base import concepts
from models.base.docs import Doc, Found, Kind
from models.base.likeness import Vocabulary
from models.base.text import word_grams, words

FLOOR = 0.30
"""A best score below this answers nothing: ask back."""

NAME, VALUE, TEXT = 1.0, 0.75, 0.6
"""How much a word counts by where it was met: name or alias, value of an option, description."""
MEANING = 0.93
"""A word met by its meaning only (zapatos for tufli)."""
WIDER = 0.6
"""A bouquet asked for, flowers met."""
LIMIT = 60

_HOURS = re.compile(
    r"\d{1,2}[:.]\d\d\s*(?:[–—-]|a|alle|до|to|dan)\s*\d{1,2}[:.]\d\d|\b\d{1,2}\s*(?:до|dan)\s*\d{1,2}\b"
)
"""An answer that names hours answers when the shop is open, whatever it was asked."""
_GOODS = ("goods", "colours", "values")
_TOLD = ("goods", "topics")
_GROUPS = {
    Kind.FAQ: _TOLD,
    Kind.PASSAGE: _TOLD,
    Kind.CORRECTION: _TOLD,
    Kind.SERVICE: ("goods", "topics", "values"),
}
"""Which meanings a thing is found by: a dress is no answer to "how do I pay"."""

FILLERS = frozenset(
    word
    for line in (concepts.LEXICON / "fillers.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
    for word in words(line)
)
"""Words that say nothing about which thing is meant."""


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """The folded words and meanings of a document, each with the weight of its best place. One object per wording."""

    words: dict[str, float]
    meanings: dict[str, float]


@dataclass(frozen=True, slots=True)
class Match:
    """How a document met a list of words: the score, and per word (by position) how well."""

    doc: Doc
    score: float
    met: dict[int, float] = field(default_factory=dict)


def terms(doc: Doc) -> Terms:
    """A document's words and meanings; worked out once per wording."""
    values = tuple(text for options in doc.axes.values() for o in options for text in (o.value, *o.names.values()))
    titles = (*doc.names.values(), *doc.aliases, *((doc.code,) if doc.kind is Kind.FAQ else ()))
    return _terms(titles, values, tuple(doc.text.values()), _GROUPS.get(doc.kind, _GOODS))


@lru_cache(maxsize=8192)
def _terms(titles: tuple[str, ...], values: tuple[str, ...], texts: tuple[str, ...], groups: tuple[str, ...]) -> Terms:
    met: dict[str, float] = {}
    meant: dict[str, float] = {}
    for weight, group in ((TEXT, texts), (VALUE, values), (NAME, titles)):
        for text in group:
            folded = words(text)
            met.update(dict.fromkeys((w for w in folded if w not in FILLERS), weight))
            for key, sure in concepts.keys(folded, groups).items():
                for step, wider in enumerate(concepts.widened(key)):
                    meant[wider] = max(meant.get(wider, 0.0), weight * sure * (0.9 if step else 1.0))
    if "topics" in groups and any(_HOURS.search(text) for text in texts):
        meant.setdefault("topics:hours", TEXT)
    return Terms(met, meant)


def index_terms(doc: Doc) -> set[str]:
    """What the document is found by: grams of its words and its meanings, wider ones too."""
    own = terms(doc)
    return {gram for word in own.words for gram in word_grams(word)} | {f"~{key}" for key in own.meanings}


def query_terms(text: str) -> set[str]:
    """What a text asks the index for."""
    folded = words(text)
    asked = [word for word in folded if word not in FILLERS] or folded
    return {gram for word in asked for gram in word_grams(word)} | {f"~{key}" for key in concepts.keys(folded)}


def compare(folded: Sequence[str], docs: Sequence[Doc], *, skip: frozenset[str] = FILLERS) -> list[Match]:
    """Every document against the words, best first; a document that met none of them is left out."""
    asked = [i for i, word in enumerate(folded) if word not in skip]
    known = [terms(doc) for doc in docs]
    met = _meet(folded, asked, known)
    weights = {i: _weight(folded[i], met[i], len(docs)) for i in asked}
    total = sum(weights.values()) or 1.0
    matches = []
    for n, doc in enumerate(docs):
        mine = {i: met[i][n] for i in asked if n in met[i]}
        if mine:
            matches.append(Match(doc, sum(weights[i] * got**2 for i, got in mine.items()) / total, mine))
    return sorted(matches, key=lambda match: (-match.score, match.doc.code))


def rank(query: str, docs: Sequence[Doc], *, limit: int = LIMIT) -> list[Found]:
    """The documents that answer the query, best first, with scores from 0 to 1."""
    folded = words(query)
    if all(word in FILLERS for word in folded):
        return []
    return [Found(match.doc, round(min(1.0, match.score), 4)) for match in compare(folded, docs)[:limit]]


@lru_cache(maxsize=256)
def _arranged(known: tuple[Terms, ...]) -> tuple[dict[str, list[tuple[int, float]]], Vocabulary]:
    """Every word with the documents that have it. A turn looks at the same documents several times."""
    where: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for n, own in enumerate(known):
        for word, weight in own.words.items():
            where[word].append((n, weight))
    return dict(where), Vocabulary(where)


def _meet(folded: Sequence[str], asked: Sequence[int], known: Sequence[Terms]) -> dict[int, dict[int, float]]:
    """Word position → document position → how well that word was met there."""
    where, vocabulary = _arranged(tuple(known))
    met: dict[int, dict[int, float]] = {i: {} for i in asked}
    for i in asked:
        alike = vocabulary.like(folded[i]) or ({folded[i]: 1.0} if folded[i] in where else {})
        for word, sure in alike.items():
            for n, weight in where[word]:
                met[i][n] = max(met[i].get(n, 0.0), sure * weight)
    _meet_meanings(folded, met, known)
    return met


def _meet_meanings(folded: Sequence[str], met: dict[int, dict[int, float]], known: Sequence[Terms]) -> None:
    for hit in concepts.meanings(folded):
        kinds = concepts.widened(hit.concept.key)[1:]
        for n, own in enumerate(known):
            wider = max((own.meanings.get(kind, 0.0) for kind in kinds), default=0.0) * WIDER
            if weight := max(own.meanings.get(hit.concept.key, 0.0), wider):
                for i in range(hit.start, hit.end):
                    if i in met:
                        met[i][n] = max(met[i].get(n, 0.0), weight * MEANING * hit.sure)


def _weight(word: str, met: dict[int, float], total: int) -> float:
    """Long and rare words say more; a word that no document knows says least."""
    length = min(len(word), 9) / 9 + 0.2
    if not met:
        return length * 0.45
    often = sum(got**2 for got in met.values())
    return length * (0.6 + log(1 + total / (0.5 + often)) / 3)
