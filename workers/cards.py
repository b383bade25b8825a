"""What notices to the shop's people say, as things stand at this moment. Called inside a unit, in the language to speak."""

from __future__ import annotations

from typing import Any

from bot.channels.base import Button, Outgoing
from bot.conversation.wording import line_text
from bot.tools.facts import CartLineFact
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.catalog import Product, products_of
from models.conversations import Conversation
from models.customers import Identity
from models.media import Media
from models.order_lines import OrderLine
from models.orders import ENDS, MONEY_NAMES, OPEN, STATE_NAMES, MoneyState, Order, State
from models.receipts import Receipt, ReceiptState
from models.workspaces import Member, Workspace

Rows = tuple[tuple[Button, ...], ...]

ANSWERS = {ReceiptState.ACCEPTED: N_("The money has arrived."), ReceiptState.REFUSED: N_("There is no such money.")}


async def order(order_id: int, shop: Workspace) -> Outgoing:
    """An order: who, what, where, how much, and the acts that are legal now."""
    placed = await Order.get(id=order_id).prefetch_related("lines", "customer")
    name = placed.customer.name or _("Customer")
    lines = [_("Order %(number)s: %(state)s", number=placed.number, state=_(STATE_NAMES[placed.state]))]
    lines.append(f"{name} {placed.phone}".strip())
    products = await products_of(line.variant_id for line in placed.lines)
    lines += [
        _line(line, products.get(line.variant_id), shop) for line in sorted(placed.lines, key=lambda line: line.id)
    ]
    if placed.address:
        lines.append(placed.address)
    money = _(MONEY_NAMES[placed.money]).lower()
    lines.append(_("Total: %(total)s, %(money)s", total=shop.money(placed.total).text(), money=money))
    lines += still_to_do(placed, shop)
    return Outgoing("\n".join(lines), buttons=_acts(placed, shop))


def _line(line: OrderLine, product: Product | None, shop: Workspace) -> str:
    price, total = shop.money(line.price), shop.money(line.total)
    options = product.worded(line.options, shop) if product else {}
    return line_text(CartLineFact(line.code, shop.pick(line.names), options, line.quantity, price, total))


def _acts(placed: Order, shop: Workspace) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if placed.state is State.PENDING:
        confirm = Button(_("Confirm"), press=f"s:confirm:{placed.public_id}")
        rows.append((confirm, Button(_("Decline"), press=f"s:decline:{placed.public_id}")))
    elif State.SHIPPED in placed.next_states:
        rows.append((Button(_("Sent"), press=f"s:ship:{placed.public_id}"),))
    if placed.map_url and not placed.address and placed.state in OPEN:  # a point has no words
        rows.append((Button(_("Open the map"), url=placed.map_url),))
    return (*rows, *_open(placed, shop))


def _open(placed: Order, shop: Workspace) -> Rows:
    return ((Button(_("Open"), web_app=f"/s/{shop.slug}/orders/{placed.number}"),),)


async def change(order_id: int, shop: Workspace) -> Outgoing:
    """The customer has done something to their order."""
    changed = await Order.get(id=order_id)
    if changed.state is State.CANCELLED:
        text = _("The customer has cancelled order %(number)s.", number=changed.number)
    else:
        text = _("The customer has changed order %(number)s.", number=changed.number)
    return Outgoing("\n".join([text, *still_to_do(changed, shop)]), buttons=_open(changed, shop))


def still_to_do(placed: Order, shop: Workspace) -> list[str]:
    """What the sum alone does not say: money that has to be given back, or is owed still."""
    if placed.state in ENDS:
        return _to_give_back(placed, shop)
    if placed.surplus:
        return [_("Please give back %(sum)s: that much more has been paid.", sum=shop.money(placed.surplus).text())]
    if placed.money is MoneyState.PART_PAID and placed.owed:
        return [_("Still to be paid: %(sum)s", sum=shop.money(placed.owed).text())]
    return []


def _to_give_back(ended: Order, shop: Workspace) -> list[str]:
    if ended.paid:
        return [_("Please give the money back: %(sum)s", sum=shop.money(ended.paid).text())]
    if ended.paid is None:
        return [_("A part of the money has come. Please give it back.")]
    if ended.money is MoneyState.AWAITING_CHECK:
        return [_("The customer has sent a receipt: if the money has come, please give it back.")]
    return []


async def receipt(receipt_id: int, shop: Workspace) -> Outgoing:
    """The picture of a transfer and the question that it asks; answered, the answer."""
    shown = await Receipt.get(id=receipt_id).prefetch_related("order", "media")
    placed, media = shown.order, shown.media
    assert isinstance(media, Media)
    total = shop.money(placed.total).text()
    lines = [_("A receipt for order %(number)s, %(total)s.", number=placed.number, total=total)]
    if shown.seen_before:
        lines.append(_("Careful: the very same picture was sent for another order."))
    if shown.state is ReceiptState.WAITING:
        received = Button(_("Received"), press=f"s:received:{shown.id}")
        buttons: Rows = ((received, Button(_("Not received"), press=f"s:refused:{shown.id}")),)
        lines.append(_("Has the money arrived?"))
    else:
        buttons = ()
        lines.append(_(ANSWERS[shown.state]))
    return Outgoing("\n".join(lines), photos=(media.public_id,), buttons=buttons)


async def assistant_broke(event: dict[str, Any]) -> Outgoing:
    """The assistant could not answer somebody."""
    conversation = await Conversation.get(id=event["subject_id"]).prefetch_related("customer", "identity")
    identity = conversation.identity
    assert isinstance(identity, Identity)
    who = conversation.customer.name or _("Customer")
    write = Button(_("Write to them"), url=f"https://t.me/{identity.username}")
    text = _("The assistant could not answer %(name)s. Please have a look.", name=who)
    return Outgoing(text, buttons=((write,),) if identity.username else ())


async def card_changed(event: dict[str, Any], shop: Workspace) -> Outgoing:
    """Customers pay to another card from now on, and who wanted it so."""
    member = await Member.get(id=event["subject_id"]).prefetch_related("person")
    name, ends = member.person.name or _("A colleague"), str(event["data"].get("ends", ""))
    if ends:
        text = _(
            "%(name)s has changed the card: customers now transfer to the one ending in %(ends)s.", name=name, ends=ends
        )
    else:
        text = _("%(name)s has taken the card away: customers are no longer asked for transfers.", name=name)
    look = Button(_("Have a look"), web_app=f"/s/{shop.slug}/settings/card")
    return Outgoing(f"{shop.name}: {text}", buttons=((look,),))
