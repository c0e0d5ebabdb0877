"""A timeline from the rows that a session keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple, replace
from typing import TYPE_CHECKING

from captionsync.events import CueEvent
from captionsync.timeline.cut import cut, without
from captionsync.timeline.model import Timeline
from captionsync.timeline.snapshot import Row, Snapshot
from tests.exports.samples import speech

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def rows_of(timeline: Timeline, heard_ms: int | None = None) -> Snapshot:
    """Return the rows of what a session with this timeline says."""
    cues = [
        CueEvent(cue.id, 1, True, cue.start_ms, cue.end_ms, cue.lines, cue.language, cue.direction, "")
        for cue in timeline.cues
    ]
    header = {
        "language": timeline.language,
        "direction": timeline.direction,
        "duration_ms": timeline.duration_ms,
        "provider": timeline.provider,
    }
    tracks = (rows(timeline.words), rows(cues), rows(timeline.visemes), rows(timeline.phones), rows(timeline.tags))
    return Snapshot(*tracks, header, heard_ms)


def rows(items: Sequence[DataclassInstance]) -> list[Row]:
    return [astuple(item) for item in items]


def test_the_rows_make_the_timeline() -> None:
    assert rows_of(speech()).timeline() == speech()


def test_its_length_is_that_of_all_tracks() -> None:
    spoken = speech()
    counts = map(len, (spoken.words, spoken.cues, spoken.visemes, spoken.phones, spoken.tags))
    assert len(rows_of(spoken)) == sum(counts)


def test_a_cancelled_session_ends_where_its_listener_stopped() -> None:
    assert rows_of(speech(), heard_ms=380).timeline() == cut(speech(), 380) != speech()


def test_what_interruptions_dropped_is_left_out_before_the_end_is_cut() -> None:
    rows = replace(rows_of(speech()), dropped=((200, 380),))
    assert rows.timeline() == without(speech(), ((200, 380),)) != speech()
    assert replace(rows, heard_ms=450).timeline() == cut(rows.timeline(), 450)
