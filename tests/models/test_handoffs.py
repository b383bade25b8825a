"""Handoffs: one is open at a time, whoever acts is in charge, and what they leave behind is kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from models import business, duty, handoffs, turns
from models.base import clock, hours
from models.base.db import unit
from models.base.promises import plain, promises_in
from models.base.scope import everywhere
from models.conversations import Conversation, Message, MessageState, find_or_meet, store_heard
from models.events import Event
from models.handoffs import Handoff, HandoffState
from models.turns import Claimed, Say
from models.workspaces import Member, Person, Role
from tests.cast import Shop


class Thread:
    """Anora's conversation with the shop."""

    def __init__(self, shop: Shop, id: int) -> None:
        self.shop, self.id, self._said = shop, id, 0

    @classmethod
    async def of(cls, shop: Shop) -> Thread:
        async with shop.unit():
            known = await find_or_meet(
                channel="terminal", account="local", chat="7", name="Anora", username="", language="uz"
            )
        return cls(shop, known["id"])

    async def hears(self, text: str) -> int:
        self._said += 1
        async with self.shop.unit():
            found = await store_heard(self.id, external_id=f"m{self._said}", text=text, content={}, wants_answer=True)
        assert found
        return found

    async def call(self, reason: str = "explicit_request") -> Handoff:
        return await self.shop.do(Handoff.call(self.id, reason, "operator"))

    async def claim(self) -> Claimed:
        claimed = await self.shop.do(turns.claim(self.id, "me"))
        assert claimed
        return claimed

    async def now(self) -> Conversation:
        async with self.shop.unit():
            return await Conversation.get(id=self.id)

    async def handoffs(self) -> list[Handoff]:
        async with self.shop.unit():
            return await Handoff.filter(conversation_id=self.id).order_by("id")

    async def events(self) -> list[str]:
        async with self.shop.unit():
            found = await Event.filter(subject="conversation", subject_id=self.id).order_by("id")
        return [event.kind for event in found]


@pytest.fixture
async def thread(shop: Shop) -> Thread:
    return await Thread.of(shop)


async def test_a_call_waits_and_a_second_one_is_the_same(thread: Thread) -> None:
    first, second = await thread.call(), await thread.call("complaint")
    assert first.id == second.id
    assert (first.state, first.asked_id) == (HandoffState.WAITING, thread.shop.agent.id)
    assert (await thread.now()).with_human
    assert await thread.events() == ["conversation.handoff"]


async def test_who_answers_is_in_charge_in_the_same_statement(thread: Thread) -> None:
    await thread.call()
    said = await thread.shop.do(handoffs.say(thread.id, thread.shop.owner, {"text": "Salom, men Lola"}, key="a"))
    again = await thread.shop.do(handoffs.say(thread.id, thread.shop.owner, {"text": "Salom, men Lola"}, key="a"))
    now, (handoff,) = await thread.now(), await thread.handoffs()
    assert said
    assert again is None
    assert (now.with_human, now.human_acts, now.outbox) == (True, 1, 1)
    assert (handoff.state, handoff.taker_id) == (HandoffState.TAKEN, thread.shop.owner.id)
    assert await thread.events() == ["conversation.handoff", "conversation.taken"]


async def test_who_steps_in_unasked_opens_one(thread: Thread) -> None:
    await thread.shop.do(handoffs.take_over(thread.id, thread.shop.agent))
    (handoff,) = await thread.handoffs()
    assert (handoff.reason, handoff.state, handoff.taker_id) == ("person", HandoffState.TAKEN, thread.shop.agent.id)


async def test_after_a_person_has_acted_nothing_thought_out_before_may_be_said(thread: Thread) -> None:
    await thread.hears("tufli bormi")
    claimed = await thread.claim()
    assert await thread.shop.do(turns.may_say(claimed)) is Say.GO
    await thread.shop.do(handoffs.take_over(thread.id, thread.shop.owner))
    assert await thread.shop.do(turns.may_say(claimed)) is Say.HUMAN
    await thread.shop.do(handoffs.give_back(thread.id, thread.shop.owner))
    assert await thread.shop.do(turns.may_say(claimed)) is Say.HUMAN


async def test_who_was_too_slow_may_not_say_it_either(thread: Thread) -> None:
    await thread.hears("tufli bormi")
    claimed = await thread.claim()
    async with thread.shop.unit():
        await Conversation.filter(id=thread.id).update(lease_owner="somebody else")
    assert await thread.shop.do(turns.may_say(claimed)) is Say.LOST


