"""How good the captions are, as JSON: figures of the whole and the place of each breach.

``docs/captions.md`` explains the rules; ``captionsync check`` measures caption files by the same ones.
"""

from __future__ import annotations

import json

from captionsync.exports.base import Options
from captionsync.timeline.model import Timeline
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.captions.report import ShownCue, report_of
from captionsync.timing.plain import utf8


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file; takes ``limits``."""
    rules = rules_for(timeline.language, **dict(options.limits))
    cues = [ShownCue(cue.start_ms, cue.end_ms, cue.lines, cue.id, cue.speaker) for cue in timeline.cues]
    report = report_of(cues, timeline.language, rules, end_ms=timeline.duration_ms)
    return utf8(json.dumps(report.to_dict(), ensure_ascii=False, indent=1) + "\n")
