"""What happens in a shop, told to its open pages: a stream of names, upon which the page asks for what it shows."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from aiohttp import web

from models.base import clock
from models.base.db import row, unit
from models.base.scope import inside
from webapp.auth import SESSION, SHOP

LOOK = 1.5
"""Seconds between two looks; a page has news within five."""
DRAWING = timedelta(seconds=10)
"""What happened while the page was on its way to the phone is told as soon as the stream is open."""
LIFE = 600
"""Seconds until the page has to ask again, with a session that is still good."""


MOST = 6
"""Streams of one session; with another one the oldest ends. Each of them asks the database again and again."""

News = dict[str, set[int]]
NAMES = ("orders", "products", "conversations")
STREAMS = web.AppKey("streams", dict[int, list[asyncio.Event]])
"""Per session what ends its open streams, oldest first."""
CLOSING = web.AppKey("closing", asyncio.Event)
"""The server stops. A stream that begins now would outlive the database."""


def setup(app: web.Application) -> None:
    """Streams end at once when the server stops; nobody waits for ten minutes."""
    app[STREAMS], app[CLOSING] = {}, asyncio.Event()

    async def stop(app: web.Application) -> None:
        app[CLOSING].set()
        for ends in app[STREAMS].values():
            for end in ends:
                end.set()

    app.on_shutdown.append(stop)


@contextmanager
def _counted(request: web.Request) -> Iterator[asyncio.Event]:
    """The stream is one of its session's few; the event says that it has to end."""
    streams, session, end = request.config_dict[STREAMS], request[SESSION].id, asyncio.Event()
    ends = streams.setdefault(session, [])
    ends.append(end)
    for oldest in ends[:-MOST]:
        oldest.set()
    if request.config_dict[CLOSING].is_set():
        end.set()
    try:
        yield end
    finally:
        ends.remove(end)
        if not ends:
            streams.pop(session, None)


async def _left(request: web.Request, end: asyncio.Event, seconds: float) -> bool:
    """Waits; true when the page has gone or the stream has to end. The write alone would tell only after another look."""
    try:
        await asyncio.wait_for(end.wait(), seconds)
    except TimeoutError:
        return request.transport is None or request.transport.is_closing()
    return True


async def live(request: web.Request) -> web.StreamResponse:
    """GET /s/{shop}/live: `event: orders` whenever an order was placed or moved, `products` for goods and stock,
    `conversations` when people are called for or step in."""
    headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    response = web.StreamResponse(headers=headers)
    with _counted(request) as end, suppress(ConnectionResetError):  # reset: the page was left
        await _tell(request, response, end)
    return response


async def _tell(request: web.Request, response: web.StreamResponse, end: asyncio.Event) -> None:
    if end.is_set():
        return
    seen = await _newest(request, before=clock.now() - DRAWING)
    await response.prepare(request)
    for look in range(int(LIFE / LOOK)):
        if look and await _left(request, end, LOOK):
            break
        newest = await _newest(request)
        names = [name for name, ids in newest.items() if ids - seen[name]]
        for name in names:
            await response.write(f"event: {name}\ndata: {max(newest[name])}\n\n".encode())
        if not names:
            await response.write(b": still here\n\n")
        seen = newest


async def _newest(request: web.Request, *, before: datetime | None = None) -> News:
    """The newest events' ids per subject of interest. All of them: who took a number first may commit last."""
    with inside(request[SHOP].id):
        async with unit():
            found = await row(
                """SELECT array_agg(id) FILTER (WHERE kind LIKE 'order.%' OR kind LIKE 'receipt.%') AS orders,
                          array_agg(id) FILTER (WHERE kind LIKE 'product.%' OR kind LIKE 'variant.%' OR kind LIKE 'stock.%')
                              AS products,
                          array_agg(id) FILTER (WHERE kind LIKE 'conversation.%') AS conversations
                   FROM (SELECT id, kind, created_at FROM event WHERE workspace_id = $1 ORDER BY id DESC LIMIT 200) latest
                   WHERE $2::timestamptz IS NULL OR created_at < $2""",
                request[SHOP].id,
                before,
            )
    assert found
    return {name: set(found[name] or ()) for name in NAMES}
