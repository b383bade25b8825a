"""Conversations: what was heard is heard once, one answers at a time, and nothing waits unseen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import Any

import pytest

from models import conversations as talks
from models import turns
from models.base import wake
from models.base.db import row, unit
from models.base.scope import everywhere
from models.conversations import Conversation, Direction, Message, MessageState, ToolCall
from models.customers import Customer, Identity
from models.turns import Claimed
from tests.cast import Counting, Shop


class Chat:
    """Somebody's chat with the shop, as the doors and the answerer see it."""

    def __init__(self, shop: Shop, number: str = "900") -> None:
        self.shop, self.number, self.id = shop, number, 0

    async def meet(self, name: str = "Ann") -> dict[str, Any]:
        async with self.shop.unit():
            known = await talks.find_or_meet(
                channel="telegram", account="platform", chat=self.number, name=name, username="ann", language="ru"
            )
        self.id = known["id"]
        return known

    async def says(self, text: str, external_id: str = "", *, wants_answer: bool = True) -> int | None:
        async with self.shop.unit():
            return await talks.store_heard(
                self.id, external_id=external_id or text, text=text, content={"text": text}, wants_answer=wants_answer
            )

    async def claim(self, owner: str = "me") -> Claimed | None:
        return await self.shop.do(turns.claim(self.id, owner))

    async def answer(self, claimed: Claimed, text: str = "Здравствуйте!", **facts: Any) -> bool:
        about: dict[str, Any] = {"trace": {"brain": "offline"}, "language": "ru", "context": {"product": "tufli"}}
        return await self.shop.do(
            turns.answered(
                claimed, upto=claimed.pending[-1]["id"], text=text, content=[{"text": text}], sent_ids=[text],
                **{**about, **facts},
            )
        )  # fmt: skip

    async def now(self) -> Conversation:
        return await self.shop.do(_get(self.id))

    async def lease_runs_out(self) -> None:
        async with self.shop.unit():
            await row(
                "UPDATE conversation SET leased_until = now() - interval '1 s' WHERE id = $1 RETURNING id", self.id
            )


async def _then_fails(verb: Awaitable[Any]) -> None:
    assert await verb
    raise ZeroDivisionError


async def _get(conversation_id: int) -> Conversation:
    return await Conversation.get(id=conversation_id)


@pytest.fixture
async def chat(shop: Shop) -> Chat:
    chat = Chat(shop)
    await chat.meet()
    return chat


async def waiting() -> list[tuple[int, int]]:
    with everywhere():
        async with unit():
            return await turns.waiting()


# ── meeting and hearing ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_first_word_makes_a_customer_an_identity_and_a_conversation(shop: Shop) -> None:
    known = await Chat(shop).meet("Ann")
    async with shop.unit():
        customer = await Customer.get(id=known["customer_id"])
        identity = await Identity.get(customer_id=customer.id)
    assert (customer.name, customer.language, identity.external_id, identity.username) == ("Ann", "ru", "900", "ann")


async def test_thirty_first_words_at_once_make_one_customer(shop: Shop) -> None:
    known = await asyncio.gather(*(Chat(shop).meet() for _ in range(30)))
    assert len({k["id"] for k in known}) == len({k["customer_id"] for k in known}) == 1
    async with shop.unit():
        assert await Customer.all().count() == 2  # with Anora


async def test_the_same_person_in_another_shop_is_a_stranger_there(shop: Shop, neighbour: Shop) -> None:
    here, there = await Chat(shop).meet(), await Chat(neighbour).meet()
    assert here["customer_id"] != there["customer_id"]


async def test_a_message_delivered_a_hundred_times_is_heard_once(chat: Chat) -> None:
    heard = await asyncio.gather(*(chat.says("salom", "17") for _ in range(100)))
    assert len([message_id for message_id in heard if message_id]) == 1
    assert await chat.says("salom", "17") is None
    async with chat.shop.unit():
        assert await Message.all().count() == 1


async def test_messages_that_come_together_are_all_answered(chat: Chat) -> None:
    """An id below one that has been answered already would never be looked at."""
    seen: list[int] = []
    for burst in range(8):
        said = asyncio.gather(*(chat.says(f"{burst}-{n}") for n in range(6)))
        while not said.done():
            if claimed := await chat.claim():
                seen += [message["id"] for message in claimed.pending]
                await chat.answer(claimed, f"answer {burst} {len(seen)}")
        await said
        if claimed := await chat.claim():
            seen += [message["id"] for message in claimed.pending]
            await chat.answer(claimed, f"answer {burst} end")
    async with chat.shop.unit():
        heard = await Message.filter(direction=Direction.IN).order_by("id")
    assert seen == [message.id for message in heard]
    assert len(seen) == 48


