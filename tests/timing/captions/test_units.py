"""Timed graphemes from characters that are cut anywhere."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing import breaks
from captionsync.timing.captions.units import GraphemeQueue, Unit
from captionsync.timing.model import TimedChars
from tests.timing.timed import timed

TEXTS = st.text(alphabet=st.sampled_from("ab \r\n\u0301\u00ad🇩👨\u200d你が\ud83d\ude42"), max_size=14)


def units_of(*runs: TimedChars) -> list[Unit]:
    queue = GraphemeQueue()
    for run in runs:
        queue.feed(run)
    queue.close()
    return queue.units


def part(run: TimedChars, begin: int, end: int) -> TimedChars:
    return TimedChars(run.text[begin:end], run.char_start + begin, run.starts_ms[begin:end], run.ends_ms[begin:end])


def test_a_grapheme_lasts_from_its_first_character_to_its_last() -> None:
    run = TimedChars("e\u0301x", 5, (10, 20, 30), (20, 30, 40))
    first, second = units_of(run)
    assert (first.text, first.start_ms, first.end_ms, first.source_start, first.source_end) == ("é", 10, 30, 5, 7)
    assert (second.text, second.start_ms, second.source_start) == ("x", 30, 7)


def test_a_mark_that_comes_later_joins_the_grapheme_before() -> None:
    run = TimedChars("e\u0301", 0, (10, 20), (20, 30))
    assert units_of(part(run, 0, 1), part(run, 1, 2)) == units_of(run)


def test_halves_of_a_character_find_each_other_across_messages() -> None:
    run = TimedChars("\ud83d\ude42", 3, (10, 20), (20, 30))
    queue = GraphemeQueue()
    queue.feed(part(run, 0, 1))
    assert queue.half_open
    assert queue.units == []
    queue.feed(part(run, 1, 2))
    (unit,) = queue.units
    assert not queue.half_open
    assert (unit.text, unit.kind, unit.start_ms, unit.end_ms) == ("🙂", breaks.EMOJI, 10, 30)
    assert (unit.source_start, unit.source_end) == (3, 5)


def test_a_half_that_stays_alone_is_replaced() -> None:
    assert [unit.text for unit in units_of(TimedChars("a\ud83d", 0, (0, 10), (10, 20)))] == ["a", "\ufffd"]
    assert [unit.text for unit in units_of(TimedChars("\ude42", 0, (0,), (10,)))] == ["\ufffd"]


def test_a_soft_hyphen_leaves_no_trace_but_in_the_places() -> None:
    units = units_of(timed("a\u00adb"))
    assert [(unit.text, unit.source_start) for unit in units] == [("a", 0), ("b", 2)]


def test_white_space_is_not_seen_unless_it_carries_an_accent() -> None:
    assert [unit.visible for unit in units_of(timed("a \r\n\u200b"))] == [True, False, False, False]
    (accented,) = units_of(timed(" \u0301"))
    assert accented.visible


def test_only_the_last_grapheme_may_grow_and_han_never_changes() -> None:
    han, kana, letter = units_of(timed("你かa"))
    assert (han.settled, kana.settled, letter.settled) == (True, False, False)


def test_a_grapheme_with_one_estimated_character_is_estimated() -> None:
    late = TimedChars("\u0301", 1, (20,), (30,), estimated=True)
    assert [unit.estimated for unit in units_of(TimedChars("e", 0, (10,), (20,)), late)] == [True]


@given(TEXTS, st.lists(st.integers(0, 14), max_size=4))
def test_any_cut_gives_the_same_graphemes(text: str, cuts: list[int]) -> None:
    run = timed(text)
    edges = [0, *sorted(min(at, len(text)) for at in cuts), len(text)]
    pieces = [part(run, a, b) for a, b in zip(edges, edges[1:], strict=False) if a < b]
    assert units_of(*pieces) == (units_of(run) if text else [])
