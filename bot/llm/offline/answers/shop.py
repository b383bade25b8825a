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
        times = list(dict.fromkeys(moment(slot.start) for slot in fact.slots))  # two masters may be free at once
        parts.append(_("Free times: %(times)s.", times="; ".join(times[:5])))
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
    """The shop's own words; where it has none in the customer's language, they are introduced as such."""
    if _speaks(fact, prompt):
        return fact.answer
    return _("In the shop's own words: %(answer)s", answer=f"«{fact.answer.strip()}»")


def _speaks(fact: FaqFact, prompt: Prompt) -> bool:
    """The answer is in the customer's language, or nobody can tell in which it is."""
    docs = (found.doc for found in prompt.found if found.doc.code == fact.code)
    known = {language.split("-")[0] for doc in docs for language, text in doc.text.items() if text == fact.answer}
    return not known or prompt.language.value.split("-")[0] in known
