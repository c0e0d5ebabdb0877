"""SubRip. The format has no escaping: text is written as it is, except where players would misread it.

Players interpret HTML-like tags, ``{\\an8}``-like overrides and, some of them, any line with two timestamps as timings.
A word joiner (U+2060, invisible) inside such text keeps it plain.

Source: the behaviour of SubRip players; there is no specification.
"""

from __future__ import annotations

import re
from itertools import count
from typing import Final

from captionsync.exports.base import Options
from captionsync.exports.speakers import speaker_marks
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import srt_timestamp
from captionsync.timing.plain import direction_mark, utf8

WORD_JOINER: Final = "\u2060"
_MARKUP: Final = re.compile(r"<(?=[A-Za-z/!?])|\{(?=\\)|-(?=->\s*\d+:\d)|(?<=\d):(?=\d+:\d+[.,]\d)")


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the SubRip file; takes ``speakers``."""
    cues = [cue for cue in timeline.cues if any(cue.lines)]
    marks = speaker_marks(cues, options.speakers)
    return utf8("\n".join(_block(*numbered) for numbered in zip(count(1), cues, marks, strict=False)))


def _block(number: int, cue: TimelineCue, mark: str) -> str:
    texts = [line for line in cue.lines if line]
    texts[0] = mark + texts[0]
    lines = [direction_mark(line, cue.direction) + _plain(line) for line in texts]
    end_ms = max(cue.end_ms, cue.start_ms + 1)
    return "\n".join([str(number), f"{srt_timestamp(cue.start_ms)} --> {srt_timestamp(end_ms)}", *lines]) + "\n"


def _plain(line: str) -> str:
    return _MARKUP.sub(lambda match: match[0] + WORD_JOINER, line)
