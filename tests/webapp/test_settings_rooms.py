"""Settings, as the owner keeps them: the shop's words, its card, hours, delivery, questions and answers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.tools import Talk, call
from bot.tools.facts import FaqFact
from models.base import clock
from models.base.i18n import Language, speaking
from models.base.i18n import gettext as _
from models.delivery import DeliveryWay, Destination, WayKind, quote
from models.events import Event
from models.housekeeping import BadCard, MistypedCard, card_number
from models.knowledge import Faq
from models.order_states import State
from models.sessions import WebSession
from models.workspaces import Member, Person, Role, Workspace
from tests.cast import TASHKENT, Shop
from tests.webapp.conftest import House, Looks

GOOD_CARD = "8600 0691 9540 6311"
WEEK = {f"{end}.{day}": time for day in ("mon", "tue") for end, time in (("from", "10:00"), ("to", "19:30"))}


async def test_the_owner_says_of_which_states_customers_hear(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    assert (await lola.get("/s/lola/settings/notices")).text.count('role="switch"') == 6
    on = dict.fromkeys(("CONFIRMED", "SHIPPED", "CANCELLED", "RETURNED"), "1")
    assert (await lola.post("/s/lola/settings/notices", on)).status == 200
    told = await Workspace.get(id=shop.id)
    assert [told.tells(state) for state in State] == [True, True, False, True, False, True, True]


async def test_an_agent_chooses_a_language_but_not_what_customers_hear(house: House, shop: Shop) -> None:
    agent = await house.agent(shop)
    assert "/settings/" not in (await agent.get("/s/lola/settings")).text.replace('"/s/lola/settings"', "")
    assert (await agent.get("/s/lola/settings/notices")).status == 403
    answer = await agent.post("/s/lola/language", {"language": "ru"})
    assert answer.status == 200
    assert (await Person.get(id=shop.agent.person_id)).language == "ru"
    assert (await agent.post("/s/lola/language", {"language": "xx"})).status == 422


async def test_every_place_says_how_things_stand(house: House, shop: Shop) -> None:
    text = (await (await house.owner(shop)).get("/s/lola/settings")).text
    for words in ("Toshkent", "•••• 9012", "09:00–20:00", "Kuryer, Pochta, Olib ketish, Taksi", "0 answers"):
        assert words in text


# — who may —


@pytest.mark.parametrize(("role", "status"), [(Role.MANAGER, 200), (Role.WAREHOUSE, 403), (Role.COURIER, 403)])
async def test_owner_and_manager_settle_things_and_nobody_else(
    house: House, shop: Shop, role: Role, status: int
) -> None:
    async with shop.unit():
        await Member.filter(id=shop.agent.id).update(role=role)
    agent = await house.agent(shop)
    for page in ("shop", "card", "hours", "delivery", "delivery/new?kind=zone", "faq", "faq/new", "notices"):
        assert (await agent.get(f"/s/lola/settings/{page}")).status == status, page


# — the shop —


async def test_the_shop_is_called_and_described_in_its_languages(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    typed = {"name": "Lola  kiyim", "city": "Samarqand", "about-uz": "Ayollar kiyimi", "about-ru": "Женская одежда"}
    assert (await lola.post("/s/lola/settings/shop", typed)).status == 200
    told = await Workspace.get(id=shop.id)
    assert (told.name, told.city) == ("Lola kiyim", "Samarqand")
    assert told.about == {"uz": "Ayollar kiyimi", "ru": "Женская одежда"}
    refused = await lola.post("/s/lola/settings/shop", {**typed, "name": "L"})
    assert (refused.status, "2 to 60" in refused.text, "Женская одежда" in refused.text) == (422, True, True)


# — the card —


def test_a_card_number_is_checked_by_its_own_digits() -> None:
    assert card_number("8600069195406311") == card_number("8600-0691 9540 6311") == GOOD_CARD
    assert card_number("es91 2100 0418 4502 0005 1332") == "ES91 2100 0418 4502 0005 1332"
    assert card_number("  ") == ""
    for mistyped in ("8600 0691 9540 6312", "8600 0619 9540 6311", "ES91 2100 0418 4502 0005 1323"):
        with pytest.raises(MistypedCard):
            card_number(mistyped)
    for none in ("8600 0691", "call me", "+998 90 123 45 67", "٨٦٠٠٠٦٩١٩٥٤٠٦٣١١"):
        with pytest.raises(BadCard):
            card_number(none)


async def test_customers_transfer_to_the_new_card_and_it_is_on_record(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    assert (
        await lola.post("/s/lola/settings/card", {"number": GOOD_CARD.replace(" ", ""), "holder": "LOLA K"})
    ).status == 200
    told = await Workspace.get(id=shop.id)
    assert (told.card_number, told.card_holder) == (GOOD_CARD, "LOLA K")
    async with shop.unit():
        changed = await Event.get(kind="shop.card_changed")
    assert (changed.actor, changed.data) == (shop.by, {"ends": "6311"}), "the whole number is not copied about"
    refused = await lola.post("/s/lola/settings/card", {"number": "8600 0691 9540 6312"})
    assert (refused.status, "A digit of this number is wrong" in refused.text) == (422, True)
    assert (await Workspace.get(id=shop.id)).card_number == GOOD_CARD


async def test_the_card_wants_a_proof_that_is_minutes_old(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    before = (await Workspace.get(id=shop.id)).card_number
    await WebSession.all().update(proved_at=clock.now() - timedelta(minutes=11))
    assert "so we know that it is you" in (await lola.get("/s/lola/settings/card")).text
    refused = await lola.post("/s/lola/settings/card", {"number": GOOD_CARD, "holder": "EVIL"})
    assert (refused.status, "within ten minutes" in refused.text) == (409, True)
    assert (await Workspace.get(id=shop.id)).card_number == before
    await WebSession.all().update(proved_at=clock.now() - timedelta(minutes=9))
    assert (await lola.post("/s/lola/settings/card", {"number": GOOD_CARD})).status == 200


# — hours —


async def test_hours_are_kept_and_a_day_that_is_off_is_closed(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    assert (await lola.post("/s/lola/settings/hours", {**WEEK, "open.mon": "1"})).status == 200
    assert (await Workspace.get(id=shop.id)).hours == {"mon": ["10:00", "19:30"]}
    page = (await lola.get("/s/lola/settings/hours")).text
    assert 'name="from.tue" value="10:00"' in page, "a closed day has the usual hours at hand"
    for wrong in ({"from.mon": "21:00"}, {"to.mon": ""}, {"from.mon": "25:99"}):
        refused = await lola.post("/s/lola/settings/hours", {**WEEK, "open.mon": "1", **wrong})
        assert (refused.status, "closes after it opens" in refused.text) == (422, True), wrong


# — delivery —

COURIER = {
    "kind": "zone", "name-uz": "Kuryer 2", "places": "Nukus, Нукус", "fee": "35 ming", "free_from": "1 mln",
    "cut_off": "15:00", "days_min": "1", "days_max": "2", "active": "1", "on.mon": "1", "on.fri": "1", "prepay": "1",
}  # fmt: skip


async def test_a_new_way_is_offered_at_once(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    with speaking("uz"):
        courier = _("Courier")
    assert f'value="{courier}"' in (await lola.get("/s/lola/settings/delivery/new?kind=zone")).text
    assert (await lola.get("/s/lola/settings/delivery/new?kind=rocket")).status == 404
    assert (await lola.post("/s/lola/settings/delivery/new", COURIER)).status == 303
    async with shop.unit():
        sent = await quote(shop.workspace.money(100), Destination("Nukus shahri"), shop.workspace)
    assert sent
    assert sent.fee == shop.workspace.money(3_500_000)
    assert (sent.prepay, sent.way.works_on, sent.way.cut_off) == (True, ["mon", "fri"], "15:00")
    assert sent.way.fee_for(shop.workspace.money(100_000_000)) == shop.workspace.money(0)


async def test_a_way_is_changed_and_switched_off(house: House, shop: Shop) -> None:
    async with shop.unit():
        courier = await DeliveryWay.get(kind=WayKind.ZONE)
    lola, at = await house.owner(shop), f"/s/lola/settings/delivery/{courier.public_id}"
    assert f'href="{at}"' in (await lola.get("/s/lola/settings/delivery")).text
    assert "Toshkent, Ташкент" in (await lola.get(at)).text
    changed = {**COURIER, "places": "Toshkent", "fee": "20 000", "free_from": "", "name-uz": "Tezkor"}
    assert (await lola.post(at, changed)).status == 303
    now = await shop.fresh(courier)
    assert (now.fee, now.free_from, now.names["uz"], now.places) == (2_000_000, None, "Tezkor", ["Toshkent"])
    assert (await lola.post(at, {**changed, "active": ""})).status == 303
    async with shop.unit():
        assert await quote(shop.workspace.money(100), Destination(TASHKENT), shop.workspace) is None
    assert "Off" in (await lola.get("/s/lola/settings/delivery")).text


async def test_what_no_way_can_be_is_said_at_its_field(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    for wrong, words in (
        ({"places": ""}, "Where to?"),
        ({"name-uz": ""}, "This is needed."),
        ({"fee": "free!"}, "An amount is a number"),
        ({"cut_off": "late"}, "A time, like 15:00."),
        ({"days_min": "5"}, "From 0 to 60 days"),
        ({"days_max": "99"}, "From 0 to 60 days"),
    ):
        refused = await lola.post("/s/lola/settings/delivery/new", {**COURIER, **wrong})
        assert (refused.status, words in refused.text, "Нукус" in refused.text) == (422, True, "places" not in wrong)


# — questions and answers —

RETURNS = {
    "question-uz": "Qaytarsa boʻladimi?", "answer-uz": "Ha, 14 kun ichida.", "question-ru": "Можно вернуть?",
    "answer-ru": "Да, в течение 14 дней.", "aliases": "vozvrat, almashtirish",
}  # fmt: skip


async def asked(shop: Shop, words: str) -> object:
    async with shop.unit():
        talk = Talk(shop.workspace, 0, shop.customer.id, 0, Language.UZ)
        return await call(talk, "get_faq_info", {"faq": words})


async def test_the_assistant_answers_with_the_shops_words_at_once(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    assert (await lola.post("/s/lola/settings/faq/new", RETURNS)).status == 303
    fact = await asked(shop, "almashtirish mumkinmi")
    assert isinstance(fact, FaqFact)
    assert fact.answer == "Ha, 14 kun ichida."
    async with shop.unit():
        at = f"/s/lola/settings/faq/{(await Faq.get()).code}"
    assert "Можно вернуть?" in (await lola.get(at)).text
    assert (await lola.post(at, {**RETURNS, "answer-uz": "Ha, 30 kun ichida."})).status == 303
    fact = await asked(shop, "Qaytarsa boʻladimi")
    assert isinstance(fact, FaqFact)
    assert fact.answer == "Ha, 30 kun ichida."
    assert (await lola.post(f"{at}/delete")).status == 303
    assert not isinstance(await asked(shop, "Qaytarsa boʻladimi"), FaqFact)
    assert (await lola.get(at)).status == 404


async def test_a_question_needs_its_answer(house: House, shop: Shop) -> None:
    lola = await house.owner(shop)
    for wrong, words in (
        ({"answer-ru": ""}, "go together"),
        ({"question-uz": "", "answer-uz": ""}, "This is needed."),
        ({"answer-uz": "x" * 2001}, "at most 2000"),
    ):
        refused = await lola.post("/s/lola/settings/faq/new", {**RETURNS, **wrong})
        assert (refused.status, words in refused.text) == (422, True)
    async with shop.unit():
        assert await Faq.all().count() == 0


async def test_the_owner_adds_a_courier_with_a_thumb(looking: Looks, shop: Shop) -> None:
    await Person.all().update(language="en")
    async with looking("/settings") as page:
        await page.get_by_role("link", name="Delivery").click()
        await page.locator("summary", has_text="Add").click()
        await page.get_by_role("link", name="Courier").click()
        await page.get_by_label("Towns, districts, regions").fill("Buxoro")
        await page.get_by_label("Price of delivery").fill("30 ming")
        await page.get_by_role("button", name="Save").click()
        await page.get_by_text("Buxoro").wait_for()
        assert page.url.endswith("/settings/delivery")
    async with shop.unit():
        assert (await DeliveryWay.get(places__contains=["Buxoro"])).fee == 3_000_000
