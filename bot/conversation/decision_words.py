"""The words of the decision log: what each function does, what its facts come to, how guards and turns end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from models.base.i18n import N_
from models.base.i18n import gettext as _

DID = {
    "get_product_info": N_("It looked up one product."),
    "get_product_list": N_("It searched the catalogue."),
    "get_products_by_category": N_("It looked at one shelf."),
    "get_categories": N_("It looked at what there is in the shop."),
    "get_service_info": N_("It looked up a service."),
    "get_event_by_date": N_("It looked up a dated offer."),
    "get_cart_info": N_("It looked into the cart."),
    "add_to_cart": N_("It put something into the cart."),
    "remove_from_cart": N_("It took something out of the cart."),
    "create_order": N_("It worked on the order."),
    "get_order_status": N_("It looked at the customer's orders."),
    "get_faq_info": N_("It looked up an answer of the shop."),
    "apply_playbook": N_("It answered an objection by the shop's rule."),
    "welcome_user": N_("It greeted the customer."),
    "get_generic_response": N_("It made small talk."),
    "handoff_to_human": N_("It called a person."),
    "receipt": N_("It took the picture as the receipt of a transfer."),
    "picture": N_("It looked at the picture."),
    "call_back": N_("It noted that the customer wants to be called."),
    "voice": N_("It got a voice message."),
    "too_long": N_("The message was too long to be read as a wish."),
    "unreadable": N_("It got something that it cannot read."),
    "language": N_("It changed the language."),
    "refused_data": N_("It refused the number of a card or a passport."),
    "what_was_sent": N_("It told what language models were sent."),
}

GUARDS = {
    "numbers": N_("A number that no data confirms was taken out."),
    "names": N_("A product's name that no data confirms was taken out."),
    "dates": N_("A date that no data confirms was taken out."),
    "links": N_("A link that is not the shop's was taken out."),
    "privacy": N_("Personal data was kept from the language model."),
    "secrets": N_("Something that is not for customers was kept back."),
    "language": N_("The answer was in another language than the customer's."),
}

LOCKED = {
    "rewritten": N_(
        "It was about to say “%(said)s” That does not stand in the shop's data, so the data were said instead."
    ),
    "dropped": N_("It was about to say “%(said)s” That does not stand in the shop's data, so it was left out."),
}

OUTCOMES = {
    "answered": N_("So it answered from that."),
    "asked": N_("Something was still missing, so it asked."),
    "refused": N_("That cannot be done, so it said so and offered what can."),
    "unclear": N_("It did not understand, so it asked again."),
    "ordered": N_("So the order was placed."),
    "handed_over": N_("So a person took over and the assistant kept quiet."),
}

REASONS = {
    "out_of_stock": N_("sold out"),
    "not_found": N_("there is no such thing in the shop"),
    "no_such_option": N_("there is no such option"),
    "too_many": N_("there are not so many"),
    "no_orders": N_("the customer has no orders"),
    "no_such_order": N_("there is no such order of this customer"),
    "too_late": N_("it is too late for that"),
    "slot_taken": N_("the time is taken"),
    "no_delivery": N_("nothing is brought there"),
    "not_in_cart": N_("it is not in the cart"),
    "bad_arguments": N_("the call was not right"),
    "unknown_function": N_("there is no such function"),
}

MISSING = {
    "size": N_("the size is not known yet"),
    "color": N_("the colour is not known yet"),
    "phone": N_("the phone number is not known yet"),
    "address": N_("the address is not known yet"),
    "payment": N_("how it is paid is not known yet"),
    "confirmation": N_("the customer has to agree first"),
    "product": N_("it is not clear which product is meant"),
    "cart": N_("the cart is empty"),
    "slot": N_("the time has to be chosen"),
    "quantity": N_("it is not clear how many"),
}


def told(result: Mapping[str, Any]) -> str:
    """What a function returned, in a few words; empty when it says nothing that a person would want to know."""
    words = WORDS.get(str(result.get("kind", "")))
    return words(result) if words else ""


def _product(fact: Mapping[str, Any]) -> str:
    if not fact:
        return ""
    price = _money(fact.get("price"))
    here = _("can be had") if fact.get("available") else _("sold out")
    return ", ".join(part for part in (str(fact.get("name", "")), price, here) if part)


def _products(fact: Mapping[str, Any]) -> str:
    found = fact.get("products", ())
    return "; ".join(_product(one) for one in found) or _("nothing")


def _named(fact: Mapping[str, Any]) -> str:
    return ", ".join(part for part in (str(fact.get("name", "")), _money(fact.get("price"))) if part)


def _cart(fact: Mapping[str, Any]) -> str:
    if not fact.get("lines"):
        return _("the cart is empty")
    lines = "; ".join(f"{line['quantity']} × {line['name']}" for line in fact["lines"])
    return f"{lines}; {_money(fact.get('total'))}"


def _missing(fact: Mapping[str, Any]) -> str:
    what = str(fact.get("what", ""))
    return _(MISSING[what]) if what in MISSING else _("%(what)s is not known yet", what=what)


def _refusal(fact: Mapping[str, Any]) -> str:
    reason = str(fact.get("reason", ""))
    said = _(REASONS[reason]) if reason in REASONS else str(fact.get("text") or reason)
    return f"{_product(fact['product'])}: {said}" if fact.get("product") else said


def _order(fact: Mapping[str, Any]) -> str:
    return ", ".join(
        part for part in (f"№ {fact.get('number', '')}", str(fact.get("state", "")), _money(fact.get("total"))) if part
    )


def _delivery(fact: Mapping[str, Any]) -> str:
    return ", ".join(
        part for part in (str(fact.get("place", "")), _money(fact.get("fee")), str(fact.get("arrives", ""))) if part
    )


def _money(amount: Any) -> str:
    return str(amount.get("text", "")) if isinstance(amount, Mapping) else ""


WORDS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "ProductFact": _product,
    "ProductList": _products,
    "CategoryList": lambda fact: ", ".join(str(one["name"]) for one in fact.get("categories", ())),
    "ServiceFact": _named,
    "EventFact": _named,
    "EventList": lambda fact: ", ".join(str(one["name"]) for one in fact.get("events", ())) or _("nothing"),
    "FaqFact": lambda fact: str(fact.get("answer", "")),
    "DeliveryFact": _delivery,
    "CartFact": _cart,
    "Missing": _missing,
    "OrderFact": _order,
    "OrderList": lambda fact: "; ".join(_order(one) for one in fact.get("orders", ())),
    "Refusal": _refusal,
    "Playbook": lambda fact: str(fact.get("quality") or fact.get("policy") or ""),
    "OwnFact": lambda fact: str(fact.get("text", "")),
}
