"""As whom the server runs. PostgreSQL refuses to run as root, so root needs somebody else."""

from __future__ import annotations

import os
import pwd
import shutil
import stat
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

NAMES = ("savdo-db", "nobody")
"""Our own user where one can be made, else the one that every system has."""

MAKERS = (
    ("useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/bin/false"),
    ("adduser", "-S", "-D", "-H", "-h", "/nonexistent", "-s", "/bin/false"),  # BusyBox
)

WHERE_TOOLS_ARE = "/usr/sbin:/sbin:/usr/bin:/bin"
"""A login as root by `su` may lack the first two."""


@dataclass(frozen=True)
class Account:
    """An unprivileged user of the system."""

    uid: int
    gid: int

    def reaches(self, path: Path) -> bool:
        """May walk down to it, by the plain permission bits of the folders on the way."""
        return all(self._may_enter(parent) for parent in path.resolve().parents)

    def _may_enter(self, folder: Path) -> bool:
        about = folder.stat()
        if about.st_uid == self.uid:
            return bool(about.st_mode & stat.S_IXUSR)
        if about.st_gid == self.gid:
            return bool(about.st_mode & stat.S_IXGRP)
        return bool(about.st_mode & stat.S_IXOTH)

    def take_over(self, folder: Path) -> None:
        """Everything in the folder is this user's."""
        os.chown(folder, self.uid, self.gid)
        for parent, folders, files in os.walk(folder):
            for name in folders + files:
                os.chown(Path(parent) / name, self.uid, self.gid, follow_symlinks=False)


def account_for(cluster: Path) -> Account | None:
    """Whose the server is: nobody's but ours, unless we are root. What already belongs to somebody stays theirs."""
    if os.geteuid() != 0:
        return None
    if cluster.exists() and (about := cluster.stat()).st_uid != 0:
        return Account(about.st_uid, about.st_gid)
    return unprivileged()


def unprivileged(names: Sequence[str] = NAMES, makers: Iterable[Sequence[str]] = MAKERS) -> Account:
    """The first of these users that exists, after trying to make the very first one."""
    if _find(names[0]) is None:
        _make(names[0], makers)
    for name in names:
        if found := _find(name):
            return found
    raise OSError(f"root needs an unprivileged user for the database server: add one called {names[0]}")


def _find(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(entry.pw_uid, entry.pw_gid) if entry.pw_uid else None


def _make(name: str, makers: Iterable[Sequence[str]]) -> None:
    """It is made by the first tool that is there and succeeds. A read-only system has none, and that is all right."""
    for tool, *options in makers:
        path = shutil.which(tool, path=WHERE_TOOLS_ARE)
        if path and subprocess.run([path, *options, name], check=False, capture_output=True).returncode == 0:  # noqa: S603
            return
