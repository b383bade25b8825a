"""The owner's rules of recommending: what comes first, what is left out, and what goes with what."""

from __future__ import annotations

from collections.abc import Sequence

from bot.tools.base import Talk
from bot.tools.facts import ProductFact
from bot.tools.present import product_fact
from models.catalog import products_by_code

MOST = 2
"""Things that are offered beside the one that was taken."""


def ordered(codes: Sequence[str], talk: Talk) -> list[str]:
    """The codes without those that the owner leaves out, those that come first at the front."""
    first, never = talk.settings.pinned, set(talk.settings.excluded)
    return sorted((code for code in codes if code not in never), key=lambda code: code not in first)


def asked_for(codes: Sequence[str], talk: Talk) -> list[str]:
    """As `ordered`; where all that was found is left out, it was asked for and is shown."""
    return ordered(codes, talk) or list(codes)


async def beside(code: str, in_cart: Sequence[str], talk: Talk) -> tuple[ProductFact, ...]:
    """What goes with this product by the owner's pairs, is not in the cart yet and can be had."""
    wanted = [one for one in ordered(talk.settings.partners(code), talk) if one not in in_cart]
    facts = [product_fact(one, talk) for one in await products_by_code(wanted)] if wanted else []
    return tuple(fact for fact in facts if fact.available)[:MOST]
