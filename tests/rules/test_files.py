"""What is committed stands alone: no machine's paths, no hosts of a package index, no file too long to read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.rules.source import ROOT, committed

LONGEST = 400
"""Lines. The aim is 200; at 300 look for the second noun."""

LONGEST_TEST = 600
"""A test file is a table of what must be true; it is looked up, not read."""

LONG_BY_NATURE = {
    "migrations/models",  # written by aerich
    "tests/fakes/telegram/facts.json",
    "package-lock.json",
    "requirements.txt",
    "requirements-dev.txt",
    "docs/data-model.md",
    "main.py",  # the one file above the four packages; all commands stand in it, so it cannot be divided
}
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".in",
    ".json",
    ".yml",
    ".yaml",
    ".html",
    ".css",
    ".js",
    ".cfg",
    ".sh",
    ".po",
    ".j2",
    "",
}

MACHINE = re.compile(
    r"(?<![\w.-])/(?:root|home|Users|work)/(?!\.\.\.)[\w.-]+"  # somebody's machine
    r"|\b(?:[\w-]+\.)*(?:pypi|pythonhosted|npmjs|yarnpkg|artifactory|nexus)[\w-]*\.(?:org|com|io|local|internal)\b"  # an index
    r"|--(?:extra-)?index-url|--find-links",
    re.IGNORECASE,
)
ALLOWED = {
    "Makefile": "names the options of uv that keep hosts out of the lock",
    "tests/rules/test_files.py": "this rule",
    "tests/test_packaging.py": "looks for the same in the locks",
}


def texts() -> list[Path]:
    return [path for path in committed() if path.suffix in TEXT and path.is_file()]


def _name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("suffix", [".py", ".js", ".css", ".html", ".md"])
def test_no_file_is_too_long(suffix: str) -> None:
    long = {
        _name(path): lines
        for path in texts()
        if path.suffix == suffix
        and not any(_name(path).startswith(known) for known in LONG_BY_NATURE)
        and (lines := len(path.read_text().splitlines()))
        > (LONGEST_TEST if _name(path).startswith("tests/") else LONGEST)
    }
    assert long == {}


def test_nothing_names_a_machine_or_a_package_index() -> None:
    found = [
        f"{_name(path)}:{number}: {line.strip()[:120]}"
        for path in texts()
        if _name(path) not in ALLOWED
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1)
        if MACHINE.search(line)
    ]
    assert found == []


def test_nothing_third_party_is_committed() -> None:
    assert [_name(path) for path in committed() if {"vendor", "node_modules", ".venv"} & set(path.parts)] == []
    assert [_name(path) for path in committed() if path.name.endswith((".min.js", ".min.css", ".whl", ".mo"))] == []


def test_secrets_are_not_committed() -> None:
    token = re.compile(r"\b\d{8,10}:AA[\w-]{33}\b|AIza[\w-]{35}|-----BEGIN [A-Z ]*PRIVATE KEY")
    found = [_name(path) for path in texts() if token.search(path.read_text(errors="replace"))]
    assert found == []
    assert not any(path.name == ".env" for path in committed())
