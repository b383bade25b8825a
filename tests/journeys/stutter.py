"""Telegram on a bad day: every update comes many times, one after the other or all at once."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.telegram.mailbox import Mailbox

Json = dict[str, Any]


@dataclass(eq=False)
class Stuttering(Mailbox):
    """Brings each update so often. A bot that polls gets all copies in one answer, or the same again for all its thanks."""

    times: int = 100
    at_once: bool = False
    brought: Counter[int] = field(default_factory=Counter)
    """Update → how often it has come."""

    async def take(self, offset: int | None, limit: int, timeout: float) -> list[Json]:
        updates = await super().take(offset, limit, timeout)
        copies = self.times if self.at_once else 1
        self.brought.update({update["update_id"]: copies for update in updates})
        return [update for update in updates for _ in range(copies)]

    def _confirm(self, offset: int | None) -> None:
        again = {number: update for number, update in self.pending.items() if 0 < self.brought[number] < self.times}
        super()._confirm(offset)
        self.pending |= again

    async def deliver(self, update: Json, answered: Callable[[Json], Awaitable[None]]) -> list[int]:
        self.brought[update["update_id"]] += self.times
        once = super().deliver
        if self.at_once:
            posted = await asyncio.gather(*(once(update, answered) for _ in range(self.times)))
        else:
            posted = [await once(update, answered) for _ in range(self.times)]
        return [status for statuses in posted for status in statuses]
