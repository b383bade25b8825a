"""J4: a person is called for, answers from Telegram, gives back or forgets to; with everything running."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.conversation.brains import close_brains
from models.base.db import row, unit
from models.base.i18n import Language
from models.base.scope import inside
from models.base.settings import Settings
from models.conversations import Conversation
from models.handoffs import Handoff
from models.workspaces import Workspace
from tests.databases import Credentials
from tests.fakes.fixtures import gemini
from tests.fakes.gemini import FakeGemini, calls, says, slow
from tests.fakes.telegram import Sent
from tests.fakes.telegram.journal import Logged
from tests.journeys.sale import Person, Town, town
from workers.tasks.handoffs import call_next

__all__ = ["gemini"]

Configure = Callable[..., Settings]
NOTICED = 3.0
"""Seconds in which the shop's people know."""

LAST_WORDS = {
    Language.UZ: "Tushundim, hozir administratorga xabaringizni yuboraman.",
    Language.RU: "Понимаю, сейчас передам ваше сообщение администратору.",
}
CALLS = {
    Language.UZ: ("operator", "admin bilan gaplashmoqchiman", "opertor"),
    Language.RU: ("позовите человека", "админ борми", "оператор"),
}


@dataclass
class Desk:
    """Zuhra, who needs a person, and Lola, who is one."""

    town: Town
    zuhra: Person
    lola: Person

    @classmethod
    async def open(cls, made: Town, language: Language) -> Desk:
        desk = cls(made, made.person("Zuhra", language), made.person("Lola", Language.EN))
        await desk.lola.does(desk.lola.starts(made.owner_link), "Lola Moda")
        await desk.zuhra.does(desk.zuhra.starts("lola"), "Lola Moda")
        return desk

    async def called(self, words: str = "operator") -> Logged:
        """Zuhra has asked for a person; Lola's notice."""
        mark = self.town.telegram.mark()
        await self.zuhra.does(self.zuhra.says(words), self.last_words)
        return await self.town.telegram.wait_for(
            lambda call: (
                call.ok and call.chat == self.lola.user.id and "h:take:" in str(call.params.get("reply_markup"))
            ),
            timeout=NOTICED,
            since=mark,
        )

    @property
    def last_words(self) -> str:
        return LAST_WORDS[self.zuhra.language]

    async def lola_replies(self, words: str, to: Logged) -> Sent:
        await self.town.quiet()  # nobody reads that fast
        return await self.town.telegram.reply(self.lola.user, words, to.result["message_id"])

    async def said_nothing(self, since: int) -> None:
        """Whatever was to be said has been said, and to Zuhra it was nothing."""
        await self.town.quiet()
        assert self.zuhra.sent_to(since=since) == []

    async def thread(self) -> Conversation:
        with inside((await Workspace.by_slug("lola")).id):
            async with unit():
                return await Conversation.get(chat=str(self.zuhra.user.id))

    async def passes(self, passed: timedelta) -> None:
        """So long nothing happens."""
        with inside((await Workspace.by_slug("lola")).id):
            async with unit():
                await row("UPDATE conversation SET human_at = human_at - $1::interval RETURNING id", passed)
                await row("UPDATE handoff SET asked_at = asked_at - $1::interval RETURNING id", passed)


@pytest.mark.parametrize(
    ("polled", "language"), [(True, Language.UZ), (False, Language.RU)], ids=["without a Mini App", "with one"]
)
async def test_a_person_is_called_answers_and_gives_back(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials, polled: bool, language: Language
) -> None:
    async with town(configure, capsys, polled=polled) as made:
        desk = await Desk.open(made, language)
        zuhra, lola = desk.zuhra, desk.lola
        notice = await desk.called()
        assert "Zuhra" in notice.text
        assert ("web_app" in str(notice.params["reply_markup"])) is not polled

        mark = made.telegram.mark()
        relayed = await zuhra.does(zuhra.says("bormisiz?"), "Zuhra: bormisiz?", seen_by=lola)
        await zuhra.does(made.telegram.voice(zuhra.user), "Zuhra", seen_by=lola)
        assert "voice" in made.telegram.last(lola.user).raw
        await desk.said_nothing(mark)

        await lola.does(desk.lola_replies("Salom! Men Lola", relayed), "Salom! Men Lola", seen_by=zuhra)
        mark = made.telegram.mark()
        await zuhra.does(zuhra.says("rahmat"), "Zuhra: rahmat", seen_by=lola)
        await desk.said_nothing(mark)

        await lola.does(lola.presses("h:resume:"), "It knows this")
        await zuhra.does(zuhra.says("tufli bormi 38" if language is Language.UZ else "туфли 38 есть?"), "'add:")
        assert not (await desk.thread()).with_human


