"""What is sealed opens only at its place, keys rotate, and tokens cannot be forged."""

from __future__ import annotations

import base64
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from models.base import clock, crypto
from models.base.crypto import Unreadable, blind, blinds, fingerprint, seal, sign, unseal, verify
from models.base.db import rows
from models.base.settings import Settings
from tests.cast import ANORAS_PHONE, Shop

OLD, NEW = "an-old-key-of-forty-characters-0123456789", "a-new-key-of-forty-characters-01234567890"
PLACE = "customer.phone:1"

Configure = Callable[..., Settings]


def test_sealed_and_opened() -> None:
    for plain in ("+998901234567", "", "Тошкент, Чилонзор 5 🏠", "x" * 5000):
        sealed = seal(plain, PLACE)
        assert unseal(sealed, PLACE) == plain
        assert plain == "" or plain not in sealed
    assert seal("same", PLACE) != seal("same", PLACE)


@pytest.mark.parametrize("place", ["customer.phone:2", "customer.address:1", ""])
def test_moved_to_another_place_it_does_not_open(place: str) -> None:
    with pytest.raises(Unreadable):
        unseal(seal("+998901234567", PLACE), place)


@pytest.mark.parametrize("position", [0, 5, 20, -1])
def test_one_flipped_bit_and_it_does_not_open(position: int) -> None:
    data = bytearray(base64.urlsafe_b64decode(seal("+998901234567", PLACE)))
    data[position] ^= 1
    with pytest.raises(Unreadable):
        unseal(base64.urlsafe_b64encode(data).decode(), PLACE)


@pytest.mark.parametrize("junk", ["", "x", "not base64 at all", "AAAA", "ў"])
def test_junk_does_not_open(junk: str) -> None:
    with pytest.raises(Unreadable):
        unseal(junk, PLACE)


def test_keys_rotate(configure: Configure) -> None:
    configure(SECRET_KEY=OLD)
    before, token, fingered = seal("secret", PLACE), sign({"a": 1}, "link", seconds=60), blind("+998", PLACE)

    configure(SECRET_KEY=f"{NEW},{OLD}")
    assert unseal(before, PLACE) == "secret"
    assert verify(token, "link")
    assert fingered in blinds("+998", PLACE), "found by what the old key has written"
    assert blind("+998", PLACE) != fingered
    after = seal("secret", PLACE)

    configure(SECRET_KEY=NEW)
    assert unseal(after, PLACE) == "secret"
    with pytest.raises(Unreadable):
        unseal(before, PLACE)
    assert verify(token, "link") is None


def test_a_token_carries_its_claims_for_a_while() -> None:
    token = sign({"shop": 7}, "picture", seconds=60)
    claims = verify(token, "picture")
    assert claims
    assert claims["shop"] == 7
    with clock.at(clock.now() + timedelta(seconds=62)):
        assert verify(token, "picture") is None


def test_a_token_is_for_one_use_and_cannot_be_changed() -> None:
    token, other = sign({"shop": 7}, "picture", seconds=60), sign({"shop": 8}, "picture", seconds=60)
    forged = f"{other.split('.')[0]}.{token.split('.')[1]}"
    for wrong in (forged, token[:-1], token + "x", "", ".", "a.b", "ў.ў"):
        assert verify(wrong, "picture") is None
    assert verify(token, "session") is None


def test_what_is_looked_up_is_the_same_here_and_another_there() -> None:
    assert blind("+998901234567", "a:1") == blind("+998901234567", "a:1")
    assert blind("+998901234567", "a:1") != blind("+998901234567", "a:2")
    assert "998" not in fingerprint("998")


def test_public_ids_are_random_and_plain() -> None:
    ids = {crypto.public_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(len(i) == 12 and i.isalnum() and i == i.lower() for i in ids)


def test_the_first_start_makes_a_key_and_keeps_it(configure: Configure) -> None:
    made = configure(SECRET_KEY=None)
    first = made.secret_keys()
    assert len(first[0]) >= 40
    assert made.secret_keys() == configure().secret_keys() == first
    assert (made.data_dir / "secret.key").stat().st_mode & 0o077 == 0


def test_processes_that_start_together_have_one_key(configure: Configure) -> None:
    made = configure(SECRET_KEY=None)
    with ThreadPoolExecutor(16) as threads:
        keys = list(threads.map(lambda _n: made.secret_keys()[0], range(64)))
    assert len(set(keys)) == 1
    assert [path.name for path in made.data_dir.iterdir()] == ["secret.key"]


async def test_personal_data_is_sealed_in_the_database_and_opens_in_no_other_row(shop: Shop, neighbour: Shop) -> None:
    assert shop.customer.phone == ANORAS_PHONE
    async with shop.unit():
        await shop.customer.remember_address("Chilonzor 5, 12-xonadon")
        stored = str(await rows("SELECT * FROM customer"))
    assert "901234567" not in stored
    assert "Chilonzor" not in stored

    thief = neighbour.customer
    thief.sealed_phone = shop.customer.sealed_phone
    with pytest.raises(Unreadable):
        _ = thief.phone
    shop.customer.sealed_address = shop.customer.sealed_phone
    with pytest.raises(Unreadable):
        _ = shop.customer.address
