"""The schemas of the native API's bodies and answers. Limits come from the tables that the server checks against."""

from __future__ import annotations

from typing import Any

from captionsync.audio.formats import ALIASES, FORMATS
from captionsync.sessions.spec import DEFAULT_FORMAT, MAX_NAME_CHARS, MAX_SEED
from captionsync.timing.captions.lines import MEANINGS, RANGES
from captionsync.timing.marks import DEFAULT_MARKDOWN, MARKDOWN
from captionsync.timing.tables.viseme_sets import BASE_SET, SETS
from captionsync.web.openapi.forms import (
    Schema,
    answered,
    boolean,
    closed,
    flag,
    listed,
    nullable,
    nullable_fields,
    number,
    record,
    ref,
    string,
    whole,
)
from captionsync.wire.elevenlabs.dictionaries import MAX_ID_CHARS, MAX_LOCATORS
from captionsync.wire.elevenlabs.settings import (
    MAX_SCHEDULE_ITEMS,
    SCHEDULE,
    SCHEDULE_CHARS,
    SPEAKER_BOOST,
    VOICE_RANGES,
)

_NAME = {"maxLength": MAX_NAME_CHARS}
FORMAT = string(
    "Audio format by its ElevenLabs name; letter case is ignored.", enum=[*FORMATS, *ALIASES], default=DEFAULT_FORMAT
)
VISEME_SET = string("Labels of the visemes.", enum=list(SETS), default=BASE_SET)

TURN = closed(
    nullable_fields(
        {
            "text": string("What is said."),
            "voice": string("Voice id; empty for the session's voice.", **_NAME),
            "speaker": string("Name in the captions; the name of the voice if omitted.", **_NAME),
        }
    )
    | {"text": string("What is said.", pattern=r"\S")},
    ["text"],
    description="A turn of a dialogue, spoken by a voice of its own.",
)
_SPOKEN_TEXT: Schema = {
    "type": ["string", "array"],
    "minLength": 1,
    "pattern": r"\S",
    "minItems": 1,
    "items": ref("Turn"),
    "description": "Text to speak, or a dialogue: a list of turns, each spoken by its own voice.",
}
_TEXT = {name: value for name, value in _SPOKEN_TEXT.items() if name not in ("minLength", "pattern")} | {
    "description": f"{_SPOKEN_TEXT['description']} Without it, the session stays open for text."
}


def _settings() -> dict[str, Schema]:
    numbers = {name: number(minimum=low, maximum=high) for name, (low, high) in VOICE_RANGES.items()}
    return nullable_fields(numbers | {SPEAKER_BOOST: boolean()})


VOICE_SETTINGS = closed(
    _settings(), description="ElevenLabs' voice settings. Every engine honours `speed`; 1 is the voice's own."
)
GENERATION_CONFIG = closed(
    {
        SCHEDULE: nullable(
            listed(
                number(minimum=SCHEDULE_CHARS[0], maximum=SCHEDULE_CHARS[1]),
                "Characters after which each piece of text is spoken.",
                minItems=1,
                maxItems=MAX_SCHEDULE_ITEMS,
            )
        )
    },
    description="ElevenLabs' `generation_config`.",
)
LOCATOR = record(
    {
        "pronunciation_dictionary_id": string("Id of a dictionary.", minLength=1, maxLength=MAX_ID_CHARS),
        "version_id": nullable(string("Its version; the latest if omitted.", maxLength=MAX_ID_CHARS)),
    },
    ["pronunciation_dictionary_id"],
    description="A pronunciation dictionary.",
)
LOCATORS = listed(ref("DictionaryLocator"), "Pronunciation dictionaries.", maxItems=MAX_LOCATORS)
CAPTION_OPTIONS = closed(
    {name: number(MEANINGS[name], minimum=low, maximum=high) for name, (low, high) in RANGES.items()},
    description="Limits of the captions; by default the rules of the language apply. Fractions are cut.",
)

