"""The assistant in the seller's own chats: what it shows first, and whom it answers once the seller is away."""

from __future__ import annotations

from typing import Any

import pytest

from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from models import business
from models.business import BusinessConnection
from models.conversations import Conversation, Message, MessageState
from tests.cast import Shop


@pytest.fixture
async def own(shop: Shop) -> BusinessConnection:
    """Lola's own account; every answer is shown to her first."""
    async with shop.unit():
        facts: dict[str, Any] = {"connection_id": "c", "bot": "b", "owner_id": 1, "chat_id": 1}
        made, _new = await BusinessConnection.connect(**facts, enabled=True, can_reply=True)
    return made


async def says(shop: Shop, own: BusinessConnection, text: str, *, number: int = 1, wants_answer: bool = True) -> int:
    async with shop.unit():
        sender = Sender("telegram", own.account, "77", "Zuhra", language=None)
        heard = await hear(Incoming(sender, f"m{number}", text=text), wants_answer=wants_answer)
    await answer(shop.id, heard.conversation_id)
    return heard.conversation_id


async def thread_of(shop: Shop, number: int) -> Conversation:
    async with shop.unit():
        return await Conversation.get(id=number)


@pytest.mark.parametrize("instead", ["", "Qaysi razmer?"], ids=["as it is", "in other words"])
async def test_a_question_counts_as_asked_once_the_customer_may_read_it(
    shop: Shop, own: BusinessConnection, instead: str
) -> None:
    number = await says(shop, own, "qora tufli olaman")
    async with shop.unit():
        draft = await Message.get(state=MessageState.DRAFT)
    waits = await thread_of(shop, number)
    assert "asked" not in waits.context
    assert waits.context["product"], "what she spoke of herself is remembered"
    assert await shop.do(business.approve(draft.id, instead=instead))
    asked = (await thread_of(shop, number)).context.get("asked")
    assert asked == (None if instead else draft.content["asked"])
