"""Settings of handoffs: who is on duty, who cannot be reached, and how long is too long."""

from __future__ import annotations

from aiohttp import web

from models import duty
from models.base.errors import SavdoError
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.workspaces import Member, Right, Role
from webapp import forms
from webapp.forms import BadForm
from webapp.pages.shop_house import Typed, kept, page
from webapp.rooms import shop_of

ROLES = {Role.OWNER: N_("Owner"), Role.MANAGER: N_("Manager"), Role.AGENT: N_("Agent")}


async def people(request: web.Request) -> web.Response:
    """GET /s/{shop}/settings/people"""
    shop = shop_of(request)
    typed: Typed = {name: getattr(shop, name) for name in duty.TIMES}
    return await _people(request, typed)


async def _people(request: web.Request, typed: Typed, refusal: SavdoError | None = None) -> web.Response:
    members = await Member.filter(active=True).prefetch_related("person").order_by("id")
    able = [(member, _(ROLES[member.role])) for member in members if member.may(Right.ANSWER)]
    return await page(request, "settings/people.html", typed, refusal, people=able, times=duty.TIMES)


async def set_people(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/settings/people: customers are passed to these people, and wait for so long."""
    typed = await forms.sent(request)
    times, errors = {}, {}
    for name, (low, high) in duty.TIMES.items():
        text = str(typed.get(name, "")).strip()
        times[name] = int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
        if not low <= times[name] <= high:
            errors[name] = _("A number from %(low)s to %(high)s, please.", low=low, high=high)
    if errors:
        raise BadForm(errors)
    on = {int(name[5:]) for name in typed if name.startswith("duty.") and name[5:].isdecimal()}
    await duty.settle(shop_of(request), on, times)
    return await kept(request, await people(request))


async def refused_people(request: web.Request, refusal: SavdoError) -> web.StreamResponse:
    return await _people(request, await forms.sent(request), refusal)