SESSION_SPEC = closed(
    nullable_fields(
        {
            "text": _TEXT,
            "voice": string("Voice id; empty for the default voice of the language. See /v1/voices.", **_NAME),
            "provider": string("Engine of the server's chain, or several different ones, comma-separated.", **_NAME),
            "model_id": string("Model of the engine.", **_NAME),
            "language": string("BCP 47 tag; empty to detect it; `auto` to detect it for every turn.", **_NAME),
            "format": FORMAT,
            "pace": string("`realtime`: at most 2 s ahead of playback.", enum=["asap", "realtime"], default="asap"),
            "voice_settings": ref("VoiceSettings"),
            "generation_config": ref("GenerationConfig"),
            "pronunciation_dictionary_locators": LOCATORS,
            "captions": ref("CaptionOptions"),
            "viseme_set": VISEME_SET,
            "curves": string("Send `blendshapes` events.", enum=["arkit", "vrm"]),
            "markdown": string(
                "Whether Markdown leaves speech and captions, or is treated as text.",
                enum=list(MARKDOWN),
                default=DEFAULT_MARKDOWN,
            ),
            "audio_tags": boolean("Whether [tags] are performed, not spoken. By default the model decides."),
            "seed": whole("The same seed asks the engine for the same speech.", maximum=MAX_SEED),
            "cancel_on_disconnect": flag("For /v1/speak: end the session when the client disconnects."),
        }
    ),
    description="A session. Every field may be absent or null.",
)
SPOKEN_SPEC = SESSION_SPEC | {
    "properties": SESSION_SPEC["properties"] | {"text": _SPOKEN_TEXT},
    "required": ["text"],
    "description": "A session with its text. Every other field may be absent or null.",
}
TEXT = closed(
    {"text": string("More text."), "flush": flag("Speak it now."), "final": flag("The last text.")},
    description="Text for a session. One of the three has to say something.",
    anyOf=[
        {"properties": {"text": {"minLength": 1}}, "required": ["text"]},
        {"properties": {"flush": {"const": True}}, "required": ["flush"]},
        {"properties": {"final": {"const": True}}, "required": ["final"]},
    ],
)
HEARD = record(
    {"heard_ms": number("Media time up to which the listener has heard the speech.", minimum=0, exclusiveMaximum=1e12)},
    ["heard_ms"],
    description="What the listener has heard.",
)
HEARD_PERHAPS = HEARD | {"required": [], "properties": nullable_fields(HEARD["properties"])}

STATUS = string(
    "`open` for text; `speaking` the rest of it; `ended`; `failed`.", enum=["open", "speaking", "ended", "failed"]
)
_LINKS = {
    "self": "The session.",
    "events": "Its event stream.",
    "audio": "Its audio.",
    "text": "Takes more text.",
    "input": "Takes more text over a WebSocket.",
    "captions": "Its captions as WebVTT.",
    "visemes": "Its visemes as JSON.",
    "page": "The inspector.",
}
LINKS = answered(
    {name: string(text, format="uri-reference") for name, text in _LINKS.items()},
    description="Paths of what belongs to a session.",
)
_IDENTITY = {"id": string("Session id.", minLength=1), "status": STATUS}
LISTEN_TOKEN = string("Permits to read the session; only from a server that requires keys.")
CREATED = answered(
    _IDENTITY | {"links": ref("SessionLinks"), "listen_token": LISTEN_TOKEN},
    optional=["listen_token"],
    description="A new session.",
)
TICKET = answered(
    {
        "ticket": string("Value of the query parameter `ticket`."),
        "opens_within_s": whole("Seconds in which it opens a stream."),
        "links": answered(
            {name: string("With the ticket.", format="uri-reference") for name in ("events", "audio")},
        ),
        "listen_token": LISTEN_TOKEN,
    },
    optional=["listen_token"],
    description="A ticket for one session.",
)
_COUNTED: dict[str, Schema] = _IDENTITY | {
    "provider": string("Engine that spoke first, or will; empty if that is open."),
    "voice": string("Voice id; empty if it is open."),
    "language": string("BCP 47 tag; empty if it is open."),
    "format": string("Audio format.", enum=list(FORMATS)),
    "pace": string("", enum=["asap", "realtime"]),
    "accepted_chars": whole("Code points of the text that was taken."),
    "characters": {"type": "object", "additionalProperties": whole()}
    | {"description": "Characters that each engine has spoken, by its name."},
    "paid_characters": whole("Of these, those of engines that need a key."),
    "duration_ms": whole("Length of the audio so far."),
    "words": whole("Number of words so far."),
    "cues": whole("Number of cues so far."),
    "visemes": whole("Number of visemes so far."),
    "events": whole("Number of events so far."),
    "listeners": whole("Open event streams, and audio that is fetched while it is made."),
}
LISTED_SESSION = answered(_COUNTED, description="A session's status and counters.")
SESSION = answered(_COUNTED | {"links": ref("SessionLinks")}, description="A session's status, counters and links.")
SESSION_LIST = answered({"sessions": listed(ref("ListedSession"), "The newest first.")})
CANCELLED = answered(
    {
        "status": STATUS,
        "heard_ms": whole("Media time up to which the speech was heard."),
        "heard_text": string("The text that was heard, without what interruptions dropped."),
    }
)
ACCEPTED = answered({"accepted_chars": whole("Code points that were taken, after cleaning.")})

