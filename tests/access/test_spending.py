"""Characters in a sliding hour."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from captionsync.access.spending import WINDOW_S, Window


def test_nothing_is_refused_without_a_limit() -> None:
    window = Window(0)
    window.spend(10**9, 0)
    assert window.wait_s(10**9, 0) == 0


def test_what_was_spent_comes_back_after_an_hour() -> None:
    window = Window(100)
    window.spend(60, 5)
    window.spend(40, 100)
    assert window.wait_s(0, 100) == 0
    wait_s = window.wait_s(50, 100)
    assert WINDOW_S - 100 < wait_s <= WINDOW_S - 80
    assert window.wait_s(50, 100 + wait_s) == 0
    assert window.wait_s(101, 100) == WINDOW_S


@given(st.lists(st.tuples(st.integers(1, 900), st.integers(1, 60)), max_size=60))
def test_no_hour_has_more_than_the_limit_and_a_wait_is_always_enough(steps: list[tuple[int, int]]) -> None:
    window, now_s, spent = Window(100), 0, list[tuple[int, int]]()
    for pause_s, chars in steps:
        now_s += pause_s
        wait_s = window.wait_s(chars, now_s)
        if wait_s:
            assert window.wait_s(chars, now_s + wait_s) == 0
            now_s += wait_s
        window.spend(chars, now_s)
        spent.append((now_s, chars))
    for at_s, _ in spent:
        assert sum(chars for when_s, chars in spent if at_s <= when_s < at_s + WINDOW_S) <= 100
