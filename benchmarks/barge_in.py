"""Barge-in over ElevenLabs' multi-context socket: a reply that is dropped at its first audio must not delay the next.

A real server with the embedded engine speaks 20 replies of about 80 s. The client closes each context when its first
audio has come and opens the next one at once. A reply alone on its socket is measured in the same run.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Iterator

import aiohttp

from tests.live_server import run_server

REPLY = "The quick brown fox jumps over the lazy dog near the old mill by the river. " * 18
REPLIES = 20
GOAL_S = 0.3
QUERIES = {"times of each message": "sync_alignment=true", "times of each segment": "sync_alignment=false"}


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    with run_server("--provider", "espeak") as server:
        for name, query in QUERIES.items():
            alone_s = [asyncio.run(_first_frames(server.url, query, 1))[0] for _ in range(5)]
            times_s = asyncio.run(_first_frames(server.url, query, REPLIES))
            verdict = "" if max(times_s) <= GOAL_S else " MISSED"
            yield f"{name}: first audio of a reply alone, median", f"{statistics.median(alone_s):.3f} s", "–"
            yield f"{name}: {REPLIES} barge-ins in a row, median", f"{statistics.median(times_s):.3f} s", "–"
            yield f"{name}: the slowest of them", f"{max(times_s):.3f} s{verdict}", f"≤ {GOAL_S} s"


async def _first_frames(url: str, query: str, count: int) -> list[float]:
    """Return the seconds from each reply's text to its first audio."""
    path = f"{url}/v1/text-to-speech/JBFqnCBsd6RMkjVDRZzb/multi-stream-input?{query}"
    times_s: list[float] = []
    async with aiohttp.ClientSession() as http, http.ws_connect(path, max_msg_size=0) as sock:
        for number in range(count):
            began_s, context = time.monotonic(), str(number)
            await sock.send_json({"text": REPLY, "context_id": context, "flush": True})
            message = {"contextId": None, "audio": None}
            while message["contextId"] != context or not message["audio"]:
                message = await sock.receive_json(timeout=60)
            times_s.append(time.monotonic() - began_s)
            await sock.send_json({"context_id": context, "close_context": True})
    return times_s
