"""What words mean whatever language they are in: a general table of goods, colours, values and topics of shops."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz import fuzz, process

from models.base.likeness import inflects
from models.base.text import words

LEXICON = Path(__file__).with_name("lexicon")
LANGUAGES = ("uz", "ru", "en", "es", "it")
GROUPS = ("goods", "colours", "values", "topics")
TYPO = 82.0
"""How alike (of 100) a mistyped word must be to a term to be taken for it."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing, quality or topic, and what it is called."""

    id: str
    group: str
    kind: str | None
    """A wider concept: sneakers are shoes."""
    terms: dict[str, tuple[str, ...]] = field(hash=False)

    @property
    def key(self) -> str:
        return f"{self.group}:{self.id}"

    def name(self, language: str) -> str:
        return self.terms[language][0] if self.terms.get(language) else self.terms["en"][0]


@dataclass(frozen=True, slots=True)
class Hit:
    """Words start…end of a text stand for a concept."""

    start: int
    end: int
    concept: Concept
    sure: float


def _rows(group: str) -> Iterator[Concept]:
    for line in (LEXICON / f"{group}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            head, *columns = (cell.strip() for cell in line.split("|"))
            name, _, kind = (part.strip() for part in head.partition("<"))
            terms = {
                lang: tuple(t.strip() for t in cell.split(",")) for lang, cell in zip(LANGUAGES, columns, strict=True)
            }
            yield Concept(name, group, kind or None, terms)


@cache
def table() -> dict[str, Concept]:
    """Every concept by its key."""
    return {concept.key: concept for group in GROUPS for concept in _rows(group)}


@dataclass(frozen=True, slots=True)
class _Index:
    exact: dict[tuple[str, ...], tuple[Concept, ...]]
    by_start: dict[str, tuple[tuple[str, ...], ...]]
    """First two letters of the first word → terms."""
    singles: tuple[str, ...]
    """Terms of one long word, where a typo can be told."""


@cache
def _index() -> _Index:
    exact: dict[tuple[str, ...], list[Concept]] = defaultdict(list)
    for concept in table().values():
        for terms in (*concept.terms.values(), (concept.id.replace("_", " "),)):
            for term in terms:
                for folded in _forms(tuple(words(term))):
                    if concept not in exact[folded]:
                        exact[folded].append(concept)
    by_start: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for folded in exact:
        by_start[folded[0][:2]].append(folded)
    return _Index(
        {term: tuple(concepts) for term, concepts in exact.items()},
        {start: tuple(sorted(terms, key=lambda t: (-len(t), -len(t[0])))) for start, terms in by_start.items()},
        tuple(sorted(term[0] for term in exact if len(term) == 1 and len(term[0]) >= 5)),
    )


def _forms(folded: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The term, and an Uzbek verbal noun also as it is said before berasizmi: yozish, yozib."""
    if not folded:
        return []
    last = folded[-1]
    verbal = {"ish": "ib", "ash": "ab"}.get(last[-3:]) if len(last) > 4 else None
    return [folded, (*folded[:-1], last[:-3] + verbal)] if verbal else [folded]


def meanings(folded: Sequence[str]) -> list[Hit]:
    """The concepts that the words stand for; a longer term hides the shorter ones inside it."""
    found = list(_meanings(tuple(folded)))
    return [hit for hit in found if not any(_inside(hit, other) for other in found)]


def _inside(hit: Hit, other: Hit) -> bool:
    longer = other.end - other.start > hit.end - hit.start
    return longer and other.start <= hit.start and hit.end <= other.end and other.concept.group == hit.concept.group


@lru_cache(maxsize=4096)
def _meanings(folded: tuple[str, ...]) -> tuple[Hit, ...]:
    return tuple(hit for start in range(len(folded)) for hit in _at(folded, start))


def _at(folded: tuple[str, ...], start: int) -> Iterator[Hit]:
    seen: set[str] = set()
    for size in (3, 2, 1):
        if len(here := folded[start : start + size]) == size:
            for concept, sure in _terms_like(here):
                if concept.key not in seen:
                    seen.add(concept.key)
                    yield Hit(start, start + size, concept, sure)


@lru_cache(maxsize=65536)
def _terms_like(here: tuple[str, ...]) -> tuple[tuple[Concept, float], ...]:
    index = _index()
    exact = tuple((concept, 1.0) for concept in index.exact.get(here, ()))
    if exact and any(concept.group == "colours" for concept, _ in exact):
        return exact
    stems = [t for t in index.by_start.get(here[0][:2], ()) if len(t) == len(here) and _same_stems(t, here)]
    if stems:
        colours = tuple((c, 0.95) for t in stems for c in index.exact[t] if c.group == "colours")
        stems = [t for t in stems if here[0].startswith(t[0])] or stems  # kok in koki before the longer koke
        closest = max(stems, key=lambda term: sum(len(w) for w in term))
        alike = [t for t in stems if len(t[0]) >= len(closest[0]) - 1]
        forms = tuple((concept, 0.95) for term in alike for concept in index.exact[term])
        # a word may be one thing and a form of a colour: белье is linen, and белые without its dots
        return (*exact, *colours) if exact else forms
    if exact:
        return exact
    if (
        len(here) == 1
        and len(here[0]) >= 5
        and (typo := process.extractOne(here[0], index.singles, scorer=fuzz.ratio, score_cutoff=TYPO))
    ):
        return tuple((concept, typo[1] / 110) for concept in index.exact[(typo[0],)])
    return ()


def _same_stems(term: tuple[str, ...], here: tuple[str, ...]) -> bool:
    return all(inflects(one, other) for one, other in zip(term, here, strict=True))


def is_term(word: str) -> bool:
    """The word stands in the table as it is."""
    return (word,) in _index().exact


def is_form(word: str) -> bool:
    """The word is a term of the table with some ending."""
    return any(sure >= 0.95 for _, sure in _terms_like((word,)))


def keys(folded: Sequence[str], groups: Iterable[str] = GROUPS) -> dict[str, float]:
    """Concept keys in the words with how sure they are."""
    wanted = set(groups)
    found: dict[str, float] = {}
    for hit in meanings(folded):
        if hit.concept.group in wanted:
            found[hit.concept.key] = max(found.get(hit.concept.key, 0.0), hit.sure)
    return found


def widened(key: str) -> list[str]:
    """The concept and every wider one: sneakers, shoes."""
    out = [key]
    while (
        (concept := table().get(out[-1])) and concept.kind and (wider := f"{concept.group}:{concept.kind}") not in out
    ):
        out.append(wider)
    return out
