"""P12: memory of the idle process, all in one, the database server apart."""

from __future__ import annotations

import asyncio

from bench.processes import data_folder, environment, free_port, running
from bench.sink import TOKEN, Sink
from bench.table import Line, ratio

ROUNDS, SETTLE = 5, 4.0


async def measure() -> list[Line]:
    ours: list[float] = []
    floor: list[float] = []
    async with data_folder() as folder, Sink() as sink:
        for _ in range(ROUNDS):
            ours.append(await _ours(folder, sink))
            floor.append(await _floor(folder, sink))
    return [ratio("P12", "memory of the idle process", ours, floor, 1.5, "MiB")]


async def _ours(folder: object, sink: Sink) -> float:
    port = free_port()
    env = environment(folder, sink, port, webhook=False)  # type: ignore[arg-type]
    async with running("main.py", "run", env=env, ready=f"http://127.0.0.1:{port}/healthz") as process:
        await asyncio.sleep(SETTLE)
        return float(process.memory_info().rss) / 2**20


async def _floor(folder: object, sink: Sink) -> float:
    env = environment(folder, sink, free_port(), webhook=False)  # type: ignore[arg-type]
    arguments = ("-m", "bench.floors.bot", "--api", sink.url, "--token", TOKEN)
    async with running(*arguments, env=env) as process:
        await asyncio.sleep(SETTLE + 3)
        return float(process.memory_info().rss) / 2**20
