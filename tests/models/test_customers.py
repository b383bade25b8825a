"""Phones as people type them, and what is kept of a customer."""

from __future__ import annotations

import pytest

from models.base import crypto
from models.customers import BadPhone, Customer, parse_phone
from tests.cast import ANORAS_PHONE, Shop


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("+998901234567", "+998901234567"),
        ("+998 90 123-45-67", "+998901234567"),
        ("998901234567", "+998901234567"),
        ("998 90 123 45 67", "+998901234567"),
        ("00998901234567", "+998901234567"),
        ("90 123 45 67", "+998901234567"),
        ("901234567", "+998901234567"),
        ("(90) 123-45-67", "+998901234567"),
        ("8 90 123 45 67", "+998901234567"),
        ("8-90-123-45-67", "+998901234567"),
        ("20 012 34 56", "+998200123456"),
        ("33 123 45 67", "+998331234567"),
        ("raqamim 90 123 45 67, Aziza", "+998901234567"),
        ("мой номер: +998 (90) 123 45 67. звоните после 18", "+998901234567"),
        ("tel 90 123 45 67 narxi 250 000 soʻm", "+998901234567"),
        ("8 (916) 123-45-67", "+79161234567"),
        ("+7 701 123 45 67", "+77011234567"),
        ("+34 612 345 678", "+34612345678"),
        ("+39 347 123 4567", "+393471234567"),
        ("٩٠١٢٣٤٥٦٧", "+998901234567"),
    ],
)
def test_phones_as_people_type_them(typed: str, phone: str) -> None:
    assert parse_phone(typed) == phone


@pytest.mark.parametrize("typed", ["", "salom", "12345", "250 000", "+998 90 123", "1" * 30, "+999 12 345 67 89"])
def test_what_is_no_phone_is_asked_for_again(typed: str) -> None:
    with pytest.raises(BadPhone):
        parse_phone(typed)


async def test_a_phone_is_kept_in_one_form_and_found_by_its_fingerprint(shop: Shop, neighbour: Shop) -> None:
    ann = await shop.another_customer("Ann")
    assert await shop.do(ann.remember_phone("90 123 45 67")) == ANORAS_PHONE
    ann = await shop.fresh(ann)
    assert ann.phone == ANORAS_PHONE
    async with shop.unit():
        place = f"customer.phone:{shop.id}"
        found = await Customer.filter(blind_phone=crypto.blind(ANORAS_PHONE, place)).order_by("id")
    assert [c.name for c in found] == ["Anora", "Ann"]
    assert neighbour.customer.blind_phone != shop.customer.blind_phone


async def test_a_wrong_phone_leaves_the_old_one(shop: Shop) -> None:
    with pytest.raises(BadPhone):
        await shop.do(shop.customer.remember_phone("later"))
    assert (await shop.fresh(shop.customer)).phone == ANORAS_PHONE


async def test_an_address_is_trimmed_and_kept(shop: Shop) -> None:
    assert shop.customer.address == ""
    await shop.do(shop.customer.remember_address("  Chilonzor 5 " + "x" * 600))
    kept = (await shop.fresh(shop.customer)).address
    assert kept.startswith("Chilonzor 5 ")
    assert len(kept) == 500
