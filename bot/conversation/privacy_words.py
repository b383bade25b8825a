"""What a customer is told about their own data: what the models were sent, whether it is safe, why a card is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from models.base.db import rows, unit
from models.base.fields import from_json
from models.base.i18n import N_
from models.base.i18n import gettext as _
from models.base.personal import lexicon
from models.base.text import words

LOOKED_AT = 20
"""So many of the last answers are told of."""

REFUSED = {
    "card": N_(
        "Please do not send card numbers here: a chat is no safe place for them, and the shop does not need yours. I have not "
        "kept it. You pay in cash or by a transfer to the shop's card."
    ),
    "passport": N_(
        "Please do not send passport or ID data here: an order needs none, and a chat is no safe place for it. I have not kept it."
    ),
}
KINDS = {
    "NAME": N_("name"),
    "PHONE": N_("phone number"),
    "ADDRESS": N_("address"),
    "EMAIL": N_("e-mail"),
    "CARD": N_("card number"),
    "PASSPORT": N_("passport data"),
    "HANDLE": N_("user name"),
}


WHOLE = {
    "voice": N_("a voice message, as it was spoken"),
    "picture": N_("a picture, as it was sent"),
}


def refusal(kinds: Sequence[str]) -> str:
    """Why what was typed is not taken."""
    return "\n".join(_(REFUSED[kind]) for kind in kinds if kind in REFUSED)


def asks_what_was_sent(text: str) -> bool:
    """What did you send to AI about me?"""
    said = words(text)
    return all(lexicon.has(name, said) for name in ("ai", "sent", "what")) and len(said) < 20


def asks_if_safe(text: str) -> bool:
    """Is it safe? What happens with my data?"""
    said = words(text)
    return lexicon.has("safe", said) and lexicon.has("data", said) and len(said) < 20


def four_points() -> str:
    """What happens with a customer's data."""
    points = (
        _("Your chat has a token of its own: through it only you and the shop see your orders."),
        _("Phone and address are stored encrypted, and only the shop's people open them, for your order."),
        _("No name, phone, address or e-mail is sent to an AI outside: it reads placeholders instead.")
        + " "
        + _("A voice message or a picture it gets as it is, so better write what is personal."),
        _("By the GDPR you can ask at any time what is stored about you, and have it deleted."),
    )
    return "\n".join(f"{number}. {point}" for number, point in enumerate(points, 1))


async def what_was_sent(conversation_id: int) -> str:
    """What language models were told in this conversation, to the word, and what was kept from them. One statement."""
    async with unit():
        found = await rows(
            """SELECT trace->'sent' AS sent, trace->>'brain' AS brain FROM message
               WHERE conversation_id = $1 AND direction = 'out' AND trace <> '{}' ORDER BY id DESC LIMIT $2""",
            conversation_id,
            LOOKED_AT,
        )
    sent = [from_json(row["sent"]) for row in found if row["sent"]]
    if not sent:
        return _("Nothing: no language model outside has read our talk.")
    lines = [
        _("Of my last %(num)d answers, a language model read your words for %(sent)d:", num=len(found), sent=len(sent))
    ]
    for one in reversed(sent):
        lines += [f"• {_(name)}" for what, name in WHOLE.items() if what in one.get("whole", ())]
        lines += [f"• {one['words']}"] if one.get("words") else []
    return "\n".join([*lines, kept([one.get("kept", {}) for one in sent])])


def kept(every: Sequence[Mapping[str, Any]]) -> str:
    """Which kinds of things a language model got placeholders for."""
    kinds = [_(name) for kind, name in KINDS.items() if any(kept.get(kind) for kept in every)]
    if not kinds:
        return _("There was nothing personal in it that had to be hidden.")
    return _("Kept from it, as placeholders: %(kinds)s.", kinds=", ".join(kinds))
