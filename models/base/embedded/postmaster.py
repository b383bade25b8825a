"""What the server says of itself in its folder, and which processes are really its own."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from models.base.embedded.address import Address
from models.base.embedded.folder import Folder


@dataclass(frozen=True)
class Postmaster:
    """The lines of postmaster.pid that matter. A crash leaves the file behind, so it is a hint and no proof."""

    pid: int
    address: Address
    state: str
    """starting, which includes the recovery after a crash, then ready, then stopping."""

    @classmethod
    def of(cls, folder: Folder) -> Postmaster | None:
        """What the file says, or nothing while it is missing or half written."""
        try:
            lines = (folder.cluster / "postmaster.pid").read_text().splitlines()
            pid, port, socket_dir, state = int(lines[0]), int(lines[3]), lines[4], lines[7].strip()
        except (FileNotFoundError, IndexError, ValueError):
            return None
        return cls(pid, Address(Path(socket_dir), port), state)


def members(folder: Folder) -> Iterator[psutil.Process]:
    """The living processes of this folder's server. They carry its identity in their titles; pids are reused."""
    owner, identity = folder.cluster.stat().st_uid, folder.identity
    for process in psutil.process_iter(["name", "uids", "cmdline"]):
        about = process.info
        if about["name"] != "postgres" or about["uids"] is None or about["uids"].effective != owner:
            continue
        if identity in " ".join(about["cmdline"] or ()) and alive(process):
            yield process


def alive(process: psutil.Process) -> bool:
    """Running, and not a corpse that nobody has collected: a zombie still has its pid and its start time."""
    try:
        return process.is_running() and process.status() not in {psutil.STATUS_ZOMBIE, psutil.STATUS_DEAD}
    except psutil.NoSuchProcess:
        return False


def end(process: psutil.Process, how: signal.Signals) -> None:
    """The process has been told, unless it was faster."""
    with suppress(psutil.NoSuchProcess):
        process.send_signal(how)


def gone(process: psutil.Process, within: float) -> bool:
    """The process has ended, at the latest after so many seconds."""
    until = time.monotonic() + within
    while alive(process) and time.monotonic() < until:
        time.sleep(0.01)
    return not alive(process)
