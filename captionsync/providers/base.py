"""What an engine (provider) is.

An engine takes pieces of source text as they come and gives :class:`~captionsync.timing.model.SpeechChunk` values:
audio, the characters it speaks with their times on the session's timeline, and its phones if it knows them.

What an engine must keep to (``contract.py`` checks it on every chunk):

- Times are absolute: ``request.start_ms`` is the media time of the engine's first sample, and everything after it comes
  from counted samples. Round once, half up.
- Read the text to its end. Give every source character back exactly once, in order, from ``request.char_start`` on,
  markup included (markup has no length), with its audio or after it. An engine that times words gives words instead,
  and one that times nothing gives only audio (``Capabilities.times``); the contract check times their characters.
- Raise only :class:`~captionsync.errors.ProviderError`, with the engine's own name.
- Stop at once when the iterator is closed or its task cancelled.

``CONTRIBUTING.md`` lists the steps for adding one.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from captionsync.timing.model import SpeechChunk

MIN_SPEED, MAX_SPEED = 0.7, 1.2
"""Range of ``voice_settings.speed``; 1 is normal."""


Times = Literal["characters", "words", "none"]


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice of an engine."""

    id: str
    name: str
    provider: str
    languages: tuple[str, ...]
    """BCP 47 tags, the voice's own first."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Such as ``gender`` and ``accent``; never null."""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine knows and can do."""

    times: Times = "characters"
    """What it times: characters (``SpeechChunk.chars``), words (``SpeechChunk.words``), or nothing."""
    phones: bool = False
    """It gives true phones with times."""
    audio_tags: bool = False
    """It performs ``[audio tags]`` instead of reading them."""
    local: bool = False
    """The text does not leave this machine."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Source text on its way to an engine. Pieces of a session are contiguous."""

    text: str
    flush: bool = False
    """Speak all text given so far now, even an unfinished sentence."""


@dataclass(frozen=True, slots=True)
class SpeechRequest:
    """How to speak, and from where."""

    voice: str = ""
    """Voice id; empty for the engine's default in ``language``."""
    language: str = ""
    """BCP 47 tag; empty to detect or take the voice's."""
    language_guessed: bool = False
    """The language was detected or is the voice's; nobody asked for it."""
    model_id: str = ""
    """A model, by the engine's name for it; an engine that has no such model ignores it."""
    audio_tags: bool = False
    """The model asked for performs ``[audio tags]``; an engine that cannot leaves them out instead of reading them."""
    voice_settings: Mapping[str, Any] = field(default_factory=dict)
    """``speed`` (``MIN_SPEED`` to ``MAX_SPEED``) is honoured by every engine; other settings are the engine's own."""
    generation_config: Mapping[str, Any] = field(default_factory=dict)
    """Further fields, defined by the engine."""
    start_ms: float = 0.0
    """Exact media time of the engine's first sample."""
    char_start: int = 0
    """Code points: offset in the source text of the first character of ``text``."""
    spoken_start: int = 0
    """Code points: offset in the session's spoken text where this run's spoken text begins."""
    previous_text: str = ""
    """What was spoken before, as context, if the engine takes it."""


class Provider(Protocol):
    """An engine."""

    name: str
    capabilities: Capabilities
    sample_rate_hz: int
    """Sample rate of the PCM it gives."""

    async def voices(self) -> Sequence[Voice]:
        """Return all voices. Raises ProviderError."""

    async def resolve(self, request: SpeechRequest) -> Voice:
        """Return the voice that ``request`` would be spoken with.

        Raises VoiceNotFoundError, and ProviderRefusedError for anything else in it that the engine would refuse.
        """

    def speak(self, request: SpeechRequest, text: AsyncIterator[TextPiece]) -> AsyncIterator[SpeechChunk]:
        """Speak ``text`` until it ends; close the iterator to stop at once. Raises ProviderError."""

    async def close(self) -> None:
        """Release processes and connections."""
