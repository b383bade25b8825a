"""How the assistant of a shop behaves: model, tone, rules. Every saving is a version, and the newest one is in force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from difflib import unified_diff
from typing import Any

from tortoise import fields as columns

from models.base import clock
from models.base.db import row, rows, unit
from models.base.errors import NotFound
from models.base.scope import Owned, current_workspace
from models.events import emit

SPEEDS = ("fast", "balanced", "quality")
FORMALITIES = ("formal", "friendly")
ADDRESSES = ("siz", "sen")
"""How the customer is spoken to where a language knows two ways: вы or ты, usted or tú, Lei or tu."""
EMOJI = ("none", "few", "many")


@dataclass(frozen=True, slots=True)
class AssistantSettings:
    """What an owner has set, whole and checked (`models.assistant_rules`); the defaults are what a new shop has."""

    provider: str = ""
    """A member of the family of models; empty: the installation's own order."""
    model: str = ""
    """The provider's name for it; empty: what the speed chooses."""
    speed: str = "balanced"
    temperature: float = 0.7
    max_tokens: int = 250
    """Of the model's own words; cards and summaries are ours and stand outside."""
    top_p: float = 0.95
    top_k: int = 40
    memory: int = 10
    """Previous messages that a turn looks back on, beside the running summary."""
    template: str = ""
    """The trade whose template the owner's words began as."""
    prompt: str = ""
    """The owner's own words to the assistant, with placeholders."""
    formality: str = "friendly"
    address: str = "siz"
    emoji: str = "few"
    dos: list[str] = field(default_factory=list)
    donts: list[str] = field(default_factory=list)
    pinned: list[str] = field(default_factory=list)
    """Codes of products that come first wherever they fit."""
    excluded: list[str] = field(default_factory=list)
    """Codes of products that are not recommended; who asks for one by name gets it."""
    pairs: list[list[str]] = field(default_factory=list)
    """Who takes the first is offered the second, and the other way round."""
    fallbacks: dict[str, list[str]] = field(default_factory=dict)
    """Language → what is said when a message was not understood."""

    @classmethod
    def from_json(cls, stored: Mapping[str, Any] | None) -> AssistantSettings:
        """The settings of a stored version; what an older version did not know has its default."""
        known = {one.name for one in fields(cls)}
        return cls(**{name: value for name, value in (stored or {}).items() if name in known})

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    def partners(self, code: str) -> list[str]:
        """The products that go with this one."""
        return [other for pair in self.pairs if code in pair for other in pair if other != code]


@dataclass(frozen=True, slots=True)
class Change:
    """One setting that differs between two versions; `lines` shows long texts line by line."""

    name: str
    before: Any
    after: Any
    lines: tuple[str, ...] = ()


class AssistantVersion(Owned):
    """The settings as somebody saved them. Nothing is ever changed in one; going back saves the old ones anew."""

    number = columns.IntField()
    settings: Any = columns.JSONField(default=dict)
    by = columns.CharField(max_length=120, default="")
    restored = columns.IntField(null=True)
    """The version that this one went back to."""
    created_at = columns.DatetimeField()

    class Meta:
        table = "assistant_version"
        unique_together = (("workspace_id", "number"),)

    @property
    def read(self) -> AssistantSettings:
        return AssistantSettings.from_json(self.settings)

    @classmethod
    async def newest(cls) -> AssistantVersion | None:
        """The version in force; None where the owner has never saved any."""
        return await cls.all().order_by("-number").first()

    @classmethod
    async def in_force(cls) -> AssistantSettings:
        newest = await cls.newest()
        return newest.read if newest else AssistantSettings()

    @classmethod
    async def numbered(cls, number: int) -> AssistantVersion:
        """The version of this number, or NotFound."""
        found = await cls.get_or_none(number=number)
        if found is None:
            raise NotFound
        return found

    @classmethod
    async def save_new(
        cls, settings: AssistantSettings, *, by: str, restored: int | None = None
    ) -> AssistantVersion | None:
        """The next reply follows these settings. None when they are what is in force already."""
        async with unit():
            # two people who save at once queue up here, so that neither version is lost
            await row("SELECT id FROM workspace WHERE id = $1 FOR NO KEY UPDATE", current_workspace())
            newest = await cls.newest()
            if settings == (newest.read if newest else AssistantSettings()):
                return None
            number = (newest.number if newest else 0) + 1
            made = await cls.create(
                number=number, settings=settings.to_json(), by=by, restored=restored, created_at=clock.now()
            )
            await emit("assistant.changed", made, by=by, number=number, restored=restored)
        return made

    async def restore(self, *, by: str) -> AssistantVersion | None:
        """The assistant behaves again as in this version, which is a new version."""
        return await type(self).save_new(self.read, by=by, restored=self.number)

    async def before(self) -> AssistantSettings:
        """What was in force until this version was saved."""
        older = await type(self).filter(number__lt=self.number).order_by("-number").first()
        return older.read if older else AssistantSettings()


def diff(before: AssistantSettings, after: AssistantSettings) -> list[Change]:
    """What differs, setting by setting."""
    found = []
    for one in fields(AssistantSettings):
        was, now = getattr(before, one.name), getattr(after, one.name)
        if was != now:
            found.append(Change(one.name, was, now, _lines(was, now) if one.name == "prompt" else ()))
    return found


def _lines(before: str, after: str) -> tuple[str, ...]:
    shown = unified_diff(before.splitlines(), after.splitlines(), lineterm="", n=1)
    return tuple(line for line in shown if not line.startswith(("---", "+++", "@@")))


async def known_codes(codes: list[str]) -> set[str]:
    """Those of the codes that are products of this shop."""
    found = await rows(
        "SELECT code FROM product WHERE workspace_id = $1 AND code = ANY($2)", current_workspace(), codes
    )
    return {r["code"] for r in found}
