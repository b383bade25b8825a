"""The ground of all tests: a real PostgreSQL with one database per test, settings, the cast, and no network but loopback."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from models.base import db as database
from models.base.files import files
from models.base.settings import Settings, settings
from models.meters import minutes
from tests import databases as servers
from tests.cast import Counting, Shop, counted, open_the_shops
from tests.databases import Credentials, Databases
from tests.fakes import heard
from tests.guard import Guard

CACHES = (settings, files, minutes)
"""What the product reads once per process. A test has its own."""

TEST_SETTINGS = {
    "SECRET_KEY": "the-key-of-the-tests-which-is-40-letters",
    "ANSWER_QUIET_SECONDS": "0",
    "MODEL_CALLS_PER_MINUTE": "100000",
    "SURE_ENOUGH": "2",  # who scripts a model wants it asked, also where the offline brain is sure
}

GUARD = Guard()


def pytest_configure(config: pytest.Config) -> None:
    servers.shared_folder()  # named before workers are started
    GUARD.stand(allowed=[servers.EXTERNAL, servers.EXTERNAL_REDIS])
    for name in Settings.model_fields:
        os.environ.pop(name.upper(), None)
    os.environ.update(TEST_SETTINGS)


def pytest_unconfigure(config: pytest.Config) -> None:
    GUARD.leave()
    if not hasattr(config, "workerinput"):
        servers.forget_shared_folder()


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Also when the product swallowed the guard's error: the test that dialled is the one that fails."""
    GUARD.dialled.clear()
    yield
    assert not GUARD.dialled, f"tests reach for nothing outside of this machine: {GUARD.dialled}"


@pytest.fixture(autouse=True)
def _nobody_is_told() -> Iterator[None]:
    """Whatever a test talks about with a language model: no name, phone, address or e-mail of a customer was sent."""
    heard.EVERYTHING.clear()
    yield
    assert not (told := heard.leaks()), f"a language model was told {told}"


@pytest.fixture(autouse=True)
def configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Settings of the tests' own, whatever the environment and a `.env` beside the code say, and an empty data folder."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in {**TEST_SETTINGS, "DATA_DIR": str(tmp_path / "data")}.items():
        monkeypatch.setenv(name, value)
    _forget()
    yield
    _forget()


@pytest.fixture
def configure(configured: None, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Settings]:
    """`configure(PUBLIC_URL="https://shop.example")`: the settings from here on; None takes one away."""

    def change(**values: str | None) -> Settings:
        for name, value in values.items():
            if value is None:
                monkeypatch.delenv(name, raising=False)
            else:
                monkeypatch.setenv(name, value)
        _forget()
        return settings()

    return change


def _forget() -> None:
    for cache in CACHES:
        cache.cache_clear()


# ── databases ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="session")
async def databases() -> AsyncIterator[Databases]:
    async with servers.running() as running:
        yield running


@pytest.fixture(scope="session")
async def schema(databases: Databases) -> str:
    """The name of a database that has the schema, as the migrations make it, and no row."""
    return await databases.migrated()


@pytest.fixture(scope="session")
async def scene(databases: Databases, schema: str) -> str:
    """The name of a database in which the cast stands on its marks."""
    name = await databases.create(template=schema)
    await database.connect(databases.credentials(name))
    await open_the_shops()
    await database.disconnect()
    return name


@pytest.fixture
async def db(databases: Databases, scene: str) -> AsyncIterator[Credentials]:
    """A database of this test's own, with the cast in it; the models are connected to it. Commits are real ones."""
    async with databases.copy(scene) as credentials:
        await database.connect(credentials)
        try:
            yield credentials
        finally:
            await database.disconnect()


@pytest.fixture
async def empty_db(databases: Databases, schema: str) -> AsyncIterator[Credentials]:
    """A database of this test's own, with the schema and no row; the models are connected to it."""
    async with databases.copy(schema) as credentials:
        await database.connect(credentials)
        try:
            yield credentials
        finally:
            await database.disconnect()


@pytest.fixture
def statements() -> Counting:
    """`with statements() as s: …; assert s.count <= 6`, without those that open and close a unit."""
    return counted


# ── the cast ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
async def shop(db: Credentials) -> Shop:
    """Lola's clothes, in Tashkent. Ours."""
    return await Shop.of("lola")


@pytest.fixture
async def neighbour(db: Credentials) -> Shop:
    """Another shop with the same codes, SKUs, names and order numbers. It must never see ours."""
    return await Shop.of("lolo")
