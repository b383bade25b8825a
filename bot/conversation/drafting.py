"""An answer while it is being written: whole sentences only, and only those that the last look lets pass."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from bot.channels import channel
from bot.channels.base import To
from bot.channels.markup import read
from bot.conversation.last_look import ground_of
from bot.conversation.lock import hold
from bot.conversation.rounds import Thought
from bot.conversation.turn import Turn
from bot.llm.base import Call, Hearing, Outcome, Prompt
from bot.llm.gate import Gate
from bot.tools import Talk
from models import turns

EVERY = 1.0
"""Seconds between two drafts; an answer that is there sooner needs none."""
WHOLE = re.compile(r"(?s).*[.!?…][\"'»”’)\]]*(?=\s)|.*(?=\n)")
"""As much of a text as is whole sentences or lines."""


def drafting(turn: Turn, talk: Talk, prompt: Prompt, gate: Gate) -> Hearing | None:
    """What hears a model speak and shows it; None where the channel cannot show what may still change."""
    if not channel(turn.claimed.channel).streams:
        return None
    return Drafting(turn, talk, prompt, gate).heard


class Drafting:
    """Shows the beginning of an answer, again and again, until the answer itself is sent."""

    def __init__(
        self, turn: Turn, talk: Talk, prompt: Prompt, gate: Gate, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.turn, self.talk, self.prompt, self.gate, self.now = turn, talk, prompt, gate, now
        self.to = To(turn.claimed.account, turn.claimed.chat)
        self.last, self.shown = now(), ""

    async def heard(self, text: str) -> None:
        """The text so far; it may begin anew when a try broke off. What was shown is only ever added to."""
        if self.now() - self.last < EVERY:
            return
        self.last = self.now()
        ready = self.passed(text)
        if (
            len(ready) <= len(self.shown)
            or not ready.startswith(self.shown)
            or not await turns.is_ours(self.turn.claimed)
        ):
            return
        self.shown = ready
        await channel(self.turn.claimed.channel).draft(self.to, self.turn.group[-1]["id"], ready)

    def passed(self, text: str) -> str:
        """The whole sentences up to the first that no fact bears out, as the customer may read them."""
        whole = WHOLE.match(text)
        if whole is None or not whole[0].strip():
            return ""
        outcomes = [Outcome(Call(name, args), fact) for name, args, fact in self.talk.told]
        ground = ground_of(Thought("", outcomes, "draft"), self.prompt, self.turn, self.talk, self.gate)
        held = hold(self.gate.hide(whole[0].strip()), ground)
        kept = held.kept[: held.place] if held.struck else held.kept
        plain = "".join(f"{one.text}{one.gap}" for one in kept).strip()
        return read(self.gate.show(plain)).plain
