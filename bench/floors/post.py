"""A bare aiohttp POST with one insert through bare asyncpg."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json

import asyncpg
import uvloop
from aiohttp import web


async def main(arguments: argparse.Namespace) -> None:
    pool = await asyncpg.create_pool(**json.loads(arguments.database), min_size=1, max_size=20)
    await pool.execute("CREATE TABLE IF NOT EXISTS floor (id bigserial PRIMARY KEY, body jsonb NOT NULL)")

    async def store(request: web.Request) -> web.Response:
        await pool.execute("INSERT INTO floor (body) VALUES ($1)", await request.text())
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", store)
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", arguments.port).start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--database", required=True)
    uvloop.run(main(parser.parse_args()))
