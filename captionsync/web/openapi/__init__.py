"""``/openapi.json``: the description of the whole HTTP API, native and ElevenLabs-compatible.

Each module describes one subject: ``schemas``, ``events``, ``files`` and ``errors`` what is sent, the others the paths.
What the code has in tables (errors, limits, formats, exports, events) is read from them. Tests compare the routes, send
every example to a running server, and check its answers against the schemas.

Source: OpenAPI Specification 3.1.1.
"""

from __future__ import annotations

import re

from captionsync import __version__
from captionsync.web.openapi import events
from captionsync.web.openapi.elevenlabs_errors import ERRORS
from captionsync.web.openapi.elevenlabs_history import DICTIONARY_PATHS, HISTORY_PATHS
from captionsync.web.openapi.elevenlabs_library import LIBRARY_PATHS
from captionsync.web.openapi.elevenlabs_schemas import COMPATIBLE
from captionsync.web.openapi.elevenlabs_speech import SPEECH_PATHS
from captionsync.web.openapi.errors import ERROR
from captionsync.web.openapi.files import FILES
from captionsync.web.openapi.files import operations as exports
from captionsync.web.openapi.forms import Schema
from captionsync.web.openapi.listening import LISTENING
from captionsync.web.openapi.schemas import NATIVE
from captionsync.web.openapi.security import SCHEMES, security_of
from captionsync.web.openapi.service import CONVERTING, SERVER
from captionsync.web.openapi.sharing import shared
from captionsync.web.openapi.speaking import SPEAKING
from captionsync.web.rules import Rule, rule_of

PATHS: dict[str, dict[str, Schema]] = {
    **SPEAKING,
    **LISTENING,
    **exports(),
    **CONVERTING,
    "/v1/voices": LIBRARY_PATHS["/v1/voices"],
    **SERVER,
    **SPEECH_PATHS,
    **LIBRARY_PATHS,
    **HISTORY_PATHS,
    **DICTIONARY_PATHS,
}
"""Path to method to operation."""

TAGS = {
    "Speech": "Speak a text in one request.",
    "Sessions": "A session is one text, or one conversation, with one log that any number of listeners read.",
    "Listening": "What a session says: its events, its audio, and the engine's own times.",
    "Files": "Captions and visemes of a session, live or over, in widely used formats.",
    "Recordings": "Captions and visemes for speech that others made.",
    "Voices": "The voices of the server's engines.",
    "Server": "The state of the server.",
    "ElevenLabs: speech": "ElevenLabs' API, for clients that have only their base URL changed: texts and dialogues.",
    "ElevenLabs: voices and models": "Voices and models in ElevenLabs' shape.",
    "ElevenLabs: history": "Sessions that are over and have audio, in ElevenLabs' shape.",
    "ElevenLabs: pronunciation dictionaries": "How the embedded engine says words.",
    "ElevenLabs: user": "Characters that were taken.",
}

_ABOUT = """Speech with captions and lip-sync on one clock.

Times are integer milliseconds of media time, in fields that end in `_ms`; 0 is the first sample of the session's audio,
and intervals are half-open. Only the ElevenLabs-compatible operations use ElevenLabs' own units. Text is UTF-8.

Unknown fields and unknown, repeated or inapplicable query parameters of the native API are refused; the compatible API
ignores them, as the service does. Bodies are read as JSON whatever their declared type. `HEAD` answers wherever `GET`
answers with a whole body.

Errors of the native API are `{"error": {"code", "message", "retryable"}}`; each operation lists its codes by status. A
session that fails after its stream has begun ends with an event `failed`. Sizes and rates are limited by the server's
settings."""


def document() -> Schema:
    """Return the OpenAPI document."""
    paths, responses = shared(PATHS)
    _secure(paths)
    schemas = {"Error": ERROR, **NATIVE, **events.schemas(), **FILES, **ERRORS, **COMPATIBLE}
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "captionsync",
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "tags": [{"name": name, "description": text} for name, text in TAGS.items()],
        "paths": paths,
        "security": security_of(Rule.KEY),
        "components": {"schemas": schemas, "responses": responses, "securitySchemes": SCHEMES},
    }


def _secure(paths: dict[str, dict[str, Schema]]) -> None:
    """Say of each operation what it takes if that is not a key alone."""
    for path, methods in paths.items():
        for method, made in methods.items():
            rule = rule_of(method.upper(), _EXPORT.sub(r"\1.{extension}", path))
            if rule is not Rule.KEY:
                made["security"] = security_of(rule)


_EXPORT = re.compile(r"(/(?:captions|visemes))\.[a-zA-Z.]+$")
