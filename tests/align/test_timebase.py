"""What an alignment's times count from."""

from __future__ import annotations

import pytest

from captionsync.align.timebase import (
    Span,
    TimeBase,
    span_of,
)

from .samples import timed


def span(first_ms: float, end_ms: float) -> Span:
    """Return the span of characters of 100 ms."""
    return Span(first_ms, end_ms - 100, end_ms)


def test_a_span_holds_first_last_and_latest_time() -> None:
    assert span_of(timed("abc", 50)) == Span(50, 250, 350)


def test_messages_that_time_their_own_audio_count_from_its_begin() -> None:
    base = TimeBase()
    assert [base.place(span(0, 1000), 1000 * i, 1000) for i in range(3)] == [0, 1000, 2000]
    assert base.mode == "relative"


def test_times_that_continue_count_from_the_start_of_the_stream() -> None:
    base = TimeBase()
    assert [base.place(span(1000 * i, 1000 * i + 1000), 1000 * i, 1000) for i in range(3)] == [0, 0, 0]
    assert base.mode == "absolute"


def test_a_segment_that_is_timed_whole_counts_from_its_first_audio() -> None:
    base = TimeBase()
    assert base.place(span(0, 2000), 0, 500) == 0
    base.unaligned_audio(500, 1500)
    assert base.place(span(0, 3000), 2000, 1000) == 2000


@pytest.mark.parametrize(("beyond_ms", "zero_ms"), [(50, 1000), (51, 0)])
def test_times_within_50_ms_of_their_audio_fit_it(beyond_ms: float, zero_ms: float) -> None:
    base = TimeBase("relative")
    base.place(span(0, 1000), 0, 1000)
    # As absolute times these would begin where the last ones ended.
    assert base.place(Span(990, 1000 + beyond_ms, 1200), 1000, 1000) == zero_ms


@pytest.mark.parametrize(("before_ms", "mode"), [(200, "unknown"), (201, "relative")])
def test_a_base_is_remembered_after_200_ms(before_ms: float, mode: str) -> None:
    base = TimeBase()
    base.place(Span(0, before_ms - 50, before_ms), 0, before_ms)
    base.place(Span(0, 900, 1000), before_ms, 1000)
    assert base.mode == mode


def test_a_known_base_decides_between_both() -> None:
    for mode, zero_ms in (("absolute", 0), ("relative", 1000)):
        base = TimeBase(mode)  # type: ignore[arg-type]
        base.anchor(1000)
        assert base.place(span(1000, 1900), 1000, 2000) == zero_ms
    base = TimeBase("absolute")
    base.anchor(1000)
    assert base.place(span(200, 9000), 1000, 500) == 0


def test_times_that_begin_where_the_last_ones_ended_count_from_the_start_although_their_audio_is_long_enough() -> None:
    base = TimeBase()
    base.place(span(0, 300), 0, 300)
    assert base.place(span(300, 900), 300, 1000) == 0
    assert base.mode == "unknown"


def test_times_that_contradict_what_was_known_win() -> None:
    base = TimeBase("absolute")
    base.anchor(1000)
    assert base.place(span(0, 900), 1000, 1000) == 1000
    assert base.mode == "relative"


@pytest.mark.parametrize(("held_ms", "zero_ms"), [(2, 1000), (3, 1053)])
def test_counts_within_2_ms_are_exact(held_ms: float, zero_ms: float) -> None:
    base = TimeBase(lag_ms=100)
    base.place(Span(0, 450, 510), 0, 500)
    base.place(Span(10 - held_ms, 400, 550), 500, 500)
    # A new segment. It may begin with a pause, or the codec holds audio back: then it follows the last alignment.
    assert base.place(Span(300, 900, 1000), 1000, 1000, new_segment=True) == zero_ms


def test_audio_that_a_codec_holds_back_moves_a_message_at_most_by_the_lag() -> None:
    for lag_ms, zero_ms in ((0.0, 900), (50.0, 950), (200.0, 1000)):
        base = TimeBase(lag_ms=lag_ms)
        base.place(span(0, 1000), 0, 900)
        assert base.place(span(0, 1000), 900, 1000) == zero_ms


def test_a_late_alignment_begins_where_its_audio_began() -> None:
    base = TimeBase()
    base.place(span(0, 1000), 0, 1000)
    base.unaligned_audio(1000, 800)
    assert base.place(span(0, 800), 1800, 0) == 1000
    for overrun_ms, from_ms in ((200, 1000), (201, 1201)):
        base = TimeBase()
        base.place(Span(0, 900, 1000 + overrun_ms), 0, 1000)
        base.unaligned_audio(1000, 800)
        assert base.place(Span(0, 540, 600), 1800, 0) == from_ms


@pytest.mark.parametrize(("silence_ms", "zero_ms"), [(400, 1000), (401, 2000)])
def test_a_late_alignment_may_leave_400_ms_of_silence(silence_ms: float, zero_ms: float) -> None:
    base = TimeBase()
    base.place(span(0, 1000), 0, 1000)
    base.unaligned_audio(1000, 1000)
    assert base.place(span(0, 1000 - silence_ms), 2000, 0) == zero_ms


def test_an_alignment_that_fits_its_own_audio_is_late_only_after_another_late_one() -> None:
    base = TimeBase()
    base.unaligned_audio(0, 1000)
    assert base.place(span(0, 1000), 1000, 300) == 0
    assert base.place(span(0, 300), 1300, 700) == 1000
    base = TimeBase()
    base.unaligned_audio(0, 300)
    assert base.place(span(0, 300), 300, 700) == 300


def test_once_a_segment_was_timed_whole_nothing_is_late() -> None:
    base = TimeBase()
    base.place(span(0, 1000), 0, 500)
    base.unaligned_audio(500, 1500)
    assert base.place(span(0, 1000), 2000, 500) == 2000


def test_audio_within_the_last_alignment_is_not_without_one() -> None:
    base = TimeBase()
    base.place(span(0, 2000), 0, 1000)
    base.unaligned_audio(1000, 1000)
    assert base.place(span(0, 1000), 2000, 1000) == 2000
