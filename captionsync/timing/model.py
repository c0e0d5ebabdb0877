"""The values that pass through the timing core.

All times are integer milliseconds of media time on the session's one timeline, intervals are half-open
``[start_ms, end_ms)``. Character offsets count Unicode code points.

*Source text* is what the caller sent (NFC, cleaned), markup included. *Display text* is what the captions show: the
source without markup, leading white space, soft hyphens and zero-width spaces.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Direction = Literal["ltr", "rtl"]

Timing = Literal["exact", "exact_word", "letters", "word", "none"]
"""How well an engine times a word: exactly; exactly, but its letters are too few to tell where its sounds are; its
letters, with noise; only where it begins and ends; not at all."""


class Turn(NamedTuple):
    """A part of a dialogue: its text goes up to the next turn, and one voice speaks it."""

    char_start: int
    """Code points: where its text begins in the source text."""
    speaker: str
    """The name that is shown; empty if it is not known."""
    voice: str = ""
    """Voice id; empty for the session's voice."""


TURN_BREAK = "\n\n"
"""What stands between two turns in the source text: no word goes across it."""


@dataclass(frozen=True, slots=True)
class TimedChars:
    """A run of source characters with their times.

    ``len(starts_ms) == len(ends_ms) == len(text)``; starts never decrease; ``end >= start``. White space and
    punctuation have times like every other character. Consecutive runs of a session are contiguous in
    ``char_start``. A run may overlap characters that were already taken; the overlap is dropped.
    """

    text: str
    char_start: int
    """Code points: offset of the first character in the source text."""
    starts_ms: tuple[int, ...]
    ends_ms: tuple[int, ...]
    estimated: bool = False
    """The times are estimates, because the engine gave none or invalid ones."""
    estimated_inside: bool = False
    """The engine timed words: where each word begins and ends is given, the times between were made up here."""
    exact: bool = False
    """The engine's times have turned out to be exact."""


@dataclass(frozen=True, slots=True)
class EngineWord:
    """A word as an engine timed it: media time in milliseconds, ``end_ms >= start_ms``.

    The text need not be the source's to the letter: case, punctuation and numbers in words may differ.
    """

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Phone:
    """One phone of the phone timeline. Phones tile the timeline; silence is a phone with an empty ``ipa``."""

    ipa: str
    start_ms: int
    end_ms: int
    char_start: int = -1
    """Code points: where its word (white-space token) begins in the source text; -1 for silence."""
    estimated: bool = False
    timing: Timing = "letters"
    """How well the engine times its word."""
    nonverbal: bool = False
    """A sound that is not text, such as a breath; its ``ipa`` is empty, but it is not silence."""


@dataclass(frozen=True, slots=True)
class SpeechChunk:
    """A piece of an engine's output: some audio and what is known so far about the text it speaks.

    Every field may be empty. Audio may come before its characters; characters come with their audio or after it.
    """

    pcm: bytes = b""
    """Signed 16-bit little-endian mono at ``sample_rate_hz``; continues the audio of the chunk before."""
    sample_rate_hz: int = 22_050
    audio_end_ms: int = 0
    """Media time at the end of all audio given so far, this chunk's included."""
    chars: tuple[TimedChars, ...] = ()
    """Source characters with times, from engines that time characters."""
    words: tuple[EngineWord, ...] = ()
    """Words with times, from engines that time words; starts never decrease. They may come before their audio."""
    char_end: int = -1
    """Code points, for engines that do not time characters: all source text before this offset is spoken by
    ``audio_end_ms``, such as at the end of a request for one sentence. -1 where the engine does not know; then a chunk
    with ``closes_word`` ends all the text that the engine has read."""
    spoken: tuple[TimedChars, ...] = ()
    """The text as spoken (numbers in words), if the engine reports it; ``char_start`` counts in the spoken text of
    the whole session. Without it, the display text is taken as the spoken text."""
    phones: tuple[Phone, ...] = ()
    """True phones, for engines that know them (``Capabilities.phones``); contiguous with those of the last chunk."""
    pronunciations: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """For engines that do not know their phones: IPA phones of each token of the spoken text (or of the source
    text, without ``spoken``), by the token's ``char_start``. White space separates tokens; in Chinese and Japanese
    every character is a token (``timing.phones.tokens``)."""
    upcoming: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """By the token's ``char_start``: phones of the token after it, if the text ahead is known; empty otherwise."""
    closes_word: bool = False
    """The last word is complete: a flush, or the end of an utterance."""
    pauses: bool = False
    """From engines that know their phones: a sentence and its audio end here. White space may still follow its last
    word, and nothing else that belongs to it."""


SHORTEST_WORD_MS = 10
"""Milliseconds that a word lasts if its characters have no length: the next word gives them up."""


def lasting(start_ms: int, end_ms: int, last_end_ms: int) -> tuple[int, int]:
    """Return the times of a word so that it follows the previous word and lasts.

    Args:
        start_ms: its start.
        end_ms: its end.
        last_end_ms: end of the previous word. A word that begins later because of it keeps at least a millisecond, so
            that many words without length do not run away from the audio.
    """
    begin_ms = max(start_ms, last_end_ms)
    return begin_ms, end_ms if end_ms > begin_ms else begin_ms + (1 if begin_ms > start_ms else SHORTEST_WORD_MS)


@dataclass(frozen=True, slots=True)
class Word:
    """A displayed word. ``text + after`` of all words, joined, is the display text."""

    index: int
    text: str
    """The word with its attached punctuation."""
    after: str
    """The white space that follows; may be empty."""
    start_ms: int
    end_ms: int
    """End of its last visible grapheme."""
    char_start: int
    """Code points, in the display text."""
    char_end: int
    """Code points, in the display text; ``after`` not included."""
    source_start: int
    """Code points, in the source text."""
    source_end: int
    estimated: bool = False
    speaker: str = ""
    """Who says it, in a dialogue."""


@dataclass(frozen=True, slots=True)
class Tag:
    """Markup that is not spoken text, such as ``laughs``, at a place in the source and on the timeline."""

    name: str
    start_ms: int
    mark: bool = False
    """A place that a caller named, ``<mark name="x"/>``, and not a sound: captions do not show it."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A WebVTT cue: one or more lines of words. A final cue never changes."""

    id: str
    revision: int
    final: bool
    start_ms: int
    end_ms: int
    lines: tuple[tuple[Word, ...], ...]
    language: str
    direction: Direction
    speaker: str = ""
    """Who says its words, in a dialogue."""


@dataclass(frozen=True, slots=True)
class Viseme:
    """One mouth shape. Visemes tile the timeline."""

    id: str
    """Label in the stream's set, such as ``PP``."""
    phone: str
    """IPA of the phone it shows; empty for silence and for sounds that are not text."""
    start_ms: int
    end_ms: int
    weight: float
    """0 to 1: how strongly the shape is made, from the loudness of the audio."""
    word_index: int | None
    part: int = 0
    """1 for the second shape of a diphthong or an affricate, otherwise 0."""


@dataclass(frozen=True, slots=True)
class BlendFrames:
    """A run of animation frames at 60 frames a second."""

    start_ms: int
    fps: int
    names: tuple[str, ...]
    frames: tuple[tuple[float, ...], ...]
    """One tuple of weights (0 to 1) per frame, in the order of ``names``."""
