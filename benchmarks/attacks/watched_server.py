"""A real server with a monitored event loop: ``python -m benchmarks.attacks.watched_server [flags of serve]``.

``GET /-/lag`` reports how late the loop was since the last request. With ``WATCH_MS`` set, a thread records where the
loop was blocked whenever it was blocked for longer than that, and the report lists the places, worst first.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import threading
import time
import traceback
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

from aiohttp import web

from captionsync.config import Settings, load
from captionsync.web import serve
from captionsync.web.app import create_app

TICK_S = 0.001
WATCH_S = 0.005


class LagMeter:
    """How late the event loop wakes a task that sleeps for a millisecond."""

    def __init__(self) -> None:
        self.late_s: list[float] = []
        self.places: Counter[str] = Counter()
        """Milliseconds that the loop was observed to be blocked at each place."""
        self.ticked_s = time.perf_counter()

    async def run(self) -> None:
        """Measure until it is cancelled."""
        while True:
            due_s = time.perf_counter() + TICK_S
            await asyncio.sleep(TICK_S)
            self.ticked_s = time.perf_counter()
            self.late_s.append(self.ticked_s - due_s)

    def take(self) -> dict[str, Any]:
        """Return the p99.9 and the maximum in milliseconds and the places, and start again."""
        late, places = sorted(self.late_s) or [0.0], self.places
        self.late_s, self.places = [], Counter()
        return {
            "p999_ms": round(late[min(len(late) - 1, int(len(late) * 0.999))] * 1000, 1),
            "max_ms": round(late[-1] * 1000, 1),
            "places": places.most_common(8),
        }

    def watch(self, limit_s: float) -> None:
        """Record where the main thread is while the loop is blocked for longer than the limit."""
        main = threading.main_thread().ident or 0
        while True:
            time.sleep(WATCH_S)
            if time.perf_counter() - self.ticked_s > limit_s:
                frames = traceback.extract_stack(sys._current_frames()[main])[-6:]
                names = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
                self.places[" < ".join(reversed(names))] += round(WATCH_S * 1000)


def watched_app(settings: Settings) -> web.Application:
    """Return the application with a meter."""
    app, meter = create_app(settings), LagMeter()

    async def lag(request: web.Request) -> web.Response:
        return web.json_response(meter.take())

    async def measure(app: web.Application) -> AsyncIterator[None]:
        task = asyncio.create_task(meter.run())
        if watch_ms := float(os.environ.get("WATCH_MS", "0")):
            threading.Thread(target=meter.watch, args=(watch_ms / 1000,), daemon=True).start()
        yield
        task.cancel()

    app.router.add_get("/-/lag", lag)
    app.cleanup_ctx.append(measure)
    return app


async def bare_loop(seconds: float) -> dict[str, Any]:
    """Return the lag of an idle loop."""
    meter = LagMeter()
    task = asyncio.create_task(meter.run())
    await asyncio.sleep(seconds)
    task.cancel()
    return meter.take()


async def answer_lines() -> None:
    """Measure an idle loop: each line on standard input is answered with a report."""
    meter = LagMeter()
    task = asyncio.create_task(meter.run())
    while await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(meter.take()), flush=True)
    task.cancel()


def main(flags: Sequence[str]) -> int:
    """Serve until a signal asks to stop; ``bare`` serves nothing, see :func:`answer_lines`."""
    if flags == ["bare"]:
        asyncio.run(answer_lines())
        return 0
    values = {flags[at].removeprefix("--").replace("-", "_"): flags[at + 1] for at in range(0, len(flags), 2)}
    vars(serve)["create_app"] = watched_app
    return asyncio.run(serve.run_server(load(values, {})))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
