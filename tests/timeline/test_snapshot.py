"""A timeline from the rows that a session keeps."""

from __future__ import annotations

from dataclasses import astuple

from captionsync.timeline.cut import cut
from captionsync.timeline.model import Timeline
from captionsync.timeline.snapshot import Snapshot
from captionsync.timing.model import Word
from tests.exports.samples import speech


def rows_of(timeline: Timeline, heard_ms: int | None = None) -> Snapshot:
    words = [
        (*astuple(Word(w.index, w.text, w.after, w.start_ms, w.end_ms, w.char_start, w.char_end, 0, 0)), w.cue_id)
        for w in timeline.words
    ]
    header = {"language": timeline.language, "duration_ms": timeline.duration_ms}
    cues, visemes, phones = (
        [astuple(item) for item in track] for track in (timeline.cues, timeline.visemes, timeline.phones)
    )
    return Snapshot(words, cues, visemes, phones, header, heard_ms)


def test_the_rows_make_the_timeline() -> None:
    assert rows_of(speech()).timeline() == speech()


def test_its_length_is_that_of_all_tracks() -> None:
    spoken = speech()
    counts = map(len, (spoken.words, spoken.cues, spoken.visemes, spoken.phones))
    assert len(rows_of(spoken)) == sum(counts)


def test_a_cancelled_session_ends_where_its_listener_stopped() -> None:
    assert rows_of(speech(), heard_ms=380).timeline() == cut(speech(), 380) != speech()
