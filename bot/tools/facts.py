"""What the functions return: facts with their money and dates, in the customer's language. Every answer is built from these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any

from models.base.money import Money


@dataclass(frozen=True, slots=True)
class VariantFact:
    sku: str
    options: dict[str, str]
    """axis → stored value: {"color": "blue", "size": "1.2l"}."""
    labels: dict[str, str]
    """axis → the value in the customer's language: {"color": "koʻk"}."""
    price: Money
    available: bool
    stock: int | None
    """Pieces that can be had now; None when the shop does not count this thing."""


@dataclass(frozen=True, slots=True)
class ProductFact:
    code: str
    name: str
    price: Money
    """Of the cheapest variant."""
    price_to: Money
    """Of the dearest; equal to `price` when all cost the same."""
    available: bool
    variants: tuple[VariantFact, ...]
    description: str = ""
    about: dict[str, str] = field(default_factory=dict)
    """Typed facts that may be quoted: material, composition, allergens, care, sizes, usage, origin."""
    asked: dict[str, str] = field(default_factory=dict)
    """The options that the customer named and the shop knows; `variants` still lists all."""
    unknown: dict[str, str] = field(default_factory=dict)
    """Options that the customer named and this product has not."""
    aspect: str = ""
    cheaper: str = ""
    """Code of a cheaper product of the same kind, in stock."""
    photos: tuple[str, ...] = ()
    """Public ids of its pictures, best first."""
    public_id: str = ""

    @property
    def matching(self) -> tuple[VariantFact, ...]:
        """The variants that fit what was asked."""
        return tuple(v for v in self.variants if all(v.options.get(a) == x for a, x in self.asked.items()))


@dataclass(frozen=True, slots=True)
class ProductList:
    products: tuple[ProductFact, ...]
    title: str = ""
    """The category's name when one was asked for."""
    max_price: Money | None = None
    more: int = 0
    """How many more there are behind the last one shown."""


@dataclass(frozen=True, slots=True)
class CategoryFact:
    code: str
    name: str
    products: int


@dataclass(frozen=True, slots=True)
class CategoryList:
    categories: tuple[CategoryFact, ...]


@dataclass(frozen=True, slots=True)
class SlotFact:
    start: datetime
    free: int
    staff: str = ""


@dataclass(frozen=True, slots=True)
class ServiceFact:
    code: str
    name: str
    price: Money
    description: str = ""
    minutes: int | None = None
    bookable: bool = False
    slots: tuple[SlotFact, ...] = ()
    """Only those that can still be had, in the shop's zone."""


@dataclass(frozen=True, slots=True)
class EventFact:
    code: str
    name: str
    date: date
    time: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class EventList:
    date: date
    events: tuple[EventFact, ...]


@dataclass(frozen=True, slots=True)
class FaqFact:
    code: str
    """Of the shop's answer, of the passage ("h3k9x2.4") or of the correction that this is quoted from."""
    question: str
    answer: str
    source: str = ""
    """The name of the paper that a passage stands in."""


@dataclass(frozen=True, slots=True)
class DeliveryFact:
    """What bringing something to a place costs, and when it would be there."""

    place: str
    """In the customer's words."""
    way: str
    """The shop's name for it."""
    fee: Money | None
    """None for a taxi: the shop names it."""
    arrives: date
    prepay: bool = False
    """It has to be paid before it leaves."""


@dataclass(frozen=True, slots=True)
class CartLineFact:
    code: str
    name: str
    labels: dict[str, str]
    quantity: int
    price: Money
    total: Money
    available: bool = True
    when: datetime | None = None
    """A booked slot's start."""
    before: Money | None = None
    """What the line costs for anybody, where the customer has bargained."""
    gift: str = ""
    """What was added to it: wrap, delivery, second."""
    until: datetime | None = None
    """So long the agreement about it holds."""


@dataclass(frozen=True, slots=True)
class Repriced:
    """Something costs another price than when it was bought last."""

    name: str
    before: Money
    now: Money


@dataclass(frozen=True, slots=True)
class CartFact:
    lines: tuple[CartLineFact, ...]
    goods: Money
    discount: Money
    total: Money
    fee: Money | None = None
    """Of delivery; None while the place is not known."""
    arrives: date | None = None
    changed: str = ""
    """What this call did: added, removed, emptied, or nothing."""
    key: str = ""
    """Which cart this is, so that an old button cannot confirm a newer one."""
    pay_way: str = ""
    place: str = ""
    """The way of delivery, by the shop's name for it. Never the address: facts are read by language models."""
    gone: tuple[str, ...] = ()
    """Names of what was in the order that is repeated and cannot be had now."""
    repriced: tuple[Repriced, ...] = ()
    """What of it costs another price now."""
    goes_with: tuple[ProductFact, ...] = ()
    """What the owner offers beside the thing that was just put in."""


