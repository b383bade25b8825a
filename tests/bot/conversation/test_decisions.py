"""Why did it say that? Every turn's trace as a story that a shopkeeper understands, in six languages."""

from __future__ import annotations

from typing import Any

import pytest

from bot.conversation.decision_words import DID, OUTCOMES, WORDS
from bot.conversation.decisions import dollars, in_plain_words
from bot.conversation.saying import outcome_of
from bot.llm.base import Call, Outcome
from bot.tools import TOOLS, facts
from models.base.i18n import Language, speaking
from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.modelled import Configure, with_models
from tests.cast import Shop
from tests.fakes.scripting import calls, says


async def test_a_turn_is_told_from_hearing_to_answer(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli bormi 38")
    with speaking(Language.EN):
        story = in_plain_words(await chat.trace())
    assert story[0] == "It read the customer's words as Oʻzbekcha and answered in it."
    assert any("tufli" in line and "found" in line for line in story)
    assert any(line.startswith("It looked up one product: ") for line in story)
    assert any("Qora tufli" in line and "250" in line for line in story)
    assert "So it answered from that." in story
    assert any(line.startswith("It took ") for line in story)


async def test_it_is_told_in_every_language_and_in_each_otherwise(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    trace, told = await chat.trace(), set[str]()
    for language in Language:
        with speaking(language):
            told.add(" ".join(in_plain_words(trace)))
    assert len(told) == len(Language)


async def test_the_record_has_nothing_that_was_sealed(shop: Shop) -> None:
    chat = Chat(shop)
    await chat.says("tufli 38 bitta oling")
    await chat.says("zakaz qilaman")
    await chat.says("Toshkent, Chilonzor 5-kvartal")
    await chat.says("+998 90 123 45 67")
    for said in await chat.answers():
        assert "Chilonzor" not in str(said.trace)
        assert "123 45 67" not in str(said.trace)
        assert "901234567" not in str(said.trace)


@pytest.mark.parametrize(
    ("trace", "words"),
    [
        ({"error": "ZeroDivisionError: x"}, "Something broke while it was answering: ZeroDivisionError: x"),
        ({"brain": "none", "confidence": 1.0}, "Nobody had to think: what was sent says by itself what is wanted."),
        ({"failed": ["gemini: late"]}, "gemini could not answer (late), so the next one was asked."),
        ({"found": []}, "Nothing in the shop fits these words."),
        ({"guards": [{"guard": "numbers", "about": ["99"]}]}, "A number that no data confirms was taken out: 99."),
        ({"listened": [7]}, "It listened to a voice message and took what it heard as words."),
        ({"seen": ["tufli"]}, "It compared the picture with the shop's own and recognised: tufli."),
        (
            {"route": "cache", "brain": "gemini"},
            "The same question was answered a moment ago and nothing in the shop has changed, so no model was asked.",
        ),
        ({"brain": "correction"}, "A person of the shop has settled what to answer to this, so that was said."),
        (
            {"sent": {"words": "men [NAME_1]", "kept": {"NAME": 1}}},
            "A language model outside read: “men [NAME_1]”",
        ),
        ({"sent": {"kept": {"NAME": 1}}}, "Kept from it, as placeholders: name."),
        ({"sent": {"whole": {"voice": 1}}}, "This went to it: a voice message, as it was spoken."),
        ({"micros": 250}, "It cost $0.00025."),
        ({"outcome": "handed_over"}, "So a person took over and the assistant kept quiet."),
        (
            {"calls": [{"name": "parcel", "args": {}, "result": {"kind": "OwnFact", "text": "here"}}]},
            "It called parcel.",
        ),
    ],
)
def test_what_a_trace_has_is_said(trace: dict[str, Any], words: str) -> None:
    with speaking(Language.EN):
        assert words in in_plain_words(trace)


@pytest.mark.parametrize("brain", ["gemini", "correction"])
def test_who_was_not_asked_is_not_said_to_have_decided(brain: str) -> None:
    trace = {"brain": brain, "route": "cache" if brain == "gemini" else "", "prompt": "seller 1"}
    with speaking(Language.EN):
        assert not any("decided" in line for line in in_plain_words(trace))


async def test_what_was_struck_from_an_answer_is_told(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, "gemini", SURE_ENOUGH="2") as models:
        models.gemini.will(
            calls(("get_product_info", {"product": "tufli"})), says("Qora tufli bor. Narxi atigi 99 000 soʻm.")
        )
        chat = Chat(shop)
        assert "99 000" not in await chat.says("qora tufli bormi")
        with speaking(Language.EN):
            story = in_plain_words(await chat.trace())
    assert any(line.startswith("It was about to say “") and "99 000" in line for line in story)
    assert any(line.startswith("A language model outside read: “qora tufli bormi") for line in story)


def test_every_function_outcome_and_fact_has_its_words() -> None:
    assert set(TOOLS) <= set(DID)
    assert {
        outcome_of([Outcome(Call("x"), fact)]) for fact in (facts.Handoff("x"), facts.Missing("size"), facts.Said("x"))
    } <= set(OUTCOMES)
    silent = {"Handoff", "SmallTalk", "Welcome", "Said"}
    assert {kind for kind in WORDS if not hasattr(facts, kind)} == set()
    assert silent.isdisjoint(WORDS)


def test_small_sums_keep_their_digits() -> None:
    assert [dollars(micros) for micros in (1, 1_500_000, 20)] == ["$0.000001", "$1.5", "$0.00002"]
