"""A customer and the platform's bot, through both doors."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from models.conversations import Message
from models.customers import Customer, Identity
from models.workspaces import Person, Visit
from tests.bot.telegram.conftest import House
from tests.fakes.telegram import FakeUser


@pytest.fixture
def anna(house: House) -> FakeUser:
    return house.telegram.user("Anna", "ru")


async def enter(house: House, who: FakeUser) -> None:
    await house.telegram.start(who, house.shop.slug)
    await house.telegram.taken(house.bot)


async def test_start_without_a_shop_gives_a_friendly_choice(house: House, anna: FakeUser) -> None:
    await house.telegram.start(anna)
    await house.telegram.wait_text(anna, "")
    assert {"Lola", "Lolo"} <= set(house.telegram.last(anna).labels)
    assert "d:new" in [button.data for button in house.telegram.buttons(anna)]


async def test_an_unknown_deep_link_gives_the_same_list(house: House, anna: FakeUser) -> None:
    await house.telegram.start(anna, "no-such-shop")
    await house.telegram.wait_for(lambda call: call.method == "sendMessage" and call.ok)
    assert {"Lola", "Lolo"} <= set(house.telegram.last(anna).labels)


async def test_a_deep_link_leads_into_the_shop_which_is_remembered(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    await house.telegram.say(anna, "туфли есть?")
    await house.telegram.taken(house.bot)
    assert [message.text for message in await house.heard()] == ["/start", "туфли есть?"]
    visit = await Visit.get(telegram_id=anna.id)
    assert visit.workspace_id == house.shop.id
    person = await Person.get(telegram_id=anna.id)
    assert person.started_at


async def test_who_comes_in_is_greeted_in_their_language(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    await house.telegram.wait_for(lambda call: call.method == "sendMessage" and call.chat == anna.id and call.ok)
    (heard,) = await house.heard()
    assert (heard.text, heard.content) == ("/start", {"press": "say:Здравствуйте"})
    said = await _first_said(house)
    assert said.trace["calls"][0]["name"] == "welcome_user"


async def _first_said(house: House) -> Message:
    """It stands on record a moment after it was sent."""
    async with asyncio.timeout(5):
        while True:
            async with house.shop.unit():
                if said := await Message.filter(direction="out").order_by("id").first():
                    return said
            await asyncio.sleep(0.02)


async def test_what_was_asked_is_answered(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    before = house.telegram.mark()
    await house.telegram.say(anna, "туфли есть?")
    await house.telegram.wait_for(
        lambda call: call.chat == anna.id and "250" in call.text and call.ok, timeout=8, since=before
    )


async def test_the_list_leads_into_a_shop(house: House, anna: FakeUser) -> None:
    await house.telegram.start(anna)
    await house.telegram.wait_for(lambda call: call.method == "sendMessage" and call.ok)
    await house.telegram.press(anna, "Lola")
    await house.telegram.wait_for(lambda call: call.method == "answerCallbackQuery" and call.ok)
    assert [message.text for message in await house.heard()] == ["/start"]


async def test_a_product_link_opens_the_product(house: House, anna: FakeUser) -> None:
    variant = await house.shop.variant("tufli")
    async with house.shop.unit():
        await variant.fetch_related("product")
    public_id = variant.product.public_id
    await house.telegram.start(anna, f"p_{public_id}")
    await house.telegram.taken(house.bot)
    (message,) = await house.heard()
    assert message.content == {"start": f"p_{public_id}"}
    await house.telegram.wait_for(lambda call: call.chat == anna.id and "туфли" in call.text.lower(), timeout=8)


@pytest.mark.parametrize("at_once", [False, True])
async def test_an_update_a_hundred_times_is_heard_once(house: House, anna: FakeUser, at_once: bool) -> None:
    await enter(house, anna)
    sent = await house.telegram.say(anna, "tufli bormi")
    statuses = await house.telegram.repeat(sent, 99, at_once=at_once)
    assert set(statuses) <= {200}
    await house.telegram.taken(house.bot)
    assert [message.text for message in await house.heard()].count("tufli bormi") == 1


async def test_a_press_a_hundred_times_is_heard_once(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    sent = await house.telegram.press_data(anna, "cart")
    await house.telegram.repeat(sent, 99, at_once=True)
    await house.telegram.taken(house.bot)
    heard = [message for message in await house.heard() if message.content.get("press") == "cart"]
    assert [message.external_id for message in heard] == [f"cb:{sent.query_id}"]
    await house.telegram.wait_for(lambda call: call.method == "answerCallbackQuery" and call.ok)


async def test_what_people_send_besides_words(house: House, anna: FakeUser) -> None:
    telegram = house.telegram
    await enter(house, anna)
    other = telegram.user("Bobur")
    channel = telegram.channel("Lola", telegram.user("Lola"), username="lola_channel")
    post = await telegram.post(channel, "Yangi tufli")
    from tests.cast import picture

    await telegram.send_contact(anna, phone="998901112233")
    await telegram.send_contact(anna, of=other)
    await telegram.send_location(anna, latitude=41.5, longitude=69.5)
    await telegram.send_photo(anna, picture(), "chek")
    await telegram.document(anna, picture(), "chek.png", "image/png")
    await telegram.document(anna, b"%PDF", "a.pdf", "application/pdf")
    await telegram.sticker(anna)
    await telegram.voice(anna)
    await telegram.forward(anna, post)
    await telegram.quote(anna, post, "shu bormi?")
    await telegram.taken(house.bot)
    found: list[tuple[str, Any]] = [(m.text, m.content) for m in (await house.heard())[1:]]
    named = {"chat": channel.id, "message": post["message_id"], "username": "lola_channel"}
    assert found[0][1] in ({"contact": "+998901112233"}, {})  # answered at once, and veiled by then
    assert found[1] == ("", {"other": "contact"})
    assert found[2][1] in ({"location": [41.5, 69.5]}, {})
    assert found[3][0] == "chek"
    assert set(found[3][1]) == {"photo"}
    assert set(found[4][1]) == {"photo"}
    assert [content["other"] for _text, content in found[5:8]] == ["document", "sticker", "voice"]
    assert found[8] == ("Yangi tufli", {"post": named})
    assert found[9] == ("shu bormi?", {"post": named})


async def test_an_edited_message_is_a_newer_wish(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    sent = await house.telegram.say(anna, "tufli 37")
    await house.telegram.edit(anna, "tufli 38", message_id=sent.message["message_id"])
    await house.telegram.taken(house.bot)
    first, second = (await house.heard())[1:]
    assert (first.text, second.text) == ("tufli 37", "tufli 38")
    assert second.external_id.startswith(f"{first.external_id}:edit:")


async def test_help_and_language_keep_their_place_in_the_conversation(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    await house.telegram.say(anna, "/help")
    await house.telegram.wait_text(anna, "/orders", timeout=8)
    await house.telegram.say(anna, "/lang")
    await house.telegram.wait_for(lambda call: "Oʻzbekcha" in str(call.params.get("reply_markup")), timeout=8)
    await house.telegram.press(anna, "Oʻzbekcha")
    await house.telegram.wait_for(lambda call: call.method == "answerCallbackQuery" and call.ok)
    assert (await Visit.get(telegram_id=anna.id)).language == "uz"
    assert (await Person.get(telegram_id=anna.id)).language == "uz"


async def test_commands_are_buttons_of_the_core(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    await house.telegram.say(anna, "/orders")
    await house.telegram.say(anna, "/cart@savdo_bot")
    await house.telegram.taken(house.bot)
    assert [m.content for m in (await house.heard())[1:]] == [{"press": "orders"}, {"press": "cart"}]


async def test_a_customer_who_stops_the_bot_is_marked_and_comes_back(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    await house.telegram.wait_text(anna, "Lola", timeout=8)
    await house.telegram.block(anna)
    await house.telegram.taken(house.bot)
    async with house.shop.unit():
        identity = await Identity.get(external_id=str(anna.id))
    assert identity.unreachable_since
    assert (await Person.get(telegram_id=anna.id)).started_at is None
    await house.telegram.unblock(anna)
    await house.telegram.taken(house.bot)
    async with house.shop.unit():
        assert (await Identity.get(external_id=str(anna.id))).unreachable_since is None
    assert (await Person.get(telegram_id=anna.id)).started_at


async def test_too_fast_is_said_once_and_nothing_is_lost(house: House) -> None:
    anna = house.telegram.user("Anna", "en")
    await enter(house, anna)
    await asyncio.gather(*(house.telegram.say(anna, f"tufli {number}") for number in range(40)))
    await house.telegram.taken(house.bot)
    assert len(await house.heard()) == 41
    await house.telegram.wait_text(anna, "very fast", timeout=8)
    told = [call for call in house.telegram.calls("sendMessage", anna) if "very fast" in call.text]
    assert len(told) == 1


async def test_an_old_button_is_told_with_how_things_stand(house: House, anna: FakeUser) -> None:
    await enter(house, anna)
    before = house.telegram.mark()
    await house.telegram.press_data(anna, "nonsense:1")
    await house.telegram.wait_for(
        lambda call: call.method == "sendMessage" and call.chat == anna.id and call.ok, timeout=8, since=before
    )


async def test_words_in_no_shop_bring_the_list(house: House, anna: FakeUser) -> None:
    await house.telegram.say(anna, "tufli bormi")
    await house.telegram.wait_for(lambda call: call.method == "sendMessage" and call.ok)
    assert {"Lola", "Lolo"} <= set(house.telegram.last(anna).labels)
    assert await house.heard() == []


async def test_a_neighbours_customer_is_nobody_here(house: House, anna: FakeUser) -> None:
    await house.telegram.start(anna, "lolo")
    await house.telegram.taken(house.bot)
    async with house.shop.unit():
        assert await Customer.all().count() == 1  # Anora, of the cast