async def test_given_back_it_looks_back_no_further_and_knows_the_brief(thread: Thread) -> None:
    await thread.hears("uch marta soʻradim!")
    claimed = await thread.claim()
    await thread.shop.do(turns.answered(claimed, upto=claimed.pending[-1]["id"], text="…", content=[], sent_ids=[],
                                        trace={}, language="uz", context={"unclear": 2, "product": "tufli"}))  # fmt: skip
    await thread.call("confusion")
    await thread.shop.do(handoffs.give_back(thread.id, thread.shop.owner, "Qora rang.\npromise: juma kuni yetkazamiz"))
    await thread.hears("rahmat")
    claimed = await thread.claim()
    assert (claimed.history, claimed.context) == ([], {"product": "tufli"})
    assert "juma kuni yetkazamiz" in claimed.brief
    assert "promise" not in claimed.brief
    (handoff,) = await thread.handoffs()
    assert (handoff.state, handoff.promises) == (HandoffState.GIVEN_BACK, ["juma kuni yetkazamiz"])


async def test_without_a_word_the_last_lines_are_the_brief(thread: Thread) -> None:
    await thread.hears("38 bormi?")
    await thread.call()
    await thread.shop.do(
        handoffs.say(thread.id, thread.shop.owner, {"text": "Ertaga keladi"}, promises=["Ertaga keladi"])
    )
    await thread.shop.do(handoffs.give_back(thread.id, thread.shop.owner))
    (handoff,) = await thread.handoffs()
    assert "› 38 bormi?" in handoff.brief
    assert handoff.promises == ["Ertaga keladi"]
    assert "Ertaga keladi" in handoff.brief
    await thread.shop.do(handoff.note("promise: sovgʻa qutisi bepul"))
    assert (await thread.handoffs())[0].promises == ["Ertaga keladi", "sovgʻa qutisi bepul"]


async def test_what_nobody_was_told_is_no_part_of_what_was_said(thread: Thread) -> None:
    """Neither where the assistant looks back nor in what a person leaves for it to know."""
    shop = thread.shop
    await thread.hears("38 bormi?")
    await shop.do(business.draft(thread.id, text="Sizga 1 soʻm", content=[{"text": "Sizga 1 soʻm"}], trace={}, acts=0))
    async with shop.unit():
        facts: dict[str, Any] = {
            "conversation_id": thread.id,
            "direction": "out",
            "author": "assistant",
            "at": clock.now(),
        }
        for state, text in (("dropped", "2 soʻm"), ("failed", "3 soʻm"), ("sent", "Bor"), ("in_doubt", "Qora")):
            last = await Message.create(state=state, text=text, **facts)
        await Conversation.filter(id=thread.id).update(answered_id=last.id)
    await thread.hears("rahmat")
    claimed = await thread.claim()
    assert [line["text"] for line in claimed.history] == ["38 bormi?", "Bor", "Qora"]
    await shop.do(handoffs.take_over(thread.id, shop.owner))
    brief = await shop.do(handoffs.give_back(thread.id, shop.owner))
    assert brief == "› 38 bormi?\n– Bor\n– Qora\n› rahmat"


async def test_what_a_turn_remembers_does_not_undo_what_people_have_settled(thread: Thread) -> None:
    """Given back while a turn was on: what was unclear before is behind us, and stays so."""
    await thread.call()
    async with thread.shop.unit():
        await Conversation.filter(id=thread.id).update(context={"unclear": 2, "product": "tufli"})
    await thread.hears("qancha turadi")
    claimed = await thread.claim()
    await thread.shop.do(handoffs.give_back(thread.id, thread.shop.owner))
    await thread.shop.do(turns.answered(claimed, upto=claimed.pending[-1]["id"], text="", content=[], sent_ids=[],
                                        trace={}, language="uz", context=claimed.context))  # fmt: skip
    assert (await thread.now()).context == {"product": "tufli"}


async def test_it_goes_from_one_to_the_next_to_the_owner_and_then_to_the_customer(shop: Shop) -> None:
    async with shop.unit():
        person = await Person.create(telegram_id=1, name="Second", started_at=clock.now())
        second = await Member.create(person=person, role=Role.AGENT)
    thread, start = await Thread.of(shop), clock.now()
    with clock.at(start):
        handoff = await thread.call()
    asked = [handoff.asked_id]
    for minutes in (11, 22, 33):
        with clock.at(start + timedelta(minutes=minutes)):
            assert (shop.id, handoff.id) in await late()
            found = await shop.fresh(handoff)
            await shop.do(found.call_next())
            await shop.do(found.call_next())  # two clocks at once
            asked.append((await shop.fresh(handoff)).asked_id)
    assert asked == [shop.agent.id, second.id, shop.owner.id, shop.owner.id]
    assert (await shop.fresh(handoff)).told_at
    with clock.at(start + timedelta(hours=5)):
        assert await late() == []
    assert (await thread.events()).count("conversation.unanswered") == 3


