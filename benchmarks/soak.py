"""A soak: a real server speaks, is listened to and forgets, for minutes: ``python -m benchmarks.soak --minutes 10``.

Fifty sessions with twenty listeners each run at a time, at the speed of speech. When one ends, its files are fetched,
it is deleted, and another begins. Memory is the server's anonymous resident memory, sampled every two seconds after a
warm-up; its slope is that of a straight line, with the upper bound of its 95 % confidence interval, for which samples
that follow each other are joined to blocks, because they are not independent. At the end, the server is left alone, and
its tasks and descriptors must be back where they were before the first session.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp

from tests.live_server import LiveServer, run_server
from tests.raw_listeners import SENTENCE, resident_bytes

SESSIONS, LISTENERS = 50, 20
SAMPLE_S = 2.0
WARM_UP_MIN = 3.0
"""Minutes in which the allocator's free lists grow to the size that this load needs."""
BLOCKS = 12
"""Means of samples that the line is drawn through."""
T_95 = 1.812
"""One-sided 95 % of Student's t with ten degrees of freedom."""
MOST_SLOPE = 0.1
SETTLE_S = 20.0
CODECS = ("pcm_24000", "mp3_44100_128", "ulaw_8000")
SERVER = "benchmarks.soak_server"


@dataclass(slots=True)
class Soak:
    """What happened so far."""

    sessions: int = 0
    events: int = 0
    incomplete: int = 0
    """Listeners that did not get the end of their session."""
    samples: list[tuple[float, float]] = field(default_factory=list)
    """Minutes since the start and MiB."""


def main(arguments: Sequence[str]) -> int:
    """Run the soak and print its figures; the status is 1 if one is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--sessions", type=int, default=SESSIONS)
    parser.add_argument("--listeners", type=int, default=LISTENERS)
    options = parser.parse_args(arguments)
    # With audio in memory, nothing but a leak may grow: a session is deleted as soon as it is over.
    with run_server(module=SERVER) as server:
        missed = asyncio.run(_soak(server, options.minutes, options.sessions, options.listeners))
    return int(missed)


async def _soak(server: LiveServer, minutes: float, sessions: int, listeners: int) -> bool:
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as client:
        soak = Soak()
        await _speak_once(client, server.url, 0, 1, Soak())  # what is made once belongs to nobody
        before = await _inside(client, server)
        deadline_s = time.monotonic() + minutes * 60
        begin_s = time.monotonic()
        numbers = count(1)
        workers = [
            asyncio.create_task(_work(client, server.url, numbers, listeners, deadline_s, soak))
            for _ in range(sessions)
        ]
        while time.monotonic() < deadline_s:
            await asyncio.sleep(SAMPLE_S)
            soak.samples.append(((time.monotonic() - begin_s) / 60, resident_bytes(server.pid) / 2**20))
        await asyncio.gather(*workers)
        await asyncio.sleep(SETTLE_S)
        after = await _inside(client, server)
    return _report(soak, before, after)


async def _work(
    client: aiohttp.ClientSession, url: str, numbers: count[int], listeners: int, deadline_s: float, soak: Soak
) -> None:
    while time.monotonic() < deadline_s:
        await _speak_once(client, url, next(numbers), listeners, soak)


async def _speak_once(client: aiohttp.ClientSession, url: str, number: int, listeners: int, soak: Soak) -> None:
    body = {
        "text": SENTENCE * (1 + number % 2),
        "format": CODECS[number % len(CODECS)],
        "language": "en",
        "pace": "realtime",
        "provider": "espeak",
    }
    async with client.post(f"{url}/v1/sessions", json=body) as answer:
        answer.raise_for_status()
        links = (await answer.json())["links"]
    ended = await asyncio.gather(*(_listen(client, url + links["events"], n, soak) for n in range(listeners)))
    soak.sessions += 1
    soak.incomplete += ended.count(False)
    for extension in ("vtt", "json", "TextGrid"):
        async with client.get(f"{url}{links['self']}/captions.{extension}") as answer:
            await answer.read()
    async with client.delete(url + links["self"]):
        pass


async def _listen(client: aiohttp.ClientSession, url: str, number: int, soak: Soak) -> bool:
    """Listen to the end; every fourth listener leaves early and comes back."""
    last = ""
    if number % 4 == 3:
        async with client.get(url) as answer:
            async for line in answer.content:
                if line.startswith(b"id: "):
                    last = line[4:].strip().decode()
                    break
    tail = b""
    async with client.get(url, headers={"Last-Event-ID": last} if last else {}) as answer:
        async for data in answer.content.iter_any():
            tail = (tail + data)[-2_000:]
            soak.events += data.count(b"\nevent: ")
    return b"event: end\n" in tail


async def _inside(client: aiohttp.ClientSession, server: LiveServer) -> dict[str, int]:
    """Return the server's tasks and descriptors. Connections of this client are closed first."""
    async with client.get(f"{server.url}/-/inside", headers={"Connection": "close"}) as answer:
        found: dict[str, int] = json.loads(await answer.read())
    found["descriptors"] = _descriptors(server.pid)
    return found


def _descriptors(pid: int) -> int:
    """Return how many descriptors are open, without connections, which this client keeps as it likes."""
    return sum(not str(_target(path)).startswith("socket:") for path in Path(f"/proc/{pid}/fd").iterdir())


def _target(path: Path) -> Path:
    try:
        return path.readlink()
    except OSError:
        return Path("socket:gone")


def slope(samples: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return the slope of a line through the means of :data:`BLOCKS` blocks, and its upper 95 % bound, by minute."""
    size = max(1, len(samples) // BLOCKS)
    blocks = [samples[at : at + size] for at in range(0, size * min(BLOCKS, len(samples)), size)]
    xs = [statistics.fmean(x for x, _ in block) for block in blocks]
    ys = [statistics.fmean(y for _, y in block) for block in blocks]
    line = statistics.linear_regression(xs, ys)
    middle = statistics.fmean(xs)
    spread = sum((x - middle) ** 2 for x in xs)
    rest = sum((y - line.intercept - line.slope * x) ** 2 for x, y in zip(xs, ys, strict=True))
    error = (rest / (len(xs) - 2) / spread) ** 0.5
    return line.slope, line.slope + T_95 * error


def _report(soak: Soak, before: dict[str, int], after: dict[str, int]) -> bool:
    warm = [sample for sample in soak.samples if sample[0] >= WARM_UP_MIN]
    found, upper = slope(warm)
    rows: list[tuple[str, Any, str, bool]] = [
        ("sessions, events to listeners", f"{soak.sessions:,}, {soak.events:,}", "–", False),
        ("listeners without the end of their session", soak.incomplete, "0", soak.incomplete > 0),
        (
            f"memory, {len(warm)} samples after warm-up: slope (upper 95 % bound)",
            f"{found:+.3f} ({upper:+.3f}) MiB/min, {warm[0][1]:.1f} to {warm[-1][1]:.1f} MiB",
            f"≤ {MOST_SLOPE} MiB/min",
            upper > MOST_SLOPE,
        ),
    ]
    rows += [
        (f"{name} before and after", f"{before[name]}, {after[name]}", "back", after[name] > before[name])
        for name in before
    ]
    print("| what | measured | goal |\n|---|---|---|")
    for what, figure, goal, missed in rows:
        print(f"| {what} | {figure}{' MISSED' * missed} | {goal} |", flush=True)
    return any(missed for *_, missed in rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
