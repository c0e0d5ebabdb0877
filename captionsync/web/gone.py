"""The event stream of an unknown session, for an EventSource.

A browser's EventSource gives up silently on an error status, such as after a restart of the server. So it gets a stream
with one event that says what is wrong. When it reconnects with that event's id, 204 makes it close permanently.
"""

from __future__ import annotations

from aiohttp import web

from captionsync.errors import SessionNotFoundError
from captionsync.events import FailedEvent
from captionsync.web.stream import STREAM_HEADERS, last_event_id_of
from captionsync.wire import sse

GONE_ID = sse.EventId("gone", 1)
"""No log has this epoch: epochs of logs are hexadecimal."""
RETRY_MS = 1_000
"""Milliseconds after which the client reconnects."""


def accepts_stream(request: web.Request) -> bool:
    """Return whether ``Accept`` names event streams, as an EventSource does (RFC 9110, section 12.5.1)."""
    for item in ",".join(request.headers.getall("Accept", [])).split(","):
        name, *parameters = (part.strip().lower() for part in item.split(";"))
        if name == "text/event-stream":
            return not any(_is_zero(parameter) for parameter in parameters)
    return False


def serve_gone(request: web.Request, error: SessionNotFoundError) -> web.Response:
    """Respond with a ``failed`` event, or with 204 to a client that has already received it."""
    if last_event_id_of(request) == str(GONE_ID):
        return web.Response(status=204)
    failed = FailedEvent(error.code, error.message, error.retryable)
    body = sse.HELLO + sse.retry(RETRY_MS) + sse.frame(GONE_ID, failed.type, failed.data())
    return web.Response(body=body, headers=STREAM_HEADERS)


def serve_pause() -> web.Response:
    """Respond with a stream without events: an EventSource comes again, after an error status it would give up."""
    return web.Response(body=sse.HELLO + sse.retry(RETRY_MS), headers=STREAM_HEADERS)


def _is_zero(parameter: str) -> bool:
    name, _, value = parameter.partition("=")
    try:
        return name.strip() == "q" and float(value) == 0
    except ValueError:
        return False
