"""Taking a turn: from what was heard to what is to be said, and why."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Outgoing
from bot.conversation import edits, memory, privacy_words, selling, voices
from bot.conversation.inputs import answer_at_once
from bot.conversation.privacy import Gate, opened
from bot.conversation.thinking import think_it_over
from bot.conversation.turn import Answer, Turn
from bot.tools import Talk, facts
from bot.tools.own import tools_of
from models.base.db import unit
from models.base.i18n import speaking
from models.catalog import Product
from models.channels import ChannelPost
from models.turns import Claimed


async def take_turn(claimed: Claimed, group: list[dict[str, Any]]) -> Answer:
    """What to answer to these messages. Functions that change something have taken effect when it returns."""
    turn = Turn(claimed, group, claimed.workspace())
    with opened(Gate()) as outside:
        turn.listened = await voices.listened(turn)
        await edits.take_back(group, claimed.id, claimed.customer_id)
        talk = await _talk(turn)
        with speaking(talk.language):
            answer = await answer_at_once(turn, talk) or await think_it_over(turn, talk)
            if turn.content.get("photo") and (kinds := turn.content.get("refused")):
                _refuse(answer, kinds)
    if outside.whole:  # words that left are on record with the gate that hid what was in them
        answer.trace["sent"] = {**answer.trace.get("sent", {}), "whole": outside.whole}
    return answer


def _refuse(answer: Answer, kinds: list[str]) -> None:
    """Before the answer to a picture it is said why the numbers in its caption are not taken."""
    why = privacy_words.refusal(kinds)
    answer.messages.insert(0, Outgoing(why))
    refused = {"name": "refused_data", "args": {}, "result": facts.as_object(facts.Said(why))}
    answer.trace["calls"] = [refused, *answer.trace["calls"]]


async def _talk(turn: Turn) -> Talk:
    """What the functions know of this turn."""
    claimed = turn.claimed
    return Talk(
        shop=turn.shop,
        conversation_id=claimed.id,
        customer_id=claimed.customer_id,
        message_id=turn.group[-1]["id"],
        language=turn.language,
        words=turn.text,
        last_product=await _product_at_hand(turn) or str(turn.memory.get("product", "")),
        last_options=turn.memory.get("options") or {},
        agreed=memory.agreeable(turn.memory),
        place=turn.memory.get("place", ""),
        plays=selling.plays(turn),
        open_question=(turn.memory.get("asked") or {}).get("missing", ""),
        settings=claimed.settings,
        own=tools_of(claimed.own, turn.shop),
    )


async def _product_at_hand(turn: Turn) -> str:
    """The product of the post that was quoted, forwarded or opened; empty where none was, or it shows none of ours."""
    post, start = turn.content.get("post"), turn.content.get("start", "")
    if not (post or start):
        return ""
    async with unit():
        if post and "chat" in post:
            code = await ChannelPost.product_code(int(post["chat"]), int(post["message"]))
        elif post:
            found = await ChannelPost.by_link(post["username"], int(post["message"]))
            code = (await found.product).code if found else None
        else:
            code = await _code_of(start)
    turn.posted = code or ""
    return turn.posted


async def _code_of(start: str) -> str | None:
    found = await Product.get_or_none(public_id=start.removeprefix("p_"))
    return found.code if found else None
