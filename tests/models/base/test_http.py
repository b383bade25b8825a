"""Outgoing HTTP against real servers on loopback."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from models.base import http
from models.base.http import MEGABYTE, NotAllowed, OnlyPublic, TooBig, Unreachable, WrongAnswer

TOKEN = "123456789:AAEhBOweik6ad9r_abcdefghijklmnopqrst"


@pytest.fixture
async def server() -> AsyncIterator[str]:
    """A stranger's server; it stands on loopback, where people's addresses must not lead."""

    async def answer(request: web.Request) -> web.StreamResponse:
        kind = request.match_info["kind"]
        if kind == "slow":
            await asyncio.sleep(5)
        if kind == "moved":
            raise web.HTTPFound("http://127.0.0.1:1/inside")
        if kind == "broken" and request.transport:
            request.transport.abort()
        if kind == "endless":
            return await _endless(request)
        if kind == "bomb":
            packed = gzip.compress(b"0" * (3 * MEGABYTE))
            return web.Response(body=packed, headers={"Content-Encoding": "gzip", "Content-Type": "text/plain"})
        if kind == "large":
            return web.Response(body=b"0" * (2 * MEGABYTE))
        if kind.isdigit():
            return web.Response(status=int(kind))
        return web.json_response({"said": (await request.read()).decode(), "cookie": request.headers.get("Cookie")})

    app = web.Application()
    app.router.add_route("*", "/{kind}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await http.close()
    await runner.cleanup()


async def _endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(1000):
        await response.write(b"0" * 10_000)
    return response


async def test_the_operators_address_may_be_inside(server: str) -> None:
    answer = await http.call("POST", f"{server}/echo", body=b"salom")
    assert (answer.status, answer.json()["said"], answer.kind) == (200, "salom", "application/json")


async def test_peoples_addresses_may_not_be_inside(server: str) -> None:
    port = server.rpartition(":")[2]
    for host in ("127.0.0.1", "localhost", "[::1]", "0x7f.0.0.1", "127.1", "2130706433", "[::ffff:127.0.0.1]"):
        with pytest.raises(NotAllowed):
            await http.call_for_people("GET", f"http://{host}:{port}/echo")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://shop.uz/a",
        "file:///etc/passwd",
        "shop.uz/a.jpg",
        "http:///a",
        "http://user:password@shop.uz/a",
        "http://[bad/a",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://[fd00::1]/",
        "http://[2002:7f00:1::]/",
        "http://[64:ff9b::7f00:1]/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://100.64.0.1/",
        "http://999.1.1.1/",
        "",
    ],
)
async def test_addresses_that_nobody_is_taken_to(url: str) -> None:
    with pytest.raises(NotAllowed) as caught:
        await http.call_for_people("GET", url)
    assert "password" not in str(caught.value)


async def test_a_name_is_looked_up_once_and_only_public_numbers_are_used() -> None:
    found = await OnlyPublic().resolve("8.8.8.8", 443)
    assert [(one["hostname"], one["host"], one["port"]) for one in found] == [("8.8.8.8", "8.8.8.8", 443)]
    with pytest.raises(OSError):
        await OnlyPublic().resolve("localhost", 443)


async def test_redirects_are_not_followed(server: str) -> None:
    assert (await http.call("GET", f"{server}/moved")).status == 302


@pytest.mark.parametrize("kind", ["large", "endless", "bomb"])
async def test_too_much_is_not_read(server: str, kind: str) -> None:
    with pytest.raises(TooBig, match="1 MB"):
        await http.call("GET", f"{server}/{kind}", largest=MEGABYTE)


async def test_silence_and_broken_connections_pass(server: str) -> None:
    with pytest.raises(Unreachable, match=r"0\.2 s"):
        await http.call("GET", f"{server}/slow", timeout=0.2)
    with pytest.raises(Unreachable) as caught:
        await http.call("GET", f"{server}/broken?token={TOKEN}")
    assert not caught.value.permanent
    assert TOKEN not in str(caught.value)
    assert caught.value.__cause__ is None
    with pytest.raises(Unreachable):
        await http.call("GET", "http://127.0.0.1:9/")


async def test_a_status_is_the_callers_to_judge(server: str) -> None:
    answer = await http.call("GET", f"{server}/404")
    assert (answer.status, answer.ok) == (404, False)
    with pytest.raises(WrongAnswer):
        answer.json()


async def test_a_closed_session_opens_again(server: str) -> None:
    await http.call("GET", f"{server}/echo")
    await http.close()
    assert (await http.call("GET", f"{server}/echo")).ok
