"""A customer's phone and address, from the update to the order: afterwards they stand nowhere in the open, in no table."""

from __future__ import annotations

from typing import Any

import pytest

from bot.conversation.answer import answer
from bot.telegram.dispatcher import park, receive
from models.base.db import rows, unit
from models.base.scope import everywhere
from models.carts import Cart
from models.conversations import Message
from models.customers import Customer
from models.inbox import ExternalEvent, Outcome
from models.workspaces import BotAccount
from tests.bot.telegram.conftest import own_bot
from tests.cast import Shop
from tests.fakes.telegram import FakeTelegram, FakeUser

DIGITS, STREET = "907654321", "Qoratosh"


async def where(word: str) -> list[str]:
    """Every column of every table in which the word stands, however deep."""
    with everywhere():
        async with unit():
            columns = await rows(
                """SELECT table_name AS t, column_name AS c FROM information_schema.columns
                   WHERE table_schema = 'public' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY')"""
            )
            assert len(columns) > 100
            found = [
                await rows(f'SELECT 1 FROM "{at["t"]}" WHERE "{at["c"]}"::text ILIKE $1 LIMIT 1', f"%{word}%")
                for at in columns
            ]
    return [f"{at['t']}.{at['c']}" for at, hits in zip(columns, found, strict=True) if hits]


class Anna:
    """Writes to the shop's own bot, update by update, and is answered."""

    def __init__(self, bot: BotAccount, user: FakeUser, shop: Shop) -> None:
        self.bot, self.user, self.shop, self.number = bot, user, shop, 0

    async def sends(self, **what: Any) -> None:
        self.number += 1
        person = {"id": self.user.id, "first_name": "Anna"}
        chat, sender = {**person, "type": "private"}, {**person, "is_bot": False, "language_code": "uz"}
        message = {"message_id": self.number, "date": 1_790_000_000, "chat": chat, "from": sender, **what}
        await receive(self.bot, {"update_id": self.number, "message": message})
        async with self.shop.unit():
            heard = await Message.all().order_by("-id").first()
        assert heard
        await answer(self.shop.id, heard.conversation_id)


@pytest.fixture
async def anna(telegram: FakeTelegram, account: BotAccount, shop: Shop) -> Anna:
    fake, bot = await own_bot(telegram, shop)
    user = telegram.user("Anna", "uz")
    telegram.world.private_room(fake, user)
    return Anna(bot, user, shop)


async def test_what_was_typed_and_taken_down_stands_nowhere_in_the_open(anna: Anna, shop: Shop) -> None:
    await anna.sends(text="tufli 38 olaman 1 ta")
    await anna.sends(text="buyurtma beraman")
    await anna.sends(text=f"Toshkent, {STREET} 17, 22-xonadon")
    await anna.sends(contact={"phone_number": f"998{DIGITS}", "first_name": "Anna", "user_id": anna.user.id})
    async with shop.unit():
        customer = await Customer.get(name="Anna")
        cart = await Cart.get(customer_id=customer.id)
    assert cart.destination
    assert (customer.phone, STREET in cart.destination.text) == (f"+998{DIGITS}", True), "it is known, sealed"
    assert await where(DIGITS) == []
    assert await where(STREET) == []
    assert await ExternalEvent.filter(outcome=Outcome.TAKEN).count() == 4
    assert {str(event.body) for event in await ExternalEvent.all()} == {"{}"}


async def test_what_is_parked_is_sealed_with_the_error_that_quotes_it(anna: Anna) -> None:
    await receive(anna.bot, {"update_id": 7, "message": {"text": [f"Toshkent, {STREET} 17", DIGITS]}})
    await park(anna.bot, {"text": STREET}, f"DataError: invalid input {STREET} {DIGITS}", number="8")
    first, second = await ExternalEvent.filter(outcome=Outcome.POISON).order_by("id")
    assert STREET in str(first.opened())
    assert STREET in second.why()
    assert await where(DIGITS) == []
    assert await where(STREET) == []
