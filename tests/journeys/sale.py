"""The product as `main` puts it together, Telegram around it, and the two people of a sale: who buys and who sells."""

from __future__ import annotations

import asyncio
import re
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from aiohttp import web
from playwright.async_api import Browser, Page

import main
from bot.telegram import customer, visitors
from models.base.i18n import Language, gettext, speaking
from models.base.settings import Settings
from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser, Sent, init_data, launch_url
from tests.fakes.telegram.journal import Logged
from tests.journeys.stutter import Stuttering
from tests.webapp.looking import phone, serving

PUBLIC = "https://savdo.test"
"""Where the world believes the product to be; something with a certificate would stand there and pass everything on."""

SCRIPT = Path(__file__).with_name("telegram_script.js").read_text()


@dataclass
class Town:
    """Where the sale happens: Telegram, the platform's bot in it, and the product's address behind the public one."""

    telegram: FakeTelegram
    bot: FakeBot
    url: str
    polled: bool
    printed: str = ""

    def person(self, name: str, language: Language) -> Person:
        return Person(self, self.telegram.user(name, language.value, username=name.lower()), language)

    @property
    def owner_link(self) -> str:
        """The secret, as the start has printed it, that makes its first visitor the owner."""
        found = re.search(r"\?start=(own_\S+)", self.printed)
        assert found, self.printed
        return found[1]

    def behind(self, address: str) -> str:
        """The public address as it is reached without what stands in front."""
        assert address.startswith(PUBLIC), address
        return self.url + address.removeprefix(PUBLIC)

    async def quiet(self) -> None:
        """Every copy of every update has come, and nobody has anything left to do about it."""
        await self.telegram.taken(self.bot, timeout=30)
        calls = -1
        while calls != self.telegram.mark():
            calls = self.telegram.mark()
            await asyncio.sleep(0.4)


@dataclass
class Person:
    """Somebody with a phone, in the chat with the bot."""

    town: Town
    user: FakeUser
    language: Language
    acts: list[Sent] = field(default_factory=list)

    async def does(
        self, act: Awaitable[Sent], sign: str, *, seen_by: Person | None = None, within: float = 10
    ) -> Logged:
        """They do it; then they, or somebody else, see a message with these words or with a button that does this."""
        telegram, chat = self.town.telegram, (seen_by or self).user.id
        before, began = telegram.mark(), time.time()
        self.acts.append(await act)

        def shows(call: Logged) -> bool:
            return call.ok and call.chat == chat and sign in f"{call.text} {call.params.get('reply_markup')}"

        seen = await telegram.wait_for(shows, timeout=within, since=before)
        assert seen.at - began < within, f"only after {seen.at - began:.1f} s"
        return seen

    def starts(self, payload: str) -> Awaitable[Sent]:
        return self.town.telegram.start(self.user, payload)

    def says(self, words: str) -> Awaitable[Sent]:
        return self.town.telegram.say(self.user, words)

    def presses(self, verb: str) -> Awaitable[Sent]:
        """The button that does this under the newest message that has one, whatever is written on it."""
        shown = self.town.telegram.shown(self.user)
        found = [[b.data for b in one.buttons if b.data.startswith(verb)] for one in shown]
        newest = next((data for data in reversed(found) if data), None)
        assert newest, f"no button {verb!r}; there are {[one.labels for one in shown]}"
        return self.town.telegram.press(self.user, newest[0])

    def shares(self, what: str) -> Awaitable[Sent]:
        """The button of the open keyboard that asks for a contact or a location."""
        rows = [
            row for room in self.town.telegram.rooms(self.user) if room.keyboard for row in room.keyboard["keyboard"]
        ]
        return self.town.telegram.press(
            self.user, next(b["text"] for row in rows for b in row if f"request_{what}" in b)
        )

    def said(self, message: str, **facts: object) -> str:
        """The message as this person is to read it. It has to be in their language, not in ours."""
        with speaking(self.language):
            text = gettext(message, **facts)
        assert text != message % facts, f"{message!r} is not in {self.language.own_name}"
        return text

    def sent_to(self, *, since: int = 0) -> list[Logged]:
        """Every message that a bot has tried to send them; an edit is none."""
        calls = self.town.telegram.calls(chat=self.user, since=since)
        return [call for call in calls if call.method.startswith("send") and call.method != "sendChatAction"]

    @asynccontextmanager
    async def opens(self, browser: Browser, address: str, *, dark: bool = False) -> AsyncIterator[Page]:
        """The Mini App at this address, on their phone and signed by Telegram."""
        async with phone(browser) as page:
            await page.goto(launch_url(address, init_data(self.town.bot.token, self.user), dark=dark))
            yield page


@asynccontextmanager
async def town(
    configure: Callable[..., Settings],
    capsys: pytest.CaptureFixture[str],
    *,
    polled: bool,
    times: int = 1,
    at_once: bool = False,
) -> AsyncIterator[Town]:
    """Everything runs in this process, as after `main.py run` with a token. Each update comes so many times."""
    _nobody_is_known()
    async with FakeTelegram() as telegram, serving(_scripts()) as scripts:
        bot = telegram.bot(username="savdo_bot", name="Savdo")
        bot.mailbox = Stuttering(times=times, at_once=at_once)
        port = _free_port()
        configure(
            TELEGRAM_BOT_TOKEN=bot.token,
            TELEGRAM_API_URL=telegram.url,
            TELEGRAM_SCRIPT_URL=f"{scripts}/telegram-web-app.js",
            PUBLIC_URL=None if polled else PUBLIC,
            HOST="127.0.0.1",
            PORT=str(port),
        )
        made = Town(telegram, bot, f"http://127.0.0.1:{port}", polled)
        async with _running(), asyncio.timeout(120):
            await _listening(made)
            made.printed = await _printed(capsys)
            yield made


@asynccontextmanager
async def _running() -> AsyncIterator[None]:
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(main._assemble(main.PARTS, stop))
        try:
            yield
        finally:
            stop.set()


async def _listening(made: Town) -> None:
    """Telegram has somebody to give updates to."""
    if made.polled:
        await made.telegram.wait_idle(made.bot, timeout=20)
        return
    await made.telegram.wait_for(lambda call: call.method == "setWebhook" and call.ok, timeout=20)
    hook = made.bot.mailbox.webhook
    assert hook
    hook.url = made.behind(hook.url)


async def _printed(capsys: pytest.CaptureFixture[str]) -> str:
    """What the start tells the person who started it."""
    said = ""
    async with asyncio.timeout(20):
        while "Savdo is running" not in said:
            await asyncio.sleep(0.02)
            said += capsys.readouterr().out
    return said


def _nobody_is_known() -> None:
    """Nothing is remembered from the process before."""
    visitors._met.clear()
    visitors._visits.clear()
    customer._limiter.storage.reset()


def _scripts() -> web.Application:
    """Where Telegram's script is loaded from."""

    async def script(_request: web.Request) -> web.Response:
        return web.Response(text=SCRIPT, content_type="text/javascript")

    app = web.Application()
    app.router.add_get("/telegram-web-app.js", script)
    return app


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
