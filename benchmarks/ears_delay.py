"""What the ears cost a live session: how much later the first audio is, and how late the event loop gets.

Two servers take turns, one with ears and one without. Their engines are the embedded one and the tests' ElevenLabs-like
service, which sends 400 ms of PCM every 120 ms, with times like v2's. Other load on the machine shows in all figures.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack

from benchmarks.flite_voices import SENTENCES
from benchmarks.spine import SENTENCE, speak
from benchmarks.vague_upstream import VagueUpstream
from captionsync.espeak.pool import EspeakPool
from tests.live_server import LiveServer, run_server
from tests.live_upstream import running_upstream
from tests.upstream import Upstream

ROUNDS = 25
PACE_S = 0.12
SESSIONS = 4
"""Sessions at once while the loop is watched."""
LONG = SENTENCE * 8
FORMAT = "pcm_24000"

Row = tuple[str, str, str]


def rows() -> Iterator[Row]:
    """Yield ``(what, figure, goal)``."""
    with ExitStack() as stack:
        upstream = stack.enter_context(running_upstream(_paced))
        servers = {ears: stack.enter_context(_server(upstream, ears)) for ears in ("off", "on")}
        for server in servers.values():
            speak(server, LONG, FORMAT, provider="elevenlabs")
        yield _first_audio(servers, "espeak", "the embedded engine", 5.0)
        yield _first_audio(servers, "elevenlabs", "400 ms of PCM every 120 ms", 60.0)
        yield _lag(servers)


def _paced(pool: EspeakPool) -> VagueUpstream:
    upstream = VagueUpstream(pool)
    upstream.behaviour.pace_s = PACE_S
    return upstream


def _server(upstream: Upstream, ears: str) -> AbstractContextManager[LiveServer]:
    flags = {
        "ears": ears,
        "elevenlabs-api-key": "key",
        "elevenlabs-base-url": upstream.url,
        "client-providers": "espeak,elevenlabs",
    }
    given = [part for name, value in flags.items() for part in (f"--{name}", value)]
    return run_server(*given, module="benchmarks.attacks.watched_server")


def _first_audio(servers: dict[str, LiveServer], provider: str, name: str, most_ms: float) -> Row:
    taken: dict[str, list[float]] = {ears: [] for ears in servers}
    for text in SENTENCES[:ROUNDS]:
        for server in servers.values():
            speak(server, text, FORMAT, provider=provider)  # so that upstream and pronunciations are warm
        for ears, server in servers.items():
            taken[ears].append(speak(server, text, FORMAT, provider=provider)[0])
    off_ms, on_ms = (statistics.median(taken[ears]) for ears in ("off", "on"))
    later_ms = statistics.mean(on - off for on, off in zip(taken["on"], taken["off"], strict=True))
    missed = " MISSED" if on_ms - off_ms > most_ms else ""
    figure = f"{on_ms:.1f} ms, without ears {off_ms:.1f} ms: {on_ms - off_ms:+.1f} ms, mean {later_ms:+.1f} ms{missed}"
    return f"first audio with ears, {name} (median of {ROUNDS} sentences)", figure, f"≤ {most_ms:.0f} ms later"


def _lag(servers: dict[str, LiveServer]) -> Row:
    late_ms = {ears: _late_ms(server) for ears, server in servers.items()}
    more_ms = late_ms["on"] - late_ms["off"]
    missed = " MISSED" if more_ms > 3.0 else ""
    figure = f"{late_ms['on']:.1f} ms, without ears {late_ms['off']:.1f} ms: {more_ms:+.1f} ms{missed}"
    return f"event loop late by, p99.9, {SESSIONS} sessions with ears", figure, "≤ 3 ms more"


def _late_ms(server: LiveServer) -> float:
    def say(_: int) -> None:
        speak(server, LONG, FORMAT, provider="elevenlabs")

    server.get("/-/lag")
    with ThreadPoolExecutor(SESSIONS) as pool:
        list(pool.map(say, range(SESSIONS)))
    return float(json.loads(server.get("/-/lag"))["p999_ms"])
