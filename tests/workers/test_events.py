"""From event rows to reactions: at least once, in order, parked when it is hopeless."""

from __future__ import annotations

import asyncio
import time

from models.base import clock
from models.base.db import row, unit
from models.base.scope import everywhere
from models.concepts import Concept
from models.documents import Passage
from models.events import Event, EventState
from models.notices import Notice
from models.orders import State
from models.search import SearchDoc
from tests.cast import Shop
from tests.fakes.telegram import faults
from tests.workers.conftest import Works, awake, until
from tests.workers.story import tell
from workers import schedule
from workers.health import examine
from workers.reactions import REACTIONS
from workers.tasks.events import MOST_ATTEMPTS, MOST_BEGINNINGS, dispatch, pause, react


async def impossible(shop: Shop, subject_id: int = 999_999) -> Event:
    """Something that happened to an order that is not there: reacting to it fails, always."""
    async with shop.unit():
        return await Event.create(
            kind="order.placed", subject="order", subject_id=subject_id, data={}, created_at=clock.now()
        )


async def test_what_happened_is_reacted_to_and_done(works: Works) -> None:
    await works.order()
    await dispatch()
    assert {event.state for event in await works.events()} == {EventState.DONE}
    assert works.sent(works.lola) == works.sent(works.agent) == 1


async def test_reacting_twice_or_five_times_at_once_changes_nothing(works: Works) -> None:
    """The whole story of two orders; after every step everything so far is reacted to again and again."""
    await tell(works)
    kinds = {event.kind for event in await works.events()}
    assert kinds >= {kind for kind, reactions in REACTIONS.items() if reactions}, "the story tells of every kind"
    before = await _seen(works)
    events = [await _claimed(event) for event in await works.events()]
    for event in events:
        assert await react(event)
    await asyncio.gather(*(react(event) for event in events for _ in range(5)))
    await works.settle()
    assert await _seen(works) == before


async def _claimed(event: Event) -> dict[str, object]:
    names = ("id", "workspace_id", "kind", "subject", "subject_id", "actor", "data", "attempts", "created_at")
    return {name: getattr(event, name) for name in names}


async def _seen(works: Works) -> object:
    """What people have in their chats, and what stands in the tables."""
    async with works.shop.unit():
        notices = [
            (n.kind, n.subject_id, n.member_id, n.state, n.message_id) for n in await Notice.all().order_by("id")
        ]
        learned = [(one.id, one.number, one.text) for one in await Passage.all().order_by("id")]
        found = [(one.kind, one.code) for one in await SearchDoc.all().order_by("kind", "code")]
        concepts = [(one.id, one.terms, one.state) for one in await Concept.all().order_by("id")]
    messages = [(m.key, m.text, m.state) for m in await works.queued()]
    chats = {who.id: works.told(who) for who in (works.lola, works.agent, works.anora)}
    counts = {who.id: works.sent(who) for who in (works.lola, works.agent, works.anora)}
    return notices, messages, chats, counts, learned, found, concepts


async def test_many_dispatchers_at_once_tell_everybody_once(works: Works) -> None:
    for _ in range(5):
        await works.order(("koylak", 1))
    await asyncio.gather(*(dispatch() for _ in range(8)))
    await dispatch()
    assert works.sent(works.lola) == works.sent(works.agent) == 5


async def test_reactions_to_one_thing_keep_its_order(works: Works) -> None:
    order = await works.order()
    for verb in (order.confirm, order.pack, order.ship, order.deliver):
        await works.shop.do(verb(by=works.shop.by))
    await asyncio.gather(*(dispatch() for _ in range(4)))
    keys = [message.key for message in await works.queued()]
    told = [f"event:{e.id}" for e in await works.events() if f"event:{e.id}" in keys]
    assert len(told) == 4
    assert keys == told


async def test_what_was_claimed_by_a_process_that_died_comes_again_after_its_lease(works: Works) -> None:
    await works.order()
    with everywhere():
        async with unit():
            assert await Event.claim()
    await dispatch()
    assert works.sent(works.lola) == 0
    await works.later()
    await dispatch()
    assert works.sent(works.lola) == 1


