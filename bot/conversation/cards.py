"""Facts as messages: the words, the pictures and the buttons that belong to what a function returned."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from typing import Any

from bot.channels.base import Button, Outgoing
from bot.conversation.wording import order_text, pack_text, short
from bot.llm.base import Outcome
from bot.tools import facts
from models.base.i18n import gettext as _

Rows = tuple[tuple[Button, ...], ...]
MOST_BUTTONS = 8


def render(outcomes: Sequence[Outcome], text: str, *, last_product: str = "") -> list[Outgoing]:
    """The messages of an answer: the text, with the pictures and buttons of the last fact."""
    if not outcomes:
        return [Outgoing(text)] if text else []
    fact = outcomes[-1].result
    if isinstance(fact, facts.OrderList):
        return [Outgoing(order_text(order), buttons=order_buttons(order)) for order in fact.orders]
    if isinstance(fact, facts.GiftPacks):
        return _packs(fact, text)
    photos = pictures(fact, last_product)
    return [Outgoing(text, photos, buttons_of(fact))]


def _packs(fact: facts.GiftPacks, text: str) -> list[Outgoing]:
    """The words, then a card for each present, and the choice under the last of them."""
    *first, last = [Outgoing(pack_text(pack), pack.photos[:1]) for pack in fact.packs]
    choice = tuple((product_button(pack),) for pack in fact.packs)
    return [Outgoing(text), *first, Outgoing(last.text, last.photos, choice)]


def is_summary(outcomes: Sequence[Outcome]) -> bool:
    """The customer is asked to agree to an order."""
    fact = outcomes[-1].result if outcomes else None
    return isinstance(fact, facts.Missing) and fact.what == "confirmation" and fact.cart is not None


def summary(fact: facts.Missing, text: str, where: str) -> str:
    """The summary with what has changed since before it, and where it goes above the question."""
    told, _line, question = text.rpartition("\n")
    return "\n".join(part for part in (fact.note, told, where, question) if part)


def place_line(address: str) -> str:
    return _("To: %(address)s", address=address) if address else ""


def pictures(fact: Any, last_product: str) -> tuple[str, ...]:
    """A product's picture when it is first spoken of; all of them when pictures are asked for."""
    if not isinstance(fact, facts.ProductFact):
        return ()
    if fact.aspect == "photo":
        return fact.photos[:10]
    return fact.photos[:1] if fact.code != last_product else ()


@singledispatch
def buttons_of(fact: Any) -> Rows:
    """What can be done next."""
    return ()


@buttons_of.register
def _productfact(fact: facts.ProductFact) -> Rows:
    return _variants(fact, [v for v in fact.matching if v.available])


@buttons_of.register
def _productlist(fact: facts.ProductList) -> Rows:
    if not fact.products:
        return ((Button(_("What is there?"), press="cats"),),)
    rows = [(product_button(p),) for p in fact.products]
    if fact.more:
        rows.append((Button(_("More (%(count)s)", count=fact.more), press="more"),))
    return tuple(rows)


@buttons_of.register
def _categorylist(fact: facts.CategoryList) -> Rows:
    buttons = [Button(f"{c.name} · {c.products}", press=f"cat:{short(c.code)}") for c in fact.categories[:12]]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


@buttons_of.register
def _servicefact(fact: facts.ServiceFact) -> Rows:
    return slot_buttons(fact)


@buttons_of.register
def _cartfact(fact: facts.CartFact) -> Rows:
    if not fact.lines:
        return ((Button(_("What is there?"), press="cats"),),)
    return ((Button(_("Place the order"), press="order"),), (Button(_("Empty the cart"), press="empty"),))


@buttons_of.register
def _missing(fact: facts.Missing) -> Rows:
    if fact.what == "slot" and fact.service:
        return slot_buttons(fact.service)
    if fact.what == "address":
        pickup: Rows = ((Button(pickup_label(), press="pickup"),),) if "pickup" in fact.choices else ()
        return ((Button(_("Send my location"), ask="location"),), *pickup)
    if fact.what == "phone":
        return ((Button(_("Send my phone number"), ask="contact"),),)
    if fact.what == "payment":
        return ((Button(_("Cash"), press="pay:cash"), Button(_("Transfer to card"), press="pay:card")),)
    if fact.what == "confirmation" and fact.cart:
        return (
            (Button(_("Confirm the order"), press=f"confirm:{fact.cart.key}"),),
            (Button(_("Another address"), press="address"), Button(_("Change the cart"), press="cart")),
        )
    if fact.what == "cart" or fact.what == "product":
        return ((Button(_("What is there?"), press="cats"),),)
    return _choices(fact)


def pickup_label() -> str:
    return _("I will pick it up")


