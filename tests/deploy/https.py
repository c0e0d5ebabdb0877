"""HTTP through the proxy, one connection for each request, read as the bytes come."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

from captionsync.wire.sse import SseDecoder
from tests.deploy.proxy import Proxy
from tests.stream_checks import Received

TIMEOUT_S = 30.0

Answer = tuple[int, Mapping[str, str], bytes]


def connect(proxy: Proxy, source: str = "127.0.0.1") -> http.client.HTTPSConnection:
    """Return a connection to nginx from the loopback address ``source``."""
    return http.client.HTTPSConnection(
        "127.0.0.1", proxy.port, timeout=TIMEOUT_S, context=proxy.tls, source_address=(source, 0)
    )


def ask(
    proxy: Proxy,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
    *,
    source: str = "127.0.0.1",
) -> Answer:
    """Return status, headers with lower names, and body of an answer."""
    with closing(connect(proxy, source)) as http_to:
        http_to.request(method, path, body, dict(headers or {}))
        answer = http_to.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def make(proxy: Proxy, *, source: str = "127.0.0.1", **spec: Any) -> str:
    """Make a session and return its path."""
    status, _, body = ask(proxy, "POST", "/v1/sessions", json.dumps(spec).encode(), source=source)
    assert status == 201, body
    return str(json.loads(body)["links"]["self"])


def add_text(proxy: Proxy, path: str, **text: Any) -> None:
    """Send text to a session."""
    status, _, body = ask(proxy, "POST", f"{path}/text", json.dumps(text).encode())
    assert status == 202, body


class Stream:
    """An event stream, read step by step.

    Args:
        answer: the answer, of which nothing has been read.
    """

    def __init__(self, answer: http.client.HTTPResponse) -> None:
        self.status = answer.status
        self.events: list[Received] = []
        self._answer, self._decoder, self._raw = answer, SseDecoder(), b""

    def until(self, wanted: bytes, times: int = 1) -> bytes:
        """Read until ``wanted`` has come so often; return all bytes so far."""
        while self._raw.count(wanted) < times and self._read():
            pass
        assert self._raw.count(wanted) >= times, self._raw[-200:]
        return self._raw

    def rest(self) -> list[Received]:
        """Read to the end; return all events."""
        while self._read():
            pass
        return self.events

    def _read(self) -> bool:
        data = self._answer.read1(65_536)
        self._raw += data
        self.events += [Received(m.id, m.event, json.loads(m.data)) for m in self._decoder.feed(data)]
        return bool(data)


@contextmanager
def listening(proxy: Proxy, path: str, headers: Mapping[str, str] | None = None) -> Iterator[Stream]:
    """Open an event stream."""
    with closing(connect(proxy)) as http_to:
        http_to.request("GET", path, headers={"Accept": "text/event-stream", **(headers or {})})
        yield Stream(http_to.getresponse())
