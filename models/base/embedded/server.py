"""The embedded server as the product sees it: start, stop, and databases for tests."""

from __future__ import annotations

import os
import re
import selectors
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from models.base.embedded import binaries, locks
from models.base.embedded.address import APPLICATION, Address
from models.base.embedded.cluster import Cluster, DidNotComeUp
from models.base.embedded.folder import Folder
from models.base.embedded.postmaster import Postmaster
from models.base.embedded.sockets import is_private
from models.base.embedded.watchdog import READY
from models.base.errors import SavdoError
from models.base.i18n import N_
from models.base.i18n import gettext as _

START_SECONDS, STOP_SECONDS = 15.0, 8.0

NAME = re.compile(r"[a-z_][a-z0-9_]{0,62}")


class EmbeddedServerFailed(SavdoError):
    """The database server of the data folder cannot be had. The log says why; its end is in the message."""

    message = N_("%(reason)s The log is %(log)s and ends with:\n%(tail)s")
    status = 503


class EmbeddedServer:
    """The PostgreSQL server of a data folder, shared by all processes that use the folder.

    The first one to start it brings it up, the last one to stop it takes it down. A process that dies without
    stopping counts as stopped. Both verbs block; in a running event loop call them in a thread.
    """

    def __init__(self, data_dir: Path) -> None:
        self.folder = Folder(data_dir)
        self._lease: locks.Lease | None = None
        self._address: Address | None = None

    def start(self) -> Address:
        """The server runs, has just answered, and stays for as long as this process lives or until it calls stop."""
        if self._address is None:
            self._address = self._started()
        return self._address

    def stop(self) -> None:
        """This process no longer needs the server. If nobody else does, it has stopped."""
        if self._lease is not None:
            self._let_go()
            with self._explained():
                self._stopped(time.monotonic() + STOP_SECONDS)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def create_database(self, name: str, template: str | None = None) -> Address:
        """A database of the product's role is there, empty or a copy of another that nobody is connected to."""
        copied = f" TEMPLATE {_name(template)}" if template else ""
        binaries.psql(self.start().admin, f"CREATE DATABASE {_name(name)} OWNER {APPLICATION}{copied}")
        return replace(self.start(), database=name)

    def drop_database(self, name: str) -> None:
        """It is gone, whoever was connected."""
        binaries.psql(self.start().admin, f"DROP DATABASE IF EXISTS {_name(name)} WITH (FORCE)")

    def _started(self) -> Address:
        until = time.monotonic() + START_SECONDS
        try:
            with self._explained():
                self.folder.prepare()
                self._lease = self._take_lease(until)
                return self._reached(until)
        except BaseException:
            self._let_go()
            raise

    def _take_lease(self, until: float) -> locks.Lease:
        with locks.hold(self.folder.lock, until):
            locks.forget_the_dead(self.folder.leases)
            return locks.Lease(self.folder.leases)

    def _reached(self, until: float) -> Address:
        while time.monotonic() < until:
            with locks.hold(self.folder.lock, until) as lock:
                if not locks.held(self.folder.watchdog):
                    self._post_watchdog(lock, until)
            if address := self._answering():
                return address
            time.sleep(0.05)
        raise TimeoutError

    def _answering(self) -> Address | None:
        postmaster = Postmaster.of(self.folder)
        if postmaster is None or postmaster.state != "ready":
            return None
        private = is_private(postmaster.address.socket_dir, owner=self.folder.cluster.stat().st_uid)
        return postmaster.address if private and binaries.answers(postmaster.address) else None

    def _post_watchdog(self, lock: int, until: float) -> None:
        """A watchdog holds the server. It works under our lock, which it inherits: if we die now, nobody gets between."""
        command = [sys.executable, "-m", "models.base.embedded.watchdog", str(self.folder.root), str(lock)]
        self.folder.trim_log()
        with (
            self.folder.log.open("ab") as log,
            subprocess.Popen(  # noqa: S603
                command,
                cwd=Path(__file__).parents[3],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                pass_fds=[lock],
                start_new_session=True,
            ) as process,
        ):
            self._wait_for_word(process, until)

    def _wait_for_word(self, process: subprocess.Popen[bytes], until: float) -> None:
        assert process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            if not selector.select(max(0.0, until - time.monotonic())):
                raise TimeoutError
        if os.read(process.stdout.fileno(), len(READY)) != READY:
            raise self._failed(_("The database server did not start."))

    def _stopped(self, until: float) -> None:
        while locks.held(self.folder.watchdog):
            if locks.living(self.folder.leases):
                return
            if time.monotonic() > until:
                raise TimeoutError
            time.sleep(0.02)
        if self.folder.root.exists():
            self._stop_without_watchdog(until)

    def _stop_without_watchdog(self, until: float) -> None:
        """The watchdog was killed, or has just done its work."""
        with locks.hold(self.folder.lock, until):
            if not locks.living(self.folder.leases) and not locks.held(self.folder.watchdog):
                Cluster(self.folder).stop()

    def _let_go(self) -> None:
        if self._lease is not None:
            self._lease.give_back()
        self._lease = self._address = None

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (TimeoutError, DidNotComeUp) as error:
            raise self._failed(_("The database server did not answer in time.")) from error
        except (OSError, subprocess.SubprocessError) as error:
            reason = _("The data folder %(folder)s cannot be used: %(error)s.", folder=self.folder.root, error=error)
            raise self._failed(reason) from error

    def _failed(self, reason: str) -> EmbeddedServerFailed:
        return EmbeddedServerFailed(reason=reason, log=self.folder.log, tail=self.folder.log_tail())


def _name(database: str) -> str:
    if not NAME.fullmatch(database):
        raise ValueError(f"not a name for a database: {database!r}")
    return f'"{database}"'
