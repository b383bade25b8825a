"""What is spoken or shown instead of typed: it is kept, refused and told of like words, and never where words would not leave."""

from __future__ import annotations

from bot.conversation.privacy_words import what_was_sent
from bot.llm.requests import PICTURE
from models.base.db import rows
from models.base.i18n import Language, speaking
from models.base.scope import inside
from models.conversations import Conversation
from models.demo.pictures import draw
from tests.bot.telegram import test_turns
from tests.bot.telegram.test_turns import WINDOW, Evening
from tests.fakes.gemini import FakeGemini, calls, says

evening, gemini = test_turns.evening, test_turns.gemini

CARD = "4169 7385 1234 5670"


async def test_a_card_number_that_was_spoken_is_refused_and_kept_nowhere(evening: Evening, gemini: FakeGemini) -> None:
    gemini.will(says(f"mening kartam {CARD} shu"))
    await evening.telegram.voice(evening.anna)
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert answer.trace["calls"][0]["name"] == "refused_data"
    async with evening.shop.unit():
        kept = await rows("SELECT text || content::text || trace::text AS all FROM message")
    assert not any(CARD in one["all"] or "7385" in one["all"] for one in kept)
    assert any("•••• 5670" in one["all"] for one in kept)


# — what leaves the house as it is —


async def asked_for_a_phone(evening: Evening) -> None:
    """The open question is a personal one."""
    async with evening.shop.unit():
        asked = {"call": "create_order", "args": {}, "missing": "phone"}
        await Conversation.filter(chat=str(evening.anna.id)).update(context={"asked": asked})


async def test_who_is_asked_for_a_phone_and_speaks_is_heard_by_a_person(evening: Evening, gemini: FakeGemini) -> None:
    await asked_for_a_phone(evening)
    await evening.telegram.voice(evening.anna)
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert answer.trace["outcome"] == "handed_over"
    assert not gemini.received


async def test_who_is_asked_for_a_phone_and_shows_a_picture_shows_it_to_no_model(
    evening: Evening, gemini: FakeGemini
) -> None:
    await asked_for_a_phone(evening)
    await evening.telegram.send_photo(evening.anna, draw("boot", "brown", "boot"))
    await evening.waits(WINDOW)
    _hello, answer = await evening.answers(2)
    assert answer.trace["calls"][0]["name"] == "picture"
    assert not gemini.received


async def test_a_picture_and_a_voice_that_left_are_on_record_and_told(evening: Evening, gemini: FakeGemini) -> None:
    gemini.will(calls((PICTURE.name, {"words": "qora tufli", "confidence": 0.8})))
    await evening.telegram.send_photo(evening.anna, draw("boot", "brown", "boot"))
    await evening.waits(WINDOW)
    assert (await evening.answers(2))[-1].trace["sent"] == {"whole": {"picture": 1}}
    gemini.will(says("tufli bormi 38"), calls(("get_product_info", {"product": "tufli"})), says("Ha, 250 000 soʻm."))
    await evening.telegram.voice(evening.anna)
    await evening.waits(WINDOW)
    assert (await evening.answers(3))[-1].trace["sent"]["whole"] == {"voice": 1}
    async with evening.shop.unit():
        thread = await Conversation.get(chat=str(evening.anna.id))
    with inside(evening.shop.id), speaking(Language.EN):
        told = await what_was_sent(thread.id)
    assert "• a voice message, as it was spoken" in told
    assert "• a picture, as it was sent" in told
