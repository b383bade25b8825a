"""The platform's own people: which shops there are, how things stand, and what could not be understood."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.channels.base import Outgoing
from bot.telegram.acts import Act, After
from bot.telegram.visitors import Visitor
from models.base.crypto import Unreadable
from models.base.db import row
from models.base.i18n import gettext as _
from models.base.settings import settings
from models.inbox import ExternalEvent, Outcome
from models.workspaces import Workspace

COMMANDS = ("shops", "health", "parked")
SHOWN = 20
LONGEST = 4000
"""Characters of a message, as Telegram takes them."""


def is_admin(who: Visitor) -> bool:
    return who.on_platform and who.user.id in settings().platform_admins


def command(who: Visitor, name: str, rest: str = "") -> Act:
    """One page of plain facts."""

    async def work(after: After) -> None:
        page = await (_opened(rest) if name == "parked" and rest else PAGES[name]())
        after.say(who.chat, Outgoing(page))

    return Act(work, across=True, language=who.language, chat=who.chat)


async def _shops() -> str:
    shops = await Workspace.all().order_by("-id").limit(SHOWN)
    lines = [f"{shop.slug} · {shop.name} · {shop.state} · {shop.last_order}" for shop in shops]
    return "\n".join([_("Shops: %(count)s", count=await Workspace.all().count()), *lines])


async def _health() -> str:
    found = await row(
        """SELECT (SELECT count(*) FROM bot_account WHERE state = 'active') AS bots,
                  (SELECT count(*) FROM bot_account WHERE state = 'revoked') AS revoked,
                  (SELECT count(*) FROM conversation WHERE heard_id > answered_id OR outbox > 0) AS waiting,
                  (SELECT count(*) FROM event WHERE state = 'pending') AS events,
                  (SELECT count(*) FROM event WHERE state = 'poison') AS stuck,
                  (SELECT count(*) FROM external_event WHERE outcome = 'poison') AS parked"""
    )
    assert found
    return "\n".join(
        [
            _("Bots: %(bots)s, revoked: %(revoked)s", **found),
            _("Conversations that wait: %(waiting)s", **found),
            _("Events that wait: %(events)s, stuck: %(stuck)s", **found),
            _("Parked updates: %(parked)s", **found),
        ]
    )


async def _parked() -> str:
    parked = await ExternalEvent.parked(SHOWN)
    lines = [
        f"{event.received_at:%d.%m %H:%M} {event.source} {event.external_id}: {_read(event.why)[:120]}"
        for event in parked
    ]
    return "\n".join(lines) or _("Nothing is parked.")


async def _opened(external_id: str) -> str:
    """`/parked 17`: the update itself, for the one who has to find out what is wrong with it."""
    found = await ExternalEvent.filter(external_id=external_id, outcome=Outcome.POISON).order_by("-id").limit(SHOWN)
    pages = [f"{event.source}\n{_read(event.why)}\n{_read(event.opened)}" for event in found]
    return "\n\n".join(pages)[:LONGEST] or _("Nothing is parked.")


def _read(sealed: Callable[[], Any]) -> str:
    try:
        return str(sealed())
    except Unreadable:
        return _("Its key is gone.")


PAGES = {"shops": _shops, "health": _health, "parked": _parked}
