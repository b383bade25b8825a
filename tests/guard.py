"""Nobody leaves this machine during the tests: sockets connect to loopback and to files only."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import urlsplit


class NetworkUsed(AssertionError):
    """A test dialled an address outside of this machine."""


class Guard:
    """Stands between sockets and the world from `stand` to `leave`; `dialled` is what it had to refuse."""

    def __init__(self) -> None:
        self.dialled: list[str] = []
        self._allowed: set[str] = set()
        self._real = {name: getattr(socket.socket, name) for name in ("connect", "connect_ex")}

    def stand(self, *, allowed: Iterable[str] = ()) -> None:
        """From now on only loopback, unix sockets and the hosts of these URLs are reached."""
        for host in filter(None, (urlsplit(url).hostname for url in allowed)):
            self._allowed |= {str(found[4][0]) for found in socket.getaddrinfo(host, None)}
        for name in ("connect", "connect_ex"):
            setattr(socket.socket, name, self._guarded(self._real[name]))

    def leave(self) -> None:
        for name in ("connect", "connect_ex"):
            setattr(socket.socket, name, self._real[name])

    def _guarded(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def connect(sock: socket.socket, address: Any) -> Any:
            if sock.family in (socket.AF_INET, socket.AF_INET6) and not self._is_near(str(address[0])):
                self.dialled.append(f"{address[0]}:{address[1]}")
                raise NetworkUsed(f"a test dialled {address[0]}:{address[1]}")
            return real(sock, address)

        return connect

    def _is_near(self, host: str) -> bool:
        if host in self._allowed or host == "localhost":
            return True
        try:
            return ipaddress.ip_address(host.partition("%")[0]).is_loopback
        except ValueError:
            return False
