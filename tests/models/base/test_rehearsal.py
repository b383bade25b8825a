"""A rehearsal: everything happens as it would, and nothing of it remains."""

from __future__ import annotations

from collections.abc import Awaitable
from contextlib import suppress

import pytest

from models.base import wake
from models.base.db import UnitDoomed, rehearsal, ring, unit
from models.base.scope import inside
from models.customers import Customer
from tests.cast import Shop


async def test_what_was_rehearsed_is_gone_and_nobody_was_woken(shop: Shop) -> None:
    rung: list[object] = []
    off = wake.on("door", rung.append)
    with inside(shop.id):
        async with rehearsal():
            async with unit():
                await Customer.create(name="Vali")
                ring("door", 1)
            async with unit():
                assert await Customer.filter(name="Vali").exists()
        async with unit():
            assert not await Customer.filter(name="Vali").exists()
    off()
    assert rung == []


async def meets(name: str, then: Awaitable[None] | None = None) -> None:
    async with unit():
        await Customer.create(name=name)
        if then:
            await then


async def breaks() -> None:
    async with unit():
        raise ZeroDivisionError


async def breaks_unheard() -> None:
    with suppress(ZeroDivisionError):
        await breaks()


async def test_a_unit_that_fails_in_it_undoes_itself_and_no_more(shop: Shop) -> None:
    with inside(shop.id):
        async with rehearsal():
            await meets("Vali")
            with pytest.raises(ZeroDivisionError):
                await meets("Gani", breaks())
            with pytest.raises(UnitDoomed):
                await meets("Soli", breaks_unheard())
            async with unit():
                assert await Customer.filter(name="Vali").exists()
                assert not await Customer.filter(name__in=["Gani", "Soli"]).exists()


async def test_what_breaks_the_rehearsal_itself_is_raised(shop: Shop) -> None:
    with inside(shop.id), pytest.raises(ZeroDivisionError):
        async with rehearsal():
            raise ZeroDivisionError
