"""Replays: saved dialogues held against the assistant, and a past turn taken again. Nothing of either remains.

Everything happens inside a rehearsal: orders are placed and people are called as they would be, and then it is undone. What
could not be undone is not done: the shop's own functions answer what they answered on record, or refuse.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.conversation.brains import only_offline
from bot.conversation.terminal import Caller
from models.assistants import AssistantVersion
from models.base.db import rehearsal, unit
from models.base.text import fold
from models.corrections import Correction
from models.meters import kept_apart
from models.replays import Dialogue
from models.workspaces import Workspace

OFFLINE = "offline"
FEATURE = "replay"
"""What it costs is on record under this name."""


@dataclass(slots=True)
class Played:
    """How a dialogue went: what was expected of a turn and did not come."""

    name: str
    turns: int
    failures: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not self.failures

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "turns": self.turns, "ok": self.ok, "failures": self.failures}

    def in_words(self) -> str:
        return "\n     ".join([f"{'ok ' if self.ok else 'NO '} {self.name}", *self.failures])


async def play_all(shop: Workspace, *, brain: str = "", prompt: int | None = None) -> list[Played]:
    """Every saved dialogue and every correction, held against the assistant as it is set now, or in version `prompt`."""
    async with unit():
        kept = [(one.name, one.turns) for one in await Dialogue.filter(active=True).order_by("id")]
        taught = await Correction.filter(test_case=True).order_by("id")
    cases = [*kept, *((one.question, [{"say": one.question, "must": [one.answer]}]) for one in taught)]
    return [await play(shop, name, turns, brain=brain, prompt=prompt) for name, turns in cases]


async def play(
    shop: Workspace, name: str, turns: Sequence[Mapping[str, Any]], *, brain: str = "", prompt: int | None = None
) -> Played:
    """One dialogue with a customer whom nobody knows."""
    played = Played(name, len(turns))
    async with stage(brain, prompt):
        caller = Caller(shop, chat=f"replay-{secrets.token_hex(6)}", channel_kind="terminal")
        for number, turn in enumerate(turns, 1):
            wish = {"press": turn["press"]} if turn.get("press") else {"text": turn["say"]}
            told = await caller.say({"from": "Replay", **wish})
            played.failures += [f"{number}. {next(iter(wish.values()))}: {why}" for why in departures(turn, told)]
    return played


@asynccontextmanager
async def stage(brain: str, prompt: int | None) -> AsyncIterator[None]:
    """A rehearsal with the wanted brain and version of the settings. What models cost in it stays on record."""
    token = only_offline.set(brain == OFFLINE or only_offline.get())
    try:
        async with kept_apart(FEATURE), rehearsal():
            if prompt is not None:
                async with unit():
                    await (await AssistantVersion.numbered(prompt)).restore(by=FEATURE)
            yield
    finally:
        only_offline.reset(token)


def departures(turn: Mapping[str, Any], told: Mapping[str, Any]) -> list[str]:
    """In what the answer is not what was expected, in words for whoever keeps the dialogues."""
    found: list[str] = []
    calls, said = told["calls"], fold(told["reply"])
    wanted = turn.get("call")
    called = [call for call in calls if call["name"] == wanted]
    if wanted and not called:
        found.append(f"called {', '.join(call['name'] for call in calls) or 'nothing'} instead of {wanted}")
    for name, value in (turn.get("args") or {}).items():
        if called and called[-1]["args"].get(name) != value:
            found.append(f"{name} is {called[-1]['args'].get(name)!r} instead of {value!r}")
    found += [f"does not say “{words}”" for words in turn.get("must", ()) if fold(words) not in said]
    found += [f"says “{words}”" for words in turn.get("never", ()) if fold(words) in said]
    return found
