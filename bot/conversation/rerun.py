"""A past turn, taken again by another brain or under other instructions, with what the functions returned then."""

from __future__ import annotations

import difflib
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.conversation import memory
from bot.conversation.replay import stage
from bot.conversation.taking import take_turn
from bot.tools import facts
from bot.tools.base import replayed
from bot.tools.reviving import revived
from models import turns
from models.base import clock
from models.base.db import row, unit
from models.base.errors import NotFound, Refused
from models.base.i18n import N_
from models.base.scope import everywhere
from models.conversations import Direction, Message, as_json
from models.turns import Claimed


class NotToBeRun(Refused):
    message = N_("This turn cannot be run again: %(why)s")


@dataclass(slots=True)
class Recorded:
    """The functions' results of that turn. Each is given once, to a call with the same name and arguments."""

    calls: list[dict[str, Any]]
    anew: list[str] = field(default_factory=list)
    """Functions that were not asked for then: asked now, of the shop as it is, and undone."""

    def __call__(self, name: str, args: Mapping[str, Any]) -> facts.Fact | None:
        asked = memory.masked(dict(args))
        for call in self.calls:
            if call["name"] == name and call["args"] == asked:
                self.calls.remove(call)
                return revived(call["result"])
        self.anew.append(name)
        return None


@dataclass(frozen=True, slots=True)
class Rerun:
    """What was said then and what would be said now."""

    then: dict[str, Any]
    now: dict[str, Any]
    anew: list[str]

    @property
    def calls(self) -> list[str]:
        return _difference(_calls(self.then), _calls(self.now))

    @property
    def text(self) -> list[str]:
        return _difference(self.then["text"].splitlines(), self.now["text"].splitlines())

    def in_words(self) -> str:
        lines = [f"{self.then['brain']} → {self.now['brain']}", *self.calls, *self.text]
        lines += [f"asked anew: {', '.join(self.anew)}"] if self.anew else []
        return "\n".join(lines if len(lines) > 1 else [*lines, "the same"])

    def to_json(self) -> dict[str, Any]:
        return {"then": self.then, "now": self.now, "calls": self.calls, "text": self.text, "asked_anew": self.anew}


async def shop_behind(message_id: int) -> int:
    """Which shop an answer belongs to. Asked across shops: the command line knows only the number."""
    with everywhere():
        async with unit():
            found = await row("SELECT workspace_id FROM message WHERE id = $1", message_id)
    if found is None:
        raise NotFound
    return int(found["workspace_id"])


async def run_again(message_id: int, *, brain: str = "", prompt: int | None = None) -> Rerun:
    """The turn that led to this answer, once more. Inside the shop; nothing of it remains."""
    async with unit():
        said = await Message.get_or_none(id=message_id, direction=Direction.OUT)
    if said is None or not said.trace.get("heard"):
        raise NotToBeRun(why="it is no answer of the assistant's with a record")
    recorded = Recorded([dict(call) for call in said.trace.get("calls", ())])
    with clock.at(datetime.fromisoformat(said.trace["at"])), _with(recorded):
        async with stage(brain, prompt):
            claimed = await _as_it_was(said)
            group = [message for message in claimed.pending if message["id"] in said.trace["heard"]]
            _check(group)
            answer = await take_turn(claimed, group)
    words = "\n\n".join(one.words.plain for one in answer.messages if one.text)
    return Rerun(_told(said.trace, said.text), _told(answer.trace, words), recorded.anew)


async def _as_it_was(said: Message) -> Claimed:
    """The conversation as the turn found it, claimed: memory and cart by the record, the thread up to there."""
    heard, before = said.trace["heard"], said.trace.get("before", {})
    owner = secrets.token_hex(8)
    async with unit():
        await row("DELETE FROM tool_call WHERE message_id = ANY($1) RETURNING id", heard)
        await row(
            """UPDATE conversation SET context = $2::jsonb, answered_id = $3, heard_id = $4, with_human = false, outbox = 0,
               leased_until = NULL, lease_owner = '' WHERE id = $1 RETURNING id""",
            said.conversation_id,
            as_json(before.get("memory", {})),
            min(heard) - 1,
            max(heard),
        )
    claimed = await turns.claim(said.conversation_id, owner)
    assert claimed
    claimed.cart = before.get("cart", claimed.cart)
    return claimed


def _check(group: list[dict[str, Any]]) -> None:
    if any(message["content"].get("photo") or message["content"].get("file") for message in group):
        raise NotToBeRun(why="it began with a picture or a voice message")


@contextmanager
def _with(recorded: Recorded) -> Iterator[None]:
    token = replayed.set(recorded)
    try:
        yield
    finally:
        replayed.reset(token)


def _told(trace: Mapping[str, Any], text: str) -> dict[str, Any]:
    kept = {name: trace.get(name, "") for name in ("brain", "prompt", "language")}
    calls = [{"name": call["name"], "args": call["args"]} for call in trace.get("calls", ())]
    return {**kept, "text": text, "calls": calls}


def _calls(told: Mapping[str, Any]) -> list[str]:
    return [f"{call['name']} {as_json(dict(sorted(call['args'].items())))}" for call in told["calls"]]


def _difference(then: list[str], now: list[str]) -> list[str]:
    """Lines with - that are gone and + that are new; nothing when all is the same."""
    return [line for line in difflib.ndiff(then, now) if line[0] in "+-"]
