"""What it costs that a session is heard on another server: CPU for each event, and time beside a bare round trip.

A session of the embedded engine is spoken once. Its records are then appended to the logs of many sessions in Redis,
which a second store follows, and to as many logs in memory for comparison: in real time, the sessions evenly spread,
so that each record goes alone; and each as soon as the one before is stored, so that those of several sessions go
together, as of sessions without pace. Both ends of the hop run in this process, so the CPU is that of owner and
follower together, the follower's copy of the log included, without Redis itself. A bare round trip is the XADD of as
many bytes on a connection of its own, which is measured in turn with the records. As in the server, the garbage
collector leaves out what was there before.

Run it as ``python -m benchmarks.redis_hop``; it needs ``redis-server``.
"""

from __future__ import annotations

import asyncio
import gc
import secrets
import time
from collections.abc import Sequence
from dataclasses import dataclass

from captionsync.compose import open_hub
from captionsync.config import Settings
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.nodes import keys
from captionsync.sessions.nodes.followed import FollowedSession
from captionsync.sessions.nodes.log import RedisLog
from captionsync.sessions.nodes.reader import Reader
from captionsync.sessions.nodes.store import RedisStore
from captionsync.sessions.records import Record
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.coding import encode
from tests.redis_server import run_redis

TEXT = "Captions stay with the voice, and the mouth moves with both of them. " * 40
SESSIONS = 50
SPEECH_S = 10.0
"""Seconds of each session that are sent in real time."""
DENSE_ROUNDS = 3
"""Rounds without pace, of which the best counts."""
CPU_US, ADDED_MS = 10.0, 1.5


@dataclass(frozen=True, slots=True)
class Hop:
    """What was measured."""

    events: int
    records: int
    cpu_us: float
    """Of the hop, for each event in real time."""
    dense_cpu_us: float
    """The same without pace."""
    added_ms: tuple[float, float]
    """Median and 99th percentile of the time from the append to the follower's log, less that of bare round trips."""
    bare_ms: tuple[float, float]


async def records() -> list[Record]:
    """Speak, and return the session's records."""
    async with open_hub(Settings(workers=1, ears=False)) as hub:
        session = await hub.create(SessionSpec.from_json({"text": TEXT, "format": "mp3_44100_128"}))
        await session.wait()
        return list(session.publisher.log.records())


async def play(logs: Sequence[MemoryLog], said: Sequence[Record], gap_s: float) -> None:
    """Append the records to each log in real time, the logs evenly spread."""

    async def one(number: int, log: MemoryLog) -> None:
        loop = asyncio.get_running_loop()
        start_s = loop.time() + gap_s * number / len(logs)
        for index, record in enumerate(said):
            await asyncio.sleep(max(0.0, start_s + gap_s * index - loop.time()))
            await log.append(record)

    await asyncio.gather(*(one(number, log) for number, log in enumerate(logs)))


async def cpu_s(logs: Sequence[MemoryLog], said: Sequence[Record], gap_s: float) -> float:
    """Return the processor seconds of playing."""
    before_s = time.process_time()
    await play(logs, said, gap_s)
    await asyncio.sleep(0.1)
    return time.process_time() - before_s


