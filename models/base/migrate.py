"""Migrations: written by aerich from the models, finished by hand, applied under a lock."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
from aerich import Command
from tortoise.context import TortoiseContext

from models.base.db import config

LOCATION = Path(__file__).resolve().parents[2] / "migrations"
LOCK = 7_412_001
"""An advisory lock of ours: processes that start together migrate one after another."""

TORTOISE_ORM = config("postgres://nobody@127.0.0.1:1/none")
"""For aerich's own command line, which writes a migration without ever dialling the database."""


async def upgrade(credentials: str | dict[str, Any]) -> list[str]:
    """The database has the newest schema; the names of what was applied now."""
    lock = await (asyncpg.connect(credentials) if isinstance(credentials, str) else asyncpg.connect(**credentials))
    try:
        await lock.execute("SELECT pg_advisory_lock($1)", LOCK)
        async with _aerich(config(credentials, pool=2)) as command:
            await command.init()
            return list(await command.upgrade(run_in_transaction=True))
    finally:
        await lock.close()


async def downgrade(credentials: str | dict[str, Any], version: int) -> list[str]:
    """The database stands as it did before this version."""
    async with _aerich(config(credentials, pool=2)) as command:
        await command.init()
        return list(await command.downgrade(version=version, delete=False))


async def new(name: str, location: Path = LOCATION) -> str | None:
    """The file of a new migration: what the models have and the last one had not. To be read and finished by hand.

    None when there is nothing new.
    """
    async with _aerich(TORTOISE_ORM, location) as command:
        await command.init(offline=True)
        return await command.migrate(name, offline=True, no_input=True) or None


@asynccontextmanager
async def _aerich(tortoise: dict[str, Any], location: Path = LOCATION) -> AsyncIterator[Command]:
    """In a context of its own: aerich would take the connections of whoever is connected already, or was."""
    async with TortoiseContext():
        yield Command(tortoise_config=tortoise, app="models", location=str(location))
