"""Bells that ring after a commit: "there is something to do". The rows are the truth; a lost ring costs one sweep."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Listener = Callable[[Any], None]

_listeners: dict[str, list[Listener]] = {}

EVENTS = "events"
"""Event rows are waiting for the dispatcher."""
CONVERSATION = "conversation"
"""A conversation wants an answer, and more may follow in a moment; the ring carries (workspace id, conversation id)."""
AT_ONCE = "conversation.at_once"
"""As above, where waiting for more is of no use: a button was pressed, or a message of ours is queued."""


def on(bell: str, listener: Listener) -> Callable[[], None]:
    """The listener is called at every ring, at once and without waiting; the returned function takes it off again."""
    _listeners.setdefault(bell, []).append(listener)
    return lambda: _listeners[bell].remove(listener)


def ring_now(bell: str, ref: Any) -> None:
    for listener in list(_listeners.get(bell, ())):
        listener(ref)
