"""A turn as data: the messages that are answered together, what is known before anybody thinks, and what comes of it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.channels.base import Outgoing
from bot.conversation import edits
from bot.conversation.language import detect
from models.base.i18n import Language
from models.base.unseen import clean
from models.turns import Claimed
from models.workspaces import Workspace

PRIVATE = ("phone", "address")
"""Open questions whose answer is personal: no language model reads, hears or sees it."""


@dataclass(slots=True)
class Answer:
    """What is to be said, in which language, with what to remember and why it was so."""

    messages: list[Outgoing]
    language: Language
    context: dict[str, Any]
    trace: dict[str, Any] = field(default_factory=dict)
    taken: list[int] = field(default_factory=list)
    """Messages whose phone, address or place has been taken down, sealed; in the thread only a veil is left of them."""
    hidden: dict[str, str] = field(default_factory=dict)
    """Lines that only the customer may see, and how they stand on record."""


@dataclass(slots=True)
class Turn:
    """A turn under way: the messages that are answered together, and what is known before anybody thinks."""

    claimed: Claimed
    group: list[dict[str, Any]]
    """One press, contact, place or picture, or a burst of plain texts."""
    shop: Workspace
    started: float = field(default_factory=time.perf_counter)
    nodes: dict[str, float] = field(default_factory=dict)
    """What the turn went through so far, and the milliseconds that each took."""
    posted: str = ""
    """Code of the product of the post that was quoted, forwarded or opened."""
    seen: list[str] = field(default_factory=list)
    """Codes of the products that were recognised in pictures."""
    listened: list[int] = field(default_factory=list)
    """Voice notes that were put into words."""

    @contextmanager
    def node(self, name: str) -> Iterator[None]:
        """The time inside is on record under this name."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.nodes[name] = round(self.nodes.get(name, 0.0) + (time.perf_counter() - began) * 1000, 1)

    @property
    def text(self) -> str:
        """What was written, without what is invisible in it."""
        return "\n".join(words for m in edits.newest(self.group) if (words := self._words(m).strip()))

    @staticmethod
    def _words(message: dict[str, Any]) -> str:
        press = str(message["content"].get("press", ""))
        return press.removeprefix("say:") if press.startswith("say:") else clean(str(message["text"]))

    @property
    def content(self) -> dict[str, Any]:
        """What came besides words; of a burst, the last of each kind."""
        merged: dict[str, Any] = {}
        for message in self.group:
            merged.update(message["content"])
        if str(merged.get("press", "")).startswith("say:"):
            del merged["press"]
        return merged

    @property
    def memory(self) -> dict[str, Any]:
        return self.claimed.context

    @property
    def private(self) -> bool:
        """The customer was asked for something personal, and this may be it."""
        return (self.memory.get("asked") or {}).get("missing") in PRIVATE

    @property
    def language(self) -> Language:
        known = Language(self.claimed.language or self.shop.language)
        return detect(self.text, prior=known) if self.text else known
