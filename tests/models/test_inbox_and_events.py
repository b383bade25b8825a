"""What came from outside is stored once; what happened is claimed by one and reacted to."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from models.base import wake
from models.base.crypto import Unreadable
from models.base.db import UnitDoomed, ring, row, rows, unit
from models.base.scope import everywhere
from models.customers import Customer
from models.events import Event, EventState, emit, timeline
from models.inbox import ExternalEvent, Outcome
from tests.cast import Shop
from tests.databases import Credentials


async def store(external_id: str, source: str = "telegram:abc", error: str = "") -> bool:
    async with unit():
        return await ExternalEvent.store(source, external_id, {"update_id": 1, "text": "ў“"}, error=error)


# ── the inbox ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_update_delivered_a_hundred_times_at_once_is_new_once(empty_db: Credentials) -> None:
    told = await asyncio.gather(*(store("17") for _ in range(100)))
    assert told.count(True) == 1
    assert [await store("17") for _ in range(100)].count(True) == 0
    stored = await ExternalEvent.all()
    assert [(e.source, e.external_id, e.body, e.outcome) for e in stored] == [("telegram:abc", "17", {}, Outcome.TAKEN)]


async def test_the_same_number_from_another_bot_is_another_update(empty_db: Credentials) -> None:
    assert await store("17")
    assert await store("17", "telegram:xyz")


async def test_what_is_not_understood_is_parked_and_seen(empty_db: Credentials) -> None:
    await store("17")
    await store("18", error="no chat in it" * 1000)
    parked = await ExternalEvent.parked()
    assert [(e.external_id, e.outcome) for e in parked] == [("18", Outcome.POISON)]
    assert parked[0].why() == ("no chat in it" * 1000)[:2000]
    assert parked[0].opened() == {"update_id": 1, "text": "ў“"}


async def test_what_is_parked_opens_at_its_own_place_only(empty_db: Credentials) -> None:
    await store("17", error="no chat in it")
    parked = await ExternalEvent.get()
    parked.external_id = "18"
    for sealed in (parked.why, parked.opened):
        with pytest.raises(Unreadable):
            sealed()


@pytest.mark.parametrize("text", ["a\x00b", "\x00", "a\\u0000b", "\\\x00"])
async def test_the_character_that_no_database_keeps_stops_no_update(empty_db: Credentials, text: str) -> None:
    async with unit():
        body = {"text": text, "deep": [{text: (1, text)}]}
        assert await ExternalEvent.store("telegram:abc", "17", body, error=f"odd: {text}")
    stored = await ExternalEvent.get()
    kept = text.replace("\x00", "")
    assert stored.opened() == {"text": kept, "deep": [{kept: [1, kept]}]}


async def test_what_failed_before_the_commit_is_new_again(empty_db: Credentials) -> None:
    async def fails() -> None:
        async with unit():
            assert await ExternalEvent.store("telegram:abc", "17", {})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()
    assert await store("17")


# ── events ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def happen(shop: Shop, times: int, *, to: Customer | None = None) -> None:
    """So many things, each to another customer or all to one."""
    async with shop.unit():
        for n in range(times):
            subject = to or Customer(id=10_000 + n, workspace_id=shop.id)
            await emit("stock.changed", subject, by="cast", n=n)


async def claim(limit: int = 50) -> list[dict[str, Any]]:
    with everywhere():
        async with unit():
            return await Event.claim(limit=limit)


async def nothing_is_pending(shop: Shop) -> None:
    with everywhere():
        async with unit():
            await Event.all().update(state=EventState.DONE)


async def test_three_claimers_at_once_never_get_the_same_event(shop: Shop, neighbour: Shop) -> None:
    await nothing_is_pending(shop)
    await happen(shop, 40)
    await happen(neighbour, 40)

    batches = await asyncio.gather(*(claim(20) for _ in range(3)))
    batches.append(await claim(50))
    ids = [event["id"] for batch in batches for event in batch]
    assert len(ids) == len(set(ids)) == 80
    for batch in batches:
        assert [e["id"] for e in batch] == sorted(e["id"] for e in batch)
    assert {e["workspace_id"] for batch in batches for e in batch} == {shop.id, neighbour.id}


async def test_what_happened_to_one_thing_is_reacted_to_in_order(shop: Shop) -> None:
    await nothing_is_pending(shop)
    await happen(shop, 3, to=shop.customer)
    [first] = await claim(1)
    assert await claim() == []  # the others wait for it
    async with shop.unit():
        await Event.finish([first["id"]])
    assert [event["data"]["n"] for event in await claim()] == [1, 2]


async def test_a_claimed_event_comes_again_when_the_lease_runs_out(shop: Shop) -> None:
    await nothing_is_pending(shop)
    await happen(shop, 1)
    [first] = await claim()
    assert await claim() == []
    async with shop.unit():
        await rows("UPDATE event SET leased_until = now() - interval '1 s' WHERE id = $1 RETURNING id", first["id"])
    [again] = await claim()
    assert (first["attempts"], again["attempts"]) == (1, 2)

    async with shop.unit():
        await Event.finish([again["id"]])
        assert (await Event.get(id=again["id"])).leased_until is None
    assert await claim() == []


async def test_what_fails_too_often_waits_for_a_person(shop: Shop) -> None:
    await nothing_is_pending(shop)
    await happen(shop, 1)
    [event] = await claim()
    async with shop.unit():
        await Event.poison(event["id"], "KeyError: 'fee'")
        stored = await Event.get(id=event["id"])
    assert (stored.state, stored.error, stored.leased_until) == (EventState.POISON, "KeyError: 'fee'", None)
    assert await claim() == []


async def test_a_timeline_is_of_one_thing_in_order(shop: Shop) -> None:
    await happen(shop, 3, to=shop.customer)
    other = await shop.another_customer("Ann")
    async with shop.unit():
        await emit("stock.changed", other, by="cast", n=99)
        told = await timeline(shop.customer)
    assert [event.data["n"] for event in told] == [0, 1, 2]
    assert {event.actor for event in told} == {"cast"}


async def test_an_event_and_what_it_tells_of_are_one_transaction(shop: Shop) -> None:
    rung: list[Any] = []
    off = wake.on(wake.EVENTS, rung.append)
    try:
        before = await count(shop)
        with pytest.raises(ZeroDivisionError):
            await shop.do(_emit_and_fail(shop))
        assert (await count(shop), rung) == (before, [])
        await happen(shop, 2)
        assert await count(shop) == before + 2
        assert rung
    finally:
        off()


async def _emit_and_fail(shop: Shop) -> None:
    await emit("stock.changed", shop.customer, by="cast")
    raise ZeroDivisionError


async def count(shop: Shop) -> int:
    async with shop.unit():
        return await Event.all().count()


# ── the unit of work ────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_unit_inside_a_unit_joins_it(shop: Shop) -> None:
    async with shop.unit():
        async with unit():
            await rows("UPDATE customer SET name = 'Inner' RETURNING id")
        found = await row("SELECT pg_current_xact_id_if_assigned()::text AS id")
        async with unit():
            assert await row("SELECT pg_current_xact_id_if_assigned()::text AS id") == found
    assert (await shop.fresh(shop.customer)).name == "Inner"


async def test_an_inner_failure_that_was_caught_still_undoes_the_whole(shop: Shop) -> None:
    async def careless() -> None:
        async with shop.unit():
            await rows("UPDATE customer SET name = 'Half' RETURNING id")
            try:
                async with unit():
                    raise ZeroDivisionError
            except ZeroDivisionError:
                pass

    with pytest.raises(UnitDoomed):
        await careless()
    assert (await shop.fresh(shop.customer)).name == "Anora"


async def test_bells_ring_at_once_outside_of_a_unit_and_listeners_come_and_go() -> None:
    rung: list[Any] = []
    off = wake.on("door", rung.append)
    ring("door", 1)
    off()
    ring("door", 2)
    assert rung == [1]


async def test_sql_by_hand_wants_a_unit(shop: Shop) -> None:
    with pytest.raises(RuntimeError, match="unit"):
        await rows("SELECT 1")


async def test_a_failed_unit_leaves_nothing_open(shop: Shop) -> None:
    for _ in range(30):  # more often than the pool has connections
        with pytest.raises(ZeroDivisionError):
            await shop.do(_emit_and_fail(shop))
    assert await count(shop) >= 0
