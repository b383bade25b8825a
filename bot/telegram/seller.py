"""People of a shop: the buttons under their notices, and what they get when they write while at work."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiogram.types import CallbackQuery, Message

from bot.channels.base import Button, Outgoing
from bot.telegram import keyboards, reading
from bot.telegram.acts import Act, After
from bot.telegram.visitors import Visitor
from models.base.db import row, unit
from models.base.i18n import gettext as _
from models.base.scope import everywhere
from models.callbacks import CallBack
from models.orders import MONEY_NAMES, OPEN, STATE_NAMES, Order
from models.receipts import Receipt
from models.workspaces import Member, Right, Workspace

Verb = Callable[[Order, str], Awaitable[None]]

ORDER_VERBS: dict[str, Verb] = {
    "confirm": lambda order, by: order.confirm(by=by),
    "decline": lambda order, by: order.cancel(by=by),
    "pack": lambda order, by: order.pack(by=by),
    "ship": lambda order, by: order.ship(by=by),
    "deliver": lambda order, by: order.deliver(by=by),
}
RECEIPT_VERBS: dict[str, Callable[[Receipt, str], Awaitable[None]]] = {
    "received": lambda receipt, by: receipt.accept(by=by),
    "refused": lambda receipt, by: receipt.refuse(by=by),
}
CALL_VERBS: dict[str, Callable[[CallBack, str], Awaitable[None]]] = {"called": lambda wish, by: wish.called(by=by)}
SHOWN = 8


async def press(who: Visitor, query: CallbackQuery) -> Act:
    """s:<verb>:<order's public id, or id of a receipt or call>. Who may, the shop's own list of people says, at this moment."""
    _s, _colon, rest = (query.data or "").partition(":")
    verb, _colon, ref = rest.partition(":")
    workspace_id = await _shop_of(verb, ref)

    async def work(after: After) -> None:
        member = await Member.get_or_none(person__telegram_id=who.user.id, active=True) if workspace_id else None
        if member is None:  # a stranger cannot tell a neighbour's order from none
            after.answer(query.id, _("There is nothing here."), alert=True)
        elif not member.may(Right.ORDERS):
            after.answer(query.id, _("Your role in this shop does not allow this."), alert=True)
        else:
            after.answer(query.id, await _perform(verb, ref, member))

    return Act(work, workspace_id, language=who.language, query_id=query.id)


async def _shop_of(verb: str, ref: str) -> int | None:
    """Whose order or receipt this is. Looked up across shops; what is done to it happens inside."""
    with everywhere():
        async with unit():
            if verb in ORDER_VERBS:
                found = await row('SELECT workspace_id FROM "order" WHERE public_id = $1', ref)
            elif not (ref.isdecimal() and ref.isascii() and len(ref) < 19):
                found = None
            elif verb in RECEIPT_VERBS:
                found = await row("SELECT workspace_id FROM receipt WHERE id = $1", int(ref))
            elif verb in CALL_VERBS:
                found = await row("SELECT workspace_id FROM call_back WHERE id = $1", int(ref))
            else:
                found = None
    return found["workspace_id"] if found else None


async def _perform(verb: str, ref: str, member: Member) -> str:
    """The verb's effect, and the words for it. A refusal is raised, with the present state in it."""
    if verb in ORDER_VERBS:
        order = await Order.get(public_id=ref)
        await ORDER_VERBS[verb](order, member.actor)
        state = _(STATE_NAMES[order.state])
        return _("Order %(number)s: %(state)s.", number=order.number, state=state)
    if verb in CALL_VERBS:
        await CALL_VERBS[verb](await CallBack.get(id=int(ref)), member.actor)
        return _("Noted: the customer has been called.")
    receipt = await Receipt.get(id=int(ref)).prefetch_related("order")
    await RECEIPT_VERBS[verb](receipt, member.actor)
    order = await Order.get(id=receipt.order_id)
    return _("Order %(number)s: %(state)s.", number=order.number, state=_(MONEY_NAMES[order.money]))


def message(who: Visitor, sent: Message) -> Act:
    """Somebody at work writes: they see where they are, or their open orders."""
    asked = reading.command(sent.text)

    async def work(after: After) -> None:
        await who.meet_once()
        member = await Member.get_or_none(person__telegram_id=who.user.id, active=True)
        shop = await Workspace.get(id=who.workspace_id)
        if member is None:  # they do not work here any more
            await who.save(at_work=False, workspace_id=None)
            after.say(who.chat, Outgoing(_("You are not on the list of this shop's people. /shop shows all shops.")))
        elif asked and asked[0] == "orders":
            after.say(who.chat, await _open_orders(shop))
        elif asked and asked[0] == "lang":
            after.say(who.chat, keyboards.languages("lang"))
        elif asked and asked[0] == "help":
            after.say(who.chat, keyboards.at_work(shop, help_for_sellers()))
        else:
            after.say(who.chat, keyboards.at_work(shop))

    return Act(work, who.workspace_id, language=who.language, chat=who.chat)


async def _open_orders(shop: Workspace) -> Outgoing:
    orders = await Order.filter(state__in=OPEN).order_by("-placed_at").limit(SHOWN)
    if not orders:
        return Outgoing(_("There are no open orders."))
    lines = [f"{order.number} · {_(STATE_NAMES[order.state])} · {shop.money(order.total)}" for order in orders]
    button = Button(_("Open the cabinet"), web_app=f"/s/{shop.slug}/orders")
    return Outgoing("\n".join([_("Open orders:"), *lines]), buttons=((button,),))


def help_for_sellers() -> str:
    return "\n".join(
        [
            _("New orders come here with buttons; each press is seen by the customer."),
            "",
            _("/orders – open orders"),
            _("/shop – another shop, or your own as a customer"),
            _("/bot – connect your own bot"),
            _("/channel – connect a channel"),
            _("/lang – language"),
        ]
    )
