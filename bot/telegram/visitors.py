"""Who writes to a bot, in which shop they are, and what is remembered of them between messages."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from aiogram.types import User

from bot.telegram.reading import guess
from models.base import clock
from models.base.db import row, unit
from models.base.i18n import Language
from models.base.scope import everywhere
from models.base.settings import settings
from models.conversations import as_json
from models.workspaces import BotAccount, Member, Person, Right, Visit, Workspace

REMEMBERED = 50_000
_met: OrderedDict[int, tuple[str, str]] = OrderedDict()
"""People whose row is known to be up to date."""
_visits: OrderedDict[tuple[int, int], Visit] = OrderedDict()
"""Visits of polled bots. Telegram gives those to one process only, and only the door writes them, so memory is right."""


@dataclass(slots=True)
class Visitor:
    """A person in a private chat with one of our bots."""

    account: BotAccount
    user: User
    chat: int
    language: Language
    visit: Visit

    @property
    def workspace_id(self) -> int | None:
        """A shop's own bot is in that shop; in the platform's bot people choose."""
        own: int | None = self.account.workspace_id
        return own or self.visit.workspace_id

    @property
    def on_platform(self) -> bool:
        return self.account.workspace_id is None

    @property
    def at_work(self) -> bool:
        return self.on_platform and self.visit.at_work

    @property
    def draft(self) -> dict[str, Any]:
        """The short dialogue that is under way."""
        return dict(self.visit.draft)

    async def save(self, **changes: Any) -> None:
        """The visit reads like this now. Belongs into a unit."""
        _visits.pop((self.visit.bot_id, self.visit.telegram_id), None)  # also right if the unit fails
        for name, value in changes.items():
            setattr(self.visit, name, value)
        visit = self.visit
        await row(
            """INSERT INTO visit (bot_id, telegram_id, workspace_id, language, at_work, draft)
               VALUES ($1, $2, $3, $4, $5, $6::jsonb)
               ON CONFLICT (bot_id, telegram_id) DO UPDATE SET workspace_id = excluded.workspace_id,
                   language = excluded.language, at_work = excluded.at_work, draft = excluded.draft RETURNING id""",
            visit.bot_id,
            visit.telegram_id,
            visit.workspace_id,
            visit.language,
            visit.at_work,
            as_json(visit.draft),
        )

    async def speak(self, language: Language) -> None:
        """From now on they are written to in this language. Belongs into a unit."""
        self.language = language
        await self.save(language=language.value)
        await row("UPDATE person SET language = $2 WHERE telegram_id = $1 RETURNING id", self.user.id, language.value)

    async def meet(self) -> int:
        """They are on record as somebody whom the platform's bot may write to; the person's id. Belongs into a unit."""
        found = await row(
            """INSERT INTO person (telegram_id, name, username, language, started_at, created_at)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (telegram_id) DO UPDATE SET name = excluded.name,
                   username = excluded.username, started_at = coalesce(person.started_at, excluded.started_at)
               RETURNING id""",
            self.user.id,
            self.user.full_name[:120],
            (self.user.username or "")[:64],
            self.language.value,
            clock.now() if self.on_platform else None,
            clock.now(),
        )
        assert found
        return int(found["id"])

    async def meet_once(self) -> None:
        """As `meet`, without a statement for somebody whom this process has met."""
        if not self.on_platform or _met.get(self.user.id) == (self.user.full_name, self.user.username or ""):
            return
        async with unit() as work:
            await self.meet()
            work.after_commit.append(self._keep_in_mind)

    def _keep_in_mind(self) -> None:
        _met[self.user.id] = (self.user.full_name, self.user.username or "")
        while len(_met) > REMEMBERED:
            _met.popitem(last=False)


def forget(telegram_id: int) -> None:
    """Their row has changed: look again at their next message."""
    _met.pop(telegram_id, None)


async def visitor(account: BotAccount, user: User, chat: int) -> Visitor:
    """Who writes. At a shop's own bot without a statement; at the platform's with one, and none where it is polled."""
    visit = await _visit(account, user.id) if account.workspace_id is None else None
    visit = visit or Visit(bot_id=account.id, telegram_id=user.id)
    language = Language(visit.language) if visit.language else guess(user.language_code) or Language.EN
    return Visitor(account, user, chat, language, visit)


async def _visit(account: BotAccount, telegram_id: int) -> Visit | None:
    key = (account.id, telegram_id)
    visit = _visits.get(key) or await Visit.get_or_none(bot_id=account.id, telegram_id=telegram_id)
    if visit is not None and settings().public_url is None:
        _visits[key] = visit
        while len(_visits) > REMEMBERED:
            _visits.popitem(last=False)
    return visit


async def place_of(who: Visitor, right: Right) -> tuple[Workspace, Member] | None:
    """The shop that this person runs here: the one they are in, else the only one. None without the right."""
    with everywhere():
        async with unit():
            person = await Person.get_or_none(telegram_id=who.user.id)
            places = await Member.filter(person_id=person.id, active=True) if person else []
    able = {place.workspace_id: place for place in places if place.may(right)}
    if who.workspace_id in able:
        chosen = able[who.workspace_id]
    elif len(able) == 1 and who.on_platform:
        (chosen,) = able.values()
    else:
        return None
    return await Workspace.get(id=chosen.workspace_id), chosen
