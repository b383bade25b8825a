"""Opening a shop, owning a sample shop, and attaching a bot and a channel."""

from __future__ import annotations

import pytest

from bot.telegram.dispatcher import park
from models.base.db import row, unit
from models.base.scope import everywhere
from models.channels import Channel
from models.sessions import LinkUse, OneTimeLink
from models.workspaces import BotAccount, BotState, Member, Person, Visit, Workspace
from tests.bot.telegram.conftest import House, own_bot
from tests.cast import LOLAS_TELEGRAM
from tests.fakes.telegram import FakeUser


@pytest.fixture
def lola(house: House) -> FakeUser:
    user = house.telegram.user("Lola", "en", id=LOLAS_TELEGRAM)
    house.telegram.world.private_room(house.bot, user)
    return user


async def test_a_shop_in_three_answers(house: House) -> None:
    zuhra = house.telegram.user("Zuhra", "en")
    telegram = house.telegram
    await telegram.say(zuhra, "/newshop")
    await telegram.wait_text(zuhra, "name of your shop")
    await telegram.say(zuhra, "Zuhra's Cakes")
    await telegram.wait_text(zuhra, "language")
    await telegram.press(zuhra, "Русский")
    await telegram.wait_text(zuhra, "currency")
    last = await telegram.press(zuhra, "EUR")
    await telegram.wait_text(zuhra, "is open")
    await telegram.repeat(last, 5, at_once=True)
    shop = await Workspace.get(name="Zuhra's Cakes")
    assert (shop.name, shop.currency, shop.language) == ("Zuhra's Cakes", "EUR", "ru")
    assert f"https://t.me/savdo_bot?start={shop.slug}" in telegram.last(zuhra).text
    assert await Workspace.all().count() == 3
    person = await Person.get(telegram_id=zuhra.id)
    with everywhere():
        async with unit():
            assert [place.id for place in await Member.shops_of(person.id)] == [shop.id]
    visit = await Visit.get(telegram_id=zuhra.id)
    assert (visit.workspace_id, visit.at_work) == (shop.id, True)


async def test_the_last_button_pressed_again_opens_no_second_shop(house: House) -> None:
    zuhra = house.telegram.user("Zuhra", "en")
    telegram = house.telegram
    await telegram.say(zuhra, "/newshop")
    await telegram.say(zuhra, "Cakes")
    await telegram.wait_text(zuhra, "language")
    await telegram.press(zuhra, "English")
    await telegram.wait_text(zuhra, "currency")
    await telegram.press(zuhra, "EUR")
    await telegram.wait_text(zuhra, "is open")
    await telegram.press_data(zuhra, "d:cur:USD")
    await telegram.wait_for(lambda call: "too old" in str(call.params.get("text")))
    assert await Workspace.all().count() == 3


async def test_a_name_that_is_none_is_asked_again(house: House) -> None:
    zuhra = house.telegram.user("Zuhra", "en")
    await house.telegram.say(zuhra, "/newshop")
    await house.telegram.say(zuhra, "x")
    await house.telegram.wait_text(zuhra, "2 to 60 characters")
    await house.telegram.say(zuhra, "Cakes")
    await house.telegram.wait_text(zuhra, "language")


async def test_a_one_time_link_makes_an_owner_once(house: House) -> None:
    token = await OneTimeLink.make(LinkUse.OWN, workspace_id=house.shop.id)
    zuhra, late = house.telegram.user("Zuhra", "en"), house.telegram.user("Late", "en")
    await house.telegram.start(zuhra, f"own_{token}")
    await house.telegram.wait_text(zuhra, "You run Lola now")
    await house.telegram.start(late, f"own_{token}")
    await house.telegram.wait_text(late, "has been used")
    async with house.shop.unit():
        owners = await Member.filter(role="owner", person__telegram_id__in=[zuhra.id, late.id]).prefetch_related(
            "person"
        )
    assert [member.person.telegram_id for member in owners] == [zuhra.id]


async def test_an_owner_tries_the_shop_and_goes_back_to_work(house: House, lola: FakeUser) -> None:
    telegram = house.telegram
    await telegram.say(lola, "/shop")
    await telegram.wait_for(lambda call: call.method == "sendMessage" and call.ok)
    await telegram.press(lola, "💼 Lola")
    await telegram.wait_text(lola, "You are at work")
    await telegram.say(lola, "tufli bormi")
    await telegram.taken(house.bot)
    assert await house.heard() == []
    await telegram.press(lola, "Try the shop as a customer")
    await telegram.say(lola, "tufli bormi")
    await telegram.taken(house.bot)
    assert [message.text for message in await house.heard()] == ["/start", "tufli bormi"]


async def test_nobody_goes_to_work_in_a_neighbours_shop(house: House, lola: FakeUser) -> None:
    await house.telegram.press_data(lola, "d:work:lolo")
    await house.telegram.wait_for(lambda call: call.params.get("text") == "There is nothing here.")
    assert await Visit.get_or_none(telegram_id=lola.id) is None


# — an own bot —


async def test_an_own_bot_is_attached_and_answers(house: House, lola: FakeUser) -> None:
    telegram = house.telegram
    bot = telegram.bot(username="lola_bot")
    sent = await telegram.say(lola, f"/bot {bot.token}")
    await telegram.wait_text(lola, "@lola_bot now answers")
    account = await BotAccount.get(telegram_id=bot.id)
    assert account.workspace_id == house.shop.id
    assert account.token == bot.token
    assert bot.token not in account.sealed_token
    deleted = telegram.calls("deleteMessage", lola)
    assert [call.params["message_id"] for call in deleted] == [sent.message["message_id"]]
    await nowhere_in_the_database(bot.token)
    anna = telegram.user("Anna", "ru")
    if house.bot.mailbox.webhook:
        await telegram.wait_for(lambda call: call.method == "setWebhook" and call.bot == bot.id and call.ok)
    await telegram.say(anna, "туфли", bot)
    await telegram.taken(bot)
    assert [message.text for message in await house.heard()] == ["туфли"]


