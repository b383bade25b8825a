"""Telegram's limits, kept strictly when asked for: 30 sends a second per bot, 1 a second per chat, in short bursts."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque

from tests.fakes.telegram.errors import too_many

COUNTED = ("send", "forward", "copy")
NOT_COUNTED = {"sendChatAction", "sendMessageDraft"}


class Rates:
    """Sliding windows. Off until `strict` is set."""

    def __init__(self, *, per_bot: int = 30, chat_burst: int = 3) -> None:
        self.strict = False
        self.per_bot = per_bot
        self.chat_burst = chat_burst
        self._by_bot: dict[int, deque[float]] = defaultdict(deque)
        self._by_chat: dict[tuple[int, object], deque[float]] = defaultdict(deque)

    def check(self, bot: int, method: str, chat: object) -> None:
        """Counts the call. Raises Refused (429) when it is one too many; a refused call is not counted."""
        if not self.strict or not method.startswith(COUNTED) or method in NOT_COUNTED:
            return
        now = time.monotonic()
        windows = [
            (self._by_bot[bot], 1.0, self.per_bot),
            (self._by_chat[bot, chat], float(self.chat_burst), self.chat_burst),
        ]
        for calls, seconds, most in windows:
            while calls and calls[0] <= now - seconds:
                calls.popleft()
            if len(calls) >= most:
                raise too_many(max(1, math.ceil(calls[0] + seconds - now)))
        for calls, _, _ in windows:
            calls.append(now)
