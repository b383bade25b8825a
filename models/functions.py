"""Functions that a shop adds for its assistant: an address of its own that answers with facts."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from typing import Any

from tortoise import fields

from models.base import crypto
from models.base.errors import BadInput, Refused
from models.base.fields import texts
from models.base.i18n import N_
from models.base.scope import Owned, current_workspace

MOST = 20
NAME = re.compile(r"[a-z][a-z0-9_]{2,39}")
METHODS = ("GET", "POST")
LONGEST = 10.0
"""Seconds that a customer may be kept waiting by somebody else's server."""
TYPES = ("string", "number", "integer", "boolean")


class BadName(BadInput):
    message = N_("A name has 3 to 40 small Latin letters, digits and underscores, and begins with a letter: %(value)s")


class NameTaken(Refused):
    message = N_("There is a function %(value)s already.")


class BadSchema(BadInput):
    message = N_("The arguments are not a JSON Schema that can be used: %(value)s")


class TooMany(Refused):
    message = N_("A shop may have %(most)d functions of its own. Remove one first.")


class OwnFunction(Owned):
    """One address outside that the assistant may ask, with what it is for and what it wants to know."""

    public_id = fields.CharField(max_length=20, unique=True, default=crypto.public_id)
    name = fields.CharField(max_length=40)
    description = fields.CharField(max_length=500)
    """What it tells and when to ask it: language models choose by these words."""
    parameters: Any = fields.JSONField(default=dict)
    """JSON Schema of the arguments: an object of plain values."""
    url = fields.CharField(max_length=500)
    method = fields.CharField(max_length=4, default="GET")
    header = fields.CharField(max_length=60, default="Authorization")
    sealed_secret = fields.TextField(default="")
    timeout = fields.FloatField(default=5.0)
    triggers: Any = fields.JSONField(default=list)
    """Phrases of customers by which it is asked also where no language model is."""
    answers = texts()
    """How its answer is worded without a language model, per language: "Your parcel is {status}"."""
    active = fields.BooleanField(default=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "own_function"
        unique_together = (("workspace_id", "name"),)

    @property
    def secret(self) -> str:
        return unseal_secret(self.sealed_secret, self.workspace_id)

    @classmethod
    async def add(cls, *, secret: str = "", taken: Collection[str] = (), **facts: Any) -> OwnFunction:
        """The assistant may ask it from its next turn on. `taken` are the names of the product's own functions."""
        name = str(facts["name"])
        if not NAME.fullmatch(name):
            raise BadName(value=name[:40])
        if name in taken or await cls.filter(name=name).exists():
            raise NameTaken(value=name)
        if await cls.all().count() >= MOST:
            raise TooMany(most=MOST)
        facts["timeout"] = min(max(float(facts.get("timeout", 5.0)), 1.0), LONGEST)
        return await cls.create(**facts, sealed_secret=_sealed(secret))


def _sealed(secret: str) -> str:
    return crypto.seal(secret, f"own_function.secret:{current_workspace()}") if secret else ""


def unseal_secret(sealed: str, workspace_id: int) -> str:
    return crypto.unseal(sealed, f"own_function.secret:{workspace_id}") if sealed else ""


def read_schema(text: str) -> dict[str, Any]:
    """The schema that somebody typed, as far as every provider takes it. Empty means no arguments. Raises BadSchema."""
    try:
        schema = json.loads(text) if text.strip() else {}
    except ValueError as error:
        raise BadSchema(value=str(error)[:120]) from error
    if not isinstance(schema, dict) or schema.get("type", "object") != "object":
        raise BadSchema(value='{"type": "object", …}')
    properties = schema.get("properties", {})
    if not isinstance(properties, dict) or len(properties) > MOST:
        raise BadSchema(value="properties")
    known = {str(name): _argument(str(name), rule) for name, rule in properties.items()}
    required = schema.get("required", [])
    if not isinstance(required, list) or not set(required) <= set(known):
        raise BadSchema(value="required")
    return {"type": "object", "properties": known, "required": sorted(required)}


def _argument(name: str, rule: Any) -> dict[str, Any]:
    """One argument: its type, its description, and the values that it may have."""
    if not NAME.fullmatch(name) or not isinstance(rule, Mapping) or rule.get("type") not in TYPES:
        raise BadSchema(value=name[:60])
    kept: dict[str, Any] = {"type": rule["type"]}
    if isinstance(rule.get("description"), str):
        kept["description"] = rule["description"][:300]
    if isinstance(rule.get("enum"), list) and rule["enum"]:
        kept["enum"] = [str(value)[:80] for value in rule["enum"][:50]]
    return kept
