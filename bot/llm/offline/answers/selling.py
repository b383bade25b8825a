"""Selling: greeting who has been here, objections, bargaining, presents, and what an agreement does to a line."""

from __future__ import annotations

from bot.llm.base import Prompt
from bot.llm.offline.answers.orders import delivery, sums
from bot.llm.offline.answers.words import bullets, listed, moment, price_range, sentence
from bot.tools.facts import Bargain, GiftPacks, GiftQuestions, Playbook, ProductFact, Welcome
from models.base.i18n import N_, ngettext, spoken_day
from models.base.i18n import gettext as _

OFTEN = 2
"""Orders from which on the greeting speaks of them."""
GIFTS = {
    "wrap": N_("I will wrap it as a present for nothing."),
    "delivery": N_("Delivery will cost you nothing."),
}
ASKS = {
    "budget": N_("What is your budget?"),
    "kind": N_("What do they like?"),
    "allergies": N_("Does the person have any allergies?"),
}
ALLERGENS = {
    "gluten": N_("gluten"),
    "milk": N_("milk"),
    "egg": N_("egg"),
    "nuts": N_("nuts"),
    "peanut": N_("peanuts"),
    "sesame": N_("sesame"),
    "soy": N_("soya"),
    "fish": N_("fish"),
    "shellfish": N_("shellfish"),
    "celery": N_("celery"),
    "mustard": N_("mustard"),
    "sulphites": N_("sulphites"),
    "lupin": N_("lupin"),
    "honey": N_("honey"),
}
COMPARED = ("material", "composition", "sizes", "origin")


def welcome(fact: Welcome, prompt: Prompt) -> str:
    """Who has bought here before is greeted as somebody whom one knows."""
    if not fact.returning:
        return _("Hello! This is %(shop)s.", shop=fact.shop) + " " + _("What are you looking for?")
    hello = (
        _("Hello again, %(name)s! How good to see you in %(shop)s.", name=fact.name, shop=fact.shop)
        if fact.name
        else _("Hello again, welcome back to %(shop)s!", shop=fact.shop)
    )
    if fact.orders < OFTEN or not fact.bought:
        return hello + " " + _("What are you looking for?")
    often = ngettext(
        "You have bought here %(num)d time already.", "You have bought here %(num)d times already.", fact.orders
    )
    last = _("Last time it was: %(things)s.", things=listed(fact.bought[:3]))
    return " ".join((hello, often, last, _("The same again, or something new?")))


# ── objections ──────────────────────────────────────────────────────────────────────────────────────────────────────


def playbook(fact: Playbook, prompt: Prompt) -> str:
    """A true word, what there is instead, and the owner's own offer; nothing is invented."""
    say = {
        "price_objection": _objection,
        "discount_request": _discount,
        "hesitation": _hesitation,
        "delivery_worry": _worry,
        "comparison": _comparison,
    }.get(fact.playbook)
    parts = say(fact, prompt) if say else []
    if fact.suggested:
        parts.append(f"{fact.suggested.name} — {price_range(fact.suggested)}.")
    return " ".join(part for part in (*parts[:1], sentence(fact.offer), *parts[1:]) if part)


def _objection(fact: Playbook, prompt: Prompt) -> list[str]:
    parts = [_worth(fact)] if fact.quality else []
    if fact.product and not parts:
        parts.append(_("%(name)s costs %(price)s.", name=fact.product.name, price=price_range(fact.product)))
    return [*parts, _cheaper(fact.cheaper) if fact.cheaper else _("I have no cheaper one of this kind right now.")]


def _worth(fact: Playbook) -> str:
    """What the shop says of the thing, as the reason for its price."""
    if fact.product is None:
        return sentence(fact.quality)
    quality = sentence(fact.quality)
    inside = quality[:1].lower() + quality[1:] if quality[1:2].islower() else quality
    return _("%(name)s is worth its price: %(quality)s", name=fact.product.name, quality=inside)


def _cheaper(other: ProductFact) -> str:
    return _("There is also a cheaper one in stock: %(name)s, %(price)s.", name=other.name, price=price_range(other))


def _discount(fact: Playbook, prompt: Prompt) -> list[str]:
    parts = [
        _("For this cart I can take off %(percent)d %% today.", percent=fact.percent)
        if fact.percent
        else _("I cannot promise a discount on it today.")
    ]
    parts += [sentence(fact.policy)] if fact.policy else []
    parts += [_cheaper(fact.cheaper)] if fact.cheaper and not fact.percent else []
    if fact.coming:
        parts.append(_("On %(day)s: %(name)s.", day=spoken_day(fact.coming[0].date), name=fact.coming[0].name))
    return parts


