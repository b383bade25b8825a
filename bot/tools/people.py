"""Functions of courtesy: greeting, small talk, and calling a person."""

from __future__ import annotations

from typing import Annotated

from bot.tools.base import Talk, tool
from bot.tools.facts import Fact, Handoff, SmallTalk, Welcome
from models.base import clock
from models.base.db import row, unit
from models.conversations import Conversation
from models.customers import Customer
from models.events import emit
from models.orders import Order


@tool
async def welcome_user(talk: Talk) -> Fact:
    """Greets the customer; knows whether they have bought here before."""
    async with unit():
        returning = await Order.filter(customer_id=talk.customer_id).exists()
        customer = await Customer.get(id=talk.customer_id)
        return Welcome(talk.shop.name, returning, customer.name.split(" ")[0], talk.shop.hours_text())


@tool
async def get_generic_response(
    talk: Talk, topic: Annotated[str, "thanks, goodbye, off_topic, bot_identity or unclear"] = "off_topic"
) -> Fact:
    """Small talk that is not about the shop's goods: thanks, good-bye, the weather, "are you a robot?"."""
    return SmallTalk(topic)


@tool
async def handoff_to_human(
    talk: Talk, reason: Annotated[str, "explicit_request, complaint or confusion"] = "explicit_request"
) -> Fact:
    """A person of the shop takes over: when asked for one, at a complaint, or when you do not understand."""
    async with unit():
        if await talk.first_time("handoff_to_human", {"reason": reason}):
            since = clock.now().isoformat()
            await row(
                """UPDATE conversation SET with_human = true, context = context || jsonb_build_object('human_since', $2::text)
                   WHERE id = $1 RETURNING id""",
                talk.conversation_id,
                since,
            )
            conversation = await Conversation.get(id=talk.conversation_id)
            await emit("conversation.handoff", conversation, by="assistant", reason=reason, words=talk.words[:500])
    return Handoff(reason)
