"""Settings of the seller's own account: when the assistant answers there, and whether the seller looks at it first."""

from __future__ import annotations

from datetime import timedelta

from aiohttp import web

from models import business
from models.base import clock
from models.base.errors import SavdoError
from models.base.i18n import gettext as _
from models.business import BusinessConnection, When
from models.workspaces import Workspace, parse_time
from webapp import forms
from webapp.auth import PERSON
from webapp.forms import BadForm
from webapp.pages.shop_house import Typed, kept, page
from webapp.rooms import shop_of

USUAL = ["20:00", "09:00"]


async def own_chats(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/own"""
    found = await _mine(request)
    hours = (found.hours if found else None) or _night(shop_of(request))
    typed: Typed = {"from": hours[0], "to": hours[1]}
    if found:
        typed |= {"when": found.when.value, "away": found.away_minutes, "first": "1" if found.shows_first else ""}
    return await _page(request, typed)


async def _page(request: web.Request, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    ways = [
        (When.AWAY.value, _("While I write to nobody")),
        (When.HOURS.value, _("In set hours")),
        (When.ALWAYS.value, _("Always")),
        (When.NEVER.value, _("Never")),
    ]
    return await page(request, "settings/own.html", typed, refusal, connection=await _mine(request), ways=ways)


async def _mine(request: web.Request) -> BusinessConnection | None:
    """The account of whoever looks: nobody settles another person's. Connected to two bots, it is the newer one."""
    mine = BusinessConnection.filter(owner_id=request[PERSON].telegram_id, enabled=True)
    return await mine.order_by("-id").first()


def _night(shop: Workspace) -> list[str]:
    """From when the shop closes until it opens, as it mostly does."""
    usual = next(iter(shop.hours.values()), None)
    return [usual[1], usual[0]] if usual else USUAL


async def set_own_chats(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/own: the assistant answers there in these hours and no others."""
    found, typed = await _mine(request), await forms.sent(request)
    errors: dict[str, str] = {}
    away = str(typed.get("away", "")).strip()
    if not (away.isascii() and away.isdecimal() and len(away) < 5 and 1 <= int(away) <= business.LONGEST_AWAY):
        errors["away"] = _("A number from %(low)s to %(high)s, please.", low=1, high=business.LONGEST_AWAY)
    hours = [str(typed.get("from", "")), str(typed.get("to", ""))]
    if not all(_is_time(one) for one in hours):
        errors["hours"] = _("Two times of day, please: from when till when.")
    if typed.get("when") not in set(When):
        errors["when"] = _(forms.NOT_UNDERSTOOD)
    if errors:
        raise BadForm(errors)
    if found:
        first = clock.now() + timedelta(days=365) if typed.get("first") else None
        until = found.show_first_until if first and found.shows_first else first
        await found.settle(When(str(typed["when"])), hours, int(away), until)
    return await kept(request, await own_chats(request))


def _is_time(text: str) -> bool:
    try:
        parse_time(text)
    except ValueError:
        return False
    return True


async def refused_own_chats(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    return await _page(request, await forms.sent(request), refusal)
