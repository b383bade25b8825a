"""Processes of ours that share an embedded server, run as root, as nobody or as whoever runs the suite."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import psutil

from models.base.embedded import Address
from models.base.embedded.account import Account, account_for
from models.base.embedded.binaries import packaged
from models.base.embedded.folder import Folder
from models.base.embedded.sockets import SocketDir

PROJECT = Path(__file__).parents[3]
WHEEL = packaged()
SITE = WHEEL.parent

CASES = ["root", "nobody"] if os.geteuid() == 0 else ["ourselves"]

DRIVER = """
import ctypes, json, sys
from pathlib import Path
from models.base.embedded import EmbeddedServer
PR_SET_CHILD_SUBREAPER = 36
server = EmbeddedServer(Path(sys.argv[1]))
for line in sys.stdin:
    if line == "start\\n":
        address = server.start()
        print(json.dumps([str(address.socket_dir), address.port]), flush=True)
    elif line == "neglect\\n":
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1)
    else:
        server.stop()
        print("stopped", flush=True)
"""

NEEDED = """
import sys, models.base.embedded.watchdog
files = {name.partition(".")[0]: str(getattr(module, "__file__", "")) for name, module in list(sys.modules.items())}
print(*(name for name, file in files.items() if file.startswith(sys.argv[1])))
"""


@dataclass
class Python:
    """An interpreter with our code that this user may run."""

    program: str
    uid: int | None = None
    environment: dict[str, str] | None = None
    made: Path | None = None
    """A data folder after its first start, to begin with."""

    def popen(self, *arguments: str) -> subprocess.Popen[str]:
        who = {} if self.uid is None else {"user": self.uid, "group": pwd.getpwuid(self.uid).pw_gid, "extra_groups": []}
        return subprocess.Popen(
            [self.program, *arguments],
            cwd=PROJECT if self.uid is None else "/",
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **who,
        )

    def can_run_us(self) -> bool:
        try:
            process = self.popen("-c", "import models.base.embedded.watchdog")
        except PermissionError:
            return False
        process.communicate()
        return process.returncode == 0


def python_for(case: str, shelter: Path) -> Python:
    """Nobody may not enter a clone, a venv or an interpreter below /root: then it gets a copy of what it needs."""
    if case != "nobody":
        return Python(sys.executable)
    uid = pwd.getpwnam("nobody").pw_uid
    ours = Python(sys.executable, uid, {"PYTHONPATH": f"{PROJECT}:{SITE}", "PATH": os.defpath})
    return ours if ours.can_run_us() else Python(*_copy_of_us(shelter, uid))


def _copy_of_us(shelter: Path, uid: int) -> tuple[str, int, dict[str, str]]:
    house = shelter / "python"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    ignored = shutil.ignore_patterns("test", "site-packages", "dist-packages", "idlelib", "config-*", "ensurepip")
    shutil.copytree(Path(sys.base_prefix, "lib", version), house / "lib" / version, ignore=ignored)
    for library in Path(sys.base_prefix, "lib").glob("libpython*.so*"):
        shutil.copy(library, house / "lib")
    (house / "bin").mkdir()
    shutil.copy(os.path.realpath(sys.executable), house / "bin" / version)
    shutil.copytree(PROJECT / "models", shelter / "models")
    _copy_packages(shelter)
    for path in (shelter, *shelter.rglob("*")):
        path.chmod(path.stat().st_mode | (0o755 if path.is_dir() else 0o444))
    environment = {"PYTHONHOME": str(house), "LD_LIBRARY_PATH": str(house / "lib"), "PYTHONPATH": str(shelter)}
    return str(house / "bin" / version), uid, environment | {"PATH": os.defpath}


def _copy_packages(shelter: Path) -> None:
    command = [sys.executable, "-c", NEEDED, str(SITE)]
    needed = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, text=True).stdout.split()
    ignored = shutil.ignore_patterns("pginstall", "include", "*.a")
    for name in {*needed, WHEEL.name, f"{WHEEL.name}.libs"}:
        if (SITE / name).is_dir():
            shutil.copytree(SITE / name, shelter / name, ignore=ignored)


@dataclass
class Ours:
    """One process of ours that holds, or wants, the server of a folder."""

    process: subprocess.Popen[str]

    def begin(self) -> None:
        self._say("start")

    def neglect_children(self) -> None:
        """Orphans below it become its own, as in a container whose first process is no init. It collects none."""
        self._say("neglect")

    def address(self) -> Address:
        socket_dir, port = json.loads(self._line())
        return Address(Path(socket_dir), port)

    def start(self) -> Address:
        self.begin()
        return self.address()

    def stop(self) -> None:
        self._say("stop")
        assert self._line() == "stopped\n"

    def kill(self, how: signal.Signals = signal.SIGKILL) -> None:
        self.process.send_signal(how)
        self.process.wait()

    def _say(self, word: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def _line(self) -> str:
        assert self.process.stdout
        assert self.process.stderr
        return self.process.stdout.readline() or self.process.stderr.read()


@dataclass
class Place:
    """A data folder, who uses it, and what runs for it."""

    data: Path
    python: Python
    staff: list[Ours] = field(default_factory=list)

    def hire(self) -> Ours:
        ours = Ours(self.python.popen("-c", DRIVER, str(self.data)))
        self.staff.append(ours)
        return ours

    def postmasters(self) -> list[psutil.Process]:
        """Everything of PostgreSQL that has our mark and whose parent has not."""
        members = self.members()
        pids = {process.pid for process in members}
        return [process for process in members if _parent(process) not in {None, *pids}]

    def members(self) -> list[psutil.Process]:
        identity = Folder(self.data).identity
        return [process for process in living() if identity in _title(process) and "postgres" in _title(process)]

    def watchdogs(self) -> list[psutil.Process]:
        return [p for p in living() if "embedded.watchdog" in _title(p) and f"{self.data} " in _title(p)]

    def the_postmaster(self) -> psutil.Process:
        (only,) = self.postmasters()
        return only

    def the_watchdog(self) -> psutil.Process:
        return psutil.Process(int((self.data / "watchdog").read_text()))

    def kill_watchdog(self) -> None:
        watchdog = self.the_watchdog()
        watchdog.kill()
        assert soon(lambda: watchdog not in living())

    def is_quiet(self) -> bool:
        return not self.members() and not self.watchdogs()

    def left_nothing(self) -> bool:
        """Both are gone as soon as a stop returns; the watchdog may still be on its very last instruction."""
        return soon(self.is_quiet, within=0.5) and not any(
            path.exists() for path in SocketDir(Folder(self.data)).places
        )

    def leases(self) -> int:
        return len(list((self.data / "leases").iterdir()))

    def clear(self) -> None:
        """Nothing that a test started is left, however it ended."""
        for ours in self.staff:
            ours.kill()
            for pipe in (ours.process.stdin, ours.process.stdout, ours.process.stderr):
                assert pipe
                pipe.close()
        if self.data.exists():
            for process in [*self.watchdogs(), *self.members()]:
                with suppress(psutil.NoSuchProcess):
                    process.kill()
            assert soon(self.is_quiet)
            SocketDir(Folder(self.data)).drop(account_for(self.data / "cluster") if self.python.uid is None else None)


def living() -> Iterator[psutil.Process]:
    for process in psutil.process_iter():
        try:
            if process.status() != psutil.STATUS_ZOMBIE:
                yield process
        except psutil.NoSuchProcess:
            continue


def _parent(process: psutil.Process) -> int | None:
    try:
        return process.ppid()
    except psutil.NoSuchProcess:
        return None


def _title(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline()) + " "
    except psutil.NoSuchProcess:
        return ""


def _memory() -> Path | None:
    """Where there is plenty of it: these tests are about processes, and a busy disk would only make them slow."""
    folder = Path("/dev/shm")
    return folder if folder.exists() and shutil.disk_usage(folder).free > 2_000_000_000 else None


@contextmanager
def place(python: Python, mode: int = 0o700) -> Iterator[Place]:
    """A data folder in a home that this user owns and that nobody else may enter, unless the mode says so."""
    home = Path(tempfile.mkdtemp(prefix="home-", dir=_memory()))
    home.chmod(mode)
    if python.made:
        shutil.copytree(python.made, home / "postgres")
    if python.uid is not None:
        Account(python.uid, pwd.getpwuid(python.uid).pw_gid).take_over(home)
    here = Place(home / "postgres", python)
    try:
        yield here
    finally:
        here.clear()
        shutil.rmtree(home)


@cache
def psql() -> str:
    return str(WHEEL / "pginstall18" / "bin" / "psql")


def ask(address: Address, statement: str, timeout: float = 10) -> str:
    """What the server answers to this, asked with its own client."""
    to = ["-h", str(address.socket_dir), "-p", str(address.port), "-U", address.user, "-d", address.database]
    done = subprocess.run(
        [psql(), "-X", "-q", "-A", "-t", *to, "-c", statement],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    return done.stdout.strip() if done.returncode == 0 else done.stderr.strip()


def soon(holds: Callable[[], bool], within: float = 8) -> bool:
    until = time.monotonic() + within
    while not holds() and time.monotonic() < until:
        time.sleep(0.05)
    return holds()
