"""The fake Bot API server, seen by a real aiogram bot."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable

import pytest
from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramConflictError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    Update,
    WebAppInfo,
)
from aiohttp import web
from PIL import Image

from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser, faults


def picture(width: int = 320, height: int = 200) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(buffer, "JPEG")
    return buffer.getvalue()


def inline(*buttons: InlineKeyboardButton) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[list(buttons)])


async def test_a_bot_learns_who_it_is(bot: Bot, shop: FakeBot) -> None:
    assert (await bot.get_me()).username == "lola_shop_bot"


async def test_a_revoked_token_is_turned_away(telegram: FakeTelegram, bot: Bot, shop: FakeBot) -> None:
    telegram.revoke(shop)
    with pytest.raises(TelegramUnauthorizedError):
        await bot.get_me()


async def test_polling_gives_what_people_wrote_until_it_is_confirmed(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    await telegram.say(lola, "salom")
    first = await bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["salom"]
    assert await bot.get_updates() == first
    assert await bot.get_updates(offset=first[-1].update_id + 1) == []


async def test_a_poll_waits_for_the_first_message(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, lola: FakeUser
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.wait_idle(shop)
    await telegram.say(lola, "bormisiz?")
    (update,) = await poll
    assert update.message
    assert update.message.text == "bormisiz?"


async def test_a_second_poll_sends_the_first_away(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, lola: FakeUser
) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=10))
    await telegram.wait_idle(shop)
    second = asyncio.create_task(bot.get_updates(timeout=10))
    with pytest.raises(TelegramConflictError):
        await first
    await telegram.say(lola, "salom")
    assert len(await second) == 1


async def test_a_webhook_gets_the_update_with_its_secret_and_again_until_it_is_taken(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    seen: list[tuple[str | None, Update]] = []

    async def hook(request: web.Request) -> web.Response:
        update = Update.model_validate(await request.json())
        seen.append((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), update))
        return web.Response(status=500 if len(seen) == 1 else 200)

    app = web.Application()
    app.router.add_post("/tg/1", hook)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/tg/1", secret_token="hush")
        sent = await telegram.say(lola, "salom")
        assert sent.statuses == [500, 200]
        assert await telegram.repeat(sent, 5, at_once=True) == [200] * 5
        with pytest.raises(TelegramConflictError):
            await bot.get_updates()
    finally:
        await runner.cleanup()
    assert {secret for secret, _ in seen} == {"hush"}
    assert len({update.update_id for _, update in seen}) == 1


async def test_a_bot_may_not_write_first(bot: Bot, lola: FakeUser) -> None:
    with pytest.raises(TelegramForbiddenError, match="can't initiate conversation"):
        await bot.send_message(lola.id, "hello")


async def test_people_see_the_text_and_its_buttons(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    keyboard = inline(
        InlineKeyboardButton(text="Savatga", callback_data="cart:1"),
        InlineKeyboardButton(text="Kanal", url="https://t.me/lola"),
    )
    await bot.send_message(lola.id, "<b>Choynak</b> &lt;1.2 l&gt;", parse_mode=ParseMode.HTML, reply_markup=keyboard)
    shown = telegram.last(lola)
    assert shown.text == "Choynak <1.2 l>"
    assert shown.raw["entities"] == [{"type": "bold", "offset": 0, "length": 7}]
    assert [(button.label, button.data) for button in telegram.buttons(lola)] == [("Savatga", "cart:1"), ("Kanal", "")]


async def test_a_pressed_button_comes_back_and_is_answered_once(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    await telegram.start(lola)
    await bot.send_message(lola.id, "?", reply_markup=inline(InlineKeyboardButton(text="Ha", callback_data="yes")))
    await telegram.press(lola, "Ha")
    query = (await bot.get_updates())[-1].callback_query
    assert query
    assert query.data == "yes"
    assert await bot.answer_callback_query(query.id, text="ok")
    with pytest.raises(TelegramBadRequest, match="query is too old"):
        await bot.answer_callback_query(query.id)


async def test_a_photo_is_uploaded_and_its_id_serves_again(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    first = await bot.send_photo(lola.id, BufferedInputFile(picture(), "mug.jpg"), caption="Krujka")
    assert first.photo
    again = await bot.send_photo(lola.id, first.photo[-1].file_id)
    assert again.photo
    assert (again.photo[-1].width, again.photo[-1].height) == (320, 200)
    downloaded = await bot.download(first.photo[-1].file_id)
    assert downloaded
    assert downloaded.read() == picture()


async def test_a_file_id_belongs_to_one_bot(
    telegram: FakeTelegram, client: Callable[[FakeBot], Bot], shop: FakeBot, lola: FakeUser
) -> None:
    neighbour = telegram.bot(username="other_bot")
    await telegram.start(lola, bot=shop)
    await telegram.start(lola, bot=neighbour)
    sent = await client(shop).send_photo(lola.id, BufferedInputFile(picture(), "mug.jpg"))
    assert sent.photo
    with pytest.raises(TelegramBadRequest, match="wrong file identifier"):
        await client(neighbour).send_photo(lola.id, sent.photo[-1].file_id)


async def test_edits_change_what_people_see(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    message = await bot.send_message(lola.id, "1 dona")
    await bot.edit_message_text("2 dona", chat_id=lola.id, message_id=message.message_id)
    assert telegram.texts(lola) == ["2 dona"]
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_text("2 dona", chat_id=lola.id, message_id=message.message_id)
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=lola.id, message_id=999)
    await bot.delete_message(lola.id, message.message_id)
    assert telegram.texts(lola) == []


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<i>crossed</b>", "Unmatched end tag"),
        ("<font>new</font>", 'Unsupported start tag "font" at byte offset 0'),
        ("3 < 5", "Unsupported start tag"),
        ("   ", "message text is empty"),
        ("<b></b>", "message text is empty"),
        ("a" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
async def test_texts_that_telegram_refuses(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser, text: str, complaint: str
) -> None:
    await telegram.start(lola)
    with pytest.raises(TelegramBadRequest, match=complaint):
        await bot.send_message(lola.id, text, parse_mode=ParseMode.HTML)
    assert telegram.texts(lola) == []


@pytest.mark.parametrize(
    ("button", "complaint"),
    [
        (InlineKeyboardButton(text="x", callback_data="я" * 33), "BUTTON_DATA_INVALID"),
        (InlineKeyboardButton(text="x"), "Text buttons are unallowed"),
        (InlineKeyboardButton(text="x", web_app=WebAppInfo(url="http://a.uz")), "Only HTTPS links are allowed"),
        (InlineKeyboardButton(text="x", url="ftp://a.uz"), "Unsupported URL protocol"),
        (InlineKeyboardButton(text="x", url="http://localhost/"), "Wrong HTTP URL"),
    ],
)
async def test_buttons_that_telegram_refuses(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser, button: InlineKeyboardButton, complaint: str
) -> None:
    await telegram.start(lola)
    with pytest.raises(TelegramBadRequest, match=complaint):
        await bot.send_message(lola.id, "?", reply_markup=inline(button))


async def test_the_contact_button_shares_the_persons_number(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Raqamim", request_contact=True)]])
    await bot.send_message(lola.id, "?", reply_markup=keyboard)
    assert telegram.keyboard(lola) == ["Raqamim"]
    await telegram.press(lola, "Raqamim")
    message = (await bot.get_updates())[-1].message
    assert message
    assert message.contact
    assert message.contact.user_id == lola.id


async def test_misfortunes_come_in_the_order_they_were_planned(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    await telegram.start(lola)
    telegram.faults.plan("sendMessage", faults.too_many(3))
    telegram.faults.plan("sendMessage", faults.BLOCKED)
    telegram.faults.plan("sendMessage", faults.BAD_GATEWAY)
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(lola.id, "1")
    assert caught.value.retry_after == 3
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(lola.id, "2")
    with pytest.raises(TelegramServerError):
        await bot.send_message(lola.id, "3")
    await bot.send_message(lola.id, "4")
    assert telegram.texts(lola) == ["4"]
    assert [call.ok for call in telegram.calls("sendMessage", lola)] == [False, False, False, True]


@pytest.mark.parametrize(("fault", "seen"), [(faults.DROPPED_BEFORE, []), (faults.DROPPED_AFTER, ["salom"])])
async def test_a_connection_breaks_before_or_after_the_effect(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser, fault: faults.Dropped, seen: list[str]
) -> None:
    await telegram.start(lola)
    telegram.faults.plan("sendMessage", fault)
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(lola.id, "salom")
    assert telegram.texts(lola) == seen
    assert telegram.calls("sendMessage")[-1].lost
