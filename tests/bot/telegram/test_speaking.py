"""What leaves for Telegram: texts, pictures, buttons, and every way to fail."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest
from tortoise.exceptions import OperationalError

from bot.channels.base import Button, Outgoing, SendFailed, To, Why
from bot.channels.telegram import Telegram, mini_app_url
from bot.channels.telegram.parts import split, units
from bot.telegram.acts import speaker
from models.base.db import row, unit
from models.base.scope import inside
from models.base.settings import Settings
from models.media import Media
from models.workspaces import BotAccount, BotState
from tests.bot.telegram.conftest import forget_connections, own_bot
from tests.cast import Shop
from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser, faults

DATA = Button("Add", press="add:1")


@pytest.fixture
def carrier_of(account: BotAccount) -> Telegram:
    return speaker()


@pytest.fixture
async def anna(telegram: FakeTelegram, platform: FakeBot, account: BotAccount) -> FakeUser:
    user = telegram.user("Anna", "ru")
    telegram.world.private_room(platform, user)
    return user


@pytest.fixture
def to(account: BotAccount, anna: FakeUser) -> To:
    return To(account.public_id, str(anna.id))


async def failing(sending: object) -> SendFailed:
    with pytest.raises(SendFailed) as caught:
        await sending  # type: ignore[misc]
    return caught.value


async def test_a_customers_words_break_nothing(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser
) -> None:
    text = "<b>not bold</b> & *stars* _x_ [a](b) </i>"
    (number,) = await carrier_of.send(to, Outgoing(text, buttons=((DATA,),)))
    assert telegram.last(anna).text == text
    assert telegram.last(anna).id == int(number)
    assert [button.data for button in telegram.buttons(anna)] == ["add:1"]


async def test_a_long_text_is_cut_between_paragraphs(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser
) -> None:
    paragraphs = [f"{number} " + "😀" * 1500 for number in range(4)]
    ids = await carrier_of.send(to, Outgoing("\n\n".join(paragraphs), buttons=((DATA,),)))
    assert telegram.texts(anna) == paragraphs
    assert len(ids) == 4
    assert [bool(shown.buttons) for shown in telegram.shown(anna)] == [False, False, False, True]


def test_no_piece_is_too_long_and_nothing_is_lost() -> None:
    for text in ("a" * 10_000, "word " * 3000, "😀" * 5000, "x\n" * 6000, "", "short"):
        pieces = split(text)
        assert all(0 < units(piece) <= 4096 for piece in pieces)
        assert "".join("".join(pieces).split()) == "".join(text.split())


async def test_a_picture_is_uploaded_once_and_named_after_that(
    carrier_of: Telegram, telegram: FakeTelegram, platform: FakeBot, to: To, anna: FakeUser, shop: Shop
) -> None:
    media = await shop.picture()
    with inside(shop.id):
        await carrier_of.send(to, Outgoing("Mug", (media.public_id,), ((DATA,),)))
        first = telegram.last(anna).photo
        await carrier_of.send(to, Outgoing("Mug", (media.public_id,)))
        carrier_of.pictures._ids.clear()
        await carrier_of.send(to, Outgoing("Mug", (media.public_id,)))
    assert telegram.last(anna).photo == first
    assert [call.params["photo"] == first for call in telegram.calls("sendPhoto")] == [False, True, True]
    async with shop.unit():
        assert (await Media.get(id=media.id)).telegram == {to.account: first}


async def test_a_file_id_that_telegram_has_forgotten_is_uploaded_again(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop
) -> None:
    media = await shop.picture()
    async with shop.unit():
        await Media.filter(id=media.id).update(telegram={to.account: "AgACgone"})
    with inside(shop.id):
        await carrier_of.send(to, Outgoing("Mug", (media.public_id,)))
    assert telegram.last(anna).text == "Mug"


async def test_a_neighbours_picture_is_not_sent(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop, neighbour: Shop
) -> None:
    theirs = await neighbour.picture()
    with inside(neighbour.id):
        await carrier_of.send(to, Outgoing("Theirs", (theirs.public_id,)))
    with inside(shop.id):
        await carrier_of.send(to, Outgoing("Ours", (theirs.public_id,)))
    assert telegram.last(anna).photo == ""


async def test_an_album_has_its_words_and_buttons_behind_it(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop
) -> None:
    pictures = [(await shop.picture(colour)).public_id for colour in ("red", "green", "blue")]
    with inside(shop.id):
        ids = await carrier_of.send(to, Outgoing("Three", tuple(pictures), ((DATA,),)))
        assert len(ids) == 4
        assert telegram.last(anna).text == "Three"
        assert telegram.last(anna).labels == ["Add"]
        await carrier_of.send(to, Outgoing("Three", tuple(pictures)))
        assert [shown.text for shown in telegram.shown(anna)][-3:] == ["Three", "", ""]
        await carrier_of.send(to, Outgoing("", tuple(pictures), ((DATA,),)))
        assert telegram.last(anna).labels == ["Add"]


async def test_a_caption_that_is_too_long_follows_its_picture(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop
) -> None:
    media = await shop.picture()
    with inside(shop.id):
        await carrier_of.send(to, Outgoing("😀" * 600, (media.public_id,), ((DATA,),)))
    picture, text = telegram.shown(anna)
    assert (bool(picture.photo), picture.text, picture.labels) == (True, "", [])
    assert (text.text, text.labels) == ("😀" * 600, ["Add"])


async def test_the_device_is_asked_and_the_keyboard_goes_away(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser
) -> None:
    ask = Button("My number", ask="contact")
    await carrier_of.send(to, Outgoing("Phone?", buttons=((ask,), (Button("Here", ask="location"),))))
    assert telegram.keyboard(anna) == ["My number", "Here"]
    await carrier_of.send(to, Outgoing("Thanks", drop_keyboard=True))
    assert telegram.keyboard(anna) == []
    await carrier_of.send(to, Outgoing("Phone?", buttons=((ask,), (DATA,))))
    assert telegram.keyboard(anna) == ["My number"]
    assert "Add" in telegram.shown(anna)[-2].labels
    await carrier_of.send(to, Outgoing("Confirm", buttons=((DATA,),), drop_keyboard=True))
    assert telegram.keyboard(anna) == []
    assert telegram.last(anna).labels == ["Add"]


async def test_mini_app_buttons_need_a_public_address(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, configure: Callable[..., Settings]
) -> None:
    buttons = (
        (Button("Open", web_app="/s/lola/orders/12"),),
        (Button("Copy", copy="8600"), Button("See", url="https://t.me/x")),
    )
    await carrier_of.send(to, Outgoing("Order", buttons=buttons))
    assert telegram.last(anna).labels == ["Copy", "See"]
    configure(PUBLIC_URL="http://127.0.0.1:8080")
    assert mini_app_url("abc", "/s/lola/") is None
    configure(PUBLIC_URL="https://shop.example")
    await carrier_of.send(to, Outgoing("Order", buttons=buttons))
    assert telegram.buttons(anna)[0].web_app == f"https://shop.example/app/{to.account}?next=/s/lola/orders/12"


async def test_an_edit_changes_text_caption_and_buttons(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop
) -> None:
    (number,) = await carrier_of.send(to, Outgoing("New order", buttons=((DATA,),)))
    await carrier_of.edit(to, number, Outgoing("Confirmed"))
    await carrier_of.edit(to, number, Outgoing("Confirmed"))
    assert (telegram.last(anna).text, telegram.last(anna).labels) == ("Confirmed", [])
    media = await shop.picture()
    with inside(shop.id):
        (number,) = await carrier_of.send(to, Outgoing("Receipt", (media.public_id,)))
    await carrier_of.edit(to, number, Outgoing("Received"))
    assert telegram.last(anna).text == "Received"
    assert (await failing(carrier_of.edit(to, "99999", Outgoing("x")))).why is Why.GONE


async def test_an_edit_too_long_for_one_message_keeps_its_beginning(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop
) -> None:
    """An emoji is two units of Telegram's: half of the characters fit."""
    (number,) = await carrier_of.send(to, Outgoing("New order"))
    await carrier_of.edit(to, number, Outgoing("😀" * 4000))
    assert telegram.last(anna).text == "😀" * 2048
    media = await shop.picture()
    with inside(shop.id):
        (number,) = await carrier_of.send(to, Outgoing("Receipt", (media.public_id,)))
    await carrier_of.edit(to, number, Outgoing("😀" * 1000))
    assert telegram.last(anna).text == "😀" * 512


