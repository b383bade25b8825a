"""From a prompt to one call: read, find, decide, fill."""

from __future__ import annotations

from dataclasses import dataclass

from bot.llm.base import Call, Prompt
from bot.llm.offline import entities, rules
from bot.llm.offline.args import call_for
from bot.llm.offline.cues import LANGUAGES, cues
from bot.llm.offline.features import features
from bot.llm.offline.outside import triggered
from bot.llm.offline.pending import complete
from bot.llm.offline.reading import Reading
from bot.llm.offline.trust import trust
from bot.llm.offline.voice import traits, voice
from bot.llm.spoken.tokens import tokens
from models.base import concepts
from models.base.text import words

AGAIN = 2
"""A question asked in the same words so often before was not answered."""
PATIENCE = 2
"""After so many unclear messages in a row the next one goes to a person."""


@dataclass(frozen=True, slots=True)
class Decision:
    call: Call
    confidence: float


def warm() -> None:
    """The tables of cues and meanings are read."""
    concepts.meanings(("salom",))
    voice()
    for language in LANGUAGES:
        cues(tokens("salom"), language)


def decide(prompt: Prompt) -> Decision:
    """The one call that answers the message best. An open question is answered first; a third riddle goes to a person."""
    reading = Reading(prompt)
    own = entities.find(reading)
    if completed := complete(reading, own):
        return Decision(completed, 0.9)
    if outside := triggered(prompt):
        return Decision(outside, 0.95)
    facts = features(reading, own)
    verdict = rules.decide(facts, own.scores, voice().likely(traits(facts, reading.words)))
    rule = verdict.rule
    call = call_for(rule, reading, own)
    sure = trust(verdict, call, reading, own)
    if (rule.why == "unclear" and prompt.context.unclear >= PATIENCE) or _asked_before(reading):
        return Decision(Call("handoff_to_human", {"reason": "confusion"}), sure)
    return Decision(call, sure)


def _asked_before(reading: Reading) -> bool:
    """A question that has had its answer twice, or none once, and comes again in the same words."""
    told = [words(line.text) for line in reading.prompt.history if line.by == "customer"]
    times = told.count(reading.words)
    return "?" in reading.prompt.text and times >= AGAIN
