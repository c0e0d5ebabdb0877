"""Errors in ElevenLabs' format: ``{"detail": {...}}`` with the fields of old and new clients; a list for bad input."""

from __future__ import annotations

import functools
import json
import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import (
    AccessError,
    CaptionSyncError,
    InputError,
    LimitError,
    ProviderAuthError,
    ProviderBusyError,
    ProviderConnectionError,
    ProviderError,
    ProviderProtocolError,
    ProviderRefusedError,
    ProviderTimeoutError,
    ServerStoppingError,
    SessionLimitError,
    SessionNotFoundError,
    UnknownFormatError,
    VoiceNotFoundError,
    for_log,
)
from captionsync.web.problems import retry_after_s

log = logging.getLogger(__name__)

_UNAUTHORIZED_STATUS, _SCHEMA_STATUS, _BUSY_STATUS = 401, 422, 429


@dataclass(frozen=True, slots=True)
class ErrorForm:
    """How an error is reported."""

    status: int
    type: str
    code: str
    param: str | None = None


FORMS: dict[type[CaptionSyncError], ErrorForm] = {
    VoiceNotFoundError: ErrorForm(400, "validation_error", "voice_not_found", "voice_id"),
    UnknownFormatError: ErrorForm(400, "validation_error", "invalid_output_format", "output_format"),
    SessionNotFoundError: ErrorForm(404, "not_found", "history_item_not_found", "history_item_id"),
    SessionLimitError: ErrorForm(429, "rate_limit_error", "too_many_concurrent_requests"),
    LimitError: ErrorForm(429, "rate_limit_error", "rate_limit_exceeded"),
    AccessError: ErrorForm(401, "authentication_error", "invalid_api_key"),
    ServerStoppingError: ErrorForm(503, "internal_error", "server_stopping"),
    ProviderAuthError: ErrorForm(401, "authentication_error", "invalid_api_key"),
    ProviderBusyError: ErrorForm(429, "rate_limit_error", "too_many_concurrent_requests"),
    ProviderRefusedError: ErrorForm(400, "validation_error", "invalid_parameters"),
    ProviderTimeoutError: ErrorForm(504, "upstream_error", "upstream_timeout"),
    ProviderConnectionError: ErrorForm(502, "upstream_error", "provider_connection"),
    ProviderProtocolError: ErrorForm(502, "upstream_error", "provider_protocol"),
    ProviderError: ErrorForm(502, "upstream_error", "provider_error"),
    InputError: ErrorForm(400, "validation_error", "invalid_parameters"),
    CaptionSyncError: ErrorForm(500, "internal_error", "internal_error"),
}
"""Reports by the error's nearest type. Engine errors keep their class: clients retry 429 and 5xx."""

CODES = {
    "text_too_long": ErrorForm(400, "validation_error", "max_character_limit_exceeded", "text"),
    "body_too_large": ErrorForm(413, "validation_error", "request_too_large"),
    "body_timeout": ErrorForm(408, "validation_error", "request_timeout"),
    "empty_text": ErrorForm(400, "validation_error", "invalid_parameters", "text"),
    "model_not_served": ErrorForm(403, "authorization_error", "model_not_supported", "model_id"),
    "unknown_model": ErrorForm(400, "validation_error", "model_not_found", "model_id"),
    "unsupported_language": ErrorForm(400, "validation_error", "unsupported_language", "language_code"),
    "invalid_voice_settings": ErrorForm(400, "validation_error", "invalid_voice_settings", "voice_settings"),
    "dictionary_not_found": ErrorForm(
        404, "not_found", "pronunciation_dictionary_not_found", "pronunciation_dictionary_locators"
    ),
    "forbidden": ErrorForm(403, "authorization_error", "forbidden"),
    "local_only": ErrorForm(403, "authorization_error", "local_only"),
    "provider_quota": ErrorForm(401, "authentication_error", "quota_exceeded"),
    "provider_forbidden": ErrorForm(403, "authorization_error", "forbidden"),
    "provider_not_served": ErrorForm(404, "not_found", "not_found"),
    "provider_invalid": ErrorForm(422, "validation_error", "validation_error"),
    "provider_no_audio": ErrorForm(400, "validation_error", "invalid_parameters", "text"),
}
"""Codes that are reported differently from their type."""