@pytest.mark.parametrize("language", [Language.UZ, Language.RU])
async def test_every_way_to_ask_for_a_person(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials, language: Language
) -> None:
    async with town(configure, capsys, polled=True) as made:
        desk = await Desk.open(made, language)
        for words in CALLS[language]:
            mark = made.telegram.mark()
            await made.telegram.say(desk.zuhra.user, words)
            await made.telegram.wait_for(lambda call: call.chat == desk.lola.user.id and call.ok, timeout=5, since=mark)
            await made.quiet()
            (said,) = desk.zuhra.sent_to(since=mark)
            assert said.text in LAST_WORDS.values() or said.text.startswith("Тушундим"), words
            await desk.lola.does(desk.lola.presses("h:resume:"), "It knows this")


async def test_who_forgets_to_close_and_who_does_not_come(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials
) -> None:
    async with town(configure, capsys, polled=True) as made:
        desk = await Desk.open(made, Language.UZ)
        zuhra, lola = desk.zuhra, desk.lola
        await desk.called()
        await desk.passes(timedelta(minutes=11))
        await call_next()
        late = await made.telegram.wait_for(
            lambda call: call.ok and call.chat == lola.user.id and "still waits" in call.text, timeout=5
        )
        assert "I have told them" in late.text
        await made.quiet()
        assert len(zuhra.sent_to()) == 3, "the greeting, the last words, and an honest word about when"
        await lola.does(desk.lola_replies("Kechirasiz, men shu yerda", late), "Kechirasiz", seen_by=zuhra)
        await desk.passes(timedelta(hours=11))
        mark = made.telegram.mark()
        await zuhra.does(zuhra.says("tufli bormi 38"), "Zuhra: tufli", seen_by=lola)
        await desk.said_nothing(mark)
        await desk.passes(timedelta(hours=2))
        await zuhra.does(zuhra.says("tufli bormi 38"), "'add:")
        with inside((await Workspace.by_slug("lola")).id):
            async with unit():
                assert (await Handoff.all().order_by("-id").first()).state == "closed"  # type: ignore[union-attr]


async def test_an_answer_that_comes_while_the_model_thinks(
    configure: Configure, capsys: pytest.CaptureFixture[str], shops: Credentials, gemini: FakeGemini
) -> None:
    """The model's text is dropped; and its call counts, whatever its text says."""
    configure(GEMINI_API_KEY=gemini.key, GEMINI_BASE_URL=gemini.url, SURE_ENOUGH="2")
    await close_brains()
    async with town(configure, capsys, polled=True) as made:
        gemini.will(says("Assalomu alaykum! Bu Lola Moda."))
        desk = await Desk.open(made, Language.UZ)
        zuhra, lola = desk.zuhra, desk.lola
        gemini.will(calls(("handoff_to_human", {"reason": "complaint"})), says("Hold on, I will ask somebody."))
        notice = await desk.called("nega hali ham kelmadi?!")
        await lola.does(lola.presses("h:resume:"), "It knows this")

        mark = made.telegram.mark()
        gemini.will(slow(2.0, says("Tufli 1 000 soʻm turadi.")))
        asked = len(gemini.received)
        await made.telegram.say(zuhra.user, "ular haqida batafsil aytib bering iltimos")
        async with asyncio.timeout(10):
            while len(gemini.received) == asked:  # noqa: ASYNC110 - the fake has no bell
                await asyncio.sleep(0.01)
        reply = made.telegram.reply(lola.user, "Men oʻzim aytaman", notice.result["message_id"])
        await lola.does(reply, "Men oʻzim aytaman", seen_by=zuhra)
        await asyncio.sleep(2.5)
        await made.quiet()
        assert [call.text for call in zuhra.sent_to(since=mark)] == ["Men oʻzim aytaman"]
    await close_brains()
