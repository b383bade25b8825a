"""What of the shop a message is about: the product, category, service, answer or event that its words meet best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.llm.offline.options import Choice, choose
from bot.llm.offline.reading import Reading
from models.base import concepts
from models.base.docs import Doc, Kind
from models.base.ranking import Match, compare, terms
from models.base.text import words

NAMED = 0.24
"""From this score on a thing counts as named."""
PLAIN = 0.76
"""At least one word must be met this well."""
APART = 0.2
"""So much better the whole message must meet a service than its naming words do."""
SURELY = 0.7
"""Below this a name in passing does not turn the talk away from the thing at hand."""
OF_THIS = frozenset({"this", "describe", "usage"})
CLOSE = 0.8
"""Things within this share of the best score compete by their options."""


@dataclass
class Entities:
    """The best thing of every kind, with its score."""

    product: Doc | None = None
    products: list[Match] = field(default_factory=list)
    category: Doc | None = None
    service: Doc | None = None
    faq: Doc | None = None
    event: Doc | None = None
    scores: dict[Kind, float] = field(default_factory=dict)
    topics: set[str] = field(default_factory=set)
    """Topics that both the words and the chosen answer speak of."""
    choice: Choice = field(default_factory=Choice)
    apart: bool = False
    """The best service was met by a word that the best product has not: engraving, on a thermos."""
    named: bool = False
    """The product was named in words, not only meant from before."""


def find(reading: Reading) -> Entities:
    """Everything that the message may be about."""
    docs = _docs(reading)
    own = Entities()
    content = reading.content
    by_kind = _best(_of_the_thing(content, compare(content, docs))) if content else {}
    told = [d for d in docs if d.kind in (Kind.FAQ, Kind.SERVICE)]
    things = reading.own_words - {word for doc in told for word in terms(doc).words}  # adras is no adres
    asked = _best(compare([word for word in reading.words if word not in things], told))
    own.apart = _apart(by_kind)
    for kind in (Kind.CATEGORY, Kind.EVENT):
        _take(own, kind, by_kind.get(kind, []))
    _take(own, Kind.SERVICE, by_kind.get(Kind.SERVICE, []))
    if done := asked.get(Kind.SERVICE, []):
        _take_deed(own, done, reading)
    _choose_faq(reading, own, asked.get(Kind.FAQ, []))
    _choose_product(reading, own, docs, by_kind.get(Kind.PRODUCT, []))
    return own


def _docs(reading: Reading) -> list[Doc]:
    seen: dict[tuple[Kind, str], Doc] = {(f.doc.kind, f.doc.code): f.doc for f in reading.prompt.found}
    context = reading.prompt.context
    for doc in (context.last_product, *(doc for doc, _ in context.cart)):
        if doc:
            seen.setdefault((doc.kind, doc.code), doc)
    return list(seen.values())


def _best(matches: Sequence[Match]) -> dict[Kind, list[Match]]:
    out: dict[Kind, list[Match]] = {}
    for match in matches:
        out.setdefault(match.doc.kind, []).append(match)
    return out


AUDIENCES = frozenset({"men", "women", "kids"})
"""For whom a thing is: no thing itself."""


def _of_the_thing(content: Sequence[str], matches: Sequence[Match]) -> list[Match]:
    """For men's bags the shelf of bags rather than the shelf for men: what meets only the audience gives way."""
    hits = [hit for hit in concepts.meanings(content) if hit.concept.group == "goods" and hit.sure >= 0.95]
    whom = {i for hit in hits if hit.concept.id in AUDIENCES for i in range(hit.start, hit.end)}
    what = {i for hit in hits for i in range(hit.start, hit.end)} - whom
    met = [m for m in matches if any(m.met.get(i, 0.0) >= PLAIN for i in what)]
    shelved = {Kind.PRODUCT, Kind.CATEGORY}
    return [m for m in matches if m in met or m.doc.kind not in shelved] if whom and met else list(matches)


def _apart(by_kind: dict[Kind, list[Match]]) -> bool:
    services, products = by_kind.get(Kind.SERVICE, []), by_kind.get(Kind.PRODUCT, [])
    if not services:
        return False
    mine = {i for i, sure in services[0].met.items() if sure >= 0.8}
    return bool(mine - {i for i, sure in (products[0].met if products else {}).items() if sure >= 0.6})


def _take(own: Entities, kind: Kind, matches: Sequence[Match]) -> None:
    plain = [m for m in matches if max(m.met.values()) >= PLAIN]
    if plain and plain[0].score >= NAMED:
        setattr(own, kind.value, plain[0].doc)
        own.scores[kind] = plain[0].score


def _take_deed(own: Entities, matches: Sequence[Match], reading: Reading) -> None:
    """A service by all words, also those that ask for something: balon almashtirish is no exchange of goods."""
    if own.service is None or matches[0].score > own.scores[Kind.SERVICE] + APART:
        _take(own, Kind.SERVICE, matches)
        own.apart = own.apart or (own.service is matches[0].doc and bool(_deeds(reading)))


def _deeds(reading: Reading) -> list[range]:
    """Where several words together name one thing or work: to change the oil."""
    hits = concepts.meanings(reading.words)
    return [range(h.start, h.end) for h in hits if h.concept.group == "goods" and h.end - h.start > 1]


