"""J16: customers write to the seller personally; the assistant answers there while the seller is away, and only then."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.conversation.brains import close_brains
from models.base import clock
from models.base.db import unit
from models.base.i18n import Language
from models.base.scope import inside
from models.base.settings import Settings
from models.business import BusinessConnection, When
from models.conversations import Conversation, Message
from models.workspaces import Workspace
from tests.databases import Credentials
from tests.fakes.fixtures import gemini
from tests.fakes.gemini import FakeGemini, says, slow
from tests.fakes.telegram.journal import Logged
from tests.journeys.sale import Person, Town, town

__all__ = ["gemini"]

Configure = Callable[..., Settings]


@dataclass
class Account:
    """Lola's own account with the bot in it, and Zuhra, who writes to Lola and not to a bot."""

    town: Town
    zuhra: Person
    lola: Person

    @classmethod
    async def connected(cls, made: Town) -> Account:
        account = cls(made, made.person("Zuhra", Language.UZ), made.person("Lola", Language.EN))
        lola = account.lola
        await lola.does(lola.starts(made.owner_link), "Lola Moda")
        await lola.does(made.telegram.connect(lola.user), "while you are away")
        return account

    async def asks(self, words: str) -> int:
        """Zuhra writes to Lola; the mark before it."""
        mark = self.town.telegram.mark()
        await self.town.telegram.say_to(self.lola.user, self.zuhra.user, words)
        return mark

    async def answered(self, words: str, since: int) -> Logged:
        return await self.town.telegram.wait_text(self.zuhra.user, words, timeout=10, since=since)

    async def shown(self, words: str, since: int) -> Logged:
        """Lola sees the answer before it goes."""
        found = await self.town.telegram.wait_text(self.lola.user, words, timeout=10, since=since)
        assert "b:send:" in str(found.params["reply_markup"])
        await self.town.quiet()  # nobody reads that fast
        return found

    async def nothing_came(self, since: int) -> None:
        await self.town.quiet()
        assert self.zuhra.sent_to(since=since) == []

    async def settle(self, **facts: Any) -> None:
        async with shop_open():
            await BusinessConnection.all().update(**facts)


@asynccontextmanager
async def shop_open() -> AsyncIterator[None]:
    with inside((await Workspace.by_slug("lola")).id):
        async with unit():
            yield


@pytest.mark.parametrize("polled", [True, False], ids=["polling", "webhook"])
async def test_shown_first_then_by_itself_and_silent_after_one_word(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials, polled: bool
) -> None:
    async with town(configure, capsys, polled=polled) as made:
        account = await Account.connected(made)
        lola, telegram = account.lola, made.telegram

        mark = await account.asks("tufli bormi 38")
        draft = await account.shown("tufli bormi 38", mark)
        assert "soʻm" in draft.text
        await account.nothing_came(mark)
        await telegram.press(lola.user, "Send")
        sent = await account.answered("soʻm", mark)
        assert sent.params["business_connection_id"] == telegram.world.connections[lola.user.id].id
        assert "web_app" not in str(sent.params)

        mark = await account.asks("yetkazib berasizmi?")
        draft = await account.shown("yetkazib berasizmi?", mark)
        await lola.does(telegram.reply(lola.user, "Ha, ertaga olib boramiz", draft.result["message_id"]), "Sent.")
        await account.answered("Ha, ertaga olib boramiz", mark)
        await telegram.press(lola.user, "Send", message_id=draft.result["message_id"])
        await account.town.quiet()
        assert len(account.zuhra.sent_to(since=mark)) == 1, "an answer goes once"

        await account.settle(show_first_until=None)
        mark = await account.asks("koʻylak bormi?")
        await account.answered("oʻylak", mark)

        mark = telegram.mark()
        await telegram.say_as(lola.user, account.zuhra.user, "men shu yerdaman")
        await account.asks("tufli bormi 38")
        await account.nothing_came(mark)
        async with shop_open():
            thread = await Conversation.get(chat=str(account.zuhra.user.id))
            said = await Message.filter(conversation_id=thread.id, direction="out").order_by("-id").first()
        assert thread.with_human
        assert said
        assert (said.text, said.author.startswith("member:")) == ("men shu yerdaman", True)
        assert not [call for call in telegram.calls(chat=lola.user, since=mark) if call.method == "sendMessage"]


async def test_only_while_the_seller_is_away_or_in_the_set_hours(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials
) -> None:
    async with town(configure, capsys, polled=True) as made:
        account = await Account.connected(made)
        telegram, lola = made.telegram, account.lola
        await account.settle(show_first_until=None)
        other = made.person("Malika", Language.UZ)
        await telegram.say_as(lola.user, other.user, "salom Malika")
        await made.quiet()
        await account.nothing_came(await account.asks("tufli bormi 38"))  # she is at her phone

        await account.settle(wrote_at=clock.now() - timedelta(minutes=16))
        await account.answered("soʻm", await account.asks("tufli bormi 37"))

        now = (await Workspace.by_slug("lola")).now()
        hours = [f"{now - timedelta(hours=1):%H:%M}", f"{now + timedelta(hours=1):%H:%M}"]
        await account.settle(when=When.HOURS, hours=hours[::-1], wrote_at=clock.now())
        await account.nothing_came(await account.asks("tufli bormi 38"))
        await account.settle(hours=hours)
        await account.answered("soʻm", await account.asks("tufli bormi 37"))

        await telegram.connect(lola.user, can_reply=False)
        await telegram.wait_text(lola.user, "not answer in them")
        await account.nothing_came(await account.asks("tufli bormi 38"))
        await lola.does(telegram.disconnect(lola.user), "out of your own chats")


async def test_after_a_day_nothing_is_sent_and_what_was_taken_back_is_gone(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials
) -> None:
    async with town(configure, capsys, polled=True) as made:
        account = await Account.connected(made)
        telegram, lola = made.telegram, account.lola
        mark = await account.asks("tufli bormi 38")
        await account.shown("tufli bormi 38", mark)
        async with shop_open():
            await Message.filter(direction="in").update(at=clock.now() - timedelta(hours=25))
        await telegram.press(lola.user, "Send")
        refused = await telegram.wait_for(lambda call: call.method == "answerCallbackQuery", since=mark)
        assert "no longer" in refused.params["text"]
        await account.nothing_came(mark)
        room = telegram.world.rooms[(-lola.user.id, account.zuhra.user.id)]
        await telegram.take_back(lola.user, account.zuhra.user, *room.messages)
        await telegram.taken(made.bot)
        async with shop_open():
            assert [message.text async for message in Message.filter(direction="in")] == [""]


async def test_a_word_of_the_sellers_while_the_model_thinks(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials, gemini: FakeGemini
) -> None:
    configure(GEMINI_API_KEY=gemini.key, GEMINI_BASE_URL=gemini.url, SURE_ENOUGH="2")
    await close_brains()
    async with town(configure, capsys, polled=False) as made:
        account = await Account.connected(made)
        await account.settle(show_first_until=None)
        gemini.will(slow(1.5, says("Tufli bor, hozir aytaman.")))
        mark = await account.asks("tufli haqida batafsil ayting")
        async with asyncio.timeout(10):
            while not gemini.received:  # noqa: ASYNC110 - the fake has no bell
                await asyncio.sleep(0.01)
        await made.telegram.say_as(account.lola.user, account.zuhra.user, "oʻzim aytaman")
        await asyncio.sleep(2)
        await account.nothing_came(mark)
    await close_brains()
