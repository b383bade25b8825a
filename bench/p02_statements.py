"""P2: statements of a turn, counted at the database driver."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

from bench.processes import data_folder
from bench.table import Line

FREE = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE", "SELECT set_config")


async def measure() -> list[Line]:
    async with data_folder() as folder:
        os.environ.update(DATA_DIR=str(folder), ANSWER_QUIET_SECONDS="0", LOG_LEVEL="ERROR")
        from models.base import db
        from models.base.embedded import EmbeddedServer
        from models.base.migrate import upgrade
        from models.demo import seed

        server = EmbeddedServer(folder / "postgres")
        credentials = (await asyncio.to_thread(server.start)).credentials()
        await upgrade(credentials)
        await db.connect(credentials)
        try:
            shop = (await seed())[0]
            text, tool = await _turn(shop, "rahmat"), await _turn(shop, "tufli bormi 38")
        finally:
            await db.disconnect()
            await asyncio.to_thread(server.stop)
    return [
        Line("P2", "text turn, hearing included", f"{text} statements", "", "≤ 6", text <= 6),
        Line("P2", "turn with one function, hearing included", f"{tool} statements", "", "≤ 10", tool <= 10),
    ]


async def _turn(shop: object, words: str) -> int:
    from bot.conversation.terminal import Caller
    from models.base.scope import inside
    from models.workspaces import Workspace

    assert isinstance(shop, Workspace)
    with inside(shop.id):
        caller = Caller(shop, chat="bench")
        await caller.say({"text": "salom"})
        with counting() as seen:
            await caller.say({"text": words})
    return len(seen) - 1  # the terminal reads the trace of the answer once


@contextmanager
def counting() -> Iterator[list[str]]:
    """The statements that reach the database meanwhile."""
    seen: list[str] = []

    class Counter(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            statement = record.getMessage().lstrip()
            if not statement.startswith(FREE):
                seen.append(statement)

    logger, handler = logging.getLogger("tortoise.db_client"), Counter()
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    try:
        yield seen
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
