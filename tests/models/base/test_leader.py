"""Of several processes that do the same one is the leader, and a dead one is followed."""

from __future__ import annotations

import asyncpg

from models.base.leader import Leader
from tests.databases import Credentials


async def test_one_leads_until_it_goes(empty_db: Credentials) -> None:
    async with Leader("clock") as second:
        async with Leader("clock") as first:
            assert await first.is_me()
            assert not await second.is_me()
            assert await first.is_me()
        assert await second.is_me()


async def test_every_role_has_a_leader_of_its_own(empty_db: Credentials) -> None:
    async with Leader("clock") as clock, Leader("sweeper") as sweeper:
        assert await clock.is_me()
        assert await sweeper.is_me()


async def test_who_lost_the_connection_does_not_believe_to_lead(empty_db: Credentials) -> None:
    async with Leader("clock") as first, Leader("clock") as second:
        assert await first.is_me()
        console = await asyncpg.connect(**empty_db)
        await console.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid <> pg_backend_pid()"
        )
        await console.close()
        assert await second.is_me()
        assert not await first.is_me()
