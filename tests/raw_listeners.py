"""Listeners as bare sockets, which read what and when the test says."""

from __future__ import annotations

import json
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.live_server import LiveServer

WAYS = {
    "events": "events",
    "socket": "events",
    "audio": "audio",
    "audio-socket": "audio",
    "transcoded": "audio?format=wav_24000",
    "resampled": "audio?format=wav_16000",
}
"""Ways to listen to a session, and their addresses."""
RECEIVE_BYTES = 4_096
"""Receive buffer of a client that is soon full."""
SENTENCE = "The quick brown fox jumps over the lazy dog, and nobody in the whole wide field minds it much. "


def listen(url: str, session: str, way: str, *, receive_bytes: int = RECEIVE_BYTES) -> socket.socket:
    """Ask the server at ``url`` to listen to the session with the path ``session``, and read nothing."""
    parts = urlsplit(url)
    assert parts.hostname is not None and parts.port is not None
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
    sock.settimeout(60)
    sock.connect((parts.hostname, parts.port))
    head = f"GET {session}/{WAYS[way]} HTTP/1.1\r\nHost: {parts.netloc}\r\n"
    if way.endswith("socket"):
        head += "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
        head += "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    sock.sendall(f"{head}\r\n".encode())
    return sock


@contextmanager
def listening(server: LiveServer, session: str, way: str, count: int) -> Iterator[list[socket.socket]]:
    """Have ``count`` listeners that read nothing until the block is left."""
    socks: list[socket.socket] = []
    try:
        for _ in range(count):
            socks.append(listen(server.url, session, way))
        yield socks
    finally:
        for sock in socks:
            sock.close()


def call(server: LiveServer, method: str, path: str, body: Any = None) -> dict[str, Any]:
    """Call the native API and return its JSON answer."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(server.url + path, data=data, method=method)
    with urllib.request.urlopen(request, timeout=60) as answer:
        answered: dict[str, Any] = json.loads(answer.read() or b"{}")
    return answered


def spoken_session(server: LiveServer, chars: int, **spec: Any) -> str:
    """Make a session that has spoken a text and waits for more; return its path."""
    made = call(server, "POST", "/v1/sessions", spec)
    path = str(made["links"]["self"])
    text = (SENTENCE * (chars // len(SENTENCE) + 1))[:chars]
    call(server, "POST", f"{path}/text", {"text": text, "flush": True})
    seen, quiet = -1, 0
    while quiet < 10:  # the engine has given all text, and all that was made of it was released
        time.sleep(0.1)
        status = call(server, "GET", path)
        is_said = sum(status["characters"].values()) >= len(text.rstrip())
        quiet = quiet + 1 if is_said and status["events"] == seen else 0
        seen = status["events"]
    return path


def listeners(server: LiveServer, session: str) -> int:
    """Return how many listen to a session."""
    return int(call(server, "GET", session)["listeners"])


def resident_bytes(pid: int) -> int:
    """Return the memory that a process has, without what it shares with its workers only by file."""
    status = Path(f"/proc/{pid}/status").read_text("ascii")
    return int(status.split("RssAnon:")[1].split()[0]) * 1024
