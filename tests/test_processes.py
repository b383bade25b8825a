"""Whole processes: the first start, the second, every way to stop, and the four parts apart."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import AsyncExitStack
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psutil
import pytest
from redis.asyncio import Redis

from models.conversations import Conversation
from models.events import Event, EventState
from models.orders import Order, State
from tests import product
from tests.cast import LOLAS_TELEGRAM, Shop
from tests.databases import EXTERNAL_REDIS, Credentials, Databases
from tests.fakes.fixtures import telegram
from tests.fakes.telegram import FakeTelegram, FakeUser, Sent

__all__ = ["telegram"]

KEY = "the-key-of-the-tests-which-is-40-letters"


def servers_of(folder: Path) -> list[psutil.Process]:
    """Processes of a database server, or its watchdog, that live on this folder."""
    found = []
    for process in psutil.process_iter(["cmdline"]):
        words = " ".join(process.info["cmdline"] or ())
        if str(folder) in words and ("postgres" in words or "watchdog" in words):
            found.append(process)
    return found


# ── one process, nothing configured ─────────────────────────────────────────────────────────────────────────────────


async def test_the_first_start_the_second_and_every_way_to_stop(tmp_path: Path) -> None:
    settings = {"PORT": str(product.free_port())}
    async with product.running("run", cwd=tmp_path, settings=settings) as first:
        await first.says("planting three sample shops")
        await first.says(f"http://127.0.0.1:{settings['PORT']}/playground")
        link = (await first.says("/in/")).split()[2]
        await first.says("No Telegram yet")
        await first.says("No language model")
        assert await _status(link) == 303
        assert await first.stop(signal.SIGTERM) < product.LONGEST_STOP
    assert servers_of(tmp_path) == []
    began = time.monotonic()
    async with product.running("run", cwd=tmp_path, settings=settings) as second:
        await second.says("/playground")
        assert time.monotonic() - began < 20
        assert not any("planting" in line for line in second.lines)
        assert await second.stop(signal.SIGINT) < product.LONGEST_STOP
    assert servers_of(tmp_path) == []
    assert not any("Traceback" in line for line in first.lines + second.lines)


async def _status(url: str) -> int:
    """The status that a plain request is answered with."""
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    writer.write(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n".encode())
    line = await reader.readline()
    writer.close()
    return int(line.split()[1])


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
async def test_stopped_while_it_is_still_starting(tmp_path: Path, how: signal.Signals) -> None:
    settings = {"PORT": str(product.free_port())}
    async with product.running("run", cwd=tmp_path, settings=settings) as product_:
        await product_.says("planting three sample shops")
        await asyncio.sleep(0.3)
        assert await product_.stop(how) < product.LONGEST_STOP
    assert servers_of(tmp_path) == []


async def test_a_page_that_stays_open_does_not_hold_up_the_stop(tmp_path: Path, embedded: Path) -> None:
    settings = {"PORT": str(product.free_port()), "DATA_DIR": str(embedded)}
    async with product.running("run", cwd=tmp_path, settings=settings) as running:
        await running.says(product.READY)
        _reader, writer = await asyncio.open_connection("127.0.0.1", int(settings["PORT"]))
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")  # and never the rest
        await writer.drain()
        assert await running.stop() < product.LONGEST_STOP
        writer.close()


async def test_two_on_one_folder_share_the_server(tmp_path: Path, embedded: Path) -> None:
    async with AsyncExitStack() as stack:
        ports = [product.free_port(), product.free_port()]
        both = [
            await stack.enter_async_context(
                product.running("run", cwd=tmp_path, settings={"PORT": str(port), "DATA_DIR": str(embedded)})
            )
            for port in ports
        ]
        for one in both:
            await one.says(product.READY)
        await both[0].stop()
        assert await _status(f"http://127.0.0.1:{ports[1]}/healthz") == 200
        await both[1].stop()
    assert servers_of(embedded) == []


@pytest.fixture(scope="module")
async def embedded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample shops in it; no server runs there."""
    folder = tmp_path_factory.mktemp("embedded")
    async with product.running(
        "run", cwd=folder, settings={"PORT": str(product.free_port()), "DATA_DIR": str(folder)}
    ) as running:
        await running.says(product.READY)
        await running.stop()
    return folder


# ── four processes on one PostgreSQL and one Redis ──────────────────────────────────────────────────────────────────


