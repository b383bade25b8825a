"""Calls the fake refuses, limits and slowness it can be told to have, and the ways to reach it."""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    LinkPreviewOptions,
    MenuButtonWebApp,
    ReactionTypeEmoji,
    ReplyParameters,
    WebAppInfo,
)
from aiohttp import web

from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser, faults
from tests.fakes.telegram.control import Controlled
from tests.fakes.telegram.facts import table
from tests.fakes.telegram.methods import METHODS

ROOT = Path(__file__).parents[2]
Ask = Callable[..., Any]


@pytest.fixture
async def ask(telegram: FakeTelegram, shop: FakeBot) -> AsyncIterator[Ask]:
    """A call without a library between: what is wrong with it stays wrong."""
    async with aiohttp.ClientSession() as session:

        async def call(method: str, **body: Any) -> dict[str, Any]:
            async with session.post(f"{telegram.url}/bot{shop.token}/{method}", **body) as response:
                answer: dict[str, Any] = await response.json()
                assert response.status == answer.get("error_code", 200)
                return answer

        yield call


@asynccontextmanager
async def hook(answer: Callable[[dict[str, Any]], web.Response]) -> AsyncIterator[str]:
    """A webhook of a bot."""

    async def take(request: web.Request) -> web.Response:
        return answer(await request.json())

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


def test_every_method_of_the_table_is_answered() -> None:
    assert set(METHODS) == set(table()["methods"])


