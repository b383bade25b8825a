"""What the shop answers to common questions."""

from __future__ import annotations

from typing import Any

from tortoise import fields

from models.base.docs import Doc, Kind
from models.base.fields import texts
from models.base.scope import Owned
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

    def doc(self) -> Doc:
        return Doc(Kind.FAQ, self.code, self.questions, tuple(self.aliases), self.answers)

    async def index(self) -> None:
        await SearchDoc.put(self.doc(), self.id)
