""" "Only so many left, shall I take them?" is a question, and a yes answers it."""

from __future__ import annotations

from bot.conversation.terminal import Caller
from models.base.scope import inside
from models.carts import CartLine
from tests.cast import Shop


async def test_yes_takes_as_many_as_there_are(shop: Shop) -> None:
    with inside(shop.workspace.id):
        caller = Caller(shop.workspace, chat="agreement")
        await caller.say({"text": "tufli 38 razmer bormi"})
        told = await caller.say({"text": "38 razmeridan 12 ta oling"})
        assert told["calls"][0]["result"]["reason"] == "too_many"
        await caller.say({"text": "ha"})
    async with shop.unit():
        assert [line.quantity for line in await CartLine.all()] == [10]
