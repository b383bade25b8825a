"""What must be asked first, and what cannot be done and why: always with the choices there are."""

from __future__ import annotations

from bot.llm.base import Prompt
from bot.llm.offline.answers.orders import cart_line, sums
from bot.llm.offline.answers.words import bullets, listed, moment, price_range, sentence
from bot.tools.facts import CartFact, Missing, Refusal, ServiceFact
from models.base.i18n import N_
from models.base.i18n import gettext as _

ASK = {
    "product": N_("Which one do you mean?"),
    "quantity": N_("How many would you like?"),
    "phone": N_("Which phone number shall the courier call? Press the button or type it here."),
    "call_phone": N_("Which number shall we call? Press the button or type it here."),
    "visit_phone": N_("Which phone number can we reach you at? Press the button or type it here."),
    "address": N_("Where shall we bring it? Send the location or type the address."),
    "payment": N_("How would you like to pay?"),
    "slot": N_("Which time suits you?"),
    "confirmation": N_("Shall I place the order?"),
    "visit": N_("Shall I book it?"),
    "cart": N_("Your cart is empty. What shall I put in it?"),
}
PAY = {"cash": N_("cash"), "card": N_("transfer to the shop's card")}
AXES = {
    "size": N_("Which size?"),
    "color": N_("Which colour?"),
    "colour": N_("Which colour?"),
    "shade": N_("Which shade?"),
    "weight": N_("Which weight?"),
    "volume": N_("Which volume?"),
    "model": N_("Which model?"),
}
FOR_MODELS = ("bad_arguments", "unknown_function", "outside")
"""Refusals whose text tells whoever called what was wrong with the call."""
REASONS = {
    "no_gift": N_("I have no present that fits all of that right now. Shall I ask a person of the shop?"),
    "out_of_stock": N_("Sorry, that is sold out now."),
    "not_found": N_("I have not found that in this shop."),
    "no_such_option": N_("It is not made like that."),
    "no_bookings": N_("I see no booking of yours that is still to come."),
    "no_such_order": N_("I see no order of yours with that number."),
    "no_orders": N_("I see no orders of yours in this shop yet."),
    "closed": N_("The shop is closed right now."),
    "wrong_state": N_("That can no longer be changed. Shall I ask a person?"),
    "empty_cart": N_("Your cart is empty. What shall I put in it?"),
    "no_delivery": N_("We do not deliver there yet. You can pick it up at the shop."),
    "slot_taken": N_("That time is already taken."),
    "not_in_cart": N_("That is not in your cart."),
    "full": N_("That time is already taken."),
    "past": N_("That day is already over. Which day suits you?"),
}


def missing(fact: Missing, prompt: Prompt) -> str:
    """One clear question, with what can be answered."""
    if fact.what == "slot" and fact.service:
        return _slot(fact, fact.service)
    if fact.what == "address" and fact.note:
        return fact.note + " " + _("You can also name another address.")
    head = f"{fact.product.name}. " if fact.product else ""
    question = _(ASK.get(_of_visit(fact) or fact.what) or AXES.get(fact.what) or N_("Which one would you like?"))
    before = [_summary(fact.cart)] if fact.cart and fact.what == "confirmation" else []
    choices = [listed(fact.choices)] if fact.choices and fact.what not in ASK else []
    return "\n".join([*before, " ".join(part for part in (_note(fact), head + question, *choices) if part)])


def _of_visit(fact: Missing) -> str:
    """A visit is booked, not brought: it is asked about in other words."""
    if fact.what == "phone" and fact.note == "call":
        return "call_phone"
    if fact.what == "phone" and fact.service:
        return "visit_phone"
    lines = fact.cart.lines if fact.cart else ()
    return "visit" if fact.what == "confirmation" and lines and all(line.when for line in lines) else ""


def _note(fact: Missing) -> str:
    """What was wrong with the answer; a number that makes no quantity needs no words."""
    return fact.note if fact.what == "phone" and fact.note != "call" else ""


def _summary(cart: CartFact) -> str:
    """What the customer agrees to: things, place, fee, day, way to pay, total."""
    parts = [bullets(cart_line(line) for line in cart.lines)]
    if cart.place:
        parts.append(sentence(cart.place))
    if cart.pay_way in PAY:
        parts.append(_("Payment: %(money)s.", money=_(PAY[cart.pay_way])))
    return "\n".join([*parts, sums(cart)])


def _slot(fact: Missing, service: ServiceFact) -> str:
    """The free times nearest to what was wished."""
    if not service.slots:
        return _("There are no free times right now.")
    times = "; ".join(dict.fromkeys(moment(slot.start) for slot in service.slots[:6]))
    head = _("That time is already taken.") + " " if fact.note else ""
    return head + _("%(service)s: free times are %(times)s. Which one suits you?", service=service.name, times=times)


def refusal(fact: Refusal, prompt: Prompt) -> str:
    """Why not, and what instead."""
    if fact.reason == "too_many" and fact.available is not None:
        head = _("Only %(num)d can be had now. Shall I take that many?", num=fact.available)
    else:
        told = "" if fact.reason in FOR_MODELS else fact.text
        head = told or _(REASONS.get(fact.reason) or N_("I cannot do that. Shall I ask a person?"))
    if fact.product:
        head = f"{fact.product.name}. {head}"
        if fact.reason == "no_such_option":
            have = [option for v in fact.product.variants if v.available for option in [listed(v.labels.values())]]
            head += " " + _("In stock: %(have)s.", have="; ".join(have[:5])) if have else ""
    if not fact.alternatives:
        return head
    others = bullets(f"{one.name} — {price_range(one)}" for one in fact.alternatives[:3])
    return "\n".join((head + " " + _("There is instead:"), others))
