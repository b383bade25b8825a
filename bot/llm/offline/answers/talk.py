"""Greeting, thanks, who I am, two different clarifications, the handing over, and honest haggling."""

from __future__ import annotations

from bot.llm.base import Prompt
from bot.llm.offline.answers.words import price_range, sentence
from bot.tools.facts import Handoff, Playbook, SmallTalk, Welcome
from models.base.i18n import N_, spoken_day
from models.base.i18n import gettext as _

TOPICS = {
    "thanks": N_("You are welcome! Write whenever you need something."),
    "goodbye": N_("Thank you for coming by. Goodbye!"),
    "off_topic": N_("I only know about this shop. What shall I show you?"),
    "bot_identity": N_("I am the shop's assistant, a computer program. If you like, I will pass you to a person."),
}
UNCLEAR = (
    N_("I have not quite understood. Which product is it about, or shall I show the sections?"),
    N_(
        "Let us try it another way: do you want to choose something, ask about delivery and payment, or about your order?"
    ),
)


def welcome(fact: Welcome, prompt: Prompt) -> str:
    if fact.returning and fact.name:
        hello = _("Hello again, %(name)s! How good to see you in %(shop)s.", name=fact.name, shop=fact.shop)
    elif fact.returning:
        hello = _("Hello again, welcome back to %(shop)s!", shop=fact.shop)
    else:
        hello = _("Hello! This is %(shop)s.", shop=fact.shop)
    return hello + " " + _("What are you looking for?")


def small_talk(fact: SmallTalk, prompt: Prompt) -> str:
    if fact.topic in TOPICS:
        return _(TOPICS[fact.topic])
    return _(UNCLEAR[min(prompt.context.unclear, len(UNCLEAR) - 1)])


def handoff(fact: Handoff, prompt: Prompt) -> str:
    return _("I understand, I am passing your message to the administrator now.")


def playbook(fact: Playbook, prompt: Prompt) -> str:
    """A true word about quality, a cheaper one if there is one, the shop's own rule; no discount is invented."""
    said = _objection(fact) if fact.playbook == "price_objection" else _discount(fact)
    return " ".join(part for part in said if part)


def _objection(fact: Playbook) -> list[str]:
    parts = [sentence(fact.quality)] if fact.quality else []
    if fact.product and not parts:
        parts.append(_("%(name)s costs %(price)s.", name=fact.product.name, price=price_range(fact.product)))
    if fact.cheaper:
        parts.append(
            _(
                "There is also a cheaper one in stock: %(name)s, %(price)s.",
                name=fact.cheaper.name,
                price=price_range(fact.cheaper),
            )
        )
    else:
        parts.append(_("I have no cheaper one of this kind right now."))
    return parts


def _discount(fact: Playbook) -> list[str]:
    parts = []
    if fact.percent:
        parts.append(_("For this cart I can take off %(percent)d %% today.", percent=fact.percent))
    else:
        parts.append(_("I cannot promise a discount on it today."))
    if fact.policy:
        parts.append(sentence(fact.policy))
    if fact.cheaper and not fact.percent:
        parts.append(
            _(
                "There is also a cheaper one in stock: %(name)s, %(price)s.",
                name=fact.cheaper.name,
                price=price_range(fact.cheaper),
            )
        )
    return [*parts, _coming(fact)]


def _coming(fact: Playbook) -> str:
    if not fact.coming:
        return ""
    event = fact.coming[0]
    return _("On %(day)s: %(name)s.", day=spoken_day(event.date), name=event.name)