_TIMES = listed(whole(), "Milliseconds of media time, one for each code point of `text`.")
CHARACTERS = answered(
    {
        "entries": listed(
            {
                "oneOf": [
                    answered(
                        {
                            "type": string("", const="characters"),
                            "char_start": whole("Code points: offset of the first character in the source text."),
                            "text": string("The characters."),
                            "starts_ms": _TIMES,
                            "ends_ms": _TIMES,
                            "times": string("What the engine timed.", enum=["characters", "words", "none"]),
                        }
                    ),
                    answered({"type": string("", const="dropped"), "from_ms": whole("Media time.")}),
                ]
            },
            "In the order in which they came; later ones replace earlier ones from their `char_start` on.",
        ),
        "next": whole("Value of `from` for what comes after."),
        "more": boolean("There may be more already."),
    },
    description="The source characters at the times that the engine sent.",
)
HEALTH = answered({"status": string("", const="ok"), "version": string("Of the server.")})
READINESS = answered(
    {
        "status": string(
            "`refused`: the only engine refused its key or account; `alone`: Redis has not answered since the start.",
            enum=["ready", "busy", "stopping", "refused", "alone"],
        ),
        "live_sessions": whole("Sessions that speak or wait for text."),
        "checks": record(
            {
                "stopping": string("The server.", enum=["ok", "stopping"]),
                "engines": string(
                    "`degraded`: an engine of the chain is left alone.", enum=["ok", "degraded", "refused"]
                ),
                "sessions": string("Room for another.", enum=["ok", "full"]),
                "store": string("`ok`, or what is wrong."),
                "servers": string("Whether others with the same Redis know this one.", enum=["ok", "unreachable"]),
            },
            ["stopping", "engines", "sessions", "store", "servers"],
            description="What each check found. Not all that is wrong keeps sessions from being made.",
        ),
    }
)

NATIVE: dict[str, Any] = {
    "Turn": TURN,
    "VoiceSettings": VOICE_SETTINGS,
    "GenerationConfig": GENERATION_CONFIG,
    "DictionaryLocator": LOCATOR,
    "CaptionOptions": CAPTION_OPTIONS,
    "SessionSpec": SESSION_SPEC,
    "SpokenSpec": SPOKEN_SPEC,
    "Text": TEXT,
    "SessionLinks": LINKS,
    "CreatedSession": CREATED,
    "Ticket": TICKET,
    "ListedSession": LISTED_SESSION,
    "Session": SESSION,
    "Characters": CHARACTERS,
}
"""The named schemas."""
