"""Whom a request is from when it comes through a proxy of ours; nobody else is believed about it."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from aiohttp import web
from aiohttp.typedefs import Handler

from models.base.settings import settings

Address = IPv4Address | IPv6Address


@web.middleware
async def from_afar(request: web.Request, handler: Handler) -> web.StreamResponse:
    """`request.remote` and `request.scheme` are those at the outermost proxy of TRUSTED_PROXIES. Goes before all else."""
    peer = address(request.remote)
    if peer is None or not _trusted(peer):
        return await handler(request)
    scheme = ",".join(request.headers.getall("X-Forwarded-Proto", [])).rpartition(",")[2].strip().lower()
    return await handler(
        request.clone(
            remote=str(_origin(request, peer)), scheme=scheme if scheme in {"http", "https"} else request.scheme
        )
    )


def _origin(request: web.Request, peer: Address) -> Address:
    """From the right, past our own proxies: what stands further left anybody may have written."""
    origin = peer
    for hop in reversed(",".join(request.headers.getall("X-Forwarded-For", [])).split(",")):
        found = address(hop.strip())
        if found is None:
            break
        origin = found
        if not _trusted(found):
            break
    return origin


def _trusted(who: Address) -> bool:
    return any(who in network for network in settings().trusted_proxies)


def address(text: str | None) -> Address | None:
    """The address, an IPv4 one also where it is dressed as IPv6."""
    try:
        found = ip_address((text or "").partition("%")[0])
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, IPv6Address) else found


def household(request: web.Request) -> str:
    """Whom to count together: an address, of IPv6 the /64 that one line has."""
    found = address(request.remote)
    return str(IPv6Network((found, 64), strict=False)) if isinstance(found, IPv6Address) else str(found)
