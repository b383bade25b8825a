"""What the shop's people do with a conversation in Telegram: replies, buttons, and who may."""

from __future__ import annotations

import pytest

from models import handoffs
from models.base.db import unit
from models.conversations import Conversation, Message
from models.handoffs import Handoff, HandoffState
from models.workspaces import Member, Person, Role
from tests.bot.telegram.conftest import House, own_bot
from tests.bot.telegram.test_sellers import person, press
from tests.cast import AGENTS_TELEGRAM, LOLAS_TELEGRAM, NEIGHBOURS_TELEGRAM, picture
from tests.fakes.telegram import FakeBot, FakeUser
from workers.tasks.events import dispatch


@pytest.fixture
async def lola(house: House) -> FakeUser:
    await Person.all().update(language="en")  # what tests read does not depend on translations
    return person(house, LOLAS_TELEGRAM, "Lola")


@pytest.fixture
def anora(house: House) -> FakeUser:
    return house.telegram.user("Anora", "uz")


async def called(house: House, anora: FakeUser, *staff: FakeUser, bot: FakeBot | None = None) -> Conversation:
    """Anora has asked for a person, and everybody on call has the notice."""
    who = bot or house.bot
    if bot is None:
        await house.telegram.start(anora, "lola", who)
        await house.telegram.wait_text(anora, "Lola")
    await house.telegram.say(anora, "operator", who)
    await house.telegram.wait_text(anora, "Tushundim, hozir administratorga xabaringizni yuboraman.")
    await dispatch()
    async with house.shop.unit():
        return await Conversation.get(chat=str(anora.id))


async def handoff_of(house: House, thread: Conversation) -> Handoff:
    async with house.shop.unit():
        found = await Handoff.latest_in(thread.id)
    assert found
    return found


def calls(house: House, who: FakeUser) -> int:
    """The message id of the call for a person, in their chat with the bot."""
    return next(one.id for one in reversed(house.telegram.shown(who, house.bot)) if "Take over" in one.labels)


async def test_a_reply_goes_to_the_customer_and_whoever_replies_is_in_charge(
    house: House, lola: FakeUser, anora: FakeUser
) -> None:
    thread = await called(house, anora, lola)
    await house.telegram.reply(lola, "Salom! Men Lolaman", calls(house, lola), house.bot)
    await house.telegram.wait_text(anora, "Salom! Men Lolaman")
    handoff = await handoff_of(house, thread)
    assert (handoff.state, handoff.taker_id) == (HandoffState.TAKEN, house.shop.owner.id)
    await house.telegram.say(anora, "rahmat", house.bot)
    await relayed(house, lola, "Anora: rahmat")
    await house.telegram.reply(lola, "Arzimaydi", house.telegram.last(lola).id, house.bot)
    await house.telegram.wait_text(anora, "Arzimaydi")
    assert [text for text in house.telegram.texts(anora) if text.startswith("Tushundim")] != []
    async with house.shop.unit():
        authors = await Message.filter(conversation_id=thread.id, direction="out").order_by("id").values_list("author")
    assert [name for (name,) in authors[-2:]] == [house.shop.owner.actor] * 2


async def relayed(house: House, who: FakeUser, text: str) -> None:
    """What a customer wrote has come to this person."""
    await house.telegram.taken(house.bot)
    for _ in range(100):
        await dispatch()
        if any(text in one for one in house.telegram.texts(who)):
            return
    raise AssertionError(f"{text!r} has not come; {house.telegram.texts(who)}")


async def test_pictures_and_voices_go_back_as_well(house: House, lola: FakeUser, anora: FakeUser) -> None:
    await called(house, anora, lola)
    quoted = house.telegram.world.private_room(house.bot, lola).messages[calls(house, lola)]
    await house.telegram.send_photo(lola, picture("red"), "mana rangi", house.bot, reply_to_message=quoted)
    await house.telegram.wait_text(anora, "mana rangi")
    assert house.telegram.last(anora).photo
    before = house.telegram.mark()
    file = house.telegram.world.keep_file(house.bot, b"OggS", mime="audio/ogg")
    await house.telegram.write(lola, house.bot, {"voice": file.json() | {"duration": 2}, "reply_to_message": quoted})
    await house.telegram.wait_for(lambda call: call.ok and call.chat == anora.id, since=before)
    assert "voice" in house.telegram.last(anora).raw
    await house.telegram.write(
        lola, house.bot, {"poll": {"id": "1", "question": "?", "options": []}, "reply_to_message": quoted}
    )


async def test_from_the_platforms_bot_to_a_customer_of_the_shops_own(
    house: House, lola: FakeUser, anora: FakeUser
) -> None:
    """A file's id is known to one bot: what the other one has is fetched and sent anew."""
    bot, _account = await own_bot(house.telegram, house.shop)
    if house.bot.mailbox.webhook:
        await house.telegram.wait_for(lambda call: call.bot == bot.id and call.method == "setWebhook" and call.ok, 15)
    else:
        await house.telegram.wait_idle(bot, 15)
    await called(house, anora, lola, bot=bot)
    quoted = house.telegram.world.private_room(house.bot, lola).messages[calls(house, lola)]
    await house.telegram.send_photo(lola, picture("red"), "mana", house.bot, reply_to_message=quoted)
    await house.telegram.wait_text(anora, "mana")
    assert house.telegram.world.files[house.telegram.last(anora, bot).photo].owner == bot.id


