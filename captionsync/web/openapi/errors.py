"""The errors of the native API in the description: which codes an operation may answer with, by status.

An operation names groups of codes; statuses follow from the tables by which the server answers. A test compares the
codes with the errors that are raised.
"""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

from captionsync import errors
from captionsync.errors import (
    AccessError,
    CaptionSyncError,
    InputError,
    LimitError,
    SessionError,
    SessionLimitError,
    StoreError,
)
from captionsync.web.openapi.forms import JSON, Schema, answer, answered, boolean, content, ref, sent, string, whole
from captionsync.web.problems import CODE_STATUS, STATUS

Kind = type[CaptionSyncError]
Codes = frozenset[str]

BY_CONNECTION = {
    "bad_request": 400,
    "unknown_path": 404,
    "method_not_allowed": 405,
    "head_timeout": 408,
    "other_session": 409,
    "too_many_connections": 503,
}
"""Codes that have no error type, with their statuses."""


def _codes(names: str) -> Codes:
    return frozenset(names.split())


ACCESS = _codes("unauthorized forbidden")
"""What a request without the right key or token is answered with."""
EVERYWHERE = _codes(
    "bad_request forbidden_origin wrong_host too_many_requests unsupported_encoding head_timeout too_many_connections "
    "internal_error"
)
"""What any request may be answered with, before it is looked at."""
BODY = _codes("invalid_json body_too_large body_timeout server_stopping")
QUERY = _codes("unknown_parameter repeated_parameter")
FIND = _codes("session_not_found session_unreadable store_newer server_stopping")
INPUT = _codes("invalid_input")
LOCAL = _codes("local_only")
ENGINE = _codes(
    "voice_not_found provider_auth provider_busy provider_connection provider_error provider_forbidden "
    "provider_incomplete provider_invalid provider_no_audio provider_not_served provider_protocol "
    "provider_protocol_error provider_quota provider_refused provider_timeout engine_crashed"
)
"""What an engine may fail with."""
CREATE = INPUT | ENGINE | _codes(
    "unknown_format unknown_model unknown_provider unsupported_language invalid_voice_settings "
    "invalid_generation_config dictionary_not_found empty_text text_too_long too_many_sessions too_many_of_address "
    "too_many_of_key too_many_chars server_stopping"
)  # fmt: skip
"""What the creation of a session may be refused with."""
ONCE = _codes("invalid_idempotency_key idempotency_key_reused")
VIEW = _codes("unknown_event_type unknown_viseme_set")
LISTEN = _codes("limit_exceeded")
SPEAK_ON = _codes("session_not_found other_session")
MAKE = _codes("export_error takes_too_long too_large server_stopping too_many_exports")
"""What the making of a file may be refused with."""
RECORDING = _codes(
    "invalid_json invalid_text invalid_audio audio_too_long invalid_form no_sound no_times text_not_heard "
    "text_too_long empty_text takes_too_long too_large export_error unknown_format unknown_viseme_set "
    "too_many_conversions"
)
"""What a recording may be refused with."""

_GIVEN: dict[Kind, Codes] = {
    InputError: _codes(
        "audio_too_long body_timeout body_too_large dictionary_not_found empty_text forbidden_origin "
        "idempotency_key_reused invalid_audio invalid_form invalid_generation_config invalid_idempotency_key "
        "invalid_json invalid_parameters invalid_text invalid_voice_settings local_only model_not_served no_sound "
        "no_times repeated_parameter takes_too_long text_not_heard text_too_long too_large too_many_dictionaries "
        "unknown_event_type unknown_model unknown_parameter unknown_provider unknown_viseme_set unsupported_encoding "
        "unsupported_language wrong_host"
    ),
    AccessError: _codes("forbidden"),
    LimitError: _codes("too_many_chars too_many_exports too_many_conversions"),
    SessionError: _codes("not_continued session_unreadable"),
    StoreError: _codes("store_newer"),
    SessionLimitError: _codes("too_many_interruptions too_many_of_address too_many_of_key too_many_sessions"),
    errors.ProviderProtocolError: _codes("engine_crashed provider_incomplete"),
    errors.ProviderAuthError: _codes("provider_quota"),
    errors.ProviderRefusedError: _codes("provider_forbidden provider_invalid provider_not_served"),
}
"""Codes that differ from that of their type."""

