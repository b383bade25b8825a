"""The first page: how today goes, what needs a hand now, and the latest orders."""

from __future__ import annotations

from aiohttp import web

from models import duty, reports
from models.base.i18n import gettext as _
from models.base.i18n import ngettext
from models.order_states import State
from models.orders import Order
from webapp.render import is_partial, toast
from webapp.rooms import base_of, member_of, shop_of, show


async def home(request: web.Request) -> web.Response:
    """GET /s/{shop}/"""
    return await _room(request)


async def _room(request: web.Request) -> web.Response:
    today = await reports.today(shop_of(request))
    return await show(
        request,
        "home/home.html",
        today=today,
        counts={"orders": today.to_confirm},
        compared=_compared(today.percent),
        desk=await reports.desk(),
        callers=await reports.handed_over(),
        unreachable=await duty.unreachable(),
    )


def _compared(percent: int | None) -> tuple[str, str] | None:
    """Today beside the same weekday a week ago, and whether that is up or down."""
    if percent is None:
        return None
    if percent < 0:
        return _("%(percent)s %% less than a week ago", percent=-percent), "down"
    return _("%(percent)s %% more than a week ago", percent=percent), "up"


async def confirm(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/orders/{number}/confirm: agreed to from the first page."""
    order = await Order.numbered(request.match_info["number"])
    await order.move_to(State.CONFIRMED, by=member_of(request).actor)
    return await _after(request, _("Order %(number)s is confirmed.", number=order.number))


async def retry(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/retry: what did not go through is tried again."""
    many = await reports.retry_poison()
    return await _after(request, ngettext("%(num)s thing is tried again.", "%(num)s things are tried again.", many))


async def _after(request: web.Request, said: str) -> web.StreamResponse:
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": f"{base_of(request)}/"})
    return toast(await _room(request), said)