async def measure(url: str) -> Hop:
    """Measure on an empty Redis."""
    whole = await records()
    until_ms = SPEECH_S * 1000
    said = [record for record in whole if record.until_ms <= until_ms][:-1]
    gap_s = SPEECH_S / len(said)
    owner, other = RedisStore(url), RedisStore(url)
    runs = other.link.channel()
    reader = Reader(other.link, runs, keys.inbox_of(other.node), lambda: None)
    await reader.follow(keys.inbox_of(other.node), b"0-0", lambda entries: None)
    reading = asyncio.create_task(reader.run())
    arrivals: dict[tuple[str, int], float] = {}
    logs: list[RedisLog] = []
    for _ in range(SESSIONS):
        log = await owner.create(secrets.token_hex(8))
        assert isinstance(log, RedisLog)
        await log.append(said[0])
        copy = FollowedSession(await other.read(log.session_id), _nobody)
        await reader.follow(keys.log_of(log.session_id), bytes(log.last), _noting(copy, arrivals))
        logs.append(log)
    sent: dict[tuple[str, int], float] = {}
    for log in logs:
        _note_sending(log, sent)
    bare: list[float] = []
    pinging = asyncio.create_task(_ping(owner, said, bare))
    gc.collect()
    gc.freeze()
    shared_s = await cpu_s(logs, said[1:], gap_s)
    pinging.cancel()
    await asyncio.gather(pinging, return_exceptions=True)
    hops = [(arrivals[key] - at_s) * 1000 for key, at_s in sent.items() if key in arrivals]
    idle_s = await _ping_cpu(owner, said, len(bare), gap_s)
    memory_s = await cpu_s([MemoryLog("1") for _ in range(SESSIONS)], said[1:], gap_s)
    dense_s, plain_s = [], []
    for _ in range(DENSE_ROUNDS):
        dense_s.append(await cpu_s(logs, said[1:], 0.0))
        plain_s.append(await cpu_s([MemoryLog("1") for _ in range(SESSIONS)], said[1:], 0.0))
    reading.cancel()
    await asyncio.gather(reading, return_exceptions=True)
    for closing in (owner, other):
        await closing.close()
    events = SESSIONS * sum(len(record.events) for record in said[1:])
    cpu_us, dense_us = (shared_s - memory_s - idle_s) / events * 1e6, (min(dense_s) - min(plain_s)) / events * 1e6
    bare_ms = _figures([at_s * 1000 for at_s in bare])
    hop_ms = _figures(hops)
    added = hop_ms[0] - bare_ms[0], hop_ms[1] - bare_ms[1]
    return Hop(events, SESSIONS * len(said[1:]), cpu_us, dense_us, added, bare_ms)


async def _nobody(*_: object) -> None:
    """Nobody asks."""


def _noting(copy: FollowedSession, arrivals: dict[tuple[str, int], float]):  # type: ignore[no-untyped-def]
    def take(entries) -> None:  # type: ignore[no-untyped-def]
        copy.take(entries)
        arrivals[copy.id, len(copy.publisher.log)] = time.perf_counter()

    return take


def _note_sending(log: RedisLog, sent: dict[tuple[str, int], float]) -> None:
    append = log.append

    async def noted(record: Record) -> None:
        sent[log.session_id, len(log) + len(record.events)] = time.perf_counter()
        await append(record)

    log.append = noted  # type: ignore[method-assign]


async def _ping(store: RedisStore, said: Sequence[Record], took: list[float]) -> None:
    """Add what a record has to a stream of its own, again and again, and note how long each takes."""
    channel = store.link.channel(5.0)
    for number in range(1_000_000):
        head, audio = encode(said[number % len(said)])
        start_s = time.perf_counter()
        await channel.run([("XADD", "bare", "*", "h", head, "a", audio)])
        took.append(time.perf_counter() - start_s)
        await asyncio.sleep(0.02)


async def _ping_cpu(store: RedisStore, said: Sequence[Record], count: int, gap_s: float) -> float:
    """Return the processor seconds of as many bare round trips."""
    before_s, took = time.process_time(), list[float]()
    pinging = asyncio.create_task(_ping(store, said, took))
    await asyncio.sleep(2.0)
    pinging.cancel()
    await asyncio.gather(pinging, return_exceptions=True)
    return (time.process_time() - before_s) / max(1, len(took)) * count


def _figures(values: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(values)
    return ordered[len(ordered) // 2], ordered[len(ordered) * 99 // 100]


def rows() -> list[tuple[str, str, str]]:
    """Measure."""
    with run_redis() as redis:
        hop = asyncio.run(measure(redis.url))

    def cpu(value_us: float) -> tuple[str, str]:
        return f"{value_us:.1f} µs an event" + (" MISSED" if value_us > CPU_US else ""), f"≤ {CPU_US:.0f} µs"

    each = f"{hop.events / hop.records:.1f} events a record"
    late = " MISSED" if hop.added_ms[1] > ADDED_MS else ""
    added = f"median {hop.added_ms[0]:+.2f} ms, p99 {hop.added_ms[1]:+.2f} ms{late}"
    bare = f"bare: median {hop.bare_ms[0]:.2f} ms, p99 {hop.bare_ms[1]:.2f} ms"
    return [
        (f"hop over Redis: CPU, {SESSIONS} sessions in real time, {each}", *cpu(hop.cpu_us)),
        (f"hop over Redis: CPU, {SESSIONS} sessions without pace", *cpu(hop.dense_cpu_us)),
        (f"hop over Redis: time beside a round trip ({bare})", added, f"p99 ≤ +{ADDED_MS} ms"),
    ]


if __name__ == "__main__":
    for row in rows():
        print(" | ".join(row))
