"""What may go wrong at the test upstream."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What one connection does wrong."""

    refuse_status: int = 0
    """Answer the upgrade or the request with this status."""
    refuse_body: str = ""
    sockets_only: bool = False
    """Refuse WebSockets alone."""
    retry_after: str = ""
    """With this header."""
    close_code: int = 0
    """Close with this code after ``after_messages``."""
    close_reason: str = ""
    error: str = ""
    """Send an error message of this name before closing."""
    stall: bool = False
    """Say nothing more after ``after_messages``, but stay connected."""
    garbage: str | bytes | None = None
    """Send this instead of the next message after ``after_messages``."""
    after_messages: int = 0
    no_audio: bool = False
    """Take all text and finish without a word."""
    deaf: bool = False
    """Never read what the client sends."""
