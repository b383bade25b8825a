"""What customers are told of their orders, in their language, through their own conversation's lane."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import structlog

from bot.channels.base import Button, Outgoing
from models.base.db import unit
from models.base.i18n import N_, Language, speaking, spoken_day
from models.base.i18n import gettext as _
from models.base.scope import current_workspace
from models.carts import PayWay
from models.conversations import Conversation, queue
from models.customers import Identity
from models.orders import MoneyState, Order, State
from models.workspaces import Workspace

log = structlog.get_logger()

STATES = {
    State.CONFIRMED: N_("Your order %(number)s is confirmed."),
    State.PACKED: N_("Your order %(number)s is packed."),
    State.SHIPPED: N_("Your order %(number)s is on its way."),
    State.DELIVERED: N_("Your order %(number)s has been delivered. Thank you!"),
    State.CANCELLED: N_("Your order %(number)s has been cancelled."),
    State.RETURNED: N_("We have received your return of order %(number)s."),
}

MONEY = {
    "order.money_paid": N_("We have received your payment for order %(number)s. Thank you!"),
    "order.money_part_paid": N_("We have received a part of the payment for order %(number)s. Thank you!"),
    "order.money_unpaid": N_("We could not find your payment for order %(number)s. Please send the receipt once more."),
    "order.money_returned": N_("The money for order %(number)s has been returned to you."),
}

Event = dict[str, Any]


async def tell_of_state(event: Event) -> None:
    """The customer has heard that the order has come into this state, unless the shop has that switched off or they did it."""
    state = State(event["kind"].removeprefix("order.").upper())
    data = event["data"]
    if data.get("skipped") or event["actor"] == "customer":
        return  # passed on the way, or their own doing, which the conversation has answered already
    async with unit():
        shop = await Workspace.get(id=current_workspace())
        if shop.tells(state.value):
            tracking = str(data.get("tracking") or "")
            await _tell(event, shop, STATES[state], tracking=tracking, with_day=state is State.CONFIRMED)


async def tell_of_money(event: Event) -> None:
    """The customer has heard what became of the payment."""
    async with unit():
        shop = await Workspace.get(id=current_workspace())
        order = await Order.get(id=event["subject_id"])
        if event["kind"] == "order.money_paid" and order.state is State.DELIVERED and order.pay_way == "cash":
            return  # paid at the door: they were there
        await _tell(event, shop, MONEY[event["kind"]])


async def tell_of_change(event: Event) -> None:
    """The customer has heard what the shop has changed in the order: the fee of a taxi, the tracking number, anything else."""
    what, tracking = event["data"].get("what"), str(event["data"].get("tracking") or "")
    if event["actor"] == "customer" or (what == "tracking" and not tracking):
        return
    async with unit():
        shop = await Workspace.get(id=current_workspace())
        if what == "tracking":
            await _tell(event, shop, N_("You can follow your order %(number)s now."), tracking=tracking)
        elif what == "fee":
            message = N_("Delivery of your order %(number)s costs %(fee)s, %(total)s in all.")
            await _tell(event, shop, message, with_rest=True)
        else:
            message = N_("The shop has changed your order %(number)s. It comes to %(total)s now.")
            await _tell(event, shop, message, with_rest=True)


async def _tell(
    event: Event, shop: Workspace, message: str, *, tracking: str = "", with_day: bool = False, with_rest: bool = False
) -> None:
    order = await Order.get(id=event["subject_id"])
    if order.conversation_id is None:
        return  # made by hand or in a shop elsewhere: there is no chat to write to
    conversation = await Conversation.get(id=order.conversation_id).prefetch_related("identity")
    assert isinstance(conversation.identity, Identity)
    if conversation.identity.unreachable_since:
        log.info("customer not told: they have stopped the bot", order=order.id, kind=event["kind"])
        return
    language = Language(conversation.language or shop.language)
    with speaking(language):
        outgoing = _words(order, shop, message, tracking, with_day)
        if with_rest and (rest := _rest(order, shop)):
            outgoing = replace(outgoing, text=f"{outgoing.text}\n{rest}")
    await queue(
        conversation.id, text=outgoing.text, content=outgoing.to_json(), author="system", key=f"event:{event['id']}"
    )


def _rest(order: Order, shop: Workspace) -> str:
    """To whoever has paid a sum that is another one now: what is still to come, or what they get back."""
    if order.surplus:
        return _("You have paid %(sum)s more than that: we will give it back.", sum=shop.money(order.surplus).text())
    if order.money is not MoneyState.PART_PAID or not order.owed:
        return ""
    owed = shop.money(order.owed).text()
    if order.pay_way is not PayWay.CARD or not shop.card_number:
        return _("Still to be paid: %(sum)s", sum=owed)
    card = f"{shop.card_number} ({shop.card_holder})" if shop.card_holder else shop.card_number
    return _(
        "Please transfer %(sum)s to the card %(card)s and send a picture of the receipt here.", sum=owed, card=card
    )


def _words(order: Order, shop: Workspace, message: str, tracking: str, with_day: bool) -> Outgoing:
    fee, total = shop.money(order.fee).text(), shop.money(order.total).text()
    lines = [_(message, number=order.number, fee=fee, total=total)]
    if tracking:
        lines.append(_("Tracking number: %(tracking)s", tracking=tracking))
    if with_day and order.arrives:
        day = spoken_day(order.arrives)
        lines.append(_("Arrives by %(day)s", day=day))
    return Outgoing("\n".join(lines), buttons=((Button(_("My orders"), press="orders"),),))
