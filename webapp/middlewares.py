"""What every request goes through: errors become answers, a session becomes a person, a path becomes an open shop."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from babel import negotiate_locale

from models.base.db import unit
from models.base.errors import BadInput, NotFound, Refused, SavdoError
from models.base.i18n import N_, Language, set_language
from models.base.i18n import gettext as _
from models.base.scope import inside
from models.workspaces import Member, Person, Right, Workspace
from webapp import auth, limiting
from webapp.render import ZONE, is_partial, render, render_error, toast
from webapp.routes import Open, Route

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every failure is the standard answer and one log line; what was refused says why in the person's language."""
    set_language(_asked_language(request))
    try:
        if "\0" in request.path:
            raise NotFound  # no name has it, and neither PostgreSQL nor the disk could be asked
        return await handler(request)
    except SavdoError as refused:
        if refused.status >= 500:
            log.warning("request failed", path=request.path, error=str(refused))
        said = None if type(refused) is NotFound else refused.for_person()  # its page has a longer word for it
        return await _answer(request, refused.status, said)
    except web.HTTPException as http:
        if http.status < 400:
            raise
        return await _answer(request, http.status, None)
    except Exception:
        log.exception("request broke", method=request.method, path=request.path)
        return await _answer(request, 500, None)


async def _answer(request: web.Request, status: int, text: str | None) -> web.StreamResponse:
    if request.path.endswith(".json") or "application/json" in request.headers.get("Accept", ""):
        body = {"error": {"status": status, "message": text or _("Something went wrong. Please try again.")}}
        return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})
    if is_partial(request) and request.method != "GET":
        return _aside(status, text)
    return await render_error(request, status, text=text, way=await _way_out(request, status))


async def _way_out(request: web.Request, status: int) -> str | None:
    """Where whoever asks can go on: their open shop, the first of theirs, or nowhere. From here on in their language."""
    if auth.MEMBER in request:
        return f"/s/{request[auth.SHOP].slug}"
    if auth.PERSON not in request and status < 500:  # an address that nobody serves has not asked who it is
        session = await auth.session_of(request)
        if session is None:
            return None
        request[auth.SESSION] = session
        await auth.speak_to(request, await Person.get(id=session.person_id))
    if auth.PERSON not in request or not await auth.shops_of(request):
        return None
    return "/"


SAID = {
    403: N_("This is not open to you. Ask the owner of the shop if you need it."),
    413: N_("That is too big. Try a smaller file."),
}


def _aside(status: int, text: str | None) -> web.StreamResponse:
    """A change that came to nothing: the page stays as it is, and a toast says why."""
    words = text or _(SAID.get(status, SavdoError.message))
    return toast(
        web.Response(status=status, headers={"HX-Reswap": "none", "Cache-Control": "no-store"}), words, tone="bad"
    )


def _asked_language(request: web.Request) -> Language:
    """Of the browser, until the person is known."""
    wanted = [part.split(";")[0].strip() for part in request.headers.get("Accept-Language", "").split(",") if part]
    found = negotiate_locale(wanted, [language.locale for language in Language], sep="-") if wanted else None
    return Language(found.replace("_", "-")) if found else Language.EN


def guarded(route: Route) -> Handler:
    """The route's handler behind its door."""

    async def handler(request: web.Request) -> web.StreamResponse:
        if route.who in (Open.ALL, Open.PLAYGROUND):
            await limiting.count(request, route.path)
        if route.who is Open.ALL:
            return await route.handler(request)
        session = await auth.session_of(request)
        if session is None and route.who is Open.PLAYGROUND and auth.at_this_machine(request):
            return await route.handler(request)
        if session is None:
            return await _unknown(request)
        if auth.forged(request):
            raise web.HTTPForbidden
        await limiting.hold_back(request, session)
        request[auth.SESSION] = session
        await auth.speak_to(request, await Person.get(id=session.person_id))
        if request.method != "GET":
            await _take_in(request, route)
        if "shop" not in request.match_info:
            return await route.handler(request)
        return await _in_shop(request, route)

    return handler


async def _take_in(request: web.Request, route: Route) -> None:
    """The body is read before a unit is opened: a slow phone must not hold a connection of the database."""
    if request.content_length is None and request.can_read_body:
        raise web.HTTPLengthRequired
    if (request.content_length or 0) > route.largest:
        raise web.HTTPRequestEntityTooLarge(max_size=route.largest, actual_size=request.content_length or 0)
    await request.post()


async def _in_shop(request: web.Request, route: Route) -> web.StreamResponse:
    """The shop is open for its own people only; to everybody else it is not there."""
    shop = await Workspace.by_slug(request.match_info["shop"])
    if not request[auth.SESSION].opens(shop.id):
        raise NotFound
    right = route.who if isinstance(route.who, Right) else Right.SETTINGS
    request[auth.SHOP], request[ZONE] = shop, shop.zone
    with inside(shop.id):
        if route.streams:
            async with unit():
                await _admit(request, right)
            return await route.handler(request)
        if route.prepares is not None:
            async with unit():
                await _admit(request, right)
            await route.prepares(request)
        try:
            async with unit():
                await _admit(request, right)
                if route.proved and not auth.proved_lately(request):
                    raise auth.ProofTooOld
                answer = await route.handler(request)
        except (Refused, BadInput) as refusal:
            if route.refused is None:
                raise
            async with unit():  # the first one is rolled back: what is shown now is how it stands
                answer = await route.refused(request, refusal)
    return answer


async def _admit(request: web.Request, right: Right) -> None:
    member = await Member.of(request[auth.PERSON].id)
    if member is None:
        raise NotFound
    if not member.may(right):
        raise web.HTTPForbidden
    request[auth.MEMBER] = member


async def _unknown(request: web.Request) -> web.StreamResponse:
    """No session: a page says how to get in (and lets a reload in Telegram find its token), a part of a page only 401."""
    if is_partial(request) or request.method != "GET":
        return web.Response(status=401, headers={"Cache-Control": "no-store"})
    return await render(request, "shell.html", status=401, check_in=None, room=request.path_qs)
