"""The paths that need no session: recordings, and the server itself."""

from __future__ import annotations

import json

from captionsync.timing.captions.lines import MEANINGS, RANGES
from captionsync.timing.marks import DEFAULT_MARKDOWN, MARKDOWN
from captionsync.web.openapi.errors import BODY, INPUT, LOCAL, MAKE, QUERY, RECORDING, refusals
from captionsync.web.openapi.files import EXTENSIONS, contents
from captionsync.web.openapi.files import PARAMETERS as EXPORT_PARAMETERS
from captionsync.web.openapi.forms import (
    JSON,
    Schema,
    answer,
    body,
    closed,
    content,
    integer,
    json_answer,
    operation,
    query,
    ref,
    string,
)
from captionsync.web.openapi.schemas import HEALTH, READINESS

_ALIGNMENT = {
    "characters": ["H", "i", "."],
    "character_start_times_seconds": [0.0, 0.08, 0.33],
    "character_end_times_seconds": [0.08, 0.33, 0.4],
}
_BY_TIMES = {"type": ["object", "array"], "description": "Characters or words with times, wherever they stand in it."}
_LIMITS = RANGES.items()
_MARKDOWN = "Whether Markdown leaves speech and captions, or is treated as text."
_FORM = closed(
    {
        "alignment": string("Characters or words with times; or text."),
        "text": string("What is said in the audio."),
        "audio": string("The sound: any audio, or a film.", format="binary"),
        "model": string("The ElevenLabs model that spoke."),
        "audio_tags": string("Whether [tags] are performed.", enum=["true", "false"]),
        "markdown": string(_MARKDOWN, enum=list(MARKDOWN), default=DEFAULT_MARKDOWN),
    },
    description="Either an alignment, perhaps with its audio, or the audio with its text.",
)
_CONVERT = operation(
    "convert",
    "Recordings",
    "Turn a recording, or a timeline, into an export.",
    {200: answer("The file, in the format that `to` names.", contents())},
    refusals=refusals(BODY, QUERY, RECORDING, INPUT, MAKE - {"too_many_exports"}),
    parameters=[
        query("to", "Extension of the export.", string(enum=EXTENSIONS, default="vtt"), example="srt"),
        query("language", "BCP 47 tag; empty to detect it.", string(), example="en"),
        query("model", "The ElevenLabs model that spoke.", string(), example="eleven_v3"),
        query(
            "audio_tags",
            "Whether [tags] are performed. By default the times tell.",
            string(enum=["true", "false", "1", "0"]),
            example="true",
        ),
        query("markdown", _MARKDOWN, string(enum=list(MARKDOWN), default=DEFAULT_MARKDOWN), example=DEFAULT_MARKDOWN),
        *EXPORT_PARAMETERS.values(),
        *(
            query(name, MEANINGS[name], integer(minimum=low, maximum=high), example=low)
            for name, (low, high) in _LIMITS
        ),
    ],
    takes=body(
        content(JSON, _BY_TIMES, {"ElevenLabs' alignment": _ALIGNMENT})
        | content("multipart/form-data", _FORM, {"A part": {"alignment": json.dumps(_ALIGNMENT)}}),
        description="Any JSON, JSON lines or saved event stream with times; the declared type matters only for a form.",
    ),
    text="`set`, `lead_ms`, `highlight`, `speakers` and `style` belong to the formats that take them; see the exports. "
    "With any limit of cues, the cues of a timeline or of a caption file are cut again.",
)

_METRIC = '# TYPE captionsync_sessions gauge\ncaptionsync_sessions{status="speaking"} 3.0\n'
_METRICS = content("text/plain", {"type": "string"}, {"One": _METRIC}) | content(
    "application/openmetrics-text", {"type": "string"}
)
_CHECKS = {"stopping": "ok", "engines": "ok", "sessions": "ok", "store": "ok", "servers": "ok"}

SERVER: dict[str, dict[str, Schema]] = {
    "/healthz": {
        "get": operation(
            "show_health",
            "Server",
            "Report that the process is alive.",
            {200: json_answer("It is.", HEALTH, {"status": "ok", "version": "0.1.0"})},
            refusals=refusals(is_open=True),
        )
    },
    "/readyz": {
        "get": operation(
            "show_readiness",
            "Server",
            "Report whether the server accepts sessions.",
            {
                200: json_answer("It does.", READINESS, {"status": "ready", "live_sessions": 3, "checks": _CHECKS}),
                503: json_answer(
                    "Busy, stopping, the only engine refused its key or account, or Redis has not answered yet.",
                    {"anyOf": [READINESS, ref("Error")]},
                    {"status": "busy", "live_sessions": 400, "checks": _CHECKS | {"sessions": "full"}},
                ),
            },
            refusals=refusals(is_open=True),
        )
    },
    "/metrics": {
        "get": operation(
            "show_metrics",
            "Server",
            "Get the metrics for Prometheus.",
            {200: answer("The metrics, in the format that `Accept` prefers.", _METRICS)},
            refusals=refusals(LOCAL),
        )
    },
    "/openapi.json": {
        "get": operation(
            "show_description",
            "Server",
            "Get this description.",
            {200: answer("An OpenAPI document.", content(JSON, {"type": "object", "required": ["openapi", "paths"]}))},
            refusals=refusals(is_open=True),
        )
    },
}

CONVERTING: dict[str, dict[str, Schema]] = {"/v1/convert": {"post": _CONVERT}}
