"""P3: how soon a webhook is acknowledged (verified, stored, committed), against a bare POST with one insert."""

from __future__ import annotations

import asyncio
from statistics import quantiles

from bench.load import acknowledge
from bench.processes import data_folder, environment, free_port, running
from bench.product import UPDATES, credentials, product
from bench.sink import Sink, message
from bench.table import Line, ratio

ROUNDS, POSTS = 5, 200
QUIET = 3.0
"""Answers wait so long, so that a round measures hearing and nothing else; they are given between the rounds."""


def p99(values: list[float]) -> float:
    return quantiles(values, n=100)[98]


async def measure() -> list[Line]:
    ours: list[float] = []
    floor: list[float] = []
    async with data_folder() as folder, Sink() as sink:
        port = free_port()
        arguments = ["-m", "bench.floors.post", "--port", str(port), "--database", credentials(folder)]
        env = environment(folder, sink, port, webhook=False)
        address = f"http://127.0.0.1:{port}"
        async with product(folder, sink, quiet=QUIET) as ready, running(*arguments, env=env, ready=address):
            chats = range(70_000, 70_000 + POSTS)
            await ready.say("/start lola", chats)
            for _ in range(ROUNDS):
                posts = [message(next(UPDATES), chat, "rahmat") for chat in chats]
                ours.append(p99(await acknowledge(ready.url, ready.secret, posts, at_once=1)))
                floor.append(p99(await acknowledge(f"{address}/hook", "", posts, at_once=1)))
                await asyncio.sleep(2 * QUIET + POSTS * 0.03)
    return [ratio("P3", "acknowledgement, p99", ours, floor, 4, "ms")]
