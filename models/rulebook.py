"""The shop's own rulebook: playbooks as rows, with every version of each, their order, and what came of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tortoise import fields

from models.base import clock, crypto
from models.base.db import row, rows, unit
from models.base.errors import BadInput, NotFound, Refused
from models.base.fields import belongs_to
from models.base.i18n import N_
from models.base.scope import Owned, current_workspace
from models.playbooks import HOUSE, INTENTS, Play, house, plays_of

MOST = 60
"""Playbooks of a shop's own. Nobody keeps more in mind."""
LOOKING_BACK = timedelta(days=30)
SELLS_WITHIN = timedelta(hours=24)
"""An order that follows so soon in the same conversation counts as sold by it."""
CONDITIONS = ("phrases", "intent", "product", "category", "customer", "value_from", "value_to")


class EmptyRule(BadInput):
    message = N_("A playbook needs to know when it applies, and what to do or to say then.")


class TooManyRules(Refused):
    message = N_("There are %(most)s playbooks already. Change one that is there.")


class Playbook(Owned):
    """A rule of the owner's, or what the owner has changed about one of the house."""

    code = fields.CharField(max_length=40)
    position = fields.IntField(default=0)
    active = fields.BooleanField(default=True)
    version = fields.IntField(default=0)
    rule: Any = fields.JSONField(default=dict)
    """The fields of `playbooks.Play`; empty for one of the house that is as it was built in."""

    class Meta:
        table = "playbook"
        unique_together = (("workspace_id", "code"),)

    @classmethod
    async def plays(cls) -> list[Play]:
        """All playbooks of the shop at hand, in order."""
        return plays_of([_row(one) for one in await cls.all()])

    @classmethod
    async def play(cls, code: str) -> Play:
        """The one of this code, or NotFound."""
        found = next((play for play in await cls.plays() if play.code == code), None)
        if found is None:
            raise NotFound
        return found

    @classmethod
    async def write(cls, code: str, rule: Mapping[str, Any], *, by: str) -> str:
        """The rule holds from now on, as a new version; an empty code makes a new playbook. Its code comes back."""
        _check(rule)
        async with unit():
            if not code and await cls.exclude(code__in=HOUSE).count() >= MOST:
                raise TooManyRules(most=MOST)
            one = await cls._locked(code or f"own-{crypto.public_id()[:8].lower()}", new=not code)
            await one._write(dict(rule), by)
            return str(one.code)

    @classmethod
    async def switch(cls, code: str, active: bool) -> None:
        """It acts, or it does not."""
        async with unit():
            one = await cls._locked(code)
            one.active = active
            await one.save(update_fields=["active"])

    @classmethod
    async def move(cls, code: str, up: bool) -> None:
        """It changes places with its neighbour; those before it are asked first."""
        async with unit():
            order = [play.code for play in await cls.plays()]
            if code not in order:
                raise NotFound
            at = order.index(code)
            to = min(max(at + (-1 if up else 1), 0), len(order) - 1)
            order.insert(to, order.pop(at))
            for position, each in enumerate(order):
                one = await cls._locked(each)
                await cls.filter(id=one.id).update(position=position)

    @classmethod
    async def forget(cls, code: str) -> None:
        """It is gone with its versions; one of the house is as it was built in."""
        async with unit():
            one = await cls.get_or_none(code=code)
            if one is None:
                raise NotFound
            await PlaybookVersion.filter(playbook_id=one.id).delete()
            await one.delete()

    @classmethod
    async def roll_back(cls, code: str, number: int, *, by: str) -> None:
        """It is again as that version was; that is a new version, too. 0 is how the house built it."""
        async with unit():
            one = await cls._locked(code)
            old: Any = {} if number == 0 and code in HOUSE else None
            if old is None:
                version = await PlaybookVersion.get_or_none(playbook_id=one.id, number=number)
                if version is None:
                    raise NotFound
                old = version.rule
            await one._write(dict(old), by)

    @classmethod
    async def _locked(cls, code: str, *, new: bool = False) -> Playbook:
        """The row, ours until the end of the unit; one of the house gets its row now."""
        if code not in HOUSE and not new:
            found = await cls.select_for_update().get_or_none(code=code)
            if found is None:
                raise NotFound
            return found
        await row(
            """INSERT INTO playbook (workspace_id, code, position, active, version, rule)
               VALUES ($1, $2, $3, true, 0, '{}') ON CONFLICT (workspace_id, code) DO NOTHING RETURNING id""",
            current_workspace(), code, -1 if new else 1000 + HOUSE.index(code),
        )  # fmt: skip
        return await cls.select_for_update().get(code=code)

    async def _write(self, rule: dict[str, Any], by: str) -> None:
        last = await PlaybookVersion.filter(playbook_id=self.id).order_by("-number").first()
        self.rule, self.version = rule, (last.number if last else 0) + 1
        await self.save(update_fields=["rule", "version"])
        await PlaybookVersion.create(playbook=self, number=self.version, rule=rule, by=by, at=clock.now())

    @classmethod
    async def versions(cls, code: str) -> list[PlaybookVersion]:
        """Every version of it, newest first."""
        return await PlaybookVersion.filter(playbook__code=code).order_by("-number")


