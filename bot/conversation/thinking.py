"""Thinking a turn over: what the brains are told, what they come to, and the last look at it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.conversation import brains, cache, cards, knowing, meaning, privacy_words, selling, summary, tone
from bot.conversation.beside import beside
from bot.conversation.drafting import Drafting
from bot.conversation.last_look import Looked, look
from bot.conversation.privacy import Gate, gate_of, goods_words, opened
from bot.conversation.prompt import instructions, own_specs, prompt_version, tool_specs
from bot.conversation.rounds import Thought
from bot.conversation.saying import said
from bot.conversation.turn import PRIVATE, Answer, Turn
from bot.llm.base import Brain, Context, Hearing, Line, Prompt, ShopBrief
from bot.tools import Talk, facts
from models.base.db import unit
from models.base.docs import Doc, Found
from models.base.docs import Kind as Sort
from models.base.ranking import FLOOR
from models.conversations import MEMORY
from models.playbooks import Play
from models.search import look_up

OWN_WORDS = frozenset({"offline", "correction", "none"})
"""Brains that say what the shop or we have written: it needs no last look."""
TAUGHT = (Sort.FAQ, Sort.CORRECTION, Sort.PASSAGE)
"""What the shop itself says to a question goes before what we would say."""
LONGEST_LINE = 300
"""Characters of an older message that are read again."""


async def think_it_over(turn: Turn, talk: Talk) -> Answer:
    """The brains decide."""
    among = (brains.offline(),) if turn.private else brains.at_hand(turn.claimed.settings)
    gate = gate_of(turn, guarded=len(among) > 1)
    talk.reveal = gate.show
    with turn.node("search"):
        prompt, fit = await _prompt(turn, talk, gate)
    with turn.node("brain"), opened(gate):
        drafts = Drafting(turn, talk, prompt, gate)
        thought, key = await beside(drafts.keep_up(), _thought(turn, prompt, talk, among, drafts.hearing))
    looked = Looked(gate.show(thought.text))
    if thought.brain not in OWN_WORDS:
        looked = await look(thought, prompt, turn, talk, gate)
        if looked.untouched:
            cache.keep(key, thought)
    text = looked.text
    if thought.brain not in OWN_WORDS:
        if handed_over := [one for one in thought.outcomes if isinstance(one.result, facts.Handoff)]:
            text = await brains.phrase(
                prompt, handed_over[0].call, handed_over[0].result
            )  # the call counts, whatever it says
        elif cards.is_summary(thought.outcomes):  # what is agreed to is in our words, whole
            text = await brains.phrase(prompt, thought.outcomes[-1].call, thought.outcomes[-1].result)
    added: list[str] = []
    if thought.brain == "offline":
        text = tone.fallback(prompt) if tone.is_lost(thought.outcomes) else text
        text, added = selling.with_offers(text, fit, talk, thought.outcomes)
    if thought.brain == "offline":
        text = tone.own_words(text, prompt.settings, prompt.language, thought.outcomes)
    else:
        text = tone.sounding(text, prompt.settings, thought.outcomes)
    fired = selling.fired(thought.brain, fit, added, thought.outcomes)
    trace = {
        **thought.told(),
        **({"playbooks": fired} if fired else {}),
        "prompt": prompt.version,
        "found": [[f.doc.kind.value, f.doc.code, round(f.score, 3)] for f in prompt.found[:5]],
        **looked.log,
        **({"sent": gate.sent()} if gate.left else {}),
    }
    answer = said(turn, talk, thought.outcomes, text, trace, drop_keyboard=turn.private)
    if fired:
        answer.context["plays"] = selling.counted(turn.memory.get("plays") or {}, fired)
    if any(key in outcome.call.args for outcome in thought.outcomes for key in PRIVATE):
        answer.taken = [message["id"] for message in turn.group]
    if turn.private:
        heard = [*turn.memory.get("private", ()), *(message["id"] for message in turn.group)]
        answer.context["private"] = heard[-MEMORY:]
    return answer


async def _thought(
    turn: Turn, prompt: Prompt, talk: Talk, among: Sequence[Brain], hear: Hearing | None
) -> tuple[Thought, cache.Key | None]:
    """The shop's own word, what a model has said to the same before, or what the brains come to; and where to keep it."""
    if known := await knowing.corrected(prompt, talk):
        return known, None
    if privacy_words.asks_if_safe(prompt.text) and not any(
        one.doc.kind in TAUGHT and one.score >= FLOOR for one in prompt.found
    ):
        return Thought(privacy_words.four_points(), [], "none"), None
    key = cache.key_of(prompt, talk) if len(among) > 1 else None
    if kept := await cache.recall(key, talk):
        return kept, None
    thought = await knowing.instead(await brains.think(prompt, talk, among=among, hear=hear), prompt, talk)
    await knowing.note_unanswered(gate_of(turn).hide(turn.text), thought, prompt)
    return thought, key


async def _prompt(turn: Turn, talk: Talk, gate: Gate) -> tuple[Prompt, list[Play]]:
    """What the brains get, and the playbooks that this turn is a case of."""
    cart = turn.claimed.cart
    at_hand = [talk.last_product] if talk.last_product else []
    async with unit():
        searched = await look_up(turn.text, also=[*at_hand, *(line["code"] for line in cart)])
    found, docs = searched.found, searched.at_hand
    if gate.guarded and searched.meant:
        found = await meaning.widened(found, turn.text)
    talk.docs = docs
    gate.public = goods_words(docs.values())
    fit = selling.fitting(turn, talk, found, docs)
    return selling.instructed(as_prompt(turn, talk, gate, found, docs), turn.shop, fit), fit


def _public(message: dict[str, Any], known: dict[str, Any], gate: Gate) -> str:
    """An older message as a language model may read it: an address that was typed has no pattern, so its message is marked."""
    if message["id"] in known.get("private", ()):
        return "[…]"
    text = gate.hide(message["text"])
    return text if len(text) <= LONGEST_LINE else f"{text[:LONGEST_LINE]}…"


def as_prompt(turn: Turn, talk: Talk, gate: Gate, found: list[Found], docs: dict[str, Doc]) -> Prompt:
    known, shop = turn.memory, turn.shop
    history = [
        Line("customer" if m["direction"] == "in" else "shop", _public(m, known, gate)) for m in turn.claimed.history
    ]
    context = Context(
        last_product=docs.get(talk.last_product),
        last_options=talk.last_options,
        last_bot=next((line.text for line in reversed(history) if line.by == "shop"), ""),
        asked=known.get("asked"),
        cart=tuple((docs[line["code"]], line["quantity"]) for line in turn.claimed.cart if line["code"] in docs),
        unclear=known.get("unclear", 0),
        returning=turn.claimed.orders > 0,
        customer=selling.known(turn, gate),
        brief=gate.hide(turn.claimed.brief),
    )
    brief = ShopBrief(shop.name, shop.currency, shop.about, shop.hours_text())
    text = turn.text if turn.private else gate.hide(turn.text)
    return Prompt(
        text,
        talk.language,
        shop.now(),
        brief,
        found,
        context,
        history,
        system=instructions(shop, turn.claimed.settings),
        tools=[*tool_specs(), *own_specs(talk.own)],
        version=prompt_version(turn.claimed.settings_version),
        settings=turn.claimed.settings,
        summary=summary.told(known.get("story")) if len(history) >= turn.claimed.settings.memory else "",
    )
