"""Errors as HTTP responses: the table from errors to statuses, and the form of the body."""

from __future__ import annotations

import json
import logging
import math
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from captionsync.errors import (
    AccessError,
    CaptionSyncError,
    ExportError,
    InputError,
    LimitError,
    ProviderAuthError,
    ProviderBusyError,
    ProviderError,
    ProviderRefusedError,
    ProviderTimeoutError,
    ServerStoppingError,
    SessionClosedError,
    SessionLimitError,
    SessionMovedError,
    SessionNotFoundError,
    StoreUnavailableError,
    UnknownFormatError,
    for_log,
)
from captionsync.web.pages import render_error, wants_page

STATUS: dict[type[CaptionSyncError], int] = {
    ProviderRefusedError: 422,
    ProviderBusyError: 429,
    ProviderAuthError: 502,
    ProviderTimeoutError: 504,
    ProviderError: 502,
    SessionNotFoundError: 404,
    SessionClosedError: 409,
    SessionLimitError: 503,
    SessionMovedError: 503,
    StoreUnavailableError: 503,
    ServerStoppingError: 503,
    UnknownFormatError: 422,
    ExportError: 422,
    InputError: 422,
    LimitError: 429,
    AccessError: 401,
    CaptionSyncError: 500,
}
"""Status of each error, by its nearest type."""

CODE_STATUS = {
    "invalid_json": 400,
    "text_too_long": 413,
    "body_too_large": 413,
    "body_timeout": 408,
    "unsupported_encoding": 415,
    "wrong_host": 421,
    "unknown_path": 404,
    "forbidden_origin": 403,
    "local_only": 403,
    "forbidden": 403,
    "too_many_of_key": 429,
    "too_many_of_address": 429,
    "too_many_interruptions": 409,
    "too_many_exports": 503,
    "too_many_conversions": 503,
    "takes_too_long": 413,
    "too_large": 413,
}
"""Codes whose status differs from that of their type."""

RETRY_AFTER_S = 2
"""Default seconds to wait before a retry."""

log = logging.getLogger(__name__)


def status_of(error: CaptionSyncError) -> int:
    """Return the HTTP status of an error."""
    if error.code in CODE_STATUS:
        return CODE_STATUS[error.code]
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def retry_after_s(error: CaptionSyncError) -> int:
    """Return the whole seconds after which a client may retry."""
    asked_s = error.retry_after_s if isinstance(error, ProviderError | LimitError) else None
    return RETRY_AFTER_S if asked_s is None else max(1, math.ceil(asked_s))


def problem(
    status: int, code: str, message: str, *, retryable: bool = False, wait_s: int = RETRY_AFTER_S
) -> web.Response:
    """Return an error in the native form."""
    body: dict[str, Any] = {"error": {"code": code, "message": message, "retryable": retryable}}
    headers = {"Retry-After": str(wait_s)} if status in (429, 503) else {}
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    # Escaped, because a message may contain a lone surrogate, which UTF-8 cannot encode.
    text = json.dumps(body)
    return web.Response(status=status, text=text, content_type="application/json", headers=headers)


@web.middleware
async def answer_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every error into a response in the native form, or a page for a person."""
    try:
        return await handler(request)
    except CaptionSyncError as error:
        status = status_of(error)
        if status >= 500:
            log.warning("%s %s: %s", request.method, request.path, for_log(error))
        if wants_page(request) and status == 404:
            return render_error(request, status, error.message)
        return problem(status, error.code, error.message, retryable=error.retryable, wait_s=retry_after_s(error))
    except web.HTTPException as error:
        if error.status < 400 or error.prepared:
            raise
        message = _http_message(error)
        if wants_page(request):
            return render_error(request, error.status, message)
        answer = problem(error.status, _http_code(error.status), message)
        if "Allow" in error.headers:
            answer.headers["Allow"] = error.headers["Allow"]
        return answer
    except Exception as error:
        if isinstance(error, ConnectionError) and (request.transport is None or request.transport.is_closing()):
            log.debug("%s %s: the client is gone", request.method, request.path)
        else:
            log.exception("%s %s failed", request.method, request.path)
        return problem(500, "internal_error", "Something went wrong on the server. Try again.")


def _http_code(status: int) -> str:
    return {404: "unknown_path", 405: "method_not_allowed", 413: "body_too_large"}.get(status, "bad_request")


def _http_message(error: web.HTTPException) -> str:
    if error.status == 404:
        return "Nothing was found at this address. The API is described at /docs."
    if isinstance(error, web.HTTPMethodNotAllowed):
        return f"{error.method} is not allowed here; use {', '.join(sorted(error.allowed_methods))}."
    if error.status == 413:
        return "The request body is too large."
    return error.reason or "The request could not be read."
