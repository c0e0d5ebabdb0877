"""What waits until it is due, a bounded number at a time."""

from __future__ import annotations

from captionsync.timing.due import MOST_DUE, Due


def queue(*spans: tuple[int, int]) -> Due[int]:
    due = Due[int]()
    for number, (start_ms, end_ms) in enumerate(spans):
        due.add(number, start_ms, end_ms)
    return due


def test_an_item_is_due_when_it_begins_before_a_time_or_ends_by_then() -> None:
    due = queue((0, 10), (10, 10), (10, 20), (20, 30))
    assert due.take(10) == [0, 1]
    assert not due.is_due(10)
    assert due.take(11) == [2]
    assert due.take(None) == [3]
    assert not due
    assert not due.is_due(None)


def test_only_so_many_are_taken_at_once() -> None:
    due = queue(*[(5, 5)] * (2 * MOST_DUE + 1))
    assert [len(due.take(5)) for _ in range(4)] == [MOST_DUE, MOST_DUE, 1, 0]


def test_what_is_not_over_is_cut_from_the_end() -> None:
    due = queue((0, 10), (10, 20), (20, 30))
    due.cut(20)
    assert due.last == 1
    assert [item for item, *_ in due] == [0, 1]
    due.clear()
    assert due.last is None
