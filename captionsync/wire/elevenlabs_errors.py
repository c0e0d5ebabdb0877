"""What went wrong at ElevenLabs, and whether trying again helps: HTTP statuses, close codes and error messages.

Messages of the service are shown to the operator, shortened, in one line, and never with the key or anything that looks
like one in them.

Source: https://elevenlabs.io/docs/eleven-api/resources/errors; RFC 6455 section 7.4 and the WebSocket close code
registry.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from captionsync.errors import (
    ProviderAuthError,
    ProviderConnectionError,
    ProviderError,
    ProviderProtocolError,
    ProviderTimeoutError,
    VoiceNotFoundError,
)

PROVIDER = "elevenlabs"
MAX_REASON_CHARS = 200

Redact = Callable[[str], str]
"""Returns a text without the key in it."""

_KEY_LIKE = re.compile(r"(?i)\b(?:sk_|xi[-_]api[-_]key\S{0,3}\s*|bearer\s+)[\w.~+/=-]{6,}|\b[0-9a-f]{32,}\b")
_QUOTA = re.compile(r"(?i)quota|credits?\b|payment|subscription|free[_ ]tier|unusual[_ ]activity|\bplan\b")
_AUTH = re.compile(r"(?i)api[-_ ]?key|authenticat|authoriz|unauthor|missing_permissions|sign[- ]?in")
_VOICE = re.compile(r"(?i)voice[_ ](?:id )?(?:not[_ ]found|does[_ ]not[_ ]exist)|voice_not_found|invalid[_ ]voice")
_BUSY = re.compile(r"(?i)concurren|rate[_ ]limit|too[_ ]many|system[_ ]busy|max_active_conversations|overload")
_INPUT = re.compile(r"(?i)invalid_input|validation|invalid_param|max_character_limit|unsupported|not[_ ]support")


def no_key(text: str) -> str:
    """Return ``text`` as it is: there is no key to take out."""
    return text


def scrub(text: str, redact: Redact = no_key) -> str:
    """Return ``text`` in one short line without control characters, the key, or anything that looks like one."""
    line = " ".join("".join(char if char.isprintable() else " " for char in redact(text)).split())
    return _KEY_LIKE.sub("[key]", line)[:MAX_REASON_CHARS]


def from_http(status: int, body: bytes | str, redact: Redact = no_key) -> ProviderError:
    """Return the error that an HTTP answer other than 2xx means; also for a refused WebSocket upgrade."""
    name, message = read_detail(body, redact)
    told = f"{name} {message}"
    if status in (401, 402) or (status == 403 and _AUTH.search(told)):
        return _quota(message) if status == 402 or _QUOTA.search(told) else _auth(message)
    if _VOICE.search(told):
        return VoiceNotFoundError(_said("ElevenLabs knows no such voice", message), provider=PROVIDER)
    if status == 429:
        return _quota(message) if "quota" in name else _busy(message)
    if status in (403, 404, 405):
        return _refused(status, message)
    if status == 408:
        return ProviderTimeoutError(_said("ElevenLabs timed out", message), provider=PROVIDER)
    if status in (400, 413, 422):
        return _quota(message) if "quota" in name else _input(message)
    if status >= 500:
        return ProviderConnectionError(_said(f"ElevenLabs answered {status}", message), provider=PROVIDER)
    return ProviderProtocolError(_said(f"ElevenLabs answered {status}", message), provider=PROVIDER, retryable=False)


def from_close(code: int, reason: str = "", name: str = "", message: str = "") -> ProviderError:
    """Return the error that the end of a WebSocket means.

    Args:
        code: close code; 1006 when the connection just broke.
        reason: the close frame's.
        name: ``error`` of the error message before it, if there was one.
        message: its ``message``.
    """
    told = " ".join((name, message, reason))
    said = message or reason
    if code in (1002, 1003, 1007, 1009, 1010):
        return ProviderProtocolError(_said(f"ElevenLabs closed the socket ({code})", said), provider=PROVIDER)
    if _QUOTA.search(told):
        return _quota(said)
    if _VOICE.search(told):
        return VoiceNotFoundError(_said("ElevenLabs knows no such voice", said), provider=PROVIDER)
    if _AUTH.search(told):
        return _auth(said)
    if _BUSY.search(told):
        return _busy(said)
    if "timeout" in told.lower():
        return ProviderTimeoutError(_said("ElevenLabs gave up waiting", said), provider=PROVIDER)
    if _INPUT.search(told):
        return _input(said)
    retryable = code != 1008
    return ProviderConnectionError(
        _said(f"The connection to ElevenLabs ended ({code})", said), provider=PROVIDER, retryable=retryable
    )


def no_audio() -> ProviderError:
    """Return the error for text that was taken and not spoken: how an exhausted quota shows itself on the socket."""
    return ProviderProtocolError(
        "ElevenLabs took the text but sent no audio; check the account's quota and the voice.",
        provider=PROVIDER,
        retryable=False,
        code="provider_no_audio",
    )


def malformed(what: str) -> ProviderProtocolError:
    """Return the error for a message that is not what the protocol allows."""
    return ProviderProtocolError(f"ElevenLabs sent {what}.", provider=PROVIDER)


def unreadable(error: BaseException) -> BaseException:
    """Return what to raise for an error that came up while something of the service was read.

    Its own text may quote what was read, so only its kind is told. What is no fault of the service stays as it is.
    """
    if isinstance(error, ProviderError) or not isinstance(error, Exception):
        return error
    return malformed(f"something that cannot be read ({type(error).__name__})")


def read_detail(body: bytes | str, redact: Redact = no_key) -> tuple[str, str]:
    """Return (name, message) of an error body in any of its forms; empty strings where there is none."""
    text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
    try:
        raw: Any = json.loads(text)
    except (ValueError, RecursionError):
        return "", scrub(text, redact)
    return told_by(raw.get("detail", raw) if isinstance(raw, dict) else raw, redact)


def told_by(detail: object, redact: Redact = no_key) -> tuple[str, str]:
    """Return (name, message) of a decoded ``detail``; empty strings where there is none."""
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


def _plain(value: object) -> str:
    """Return a string or number as text; anything nested may be too deep to be shown and is not."""
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
    return ProviderConnectionError(
        _said("ElevenLabs is busy or its limit of simultaneous requests is reached", message),
        provider=PROVIDER,
        code="provider_busy",
    )


def _input(message: str) -> ProviderError:
    return ProviderProtocolError(
        _said("ElevenLabs refused the request", message), provider=PROVIDER, retryable=False, code="provider_refused"
    )


def _refused(status: int, message: str) -> ProviderError:
    return ProviderProtocolError(
        _said(f"ElevenLabs does not serve this model or voice here ({status})", message),
        provider=PROVIDER,
        retryable=False,
        code="provider_not_served",
    )