@pytest.fixture
async def redis_url() -> AsyncIterator[str]:
    """A numbered Redis database of this process's own, empty before and after."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    url = urlunsplit(urlsplit(EXTERNAL_REDIS)._replace(path=f"/{8 + int(worker) % 6}"))
    async with Redis.from_url(url) as client:
        await client.flushdb()
        yield url
        await client.flushdb()


@pytest.mark.server
@pytest.mark.parametrize("door", ["polling", "webhook"])
async def test_the_four_parts_apart_sell_something(
    door: str, tmp_path: Path, databases: Databases, db: Credentials, shop: Shop, redis_url: str, telegram: FakeTelegram
) -> None:
    port = product.free_port()
    platform = telegram.bot(username="savdo_bot", name="Savdo")
    settings = {
        "DATABASE_URL": databases.url(db["database"]),
        "REDIS_URL": redis_url,
        "SECRET_KEY": KEY,
        "PORT": str(port),
        "TELEGRAM_BOT_TOKEN": platform.token,
        "TELEGRAM_API_URL": telegram.url,
        "ANSWER_QUIET_SECONDS": "0",
        **({"PUBLIC_URL": f"http://127.0.0.1:{port}"} if door == "webhook" else {}),
    }
    async with AsyncExitStack() as stack:
        parts = {
            name: await stack.enter_async_context(product.running(name, cwd=tmp_path, settings=settings))
            for name in ("web", "bot", "worker", "clock")
        }
        if door == "webhook":
            await telegram.wait_for(lambda call: call.method == "setWebhook" and call.ok, timeout=20)
            await _until_answered(port)
        else:
            await telegram.wait_idle(platform, timeout=20)
        await _sell(telegram, shop)
        await _quiet(shop)  # what it holds would wait for its lease; tests/test_crashes.py kills in the middle
        await parts["worker"].kill()
        parts["worker"] = await stack.enter_async_context(product.running("worker", cwd=tmp_path, settings=settings))
        order = await shop.do(Order.numbered("1"))
        before = telegram.mark()
        await shop.do(order.deliver(by=shop.by))
        await telegram.wait_for(lambda call: call.ok and call.method == "sendMessage", timeout=20, since=before)
        for name in ("clock", "worker", "bot", "web"):
            assert await parts[name].stop() < product.LONGEST_STOP
    for name, part in parts.items():
        assert not any("Traceback" in line for line in part.lines), f"{name}:\n" + "\n".join(part.lines)


async def _quiet(shop: Shop) -> None:
    """Nothing waits and nobody is at anything."""
    async with asyncio.timeout(30):
        while True:
            async with shop.unit():
                held = await Event.filter(state=EventState.PENDING).exists()
                held = held or await Conversation.filter(leased_until__isnull=False).exists()
            if not held:
                return
            await asyncio.sleep(0.1)


async def _until_answered(port: int) -> None:
    async with asyncio.timeout(20):
        while True:
            try:
                if await _status(f"http://127.0.0.1:{port}/healthz") == 200:
                    return
            except OSError:
                await asyncio.sleep(0.1)


async def _sell(telegram: FakeTelegram, shop: Shop) -> None:
    """Anna asks, orders; Lola confirms and sends; Anna hears of it."""
    (bot,) = telegram.world.bots.values()
    anna, lola = telegram.user("Anna", "en"), telegram.user("Lola", "en", id=LOLAS_TELEGRAM)
    telegram.world.private_room(bot, lola)

    async def step(act: Awaitable[Sent], who: FakeUser, sign: str) -> None:
        before = telegram.mark()
        await act
        await telegram.wait_for(
            lambda call: call.ok and call.chat == who.id and sign in f"{call.text} {call.params.get('reply_markup')}",
            timeout=15,
            since=before,
        )

    async def press(who: FakeUser, verb: str) -> Sent:
        buttons = [button for shown in telegram.shown(who) for button in shown.buttons]
        return await telegram.press(who, next(b.data for b in reversed(buttons) if b.data.startswith(verb)))

    await step(telegram.start(anna, shop.slug), anna, "Lola")
    await step(telegram.say(anna, "чёрные туфли 38 есть?"), anna, "add:")
    await step(press(anna, "add:"), anna, "order")
    await step(press(anna, "order"), anna, "request_location")
    await step(telegram.say(anna, "Ташкент, Чиланзар 5"), anna, "request_contact")
    await step(telegram.press(anna, telegram.keyboard(anna)[0]), anna, "pay:cash")
    await step(press(anna, "pay:cash"), anna, "confirm:")
    began = time.monotonic()
    await step(press(anna, "confirm:"), lola, "s:confirm:")
    assert time.monotonic() - began < 3 + 2, "the notice is there within three seconds; two for a slow machine"
    await step(press(lola, "s:confirm:"), anna, "orders")
    await telegram.wait_for(lambda call: call.method == "editMessageText" and "s:ship" in str(call.params), timeout=15)
    await step(press(lola, "s:ship:"), anna, "orders")
    assert (await shop.do(Order.numbered("1"))).state is State.SHIPPED
