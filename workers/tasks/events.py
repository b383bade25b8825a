"""From event rows to reactions. An event is done when everything that reacts to it has run; until then it comes again."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import structlog

from bot.channels.base import SendFailed
from models.base import clock
from models.base.db import unit
from models.base.passing import passes
from models.base.scope import everywhere, inside
from models.events import LEASE, Event
from workers.broker import broker
from workers.reactions import REACTIONS

log = structlog.get_logger()

Claimed = dict[str, Any]

MOST_ATTEMPTS = 8
"""So often it may fail."""
MOST_BEGINNINGS = 40
"""So often it may begin and be cut off. A process that is killed says nothing about the event it was at, nor do eight in a row."""
LONGEST_PAUSE = 60.0
HOPELESS = timedelta(days=1)
"""What fails for reasons that pass is tried for so long; then a person has to look."""
LONGEST_REACTION = 60.0
BATCH = 8
ROUND = 30.0
"""Seconds after which a dispatcher with much to do lets others have a turn."""
HANDS = asyncio.Semaphore(4)
"""Dispatchers at once in this process. The in-process broker has no limit of its own."""


@broker.task(task_name="events.dispatch", timeout=ROUND + LONGEST_REACTION + 30)
async def dispatch() -> None:
    """Every pending event that nobody is at has somebody at it now."""
    if HANDS.locked():
        return  # those who are at it look again before they end
    async with HANDS:
        loop = asyncio.get_running_loop()
        until = loop.time() + ROUND
        while await _batch():
            if loop.time() > until:
                await dispatch.kiq()
                return


async def _batch() -> bool:
    """A handful of events has been reacted to. False when there was nothing to do."""
    with everywhere():
        async with unit():
            events = await Event.claim(limit=BATCH)
    threads: dict[tuple[int, str, int], list[Claimed]] = {}
    for event in events:
        threads.setdefault((event["workspace_id"], event["subject"], event["subject_id"]), []).append(event)
    open_ids = {event["id"] for event in events}
    async with asyncio.TaskGroup() as tasks:
        keeper = tasks.create_task(_keep(open_ids))
        await asyncio.gather(*(_in_order(thread, open_ids) for thread in threads.values()))
        keeper.cancel()
    return bool(events)


async def _keep(event_ids: set[int]) -> None:
    """Renews the lease of what is still under way."""
    while True:
        await asyncio.sleep(LEASE.total_seconds() / 3)
        try:
            with everywhere():
                async with unit():
                    await Event.keep(list(event_ids))
        except Exception as error:  # at worst somebody else begins as well, and twice is once
            log.warning("leases not renewed", error=f"{type(error).__name__}: {error}")


async def _in_order(thread: list[Claimed], open_ids: set[int]) -> None:
    """What happened to one thing, one after the other. Behind one that comes again, the rest goes back and waits with it."""
    try:
        while thread and await react(thread[0]):
            open_ids.discard(thread.pop(0)["id"])
        for event in thread[1:]:
            with inside(event["workspace_id"]):
                async with unit():
                    await Event.postpone(event["id"], 0, "", counts=False)
    except Exception:  # the database is away: the leases run out and they come again
        log.exception("events could not be put away", events=[event["id"] for event in thread])
    open_ids.difference_update(event["id"] for event in thread)


async def react(event: Claimed) -> bool:
    """Everything that reacts to this event has run, and running it again changes nothing. False when it comes again.

    Failing too often parks it, visibly.
    """
    with inside(event["workspace_id"]):
        if event["attempts"] > MOST_BEGINNINGS:
            await _park(event, "begun too often, the last time without an end")
            return True
        try:
            async with asyncio.timeout(LONGEST_REACTION):
                for reaction in REACTIONS[event["kind"]]:
                    await reaction(event)
        except Exception as error:
            return await _failed(event, error)
        async with unit():
            await Event.finish([event["id"]])
    return True


async def _failed(event: Claimed, error: Exception) -> bool:
    """It comes again after a pause, or is parked. True when it is parked."""
    words, passing = f"{type(error).__name__}: {error}", passes(error)
    old = clock.now() - event["created_at"] > HOPELESS
    if old or (event["attempts"] >= MOST_ATTEMPTS and not passing):
        log.error("event parked", event_id=event["id"], kind=event["kind"], error=words, exc_info=error)
        await _park(event, words)
        return True
    log.warning("reaction failed", event_id=event["id"], kind=event["kind"], attempt=event["attempts"], error=words)
    async with unit():
        await Event.postpone(event["id"], pause(event["attempts"], error), words, counts=not passing)
    return False


async def _park(event: Claimed, words: str) -> None:
    async with unit():
        await Event.poison(event["id"], words)


def pause(attempts: int, error: BaseException) -> float:
    """Seconds until the next attempt: what the platform asks for, or growing from one."""
    asked = error.retry_after if isinstance(error, SendFailed) else 0.0
    return max(asked, min(LONGEST_PAUSE, 2.0 ** (attempts - 1)))