async def test_a_lease_is_renewed_while_somebody_is_at_it(works: Works) -> None:
    await works.order()
    with everywhere():
        async with unit():
            claimed = await Event.claim()
            await row(
                "UPDATE event SET leased_until = now() + interval '1 s' WHERE leased_until IS NOT NULL RETURNING id"
            )
            await Event.keep([event["id"] for event in claimed])
    left = [(e.leased_until - clock.now()).total_seconds() for e in await works.events() if e.leased_until]
    assert left
    assert all(seconds > 10 for seconds in left)


async def test_what_fails_eight_times_is_parked_and_the_doctor_shows_it(works: Works) -> None:
    event = await impossible(works.shop)
    for attempt in range(1, MOST_ATTEMPTS + 1):
        await works.later()
        await dispatch()
        now = await works.shop.fresh(event)
        assert now.attempts == attempt
        assert (now.state is EventState.POISON) == (attempt == MOST_ATTEMPTS)
        assert "DoesNotExist" in now.error
    await works.later()
    await dispatch()
    assert (await works.shop.fresh(event)).attempts == MOST_ATTEMPTS

    async def connected() -> None:
        return None

    stuck = next(finding for finding in await examine(connected) if finding.what == "stuck")
    assert stuck.bad
    assert stuck.detail.startswith("1 events parked")


async def test_a_failing_event_holds_up_its_own_thing_and_nothing_else(works: Works) -> None:
    first = await impossible(works.shop)
    async with works.shop.unit():
        behind = await Event.create(
            kind="stock.changed", subject="order", subject_id=first.subject_id, data={}, created_at=clock.now()
        )
    order = await works.order()
    await dispatch()
    assert (await works.shop.fresh(behind)).state is EventState.PENDING
    assert (await works.shop.fresh(behind)).attempts == 0
    assert works.sent(works.lola) == 1
    assert (await works.shop.fresh(order)).state is State.PENDING
    for _ in range(MOST_ATTEMPTS):
        await works.later()
        await dispatch()
    assert (await works.shop.fresh(first)).state is EventState.POISON
    assert (await works.shop.fresh(behind)).state is EventState.DONE


async def test_an_ill_telegram_does_not_count_and_everybody_is_told_in_the_end(works: Works) -> None:
    await works.order()
    works.telegram.faults.plan("sendMessage", faults.BAD_GATEWAY, times=1000)
    for _ in range(MOST_ATTEMPTS + 3):
        await works.later()
        await dispatch()
    (placed,) = await works.events("order.placed")
    assert (placed.state, placed.attempts) == (EventState.PENDING, 0)
    works.telegram.faults.clear()
    await works.later()
    await dispatch()
    assert works.sent(works.lola) == works.sent(works.agent) == 1
    assert (await works.shop.fresh(placed)).state is EventState.DONE


async def test_an_event_that_kills_its_process_is_parked_too(works: Works) -> None:
    event = await impossible(works.shop)
    await _begin(works, MOST_BEGINNINGS)
    await works.later()
    await dispatch()
    assert (await works.shop.fresh(event)).state is EventState.POISON


async def test_what_was_under_way_in_many_processes_that_died_is_still_done(works: Works) -> None:
    order = await works.order()
    await _begin(works, MOST_BEGINNINGS - 1)
    await works.later()
    await dispatch()
    assert works.sent(works.lola) == 1
    assert (await works.events("order.placed"))[0].state is EventState.DONE
    assert (await works.shop.fresh(order)).state is State.PENDING


async def _begin(works: Works, times: int) -> None:
    """So many processes took what was pending, and were killed at it."""
    for _ in range(times):
        await works.later()
        with everywhere():
            async with unit():
                assert await Event.claim()


def test_the_pause_grows_to_a_minute() -> None:
    assert [pause(n, ValueError()) for n in range(1, 9)] == [1, 2, 4, 8, 16, 32, 60, 60]


async def test_the_bell_brings_the_notice_within_three_seconds(works: Works) -> None:
    async with awake():
        began = time.monotonic()
        await works.order()
        await works.telegram.wait_for(lambda call: call.method == "sendMessage" and call.ok)
        assert time.monotonic() - began < 3


async def test_what_happened_before_the_start_waits_for_the_clock(works: Works) -> None:
    await works.order()
    async with awake(schedule.run):
        await until(lambda: _all_done(works), 5)
    assert works.sent(works.lola) == 1


async def _all_done(works: Works) -> bool:
    return all(event.state is EventState.DONE for event in await works.events())
