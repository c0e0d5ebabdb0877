"""Splits a long chunk of speech into short ones, so that none blocks the event loop for long.

Estimating phones takes about 0.3 ms per word, and up to 2 ms per word for an upstream that is not known yet; listening
takes about 3 ms per second of audio, and another millisecond per word. A chunk that covers a whole sentence is
processed about a word at a time. The result is the same, because any split of the same speech gives the same words and
phones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from captionsync.timing.clock import samples_to_ms
from captionsync.timing.model import SpeechChunk, TimedChars

SLICE_CHARS = 6
"""About a word: at most 2 ms of work."""


SLICE_AUDIO_MS = 200
"""At most a millisecond of work, and seldom more than a word that is decided."""

SLICE_CHARS_OF_PHONES = 60
SLICE_PHONES = 12
"""About a word of an engine that knows its phones."""

SLICE_TEXT_CHARS = 4_000
"""Characters of a long text to split into sentences or tokens at once: about a millisecond of work."""


def text_slices(text: str) -> Iterator[str]:
    """Yield a text in pieces of at most ``SLICE_TEXT_CHARS`` code points."""
    for at in range(0, len(text), SLICE_TEXT_CHARS):
        yield text[at : at + SLICE_TEXT_CHARS]


def sliced(chunk: SpeechChunk, most_chars: int = SLICE_CHARS) -> list[SpeechChunk]:
    """Split a chunk into pieces of at most ``most_chars`` spoken characters, and then its audio.

    Args:
        chunk: a chunk of an engine that does not know its phones.
        most_chars: at least 1.
    """
    *before, last = _sliced_text(chunk, most_chars)
    return [*before, *_sliced_audio(last)]


def _sliced_audio(chunk: SpeechChunk) -> list[SpeechChunk]:
    """Split the audio; the first piece has the text, the last one ends it."""
    size = 2 * (SLICE_AUDIO_MS * chunk.sample_rate_hz // 1000)
    if len(chunk.pcm) <= size:
        return [chunk]
    out = []
    for at in range(0, len(chunk.pcm), size):
        left_ms = samples_to_ms(max(0, len(chunk.pcm) - at - size) // 2, chunk.sample_rate_hz)
        end_ms = max(0, chunk.audio_end_ms - left_ms)
        out.append(SpeechChunk(chunk.pcm[at : at + size], chunk.sample_rate_hz, end_ms))
    out[0] = replace(chunk, pcm=out[0].pcm, audio_end_ms=out[0].audio_end_ms, closes_word=False)
    out[-1] = replace(out[-1], closes_word=chunk.closes_word)
    return out


def _sliced_text(chunk: SpeechChunk, most_chars: int) -> list[SpeechChunk]:
    pieces = list(_pieces(chunk.spoken or chunk.chars, most_chars))
    if len(pieces) < 2:
        return [chunk]
    if not chunk.spoken:
        out = [SpeechChunk(chars=(piece,)) for piece in pieces[:-1]]
        out[0] = replace(out[0], pronunciations=chunk.pronunciations, upcoming=chunk.upcoming)
        return [*out, replace(chunk, chars=(pieces[-1],), pronunciations={}, upcoming={})]
    out = [SpeechChunk(spoken=(piece,)) for piece in pieces[:-1]]
    out[0] = replace(out[0], chars=chunk.chars, pronunciations=chunk.pronunciations, upcoming=chunk.upcoming)
    return [*out, replace(chunk, chars=(), spoken=(pieces[-1],), pronunciations={}, upcoming={})]


def sliced_with_phones(chunk: SpeechChunk) -> list[SpeechChunk]:
    """Split the chunk of an engine that knows its phones into short pieces; the last one carries the audio."""
    starts = range(0, len(chunk.phones), SLICE_PHONES)
    out = [SpeechChunk(chars=(piece,)) for piece in _pieces(chunk.chars, SLICE_CHARS_OF_PHONES)]
    out += [SpeechChunk(phones=chunk.phones[at : at + SLICE_PHONES]) for at in starts]
    if len(out) <= bool(chunk.chars) + bool(chunk.phones):
        return [chunk]
    return [*out, replace(chunk, chars=(), phones=())]


def _pieces(runs: Sequence[TimedChars], most_chars: int) -> Iterator[TimedChars]:
    for run in runs:
        for at in range(0, len(run.text), most_chars):
            end = at + most_chars
            yield TimedChars(
                run.text[at:end],
                run.char_start + at,
                run.starts_ms[at:end],
                run.ends_ms[at:end],
                run.estimated,
                run.estimated_inside,
            )
