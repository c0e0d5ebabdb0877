"""What the sessions of a server may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HubLimits:
    """What the sessions of a server may use."""

    max_chars: int = 100_000
    """Characters of one session."""
    max_sessions: int = 400
    """Sessions that speak at the same time."""
    max_sessions_per_address: int = 200
    """Of these, sessions of one client address."""
    max_sessions_per_key: int = 200
    """Of these, sessions that were made with one key."""
    max_chars_per_hour: int = 0
    """Characters of one key in an hour; 0 for no limit."""
    max_paid_chars_per_hour: int = 0
    """Of these, characters of sessions that a paid engine may speak."""
    max_empty_sessions_per_address: int = 100
    """Of these, sessions that have not got any text yet."""
    max_interruptions: int = 1_000
    """Interruptions of one session."""
    retain_s: float = 86_400.0
    """Seconds that a finished session stays readable."""
    retain_bytes: int = 512 * 1024 * 1024
    """Audio and events of finished sessions kept in memory; the oldest go first."""
    store_bytes: int = 4_096 * 1024 * 1024
    """What all sessions may take in a durable store; the oldest finished ones go first."""
