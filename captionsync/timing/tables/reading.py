"""How fast captions may be read, and how long they stay, by language. Data only.

Source: Netflix Timed Text Style Guides, "Reading Speed" of each language (adult programmes), "Duration" (5/6 of a
second at least) and "Frame Gap" (two frames; gaps of less than half a second are closed). ``PRIMARY`` rows were read in
the guide itself; all others in tables of others that cite the guides, which disagree on Arabic (17 to 20).
"""

from __future__ import annotations

DEFAULT_READING_CPS = 17
READING_CPS: dict[str, int] = {"en": 20, "ar": 20, "zh": 9, "yue": 9, "ja": 4, "ko": 12, "he": 17, "th": 17}
"""Characters per second, for languages whose limit was looked up; spaces and punctuation count."""
PRIMARY = frozenset({"he", "th"})
"""Languages whose reading speed was read in the guide itself."""

MIN_CUE_MS = 833
"""Milliseconds, 5/6 of a second: what a caption stays at least."""
TWO_FRAMES_MS = 84
"""Milliseconds: two frames at 24 a second, the longest gap that is not seen as one."""
FLICKER_MS = 500
"""Milliseconds: a gap that is longer than two frames and shorter than this flickers."""
MAX_LINE_RATIO = 2
"""The longest line of a cue is at most this many times as wide as the shortest."""
LONE_PART = 1 / 3
"""Fraction of a line: a word that fills this much does not look lost on it. Chosen by eye."""
