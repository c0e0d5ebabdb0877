"""The native JSON endpoints: sessions, text, barge-in, exports, health."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from aiohttp import WSMessage, WSMsgType, web

from captionsync import __version__
from captionsync.errors import CaptionSyncError, ExportError, InputError, SessionNotFoundError
from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS, content_type_of, not_taken, options_of
from captionsync.sessions.characters import characters_of
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.status import describe
from captionsync.sessions.to_the_end import to_the_end
from captionsync.timing.mouth.visemes import set_named
from captionsync.web.audio import serve_audio
from captionsync.web.body import parse_json, read_json
from captionsync.web.gone import accepts_stream, serve_gone
from captionsync.web.keys import CLIENTS, HUB, MAKERS, SETTINGS
from captionsync.web.limits import MessagePace
from captionsync.web.outlet import send_bytes, tune
from captionsync.web.query import query_of
from captionsync.web.stopping import closing_at_stop, unless_stopping
from captionsync.web.stream import serve_event_socket, serve_events, view_of

routes = web.RouteTableDef()

SOCKET_MESSAGE_BYTES = 65_536
MAX_DIGITS = 16

EXPORT_OPTIONS = {"set": "viseme_set", "lead_ms": "lead_ms", "highlight": "highlight"}
"""Query parameters of exports, and the export options that they set."""


def hub_of(request: web.Request) -> SessionHub:
    """Return the application's session hub."""
    return request.app[HUB]


def links_of(session: Session) -> dict[str, str]:
    """Return the URLs of a session's resources."""
    base = f"/v1/sessions/{session.id}"
    return {
        "self": base,
        "events": f"{base}/events",
        "audio": f"{base}/audio",
        "text": f"{base}/text",
        "input": f"{base}/input",
        "captions": f"{base}/captions.vtt",
        "visemes": f"{base}/visemes.json",
        "page": f"/sessions/{session.id}",
    }


@routes.post("/v1/sessions")
async def create_session(request: web.Request) -> web.Response:
    """Create a session."""
    spec = SessionSpec.from_json(await read_json(request))
    session = await hub_of(request).create(spec, client=request.app[CLIENTS].key(request))
    links = links_of(session)
    body = {"id": session.id, "status": session.status, "links": links}
    return web.json_response(body, status=201, headers={"Location": links["self"]})


@routes.post("/v1/speak")
async def speak(request: web.Request) -> web.StreamResponse:
    """Speak a text; the response is the session's event stream."""
    query = query_of(request, ("types", "viseme_set"))
    spec = SessionSpec.from_json(await read_json(request))
    if not (spec.text or "").strip():
        raise InputError("There is nothing to say: text is missing or empty.", code="empty_text")
    view_of(spec, query)  # an invalid request creates no session
    session = await hub_of(request).create(spec, client=request.app[CLIENTS].key(request))
    try:
        return await serve_events(request, session, headers={"Location": f"/v1/sessions/{session.id}"})
    finally:
        if spec.cancel_on_disconnect and not session.finished:
            await session.cancel(None)


@routes.get("/v1/sessions")
async def list_sessions(request: web.Request) -> web.Response:
    """List the sessions, newest first, to local clients only: whoever knows an id may read and stop a session."""
    if not request.app[CLIENTS].is_local(request):
        raise InputError("Only clients on the server's own machine may list its sessions.", code="local_only")
    return web.json_response({"sessions": [describe(session) for session in hub_of(request).all()]})


@routes.get("/v1/sessions/{id}")
async def show_session(request: web.Request) -> web.Response:
    """Return a session's status."""
    session = hub_of(request).get(request.match_info["id"])
    return web.json_response(describe(session) | {"links": links_of(session)})


@routes.delete("/v1/sessions/{id}")
async def delete_session(request: web.Request) -> web.Response:
    """Cancel and delete a session."""
    await to_the_end(hub_of(request).remove(request.match_info["id"]))
    return web.Response(status=204)


@routes.post("/v1/sessions/{id}/text")
async def add_text(request: web.Request) -> web.Response:
    """Add text to a session."""
    session = hub_of(request).get(request.match_info["id"])
    accepted = await take_text(session, await read_json(request))
    return web.json_response({"accepted_chars": accepted}, status=202)


