"""What needs no thinking: a button, a contact, a place, a picture, a message that cannot be read."""

from __future__ import annotations

from typing import Any

from bot.conversation import brains, privacy_words, tone
from bot.conversation.calling import wants_a_call
from bot.conversation.pictures import look
from bot.conversation.presses import handle
from bot.conversation.privacy import Gate
from bot.conversation.saying import said
from bot.conversation.thinking import as_prompt
from bot.conversation.turn import Answer, Turn
from bot.llm.base import Call, Outcome
from bot.tools import Talk, call, facts
from models.base.i18n import gettext as _
from models.base.i18n import speaking

LONGEST = 1500
"""Characters of a message that are still read as a wish; a longer one is asked to be shortened."""


async def answer_at_once(turn: Turn, talk: Talk) -> Answer | None:
    """The answer where none of it is a matter of words; None where the brains must decide."""
    content = turn.content
    if press := content.get("press"):
        pressed = await handle(talk, press, turn.memory)
        with speaking(talk.language):
            return await _of_fact(turn, talk, pressed.call, pressed.fact, asked=pressed.asked, before=pressed.before)
    if told := await _about_their_data(turn):
        return await _of_fact(turn, talk, Call(told[0]), facts.Said(told[1]), keep_question=True)
    if content.get("photo") and not turn.posted and (answer := await _pictured(turn, talk)):
        return answer
    if (contact := content.get("contact")) or content.get("location"):
        lat, lon = content.get("location") or (None, None)
        return await _given(turn, talk, {"phone": contact} if contact else {"lat": lat, "lon": lon})
    if len(turn.text) > LONGEST:
        unread = facts.Said(_("That is a long message. Could you tell me in a few words what you are looking for?"))
        return await _of_fact(turn, talk, Call("too_long"), unread, keep_question=True)
    if content.get("other") == "voice":  # nobody here can hear it: a person does, at once
        handed = {"reason": "voice"}
        return await _of_fact(
            turn, talk, Call("handoff_to_human", handed), await call(talk, "handoff_to_human", handed)
        )
    invisible = not turn.text and any(message["text"].strip() for message in turn.group)
    if content.get("other") or invisible:
        unread = facts.Said(_("I can read text and look at pictures. Please write in words what you would like."))
        return await _of_fact(turn, talk, Call("unreadable"), unread, keep_question=True)
    if wants_a_call(turn.text):
        args = {"reason": "explicit_request", "by_phone": True}
        fact = await call(talk, "handoff_to_human", args)
        return await _of_fact(turn, talk, Call("handoff_to_human", args), fact)
    if not turn.text and talk.last_product:
        args = {"product": talk.last_product}
        talk.last_product = ""  # so that its picture is shown
        return await _of_fact(turn, talk, Call("get_product_info", args), await call(talk, "get_product_info", args))
    return None


async def _about_their_data(turn: Turn) -> tuple[str, str] | None:
    """Why a card or a passport is not taken; what the models were sent."""
    if (kinds := turn.content.get("refused")) and not turn.content.get("photo"):  # a receipt stays a receipt
        return "refused_data", privacy_words.refusal(kinds)
    if privacy_words.asks_what_was_sent(turn.text):
        return "what_was_sent", await privacy_words.what_was_sent(turn.claimed.id)
    return None


async def _pictured(turn: Turn, talk: Talk) -> Answer | None:
    """The answer to what was shown; None where it was a product and the words beside it are the question."""
    with turn.node("picture"):
        shown = await look(turn, talk)
    turn.seen = shown.seen
    if shown.call is None:
        talk.last_product, talk.last_options = shown.seen[0], {}
        return None
    return await _of_fact(turn, talk, shown.call, shown.fact, keep_question=not shown.seen)


async def _given(turn: Turn, talk: Talk, args: dict[str, Any]) -> Answer:
    """A phone or a place came by the device's own button: it goes where it was asked for, else to the order being made."""
    asked = turn.memory.get("asked") or {}
    name = asked.get("call", "create_order")
    if name not in ("create_order", "get_order_status", "handoff_to_human"):
        name, asked = "create_order", {}
    args = {**asked.get("args", {}), **args}
    answer = await _of_fact(turn, talk, Call(name, args), await call(talk, name, args), drop_keyboard=True)
    answer.taken = [message["id"] for message in turn.group]
    return answer


async def _of_fact(
    turn: Turn,
    talk: Talk,
    wanted: Call,
    fact: facts.Fact,
    *,
    asked: dict[str, Any] | None = None,
    keep_question: bool = False,
    drop_keyboard: bool = False,
    before: str = "",
) -> Answer:
    """The answer to something that needed no thinking: a button, a contact, a place, a picture."""
    if isinstance(fact, facts.Said):
        text = fact.text
    else:
        text = await brains.phrase(as_prompt(turn, talk, Gate(guarded=False), [], {}), wanted, fact)
    text = f"{before}\n{text}" if before else text
    outcomes = [Outcome(wanted, fact)]
    text = tone.own_words(text, talk.settings, talk.language, outcomes)
    answer = said(turn, talk, outcomes, text, {"brain": "none", "confidence": 1.0}, drop_keyboard=drop_keyboard)
    if asked is not None:
        answer.context["asked"] = asked
    elif keep_question and turn.memory.get("asked"):
        answer.context["asked"] = turn.memory["asked"]
    return answer
