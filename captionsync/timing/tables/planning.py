"""What the planner of captions weighs against each other. Data only.

One unit is about a hundredth of what it costs to part an article from its noun at the end of a cue. The order of the
costs follows the Netflix Timed Text Style Guide ("Line Treatment": break after punctuation, before conjunctions and
prepositions; never part article and noun, first and last name, auxiliary and verb) and the BBC Subtitle Guidelines; the
values were chosen by reading the results.
"""

from __future__ import annotations

LINE = (0.0, 0.0, 5.0, 14.0, 30.0, 70.0, 1000.0)
"""A line ends inside a cue, by the :class:`~captionsync.timing.captions.bonds.Bond` that it breaks."""
CUE = (0.0, 8.0, 20.0, 40.0, 60.0, 100.0, 2000.0)
"""A cue ends, likewise."""

PER_CUE = 20.0
MORE_LINES = 3.0
UNEVEN = 10.0
"""Times the difference of two lines, as a fraction of the longest line allowed."""
ALONE_PART = 0.3
"""Fraction of a line: a wider word may stand alone."""
ALONE_IN_LINE = 60.0
ALONE_IN_CUE = 250.0
FULL_PART = 0.6
"""Fraction of a line: a narrower part of a sentence makes a poor cue."""
SHORT_PART = 90.0
"""Times what it lacks."""
PARTS_SHARE = 400.0
"""A cue with a whole sentence or a part of one, and a part of another."""
SENTENCES_SHARE = 6.0
"""A cue of whole sentences, the first of which are short."""
LONG_SENTENCES_SHARE = 80.0
TOO_LONG = 600.0
NEARLY = 0.85
"""Fraction of the longest cue from which it may become too long: the times are estimates."""
NEARLY_TOO_LONG = 60.0
TOO_SHORT = 60.0

LOOK_BACK_WORDS = 6
MOST_ENDS = 14
"""Places at which a line may end; of a line of more, very short words, only the widest half of as many count."""
POOR = 30.0

PAUSE_MS = (300, 80, 0, 0, 0, 0, 0)
"""Milliseconds that a voice pauses there, as a rule."""

DEFAULT_CELL_MS = 66.0
CELL_MS = (
    {"zh": 105.0, "yue": 105.0, "ja": 70.0, "ko": 85.0, "th": 100.0, "lo": 100.0, "km": 75.0, "my": 75.0}
    | {"ar": 90.0, "fa": 83.0, "he": 83.0, "ur": 78.0}
    | {"hi": 92.0, "mr": 92.0, "ne": 92.0, "bn": 92.0, "ta": 80.0}
)
"""Milliseconds in which a cell of text is spoken: about 15 characters a second in most languages, 4 to 7 characters
a second in Chinese, Japanese and Korean, where a character takes two cells, and fewer than 15 where vowels are not
written or take no cell of their own."""

DIGIT_CELLS = 5.0
"""Cells of letters that take as long as a digit: ``1961`` is said in the time of 20,
in most languages."""
SIGN_CELLS = 6.0
SIGNS = "%€$£¥₹°&@=+_#~"
"""Signs that are read by their names."""

SPARE = 0.15
"""Fraction of the time until a cue's last word is expected to end, by which its first event ends later."""
MORE_SPARE = 0.5
"""The same for its later events."""