_PARAMS = {form.code: form.param for form in CODES.values()}
"""The parameter that an error of the service is about, for its codes that are known here."""


class SchemaError(Exception):
    """The body or query has wrong fields; reported as a list, as FastAPI does."""

    def __init__(self, location: Sequence[str | int], message: str, kind: str) -> None:
        super().__init__(message)
        self.location = list(location)
        self.message = message
        self.kind = kind


def form_of(error: CaptionSyncError) -> ErrorForm:
    """Return how ``error`` is reported."""
    form = form_for(error.code, type(error))
    reason = error.reason if isinstance(error, ProviderError) and form.status < 500 else ""
    if not reason or reason == form.code:
        return form
    return replace(form, code=reason, param=_PARAMS.get(reason))


def form_for(code: str, kind: type[CaptionSyncError]) -> ErrorForm:
    """Return how errors of a code and type are reported, but for the name that a service gave its error."""
    return CODES.get(code) or next(FORMS[each] for each in kind.__mro__ if each in FORMS)


def detail_of(error: CaptionSyncError, request_id: str) -> dict[str, str | None]:
    """Return the six fields of an error."""
    form = form_of(error)
    return {
        "type": form.type,
        "code": form.code,
        "message": error.message,
        "status": form.code,
        "request_id": request_id,
        "param": form.param,
    }


def hidden_error() -> CaptionSyncError:
    """Return the public form of an internal error."""
    return CaptionSyncError("Something went wrong on the server. Try again.")


def new_request_id() -> str:
    """Return a new request id, for the header ``request-id``."""
    return secrets.token_urlsafe(12)


def elevenlabs_errors(handler: Handler) -> Handler:
    """Report a handler's errors in ElevenLabs' format."""

    @functools.wraps(handler)
    async def answering(request: web.Request) -> web.StreamResponse:
        request_id = new_request_id()
        try:
            return await handler(request)
        except SchemaError as error:
            return _answer(422, _schema_body(error), request_id)
        except CaptionSyncError as error:
            return _answer_to(error, request, request_id)
        except web.HTTPException:
            raise
        except Exception:
            log.exception("%s %s failed", request.method, request.path)
            return _answer(500, {"detail": detail_of(hidden_error(), request_id)}, request_id)

    _COMPATIBLE.add(answering)
    return answering


_COMPATIBLE: set[Handler] = set()
"""The handlers that report errors in ElevenLabs' format."""


def refusal(request: web.Request, error: CaptionSyncError) -> web.Response | None:
    """Return the answer to a request that is not let in; None if its route is not one of ElevenLabs."""
    if request.match_info.handler not in _COMPATIBLE:
        return None
    return _answer_to(error, request, new_request_id())


def _answer_to(error: CaptionSyncError, request: web.Request, request_id: str) -> web.Response:
    status = form_of(error).status
    if status >= 500:
        log.warning("%s %s: %s", request.method, request.path, for_log(error))
    if status == _SCHEMA_STATUS:
        return _answer(status, _schema_body(SchemaError(["body"], error.message, "value_error")), request_id)
    answer = _answer(status, {"detail": detail_of(error, request_id)}, request_id)
    if status == _BUSY_STATUS:
        answer.headers["Retry-After"] = str(retry_after_s(error))
    if isinstance(error, AccessError) and status == _UNAUTHORIZED_STATUS:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _schema_body(error: SchemaError) -> object:
    return {"detail": [{"loc": error.location, "msg": error.message, "type": error.kind}]}


def _answer(status: int, body: object, request_id: str) -> web.Response:
    text = json.dumps(body)  # escaped, because a message may contain a lone surrogate
    headers = {"request-id": request_id}
    return web.Response(status=status, text=text, content_type="application/json", headers=headers)