@dataclass(frozen=True, slots=True)
class Missing:
    """The call is right but something must be asked first; the shop's question stays open in the context."""

    what: str
    """An axis of the product ("size"), "product", "quantity", "phone", "address", "payment", "slot", "confirmation", "cart"."""
    choices: tuple[str, ...] = ()
    """What can be answered, in the customer's language."""
    product: ProductFact | None = None
    cart: CartFact | None = None
    service: ServiceFact | None = None
    """What is to be booked, with the times that can be had."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OrderFact:
    number: str
    state: str
    """PENDING … DELIVERED in words of `models.orders.State`, or the shop's own word for an imported order."""
    money: str
    total: Money | None
    lines: tuple[CartLineFact, ...] = ()
    placed: datetime | None = None
    arrives: date | None = None
    tracking: str = ""
    just_placed: bool = False
    late: bool = False
    """The date that the customer wished cannot be kept; `arrives` is the honest one."""
    pay_way: str = ""
    """cash or card."""
    card: str = ""
    """The shop's card to transfer to, while the money is still to come."""
    card_holder: str = ""
    owed: Money | None = None
    """So much is to be transferred to it; None with a card when a part has come that nobody has counted."""
    changeable: bool = False
    asked: str = ""
    """What the customer wants done with it and has not confirmed yet: cancel or change."""


@dataclass(frozen=True, slots=True)
class OrderList:
    """The customer's own orders, newest first."""

    orders: tuple[OrderFact, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A text that a function has already put into the customer's language; it is said as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """It cannot be done, and why: out_of_stock, not_found, no_such_option, too_many, no_orders, closed …"""

    reason: str
    product: ProductFact | None = None
    alternatives: tuple[ProductFact, ...] = ()
    available: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Welcome:
    shop: str
    returning: bool
    name: str = ""
    hours: str = ""
    suggestions: tuple[ProductFact, ...] = ()
    orders: int = 0
    """Their orders here that stand: cancelled and returned ones do not count."""
    bought: tuple[str, ...] = ()
    """Names of what was in the last of them."""
    last_order: str = ""
    """Its number."""


@dataclass(frozen=True, slots=True)
class SmallTalk:
    topic: str
    """thanks, goodbye, off_topic, bot_identity, unclear."""


@dataclass(frozen=True, slots=True)
class Handoff:
    reason: str
    """explicit_request, complaint, confusion."""


@dataclass(frozen=True, slots=True)
class Playbook:
    """What may honestly be said to an objection."""

    playbook: str
    product: ProductFact | None
    cheaper: ProductFact | None = None
    quality: str = ""
    """A true sentence about the product from its own facts."""
    policy: str = ""
    """The shop's discount rule in the customer's language; empty when there is none."""
    percent: int = 0
    """What may be promised today for this cart, in whole percent."""
    coming: tuple[EventFact, ...] = ()
    offer: str = ""
    """The owner's own words, to be said as they stand."""
    suggested: ProductFact | None = None
    """What the owner wants shown with them."""
    compared: tuple[ProductFact, ...] = ()
    answer: str = ""
    """The shop's own answer to a worry."""
    delivery: DeliveryFact | None = None


@dataclass(frozen=True, slots=True)
class Bargain:
    """Where bargaining for a thing stands, within what the owner allows."""

    product: ProductFact
    state: str
    """offered, agreed, over (nothing more can be given), stale (what was agreed to no longer stood; this is how it stands)."""
    listed: Money
    """Of one piece, for anybody."""
    price: Money | None = None
    """Of one piece, as offered or agreed."""
    gift: str = ""
    """What comes with it: wrap, delivery, second."""
    percent: int = 0
    """So much off the second piece, where that is the present."""
    until: datetime | None = None
    last: bool = False
    """There is nothing behind this offer."""
    key: str = ""
    """What a "yes" agrees to."""
    cart: CartFact | None = None
    """The cart at the agreed price, where the thing is in it."""


@dataclass(frozen=True, slots=True)
class GiftQuestions:
    """What has to be known before a present can be named: budget, kind, allergies. All in one message."""

    asks: tuple[str, ...]
    known: dict[str, Any] = field(default_factory=dict)
    """What was said already, as arguments of the next call."""
    food: bool = False
    """The shop sells what one eats."""


@dataclass(frozen=True, slots=True)
class GiftPacks:
    """Presents that can be had now and are safe as far as the shop knows."""

    packs: tuple[ProductFact, ...]
    budget: Money | None = None
    avoided: tuple[str, ...] = ()
    """Allergens that were kept out, by their words in `models/allergens.toml`."""


@dataclass(frozen=True, slots=True)
class OwnFact:
    """What a function of the shop's own has answered: as JSON, and in words for when no language model finds better ones."""

    function: str
    result: Any
    text: str = ""


Fact = Any  # one of the above


EMPTY: tuple[Any, ...] = (None, "", (), [], {})
"""Left out of facts: 0 and False say something, these do not."""


def as_object(fact: Fact) -> dict[str, Any]:
    """The fact as a JSON object that says which kind of fact it is; money reads as the current language writes it."""
    told = plain(fact)
    if is_dataclass(fact):
        return {"kind": type(fact).__name__, **told}
    return told if isinstance(told, dict) else {"result": told}


def plain(value: Any) -> Any:
    """The value in JSON's own types. Raises TypeError for what has no place in a fact."""
    if isinstance(value, Money):
        return {"amount": _digits(value), "currency": value.currency, "text": value.text()}
    if is_dataclass(value) and not isinstance(value, type):
        told = {part.name: plain(getattr(value, part.name)) for part in fields(value)}
        return {name: part for name, part in told.items() if part not in EMPTY}
    if isinstance(value, Mapping):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(part) for part in value]
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"a fact holds {type(value).__name__}")


def _digits(money: Money) -> str:
    """250000.00 is written 250000, and 12.50 stays."""
    text = format(money.major, "f")
    whole, _, cents = text.partition(".")
    return text if cents.strip("0") else whole