async def take_text(session: Session, body: Any) -> int:
    """Add the text of a message ``{text, flush, final}``. Raises InputError, SessionClosedError."""
    if not isinstance(body, dict):
        raise InputError("The body must be a JSON object.", code="invalid_json")
    unknown = sorted(set(body) - {"text", "flush", "final"})
    if unknown:
        raise InputError(f"Unknown field {unknown[0]!r}. Known: final, flush, text.")
    text = body.get("text", "")
    flush, final = body.get("flush", False), body.get("final", False)
    if not isinstance(text, str):
        raise InputError("text must be a string.")
    if not isinstance(flush, bool) or not isinstance(final, bool):
        raise InputError("flush and final must be true or false.")
    if not (text or flush or final):
        raise InputError("There is nothing to say: text is missing or empty.", code="empty_text")
    return await session.add_text(text, flush=flush, final=final)


@routes.get("/v1/sessions/{id}/input", allow_head=False)
async def input_socket(request: web.Request) -> web.StreamResponse:
    """Accept text over a WebSocket, in ElevenLabs' text protocol."""
    session = hub_of(request).get(request.match_info["id"])
    sock = web.WebSocketResponse(max_msg_size=SOCKET_MESSAGE_BYTES, heartbeat=20, compress=False, autoping=False)
    tune(request)
    await sock.prepare(request)
    async with closing_at_stop(hub_of(request), sock):
        with suppress(ConnectionError):
            await _take_messages(sock, session, MessagePace(request.app[SETTINGS].max_messages_per_s))
    return sock


async def _take_messages(sock: web.WebSocketResponse, session: Session, pace: MessagePace) -> None:
    async for message in sock:
        if message.type is WSMsgType.PING:
            await sock.pong(message.data)
            await pace.took(empty=True)
            continue
        if message.type is WSMsgType.PONG:
            continue
        try:
            accepted, ended = await _take_message(session, message)
        except CaptionSyncError as error:
            body = {"error": {"code": error.code, "message": error.message, "retryable": error.retryable}}
            await sock.send_json(body)
            await sock.close(code=1008, message=error.message.encode()[:120].decode("utf-8", "ignore").encode())
            return
        await sock.send_json({"accepted_chars": accepted})
        if ended:
            await sock.close(message=b"The text has ended.")
        await pace.took(empty=not accepted)


async def _take_message(session: Session, received: WSMessage) -> tuple[int, bool]:
    if received.type is not WSMsgType.TEXT:
        raise InputError("Messages must be JSON text, not binary.", code="invalid_json")
    message = parse_json(received.data)
    if not isinstance(message, dict) or not isinstance(message.get("text", ""), str):
        raise InputError("The message must be a JSON object with text.", code="invalid_json")
    text = message.get("text")
    if text == "":
        return await session.add_text("", final=True), True
    if text is None or text == " ":
        text = ""
    return await session.add_text(text, flush=bool(message.get("flush"))), False


@routes.post("/v1/sessions/{id}/interrupt")
async def interrupt(request: web.Request) -> web.Response:
    """Stop speaking; the session stays open."""
    session = hub_of(request).get(request.match_info["id"])
    heard_ms = _heard_ms(await read_json(request))
    if heard_ms is None:
        raise InputError("heard_ms is missing: the media time in milliseconds that the listener has heard.")
    event = await session.interrupt(heard_ms)
    return web.json_response(event.data())


@routes.post("/v1/sessions/{id}/cancel")
async def cancel(request: web.Request) -> web.Response:
    """Stop speaking and end."""
    session = hub_of(request).get(request.match_info["id"])
    body = await read_json(request) if request.can_read_body else {}
    return web.json_response(await session.cancel(_heard_ms(body)))


def _heard_ms(body: Any) -> int | None:
    if not isinstance(body, dict):
        raise InputError("The body must be a JSON object.", code="invalid_json")
    value = body.get("heard_ms")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e12:
        raise InputError("heard_ms must be a number of milliseconds, 0 or more.")
    return int(value)


@routes.get("/v1/sessions/{id}/events", allow_head=False)
async def events(request: web.Request) -> web.StreamResponse:
    """Stream the session's events."""
    upgrades = request.headers.get("Upgrade", "").lower() == "websocket"
    try:
        session = hub_of(request).get(request.match_info["id"])
    except SessionNotFoundError as error:
        if upgrades or not accepts_stream(request):
            raise
        return serve_gone(request, error)
    return await (serve_event_socket if upgrades else serve_events)(request, session)


