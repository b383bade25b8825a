"""Texts that no brain words: an order as a card, short keys for buttons."""

from __future__ import annotations

import hashlib

from bot.tools.facts import CartLineFact, OrderFact, ProductFact
from models.base.i18n import gettext as _
from models.base.i18n import spoken_day
from models.orders import MONEY_NAMES, STATE_NAMES, MoneyState, State


def short(code: str) -> str:
    """A key of ten characters for a code of any length: a button carries 64 bytes at most."""
    return hashlib.blake2b(code.encode(), digest_size=5).hexdigest()


def line_text(line: CartLineFact) -> str:
    """One line of a cart or an order: "2 × Futbolka (oq, M) — 180 000 soʻm"."""
    options = ", ".join(line.labels.values())
    when = f" {line.when:%d.%m %H:%M}" if line.when else ""
    return f"{line.quantity} × {line.name}{f' ({options})' if options else ''}{when} — {line.total.text()}"


def pack_text(pack: ProductFact) -> str:
    """A present as a card: name, price, what is in it and what somebody may be allergic to, in the shop's own words."""
    lines = [f"{pack.name} — {pack.price.text()}", pack.about.get("composition") or pack.description]
    if allergens := pack.about.get("allergens"):
        lines.append(_("Allergens: %(list)s", list=allergens))
    return "\n".join(line for line in lines if line)


def order_text(order: OrderFact) -> str:
    """An order as its customer sees it: number, states, lines, total, date, tracking."""
    state = STATE_NAMES.get(State(order.state), order.state) if order.state in set(State) else order.state
    lines = [_("Order %(number)s: %(state)s", number=order.number, state=_(state))]
    lines += [line_text(line) for line in order.lines]
    if order.total is not None:
        money = _(MONEY_NAMES[MoneyState(order.money)])
        lines.append(_("Total: %(total)s, %(money)s", total=order.total.text(), money=money.lower()))
        if order.owed and order.owed != order.total:
            lines.append(_("Still to be paid: %(sum)s", sum=order.owed.text()))
    if order.arrives and order.state in (State.PENDING, State.CONFIRMED, State.PACKED, State.SHIPPED):
        lines.append(_("Arrives by %(day)s", day=spoken_day(order.arrives)))
    if order.tracking:
        lines.append(_("Tracking number: %(tracking)s", tracking=order.tracking))
    return "\n".join(lines)
