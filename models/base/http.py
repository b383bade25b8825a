"""The one home of outgoing HTTP: time-outs, size limits, a guard for addresses people give.

Errors name the host and nothing more of an address: tokens and keys are in paths and queries.
"""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from models.base.errors import BadInput, SavdoError, Transient
from models.base.i18n import N_
from models.base.settings import settings

MEGABYTE = 1 << 20
LARGEST = 10 * MEGABYTE
PATIENCE = 10.0
"""Seconds for the whole exchange."""

SIX_TO_FOUR = IPv6Network("2002::/16")
"""Public by its number, with any IPv4 address inside."""


class Unreachable(Transient):
    message = N_("%(host)s does not answer: %(reason)s")


class NotAllowed(BadInput):
    """The address is not one that we go to for people: not http(s), or inside somebody's network."""

    message = N_("The address %(host)s cannot be used.")


class TooBig(BadInput):
    message = N_("What %(host)s sends is larger than %(megabytes)d MB.")


class WrongAnswer(SavdoError):
    message = N_("%(host)s answered with an error: %(status)d")
    status = 502


@dataclass(frozen=True, slots=True)
class Answer:
    """What the other side said, whole."""

    host: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    @property
    def kind(self) -> str:
        """The content type without its parameters, in lower case."""
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def json(self) -> Any:
        """The body read as JSON. Raises WrongAnswer when it is none."""
        try:
            return json.loads(self.body)
        except ValueError:
            raise WrongAnswer(host=self.host, status=self.status) from None


async def call(
    method: str,
    url: str,
    *,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    timeout: float = PATIENCE,
    largest: int = LARGEST,
) -> Answer:
    """The answer, whatever its status, from an address that the operator or our own code gives.

    Redirects are not followed. Raises Unreachable and TooBig; neither ever quotes the address beyond its host.
    """
    return await _exchange(_sessions.plain(), method, URL(url), body, headers, timeout, largest)


async def call_for_people(
    method: str,
    url: str,
    *,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    timeout: float = PATIENCE,
    largest: int = LARGEST,
) -> Answer:
    """As `call`, for an address that somebody typed: one outside of every private network, or NotAllowed."""
    return await _exchange(_sessions.guarded(), method, allowed(url), body, headers, timeout, largest)


async def close() -> None:
    """No connection is left open. The next call opens new ones."""
    await _sessions.close()


def allowed(url: str) -> URL:
    """The address when it may be gone to, as far as can be told before its name is resolved."""
    try:
        address = URL(url.strip())
    except ValueError:
        raise NotAllowed(host="…") from None
    host = address.host or ""
    if address.scheme not in {"http", "https"} or not host or address.user or address.password:
        raise NotAllowed(host=host or "…")
    if _is_number(host) and not _may_be_reached(host):
        raise NotAllowed(host=host)
    return address


def with_query(url: str, values: Mapping[str, str]) -> str:
    """The address with these values added to its query."""
    try:
        return str(URL(url.strip()).update_query(values))
    except ValueError:
        raise NotAllowed(host="…") from None


def is_public(number: str) -> bool:
    """Whether the IP address belongs to the open internet. What is no proper address does not."""
    try:
        address = ip_address(number.partition("%")[0])
    except ValueError:
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved or _is_tunnel(address))


def _may_be_reached(number: str) -> bool:
    """Public, or in a network that the operator has opened for addresses that people type."""
    if is_public(number):
        return True
    try:
        return any(ip_address(number) in network for network in settings().outgoing_also)
    except ValueError:
        return False


def _is_tunnel(address: IPv4Address | IPv6Address) -> bool:
    return isinstance(address, IPv6Address) and (address.ipv4_mapped is not None or address in SIX_TO_FOUR)


def _is_number(host: str) -> bool:
    """What is never looked up by name, so that the resolver below does not see it."""
    return ":" in host or host.replace(".", "").isdigit()


class OnlyPublic(AbstractResolver):
    """Looks a name up once and hands out only what is public: the connection goes to the very address that was checked."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, family=family, type=socket.SOCK_STREAM)
        if not all(_may_be_reached(str(address[0])) for *_, address in found):
            raise _Inside
        return [
            ResolveResult(hostname=host, host=str(address[0]), port=port, family=kind, proto=proto, flags=0)
            for kind, _, proto, _, address in found
        ]

    async def close(self) -> None:
        """Nothing is held."""


class _Inside(OSError):
    """The name leads into a private network."""


class _Sessions:
    """One of each kind per process, made on first use, and again for another event loop."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[asyncio.AbstractEventLoop, aiohttp.ClientSession]] = {}  # noqa: TID251 - its home

    def plain(self) -> aiohttp.ClientSession:  # noqa: TID251
        return self._session("plain")

    def guarded(self) -> aiohttp.ClientSession:  # noqa: TID251
        return self._session("guarded")

    async def close(self) -> None:
        loop = asyncio.get_running_loop()
        for home, session in self._open.values():
            if home is loop:
                await session.close()
        self._open.clear()

    def _session(self, kind: str) -> aiohttp.ClientSession:  # noqa: TID251
        loop = asyncio.get_running_loop()
        home, session = self._open.get(kind, (None, None))
        if session is None or session.closed or home is not loop:
            connector = aiohttp.TCPConnector(limit=100, resolver=OnlyPublic() if kind == "guarded" else None)
            session = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())  # noqa: TID251
            self._open[kind] = (loop, session)
        return session


async def _exchange(
    session: aiohttp.ClientSession,  # noqa: TID251
    method: str,
    url: URL,
    body: bytes | None,
    headers: Mapping[str, str] | None,
    timeout: float,
    largest: int,
) -> Answer:
    host = url.host or ""
    limit = aiohttp.ClientTimeout(total=timeout)
    try:
        async with session.request(
            method, url, data=body, headers=headers, timeout=limit, allow_redirects=False
        ) as response:
            return Answer(host, response.status, response.headers.copy(), await _read(response, largest, host))
    except TimeoutError:
        raise Unreachable(host=host, reason=f"{timeout:g} s") from None
    except (
        aiohttp.ClientError,
        OSError,
    ) as error:  # its own words may hold the whole address, so only its name is kept
        if isinstance(error.__cause__, _Inside):
            raise NotAllowed(host=host) from None
        raise Unreachable(host=host, reason=type(error).__name__) from None


async def _read(response: aiohttp.ClientResponse, largest: int, host: str) -> bytes:
    """The body, as long as it does not grow too large."""
    too_big = TooBig(host=host, megabytes=largest // MEGABYTE)
    if (response.content_length or 0) > largest:
        raise too_big
    body = bytearray()
    async for piece in response.content.iter_chunked(1 << 16):
        body += piece
        if len(body) > largest:
            raise too_big
    return bytes(body)


_sessions = _Sessions()
