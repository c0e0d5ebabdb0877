"""ElevenLabs' HTTP text to speech: whole and streamed, with and without character times.

Responses fit the official SDKs. The JavaScript SDK is the strict one: every line of the streamed JSON needs
``audio_base64`` as a string, and every alignment that is not null needs all its lists.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Mapping
from contextlib import aclosing
from typing import Any

from aiohttp import web

from captionsync.audio.finished import finished_file
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.errors import CaptionSyncError, InputError
from captionsync.events import Event
from captionsync.sessions.spec import DEFAULT_FORMAT, SessionSpec
from captionsync.web.body import read_json
from captionsync.web.elevenlabs.problems import SchemaError, detail_of, elevenlabs_errors, new_request_id
from captionsync.web.elevenlabs.speech import SpeechPart, SpokenSession, resolve_voice, voice_for
from captionsync.web.keys import CLIENTS, HUB, SETTINGS
from captionsync.web.outlet import send_bytes
from captionsync.wire.elevenlabs.models import MODELS
from captionsync.wire.elevenlabs.settings import read_client_voice_settings
from captionsync.wire.lookalike.outbound import Char, alignment_seconds, extras

routes = web.RouteTableDef()

ENCODED_BYTES = 3 * 65_536
"""Audio bytes encoded as base64 at once; encoded pieces can be joined if their lengths are multiples of three."""

PATH = "/v1/text-to-speech/{voice_id}"


@routes.post(PATH)
@elevenlabs_errors
async def convert(request: web.Request) -> web.StreamResponse:
    """Send the whole audio as one file."""
    speech = await open_speech(request)
    try:
        parts = [part async for part in speech.parts()]
        body = await asyncio.to_thread(_file, speech, parts)
    finally:
        await speech.close()
    headers = _headers(speech) | {"Content-Type": speech.session.spec.format.mime}
    return await send_bytes(request, body, headers)


@routes.post(PATH + "/stream")
@elevenlabs_errors
async def stream(request: web.Request) -> web.StreamResponse:
    """Send the audio as it is made."""
    speech = await open_speech(request)
    response = web.StreamResponse(headers=_headers(speech) | {"Content-Type": speech.session.spec.format.mime})
    try:
        async with aclosing(speech.parts()) as parts:
            async for part in parts:
                if part.audio:
                    await _prepare(request, response)
                    await response.write(part.audio)
        await _prepare(request, response)
        await response.write_eof()
    except ConnectionError:
        pass
    except CaptionSyncError:
        if not response.prepared:
            raise
        _break_off(request)
    finally:
        await speech.close()
    return response


@routes.post(PATH + "/with-timestamps")
@elevenlabs_errors
async def convert_with_timestamps(request: web.Request) -> web.StreamResponse:
    """Send the whole audio and its character times as one JSON object."""
    speech = await open_speech(request)
    try:
        parts = [part async for part in speech.parts()]
        body = await asyncio.to_thread(_file, speech, parts)
    finally:
        await speech.close()
    events = [event for part in parts for event in part.events]
    chars, spoken = [c for p in parts for c in p.chars], [c for p in parts for c in p.spoken]
    data = await asyncio.to_thread(_timed_json, body, chars, spoken, events if wants_extras(request) else None)
    return await send_bytes(request, data, _headers(speech) | {"Content-Type": "application/json; charset=utf-8"})


@routes.post(PATH + "/stream/with-timestamps")
@elevenlabs_errors
async def stream_with_timestamps(request: web.Request) -> web.StreamResponse:
    """Send JSON objects of audio and times, one per line, as they are made."""
    speech = await open_speech(request)
    more = wants_extras(request)
    response = web.StreamResponse(headers=_headers(speech) | {"Content-Type": "application/json"})
    try:
        async with aclosing(speech.parts()) as parts:
            async for part in parts:
                if not (part.audio or part.chars or part.spoken or more):
                    continue
                await _prepare(request, response)
                line = _timed(part.audio, part.chars, part.spoken, part.events if more else None)
                await response.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        await _prepare(request, response)
        await response.write_eof()
    except ConnectionError:
        pass
    except CaptionSyncError as error:
        if not response.prepared:
            raise
        detail = {"detail": detail_of(error, response.headers["request-id"])}
        await response.write(json.dumps(detail).encode() + b"\n")
        _break_off(request)
    finally:
        await speech.close()
    return response


async def open_speech(request: web.Request) -> SpokenSession:
    """Begin to speak the text of a request. Raises SchemaError, InputError, ProviderError."""
    hub, settings = request.app[HUB], request.app[SETTINGS]
    body = await _read_body(request)
    text = body.get("text")
    if not isinstance(text, str):
        kind, message = (
            ("missing", "Field required") if text is None else ("string_type", "Input should be a valid string")
        )
        raise SchemaError(["body", "text"], message, kind)
    if not text.strip():
        raise InputError("text is empty: there is nothing to say.", code="empty_text")
    model_id = _string(body, "model_id")
    _check_length(text, model_id)
    spec = SessionSpec(
        text=text,
        voice=request.match_info["voice_id"],
        model_id=model_id,
        language=_string(body, "language_code"),
        format=format_of(request.query),
        voice_settings=read_client_voice_settings(_object(body, "voice_settings")),
        cancel_on_disconnect=True,
    )
    await resolve_voice(hub, spec.voice, model_id)
    spec = await voice_for(hub, settings, spec, text)
    return await SpokenSession.open(hub, spec, client=request.app[CLIENTS].key(request))


def _check_length(text: str, model_id: str) -> None:
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
    return parse_format(query.get("output_format") or DEFAULT_FORMAT)


def wants_extras(request: web.Request) -> bool:
    """Return whether the response includes words, cues and visemes."""
    return request.query.get("captionsync", "").lower() in ("1", "true", "yes", "on")


async def _read_body(request: web.Request) -> dict[str, Any]:
    try:
        body = await read_json(request)
    except InputError as error:
        if error.code != "invalid_json":
            raise
        raise SchemaError(["body"], f"JSON decode error: {error.message}", "json_invalid") from None
    if not isinstance(body, dict):
        raise SchemaError(["body"], "Input should be a valid dictionary", "model_attributes_type")
    return body


def _string(body: Mapping[str, Any], name: str) -> str:
    value = body.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise SchemaError(["body", name], "Input should be a valid string", "string_type")
    return value


def _object(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = body.get(name)
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SchemaError(["body", name], "Input should be a valid dictionary", "model_attributes_type")
    return value


def _headers(speech: SpokenSession) -> dict[str, str]:
    request_id = new_request_id()
    return {
        "request-id": request_id,
        "x-trace-id": request_id,
        "character-cost": str(len(speech.session.spec.text or "")),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
    }


def _file(speech: SpokenSession, parts: list[SpeechPart]) -> bytes:
    session = speech.session
    return finished_file(session.spec.format, [part.audio for part in parts], session.publisher.end_samples)


def _timed(audio: bytes, chars: list[Char], spoken: list[Char], events: list[Event] | None) -> dict[str, Any]:
    body: dict[str, Any] = {
        "audio_base64": base64.b64encode(audio).decode("ascii"),
        "alignment": alignment_seconds(chars),
        "normalized_alignment": alignment_seconds(spoken),
    }
    return body if events is None else body | extras(events)


def _timed_json(audio: bytes, chars: list[Char], spoken: list[Char], events: list[Event] | None) -> bytes:
    """Return the JSON of an entire speech, built in small steps so that no other thread waits for the interpreter."""
    encoded = (base64.b64encode(audio[at : at + ENCODED_BYTES]) for at in range(0, len(audio), ENCODED_BYTES))
    rest = "".join(json.JSONEncoder().iterencode(_timed(b"", chars, spoken, events)))
    opening = '{"audio_base64": "'
    return b"".join([opening.encode(), *encoded, rest.removeprefix(opening).encode()])


async def _prepare(request: web.Request, response: web.StreamResponse) -> None:
    if not response.prepared:
        await response.prepare(request)


def _break_off(request: web.Request) -> None:
    """Close the connection without an end, to show the client that the response is incomplete."""
    if request.transport is not None:
        request.transport.close()
