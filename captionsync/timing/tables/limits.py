"""How long lines of captions may be, by language. Data only.

Source: Netflix Timed Text Style Guides, "Character Limitation" per language (42 for most; Chinese and Korean 16,
Japanese 13 across, Thai 35; spaces and punctuation count; full-width characters count 1, half-width ones 0.5 in
Chinese, Japanese and Korean). The parts of a line were chosen by reading the results.
"""

from __future__ import annotations

DEFAULT_CHARS_PER_LINE = 42
CHARS_PER_LINE: dict[str, int] = {"zh": 16, "yue": 16, "ja": 13, "ko": 16, "th": 35, "lo": 35, "km": 35, "my": 35}
"""Characters per line, for languages where it is not 42."""

HALF_WIDTH_LANGUAGES = frozenset({"zh", "yue", "ja", "ko"})
"""Languages in which full-width characters count 1 and others 0.5; elsewhere narrow ones count 1 and wide ones 2."""

SPACED_PUNCTUATION = {"fr": 2}
"""Cells that a line reserves, because the language writes a space before ``!``, ``?``, ``:`` and ``»``."""

SHARED_PART = 0.4
"""Fraction of a line: a cue no wider than this also takes the next sentence."""
CLAUSE_PART = 0.6
"""Fraction of a line: once filled this far, it breaks after clause punctuation."""
LAST_CLAUSE_PART = 0.5
"""The same for the last line of a cue, so that cues end with clauses."""
LIGHT_PART = 0.75
"""Fraction of a line: once filled this far, it breaks before a conjunction or a preposition."""
ROOM_PART = 0.22
"""Fraction of a line that must be free after a light word, which would otherwise be left at the end of the line."""
MIN_BROKEN_PART = 0.45
"""Fraction of a line: a line filled less than this never breaks before a light word."""

MIN_CUE_MS = 833
"""Milliseconds that a cue is shown at least, where silence follows it (5/6 of a second)."""
CLOSED_GAP_MS = 500
"""Milliseconds: a shorter gap between two cues is closed."""
LONGEST_STAY = 3
"""Times ``extend_ms``: how long a cue may stay after its last word to be read, 1.5 s by default."""
READING_CELLS = {"ja": 8, "zh": 18, "yue": 18, "ko": 24, "en": 20}
DEFAULT_READING_CELLS = 17
"""Cells that people read in a second: 17 characters in most languages, 20 in English, 9 in Chinese, 4 in Japanese and
12 in Korean, whose characters take two cells (Netflix Timed Text Style Guides, "Reading Speed")."""
