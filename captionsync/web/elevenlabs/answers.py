"""Speech as the answers of ElevenLabs' HTTP endpoints: whole and streamed, with and without character times.

Responses fit the official SDKs. The JavaScript SDK is the strict one: every line of the streamed JSON needs
``audio_base64`` as a string, and every alignment that is not null needs all its lists.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Callable, Sequence
from contextlib import aclosing
from typing import Any

from aiohttp import web

from captionsync.audio.finished import finished_file
from captionsync.errors import CaptionSyncError
from captionsync.events import Event
from captionsync.timing.model import TURN_BREAK
from captionsync.web.elevenlabs.problems import detail_of, new_request_id
from captionsync.web.elevenlabs.speech import SpeechPart, SpokenSession
from captionsync.web.outlet import send_bytes
from captionsync.wire.lookalike.outbound import Char, alignment_seconds, extras

ENCODED_BYTES = 3 * 65_536
"""Audio bytes encoded as base64 at once; encoded pieces can be joined if their lengths are multiples of three."""

Times = Callable[[Sequence[Char], Sequence[Char]], dict[str, Any]]
"""Returns the times in a response, of characters of the source text and of the text as spoken."""


def plain_times(chars: Sequence[Char], spoken: Sequence[Char]) -> dict[str, Any]:
    """Return the alignments of a text that one voice speaks."""
    return {"alignment": alignment_seconds(chars), "normalized_alignment": alignment_seconds(spoken)}


async def send_whole(request: web.Request, speech: SpokenSession) -> web.StreamResponse:
    """Send the whole audio as one file."""
    try:
        parts = [part async for part in speech.parts()]
        body = await asyncio.to_thread(_file, speech, parts)
    finally:
        await speech.close()
    headers = _headers(speech) | {"Content-Type": speech.session.spec.format.mime}
    return await send_bytes(request, body, headers)


async def send_stream(request: web.Request, speech: SpokenSession) -> web.StreamResponse:
    """Send the audio as it is made."""
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


async def send_timed(request: web.Request, speech: SpokenSession, times: Times = plain_times) -> web.StreamResponse:
    """Send the whole audio and its character times as one JSON object."""
    try:
        parts = [part async for part in speech.parts()]
        body = await asyncio.to_thread(_file, speech, parts)
    finally:
        await speech.close()
    events = [event for part in parts for event in part.events]
    chars, spoken = [c for p in parts for c in p.chars], [c for p in parts for c in p.spoken]
    more = events if wants_extras(request) else None
    data = await asyncio.to_thread(lambda: _timed_json(body, times(chars, spoken), more))
    return await send_bytes(request, data, _headers(speech) | {"Content-Type": "application/json; charset=utf-8"})


async def send_timed_lines(
    request: web.Request, speech: SpokenSession, times: Times = plain_times
) -> web.StreamResponse:
    """Send JSON objects of audio and times, one per line, as they are made."""
    more = wants_extras(request)
    response = web.StreamResponse(headers=_headers(speech) | {"Content-Type": "application/json"})
    try:
        async with aclosing(speech.parts()) as parts:
            async for part in parts:
                if not (part.audio or part.chars or part.spoken or more):
                    continue
                await _prepare(request, response)
                line = _timed(part.audio, times(part.chars, part.spoken), part.events if more else None)
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


def wants_extras(request: web.Request) -> bool:
    """Return whether the response includes words, cues and visemes."""
    return request.query.get("captionsync", "").lower() in ("1", "true", "yes", "on")


def _headers(speech: SpokenSession) -> dict[str, str]:
    request_id, spec = new_request_id(), speech.session.spec
    cost = len(spec.text or "") - len(TURN_BREAK) * max(0, len(spec.turns) - 1)
    return {
        "request-id": request_id,
        "x-trace-id": request_id,
        "character-cost": str(cost),
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
    }


def _file(speech: SpokenSession, parts: list[SpeechPart]) -> bytes:
    session = speech.session
    return finished_file(session.spec.format, [part.audio for part in parts], session.publisher.end_samples)


def _timed(audio: bytes, times: dict[str, Any], events: list[Event] | None) -> dict[str, Any]:
    body = {"audio_base64": base64.b64encode(audio).decode("ascii")} | times
    return body if events is None else body | extras(events)


def _timed_json(audio: bytes, times: dict[str, Any], events: list[Event] | None) -> bytes:
    """Return the JSON of an entire speech, built in small steps so that no other thread waits for the interpreter."""
    encoded = (base64.b64encode(audio[at : at + ENCODED_BYTES]) for at in range(0, len(audio), ENCODED_BYTES))
    rest = "".join(json.JSONEncoder().iterencode(_timed(b"", times, events)))
    opening = '{"audio_base64": "'
    return b"".join([opening.encode(), *encoded, rest.removeprefix(opening).encode()])


async def _prepare(request: web.Request, response: web.StreamResponse) -> None:
    if not response.prepared:
        await response.prepare(request)


def _break_off(request: web.Request) -> None:
    """Close the connection without an end, to show the client that the response is incomplete."""
    if request.transport is not None:
        request.transport.close()
