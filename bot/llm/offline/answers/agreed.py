"""What is special about a cart: what was agreed about a line, and what of a repeated order is not as it was."""

from __future__ import annotations

from bot.llm.offline.answers.words import listed
from bot.tools.facts import CartFact, CartLineFact
from models.base.i18n import N_
from models.base.i18n import gettext as _

ON_LINE = {
    "wrap": N_("wrapped as a present"),
    "delivery": N_("free delivery"),
    "second": N_("the second one for less"),
}


def on_line(line: CartLineFact) -> str:
    """What was agreed about a line, behind its price."""
    parts = [_("instead of %(before)s", before=line.before)] if line.before else []
    parts += [_(ON_LINE[line.gift])] if line.gift in ON_LINE else []
    return f" ({', '.join(parts)})" if parts else ""


def repeated(cart: CartFact) -> str:
    """What of the old order is not as it was."""
    parts = [_("Not to be had now: %(things)s.", things=listed(cart.gone))] if cart.gone else []
    parts += [
        _("%(name)s used to cost %(before)s and costs %(now)s now.", name=one.name, before=one.before, now=one.now)
        for one in cart.repriced
    ]
    return " ".join(parts)
