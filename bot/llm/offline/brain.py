"""The brain without a model: deterministic, six languages, always there."""

from __future__ import annotations

from bot.llm.base import LONGEST, Brain, BrainFailed, Hearing, Prompt, Reply
from bot.llm.offline.answers import answer
from bot.llm.offline.decision import decide, warm
from bot.llm.offline.selling import steer


class OfflineBrain(Brain):
    """Decides the one call that a message asks for, and phrases the answer from what the call returned."""

    name = "offline"

    def __init__(self) -> None:
        warm()  # the first customer shall not wait for the tables

    async def chat(self, prompt: Prompt, *, within: float = LONGEST, hear: Hearing | None = None) -> Reply:
        try:
            return self._reply(prompt)
        except Exception as error:
            raise BrainFailed(f"{type(error).__name__}: {error}", permanent=True) from error

    def _reply(self, prompt: Prompt) -> Reply:
        if prompt.outcomes:
            return Reply(text=answer(prompt))
        decision = decide(prompt)
        return Reply(calls=(steer(decision.call, prompt),), confidence=decision.confidence)
