"""Source characters on the timeline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.chars import AlignedChar
from captionsync.align.match import SourceMatcher
from captionsync.align.placing import Placing, weight

from .samples import timed


def placing(text: str, *, char_start: int = 0, start_ms: float = 0.0) -> Placing:
    source = SourceMatcher()
    source.add(text)
    return Placing(source, char_start, start_ms)


def place(what: Placing, text: str, offset: int, start_ms: float = 0.0, *, mirrored: bool = False) -> None:
    found = [(offset + i, char) for i, char in enumerate(timed(text, start_ms))]
    what.place(found, mirrored=mirrored, gap_mirrored=mirrored)


def starts(what: Placing, count: int) -> list[float | None]:
    return [what.start_of(i) for i in range(count)]


def test_matched_characters_keep_their_times() -> None:
    what = placing("abc", char_start=5, start_ms=1000)
    place(what, "abc", 0, 1000)
    assert (what.placed, what.released, what.end_ms) == (3, 0, 1300)
    (run,) = what.runs(what.release(2000))
    assert (run.text, run.char_start, run.starts_ms, run.estimated) == ("abc", 5, (1000, 1100, 1200), False)
    assert what.released == 3
    assert what.start_of(3) is None


@pytest.mark.parametrize(("audio_ms", "count"), [(74, 0), (75, 1), (300, 3)])
def test_a_character_is_released_when_its_audio_is_there(audio_ms: float, count: int) -> None:
    what = placing("abc")
    place(what, "abc", 0)
    released = what.release(audio_ms)
    assert len(released) == count
    assert all(item.char.end_ms <= audio_ms for item in released)


def test_release_stops_at_an_offset() -> None:
    what = placing("abc")
    place(what, "abc", 0)
    assert len(what.release(1000, 2)) == 2
    assert what.release(1000, 2) == []
    assert len(what.release(1000)) == 1


def test_skipped_characters_share_the_time_between_by_their_weight() -> None:
    what = placing("a5bc")
    place(what, "a", 0)
    place(what, "c", 3, 600)
    assert starts(what, 4) == [0, 100, 500, 600]
    runs = what.runs(what.release(2000))
    assert [(run.text, run.estimated) for run in runs] == [("a", False), ("5b", True), ("c", False)]


def test_markup_takes_no_time_and_is_not_spoken() -> None:
    what = placing("a<break/>\u200bb")
    place(what, "a", 0)
    what.fill_to(11, 400, mirrored=True)
    assert starts(what, 11) == [0, *[100] * 10]
    assert what.end_ms == 400
    released = what.release(1000)
    assert [item.char.char for item in released if item.mirrored] == ["b"]


def test_a_space_between_is_not_estimated() -> None:
    what = placing("a b")
    place(what, "a", 0)
    place(what, "b", 2, 200)
    assert [(run.text, run.estimated) for run in what.runs(what.release(1000))] == [("a b", False)]


def test_characters_that_overlap_end_where_the_next_begins() -> None:
    what = placing("ab")
    what.place([(0, AlignedChar("a", 0, 500)), (1, AlignedChar("b", 100, 200))], mirrored=False, gap_mirrored=False)
    assert [item.char.end_ms for item in what.release(1000)] == [100, 200]


def test_times_that_run_backwards_are_estimated() -> None:
    what = placing("abc")
    place(what, "ab", 0)
    what.release(100)
    what.place([(2, AlignedChar("c", 20, 40))], mirrored=False, gap_mirrored=False)
    assert what.start_of(2) == 20
    what = placing("ab")
    place(what, "a", 0, 300)
    what.release(1000)
    what.place([(1, AlignedChar("b", 200, 220))], mirrored=False, gap_mirrored=False)
    (run,) = what.runs(what.release(1000))
    assert (run.starts_ms, run.estimated) == ((300,), True)


def test_what_is_placed_already_is_not_placed_again() -> None:
    what = placing("abc")
    place(what, "ab", 0)
    place(what, "abc", 0)
    assert what.placed == 3
    assert starts(what, 3) == [0, 100, 200]


def test_what_runs_past_its_audio_is_squeezed_into_it() -> None:
    what = placing("abcdef")
    place(what, "abcd", 0)
    assert len(what.release(100)) == 1
    place(what, "ef", 4, 250)
    assert starts(what, 6) == [0, 100, 150, 200, 250, 350]
    assert [run.estimated for run in what.runs(what.release(1000))] == [True, False]


def test_what_runs_past_its_audio_by_little_is_cut() -> None:
    what = placing("ab")
    place(what, "ab", 0)
    what.fill_to(2, 175, mirrored=False)
    assert [(item.char.end_ms, item.char.estimated) for item in what.release(1000)] == [(100, False), (175, False)]


def test_characters_without_length_are_squeezed_onto_one_time() -> None:
    what = placing("ab")
    chars = [(0, AlignedChar("a", 500, 500)), (1, AlignedChar("b", 500, 500))]
    what.place(chars, mirrored=False, gap_mirrored=False)
    what.fill_to(2, 100, mirrored=False)
    assert starts(what, 2) == [100, 100]


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(0, 19), st.floats(0, 5000), st.floats(0, 5000))))
def test_every_character_comes_once_and_times_rise(text: str, calls: list[tuple[int, float, float]]) -> None:
    what = placing(text)
    released = []
    audio_ms = 0.0
    for offset, start_ms, more_ms in calls:
        if offset < len(text):
            char = AlignedChar(text[offset], start_ms, start_ms + 50)
            what.place([(offset, char)], mirrored=False, gap_mirrored=True)
        audio_ms += more_ms
        released += what.release(audio_ms)
    what.fill_to(len(text), audio_ms, mirrored=False)
    released += what.release(audio_ms)
    assert "".join(item.char.char for item in released) == text
    times = [item.char.start_ms for item in released]
    assert times == sorted(times)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", 1.0),
        ("5", 4.0),
        ("$", 4.0),
        ("😀", 4.0),
        ("中", 2.5),
        ("א", 1.0),
        (",", 0.3),
        ("a ", 0.3),
        (". ", 5.0),
        (", ", 2.5),
        (" ", 0.3),
    ],
)
def test_weights_are_in_letters(text: str, expected: float) -> None:
    assert weight(text, len(text) - 1) == expected


@pytest.mark.parametrize(("is_last", "expected"), [(False, []), (True, [(490, 500)])])
def test_a_character_waits_for_the_rest_of_its_audio_unless_none_follows(
    is_last: bool, expected: list[tuple[float, float]]
) -> None:
    what = placing("I")
    what.place([(0, AlignedChar("I", 495, 520))], mirrored=True, gap_mirrored=True)
    released = what.release(500, is_last=lambda offset: is_last)
    assert [(item.char.start_ms, item.char.end_ms) for item in released] == expected
    rest = what.release(520)
    assert [(item.char.start_ms, item.char.end_ms) for item in rest] == ([] if is_last else [(495, 520)])


def test_a_character_at_the_end_of_the_audio_takes_time_from_those_before_it() -> None:
    what = placing("so I")
    times = [(400, 450), (450, 480), (480, 502), (502, 520)]
    found = [(i, AlignedChar(char, *span)) for i, (char, span) in enumerate(zip("so I", times, strict=True))]
    what.place(found, mirrored=True, gap_mirrored=True)
    assert [(item.char.start_ms, item.char.end_ms) for item in what.release(500)] == [
        (400, 450),
        (450, 480),
        (480, 490),
        (490, 500),
    ]
