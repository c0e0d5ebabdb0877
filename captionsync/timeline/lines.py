"""Splits the lines of a cue into words.

A cue stores its lines as text, so that people can read and edit them, and the range of its words. This module matches
the two by their visible characters.
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
    """The text between it and the word before it, usually a space."""
    text: str
    word: TimelineWord


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cue. ``pieces`` is empty if the line does not consist of words of the cue."""

    text: str
    pieces: tuple[Piece, ...]
    rest: str = ""


def lines_of(cue: TimelineCue, words: Sequence[TimelineWord]) -> list[Line]:
    """Return the lines of a cue that are not blank.

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
        # White space follows a word, unless the line was edited by hand.
        at = _skip(text, at, len(_visible(word.after)))
    return Line(text, tuple(pieces), text[gap_at:])


def _skip(text: str, at: int, count: int) -> int:
    """Return the offset ``count`` visible characters after ``at``."""
    while count:
        count -= not text[at].isspace()
        at += 1
    return at


def _visible(text: str) -> str:
    return "".join(one_line(text).split())
