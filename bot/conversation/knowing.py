"""What the shop has taught its assistant, where no brain is needed or none found an answer; and what is still to be taught."""

from __future__ import annotations

from typing import Any

from rapidfuzz import fuzz

from bot.conversation import brains
from bot.conversation.rounds import Thought
from bot.llm.base import Call, Outcome, Prompt
from bot.tools import Talk, call, facts
from models.base.db import unit
from models.base.docs import Doc, Kind
from models.base.ranking import FLOOR
from models.base.text import fold
from models.concepts import ZeroHit

SAME = 90.0
"""How alike (of 100) a question must be to a corrected one to be taken for it: a slip of the finger, another order of words."""
QUOTED = (Kind.CORRECTION, Kind.FAQ, Kind.PASSAGE)
WELL = 0.45
"""A paper that answers as well as this is quoted where the brain has found nothing better."""
HELPLESS = ("unclear", "off_topic")


async def corrected(prompt: Prompt, talk: Talk) -> Thought | None:
    """The answer that a person of the shop wants given to this very question: no brain has to think."""
    if prompt.context.asked:
        return None
    asked = fold(prompt.text)
    docs = (one.doc for one in prompt.found if one.doc.kind is Kind.CORRECTION)
    wanted = next((doc for doc in docs if _same(doc, asked)), None)
    return await _quoted(wanted, talk, "correction") if wanted else None


def _same(doc: Doc, asked: str) -> bool:
    return any(fuzz.token_sort_ratio(fold(question), asked) >= SAME for question in doc.names.values())


async def instead(thought: Thought, prompt: Prompt, talk: Talk) -> Thought:
    """Where the offline brain has found nothing, what the shop has told or handed in answers, if it answers well."""
    if thought.brain != "offline" or not helpless(thought):
        return thought
    told = next((one.doc for one in prompt.found if one.doc.kind in QUOTED and one.score >= WELL), None)
    found = await _quoted(told, talk, "offline") if told else None
    if found is None:
        return thought
    found.text = await brains.phrase(prompt, found.outcomes[0].call, found.outcomes[0].result)
    found.failed, found.route, found.requests = thought.failed, thought.route, thought.requests
    return found


async def _quoted(doc: Doc, talk: Talk, brain: str) -> Thought | None:
    wanted = Call("get_faq_info", {"faq": doc.code})
    fact = await call(talk, wanted.name, wanted.args)
    return Thought(fact.answer, [Outcome(wanted, fact)], brain) if isinstance(fact, facts.FaqFact) else None


def helpless(thought: Thought) -> bool:
    """Nothing came of it."""
    fact: Any = thought.outcomes[-1].result if thought.outcomes else None
    if isinstance(fact, facts.SmallTalk):
        return fact.topic in HELPLESS
    if isinstance(fact, facts.ProductList):
        return not fact.products
    return isinstance(fact, facts.Refusal) and fact.reason == "not_found"


async def note_unanswered(words: str, thought: Thought, prompt: Prompt) -> None:
    """A question that nothing in the shop answers is counted, so that the owner can teach it. `words` without personal data."""
    if helpless(thought) and not any(one.score >= FLOOR for one in prompt.found):
        async with unit():
            await ZeroHit.note(words, prompt.language.value)
