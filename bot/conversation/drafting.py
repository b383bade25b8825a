"""An answer while it is being written: whole sentences only, and only those that the last look lets pass."""

from __future__ import annotations

import asyncio
import re

import structlog

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
from models.base.db import rehearsing

log = structlog.get_logger()

PAUSES = (1.0, 2.0, 3.0)
"""Seconds before each draft: an answer that is there sooner needs none, and one that takes long has these and no more."""
SHOWING = 1.5
"""Seconds that a draft may take to arrive."""
SETTLING = 0.5
"""Seconds more until the lane is free: a person's word comes after what was on its way."""
WHOLE = re.compile(r"(?s).*[.!?…][\"'»”’)\]]*(?=\s)|.*(?=\n)")
"""As much of a text as is whole sentences or lines."""


class Drafting:
    """Shows the beginning of an answer, again and again, until the answer itself is there.

    Whoever writes only leaves the text here and never waits: a slow messenger makes no model late.
    """

    def __init__(self, turn: Turn, talk: Talk, prompt: Prompt, gate: Gate) -> None:
        self.turn, self.talk, self.prompt, self.gate = turn, talk, prompt, gate
        self.carrier, self.to = channel(turn.claimed.channel), To(turn.claimed.account, turn.claimed.chat)
        self.text, self.read, self.shown = "", "", ""
        self.more = asyncio.Event()

    @property
    def hearing(self) -> Hearing | None:
        """What hears a model speak; None where nobody is to see what may still change, and in a rehearsal."""
        return self.heard if self.carrier.streams and not rehearsing() else None

    async def heard(self, text: str) -> None:
        """The text so far; it may begin anew when a try broke off."""
        self.text = text
        self.more.set()

    async def keep_up(self) -> None:
        """As much as may be read has been shown. What goes wrong with it is no harm to the answer."""
        try:
            for pause in PAUSES:
                await asyncio.sleep(pause)
                while not (ready := self.ready()):
                    self.more.clear()
                    await self.more.wait()
                await self.show(ready)
        except Exception as error:
            log.warning("no draft shown", conversation=self.turn.claimed.id, reason=f"{type(error).__name__}: {error}")

    def ready(self) -> str:
        """What can be shown now; empty where that is nothing new. What was shown is only ever added to."""
        whole = WHOLE.match(self.text)
        if whole is None or whole[0].strip() == self.read:
            return ""
        self.read = whole[0].strip()
        passed = self.passed(self.read)
        return passed if len(passed) > len(self.shown) and passed.startswith(self.shown) else ""

    async def show(self, ready: str) -> None:
        """It stands in the chat, unless a person has stepped in; who does so later waits until it has arrived."""
        self.shown = ready
        if await turns.may_show(self.turn.claimed, SHOWING + SETTLING):
            async with asyncio.timeout(SHOWING):
                await self.carrier.draft(self.to, self.turn.group[-1]["id"], ready)

    def passed(self, whole: str) -> str:
        """The sentences up to the first that no fact bears out, as the customer may read them."""
        outcomes = [Outcome(Call(name, args), fact) for name, args, fact in self.talk.told]
        ground = ground_of(Thought("", outcomes, "draft"), self.prompt, self.turn, self.talk, self.gate)
        held = hold(self.gate.hide(whole), ground)
        kept = held.kept[: held.place] if held.struck else held.kept
        plain = "".join(f"{one.text}{one.gap}" for one in kept).strip()
        return read(self.gate.show(plain)).plain
