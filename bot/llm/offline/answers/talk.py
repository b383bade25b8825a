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
    N_("Sorry, I am still not sure what you need. Tell me the name of a product, or write: operator."),
)


def small_talk(fact: SmallTalk, prompt: Prompt) -> str:
    if fact.topic in TOPICS:
        return _(TOPICS[fact.topic])
    return _clarification(prompt)


def _clarification(prompt: Prompt) -> str:
    """The shop's own words for what is not understood, or ours; never the same twice running."""
    own = prompt.settings.fallbacks.get(prompt.language.value) or [_(text) for text in UNCLEAR]
    at = prompt.context.unclear % len(own)
    fresh = [text for text in (*own[at:], *own[:at]) if text.strip() not in prompt.context.last_bot]
    return fresh[0] if fresh else own[at]


def handoff(fact: Handoff, prompt: Prompt) -> str:
    return _("I understand, I am passing your message to the administrator now.")
