"""What stands around the code says the same as the code: settings, locks, front-end files, the drawing of the models."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from models.base.settings import Settings
from webapp.statics import BUNDLES

ROOT = Path(__file__).resolve().parents[1]
FOR_COMPOSE_ONLY = {"DB_PASSWORD"}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_is_explained_in_the_example_and_nothing_else():
    named = re.findall(r"^#?([A-Z_]+)=", text(".env.example"), re.MULTILINE)
    assert len(named) == len(set(named))
    assert set(named) - FOR_COMPOSE_ONLY == {name.upper() for name in Settings.model_fields}


def test_the_example_can_be_copied_as_it_is():
    assert Settings(_env_file=ROOT / ".env.example").embedded


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_is_pinned_with_hashes_and_names_no_server(lock):
    packages = re.split(r"\n(?=\S)", text(lock).strip())
    for package in packages:
        assert re.match(r"[a-z0-9.-]+==[^ ]+ (; .+ )?\\\n", package), package[:80]
        assert "--hash=sha256:" in package, package[:80]
    assert not re.search(r"://|--index|--find-links| @ ", text(lock))


def test_front_end_packages_are_pinned_exactly_and_their_lock_names_no_server():
    wanted, locked = json.loads(text("package.json")), json.loads(text("package-lock.json"))["packages"]
    for name, version in wanted["dependencies"].items():
        assert locked[f"node_modules/{name}"]["version"] == version
    for path, entry in locked.items():
        assert not path or (entry["integrity"].startswith("sha512-") and "resolved" not in entry)


def test_set_up_brings_every_foreign_file_that_pages_load():
    loaded = {Path(file).name for files in BUNDLES.values() for file in files if file.startswith("vendor/")}
    assert loaded == set(json.loads(text("package.json"))["vendor"])
    assert all((ROOT / "webapp" / "static" / "vendor" / name).stat().st_size for name in loaded)


def test_the_data_model_is_drawn_as_the_models_are():
    drawn = subprocess.run(
        [sys.executable, ROOT / ".ci" / "diagram.py"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert drawn.stdout == text("docs/data-model.md"), "run `make diagram`"