async def test_who_goes_off_duty_shifts_nobodys_turn(shop: Shop) -> None:
    async with shop.unit():
        person = await Person.create(telegram_id=1, name="Second", started_at=clock.now())
        second = await Member.create(person=person, role=Role.AGENT)
    handoff = await (await Thread.of(shop)).call()
    assert handoff.asked_id == shop.agent.id
    async with shop.unit():
        await Member.filter(id=shop.agent.id).update(duty=False)
    assert await shop.do(handoff.call_next())
    assert (await shop.fresh(handoff)).asked_id == second.id


async def test_who_comes_on_duty_late_is_still_asked(shop: Shop) -> None:
    async with shop.unit():
        await Person.all().update(started_at=None)
    handoff = await (await Thread.of(shop)).call()
    assert handoff.asked_id is None
    async with shop.unit():
        await Person.filter(id=shop.agent.person_id).update(started_at=clock.now())
    assert await shop.do(handoff.call_next())
    assert (await shop.fresh(handoff)).asked_id == shop.agent.id


async def late() -> list[tuple[int, int]]:
    with everywhere():
        async with unit():
            return await handoffs.overdue()


async def test_the_shop_says_how_long_is_long(thread: Thread) -> None:
    handoff, start = await thread.call(), clock.now()
    thread.shop.workspace.answer_minutes = 2
    await thread.shop.workspace.save(update_fields=["answer_minutes"])
    with clock.at(start + timedelta(minutes=3)):
        assert await late() == [(thread.shop.id, handoff.id)]
    await thread.shop.do(handoffs.take_over(thread.id, thread.shop.owner))
    with clock.at(start + timedelta(minutes=3)):
        assert await late() == []


async def test_who_is_off_duty_or_cannot_be_reached_is_not_called(shop: Shop) -> None:
    async def called() -> list[int]:
        async with shop.unit():
            return [member.id for member in await duty.on_call()]

    assert await called() == [shop.owner.id, shop.agent.id]
    async with shop.unit():
        await Member.filter(id=shop.owner.id).update(duty=False)
    assert await called() == [shop.agent.id]
    await Person.filter(id=shop.agent.person_id).update(started_at=None)
    assert await called() == [shop.owner.id], "somebody has to"
    async with shop.unit():
        await Member.filter(id=shop.owner.id).update(duty=True, role=Role.WAREHOUSE)
    assert await called() == [], "who packs does not answer"


async def test_promises_are_due_once(thread: Thread) -> None:
    handoff, start = await thread.call(), clock.now()
    await thread.shop.do(handoffs.give_back(thread.id, thread.shop.owner, "promise: 5 % next time"))

    async def due() -> list[tuple[int, int]]:
        with everywhere():
            async with unit():
                return await handoffs.promised()

    assert await due() == []
    with clock.at(start + timedelta(hours=25)):
        assert await due() == [(thread.shop.id, handoff.id)]
        assert await thread.shop.do(handoffs.remind(handoff.id))
        assert not await thread.shop.do(handoffs.remind(handoff.id))
        assert await due() == []


async def test_a_neighbour_has_none_of_it(thread: Thread, neighbour: Shop) -> None:
    await thread.call()
    async with neighbour.unit():
        assert await Handoff.all().count() == 0
        assert await Message.filter(state=MessageState.QUEUED).count() == 0


@pytest.mark.parametrize(
    "line", ["promise: on Friday", "Vaʼda: on Friday", "va'da: on Friday", "ВАЪДА: on Friday", "Обещание : on Friday",
             "promesa: on Friday", "promessa:on Friday"]
)  # fmt: skip
def test_a_promise_is_known_in_every_language(line: str) -> None:
    assert promises_in(f"hello\n{line}") == ["on Friday"]
    assert plain(f"hello\n{line}") == "hello\non Friday"


ZONE = ZoneInfo("Asia/Tashkent")
HOURS = {"mon": ["09:00", "18:00"], "tue": ["9:00", "18:00"], "fri": ["20:00", "02:00"]}


@pytest.mark.parametrize(
    ("now", "closes", "opens"),
    [
        ("2026-11-23 10:00", "2026-11-23 18:00", "2026-11-24 09:00"),
        ("2026-11-23 08:00", None, "2026-11-23 09:00"),
        ("2026-11-24 19:00", None, "2026-11-27 20:00"),
        ("2026-11-28 01:00", "2026-11-28 02:00", "2026-11-30 09:00"),
    ],
)
def test_when_it_closes_and_opens(now: str, closes: str | None, opens: str) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=ZONE)
    assert hours.closes_at(HOURS, moment) == (closes and datetime.fromisoformat(closes).replace(tzinfo=ZONE))
    assert hours.opens_at(HOURS, moment) == datetime.fromisoformat(opens).replace(tzinfo=ZONE)
    assert hours.opens_at({}, moment) is None
