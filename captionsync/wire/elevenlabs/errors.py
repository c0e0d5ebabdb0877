"""What went wrong at ElevenLabs, whom it concerns, and whether a retry helps.

HTTP statuses, close codes and error messages are classified. An error that concerns one request (a wrong value, a voice
or model that this account may not use) must not count as a fault of the service or the account, because that stops all
sessions. So an error's name takes precedence over its prose, which may quote the request.

Messages of the service are shown to the operator: shortened, on one line, and without the key or anything that looks
like one.

Source: https://elevenlabs.io/docs/eleven-api/resources/errors; RFC 6455 section 7.4 and the WebSocket close code
registry; RFC 9110 section 10.2.3 (Retry-After).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from captionsync.errors import (
    ProviderAuthError,
    ProviderBusyError,
    ProviderConnectionError,
    ProviderError,
    ProviderProtocolError,
    ProviderRefusedError,
    ProviderTimeoutError,
    VoiceNotFoundError,
)

PROVIDER = "elevenlabs"
MAX_REASON_CHARS = 200
CAPACITY_HEADER = "maximum-concurrent-requests"

Redact = Callable[[str], str]
"""Returns a text with the key removed."""

_KEY_LIKE = re.compile(r"(?i)\b(?:sk_|xi[-_]api[-_]key\S{0,3}\s*|bearer\s+)[\w.~+/=-]{6,}|\b[0-9a-f]{32,}\b")
_CREDITS = re.compile(r"(?i)quota|credits?\b|unusual[_ ]activity")
_QUOTA = re.compile(rf"{_CREDITS.pattern}|payment")
_PLAN = re.compile(r"(?i)subscription|free[_ ]tier|\bplan\b|only_for_")
"""The account's plan does not cover the request: either any request, or just this voice or model."""
_VOICE_OF_PLAN = re.compile(r"(?i)\b(?:voices?|models?)\b")
"""In a refusal of the plan: what it does not cover is this voice or model, and others may be used."""
_KEY = re.compile(r"(?i)api[-_ ]?key|authenticat|missing_permissions|sign[-_ ]?in")
_VOICE = re.compile(r"(?i)voice[_ ](?:id )?(?:not[_ ]found|does[_ ]not[_ ]exist)|invalid[_ ]voice(?![_ ]?settings)")
_BUSY = re.compile(r"(?i)concurren|rate[_ ]limit|too[_ ]many|system[_ ]busy|max_active_conversations|overload")
_INPUT = re.compile(r"(?i)invalid_|validation|max_character_limit|unsupported|not[_ ](?:support|found)")
_NAME = re.compile(r"[a-z][a-z0-9_+-]{2,60}")
_UNAUTHORIZED = re.compile(r"(?i)unauthori[sz]ed")


def no_key(text: str) -> str:
    """Return ``text`` unchanged: there is no key to remove."""
    return text


def scrub(text: str, redact: Redact = no_key) -> str:
    """Return ``text`` on one short line, without control characters, the key, or anything that looks like a key."""
    line = " ".join("".join(char if char.isprintable() else " " for char in redact(text)).split())
    return _KEY_LIKE.sub("[key]", line)[:MAX_REASON_CHARS]


def from_http(
    status: int, body: bytes | str, redact: Redact = no_key, *, headers: Mapping[str, str] | None = None
) -> ProviderError:
    """Return the error for an HTTP response other than 2xx, a refused WebSocket upgrade included.

    Args:
        status: of the response.
        body: of the response, or its beginning.
        redact: removes the key from the service's text.
        headers: of the response; the mapping must ignore case.
    """
    name, message = read_detail(body, redact)
    problem = _by_status(status, name, message)
    problem.retry_after_s = read_retry_after(headers or {})
    problem.reason = _reason(name)
    return problem


def _by_status(status: int, name: str, message: str) -> ProviderError:
    words = f"{name} {message}"
    if status in (401, 402):
        of_plan = status == 402 or _PLAN.search(words) is not None
        if of_plan and _VOICE_OF_PLAN.search(words) and not _CREDITS.search(words):
            return _forbidden(message)
        return _quota(message) if of_plan or _QUOTA.search(words) else _auth(message)
    if status in (400, 403, 413, 422, 429) and "quota" in name:
        return _quota(message)
    if status == 429:
        return _busy(message)
    if status == 408:
        return ProviderTimeoutError(_said("ElevenLabs timed out", message), provider=PROVIDER)
    if status >= 500:
        return ProviderConnectionError(_said(f"ElevenLabs answered {status}", message), provider=PROVIDER)
    if status < 400:
        return ProviderProtocolError(
            _said(f"ElevenLabs answered {status}", message), provider=PROVIDER, retryable=False
        )
    if status == 403 and _KEY.search(words):
        return _auth(message)
    return _refused(status, name, message)


def from_close(code: int, reason: str = "", name: str = "", message: str = "") -> ProviderError:
    """Return the error for the end of a WebSocket.

    Args:
        code: close code; 1006 if the connection broke without one.
        reason: the close frame's.
        name: ``error`` of the preceding error message, if there was one.
        message: its ``message``.
    """
    said = message or reason
    if code in (1002, 1003, 1007, 1009, 1010):
        return ProviderProtocolError(_said(f"ElevenLabs closed the socket ({code})", said), provider=PROVIDER)
    problem = _by_words(name, said) or _by_words(f"{message} {reason}", said)
    if problem is not None:
        problem.reason = _reason(name)
        return problem
    if code == 1008:  # what was sent violated a policy
        return _input(said)
    return ProviderConnectionError(_said(f"The connection to ElevenLabs ended ({code})", said), provider=PROVIDER)


