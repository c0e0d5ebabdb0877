"""Advanced SubStation Alpha with karaoke: each word is highlighted when it is spoken.

``{\\k<n>}`` holds a syllable for n centiseconds. Absolute times are rounded to centiseconds and a syllable is the
difference of two of them, so a long cue does not drift. A syllable lasts until the next word begins. Speakers are in
the Name field, which players do not show.

The format has no escaping; ``players`` writes what would be code. Lines with right-to-left letters are embedded, and
their style makes libass order a whole line at once, not each syllable by itself.

Source: the behaviour of libass and ffmpeg; Aegisub's page on ASS tags (karaoke).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from captionsync.errors import ExportError
from captionsync.exports.base import Options
from captionsync.exports.players import as_text
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.lines import Line, lines_of
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import ASS_MAX_MS, ass_timestamp
from captionsync.timing.model import Direction
from captionsync.timing.plain import embedding, is_mixed, one_line, utf8

_LOOK: Final = "Arial,72,&H00FFFFFF,&H00A0A0A0,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,4,0,2,120,120,60"
# With the encoding -1, libass orders the whole line, in the direction of its first letter.
_HEAD: Final = f"""\
[Script Info]
ScriptType: v4.00+
WrapStyle: 2
ScaledBorderAndShadow: yes
PlayResX: 1920
PlayResY: 1080

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, \
MarginV, Encoding
Style: Default,{_LOOK},1
Style: RightToLeft,{_LOOK},-1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the ASS file.

    Raises:
        ExportError: a cue begins after 9:59:59.99, the largest time in ASS.
    """
    cues = [cue for cue in timeline.cues if any(cue.lines)]
    if cues and cues[-1].start_ms >= ASS_MAX_MS:
        raise ExportError("ASS can only hold times below 10 hours; this timeline is longer.")
    return utf8(_HEAD + "".join(_dialogue(timeline, cue) for cue in cues))


def _dialogue(timeline: Timeline, cue: TimelineCue) -> str:
    style = "RightToLeft" if cue.direction == "rtl" or any(map(is_mixed, cue.lines)) else "Default"
    end_ms = max(cue.end_ms, cue.start_ms + 10)
    text = _karaoke(timeline, cue, min(end_ms, ASS_MAX_MS))
    return f"Dialogue: 0,{ass_timestamp(cue.start_ms)},{ass_timestamp(end_ms)},{style},{_name(cue)},0,0,0,,{text}\n"


def _name(cue: TimelineCue) -> str:
    """Return the speaker for the Name field, which a comma would end."""
    return one_line(cue.speaker).replace(",", " ")


def _karaoke(timeline: Timeline, cue: TimelineCue, end_ms: int) -> str:
    lines = lines_of(cue, timeline.words_of(cue))
    starts = [piece.word.start_ms for line in lines for piece in line.pieces]
    starts = [min(max(start_ms, cue.start_ms), end_ms) for start_ms in starts]
    syllables = iter(_lengths(starts, end_ms))
    lead = _centiseconds(starts[0]) - _centiseconds(cue.start_ms) if starts else 0
    return (f"{{\\k{lead}}}" if lead else "") + "\\N".join(_line(line, syllables, cue.direction) for line in lines)


def _line(line: Line, syllables: Iterator[int], direction: Direction) -> str:
    before, after = embedding(line.text, direction)
    if not line.pieces:
        return before + as_text(line.text) + after
    written = (f"{as_text(each.gap)}{{\\k{next(syllables)}}}{as_text(each.text)}" for each in line.pieces)
    return before + "".join(written) + as_text(line.rest) + after


def _lengths(starts: list[int], end_ms: int) -> list[int]:
    """Return the centiseconds from each start to the next one."""
    bounds = [_centiseconds(time_ms) for time_ms in (*starts, end_ms)]
    return [max(0, later - earlier) for earlier, later in pairwise(bounds)]


def _centiseconds(time_ms: int) -> int:
    return (time_ms + 5) // 10
