"""Joins the times of a recording with its sound, a second at a time, as a live session gets them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from captionsync.timing.model import SpeechChunk, TimedChars
from captionsync.timing.sound.net import Weights

STEP_MS = 1_000
SOUND_RATE_HZ = 16_000
PROGRESS_MS = 10_000
_SAMPLE_BYTES = 2


def ignore(what: object) -> None:
    """Take no notice."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The sound of a recording."""

    pieces: Callable[[], Iterator[bytes]]
    """Begins to read it: mono 16-bit PCM at :data:`SOUND_RATE_HZ`, in pieces of any size."""
    weights: Weights
    progress: Callable[[int], None] = ignore
    """Called every :data:`PROGRESS_MS` of the recording with the milliseconds that are done."""
    warn: Callable[[str], None] = ignore
    """Called with a sentence if the sound and what is given with it do not go together."""


class SoundReader:
    """Gives out audio by its media time.

    Args:
        pieces: 16-bit mono PCM in pieces of any size.
        rate_hz: sample rate; a multiple of 1,000, so that a millisecond is a whole number of samples.
    """

    def __init__(self, pieces: Iterable[bytes], rate_hz: int) -> None:
        self._pieces = iter(pieces)
        self.rate_hz = rate_hz
        self._held = bytearray()
        self._taken = 0

    def take(self, until_ms: int) -> bytes:
        """Return the audio up to a media time, or less if it ends before."""
        wanted = until_ms * self.rate_hz // 1_000 * _SAMPLE_BYTES - self._taken
        while len(self._held) < wanted and (piece := next(self._pieces, None)) is not None:
            self._held += piece
        out = bytes(self._held[: max(0, wanted)])
        del self._held[: len(out)]
        self._taken += len(out)
        return out


def in_step(chunks: Iterable[SpeechChunk], sound: SoundReader) -> Iterator[SpeechChunk]:
    """Yield the chunks of a recording in pieces of :data:`STEP_MS` with their audio, then the rest of the audio.

    Args:
        chunks: without audio; their characters have times.
        sound: the recording's audio; its time 0 is that of the chunks.
    """
    at_ms = 0
    for chunk in chunks:
        while chunk.audio_end_ms > at_ms + STEP_MS:
            at_ms += STEP_MS
            yield replace(
                _before(chunk, at_ms), pcm=sound.take(at_ms), sample_rate_hz=sound.rate_hz, audio_end_ms=at_ms
            )
            chunk = _after(chunk, at_ms)
        at_ms = max(at_ms, chunk.audio_end_ms)
        yield replace(chunk, pcm=sound.take(at_ms), sample_rate_hz=sound.rate_hz, audio_end_ms=at_ms)
    while pcm := sound.take(at_ms + STEP_MS):
        at_ms += len(pcm) // _SAMPLE_BYTES * 1_000 // sound.rate_hz
        yield SpeechChunk(pcm=pcm, sample_rate_hz=sound.rate_hz, audio_end_ms=at_ms)


def _before(chunk: SpeechChunk, at_ms: int) -> SpeechChunk:
    """Return the part of a chunk whose characters begin before a time, with all that is known of its tokens."""
    return replace(
        chunk,
        chars=tuple(_cut(chunk.chars, at_ms, later=False)),
        spoken=tuple(_cut(chunk.spoken, at_ms, later=False)),
        closes_word=False,
    )


def _after(chunk: SpeechChunk, at_ms: int) -> SpeechChunk:
    return replace(
        chunk,
        chars=tuple(_cut(chunk.chars, at_ms, later=True)),
        spoken=tuple(_cut(chunk.spoken, at_ms, later=True)),
        pronunciations={},
        upcoming={},
    )


def _cut(runs: Iterable[TimedChars], at_ms: int, *, later: bool) -> Iterator[TimedChars]:
    """Yield the characters that begin before a time, or the later ones."""
    for run in runs:
        count = sum(start_ms < at_ms for start_ms in run.starts_ms)
        part = slice(count, None) if later else slice(count)
        if text := run.text[part]:
            first = run.char_start + (count if later else 0)
            yield replace(run, text=text, char_start=first, starts_ms=run.starts_ms[part], ends_ms=run.ends_ms[part])


def with_sound(chunks: Iterable[SpeechChunk], sound: Sound) -> Iterator[SpeechChunk]:
    """Yield the chunks of a recording with its audio, as :func:`in_step`, and report progress."""
    return _watched(in_step(chunks, SoundReader(sound.pieces(), SOUND_RATE_HZ)), sound)


def up_to(end_ms: int, chunks: Iterable[SpeechChunk]) -> Iterator[SpeechChunk]:
    """Yield chunks until their audio reaches a time."""
    for chunk in chunks:
        yield chunk
        if chunk.audio_end_ms >= end_ms:
            return


def _watched(chunks: Iterable[SpeechChunk], sound: Sound) -> Iterator[SpeechChunk]:
    """Yield chunks, and report progress."""
    due_ms = PROGRESS_MS
    for chunk in chunks:
        yield chunk
        if chunk.audio_end_ms >= due_ms:
            sound.progress(chunk.audio_end_ms)
            due_ms = chunk.audio_end_ms + PROGRESS_MS
