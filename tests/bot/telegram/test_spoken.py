"""What is spoken or shown instead of typed: it is kept, refused and told of like words, and never where words would not leave."""

from __future__ import annotations

from models.base.db import rows
from tests.bot.telegram import test_turns
from tests.bot.telegram.test_turns import WINDOW, Evening
from tests.fakes.gemini import FakeGemini, says

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
