"""What a session is made of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain
from captionsync.sessions.about import About
from captionsync.sessions.log import EventLog
from captionsync.sessions.publish_queue import PublishQueue
from captionsync.sessions.records import Opened
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.speech import Speech
from captionsync.sessions.text_input import TextInput
from captionsync.sessions.watch import SessionWatch

SPEC_BYTES = 8_192
"""About how many bytes a session's request takes, with the objects that hold it."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts, made by :mod:`captionsync.sessions.opening`."""

    spec: SessionSpec
    opened: Opened
    request: SpeechRequest
    """Voice and language as resolved."""
    resolve: Callable[[str, str], Awaitable[Opened]]
    """Decides on the voice for a text and its language. Raises ProviderError."""
    remake: Callable[[Opened], tuple[SpeechRequest, Speech]]
    """Makes the speech that continues the log with another voice."""
    chain: Chain
    text: TextInput
    speech: Speech
    log: EventLog
    about: About
    max_chars: int
    """Limit of the session's text."""
    interruptions_left: int
    """How often it may still be interrupted."""
    queue: PublishQueue
    """Shared with the other sessions of the server."""
    clock: Callable[[], float]
    """Monotonic seconds."""
    watch: SessionWatch
    """Reports what happens in the session."""
