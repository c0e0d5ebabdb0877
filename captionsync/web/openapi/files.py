"""The exports in the description: an operation for each format, from the table of the exports."""

from __future__ import annotations

import json
from typing import Any

from captionsync.exports import CAPTIONS, SPEAKERS, STYLES, VISEMES, Exporter, export
from captionsync.timeline.items import DIRECTIONS
from captionsync.timeline.model import TIMELINE_VERSION, Timeline
from captionsync.timing.tables.viseme_sets import SETS
from captionsync.web.api import MAX_LEAD_MS
from captionsync.web.openapi.errors import FIND, INPUT, MAKE, QUERY, VIEW, refusals
from captionsync.web.openapi.forms import (
    Schema,
    answer,
    answered,
    boolean,
    content,
    integer,
    listed,
    nullable,
    number,
    operation,
    path,
    query,
    record,
    ref,
    sent,
    string,
    whole,
)
from captionsync.web.openapi.report import REPORT

EXTENSIONS = [*CAPTIONS, *VISEMES]
SESSION_ID = path("id", "Session id.", "_qGAe9oDTV06ZuW3iA7w1w")

PARAMETERS: dict[str, Schema] = {
    "viseme_set": query("set", "Labels of the visemes.", string(enum=list(SETS)), example="azure"),
    "lead_ms": query(
        "lead_ms",
        "Milliseconds by which the mouth leads the sound.",
        whole(maximum=MAX_LEAD_MS, default=0),
        example=40,
    ),
    "highlight": query("highlight", "Mark each word when it is spoken.", string(enum=["word"]), example="word"),
    "speakers": query(
        "speakers",
        "What stands before a speaker's first words.",
        string(enum=list(SPEAKERS), default=SPEAKERS[0]),
        example=SPEAKERS[1],
    ),
    "style": query(
        "style",
        "How captions come and go: a cue, a line or a word at a time.",
        string(enum=list(STYLES), default=STYLES[0]),
        example=STYLES[1],
    ),
}
"""Option of an export to its parameter."""

_SPAN: dict[str, Schema] = {"start_ms": whole(), "end_ms": whole()}
_SHOWN: dict[str, Schema] = {"language": string("BCP 47 tag."), "direction": string(enum=list(DIRECTIONS))}
_VISEME: dict[str, Schema] = {
    "id": string("Label."),
    "phone": string("IPA of the phone that it shows; empty for silence."),
    **_SPAN,
    "weight": number("Strength of the shape.", minimum=0, maximum=1),
    "word_index": nullable(whole("Word that it belongs to.")),
}
_AUDIO = record(
    {
        "format": string("Audio format."),
        "mime": string("Media type."),
        "sample_rate_hz": whole(),
        "delay_samples": whole("Samples that a decoder outputs before media time 0."),
    },
    description="The audio that the times belong to; null if that is unknown.",
)
TIMELINE = answered(
    {
        "version": integer("Of this format.", const=TIMELINE_VERSION),
        "text": string("The displayed text."),
        **_SHOWN,
        "duration_ms": whole("Length of the audio."),
        "provider": nullable(string("Engine that spoke first.")),
        "voice": nullable(string("Voice id.")),
        "audio": nullable(_AUDIO),
        "viseme_set": string("Label set of the visemes."),
        "viseme_version": whole("Version of that set."),
        "words": listed(ref("WordEvent"), "As in the event `word`."),
        "cues": listed(
            answered(
                {
                    "id": string(),
                    **_SPAN,
                    "lines": listed(string(), "Plain text of each line."),
                    "word_start": whole("`index` of the first word."),
                    "word_end": whole("`index` after the last word."),
                    **_SHOWN,
                    "speaker": string("Present in a dialogue."),
                },
                ["speaker"],
            )
        ),
        "visemes": listed(answered(_VISEME | {"part": whole("Which shape of a diphthong it is.", maximum=1)})),
        "phones": listed(
            answered(
                {
                    "ipa": string("The sound; empty for silence."),
                    **_SPAN,
                    "char_start": integer("Code points: offset in the text; -1 without a letter.", minimum=-1),
                    "estimated": boolean("Present and true if its times are estimates."),
                    "nonverbal": boolean("Present and true if it is a sound that is not text."),
                },
                ["estimated", "nonverbal"],
            )
        ),
        "tags": listed(
            answered(
                {"name": string(), "start_ms": whole(), "mark": boolean("Present and true for an SSML `<mark>`.")},
                ["mark"],
            ),
            "Markup that is not spoken.",
        ),
    },
    description="A timeline: everything that was said. Every other file can be made from it.",
)
_SECONDS: dict[str, Schema] = {"start": number("Seconds."), "end": number("Seconds.")}
_WHISPER_WORD = {"word": string("With the space before it."), **_SECONDS}
_CERTAINTY: dict[str, Schema] = {
    "seek": whole("0: nothing was recognised."),
    "tokens": listed(whole(), "Empty."),
    "temperature": number(),
    "avg_logprob": number("0: the text is known."),
    "compression_ratio": number(),
    "no_speech_prob": number(minimum=0, maximum=1),
}
WHISPER = answered(
    {
        "task": string(const="transcribe"),
        "text": string(),
        "language": string("BCP 47 tag."),
        "duration": number("Seconds."),
        "segments": listed(
            answered(
                {
                    "id": whole(),
                    **_SECONDS,
                    "text": string(),
                    **_CERTAINTY,
                    "words": listed(answered(_WHISPER_WORD | {"speaker": string("Of a dialogue.")}, ["speaker"])),
                    "speaker": string("Of a dialogue."),
                },
                ["speaker"],
            ),
            "One for each cue.",
        ),
        "words": listed(
            answered({"word": string(), **_SECONDS, "speaker": string("Of a dialogue.")}, ["speaker"]), "All words."
        ),
    },
    description="In the format of Whisper with word timestamps, and of its API's `verbose_json`.",
)
REMOTION = listed(
    answered(
        {
            "text": string("A word with the space before it."),
            "startMs": whole(),
            "endMs": whole(),
            "timestampMs": whole("The middle."),
            "confidence": {"type": "null", "description": "Nothing was recognised."},
        }
    ),
    "Captions of Remotion.",
)
VISEME_TRACK = answered(
    {
        "version": whole("Version of the set."),
        "set": string("Label set."),
        "duration_ms": whole(),
        "visemes": listed(answered(_VISEME)),
    },
    description="The visemes, in any set.",
)
AZURE = listed(
    answered({"AudioOffset": whole("Ticks of 100 ns."), "VisemeId": whole("0 to 21.", maximum=21)}),
    "Azure Speech's viseme events.",
)


