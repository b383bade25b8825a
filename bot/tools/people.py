"""Functions of courtesy: greeting, small talk, and calling a person."""

from __future__ import annotations

from typing import Annotated

from bot.tools.base import Talk, tool
from bot.tools.facts import Fact, Handoff, Missing, Said, SmallTalk, Welcome
from bot.tools.repeating import FALLEN
from models import handoffs
from models.base.db import unit
from models.base.i18n import gettext as _
from models.callbacks import CallBack
from models.customers import BadPhone, Customer
from models.orders import Order


@tool
async def welcome_user(talk: Talk) -> Fact:
    """Greets; knows who has bought here before."""
    async with unit():
        stands = Order.filter(customer_id=talk.customer_id).exclude(state__in=FALLEN)
        orders = await stands.count()
        last = await stands.order_by("-placed_at", "-id").first().prefetch_related("lines") if orders else None
        customer = await Customer.get(id=talk.customer_id)
        return Welcome(
            talk.shop.name,
            returning=orders > 0,
            name=customer.name.split(" ")[0],
            hours=talk.shop.hours_text(),
            orders=orders,
            bought=tuple(dict.fromkeys(talk.shop.pick(one.names, talk.language) for one in last.lines)) if last else (),
            last_order=last.number if last else "",
        )


@tool
async def get_generic_response(
    talk: Talk, topic: Annotated[str, "thanks, goodbye, off_topic, bot_identity or unclear"] = "off_topic"
) -> Fact:
    """Small talk."""
    return SmallTalk(topic)


@tool
async def handoff_to_human(
    talk: Talk,
    reason: Annotated[str, "explicit_request, complaint or confusion"] = "explicit_request",
    by_phone: bool = False,
    phone: str = "",
) -> Fact:
    """A person of the shop takes over, or calls back."""
    if by_phone:
        return await _call_back(talk, phone)
    async with unit():
        if await talk.first_time("handoff_to_human", {"reason": reason}):
            await handoffs.Handoff.call(talk.conversation_id, reason, talk.words)
    return Handoff(reason)


async def _call_back(talk: Talk, phone: str) -> Fact:
    """The shop's people know whom to call; the assistant goes on meanwhile. Asks for the number where none is known."""
    try:
        async with unit():
            customer = await Customer.get(id=talk.customer_id)
            number = await customer.remember_phone(phone) if phone else customer.phone
            if not number:
                return Missing("phone", note="call")
            if await talk.first_time("handoff_to_human", {"by_phone": True}):
                await CallBack.ask(talk.conversation_id, talk.customer_id, number)
    except BadPhone as bad:
        return Missing("phone", note=bad.for_person())
    return Said(_("Noted: you will be called at the number that ends in %(digits)s.", digits=number[-4:]))
