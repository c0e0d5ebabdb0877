"""The paths of those who listen: the events of a session, its audio, and the engine's own times."""

from __future__ import annotations

from captionsync.access.tokens import TICKET_OPENS_S
from captionsync.audio.formats import FORMATS
from captionsync.web.openapi.errors import ENGINE, FIND, INPUT, LISTEN, QUERY, VIEW, refusals
from captionsync.web.openapi.events import EXAMPLES as EVENT_EXAMPLES
from captionsync.web.openapi.files import PARAMETERS as EXPORT_PARAMETERS
from captionsync.web.openapi.files import SESSION_ID
from captionsync.web.openapi.forms import (
    Schema,
    answer,
    content,
    header,
    json_answer,
    listed,
    operation,
    query,
    ref,
    sent,
    string,
    whole,
)
from captionsync.web.openapi.schemas import FORMAT
from captionsync.web.stream import EVENT_TYPES

SSE = "text/event-stream"
TYPES = query(
    "types",
    "Keep only these event types, comma-separated. `start`, `interrupted`, `gap`, `end`, `failed` and `reset` are "
    "always sent.",
    listed(string(enum=sorted(EVENT_TYPES))),
    style="form",
    explode=False,
    example=["word", "cue"],
)
RELABEL = query("viseme_set", "Relabel the visemes.", EXPORT_PARAMETERS["viseme_set"]["schema"], example="azure")
_FROM = query("from", "`live` begins at the current playback position.", string(enum=["live", "start"]), example="live")
RESUME = query("last_event_id", "Resume after this event, like the header.", string(), example="097c7e4e.2")
LAST_EVENT_ID = header(
    "Last-Event-ID", "Resume after this event; nothing is sent, or spoken, again.", example="097c7e4e.2"
)
_TICKET_PARAMETER = query(
    "ticket", "A ticket, for an EventSource or an `<audio>` of another origin.", string(), example="tk_0.-.x"
)
SOCKET = {"Upgrade": sent("`websocket`."), "Connection": sent("`upgrade`.")}

_EVENTS = operation(
    "stream_events",
    "Listening",
    "Stream the session's events.",
    {
        101: answer("A WebSocket with a JSON text for each event: the schema `EventFrame`.", headers=SOCKET),
        200: answer(
            "The event stream; it ends with the session.",
            content(SSE, ref("ServerSentEvent"), EVENT_EXAMPLES),
            headers={"X-Accel-Buffering": sent("`no`: proxies must not hold it back.")},
        ),
        204: answer("Everything was delivered, or the client has already received `session_not_found`."),
    },
    refusals=refusals(FIND, QUERY, VIEW, LISTEN, INPUT),
    parameters=[SESSION_ID, TYPES, RELABEL, _FROM, RESUME, _TICKET_PARAMETER, LAST_EVENT_ID],
    text="Every word, viseme and cue comes before its audio. A listener may begin at any time, and resume after any "
    "event: nothing is lost or repeated. A position that is unknown gets `reset` and the stream from its beginning. "
    "With a WebSocket upgrade the same events come as JSON frames `{id, event, data}`. "
    "To a client whose `Accept` names event streams, such as a browser's EventSource, an unknown session answers with "
    "200 and an event `failed` instead of 404, and with 204 when it comes back.",
)
_CHARACTERS = operation(
    "show_characters",
    "Listening",
    "Get the source characters at the times that the engine sent.",
    {
        200: json_answer(
            "What came so far.",
            ref("Characters"),
            {
                "entries": [
                    {
                        "type": "characters",
                        "char_start": 0,
                        "text": "Hi",
                        "starts_ms": [0, 81],
                        "ends_ms": [81, 174],
                        "times": "characters",
                    }
                ],
                "next": 2,
                "more": False,
            },
        )
    },
    refusals=refusals(FIND, QUERY, INPUT),
    parameters=[
        SESSION_ID,
        query(
            "from",
            "Only what came after: `next` of the answer before.",
            whole(maximum=10**15 - 1, default=0),
            example=2,
        ),
    ],
)
AUDIO_TYPES: Schema = {item.mime.partition(";")[0]: {"schema": {}} for item in FORMATS.values()}
_ETAG = {"ETag": sent("Of the file.")}
_RANGES = {"Accept-Ranges": sent("`bytes`."), **_ETAG}
FILE_ANSWERS: dict[int, Schema] = {
    200: answer("The file.", AUDIO_TYPES, headers=_RANGES),
    206: answer("A range.", AUDIO_TYPES, headers=_RANGES | {"Content-Range": sent("Which bytes these are.")}),
    304: answer("The file has not changed.", headers=_ETAG),
    416: answer("The range is outside the file.", headers=_RANGES | {"Content-Range": sent("The file's length.")}),
}
"""Answers with a finished file."""
FILE_PARAMETERS = [
    header("Range", "Part of a finished file; anything but one range of bytes is ignored.", example="bytes=0-1023"),
    header("If-Range", "ETag of the file that the range is for.", example='"66100dee94dba586"'),
    header("If-None-Match", "ETag of a finished file that the client has.", example='"66100dee94dba586"'),
]
_AUDIO = operation(
    "get_audio",
    "Listening",
    "Get the audio: live as it is made, later a file with ranges.",
    FILE_ANSWERS
    | {
        101: answer("A WebSocket with the bytes of the audio as binary messages.", headers=SOCKET),
        200: answer(
            "The audio. Live, its length is unknown; a connection that breaks says that the session failed.",
            AUDIO_TYPES,
            headers={name: made | {"required": False} for name, made in _RANGES.items()},
        ),
    },
    refusals=refusals(FIND, QUERY, LISTEN, ENGINE, frozenset({"unknown_format", "server_stopping", "not_continued"})),
    parameters=[
        SESSION_ID,
        query("format", "Another audio format.", {"enum": FORMAT["enum"], "type": "string"}, example="wav_24000"),
        _TICKET_PARAMETER,
        query(
            "last_event_id",
            "Of an event of the session: lets a ticket that is older than a minute continue.",
            string(),
            example="097c7e4e.2",
        ),
        *FILE_PARAMETERS,
    ],
    text="A session that failed before there was any audio answers with its failure.",
)

_TICKET = operation(
    "issue_ticket",
    "Listening",
    "Issue a ticket for the session's event stream and audio.",
    {
        200: json_answer(
            "A ticket.",
            ref("Ticket"),
            {
                "ticket": "tk_1790000000.-.x",
                "opens_within_s": TICKET_OPENS_S,
                "links": {
                    name: f"/v1/sessions/_qGAe9oDTV06ZuW3iA7w1w/{name}?ticket=tk_1790000000.-.x"
                    for name in ("events", "audio")
                },
            },
        )
    },
    refusals=refusals(FIND),
    parameters=[SESSION_ID],
    text="It opens a stream within a minute, and later only continues one, with a `Last-Event-ID` of the session.",
)

LISTENING: dict[str, dict[str, Schema]] = {
    "/v1/sessions/{id}/events": {"get": _EVENTS},
    "/v1/sessions/{id}/ticket": {"post": _TICKET},
    "/v1/sessions/{id}/characters": {"get": _CHARACTERS},
    "/v1/sessions/{id}/audio": {"get": _AUDIO},
}