_MS = listed(whole(), "Milliseconds.")
TALKINGHEAD = answered(
    {
        "words": listed(string()),
        "wtimes": _MS,
        "wdurations": _MS,
        "visemes": listed(string("Oculus label without `viseme_`.")),
        "vtimes": _MS,
        "vdurations": _MS,
    },
    description="The arrays of TalkingHead's `speakAudio`.",
)

FILES: dict[str, Schema] = {
    "Timeline": TIMELINE,
    "WhisperFile": WHISPER,
    "RemotionCaptions": REMOTION,
    "VisemeTrack": VISEME_TRACK,
    "AzureVisemes": AZURE,
    "TalkingHeadFile": TALKINGHEAD,
    "CaptionReport": REPORT,
}
"""The named schemas."""
_SCHEMAS = {
    "json": ref("Timeline"),
    "whisper.json": ref("WhisperFile"),
    "remotion.json": ref("RemotionCaptions"),
    "visemes.json": ref("VisemeTrack"),
    "azure.json": ref("AzureVisemes"),
    "talkinghead.json": ref("TalkingHeadFile"),
    "report.json": ref("CaptionReport"),
}
"""Extension to schema; other formats are text."""

_WORD: Schema = {"index": 0, "text": "Hi.", "after": "", "char_start": 0, "char_end": 3, "cue_id": "c1"}
_MOUTH = (("aa", "h", 0, 74, 1.0, 0, 0), ("aa", "aɪ", 74, 203, 1.0, 0, 0), ("I", "aɪ", 203, 332, 0.87, 0, 1))
_REST = ("sil", "", 332, 633, 0.0, None, 0)
EXAMPLE = Timeline.from_dict(
    {
        "version": TIMELINE_VERSION,
        "language": "en",
        "duration_ms": 633,
        "provider": "espeak",
        "voice": "en-us",
        "words": [_WORD | {"start_ms": 12, "end_ms": 332}],
        "cues": [{"id": "c1", "start_ms": 12, "end_ms": 633, "lines": ["Hi."]}],
        "visemes": [
            dict(zip((*_VISEME, "part"), (id_, phone, start_ms, end_ms, weight, word, part), strict=True))
            for id_, phone, start_ms, end_ms, weight, word, part in (*_MOUTH, _REST)
        ],
        "phones": [
            {"ipa": "h", "start_ms": 12, "end_ms": 74, "char_start": 0},
            {"ipa": "aɪ", "start_ms": 74, "end_ms": 332, "char_start": 1},
        ],
    }
)
"""A very short timeline, of which all examples of files are made."""
_SHOWN_LINES = 20


def operations() -> dict[str, dict[str, Schema]]:
    """Return the paths of all exports of a session."""
    return {
        f"/v1/sessions/{{id}}/{kind}.{extension.removeprefix('visemes.')}": {"get": _export(kind, extension, row)}
        for kind, rows in (("captions", CAPTIONS), ("visemes", VISEMES))
        for extension, row in rows.items()
    }


def contents() -> Schema:
    """Return the contents of an answer that may be any export, by media type."""
    made: Schema = {}
    for extension, row in {**CAPTIONS, **VISEMES}.items():
        made |= {media_of(row): {"schema": {"type": "string"}}} if extension not in _SCHEMAS else {}
    files = [_SCHEMAS[extension] for extension in _SCHEMAS]
    return made | {"application/json": {"schema": {"anyOf": files}}}


def media_of(row: Exporter) -> str:
    """Return the media type of an export, without parameters."""
    return row.mime.partition(";")[0]


def file_schema(extension: str) -> Schema:
    """Return the schema of a file."""
    return _SCHEMAS.get(extension, {"type": "string"})


def export_name(extension: str) -> str:
    """Return the name of the operation that makes a format."""
    return f"export_{extension.replace('.', '_')}"


def _example(extension: str) -> Any:
    """Return the file of the example, or the beginning of a long one."""
    text = export(EXAMPLE, extension).data.decode("utf-8")
    if extension in _SCHEMAS:
        return json.loads(text)
    return "".join(text.splitlines(keepends=True)[:_SHOWN_LINES])


def _export(kind: str, extension: str, row: Exporter) -> Schema:
    made = answer(
        "The file; of a live session, what is final so far.",
        content(media_of(row), file_schema(extension), {"example": _example(extension)}),
        headers={"Content-Disposition": sent("A name for the file.")},
    )
    parameters = [PARAMETERS[name] for name in PARAMETERS if name in row.takes]
    return operation(
        export_name(extension),
        "Files",
        f"Export {kind} as `{extension}`.",
        {200: made},
        refusals=refusals(FIND, QUERY, MAKE, INPUT, VIEW if "viseme_set" in row.takes else frozenset()),
        parameters=[SESSION_ID, *parameters],
    )
