"""Guesses times for text whose alignment is late, from the speaking rate so far, so that held audio can be released."""

from __future__ import annotations

from captionsync.timing.model import TimedChars, Word
from captionsync.timing.text import whole_words

DEFAULT_CHAR_MS = 65.0
"""Assumed length of a character before any word was timed: about 15 characters per second."""

PAUSE_MS = 600
"""Audio without characters up to this length is a pause; longer audio means that the alignment is late."""

_TIMED_CHARS = 20


def guess_times(
    upcoming: str, char_start: int, start_ms: int, end_ms: int, *, last: Word | None, inside_word: bool
) -> TimedChars | None:
    """Spread text over audio that has no alignment.

    Args:
        upcoming: the source text that has no times yet.
        char_start: offset of ``upcoming`` in the source text, in code points.
        start_ms: start of the audio without alignment.
        end_ms: end of that audio.
        last: the last word that was timed.
        inside_word: the text before it ended inside a word, which must be completed.

    Returns:
        Whole words, estimated; ``None`` if the audio is a pause or there is no text.
    """
    held_ms = max(0, end_ms - start_ms)
    inside_word = inside_word and not upcoming[:1].isspace()
    if not upcoming or not (inside_word or held_ms > PAUSE_MS):
        return None
    wanted = round(held_ms / _char_ms(last)) if held_ms > PAUSE_MS else 1
    count = whole_words(upcoming, wanted)
    edges = [start_ms + i * held_ms // count for i in range(count + 1)]
    return TimedChars(upcoming[:count], char_start, tuple(edges[:-1]), tuple(edges[1:]), estimated=True)


def _char_ms(last: Word | None) -> float:
    if last is None or last.source_end < _TIMED_CHARS:
        return DEFAULT_CHAR_MS
    return max(30.0, min(150.0, last.end_ms / last.source_end))
