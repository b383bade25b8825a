"""Cart and order: what is in it, what it costs with delivery, when it comes."""

from __future__ import annotations

from bot.llm.base import Prompt
from bot.llm.offline.answers.agreed import on_line, repeated
from bot.llm.offline.answers.words import bullets, moment, option_text, price_range, sentence
from bot.tools.facts import CartFact, CartLineFact, DeliveryFact, OrderFact
from models.base.i18n import N_, spoken_day
from models.base.i18n import gettext as _

STATES = {
    "PENDING": N_("accepted, waiting for the shop's confirmation"),
    "CONFIRMED": N_("confirmed"),
    "PACKED": N_("packed"),
    "SHIPPED": N_("on its way"),
    "DELIVERED": N_("delivered"),
    "CANCELLED": N_("cancelled"),
    "RETURNED": N_("returned"),
    "IN_TRANSIT": N_("on its way"),
    "PROCESSING": N_("being prepared"),
    "AWAITING_PAYMENT": N_("waiting for payment"),
}
MONEY = {
    "UNPAID": N_("not paid yet"),
    "AWAITING_CHECK": N_("the payment is being checked"),
    "PART_PAID": N_("partly paid"),
    "PAID": N_("paid"),
    "RETURNED": N_("money returned"),
}
OVER = frozenset({"DELIVERED", "CANCELLED", "RETURNED"})
CHANGED = {
    "added": N_("Added to the cart."),
    "removed": N_("Taken out of the cart."),
    "emptied": N_("The cart is empty now."),
}


def cart(fact: CartFact, prompt: Prompt) -> str:
    """The lines, the total, and the fee and date where the place is known."""
    changed = _(CHANGED[fact.changed]) if fact.changed in CHANGED else ""
    if not fact.lines:
        return repeated(fact) or changed or _("Your cart is empty. What shall I show you?")
    heading = " ".join(part for part in (changed, _("In your cart:")) if part)
    parts = [heading, bullets(cart_line(line) for line in fact.lines)]
    if len(fact.lines) > 5:
        parts.append(_("And %(num)d more.", num=len(fact.lines) - 5))
    return "\n".join(part for part in (*parts, repeated(fact), sums(fact), _beside(fact)) if part)


def _beside(fact: CartFact) -> str:
    """What the owner likes to offer with the thing that was just taken."""
    offers = ", ".join(f"{one.name} — {price_range(one)}" for one in fact.goes_with)
    return _("Goes well with it: %(offers)s.", offers=offers) if offers else ""


def delivery(fact: DeliveryFact, prompt: Prompt) -> str:
    """What it costs to a place and when it comes."""
    if fact.fee is None:
        price = _("The shop will tell you the price of the taxi.")
    else:
        price = _("Delivery: %(fee)s.", fee=fact.fee) if fact.fee else _("Delivery is free.")
    parts = [sentence(fact.way), price, _("It arrives on %(day)s.", day=spoken_day(fact.arrives))]
    return " ".join([*parts, _("It is paid before it is sent.")] if fact.prepay else parts)


def sums(fact: CartFact) -> str:
    """Goods before a discount, discount, delivery and total, each only if there is one."""
    parts = []
    if fact.discount:
        parts = [_("Goods: %(sum)s.", sum=fact.goods), _("Discount: %(sum)s.", sum=fact.discount)]
    if fact.fee is not None:
        parts.append(_("Delivery: %(fee)s.", fee=fact.fee) if fact.fee else _("Delivery is free."))
    elif fact.arrives:
        parts.append(_("The shop will tell you the price of the taxi."))
    if fact.arrives:
        parts.append(_("It arrives on %(day)s.", day=spoken_day(fact.arrives)))
    return " ".join([*parts, _("Total: %(total)s.", total=fact.total)])


def cart_line(line: CartLineFact) -> str:
    options = option_text(line.labels)
    text = f"{line.name}{f', {options}' if options else ''} × {line.quantity} — {line.total}"
    if line.when:
        text += f", {moment(line.when)}"
    text += on_line(line)
    return text if line.available else _("%(product)s, sold out", product=text)


def order(fact: OrderFact, prompt: Prompt) -> str:
    """A fresh order is confirmed with its number; an older one told where it is, or what is to become of it is asked."""
    if fact.changeable and fact.asked == "cancel":
        return _("Cancel order %(number)s?", number=fact.number)
    if fact.changeable and fact.asked == "change":
        parts = [bullets(cart_line(line) for line in fact.lines)] if fact.lines else []
        parts += [_("Total: %(total)s.", total=fact.total)] if fact.total is not None else []
        return "\n".join([*parts, _("What shall be changed in order %(number)s?", number=fact.number)])
    state = _(STATES[fact.state.upper()]) if fact.state.upper() in STATES else fact.state
    visit = bool(fact.lines) and all(line.when for line in fact.lines)
    parts = [
        _("You are booked! The number of your booking is %(number)s.", number=fact.number)
        if fact.just_placed and visit
        else _("Thank you! Order %(number)s is placed.", number=fact.number)
        if fact.just_placed
        else _("Order %(number)s: %(state)s.", number=fact.number, state=state)
    ]
    parts += [f"{line.name}, {moment(line.when)}." for line in fact.lines if line.when]
    if fact.total is not None:
        parts.append(_("Total: %(total)s.", total=fact.total))
    if not fact.just_placed and fact.money in MONEY and fact.state.upper() not in OVER:
        parts.append(_("Payment: %(money)s.", money=_(MONEY[fact.money])))
    if fact.card:
        parts.append(_to_card(fact))
    return " ".join(parts if visit else [*parts, *_coming(fact)])


def _to_card(fact: OrderFact) -> str:
    """How much to send where, and how the shop learns of it."""
    card = f"{fact.card} ({fact.card_holder})" if fact.card_holder else fact.card
    if fact.owed is None:
        return _("Please transfer the rest to the card %(card)s and send a picture of the receipt here.", card=card)
    return _(
        "Please transfer %(sum)s to the card %(card)s and send a picture of the receipt here.", sum=fact.owed, card=card
    )


def _coming(fact: OrderFact) -> list[str]:
    parts = []
    if fact.late and fact.arrives:
        parts.append(
            _("It cannot come as early as you wish; the earliest day is %(day)s.", day=spoken_day(fact.arrives))
        )
    elif fact.arrives and fact.state.upper() == "DELIVERED":
        parts.append(_("It was delivered on %(day)s.", day=spoken_day(fact.arrives)))
    elif fact.arrives and fact.state.upper() not in OVER:
        parts.append(_("It is expected on %(day)s.", day=spoken_day(fact.arrives)))
    if fact.tracking and fact.state.upper() not in OVER:
        parts.append(_("Tracking: %(tracking)s.", tracking=fact.tracking))
    return parts
