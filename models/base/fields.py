"""Columns that many tables share."""

from __future__ import annotations

import json
from typing import Any

from tortoise import fields

from models.base.i18n import Language, Texts
from models.base.text import to_cyrillic

_JSON: Any = fields.JSONField()


def belongs_to(model: str, related_name: str, *, null: bool = False) -> Any:
    """A link to another row of the same shop.

    The constraint itself is composite, (workspace_id, id), ON DELETE RESTRICT, and stands by hand in the migration:
    a plain one would let a row point into another shop, and Tortoise's default would delete its children.
    """
    make: Any = fields.ForeignKeyField  # its overloads want a literal `null`
    return make(
        f"models.{model}",
        related_name=related_name,
        on_delete=fields.RESTRICT,
        db_constraint=False,
        db_index=True,
        null=null,
    )


def storable(text: str) -> str:
    """The text without the one character that PostgreSQL cannot keep: with it, a message would be refused for ever."""
    return text.replace("\x00", "")


def as_json(value: Any) -> str:
    """The value as a JSON column of a statement by hand wants it."""
    written = str(_JSON.to_db_value(value, None))
    return str(_JSON.to_db_value(_storable(value), None)) if "\\u0000" in written else written


def from_json(value: Any) -> Any:
    """What a statement by hand gives back of a JSON column."""
    return json.loads(value) if isinstance(value, str) else value


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {storable(str(key)): _storable(inner) for key, inner in value.items()}
    return [_storable(inner) for inner in value] if isinstance(value, list | tuple) else value


def texts() -> Any:
    """The same text per language, as JSON."""
    return fields.JSONField(default=dict)


def pick(per_language: Texts, language: Language, *others: str) -> str:
    """The text in this language, or the nearest to it: the other script, the shop's own languages, any."""
    if text := per_language.get(language):
        return text
    if language is Language.UZ_CYRL and (latin := per_language.get(Language.UZ)):
        return to_cyrillic(latin)
    for other in (*others, Language.EN, Language.RU, Language.UZ):
        if text := per_language.get(other):
            return text
    return next(iter(per_language.values()), "")
