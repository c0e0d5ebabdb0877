"""The schemas of the native API's bodies, for ``/openapi.json``."""

from __future__ import annotations

from typing import Any

from captionsync.sessions.spec import DEFAULT_FORMAT, MAX_NAME_CHARS
from captionsync.timing.captions.lines import MEANINGS, RANGES
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS

Schema = dict[str, Any]


def string(description: str, **more: Any) -> Schema:
    """Return the schema of a string."""
    return {"type": "string", "description": description} | more


def integer(description: str, **more: Any) -> Schema:
    """Return the schema of an integer."""
    return {"type": "integer", "description": description} | more


def flag(description: str) -> Schema:
    """Return the schema of a boolean that is false by default."""
    return {"type": "boolean", "default": False, "description": description}


def record(properties: dict[str, Schema], required: list[str] | None = None) -> Schema:
    """Return the schema of an object."""
    return {"type": "object", "properties": properties} | ({"required": required} if required else {})


def closed(properties: dict[str, Schema], *, nullable: bool = False) -> Schema:
    """Return the schema of an object that rejects unknown fields; its fields may be null if ``nullable``."""
    if nullable:
        properties = {name: _or_null(schema) for name, schema in properties.items()}
    return record(properties) | {"additionalProperties": False}


def _or_null(schema: Schema) -> Schema:
    values = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return schema | {"type": [schema["type"], "null"]} | values


_INTEGERS = {"type": "array", "items": {"type": "integer"}}
_NAME = {"maxLength": MAX_NAME_CHARS}

SESSION_SPEC = closed(
    {
        "text": string("Text to speak. Without it, the session stays open for text."),
        "voice": string("Voice id; empty for the default voice of the language. See /v1/voices.", **_NAME),
        "provider": string("Engine of the server's chain, or several different ones, comma-separated.", **_NAME),
        "model_id": string("Model of the engine.", **_NAME),
        "language": string("BCP 47 tag; empty to detect it.", **_NAME),
        "format": string("Audio format by its ElevenLabs name.", default=DEFAULT_FORMAT),
        "pace": string("realtime: at most 2 s ahead of playback.", enum=["asap", "realtime"], default="asap"),
        "voice_settings": record({"speed": {"type": "number", "minimum": 0.7, "maximum": 1.2, "default": 1.0}}),
        "generation_config": {"type": "object"},
        "captions": closed(
            {name: integer(MEANINGS[name], minimum=low, maximum=high) for name, (low, high) in RANGES.items()}
        ),
        "viseme_set": string("Labels of the visemes.", enum=list(SETS), default=BASE_SET),
        "curves": string("Send blendshapes events.", enum=["arkit", "vrm"]),
        "cancel_on_disconnect": flag("For /v1/speak: end the session when the client disconnects."),
    },
    nullable=True,
)
SPOKEN_SPEC = SESSION_SPEC | {
    "properties": SESSION_SPEC["properties"] | {"text": string("Text to speak.", minLength=1, pattern=r"\S")},
    "required": ["text"],
}
TEXT = closed({"text": string("More text."), "flush": flag("Speak it now."), "final": flag("The last text.")})
TAG_MODEL = "The ElevenLabs model that spoke."
RECORDING = closed(
    {
        "alignment": string("Characters or words with times; or text."),
        "text": string("What is said in the audio."),
        "audio": string("The sound: any audio, or a film.", format="binary"),
        "model": string(TAG_MODEL),
        "audio_tags": string("true: [tags] are performed."),
    }
)
HEARD = record(
    {
        "heard_ms": {"type": "number", "minimum": 0, "exclusiveMaximum": 1e12}
        | {"description": "Media time up to which the listener has heard the speech."}
    }
)
SESSION = record(
    {
        "id": string("Session id."),
        "status": string("", enum=["open", "speaking", "ended", "failed"]),
        "links": {"type": "object", "additionalProperties": {"type": "string"}},
    }
)
ERROR = record(
    {
        "error": record(
            {
                "code": string("Stable; see docs/errors.md."),
                "message": string("What is wrong and what to do."),
                "retryable": {"type": "boolean"},
            }
        )
    }
)
CHARACTERS = record(
    {
        "entries": {
            "type": "array",
            "items": {
                "oneOf": [
                    record(
                        {
                            "type": string("", const="characters"),
                            "char_start": integer("Code points: offset of the first character in the source text."),
                            "text": string("The characters."),
                            "starts_ms": _INTEGERS,
                            "ends_ms": _INTEGERS,
                            "times": string("What the engine timed.", enum=["characters", "words", "none"]),
                        }
                    ),
                    record({"type": string("", const="dropped"), "from_ms": integer("Media time.")}),
                ]
            },
        },
        "next": integer("Value of from for what comes after."),
        "more": {"type": "boolean", "description": "There may be more already."},
    }
)
