"""Several server processes against one: how soon 50 sessions that begin at once are heard, and what idling costs.

Two servers run side by side, one with a single process and one with two, on data folders of their own. They take turns,
so that other load on the machine meets both. Each of the 50 clients asks for 200 words and hangs up when all have had
audio. The processor time of all processes of a server says what a round costs besides.
"""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.spine import SENTENCE
from tests.live_server import LiveServer, run_server

SESSIONS = 50
ROUNDS = 9
IDLE_S = 10.0
WORDS = " ".join((SENTENCE * 20).split()[:200])


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        servers = {
            count: stack.enter_context(
                run_server("--processes", str(count), env={"CAPTIONSYNC_DATA_DIR": str(Path(folder) / str(count))})
            )
            for count in (1, 2)
        }
        yield from _idle(servers)
        yield from _first_audio(servers)


def _first_audio(servers: dict[int, LiveServer]) -> Iterator[tuple[str, str, str]]:
    for name in ("pcm_24000", "mp3_44100_128"):
        found: dict[int, list[tuple[float, float]]] = {count: [] for count in servers}
        for turn in range(ROUNDS + 1):
            for count, server in servers.items():
                before_s = cpu_s(server.pid)
                first_ms = asyncio.run(first_audio_ms(server, name))
                if turn:  # the first one warms up
                    found[count].append((first_ms, cpu_s(server.pid) - before_s))
        one, two = (statistics.median(ms for ms, _ in found[count]) for count in servers)
        used = [statistics.median(spent_s for _, spent_s in found[count]) for count in servers]
        ratio = statistics.median(b[0] / a[0] for a, b in zip(*found.values(), strict=True))
        load = f"CPU {used[0]:.1f} / {used[1]:.1f} s; load {os.getloadavg()[0]:.1f}"
        verdict = "" if ratio <= 0.6 else " MISSED"
        what = f"first audio of {SESSIONS} sessions at once, {name}, two processes against one: median of p50"
        yield what, f"{ratio:.2f}× ({two:.0f} / {one:.0f} ms; {load}){verdict}", "≤ 0.6×"


async def first_audio_ms(server: LiveServer, audio_format: str) -> float:
    """Return the median of the sessions' times to their first audio event."""
    body = json.dumps({"text": WORDS, "format": audio_format, "cancel_on_disconnect": True}).encode()
    all_heard = asyncio.Event()
    heard: list[float] = []
    begin_s = time.perf_counter()

    async def one() -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", int(server.url.rpartition(":")[2]))
        head = f"POST /v1/speak HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
        await reader.readuntil(b"event: audio")
        heard.append((time.perf_counter() - begin_s) * 1000)
        if len(heard) == SESSIONS:
            all_heard.set()
        await all_heard.wait()
        writer.transport.abort()

    await asyncio.gather(*(one() for _ in range(SESSIONS)))
    return statistics.median(heard)


def _idle(servers: dict[int, LiveServer]) -> Iterator[tuple[str, str, str]]:
    time.sleep(2.0)
    before_s = [cpu_s(server.pid) for server in servers.values()]
    time.sleep(IDLE_S)
    used = [(cpu_s(server.pid) - was_s) / IDLE_S for server, was_s in zip(servers.values(), before_s, strict=True)]
    figure = " / ".join(f"{share:.1%}" for share in used)
    yield "idle, CPU of one process / of two, Redis and their supervisor", f"{figure} of a core", "–"
    figure = " / ".join(f"{memory_mb(server.pid):.0f}" for server in servers.values())
    yield "idle, memory of these (PSS, with the embedded engine)", f"{figure} MB", "–"


def family(pid: int) -> list[int]:
    """Return a process and all below it."""
    found, index = [pid], 0
    while index < len(found):
        for task in Path(f"/proc/{found[index]}/task").iterdir():
            found += map(int, (task / "children").read_text().split())
        index += 1
    return found


def cpu_s(pid: int) -> float:
    """Return the processor seconds that a process and all below it have used."""
    ticks = 0
    for member in family(pid):
        fields = Path(f"/proc/{member}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> float:
    """Return the memory of a process and all below it; what they share counts once."""
    total_kb = 0
    for member in family(pid):
        rollup = Path(f"/proc/{member}/smaps_rollup").read_text()
        total_kb += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total_kb / 1024
