"""Updates posted to a webhook, so many at a time, each waited for until its answer has arrived."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from typing import Any

from aiohttp import ClientSession

from bench.sink import Sink

HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def drive(sink: Sink, url: str, secret: str, updates: Sequence[dict[str, Any]], at_once: int = 8) -> list[float]:
    """Milliseconds until each POST was acknowledged. Returns when every chat has been written to."""
    queue = list(updates)
    waited: list[float] = []

    async def buyer(session: ClientSession) -> None:
        while queue:
            update = queue.pop()
            answered = sink.expect(str(update["message"]["chat"]["id"]))
            started = time.perf_counter()
            async with session.post(url, json=update, headers={HEADER: secret}) as response:
                await response.read()
                if response.status != 200:
                    raise RuntimeError(f"the webhook answered {response.status}")
            waited.append((time.perf_counter() - started) * 1000)
            await asyncio.wait_for(answered, 30)

    async with ClientSession() as session, asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(buyer(session))
    return waited


async def acknowledge(url: str, secret: str, bodies: Sequence[dict[str, Any]], at_once: int = 4) -> list[float]:
    """Milliseconds until each POST was acknowledged, answers or not."""
    queue = list(bodies)
    waited: list[float] = []

    async def sender(session: ClientSession) -> None:
        while queue:
            body = queue.pop()
            started = time.perf_counter()
            async with session.post(url, json=body, headers={HEADER: secret}) as response:
                await response.read()
                if response.status != 200:
                    raise RuntimeError(f"answered {response.status}")
            waited.append((time.perf_counter() - started) * 1000)

    async with ClientSession() as session, asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(sender(session))
    return waited
