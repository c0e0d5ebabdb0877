"""What a session is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain
from captionsync.sessions.log import EventLog
from captionsync.sessions.publish_queue import PublishQueue
from captionsync.sessions.records import Opened
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.speech import Speech
from captionsync.sessions.text_input import TextInput


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts, made by :mod:`captionsync.sessions.opening`."""

    spec: SessionSpec
    opened: Opened
    request: SpeechRequest
    """Voice and language as resolved."""
    chain: Chain
    text: TextInput
    speech: Speech
    log: EventLog
    max_chars: int
    """Limit of the session's text."""
    interruptions_left: int
    """How often it may still be interrupted."""
    queue: PublishQueue
    """Shared with the other sessions of the server."""
    clock: Callable[[], float]
    """Monotonic seconds."""
