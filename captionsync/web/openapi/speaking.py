"""The paths that speak: sessions, their text, and what stops them."""

from __future__ import annotations

from captionsync.sessions.keyed import MAX_KEY_CHARS
from captionsync.web.openapi.errors import (
    BODY,
    CREATE,
    FIND,
    INPUT,
    LISTEN,
    LOCAL,
    ONCE,
    QUERY,
    SPEAK_ON,
    VIEW,
    refusals,
)
from captionsync.web.openapi.events import EXAMPLES as EVENT_EXAMPLES
from captionsync.web.openapi.files import EXTENSIONS, SESSION_ID, export_name
from captionsync.web.openapi.forms import (
    Schema,
    answer,
    content,
    header,
    json_answer,
    json_body,
    operation,
    ref,
    sent,
    string,
)
from captionsync.web.openapi.listening import LAST_EVENT_ID, RELABEL, RESUME, SOCKET, SSE, TYPES
from captionsync.web.openapi.schemas import ACCEPTED, CANCELLED, HEARD, HEARD_PERHAPS, SESSION_LIST

_ID = "_qGAe9oDTV06ZuW3iA7w1w"
_BASE = f"/v1/sessions/{_ID}"
_LINKS = {name: f"{_BASE}/{name}" for name in ("events", "audio", "text", "input")} | {
    "self": _BASE,
    "captions": f"{_BASE}/captions.vtt",
    "visemes": f"{_BASE}/visemes.json",
    "page": f"/sessions/{_ID}",
}
_COUNTED = {
    "id": _ID,
    "status": "ended",
    "provider": "espeak",
    "voice": "en-us",
    "language": "en",
    "format": "mp3_44100_128",
    "pace": "asap",
    "accepted_chars": 3,
    "characters": {"espeak": 3},
    "paid_characters": 0,
    "duration_ms": 633,
    "words": 1,
    "cues": 1,
    "visemes": 4,
    "events": 12,
    "listeners": 0,
}
_CREATED = {"id": _ID, "status": "speaking", "links": _LINKS}

_IDEMPOTENCY_KEY = header(
    "Idempotency-Key",
    "The same key and body make one session, however often they are sent.",
    string(minLength=1, maxLength=MAX_KEY_CHARS),
    example="5a0f3a1e-2f0c-4c54-9a0e-6f0d7f1d2a55",
)
_LOCATION = {"Location": sent("Path of the session.", string(format="uri-reference"))}
_SPOKEN = {
    "A text": {"text": "Hi."},
    "A dialogue": {
        "text": [
            {"voice": "en-us", "text": "Knock, knock.", "speaker": "Anna"},
            {"voice": "en-gb+f2", "text": "Who is there?", "speaker": "Ben"},
        ],
        "format": "opus_48000_32",
    },
    "Everything": {
        "text": "Captions, and a mouth.",
        "language": "en",
        "format": "pcm_24000",
        "pace": "asap",
        "voice_settings": {"speed": 1.1},
        "generation_config": {"chunk_length_schedule": [120, 160]},
        "captions": {"max_chars_per_line": 32, "max_lines": 1},
        "viseme_set": "azure",
        "curves": "arkit",
        "audio_tags": True,
        "markdown": "strip",
        "seed": 7,
    },
}


def _linked(name: str, status: str) -> Schema:
    return {"operationId": name, "parameters": {"id": "$response.body#/id"}, "description": f"{status}."}


_OF_SESSION = {
    "Status": _linked("show_session", "The session's status"),
    "Text": _linked("add_text", "More text for the session"),
    "Interrupt": _linked("interrupt_session", "Stop speaking"),
    "Cancel": _linked("cancel_session", "Stop and end"),
    "Events": _linked("stream_events", "What the session says"),
    "Characters": _linked("show_characters", "The engine's own times"),
    "Audio": _linked("get_audio", "The sound"),
    "Delete": _linked("delete_session", "Remove the session"),
} | {name: _linked(export_name(name), f"The session as `{name}`") for name in EXTENSIONS}

