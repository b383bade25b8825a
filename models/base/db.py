"""The database: connecting, and the unit of work, which is one transaction with the shop set for row-level security."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from tortoise import Tortoise
from tortoise.transactions import in_transaction

from models.base import wake
from models.base.scope import EVERYWHERE, _in_unit, scope

MODULES = [
    "models.workspaces",
    "models.sessions",
    "models.inbox",
    "models.events",
    "models.assistants",
    "models.customers",
    "models.media",
    "models.catalog",
    "models.concepts",
    "models.search",
    "models.stock",
    "models.services",
    "models.agenda",
    "models.knowledge",
    "models.documents",
    "models.corrections",
    "models.delivery",
    "models.rulebook",
    "models.bargains",
    "models.carts",
    "models.order_lines",
    "models.orders",
    "models.receipts",
    "models.conversations",
    "models.spending",
    "models.callbacks",
    "models.functions",
    "models.replays",
    "models.handoffs",
    "models.business",
    "models.channels",
    "models.notices",
]


class UnitDoomed(RuntimeError):
    """Something failed inside this unit and was caught there; what it left half done may not be committed."""


@dataclass(slots=True)
class Unit:
    """A transaction under way."""

    doomed: bool = False
    rehearsed: bool = False
    """Nothing of it remains; units inside are savepoints, so that what fails undoes as much as it would undo."""
    after_commit: list[Callable[[], None]] = field(default_factory=list)
    memory: dict[str, Any] = field(default_factory=dict)
    """What has been read once and is not read again before the commit."""


_unit: ContextVar[Unit | None] = ContextVar("unit", default=None)
_rehearsing: ContextVar[bool] = ContextVar("rehearsing", default=False)


def config(credentials: str | dict[str, Any], *, pool: int = 20) -> dict[str, Any]:
    """Tortoise's configuration for a URL, or for asyncpg's own credentials (a socket folder as host)."""
    if isinstance(credentials, str):
        joint = "&" if "?" in credentials else "?"
        url = credentials.replace("postgresql://", "postgres://", 1)
        connection: Any = f"{url}{joint}minsize=1&maxsize={pool}"
    else:
        connection = {
            "engine": "tortoise.backends.asyncpg",
            "credentials": {"minsize": 1, "maxsize": pool, **credentials},
        }
    return {
        "connections": {"default": connection},
        "apps": {"models": {"models": [*MODULES, "aerich.models"], "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def connect(to: str | dict[str, Any], *, pool: int = 20) -> None:
    """The models can be used, from every task of this process."""
    await Tortoise.init(config=config(to, pool=pool), _enable_global_fallback=True)
    _connected_to.clear()
    _connected_to.update({"dsn": to} if isinstance(to, str) else to)


_connected_to: dict[str, Any] = {}


def credentials() -> dict[str, Any]:
    """What `asyncpg.connect` needs for a connection of one's own to the same database."""
    return dict(_connected_to)


async def disconnect() -> None:
    await Tortoise.close_connections()


@asynccontextmanager
async def unit() -> AsyncIterator[Unit]:
    """One transaction, seen by row-level security as the shop at hand. Units inside of it join it.

    Bells rung and callbacks left in it go off after the outermost commit, and never after a rollback. No network and
    no language model inside: a unit holds a connection of the pool.
    """
    outer = _unit.get()
    if outer is not None and not outer.rehearsed:
        try:
            yield outer
        except BaseException:
            outer.doomed = True
            raise
        return
    work = Unit()
    unit_token, flag_token = _unit.set(work), _in_unit.set(True)
    try:
        async with in_transaction("default") as connection:
            workspace = scope()
            await connection.execute_query(
                "SELECT set_config('app.workspace', $1, true), set_config('app.everywhere', $2, true)",
                [str(workspace) if isinstance(workspace, int) else "", "on" if workspace is EVERYWHERE else ""],
            )
            yield work
            if work.doomed:
                raise UnitDoomed("a part of this unit failed")
    finally:
        _unit.reset(unit_token)
        _in_unit.reset(flag_token)
    if outer is None:
        for callback in work.after_commit:
            callback()


class _Over(Exception):
    """The rehearsal is over: everything in it is undone."""


@asynccontextmanager
async def rehearsal() -> AsyncIterator[None]:
    """Everything inside happens and nothing of it remains: no row, no bell. Units inside are savepoints.

    It holds one connection for as long as it lasts, also while a language model thinks: for tests that an owner starts, never
    for a customer's turn.
    """
    token = _rehearsing.set(True)
    try:
        async with unit() as work:
            work.rehearsed = True
            yield
            raise _Over
    except _Over:
        return
    finally:
        _rehearsing.reset(token)


def rehearsing() -> bool:
    """What is done here is undone. What is done outside of our database could not be: it is not to be done."""
    return _rehearsing.get()


def ring(bell: str, ref: Any = None) -> None:
    """The bell rings after the commit of the unit at hand; outside of one, at once."""
    work = _unit.get()
    if work is None:
        wake.ring_now(bell, ref)
    else:
        work.after_commit.append(lambda: wake.ring_now(bell, ref))


async def remembered(name: str, read: Callable[[], Awaitable[Any]]) -> Any:
    """What `read` gives, read once in the unit at hand."""
    work = _unit.get()
    if work is None:
        return await read()
    if name not in work.memory:
        work.memory[name] = await read()
    return work.memory[name]


def forgotten(name: str) -> None:
    """It is read again when it is asked for: it has just been changed."""
    if work := _unit.get():
        work.memory.pop(name, None)


async def rows(sql: str, *values: Any) -> list[dict[str, Any]]:
    """The rows that a statement gives back (write RETURNING to learn what changed), inside the unit at hand."""
    if _unit.get() is None:
        raise RuntimeError("SQL by hand wants a unit: async with unit(): …")
    return [dict(row) for row in await Tortoise.get_connection("default").execute_query_dict(sql, list(values))]


async def row(sql: str, *values: Any) -> dict[str, Any] | None:
    """The first row of a statement, if any."""
    found = await rows(sql, *values)
    return found[0] if found else None
