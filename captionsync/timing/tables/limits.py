"""How long lines of captions may be, by language. Data only.

Source: Netflix Timed Text Style Guides, "Character Limitation" per language (42 for most; Chinese and Korean 16,
Japanese 13 across, Thai 35; spaces and punctuation count; full-width characters count 1, half-width ones 0.5 in
Chinese, Japanese and Korean). The parts of a line were chosen by reading the results.
"""

from __future__ import annotations

DEFAULT_CHARS_PER_LINE = 42
CHARS_PER_LINE: dict[str, int] = {"zh": 16, "yue": 16, "ja": 13, "ko": 16, "th": 35, "lo": 35, "km": 35, "my": 35}
"""Characters in a line where it is not 42."""

HALF_WIDTH_LANGUAGES = frozenset({"zh", "yue", "ja", "ko"})
"""Full-width characters count 1 and half-width ones 0.5; everywhere else narrow ones count 1 and wide ones 2."""

SPACED_PUNCTUATION = {"fr": 2}
"""Cells that a line keeps free, because the language writes a space before ``!``, ``?``, ``:`` and ``»``."""

SHARED_PART = 0.4
"""Part of a line: a cue that is no wider takes the next sentence, too."""
CLAUSE_PART = 0.6
"""Part of a line: filled so far, it breaks after clause punctuation."""
LAST_CLAUSE_PART = 0.5
"""The same for the last line of a cue, so that cues end with clauses."""
LIGHT_PART = 0.75
"""Part of a line: filled so far, it breaks before a conjunction or a preposition."""
ROOM_PART = 0.22
"""Part of a line that must be free after a light word: else it would stand alone at the line's end."""
MIN_BROKEN_PART = 0.45
"""Part of a line: one filled less is never broken before a light word."""
