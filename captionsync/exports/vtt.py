"""WebVTT, written as plain strings: for each cue event of a live session, and for a whole file.

The plain profile: UTF-8 without a byte order mark, hours always written, no STYLE, no REGION, no settings. A cue of a
dialogue is one voice span with its speaker's name. Text is
escaped after it was cut into lines, so a payload never holds ``-->``, a tag that was not put there by this module, or
a blank line. Times are whole milliseconds when they arrive and are not rounded again.

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
from captionsync.timing.plain import clean, direction_mark, line_text, one_line, utf8

__all__ = ["HEADER", "cue_block", "escape_text", "line_text", "safe_id", "write", "write_vtt"]

HEADER: Final = "WEBVTT\n\n"
"""The text before the first cue block."""

_MARKUP: Final = re.compile("[&<>]")
_GOOD_ID: Final = re.compile(r"(?!NOTE|STYLE|REGION|WEBVTT)[A-Za-z0-9_.:]+(?:-[A-Za-z0-9_.:]+)*")
_BLOCK_NAME: Final = re.compile("NOTE|STYLE|REGION|WEBVTT")
_ARROW: Final = re.compile("--+>")


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the WebVTT file; takes ``highlight``."""
    return utf8(write_vtt(timeline, highlight=options.highlight))


def write_vtt(timeline: Timeline, highlight: str | None = None) -> str:
    """Return the WebVTT file as text.

    Args:
        highlight: ``word`` wraps every word in ``<c>``, after a timestamp of when it is spoken.
    """
    cues = sorted((cue for cue in timeline.cues if any(cue.lines)), key=lambda cue: cue.start_ms)
    return HEADER + "\n".join(_timeline_block(cue, timeline.words_of(cue) if highlight else ()) for cue in cues)


def cue_block(cue: Cue) -> str:
    """Return the complete WebVTT block of a cue: id, timings, payload; every line ends with a line feed.

    ``HEADER`` followed by blocks joined by line feeds is a WebVTT file.
    """
    payload = [_payload_line(line_text(line), cue.direction) for line in cue.lines]
    return _block(cue.id, cue.start_ms, cue.end_ms, cue.speaker, payload)


def escape_text(text: str) -> str:
    """Return the text as safe WebVTT cue text of one line.

    Line ends and tabs become spaces, other control characters are removed, lone surrogates become U+FFFD; ``&``, ``<``
    and ``>`` become references, which also breaks up ``-->``.
    """
    text = clean(text)
    if _MARKUP.search(text) is None:
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _block(cue_id: str, start_ms: int, end_ms: int, speaker: str, payload: Iterable[str]) -> str:
    # The end must be greater than the start.
    times = f"{vtt_timestamp(start_ms)} --> {vtt_timestamp(max(end_ms, start_ms + 1))}"
    text = "\n".join(filter(None, payload))
    return f"{safe_id(cue_id)}\n{times}\n{_voice_span(speaker) if text else ''}{text}\n"


def _voice_span(speaker: str) -> str:
    """Return the start tag of a voice span, whose end may be left out because it is the cue's only component."""
    name = escape_text(one_line(speaker))
    return f"<v {name}>" if name else ""


def safe_id(cue_id: str) -> str:
    """Return the id as one line that readers cannot mistake for a block name or timings."""
    if _GOOD_ID.fullmatch(cue_id):
        return cue_id
    cue_id = _ARROW.sub("->", one_line(cue_id))
    return f"cue {cue_id}".rstrip() if not cue_id or _BLOCK_NAME.match(cue_id) else cue_id


def _payload_line(line: str, direction: Direction) -> str:
    return direction_mark(line, direction) + escape_text(line)


def _timeline_block(cue: TimelineCue, words: Sequence[TimelineWord]) -> str:
    lines = _highlighted(cue, words) if words else (_payload_line(line, cue.direction) for line in cue.lines)
    return _block(cue.id, cue.start_ms, cue.end_ms, cue.speaker, lines)


def _highlighted(cue: TimelineCue, words: Sequence[TimelineWord]) -> Iterator[str]:
    """Yield the payload lines of a cue, each word in ``<c>`` after its timestamp."""
    last_ms = cue.start_ms
    for line in lines_of(cue, words):
        written = [direction_mark(line.text, cue.direction)]
        for piece in line.pieces:
            # Timestamps must increase and lie inside the cue; words with the same time share the first one's.
            stamp = ""
            if last_ms < piece.word.start_ms < cue.end_ms:
                last_ms = piece.word.start_ms
                stamp = f"<{vtt_timestamp(last_ms)}>"
            written.append(f"{escape_text(piece.gap)}{stamp}<c>{escape_text(piece.text)}</c>")
        written.append(escape_text(line.rest if line.pieces else line.text))
        yield "".join(written)
