"""What is said within a window is one turn. The clock is turned by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.conversation.answerer import Answerer
from bot.conversation.bursts import Bursts
from models.conversations import Message
from tests.bot.conversation.chatting import Chat
from tests.cast import Shop


@dataclass
class Clock:
    """Stands still until somebody turns it."""

    time: float = 100.0

    def __call__(self) -> float:
        return self.time


def test_the_first_message_opens_the_window_and_the_others_do_not_prolong_it() -> None:
    clock = Clock()
    bursts: Bursts[str] = Bursts(2.5, clock)
    for _words in range(4):
        bursts.heard("anora")
        assert bursts.take() == []
        clock.time += 0.8
    assert bursts.take() == ["anora"]
    assert bursts.take() == []
    assert bursts.nap() is None


def test_what_comes_while_it_is_answered_waits_for_its_own_window() -> None:
    clock = Clock()
    bursts: Bursts[str] = Bursts(2.5, clock)
    bursts.heard("anora")
    clock.time += 2.5
    assert bursts.take() == ["anora"]
    bursts.heard("anora")
    clock.time += 3
    assert bursts.take() == []
    bursts.done("anora")
    assert bursts.take() == ["anora"]


def test_a_press_closes_the_window_and_others_keep_theirs() -> None:
    clock = Clock()
    bursts: Bursts[str] = Bursts(2.5, clock)
    bursts.heard("anora")
    bursts.heard("vali")
    bursts.heard("anora", at_once=True)
    assert bursts.take() == ["anora"]
    assert bursts.nap() == 2.5


@dataclass
class Watch:
    """An answerer whose clock tests turn."""

    clock: Clock
    answerer: Answerer

    async def turn(self, seconds: float) -> None:
        """So long later; what is due is answered."""
        self.clock.time += seconds
        self.answerer.look()

    async def until(self, chat: Chat, answers: int) -> list[Message]:
        async with asyncio.timeout(10):
            said = await chat.answers()
            while len(said) < answers:
                await asyncio.sleep(0.01)
                said = await chat.answers()
        return said


@asynccontextmanager
async def answering(window: float = 2.5) -> AsyncIterator[Watch]:
    clock, stop = Clock(), asyncio.Event()
    watch = Watch(clock, Answerer(quiet=window, now=clock))
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(watch.answerer.run(stop))
        await asyncio.sleep(0)
        try:
            yield watch
        finally:
            stop.set()


async def test_a_burst_within_the_window_gets_one_answer_and_the_next_words_another(shop: Shop) -> None:
    chat = Chat(shop)
    async with answering() as watch:
        for words in ("salom", "tufli bormi", "38"):
            await chat.hears(words)
            await watch.turn(0.8)
        assert await chat.answers() == []
        await watch.turn(0.2)
        (said,) = await watch.until(chat, 1)
        assert len(said.trace["heard"]) == 3
        assert said.trace["ms"] < 1000
        await chat.hears("rahmat")
        await watch.turn(2.6)
        assert len(await watch.until(chat, 2)) == 2


async def test_a_press_is_answered_at_once_with_the_words_before_it(shop: Shop) -> None:
    chat = Chat(shop)
    async with answering() as watch:
        await chat.hears("tufli bormi")
        await chat.hears(press="cats")
        assert len(await watch.until(chat, 2)) == 2