async def nowhere_in_the_database(secret: str) -> None:
    async with unit():
        found = await row("SELECT count(*) AS n FROM external_event WHERE body::text LIKE $1", f"%{secret}%")
    assert found == {"n": 0}


async def test_a_bot_of_another_shop_is_refused(house: House, lola: FakeUser) -> None:
    from tests.cast import Shop

    bot, account = await own_bot(house.telegram, await Shop.of("lolo"), "lolo_bot")
    await house.telegram.say(lola, f"/bot {bot.token}")
    await house.telegram.wait_text(lola, "belongs to another shop")
    await house.telegram.say(lola, f"/bot {house.bot.token}")
    await house.telegram.wait_text(lola, "@savdo_bot belongs to another shop")
    assert (await BotAccount.get(id=account.id)).workspace_id != house.shop.id


async def test_a_token_that_telegram_does_not_know(house: House, lola: FakeUser) -> None:
    await house.telegram.say(lola, "/bot 123456789:" + "A" * 35)
    await house.telegram.wait_text(lola, "does not know this token")


async def test_a_stranger_attaches_nothing(house: House) -> None:
    stranger = house.telegram.user("Stranger", "en")
    bot = house.telegram.bot(username="x_bot")
    await house.telegram.start(stranger, house.shop.slug, house.bot)
    await house.telegram.say(stranger, f"/bot {bot.token}", house.bot)
    await house.telegram.wait_text(stranger, "Choose a shop of yours")
    assert await BotAccount.get_or_none(telegram_id=bot.id) is None
    await nowhere_in_the_database(bot.token)


async def test_a_revoked_token_is_marked_and_the_owner_told(house: House, lola: FakeUser) -> None:
    bot, account = await own_bot(house.telegram, house.shop)
    if house.bot.mailbox.webhook:
        await house.telegram.wait_for(lambda call: call.method == "setWebhook" and call.bot == bot.id)
    else:
        await house.telegram.wait_idle(bot)
    bot.revoked = True
    anna = house.telegram.user("Anna", "ru")
    sent = await house.telegram.say(anna, "/lang", bot)  # polling ends by itself, a webhook hears of it when it speaks
    assert sent.update
    if not house.bot.mailbox.webhook:
        bot.mailbox.close()
    await house.telegram.wait_text(lola, "@lola_bot", timeout=10)
    assert (await BotAccount.get(id=account.id)).state is BotState.REVOKED


# — a channel —


async def test_a_channel_is_attached_with_its_rights_in_words(house: House, lola: FakeUser) -> None:
    telegram = house.telegram
    channel = telegram.channel("Lola's things", lola, username="lola_things")
    await telegram.say(lola, "/channel")
    await telegram.wait_for(lambda call: "request_chat" in str(call.params.get("reply_markup")) and call.ok)
    await telegram.share_chat(lola, channel)
    await telegram.wait_text(lola, "✅ publish posts")
    async with house.shop.unit():
        attached = await Channel.get(chat_id=channel.id)
    assert attached.rights["can_post_messages"]
    assert (attached.title, attached.username, attached.bot_id) == ("Lola's things", "lola_things", house.account.id)
    await telegram.my_chat_member(channel, house.bot, lola, can_post_messages=False)
    await telegram.taken(house.bot)
    async with house.shop.unit():
        assert not (await attached.fresh()).rights["can_post_messages"]
    await telegram.my_chat_member(channel, house.bot, lola, "kicked")
    await telegram.taken(house.bot)
    async with house.shop.unit():
        assert (await attached.fresh()).detached


async def test_a_channel_of_somebody_else_is_not_attached(house: House, lola: FakeUser) -> None:
    telegram = house.telegram
    channel = telegram.channel("Theirs", telegram.user("Owner"))
    channel.promote(house.bot)
    await telegram.say(lola, "/channel")
    await telegram.wait_for(lambda call: "request_chat" in str(call.params.get("reply_markup")) and call.ok)
    await telegram.share_chat(lola, channel)
    await telegram.wait_text(lola, "not an administrator")
    async with house.shop.unit():
        assert await Channel.all().count() == 0


# — the platform's own people —


async def test_the_platforms_people_see_how_things_stand(
    house: House, lola: FakeUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    from models.base.settings import settings

    monkeypatch.setenv("PLATFORM_ADMINS", str(lola.id))
    settings.cache_clear()
    for command, part in (("/shops", "lolo · Lolo"), ("/health", "Bots: 1"), ("/parked", "Nothing is parked")):
        await house.telegram.say(lola, command)
        await house.telegram.wait_text(lola, part)
    await park(house.account, {"text": "tufli"}, "no message in it", number="17")
    for command, part in (("/parked", "17: no message in it"), ("/parked 17", "{'text': 'tufli'}")):
        await house.telegram.say(lola, command)
        await house.telegram.wait_text(lola, part)
    stranger = house.telegram.user("Stranger", "en")
    await house.telegram.say(stranger, "/health")
    await house.telegram.wait_for(lambda call: call.chat == stranger.id and call.ok)
    assert "Bots" not in house.telegram.last(stranger).text