@pytest.mark.parametrize(
    ("fault", "why", "permanent"),
    [
        (faults.BLOCKED, Why.BLOCKED, True),
        (faults.bad("chat not found"), Why.GONE, True),
        (faults.forbidden("bot was kicked from the channel chat"), Why.GONE, True),
        (faults.bad("message text is empty"), Why.REJECTED, True),
        (faults.SERVER_ERROR, Why.DOWN, False),
        (faults.BAD_GATEWAY, Why.DOWN, False),
        (faults.DROPPED_AFTER, Why.IN_DOUBT, True),
        (faults.DROPPED_BEFORE, Why.IN_DOUBT, True),
        (faults.too_many(60), Why.FLOOD, False),
    ],
)
async def test_every_refusal_in_our_words(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, fault: faults.Fault, why: Why, permanent: bool
) -> None:
    telegram.faults.plan("sendMessage", fault)
    failure = await failing(carrier_of.send(to, Outgoing("salom")))
    assert (failure.why, failure.permanent) == (why, permanent)
    assert len(telegram.calls("sendMessage")) == 1


async def test_nothing_listens_there(carrier_of: Telegram, telegram: FakeTelegram, to: To) -> None:
    await telegram.close()
    await asyncio.sleep(0.1)  # the old connection is seen to be gone
    failure = await failing(carrier_of.send(to, Outgoing("salom")))
    assert failure.why is Why.DOWN
    assert "bot70" not in str(failure)  # the address would give the token away


