"""A phone and an address typed into the chat stand nowhere in the open once they have been taken down."""

from __future__ import annotations

from bot.conversation.terminal import Caller
from models.base.db import rows
from models.base.scope import inside
from models.customers import Customer
from models.events import Event
from models.handoffs import Handoff
from tests.bot.conversation.chatting import Chat
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


async def test_what_led_to_a_person_is_kept_without_who_said_it(shop: Shop) -> None:
    """The message itself may be veiled later; a copy of it could not."""
    await Chat(shop).says("Operator kerak, telefonim +998 90 123 45 67, Chilonzor 5-uy 12")
    async with shop.unit():
        called, told = await Handoff.get(), await Event.get(kind="conversation.handoff")
    assert called.words.startswith("Operator kerak")
    assert told.data == {"handoff": called.id, "reason": "explicit_request"}
    assert "123 45 67" not in called.words
    assert "Chilonzor" not in called.words
