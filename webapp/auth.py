"""Who is asking: Telegram's proof exchanged once for our own short session, as a bearer and as a cookie."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from models.base import clock
from models.base.db import unit
from models.base.errors import NotFound, Refused
from models.base.i18n import N_, Language, set_language
from models.base.i18n import gettext as _
from models.base.scope import everywhere
from models.base.settings import settings
from models.sessions import SESSION_LIFE, LinkUse, OneTimeLink, WebSession
from models.workspaces import BotAccount, BotState, Member, Person, Workspace
from webapp import proxies
from webapp.render import render, render_error

COOKIE = "savdo"
OLDEST_PROOF = timedelta(hours=24)
"""Desktop clients keep one initData for so long; what must be fresher asks for it itself."""

FRESH = timedelta(minutes=10)
"""How old a proof may be for what moves money: a phone left on the counter opens the shop, but not this."""

FORWARDING = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via")
HOST_ONLY = re.compile(r":\d+$")

SESSION = web.RequestKey("session", WebSession)
PERSON = web.RequestKey("person", Person)
MEMBER = web.RequestKey("member", Member)
SHOP = web.RequestKey("shop", Workspace)


class Unproved(Exception):
    """This is not from Telegram, or too old, or for another bot."""


class ProofTooOld(Refused):
    """Somebody is signed in, but for this we want to be surer."""

    message = N_(
        "To keep your money safe we want to be sure that it is you: close this window, open the shop again and save "
        "within ten minutes."
    )


def read_init_data(raw: str, token: str) -> dict[str, Any]:
    """The fields of initData that Telegram signed for the bot with this token, with `user` read. Raises Unproved.

    Source: Telegram, "Validating data received via the Mini App": HMAC-SHA256 with the key HMAC("WebAppData", token).
    """
    try:
        fields = dict(parse_qsl(raw, keep_blank_values=True, strict_parsing=True))
        given = fields.pop("hash").encode()
        lines = "\n".join(f"{key}={value}" for key, value in sorted(fields.items()))
        key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
        wanted = hmac.new(key, lines.encode(), hashlib.sha256).hexdigest().encode()
        if not hmac.compare_digest(given, wanted):
            raise Unproved
        proved_at = datetime.fromtimestamp(int(fields["auth_date"]), UTC)
        if not -timedelta(minutes=5) <= clock.now() - proved_at <= OLDEST_PROOF:
            raise Unproved
        user = json.loads(fields["user"])
        return {**fields, "user": user, "user_id": int(user["id"]), "proved_at": proved_at}
    except (KeyError, ValueError, TypeError, OSError, OverflowError) as error:  # OSError: a date that no clock knows
        raise Unproved from error


async def shell(request: web.Request) -> web.Response:
    """GET /app/{bot}: the one page that Telegram opens, with nothing in it."""
    bot = await _bot(request)
    wished = request.query.get("next", "")
    return await render(
        request,
        "shell.html",
        check_in=f"/app/{bot.public_id}/session",
        room=wished if _ours(wished) else None,
        private=False,
    )


async def check_in(request: web.Request) -> web.Response:
    """POST /app/{bot}/session: initData in `Authorization: tma …` becomes a session. 401 without proof, 403 for strangers."""
    bot = await _bot(request)
    scheme, _space, raw = request.headers.get("Authorization", "").partition(" ")
    try:
        if scheme != "tma":
            raise Unproved
        proof = read_init_data(raw, bot.token)
    except Unproved:
        return web.json_response({"error": "unproved"}, status=401)
    person = await Person.get_or_none(telegram_id=proof["user_id"])
    shop = next(iter(await _shops(person, bot.workspace_id)), None) if person else None
    if person is None or shop is None:
        return web.json_response({"error": "stranger"}, status=403)
    token = await WebSession.start(
        person.id,
        workspace_id=bot.workspace_id,
        device=request.headers.get("User-Agent", ""),
        proved_at=proof["proved_at"],
    )
    response = web.json_response({"token": token, "room": f"/s/{shop.slug}/"})
    return _with_cookie(request, response, token)


async def sign_in(request: web.Request) -> web.Response:
    """GET /in/{token}: a one-time link opens a session in a plain browser."""
    async with unit():
        found = await OneTimeLink.redeem(request.match_info["token"], LinkUse.SIGN_IN)
        if found is None or found["person_id"] is None:
            return await _used(request)
        token = await WebSession.start(found["person_id"], device=request.headers.get("User-Agent", ""))
        shop = await Workspace.get_or_none(id=found["workspace_id"])
    response = web.Response(status=303, headers={"Location": f"/s/{shop.slug}/" if shop else "/"})
    return _with_cookie(request, response, token)


async def _used(request: web.Request) -> web.Response:
    """Whoever presses the same link again is let in where they are signed in already; else it says what a link is."""
    session, link = await session_of(request), await OneTimeLink.of(request.match_info["token"], LinkUse.SIGN_IN)
    if link is None or link.person_id is None:
        raise NotFound
    if session and session.person_id == link.person_id:
        return web.Response(status=303, headers={"Location": "/"})
    set_language(Language((await Person.get(id=link.person_id)).language))
    return await render_error(
        request,
        404,
        title=_("This link has done its work"),
        text=_("A link lets you in once, within a day. The next one is printed when Savdo is started again."),
        way="/" if session else None,
    )


async def sign_out(request: web.Request) -> web.Response:
    """POST /out: the session is worth nothing any more."""
    await WebSession.filter(id=request[SESSION].id).update(revoked=True)
    response = web.Response(status=303, headers={"Location": "/"})
    response.del_cookie(COOKIE)
    return response


async def front_door(request: web.Request) -> web.Response:
    """GET /: to the person's shop, the first one of several."""
    shops = await shops_of(request)
    if not shops:
        raise NotFound
    return web.Response(status=303, headers={"Location": f"/s/{shops[0].slug}/"})


