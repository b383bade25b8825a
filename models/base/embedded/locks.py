"""Locks that the kernel takes back when their owner dies, however it dies: the one in the folder, and the leases."""

from __future__ import annotations

import fcntl
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def hold(path: Path, until: float) -> Iterator[int]:
    """Inside, nobody else holds this lock. A child that is given the descriptor holds it too, until it closes it."""
    handle = os.open(path, os.O_RDWR)  # never made here: the watchdog would disturb whoever deletes the folder
    try:
        while not _locked(handle):
            if time.monotonic() > until:
                raise TimeoutError(f"{path} is still locked")
            time.sleep(0.02)
        yield handle
    finally:
        os.close(handle)


def take(path: Path) -> int:
    """Hold this lock until the process ends, with its pid inside for people to read."""
    handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(handle, fcntl.LOCK_EX)
    os.ftruncate(handle, 0)
    os.write(handle, f"{os.getpid()}\n".encode())
    return handle


def held(path: Path) -> bool:
    """Somebody alive holds this lock. Asked with a shared lock, so that two who ask do not see each other."""
    try:
        handle = os.open(path, os.O_RDWR)
    except FileNotFoundError:
        return False
    try:
        return not _locked(handle, fcntl.LOCK_SH)
    finally:
        os.close(handle)


def _locked(handle: int, kind: int = fcntl.LOCK_EX) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


class Lease:
    """One user of the server. It ends when it is given back, or with the process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / f"{os.getpid()}-{secrets.token_hex(4)}"
        self._handle = take(self._path)

    def give_back(self) -> None:
        self._path.unlink(missing_ok=True)
        os.close(self._handle)


def living(leases: Path) -> bool:
    """The server is in use."""
    return any(held(path) for path in leases.iterdir())


def forget_the_dead(leases: Path) -> None:
    """Leases of processes that did not give them back are gone. Under the folder's lock: a new one is not locked yet."""
    for path in leases.iterdir():
        if not held(path):
            path.unlink(missing_ok=True)
