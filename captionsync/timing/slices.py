"""A long chunk of speech in short pieces, so that no piece keeps anybody waiting.

Estimating the mouth takes a third of a millisecond a word, and up to two of an upstream that is not known yet. What an
engine says of a whole sentence at once is taken about a word at a time; the result is the same, because any cut of the
same speech gives the same words and phones.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from captionsync.timing.model import SpeechChunk, TimedChars

SLICE_CHARS = 6
"""About a word: at most 2 ms of work."""


SLICE_CHARS_OF_PHONES = 60
SLICE_PHONES = 12
"""The same for engines that know their phones."""

SLICE_TEXT_CHARS = 4_000
"""Of a long text that is cut into sentences or tokens: about a millisecond of work."""


def text_slices(text: str) -> Iterator[str]:
    """Yield a text in pieces of at most ``SLICE_TEXT_CHARS`` code points."""
    for at in range(0, len(text), SLICE_TEXT_CHARS):
        yield text[at : at + SLICE_TEXT_CHARS]


def sliced(chunk: SpeechChunk, most_chars: int = SLICE_CHARS) -> list[SpeechChunk]:
    """Return the chunk in pieces of at most ``most_chars`` spoken characters; the audio comes with the last one.

    Args:
        chunk: of an engine that does not know its phones.
        most_chars: at least 1.
    """
    pieces = list(_pieces(chunk.spoken or chunk.chars, most_chars))
    if len(pieces) < 2:
        return [chunk]
    if not chunk.spoken:
        out = [SpeechChunk(chars=(piece,)) for piece in pieces[:-1]]
        out[0] = replace(out[0], pronunciations=chunk.pronunciations)
        return [*out, replace(chunk, chars=(pieces[-1],), pronunciations={})]
    out = [SpeechChunk(spoken=(piece,)) for piece in pieces[:-1]]
    out[0] = replace(out[0], chars=chunk.chars, pronunciations=chunk.pronunciations)
    return [*out, replace(chunk, chars=(), spoken=(pieces[-1],), pronunciations={})]


def sliced_with_phones(chunk: SpeechChunk) -> list[SpeechChunk]:
    """Return the chunk of an engine that knows its phones in short pieces; the audio comes with the last one."""
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
                run.text[at:end], run.char_start + at, run.starts_ms[at:end], run.ends_ms[at:end], run.estimated
            )