def _by_words(words: str, said: str) -> ProviderError | None:
    """Return the error that the words indicate; None if they indicate none."""
    if _QUOTA.search(words):
        return _quota(said)
    if _VOICE.search(words):
        return _no_voice(said)
    if _KEY.search(words) or _UNAUTHORIZED.search(words):
        return _auth(said)
    if _BUSY.search(words):
        return _busy(said)
    if _PLAN.search(words):
        return _forbidden(said)
    if "timeout" in words.lower():
        return ProviderTimeoutError(_said("ElevenLabs gave up waiting", said), provider=PROVIDER)
    return _input(said) if _INPUT.search(words) else None


def read_retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds in ``Retry-After``, or up to its date as of the response's own; None for anything else."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    from email.utils import parsedate_to_datetime  # takes long to import, and dates are rare

    try:
        then, now = (parsedate_to_datetime(date) for date in (value, headers.get("Date", "")))
        return max(0.0, (then - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return None


def read_capacity(headers: Mapping[str, str]) -> int | None:
    """Return how many requests the account may make at the same time, if the headers of a response say so."""
    value = headers.get(CAPACITY_HEADER, "").strip()
    return int(value[:6]) or None if value.isascii() and value.isdigit() else None


def malformed(what: str) -> ProviderProtocolError:
    """Return the error for a message that breaks the protocol."""
    return ProviderProtocolError(f"ElevenLabs sent {what}.", provider=PROVIDER)


def unreadable(error: BaseException) -> BaseException:
    """Return what to raise for an error that occurred while a message of the service was read.

    Its text may quote the message, so only its type is reported. Errors that are not the service's fault pass through
    unchanged.
    """
    if isinstance(error, ProviderError) or not isinstance(error, Exception):
        return error
    return malformed(f"something that cannot be read ({type(error).__name__})")


def read_detail(body: bytes | str, redact: Redact = no_key) -> tuple[str, str]:
    """Return (name, message) of an error body in any form; empty strings if it has none."""
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
    try:
        raw: Any = json.loads(text)
    except (ValueError, RecursionError):
        return "", scrub(text, redact)
    return read_problem(raw.get("detail", raw) if isinstance(raw, dict) else raw, redact)


def read_problem(detail: object, redact: Redact = no_key) -> tuple[str, str]:
    """Return (name, message) of a decoded ``detail``; empty strings if it has none."""
    if isinstance(detail, list):
        first = detail[0] if detail and isinstance(detail[0], dict) else {}
        loc = first.get("loc")
        place = ".".join(_plain(part) for part in loc if _plain(part)) if isinstance(loc, list) else ""
        return "validation_error", scrub(f"{place}: {_plain(first.get('msg'))}".strip(": "), redact)
    if isinstance(detail, dict):
        names = [detail.get(key) for key in ("code", "status", "error", "type")]
        return (
            " ".join(scrub(name, redact) for name in names if isinstance(name, str)),
            scrub(_plain(detail.get("message")), redact),
        )
    return "", scrub(_plain(detail), redact)


def _reason(names: str) -> str:
    """Return the most telling name of an error; empty if it has only a type, such as ``validation_error``."""
    return next((name for name in names.split() if _NAME.fullmatch(name) and not name.endswith("_error")), "")


def _plain(value: object) -> str:
    """Return a string or number as text, and nothing for nested values, which may be too deep to print."""
    return str(value) if isinstance(value, (str, int, float)) else ""


def _said(what: str, message: str) -> str:
    said = scrub(message).rstrip(".")
    return f"{what}: {said}." if said else f"{what}."


def _auth(message: str) -> ProviderError:
    return ProviderAuthError(_said("ElevenLabs refused the key; check ELEVENLABS_API_KEY", message), provider=PROVIDER)


def _quota(message: str) -> ProviderError:
    return ProviderAuthError(
        _said("The ElevenLabs account may not speak this now; check its plan and credits", message),
        provider=PROVIDER,
        code="provider_quota",
    )


def _busy(message: str) -> ProviderError:
    return ProviderBusyError(
        _said("ElevenLabs is busy or its limit of simultaneous requests is reached", message), provider=PROVIDER
    )


def _no_voice(message: str) -> ProviderError:
    return VoiceNotFoundError(_said("ElevenLabs has no such voice", message), provider=PROVIDER)


def _input(message: str, code: str = "provider_refused") -> ProviderError:
    return ProviderRefusedError(_said("ElevenLabs refused the request", message), provider=PROVIDER, code=code)


def _forbidden(message: str) -> ProviderError:
    return ProviderRefusedError(
        _said("The ElevenLabs account may not use this voice or model", message),
        provider=PROVIDER,
        code="provider_forbidden",
    )


def _refused(status: int, name: str, message: str) -> ProviderError:
    """Return the error for a request that was refused because of its content."""
    if _VOICE.search(f"{name} {message}"):
        return _no_voice(message)
    if status == 403:
        return _forbidden(message)
    if status in (404, 405):
        return ProviderRefusedError(
            _said(f"ElevenLabs does not serve this model or voice here ({status})", message),
            provider=PROVIDER,
            code="provider_not_served",
        )
    return _input(message, "provider_invalid" if status == 422 else "provider_refused")
