"""The third source: what a question means, where a model can say it; and that everything stands without one."""

from __future__ import annotations

import json
import random
from collections.abc import AsyncIterator, Callable

import pytest

from bot.conversation import meaning
from bot.conversation.brains import close_brains
from models.base.docs import Doc, Found, Kind
from models.base.ranking import FLOOR
from models.base.scope import inside
from models.base.settings import Settings
from models.base.vectors import joined, likeness, packed
from models.catalog import Product
from models.meanings import fused
from models.search import search
from models.spending import ModelCall
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop
from tests.fakes import gemini as fake
from tests.fakes.gemini import FakeGemini
from workers.tasks.events import dispatch

FOOTWEAR = ("tufli", "туфли", "ходить")
"""Words that the fake's model takes for one thing."""


@pytest.fixture
async def gemini(configure: Callable[..., Settings], monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeGemini]:
    """A model to which everything about footwear means the same."""
    by_words = fake.vector

    def by_meaning(content: str, size: int) -> list[float]:
        told = json.dumps(json.loads(content), ensure_ascii=False).lower()
        return by_words("footwear" if any(word in told for word in FOOTWEAR) else told, size)

    monkeypatch.setattr(fake, "vector", by_meaning)
    async with FakeGemini() as server:
        await close_brains()
        configure(GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, MODEL_CALLS_PER_MINUTE="100000")
        yield server
        await close_brains()


async def change(shop: Shop) -> None:
    """Something in the shop changes, and the worker hears of it."""
    async with shop.unit():
        product = await Product.get(code="tufli")
        await product.publish(by=shop.by)
    await dispatch()


async def found(shop: Shop, words: str) -> list[str]:
    async with shop.unit():
        by_words, _ = await search(words)
    with inside(shop.id):
        return [one.doc.code for one in await meaning.widened(by_words, words) if one.score >= FLOOR]


async def test_what_words_do_not_say_meaning_does(shop: Shop, gemini: FakeGemini) -> None:
    assert await found(shop, "в чём ходить на работу") == []
    await change(shop)
    assert await found(shop, "в чём ходить на работу") == ["tufli"]
    assert await found(shop, "велосипед с корзиной") == []


async def test_who_has_said_it_in_words_needs_no_model(shop: Shop, gemini: FakeGemini) -> None:
    await change(shop)
    before = len(gemini.received)
    assert (await found(shop, "qora tufli"))[0] == "tufli"
    assert len(gemini.received) == before


async def test_only_what_has_changed_is_asked_about(shop: Shop, gemini: FakeGemini) -> None:
    await change(shop)
    asked = len(gemini.received)
    await change(shop)
    assert len(gemini.received) == asked
    async with shop.unit():
        product = await Product.get(code="koylak")
        product.names = {"uz": "Ipak koʻylak"}
        await product.save(update_fields=["names"])
        await product.index()
    await change(shop)
    assert len(gemini.received) == asked + 1
    assert "Ipak" in gemini.received[-1].raw.decode()
    async with shop.unit():
        assert {call.feature async for call in ModelCall.all()} == {"embed"}


async def test_without_a_model_words_do(shop: Shop) -> None:
    await change(shop)
    assert await found(shop, "в чём ходить на работу") == []
    assert "250" in await Chat(shop).says("tufli bormi 38")


async def test_when_the_model_is_away_words_do(shop: Shop, gemini: FakeGemini) -> None:
    await change(shop)
    gemini.will(*(fake.error(503) for _ in range(10)))
    assert await found(shop, "в чём ходить на работу") == []


async def test_the_neighbours_meanings_are_the_neighbours(shop: Shop, neighbour: Shop, gemini: FakeGemini) -> None:
    await change(shop)
    assert await found(neighbour, "в чём ходить на работу") == []


def test_a_packed_vector_keeps_its_direction() -> None:
    dice = random.Random(3)
    one, other = ([dice.gauss(0, 1) for _ in range(768)] for _ in range(2))
    near = [a + b / 10 for a, b in zip(one, other, strict=True)]
    assert len(packed(one)) == 256
    assert likeness(packed(one), packed([3 * a for a in one])) > 0.999
    assert likeness(packed(one), packed(near)) > 0.98
    assert abs(likeness(packed(one), packed(other))) < 0.25
    assert likeness(packed(one), packed([])) == 0
    assert likeness(packed([0.0] * 256), packed(one)) == 0


def test_what_stands_high_in_either_stands_high() -> None:
    assert joined([1, 2, 3], [3, 1]) == [1, 3, 2]
    docs = [Doc(Kind.PRODUCT, code, {"uz": code}) for code in "abc"]
    both = fused([Found(docs[0], 0.5), Found(docs[1], 0.1)], [docs[1], docs[2]])
    assert [one.doc.code for one in both] == ["b", "a", "c"]
    assert [one.score for one in both] == [FLOOR, 0.5, FLOOR]
