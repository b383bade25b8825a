"""Which way a turn goes, by how sure the offline brain is and by the shop's speed, and how few requests that makes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.conversation.routes import choose
from bot.llm.base import Prompt, Reply
from models.assistants import AssistantSettings
from models.base.scope import inside
from models.costs import month
from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.modelled import Configure, Models, wishes, with_models
from tests.bot.llm.houses import prompt
from tests.cast import Shop
from tests.fakes.scripting import calls, says

ENOUGH = 0.85
SURE, EASY_ONE, HARD, PLAIN = 0.9, 0.75, 0.4, 1.0


@pytest.fixture
async def models(configure: Configure) -> AsyncIterator[Models]:
    async with with_models(configure, "gemini", SURE_ENOUGH=str(ENOUGH)) as models:
        yield models


def asked(**settings: object) -> Prompt:
    return prompt(settings=replace(AssistantSettings(), **settings))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("speed", "confidence", "route"),
    [
        ("fast", SURE, ""),
        ("fast", EASY_ONE, "fast"),
        ("fast", HARD, "fast"),
        ("balanced", SURE, ""),
        ("balanced", EASY_ONE, "fast"),
        ("balanced", HARD, "balanced"),
        ("quality", PLAIN, ""),
        ("quality", SURE, "quality"),
        ("quality", HARD, "quality"),
    ],
)
@pytest.mark.usefixtures("models")
def test_speed_and_certainty_choose_the_way(speed: str, confidence: float, route: str) -> None:
    assert choose(asked(speed=speed), Reply(confidence=confidence)).speed == route


@pytest.mark.usefixtures("models")
def test_a_model_that_the_shop_has_named_is_not_exchanged_for_a_cheaper_one() -> None:
    assert choose(asked(model="gemini-3.1-pro-preview"), Reply(confidence=EASY_ONE)).speed == "balanced"


def test_above_one_the_offline_brain_is_never_sure_enough(configure: Configure) -> None:
    configure(SURE_ENOUGH="2")
    assert choose(asked(), Reply(confidence=1.0)).speed == "balanced"


async def test_what_is_plain_asks_nobody(shop: Shop, models: Models) -> None:
    chat = Chat(shop)
    assert "250" in await chat.says("tufli bormi")
    trace = await chat.trace()
    assert (trace["brain"], trace["route"], trace["requests"], trace["micros"]) == ("offline", "", [], 0)
    assert trace["confidence"] >= ENOUGH
    assert models.received == 0


@pytest.mark.parametrize(
    ("speed", "model"),
    [("fast", "gemini-3.5-flash-lite"), ("balanced", "gemini-3.8-flash"), ("quality", "gemini-3.1-pro-preview")],
)
async def test_the_speed_is_a_model(shop: Shop, configure: Configure, speed: str, model: str) -> None:
    async with with_models(configure, "gemini") as models:
        await wishes(shop, speed=speed)
        await Chat(shop).says("yaxshimi")
        assert models.gemini.received[0].model == model


async def test_an_easy_turn_goes_to_the_cheap_model_and_the_saving_is_measured(
    shop: Shop, configure: Configure
) -> None:
    async with with_models(
        configure, "gemini", SURE_ENOUGH="1"
    ) as models:  # what is plain is easy, and nothing is sure
        models.gemini.will(calls(("get_product_info", {"product": "tufli"})), says("Ha, bor: 250 000 soʻm."))
        await Chat(shop).says("tufli bormi")
        assert [one.model for one in models.gemini.received] == ["gemini-3.5-flash-lite"] * 2
        with inside(shop.id):
            told = await month()
        assert (told.turns, told.cheaper, told.without_model) == (1, 1, 0)
        usual = sum(
            (one.prompt - one.cached) * 0.75 + one.cached * 0.075 + (one.output + one.thinking) * 3.75
            for one in models.billed
        )
        assert told.saved == pytest.approx(usual - told.micros, abs=2)
        assert told.saved > 0


SUITE = (
    "salom",
    "tufli bormi",
    "38 razmeri bormi",
    "qancha turadi",
    "yetkazib berish bormi",
    "Samarqandga necha kunda boradi",
    "oq koʻylak koʻrsating",
    "menga biror narsa kerak, oʻzim ham bilmayman",
    "bittasini savatga soling",
    "savatda nima bor",
    "yaxshimi oʻzi shu",
    "здравствуйте",
    "какие туфли есть",
    "белая рубашка есть?",
    "а подойдёт ли она моему дяде",
    "сколько стоит доставка",
    "hello",
    "do you have shoes",
    "what should I wear to a wedding in a yurt",
    "thanks",
)


async def test_p5_a_turn_asks_a_model_little_more_than_once_at_most(shop: Shop, models: Models) -> None:
    """A scripted model that looks things up before it speaks, as real ones do: two requests wherever it is asked."""
    looks_up = calls(("get_product_list", {"query": "tufli"}))
    models.gemini.rules.append(lambda received: None if received.results else looks_up)
    models.gemini.rules.append(lambda received: says("Albatta, yordam beraman.") if received.results else None)
    chat, before, counts = Chat(shop), 0, []
    for words in SUITE:
        assert await chat.says(words)
        counts.append(models.received - before)
        before = models.received
    assert max(counts) <= 4
    assert sum(counts) / len(counts) <= 1.3, list(zip(SUITE, counts, strict=True))
    assert 0 in counts
    assert 2 in counts
    with inside(shop.id):
        told = await month()
    assert told.turns == len(SUITE)
    assert told.without_model == counts.count(0)
