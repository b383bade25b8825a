"""The data folder of one embedded server: what lies where, and what identifies it."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

LOG_BYTES = 4_000_000


@dataclass(frozen=True)
class Folder:
    """`lock` is held by whoever changes anything, `watchdog` by the watchdog for as long as it lives."""

    root: Path

    def __post_init__(self) -> None:
        object.__setattr__(self, "root", self.root.absolute())

    @property
    def lock(self) -> Path:
        return self.root / "lock"

    @property
    def watchdog(self) -> Path:
        return self.root / "watchdog"

    @property
    def leases(self) -> Path:
        return self.root / "leases"

    @property
    def cluster(self) -> Path:
        return self.root / "cluster"

    @property
    def log(self) -> Path:
        return self.root / "server.log"

    @property
    def identity(self) -> str:
        """The same for this folder under every path, another for a copy. The server's processes carry it in their titles."""
        about = self.root.stat()
        return "savdo-" + hashlib.sha256(f"{about.st_dev}:{about.st_ino}".encode()).hexdigest()[:12]

    def prepare(self) -> None:
        """The folder exists. As root it may be walked through, because the server runs as somebody else."""
        self.root.mkdir(mode=0o700 if os.geteuid() else 0o711, parents=True, exist_ok=True)
        self.leases.mkdir(mode=0o700, exist_ok=True)
        self.lock.touch(mode=0o600)

    def sync(self) -> None:
        """The names in the folder are on the disk: a power cut must not take a new name back, and the rows with it."""
        handle = os.open(self.root, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def trim_log(self) -> None:
        """The log is there, closed to others, and of bounded size: what is older is kept once, then forgotten."""
        self.log.touch(mode=0o600)
        if self.log.stat().st_size > LOG_BYTES:
            shutil.copyfile(self.log, self.log.with_name("server.log.1"))
            os.truncate(self.log, 0)

    def log_tail(self, lines: int = 12) -> str:
        if not self.log.exists():
            return ""
        text = self.log.read_bytes()[-8192:].decode(errors="replace")
        return "\n".join(text.splitlines()[-lines:])
