"""Decides which names in the ``Host`` header are accepted: the defence against DNS rebinding.

A page of another site can make its own name point to this machine. Its requests then have the same origin as the page,
and only their ``Host`` reveals them. A server that listens on a loopback address therefore responds only to loopback
names and to names in the settings.
Source: RFC 9110 section 7.2 (Host) and section 15.5.20 (421 Misdirected Request).
"""

from __future__ import annotations

import re
import socket
from ipaddress import IPv4Address, IPv6Address, ip_address

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import ConfigError, InputError

_HOST = re.compile(r"(?:\[(?P<v6>[0-9A-Fa-f:.]{2,45})\]|(?P<name>[A-Za-z0-9._-]{1,253}))(?::[0-9]{0,5})?")
_NAME = re.compile(r"\*|[A-Za-z0-9._-]{1,253}")


class AllowedHosts:
    """The accepted names.

    Args:
        host: the listening address. Without ``allowed``, a non-loopback address accepts any name.
        allowed: comma-separated names without ports; ``*`` for any. Raises ConfigError.
    """

    def __init__(self, host: str, allowed: str = "") -> None:
        names = [name.strip().strip("[]") for name in allowed.split(",") if name.strip()]
        for name in names:
            if not _NAME.fullmatch(name) and _address(name) is None:
                message = (
                    f"allowed_hosts: {name[:60]!r} is not a host name such as captions.example; leave out the port."
                )
                raise ConfigError(message)
        self._any = "*" in names or (not names and not is_loopback(host))
        self._names = {_plain(name) for name in names} | {_plain(host)}

    def allows(self, host: str) -> bool:
        """Return whether a request for ``host``, with or without a port, is accepted."""
        found = _HOST.fullmatch(host)
        if found is None:
            return False
        return self._any or is_loopback_host(host) or _plain(found["v6"] or found["name"]) in self._names

    @web.middleware
    async def middleware(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Reject requests for other names. Raises InputError."""
        hosts = request.headers.getall("Host", [])
        # HTTP/1.0 has no Host, and no browser uses it, but health checks do.
        if not all(map(self.allows, hosts)) or len(hosts) > 1 or (not hosts and request.version >= (1, 1)):
            raise InputError(
                "This server does not accept that host name; use localhost, or add the name to the setting "
                "allowed_hosts.",
                code="wrong_host",
            )
        return await handler(request)


def is_loopback_host(host: str) -> bool:
    """Return whether the ``Host`` header ``host`` names this machine by a loopback name or address."""
    found = _HOST.fullmatch(host)
    if found is None:
        return False
    name = _plain(found["v6"] or found["name"])
    return name == "localhost" or _is_loopback_address(name)


def is_loopback(host: str) -> bool:
    """Return whether a server that listens on ``host`` can be reached only from this machine."""
    name = _plain(host)
    if name == "localhost" or _is_loopback_address(name):
        return True
    try:
        found = {str(item[4][0]) for item in socket.getaddrinfo(host, None)} if name else set()
    except (OSError, UnicodeError):
        return False
    return bool(found) and all(map(_is_loopback_address, found))


def _is_loopback_address(name: str) -> bool:
    address = _address(name)
    mapped = getattr(address, "ipv4_mapped", None)
    return address is not None and bool((mapped or address).is_loopback)


def _address(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name.partition("%")[0])
    except ValueError:
        return None


def _plain(name: str) -> str:
    name = name.strip("[]").rstrip(".").lower()
    return str(_address(name) or name)
