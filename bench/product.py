"""The product under measurement: one process by webhook, with customers who are inside the first sample shop."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import psutil

from bench.load import drive
from bench.processes import environment, free_port, running
from bench.sink import TOKEN, Sink, message
from models.base.embedded import EmbeddedServer

SHOP = "lola"
UPDATES = count(1000)


@dataclass(slots=True)
class Product:
    """A running product, and where its webhook is."""

    process: psutil.Process
    sink: Sink

    @property
    def url(self) -> str:
        return self.sink.webhook

    @property
    def secret(self) -> str:
        return self.sink.secret

    async def say(self, text: str, chats: range, at_once: int = 8) -> list[float]:
        """Everybody says this and is answered; milliseconds until each was acknowledged."""
        return await drive(self.sink, self.url, self.secret, [message(next(UPDATES), c, text) for c in chats], at_once)


@asynccontextmanager
async def product(folder: Path, sink: Sink, *, quiet: float = 0) -> AsyncIterator[Product]:
    port = free_port()
    env = {**environment(folder, sink, port, webhook=True), "ANSWER_QUIET_SECONDS": str(quiet)}
    async with running("main.py", "run", env=env, ready=f"http://127.0.0.1:{port}/healthz") as process:
        yield Product(process, sink)


@asynccontextmanager
async def bare_bot(folder: Path, sink: Sink, statements: int) -> AsyncIterator[tuple[psutil.Process, str]]:
    """The floor by webhook: its process and its address."""
    port = free_port()
    arguments = ["-m", "bench.floors.bot", "--api", sink.url, "--token", TOKEN, "--port", str(port)]
    arguments += ["--statements", str(statements), "--database", credentials(folder)]
    env = environment(folder, sink, port, webhook=False)
    async with running(*arguments, env=env, ready=f"http://127.0.0.1:{port}/") as process:
        yield process, f"http://127.0.0.1:{port}/hook"


def credentials(folder: Path) -> str:
    """Of the embedded server that runs already, for asyncpg, as JSON."""
    server = EmbeddedServer(folder / "postgres")
    found: dict[str, Any] = server.start().credentials()
    server.stop()
    return json.dumps(found)
