"""The native JSON endpoints: sessions, text, barge-in, exports, health."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from captionsync.errors import (
    ExportError,
    InputError,
    ServerStoppingError,
    SessionNotFoundError,
    StoreUnavailableError,
)
from captionsync.exports import (
    CAPTION_EXTENSIONS,
    SPEAKERS,
    STYLES,
    VISEME_EXTENSIONS,
    content_type_of,
    not_taken,
    options_of,
)
from captionsync.sessions.characters import characters_of
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.status import describe
from captionsync.sessions.to_the_end import to_the_end
from captionsync.timing.mouth.visemes import set_named
from captionsync.web.access import owner_of
from captionsync.web.audio import serve_audio
from captionsync.web.body import read_json
from captionsync.web.creating import session_for, session_to_resume
from captionsync.web.credentials import upgrades
from captionsync.web.finding import id_of_own, session_of
from captionsync.web.gone import accepts_stream, serve_gone, serve_pause
from captionsync.web.keys import CLIENTS, HUB, MAKERS
from captionsync.web.outlet import send_bytes
from captionsync.web.permissions import listening, refuse_strangers
from captionsync.web.query import query_of
from captionsync.web.stopping import unless_stopping
from captionsync.web.stream import serve_event_socket, serve_events, view_of

routes = web.RouteTableDef()

SOCKET_MESSAGE_BYTES = 65_536
MAX_DIGITS = 16
MAX_LEAD_MS = 1_000
"""Longest lead of an export."""

EXPORT_OPTIONS = {
    "set": "viseme_set",
    "lead_ms": "lead_ms",
    "highlight": "highlight",
    "speakers": "speakers",
    "style": "style",
}
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
    session, is_new = await session_for(request, spec)
    links = links_of(session)
    token, headers = listening(request, session.id)
    body = {"id": session.id, "status": session.status, "links": links} | token
    return web.json_response(body, status=201 if is_new else 200, headers={"Location": links["self"]} | headers)


@routes.post("/v1/speak")
async def speak(request: web.Request) -> web.StreamResponse:
    """Speak a text; the response is the session's event stream."""
    query = query_of(request, ("types", "viseme_set", "last_event_id"))
    spec = SessionSpec.from_json(await read_json(request))
    if not (spec.text or "").strip():
        raise InputError("There is nothing to say: text is missing or empty.", code="empty_text")
    view_of(spec, query)  # an invalid request creates no session
    session = await session_to_resume(request, spec)
    if isinstance(session, web.Response):
        return session
    if session is None:
        session, _ = await session_for(request, spec, for_request="kept" if spec.cancel_on_disconnect else "")
    try:
        token, headers = listening(request, session.id)
        if token:
            headers["Captionsync-Listen-Token"] = token["listen_token"]
        return await serve_events(request, session, headers={"Location": f"/v1/sessions/{session.id}"} | headers)
    finally:
        if spec.cancel_on_disconnect and not session.finished:
            await session.cancel(None)


@routes.get("/v1/sessions")
async def list_sessions(request: web.Request) -> web.Response:
    """List the sessions of a key, newest first; without keys to local clients only."""
    refuse_strangers(request, "its sessions")
    found = await hub_of(request).listing(owner_of(request))
    return web.json_response(
        {"sessions": [describe(session) if session else stored.about["listed"]["status"] for stored, session in found]}
    )


@routes.get("/v1/sessions/{id}")
async def show_session(request: web.Request) -> web.Response:
    """Return a session's status."""
    session = await session_of(request)
    return web.json_response(describe(session) | {"links": links_of(session)})


@routes.delete("/v1/sessions/{id}")
async def delete_session(request: web.Request) -> web.Response:
    """Cancel and delete a session."""
    await to_the_end(hub_of(request).remove(await id_of_own(request)))
    return web.Response(status=204)


@routes.post("/v1/sessions/{id}/text")
async def add_text(request: web.Request) -> web.Response:
    """Add text to a session."""
    session = await session_of(request)
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


