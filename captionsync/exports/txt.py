"""The plain display text."""

from __future__ import annotations

from captionsync.exports.base import Options
from captionsync.timeline.model import Timeline
from captionsync.timing.plain import plain_lines, utf8


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the text file; it ends with a line feed unless it is empty."""
    text = plain_lines(timeline.text).strip()
    return utf8(f"{text}\n" if text else "")
