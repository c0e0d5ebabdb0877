"""The report on captions in the description."""

from __future__ import annotations

from collections.abc import Collection

from captionsync.timing.captions.report import BREAK_CLASSES, REPORT_VERSION, RULES, SEVERITIES
from captionsync.web.openapi.forms import (
    Schema,
    answered,
    boolean,
    integer,
    listed,
    nullable,
    number,
    record,
    string,
    whole,
)


def _counted(description: str, names: Collection[str] = ()) -> Schema:
    """Return the schema of numbers of things by name; a name that is missing has none."""
    return record({name: whole() for name in names}, description=description, additionalProperties=whole())


_SPREAD = answered({name: number() for name in ("min", "median", "mean", "max")})
_CLASSES = _counted("Number of ends by what stands there.", BREAK_CLASSES)
REPORT = answered(
    {
        "version": integer("Of this format.", const=REPORT_VERSION),
        "language": string("BCP 47 tag."),
        "limits": answered(
            {
                "max_chars_per_line": whole(),
                "max_lines": whole(),
                "max_cue_ms": whole(),
                "min_cue_ms": whole(),
                "reading_cps": whole("Characters per second."),
                "flicker_ms": listed(whole(), "A gap between these two flickers."),
            },
            description="What was measured against: the session's own limits and those of its language.",
        ),
        "summary": answered(
            {
                "cues": whole(),
                "words": whole(),
                "characters": number("In Chinese, Japanese and Korean, half-width ones count 0.5."),
                "longest_line_chars": number(),
                "lines": _counted("Number of cues by how many lines they have."),
                "reading_cps": _SPREAD,
                "too_fast_share": number("Share of the cues above the language's reading speed.", minimum=0, maximum=1),
                "duration_ms": _SPREAD,
                "gap_ms": _SPREAD,
                "line_breaks": _CLASSES,
                "cue_breaks": _CLASSES,
                "breaches": _counted("Number of breaches by rule.", tuple(RULES)),
                "severities": _counted("Number of breaches by severity.", SEVERITIES),
            },
        ),
        "breaches": listed(
            answered(
                {
                    "rule": string(enum=list(RULES)),
                    "severity": string(enum=list(SEVERITIES)),
                    "cue": integer("Number of the cue.", minimum=1),
                    "cue_id": string("As in the event `cue`."),
                    "line": nullable(integer("Number of the line; null if the cue as a whole is meant.", minimum=1)),
                    "start_ms": whole("Start of the cue."),
                    "measured": nullable(number()),
                    "limit": nullable(number()),
                    "text": string("Excerpt."),
                    "message": string("For people."),
                    "stretchable": boolean(
                        "Of what is too short or too fast: whether the silence after it is long enough."
                    ),
                },
                ["stretchable"],
            )
        ),
    },
    description="How good the captions are.",
)
