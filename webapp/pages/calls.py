"""Customers who want to be called: the wish beside their orders and conversations, and that somebody has called."""

from __future__ import annotations

from aiohttp import web

from models.base.errors import NotFound
from models.base.i18n import gettext as _
from models.callbacks import CallBack
from webapp.render import is_partial, toast
from webapp.rooms import base_of, member_of


async def called(request: web.Request) -> web.StreamResponse:
    """POST /s/{shop}/calls/{call}/done: the customer does not wait for a call any more."""
    ref = request.match_info["call"]
    wish = await CallBack.get_or_none(id=int(ref)) if ref.isascii() and ref.isdecimal() and len(ref) < 19 else None
    if wish is None:
        raise NotFound
    await wish.called(by=member_of(request).actor)
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": f"{base_of(request)}/"})
    return toast(web.Response(text="", content_type="text/html"), _("Noted: the customer has been called."))
