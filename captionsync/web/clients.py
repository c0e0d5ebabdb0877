"""Identifies clients: the address that limits count, and whether the client is local.

Behind a reverse proxy every connection comes from the proxy. Its ``X-Forwarded-For`` is trusted only if the settings
list the proxy, because any client can send that header. The client's address is the rightmost one that is not a trusted
proxy.

Source: RFC 7239 section 5.2; the de facto header ``X-Forwarded-For``.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp import web

from captionsync.errors import ConfigError
from captionsync.web.hosts import is_loopback_host

IPV6_CLIENT_BITS = 64
"""An IPv6 client owns at least a network of this prefix length, so limits count the network."""

_FORWARDED = (
    "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP", "Via", "CF-Connecting-IP",
)  # fmt: skip
_WITH_PORT = re.compile(r"\[(?P<v6>[0-9A-Fa-f:.]+)\](?::\d*)?|(?P<v4>[0-9.]+):\d*")

Address = IPv4Address | IPv6Address


class Clients:
    """Identifies clients.

    Args:
        trusted_proxies: comma-separated addresses or networks, such as ``10.0.0.2, 192.168.0.0/16``.
            Raises ConfigError.
    """

    def __init__(self, trusted_proxies: str = "") -> None:
        self._trusted: list[IPv4Network | IPv6Network] = []
        for name in filter(None, map(str.strip, trusted_proxies.split(","))):
            try:
                self._trusted.append(ip_network(name, strict=False))
            except ValueError:
                message = f"trusted_proxies: {name[:60]!r} is neither an address nor a network such as 10.0.0.0/8."
                raise ConfigError(message) from None

    def trusts(self, peer: str) -> bool:
        """Return whether ``peer`` is a trusted proxy."""
        address = _address(peer)
        return address is not None and any(address in network for network in self._trusted)

    def key(self, request: web.BaseRequest) -> str:
        """Return the key that limits count: the client's IPv4 address, or its IPv6 network."""
        return client_key(self.address(request))

    def is_local(self, request: web.BaseRequest) -> bool:
        """Return whether the request comes from this machine and was addressed to a loopback name.

        Two cases do not count: a proxy on this machine forwards requests of others, and a page of another site whose
        name was rebound to this machine sends that name as ``Host``.
        """
        address = _address(request.remote or "")
        is_here = address is not None and address.is_loopback
        return is_here and not was_forwarded(request) and is_loopback_host(request.headers.get("Host", ""))

    def is_secure(self, request: web.BaseRequest) -> bool:
        """Return whether the client's request came by https, here or to a trusted proxy."""
        passed_on = request.headers.get("X-Forwarded-Proto", "").split(",")[0].strip().lower() == "https"
        return request.secure or (passed_on and self.trusts(request.remote or ""))

    def address(self, request: web.BaseRequest) -> str:
        """Return the client's address; of a trusted proxy's request, the one that the proxy names."""
        hop = request.remote or ""
        hops = ",".join(request.headers.getall("X-Forwarded-For", [])).split(",")
        for before in map(_without_port, reversed(hops)):
            if not self.trusts(hop) or _address(before) is None:
                break
            hop = before
        return hop


def was_forwarded(request: web.BaseRequest) -> bool:
    """Return whether a request has a header that proxies add."""
    return any(name in request.headers for name in _FORWARDED)


def client_key(address: str) -> str:
    """Return the key that limits count for ``address``: itself, or the network of an IPv6 address."""
    found = _address(address)
    if isinstance(found, IPv6Address) and not found.is_loopback:
        return str(ip_network((found.packed, IPV6_CLIENT_BITS), strict=False))
    return str(found) if found is not None else address


def _without_port(hop: str) -> str:
    found = _WITH_PORT.fullmatch(hop.strip())
    return (found["v6"] or found["v4"]) if found else hop.strip()


def _address(text: str) -> Address | None:
    try:
        found = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return found.ipv4_mapped or found if isinstance(found, IPv6Address) else found
