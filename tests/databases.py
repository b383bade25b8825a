"""The PostgreSQL server that the tests stand on: our own embedded one, or yours. One database for every test."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import asyncpg

from models.base import db, migrate

EXTERNAL = os.environ.get("SAVDO_TEST_DATABASE_URL", "")
"""postgres://postgres@host:5432/postgres: somebody there who may create databases."""

EXTERNAL_REDIS = os.environ.get("SAVDO_TEST_REDIS_URL", "")

RUN = "SAVDO_TEST_RUN"

ROLE = "savdo_test"
"""On an external server, the product's role. Never a superuser: a superuser bypasses row-level security."""

Credentials = dict[str, Any]


class Databases:
    """Creates, copies and drops databases. What it makes belongs to the product's own role."""

    def __init__(self, admin: Credentials, role: str, prefix: str) -> None:
        self.admin, self.role, self.prefix = admin, role, prefix
        self._numbers, self._made = count(1), set[str]()
        self._connection: asyncpg.Connection | None = None

    async def open(self) -> None:
        self._connection = await asyncpg.connect(**self.admin)

    async def close(self) -> None:
        assert self._connection
        for name in list(self._made):
            await self.drop(name)
        await self._connection.close()

    async def execute(self, sql: str) -> None:
        assert self._connection
        await self._connection.execute(sql)

    def credentials(self, name: str) -> Credentials:
        """As whom the product comes."""
        return {**self.admin, "user": self.role, "database": name}

    def url(self, name: str) -> str:
        """The same as the value of DATABASE_URL, for tests that start whole processes."""
        host, port = self.admin["host"], self.admin["port"]
        if str(host).startswith("/"):
            return f"postgres://{self.role}@/{name}?host={host}&port={port}"
        password = f":{self.admin['password']}" if self.admin.get("password") else ""
        return f"postgres://{self.role}{password}@{host}:{port}/{name}"

    async def create(self, *, template: str | None = None) -> str:
        """The name of a new database, empty or a copy of another that nobody is connected to."""
        name = f"{self.prefix}_{next(self._numbers)}"
        copied = f' TEMPLATE "{template}"' if template else ""
        await self.execute(f'CREATE DATABASE "{name}" OWNER "{self.role}"{copied}')
        self._made.add(name)
        return name

    async def drop(self, name: str) -> None:
        await self.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        self._made.discard(name)

    @asynccontextmanager
    async def copy(self, template: str | None) -> AsyncIterator[Credentials]:
        """A database for one test."""
        name = await self.create(template=template)
        try:
            yield self.credentials(name)
        finally:
            await self.drop(name)

    async def migrated(self) -> str:
        """The name of a database with the schema, as the migrations make it. Nobody is connected to it."""
        name = await self.create()
        await migrate.upgrade(self.credentials(name))
        await db.disconnect()
        return name


@asynccontextmanager
async def running() -> AsyncIterator[Databases]:
    """The server of this session."""
    async with _external() if EXTERNAL else _embedded() as databases:
        await databases.open()
        try:
            yield databases
        finally:
            await databases.close()


def shared_folder() -> Path:
    """The embedded server's folder: one for all xdist workers of a run. Not below pytest's own, which is closed to others."""
    run = os.environ.setdefault(RUN, secrets.token_hex(6))  # workers inherit it
    return Path(tempfile.gettempdir()) / f"savdo-tests-{run}"


def forget_shared_folder() -> None:
    """Called once, by the process that started the run, after all workers have gone."""
    shutil.rmtree(shared_folder(), ignore_errors=True)


@asynccontextmanager
async def _embedded() -> AsyncIterator[Databases]:
    from models.base.embedded import EmbeddedServer

    server = EmbeddedServer(shared_folder())
    address = await asyncio.to_thread(server.start)
    databases = Databases(address.admin.credentials(), address.user, _prefix())
    connection = await asyncpg.connect(**databases.admin)
    await connection.execute("SELECT pg_advisory_lock(7412002)")  # workers of one run start together
    for role in (address.user, address.admin.user):  # a crash of this machine may cost the tests their data
        await connection.execute(f'ALTER ROLE "{role}" SET synchronous_commit = off')
    await connection.close()
    try:
        yield databases
    finally:
        await asyncio.to_thread(server.stop)


@asynccontextmanager
async def _external() -> AsyncIterator[Databases]:
    parts = urlsplit(EXTERNAL)
    admin: Credentials = {
        "host": parts.hostname or "127.0.0.1",
        "port": parts.port or 5432,
        "user": unquote(parts.username or "postgres"),
        "database": parts.path.lstrip("/") or "postgres",
    }
    if parts.password:
        admin["password"] = unquote(parts.password)
    yield Databases(admin, await _role(admin), _prefix())


async def _role(admin: Credentials) -> str:
    """A role that row-level security holds for: our own, or the given one when it is no superuser anyway."""
    connection = await asyncpg.connect(**admin)
    try:
        if not await connection.fetchval("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"):
            return str(admin["user"])
        password = admin.get("password", "")
        async with connection.transaction():
            await connection.execute("SELECT pg_advisory_xact_lock(7412002)")  # workers of one run start together
            if not await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", ROLE):
                await connection.execute(f'CREATE ROLE "{ROLE}" LOGIN NOSUPERUSER NOBYPASSRLS')
            if password:
                quoted = await connection.fetchval("SELECT quote_literal($1)", password)
                await connection.execute(f'ALTER ROLE "{ROLE}" PASSWORD {quoted}')
        return ROLE
    finally:
        await connection.close()


def _prefix() -> str:
    return f"savdo_test_{os.getpid()}"
