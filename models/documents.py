"""Papers that a shop has handed to its assistant: read by a worker, cut into passages, found like answers."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from tortoise import fields

from models.base import clock, crypto
from models.base.db import row, unit
from models.base.docs import Doc, Kind
from models.base.errors import NotFound, Refused, SavdoError
from models.base.fields import belongs_to, storable
from models.base.i18n import N_
from models.base.papers import (
    BadPaper,
    BrokenPaper,
    EmptyPaper,
    LockedPaper,
    Paper,
    SlowPaper,
    kind_of,
    read,
    too_large,
)
from models.base.passages import passages
from models.base.scope import Owned, current_workspace
from models.events import emit
from models.search import SearchDoc

MOST_DOCUMENTS = 50
MOST_PASSAGES = 2000
"""In all papers of a shop."""


class TooManyDocuments(Refused):
    message = N_("A shop may have %(documents)s documents with %(passages)s passages in all. Please delete one first.")


def too_many() -> TooManyDocuments:
    return TooManyDocuments(documents=MOST_DOCUMENTS, passages=MOST_PASSAGES)


REASONS: dict[str, Callable[[], SavdoError]] = {
    "TooLargePaper": too_large,
    "TooManyDocuments": too_many,
    **{one.__name__: one for one in (BadPaper, BrokenPaper, EmptyPaper, LockedPaper, SlowPaper)},
}
"""Why a paper was refused, by the name that its row keeps."""


class DocumentState(StrEnum):
    NEW = "new"
    """Waits for the worker that reads it."""
    READY = "ready"
    REFUSED = "refused"


class Document(Owned):
    """A paper. Its bytes are kept only until they are read."""

    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    name = fields.CharField(max_length=120)
    kind = fields.CharField(max_length=10)
    size = fields.IntField()
    body = fields.BinaryField(null=True)
    state = fields.CharEnumField(DocumentState, max_length=10, default=DocumentState.NEW)
    reason = fields.CharField(max_length=40, default="")
    """Why it was refused: one of REASONS."""
    pages = fields.IntField(default=0)
    by = fields.CharField(max_length=120, default="")
    created_at = fields.DatetimeField()

    parts: fields.ReverseRelation[Passage]

    class Meta:
        table = "document"

    @classmethod
    async def hand_in(cls, name: str, data: bytes, *, by: str) -> Document:
        """The paper is there and a worker will read it. Raises BadPaper for what is none."""
        kind = kind_of(data, name)
        title = " ".join(storable(name).split())[:120] or kind
        async with unit():
            # two who hand in at once queue up here, so that the limit holds
            await row("SELECT id FROM workspace WHERE id = $1 FOR NO KEY UPDATE", current_workspace())
            if await cls.all().count() >= MOST_DOCUMENTS:
                raise too_many()
            made = await cls.create(name=title, kind=kind, size=len(data), body=data, by=by, created_at=clock.now())
            await emit("document.handed_in", made, by=by)
        return made

    @classmethod
    async def of(cls, public_id: str) -> Document:
        """The document of this id, or NotFound."""
        found = await cls.get_or_none(public_id=public_id)
        if found is None:
            raise NotFound
        return found

    async def take_in(self, language_of: Callable[[str], str]) -> None:
        """Its passages are found from now on, or it is refused with the reason. Reading happens outside of any unit."""
        if self.body is None:
            return
        try:
            paper = await read(bytes(self.body), self.name)
        except BadPaper as bad:
            await self._refuse(bad)
            return
        await self._keep(paper, language_of(paper.text))

    async def _keep(self, paper: Paper, language: str) -> None:
        cut = passages(paper.text)
        async with unit():
            await row("SELECT id FROM workspace WHERE id = $1 FOR NO KEY UPDATE", current_workspace())
            if await Passage.exclude(document_id=self.id).count() + len(cut) > MOST_PASSAGES:
                await self._refuse(too_many())
                return
            if not await self._settle(DocumentState.READY, pages=paper.pages):
                return  # somebody else has read it, or it was deleted meanwhile
            for number, part in enumerate(cut, 1):
                made = await Passage.create(
                    document=self, number=number, heading=part.heading, text=part.text, language=language
                )
                await SearchDoc.put(made.doc(self), made.id)

    async def _refuse(self, why: SavdoError) -> None:
        async with unit():
            await self._settle(DocumentState.REFUSED, reason=type(why).__name__)

    @property
    def refusal(self) -> str:
        """Why it was refused, in the language of whoever looks."""
        return REASONS[self.reason]().for_person() if self.reason in REASONS else ""

    async def _settle(self, state: DocumentState, **facts: object) -> bool:
        waiting = Document.filter(id=self.id, state=DocumentState.NEW)
        return bool(await waiting.update(state=state, body=None, **facts))

    async def delete_whole(self, *, by: str) -> None:
        """The assistant knows nothing of it any more."""
        async with unit():
            for part in await Passage.filter(document_id=self.id):
                await SearchDoc.drop(Kind.PASSAGE, part.code(self))
            await Passage.filter(document_id=self.id).delete()
            await emit("document.deleted", self, by=by, name=self.name)
            await self.delete()


class Passage(Owned):
    """Some sentences of a document, to be found and quoted on their own."""

    document: fields.ForeignKeyRelation[Document] = belongs_to("Document", "parts")
    document_id: int
    number = fields.IntField()
    heading = fields.CharField(max_length=120, default="")
    text = fields.TextField()
    language = fields.CharField(max_length=10)

    class Meta:
        table = "passage"
        unique_together = (("workspace_id", "document", "number"),)

    def code(self, document: Document) -> str:
        return f"{document.public_id}.{self.number}"

    def doc(self, document: Document) -> Doc:
        """The passage as the index knows it, under its heading or the paper's name."""
        title = self.heading or document.name.rpartition(".")[0] or document.name
        return Doc(Kind.PASSAGE, self.code(document), {self.language: title}, text={self.language: self.text})

    @classmethod
    async def coded(cls, code: str) -> Passage | None:
        """The passage that a code such as "h3k9x2.4" names, with its document at hand."""
        document, _, number = code.rpartition(".")
        if not 0 < len(document) <= 20 or not number.isdecimal() or len(number) > 6:
            return None
        return await cls.get_or_none(document__public_id=document, number=int(number)).prefetch_related("document")
