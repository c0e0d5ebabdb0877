"""What is seen of the server from outside: its metrics, and the lines and labels of requests."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from typing import Protocol

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from captionsync import __version__, logs
from captionsync.making.makers import FileMakers
from captionsync.metrics import Metrics, Readings, render_all
from captionsync.observers import Observers
from captionsync.providers.shared.places import Places
from captionsync.sessions.hub import SessionHub
from captionsync.tracing import open_telemetry
from captionsync.web.clients import Clients

SAMPLE_S = 0.5
"""Seconds between two samples of the event loop's lag."""
_BEGAN_S = web.RequestKey("began_s", float)
_SESSION_ID = re.compile(r"[A-Za-z0-9_-]{22}")
"""What our ids look like; anything else in a path may be anything, such as a key."""


class Dumps(Protocol):
    """Knows the metrics of several processes."""

    async def dumps(self) -> Mapping[str, bytes]:
        """Return what :meth:`Metrics.dump` gives in each process, by its name."""


METRICS = web.AppKey("metrics", Metrics)
OBSERVERS = web.AppKey("observers", Observers)
SIBLINGS: web.AppKey[Dumps | None] = web.AppKey("siblings")
"""The processes that serve the same port; None if this one serves it alone."""


log = logging.getLogger(__name__)
routes = web.RouteTableDef()


@routes.get("/metrics")
async def metrics(request: web.Request) -> web.Response:
    """Return the server's metrics, in Prometheus' text format or OpenMetrics."""
    seen, siblings = request.app[METRICS], request.app[SIBLINGS]
    accept = request.headers.get("Accept", "")
    body, content_type = seen.render(accept) if siblings is None else render_all(accept, await siblings.dumps())
    return web.Response(body=body, headers={"Content-Type": content_type})


def setup_observing(app: web.Application) -> None:
    """Count what the application does, and serve the counts."""
    app[METRICS], app[SIBLINGS] = Metrics(), None
    app[METRICS].runs(__version__)
    app.router.add_routes(routes)
    app.on_response_prepare.append(_count)
    app.cleanup_ctx.append(_observers)
    app.cleanup_ctx.append(_sample_loop)


def observed(clients: Clients) -> Middleware:
    """Return the middleware that says in log lines whom a request comes from and which session it is about."""

    @web.middleware
    async def middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
        request[_BEGAN_S] = time.monotonic()
        name = request.match_info.get("id", "")
        logs.PEER.set(clients.address(request))
        logs.SESSION.set(name if _SESSION_ID.fullmatch(name) else "")
        status = "none"
        try:
            response = await handler(request)
            status = str(response.status)
            return response
        finally:
            took_ms = (time.monotonic() - request[_BEGAN_S]) * 1000
            log.debug("%s %s: %s in %d ms", _method(request), route_of(request), status, took_ms)

    return middleware


def route_of(request: web.BaseRequest) -> str:
    """Return the template of a request's route; ``none`` if no route matches."""
    resource = request.match_info.route.resource if isinstance(request, web.Request) else None
    return "none" if resource is None else resource.canonical


def _method(request: web.BaseRequest) -> str:
    return request.method if request.method.isalpha() and len(request.method) < 10 else "other"


async def _count(request: web.Request, response: web.StreamResponse) -> None:
    began_s = request.get(_BEGAN_S)
    if began_s is not None:
        seconds = time.monotonic() - began_s
        request.app[METRICS].requests.answered(route_of(request), request.method, response.status, seconds)


async def _observers(app: web.Application) -> AsyncIterator[None]:
    seen = app[METRICS]
    telemetry = open_telemetry(os.environ, seen.registry.collect, __version__)
    app[OBSERVERS] = Observers(seen.sessions, seen.engines, seen.store, telemetry)
    yield
    await telemetry.close()


async def _sample_loop(app: web.Application) -> AsyncIterator[None]:
    loop, seen = asyncio.get_running_loop(), app[METRICS]

    async def sample() -> None:
        while True:
            due_s = loop.time() + SAMPLE_S
            await asyncio.sleep(SAMPLE_S)
            seen.loop_was_late(max(0.0, loop.time() - due_s))

    sampling = asyncio.create_task(sample(), name="sample the event loop")
    yield
    sampling.cancel()


def watch_hub(seen: Metrics, hub: SessionHub) -> None:
    """Let the metrics say what the sessions and engines of a hub are like when they are read."""
    seen.watch(lambda: _sessions(hub))
    seen.watch(lambda: _listeners(hub))
    seen.watch(lambda: _engines(hub))
    if hub.peers is not None:
        counts = hub.peers.counts
        seen.watch(lambda: {name: {(): float(value)} for name, value in counts().items()})


def watch_makers(seen: Metrics, makers: FileMakers) -> None:
    """Let the metrics say what the makers of files are doing when they are read."""
    gates = {"export": makers.exports, "conversion": makers.conversions}

    def read() -> Readings:
        jobs: dict[tuple[str, ...], float] = {}
        refused: dict[tuple[str, ...], float] = {}
        for kind, gate in gates.items():
            jobs[kind, "running"], jobs[kind, "waiting"] = gate.running, gate.waiting
            refused[kind,] = gate.refused
        return {"file_jobs": jobs, "file_jobs_refused": refused}

    seen.watch(read)


def _sessions(hub: SessionHub) -> Readings:
    counts = Counter({"open": 0, "speaking": 0, "over": 0})
    held_bytes = 0
    for session in hub.all():
        counts["over" if session.finished else session.status] += 1
        held_bytes += session.held_bytes
    return {
        "sessions": {(status,): float(counts[status]) for status in ("open", "speaking", "over")},
        "sessions_memory_bytes": {(): float(held_bytes)},
    }


def _listeners(hub: SessionHub) -> Readings:
    kinds = Counter({"sse": 0, "websocket": 0, "audio": 0, "compatible": 0})
    behind, lag_ms = 0, 0
    for session in hub.all():
        log_ = session.publisher.log
        slowest = end = len(log_)
        for kind, cursor in session.publisher.fanout.seats():
            kinds[kind] += 1
            if cursor is not None and cursor.position < end:
                behind += 1
                slowest = min(slowest, cursor.position)
        if slowest < end:
            lag_ms = max(lag_ms, log_.totals.audio_ms - next(log_.read(slowest)).batch_ms)
    return {
        "listeners": {(kind,): float(count) for kind, count in kinds.items()},
        "listeners_behind": {(): float(behind)},
        "listener_lag_max_seconds": {(): lag_ms / 1000},
    }


def _engines(hub: SessionHub) -> Readings:
    places = {
        name: found
        for name, provider in hub.providers.items()
        if isinstance(found := getattr(provider, "places", None), Places)
    }
    return {
        "engine_breaker_open": {(name,): float(is_open) for name, is_open in hub.left_alone.items()},
        "engine_queue_requests": {(name,): float(found.waiting) for name, found in places.items()},
        "engine_active_requests": {(name,): float(found.held) for name, found in places.items()},
    }
