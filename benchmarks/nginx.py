"""How much later the first cue comes through the shipped nginx, over TLS, than from the server itself."""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path
from urllib.parse import urlsplit

from tests.deploy.proxy import Proxy, run_proxy
from tests.live_server import LiveServer, run_server

TEXT = "The quick brown fox jumps over the lazy dog. It rests then."
ROUNDS = 40
WARM_ROUNDS = 3
MOST_MS = 50.0


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``; the ways take turns, so that other load meets all of them."""
    with (
        tempfile.TemporaryDirectory() as folder,
        run_server("--trusted-proxies", "127.0.0.1") as server,
        run_proxy(Path(folder), [server.url]) as proxy,
    ):
        direct_ms, nginx_ms, new_ms = measured(server, proxy)
    direct = statistics.median(direct_ms)
    for what, times_ms in [("on an open connection", nginx_ms), ("on a new connection, with its handshake", new_ms)]:
        later_ms = statistics.median(times_ms) - direct
        missed = " MISSED" if later_ms > MOST_MS else ""
        figure = f"{later_ms:+.1f} ms (direct {direct:.1f} ms){missed}"
        yield f"first cue through nginx, {what}: later, medians of {ROUNDS}", figure, f"≤ +{MOST_MS:.0f} ms"


def measured(server: LiveServer, proxy: Proxy) -> tuple[list[float], list[float], list[float]]:
    """Return the times of first cues in milliseconds: direct, through nginx, and through nginx on new connections."""
    address = urlsplit(server.url)
    made: list[Callable[[], HTTPConnection]] = [
        lambda: HTTPConnection(address.netloc),
        lambda: HTTPSConnection("127.0.0.1", proxy.port, context=proxy.tls),
    ]
    times_ms: tuple[list[float], list[float], list[float]] = ([], [], [])
    with closing(made[0]()) as direct, closing(made[1]()) as kept:
        for turn in range(WARM_ROUNDS + ROUNDS):
            with closing(made[1]()) as fresh:
                taken = [first_cue_ms(one) for one in (direct, kept, fresh)]
            if turn >= WARM_ROUNDS:
                for times, took_ms in zip(times_ms, taken, strict=True):
                    times.append(took_ms)
    return times_ms


def first_cue_ms(to: HTTPConnection) -> float:
    """Speak, and return the milliseconds until the first cue has come."""
    began_s = time.perf_counter()
    to.request("POST", "/v1/speak", json.dumps({"text": TEXT}))
    answer, seen = to.getresponse(), b""
    while b"event: cue" not in seen:
        piece = answer.read1(65_536)
        if not piece:
            raise RuntimeError("the answer ended without a cue")
        seen += piece
    took_ms = (time.perf_counter() - began_s) * 1000
    answer.read()
    return took_ms
