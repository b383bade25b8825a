"""What people do in the fake reaches a real aiogram bot as Telegram would bring it."""

from __future__ import annotations

import io
import json
import time
from urllib.parse import parse_qs

import pytest
from aiogram import Bot
from aiogram.enums import ChatMemberStatus
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    BufferedInputFile,
    ChatAdministratorRights,
    ChatMemberAdministrator,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaPhoto,
    InputTextMessageContent,
    KeyboardButton,
    KeyboardButtonRequestChat,
    LabeledPrice,
    Message,
    MessageOriginChannel,
    ReplyKeyboardMarkup,
    Update,
    WebAppInfo,
)
from aiogram.utils.web_app import safe_parse_webapp_init_data
from PIL import Image

from tests.fakes.telegram import FakeBot, FakeChat, FakeTelegram, FakeUser, init_data, launch_url


def picture(colour: str = "teal") -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (200, 300), colour).save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def seller(telegram: FakeTelegram) -> FakeUser:
    return telegram.user("Aziz", "uz", username="aziz")


@pytest.fixture
def channel(telegram: FakeTelegram, seller: FakeUser) -> FakeChat:
    return telegram.channel("Lola kiyim", seller, username="lola_kiyim")


async def newest(bot: Bot) -> Update:
    return (await bot.get_updates())[-1]


async def newest_message(bot: Bot) -> Message:
    message = (await newest(bot)).message
    assert message
    return message


