"""espeak-ng in this process: the phones of a text, and speech whose phones are known to the sample.

Its state belongs to the process, so a process uses one :class:`Speaker`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from captionsync.espeak.library import Engine
from captionsync.espeak.protocol import EngineEvent


class Speaker:
    """The engine."""

    def __init__(self) -> None:
        self._engine = Engine()
        self.rate_hz = self._engine.sample_rate_hz

    def say(self, text: str, voice: str, words_per_minute: int = 175) -> tuple[NDArray[np.int16], list[EngineEvent]]:
        """Return the audio of a text and the events in it."""
        pieces: list[bytes] = []
        found: list[EngineEvent] = []

        def take(pcm: bytes, events: list[EngineEvent]) -> bool:
            pieces.append(pcm)
            found.extend(events)
            return True

        self._engine.synthesize(text, voice, words_per_minute=words_per_minute, end_pause=False, sink=take)
        return np.frombuffer(b"".join(pieces), "<i2").astype(np.int16), found

    def phones(self, text: str, voice: str) -> list[tuple[str, int]]:
        """Return the name of each phone with its stress, and where its word begins in the text."""
        return self.named(self.say(text, voice)[1])

    @staticmethod
    def named(events: list[EngineEvent]) -> list[tuple[str, int]]:
        """Return the same of events."""
        return [
            (event.name, event.position)
            for event in events
            if event.kind == "phone" and event.name and not event.name.startswith("(")
        ]
