"""Helpers for the tests of ElevenLabs' endpoints: plain requests, and a socket that reads messages."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.live_server import LiveServer

VOICE = "JBFqnCBsd6RMkjVDRZzb"
OTHER_VOICE = "21m00Tcm4TlvDq8ikWAM"


@dataclass(frozen=True)
class Answer:
    """An HTTP answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """Return the body's JSON."""
        return json.loads(self.body)


def post(server: LiveServer, path: str, body: Any, headers: dict[str, str] | None = None) -> Answer:
    """Post ``body``: JSON, or bytes as they are."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return _send(urllib.request.Request(server.url + path, data=data, headers=headers or {}))


def get(server: LiveServer, path: str) -> Answer:
    """Get ``path``."""
    return _send(urllib.request.Request(server.url + path))


def _send(request: urllib.request.Request) -> Answer:
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, {k.lower(): v for k, v in error.headers.items()}, error.read())


class Socket:
    """A client of ``stream-input`` or ``multi-stream-input``."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection

    def send(self, **message: Any) -> None:
        """Send a message."""
        self.connection.send(json.dumps(message))

    def receive(self, timeout_s: float = 20) -> dict[str, Any]:
        """Return the next message."""
        message: dict[str, Any] = json.loads(self.connection.recv(timeout=timeout_s))
        return message

    def rest(self) -> tuple[list[dict[str, Any]], int, str]:
        """Return all further messages, and the close code and reason."""
        found: list[dict[str, Any]] = []
        try:
            while True:
                found.append(self.receive())
        except ConnectionClosed as closed:
            assert closed.rcvd is not None
            return found, closed.rcvd.code, closed.rcvd.reason

    def until(self, key: str, value: Any = True) -> list[dict[str, Any]]:
        """Return the messages up to the first one whose ``key`` is ``value``."""
        found = [self.receive()]
        while found[-1].get(key) != value:
            found.append(self.receive())
        return found


@contextmanager
def socket(server: LiveServer, kind: str = "stream-input", query: str = "", voice: str = VOICE) -> Iterator[Socket]:
    """Open a socket."""
    url = f"{server.url.replace('http', 'ws', 1)}/v1/text-to-speech/{voice}/{kind}"
    with connect(f"{url}?{query}" if query else url) as connection:
        yield Socket(connection)


def audio_of(messages: list[dict[str, Any]]) -> bytes:
    """Return the joined audio of messages."""
    return b"".join(base64.b64decode(message["audio"]) for message in messages if message.get("audio"))


def text_of(messages: list[dict[str, Any]], key: str = "alignment") -> str:
    """Return the joined characters of messages."""
    return "".join("".join(message[key]["chars"]) for message in messages if message.get(key))
