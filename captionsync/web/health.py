"""Whether the process is alive, and whether it takes sessions."""

from __future__ import annotations

from aiohttp import web

from captionsync import __version__
from captionsync.sessions.hub import SessionHub
from captionsync.web.keys import HUB

routes = web.RouteTableDef()

PREVENTS = {
    ("stopping", "stopping"): "stopping",
    ("engines", "refused"): "refused",
    ("sessions", "full"): "busy",
    ("servers", "unreachable"): "alone",
}
"""Checks and results that keep sessions from being made, and the status of the server that they mean."""


@routes.get("/healthz")
async def healthz(request: web.Request) -> web.Response:
    """Report that the process is alive."""
    return web.json_response({"status": "ok", "version": __version__})


@routes.get("/readyz")
async def readyz(request: web.Request) -> web.Response:
    """Report whether a session could be created now, and what is wrong."""
    hub = request.app[HUB]
    live, checks = hub.live, checks_of(hub)
    status = next((PREVENTS[check] for check in checks.items() if check in PREVENTS), "ready")
    body = {"status": status, "live_sessions": live, "checks": checks}
    return web.json_response(body, status=200 if status == "ready" else 503)


def checks_of(hub: SessionHub) -> dict[str, str]:
    """Return what each check found: ``ok``, or what is wrong. Only what ``PREVENTS`` has prevents sessions."""
    return {
        "stopping": "stopping" if hub.closed else "ok",
        "engines": _engines(hub),
        "sessions": "ok" if hub.live < hub.limits.max_sessions else "full",
        "store": hub.observers.store.problem or "ok",
        "servers": "ok" if hub.peers is None or hub.peers.joined else "unreachable",
    }


def _engines(hub: SessionHub) -> str:
    if hub.chain().refusal is not None:
        return "refused"
    return "degraded" if any(hub.left_alone.values()) else "ok"
