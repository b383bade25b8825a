"""Migrations match the models, and go up, down and up again on a database that has something in it."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import asyncpg

from models.base import db as database
from models.base import migrate
from models.conversations import Conversation, find_or_meet
from models.handoffs import forgotten
from models.workspaces import Workspace
from tests.cast import Shop, open_the_shops
from tests.databases import Credentials, Databases


async def test_the_models_have_nothing_that_the_migrations_have_not(tmp_path: Path) -> None:
    copy = tmp_path / "migrations"
    shutil.copytree(migrate.LOCATION, copy)
    before = sorted(path.name for path in (copy / "models").glob("*.py"))

    made = await migrate.new("whatever", copy)

    after = sorted(path.name for path in (copy / "models").glob("*.py"))
    assert made is None, "run `make migration`"
    assert after == before


async def test_up_down_and_up_again_with_rows_in_it(databases: Databases, schema: str) -> None:
    async with databases.copy(schema) as credentials:
        await database.connect(credentials)
        await open_the_shops()
        await (await Shop.of("lola")).confirmed_order(("tufli", 2))
        await database.disconnect()
        before = await _shape(credentials)

        down = await migrate.downgrade(credentials, 0)
        assert down
        assert await _tables(credentials) == ["aerich"]

        assert await migrate.upgrade(credentials) == down[::-1]
        assert await _shape(credentials) == before
        assert await migrate.upgrade(credentials) == []
        await database.connect(credentials)
        await open_the_shops()
        assert await Workspace.all().count() == 2
        await database.disconnect()


async def test_a_conversation_in_peoples_hands_before_it_was_counted_how_long_is_not_so_for_ever(
    databases: Databases, schema: str
) -> None:
    async with databases.copy(schema) as credentials:
        await database.connect(credentials)
        await open_the_shops()
        shop, heard = await Shop.of("lola"), datetime(2026, 11, 1, tzinfo=UTC)
        async with shop.unit():
            for chat, with_human, heard_at in (("1", True, heard), ("2", True, None), ("3", False, heard)):
                known = await find_or_meet(
                    channel="terminal", account="local", chat=chat, name="", username="", language="uz"
                )
                await Conversation.filter(id=known["id"]).update(with_human=with_human, heard_at=heard_at)
        await database.disconnect()

        assert await migrate.downgrade(credentials, 1)
        await migrate.upgrade(credentials)

        await database.connect(credentials)
        async with shop.unit():
            first, second, third = await Conversation.all().order_by("id")
        assert (first.human_at, third.human_at) == (heard, None)
        assert second.human_at
        assert forgotten(shop.workspace, first.human_at)
        await database.disconnect()


async def test_processes_that_start_together_migrate_once(databases: Databases) -> None:
    import asyncio
    import sys

    from tests.rules.source import ROOT

    name = await databases.create()
    program = (
        "import asyncio, sys; from models.base import migrate; print(len(asyncio.run(migrate.upgrade(sys.argv[1]))))"
    )
    started = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", program, databases.url(name), cwd=ROOT, stdout=asyncio.subprocess.PIPE
        )
        for _ in range(3)
    ]
    told = [(await process.communicate())[0].decode().strip() for process in started]
    assert sorted(told) == ["0", "0", str(len(list((migrate.LOCATION / "models").glob("[0-9]*.py"))))]
    await databases.drop(name)


SHAPE = """
SELECT 'column' AS kind, table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS what
    FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'constraint', conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT 'policy', tablename || ' ' || policyname || ' ' || coalesce(qual, '') FROM pg_policies
UNION ALL SELECT 'wall', relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
ORDER BY 1, 2
"""


async def _shape(credentials: Credentials) -> list[tuple[str, str]]:
    connection = await asyncpg.connect(**credentials)
    try:
        return [(r["kind"], r["what"]) for r in await connection.fetch(SHAPE)]
    finally:
        await connection.close()


async def _tables(credentials: Credentials) -> list[str]:
    connection = await asyncpg.connect(**credentials)
    try:
        found = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        return [r["tablename"] for r in found]
    finally:
        await connection.close()
