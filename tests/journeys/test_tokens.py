"""P4: what a turn costs to read. The journeys with a model that calls what the transcripts call, and prompts counted to the byte."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from itertools import pairwise
from pathlib import Path
from statistics import mean, quantiles

import pytest

from bot.conversation.brains import close_brains
from models.base import clock
from models.base.db import unit
from models.base.i18n import Language
from models.base.scope import inside
from models.base.settings import Settings
from models.catalog import Product, Variant
from models.workspaces import Workspace
from tests.databases import Credentials
from tests.fakes.gemini import FakeGemini, calls, says
from tests.journeys.conftest import NOW
from tests.journeys.play import Player, read
from tests.journeys.test_transcripts import TRANSCRIPTS

LONG = ("tufli bormi", "oq koylak bormi", "yetkazib berasizmi", "sumka bormi", "qaytarsa boladimi")
"""Questions of a long talk, over and over."""


@pytest.fixture
async def gemini(configure: Callable[..., Settings], shops: Credentials) -> AsyncIterator[FakeGemini]:
    async with FakeGemini() as server:
        await close_brains()
        configure(
            GEMINI_API_KEY=server.key, GEMINI_BASE_URL=server.url, SURE_ENOUGH="2", MODEL_CALLS_PER_MINUTE="100000"
        )
        yield server
        await close_brains()


def tokens(prompt: str) -> int:
    """Four bytes of it are a token, as the fake bills them; the blanks of its notation are nobody's."""
    return len(json.dumps(json.loads(prompt), ensure_ascii=False, separators=(",", ":")).encode()) // 4


def same_start(one: str, other: str) -> float:
    """Which share of the second prompt begins as the first one does, byte by byte."""
    first, second = one.encode(), other.encode()
    same = next(
        (n for n, (a, b) in enumerate(zip(first, second, strict=False)) if a != b), min(len(first), len(second))
    )
    return same / len(second)


async def play(path: Path, gemini: FakeGemini) -> list[list[str]]:
    """The transcript with a model behind it: for each turn, the prompts of its questions."""
    script, turns = read(path), []
    shop = await Workspace.by_slug(script["shop"])
    player = Player(shop, script.get("name", "Zuhra"), Language(script.get("language", "uz")), path.stem)
    for step in script["step"]:
        before = len(gemini.received)
        gemini.queue.clear()
        if "say" in step and "call" in step:
            gemini.will(calls((step["call"], step.get("args", {}))), says("Mana, marhamat."))
        await player.does(step)
        turns.append([one.prompt for one in gemini.received[before:]])
    return turns


async def long_talk(shop: Workspace, gemini: FakeGemini, turns: int = 20) -> list[str]:
    """The first prompt of each turn of a talk about goods."""
    player, firsts = Player(shop, "Zuhra", Language.UZ, f"long-{shop.slug}"), []
    for number in range(turns):
        words = f"{LONG[number % len(LONG)]} {number}"
        before = len(gemini.received)
        gemini.will(calls(("get_product_list", {"query": words})), says("Mana shular bor, qaysi biri yoqdi?"))
        await player.does({"say": words})
        firsts.append(gemini.received[before].prompt)
        gemini.queue.clear()
    return firsts


async def test_a_question_reads_1800_tokens_on_average(gemini: FakeGemini) -> None:
    with clock.at(NOW):
        turns = [turn for path in TRANSCRIPTS for turn in await play(path, gemini)]
    read_once = [tokens(prompt) for turn in turns for prompt in turn]
    assert len([turn for turn in turns if turn]) > 30
    assert mean(read_once) <= 1800
    assert quantiles(read_once, n=20)[-1] <= 3000


async def test_a_turn_reads_far_less_where_the_offline_brain_is_asked_first(
    gemini: FakeGemini, configure: Callable[..., Settings]
) -> None:
    """All turns of the journeys with all questions of each, as this installation routes them by itself."""
    configure(SURE_ENOUGH=None, MODEL_CALLS_PER_MINUTE="100000")
    with clock.at(NOW):
        turns = [turn for path in TRANSCRIPTS for turn in await play(path, gemini)]
    whole = [sum(map(tokens, turn)) for turn in turns]
    print(len(turns), mean(whole), quantiles(whole, n=20)[-1])
    assert mean(whole) <= 1800
    assert mean(len(turn) for turn in turns) <= 1.3  # P5
    assert max(len(turn) for turn in turns) <= 4


async def test_the_first_eighty_percent_stay_the_same_from_turn_to_turn(gemini: FakeGemini) -> None:
    with clock.at(NOW):
        firsts = await long_talk(await Workspace.by_slug("lola"), gemini)
    shares = [same_start(one, other) for one, other in pairwise(firsts)]
    assert min(shares) >= 0.8


async def test_a_long_talk_costs_little_more_than_a_short_one(gemini: FakeGemini) -> None:
    with clock.at(NOW):
        firsts = await long_talk(await Workspace.by_slug("lola"), gemini)
    assert tokens(firsts[19]) <= 1.3 * tokens(firsts[4])


async def test_a_large_catalogue_costs_no_more_than_a_small_one(gemini: FakeGemini) -> None:
    with clock.at(NOW):
        small, large = await goods("lola", 10), await goods("gozal", 300)
        few, many = await long_talk(small, gemini, 5), await long_talk(large, gemini, 5)
    assert mean(map(tokens, many)) <= 1.05 * mean(map(tokens, few))


async def goods(slug: str, count: int) -> Workspace:
    """The sample shop with so many shoes and shirts instead of its own goods."""
    shop = await Workspace.by_slug(slug)
    with inside(shop.id):
        async with unit():
            for product in await Product.all():
                await product.hide(by="test")
            for number in range(count):
                names = {"uz": f"{LONG[number % 2].removesuffix(' bormi')} {number}"}
                made = await Product.create(code=f"G{number}", names=names, axes=[], counted=False)
                await Variant.create(product=made, sku=f"G{number}", price=1000)
                await made.index()
    return shop
