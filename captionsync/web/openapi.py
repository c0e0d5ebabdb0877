"""``/openapi.json``: the description of the native API. A test compares it with the routes."""

from __future__ import annotations

import json
from typing import Any

from aiohttp import web

from captionsync import __version__
from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS, mime_of
from captionsync.timing.tables.viseme_sets import SETS
from captionsync.web.schemas import (
    CHARACTERS,
    ERROR,
    HEARD,
    RECORDING,
    SESSION,
    SESSION_SPEC,
    SPOKEN_SPEC,
    TAG_MODEL,
    TEXT,
    Schema,
    integer,
    record,
)

_REFUSALS = {
    400: "The request or its JSON is malformed.",
    403: "Not allowed for this origin, or not for other machines.",
    404: "There is nothing at this address.",
    408: "The body did not arrive in time.",
    409: "The session is closed, not finished, or was interrupted too often.",
    413: "The body or the text is too large.",
    415: "Compressed bodies are not supported.",
    421: "Not a host name of this server.",
    422: "A field or parameter is wrong.",
    429: "Too many requests or sessions from one address; see Retry-After.",
    500: "Internal error of the server.",
    502: "The speech engine failed.",
    503: "The server is busy or stopping; see Retry-After.",
    504: "The speech engine is silent.",
}
_ALWAYS = (400, 403, 421, 429)
_WITH_BODY = (408, 413, 415)

_ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": "Session id."}
_JSON = "application/json"
CAPTION_MEDIA = tuple(dict.fromkeys(map(mime_of, CAPTION_EXTENSIONS)))
VISEME_MEDIA = tuple(dict.fromkeys(map(mime_of, VISEME_EXTENSIONS)))
_STREAM = "text/event-stream"


def _query(name: str, description: str, **schema: Any) -> Schema:
    return {"name": name, "in": "query", "description": description, "schema": {"type": "string"} | schema}


def _extension(known: Any) -> Schema:
    schema = {"type": "string", "enum": sorted(known)}
    return {"name": "extension", "in": "path", "required": True, "schema": schema, "description": "Format."}


_HIGHLIGHT = _query("highlight", "Mark each word (VTT).", enum=["word"])
_MOUTH = (_query("set", "Labels.", enum=list(SETS)), _query("lead_ms", "Mouth before sound.", type="integer"))
_EVENTS_QUERY = [
    _query("types", "Keep only these event types, comma-separated."),
    _query("viseme_set", "Relabel the visemes.", enum=list(SETS)),
    _query("from", "Begin at the current playback position.", enum=["live"]),
    _query("last_event_id", "Resume after this event; like the Last-Event-ID header."),
]

_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "description": "ETag of a finished file that the client has.",
    "schema": {"type": "string"},
}


def _operation(
    summary: str,
    status: int,
    media: str | tuple[str, ...] | None,
    schema: Schema | None = None,
    *,
    body: Schema | None = None,
    form: Schema | None = None,
    parameters: list[Schema] | None = None,
    errors: tuple[int, ...] = (),
    also: dict[int, str] | None = None,
) -> Schema:
    kinds = (media,) if isinstance(media, str) else media or ()
    content = {kind: {"schema": schema or {"type": "string"}} for kind in kinds}
    responses: dict[str, Schema] = {str(status): {"description": summary} | ({"content": content} if content else {})}
    for code, description in (also or {}).items():
        responses[str(code)] = {"description": description}
    for code in {*errors, *_ALWAYS, *(_WITH_BODY if body is not None else ())}:
        responses[str(code)] = {"description": _REFUSALS[code], "content": {_JSON: {"schema": ERROR}}}
    operation: Schema = {"summary": summary, "responses": responses}
    if parameters:
        operation["parameters"] = parameters
    if body is not None:
        forms = {} if form is None else {"multipart/form-data": {"schema": form}}
        operation["requestBody"] = {"required": True, "content": {_JSON: {"schema": body}} | forms}
    return operation


