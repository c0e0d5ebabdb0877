"""What an export is: a function from a timeline and options to bytes.

How to add a format:

1. Write ``exports/<name>.py`` with one function ``write(timeline: Timeline, options: Options) -> bytes``. It is pure:
   data in, bytes out. Encode with ``text.utf8``; cue lines are plain text, for the format to escape; visemes come from
   ``tracks.viseme_track``, which relabels, leads and fills gaps.
2. Add one line to ``CAPTIONS`` or ``VISEMES`` in ``exports/__init__.py``: extension, function, MIME type and the
   options that it takes.
3. Add the file that you expect for the small timeline to ``tests/data/exports/`` and run ``tests/exports``.
4. Name it in the README's table of formats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Highlight = Literal["word"]


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may ask of an export; each format takes some of these."""

    highlight: Highlight | None = None
    """``word``: mark each word at the time it is spoken."""
    viseme_set: str | None = None
    """Label set of the visemes; None keeps the timeline's."""
    lead_ms: int = 0
    """Milliseconds by which the mouth runs before the sound."""
