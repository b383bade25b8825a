""" "Say this instead": what a person of the shop wants answered to a question, before anything else is looked for."""

from __future__ import annotations

from tortoise import fields

from models.base import clock, crypto
from models.base.db import row, unit
from models.base.docs import Doc, Kind
from models.base.errors import BadInput
from models.base.fields import storable
from models.base.i18n import N_
from models.base.scope import Owned, current_workspace
from models.base.text import fold
from models.events import emit
from models.search import SearchDoc

LONGEST_QUESTION = 300
LONGEST_ANSWER = 1000


class BadCorrection(BadInput):
    message = N_("Write the question (up to %(question)s characters) and what to answer (up to %(answer)s).")


class Correction(Owned):
    """A question and the answer that the shop wants given to it."""

    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    question = fields.CharField(max_length=LONGEST_QUESTION)
    folded = fields.CharField(max_length=LONGEST_QUESTION)
    language = fields.CharField(max_length=10)
    answer = fields.TextField()
    by = fields.CharField(max_length=120, default="")
    message_id = fields.BigIntField(null=True)
    """The answer of the assistant's that was corrected."""
    test_case = fields.BooleanField(default=True)
    """It is asked again before other settings are published."""
    created_at = fields.DatetimeField()

    class Meta:
        table = "correction"
        unique_together = (("workspace_id", "language", "folded"),)

    @classmethod
    async def say_instead(
        cls,
        question: str,
        answer: str,
        language: str,
        *,
        by: str,
        message_id: int | None = None,
        test_case: bool = True,
    ) -> Correction:
        """Asked this, the assistant answers so from the next message on; what was said to it before is replaced."""
        question, answer = " ".join(storable(question).split()), storable(answer).strip()
        folded = fold(question)
        if not folded or not answer or len(question) > LONGEST_QUESTION or len(answer) > LONGEST_ANSWER:
            raise BadCorrection(question=LONGEST_QUESTION, answer=LONGEST_ANSWER)
        async with unit():
            found = await row(
                """INSERT INTO correction (workspace_id, public_id, question, folded, language, answer, by, message_id,
                                           test_case, created_at)
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                   ON CONFLICT (workspace_id, language, folded) DO UPDATE SET question = excluded.question,
                       answer = excluded.answer, by = excluded.by, message_id = excluded.message_id,
                       test_case = excluded.test_case RETURNING id""",
                current_workspace(),
                crypto.public_id(),
                question,
                folded[:LONGEST_QUESTION],
                language,
                answer,
                by,
                message_id,
                test_case,
                clock.now(),
            )
            assert found
            made = await cls.get(id=found["id"])
            await SearchDoc.put(made.doc(), made.id)
            await emit("correction.made", made, by=by)
        return made

    async def forget(self, *, by: str) -> None:
        """The assistant answers this again as it would have."""
        async with unit():
            await SearchDoc.drop(Kind.CORRECTION, self.public_id)
            await emit("correction.forgotten", self, by=by)
            await self.delete()

    def doc(self) -> Doc:
        return Doc(Kind.CORRECTION, self.public_id, {self.language: self.question}, text={self.language: self.answer})
