"""Which connections are admitted when there is no room."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from captionsync.web.clients import Clients
from captionsync.web.connections import Connection, ConnectionGuard
from tests.live_server import run_server
from tests.raw_http import connect, read_answer


class Wire(asyncio.Transport):
    """A connection of an address."""

    def __init__(self, peer: str) -> None:
        super().__init__({"peername": (peer, 1)})
        self.aborted = False

    def abort(self) -> None:
        self.aborted = True


def connection(guard: ConnectionGuard, peer: str) -> tuple[Connection, bool]:
    made: Any = Connection.__new__(Connection)
    made.transport = Wire(peer)
    return made, guard.admit(made, peer)


def guard(limit: int, of_address: int, proxies: str = "") -> ConnectionGuard:
    return ConnectionGuard(limit=limit, limit_per_address=of_address, head_timeout_s=10, clients=Clients(proxies))


def test_one_that_idles_is_closed_for_a_new_one() -> None:
    watched = guard(2, 2)
    (first, _), (second, _) = connection(watched, "192.0.2.1"), connection(watched, "192.0.2.2")
    assert not connection(watched, "192.0.2.3")[1]
    watched.idles(second, True)
    watched.idles(first, True)
    watched.idles(second, False)
    assert connection(watched, "192.0.2.3")[1]
    assert isinstance(first.transport, Wire) and first.transport.aborted
    assert isinstance(second.transport, Wire) and not second.transport.aborted
    assert len(watched) == 2


def test_an_address_has_its_share_and_a_trusted_proxy_all() -> None:
    watched = guard(9, 2, "192.0.2.9")
    assert [connection(watched, "192.0.2.1")[1] for _ in range(3)] == [True, True, False]
    assert all(connection(watched, "192.0.2.9")[1] for _ in range(4))
    gone, _ = connection(watched, "2001:db8::1")
    assert connection(watched, "2001:db8::2")[1] and not connection(watched, "2001:db8::3")[1]
    watched.forget(gone)
    assert connection(watched, "2001:db8::3")[1]


@pytest.mark.parametrize("ways", [1, 3])
def test_a_new_client_gets_in_while_others_idle(ways: int) -> None:
    with run_server("--max-connections", "8", "--max-connections-per-address", "8") as server:
        idle = [connect(server, source="127.0.0.5") for _ in range(6)]
        for sock in idle:
            for _ in range(ways):
                sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                assert read_answer(sock)[0] == 200
        fresh = [connect(server, source="127.0.0.6") for _ in range(4)]
        for sock in fresh:
            sock.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert read_answer(sock)[0] == 200
        for sock in (*idle, *fresh):
            sock.close()
