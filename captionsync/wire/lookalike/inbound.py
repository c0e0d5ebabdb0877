"""What clients of ElevenLabs' sockets send, parsed as leniently as real clients require.

None of these is an error: settings that are null, a boolean in place of a number, unknown fields, text in the very
first message, a key in any place. These are errors: text that is not a string, a message that is not a JSON object, and
a voice setting outside its range.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from captionsync.errors import InputError
from captionsync.wire import strict_json
from captionsync.wire.elevenlabs.dictionaries import FIELD, Locator, read_locators
from captionsync.wire.elevenlabs.settings import read_client_voice_settings
from captionsync.wire.lookalike.buffer import read_schedule

DEFAULT_TIMEOUT_S, LONGEST_TIMEOUT_S = 20, 180
_MAX_CONTEXT_ID_CHARS = 256
_MAX_SEED_DIGITS = 10


@dataclass(frozen=True, slots=True)
class ClientMessage:
    """One message."""

    text: str | None
    context_id: str | None
    flush: bool = False
    trigger: bool = False
    close_context: bool = False
    close_socket: bool = False
    voice_settings: Mapping[str, Any] = field(default_factory=dict)
    schedule: tuple[int, ...] | None = None
    dictionaries: tuple[Locator, ...] = ()
    key: str = field(default="", repr=False)
    """The API key, in a client's first message."""


@dataclass(frozen=True, slots=True)
class SocketOptions:
    """The query of a socket."""

    model_id: str
    language: str
    auto_mode: bool
    sync_alignment: bool
    timeout_s: int
    seed: int | None
    extras: bool
    keeps_history: bool


def read_options(query: Mapping[str, str]) -> SocketOptions:
    """Read the query; unknown or invalid parameters are ignored."""
    return SocketOptions(
        model_id=query.get("model_id", ""),
        language=query.get("language_code", ""),
        auto_mode=_is_true(query.get("auto_mode")),
        sync_alignment=_is_true(query.get("sync_alignment")),
        timeout_s=_timeout_s(query.get("inactivity_timeout", "")),
        seed=_seed(query.get("seed", "")),
        extras=_is_true(query.get("captionsync")),
        keeps_history=keeps_history(query),
    )


def keeps_history(query: Mapping[str, str]) -> bool:
    """Return whether speech may stay in the history: ``enable_logging`` is not false."""
    return _is_true(query.get("enable_logging") or "true")


def read_message(data: str) -> ClientMessage:
    """Read a message. Raises InputError."""
    try:
        body = strict_json.parse(data)
    except InputError as error:
        raise _invalid(error.message) from None
    if not isinstance(body, dict):
        raise _invalid("The message must be a JSON object.")
    text = body.get("text")
    if text is not None and not isinstance(text, str):
        raise _invalid("text must be a string.")
    config = body.get("generation_config") or body.get("generator_config")
    schedule = config.get("chunk_length_schedule") if isinstance(config, dict) else None
    return ClientMessage(
        text=text,
        context_id=_context_id(body.get("context_id", body.get("contextId"))),
        flush=_is_true(body.get("flush")),
        trigger=_is_true(body.get("try_trigger_generation")),
        close_context=_is_true(body.get("close_context")),
        close_socket=_is_true(body.get("close_socket")),
        voice_settings=read_client_voice_settings(body.get("voice_settings")),
        dictionaries=read_locators(body.get(FIELD)),
        schedule=read_schedule(schedule) if isinstance(schedule, list) and schedule else None,
        key=read_key(body),
    )


def read_key(body: Mapping[str, Any]) -> str:
    """Return the API key in the first message of a socket; empty if there is none.

    Clients write it in three ways: ``xi_api_key``, ``xi-api-key``, and ``authorization`` with or without ``Bearer``.
    """
    for name in ("xi_api_key", "xi-api-key", "authorization"):
        value = body.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip() if name != "authorization" else value.strip().removeprefix("Bearer ").strip()
    return ""


def _invalid(message: str) -> InputError:
    return InputError(message, code="invalid_input_message")


def _context_id(value: Any) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str | int) or len(str(value)) > _MAX_CONTEXT_ID_CHARS:
        raise _invalid(f"context_id must be a string of at most {_MAX_CONTEXT_ID_CHARS} characters.")
    if any("\ud800" <= char <= "\udfff" for char in str(value)):
        raise _invalid("context_id has half of a surrogate pair, which cannot be sent back.")
    return str(value)


def _is_true(value: Any) -> bool:
    if isinstance(value, str):
        return value.strip().lower() in ("1", "true", "yes", "on")
    return bool(value)


def _seed(value: str) -> int | None:
    if not value.isascii() or not value.isdigit() or len(value) > _MAX_SEED_DIGITS:
        return None
    return int(value) if int(value) < 2**32 else None


def _timeout_s(value: str) -> int:
    if not value.isascii() or not value.isdigit() or int(value[:9]) == 0:
        return DEFAULT_TIMEOUT_S
    return min(int(value[:9]), LONGEST_TIMEOUT_S)