@routes.get("/v1/sessions/{id}/characters")
async def characters(request: web.Request) -> web.StreamResponse:
    """Send the source characters at the times that the engine sent."""
    session = hub_of(request).get(request.match_info["id"])
    number = query_of(request, ("from",)).get("from", "0")
    if not (number.isascii() and number.isdigit() and len(number) < MAX_DIGITS):
        raise InputError("from must be next of an earlier answer: a whole number, 0 or more.")
    body = characters_of(session.publisher.log, int(number))
    return await send_bytes(request, json.dumps(body).encode(), {"Content-Type": "application/json; charset=utf-8"})


@routes.get("/v1/sessions/{id}/audio")
async def audio(request: web.Request) -> web.StreamResponse:
    """Send the session's audio."""
    return await serve_audio(request, hub_of(request).get(request.match_info["id"]))


@routes.get(r"/v1/sessions/{id}/captions.{extension:[\w.]+}")
async def captions(request: web.Request) -> web.StreamResponse:
    """Export captions."""
    session = hub_of(request).get(request.match_info["id"])
    return await _export(request, session, request.match_info["extension"], CAPTION_EXTENSIONS)


@routes.get(r"/v1/sessions/{id}/visemes.{extension:[\w.]+}")
async def visemes(request: web.Request) -> web.StreamResponse:
    """Export visemes."""
    session = hub_of(request).get(request.match_info["id"])
    name = request.match_info["extension"]
    extension = f"visemes.{name}" if name == "json" else name
    return await _export(request, session, extension, VISEME_EXTENSIONS)


async def _export(request: web.Request, session: Session, extension: str, known: Any) -> web.StreamResponse:
    if extension not in known:
        names = ", ".join(sorted(known))
        raise InputError(f"Unknown export {extension[:40]!r}. Known: {names}.", code="unknown_format")
    options = export_options(request, extension)
    data = await _file_of(request, session, extension, options)
    headers = {
        "Content-Type": content_type_of(extension),
        "Content-Disposition": f'inline; filename="captionsync.{extension}"',
    }
    return await send_bytes(request, data, headers)


async def _file_of(request: web.Request, session: Session, extension: str, options: Mapping[str, Any]) -> bytes:
    """Return an export; it is made once for all requests with the same options."""
    makers, snapshot, client = request.app[MAKERS], session.snapshot(), request.app[CLIENTS].key(request)

    async def make() -> bytes:
        return (await makers.export(snapshot, extension, options, client=client)).data

    variant = (extension, tuple(sorted(options.items())), snapshot.heard_ms, len(snapshot), session.publisher.audio_ms)
    making = hub_of(request).exports.get(session.id, variant, make)
    return (await unless_stopping(hub_of(request), making)).data


def export_options(request: web.Request, extension: str, *others: str) -> dict[str, Any]:
    """Read an export's options from the query, where ``others`` are also allowed. Raises InputError, ExportError."""
    taken = options_of(extension)
    for name, option in EXPORT_OPTIONS.items():
        if name in request.query and option not in taken:
            raise ExportError(not_taken(extension, option, name))
    query = query_of(request, {*others, *(name for name, option in EXPORT_OPTIONS.items() if option in taken)})
    options: dict[str, Any] = {}
    if "highlight" in query:
        if query["highlight"] != "word":
            raise InputError("highlight must be word.")
        options["highlight"] = "word"
    if "set" in query:
        options["viseme_set"] = set_named(query["set"]).name
    if "lead_ms" in query:
        if not query["lead_ms"].isascii() or not query["lead_ms"].isdigit() or int(query["lead_ms"]) > 1_000:
            raise InputError("lead_ms must be a whole number from 0 to 1000.")
        options["lead_ms"] = int(query["lead_ms"])
    return options


@routes.get("/healthz")
async def healthz(request: web.Request) -> web.Response:
    """Report that the process is alive."""
    return web.json_response({"status": "ok", "version": __version__})


@routes.get("/readyz")
async def readyz(request: web.Request) -> web.Response:
    """Report whether a session could be created now."""
    hub = hub_of(request)
    live = hub.live
    ready = not hub.closed and live < hub.limits.max_sessions
    body = {"status": "ready" if ready else "stopping" if hub.closed else "busy", "live_sessions": live}
    return web.json_response(body, status=200 if ready else 503)