@pytest.mark.parametrize(
    ("method", "params", "complaint"),
    [
        ("sendMesage", {}, "Not Found: method not found"),
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "1"}, "message text is empty"),
        ("sendMessage", {"chat_id": "1", "text": "x", "colour": "red"}, 'unknown field "colour"'),
        ("sendMessage", {"chat_id": "1", "text": "x", "reply_markup": "{"}, "object expected as reply markup"),
        ("sendMessage", {"chat_id": "1", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ("getUpdates", {"limit": "many"}, 'field "limit" must be of type Integer'),
        ("deleteMessage", {"chat_id": "1", "message_id": "1.5"}, 'field "message_id" must be of type Integer'),
        ("setMyCommands", {"commands": '[{"command": "Start", "description": "d"}]'}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": '[{"command": "start"}]'}, 'field "description" of BotCommand'),
        ("setWebhook", {"url": "http://shop.uz/tg"}, "An HTTPS URL must be provided"),
        ("setWebhook", {"url": "https://shop.uz:8080/tg"}, "only on ports 80, 88, 443 or 8443"),
        ("setWebhook", {"url": "https://shop.uz/tg", "secret_token": "с"}, "unallowed characters"),
        ("getFile", {"file_id": "AgACother"}, "wrong file identifier"),
    ],
)
async def test_what_is_wrong_is_named(ask: Ask, method: str, params: dict[str, str], complaint: str) -> None:
    assert complaint in (await ask(method, data=params))["description"]


async def test_forms_json_and_the_address_all_carry_parameters(
    telegram: FakeTelegram, ask: Ask, lola: FakeUser
) -> None:
    await telegram.start(lola)
    markup = {"inline_keyboard": [[{"text": "Ha", "callback_data": "y"}]]}
    assert (await ask("sendMessage", json={"chat_id": lola.id, "text": "1", "reply_markup": markup}))["ok"]
    assert (await ask("sendMessage", data={"chat_id": str(lola.id), "text": "2"}))["ok"]
    assert (await ask(f"sendmessage?chat_id={lola.id}&text=3"))["ok"]
    assert (await ask("sendMessage", data=b"[1]", headers={"Content-Type": "application/json"}))["error_code"] == 400
    assert telegram.texts(lola) == ["1", "2", "3"]


async def test_messages_of_every_kind_are_valid_to_aiogram(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    file = BufferedInputFile(b"bytes", "file.bin")
    text = await bot.send_message(
        lola.id,
        "a",
        reply_parameters=ReplyParameters(message_id=1),
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert text.reply_to_message
    assert (await bot.send_video(lola.id, file, caption="v")).video
    assert (await bot.send_document(lola.id, file)).document
    assert (await bot.send_voice(lola.id, file)).voice
    assert (await bot.send_audio(lola.id, file)).audio
    assert (await bot.send_animation(lola.id, file)).animation
    assert (await bot.send_location(lola.id, 41.3, 69.2)).location
    assert (await bot.send_contact(lola.id, "+99890", "Aziz")).contact
    assert await bot.send_chat_action(lola.id, "typing")
    assert await bot.send_message_draft(lola.id, 1, text="yozyapti")
    assert await bot.set_message_reaction(lola.id, 1, [ReactionTypeEmoji(emoji="👍")])
    assert (await bot.get_chat(lola.id)).first_name == "Lola"
    assert (await bot.get_user_profile_photos(lola.id)).total_count == 0
    assert await bot.get_chat_member_count(lola.id) == 2
    with pytest.raises(TelegramBadRequest, match="IMAGE_PROCESS_FAILED"):
        await bot.send_photo(lola.id, file)


async def test_a_bot_keeps_what_it_says_of_itself(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await telegram.start(lola)
    await bot.set_my_name("Lola kiyim", language_code="uz")
    await bot.set_my_description("Kiyimlar")
    await bot.set_my_short_description("Kiyim")
    commands = [BotCommand(command="cart", description="Savat")]
    scope = BotCommandScopeChat(chat_id=lola.id)
    await bot.set_my_commands(commands, scope=scope)
    await bot.set_chat_menu_button(
        lola.id, MenuButtonWebApp(text="Katalog", web_app=WebAppInfo(url="https://shop.uz/c"))
    )
    assert (await bot.get_my_name(language_code="uz")).name == "Lola kiyim"
    assert (await bot.get_my_name(language_code="ru")).name == "Lola shop"
    assert (await bot.get_my_description()).description == "Kiyimlar"
    assert [command.command for command in await bot.get_my_commands(scope=scope)] == ["cart"]
    assert await bot.get_my_commands() == []
    assert isinstance(await bot.get_chat_menu_button(chat_id=lola.id), MenuButtonWebApp)
    await bot.delete_my_commands(scope=scope)
    assert await bot.get_my_commands(scope=scope) == []


async def test_what_waited_is_posted_once_there_is_a_webhook(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, lola: FakeUser
) -> None:
    taken: list[str] = []

    def answer(update: dict[str, Any]) -> web.Response:
        taken.append(update["message"]["text"])
        return web.Response()

    await telegram.say(lola, "salom")
    async with hook(answer) as url:
        await bot.set_webhook(url)
        await telegram.taken(shop)
        info = await bot.get_webhook_info()
    assert taken == ["salom"]
    assert (info.url, info.pending_update_count) == (url, 0)
    await bot.delete_webhook()
    assert (await bot.get_webhook_info()).url == ""


async def test_a_webhook_that_is_down_leaves_the_update_waiting(
    telegram: FakeTelegram, bot: Bot, shop: FakeBot, lola: FakeUser
) -> None:
    shop.mailbox.pause = 0.01
    await bot.set_webhook("http://127.0.0.1:9/hook")
    assert (await telegram.say(lola, "salom")).statuses == [0, 0, 0]
    info = await bot.get_webhook_info()
    assert info.pending_update_count == 1
    assert info.last_error_message


async def test_a_method_in_the_webhooks_answer_is_performed(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    def answer(update: dict[str, Any]) -> web.Response:
        return web.json_response({"method": "sendMessage", "chat_id": lola.id, "text": "javob"})

    async with hook(answer) as url:
        await bot.set_webhook(url)
        await telegram.say(lola, "salom")
    assert telegram.texts(lola) == ["javob"]


async def test_kinds_that_nobody_asked_for_do_not_come(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    assert (await telegram.say(lola, "salom")).update is None
    await telegram.press_data(lola, "x")
    assert [update.event_type for update in await bot.get_updates()] == ["callback_query"]


async def test_strict_rates_refuse_the_thirty_first_send_of_a_second(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    telegram.rates.strict = True
    people = [telegram.user(f"P{number}") for number in range(31)]
    for person in people:
        await telegram.start(person)
    answers = await asyncio.gather(*(bot.send_message(person.id, "x") for person in people), return_exceptions=True)
    assert [type(answer) for answer in answers if isinstance(answer, Exception)] == [TelegramRetryAfter]


async def test_strict_rates_let_a_chat_have_a_short_burst_only(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    telegram.rates.strict = True
    await telegram.start(lola)
    for text in "123":
        await bot.send_message(lola.id, text)
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(lola.id, "4")
    assert 1 <= caught.value.retry_after <= 3
    assert telegram.texts(lola) == ["1", "2", "3"]


async def test_an_answer_can_be_slow_in_one_chat(telegram: FakeTelegram, bot: Bot, lola: FakeUser) -> None:
    vali = telegram.user("Vali")
    await telegram.start(lola)
    await telegram.start(vali)
    telegram.faults.plan("*", faults.Slow(0.2), chat=lola.id)
    started = time.monotonic()
    await bot.send_message(vali.id, "tez")
    quick = time.monotonic() - started
    await bot.send_message(lola.id, "sekin")
    assert time.monotonic() - started - quick >= 0.2


async def test_waiting_for_a_call_finds_it_or_shows_the_last_ones(
    telegram: FakeTelegram, bot: Bot, lola: FakeUser
) -> None:
    await telegram.start(lola)
    waiting = asyncio.create_task(telegram.wait_text(lola, "tayyor"))
    await asyncio.sleep(0)
    await bot.send_message(lola.id, "Buyurtma tayyor")
    assert (await waiting).method == "sendMessage"
    with pytest.raises(AssertionError, match="Buyurtma tayyor"):
        await telegram.wait_text(lola, "yuborildi", timeout=0.05)


async def test_the_log_is_kept_as_lines(tmp_path: Any, lola: FakeUser) -> None:
    async with FakeTelegram(log=tmp_path / "calls.jsonl") as telegram:
        bot = telegram.bot()
        async with aiohttp.ClientSession() as session:
            await session.post(f"{telegram.url}/bot{bot.token}/getMe")
    assert '"method": "getMe"' in (tmp_path / "calls.jsonl").read_text()


async def test_another_process_moves_people_by_http() -> None:
    async with Controlled() as telegram, aiohttp.ClientSession(telegram.url) as session:
        bot = telegram.bot(username="shop_bot")
        say = {"user": "Lola", "bot": "shop_bot", "text": "salom"}
        async with session.post("/people/say", json=say) as response:
            update = (await response.json())["update"]
        chat = update["message"]["chat"]["id"]
        await session.post(f"/bot{bot.token}/sendMessage", json={"chat_id": chat, "text": "Assalom"})
        async with session.get("/screen/Lola") as response:
            assert [message["text"] for message in await response.json()] == ["Assalom"]
        async with session.get("/calls") as response:
            assert [call["method"] for call in await response.json()] == ["sendMessage"]
        async with session.post("/people/press", json={"user": "Lola", "what": "Savat"}) as response:
            assert response.status == 400
            assert "no button 'Savat'" in await response.text()


async def test_it_runs_on_its_own_and_takes_any_token() -> None:
    command = [sys.executable, "-m", "tests.fakes.telegram"]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, cwd=ROOT)
    try:
        assert process.stdout
        url = (await asyncio.wait_for(process.stdout.readline(), 20)).decode().strip()
        async with aiohttp.ClientSession() as session, session.get(f"{url}/bot42:abc/getMe") as response:
            assert (await response.json())["result"]["id"] == 42
    finally:
        process.terminate()
        await process.wait()
