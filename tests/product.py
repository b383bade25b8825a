"""The product as a process of its own: started by its command line, watched, stopped, killed."""

from __future__ import annotations

import asyncio
import os
import secrets
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from models.base.settings import Settings

MAIN = Path(__file__).resolve().parents[1] / "main.py"
READY = "Savdo is running"
LONGEST_STOP = 10.0
LONGEST_COMMAND = 120.0


@dataclass
class Ended:
    """How a process ended, and what it said."""

    code: int
    out: str
    err: str
    seconds: float

    @property
    def said(self) -> str:
        return self.out + self.err


@dataclass
class Running:
    """A process that stays up. Its words are in `lines`, as they come."""

    process: asyncio.subprocess.Process
    lines: list[str] = field(default_factory=list)

    @property
    def alive(self) -> bool:
        return self.process.returncode is None

    async def hear(self) -> None:
        assert self.process.stdout
        async for line in self.process.stdout:
            self.lines.append(line.decode(errors="replace").rstrip())

    async def says(self, words: str, seconds: float = 60) -> str:
        """The first line with these words; an error with everything it said when it does not come."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for line in self.lines:
                if words in line:
                    return line
            if not self.alive:
                break
            await asyncio.sleep(0.02)
        raise AssertionError(f"{words!r} was not said (exit code {self.process.returncode}):\n" + "\n".join(self.lines))

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> float:
        """Seconds until it was gone. The exit code has to be 0."""
        began = time.monotonic()
        self.process.send_signal(how)
        async with asyncio.timeout(LONGEST_STOP):
            code = await self.process.wait()
        assert code == 0, "\n".join(self.lines[-40:])
        return time.monotonic() - began

    async def kill(self) -> None:
        """As the power cut does it: no word, no clean-up."""
        if self.alive:
            self.process.kill()
        await self.process.wait()


def environment(**settings: str) -> dict[str, str]:
    """Ours without any setting, and with these."""
    ours = {name.upper() for name in Settings.model_fields}
    return {name: value for name, value in os.environ.items() if name not in ours} | {
        "PYTHONUNBUFFERED": "1",
        **settings,
    }


async def run(*args: str, cwd: Path, given: str = "", **settings: str) -> Ended:
    """A command that does one thing and ends."""
    began = time.monotonic()
    process = await _start(args, cwd, settings, stderr=asyncio.subprocess.PIPE)
    async with asyncio.timeout(LONGEST_COMMAND):
        out, err = await process.communicate(given.encode())
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode(), time.monotonic() - began)


@asynccontextmanager
async def running(*args: str, cwd: Path, settings: Mapping[str, str]) -> AsyncIterator[Running]:
    """A command that stays up, for as long as this is open; what is left of it then is killed."""
    started = Running(await _start(args, cwd, settings, stderr=asyncio.subprocess.STDOUT))
    async with asyncio.TaskGroup() as tasks:
        hearing = tasks.create_task(started.hear())
        try:
            yield started
        finally:
            await started.kill()
            hearing.cancel()


async def _start(
    args: tuple[str, ...], cwd: Path, settings: Mapping[str, str], *, stderr: int
) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        str(MAIN),
        *args,
        cwd=cwd,
        env=environment(**settings),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=stderr,
    )


@dataclass
class Life:
    """One of many: a fork of a process that has everything loaded already."""

    pid: int
    log: Path

    @property
    def alive(self) -> bool:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True

    @property
    def said(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    async def says(self, words: str, seconds: float = 60) -> None:
        until = time.monotonic() + seconds
        while words not in self.said:
            assert self.alive, self.said
            assert time.monotonic() < until, self.said
            await asyncio.sleep(0.02)

    def kill(self) -> None:
        """As the power cut does it."""
        os.kill(self.pid, signal.SIGKILL)

    async def stop(self) -> None:
        os.kill(self.pid, signal.SIGTERM)
        async with asyncio.timeout(LONGEST_STOP):
            while self.alive:  # noqa: ASYNC110 - it is not our child
                await asyncio.sleep(0.02)


@asynccontextmanager
async def lives(cwd: Path, settings: Mapping[str, str]) -> AsyncIterator[Callable[[], Awaitable[Life]]]:
    """`run` again and again: each call of what is yielded is a new process."""
    pipe = asyncio.subprocess.PIPE
    root = str(MAIN.parent)
    env = environment(**settings) | {"PYTHONPATH": root}
    command = (sys.executable, "-m", "tests.warm")
    parent = await asyncio.create_subprocess_exec(*command, cwd=cwd, env=env, stdin=pipe, stdout=pipe)
    numbers = count(1)

    async def begin() -> Life:
        assert parent.stdin
        assert parent.stdout
        log = cwd / f"life-{next(numbers)}.log"
        parent.stdin.write(f"{log}\n".encode())
        return Life(int(await parent.stdout.readline()), log)

    try:
        yield begin
    finally:
        parent.kill()
        await parent.wait()


def free_port() -> int:
    """A port that nobody listens on, below those that the system hands to outgoing connections: between two lives of a
    product one of these took it once."""
    while True:
        port = secrets.randbelow(12_000) + 18_000
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