def _hesitation(fact: Playbook, prompt: Prompt) -> list[str]:
    parts = [_("Take your time.")]
    if fact.product and fact.quality:
        parts.append(f"{fact.product.name}: {sentence(fact.quality)}")
    if fact.product and fact.product.available:
        parts.append(_("It can be had now, for %(price)s.", price=price_range(fact.product)))
        parts.append(_("Shall I keep it in your cart? Nothing is ordered until you say so."))
    return parts


def _worry(fact: Playbook, prompt: Prompt) -> list[str]:
    parts = [_("I understand your worry.")]
    parts += [sentence(fact.answer)] if fact.answer else []
    parts += [delivery(fact.delivery, prompt)] if fact.delivery else []
    return [*parts, _("You can ask here at any time where your order is, and a person of the shop answers for it.")]


def _comparison(fact: Playbook, prompt: Prompt) -> list[str]:
    if len(fact.compared) < 2:
        return [_("Which two shall I compare for you?")]
    lines = bullets(_face(one) for one in fact.compared)
    return [f"{lines}\n" + _("What matters most to you?")]


def _face(one: ProductFact) -> str:
    """Price and the typed facts, so that the difference is the shop's and not ours."""
    told = listed(one.about.get(kind, "").rstrip(".") for kind in COMPARED)
    price = price_range(one) if one.available else _("%(product)s, sold out", product=price_range(one))
    return f"{one.name} — {price}" + (f": {told}" if told else "")


# ── bargaining ──────────────────────────────────────────────────────────────────────────────────────────────────────


def bargain(fact: Bargain, prompt: Prompt) -> str:
    """An offer, an agreement, or a polite end of it."""
    if fact.state == "agreed":
        return _agreed(fact)
    if fact.state == "over":
        return _("I would gladly, but I cannot go any lower. It is worth its price.")
    parts = [_("That offer is no longer open.")] if fact.state == "stale" else []
    if fact.price is None:
        return " ".join([*parts, _("%(name)s costs %(price)s.", name=fact.product.name, price=fact.listed)])
    parts.append(_named(fact))
    parts += [_present(fact)] if fact.gift else []
    parts += [_("That is the most that I can do.")] if fact.last else []
    parts += [_("It holds until %(when)s.", when=moment(fact.until))] if fact.until else []
    return " ".join([*parts, _("Agreed?")])


def _named(fact: Bargain) -> str:
    price = fact.price or fact.listed
    if price == fact.listed:
        return _("%(name)s costs %(price)s.", name=fact.product.name, price=price)
    return _(
        "For you %(name)s for %(price)s instead of %(listed)s.", name=fact.product.name, price=price, listed=fact.listed
    )


def _present(fact: Bargain) -> str:
    if fact.gift == "second":
        return _("And the second one comes %(percent)d %% cheaper.", percent=fact.percent)
    return _(GIFTS[fact.gift])


def _agreed(fact: Bargain) -> str:
    parts = [_("Agreed!"), _named(fact)]
    parts += [_present(fact)] if fact.gift else []
    parts += [_("It holds until %(when)s.", when=moment(fact.until))] if fact.until else []
    return " ".join([*parts, sums(fact.cart) if fact.cart else _("Shall I put it in your cart?")])


# ── presents ────────────────────────────────────────────────────────────────────────────────────


def gift_questions(fact: GiftQuestions, prompt: Prompt) -> str:
    """All that is open, in one message."""
    kind = _("Sweet, savoury or a mix?") if fact.food else _(ASKS["kind"])
    asked = [kind if ask == "kind" else _(ASKS[ask]) for ask in fact.asks]
    return "\n".join((_("Gladly! So that I choose well:"), *(f"{n}. {ask}" for n, ask in enumerate(asked, 1))))


def gift_packs(fact: GiftPacks, prompt: Prompt) -> str:
    """The introduction; the presents follow as cards."""
    kept_out = listed(_(ALLERGENS[name]) if name in ALLERGENS else name for name in fact.avoided)
    parts = [
        _("For about %(budget)s I would give this:", budget=fact.budget) if fact.budget else _("I would give this:")
    ]
    parts += [_("I have kept out everything with: %(list)s.", list=kept_out)] if kept_out else []
    return " ".join([*parts, _("Which one do you like best?")])
