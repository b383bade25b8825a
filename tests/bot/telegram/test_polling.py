"""Polling: the offset follows the commit, whatever happens on the line."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.dispatcher import receive
from models.inbox import ExternalEvent, Outcome
from models.workspaces import BotAccount
from tests.bot.telegram.conftest import own_bot, running
from tests.bot.telegram.test_webhook import breaking, texts, update
from tests.cast import Counting, Shop
from tests.fakes.telegram import FakeBot, FakeTelegram, faults


async def test_the_offset_is_kept_over_a_restart(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop
) -> None:
    anna = telegram.user("Anna", "ru")
    await telegram.start(anna, shop.slug)
    async with running(answering=False):
        await telegram.taken(platform)
    offset = (await BotAccount.get(id=account.id)).offset
    assert offset > 700_000
    before = telegram.mark()
    await telegram.say(anna, "tufli")
    async with running(answering=False):
        await telegram.taken(platform)
    assert telegram.calls("getUpdates", since=before)[0].params["offset"] == offset
    assert await texts(shop) == ["/start", "tufli"]


async def test_a_webhook_of_an_earlier_set_up_is_taken_away(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount
) -> None:
    from tests.fakes.telegram.mailbox import Webhook

    platform.mailbox.webhook = Webhook("http://127.0.0.1:9/gone")
    async with running(answering=False):
        await telegram.wait_idle(platform)
    assert platform.mailbox.webhook is None


async def test_a_bad_line_is_survived(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop
) -> None:
    anna = telegram.user("Anna", "ru")
    for fault in (faults.BAD_GATEWAY, faults.DROPPED_BEFORE, faults.too_many(1), faults.DROPPED_AFTER):
        telegram.faults.plan("getUpdates", fault)
    await telegram.start(anna, shop.slug)
    async with running(answering=False):
        await telegram.taken(platform, timeout=20)
    assert await texts(shop) == ["/start"]


async def test_what_could_not_be_stored_is_asked_for_again(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop
) -> None:
    anna = telegram.user("Anna", "ru")
    async with running(answering=False):
        await telegram.wait_idle(platform)
        async with breaking():
            await telegram.start(anna, shop.slug)
            await asyncio.sleep(0.3)
            assert platform.mailbox.pending
        await telegram.taken(platform, timeout=10)
    assert await texts(shop) == ["/start"]


async def test_one_malformed_update_does_not_hold_up_the_others(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop
) -> None:
    anna = telegram.user("Anna", "ru")
    platform.mailbox.put_back({"update_id": 700_000, "message": {"text": 5}})
    await telegram.start(anna, shop.slug)
    async with running(answering=False):
        await telegram.taken(platform)
    assert await texts(shop) == ["/start"]
    (parked,) = await ExternalEvent.filter(outcome=Outcome.POISON)
    assert parked.external_id == "700000"


async def test_stopping_does_not_wait_for_the_long_poll(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount
) -> None:
    async with running(answering=False):
        await telegram.wait_idle(platform)
        began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 3


async def test_bots_are_polled_side_by_side(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop
) -> None:
    bot, _own = await own_bot(telegram, shop)
    async with running(answering=False):
        await telegram.wait_idle(platform)
        await telegram.wait_idle(bot)
        bot.mailbox.put_back(update(800_000))
        await telegram.taken(bot)
    assert await texts(shop) == ["tufli bormi"]


async def test_the_menus_stand_in_every_language(
    telegram: FakeTelegram, platform: FakeBot, account: BotAccount
) -> None:
    async with running(answering=False):
        await telegram.wait_for(
            lambda call: call.method == "setMyCommands" and call.params.get("language_code") == "it" and call.ok
        )
    languages = {call.params.get("language_code") for call in telegram.calls("setMyCommands")}
    assert languages == {None, "uz", "ru", "en", "es", "it"}


async def test_a_customer_of_the_platforms_bot_costs_three_statements(
    account: BotAccount, shop: Shop, statements: Counting
) -> None:
    await receive(account, update(1, "/start lola"))
    await receive(account, update(2))
    with statements() as seen:
        await receive(account, update(3))
    assert seen.count == 3, seen.sql


async def test_a_visit_that_could_not_be_saved_is_not_remembered(account: BotAccount, shop: Shop) -> None:
    await receive(account, update(1, "/start lola"))
    await receive(account, update(2))
    async with breaking():
        with pytest.raises(Exception, match="broken"):
            await receive(account, update(3, "/start lolo"))
    await receive(account, update(4, "hali ham lolada"))
    assert (await texts(shop))[-1] == "hali ham lolada"
