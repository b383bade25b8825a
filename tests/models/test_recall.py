"""What retrieval finds among goods, answers and papers in six languages; and that it finds nothing next door."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest

from models.base.docs import Doc, Kind
from models.documents import Document, Passage
from models.knowledge import Faq
from models.search import SearchDoc, search
from tests.cast import Shop
from tests.models.recall_set import FAQ, FAQ_ANSWERS, PAPER_RU, PAPER_UZ, Question, about_papers, questions, things
from workers.tasks.events import dispatch

FIRST = 5
SEED = 20260310
NEEDED = 0.9


@pytest.fixture
async def stocked(shop: Shop) -> list[Question]:
    """Lola's shop with 240 goods, its answers and two papers; and the questions."""
    dice = random.Random(SEED)
    goods = things(dice)
    async with shop.unit():
        for n, thing in enumerate(goods):
            await SearchDoc.put(Doc(Kind.PRODUCT, thing.code, {thing.language: thing.title(thing.language)}), n)
        for code, language, question, _asked in FAQ:
            answer = FAQ_ANSWERS[language]
            await (await Faq.create(code=code, questions={language: question}, answers={language: answer})).index()
        for name, text in (("uhod.md", PAPER_RU), ("saqlash.md", PAPER_UZ)):
            await Document.hand_in(name, text.encode(), by=shop.by)
    await dispatch()
    async with shop.unit():
        parts = {one.code(one.document): one.text for one in await Passage.all().prefetch_related("document")}
    return [*questions(goods, dice), *about_papers(parts, dice)]


async def test_nine_of_ten_are_among_the_first_five(shop: Shop, stocked: list[Question]) -> None:
    hits: dict[str, list[bool]] = defaultdict(list)
    missed = []
    for question in stocked:
        async with shop.unit():
            found, _ = await search(question.words)
        hit = bool(question.answers & {one.doc.code for one in found[:FIRST]})
        hits[question.kind].append(hit)
        missed += [] if hit else [(question.kind, question.words)]
    recall = {kind: sum(each) / len(each) for kind, each in hits.items()}
    everything = [hit for each in hits.values() for hit in each]
    assert len(everything) >= 200
    assert sum(everything) / len(everything) >= NEEDED, (recall, missed)
    assert min(recall.values()) >= 0.8, (recall, missed)


async def test_the_neighbour_finds_none_of_it(neighbour: Shop, stocked: list[Question]) -> None:
    own = {"tufli", "koylak"}
    for question in stocked[::7]:
        async with neighbour.unit():
            found, _ = await search(question.words)
        assert {one.doc.code for one in found} <= own, question.words
