"""What ElevenLabs' servers send: WebSocket messages, lines of ``/stream/with-timestamps``, and the same as one object.

Every spelling of the fields is accepted. Whatever the bytes are, the only error raised is ProviderProtocolError.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from captionsync.align.chars import AlignedChar
from captionsync.wire.elevenlabs.alignment import parse_alignment
from captionsync.wire.elevenlabs.errors import Redact, malformed, no_key, read_problem, scrub

MAX_MESSAGE_BYTES = 4 * 1024 * 1024
"""Bytes: larger messages are refused."""


@dataclass(frozen=True, slots=True)
class ServerMessage:
    """One message of a server."""

    audio: bytes = b""
    """Encoded in the output format that was requested."""
    chars: tuple[AlignedChar, ...] = ()
    """``alignment``, times as sent."""
    spoken: tuple[AlignedChar, ...] = ()
    """``normalizedAlignment``, times as sent."""
    final: bool = False
    """Nothing follows in this stream (or context)."""
    context: str = ""
    error: str = ""
    """Machine-readable name of an error; empty if the message is not an error."""
    error_message: str = ""
    close_code: int = 0
    """The close code that will follow an error; 0 if the message does not say."""


def decode_message(data: str | bytes, redact: Redact = no_key) -> ServerMessage:
    """Decode one server message.

    Args:
        data: as received.
        redact: removes the key from an error's text.

    Raises:
        ProviderProtocolError: it is too large, not UTF-8, not a JSON object, nested too deeply, or its audio is not
            base64.
    """
    if len(data) > MAX_MESSAGE_BYTES:
        raise malformed("a message that is too large")
    try:
        raw = json.loads(data)
    except UnicodeDecodeError as error:
        raise malformed("a message that is not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise malformed("a message that is not JSON") from error
    if not isinstance(raw, dict):
        raise malformed("a message that is not a JSON object")
    return read_message(raw, redact)


def read_message(raw: Mapping[str, Any], redact: Redact = no_key, *, lenient_audio: bool = False) -> ServerMessage:
    """Read a message that is decoded JSON.

    Args:
        raw: the object.
        redact: removes the key from an error's text.
        lenient_audio: audio that cannot be read counts as none, and characters outside base64 are ignored.

    Raises:
        ProviderProtocolError: its audio is not base64, or something in it has an impossible shape.
    """
    try:
        return _message(raw, redact, lenient_audio)
    except (TypeError, ValueError, LookupError, ArithmeticError, RecursionError) as error:
        raise malformed("a message of an unexpected shape") from error


def _message(raw: Mapping[str, Any], redact: Redact, lenient_audio: bool) -> ServerMessage:
    context = _either(raw, "contextId", "context_id")
    audio = _either(raw, "audio", "audio_base64", "audioBase64", "audio_base_64")
    error, error_message, close_code = _error(raw, redact) if audio is None else ("", "", 0)
    return ServerMessage(
        audio=_lenient_bytes(audio) if lenient_audio else _bytes(audio),
        chars=tuple(parse_alignment(raw.get("alignment"))),
        spoken=tuple(parse_alignment(_either(raw, "normalizedAlignment", "normalized_alignment"))),
        final=_either(raw, "isFinal", "is_final") is True,
        context=context if isinstance(context, str) else "",
        error=error,
        error_message=error_message,
        close_code=close_code,
    )


def _either(raw: Mapping[str, Any], *keys: str) -> Any:
    return next((raw[key] for key in keys if raw.get(key) is not None), None)


def _bytes(audio: object) -> bytes:
    if audio is None or audio == "":
        return b""
    if not isinstance(audio, str):
        raise malformed("audio that is not base64 text")
    try:
        return base64.b64decode(audio, validate=True)
    except (binascii.Error, ValueError) as error:
        raise malformed("audio that is not base64") from error


def _lenient_bytes(audio: object) -> bytes:
    try:
        return base64.b64decode(audio) if isinstance(audio, str) else b""
    except (binascii.Error, ValueError):
        return b""


def _error(raw: Mapping[str, Any], redact: Redact) -> tuple[str, str, int]:
    name, detail = raw.get("error"), raw.get("detail")
    if not name and not detail:
        return "", "", 0
    if not isinstance(name, str):
        detail = detail or name
    code = raw.get("code")
    close_code = code if isinstance(code, int) and not isinstance(code, bool) and 1000 <= code < 5000 else 0
    if detail:
        problem, text = read_problem(detail, redact)
        return problem or "error", text, close_code
    message = raw.get("message")
    return scrub(str(name), redact) or "error", scrub(message, redact) if isinstance(message, str) else "", close_code
