"""Turns as customers live them in Telegram: bursts, edits, pictures, voice notes, a wish to be called, and drafts."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.conversation.answerer import Answerer
from bot.conversation.beside import beside
from bot.conversation.brains import close_brains
from bot.conversation.drafting import SETTLING, SHOWING, Drafting
from bot.conversation.prompt import instructions
from bot.conversation.turn import Turn
from bot.llm.base import Prompt, ShopBrief
from bot.llm.gate import Gate
from bot.llm.requests import PICTURE
from bot.telegram.listening import listen
from bot.tools import Talk, call
from models import turns
from models.base.db import rehearsal
from models.base.i18n import Language
from models.base.scope import inside
from models.base.settings import Settings
from models.callbacks import CallBack
from models.catalog import Product, ProductPhoto
from models.conversations import Conversation, Message
from models.demo.pictures import draw
from models.media import Media
from models.workspaces import BotAccount
from tests.cast import LOLAS_TELEGRAM, Shop
from tests.fakes.gemini import FakeGemini, calls, says
from tests.fakes.telegram import FakeBot, FakeTelegram, FakeUser, faults
from workers.tasks.events import dispatch

WINDOW = 2.5


@dataclass
class Evening:
    """A customer and the shop, with a clock that the test turns."""

    telegram: FakeTelegram
    bot: FakeBot
    shop: Shop
    anna: FakeUser
    time: float = 100.0
    answerer: Answerer = field(init=False)

    def __post_init__(self) -> None:
        self.answerer = Answerer(quiet=WINDOW, now=lambda: self.time)

    async def waits(self, seconds: float) -> None:
        """The bot has heard everything; so long later."""
        await self.telegram.taken(self.bot)
        await self.telegram.wait_idle(self.bot)
        self.time += seconds
        self.answerer.look()

    async def answers(self, number: int) -> list[Message]:
        """That many have been given, and are in the chat."""
        async with asyncio.timeout(10):
            said: list[Message] = []
            while len(said) < number:
                await asyncio.sleep(0.02)
                async with self.shop.unit():
                    said = await Message.filter(direction="out", state="sent").order_by("id")
        return said


@pytest.fixture
async def evening(telegram: FakeTelegram, platform: FakeBot, account: BotAccount, shop: Shop) -> AsyncIterator[Evening]:
    """Anna is in Lola's shop and has been greeted."""
    made = Evening(telegram, platform, shop, telegram.user("Anna", "uz"))
    stop = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(listen(stop))
        tasks.create_task(made.answerer.run(stop))
        await telegram.wait_idle(platform)
        await telegram.start(made.anna, shop.slug)
        await made.waits(WINDOW)
        await made.answers(1)
        yield made
        stop.set()


async def test_a_burst_is_one_turn_and_typing_shows_at_once(evening: Evening) -> None:
    before = evening.telegram.mark()
    for words in ("salom", "tufli bormi", "38"):
        await evening.telegram.say(evening.anna, words)
        await evening.waits(0.7)
    typing = await evening.telegram.wait_for(lambda one: one.method == "sendChatAction", since=before)
    assert typing.params["action"] == "typing", "before the window has closed"
    async with evening.shop.unit():
        assert await Message.filter(direction="out").count() == 1
    await evening.waits(0.5)
    _hello, answer = await evening.answers(2)
    assert len(answer.trace["heard"]) == 3
    assert "250" in answer.text
    assert answer.trace["ms"] < 1000


async def test_what_is_edited_within_the_window_replaces_what_was_said(evening: Evening) -> None:
    await evening.telegram.say(evening.anna, "koʻylak bormi")
    await evening.waits(0.5)
    await evening.telegram.edit(evening.anna, "tufli 38 bormi")
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert "250" in answer.text
    assert "180" not in answer.text


async def test_a_picture_of_a_product_is_that_product(evening: Evening) -> None:
    data = draw("pumps", "red", "pumps")
    async with evening.shop.unit():
        await ProductPhoto.create(product=await Product.get(code="tufli"), media=await Media.keep(data))
    await evening.telegram.send_photo(evening.anna, data, "shu bormi?")
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert answer.trace["seen"] == ["tufli"]
    assert "250" in answer.text


async def test_a_voice_note_that_nobody_can_hear_goes_to_a_person(evening: Evening) -> None:
    await evening.telegram.voice(evening.anna)
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert answer.trace["calls"][0]["args"] == {"reason": "voice"}
    assert "administrator" in evening.telegram.last(evening.anna).text
    async with evening.shop.unit():
        assert (await Conversation.get(chat=str(evening.anna.id))).with_human


async def test_who_wants_to_be_called_presses_a_button_and_lola_hears_it(evening: Evening) -> None:
    lola = evening.telegram.user("Lola", "uz", id=LOLAS_TELEGRAM)
    await evening.telegram.start(lola)
    await evening.telegram.say(evening.anna, "telefon qiling")
    await evening.waits(WINDOW)
    await evening.answers(2)
    assert evening.telegram.keyboard(evening.anna)
    await evening.telegram.send_contact(evening.anna, phone="998901112233")
    await evening.waits(0)
    await evening.answers(3)
    await dispatch()
    notice = await evening.telegram.wait_text(lola, "+998901112233")
    assert notice.ok
    await evening.telegram.press_data(lola, next(b.data for b in evening.telegram.buttons(lola) if "called" in b.data))
    await evening.telegram.wait_for(lambda one: one.method == "answerCallbackQuery" and one.ok)
    async with evening.shop.unit():
        wish = await CallBack.get()
        assert wish.state == "done"
        assert "901112233" not in str(dict(wish)).replace(wish.sealed_phone, "")


