"""Measures captions against the limits of their language: figures of the whole, and the place of each breach.

``report_of`` takes cues as they are shown, from any source. ``docs/captions.md`` explains every rule.
"""

from captionsync.timing.captions.report.making import report_of
from captionsync.timing.captions.report.model import (
    BREAK_CLASSES,
    REPORT_VERSION,
    RULES,
    SEVERITIES,
    Breach,
    Report,
    Severity,
    ShownCue,
)

__all__ = [
    "BREAK_CLASSES",
    "REPORT_VERSION",
    "RULES",
    "SEVERITIES",
    "Breach",
    "Report",
    "Severity",
    "ShownCue",
    "report_of",
]
