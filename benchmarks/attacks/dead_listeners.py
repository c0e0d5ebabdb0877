"""Listeners that read nothing: when they are dropped, and how much memory each takes until then.

The session has spoken before anybody listens, and stays open, so any additional memory belongs to the listeners.

A listener that asks for another format has its own codecs, whose memory nobody can bound: a resampler takes about 200
KiB, LAME about 400."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.live_server import LiveServer, run_server
from tests.raw_listeners import WAYS, listeners, listening, resident_bytes, spoken_session

FIRST, COUNT = 10, 100
CHARS = 3_000
GONE_S = 25.0
MOST_BYTES = 64 * 1024
SETTLE_S = 3.0


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    for way in WAYS:
        with run_server() as server:  # one server each: memory freed by others would hide what these take
            session = spoken_session(server, CHARS, format="pcm_24000")
            measure(server, session, way, FIRST)  # permanent allocations of the first ones belong to nobody
            bytes_each, gone_s = measure(server, session, way, COUNT, until_gone=True)
        goal, missed = "≤ 64 KiB", " MISSED" if bytes_each > MOST_BYTES else ""
        if way == "resampled":
            goal, missed = "its codec and ≤ 64 KiB", ""
        yield f"{COUNT} listeners that read nothing, {way}: memory each", f"{bytes_each / 1024:.0f} KiB{missed}", goal
        missed = " MISSED" if gone_s > GONE_S else ""
        yield f"{COUNT} listeners that read nothing, {way}: all gone after", f"{gone_s:.1f} s{missed}", "≤ 25 s"


def measure(server: LiveServer, session: str, way: str, count: int, *, until_gone: bool = False) -> tuple[float, float]:
    """Return the bytes that each listener takes, and the seconds after which all were dropped."""
    before = resident_bytes(server.pid)
    begin = time.monotonic()
    with listening(server, session, way, count):
        while listeners(server, session) < count:
            time.sleep(0.1)
        time.sleep(SETTLE_S)
        taken = (resident_bytes(server.pid) - before) / count
        while until_gone and listeners(server, session) and time.monotonic() - begin < 3 * GONE_S:
            time.sleep(0.1)
        gone_s = time.monotonic() - begin
    while listeners(server, session):
        time.sleep(0.1)
    return taken, gone_s
