"""What it costs to store sessions on disk, against ``:memory:`` in the same run, in turns.

Appending is measured at the rate of 50 sessions that speak at once, with the records of real speech. First audio and
CPU are measured with sessions that speak, one after the other, each kind of store in turn. CPU is that of this process
and of the embedded engine. Threads take turns as in the server. The disk is the one of ``TMPDIR``.
"""

from __future__ import annotations

import asyncio
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from pathlib import Path

from captionsync.audio import parse_format
from captionsync.compose import open_hub, open_store
from captionsync.config import Settings
from captionsync.events import AudioEvent
from captionsync.sessions.fanout import Waker
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.records import Record
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.store.base import LogStore
from captionsync.web.serve import SWITCH_S

TEXT = "The quick brown fox jumps over the lazy dog near the old mill by the river. " * 4
SESSIONS = 50
SECONDS = 8.0
TURNS = 30
GOAL_MS, GOAL_SHARE = 3.0, 0.10
KINDS = (":memory:", "normal", "full")


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    before_s = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    try:
        yield from asyncio.run(_measure())
    finally:
        sys.setswitchinterval(before_s)


async def _measure() -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    with tempfile.TemporaryDirectory() as folder:
        async with AsyncExitStack() as stack:
            hubs = {}
            for kind in KINDS:
                settings = Settings(
                    workers=1,
                    data_dir=kind if kind == ":memory:" else str(Path(folder) / kind),
                    durability="full" if kind == "full" else "normal",
                )
                store = await stack.enter_async_context(open_store(settings))
                hubs[kind] = await stack.enter_async_context(open_hub(settings, store))
            for name in ("pcm_24000", "mp3_44100_128"):
                found += await _append(hubs, name)
                found += await _speak(hubs, name)
    return found


async def _records(hub: SessionHub, name: str) -> list[Record]:
    """Return the records of a session."""
    session = await hub.create(SessionSpec(text=TEXT, format=parse_format(name)))
    log, found = session.publisher.log, []
    append = log.append

    async def listen(record: Record) -> None:
        found.append(record)
        await append(record)

    log.append = listen  # type: ignore[method-assign]
    await session.wait()
    return found


async def _append(hubs: dict[str, SessionHub], name: str) -> list[tuple[str, str, str]]:
    """Measure appends at the rate of many sessions."""
    records = await _records(hubs[":memory:"], name)
    speech_s = records[-1].until_ms / 1_000
    pause_s = speech_s / len(records)
    out = []
    for kind, hub in hubs.items():
        times_s = await _appends(hub.store, records, pause_s, f"{name}-{kind.strip(':')}")
        p99_s = statistics.quantiles(times_s, n=100)[-1]
        what = f"{name}, {kind}: append at the rate of {SESSIONS} sessions ({len(times_s) / SECONDS:.0f}/s)"
        out.append((what, f"median {statistics.median(times_s) * 1e3:.2f} ms, p99 {p99_s * 1e3:.2f} ms", "–"))
    return out


async def _appends(store: LogStore, records: Sequence[Record], pause_s: float, prefix: str) -> list[float]:
    times_s: list[float] = []
    chance = random.Random(1)

    async def one(number: int) -> None:
        log = await store.create(f"{prefix}-{number}")
        await asyncio.sleep(chance.uniform(0, pause_s))
        end_s = time.perf_counter() + SECONDS
        index = 0
        while time.perf_counter() < end_s:
            began_s = time.perf_counter()
            await log.append(records[index % len(records)])
            times_s.append(time.perf_counter() - began_s)
            index += 1
            await asyncio.sleep(max(0.0, pause_s - (time.perf_counter() - began_s)))
        await store.remove(f"{prefix}-{number}")

    await asyncio.gather(*(one(number) for number in range(SESSIONS)))
    return times_s


async def _speak(hubs: dict[str, SessionHub], name: str) -> list[tuple[str, str, str]]:
    """Measure first audio and CPU of sessions that speak, each kind in turn."""
    first_s: dict[str, list[float]] = {kind: [] for kind in hubs}
    cpu: dict[str, list[float]] = {kind: [] for kind in hubs}
    for turn in range(TURNS):
        for kind, hub in sorted(hubs.items(), key=lambda item: random.Random(f"{turn}{item[0]}").random()):
            before_s, began_s = _cpu_s(), time.perf_counter()
            session = await hub.create(SessionSpec(text=TEXT, format=parse_format(name)))
            first_s[kind].append(await _first_audio(session) - began_s)
            await session.wait()
            cpu[kind].append((_cpu_s() - before_s) / (session.publisher.audio_ms / 1_000))
    out = []
    base_ms, base = statistics.median(first_s[":memory:"]) * 1e3, statistics.median(cpu[":memory:"])
    out.append((f"{name}, :memory:: first audio, median", f"{base_ms:.1f} ms", "–"))
    out.append((f"{name}, :memory:: CPU per second of speech, median", f"{base * 1e3:.2f} ms", "–"))
    for kind in KINDS[1:]:
        more_ms = statistics.median(first_s[kind]) * 1e3 - base_ms
        share = statistics.median(cpu[kind]) / base - 1
        goals = kind == "normal"
        missed = [" MISSED" if goals and bad else "" for bad in (more_ms > GOAL_MS, share > GOAL_SHARE)]
        out.append(
            (f"{name}, {kind}: first audio", f"{more_ms:+.1f} ms{missed[0]}", f"≤ +{GOAL_MS:g} ms" if goals else "–")
        )
        out.append((f"{name}, {kind}: CPU", f"{share:+.1%}{missed[1]}", f"≤ +{GOAL_SHARE:.0%}" if goals else "–"))
    return out


async def _first_audio(session: Session) -> float:
    """Return when the first audio of a session was in its log, in seconds of the performance counter."""
    waker = Waker()
    session.publisher.fanout.add(waker)
    while not session.publisher.log.totals.counts[AudioEvent.type]:
        await waker.wait()
    session.publisher.fanout.remove(waker)
    return time.perf_counter()


def _cpu_s() -> float:
    """Return the CPU seconds of this process and its children so far."""
    used = sum(os.times()[:2])
    for task in Path("/proc/self/task").iterdir():
        try:
            children = (task / "children").read_text().split()
        except OSError:  # the thread has ended meanwhile
            continue
        for child in children:
            fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
            used += (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return used
