"""One of several processes that do the same is the leader: it holds an advisory lock of the database on a connection of its own."""

from __future__ import annotations

import hashlib
from typing import Self

import asyncpg

from models.base.db import credentials

SLOWEST = 5.0
"""Seconds that the database may take to say that the lock is still ours; a leader that cannot ask does not lead."""


class Leader:
    """Asks for the lock whenever it has none; a lost connection gives the lock to somebody else by itself."""

    def __init__(self, role: str) -> None:
        self.key = int.from_bytes(hashlib.blake2b(role.encode(), digest_size=7).digest(), "big")
        self._connection: asyncpg.Connection | None = None
        self._held = False

    async def is_me(self) -> bool:
        """True while this process holds the lock."""
        try:
            if self._connection is None or self._connection.is_closed():
                self._held = False
                self._connection = await asyncpg.connect(**credentials(), timeout=SLOWEST)
            if self._held:
                await self._connection.fetchval("SELECT 1", timeout=SLOWEST)
            else:
                self._held = await self._connection.fetchval(
                    "SELECT pg_try_advisory_lock($1)", self.key, timeout=SLOWEST
                )
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            self._let_go()
        return self._held

    def _let_go(self) -> None:
        """Nobody knows how the connection stands, so it is cut: the server frees the lock for somebody else."""
        if self._connection is not None:
            self._connection.terminate()
        self._connection, self._held = None, False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        self._let_go()
