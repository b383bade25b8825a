"""What the owner settles about the shop itself: its name and words, the card for transfers, the working hours."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from models.base.db import unit
from models.base.errors import BadInput
from models.base.i18n import N_, Texts
from models.events import emit
from models.workspaces import WEEKDAYS, BadShop, Member, Workspace, parse_time

IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
DIGITS = re.compile(r"\d{16,19}")

Hours = Mapping[str, Sequence[str]]
"""Weekday → opens, closes; a missing day is closed."""


class BadCard(BadInput):
    message = N_("This is no card number: a card has 16 digits, an IBAN begins with two letters.")


class MistypedCard(BadInput):
    message = N_("A digit of this number is wrong: please compare it with the card.")


class BadHours(BadInput):
    message = N_("The shop closes after it opens: write both times, like 09:00 and 20:00.")


async def introduce(shop: Workspace, *, name: str, city: str, about: Texts, by: Member) -> None:
    """It is called so, stands there, and says this about itself. Raises BadShop."""
    name = " ".join(name.split())
    if not 2 <= len(name) <= 60:
        raise BadShop(currencies=shop.currency)
    shop.name, shop.city, shop.about = name, city, dict(about)
    await _settle(shop, "name", "city", "about", by=by)


async def take_transfers_at(shop: Workspace, number: str, holder: str, *, by: Member) -> None:
    """Customers transfer to this card or account from now on; without a number nobody is asked to. Raises BadCard."""
    shop.card_number = card_number(number)
    shop.card_holder = " ".join(holder.split()) if shop.card_number else ""
    async with unit():
        await _settle(shop, "card_number", "card_holder", by=by)
        await emit("shop.card_changed", by, by=by.actor, ends=shop.card_number[-4:])


async def open_at(shop: Workspace, hours: Hours, *, by: Member) -> None:
    """It works on these days from then till then. Raises BadHours."""
    if not all(is_span(*span) for span in hours.values()):
        raise BadHours
    shop.hours = {day: list(hours[day]) for day in WEEKDAYS if day in hours}
    await _settle(shop, "hours", by=by)


async def _settle(shop: Workspace, *columns: str, by: Member) -> None:
    async with unit():
        await shop.save(update_fields=columns)
        await emit("shop.changed", by, by=by.actor, what=columns[0])


def is_span(opens: str, closes: str) -> bool:
    """Whether these are two times of one day, the second one later."""
    try:
        return parse_time(opens) < parse_time(closes)
    except ValueError:
        return False


def card_number(typed: str) -> str:
    """The number in groups of four, as it stands on the card; its own check digits have to agree. Empty stays empty."""
    bare = re.sub(r"[\s-]", "", typed).upper()
    if not bare:
        return ""
    if IBAN.fullmatch(bare):
        right = int("".join(str(int(c, 36)) for c in bare[4:] + bare[:4])) % 97 == 1  # ISO 13616
    elif DIGITS.fullmatch(bare) and bare.isascii():
        right = _luhn(bare)
    else:
        raise BadCard
    if not right:
        raise MistypedCard
    return " ".join(bare[at : at + 4] for at in range(0, len(bare), 4))


def _luhn(digits: str) -> bool:
    """ISO/IEC 7812: the last digit makes the weighted sum a multiple of ten."""
    backwards = [int(digit) for digit in reversed(digits)]
    return (sum(backwards[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in backwards[1::2])) % 10 == 0
