"""Segments and borders of flushed text."""

from __future__ import annotations

from captionsync.align.segments import Segments


def test_each_flush_begins_a_segment() -> None:
    segments = Segments()
    assert (segments.flushed, segments.border) == (0, None)
    segments.flush(5, closes_word=False)
    segments.flush(9, closes_word=False)
    assert segments.begins == [0, 5, 9]
    assert [segments.number_at(offset) for offset in (0, 4, 5, 8, 9, 50)] == [0, 0, 1, 1, 2, 2]
    assert (segments.flushed, segments.border) == (9, None)


def test_of_empty_segments_the_last_one_holds_the_text() -> None:
    segments = Segments()
    segments.flush(5, closes_word=False)
    segments.flush(5, closes_word=False)
    assert segments.begins == [0, 5, 5]
    assert segments.number_at(5) == 2


def test_borders_are_passed_in_order_and_each_is_one() -> None:
    segments = Segments()
    segments.flush(0, closes_word=True)
    assert segments.border is None
    for end in (5, 5, 9):
        segments.flush(end, closes_word=True)
    assert segments.border == 5
    segments.pass_border()
    assert segments.border == 9
    segments.pass_border()
    assert segments.border is None


def test_a_segment_ends_where_the_next_one_begins() -> None:
    segments = Segments()
    segments.flush(4, closes_word=False)
    segments.flush(4, closes_word=False)
    segments.flush(9, closes_word=True)
    assert [segments.end_of(offset) for offset in (0, 3, 4, 8, 9)] == [4, 4, 9, 9, None]
