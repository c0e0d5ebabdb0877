"""How long the program takes to start: commands, and a server until it answers ``/readyz``.

The program is compiled, as pip leaves it. CPU of the server is that of its own process and of the processes of its
engine, as Linux counts it. The sessions of the server that was killed are over, but for one that waits for its text.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.spine import SENTENCE, speak
from tests.live_server import LiveServer, run_server

ROUNDS = 7
SESSIONS = 20
READY_GOAL_S = 2.0
TICKS_PER_S = os.sysconf("SC_CLK_TCK")
COMMANDS: tuple[tuple[str, ...], ...] = (("--version",), ("keys", "list"), ("voices",))


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        environ["CAPTIONSYNC_DATA_DIR"] = folder
        for command in COMMANDS:
            run(command, environ)
            walls_s, cpus_s = zip(*(run(command, environ) for _ in range(ROUNDS)), strict=True)
            yield f"captionsync {' '.join(command)}: CPU / time", _seconds(cpus_s, walls_s), "–"
        starts = [start(environ) for _ in range(ROUNDS)]
        ready_s, cpu_s, first_ms = zip(*starts, strict=True)
        missed = " MISSED" if statistics.median(ready_s) > READY_GOAL_S else ""
        goal = f"≤ {READY_GOAL_S:g} s"
        yield "serve until /readyz: CPU / time", _seconds(cpu_s, ready_s) + missed, goal
        yield "first audio of its first session, mp3_44100_128", f"{statistics.median(first_ms):.0f} ms", "–"
        killed_s = [after_kill(environ) for _ in range(ROUNDS)]
        missed = " MISSED" if statistics.median(killed_s) > READY_GOAL_S else ""
        figure = f"{statistics.median(killed_s):.2f} s (worst {max(killed_s):.2f}){missed}"
        yield f"the same after kill -9, {SESSIONS} sessions or more on disk", figure, goal


def run(command: tuple[str, ...], environ: Mapping[str, str]) -> tuple[float, float]:
    """Run a command; return the seconds that it took, and those of CPU with its processes."""
    begin_s, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "captionsync", *command], env=environ, capture_output=True, check=True)
    took_s, after = time.perf_counter() - begin_s, resource.getrusage(resource.RUSAGE_CHILDREN)
    return took_s, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def start(environ: Mapping[str, str]) -> tuple[float, float, float]:
    """Start a server; return seconds until it was ready, its CPU until then, and milliseconds to the first audio."""
    with _ready(environ) as (server, ready_s):
        cpu_s = cpu_of(server.pid)
        first_ms, _, _ = speak(server, SENTENCE, "mp3_44100_128")
    return ready_s, cpu_s, first_ms


def after_kill(environ: Mapping[str, str]) -> float:
    """Kill a server that has sessions and speaks one; return seconds until the next one is ready."""
    with _ready(environ) as (server, _):
        for _ in range(SESSIONS):
            speak(server, SENTENCE, "mp3_44100_128")
        unfinished = urllib.request.Request(f"{server.url}/v1/sessions", data=b'{"captions": {}}')
        urllib.request.urlopen(unfinished, timeout=60).close()
        server.process.kill()
        server.process.wait()
    with _ready(environ) as (_, ready_s):
        return ready_s


@contextmanager
def _ready(environ: Mapping[str, str]) -> Iterator[tuple[LiveServer, float]]:
    begin_s = time.perf_counter()
    with run_server(env=environ) as server:
        server.get("/readyz")
        yield server, time.perf_counter() - begin_s


def cpu_of(pid: int) -> float:
    """Return the seconds of CPU that a process and its children have had."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    ticks = 0
    for number in (pid, *children):
        fields = Path(f"/proc/{number}/stat").read_text("utf-8").rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS_PER_S


def _seconds(cpus_s: tuple[float, ...], walls_s: tuple[float, ...]) -> str:
    return f"{statistics.median(cpus_s):.2f} / {statistics.median(walls_s):.2f} s"
