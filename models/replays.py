"""Dialogues that a shop keeps as tests: what a customer says, and what the assistant must and must not do with it."""

from __future__ import annotations

from typing import Any

from tortoise import fields

from models.base.errors import BadInput
from models.base.i18n import N_
from models.base.scope import Owned

SAYS = {"say", "press"}
EXPECTS = {"call", "args", "must", "never"}
LONGEST = 30


class BadDialogue(BadInput):
    message = N_("A dialogue has one to thirty turns, each with what the customer says or presses: %(value)s")


class Dialogue(Owned):
    """A conversation that was thought through once and shall go like that from now on."""

    name = fields.CharField(max_length=120)
    language = fields.CharField(max_length=10, default="")
    turns: Any = fields.JSONField(default=list)
    """[{"say": "tufli bormi", "call": "get_product_info", "args": {"product": "tufli"}, "must": ["250"], "never": ["300"]}]"""
    active = fields.BooleanField(default=True)
    message_id = fields.BigIntField(null=True)
    """The answer that somebody corrected, when it began with one."""
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "dialogue"

    @classmethod
    async def keep(
        cls, name: str, turns: list[dict[str, Any]], *, language: str = "", message_id: int | None = None
    ) -> Dialogue:
        """It is held against the assistant from now on. Raises BadDialogue. One per corrected answer: the newer counts."""
        checked = [_turn(turn) for turn in turns]
        if not 1 <= len(checked) <= LONGEST:
            raise BadDialogue(value=len(checked))
        kept: dict[str, Any] = {"name": name[:120], "turns": checked, "language": language}
        before = await cls.get_or_none(message_id=message_id) if message_id else None
        if before is None:
            return await cls.create(**kept, message_id=message_id)
        await before.update_from_dict({**kept, "active": True}).save()
        return before


def _turn(turn: dict[str, Any]) -> dict[str, Any]:
    unknown, said = set(turn) - SAYS - EXPECTS, [str(turn[key]).strip() for key in SAYS if turn.get(key)]
    if unknown or len(said) != 1:
        raise BadDialogue(value=", ".join(sorted(unknown)) or str(turn)[:80])
    return turn