KINDS: dict[str, Kind] = {
    kind.code: kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, CaptionSyncError)
} | {code: kind for kind, codes in _GIVEN.items() for code in codes}
"""Code to type of error."""

_MEANT = {
    400: "The request or its JSON is malformed.",
    401: "The server requires a key, or a token, and none, or a wrong one, was sent.",
    403: "Not allowed with this token, for this origin, or for other machines.",
    404: "There is nothing at this address.",
    405: "The address does not support this method.",
    408: "The head or the body did not arrive in time.",
    409: "The session is closed, was interrupted too often, or is not the one that is asked for.",
    413: "The body or the text is too large, or the file takes too much to make.",
    415: "Compressed bodies are not supported.",
    421: "Not a host name of this server.",
    422: "A field or parameter is wrong.",
    429: "Too many requests, sessions or characters from one address or key, or the engine has no capacity.",
    500: "Internal error of the server.",
    502: "The speech engine failed.",
    503: "The server is busy or stopping.",
    504: "The speech engine is silent.",
}

ERROR = answered(
    {
        "error": answered(
            {
                "code": string("Stable; docs/errors.md gives the meanings."),
                "message": string("One sentence for people: what is wrong and what to do. It may change."),
                "retryable": boolean("Whether the same request may succeed later."),
            }
        )
    },
    description="The form of every error of the native API.",
)
RETRY_AFTER = {"Retry-After": sent("Seconds after which to try again.", whole())}


def status_of_code(code: str) -> int:
    """Return the HTTP status of a code of the native API."""
    if code in BY_CONNECTION or code in CODE_STATUS:
        return BY_CONNECTION.get(code) or CODE_STATUS[code]
    return next(STATUS[kind] for kind in KINDS[code].__mro__ if kind in STATUS)


def retryable(code: str) -> bool:
    """Return whether the same request may succeed later."""
    return KINDS[code].retryable if code in KINDS else code in ("head_timeout", "too_many_connections")


def by_status(codes: Iterable[str]) -> dict[int, list[str]]:
    """Return codes in order, by status."""
    found: dict[int, list[str]] = {}
    for code in sorted(codes):
        found.setdefault(status_of_code(code), []).append(code)
    return found


def refusals(*groups: Codes, is_open: bool = False) -> dict[int, Schema]:
    """Return the error answers of an operation, by status: those of the groups, and those that any request may get.

    Args:
        groups: codes.
        is_open: the operation requires no key.
    """
    always = EVERYWHERE if is_open else EVERYWHERE | ACCESS
    return {status: _refusal(status, codes) for status, codes in by_status(always.union(*groups)).items()}


def error_schema(codes: list[str]) -> Schema:
    """Return the schema of an error with one of these codes."""
    return {"allOf": [ref("Error"), {"properties": {"error": {"properties": {"code": {"enum": codes}}}}}]}


def meaning_of(status: int) -> str:
    """Return what a status means here, in one sentence."""
    return _MEANT.get(status, f"{HTTPStatus(status).phrase}.")


def said(codes: Iterable[str]) -> str:
    """Return codes as a list to read."""
    return ", ".join(f"`{code}`" for code in codes)


def _refusal(status: int, codes: list[str]) -> Schema:
    meaning = meaning_of(status)
    example = {"error": {"code": codes[0], "message": meaning, "retryable": retryable(codes[0])}}
    return answer(
        f"{meaning} {said(codes)}",
        content(JSON, error_schema(codes), {codes[0]: example}),
        headers=RETRY_AFTER if status in (429, 503) else None,
    )