@routes.post("/v1/sessions/{id}/interrupt")
async def interrupt(request: web.Request) -> web.Response:
    """Stop speaking; the session stays open."""
    session = await session_of(request)
    heard_ms = _heard_ms(await read_json(request))
    if heard_ms is None:
        raise InputError("heard_ms is missing: the media time in milliseconds that the listener has heard.")
    event = await session.interrupt(heard_ms)
    return web.json_response(event.data())


@routes.post("/v1/sessions/{id}/cancel")
async def cancel(request: web.Request) -> web.Response:
    """Stop speaking and end."""
    session = await session_of(request)
    body = await read_json(request) if request.can_read_body else {}
    return web.json_response(await hub_of(request).cancel(session.id, _heard_ms(body)))


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
    try:
        session = await session_of(request)
    except SessionNotFoundError as error:
        if upgrades(request) or not accepts_stream(request):
            raise
        return serve_gone(request, error)
    except (ServerStoppingError, StoreUnavailableError):
        if upgrades(request) or not accepts_stream(request):
            raise
        return serve_pause()
    return await (serve_event_socket if upgrades(request) else serve_events)(request, session)


@routes.get("/v1/sessions/{id}/characters")
async def characters(request: web.Request) -> web.StreamResponse:
    """Send the source characters at the times that the engine sent."""
    session = await session_of(request)
    number = query_of(request, ("from",)).get("from", "0")
    if not (number.isascii() and number.isdigit() and len(number) < MAX_DIGITS):
        raise InputError("from must be next of an earlier answer: a whole number, 0 or more.")
    body = characters_of(session.publisher.log, session.input.source, int(number))
    return await send_bytes(request, json.dumps(body).encode(), {"Content-Type": "application/json; charset=utf-8"})


@routes.get("/v1/sessions/{id}/audio")
async def audio(request: web.Request) -> web.StreamResponse:
    """Send the session's audio."""
    return await serve_audio(request, await session_of(request))


@routes.get(r"/v1/sessions/{id}/captions.{extension:[\w.]+}")
async def captions(request: web.Request) -> web.StreamResponse:
    """Export captions."""
    session = await session_of(request)
    return await _export(request, session, request.match_info["extension"], CAPTION_EXTENSIONS)


@routes.get(r"/v1/sessions/{id}/visemes.{extension:[\w.]+}")
async def visemes(request: web.Request) -> web.StreamResponse:
    """Export visemes."""
    session = await session_of(request)
    name = request.match_info["extension"]
    extension = f"visemes.{name}" if name == "json" else name
    return await _export(request, session, extension, VISEME_EXTENSIONS)


async def _export(request: web.Request, session: Session, extension: str, known: Any) -> web.StreamResponse:
    if extension not in known:
        names = ", ".join(sorted(known))
        raise InputError(f"Unknown export {extension[:40]!r}. Known: {names}.", code="unknown_format")
    options = export_options(request, extension)
    if "limits" in options_of(extension):
        options["limits"] = tuple(sorted(session.spec.captions.items()))
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

    variant = (
        extension,
        tuple(sorted(options.items())),
        snapshot.heard_ms,
        snapshot.dropped,
        len(snapshot),
        session.publisher.audio_ms,
    )
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
    if "speakers" in query:
        if query["speakers"] not in SPEAKERS:
            raise InputError(f"speakers must be one of {', '.join(SPEAKERS)}.")
        options["speakers"] = query["speakers"]
    if "style" in query:
        if query["style"] not in STYLES:
            raise InputError(f"style must be one of {', '.join(STYLES)}.")
        options["style"] = query["style"]
    if "set" in query:
        options["viseme_set"] = set_named(query["set"]).name
    if "lead_ms" in query:
        if not query["lead_ms"].isascii() or not query["lead_ms"].isdigit() or int(query["lead_ms"]) > MAX_LEAD_MS:
            raise InputError(f"lead_ms must be a whole number from 0 to {MAX_LEAD_MS}.")
        options["lead_ms"] = int(query["lead_ms"])
    return options
