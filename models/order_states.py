"""Where an order's goods and its money may be, which moves are legal, and how an illegal one is refused."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Protocol

from models.base.errors import BadInput, Refused
from models.base.i18n import N_
from models.base.i18n import gettext as _


class State(StrEnum):
    """Where the goods are."""

    PENDING = "PENDING"
    CONFIRMED = "CONFIRMED"
    PACKED = "PACKED"
    SHIPPED = "SHIPPED"
    DELIVERED = "DELIVERED"
    CANCELLED = "CANCELLED"
    RETURNED = "RETURNED"


class MoneyState(StrEnum):
    """Where the money is."""

    UNPAID = "UNPAID"
    AWAITING_CHECK = "AWAITING_CHECK"
    PART_PAID = "PART_PAID"
    PAID = "PAID"
    RETURNED = "RETURNED"


TO_BE_PAID = (MoneyState.UNPAID, MoneyState.AWAITING_CHECK, MoneyState.PART_PAID)
"""Where the money may be while a transfer or its receipt is still expected."""

ROAD = (State.PENDING, State.CONFIRMED, State.PACKED, State.SHIPPED, State.DELIVERED)
"""The way forward. Steps may be skipped; the states passed are recorded with the same actor and time."""

ENDS: dict[State, tuple[State, ...]] = {
    State.CANCELLED: (State.PENDING, State.CONFIRMED, State.PACKED),
    State.RETURNED: (State.SHIPPED, State.DELIVERED),
}
"""Ways off the road, and from where: what has left the house is not cancelled, it is returned."""

OPEN = (State.PENDING, State.CONFIRMED, State.PACKED, State.SHIPPED)
CHANGEABLE = (State.PENDING, State.CONFIRMED)
"""Until it is packed, the customer may change or cancel it."""

STATE_NAMES = {
    State.PENDING: N_("New"),
    State.CONFIRMED: N_("Confirmed"),
    State.PACKED: N_("Packed"),
    State.SHIPPED: N_("On its way"),
    State.DELIVERED: N_("Delivered"),
    State.CANCELLED: N_("Cancelled"),
    State.RETURNED: N_("Returned"),
}

MONEY_NAMES = {
    MoneyState.UNPAID: N_("Not paid"),
    MoneyState.AWAITING_CHECK: N_("Receipt to check"),
    MoneyState.PART_PAID: N_("Partly paid"),
    MoneyState.PAID: N_("Paid"),
    MoneyState.RETURNED: N_("Money returned"),
}


TRACKING = re.compile(r"[^\W_][\w -]{0,63}")


class _Order(Protocol):
    number: str
    state: State


class WrongState(Refused):
    """Somebody was faster, or the page was stale, or the move is not legal from here."""

    message = N_("Order %(number)s is “%(state)s” and cannot become “%(wanted)s”.")

    def __init__(self, order: _Order, wanted: State) -> None:
        self.state = order.state
        super().__init__(number=order.number, state=STATE_NAMES[order.state], wanted=STATE_NAMES[wanted])

    def for_person(self) -> str:
        return _(self.message, **{k: _(str(v)) for k, v in self.facts.items()})


class TooLate(Refused):
    message = N_(
        "Order %(number)s is already packed or on its way, so it cannot be changed here. Shall I call a person?"
    )


class Closed(TooLate):
    """The same, said to the shop's people."""

    message = N_("Order %(number)s is “%(state)s”, so this can no longer be changed.")

    def __init__(self, order: _Order) -> None:
        super().__init__(number=order.number, state=STATE_NAMES[order.state])

    def for_person(self) -> str:
        return _(self.message, **{k: _(str(v)) for k, v in self.facts.items()})


class EmptyCart(Refused):
    message = N_("The cart is empty.")


class NoDelivery(Refused):
    message = N_("We do not deliver there yet. Shall I ask a person, or would you pick it up?")


class BadFee(BadInput):
    message = N_("The price of delivery has to be a number from 0 up: %(value)s")


class BadTracking(BadInput):
    message = N_("A tracking number has at most 64 letters and digits: %(value)s")


def checked_tracking(typed: str) -> str:
    """The number as it is kept, or BadTracking."""
    number = typed.strip()
    if number and not TRACKING.fullmatch(number):
        raise BadTracking(value=number[:80])
    return number


class WrongMoney(Refused):
    message = N_("The money of order %(number)s is “%(money)s”, so this cannot be done.")

    def for_person(self) -> str:
        return _(self.message, **{k: _(str(v)) for k, v in self.facts.items()})


class LastLine(Refused):
    message = N_("This is the last line of order %(number)s. Would you like to cancel the order?")
