"""The timeline as JSON: the lossless export."""

from __future__ import annotations

from dataclasses import replace

from captionsync.exports.base import Options
from captionsync.exports.tracks import relabelled, set_and_version
from captionsync.timeline.model import Timeline


def write(timeline: Timeline, options: Options) -> bytes:
    """Return the JSON file; ``Timeline.from_json`` reads it back. Takes ``viseme_set``."""
    name, version = set_and_version(timeline, options)
    if name != timeline.viseme_set:
        visemes = tuple(relabelled(timeline, name))
        timeline = replace(timeline, visemes=visemes, viseme_set=name, viseme_version=version)
    return timeline.to_json().encode("utf-8")
