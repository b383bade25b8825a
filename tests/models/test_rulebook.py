"""The owner's rules: there without a row, overruled, switched, moved, rolled back, and counted by what they sold."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from models.base import clock
from models.base.errors import NotFound
from models.base.i18n import Language
from models.conversations import Direction, Message, MessageState, find_or_meet
from models.orders import Order
from models.playbooks import HOUSE, Play, Situation, matching, plays_of
from models.rulebook import EmptyRule, Figures, Playbook, changes, figures
from tests.cast import Shop

TODAY = date(2026, 3, 10)
SECOND_PAIR = {"title": "Second pair", "phrases": {"uz": ["ikkita"]}, "offers": {"uz": "Ikkinchisi 10 % arzon."}}


def about(text: str, language: Language = Language.UZ, **more: object) -> Situation:
    return Situation(text, language, TODAY, **more)  # type: ignore[arg-type]


def codes(text: str, language: Language = Language.UZ, **more: object) -> list[str]:
    return [play.code for play in matching(plays_of([]), about(text, language, **more))]


@pytest.mark.parametrize(
    ("language", "words", "code"),
    [
        ("uz", "narxi qimmat-ku", "price_objection"),
        ("uz-Cyrl", "жуда қимматку", "price_objection"),
        ("ru", "дороговато что-то", "price_objection"),
        ("en", "that's too expensive", "price_objection"),
        ("es", "es muy caro", "price_objection"),
        ("it", "è troppo caro", "price_objection"),
        ("uz", "skidka bormi", "discount_request"),
        ("ru", "скидку сделаете?", "discount_request"),
        ("uz", "o'ylab ko'raman", "hesitation"),
        ("ru", "а вдруг не дойдёт", "delivery_worry"),
        ("es", "¿cuál es mejor?", "comparison"),
        ("es", "productos típicos para regalar", "gift"),
        ("it", "cerco un regalo", "gift"),
    ],
)
def test_the_house_knows_what_a_turn_is_about_in_six_languages(language: str, words: str, code: str) -> None:
    assert code in codes(words, Language(language))


@pytest.mark.parametrize("words", ["salom", "tufli bormi 38", "qara, qora koʻylak", "недорогой подарочек", "rahmat"])
def test_other_words_are_no_objection(words: str) -> None:
    assert "price_objection" not in codes(words)


def test_a_rule_fits_when_everything_that_it_names_is_so() -> None:
    rule = Play(
        "own", phrases={"uz": ["ikkita"]}, product="tufli", customer="regular", value_from=100, most=1, until=TODAY
    )
    good = {"products": frozenset({"tufli"}), "orders": 3, "value": 100}
    assert rule.fits(about("ikkita olsam-chi", **good))
    for bad in ({"products": frozenset()}, {"orders": 2}, {"value": 99}, {"fired": {"own": 1}}):
        assert not rule.fits(about("ikkita olsam-chi", **{**good, **bad}))
    assert not rule.fits(about("uchta", **good))
    assert not rule.fits(Situation("ikkita", Language.UZ, TODAY + timedelta(days=1), **good))


async def test_the_house_is_there_without_a_row_and_can_be_switched_off(shop: Shop, neighbour: Shop) -> None:
    assert [play.code for play in await shop.do(Playbook.plays())] == list(HOUSE)
    await shop.do(Playbook.switch("price_objection", False))
    mine, theirs = await shop.do(Playbook.plays()), await neighbour.do(Playbook.plays())
    assert [play.code for play in mine if not play.active] == ["price_objection"]
    assert all(play.active for play in theirs)


async def test_every_version_is_kept_and_can_be_taken_again(shop: Shop) -> None:
    code = await shop.do(Playbook.write("", SECOND_PAIR, by=shop.by))
    await shop.do(Playbook.write(code, {**SECOND_PAIR, "most": 2}, by=shop.by))
    assert (await shop.do(Playbook.play(code))).most == 2
    await shop.do(Playbook.roll_back(code, 1, by=shop.by))
    assert (await shop.do(Playbook.play(code))).most == 0
    versions = await shop.do(Playbook.versions(code))
    assert [version.number for version in versions] == [3, 2, 1]
    assert changes(versions[2].rule, versions[1].rule) == [("most", None, 2)]


async def test_one_of_the_house_can_be_overruled_and_put_back(shop: Shop) -> None:
    rule = {"phrases": {"uz": ["osmonda"]}, "instruction": "Narxni himoya qil."}
    await shop.do(Playbook.write("price_objection", rule, by=shop.by))
    plays = await shop.do(Playbook.plays())
    assert "price_objection" in [p.code for p in matching(plays, about("narxi osmonda"))]
    assert "price_objection" not in [p.code for p in matching(plays, about("qimmat"))]
    await shop.do(Playbook.roll_back("price_objection", 0, by=shop.by))
    assert "price_objection" in [p.code for p in matching(await shop.do(Playbook.plays()), about("qimmat"))]


async def test_the_upper_ones_are_asked_first(shop: Shop) -> None:
    code = await shop.do(Playbook.write("", SECOND_PAIR, by=shop.by))
    assert (await shop.do(Playbook.plays()))[0].code == code
    await shop.do(Playbook.move(code, up=False))
    await shop.do(Playbook.move("gift", up=True))
    order = [play.code for play in await shop.do(Playbook.plays())]
    assert order[1] == code
    assert order.index("gift") == len(order) - 2


@pytest.mark.parametrize(
    "rule",
    [{}, {"title": "x", "instruction": "y"}, {"phrases": {"uz": ["a"]}}, {"intent": "nonsense", "instruction": "x"}],
)
async def test_a_rule_says_when_and_what(shop: Shop, rule: dict[str, object]) -> None:
    with pytest.raises(EmptyRule):
        await shop.do(Playbook.write("", rule, by=shop.by))


async def test_the_neighbour_does_not_find_it(shop: Shop, neighbour: Shop) -> None:
    code = await shop.do(Playbook.write("", SECOND_PAIR, by=shop.by))
    for verb in (
        Playbook.play(code),
        Playbook.switch(code, False),
        Playbook.forget(code),
        Playbook.write(code, SECOND_PAIR, by="x"),
    ):
        with pytest.raises(NotFound):
            await neighbour.do(verb)


async def test_what_it_sold_is_counted_from_the_orders_themselves(shop: Shop) -> None:
    async with shop.unit():
        thread = await find_or_meet(channel="t", account="a", chat="9", name="Vali", username="", language="uz")
        for _n in range(2):
            await Message.create(
                conversation_id=thread["id"], direction=Direction.OUT, state=MessageState.SENT, author="assistant",
                text="…", at=clock.now(), trace={"playbooks": ["price_objection"]},
            )  # fmt: skip
    for _n in range(2):
        cart = await shop.cart(("tufli", 1))
        await shop.do(Order.place(cart, shop.workspace, by="customer", conversation_id=thread["id"]))
    async with shop.unit():
        kept, gone = await Order.all().order_by("id")
    await shop.do(gone.cancel(by=shop.by))
    assert await shop.do(figures()) == {"price_objection": Figures(fired=2, orders=1, sum=kept.total)}
    with clock.at(clock.now() + timedelta(days=31)):
        assert await shop.do(figures()) == {}
