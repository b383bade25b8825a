"""Thanks, who I am, two different clarifications, and the handing over."""

from __future__ import annotations

from bot.llm.base import Prompt
from bot.tools.facts import Handoff, SmallTalk
from models.base.i18n import N_
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


def small_talk(fact: SmallTalk, prompt: Prompt) -> str:
    if fact.topic in TOPICS:
        return _(TOPICS[fact.topic])
    return _(UNCLEAR[min(prompt.context.unclear, len(UNCLEAR) - 1)])


def handoff(fact: Handoff, prompt: Prompt) -> str:
    return _("I understand, I am passing your message to the administrator now.")
