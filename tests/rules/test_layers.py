"""Who may import whom. A model that knew the web could not be used by a worker any more, and nobody would notice for a year."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.rules.source import PACKAGES, ROOT

LIGHT = {
    "models.workspaces": {"aiohttp", "aiogram", "taskiq", "jinja2", "google.genai"},
    "bot.tools": {"aiogram", "google.genai"},
    "bot.llm": {"aiogram", "google.genai"},
    "bot.channels": {"aiogram", "google.genai"},
    "main": {"aiogram", "google.genai", "tortoise", "taskiq", "PIL", "aiohttp"},
}
"""What each may not load when it is imported: aiogram alone is two seconds and 150 MB."""


def test_the_contracts_are_kept() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout + told.stderr
    assert "0 broken" in told.stdout


@pytest.mark.parametrize("module", LIGHT)
def test_importing_stays_light(module: str) -> None:
    program = f"import sys, {module}; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert LIGHT[module] & set(told.stdout.split()) == set()


def test_there_is_no_fifth_package() -> None:
    found = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert found - {"tests", "bench"} == set(PACKAGES)
