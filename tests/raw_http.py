"""HTTP by hand, for what no client library would send."""

from __future__ import annotations

import socket
import time
from urllib.parse import urlsplit

from tests.live_server import LiveServer


def connect(server: LiveServer, timeout_s: float = 30.0, source: str = "") -> socket.socket:
    """Return a connection to the server, from the loopback address ``source`` where that is given."""
    address = urlsplit(server.url)
    assert address.hostname is not None and address.port is not None
    where = (source, 0) if source else None
    return socket.create_connection((address.hostname, address.port), timeout_s, where)


def ask(server: LiveServer, head: str, body: bytes = b"", *, source: str = "") -> tuple[int, dict[str, str], bytes]:
    """Send a request whose head is ``head`` (lines without CR); return status, headers and body."""
    with connect(server, source=source) as sock:
        sock.sendall(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body)
        return read_answer(sock)


def read_answer(sock: socket.socket) -> tuple[int, dict[str, str], bytes]:
    """Read one answer with a Content-Length, or to the end of the connection."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = sock.recv(65_536)
        if not piece:
            break
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    length = int(headers.get("content-length", "0"))
    while len(body) < length:
        piece = sock.recv(65_536)
        if not piece:
            break
        body += piece
    return (int(first.split()[1]) if first else 0), headers, body


def seconds_until_closed(sock: socket.socket, most_s: float) -> float:
    """Return how long the server keeps the connection, reading what it sends."""
    began_s = time.monotonic()
    sock.settimeout(most_s)
    try:
        while sock.recv(65_536):
            pass
    except ConnectionError:
        pass
    return time.monotonic() - began_s
