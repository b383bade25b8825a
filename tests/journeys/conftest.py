"""The ground of the journeys: the three sample shops as they are planted, on a Tuesday morning."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from models import demo
from models.base import clock, db
from models.base.files import files
from models.base.settings import Settings, settings
from tests.databases import Credentials, Databases

NOW = datetime(2026, 3, 10, 6, 0, tzinfo=UTC)
"""Tuesday, eleven in the morning in Tashkent."""


@pytest.fixture(scope="session")
async def planted(databases: Databases, schema: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """The name of a database with the sample shops, and the folder of their pictures."""
    name, folder = await databases.create(template=schema), tmp_path_factory.mktemp("demo")
    before = os.environ.get("DATA_DIR")
    os.environ["DATA_DIR"] = str(folder)
    settings.cache_clear()
    files.cache_clear()
    await db.connect(databases.credentials(name))
    with clock.at(NOW):
        await demo.seed()
    await db.disconnect()
    if before is None:
        del os.environ["DATA_DIR"]
    else:
        os.environ["DATA_DIR"] = before
    settings.cache_clear()
    files.cache_clear()
    return name, folder


@pytest.fixture
async def shops(
    databases: Databases, planted: tuple[str, Path], configure: Callable[..., Settings]
) -> AsyncIterator[Credentials]:
    """The sample shops in a database of this test's own; the models are connected to it, and it is that Tuesday."""
    configure(DATA_DIR=str(planted[1]))
    async with databases.copy(planted[0]) as credentials:
        await db.connect(credentials)
        try:
            yield credentials
        finally:
            await db.disconnect()
