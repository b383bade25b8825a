"""The shop itself: its sections, services, events and its own answers."""

from __future__ import annotations

from bot.llm.base import Prompt
from bot.llm.offline.answers.words import bullets, moment, sentence
from bot.tools.facts import CategoryList, EventList, FaqFact, ServiceFact
from models.base.i18n import gettext as _
from models.base.i18n import ngettext, spoken_day


def categories(fact: CategoryList, prompt: Prompt) -> str:
    if not fact.categories:
        return _("The shop has not put anything on show yet.")
    names = bullets(f"{one.name} ({one.products})" if one.products else one.name for one in fact.categories)
    return "\n".join((_("Here is what we have:"), names, _("What shall I show you?")))


def service(fact: ServiceFact, prompt: Prompt) -> str:
    parts = [f"{fact.name} — {fact.price}.", sentence(fact.description)]
    if fact.minutes:
        parts.append(ngettext("It takes %(num)d minute.", "It takes %(num)d minutes.", fact.minutes))
    if fact.slots:
        parts.append(_("Free times: %(times)s.", times="; ".join(moment(slot.start) for slot in fact.slots[:5])))
    elif fact.bookable:
        parts.append(_("There are no free times right now."))
    return " ".join(part for part in parts if part)


def events(fact: EventList, prompt: Prompt) -> str:
    if not fact.events:
        return _("Nothing is planned on %(day)s.", day=spoken_day(fact.date))
    lines = [
        sentence(f"{one.name}{f', {one.time}' if one.time else ''}. {one.description}".strip(" ."))
        for one in fact.events
    ]
    return "\n".join((_("On %(day)s:", day=spoken_day(fact.date)), bullets(lines)))


def faq(fact: FaqFact, prompt: Prompt) -> str:
    return fact.answer
