"""The timetable: several clocks may run, one of them leads, and the next one takes over."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import asyncpg

from models.base.leader import Leader
from tests.databases import Credentials, Databases
from tests.workers.conftest import until
from workers import schedule
from workers.broker import broker, connect, finish

KICKS: list[str] = []


@broker.task(task_name="test.tick", timeout=5)
async def tick() -> None:
    KICKS.append("tick")


@asynccontextmanager
async def clocks(how_many: int, timetable: schedule.Timetable) -> AsyncIterator[None]:
    KICKS.clear()
    stop, real = asyncio.Event(), await connect()
    try:
        async with asyncio.TaskGroup() as tasks:
            for _ in range(how_many):
                tasks.create_task(schedule.run(stop, timetable))
            try:
                yield
            finally:
                stop.set()
        await finish(real)
    finally:
        await real.shutdown()


async def test_three_clocks_kick_every_entry_once(db: Credentials) -> None:
    async with clocks(3, {"once an hour": (timedelta(hours=1), tick)}):
        await asyncio.sleep(1.5)
    assert KICKS == ["tick"]


async def test_an_entry_comes_again_when_it_is_due(db: Credentials) -> None:
    async with clocks(2, {"often": (timedelta(seconds=0.5), tick)}):
        await asyncio.sleep(2.2)
    assert 3 <= len(KICKS) <= 5


async def test_the_clocks_entries_are_kicked(db: Credentials) -> None:
    assert all(task.task_name in broker.get_all_tasks() for _every, task in schedule.CLOCK.values())


async def test_one_leads_and_the_other_takes_over_when_it_goes(db: Credentials) -> None:
    async with Leader("clock") as second:
        async with Leader("clock") as first:
            assert await first.is_me()
            assert not await second.is_me()
            assert await first.is_me()
        await until(second.is_me)


async def test_a_leader_whose_line_is_cut_leads_no_more(databases: Databases, db: Credentials) -> None:
    async with Leader("clock") as first, Leader("clock") as second:
        assert await first.is_me()
        await _cut_lines(databases, db["database"])
        assert await second.is_me()
        assert not await first.is_me()
        assert not await first.is_me(), "it asks again, on a new line, and is second"
        assert await second.is_me()


async def test_roles_do_not_disturb_each_other(db: Credentials) -> None:
    async with Leader("clock") as first, Leader("postman") as other:
        assert await first.is_me()
        assert await other.is_me()


async def test_a_database_that_is_away_makes_nobody_leader(db: Credentials, databases: Databases) -> None:
    async with Leader("clock") as leader:
        assert await leader.is_me()
        await databases.execute(f'ALTER DATABASE "{db["database"]}" ALLOW_CONNECTIONS false')
        await _cut_lines(databases, db["database"])
        assert not await leader.is_me()
        assert not await leader.is_me()
        await databases.execute(f'ALTER DATABASE "{db["database"]}" ALLOW_CONNECTIONS true')
        assert await leader.is_me()


async def _cut_lines(databases: Databases, name: str) -> None:
    """Ends the connections that hold advisory locks there."""
    console = await asyncpg.connect(**databases.admin)
    try:
        ended = await console.fetch(
            """SELECT pg_terminate_backend(a.pid, 2000) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid
               WHERE a.datname = $1 AND l.locktype = 'advisory' AND l.granted""",
            name,
        )
    finally:
        await console.close()
    assert ended
