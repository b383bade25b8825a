"""Channels that carry nothing away: the terminal and the exam read here what was said, the playground reads it from the rows."""

from __future__ import annotations

from collections import defaultdict
from itertools import count
from typing import ClassVar

from bot.channels.base import Channel, Outgoing, SendFailed, To, Why


class Collecting(Channel):
    """Keeps the messages per chat until somebody takes them."""

    def __init__(self) -> None:
        self.said: dict[To, list[Outgoing]] = defaultdict(list)
        self._ids = count(1)

    async def send(self, to: To, outgoing: Outgoing) -> list[str]:
        self.said[to].append(outgoing)
        return [f"c{next(self._ids)}"]

    async def edit(self, to: To, message_id: str, outgoing: Outgoing) -> None:
        self.said[to].append(outgoing)

    async def typing(self, to: To) -> None:
        return

    async def draft(self, to: To, number: int, text: str) -> None:
        return

    async def fetch(self, account: str, ref: str) -> bytes:
        raise SendFailed(Why.GONE, "pictures come in by upload here")

    async def close(self) -> None:
        self.said.clear()

    def take(self, to: To) -> list[Outgoing]:
        """What was said there since the last time."""
        return self.said.pop(to, [])


class Playground(Collecting):
    """Keeps nothing: the page reads the conversation as it stands, from whichever process."""

    kind: ClassVar[str] = "playground"

    async def send(self, to: To, outgoing: Outgoing) -> list[str]:
        return [f"c{next(self._ids)}"]

    async def edit(self, to: To, message_id: str, outgoing: Outgoing) -> None:
        return


class Terminal(Collecting):
    kind: ClassVar[str] = "terminal"