async def test_pictures_voices_files_and_stickers_arrive(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    sent = await telegram.send_photo(lola, picture(), "shu bormi?")
    photo = (await newest_message(bot)).photo
    assert photo
    downloaded = await bot.download(photo[-1])
    assert downloaded
    assert downloaded.read() == picture()
    assert sent.message["caption"] == "shu bormi?"
    await telegram.voice(lola)
    assert (await newest_message(bot)).voice
    await telegram.document(lola, b"a;b", "narxlar.csv", "text/csv")
    document = (await newest_message(bot)).document
    assert document
    assert document.file_name == "narxlar.csv"
    await telegram.sticker(lola)
    assert (await newest_message(bot)).sticker
    await telegram.video(lola, b"mp4")
    assert (await newest_message(bot)).video


async def test_an_album_comes_in_parts_with_one_group(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.send_album(lola, [picture(), picture("red")], "ikkalasi")
    messages = [update.message for update in await bot.get_updates()]
    assert [message.caption for message in messages if message] == ["ikkalasi", None]
    assert len({message.media_group_id for message in messages if message}) == 1


async def test_somebody_elses_contact_carries_their_id(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.send_contact(lola, of=telegram.user("Vali"), phone="+998935556677")
    contact = (await newest_message(bot)).contact
    assert contact
    assert contact.user_id != lola.id


async def test_an_edited_message_comes_with_the_new_words(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.say(lola, "2 ta")
    await telegram.edit(lola, "3 ta")
    edited = (await newest(bot)).edited_message
    assert edited
    assert (edited.text, edited.message_id) == ("3 ta", 1)


async def test_a_press_of_a_button_that_is_gone_names_no_message(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    await telegram.press_data(lola, "order:old", message_id=5)
    query = (await newest(bot)).callback_query
    assert query
    assert query.data == "order:old"
    assert query.message
    assert query.message.date == 0
    with pytest.raises(LookupError, match="no button"):
        await telegram.press(lola, "Savatga")


async def test_a_deep_link_button_opens_the_bot_it_leads_to(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    link = InlineKeyboardButton(text="Ochish", url="https://t.me/lola_shop_bot?start=p_7")
    await bot.send_message(lola.id, "?", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[link]]))
    await telegram.press(lola, "Ochish")
    assert (await newest_message(bot)).text == "/start p_7"


async def test_who_blocks_the_bot_gets_nothing_more(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    await telegram.block(lola)
    change = (await newest(bot)).my_chat_member
    assert change
    assert change.new_chat_member.status == ChatMemberStatus.KICKED
    with pytest.raises(TelegramForbiddenError, match="blocked by the user"):
        await bot.send_message(lola.id, "salom")
    await telegram.unblock(lola)
    await bot.send_message(lola.id, "salom")
    assert telegram.texts(lola) == ["salom"]


async def test_a_channel_is_chosen_and_the_bot_gets_its_rights(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, seller: FakeUser, channel: FakeChat
) -> None:
    await telegram.start(seller)
    with pytest.raises(TelegramForbiddenError, match="not a member of the channel"):
        await bot.send_message(channel.id, "e'lon")
    every = dict.fromkeys(ChatAdministratorRights.model_fields, True)
    asked = KeyboardButtonRequestChat(
        request_id=1,
        chat_is_channel=True,
        request_title=True,
        bot_administrator_rights=ChatAdministratorRights(**every),
        user_administrator_rights=ChatAdministratorRights(**every),
    )
    keyboard = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Kanal", request_chat=asked)]])
    await bot.send_message(seller.id, "?", reply_markup=keyboard)
    await telegram.share_chat(seller, channel)
    updates = await bot.get_updates()
    shared = updates[-1].message
    assert shared
    assert shared.chat_shared
    assert (shared.chat_shared.chat_id, shared.chat_shared.title) == (channel.id, "Lola kiyim")
    member = await bot.get_chat_member(channel.id, shop.id)
    assert isinstance(member, ChatMemberAdministrator)
    assert member.can_post_messages
    admins = await bot.get_chat_administrators(f"@{channel.username}")
    assert {admin.user.id for admin in admins} == {seller.id, shop.id}
    await bot.send_message(channel.id, "e'lon")
    assert telegram.texts(channel) == ["e'lon"]


async def test_a_bot_without_the_right_cannot_post(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, seller: FakeUser, channel: FakeChat
) -> None:
    await telegram.my_chat_member(channel, shop, seller, can_post_messages=False)
    with pytest.raises(TelegramBadRequest, match="need administrator rights"):
        await bot.send_message(channel.id, "e'lon")
    await telegram.my_chat_member(channel, shop, seller, "kicked")
    with pytest.raises(TelegramForbiddenError, match="kicked"):
        await bot.send_message(channel.id, "e'lon")


async def test_a_post_leads_back_by_forward_by_quote_and_by_comment(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, seller: FakeUser, channel: FakeChat, lola: FakeUser
) -> None:
    group = telegram.group("Muhokama", seller)
    telegram.link(channel, group)
    await telegram.my_chat_member(channel, shop, seller)
    await telegram.my_chat_member(group, shop, seller)
    post = await telegram.post(channel, "Koʻylak 250 000", by=seller)
    heard = (await newest(bot)).channel_post
    assert heard
    assert heard.message_id == post["message_id"]

    await telegram.forward(lola, post)
    origin = (await newest_message(bot)).forward_origin
    assert isinstance(origin, MessageOriginChannel)
    assert (origin.chat.id, origin.message_id) == (channel.id, post["message_id"])

    await telegram.quote(lola, post, "bormi?", words="Koʻylak")
    quoted = await newest_message(bot)
    assert quoted.external_reply
    assert quoted.quote
    assert (quoted.external_reply.message_id, quoted.quote.text) == (post["message_id"], "Koʻylak")

    await telegram.comment(lola, post, "qancha?")
    comment = await newest_message(bot)
    assert comment.reply_to_message
    assert comment.reply_to_message.is_automatic_forward
    full = await bot.get_chat(channel.id)
    assert full.linked_chat_id == group.id


async def test_posts_and_albums_are_edited_and_deleted(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, seller: FakeUser, channel: FakeChat
) -> None:
    await telegram.my_chat_member(channel, shop, seller)
    album = await bot.send_media_group(
        channel.id,
        [
            InputMediaPhoto(media=BufferedInputFile(picture(), "1.png"), caption="yangi"),
            InputMediaPhoto(media=BufferedInputFile(picture("red"), "2.png")),
        ],
    )
    assert len({message.media_group_id for message in album}) == 1
    first = album[0]
    await bot.edit_message_caption(chat_id=channel.id, message_id=first.message_id, caption="sotildi")
    other = InputMediaPhoto(media=BufferedInputFile(picture("blue"), "3.png"), caption="sotildi")
    await bot.edit_message_media(other, chat_id=channel.id, message_id=first.message_id)
    assert telegram.texts(channel) == ["sotildi", ""]
    await bot.pin_chat_message(channel.id, first.message_id)
    copied = await bot.copy_message(channel.id, channel.id, first.message_id)
    await bot.forward_message(channel.id, channel.id, first.message_id)
    await bot.delete_messages(channel.id, [message.message_id for message in album])
    assert len(telegram.shown(channel)) == 2
    await bot.delete_message(channel.id, copied.message_id)
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(channel.id, copied.message_id)


async def test_a_mini_app_button_is_for_private_chats(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, seller: FakeUser
) -> None:
    group = telegram.group("Guruh", seller)
    await telegram.my_chat_member(group, shop, seller)
    button = InlineKeyboardButton(text="Kabinet", web_app=WebAppInfo(url="https://shop.uz/app"))
    keyboard = InlineKeyboardMarkup(inline_keyboard=[[button]])
    with pytest.raises(TelegramBadRequest, match="BUTTON_TYPE_INVALID"):
        await bot.send_message(group.id, "?", reply_markup=keyboard)
    await telegram.start(seller)
    await bot.send_message(seller.id, "?", reply_markup=keyboard)
    assert telegram.buttons(seller)[0].web_app == "https://shop.uz/app"


async def test_an_invoice_is_paid_when_the_bot_agrees(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    price = LabeledPrice(label="Koʻylak", amount=25_000_000)
    await bot.send_invoice(lola.id, "Buyurtma 7", "Koʻylak", "order:7", "UZS", [price], provider_token="398:TEST")
    checkout = await telegram.press(lola, "Pay 25000000")
    query = (await newest(bot)).pre_checkout_query
    assert query
    assert query.invoice_payload == "order:7"
    with pytest.raises(AssertionError, match="has not answered"):
        await telegram.paid(checkout)
    await bot.answer_pre_checkout_query(query.id, ok=True)
    await telegram.paid(checkout)
    payment = (await newest_message(bot)).successful_payment
    assert payment
    assert payment.total_amount == 25_000_000


async def test_a_product_is_prepared_for_sharing(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    content = InputTextMessageContent(message_text="Koʻylak")
    card = InlineQueryResultArticle(id="p7", title="Koʻylak", input_message_content=content)
    prepared = await bot.save_prepared_inline_message(lola.id, card, allow_user_chats=True)
    assert telegram.world.prepared[prepared.id]["result"]["id"] == "p7"


async def test_init_data_passes_the_check_of_its_own_bot_only(telegram: FakeTelegram, lola: FakeUser) -> None:
    shop, neighbour = telegram.bot(), telegram.bot()
    data = init_data(shop.token, lola, start_param="orders")
    parsed = safe_parse_webapp_init_data(shop.token, data)
    assert parsed.user
    assert (parsed.user.id, parsed.start_param) == (lola.id, "orders")
    assert abs(parsed.auth_date.timestamp() - time.time()) < 5
    with pytest.raises(ValueError):
        safe_parse_webapp_init_data(neighbour.token, data)
    with pytest.raises(ValueError):
        safe_parse_webapp_init_data(shop.token, data.replace("orders", "others"))
    page, _, fragment = launch_url("https://shop.uz/app", data, dark=True).partition("#")
    launch = parse_qs(fragment)
    assert page == "https://shop.uz/app"
    assert launch["tgWebAppData"] == [data]
    assert json.loads(launch["tgWebAppThemeParams"][0])["bg_color"] == "#212121"
