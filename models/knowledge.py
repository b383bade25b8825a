"""What the shop answers to common questions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tortoise import fields

from models.base import crypto
from models.base.db import unit
from models.base.docs import Doc, Kind
from models.base.fields import texts
from models.base.i18n import Texts
from models.base.scope import Owned
from models.events import emit
from models.search import SearchDoc


class Faq(Owned):
    """A question that customers ask and the shop's own answer to it."""

    code = fields.CharField(max_length=60)
    questions = texts()
    answers = texts()
    aliases: Any = fields.JSONField(default=list)

    class Meta:
        table = "faq"
        unique_together = (("workspace_id", "code"),)

    @classmethod
    async def add(cls, questions: Texts, answers: Texts, aliases: Sequence[str] = (), *, by: str) -> Faq:
        """The assistant answers so from now on."""
        new = cls(code=crypto.public_id())
        await new.reword(questions, answers, aliases, by=by)
        return new

    async def reword(self, questions: Texts, answers: Texts, aliases: Sequence[str] = (), *, by: str) -> None:
        """Asked so, also in those other words, the assistant answers this from now on."""
        self.questions, self.answers, self.aliases = dict(questions), dict(answers), list(aliases)
        async with unit():
            await self.save()
            await self.index()
            await emit("faq.changed", self, by=by)

    async def forget(self, *, by: str) -> None:
        """The shop answers this no more, and the assistant does not find it."""
        async with unit():
            await SearchDoc.drop(Kind.FAQ, self.code)
            await emit("faq.changed", self, by=by)
            await self.delete()

    def doc(self) -> Doc:
        return Doc(Kind.FAQ, self.code, self.questions, tuple(self.aliases), self.answers)

    async def index(self) -> None:
        await SearchDoc.put(self.doc(), self.id)
