"""What bots called, in order and for good, and what of it people can see."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Logged:
    """One call of a bot and what it was answered; `lost` when the answer never reached the bot."""

    at: float
    bot: int
    method: str
    params: Json
    answer: Json
    lost: bool = False

    @property
    def ok(self) -> bool:
        return bool(self.answer.get("ok"))

    @property
    def result(self) -> Any:
        return self.answer.get("result")

    @property
    def chat(self) -> int | str | None:
        chat = self.params.get("chat_id")  # a string only where the call was refused unread
        return int(chat) if isinstance(chat, str) and chat.lstrip("-").isdigit() else chat

    @property
    def text(self) -> str:
        return str(self.params.get("text") or self.params.get("caption") or "")


class Journal:
    """Only grows. `path` keeps a copy as JSON lines."""

    def __init__(self, path: Path | None = None) -> None:
        self.entries: list[Logged] = []
        self.path = path
        self._waiting: list[asyncio.Event] = []

    def add(self, bot: int, method: str, params: Json, answer: Json, *, lost: bool = False) -> None:
        entry = Logged(time.time(), bot, method, params, answer, lost)
        self.entries.append(entry)
        if self.path:
            with self.path.open("a") as file:
                file.write(json.dumps(as_json(entry), ensure_ascii=False, default=str) + "\n")
        for bell in self._waiting:
            bell.set()

    async def wait_for(self, wanted: Callable[[Logged], bool], timeout: float, since: int = 0) -> Logged:
        """The first entry from number `since` on that is wanted, now or within the time."""
        deadline = asyncio.get_running_loop().time() + timeout
        bell = asyncio.Event()
        self._waiting.append(bell)
        seen = since
        try:
            while True:
                bell.clear()
                for entry in self.entries[seen:]:
                    if wanted(entry):
                        return entry
                seen = len(self.entries)
                await asyncio.wait_for(bell.wait(), max(deadline - asyncio.get_running_loop().time(), 0))
        except TimeoutError:
            raise AssertionError(f"not called within {timeout} s; the last calls:\n{self.tail(since)}") from None
        finally:
            self._waiting.remove(bell)

    def tail(self, since: int = 0) -> str:
        calls = [entry for entry in self.entries[since:] if entry.method != "getUpdates"]
        shown = [f"{entry.method} {entry.params} → {entry.answer}"[:300] for entry in calls[-10:]]
        return "\n".join(shown) or "(none)"


def as_json(entry: Logged) -> Json:
    return {
        "at": entry.at,
        "bot": entry.bot,
        "method": entry.method,
        "params": entry.params,
        "answer": entry.answer,
        "lost": entry.lost,
    }
