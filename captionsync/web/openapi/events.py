"""The events of the stream in the description: a schema for each event, made from the classes in ``events.py``.

Names and types come from the fields of the classes; only their meanings are written here. Where what is sent differs
from the fields, ``_SENT`` says how. ``docs/events.md`` has the same meanings, which a test compares.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, get_args, get_origin, get_type_hints

from captionsync.events import CueEvent, Event
from captionsync.timeline.items import DIRECTIONS
from captionsync.timing.tables.viseme_sets import SETS
from captionsync.web.openapi.forms import Schema, answered, listed, number, ref, string

_TAG = "BCP 47 tag."
_DIRECTION = "`ltr` or `rtl`."
_SPEAKER = "Present in a dialogue: who says the {}."

MEANINGS: dict[str, dict[str, str]] = {
    "start": {
        "session_id": "Id of the session.",
        "provider": "Engine that speaks first.",
        "voice": "Voice id.",
        "language": _TAG,
        "direction": "`ltr` or `rtl`: direction of the captions.",
        "audio.format": "Audio format, such as `mp3_44100_128`.",
        "audio.mime": "Media type of the audio.",
        "audio.sample_rate_hz": "Samples per second.",
        "audio.channels": "Always 1.",
        "audio.delay_samples": "Samples that a decoder outputs before media time 0 (the encoder's priming).",
        "visemes.set": "Label set of the visemes.",
        "visemes.version": "Version of that set.",
    },
    "word": {
        "index": "Position of the word, from 0.",
        "text": "The word with its attached punctuation.",
        "after": "White space after it; may be empty.",
        "start_ms": "Start of the word.",
        "end_ms": "End of the word.",
        "char_start": "Start in the displayed text.",
        "char_end": "End in the displayed text, without `after`.",
        "cue_id": "Cue that contains the word.",
        "estimated": "Present and true if the engine gave no valid times for the word.",
        "speaker": "Present in a dialogue: who says the word.",
    },
    "viseme": {
        "id": "Label in the stream's set, such as `PP`.",
        "phone": "IPA of the phone that it shows; empty for silence and for sounds that are not text.",
        "start_ms": "Start of the shape.",
        "end_ms": "End of the shape.",
        "weight": "0 to 1: strength of the shape, from the loudness of the voice; 0 for silence.",
        "word_index": "Word that it belongs to; null where `phone` is empty.",
    },
    "cue": {
        "id": "Id of the cue.",
        "revision": "Rises whenever the cue changes.",
        "final": "The cue will not change any more.",
        "start_ms": "Start of the cue.",
        "end_ms": "End of the cue.",
        "lines": "Plain text of each line.",
        "language": _TAG,
        "direction": _DIRECTION,
        "vtt": "The complete, escaped WebVTT block; a voice span (`<v Name>`) if there is a speaker.",
        "speaker": "Present in a dialogue: who says the words. A new speaker begins a new cue.",
    },
    "audio": {
        "seq": "Number of the piece, from 0.",
        "start_ms": "Start of the piece.",
        "duration_ms": "Length of the piece.",
        "data": "Base64 of the bytes, in the session's format.",
    },
    "blendshapes": {
        "start_ms": "Time of the first frame.",
        "fps": "Frames per second: 60.",
        "names": "Names of the weights.",
        "frames": "Weights from 0 to 1, one list per frame, in the order of `names`.",
    },
    "tag": {
        "name": "Name of the tag.",
        "start_ms": "Time of the tag.",
        "mark": "Present and true for an SSML `<mark>`, which captions do not show; other tags are sounds.",
    },
    "voice": {
        "start_ms": "From here on it speaks.",
        "voice": "Voice that speaks.",
        "language": _TAG,
        "direction": _DIRECTION,
    },
    "gap": {
        "start_ms": "End of the last word before the failure.",
        "duration_ms": "Silence from `start_ms` to the first word of the engine that speaks now.",
        "provider": "Engine that speaks now.",
        "resumed_char": "Offset in the source text from which it speaks.",
    },
    "interrupted": {
        "heard_ms": "Time up to which the listener heard the speech.",
        "heard_text": "The text that was heard: of all turns, without what interruptions dropped.",
        "resume_ms": "Where the next speech begins.",
    },
    "reset": {
        "reason": "Why the stream starts again.",
        "from_id": "Id of the event that follows.",
        "cue": "The cue that is on screen at the current playback position, if there is one, as in the event `cue`.",
    },
    "end": {
        "reason": "`complete`; `cancelled`, also if the session was deleted; or `idle`.",
        "duration_ms": "Length of the audio.",
        "words": "Number of words.",
        "cues": "Number of cues.",
        "visemes": "Number of visemes.",
        "heard_text": "The text that was heard, without what interruptions dropped, if the session was cancelled.",
    },
    "failed": {
        "code": "Error code; see Errors.",
        "message": "One sentence for people.",
        "retryable": "Whether a new session may succeed.",
    },
}
"""Event type to field to meaning; a dot leads into an object."""

_CLASSES: dict[Any, Schema] = {int: {"type": "integer", "minimum": 0}, str: string(), bool: {"type": "boolean"}}
_RANGES: dict[tuple[str, str], Schema] = {
    ("end", "reason"): {"enum": ["complete", "cancelled", "idle"]},
    ("start", "visemes.set"): {"enum": list(SETS)},
    ("start", "audio.channels"): {"const": 1},
    ("viseme", "weight"): {"minimum": 0, "maximum": 1},
    ("blendshapes", "fps"): {"const": 60},
    ("word", "estimated"): {"const": True},
    ("tag", "mark"): {"const": True},
    ("audio", "data"): {"contentEncoding": "base64"},
}
"""Values that are narrower than the types."""

_STARTED = {
    "format": "audio.format",
    "mime": "audio.mime",
    "sample_rate_hz": "audio.sample_rate_hz",
    "delay_samples": "audio.delay_samples",
    "viseme_set": "visemes.set",
    "viseme_version": "visemes.version",
}
_SENT: dict[str, dict[str, str]] = {"start": _STARTED, "audio": {"audio": "data"}, "viseme": {"part": ""}}
"""Event type to field to its name on the wire; empty for what is not sent."""


def schema_of(kind: type[Event]) -> Schema:
    """Return the schema of an event's data."""
    hints = get_type_hints(kind)
    types: dict[str, Any] = {"audio.channels": int} if kind.type == "start" else {}
    optional = set()
    for field in dataclasses.fields(kind):
        name = _SENT.get(kind.type, {}).get(field.name, field.name)
        types |= {name: hints[field.name]} if name else {}
        if field.default is not dataclasses.MISSING:
            optional.add(name)
    fields = {name: _field(kind.type, name, types[name]) for name in MEANINGS[kind.type]}
    return answered(_nested(fields), optional, description=_summary(kind))


