"""Stops a server while clients of every kind listen: how many are notified, how, and how soon."""

from __future__ import annotations

import asyncio
import signal
import time
from collections import Counter
from collections.abc import Iterator

from tests.live_server import LiveServer, run_server
from tests.stop_clients import KINDS, Told, clients

COUNT = 30
TOLD_S = 1.0
GONE_S = 10.0


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    for number in (signal.SIGTERM, signal.SIGINT):
        with run_server() as server:
            asked_s, told, gone_s, status = asyncio.run(stop(server, number))
        in_time = Counter(one.kind for one in told if not one.problem and one.at_s - asked_s <= TOLD_S)
        last_s = max(one.at_s for one in told) - asked_s
        missed = " MISSED" if sum(in_time.values()) < len(KINDS) * COUNT else ""
        counts = ", ".join(f"{kind} {in_time[kind]}" for kind in KINDS)
        figure = f"{counts}; the last after {last_s:.2f} s{missed}"
        yield f"{number.name}, {COUNT} sessions: told rightly within 1 s", figure, f"{COUNT} of each"
        for problem, count in Counter(f"{one.kind}: {one.problem}" for one in told if one.problem).most_common(5):
            yield f"{number.name}: told wrongly", f"MISSED: {count} × {problem[:160]}", "none"
        missed = "" if gone_s <= GONE_S and status == 0 else " MISSED"
        yield f"{number.name}: the process is gone", f"{gone_s:.2f} s, status {status}{missed}", "≤ 10 s, status 0"


async def stop(server: LiveServer, number: signal.Signals) -> tuple[float, list[Told], float, int]:
    """Return when the server was asked, what the clients saw, and after how many seconds it ended with what status."""
    async with clients(server.url, COUNT) as told:
        asked_s = time.monotonic()
        server.process.send_signal(number)
        ending = asyncio.create_task(asyncio.to_thread(server.process.wait, 60))
        seen = await told()
        status = await ending
        return asked_s, list(seen), time.monotonic() - asked_s, status
