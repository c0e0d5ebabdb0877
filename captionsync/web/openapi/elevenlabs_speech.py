"""The paths of the ElevenLabs-compatible API that speak: texts, dialogues, and the sockets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from captionsync.audio.formats import FORMATS
from captionsync.web.openapi.elevenlabs_errors import REQUEST_ID, refusals
from captionsync.web.openapi.elevenlabs_schemas import LANGUAGE, MODEL, OUTPUT_FORMAT
from captionsync.web.openapi.errors import BODY, CREATE
from captionsync.web.openapi.forms import (
    Schema,
    answer,
    json_answer,
    json_body,
    operation,
    path,
    query,
    ref,
    sent,
    string,
    whole,
)

NAME = "ElevenLabs: speech"
_VOICE_ID = path(
    "voice_id", "Voice id of ElevenLabs or of this server; another voice may stand in for it.", "JBFqnCBsd6RMkjVDRZzb"
)
_FORMAT = query("output_format", "Audio format.", OUTPUT_FORMAT, example="mp3_22050_32")
_LOGGING = query("enable_logging", "`false`: the speech does not stay in the history.", string(), example="true")
_EXTRAS = query("captionsync", "`1` adds words, cues and visemes, in milliseconds.", string(), example="1")
_LINE = "application/json"
_HEADERS = REQUEST_ID | {
    "x-trace-id": sent("The same as `request-id`."),
    "character-cost": sent("Characters of the text.", whole()),
}
_AUDIO: Schema = {item.mime.partition(";")[0]: {"schema": {}} for item in FORMATS.values()}
_REFUSED = refusals(BODY, CREATE, frozenset({"session_closed"}))
_SAID = {
    "A text": {"text": "Hi.", "model_id": "eleven_flash_v2_5"},
    "Everything": {
        "text": "The first move sets everything in motion.",
        "language_code": "en",
        "voice_settings": {"speed": 1.1, "stability": 0.5},
        "seed": 7,
    },
}
_INPUTS = {
    "A dialogue": {
        "inputs": [
            {"text": "Knock, knock.", "voice_id": "JBFqnCBsd6RMkjVDRZzb"},
            {"text": "Who is there?", "voice_id": "21m00Tcm4TlvDq8ikWAM"},
        ]
    }
}
_ALIGNMENT = {
    "characters": ["H", "i", "."],
    "character_start_times_seconds": [0.012, 0.074, 0.332],
    "character_end_times_seconds": [0.074, 0.332, 0.332],
}
_TIMED = {"audio_base64": "SUQzBA==", "alignment": _ALIGNMENT, "normalized_alignment": _ALIGNMENT}
_SEGMENT = {
    "voice_id": "JBFqnCBsd6RMkjVDRZzb",
    "start_time_seconds": 0.012,
    "end_time_seconds": 0.332,
    "character_start_index": 0,
    "character_end_index": 3,
    "dialogue_input_index": 0,
}
_LINES = "One JSON object a line, as the speech is made. A failure after the first line is a last line `{detail}`."


def _four(base: str, name: str, what: str, takes: Schema, timed: Schema, example: Any) -> dict[str, dict[str, Schema]]:
    """Return the four ways to get a speech: whole or streamed, with and without times."""
    parameters = [_VOICE_ID] if "{voice_id}" in base else []
    plain, with_extras = [*parameters, _FORMAT, _LOGGING], [*parameters, _FORMAT, _LOGGING, _EXTRAS]
    text = json_answer("Audio and times.", timed, example, headers=_HEADERS)
    lines = answer(_LINES, {_LINE: {"schema": {"description": "Lines of JSON."}}}, headers=_HEADERS)
    ways: tuple[tuple[str, str, str, Mapping[int, Schema], list[Schema]], ...] = (
        ("", "", "whole", {200: answer("The audio.", _AUDIO, headers=_HEADERS)}, plain),
        ("/stream", "_stream", "as it is made", {200: answer("The audio.", _AUDIO, headers=_HEADERS)}, plain),
        ("/with-timestamps", "_timed", "whole, with its character times", {200: text}, with_extras),
        ("/stream/with-timestamps", "_timed_stream", "with times, as it is made", {200: lines}, with_extras),
    )
    return {
        base + suffix: {
            "post": operation(
                name + ending,
                NAME,
                f"Speak {what}, {how}.",
                answers,
                refusals=_REFUSED,
                parameters=given,
                takes=takes,
            )
        }
        for suffix, ending, how, answers, given in ways
    }


_SOCKET_PARAMETERS = [
    _VOICE_ID,
    query("model_id", "Model; those from v3 on have no WebSocket.", MODEL, example="eleven_flash_v2_5"),
    query("language_code", "Language.", LANGUAGE, example="en"),
    _FORMAT,
    query("inactivity_timeout", "Seconds without input after which the socket ends.", string(), example="20"),
    query("auto_mode", "`true`: speak each message at once.", string(), example="true"),
    query("sync_alignment", "`true`: send times with every message.", string(), example="true"),
    query("seed", "The same seed asks for the same speech.", string(), example="7"),
    _LOGGING,
    _EXTRAS,
]


def _socket(name: str, summary: str, text: str) -> Schema:
    return operation(
        name,
        NAME,
        summary,
        {101: answer("A WebSocket.", headers={"Upgrade": sent("`websocket`.")})},
        refusals=refusals(frozenset({"model_not_served", "invalid_parameters", "unknown_format"})),
        parameters=_SOCKET_PARAMETERS,
        text=text,
    )


_MESSAGES = (
    "Messages are JSON: `text`, and perhaps `voice_settings`, `generation_config`, `flush`, `try_trigger_generation` "
    "and `pronunciation_dictionary_locators`. Answers have `audio` (base64), `alignment` and `normalizedAlignment` "
    "(`chars`, `charStartTimesMs`, `charDurationsMs`), and `isFinal` in the last. An error is a message "
    "`{message, error, code}`, and closes the socket. A request without an upgrade gets 400."
)
SPEECH_PATHS: dict[str, dict[str, Schema]] = {
    **_four(
        "/v1/text-to-speech/{voice_id}",
        "text_to_speech",
        "a text",
        json_body(ref("ElevenLabsSpeech"), _SAID),
        ref("ElevenLabsTimedAudio"),
        _TIMED,
    ),
    "/v1/text-to-speech/{voice_id}/stream-input": {
        "get": _socket("stream_input", "Speak one stream of text over a WebSocket.", _MESSAGES)
    },
    "/v1/text-to-speech/{voice_id}/multi-stream-input": {
        "get": _socket(
            "multi_stream_input",
            "Speak several streams of text over a WebSocket.",
            f"{_MESSAGES} Each message names its stream by `context_id`, each answer by `contextId`; `close_context` "
            "ends one and `close_socket` all.",
        )
    },
    **_four(
        "/v1/text-to-dialogue",
        "text_to_dialogue",
        "a dialogue",
        json_body(ref("ElevenLabsDialogue"), _INPUTS),
        ref("ElevenLabsTimedDialogue"),
        _TIMED | {"voice_segments": [_SEGMENT]},
    ),
}
