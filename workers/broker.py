"""Taskiq: on Redis streams with REDIS_URL, in this process without. It carries wake-ups only; the rows are the queue."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta

import structlog
from taskiq import AsyncBroker, InMemoryBroker, async_shared_broker
from taskiq.receiver import Receiver

from models.base.settings import settings

log = structlog.get_logger()

broker = async_shared_broker
"""What tasks are declared on; `connect` says which real broker stands behind it."""

LONGEST_TASK = timedelta(minutes=5)
"""A task that runs longer is started again elsewhere, so every task's timeout is below it."""
STREAM = "savdo:tasks"
MAX_STREAM = 100_000
"""Acknowledged entries stay in a Redis stream; above this many the oldest go. Far more than ever waits."""
AT_ONCE = 16
LOOK_AGAIN = 1.0
"""Seconds between two tries to reach a Redis that is away."""


def make() -> AsyncBroker:
    """The broker of this installation, not yet started."""
    url = settings().redis_url
    if url is None:
        return InMemoryBroker()
    from taskiq_redis import RedisStreamBroker  # only where there is a Redis

    return RedisStreamBroker(
        url.get_secret_value(),
        queue_name=STREAM,
        consumer_group_name="savdo",
        consumer_id="0",  # what was queued before the group existed is read too
        idle_timeout=int(LONGEST_TASK.total_seconds() * 1000),
        unacknowledged_lock_timeout=30,  # a worker killed while it holds the lock must not stop reclaiming for ever
        maxlen=MAX_STREAM,
        socket_connect_timeout=3,
        socket_timeout=10,  # longer than a read waits for news
        max_connection_pool_size=AT_ONCE * 2,
    )


async def connect() -> AsyncBroker:
    """Tasks can be kicked from this process, from now on or from when Redis is there."""
    real = make()
    async_shared_broker.default_broker(real)
    try:
        await real.startup()
    except Exception as error:  # the rows keep what has to be done
        log.warning("Redis is away; what happens meanwhile is done when it is back", error=_words(error))
    return real


async def receive(real: AsyncBroker, stop: asyncio.Event) -> None:
    """Tasks from the stream run here until told to stop; those under way are finished. Redis may go and come back."""
    with ThreadPoolExecutor(1) as executor:  # taskiq wants one for tasks that block; ours do not
        while not stop.is_set():
            try:
                await real.startup()  # a Redis that has lost everything has lost our group, too
                receiver = Receiver(real, executor=executor, max_async_tasks=AT_ONCE, run_startup=False)
                await receiver.listen(stop)
            except Exception as error:  # taskiq raises groups of whatever the line said
                log.warning("Redis is away; trying again", error=_words(error))
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), LOOK_AGAIN)


async def finish(real: AsyncBroker) -> None:
    """Tasks that run in this process without a Redis have ended."""
    if isinstance(real, InMemoryBroker):
        await real.wait_all()


def _words(error: BaseException) -> str:
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return f"{type(error).__name__}: {error}"
