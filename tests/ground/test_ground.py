"""The ground holds: databases are apart, commits are real, statements are counted, nobody leaves the machine."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from models.base.settings import settings
from models.customers import Customer
from models.orders import Order, State
from tests.cast import Counting, Shop
from tests.conftest import GUARD
from tests.databases import Databases
from tests.guard import NetworkUsed


async def test_a_day_in_the_shop(shop: Shop) -> None:
    order = await shop.confirmed_order(("tufli", 2), ("koylak", 1))

    assert order.state is State.CONFIRMED
    assert order.total == 2 * 25_000_000 + 18_000_000 + 2_500_000
    assert (await shop.variant("tufli")).reserved == 2


@pytest.mark.parametrize("_time", [1, 2])
async def test_every_test_has_its_own_database(shop: Shop, _time: int) -> None:
    async with shop.unit():
        assert await Customer.all().count() == 1
        await Customer.create(name="Left behind")


async def test_the_products_role_is_no_superuser(databases: Databases, shop: Shop) -> None:
    from models.base.db import row

    async with shop.unit():
        about = await row("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user")
    assert about == {"rolsuper": False, "rolbypassrls": False}


async def test_statements_are_counted_without_the_unit_itself(shop: Shop, statements: Counting) -> None:
    with statements() as seen:
        async with shop.unit():
            await Order.all().count()
    assert seen.count == 1
    assert "COUNT" in seen.sql[0].upper()


def test_settings_are_the_tests_own(tmp_path: Path) -> None:
    assert settings().data_dir == tmp_path / "data"
    assert settings().embedded
    assert Path.cwd() == tmp_path


def test_nobody_leaves_this_machine() -> None:
    with socket.socket() as sock, pytest.raises(NetworkUsed, match=r"192\.0\.2\.1:80"):
        sock.connect(("192.0.2.1", 80))
    GUARD.dialled.clear()


async def test_nor_by_way_of_the_event_loop() -> None:
    import asyncio

    with pytest.raises(NetworkUsed):
        await asyncio.open_connection("192.0.2.1", 80)
    GUARD.dialled.clear()
