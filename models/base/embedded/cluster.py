"""The server itself: made once, launched, adopted after a crash, stopped. Whoever calls holds the folder's lock."""

from __future__ import annotations

import secrets
import shutil
import signal
import subprocess
import time
from functools import cached_property
from pathlib import Path
from typing import TypedDict

import psutil

from models.base.embedded import binaries
from models.base.embedded.account import Account, account_for
from models.base.embedded.address import APPLICATION, SUPERUSER
from models.base.embedded.folder import Folder
from models.base.embedded.postmaster import Postmaster, alive, end, gone, members
from models.base.embedded.sockets import PORT, SocketDir

HERE = Path("/proc/self/cwd")
"""The way into a folder below one that the server's user may not enter: started inside, it never walks the path."""

SETTINGS = {
    "port": str(PORT),
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "fsync": "on",
    "synchronous_commit": "on",
    "max_connections": "60",
    "shared_buffers": "64MB",
    "effective_cache_size": "512MB",
    "maintenance_work_mem": "32MB",
    "min_wal_size": "32MB",
    "max_wal_size": "256MB",
    "max_worker_processes": "4",
    "max_wal_senders": "4",
    "max_logical_replication_workers": "0",
    "autovacuum_max_workers": "2",
    "io_method": "sync",  # the default is three processes more
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}
"""For a small machine and a few thousand rows. What is acknowledged is on the disk: fsync is not for sale."""

INITDB = (
    f"--username={SUPERUSER}",
    "--auth-local=trust",  # the socket lies in a folder that only its owner may enter
    "--auth-host=reject",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",  # a bare system has no locales, and two systems have two versions of them
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
)

FIRST_WORDS = f"""
CREATE ROLE {APPLICATION} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
CREATE DATABASE {APPLICATION} OWNER {APPLICATION};
"""

RECOVERY_PATIENCE = 600.0
"""A server that replays its log is never killed for being slow: the next one would begin anew, and never end."""

TRIES = 3
FAST_PATIENCE, IMMEDIATE_PATIENCE, KILL_PATIENCE = 4.5, 1.0, 1.0


class DidNotComeUp(Exception):
    """The server ended or stayed silent. Its log says why."""


class How(TypedDict, total=False):
    """How a program of the server is run: where, and as whom."""

    cwd: Path
    env: dict[str, str]
    user: int
    group: int
    extra_groups: list[int]


class Cluster:
    """The server of one folder."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._socket_dir = SocketDir(folder)
        self._process: psutil.Process | None = None
        self._child: subprocess.Popen[bytes] | None = None

    def running(self) -> bool:
        if self._child is not None:
            self._child.poll()  # collects it, so that a killed one is not taken for a living one
        return self._process is not None and alive(self._process)

    def start(self) -> None:
        """The server answers: the one that a crash left running, or a new one on the same data."""
        self._process = self._orphan()
        if self._comes_up():
            return
        self.stop()
        self._make_once()
        self._launch()
        if not self._comes_up():
            self.stop()
            raise DidNotComeUp("the database server did not come up")

    def stop(self) -> None:
        """No process of this server is left, and no trace that would hinder the next one."""
        if not self.folder.cluster.exists():
            return
        if not self.running():
            self._process = self._orphan()
        self._ask_to_stop(signal.SIGINT, FAST_PATIENCE)
        self._ask_to_stop(signal.SIGQUIT, IMMEDIATE_PATIENCE)
        self._sweep()

    def abandon(self) -> None:
        """The server is gone, after its folder went: there is nothing left to write to."""
        self._ask_to_stop(signal.SIGQUIT, IMMEDIATE_PATIENCE)
        self._ask_to_stop(signal.SIGKILL, KILL_PATIENCE)
        self._socket_dir.drop(self._account)

    def _ask_to_stop(self, how: signal.Signals, patience: float) -> None:
        until = time.monotonic() + patience
        if self._process is not None and self.running():
            end(self._process, how)
        while self.running() and time.monotonic() < until:
            time.sleep(0.01)

    def _sweep(self) -> None:
        """A killed postmaster leaves its file, and for a while busy backends. Two servers on one folder would ruin it."""
        left = list(members(self.folder))
        for process in left:
            end(process, signal.SIGKILL)
        if not all(gone(process, KILL_PATIENCE) for process in left):
            raise DidNotComeUp("a process of the server that was there before cannot be ended")
        self.running()  # collects the last of them
        (self.folder.cluster / "postmaster.pid").unlink(missing_ok=True)
        self._socket_dir.drop(self._account)

    def _orphan(self) -> psutil.Process | None:
        postmaster = Postmaster.of(self.folder)
        if postmaster is None:
            return None
        return next((process for process in members(self.folder) if process.pid == postmaster.pid), None)

    def _comes_up(self) -> bool:
        until = time.monotonic() + RECOVERY_PATIENCE
        while self.running() and time.monotonic() < until:
            postmaster = Postmaster.of(self.folder)
            if postmaster and postmaster.state == "ready":
                return any(binaries.answers(postmaster.address) for _ in range(TRIES))
            if postmaster and postmaster.state == "stopping":
                return False
            time.sleep(0.01)
        return False

    def _make_once(self) -> None:
        """The cluster with our role and database is there: whole, or not at all when this is interrupted."""
        for left in self.folder.root.glob("cluster.*"):
            shutil.rmtree(left, ignore_errors=True)  # an initdb whose watchdog was killed may write on: next time, then
        if self.folder.cluster.exists():
            return self._repair_owner()
        making = self.folder.root / f"cluster.{secrets.token_hex(4)}"
        making.mkdir(mode=0o700)
        if self._account:
            self._account.take_over(making)
        self._run(making, "initdb", *INITDB)
        self._run(making, "postgres", "--single", "-c", "exit_on_error=on", SUPERUSER, words=FIRST_WORDS)
        making.rename(self.folder.cluster)
        self.folder.sync()
        return None

    def _repair_owner(self) -> None:
        """A folder that root copied or unpacked belongs to root, and PostgreSQL would refuse it."""
        if self._account and self.folder.cluster.stat().st_uid != self._account.uid:
            self._account.take_over(self.folder.cluster)

    @cached_property
    def _account(self) -> Account | None:
        return account_for(self.folder.cluster)

    @cached_property
    def _programs(self) -> Path:
        return binaries.programs(self._account)

    def _run(self, data: Path, program: str, *options: str, words: str = "") -> None:
        command = [str(self._programs / program), *options]
        with self.folder.log.open("ab") as log:
            subprocess.run(command, input=words.encode(), stdout=log, stderr=log, check=True, **self._how(data))  # noqa: S603

    def _launch(self) -> None:
        settings = SETTINGS | {
            "cluster_name": self.folder.identity,
            "unix_socket_directories": f'"{self._socket_dir.make(self._account)}"',
        }
        command = [str(self._programs / "postgres"), *(f"--{name}={value}" for name, value in settings.items())]
        how = self._how(self.folder.cluster)
        with self.folder.log.open("ab") as log:
            self._child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **how)  # noqa: S603
        self._process = psutil.Process(self._child.pid)

    def _how(self, data: Path) -> How:
        within_reach = self._account is None or self._account.reaches(data)
        if not within_reach and not HERE.exists():
            raise OSError(f"the user of the database server may not enter the folders above {data}")
        how = How(cwd=data, env=binaries.ENVIRONMENT | {"PGDATA": str(data if within_reach else HERE)})
        if self._account:
            how |= How(user=self._account.uid, group=self._account.gid, extra_groups=[])
        return how
