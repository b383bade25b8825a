"""What all rooms of a shop have in common: who looks, at which shop, and how its things are named and shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import phonenumbers
from aiohttp import web

from models import reports
from models.base.i18n import Language, current_language
from models.base.money import SYMBOLS
from models.workspaces import Member, Right, Workspace
from webapp import pictures
from webapp.auth import MEMBER, SHOP
from webapp.render import is_partial, render, tell, toast


def shop_of(request: web.Request) -> Workspace:
    return request[SHOP]


def member_of(request: web.Request) -> Member:
    return request[MEMBER]


def base_of(request: web.Request) -> str:
    return f"/s/{request[SHOP].slug}"


def languages_of(request: web.Request) -> list[Language]:
    """Those that the shop writes, its first one first."""
    shop = shop_of(request)
    return [Language(one) for one in dict.fromkeys([shop.language, *shop.languages])]


async def show(request: web.Request, template: str, /, *, status: int = 200, **facts: Any) -> web.Response:
    """A room, with what every room's template may lean on."""
    shop = shop_of(request)
    is_part = template.rpartition("/")[2].startswith("_")
    common: dict[str, Any] = {
        "shop": shop,
        "may": lambda right: member_of(request).may(Right(right)),
        "picture": partial(pictures.address, shop.id),
        "phone_text": phone_text,
        "options_text": partial(options_text, shop),
        "unit": SYMBOLS[shop.currency].get(current_language()) or SYMBOLS[shop.currency][None],
        "counts": {} if is_part or "counts" in facts else {"orders": await reports.to_confirm()},
        "here_url": request.path_qs if request.method == "GET" else request.path,
    }
    return await render(request, template, status=status, **{**common, **facts})


async def done(request: web.Request, back: str, said: str, **events: Mapping[str, object]) -> web.StreamResponse:
    """The work of a sheet is done: it goes, the lists behind it ask anew, a toast says so. A plain browser goes `back`."""
    if not is_partial(request):
        return web.Response(status=303, headers={"Location": back})
    response = web.Response(headers={"HX-Reswap": "none", "Cache-Control": "no-store"})
    return tell(
        toast(response, said), done={"target": "body"}, **{name: {"target": "body", **e} for name, e in events.items()}
    )


def options_text(shop: Workspace, options: Mapping[str, str], axes: Sequence[Mapping[str, Any]] = ()) -> str:
    """ "38 · qora": the options in the product's order of axes, named in the person's language where names are known."""
    names = {
        (axis["axis"], one["value"]): shop.pick(one.get("names") or {}) or one["value"]
        for axis in axes
        for one in axis["values"]
    }
    order = [axis["axis"] for axis in axes]
    known = sorted(options.items(), key=lambda item: order.index(item[0]) if item[0] in order else len(order))
    return " · ".join(names.get((axis, value), value) for axis, value in known)


def phone_text(number: str) -> str:
    """ "+998 90 123 45 67": as one reads it aloud."""
    return phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def page_of(request: web.Request) -> int:
    """The page that the address asks for; nonsense is the first."""
    asked = request.query.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdecimal() and 1 <= len(asked) <= 6 and int(asked) else 1


def words_of(request: web.Request) -> str:
    return " ".join(request.query.get("q", "").replace("\0", "").split())[:100]
