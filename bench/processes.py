"""The product and the floors as processes of their own, on a database server that is apart from both."""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import socket
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
from aiohttp import ClientError, ClientSession

from bench.sink import TOKEN, Sink
from models.base.embedded import EmbeddedServer

ROOT = Path(__file__).resolve().parents[1]


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


@asynccontextmanager
async def data_folder() -> AsyncIterator[Path]:
    """A data folder whose embedded server runs for as long as this is open, migrated and with the sample shops."""
    folder = Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="savdo-bench-"))
    server = EmbeddedServer(folder / "postgres")
    await asyncio.to_thread(server.start)
    try:
        yield folder
    finally:
        await asyncio.to_thread(server.stop)
        shutil.rmtree(folder, ignore_errors=True)


def environment(folder: Path, sink: Sink, port: int, *, webhook: bool) -> dict[str, str]:
    keep = {k: v for k, v in os.environ.items() if k in {"PATH", "HOME", "LANG", "TMPDIR"}}
    ours = {
        "DATA_DIR": str(folder),
        "TELEGRAM_API_URL": sink.url,
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "PORT": str(port),
        "ANSWER_QUIET_SECONDS": "0",
        "LOG_LEVEL": "ERROR",
    }
    return {**keep, **ours, **({"PUBLIC_URL": f"http://127.0.0.1:{port}"} if webhook else {})}


@asynccontextmanager
async def running(*arguments: str, env: dict[str, str], ready: str | None = None) -> AsyncIterator[psutil.Process]:
    """A Python process of ours; with `ready` it is waited for until that address answers. It is stopped by its pid."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, cwd=ROOT, env=env, stdout=asyncio.subprocess.DEVNULL
    )
    try:
        if ready:
            await _answers(ready, process)
        yield psutil.Process(process.pid)
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), 15)
            except TimeoutError:
                process.kill()
                await process.wait()


async def _answers(address: str, process: asyncio.subprocess.Process) -> None:
    async with ClientSession() as session:
        for _ in range(600):
            if process.returncode is not None:
                raise RuntimeError(f"the process ended with {process.returncode}")
            try:
                async with session.get(address) as response:
                    if response.status < 500:
                        return
            except ClientError:
                pass
            await asyncio.sleep(0.1)
    raise TimeoutError(address)


def cpu(process: psutil.Process) -> float:
    """Seconds of processor time that the process has used so far."""
    times = process.cpu_times()
    return times.user + times.system


def fresh_secret() -> str:
    return secrets.token_hex(16)