def _choose_faq(reading: Reading, own: Entities, matches: Sequence[Match]) -> None:
    """The answer whose topics the words speak of, its own words deciding between equals."""
    stock = {i for cue in reading.cues if cue.name == "stock" for i in cue.at}
    hits = [hit for hit in concepts.meanings(reading.words) if hit.concept.group == "topics" and hit.sure > 0.8]
    hits = [hit for hit in hits if not any(hit.start in deed and hit.end - 1 in deed for deed in _deeds(reading))]
    topics = {hit.concept.key for hit in hits if not stock.issuperset(range(hit.start, hit.end))}
    topics -= {hit.concept.key for hit in hits if hit.sure < 1 and reading.words[hit.start] in reading.own_words}
    topics |= {f"topics:{topic}" for cue in reading.names for topic in SPOKEN.get(cue, ())}
    if reading.names & {"where", "hours"}:
        topics.discard("topics:delivery")  # "send me the address" sends no parcel
    if "paywhere" in reading.names:
        topics -= {"topics:address", "topics:delivery"}  # where the money goes is no place
        matches = [m for m in matches if "topics:payment" in faq_topics(m.doc)]
    scored = []
    known = {match.doc.code for match in matches}
    unmet = [f.doc for f in reading.prompt.found if f.doc.kind is Kind.FAQ and f.doc.code not in known]
    for match in [*matches, *(Match(doc, 0.2, {0: 0.5}) for doc in unmet if topics & faq_topics(doc))]:
        shared = topics & faq_topics(match.doc)
        asked = topics & question_topics(match.doc)
        scored.append(
            (
                match.score + 0.12 * max(map(_weight, shared), default=0.0) + 0.15 * sum(map(_weight, asked)),
                match,
                shared,
            )
        )
    if scored:
        score, match, shared = max(scored, key=lambda row: row[0])
        if score >= NAMED and max(match.met.values()) >= 0.5:
            own.faq, own.scores[Kind.FAQ], own.topics = match.doc, score, shared


SPOKEN = {
    "where": ("address",),
    "hours": ("hours", "address"),
    "whichsize": ("sizeguide",),
    "deliver": ("delivery",),
    "paywhere": ("payment",),
}
"""Cues that speak of a topic."""
LIGHT = {
    "topics:sizeguide",
    "topics:freshness",
    "topics:care",
    "topics:hours",
    "topics:contacts",
    "topics:authenticity",
    "topics:privacy",
}
"""Topics whose words are said in passing too."""


def _weight(topic: str) -> float:
    return 0.6 if topic in LIGHT else 1.0


def question_topics(doc: Doc) -> set[str]:
    names = [*doc.names.values(), *doc.aliases, doc.code]
    return {key for text in names for key, sure in concepts.keys(words(text), ("topics",)).items() if sure > 0.8}


def faq_topics(doc: Doc) -> set[str]:
    return question_topics(doc) | {key for key in terms(doc).meanings if key.startswith("topics:")}


def _choose_product(reading: Reading, own: Entities, docs: Sequence[Doc], matches: list[Match]) -> None:
    """Named by words that are no option; else the one at hand; else by whatever words there are."""
    texts = [text for doc in docs if doc.kind is Kind.FAQ for text in doc.text.values()]
    products = [doc for doc in docs if doc.kind is Kind.PRODUCT]
    last = reading.prompt.context.last_product
    carted = [doc for doc, _ in reading.prompt.context.cart] if reading.names & {"remove", "clear"} else []
    if carted:
        products, matches = carted, [m for m in matches if any(m.doc.code == doc.code for doc in carted)]
    plain = _plain(reading, products)
    if not (last and choose(reading, last, texts).values):  # cream may be the thing, where no cream one is at hand
        wider = _plain(reading, products, colours_too=True)
        plain = wider if wider and (not plain or wider[0].score > plain[0].score + 0.1) else plain
    pool = plain or (
        [] if last and not carted else [m for m in matches if max(m.met.values()) >= PLAIN and m.score >= NAMED]
    )
    if (
        last
        and pool
        and pool[0].score < SURELY
        and reading.names & OF_THIS
        and all(m.doc.code != last.code for m in pool)
    ):
        pool = []  # does it come with a card: the thing at hand is asked about
    if pool:
        full = {m.doc.code: m.score for m in matches}
        rivals = [m for m in pool if m.score >= CLOSE * pool[0].score]
        choices = {m.doc.code: choose(reading, m.doc, texts) for m in rivals}
        best = max(rivals, key=lambda m: _fit(m, choices[m.doc.code], full, last))
        own.product, own.choice, own.named = best.doc, choices[best.doc.code], True
        own.scores[Kind.PRODUCT], own.products = best.score, rivals
    elif last or len(carted) == 1:
        own.product = carted[0] if len(carted) == 1 else last
        if own.product:
            own.choice = choose(reading, own.product, texts)


def _plain(reading: Reading, products: Sequence[Doc], *, colours_too: bool = False) -> list[Match]:
    """Products met by words other than colours and sizes."""
    hits = concepts.meanings(reading.words)
    options = {i for hit in hits if hit.concept.group in ("colours", "values") for i in range(hit.start, hit.end)}
    colours = {i for hit in hits if hit.concept.group == "colours" for i in range(hit.start, hit.end)}
    named = {
        i
        for hit in concepts.meanings(reading.words)
        if hit.concept.group == "goods" and hit.sure >= 0.95
        for i in range(hit.start, hit.end)
        if colours_too or i not in colours
    }
    asked = [
        w
        for i, w in enumerate(reading.words)
        if i not in reading.structure | reading.negated and (i not in options or i in named) and w
    ]
    matches = _of_the_thing(asked, compare(asked, products)) if asked else []
    return [m for m in matches if max(m.met.values()) >= PLAIN and m.score >= NAMED]


def _fit(match: Match, choice: Choice, full: dict[str, float], last: Doc | None) -> float:
    at_hand = 0.12 if last and last.code == match.doc.code else 0.0
    return (
        match.score + full.get(match.doc.code, 0.0) + 0.15 * len(choice.values) - 0.08 * len(choice.unknown) + at_hand
    )
