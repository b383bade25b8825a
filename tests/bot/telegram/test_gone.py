"""Customers who have stopped the bot: of all that waits for them, one message is tried."""

from __future__ import annotations

import asyncio

from bot.channels.base import Outgoing
from models import conversations
from models.conversations import Conversation, Message, MessageState
from models.customers import Identity
from tests.bot.telegram.conftest import House


async def test_of_what_was_queued_only_the_first_is_tried(house: House) -> None:
    anna = house.telegram.user("Anna", "en")
    await house.telegram.start(anna, house.shop.slug)
    await house.telegram.wait_text(anna, "Lola", timeout=8)
    mark = house.telegram.mark()
    anna.blocked.add(house.bot.id)
    async with house.shop.unit():
        conversation = await Conversation.get(chat=str(anna.id))
        for words in ("one", "two", "three"):
            await conversations.queue(conversation.id, text=words, content=Outgoing(words).to_json(), author="system")
    async with asyncio.timeout(8):
        while await failed(house, conversation) < 3:  # noqa: ASYNC110 - a row has no bell
            await asyncio.sleep(0.02)
    assert [call.text for call in house.telegram.calls("sendMessage", anna, since=mark)] == ["one"]
    async with house.shop.unit():
        assert (await Identity.get(external_id=str(anna.id))).unreachable_since
        assert (await Conversation.get(id=conversation.id)).outbox == 0


async def failed(house: House, conversation: Conversation) -> int:
    async with house.shop.unit():
        return await Message.filter(conversation_id=conversation.id, state=MessageState.FAILED).count()
