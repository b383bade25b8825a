"""A thousand people bargain, and nobody gets below the floor or hears the same offer twice."""

from __future__ import annotations

from random import Random

import pytest

from models.haggling import Gift, Limits, Offer, answer

SHOES = 38_900_000


def someone(seed: int) -> tuple[Random, Limits, int]:
    """A haggler with an owner's limits: sane ones and clumsy ones."""
    chance = Random(seed)
    listed = chance.choice([1, 7, 99, 4_500, 1_299, SHOES, chance.randint(1, 10**10)])
    gifts = chance.sample(list(Gift), chance.randint(0, 3))
    limits = Limits(
        floor_basis_points=chance.choice([0, 100, 500, 1_000, 2_500, 9_000]),
        floor_price=chance.choice([None, None, listed // 2, listed, listed * 2]),
        steps=tuple(chance.randint(0, 12_000) for _ in range(chance.randint(0, 6))),
        gifts=tuple(gifts),
        second=chance.choice([0, 500, 1_000, 9_000]),
    )
    return chance, limits, listed


def bids(chance: Random, listed: int) -> int | None:
    """What people name: nothing, half, a bit less, too much, nonsense."""
    return chance.choice([None, None, listed // 2, listed * 9 // 10, listed - 1, listed, listed * 2, 0, 1])


@pytest.mark.parametrize("hundred", range(10))
def test_a_thousand_hagglers_end_politely_above_the_floor(hundred: int) -> None:
    for seed in range(hundred * 100, hundred * 100 + 100):
        chance, limits, listed = someone(seed)
        made: list[Offer] = []
        for _round in range(60):
            said = answer(limits, listed, made, bids(chance, listed))
            if said.offer is None:
                break
            assert limits.floor(listed) <= said.offer.price <= listed
            second = said.offer.price * (10_000 - said.offer.off) // 10_000
            assert second >= limits.floor(listed)
            if said.agreed and said.offer in made:
                break  # they take what was offered
            assert said.offer not in made
            assert said.offer.price <= min([listed, *(one.price for one in made)])
            made.append(said.offer)
            if said.agreed:
                break
        else:
            pytest.fail(f"haggler {seed} never came to an end")


def test_prices_and_presents_come_by_turns_in_round_figures() -> None:
    limits = Limits(1_000, None, (300, 600, 1_000), (Gift.WRAP, Gift.DELIVERY))
    made: list[Offer] = []
    while offer := answer(limits, SHOES, made).offer:
        made.append(offer)
    assert [(one.price // 100, one.gift) for one in made] == [
        (378_000, None),
        (378_000, Gift.WRAP),
        (366_000, None),
        (366_000, Gift.DELIVERY),
        (351_000, None),
    ]


def test_the_last_offer_is_named_as_such() -> None:
    limits = Limits(500, None, (500,))
    assert answer(limits, SHOES, []).last
    assert answer(limits, SHOES, [Offer(37_000_000)]).offer is None


def test_a_bid_is_taken_when_it_is_no_worse_than_what_we_would_have_named() -> None:
    limits = Limits(1_000, None, (300, 600, 1_000))
    fair = answer(limits, SHOES, [], bid=38_000_000)
    assert (fair.agreed, fair.offer) == (True, Offer(38_000_000))
    cheeky = answer(limits, SHOES, [], bid=35_100_000)
    assert (cheeky.agreed, cheeky.offer) == (False, Offer(37_800_000))


def test_where_the_owner_allows_nothing_there_is_nothing() -> None:
    assert answer(Limits(), SHOES, []).offer is None
    assert answer(Limits(0, None, (500, 1_000)), SHOES, [], bid=SHOES - 1).offer is None
