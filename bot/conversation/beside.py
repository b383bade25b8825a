"""Two things at once, of which one matters: the other goes on for as long as it lasts, and ends with it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def beside(companion: Coroutine[Any, Any, None], work: Awaitable[T]) -> T:
    """What the work comes to. What the work raises is raised as it is, whatever the companion does."""
    failure: Exception | None = None
    async with asyncio.TaskGroup() as tasks:
        going_on = tasks.create_task(companion)
        try:
            return await work
        except Exception as error:  # a group would wrap it
            failure = error
        finally:
            going_on.cancel()
    raise failure