class PlaybookVersion(Owned):
    """A playbook as it was written once."""

    playbook: fields.ForeignKeyRelation[Playbook] = belongs_to("Playbook", "written")
    playbook_id: int
    number = fields.IntField()
    rule: Any = fields.JSONField(default=dict)
    by = fields.CharField(max_length=40, default="")
    at = fields.DatetimeField()

    class Meta:
        table = "playbook_version"
        unique_together = (("workspace_id", "playbook", "number"),)


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[tuple[str, Any, Any]]:
    """What differs between two rules: field, before, after."""
    names = dict.fromkeys((*before, *after))
    return [(name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)]


def _row(one: Playbook) -> dict[str, Any]:
    return {key: getattr(one, key) for key in ("code", "active", "version", "position", "rule")}


def _check(rule: Mapping[str, Any]) -> None:
    """It says when and what. The page has looked at each field; this is what no door may pass by."""
    says_when = any(rule.get(name) not in (None, "", {}) for name in CONDITIONS)
    says_what = rule.get("instruction") or any((rule.get("offers") or {}).values())
    if not says_when or not says_what or rule.get("intent", "") not in ("", *INTENTS):
        raise EmptyRule


def as_built(code: str) -> dict[str, Any]:
    """A playbook of the house as a rule that can be typed over."""
    play = house(code)
    return {"phrases": {lang: list(own) for lang, own in play.phrases.items()}, "instruction": play.instruction}


# ── what came of them ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Figures:
    """How often a playbook fired lately, and what was ordered soon after in the same conversation."""

    fired: int = 0
    orders: int = 0
    sum: int = 0


FIGURES = """
WITH fired AS (SELECT m.conversation_id, m.at, code FROM message m, jsonb_array_elements_text(m.trace->'playbooks') code
               WHERE m.workspace_id = $1 AND m.trace ? 'playbooks' AND m.at > $2),
     sold AS (SELECT DISTINCT f.code, o.id, o.total FROM fired f JOIN "order" o ON o.workspace_id = $1
              AND o.conversation_id = f.conversation_id AND o.placed_at BETWEEN f.at AND f.at + $3::interval
              AND o.state NOT IN ('CANCELLED', 'RETURNED'))
SELECT f.code, count(*) AS fired, (SELECT count(*) FROM sold s WHERE s.code = f.code) AS orders,
    (SELECT coalesce(sum(s.total), 0)::bigint FROM sold s WHERE s.code = f.code) AS sum
FROM fired f GROUP BY f.code
"""


async def figures() -> dict[str, Figures]:
    """Code → what came of it in the last thirty days: counted from the answers and the orders themselves."""
    found = await rows(FIGURES, current_workspace(), clock.now() - LOOKING_BACK, SELLS_WITHIN)
    return {one["code"]: Figures(one["fired"], one["orders"], one["sum"]) for one in found}
