"""A bare aiogram bot: N statements through bare asyncpg, one sendMessage. By webhook (--port) or by polling."""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
from typing import Any

import asyncpg
import uvloop
from aiogram import Bot, Dispatcher, Router, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web


def router(pool: asyncpg.Pool | None, statements: int) -> Router:
    made = Router()

    @made.message()
    async def echo(message: types.Message) -> None:
        if pool is not None:
            async with pool.acquire() as connection, connection.transaction():
                for number in range(statements):
                    await connection.fetchrow("SELECT $1::bigint AS id, $2::text AS words", number, message.text)
        await message.answer(message.text or "")

    return made


async def main(arguments: argparse.Namespace) -> None:
    pool = (
        await asyncpg.create_pool(**json.loads(arguments.database), min_size=1, max_size=20)
        if arguments.database
        else None
    )
    session = AiohttpSession(api=TelegramAPIServer.from_base(arguments.api))
    bot = Bot(arguments.token, session=session)
    dispatcher = Dispatcher()
    dispatcher.include_router(router(pool, arguments.statements))
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    if arguments.port is None:
        await dispatcher.start_polling(bot, handle_signals=True)
        return
    await _webhook(dispatcher, bot, arguments.port)


async def _webhook(dispatcher: Dispatcher, bot: Bot, port: int) -> None:
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot).register(app, "/hook")
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.Event().wait()


def read() -> Any:
    parser = argparse.ArgumentParser()
    parser.add_argument("--api", required=True)
    parser.add_argument("--token", required=True)
    parser.add_argument("--port", type=int)
    parser.add_argument("--database", default="")
    parser.add_argument("--statements", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    uvloop.run(main(read()))
