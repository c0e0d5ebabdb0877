"""What an engine (provider) is.

An engine takes pieces of source text as they come and gives :class:`~captionsync.timing.model.SpeechChunk` values:
audio, the characters it speaks with their times on the session's timeline, and its phones if it knows them.

What an engine must keep to (``contract.py`` checks it on every chunk):

- Times are absolute: ``request.start_ms`` is the media time of the engine's first sample, and everything after it comes
  from counted samples. Round once, half up.
- Read the text to its end. Give every source character back exactly once, in order, from ``request.char_start`` on,
  markup included (markup has no length), with its audio or after it. An engine that times words gives words instead,
  and one that times nothing gives only audio (``Capabilities.times``); the contract check times their characters.
- An engine that gives its phones says where a sentence and its audio have ended (``SpeechChunk.pauses``): the last
  sounds go out then, although the next text may come much later. Inside a sentence, it is waited for.
- Raise only :class:`~captionsync.errors.ProviderError`, with the engine's own name.
- Stop at once when the iterator is closed or its task cancelled.

``CONTRIBUTING.md`` lists the steps for adding one.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Protocol

if TYPE_CHECKING:  # the settings are read without them
    from captionsync.timing.model import SpeechChunk, Turn
    from captionsync.wire.elevenlabs.dictionaries import Locator, Rule

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
    stands_in: bool = False
    """It replaces a voice of another service, which was asked for by its id and speaks every language."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine knows and can do."""

    times: Times = "characters"
    """What it times: characters (``SpeechChunk.chars``), words (``SpeechChunk.words``), or nothing."""
    phones: bool = False
    """It gives true phones with times."""
    audio_tags: bool = False
    """The model that it uses when none is asked for performs ``[audio tags]``."""
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
    """``[audio tags]`` are markup: an engine that cannot perform them leaves them out instead of reading them."""
    voice_settings: Mapping[str, Any] = field(default_factory=dict)
    """``speed`` (``MIN_SPEED`` to ``MAX_SPEED``) is honoured by every engine; other settings are the engine's own."""
    generation_config: Mapping[str, Any] = field(default_factory=dict)
    """Further fields, defined by the engine."""
    dictionaries: tuple[Locator, ...] = ()
    """Pronunciation dictionaries that the engine's service has."""
    pronunciations: tuple[Rule, ...] = ()
    """How words are said, for an engine that takes rules; the first rule that matches applies."""
    seed: int | None = None
    """Asks an engine that varies its speech to repeat it; 0 to 2³² - 1. Without one, such an engine may vary."""
    start_ms: float = 0.0
    """Exact media time of the engine's first sample."""
    char_start: int = 0
    """Code points: offset in the source text of the first character of ``text``."""
    spoken_start: int = 0
    """Code points: offset in the session's spoken text where this run's spoken text begins."""
    turns: tuple[Turn, ...] = ()
    """Of a dialogue, in order; ``char_start`` lies in the first of them. Only engines that converse get any."""
    previous_text: str = ""
    """What was spoken before, as context, if the engine takes it."""
    another_ready: bool = False
    """Another engine can take over, so that this one is not waited for as long as if it were the only one."""


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
