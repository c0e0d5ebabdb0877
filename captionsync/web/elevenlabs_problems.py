"""Errors in ElevenLabs' form: ``{"detail": {...}}`` with the fields of old and new clients, or a list for bad input."""

from __future__ import annotations

import functools
import json
import logging
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import (
    CaptionSyncError,
    InputError,
    ProviderAuthError,
    ProviderTimeoutError,
    ServerStoppingError,
    SessionLimitError,
    UnknownFormatError,
    VoiceNotFoundError,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shape:
    """How an error is told."""

    status: int
    type: str
    code: str
    param: str | None = None


SHAPES: dict[type[CaptionSyncError], Shape] = {
    VoiceNotFoundError: Shape(400, "validation_error", "voice_not_found", "voice_id"),
    UnknownFormatError: Shape(400, "validation_error", "invalid_output_format", "output_format"),
    SessionLimitError: Shape(429, "rate_limit_error", "too_many_concurrent_requests"),
    ServerStoppingError: Shape(503, "internal_error", "server_stopping"),
    ProviderAuthError: Shape(502, "upstream_error", "upstream_auth"),
    ProviderTimeoutError: Shape(504, "upstream_error", "upstream_timeout"),
    InputError: Shape(400, "validation_error", "invalid_parameters"),
    CaptionSyncError: Shape(500, "internal_error", "internal_error"),
}
"""By the error's nearest type."""

CODES = {
    "text_too_long": Shape(400, "validation_error", "max_character_limit_exceeded", "text"),
    "empty_text": Shape(400, "validation_error", "invalid_parameters", "text"),
    "model_not_served": Shape(403, "authorization_error", "model_not_supported", "model_id"),
    "provider_error": Shape(502, "upstream_error", "provider_error"),
    "provider_connection": Shape(502, "upstream_error", "provider_connection"),
    "provider_protocol": Shape(502, "upstream_error", "provider_protocol"),
}
"""Codes that are told otherwise than their type."""


class SchemaError(Exception):
    """The body or query does not have the right fields; told as a list, as FastAPI does."""

    def __init__(self, location: Sequence[str | int], message: str, kind: str) -> None:
        super().__init__(message)
        self.location = list(location)
        self.message = message
        self.kind = kind


def shape_of(error: CaptionSyncError) -> Shape:
    """Return how ``error`` is told."""
    if error.code in CODES:
        return CODES[error.code]
    return next(SHAPES[kind] for kind in type(error).__mro__ if kind in SHAPES)


def detail_of(error: CaptionSyncError, request_id: str) -> dict[str, str | None]:
    """Return the six fields of an error."""
    shape = shape_of(error)
    return {
        "type": shape.type,
        "code": shape.code,
        "message": error.message,
        "status": shape.code,
        "request_id": request_id,
        "param": shape.param,
    }


def hidden_error() -> CaptionSyncError:
    """Return what is told of an error that is the server's own."""
    return CaptionSyncError("Something went wrong on the server. Try again.")


def new_request_id() -> str:
    """Return the id of a request, as in the header ``request-id``."""
    return secrets.token_urlsafe(12)


def elevenlabs_errors(handler: Handler) -> Handler:
    """Answer a handler's errors in ElevenLabs' form."""

    @functools.wraps(handler)
    async def answering(request: web.Request) -> web.StreamResponse:
        request_id = new_request_id()
        try:
            return await handler(request)
        except SchemaError as error:
            item = {"loc": error.location, "msg": error.message, "type": error.kind}
            return _answer(422, {"detail": [item]}, request_id)
        except CaptionSyncError as error:
            status = shape_of(error).status
            if status >= 500:
                log.warning("%s %s: %s", request.method, request.path, error.message)
            return _answer(status, {"detail": detail_of(error, request_id)}, request_id)
        except web.HTTPException:
            raise
        except Exception:
            log.exception("%s %s failed", request.method, request.path)
            return _answer(500, {"detail": detail_of(hidden_error(), request_id)}, request_id)

    return answering


def _answer(status: int, body: object, request_id: str) -> web.Response:
    text = json.dumps(body)  # escaped, because a message may name a lone surrogate
    headers = {"request-id": request_id}
    return web.Response(status=status, text=text, content_type="application/json", headers=headers)