async def healthz(request: web.Request) -> web.Response:
    """GET /healthz: 200 while the database answers."""
    async with unit():
        await Workspace.all().limit(1).values_list("id", flat=True)
    return web.json_response({"ok": True})


async def session_of(request: web.Request) -> WebSession | None:
    """The live session that the request shows, by bearer or by cookie."""
    scheme, _space, bearer = request.headers.get("Authorization", "").partition(" ")
    token = bearer if scheme == "Bearer" else request.cookies.get(COOKIE, "")
    return await WebSession.by_token(token) if token else None


def proved_lately(request: web.Request) -> bool:
    """Whether Telegram (or a link that works once) has told us just now who this is."""
    return clock.now() - request[SESSION].proved_at <= FRESH


def forged(request: web.Request) -> bool:
    """A cookie travels by itself, so with one a changing request has to come from our own pages."""
    if request.method in {"GET", "HEAD"} or request.headers.get("Authorization", "").startswith("Bearer "):
        return False
    site = request.headers.get("Sec-Fetch-Site")
    origin = request.headers.get("Origin", "")
    return site not in {"same-origin", "none"} if site else origin.partition("://")[2] != request.host


def at_this_machine(request: web.Request) -> bool:
    """Whoever asks sits here: no proxy in between, and no other name that a stranger's page has let point to us."""
    if not settings().playground_open or any(name in request.headers for name in FORWARDING):
        return False
    peer = request.transport.get_extra_info("peername") if request.transport else None
    return peer is not None and _is_here(str(next(iter(peer), ""))) and _is_here(HOST_ONLY.sub("", request.host))


def _is_here(name: str) -> bool:
    found = proxies.address(name.strip("[]"))
    return found.is_loopback if found else name.lower() == "localhost"


async def speak_to(request: web.Request, person: Person) -> None:
    """The rest of the request is in the person's language."""
    request[PERSON] = person
    set_language(Language(person.language))


async def shops_of(request: web.Request) -> list[Workspace]:
    """The shops that the person who asks works in, as far as their session opens them."""
    return await _shops(request[PERSON], request[SESSION].workspace_id)


async def _shops(person: Person, only: int | None) -> list[Workspace]:
    with everywhere():
        async with unit():
            shops = await Member.shops_of(person.id)
    return [shop for shop in shops if only in (None, shop.id)]


async def _bot(request: web.Request) -> BotAccount:
    bot = await BotAccount.get_or_none(public_id=request.match_info["bot"], state=BotState.ACTIVE)
    if bot is None:
        raise NotFound
    return bot


def _ours(path: str) -> bool:
    return path.startswith("/s/") and "//" not in path and "\\" not in path


def _with_cookie(request: web.Request, response: web.Response, token: str) -> web.Response:
    secure = request.secure or (settings().public_url or "").startswith("https:")
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(SESSION_LIFE.total_seconds()),
        httponly=True,
        secure=secure,
        samesite="None" if secure else "Lax",
        path="/",
    )
    response.headers["Cache-Control"] = "no-store"
    return response
