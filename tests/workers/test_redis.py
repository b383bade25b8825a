"""Wake-ups through Redis: lost with it, found in the rows, and at work again when it is back."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from redis.asyncio import Redis

from models.events import EventState
from tests.databases import EXTERNAL_REDIS
from tests.fakes.telegram import faults
from tests.workers.conftest import Configure, Works, awake, until
from tests.workers.line import Line
from workers import schedule
from workers.broker import STREAM, make, receive
from workers.tasks.events import dispatch

pytestmark = pytest.mark.server

SWEEP = 4.0
"""Two seconds of the clock, one until a lost Redis is looked for again, one for a slow machine."""


def private(url: str) -> str:
    """The same server, a numbered database of this process's own."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return urlunsplit(urlsplit(url)._replace(path=f"/{8 + int(worker) % 6}"))


@pytest.fixture
async def redis() -> AsyncIterator[Redis]:
    client = Redis.from_url(private(EXTERNAL_REDIS))
    await client.flushdb()
    yield client
    await client.flushdb()
    await client.aclose()


@pytest.fixture
async def line(redis: Redis, configure: Configure, works: Works) -> AsyncIterator[Line]:
    parts = urlsplit(private(EXTERNAL_REDIS))
    async with Line(parts.hostname or "127.0.0.1", parts.port or 6379) as line:
        before, at, _host = parts.netloc.rpartition("@")
        netloc = f"{before}{at}127.0.0.1:{line.own_port}"
        configure(
            REDIS_URL=urlunsplit(parts._replace(netloc=netloc)),
            TELEGRAM_BOT_TOKEN=works.bot.token,
            TELEGRAM_API_URL=works.telegram.url,
        )
        yield line


async def worker(stop: asyncio.Event) -> None:
    real = make()
    try:
        await receive(real, stop)
    finally:
        await real.shutdown()


async def _told(works: Works, times: int = 1) -> bool:
    return works.sent(works.lola) == times


async def test_a_bell_goes_through_redis_to_a_worker(works: Works, line: Line) -> None:
    async with awake(worker):
        began = time.monotonic()
        await works.order()
        await until(lambda: _told(works), 3)
        assert time.monotonic() - began < 3


async def test_several_workers_do_everything_once(works: Works, line: Line) -> None:
    async with awake(worker, worker, worker):
        for _ in range(4):
            await works.order(("koylak", 1))
        await until(lambda: _told(works, 4))
    assert works.sent(works.agent) == 4


async def test_what_happens_while_redis_is_away_is_done_when_it_is_back(works: Works, line: Line) -> None:
    async with awake(worker, schedule.run):
        await asyncio.sleep(0.3)
        await line.cut()
        await works.order()
        await asyncio.sleep(2.5)
        assert {e.state for e in await works.events()} >= {EventState.PENDING}
        await line.mend()
        await until(lambda: _told(works), SWEEP)


async def test_redis_may_lose_everything(works: Works, line: Line, redis: Redis) -> None:
    async with awake(worker, schedule.run):
        await asyncio.sleep(0.3)
        await redis.flushdb()
        await works.order()
        await until(lambda: _told(works), SWEEP)


async def test_everything_starts_without_its_redis(works: Works, line: Line) -> None:
    await line.cut()
    async with awake(worker, schedule.run):
        await works.order()
        await line.mend()
        await until(lambda: _told(works), SWEEP + 2)


async def test_what_was_queued_before_the_first_worker_came_is_read(works: Works, line: Line) -> None:
    async with awake():
        await works.order()
        await asyncio.sleep(0.2)
    async with awake(worker):
        await until(lambda: _told(works), 3)


async def test_a_worker_finishes_what_it_is_at_when_told_to_stop(works: Works, line: Line) -> None:
    works.telegram.faults.plan("sendMessage", faults.Slow(1.0), times=2)
    async with awake(worker):
        await works.order()
        await until(lambda: _leaving(works))
        began = time.monotonic()
    assert 0.3 < time.monotonic() - began < 4
    assert works.sent(works.lola) == works.sent(works.agent) == 1
    assert {e.state for e in await works.events("order.placed")} == {EventState.DONE}


async def _leaving(works: Works) -> bool:
    return len(await works.notices()) == 2


async def test_an_idle_worker_stops_at_once(works: Works, line: Line) -> None:
    async with awake(worker):
        await asyncio.sleep(0.5)
        began = time.monotonic()
    assert time.monotonic() - began < 2.5


async def test_the_stream_holds_wake_ups_and_no_data(works: Works, line: Line, redis: Redis) -> None:
    async with awake():
        await works.order()
        await dispatch.kiq()
    entries: list[Any] = await redis.xrange(STREAM) or []
    assert entries
    for _id, fields in entries:
        assert json.loads(fields[b"data"])["args"] == []
