"""ElevenLabs' HTTP text to dialogue: several voices in one answer."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from aiohttp import web

from captionsync.errors import InputError
from captionsync.sessions.dialogue import dialogue_of
from captionsync.sessions.spec import SessionSpec
from captionsync.timing.model import Turn
from captionsync.web.access import owner_of
from captionsync.web.elevenlabs.answers import send_stream, send_timed, send_timed_lines, send_whole
from captionsync.web.elevenlabs.http import check_length, format_of, object_of, read_fields, string_of
from captionsync.web.elevenlabs.problems import SchemaError, elevenlabs_errors
from captionsync.web.elevenlabs.speech import SpokenSession, voice_for
from captionsync.web.keys import CLIENTS, HUB
from captionsync.wire.elevenlabs.dictionaries import FIELD as DICTIONARIES
from captionsync.wire.elevenlabs.dictionaries import read_locators
from captionsync.wire.elevenlabs.settings import read_client_voice_settings
from captionsync.wire.lookalike.dialogue import DialogueTimes
from captionsync.wire.lookalike.inbound import keeps_history

routes = web.RouteTableDef()

PATH = "/v1/text-to-dialogue"
DEFAULT_MODEL = "eleven_v3"
MAX_VOICES = 10
"""Different voices in one request."""


@routes.post(PATH)
@elevenlabs_errors
async def convert(request: web.Request) -> web.StreamResponse:
    """Send the whole audio as one file."""
    speech, _ = await _open(request)
    return await send_whole(request, speech)


@routes.post(PATH + "/stream")
@elevenlabs_errors
async def stream(request: web.Request) -> web.StreamResponse:
    """Send the audio as it is made."""
    speech, _ = await _open(request)
    return await send_stream(request, speech)


@routes.post(PATH + "/with-timestamps")
@elevenlabs_errors
async def convert_with_timestamps(request: web.Request) -> web.StreamResponse:
    """Send the whole audio, its character times and its voice segments as one JSON object."""
    speech, times = await _open(request)
    return await send_timed(request, speech, times)


@routes.post(PATH + "/stream/with-timestamps")
@elevenlabs_errors
async def stream_with_timestamps(request: web.Request) -> web.StreamResponse:
    """Send JSON objects of audio, times and voice segments, one per line, as they are made."""
    speech, times = await _open(request)
    return await send_timed_lines(request, speech, times)


async def _open(request: web.Request) -> tuple[SpokenSession, DialogueTimes]:
    """Begin to speak the dialogue of a request. Raises SchemaError, InputError, ProviderError."""
    hub = request.app[HUB]
    body = await read_fields(request)
    inputs = _inputs(body)
    model_id = string_of(body, "model_id") or DEFAULT_MODEL
    check_length("".join(text for text, _ in inputs), model_id)
    voice_ids = [voice_id for _, voice_id in inputs]
    if len(set(voice_ids)) > MAX_VOICES:
        raise InputError(f"inputs has {len(set(voice_ids))} different voices; the limit is {MAX_VOICES}.")
    text, turns = dialogue_of([(text, Turn(0, "", voice_id)) for text, voice_id in inputs])
    spec = SessionSpec(
        text=text,
        model_id=model_id,
        language=string_of(body, "language_code"),
        format=format_of(request.query),
        voice_settings=read_client_voice_settings(object_of(body, "settings")),
        pronunciation_dictionary_locators=read_locators(body.get(DICTIONARIES)),
        cancel_on_disconnect=True,
    )
    voices: dict[str, str] = {}
    language = spec.language
    for voice_id in dict.fromkeys(voice_ids):
        found = await voice_for(hub, replace(spec, voice=voice_id), text)
        voices[voice_id], language = found.voice, found.language
    cast = tuple(turn._replace(voice=voices[turn.voice]) for turn in turns)
    spec = replace(spec, turns=cast, language=language)
    client, keep = request.app[CLIENTS].key(request), keeps_history(request.query)
    speech = await SpokenSession.open(hub, spec, client=client, owner=owner_of(request), keep=keep)
    return speech, DialogueTimes(turns, voice_ids)


def _inputs(body: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the text and the voice of each input. Raises SchemaError, InputError."""
    inputs = body.get("inputs")
    if inputs is None:
        raise SchemaError(["body", "inputs"], "Field required", "missing")
    if not isinstance(inputs, list):
        raise SchemaError(["body", "inputs"], "Input should be a valid list", "list_type")
    if not inputs:
        raise InputError("inputs is empty: there is nothing to say.", code="empty_text")
    return [_input(item, number) for number, item in enumerate(inputs)]


def _input(item: Any, number: int) -> tuple[str, str]:
    place: list[str | int] = ["body", "inputs", number]
    if not isinstance(item, dict):
        raise SchemaError(place, "Input should be a valid dictionary", "model_attributes_type")
    for name in ("text", "voice_id"):
        if item.get(name) is None:
            raise SchemaError([*place, name], "Field required", "missing")
        if not isinstance(item[name], str):
            raise SchemaError([*place, name], "Input should be a valid string", "string_type")
    if not item["text"].strip():
        raise InputError(f"inputs[{number}].text is empty: there is nothing to say.", code="empty_text")
    return item["text"], item["voice_id"]
