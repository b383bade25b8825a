"""The web application: routes behind their doors, on one port."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import structlog
from aiohttp import web

from models.base.settings import settings
from webapp import limiting, live, middlewares, proxies, render
from webapp.routes import ROUTES

log = structlog.get_logger()

LARGEST_BODY = 25 * 1024 * 1024


def make_app(also: Iterable[web.RouteDef] = ()) -> web.Application:
    """Every route of ours, and those that main brings (Telegram's webhooks)."""
    app = web.Application(middlewares=[proxies.from_afar, middlewares.errors], client_max_size=LARGEST_BODY)
    app.on_response_prepare.append(render.be_careful)
    render.setup(app, telegram_script_url=settings().telegram_script_url)
    limiting.setup(app)
    live.setup(app)
    for route in ROUTES:
        app.router.add_route(route.method, route.path, middlewares.guarded(route))
    app.router.add_routes(also)
    return app


async def serve(stop: asyncio.Event, also: Iterable[web.RouteDef] = ()) -> None:
    """The application answers on HOST:PORT until told to stop; requests under way are finished."""
    runner = web.AppRunner(make_app(also), access_log=None, shutdown_timeout=3)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings().host, settings().port).start()
        await stop.wait()
    finally:
        await runner.cleanup()
