"""ElevenLabs' HTTP text to speech: whole and streamed, with and without character times."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiohttp import web

from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.errors import InputError
from captionsync.sessions.spec import DEFAULT_FORMAT, MAX_SEED, SessionSpec
from captionsync.web.access import owner_of
from captionsync.web.body import read_json
from captionsync.web.elevenlabs.answers import send_stream, send_timed, send_timed_lines, send_whole
from captionsync.web.elevenlabs.problems import SchemaError, elevenlabs_errors
from captionsync.web.elevenlabs.speech import SpokenSession, voice_for
from captionsync.web.keys import CLIENTS, HUB
from captionsync.wire.elevenlabs.dictionaries import FIELD as DICTIONARIES
from captionsync.wire.elevenlabs.dictionaries import read_locators
from captionsync.wire.elevenlabs.models import MODELS
from captionsync.wire.elevenlabs.settings import read_client_voice_settings
from captionsync.wire.lookalike.inbound import keeps_history

routes = web.RouteTableDef()

PATH = "/v1/text-to-speech/{voice_id}"


@routes.post(PATH)
@elevenlabs_errors
async def convert(request: web.Request) -> web.StreamResponse:
    """Send the whole audio as one file."""
    return await send_whole(request, await open_speech(request))


@routes.post(PATH + "/stream")
@elevenlabs_errors
async def stream(request: web.Request) -> web.StreamResponse:
    """Send the audio as it is made."""
    return await send_stream(request, await open_speech(request))


@routes.post(PATH + "/with-timestamps")
@elevenlabs_errors
async def convert_with_timestamps(request: web.Request) -> web.StreamResponse:
    """Send the whole audio and its character times as one JSON object."""
    return await send_timed(request, await open_speech(request))


@routes.post(PATH + "/stream/with-timestamps")
@elevenlabs_errors
async def stream_with_timestamps(request: web.Request) -> web.StreamResponse:
    """Send JSON objects of audio and times, one per line, as they are made."""
    return await send_timed_lines(request, await open_speech(request))


async def open_speech(request: web.Request) -> SpokenSession:
    """Begin to speak the text of a request. Raises SchemaError, InputError, ProviderError."""
    hub = request.app[HUB]
    body = await read_fields(request)
    text = body.get("text")
    if not isinstance(text, str):
        kind, message = (
            ("missing", "Field required") if text is None else ("string_type", "Input should be a valid string")
        )
        raise SchemaError(["body", "text"], message, kind)
    if not text.strip():
        raise InputError("text is empty: there is nothing to say.", code="empty_text")
    model_id = string_of(body, "model_id")
    check_length(text, model_id)
    spec = SessionSpec(
        text=text,
        voice=request.match_info["voice_id"],
        model_id=model_id,
        language=string_of(body, "language_code"),
        format=format_of(request.query),
        voice_settings=read_client_voice_settings(object_of(body, "voice_settings")),
        pronunciation_dictionary_locators=read_locators(body.get(DICTIONARIES)),
        seed=_seed(body),
        cancel_on_disconnect=True,
    )
    spec = await voice_for(hub, spec, text)
    client, keep = request.app[CLIENTS].key(request), keeps_history(request.query)
    return await SpokenSession.open(hub, spec, client=client, owner=owner_of(request), keep=keep)


def check_length(text: str, model_id: str) -> None:
    """Check a text against the limit of its model, if the model is known. Raises InputError."""
    model = MODELS.get(model_id)
    if model is not None and len(text) > model.max_chars:
        raise InputError(
            f"That's {len(text):,} characters; the limit of {model.id} is {model.max_chars:,}. "
            "Shorten it, split it into several requests, or use another model.",
            code="text_too_long",
        )


def format_of(query: Mapping[str, str]) -> AudioFormat:
    """Read ``output_format``. Raises UnknownFormatError."""
    return parse_format(query.get("output_format", DEFAULT_FORMAT))


async def read_fields(request: web.Request) -> dict[str, Any]:
    """Read the fields of a JSON body. Raises SchemaError, InputError."""
    try:
        body = await read_json(request)
    except InputError as error:
        if error.code != "invalid_json":
            raise
        raise SchemaError(["body"], f"JSON decode error: {error.message}", "json_invalid") from None
    if not isinstance(body, dict):
        raise SchemaError(["body"], "Input should be a valid dictionary", "model_attributes_type")
    return body


def string_of(body: Mapping[str, Any], name: str) -> str:
    """Return a field that is a string; empty if it is missing. Raises SchemaError."""
    value = body.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise SchemaError(["body", name], "Input should be a valid string", "string_type")
    return value


def _seed(body: Mapping[str, Any]) -> int | None:
    value = body.get("seed")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise SchemaError(["body", "seed"], "Input should be a valid integer", "int_type")
    if value < 0:
        raise SchemaError(["body", "seed"], "Input should be greater than or equal to 0", "greater_than_equal")
    if value > MAX_SEED:
        raise SchemaError(["body", "seed"], f"Input should be less than or equal to {MAX_SEED}", "less_than_equal")
    return value


def object_of(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    """Return a field that is an object; empty if it is missing. Raises SchemaError."""
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SchemaError(["body", name], "Input should be a valid dictionary", "model_attributes_type")
    return value
