"""SubRip. The format has no escaping: text is written as it is, except where players would misread it.

Players interpret HTML-like tags, codes of ASS (see ``players``) and, some of them, any line with two timestamps as
timings, or one with only a number as that of the next cue. A word joiner (U+2060, invisible) inside such text keeps it
plain.

With ``highlight``, a cue is written once for each word, which is underlined, for the time until the next word begins.
Other words of the same time are underlined together.

Source: the behaviour of SubRip players; there is no specification. OpenAI's Whisper for the underlined word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from captionsync.exports.base import Options
from captionsync.exports.players import as_text
from captionsync.exports.speakers import speaker_marks
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.lines import Line, lines_of
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import srt_timestamp
from captionsync.timing.plain import JOINER, embedding, utf8

_MARKUP: Final = re.compile(r"<(?=\s*(?:[A-Za-z/!?]|$))|-(?=->\s*\d+:\d)|(?<=\d):(?=\d+:\d+[.,]\d)")
_NUMBER: Final = re.compile(r"\d+")


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the SubRip file; takes ``speakers`` and ``highlight``."""
    cues = [cue for cue in timeline.cues if any(cue.lines)]
    bodies: list[str] = []
    for cue, mark in zip(cues, speaker_marks(cues, options.speakers), strict=True):
        bodies += _bodies(cue, mark, lines_of(cue, timeline.words_of(cue) if options.highlight else ()))
    return utf8("\n".join(f"{number}\n{body}" for number, body in enumerate(bodies, start=1)))


def _bodies(cue: TimelineCue, mark: str, lines: Sequence[Line]) -> Iterator[str]:
    """Yield the timings and the text of a cue, for each word that is highlighted."""
    end_ms = max(cue.end_ms, cue.start_ms + 1)
    marks = ["" if number else mark for number in range(len(lines))]
    starts = {_within(piece.word.start_ms, cue.start_ms, end_ms) for line in lines for piece in line.pieces}
    for start_ms, until_ms in pairwise([*sorted({cue.start_ms} | starts), end_ms]):
        shown = [_line(cue, *one, start_ms, end_ms) for one in zip(marks, lines, strict=True)]
        # A last line that is a number would be that of a next cue.
        shown[1:] = [JOINER + line if _NUMBER.fullmatch(line) else line for line in shown[1:]]
        yield "\n".join([f"{srt_timestamp(start_ms)} --> {srt_timestamp(until_ms)}", *shown]) + "\n"


def _within(time_ms: int, start_ms: int, end_ms: int) -> int:
    return min(max(time_ms, start_ms), end_ms - 1)


def _line(cue: TimelineCue, mark: str, line: Line, now_ms: int, end_ms: int) -> str:
    before, after = embedding(mark + line.text, cue.direction)
    if not line.pieces:
        return before + _plain(mark + line.text) + after
    written = _plain(mark)
    for piece in line.pieces:
        is_said = _within(piece.word.start_ms, cue.start_ms, end_ms) == now_ms
        word = _plain(piece.text)
        written += _plain(piece.gap) + (f"<u>{word}</u>" if is_said else word)
    return before + written + _plain(line.rest) + after


def _plain(text: str) -> str:
    return as_text(_MARKUP.sub(lambda match: match[0] + JOINER, text))