_SPEAK = operation(
    "speak",
    "Speech",
    "Speak a text; the response is the session's event stream.",
    {
        200: answer(
            "The event stream; it ends with the session.",
            content(SSE, ref("ServerSentEvent"), EVENT_EXAMPLES),
            headers=_LOCATION,
        ),
        204: answer("Everything after Last-Event-ID was delivered."),
    },
    refusals=refusals(BODY, QUERY, CREATE, ONCE, VIEW, LISTEN, SPEAK_ON),
    parameters=[TYPES, RELABEL, RESUME, LAST_EVENT_ID, _IDEMPOTENCY_KEY],
    takes=json_body(ref("SpokenSpec"), _SPOKEN),
    text="The session goes on if the client disconnects, unless `cancel_on_disconnect` is set. A client that lost its "
    "connection sends the same body again with the `Last-Event-ID` that it has, or with the same `Idempotency-Key`.",
)
_SESSIONS = {
    "post": operation(
        "create_session",
        "Sessions",
        "Create a session.",
        {
            200: json_answer(
                "The session that this Idempotency-Key made before.",
                ref("CreatedSession"),
                _CREATED,
                headers=_LOCATION,
            ),
            201: json_answer("The new session.", ref("CreatedSession"), _CREATED, headers=_LOCATION, links=_OF_SESSION),
        },
        refusals=refusals(BODY, CREATE, ONCE),
        parameters=[_IDEMPOTENCY_KEY],
        takes=json_body(ref("SessionSpec"), {**_SPOKEN, "Text comes later": {"language": "en"}}),
    ),
    "get": operation(
        "list_sessions",
        "Sessions",
        "List the sessions, newest first; only for clients on the server's own machine.",
        {200: json_answer("The sessions.", SESSION_LIST, {"sessions": [_COUNTED]})},
        refusals=refusals(LOCAL),
    ),
}
_SESSION = {
    "get": operation(
        "show_session",
        "Sessions",
        "Get a session's status.",
        {200: json_answer("The status.", ref("Session"), _COUNTED | {"links": _LINKS})},
        refusals=refusals(FIND),
        parameters=[SESSION_ID],
    ),
    "delete": operation(
        "delete_session",
        "Sessions",
        "Cancel and delete a session.",
        {204: answer("Deleted.")},
        refusals=refusals(FIND),
        parameters=[SESSION_ID],
        text="Its listeners get an `end` event with the reason `cancelled`.",
    ),
}
_ADD_TEXT = operation(
    "add_text",
    "Sessions",
    "Add text.",
    {202: json_answer("The text was taken.", ACCEPTED, {"accepted_chars": 12})},
    refusals=refusals(
        BODY, FIND, INPUT, frozenset({"empty_text", "session_closed", "text_too_long", "too_many_chars"})
    ),
    parameters=[SESSION_ID],
    takes=json_body(
        ref("Text"),
        {"More text": {"text": "And then it "}, "Speak it now": {"flush": True}, "The last text": {"final": True}},
    ),
    text="Complete sentences are spoken at once, an unfinished one after `flush`, `final`, or a second without text.",
)
_INPUT = operation(
    "open_input",
    "Sessions",
    "Add text over a WebSocket, in ElevenLabs' text protocol.",
    {101: answer("A WebSocket.", headers=SOCKET)},
    refusals=refusals(FIND),
    parameters=[SESSION_ID],
    text='Messages are JSON: `{"text": " "}` first, then text, perhaps with `flush`, and an empty text at the end. '
    'Each is answered with `{"accepted_chars": n}`. An error is sent in the form of all errors, and then the socket is '
    "closed with 1008. A request without an upgrade gets 400.",
)
_INTERRUPT = operation(
    "interrupt_session",
    "Sessions",
    "Stop speaking; the session stays open.",
    {
        200: json_answer(
            "The event `interrupted`.",
            ref("InterruptedEvent"),
            {"heard_ms": 1_200, "heard_text": "Hi there.", "resume_ms": 2_433},
        )
    },
    refusals=refusals(BODY, FIND, INPUT, frozenset({"session_closed", "too_many_interruptions"})),
    parameters=[SESSION_ID],
    takes=json_body(HEARD, {"Heard for 1.2 s": {"heard_ms": 1_200}}),
)
_CANCEL = operation(
    "cancel_session",
    "Sessions",
    "Stop speaking and end the session.",
    {200: json_answer("What was heard.", CANCELLED, {"status": "ended", "heard_ms": 1_200, "heard_text": "Hi there."})},
    refusals=refusals(BODY, FIND, INPUT),
    parameters=[SESSION_ID],
    takes=json_body(HEARD_PERHAPS, {"Heard for 1.2 s": {"heard_ms": 1_200}}, required=False),
    text="After the end, a cancel only cuts the exports at `heard_ms`.",
)
SPEAKING: dict[str, dict[str, Schema]] = {
    "/v1/speak": {"post": _SPEAK},
    "/v1/sessions": _SESSIONS,
    "/v1/sessions/{id}": _SESSION,
    "/v1/sessions/{id}/text": {"post": _ADD_TEXT},
    "/v1/sessions/{id}/input": {"get": _INPUT},
    "/v1/sessions/{id}/interrupt": {"post": _INTERRUPT},
    "/v1/sessions/{id}/cancel": {"post": _CANCEL},
}
