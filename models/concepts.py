"""What words mean in one shop: the owner's synonyms beside the general table, and the questions that found nothing.

A concept widens documents when they are indexed (`models/search.py`), so a question asks for nothing more than before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any

from tortoise import fields

from models.base import clock, crypto
from models.base.db import forgotten, remembered, row, rows, unit
from models.base.docs import Doc
from models.base.errors import BadInput, NotFound
from models.base.fields import storable
from models.base.i18n import N_
from models.base.likeness import same_stem
from models.base.scope import Owned, current_workspace
from models.base.text import fold, words
from models.events import emit

LONGEST_TERM = 60
MOST_TERMS = 20
OFTEN = 2
MOST_HITS = 1000
"""Questions without an answer that a shop keeps: who types nonsense all day pushes out nonsense, not what is often asked."""
"""Asked so often, a question that found nothing is worth a thought."""


class BadConcept(BadInput):
    message = N_("Write two words or more that mean the same, each of at most %(max)s characters.")


class ConceptState(StrEnum):
    SUGGESTED = "suggested"
    """Proposed by a language model; nothing follows from it until the owner agrees."""
    ACCEPTED = "accepted"
    REFUSED = "refused"
    """Kept, so that it is not proposed again."""


class Concept(Owned):
    """Words that mean the same in this shop, in whatever languages: what is found by one is found by all."""

    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    terms: Any = fields.JSONField(default=list)
    state = fields.CharEnumField(ConceptState, max_length=10, default=ConceptState.ACCEPTED)
    by = fields.CharField(max_length=120, default="")
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "concept"

    @classmethod
    async def add(cls, terms: Iterable[str], *, by: str, suggested: bool = False) -> Concept:
        """These words mean the same from now on; the documents that they touch are indexed anew by a worker."""
        state = ConceptState.SUGGESTED if suggested else ConceptState.ACCEPTED
        checked = _checked(terms)
        async with unit():
            made = await cls.create(terms=checked, state=state, by=by)
            if not suggested:
                await made._changed(by)
        return made

    @classmethod
    async def of(cls, public_id: str) -> Concept:
        """The concept of this id, or NotFound."""
        found = await cls.get_or_none(public_id=public_id)
        if found is None:
            raise NotFound
        return found

    @classmethod
    async def suggest(cls, terms: Iterable[str]) -> Concept | None:
        """The owner is asked whether these mean the same, unless they have been before."""
        try:
            wanted = _checked(terms)
        except BadConcept:
            return None
        folded = {fold(term) for term in wanted}
        async with unit():
            known = [{fold(term) for term in one.terms} for one in await cls.all()]
            if any(len(folded & one) > 1 for one in known):
                return None
            return await cls.add(wanted, by="assistant", suggested=True)

    async def accept(self, *, by: str) -> None:
        """The owner agrees with the suggestion."""
        await self._become(ConceptState.ACCEPTED, by)

    async def refuse(self, *, by: str) -> None:
        """The words mean nothing in common, and this is not proposed again."""
        await self._become(ConceptState.REFUSED, by)

    async def _become(self, state: ConceptState, by: str) -> None:
        async with unit():
            if await Concept.filter(id=self.id).exclude(state=state).update(state=state):
                self.state = state
                await self._changed(by)

    async def _changed(self, by: str) -> None:
        forgotten("concepts")
        await emit("concept.changed", self, by=by)

    def names(self, doc_words: Sequence[str]) -> bool:
        """A term stands in these folded words, in whatever form."""
        return any(_stands_in(words(term), doc_words) for term in self.terms)


def _stands_in(term: Sequence[str], doc_words: Sequence[str]) -> bool:
    return bool(term) and all(any(same_stem(part, word) for word in doc_words) for part in term)


def _checked(terms: Iterable[str]) -> list[str]:
    once = {fold(term): " ".join(storable(term).split()) for term in terms}
    once.pop("", None)
    if not 2 <= len(once) <= MOST_TERMS or any(len(term) > LONGEST_TERM for term in once.values()):
        raise BadConcept(max=LONGEST_TERM)
    return list(once.values())


async def accepted() -> list[Concept]:
    """The shop's own concepts; a unit of work reads them once."""

    async def read() -> list[Concept]:
        return await Concept.filter(state=ConceptState.ACCEPTED).order_by("id")

    known: list[Concept] = await remembered("concepts", read)
    return known


async def widened(doc: Doc) -> Doc:
    """The document with every word that means what its names mean."""
    known = await accepted()
    own = [word for text in (*doc.names.values(), *doc.aliases) for word in words(text)]
    more = [term for concept in known if concept.names(own) for term in concept.terms]
    fresh = dict.fromkeys(term for term in more if fold(term) not in {fold(alias) for alias in doc.aliases})
    return replace(doc, aliases=(*doc.aliases, *fresh)) if fresh else doc


class ZeroHit(Owned):
    """A question that nothing in the shop answered, and how often it came. Personal data are placeholders already."""

    folded = fields.CharField(max_length=200)
    words = fields.CharField(max_length=200)
    language = fields.CharField(max_length=10)
    times = fields.IntField(default=1)
    asked_at = fields.DatetimeField(null=True)
    """When a language model was asked what was meant."""
    last_at = fields.DatetimeField()

    class Meta:
        table = "zero_hit"
        unique_together = (("workspace_id", "folded"),)

    @classmethod
    async def note(cls, text: str, language: str) -> None:
        """It is on record that this found nothing."""
        folded = fold(text)[:200]
        if folded:
            noted = await row(
                """WITH gone AS (DELETE FROM zero_hit WHERE workspace_id = $1 AND folded <> $2 AND id IN (
                       SELECT id FROM zero_hit WHERE workspace_id = $1 ORDER BY times DESC, last_at DESC, id DESC OFFSET $6))
                   INSERT INTO zero_hit (workspace_id, folded, words, language, times, last_at) VALUES ($1, $2, $3, $4, 1, $5)
                   ON CONFLICT (workspace_id, folded) DO UPDATE SET times = zero_hit.times + 1, last_at = excluded.last_at
                   RETURNING id, times""",
                current_workspace(),
                folded,
                storable(text)[:200],
                language,
                clock.now(),
                MOST_HITS - 1,
            )
            if noted and noted["times"] == OFTEN:
                await emit("question.unanswered", cls(id=noted["id"], workspace_id=current_workspace()), by="customer")

    @classmethod
    async def take(cls, *, at_least: int = OFTEN, limit: int = 20) -> list[ZeroHit]:
        """What came more than once and no model has been asked about; it counts as asked from now on."""
        found = await rows(
            """UPDATE zero_hit SET asked_at = $4 WHERE id IN (
                   SELECT id FROM zero_hit WHERE workspace_id = $1 AND asked_at IS NULL AND times >= $2
                   ORDER BY times DESC, id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id""",
            current_workspace(),
            at_least,
            limit,
            clock.now(),
        )
        return await cls.filter(id__in=[r["id"] for r in found]).order_by("-times", "id")

    @classmethod
    async def put_back(cls, taken: Sequence[ZeroHit]) -> None:
        """No model has answered: they are asked about again another time."""
        async with unit():
            await cls.filter(id__in=[one.id for one in taken]).update(asked_at=None)