async def test_a_character_that_no_database_keeps_loses_no_message(chat: Chat) -> None:
    await chat.says("sa\x00lom", "17")
    claimed = await chat.claim()
    assert claimed
    assert [m["text"] for m in claimed.pending] == ["salom"]


async def test_what_wants_no_answer_wakes_nobody(chat: Chat) -> None:
    await chat.says("sticker", wants_answer=False)
    assert await chat.claim() is None
    assert await waiting() == []


# ── claiming and answering ──────────────────────────────────────────────────────────────────────────────────────────


async def test_a_turn_sees_what_it_needs_and_leaves_it_on_record(chat: Chat, statements: Counting) -> None:
    await chat.says("tufli bormi")
    with statements() as seen:
        claimed = await chat.claim()
    assert seen.count == 1
    assert claimed
    assert [m["text"] for m in claimed.pending] == ["tufli bormi"]
    assert claimed.customer["has_phone"] is False
    assert (claimed.language, claimed.orders, claimed.cart, claimed.history) == ("ru", 0, [], [])

    with statements() as seen:
        assert await chat.answer(claimed, "Bor!") is False
    assert seen.count == 1
    await chat.says("qancha")
    claimed = await chat.claim()
    assert claimed
    assert claimed.context == {"product": "tufli"}
    assert claimed.history[0]["text"] == "tufli bormi"
    async with chat.shop.unit():
        said = await Message.get(direction=Direction.OUT)
    assert (said.text, said.trace, said.author) == ("Bor!", {"brain": "offline"}, "assistant")


async def test_the_turn_knows_the_cart_and_the_orders(shop: Shop) -> None:
    await shop.order(("koylak", 1))
    await shop.cart(("tufli", 2))
    async with shop.unit():
        conversation = await Conversation.create(
            customer=shop.customer, identity=shop.identity, channel="telegram", account="platform",
            chat=shop.identity.external_id, language="uz",
        )  # fmt: skip
    chat = Chat(shop)
    chat.id = conversation.id
    await chat.says("salom")
    claimed = await chat.claim()
    assert claimed
    assert (claimed.cart, claimed.orders) == ([{"code": "tufli", "quantity": 2, "price": 25000000}], 1)
    assert claimed.customer["has_phone"] is True
    assert "998" not in str(claimed.customer)


async def test_ten_claimers_at_once_one_gets_it(chat: Chat) -> None:
    await chat.says("salom")
    claims = await asyncio.gather(*(chat.claim(f"worker {n}") for n in range(10)))
    assert len([claimed for claimed in claims if claimed]) == 1


async def test_a_quick_burst_is_one_turn(chat: Chat) -> None:
    for text in ("salom", "tufli bormi", "38"):
        await chat.says(text)
    claimed = await chat.claim()
    assert claimed
    assert [m["text"] for m in claimed.pending] == ["salom", "tufli bormi", "38"]
    await chat.answer(claimed)
    assert await chat.claim() is None


async def test_what_comes_during_the_answer_is_not_lost(chat: Chat) -> None:
    await chat.says("salom")
    claimed = await chat.claim()
    assert claimed
    await chat.says("38")
    assert await chat.claim("another") is None  # somebody is at it
    assert await chat.answer(claimed) is True
    claimed = await chat.claim("another")
    assert claimed
    assert [m["text"] for m in claimed.pending] == ["38"]


async def test_a_dead_answerers_conversation_goes_to_the_next(chat: Chat) -> None:
    await chat.says("salom")
    assert await chat.claim("dead")
    assert await waiting() == []
    await chat.lease_runs_out()
    assert await waiting() == [(chat.shop.id, chat.id)]
    assert await chat.claim("alive")


async def test_one_who_was_too_slow_does_not_take_the_lease_from_the_next(chat: Chat) -> None:
    await chat.says("salom")
    slow = await chat.claim("slow")
    assert slow
    await chat.lease_runs_out()
    quick = await chat.claim("quick")
    assert quick
    await chat.answer(slow, "too late", context={"product": "stale"})

    now = await chat.now()
    assert (now.lease_owner, now.context) == ("quick", {})
    await chat.answer(quick, "in time")
    now = await chat.now()
    assert (now.lease_owner, now.leased_until, now.context) == ("", None, {"product": "tufli"})


