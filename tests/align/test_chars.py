"""Repair of timed characters, and characters as runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.align.chars import (
    AlignedChar,
    compose,
    join_surrogates,
    printable,
    repair,
    timed_runs,
)

from .samples import timed

TIMES = st.lists(st.none() | st.floats(0, 1e6), max_size=30)


@given(TIMES, st.data())
def test_repaired_times_never_run_backwards(starts: list[float | None], data: st.DataObject) -> None:
    count = len(starts)
    chars = data.draw(st.lists(st.sampled_from("ab ,5"), min_size=count, max_size=count))
    ends = data.draw(st.lists(st.none() | st.floats(0, 1e6), min_size=count, max_size=count))
    new_starts, new_ends, estimated = repair(chars, starts, ends)
    assert len(new_starts) == len(new_ends) == len(estimated) == count
    assert new_starts == sorted(new_starts)
    assert all(start <= end for start, end in zip(new_starts, new_ends, strict=True))
    assert all(made_up for start, made_up in zip(starts, estimated, strict=True) if start is None)


def test_sound_times_stay_as_they_are() -> None:
    assert repair("abc", [0, 100, 200], [100, 200, 320]) == ([0, 100, 200], [100, 200, 320], [False] * 3)


def test_no_time_at_all_is_a_typical_pace() -> None:
    starts, ends, estimated = repair("abc", [None] * 3, [None] * 3)
    assert starts == [0, 60, 120]
    assert ends == [60, 120, 180]
    assert all(estimated)


def test_times_outside_the_known_ones_are_paced_like_them() -> None:
    starts, _, estimated = repair("abcdef", [None, 90, 120, 150, None, None], [None, 120, 150, 190, None, None])
    assert starts == [0, 90, 120, 150, 190, 220]
    assert estimated == [True, False, False, False, True, True]
    assert repair("ab", [50, None], [None, None])[0] == [50, 110]


def test_the_longest_rising_part_is_kept() -> None:
    starts, _, estimated = repair("abcde", [0, 900, 200, 300, 400], [100, 1000, 300, 400, 500])
    assert starts == [0, 100, 200, 300, 400]
    assert estimated == [False, True, False, False, False]


@pytest.mark.parametrize(("end", "repaired"), [(None, 100), (-5, 100), (0, 100), (60, 60)])
def test_a_letter_without_length_lasts_until_the_next_one(end: float | None, repaired: float) -> None:
    _, ends, estimated = repair("ab", [0, 100], [end, 200])
    assert ends == [repaired, 200]
    assert estimated == [end != 60, False]


def test_punctuation_may_have_no_length() -> None:
    assert repair("a,b", [0, 100, 200], [100, 100, 300])[1:] == ([100, 100, 300], [False] * 3)


@pytest.mark.parametrize(
    ("text", "frozen"),
    [
        ("x" + "a" * 4 + "x", False),
        ("x" + "a" * 5 + "x", True),
        (" aa ", True),
        ("a, b", False),
        ("xa bx", True),
        (" a ", False),
    ],
)
def test_many_letters_or_a_whole_word_at_one_time_are_spread(text: str, frozen: bool) -> None:
    inner = len(text) - 2
    starts: list[float | None] = [0, *[100] * inner, 100 + inner * 50]
    found = repair(text, starts, [None] * len(text))[0]
    spread = [100 + 50 * i for i in range(inner)]
    assert found[1:-1] == (spread if frozen else [100] * inner)


def test_a_frozen_end_is_spread_up_to_its_latest_end() -> None:
    starts, _, _ = repair("ab cd", [0, 50, 100, 100, 100], [50, 100, 100, 130, 160])
    assert starts == [0, 50, 100, 120, 140]


def test_a_character_is_moved_and_cut() -> None:
    char = AlignedChar("a", 10, 30, True)
    assert char.shifted(5) == AlignedChar("a", 15, 35, True)
    assert char.cut(20) == AlignedChar("a", 10, 20, True)
    assert char.cut(5) == AlignedChar("a", 5, 5, True)


def test_halves_of_a_code_point_are_joined_and_lone_ones_replaced() -> None:
    chars = [AlignedChar("\ud83d", 0, 10), AlignedChar("\ude00", 10, 25, True), AlignedChar("\ud83d", 30, 40)]
    joined = join_surrogates(chars)
    assert joined == [AlignedChar("😀", 0, 25, True), AlignedChar("\ud83d", 30, 40)]
    assert [item.char for item in printable(joined)] == ["😀", "\ufffd"]
    assert "".join(item.char for item in printable(timed("\ude00a\x00\t\n\x7f\u200b"))) == "\ufffda\t\n\u200b"


def test_marks_join_the_character_that_they_compose_with() -> None:
    assert compose(timed("e\u0301")) == [AlignedChar("é", 0, 200)]
    assert [item.char for item in compose(timed("\u0301x\u0301e\u0301\u0323"))] == [
        "\u0301",
        "x",
        "\u0301",
        "é",
        "\u0323",
    ]


def test_characters_become_contiguous_runs_in_whole_milliseconds() -> None:
    chars = [AlignedChar("a", 0.4, 10.5), AlignedChar("b", 10.5, 20.2, True), AlignedChar("c", 20.6, 20.4, True)]
    first, second = timed_runs(chars, 7)
    assert (first.text, first.char_start, first.starts_ms, first.ends_ms, first.estimated) == (
        "a",
        7,
        (0,),
        (11,),
        False,
    )
    assert (second.text, second.char_start, second.starts_ms) == ("bc", 8, (11, 21))
    assert second.ends_ms == (20, 21)
    assert second.estimated
    assert timed_runs([], 3) == ()