def _choices(fact: facts.Missing) -> Rows:
    if fact.product and fact.what == "variant":
        return _variants(fact.product, [v for v in fact.product.matching if v.available])
    buttons = [Button(choice, press=cut(f"say:{choice}")) for choice in fact.choices[:MOST_BUTTONS]]
    return tuple(tuple(buttons[i : i + 4]) for i in range(0, len(buttons), 4))


@buttons_of.register
def _orderfact(fact: facts.OrderFact) -> Rows:
    return order_buttons(fact)


def order_buttons(order: facts.OrderFact) -> Rows:
    """What the customer may do with an order of theirs."""
    number = order.number
    if order.asked == "cancel" and order.changeable:
        return (
            (Button(_("Yes, cancel it"), press=f"cancel!:{number}"),),
            (Button(_("No, keep it"), press=f"status:{number}"),),
        )
    if order.asked == "change" and order.changeable:
        return _line_buttons(order)
    rows: list[tuple[Button, ...]] = []
    if order.card:
        rows.append((Button(_("Copy the card number"), copy=order.card.replace(" ", "")),))
    if order.changeable:
        rows.append((Button(_("Change"), press=f"change:{number}"), Button(_("Cancel"), press=f"cancel:{number}")))
    if not order.just_placed:
        rows.append((Button(_("Order the same again"), press=f"repeat:{number}"),))
    return tuple(rows)


def _line_buttons(order: facts.OrderFact) -> Rows:
    number = order.number
    rows = [
        (
            Button(f"− {line.name}"[:30], press=f"less:{number}:{index}"),
            Button(f"+ {line.name}"[:30], press=f"plus:{number}:{index}"),
        )
        for index, line in enumerate(order.lines[:5])
    ]
    return (
        *rows,
        (Button(_("Another address"), press=f"where:{number}"), Button(_("Another phone"), press=f"phone:{number}")),
        (Button(_("Done"), press=f"status:{number}"),),
    )


@buttons_of.register
def _refusal(fact: facts.Refusal) -> Rows:
    rows: Rows = tuple((product_button(p),) for p in fact.alternatives)
    if fact.reason == "too_late":
        return ((Button(_("Call a person"), press="human"),),)
    if fact.reason in ("no_such_option", "out_of_stock") and fact.product and fact.product.available:
        rows = (*_variants(fact.product, [v for v in fact.product.variants if v.available]), *rows)
    return rows


@buttons_of.register
def _welcome(fact: facts.Welcome) -> Rows:
    again: Rows = ((Button(_("The same as last time"), press=f"repeat:{fact.last_order}"),),) if fact.last_order else ()
    return (
        *again,
        (Button(_("What is there?"), press="cats"), Button(_("Talk to a person"), press="human")),
    )


@buttons_of.register
def _smalltalk(fact: facts.SmallTalk) -> Rows:
    if fact.topic != "unclear":
        return ()
    return ((Button(_("What is there?"), press="cats"), Button(_("Talk to a person"), press="human")),)


@buttons_of.register
def _playbook(fact: facts.Playbook) -> Rows:
    shown = {one.code: one for one in (fact.cheaper, fact.suggested, *fact.compared) if one}
    return tuple((product_button(one),) for one in shown.values())


@buttons_of.register
def _bargain(fact: facts.Bargain) -> Rows:
    if fact.state == "agreed" and fact.cart:
        return buttons_of(fact.cart)
    free = [v for v in fact.product.matching if v.available] or [v for v in fact.product.variants if v.available]
    if fact.state == "agreed" or not fact.price:
        return _variants(fact.product, free)
    return ((Button(_("Agreed: %(price)s", price=fact.price.text()), press=fact.key),),)


def product_button(product: facts.ProductFact) -> Button:
    return Button(f"{product.name} — {product.price.text()}"[:60], press=f"prod:{product.public_id}")


def _variants(product: facts.ProductFact, variants: Sequence[facts.VariantFact]) -> Rows:
    """One button per variant that can be had; its words are what still tells the variants apart."""
    if len(variants) == 1:
        return ((Button(_("Add to cart"), press=f"add:{product.public_id}:{short(variants[0].sku)}"),),)
    buttons = [
        Button(
            ", ".join(v.labels[a] for a in v.labels if a not in product.asked) or v.sku,
            press=f"add:{product.public_id}:{short(v.sku)}",
        )
        for v in variants[:MOST_BUTTONS]
    ]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def slot_buttons(service: facts.ServiceFact) -> Rows:
    """A button per free time; who of the staff it is with is in the button, too."""
    buttons = [
        Button(
            f"{slot.start:%d.%m %H:%M}" + (f" · {slot.staff}" if slot.staff else ""),
            press=f"slot:{short(service.code)}:{int(slot.start.timestamp())}:{short(slot.staff) if slot.staff else ''}",
        )
        for slot in service.slots[:MOST_BUTTONS]
    ]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def cut(press: str) -> str:
    """A press of at most 60 bytes, so that a button may carry it."""
    return press.encode()[:60].decode(errors="ignore")
