"""The names of keys in Redis."""

from __future__ import annotations

SESSIONS = "cs:sessions"
"""Sorted set of session ids by the Unix time in milliseconds at which they were made."""
NODES = "cs:nodes"
"""Set of the nodes that were seen."""


def log_of(session_id: str) -> str:
    """Stream: the log of a session."""
    return f"cs:{session_id}:log"


def commands_of(session_id: str) -> str:
    """Stream: what other nodes ask a session's owner to do."""
    return f"cs:{session_id}:cmd"


def about_of(session_id: str) -> str:
    """Hash: what is noted of a session."""
    return f"cs:{session_id}:about"


def claim_of(session_id: str) -> str:
    """String: who is about to take a session over; it expires soon."""
    return f"cs:{session_id}:claim"


def life_of(epoch: str) -> str:
    """String: the session whose log has a life with this epoch."""
    return f"cs:epoch:{epoch}"


def made_for(key: str) -> str:
    """String: the session that was asked for with an idempotency key; empty while it is made."""
    return f"cs:key:{key}"


def alive(node: str) -> str:
    """String: exists while the node lives."""
    return f"cs:node:{node}"


def owned_by(node: str) -> str:
    """Set: the sessions of a node that are not over."""
    return f"cs:node:{node}:own"


def inbox_of(node: str) -> str:
    """Stream: answers for a node."""
    return f"cs:node:{node}:in"
