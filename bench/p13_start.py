"""P13: from start to the first handled update, on an initialised data folder."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

from bench.processes import data_folder, environment, free_port, running
from bench.product import UPDATES
from bench.sink import TOKEN, Sink, message
from bench.table import Line, ratio

ROUNDS = 5


async def measure() -> list[Line]:
    ours: list[float] = []
    floor: list[float] = []
    async with data_folder() as folder, Sink() as sink:
        await _start(("main.py", "run"), folder, sink, "/start lola")  # plants the sample shops
        for _ in range(ROUNDS):
            ours.append(await _start(("main.py", "run"), folder, sink, "/help"))
            bare = ("-m", "bench.floors.bot", "--api", sink.url, "--token", TOKEN)
            floor.append(await _start(bare, folder, sink, "/help"))
    return [ratio("P13", "start to first handled update", ours, floor, 1.6, "s")]


async def _start(arguments: tuple[str, ...], folder: Path, sink: Sink, text: str) -> float:
    chat = 90_001
    sink.waiting = [message(next(UPDATES), chat, text)]
    answered = sink.expect(str(chat))
    started = time.perf_counter()
    async with running(*arguments, env=environment(folder, sink, free_port(), webhook=False)):
        return await asyncio.wait_for(answered, 90) - started
