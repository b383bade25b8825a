"""J2, J3, J5, J6 and J7 in Telegram, with everything running: by the offline brain, by a scripted model, and as they are routed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from bot.conversation.brains import close_brains
from models.base import clock
from models.base.i18n import Language
from models.base.settings import Settings
from models.sessions import LinkUse, OneTimeLink
from models.workspaces import Workspace
from tests.databases import Credentials
from tests.fakes.gemini import FakeGemini
from tests.fakes.telegram.journal import Logged
from tests.journeys import scripted
from tests.journeys.caller import Caller
from tests.journeys.conftest import NOW
from tests.journeys.given import given
from tests.journeys.play import hold, read
from tests.journeys.sale import Person, Town, town
from tests.journeys.test_transcripts import _alike

TRANSCRIPTS = Path(__file__).parent / "transcripts"
NOTICED = 3.0
"""Seconds in which the seller knows."""

NOTICES = {
    "j02-card": "s:received:",
    "j02-cash": "s:confirm:",
    "j03-code-switching": "s:confirm:",
    "j05-confusion": "h:take:",
    "j06-gift": "s:confirm:",
    "j02-haggling": "s:confirm:",
}
"""Journey → what a button does under the notice that the seller gets of it."""
JOURNEYS = tuple(NOTICES)

ALWAYS_ASKED, AS_DELIVERED = "2", str(Settings.model_fields["sure_enough"].default)
"""How sure the offline brain has to be to answer without the model."""
MEAN, MOST = 1.3, 4
"""Calls of a model per turn (docs/goals.md, P5)."""

Configure = Callable[..., Settings]
Read = pytest.CaptureFixture[str]


@dataclass
class Day:
    """A shop's day in Telegram: who sells, who buys, and what thinks for the shop."""

    town: Town
    gemini: FakeGemini | None = None
    asked: list[int] = field(default_factory=list)
    """How often the model was asked, turn by turn."""

    async def plays(self, name: str, person: Person | None = None) -> Person:
        """Somebody lives the transcript, step by step, and in the end the shop's books say what it says."""
        script = read(TRANSCRIPTS / f"{name}.toml")
        shop, called = await Workspace.by_slug(script["shop"]), script.get("name", "Zuhra")
        person = person or self._comes(called, Language(script.get("language", "uz")))
        caller = Caller(shop, called, person.language, str(person.user.id), person=person)
        await caller.is_known()
        await given(caller, script.get("given", {}))
        self._will({"call": "welcome_user", "says": [shop.name]})
        await caller.opens()
        for step in script["step"]:
            self._will(step)
            before = len(self.gemini.received) if self.gemini else 0
            hold(step, await caller.does(step))
            self.asked.append((len(self.gemini.received) if self.gemini else 0) - before)
        has = await caller.has()
        for what, expected in script.get("then", {}).items():
            assert _alike(has[what], expected), f"{what}: {has[what]}"
        return person

    async def seller_of(self, name: str) -> Person:
        """The owner of the transcript's shop, with the bot open."""
        shop = await Workspace.by_slug(read(TRANSCRIPTS / f"{name}.toml")["shop"])
        lola = self.town.person("Lola", Language.EN)
        token = await OneTimeLink.make(LinkUse.OWN, workspace_id=shop.id)
        await lola.does(lola.starts(f"own_{token}"), shop.name)
        return lola

    def _comes(self, called: str, language: Language) -> Person:
        first, _space, last = called.partition(" ")
        return Person(self.town, self.town.telegram.user(first, language.value, last_name=last), language)

    def _will(self, step: dict[str, Any]) -> None:
        if self.gemini:
            self.gemini.queue.clear()
            self.gemini.will(*scripted.answers(step))


@asynccontextmanager
async def tuesday(configure: Configure, capsys: Read, sure: str = "") -> AsyncIterator[Day]:
    """A day on which the shop thinks by itself, or asks a model what it is not so sure of."""
    with clock.at(NOW):
        async with model(configure, sure) as gemini, town(configure, capsys, polled=True) as made:
            yield Day(made, gemini)


@asynccontextmanager
async def model(configure: Configure, sure: str) -> AsyncIterator[FakeGemini | None]:
    """The model that there is, if there is one; what was made of another is gone."""
    await close_brains()
    if not sure:
        yield None
        return
    async with FakeGemini() as server:
        configure(GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, SURE_ENOUGH=sure)
        yield server
        await close_brains()


BRAINS = pytest.mark.parametrize("sure", ["", ALWAYS_ASKED], ids=["offline", "model"])


@BRAINS
@pytest.mark.parametrize("name", JOURNEYS)
async def test_the_journey_in_telegram(
    configure: Configure, capsys: Read, shops: Credentials, name: str, sure: str
) -> None:
    async with tuesday(configure, capsys, sure) as day:
        lola = await day.seller_of(name)
        await day.plays(name)

        def noticed(call: Logged) -> bool:
            return call.ok and call.chat == lola.user.id and NOTICES[name] in str(call.params.get("reply_markup"))

        await day.town.telegram.wait_for(noticed, timeout=NOTICED)
        assert max(day.asked) <= MOST
        assert bool(sum(day.asked)) is bool(sure)


@BRAINS
async def test_who_has_bought_before_is_known_here_and_nowhere_else(
    configure: Configure, capsys: Read, shops: Credentials, sure: str
) -> None:
    async with tuesday(configure, capsys, sure) as day:
        anora = await day.plays("j07-returning")
        await day.plays("j07-new-elsewhere", anora)


async def test_all_journeys_as_they_are_routed_ask_a_model_little(
    configure: Configure, capsys: Read, shops: Credentials
) -> None:
    async with tuesday(configure, capsys, AS_DELIVERED) as day:
        for name in (*JOURNEYS, "j07-returning"):
            await day.plays(name)
        assert 0 < mean(day.asked) <= MEAN
        assert max(day.asked) <= MOST
