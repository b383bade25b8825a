"""A phone and an address typed into the chat stand nowhere in the open once they have been taken down."""

from __future__ import annotations

from bot.conversation.terminal import Caller
from models.base.db import rows
from models.base.scope import inside
from models.customers import Customer
from tests.cast import Shop


async def test_what_was_taken_down_is_veiled_in_the_thread(shop: Shop) -> None:
    with inside(shop.workspace.id):
        caller = Caller(shop.workspace, chat="veil")
        await caller.say({"text": "tufli 38 olaman 1 ta"})
        await caller.say({"text": "buyurtma beraman"})
        await caller.say({"contact": "+998935557788"})
    async with shop.unit():
        heard = await rows("SELECT text, content::text AS content FROM message WHERE direction = 'in'")
        customers = await Customer.all()
    assert not any("935557788" in message["text"] + message["content"] for message in heard)
    assert "+998935557788" in [customer.phone for customer in customers]
