"""LRC, the format of lyrics: a line for each line of a cue, with the time at which it is said, in centiseconds.

With ``highlight``, a time stands before every word and after the last one (the enhanced format). A line stays until the
next one; before a silence of a second or more, a line without text clears it. Lines whose words are not known stay with
the line before. The format has no escaping: a word joiner (U+2060, invisible) keeps brackets that look like times or
tags plain.

Source: the LRC format as players read it, with the word times of the A2 extension; ffmpeg 5.1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from captionsync.exports.base import Options
from captionsync.exports.speakers import speaker_marks
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.lines import Line, lines_of
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import lrc_timestamp
from captionsync.timing.plain import JOINER, embedding, utf8

SILENCE_MS: Final = 1000
"""Milliseconds: a silence this long is shown."""
_MARKUP: Final = re.compile(r"\[(?=\s*[\w#]+\s*:)|<(?=\s*\d+\s*:)")


@dataclass(frozen=True, slots=True)
class _Sung:
    start_ms: int
    end_ms: int
    text: str


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the LRC file; takes ``highlight`` and ``speakers``."""
    cues = [cue for cue in timeline.cues if any(cue.lines)]
    sung: list[_Sung] = []
    for cue, mark in zip(cues, speaker_marks(cues, options.speakers), strict=True):
        lines = lines_of(cue, timeline.words_of(cue))
        sung += _lines(cue, mark, lines, with_words=options.highlight is not None)
    sung.sort(key=lambda line: line.start_ms)
    written: list[str] = []
    for line, following in pairwise([*sung, None]):
        if line is not None:
            written.append(f"[{lrc_timestamp(line.start_ms)}]{line.text}\n")
            if following is not None and following.start_ms - line.end_ms >= SILENCE_MS:
                written.append(f"[{lrc_timestamp(line.end_ms)}]\n")
    return utf8("".join(written))


def _lines(cue: TimelineCue, mark: str, lines: Sequence[Line], *, with_words: bool) -> Iterator[_Sung]:
    end_ms = max(cue.end_ms, cue.start_ms + 1)
    groups: list[list[Line]] = []
    for line in lines:
        if line.pieces or not groups:
            groups.append([])
        groups[-1].append(line)
    starts = [_start_of(group[0], cue, end_ms) for group in groups]
    for group, start_ms, until_ms in zip(groups, starts, [*starts[1:], end_ms], strict=True):
        text = mark + " ".join(line.text for line in group)
        before, after = embedding(text, cue.direction)
        timed = with_words and len(group) == 1 and bool(group[0].pieces)
        body = _plain(mark) + _stamped(group[0], start_ms, until_ms) if timed else _plain(text)
        yield _Sung(start_ms, until_ms, before + body + after)
        mark = ""


def _start_of(line: Line, cue: TimelineCue, end_ms: int) -> int:
    first_ms = line.pieces[0].word.start_ms if line.pieces else cue.start_ms
    return min(max(first_ms, cue.start_ms), end_ms)


def _stamped(line: Line, start_ms: int, until_ms: int) -> str:
    """Return a line with the times of its words."""
    at_ms, written = start_ms, ""
    for piece in line.pieces:
        at_ms = min(max(piece.word.start_ms, at_ms), max(until_ms, at_ms))
        written += f"{_plain(piece.gap)}<{lrc_timestamp(at_ms)}>{_plain(piece.text)}"
    last_ms = min(max(line.pieces[-1].word.end_ms, at_ms), max(until_ms, at_ms))
    return f"{written}{_plain(line.rest)}<{lrc_timestamp(last_ms)}>"


def _plain(text: str) -> str:
    return _MARKUP.sub(lambda match: match[0] + JOINER, text)
