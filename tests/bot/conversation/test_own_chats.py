"""The assistant in the seller's own chats: what it shows first, and whom it answers once the seller is away."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.conversation.answer import answer
from bot.conversation.hear import hear
from bot.conversation.messages import Incoming, Sender
from models import business
from models.base import clock
from models.business import BusinessConnection, When
from models.conversations import Conversation, Message, MessageState, store_said
from models.customers import Customer
from tests.cast import Shop
from workers.tasks.handoffs import fill_in


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


async def drafts(shop: Shop) -> list[str]:
    async with shop.unit():
        return [one.text for one in await Message.filter(state=MessageState.DRAFT).order_by("id")]


async def test_who_wrote_while_the_seller_was_at_hand_is_answered_once_the_seller_is_away(
    shop: Shop, own: BusinessConnection
) -> None:
    start = clock.now()
    await shop.do(own.owner_wrote())
    number = await says(shop, own, "qora tufli bormi 38", wants_answer=False)
    with clock.at(start + timedelta(minutes=14)):
        await fill_in()
        await answer(shop.id, number)
        assert await drafts(shop) == [], "the seller may still answer in person"
    with clock.at(start + timedelta(minutes=16)):
        await fill_in()
        await answer(shop.id, number)
    (said,) = await drafts(shop)
    assert "tufli" in said.lower()
    with clock.at(start + timedelta(minutes=17)):
        await fill_in()
        await answer(shop.id, number)
    assert await drafts(shop) == [said], "once"


@pytest.mark.parametrize("why", ["answered", "never", "blocked", "long ago"])
async def test_the_assistant_fills_in_for_nobody_who_does_not_want_it(
    shop: Shop, own: BusinessConnection, why: str
) -> None:
    start = clock.now()
    await shop.do(own.owner_wrote())
    number = await says(shop, own, "qora tufli bormi 38", wants_answer=False)
    async with shop.unit():
        if why == "answered":
            await store_said(number, external_id="s1", author="owner", text="Ha, bor")
        elif why == "never":
            await own.settle(When.NEVER, [], 15, None)
        elif why == "blocked":
            await Customer.all().update(blocked=True)
    with clock.at(start + (timedelta(hours=25) if why == "long ago" else timedelta(minutes=16))):
        await fill_in()
    now = await thread_of(shop, number)
    assert now.heard_id == now.answered_id