def frame_of(kind: type[Event]) -> Schema:
    """Return the schema of a frame ``{id, event, data}`` with an event; an id is null where the event has none."""
    known = {"event": {"const": kind.type}, "data": ref(name_of(kind))}
    return answered({"id": ID_OR_NULL if kind.type == "reset" else EVENT_ID} | known)


def sent_as(kind: type[Event]) -> Schema:
    """Return the schema of an event of a stream, whose data are a line of JSON."""
    data = string(contentMediaType="application/json", contentSchema=ref(name_of(kind)))
    optional = ["id"] if kind.type == "reset" else []
    return answered({"id": EVENT_ID, "event": {"const": kind.type}, "data": data}, optional, additionalProperties=True)


def name_of(kind: type[Event]) -> str:
    """Return the name of an event's schema."""
    return kind.__name__


def kinds() -> list[type[Event]]:
    """Return all events in the order of their documentation."""
    known = {kind.type: kind for kind in Event.__subclasses__()}
    return [known[name] for name in MEANINGS]


def schemas() -> dict[str, Schema]:
    """Return the schemas of all events, of a frame, and of an event as it is sent."""
    made = {name_of(kind): schema_of(kind) for kind in kinds()}
    frames = {"description": "An event with its name and id.", "oneOf": [frame_of(kind) for kind in kinds()]}
    sent = {
        "description": "One event of the stream: its lines `id`, `event` and `data`. (OpenAPI 3.1 has no place for "
        "what a stream consists of, so that this stands for the whole.) Lines that begin with a colon are comments.",
        "oneOf": [sent_as(kind) for kind in kinds()],
    }
    return made | {"EventFrame": frames, "ServerSentEvent": sent}


EVENT_ID = string(
    "`{epoch}.{number}`; numbers rise by one, but for what `types` left out.", pattern=r"^[0-9a-z]+\.\d+$"
)
ID_OR_NULL: Schema = {"type": ["string", "null"]}


def _field(event: str, name: str, hint: Any) -> Schema:
    narrow = _RANGES.get((event, name), {})
    return _typed(hint) | narrow | {"description": MEANINGS[event][name]}


def _typed(hint: Any) -> Schema:
    """Return the schema of a field's type."""
    parts = get_args(hint)
    if hint is float:
        return number()
    if hint is bytes:
        return string()
    if set(parts) == set(DIRECTIONS):
        return string(enum=list(DIRECTIONS))
    if get_origin(hint) is tuple:
        return listed(number(minimum=0, maximum=1) if parts[0] is float else _typed(parts[0]))
    if type(None) in parts:
        (own,) = (part for part in parts if part is not type(None))
        return {"$ref": ref("CueEvent")["$ref"]} if own is CueEvent else _optional(own)
    return dict(_CLASSES[hint])


def _optional(own: Any) -> Schema:
    schema = _typed(own)
    return schema | {"type": [schema["type"], "null"]}


def _nested(fields: Mapping[str, Schema]) -> dict[str, Schema]:
    """Return fields whose dotted names became objects."""
    made: dict[str, Schema] = {}
    for name, schema in fields.items():
        outer, _, inner = name.partition(".")
        if not inner:
            made[name] = schema
            continue
        own = made.setdefault(outer, answered({}))
        own["properties"][inner] = schema
        own["required"] = list(own["properties"])
    return made


def _summary(kind: type[Event]) -> str:
    return (kind.__doc__ or "").strip().partition("\n")[0].replace("``", "`")


EXAMPLES = {
    "A word": {
        "id": "097c7e4e.2",
        "event": "word",
        "data": '{"index":0,"text":"Hi.","after":"","start_ms":12,"end_ms":332,"char_start":0,"char_end":3,'
        '"cue_id":"c1"}',
    },
    "The end": {
        "id": "097c7e4e.9",
        "event": "end",
        "data": '{"reason":"complete","duration_ms":640,"words":1,"cues":1,"visemes":4}',
    },
}
"""Examples of events as they are sent."""
