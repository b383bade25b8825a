"""The project's own code as syntax trees, for the rules that read it."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "webapp", "workers", "models")


@cache
def committed() -> tuple[Path, ...]:
    """Every file of the project: what git knows or would take."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if listed.returncode:  # an unpacked archive has no git
        return tuple(path for path in sorted(ROOT.rglob("*")) if path.is_file() and not _is_made(path))
    return tuple(path for name in sorted(set(listed.stdout.split("\0"))) if name and (path := ROOT / name).is_file())


MADE = {
    ".venv",
    ".data",
    "node_modules",
    "vendor",
    "__pycache__",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".git",
}


def _is_made(path: Path) -> bool:
    return bool(MADE & set(path.relative_to(ROOT).parts)) or path.suffix == ".mo"


@cache
def trees() -> dict[str, ast.Module]:
    """Path → syntax tree, of the code that ships."""
    files = [path for path in committed() if path.suffix == ".py"]
    ours = [path for path in files if path.relative_to(ROOT).parts[0] in (*PACKAGES, "main.py")]
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text()) for path in ours}


def calls(name: str) -> Iterator[tuple[str, ast.Call, list[str]]]:
    """Every call of a function of this name: file, call, and the functions and classes around it, outermost first."""
    for path, tree in trees().items():
        for call, around in _walk(tree, []):
            called = call.func
            if (isinstance(called, ast.Name) and called.id == name) or (
                isinstance(called, ast.Attribute) and called.attr == name
            ):
                yield path, call, around


def _walk(node: ast.AST, around: list[str]) -> Iterator[tuple[ast.Call, list[str]]]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        around = [*around, node.name]
    if isinstance(node, ast.Call):
        yield node, around
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, around)
