"""The private folder that the server's socket lies in. Whoever can enter it may connect, so nobody else can."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from models.base.embedded.account import Account
from models.base.embedded.folder import Folder

PORT = 5432
"""Only a part of the socket's name."""

LONGEST = 103
"""Bytes in the path of a socket: 107 on Linux, 103 on macOS. Longer ones cannot be reached."""


class SocketDir:
    """In the data folder, or where the path is short and the server's user can go."""

    def __init__(self, folder: Folder) -> None:
        bases = (tempfile.gettempdir(), "/tmp", "/var/tmp")  # noqa: S108 - made private, and its owner is checked
        self.places = [folder.root / "socket", *(Path(base) / folder.identity for base in bases)]

    def make(self, account: Account | None) -> Path:
        """It is there, empty, and only the server's user may enter."""
        for path in self.places:
            if not _may_be_named(path) or (account and not account.reaches(path)):
                continue
            with suppress(FileExistsError):
                path.mkdir(mode=0o700)
                if account:
                    os.chown(path, account.uid, account.gid)
            if _emptied(path, account):
                return path
        raise OSError("there is no folder for the socket: each is too deep, out of reach, or somebody else's")

    def drop(self, account: Account | None) -> None:
        """Nothing is left behind, above all not in places that are not ours."""
        for path in self.places:
            if path.exists() and _emptied(path, account):
                path.rmdir()


def is_private(path: Path, owner: int) -> bool:
    """A real folder, this owner's, closed to everybody else."""
    return _private(path.lstat(), owner)


def _private(about: os.stat_result, owner: int) -> bool:
    return stat.S_ISDIR(about.st_mode) and about.st_uid == owner and not about.st_mode & 0o077


def _emptied(path: Path, account: Account | None) -> bool:
    """What a crash left in it is gone. Done through a descriptor: root must not be led elsewhere by a swapped folder."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:  # a link, a file, or somebody else's
        return False
    try:
        if not _private(os.fstat(handle), account.uid if account else os.geteuid()):
            return False
        for name in os.listdir(handle):
            os.unlink(name, dir_fd=handle)
    finally:
        os.close(handle)
    return True


def _may_be_named(path: Path) -> bool:
    """Clients take a comma for the border between two hosts, and the server's settings a quote for their own."""
    name = os.fsencode(path / f".s.PGSQL.{PORT}")
    return len(name) <= LONGEST and not set(name) & set(b",\"'\n")
