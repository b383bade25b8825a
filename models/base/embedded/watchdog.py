"""A small process of its own that holds the server: it outlives a crash of ours, and goes when nobody is left.

Started as `python -m models.base.embedded.watchdog FOLDER LOCK`, where LOCK is the descriptor of the folder's lock.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from models.base.embedded import locks
from models.base.embedded.cluster import Cluster, DidNotComeUp
from models.base.embedded.folder import Folder

READY = b"ready\n"
PAUSE = 0.2
"""Seconds between two looks: so soon is a crash noticed. A look is a few file locks, a tenth of a millisecond."""

LONGEST_RETREAT = 10.0


def main(folder: Folder, lock: int) -> int:
    """The server is up, says the pipe, and stays up as long as anybody holds a lease."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stay)
    if os.fork():  # nobody's child from here on: whoever started us need not collect us
        return 0
    os.chdir("/")
    guard = locks.take(folder.watchdog)
    cluster = Cluster(folder)
    if not _up(cluster):
        return 1
    os.close(lock)
    _report()
    Watch(folder, cluster, guard).keep()
    return 0


def _stay(*_: object) -> None:
    """A stop of the whole machine signals everybody at once: ours need the server until their last row is written."""


def _up(cluster: Cluster) -> bool:
    try:
        cluster.start()
    except (DidNotComeUp, OSError, subprocess.SubprocessError) as error:
        print(f"watchdog: {error}", file=sys.stderr, flush=True)
        return False
    return True


def _report() -> None:
    os.write(1, READY)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)


class Watch:
    """One server, watched."""

    def __init__(self, folder: Folder, cluster: Cluster, guard: int) -> None:
        self.folder, self.cluster, self.guard = folder, cluster, guard
        self.retreat, self.not_before = PAUSE, 0.0

    def keep(self) -> None:
        """Returns when the server is no longer needed and has stopped."""
        while self._still_our_folder():
            try:
                with locks.hold(self.folder.lock, until=0):
                    if not self._needed():
                        return
                    self._see_that_it_runs()
            except (TimeoutError, FileNotFoundError):
                pass  # somebody is starting or stopping, or deleting the folder: look again
            time.sleep(PAUSE)
        self.cluster.abandon()

    def _still_our_folder(self) -> bool:
        """Somebody may delete the folder under a running server, and make another one of the same name."""
        try:
            self.folder.leases.stat()
            return os.path.samestat(os.fstat(self.guard), self.folder.watchdog.stat())
        except FileNotFoundError:
            return False

    def _needed(self) -> bool:
        """In use; otherwise it has stopped before anybody else can take the lock."""
        locks.forget_the_dead(self.folder.leases)
        if locks.living(self.folder.leases):
            return True
        self.cluster.stop()
        return False

    def _see_that_it_runs(self) -> None:
        """A killed server is up again with every committed row. What cannot come up is tried less and less often."""
        if self.cluster.running() or time.monotonic() < self.not_before:
            return
        self.retreat = PAUSE if _up(self.cluster) else min(self.retreat * 2, LONGEST_RETREAT)
        self.not_before = time.monotonic() + self.retreat


if __name__ == "__main__":
    sys.exit(main(Folder(Path(sys.argv[1])), int(sys.argv[2])))
