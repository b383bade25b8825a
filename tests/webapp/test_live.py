"""The stream of news, heard without a page: what it names, whom it hears, and that it ends."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from contextvars import Context

import aiohttp
import pytest

from models import stock
from models.base.db import rows, unit
from models.base.scope import everywhere, inside
from models.catalog import Variant
from models.orders import Order
from tests.cast import Shop
from tests.webapp.conftest import House, Visitor
from tests.webapp.looking import serving
from webapp import live
from webapp.app import make_app


@asynccontextmanager
async def hearing(lola: Visitor, slug: str = "lola") -> AsyncIterator[aiohttp.StreamReader]:
    headers = {"Authorization": f"Bearer {lola.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.get(f"{lola.url}/s/{slug}/live") as response,
    ):
        assert response.content_type == "text/event-stream"
        yield response.content


async def next_name(stream: aiohttp.StreamReader, seconds: float = 5) -> str | None:
    """The next event's name; None when there is none in this time."""
    try:
        async with asyncio.timeout(seconds):
            async for line in stream:
                if line.startswith(b"event:"):
                    return line.split()[1].decode()
    except TimeoutError:
        pass
    return None


@pytest.fixture(autouse=True)
async def long_open(shop: Shop) -> None:
    """The shops were not stocked in the very moment before."""
    with everywhere():
        async with unit():
            await rows("UPDATE event SET created_at = created_at - interval '1 minute'")


async def test_orders_and_goods_are_told_apart(house: House, shop: Shop) -> None:
    async with hearing(await house.owner(shop)) as stream:
        started = time.monotonic()
        await shop.order(("tufli", 1))
        assert await next_name(stream) == "orders"
        assert time.monotonic() - started < 5
        with inside(shop.id):
            async with unit():
                await stock.receive(await Variant.get(sku="TUFLI-38"), 1, by="t")
        assert await next_name(stream) == "products"


async def test_what_happened_while_the_page_was_drawn_is_told_at_once(house: House, shop: Shop) -> None:
    await shop.order(("tufli", 1))
    async with hearing(await house.owner(shop)) as stream:
        assert await next_name(stream, 1) == "orders"


async def test_a_neighbours_news_is_not_heard(house: House, shop: Shop, neighbour: Shop) -> None:
    async with hearing(await house.owner(shop)) as stream:
        await neighbour.order(("tufli", 1))
        assert await next_name(stream, 3.5) is None


async def test_a_server_that_stops_waits_for_no_stream(shop: Shop) -> None:
    async with serving(make_app()) as url, hearing(await House(url).owner(shop)) as stream:
        await stream.readline()
        started = time.monotonic()
    assert time.monotonic() - started < 2


async def test_who_took_a_number_first_and_commits_last_is_heard(house: House, shop: Shop) -> None:
    first, second = await shop.order(("tufli", 1)), await shop.order(("tufli", 1))
    async with hearing(await house.owner(shop)) as stream:
        assert await next_name(stream) == "orders"
        async with shop.unit():
            await first.confirm(by=shop.by)
            await asyncio.create_task(_elsewhere(shop, second), context=Context())
            assert await next_name(stream) == "orders"
        assert await next_name(stream) == "orders", "the number is lower than one that the page knows"


async def _elsewhere(shop: Shop, order: Order) -> None:
    await shop.do(order.confirm(by=shop.by))


async def test_of_a_sessions_streams_the_oldest_ends_when_there_are_too_many(house: House, shop: Shop) -> None:
    lola, agent = await house.owner(shop), await house.agent(shop)
    async with AsyncExitStack() as stack:
        other = await stack.enter_async_context(hearing(agent))
        streams = [await stack.enter_async_context(hearing(lola)) for _ in range(live.MOST + 1)]
        async with asyncio.timeout(3):
            await streams[0].read()
        assert not any(stream.at_eof() for stream in [*streams[1:], other])
        await shop.order(("tufli", 1))
        assert [await next_name(stream) for stream in [*streams[1:], other]] == ["orders"] * (live.MOST + 1)


async def test_a_stream_that_begins_while_the_server_stops_ends_at_once(db: object, shop: Shop) -> None:
    """It would look into a database that is put away, and hold up the stop until then."""
    app = make_app()
    async with serving(app) as url:
        app[live.CLOSING].set()
        async with asyncio.timeout(1), hearing(await House(url).owner(shop)) as stream:
            assert await stream.read() == b""