# — drafts —


@pytest.fixture
async def gemini(configure: Callable[..., Settings]) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url)
        yield server
        await close_brains()


PIECES = ("**Qora tufli** bor. Narxi ", "250 000 soʻm. ", "Bugun atigi 99 000 soʻm! ", "Olasizmi? ")
"""What a model writes, one piece after another; one sentence is a lie."""


@asynccontextmanager
async def drafts(evening: Evening) -> AsyncIterator[Drafting]:
    """Anna has asked for shoes, the turn is claimed, and the price is known."""
    await evening.telegram.say(evening.anna, "tufli bormi")
    await evening.telegram.taken(evening.bot)
    async with evening.shop.unit():
        thread = await Conversation.get(chat=str(evening.anna.id))
    with inside(evening.shop.id):
        claimed = await turns.claim(thread.id, "test")
        assert claimed
        shop = claimed.workspace()
        talk = Talk(shop, claimed.id, claimed.customer_id, claimed.pending[-1]["id"], Language.UZ, words="tufli bormi")
        await call(talk, "get_product_info", {"product": "tufli"})
        prompt = Prompt(
            "tufli bormi",
            Language.UZ,
            shop.now(),
            ShopBrief(shop.name, shop.currency),
            system=instructions(shop, claimed.settings),
        )
        yield Drafting(Turn(claimed, claimed.pending, shop), talk, prompt, Gate())


async def drafted(evening: Evening, *, stepped_in: bool = False) -> list[str]:
    """What Telegram was shown of an answer, where every piece was looked at."""
    async with drafts(evening) as shown:
        thread = shown.turn.claimed.id
        if stepped_in:
            async with evening.shop.unit():
                await Conversation.filter(id=thread).update(human_acts=shown.turn.claimed.human_acts + 1)
        for end in range(len(PIECES)):
            await shown.heard("".join(PIECES[: end + 1]))
            if ready := shown.ready():
                await shown.show(ready)
        assert await turns.is_saying(thread) is not stepped_in, "who takes over waits for what is on its way"
    return [one.text for one in evening.telegram.calls("sendMessageDraft")]


async def test_a_draft_has_whole_sentences_and_no_lie(evening: Evening) -> None:
    drafts = await drafted(evening)
    assert drafts[0] == "Qora tufli bor."
    assert drafts[-1] == "Qora tufli bor. Narxi 250 000 soʻm."
    assert all("99" not in draft for draft in drafts)


async def test_nothing_is_drafted_once_a_person_has_stepped_in(evening: Evening) -> None:
    assert await drafted(evening, stepped_in=True) == []


async def test_a_slow_messenger_makes_no_model_late(evening: Evening) -> None:
    evening.telegram.faults.plan("sendMessageDraft", faults.Slow(30), times=5)

    async def written(shown: Drafting) -> float:
        began = time.monotonic()
        for end in range(8):
            await shown.heard("".join(PIECES[: end + 1]))
            await asyncio.sleep(0.2)
        return time.monotonic() - began

    async with drafts(evening) as shown:
        assert await beside(shown.keep_up(), written(shown)) < 2.5
        assert shown.shown, "and yet it was being shown"
        await asyncio.sleep(SHOWING + SETTLING)
        assert not await turns.is_saying(shown.turn.claimed.id), "the lane is free again by itself"


async def test_nothing_is_drafted_in_a_rehearsal(evening: Evening) -> None:
    async with drafts(evening) as shown:
        assert shown.hearing
        async with rehearsal():
            assert shown.hearing is None


async def test_a_models_emphasis_is_bold_in_telegram(evening: Evening, gemini: FakeGemini) -> None:
    gemini.will(calls(("get_product_info", {"product": "tufli"})), says("**Qora tufli** bor: 250 000 soʻm."))
    await evening.telegram.say(evening.anna, "menga qora rangli yaxshi bir narsa koʻrsating, tufli boʻlsin")
    await evening.waits(WINDOW)
    await evening.answers(2)
    sent = evening.telegram.shown(evening.anna)[-1]
    assert "**" not in sent.text


# — with a model that sees and hears —


async def test_a_voice_note_that_a_model_can_hear_is_answered_as_words(evening: Evening, gemini: FakeGemini) -> None:
    asked = calls(("get_product_info", {"product": "tufli"}))
    gemini.will(says("tufli bormi 38"), asked, says("Ha, bor: 250 000 soʻm."))
    await evening.telegram.voice(evening.anna)
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert "250" in answer.text
    assert answer.trace["listened"] == answer.trace["heard"]
    async with evening.shop.unit():
        heard = await Message.get(id=answer.trace["heard"][0])
        assert (heard.text, heard.content["listened"]) == ("tufli bormi 38", True)
        assert not (await Conversation.get(chat=str(evening.anna.id))).with_human


async def test_a_picture_of_something_else_is_described_and_looked_for(evening: Evening, gemini: FakeGemini) -> None:
    gemini.will(calls((PICTURE.name, {"words": "qora tufli", "confidence": 0.8})))
    await evening.telegram.send_photo(evening.anna, draw("boot", "brown", "boot"))
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert answer.trace["calls"][0]["name"] == "get_product_list"
    assert "Qora tufli" in answer.text