async def test_giving_back_without_an_answer(chat: Chat) -> None:
    await chat.says("salom")
    assert await chat.claim("me")
    assert await chat.shop.do(turns.release(chat.id, "somebody else")) is False
    assert await chat.claim("another") is None
    assert await chat.shop.do(turns.release(chat.id, "me")) is True
    assert await chat.claim("another")


async def test_a_pause_keeps_everybody_away(chat: Chat) -> None:
    await chat.says("salom")
    assert await chat.claim("me")
    await chat.shop.do(turns.pause(chat.id, "me", 30))
    assert await chat.claim("another") is None
    assert await waiting() == []
    await chat.shop.do(turns.pause(chat.id, "me", -1))
    assert await chat.claim("another")


async def test_a_neighbour_claims_nothing_here(chat: Chat, neighbour: Shop) -> None:
    await chat.says("salom")
    assert await neighbour.do(turns.claim(chat.id, "neighbour")) is None


# ── the lane of outgoing messages ───────────────────────────────────────────────────────────────────────────────────


async def queued(chat: Chat, text: str, key: str | None = None) -> int | None:
    return await chat.shop.do(talks.queue(chat.id, text=text, content={"text": text}, author="system", key=key))


async def test_what_is_queued_goes_out_in_order_and_once(chat: Chat) -> None:
    ids = [await queued(chat, text) for text in ("confirmed", "shipped")]
    claimed = await chat.claim()
    assert claimed
    assert [m["text"] for m in claimed.queued] == ["confirmed", "shipped"]

    for message_id in ids:
        assert message_id
        await chat.shop.do(talks.mark(message_id, MessageState.SENT, external_id=f"tg{message_id}"))
        await chat.shop.do(talks.mark(message_id, MessageState.FAILED, error="a second word changes nothing"))
    assert (await chat.now()).outbox == 0
    async with chat.shop.unit():
        assert {m.state for m in await Message.all()} == {MessageState.SENT}


async def test_one_event_is_told_once(chat: Chat) -> None:
    told = await asyncio.gather(*(queued(chat, "shipped", key="event:7") for _ in range(20)))
    assert len([message_id for message_id in told if message_id]) == 1
    assert (await chat.now()).outbox == 1


async def test_the_bell_rings_after_the_commit_and_never_after_a_rollback(chat: Chat) -> None:
    rung: list[Any] = []
    off = wake.on(wake.AT_ONCE, rung.append)
    try:
        async with chat.shop.unit():
            await talks.queue(chat.id, text="hi", content={}, author="system")
            assert rung == []
        assert rung == [(chat.shop.id, chat.id)]
        with pytest.raises(ZeroDivisionError):
            await chat.shop.do(_then_fails(talks.queue(chat.id, text="hi", content={}, author="system")))
        assert len(rung) == 1
    finally:
        off()


async def test_what_waits_is_found_across_shops(chat: Chat, neighbour: Shop) -> None:
    theirs = Chat(neighbour)
    await theirs.meet()
    await theirs.says("salom")
    await queued(chat, "shipped")
    assert sorted(await waiting()) == sorted([(chat.shop.id, chat.id), (neighbour.id, theirs.id)])


# ── calls that change something ─────────────────────────────────────────────────────────────────────────────────────


async def test_a_call_of_a_turn_is_made_once(chat: Chat) -> None:
    message_id = await chat.says("2 ta oling")
    assert message_id

    async def call(position: int) -> bool:
        return await chat.shop.do(talks.once(chat.id, message_id, position, "add_to_cart", {"code": "tufli"}))

    made = await asyncio.gather(*(call(0) for _ in range(20)))
    assert made.count(True) == 1
    assert await call(1)
    async with chat.shop.unit():
        assert [c.args for c in await ToolCall.all()] == [{"code": "tufli"}] * 2


async def test_a_call_whose_unit_failed_was_not_made(chat: Chat) -> None:
    with pytest.raises(ZeroDivisionError):
        await chat.shop.do(_then_fails(talks.once(chat.id, 1, 0, "create_order", {})))
    assert await chat.shop.do(talks.once(chat.id, 1, 0, "create_order", {}))
