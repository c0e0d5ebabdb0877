"""What a report on captions holds: cues as they are shown, breaches, figures.

Source: ``tables/reading.py`` and ``captions/lines.py`` for the limits.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)

REPORT_VERSION = 1
"""Version of the report's JSON."""


@dataclass(frozen=True, slots=True)
class ShownCue:
    """A cue as it is shown."""

    start_ms: int
    end_ms: int
    lines: tuple[str, ...]
    """Plain text of each line: markup removed, references resolved."""
    id: str = ""
    speaker: str = ""
    """Who speaks; empty if that is not known."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that a cue can break."""

    severity: Severity
    """Of most breaches; some are milder."""
    meaning: str
    """When it is broken, for people."""


RULES: dict[str, Rule] = {
    "line-too-long": Rule("error", "A line has more characters than fit. A warning if it is a single word."),
    "too-many-lines": Rule("error", "A cue has more lines than allowed."),
    "cue-too-long": Rule("error", "A cue stays longer than allowed."),
    "cue-too-short": Rule("warning", "A cue stays for less than 5/6 s. For information if no silence follows it."),
    "no-duration": Rule("error", "A cue ends when it starts, or before."),
    "flicker": Rule("warning", "The screen is empty for less than half a second, and longer than two frames."),
    "overlap": Rule("warning", "A cue starts while another one is shown."),
    "out-of-order": Rule("error", "A cue starts before the one that precedes it."),
    "duplicate-id": Rule("warning", "Two cues have the same id."),
    "reading-too-fast": Rule("warning", "A cue has more characters a second than the language's limit."),
    "line-break": Rule("warning", "A line ends between words that are read as one, such as article and noun."),
    "cue-break": Rule("warning", "A cue ends between words that are read as one."),
    "word-cut": Rule("error", "A line or a cue ends within a word, in a script without spaces."),
    "mixed-sentences": Rule("warning", "A cue has the end or the beginning of one sentence beside another sentence."),
    "lone-word": Rule("warning", "A short word stands alone in a line or a cue, apart from its sentence."),
    "line-start": Rule("error", "A line begins with closing punctuation or another mark that ends what precedes it."),
    "line-end": Rule("error", "A line ends with opening punctuation."),
    "broken-character": Rule("error", "A character is cut in two or was lost in an encoding."),
    "uneven-lines": Rule("info", "The longest line of a cue is more than twice as wide as the shortest."),
    "needless-line": Rule("info", "A cue stands in several lines, though one holds it."),
    "empty-cue": Rule("error", "A cue has no text."),
    "markup-left": Rule("error", "Tags, character references or codes are shown as text."),
}
"""Each rule by name, in the order of reports."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A place where captions break a rule."""

    rule: str
    severity: Severity
    cue: int
    """Number of the cue, from 1, in the order given."""
    cue_id: str
    line: int | None
    """Number of the line in the cue, from 1; None if the cue as a whole is meant."""
    start_ms: int
    """Start of the cue."""
    measured: float | None
    """What was found; None where nothing is counted."""
    limit: float | None
    text: str
    """Excerpt."""
    message: str
    """One sentence for people."""
    stretchable: bool | None = None
    """For what is too short or too fast: whether the silence that follows would allow the cue to stay long enough."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What was measured against."""

    max_chars_per_line: int
    max_lines: int
    max_cue_ms: int
    min_cue_ms: int
    reading_cps: int
    flicker_ms: tuple[int, int]
    """A gap between these two flickers."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How values are distributed; all 0 without values."""

    min: float = 0
    median: float = 0
    mean: float = 0
    max: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Figures of all cues."""

    cues: int
    words: int
    characters: float
    """Graphemes, spaces included; in Chinese, Japanese and Korean half-width ones as 0.5."""
    longest_line_chars: float
    lines: dict[int, int]
    """Number of cues with so many lines."""
    reading_cps: Spread
    """Characters per second of the cues; the mean is that of all characters and all time."""
    too_fast_share: float
    """0 to 1: share of the cues above the language's reading speed."""
    duration_ms: Spread
    gap_ms: Spread
    """Of the times without a caption between two cues."""
    line_breaks: dict[str, int]
    """Number of line ends within cues, by what stands there: see ``BREAK_CLASSES``."""
    cue_breaks: dict[str, int]
    """The same for ends of cues."""


BREAK_CLASSES = ("sentence", "clause", "connective", "free", "loose", "tight", "fixed", "word", "pause", "turn")
"""What a line or a cue ends at: the bonds between words, within a ``word``, at a ``pause``, before another speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How good captions are."""

    language: str
    limits: Limits
    summary: Summary
    breaches: tuple[Breach, ...]
    """In the order of the cues."""

    def counts(self) -> dict[str, int]:
        """Return the number of breaches of each rule that is broken."""
        found = [breach.rule for breach in self.breaches]
        return {rule: found.count(rule) for rule in RULES if rule in found}

    def severities(self) -> dict[Severity, int]:
        """Return the number of breaches of each severity."""
        found = [breach.severity for breach in self.breaches]
        return {severity: found.count(severity) for severity in SEVERITIES}

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {
            "version": REPORT_VERSION,
            "language": self.language,
            "limits": asdict(self.limits),
            "summary": asdict(self.summary) | {"breaches": self.counts(), "severities": self.severities()},
            "breaches": [_breach_to_dict(breach) for breach in self.breaches],
        }


def _breach_to_dict(breach: Breach) -> dict[str, Any]:
    made = asdict(breach)
    return made if breach.stretchable is not None else {k: v for k, v in made.items() if k != "stretchable"}
