"""A deadline is one for everything inside, however deep."""

from __future__ import annotations

import asyncio

from models.base.deadline import deadline, left


async def test_what_one_has_taken_the_next_has_not() -> None:
    assert left(5) == 5, "without a deadline everybody has as long as they wish"
    with deadline(0.2):
        assert left(0.1) == 0.1
        assert left(5) <= 0.2
        await asyncio.sleep(0.1)
        with deadline(5):
            assert left(5) <= 0.1, "nobody inside has more"
        await asyncio.sleep(0.1)
        assert left(5) == 0
    assert left(5) == 5
