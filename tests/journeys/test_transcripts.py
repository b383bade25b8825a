"""Every transcript, played on the sample shops with the offline brain."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.base import clock
from models.base.i18n import Language
from models.workspaces import Workspace
from tests.databases import Credentials
from tests.journeys.conftest import NOW
from tests.journeys.given import given
from tests.journeys.play import Player, hold, read

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.toml"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_the_dialogue_runs(shops: Credentials, path: Path) -> None:
    script = read(path)
    with clock.at(NOW):
        shop = await Workspace.by_slug(script["shop"])
        player = Player(shop, script.get("name", "Zuhra"), Language(script.get("language", "uz")), path.stem)
        await given(player, script.get("given", {}))
        for step in script["step"]:
            hold(step, await player.does(step))
        has = await player.has()
    for what, expected in script.get("then", {}).items():
        assert _alike(has[what], expected), f"{what}: {has[what]}"


def _alike(found: object, expected: object) -> bool:
    """Tables of the transcript name only what matters."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return all(_alike(found.get(key), value) for key, value in expected.items())
    if isinstance(expected, list) and isinstance(found, list):
        return len(expected) == len(found) and all(map(_alike, found, expected))
    return found == expected
