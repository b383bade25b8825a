"""Updates by webhook: the secret first, then one commit, then 200, and only then the network."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from typing import Any

from aiohttp import web

from bot.telegram.acts import After, speaker
from bot.telegram.dispatcher import park, receive
from models.workspaces import BotAccount, BotState

log = logging.getLogger(__name__)

PATH = "/tg/{public_id}"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
LARGEST = 1024 * 1024
SLOWEST = 15.0


def webhook_routes() -> list[web.RouteDef]:
    """What `main` mounts beside the pages."""
    return [web.post(PATH, webhook, name="telegram.webhook")]


async def webhook(request: web.Request) -> web.StreamResponse:
    """One update. 404 and 401 come before anything of the body is read; 500 means: come again."""
    account = await speaker().accounts.find(request.match_info["public_id"])
    if account is None or account.state is not BotState.ACTIVE:
        raise web.HTTPNotFound
    if not is_secret(account, request.headers.get(SECRET_HEADER, "")):
        raise web.HTTPUnauthorized
    body = await _read(request)
    try:
        after = await _receive(account, body)
    except Exception:
        log.exception("@%s: an update could not be stored; Telegram will send it again", account.username)
        raise web.HTTPInternalServerError from None
    response = web.Response()
    if after.steps:  # acknowledged first: what follows may take its time
        await response.prepare(request)
        await response.write_eof()
        await after.run()
    return response


def is_secret(account: BotAccount, given: str) -> bool:
    """Compared in constant time, and as bytes: a header may hold anything."""
    return hmac.compare_digest(given.encode("utf-8", "surrogateescape"), account.secret.encode())


async def _read(request: web.Request) -> bytes:
    if (request.content_length or 0) > LARGEST:
        raise web.HTTPRequestEntityTooLarge(LARGEST, request.content_length or 0)
    body = bytearray()
    try:
        async with asyncio.timeout(SLOWEST):
            async for chunk in request.content.iter_chunked(65536):
                body += chunk
                if len(body) > LARGEST:
                    raise web.HTTPRequestEntityTooLarge(LARGEST, len(body))
    except TimeoutError:
        raise web.HTTPRequestTimeout from None
    return bytes(body)


async def _receive(account: BotAccount, body: bytes) -> After:
    try:
        update: Any = json.loads(body)
    except (ValueError, RecursionError) as error:
        await park(account, {"body": body[:10_000].decode("utf-8", "replace").replace("\0", "")}, f"no JSON: {error}")
        return After(account)
    return await receive(account, update)
