"""R4: with every language model failing a fifth of its requests all turns are answered in time; with all of them down, too."""

from __future__ import annotations

import asyncio
import time

from models.base.db import unit
from models.base.scope import inside
from models.conversations import Direction, Message
from models.costs import By, costs
from tests.bot.conversation.chatting import Chat
from tests.bot.conversation.modelled import Configure, Models, with_models
from tests.bot.conversation.test_spending import SINCE, UNTIL
from tests.cast import Shop
from tests.fakes.scripting import calls, says, slow

IN_TIME = 10.0
TALKS, TURNS = 10, 20
WORDS = ("salom", "tufli bormi 38", "qancha turadi", "savatda nima bor", "yetkazib berasizlarmi", "rahmat")


async def storm(shop: Shop) -> list[float]:
    """Ten customers talk at once; how long each of their turns took."""

    async def talk(number: int) -> list[float]:
        chat, took = Chat(shop, chat=f"chat-{number}"), []
        for turn in range(TURNS):
            began = time.monotonic()
            assert await chat.says(WORDS[(number + turn) % len(WORDS)]), f"turn {turn} of talk {number} got no answer"
            took.append(time.monotonic() - began)
        return took

    return [
        seconds for talked in await asyncio.gather(*(talk(number) for number in range(TALKS))) for seconds in talked
    ]


def ready(models: Models, *, failing: float) -> None:
    """The models answer as models do; a share of requests fails in every way there is, and some never come back."""
    for server in models.servers.values():
        server.failing, server.stormy = failing, True
        server.troubles = (*server.troubles, slow(60))
        server.when("tufli bormi", calls(("get_product_info", {"product": "tufli", "size": "38"})))
        server.when("savatda", calls(("get_cart_info", {})))
        server.when("function", says("Ha, albatta."))
        server.when("tool", says("Ha, albatta."))


async def brains(shop: Shop) -> list[str]:
    with inside(shop.id):
        async with unit():
            said = await Message.filter(direction=Direction.OUT)
    return [message.trace["brain"] for message in said]


async def test_a_fifth_fails_and_every_turn_is_answered_in_time(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, TURN_SECONDS="1.5") as models:
        ready(models, failing=0.2)
        took = await storm(shop)
        answered = await brains(shop)
        assert len(took) == len(answered) == TALKS * TURNS
        assert max(took) < IN_TIME
        assert sum(brain != "offline" for brain in answered) > 0.8 * len(answered)
        with inside(shop.id):
            (line,) = await costs(By.SHOP, since=SINCE, until=UNTIL)
        billed = sum(one.prompt for one in models.billed)
        assert 0.9 * billed < line.prompt <= billed  # what came too late was billed, and nobody told us how much
        assert 0.1 < line.failed / line.calls < 0.4


async def test_all_are_down_and_the_offline_brain_answers_every_turn(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, TURN_SECONDS="1.5") as models:
        ready(models, failing=1.0)
        took = await storm(shop)
        assert len(took) == TALKS * TURNS
        assert max(took) < IN_TIME
        assert set(await brains(shop)) == {"offline"}
        assert models.received < TALKS * TURNS  # the breakers spare most customers the wait


async def test_nobody_is_there_at_all(shop: Shop, configure: Configure) -> None:
    async with with_models(configure, TURN_SECONDS="1.5") as models:
        for server in models.servers.values():
            await server.close()
        took = await storm(shop)
        assert max(took) < IN_TIME
        assert set(await brains(shop)) == {"offline"}