async def test_buttons_take_over_and_give_back(house: House, lola: FakeUser, anora: FakeUser) -> None:
    thread = await called(house, anora, lola)
    assert "in charge" in await press(house, lola, f"h:take:{thread.public_id}")
    assert (await handoff_of(house, thread)).taker_id == house.shop.owner.id
    assert "assistant answers again" in await press(house, lola, f"h:resume:{thread.public_id}")
    assert (await handoff_of(house, thread)).state is HandoffState.GIVEN_BACK
    await house.telegram.say(anora, "tufli bormi?", house.bot)
    await house.telegram.wait_text(anora, "250")


async def test_a_line_after_giving_back_is_for_the_assistant(house: House, lola: FakeUser, anora: FakeUser) -> None:
    thread = await called(house, anora, lola)
    await press(house, lola, f"h:resume:{thread.public_id}")
    await dispatch()
    asked = house.telegram.last(lola)
    assert "Reply to this message" in asked.text
    before = len(house.telegram.texts(anora))
    await house.telegram.reply(lola, "promise: sovgʻa qutisi", asked.id, house.bot)
    await house.telegram.wait_text(lola, "Noted.")
    handoff = await handoff_of(house, thread)
    assert (handoff.promises, "sovgʻa qutisi" in handoff.brief) == (["sovgʻa qutisi"], True)
    assert len(house.telegram.texts(anora)) == before
    assert await press(house, lola, f"h:kept:{thread.public_id}") == "Good."
    assert (await handoff_of(house, thread)).promises == []


async def test_a_promise_in_a_reply_is_said_and_remembered(house: House, lola: FakeUser, anora: FakeUser) -> None:
    thread = await called(house, anora, lola)
    await house.telegram.reply(lola, "vaʼda: ertaga yetkazamiz", calls(house, lola), house.bot)
    await house.telegram.wait_text(anora, "ertaga yetkazamiz")
    assert house.telegram.last(anora).text == "ertaga yetkazamiz"
    assert (await handoff_of(house, thread)).promises == ["ertaga yetkazamiz"]


async def test_strangers_neighbours_and_packers_may_not(house: House, lola: FakeUser, anora: FakeUser) -> None:
    thread = await called(house, anora, lola)
    packer = person(house, AGENTS_TELEGRAM, "Agent")
    async with house.shop.unit():
        await Member.filter(id=house.shop.agent.id).update(role=Role.WAREHOUSE)
    lolo, stranger = person(house, NEIGHBOURS_TELEGRAM, "Lolo"), person(house, 42, "Stranger")
    for verb in ("take", "resume", "kept", "blow"):
        for who in (lolo, stranger):
            assert await press(house, who, f"h:{verb}:{thread.public_id}") == "There is nothing here."
        if verb != "blow":
            assert "role" in await press(house, packer, f"h:{verb}:{thread.public_id}")
    assert await press(house, lola, "h:take:nothing") == "There is nothing here."
    assert (await handoff_of(house, thread)).state is HandoffState.WAITING


async def test_who_has_left_the_shop_answers_nobody(house: House, lola: FakeUser, anora: FakeUser) -> None:
    await called(house, anora, lola)
    quoted = calls(house, lola)
    async with house.shop.unit():
        await Member.filter(id=house.shop.owner.id).update(active=False)
    await house.telegram.reply(lola, "Salom!", quoted, house.bot)
    await house.telegram.wait_text(lola, "There is nothing here.")
    assert "Salom!" not in house.telegram.texts(anora)


async def test_a_reply_to_something_else_is_no_answer(house: House, lola: FakeUser, anora: FakeUser) -> None:
    await called(house, anora, lola)
    await house.telegram.start(lola, "lola", house.bot)
    greeting = await house.telegram.wait_text(lola, "This is Lola")
    await house.telegram.reply(lola, "tufli bormi", greeting.result["message_id"], house.bot)
    await house.telegram.wait_text(lola, "250")


async def test_the_same_reply_delivered_again_is_said_once(house: House, lola: FakeUser, anora: FakeUser) -> None:
    await called(house, anora, lola)
    sent = await house.telegram.reply(lola, "Salom!", calls(house, lola), house.bot)
    await house.telegram.wait_text(anora, "Salom!")
    await house.telegram.repeat(sent, 3)
    assert house.telegram.texts(anora).count("Salom!") == 1


async def test_an_answer_in_the_mini_app_silences_as_well(house: House, lola: FakeUser, anora: FakeUser) -> None:
    thread = await called(house, anora, lola)
    async with house.shop.unit(), unit():
        await handoffs.give_back(thread.id, house.shop.owner)
        await handoffs.say(thread.id, house.shop.owner, {"text": "Men shu yerdaman"})
    await house.telegram.wait_text(anora, "Men shu yerdaman")
    before = len(house.telegram.texts(anora))
    await house.telegram.say(anora, "tufli bormi?", house.bot)
    await relayed(house, lola, "Anora: tufli bormi?")
    assert len(house.telegram.texts(anora)) == before
