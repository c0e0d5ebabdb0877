"""WebVTT, written as plain strings: for each cue event of a live session, and for a whole file.

The plain profile: UTF-8 without a byte order mark, hours always written, no STYLE, no REGION, no settings. Identifiers
are numbers, because readers that were made for SubRip take others for text. A cue of a dialogue is one voice span with
its speaker's name. Text is escaped after it was cut into lines, so a payload never holds ``-->``, a tag that was not
put there by this module, or a blank line. Times are whole milliseconds when they arrive and are not rounded again.

Source: W3C WebVTT, sections 4.1 (file structure), 4.2.2 (cue text: components, timestamps) and 4.4 (cue settings).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from captionsync.exports.base import Options
from captionsync.timeline.items import TimelineCue, TimelineWord
from captionsync.timeline.lines import lines_of
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import vtt_timestamp
from captionsync.timing.model import Cue, Direction
from captionsync.timing.plain import JOINER, clean, embedding, line_text, one_line, utf8

__all__ = ["HEADER", "cue_block", "escape_text", "line_text", "write", "write_vtt"]

HEADER: Final = "WEBVTT\n\n"
"""The text before the first cue block."""

_MARKUP: Final = re.compile("[&<>]")
_NUMBERED: Final = re.compile("c?([0-9]{1,9})")


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the WebVTT file; takes ``highlight``."""
    return utf8(write_vtt(timeline, highlight=options.highlight))


def write_vtt(timeline: Timeline, highlight: str | None = None) -> str:
    """Return the WebVTT file as text.

    Args:
        highlight: ``word`` wraps every word in ``<c>``, after a timestamp of when it is spoken.
    """
    cues = sorted((cue for cue in timeline.cues if any(cue.lines)), key=lambda cue: cue.start_ms)
    shown = (_timeline_block(*one, timeline if highlight else None) for one in zip(_numbers(cues), cues, strict=True))
    return HEADER + "\n".join(shown)


def cue_block(cue: Cue) -> str:
    """Return the complete WebVTT block of a cue: number, timings, payload; every line ends with a line feed.

    The number is that of the id ``c<number>``, which the cue has in the file, too; other ids are left out.
    ``HEADER`` followed by blocks joined by line feeds is a WebVTT file.
    """
    payload = [_payload_line(line_text(line), cue.direction) for line in cue.lines]
    return _block(_number(cue.id), cue.start_ms, cue.end_ms, cue.speaker, payload)


def escape_text(text: str) -> str:
    """Return the text as safe WebVTT cue text of one line.

    Line ends and tabs become spaces, other control characters are removed, lone surrogates become U+FFFD; ``&``, ``<``
    and ``>`` become references, which also breaks up ``-->``. A word joiner (U+2060, invisible) follows each backslash,
    because ffmpeg 5.1 takes ``\\N``, ``\\n`` and ``\\h`` for code of ASS.
    """
    return _escaped(text).replace("\\", "\\" + JOINER)


def _escaped(text: str) -> str:
    text = clean(text)
    if _MARKUP.search(text) is None:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _number(cue_id: str) -> str:
    """Return the number of an id, such as that of ``c12``; empty if it has none."""
    found = _NUMBERED.fullmatch(cue_id)
    return str(int(found[1])) if found else ""


def _numbers(cues: Sequence[TimelineCue]) -> list[str]:
    """Return the numbers of a file's cues: those of their ids, or else 1, 2, 3 and so on."""
    numbers = [_number(cue.id) for cue in cues]
    if "" in numbers or len(set(numbers)) < len(numbers):
        return [str(number) for number in range(1, len(cues) + 1)]
    return numbers


def _block(number: str, start_ms: int, end_ms: int, speaker: str, payload: Iterable[str]) -> str:
    # The end must be greater than the start.
    times = f"{vtt_timestamp(start_ms)} --> {vtt_timestamp(max(end_ms, start_ms + 1))}"
    text = "\n".join(filter(None, payload))
    head = f"{number}\n" if number else ""
    return f"{head}{times}\n{_voice_span(speaker) if text else ''}{text}\n"


def _voice_span(speaker: str) -> str:
    """Return the start tag of a voice span, whose end may be left out because it is the cue's only component."""
    name = _escaped(one_line(speaker))
    return f"<v {name}>" if name else ""


def _payload_line(line: str, direction: Direction) -> str:
    before, after = embedding(line, direction)
    return before + escape_text(line) + after


def _timeline_block(number: str, cue: TimelineCue, timeline: Timeline | None) -> str:
    """Return the block of a cue, highlighted if the timeline is given."""
    words = timeline.words_of(cue) if timeline else ()
    lines = _highlighted(cue, words) if words else (_payload_line(line, cue.direction) for line in cue.lines)
    return _block(number, cue.start_ms, cue.end_ms, cue.speaker, lines)


def _highlighted(cue: TimelineCue, words: Sequence[TimelineWord]) -> Iterator[str]:
    """Yield the payload lines of a cue, each word in ``<c>`` after its timestamp."""
    last_ms = cue.start_ms
    for line in lines_of(cue, words):
        before, after = embedding(line.text, cue.direction)
        written = [before]
        for piece in line.pieces:
            # Timestamps must increase and lie inside the cue; words with the same time share the first one's.
            stamp = ""
            if last_ms < piece.word.start_ms < cue.end_ms:
                last_ms = piece.word.start_ms
                stamp = f"<{vtt_timestamp(last_ms)}>"
            written.append(f"{escape_text(piece.gap)}{stamp}<c>{escape_text(piece.text)}</c>")
        written.append(escape_text(line.rest if line.pieces else line.text))
        yield "".join(written) + after
