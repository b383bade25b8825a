"""Sets the project up in place: environment, packages, front-end files, catalogues. What has not changed is not redone."""
# ruff: noqa: S603, TID251 - it runs before there are any packages, so it starts programs and reads the environment itself

from __future__ import annotations

import argparse
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMPS = VENV / "stamps"
VENDOR = ROOT / "webapp" / "static" / "vendor"
LOCK, DEV_LOCK = ROOT / "requirements.txt", ROOT / "requirements-dev.txt"
NPM = [ROOT / "package.json", ROOT / "package-lock.json"]


class SetupFailed(Exception):
    """What went wrong and what to do about it, for the person who typed make."""


@dataclass(frozen=True)
class Step:
    """Something that is made once, and again when what it is made from has changed or what it made is gone."""

    title: str
    do: Callable[[], None]
    reads: Callable[[], list[Path]]
    makes: Callable[[], list[Path]]

    def is_due(self, stamp: Path) -> bool:
        made = stamp.is_file() and all(path.is_file() for path in self.makes())
        return not made or stamp.read_text() != fingerprint(self.reads())


def main() -> int:
    """Everything that was asked for stands as the lock files say."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("steps", nargs="*", metavar="STEP", help=f"some of: {', '.join(STEPS)} (default: {RUN})")
    arguments.add_argument("--dev", action="store_true", help="also what the tests need: their packages and a Chromium")
    asked = arguments.parse_args()
    if unknown := set(asked.steps) - set(STEPS):
        arguments.error(f"no such step: {', '.join(sorted(unknown))}")
    try:
        with alone():
            bring_up(asked.steps or (DEV if asked.dev else RUN))
            if asked.dev:
                run([PYTHON, "-m", "tests.browser"], "No Chromium for the tests; see above.")
    except SetupFailed as failure:
        print(f"\nSet-up stopped: {failure}", file=sys.stderr)
        return 1
    return 0


def bring_up(names: list[str]) -> None:
    make_environment()
    STAMPS.mkdir(exist_ok=True)
    for name in names:
        step, stamp = STEPS[name], STAMPS / name
        if step.is_due(stamp):
            stamp.unlink(missing_ok=True)  # a step that fails half-way is done again
            began = time.monotonic()
            print(f"· {step.title} …", flush=True)
            step.do()
            stamp.write_text(fingerprint(step.reads()))
            print(f"  done in {time.monotonic() - began:.0f} s", flush=True)


@contextmanager
def alone() -> Iterator[None]:
    """Two starts at once set up one after another; the folder itself is the lock, so that nothing is left behind."""
    folder = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def make_environment() -> None:
    """There is a .venv of a Python that works, is new enough, and belongs to this very folder."""
    if environment_works():
        return
    print(f"· Python {sys.version.split()[0]} in .venv …", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    base = getattr(sys, "_base_executable", sys.executable)  # the one to be replaced may be the one that runs
    run(
        [base, "-m", "venv", VENV],
        "Python could not make a virtual environment. On Debian and Ubuntu: apt install python3-venv",
    )


def environment_works() -> bool:
    activate = VENV / "bin" / "activate"
    if not PYTHON.exists() or not activate.is_file() or str(VENV) not in activate.read_text():
        return False  # missing, or moved here: the programs in it point to the old place
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    return subprocess.run([PYTHON, "-c", check], capture_output=True, check=False).returncode == 0


def install(lock: Path) -> None:
    quiet = ["-qq", "--no-input", "--disable-pip-version-check", "--root-user-action=ignore"]
    run(
        [PYTHON, "-m", "pip", "install", *quiet, "--require-hashes", "-r", lock],
        "packages could not be installed. Is the package index within reach? Then run it again.",
    )


def fetch_front_end() -> None:
    """The libraries that pages load lie in webapp/static/vendor. Node comes from a wheel: the system's may be too old."""
    path = f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    run(
        [VENV / "bin" / "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        "front-end files could not be fetched. Is the npm registry within reach? Then run it again.",
        env={**os.environ, "PATH": path},
    )
    shutil.rmtree(VENDOR, ignore_errors=True)
    for source, target in zip(vendored().values(), vendor_files(), strict=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "node_modules" / source, target)


def vendored() -> dict[str, str]:
    """Name under webapp/static/vendor → file of a package; package.json lists them."""
    files: dict[str, str] = json.loads(NPM[0].read_text())["vendor"]
    return files


def vendor_files() -> list[Path]:
    return [VENDOR / name for name in vendored()]


def compile_catalogues() -> None:
    if catalogues():
        run(
            [PYTHON, "-m", "babel.messages.frontend", "--quiet", "compile", "--directory", ROOT / "locales"],
            "a catalogue in locales/ is broken; the line is named above.",
        )


def catalogues() -> list[Path]:
    return sorted((ROOT / "locales").glob("*/LC_MESSAGES/messages.po"))


def compiled() -> list[Path]:
    return [path.with_suffix(".mo") for path in catalogues()]


def nothing() -> list[Path]:
    return []


def fingerprint(paths: list[Path]) -> str:
    """Content, not dates: a fresh clone and a switched branch have new dates on old content."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes() + b"\0")
    return digest.hexdigest()


def run(command: list[str | Path], otherwise: str, env: dict[str, str] | None = None) -> None:
    if subprocess.run(command, cwd=ROOT, env=env, check=False).returncode:
        raise SetupFailed(otherwise)


STEPS = {
    "packages": Step("Packages, checked against their hashes", lambda: install(LOCK), lambda: [LOCK], nothing),
    "dev": Step("Packages for tests and checks", lambda: install(DEV_LOCK), lambda: [DEV_LOCK], nothing),
    "front-end": Step("Front-end files", fetch_front_end, lambda: NPM, vendor_files),
    "catalogues": Step("Catalogues of the languages", compile_catalogues, catalogues, compiled),
}
RUN = ["packages", "front-end", "catalogues"]
DEV = ["packages", "dev", "front-end", "catalogues"]

if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