async def test_a_short_flood_wait_is_sat_out(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser
) -> None:
    telegram.faults.plan("sendMessage", faults.too_many(1))
    began = time.monotonic()
    await carrier_of.send(to, Outgoing("salom"))
    assert time.monotonic() - began >= 1
    assert telegram.texts(anna) == ["salom"]


async def test_a_flood_pauses_that_bot_only(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop
) -> None:
    bot, own = await own_bot(telegram, shop)
    telegram.world.private_room(bot, anna)
    telegram.faults.plan("sendMessage", faults.too_many(60))
    await failing(carrier_of.send(to, Outgoing("1")))
    again = await failing(carrier_of.send(to, Outgoing("2")))
    assert again.why is Why.FLOOD
    assert 50 < again.retry_after <= 60
    assert len(telegram.calls("sendMessage")) == 1  # the second was not even tried
    await carrier_of.send(To(own.public_id, to.chat), Outgoing("3"))
    assert telegram.texts(anna, bot) == ["3"]


async def test_a_refused_token_is_marked_once(
    carrier_of: Telegram, telegram: FakeTelegram, platform: FakeBot, account: BotAccount, to: To
) -> None:
    platform.revoked = True
    assert (await failing(carrier_of.send(to, Outgoing("salom")))).why is Why.REVOKED
    assert (await BotAccount.get(id=account.id)).state is BotState.REVOKED


async def test_a_token_replaced_elsewhere_is_taken_up(
    carrier_of: Telegram, telegram: FakeTelegram, platform: FakeBot, account: BotAccount, to: To, anna: FakeUser
) -> None:
    """Another process has the newer token: this one must not call the bot revoked."""
    newer = f"{platform.id}:BB{'1' * 33}"
    telegram.world.bots[newer] = telegram.world.bots.pop(platform.token)
    await BotAccount.filter(id=account.id).update(sealed_token=BotAccount.sealed(newer, platform.id))
    await carrier_of.send(to, Outgoing("salom"))
    assert (await BotAccount.get(id=account.id)).state is BotState.ACTIVE
    assert len(telegram.calls("sendMessage")) == 2
    forget_connections()


async def test_half_a_message_is_not_sent_twice(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser
) -> None:
    telegram.faults.plan("sendMessage", faults.BAD_GATEWAY, chat=anna.id)
    telegram.faults.clear()
    long = "\n\n".join("x" * 3000 for _ in range(2))
    sending = asyncio.ensure_future(carrier_of.send(to, Outgoing(long)))
    await telegram.wait_for(lambda call: call.method == "sendMessage")
    telegram.faults.plan("sendMessage", faults.BAD_GATEWAY)
    failure = await failing(sending)
    assert failure.why is Why.IN_DOUBT


async def test_typing_never_raises(carrier_of: Telegram, telegram: FakeTelegram, to: To) -> None:
    for fault in (faults.BLOCKED, faults.DROPPED_BEFORE, faults.too_many(30), faults.SERVER_ERROR):
        telegram.faults.plan("sendChatAction", fault)
        await carrier_of.typing(to)
    await carrier_of.typing(To("nosuchbot234", to.chat))
    await carrier_of.typing(to)
    assert telegram.calls("sendChatAction")[-1].ok


async def test_typing_costs_no_turn_when_the_database_is_away(
    carrier_of: Telegram, telegram: FakeTelegram, to: To, anna: FakeUser, shop: Shop
) -> None:
    async with unit():
        await row("ALTER TABLE business_connection RENAME TO away")
    own = To("b:whoever", to.chat)
    with inside(shop.id):
        await carrier_of.typing(own)
        with pytest.raises(OperationalError):
            await carrier_of.send(own, Outgoing("Salom"))
    await carrier_of.send(to, Outgoing("Salom"))
    assert telegram.texts(anna) == ["Salom"]


async def test_a_customers_picture_is_fetched(
    carrier_of: Telegram, telegram: FakeTelegram, platform: FakeBot, to: To, anna: FakeUser
) -> None:
    from tests.cast import picture

    sent = await telegram.send_photo(anna, picture(), bot=platform)
    ref = sent.message["photo"][-1]["file_id"]
    assert await carrier_of.fetch(to.account, ref) == picture()
    failure = await failing(carrier_of.fetch(to.account, "AgACnone"))
    assert failure.permanent
    assert platform.token not in str(failure)
