"""Playbooks and bargaining, as an owner writes them on a phone."""

from __future__ import annotations

import pytest

from models.bargains import HaggleLimits
from models.base.i18n import Language
from models.catalog import Product
from models.customers import Customer
from models.haggling import Gift
from models.playbooks import HOUSE
from models.rulebook import Playbook
from models.workspaces import Person
from tests.cast import Shop
from tests.webapp.conftest import House

AT, BARGAINING = "/s/lola/settings/playbooks", "/s/lola/settings/bargaining"
SECOND = {
    "title": "Second pair",
    "phrases-uz": "ikkita, yana bitta*",
    "phrases-ru": "две пары",
    "instruction": "Offer a second pair.",
    "offer-uz": "Ikkinchisi 10 % arzon.",
    "value_from": "100 000",
    "most": "2",
    "until": "2030-01-31",
}


async def test_a_rule_is_written_and_the_assistant_has_it(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    assert (await lola.post(f"{AT}/new", SECOND)).status == 303
    first = (await shop.do(Playbook.plays()))[0]
    assert (first.title, first.value_from, first.most, first.version) == ("Second pair", 10_000_000, 2, 1)
    assert first.phrases == {"uz": ["ikkita", "yana bitta*"], "ru": ["две пары"]}
    page = await lola.get(AT)
    assert "Second pair" in page.text
    assert all(code in page.text for code in HOUSE)
    form = await lola.get(f"{AT}/{first.code}")
    for typed in ("ikkita, yana bitta*", "Ikkinchisi 10 % arzon.", "2030-01-31", "Offer a second pair."):
        assert typed in form.text


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"title": ""}, "title"),
        ({"value_from": "much"}, "value_from"),
        ({"until": "tomorrow"}, "until"),
        ({"phrases-uz": ", ".join(f"soʻz{n}" for n in range(50))}, "phrases-uz"),
        ({"phrases-uz": "a" * 61}, "phrases-uz"),
        ({"instruction": "a" * 601}, "instruction"),
        ({"offer-uz": "a" * 601}, "offer-uz"),
        ({"most": "-1"}, "most"),
    ],
)
async def test_what_cannot_be_used_is_said_at_its_field(
    shop: Shop, house: House, typed: dict[str, str], field: str
) -> None:
    answer = await (await house.owner(shop)).post(f"{AT}/new", {**SECOND, **typed})
    assert answer.status == 422
    assert f'id="f-{field}-error"' in answer.text
    assert "Ikkinchisi" in answer.text or field == "offer-uz"  # nothing has to be typed twice
    assert len(await shop.do(Playbook.plays())) == len(HOUSE)


async def test_the_refusal_is_in_the_persons_language(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    await Person.filter(id=shop.owner.person_id).update(language=Language.RU)
    answer = await lola.post(f"{AT}/new", {**SECOND, "value_from": "дорого"})
    assert "Сумма" in answer.text


async def test_a_rule_without_a_when_is_refused(shop: Shop, house: House) -> None:
    answer = await (await house.owner(shop)).post(f"{AT}/new", {"title": "Always", "instruction": "Be nice."})
    assert answer.status == 422
    assert "when it applies" in answer.text


async def test_off_and_on_earlier_and_later_back_and_gone(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    await lola.post(f"{AT}/new", SECOND)
    code = (await shop.do(Playbook.plays()))[0].code
    await lola.post(f"{AT}/{code}/switch", {})
    await lola.post(f"{AT}/{code}/move", {"to": "down"})
    play = (await shop.do(Playbook.plays()))[1]
    assert (play.code, play.active) == (code, False)
    await lola.post(f"{AT}/{code}", {**SECOND, "title": "Third pair"})
    page = await lola.get(f"{AT}/{code}/versions")
    assert "Second pair" in page.text
    assert "Third pair" in page.text
    await lola.post(f"{AT}/{code}/versions", {"number": "1"})
    assert (await shop.do(Playbook.play(code))).title == "Second pair"
    await lola.post(f"{AT}/{code}/delete", {})
    assert code not in [play.code for play in await shop.do(Playbook.plays())]


async def test_one_of_the_house_keeps_its_phrases_in_other_languages(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    form = {"phrases-uz": "osmonda", "phrases-ru": "дорого", "instruction": "Yumshoq gapir.", "most": "0"}
    assert (await lola.post(f"{AT}/price_objection", form)).status == 303
    play = await shop.do(Playbook.play("price_objection"))
    assert play.phrases["uz"] == ["osmonda"]
    assert "caro" in play.phrases["es"]


@pytest.mark.parametrize("number", ["x", "-1", "99", "9" * 30])
async def test_a_version_that_never_was(shop: Shop, house: House, number: str) -> None:
    lola = await house.owner(shop)
    assert (await lola.post(f"{AT}/gift/versions", {"number": number})).status == 404


LIMITS = {"scope": "product:tufli", "floor": "10", "steps": "3, 5 %, 10", "hours": "24", "second": "5", "active": "1"}


async def test_limits_of_bargaining_are_kept(shop: Shop, house: House) -> None:
    lola = await house.owner(shop)
    sent = {**LIMITS, "gift-wrap": "1", "gift-second": "1", "floor_price": "200 000"}
    assert (await lola.post(f"{BARGAINING}/new", sent)).status == 303
    async with shop.unit():
        product = await Product.get(code="tufli")
        rule = await HaggleLimits.for_product(product.id)
    assert rule
    assert (rule.limits.steps, rule.limits.gifts) == ((300, 500, 1000), (Gift.WRAP, Gift.SECOND))
    assert rule.limits.floor(25_000_000) == 22_500_000
    page = await lola.get(f"{BARGAINING}/{rule.public_id}")
    assert "3, 5, 10" in page.text
    assert (await lola.post(f"{BARGAINING}/new", LIMITS)).status == 422  # there are limits for it already
    assert (await lola.post(f"{BARGAINING}/{rule.public_id}", {**LIMITS, "floor": "15"})).status == 303
    assert (await lola.post(f"{BARGAINING}/{rule.public_id}/delete", {})).status == 303
    assert "No bargaining yet" in (await lola.get(BARGAINING)).text


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"steps": "3, 20"}, "steps"),
        ({"steps": "3; 5"}, "steps"),
        ({"steps": ""}, "steps"),
        ({"steps": "0"}, "steps"),
        ({"floor": "91"}, "floor"),
        ({"hours": "0"}, "hours"),
        ({"hours": "721"}, "hours"),
        ({"scope": "product:nothing"}, "scope"),
        ({"floor_price": "-5"}, "floor_price"),
    ],
)
async def test_limits_that_make_no_sense_are_refused(
    shop: Shop, house: House, typed: dict[str, str], field: str
) -> None:
    answer = await (await house.owner(shop)).post(f"{BARGAINING}/new", {**LIMITS, **typed})
    assert answer.status == 422
    assert f'id="f-{field}-error"' in answer.text


async def test_a_note_about_a_customer_is_for_the_shops_people(shop: Shop, house: House, neighbour: Shop) -> None:
    order = await shop.order(("tufli", 1))
    lola = await house.owner(shop)
    answer = await lola.post(f"/s/lola/orders/{order.number}/notes", {"notes": "Loves red. Call in the evening."})
    assert answer.status == 200
    assert "Loves red" in answer.text
    async with shop.unit():
        assert (await Customer.get(id=shop.customer.id)).notes == "Loves red. Call in the evening."
