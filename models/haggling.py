"""Bargaining as a pure rule: what may be offered next, never under the floor and never the same twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

WHOLE = 10_000
"""Basis points of a whole."""
PERCENT = 100
"""People name whole percents."""


class Gift(StrEnum):
    """What the shop may add instead of coming down."""

    WRAP = "wrap"
    DELIVERY = "delivery"
    SECOND = "second"
    """The second piece for less."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How far the owner lets us go with one thing."""

    floor_basis_points: int = 0
    """At most so much off the price."""
    floor_price: int | None = None
    """And never under this price of one piece (minor units)."""
    steps: tuple[int, ...] = ()
    """What is taken off, step by step, in basis points."""
    gifts: tuple[Gift, ...] = ()
    second: int = 0
    """Basis points off the second piece."""

    def floor(self, listed: int) -> int:
        """The least price of a piece that costs this."""
        by_share = -(-listed * (WHOLE - self.floor_basis_points) // WHOLE)
        return min(listed, max(by_share, self.floor_price or 0))

    def prices(self, listed: int) -> list[int]:
        """What may be named, falling: round amounts, none under the floor."""
        floor, grain, named = self.floor(listed), _grain(listed), [listed]
        for step in sorted(set(self.steps)):
            asked = listed * (WHOLE - step) / WHOLE
            price = max(floor, -int(-asked // grain) * grain)
            if 0 < price < named[-1]:
                named.append(price)
        return named[1:]

    def off_second(self, price: int, listed: int) -> int:
        """Basis points that the second piece may really be cheaper by, at this price."""
        room = (price - self.floor(listed)) * WHOLE // price if price > 0 else 0
        return min(self.second, room) // PERCENT * PERCENT


@dataclass(frozen=True, slots=True)
class Offer:
    """So much for a piece, with a present where one is named."""

    price: int
    gift: Gift | None = None
    off: int = 0
    """Basis points off the second piece, where that is the present."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to somebody who bargains: an offer, or None when there is nothing more to give."""

    offer: Offer | None
    agreed: bool = False
    """The customer's own price is taken."""
    last: bool = False
    """There is nothing behind it."""


def answer(limits: Limits, listed: int, made: Sequence[Offer], bid: int | None = None) -> Answer:
    """The next thing to say. A bid is taken when it is no worse than what we should have named next."""
    current = _current(listed, made)
    if bid is not None and made and bid >= current:
        return Answer(made[-1], agreed=True)
    cheaper = _cheaper(limits, listed, current)
    if bid is not None and cheaper is not None and cheaper <= bid < current:
        return Answer(Offer(bid), agreed=True)
    offer = _next(limits, listed, made)
    return Answer(offer, last=offer is not None and _next(limits, listed, [*made, offer]) is None)


def _next(limits: Limits, listed: int, made: Sequence[Offer]) -> Offer | None:
    """Prices and presents by turns, a price first."""
    current = _current(listed, made)
    cheaper, present = _cheaper(limits, listed, current), _present(limits, listed, made)
    given = sum(offer.gift is not None for offer in made)
    if present and (cheaper is None or given < len(made) - given):
        return present
    return Offer(cheaper) if cheaper is not None else None


def _present(limits: Limits, listed: int, made: Sequence[Offer]) -> Offer | None:
    """The first present that has not been offered, on top of the price that was named last."""
    current, given = _current(listed, made), {offer.gift for offer in made}
    for gift in limits.gifts:
        off = limits.off_second(current, listed) if gift is Gift.SECOND else 0
        if gift not in given and (off or gift is not Gift.SECOND):
            return Offer(current, gift, off)
    return None


def _current(listed: int, made: Sequence[Offer]) -> int:
    return min([listed, *(offer.price for offer in made)])


def _cheaper(limits: Limits, listed: int, current: int) -> int | None:
    return next((price for price in limits.prices(listed) if price < current), None)


def _grain(listed: int) -> int:
    """People name 375 000, not 374 213: three figures are enough."""
    return int(10 ** max(len(str(listed)) - 3, 0))