PATHS: dict[str, dict[str, Schema]] = {
    "/v1/speak": {
        "post": _operation(
            "Speak a text; the response is the session's event stream.",
            200,
            _STREAM,
            body=SPOKEN_SPEC,
            parameters=_EVENTS_QUERY[:2],
            errors=(400, 413, 422, 429, 502, 503),
        ),
    },
    "/v1/sessions": {
        "post": _operation(
            "Create a session.", 201, _JSON, SESSION, body=SESSION_SPEC, errors=(400, 413, 422, 429, 502, 503)
        ),
        "get": _operation(
            "List the sessions, newest first.", 200, _JSON, record({"sessions": {"type": "array", "items": SESSION}})
        ),
    },
    "/v1/sessions/{id}": {
        "get": _operation("Get a session's status.", 200, _JSON, SESSION, parameters=[_ID], errors=(404,)),
        "delete": _operation(
            "Cancel and delete a session; its listeners get an end event with the reason cancelled.",
            204,
            None,
            parameters=[_ID],
            errors=(404,),
        ),
    },
    "/v1/sessions/{id}/text": {
        "post": _operation(
            "Add text.",
            202,
            _JSON,
            record({"accepted_chars": integer("After cleaning.")}),
            body=TEXT,
            parameters=[_ID],
            errors=(400, 404, 409, 413, 422),
        ),
    },
    "/v1/sessions/{id}/input": {
        "get": _operation(
            "Add text over a WebSocket, in ElevenLabs' text protocol.", 101, None, parameters=[_ID], errors=(404,)
        ),
    },
    "/v1/sessions/{id}/interrupt": {
        "post": _operation(
            "Stop speaking; the session stays open.",
            200,
            _JSON,
            {"type": "object"},
            body=HEARD | {"required": ["heard_ms"]},
            parameters=[_ID],
            errors=(400, 404, 409, 422),
        ),
    },
    "/v1/sessions/{id}/cancel": {
        "post": _operation(
            "Stop speaking and end.",
            200,
            _JSON,
            {"type": "object"},
            body=HEARD,
            parameters=[_ID],
            errors=(400, 404, 422),
        ),
    },
    "/v1/sessions/{id}/events": {
        "get": _operation(
            "Stream the session's events; over a WebSocket as JSON frames {id, event, data}.",
            200,
            _STREAM,
            parameters=[_ID, *_EVENTS_QUERY],
            errors=(404, 422, 503),
            also={204: "Everything was delivered, or the client has already received session_not_found."},
        ),
    },
    "/v1/sessions/{id}/characters": {
        "get": _operation(
            "Get the source characters at the times that the engine sent, before the sound was heard.",
            200,
            _JSON,
            CHARACTERS,
            parameters=[_ID, _query("from", "Only what came after; next of the answer before.", type="integer")],
            errors=(404, 422),
        ),
    },
    "/v1/sessions/{id}/audio": {
        "get": _operation(
            "Get the audio: live while it is made, afterwards as a file with ranges.",
            200,
            "audio/mpeg",
            {"type": "string", "format": "binary"},
            parameters=[_ID, _query("format", "Another audio format."), _IF_NONE_MATCH],
            errors=(404, 422, 429, 500, 502, 503, 504),
            also={206: "A range.", 304: "The file has not changed.", 416: "The range is outside the file."},
        ),
    },
    "/v1/sessions/{id}/captions.{extension}": {
        "get": _operation(
            "Export captions.",
            200,
            CAPTION_MEDIA,
            parameters=[_ID, _extension(CAPTION_EXTENSIONS), _HIGHLIGHT],
            errors=(404, 422),
        ),
    },
    "/v1/sessions/{id}/visemes.{extension}": {
        "get": _operation(
            "Export visemes. The query parameters apply to formats with labels.",
            200,
            VISEME_MEDIA,
            parameters=[_ID, _extension({name.removeprefix("visemes.") for name in VISEME_EXTENSIONS}), *_MOUTH],
            errors=(404, 422),
        ),
    },
    "/v1/convert": {
        "post": _operation(
            "Turn a recording, or a timeline, into an export.",
            200,
            tuple(dict.fromkeys(CAPTION_MEDIA + VISEME_MEDIA)),
            body={"type": ["object", "array"]},
            form=RECORDING,
            errors=(400, 422, 503),
            parameters=[
                _query("to", "Extension of the export.", default="vtt"),
                _query("language", "BCP 47 tag."),
                _query("model", TAG_MODEL),
                _query("audio_tags", "[tags] are performed.", type="boolean"),
                _HIGHLIGHT,
                *_MOUTH,
            ],
        ),
    },
    "/v1/voices": {
        "get": _operation("List the voices, in ElevenLabs' shape.", 200, _JSON, {"type": "object"}, errors=(429, 502))
    },
    "/healthz": {"get": _operation("Alive.", 200, _JSON, {"type": "object"})},
    "/readyz": {
        "get": _operation(
            "Report whether the server accepts sessions.",
            200,
            _JSON,
            {"type": "object"},
            also={503: "Busy or stopping."},
        )
    },
}


def document() -> Schema:
    """Return the OpenAPI document."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "captionsync",
            "version": __version__,
            "description": "Speech with captions and lip-sync on one clock. Times are integer milliseconds.",
        },
        "paths": PATHS,
    }


_TEXT = json.dumps(document())


async def openapi(request: web.Request) -> web.Response:
    """Send the OpenAPI document."""
    return web.Response(text=_TEXT, content_type=_JSON)
