"""The lines of a cue taken apart into words again.

A cue keeps its lines as text, for whoever wants to read or mend them, and the range of its words. Here the two are
laid over each other, by their visible characters.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from captionsync.timeline.items import TimelineCue, TimelineWord
from captionsync.timing.plain import one_line


@dataclass(frozen=True, slots=True)
class Piece:
    """A word in a line. The gaps and texts of a line's pieces and its rest, joined, are the line."""

    gap: str
    """What stands between it and the word before it, most often a space."""
    text: str
    word: TimelineWord


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cue. ``pieces`` is empty where the line does not consist of words of the cue."""

    text: str
    pieces: tuple[Piece, ...]
    rest: str = ""


def lines_of(cue: TimelineCue, words: Sequence[TimelineWord]) -> list[Line]:
    """Return the lines of a cue that show something.

    Args:
        words: the words of the cue.
    """
    return [line for line in _lines(cue.lines, deque(words)) if line.text]


def _lines(texts: Sequence[str], waiting: deque[TimelineWord]) -> Iterator[Line]:
    for text in texts:
        wanted = _visible(text)
        taken: list[TimelineWord] = []
        found = ""
        while waiting and len(found) < len(wanted):
            taken.append(waiting.popleft())
            found += _visible(taken[-1].text + taken[-1].after)
        yield _pieces(text, taken) if found == wanted else Line(text, ())


def _pieces(text: str, words: Sequence[TimelineWord]) -> Line:
    pieces: list[Piece] = []
    gap_at = 0
    at = 0
    for word in words:
        count = len(_visible(word.text))
        if count:
            start = _skip(text, at, 1) - 1
            at = _skip(text, start, count)
            pieces.append(Piece(text[gap_at:start], text[start:at], word))
            gap_at = at
        # What follows a word is white space, unless someone wrote it by hand.
        at = _skip(text, at, len(_visible(word.after)))
    return Line(text, tuple(pieces), text[gap_at:])


def _skip(text: str, at: int, count: int) -> int:
    """Return the offset after ``count`` visible characters from ``at`` on."""
    while count:
        count -= not text[at].isspace()
        at += 1
    return at


def _visible(text: str) -> str:
    return "".join(one_line(text).split())
