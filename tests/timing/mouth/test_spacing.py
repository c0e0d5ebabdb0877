"""Which shapes stay, and when each takes over."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.mouth.spacing import LEAST_MS, WINDOW, Past, Shape, first_handover, window_of

OPEN = ("aa", "SS", "DD", "I", "kk")


def shapes_of(*parts: tuple[str, int]) -> list[Shape]:
    out, at = [], 0
    for name, length in parts:
        out.append(Shape(name, "", 0, 0, at, at + length, at + (length + 1) // 2))
        at += length
    return out


def laid_out(shapes: list[Shape]) -> list[tuple[str, int, int]]:
    """Return what is shown of shapes that are weighed all at once."""
    out: list[tuple[str, int, int]] = []
    past = Past()
    while shapes:
        handover = first_handover(shapes, past, at_end=True)
        shown = shapes[handover.first].id
        out.append((shown, past.end_ms, handover.boundary_ms))
        past = past.then(shown, handover.boundary_ms, shapes[: handover.second])
        shapes = shapes[handover.second :]
    return out


def wrong_ms(shapes: list[Shape], shown: list[tuple[str, int, int]]) -> int:
    """Return for how long another shape is shown than the sound's."""
    right = sum(
        max(0, min(shape.end_ms, end) - max(shape.start_ms, start))
        for shape in shapes
        for name, start, end in shown
        if name == shape.id
    )
    return shapes[-1].end_ms - right


def every_way(names: list[str], least: int, total: int) -> list[list[tuple[str, int, int]]]:
    """Return every way to show some of the names in order, on a grid of 5 ms."""

    def rest(index: int, at: int) -> list[list[tuple[str, int, int]]]:
        if at == total:
            return [[]]
        return [
            [(names[k], at, end), *tail]
            for k in range(index, len(names))
            for end in range(at + least, total + 1, 5)
            if end == total or total - end >= least
            for tail in rest(k + 1, end)
        ]

    return rest(0, 0)


@given(st.lists(st.tuples(st.sampled_from(OPEN), st.integers(2, 24).map(lambda n: 5 * n)), min_size=2, max_size=4))
def test_no_other_way_shows_a_wrong_shape_for_a_shorter_time(parts: list[tuple[str, int]]) -> None:
    shapes = shapes_of(*parts)
    total = shapes[-1].end_ms
    if total < LEAST_MS:
        return
    shown = laid_out(shapes)
    assert [shown[0][1], shown[-1][2]] == [0, total]
    assert all(one[2] == two[1] for one, two in pairwise(shown))
    assert all(end - start >= LEAST_MS for _, start, end in shown)
    best = min(wrong_ms(shapes, way) for way in every_way([shape.id for shape in shapes], LEAST_MS, total))
    assert wrong_ms(shapes, shown) <= best + 1.5 * len(shapes)  # what rounding moves


def test_the_shorter_of_two_short_shapes_is_left_out() -> None:
    shown = laid_out(shapes_of(("aa", 40), ("SS", 35), ("DD", 15), ("I", 70)))
    assert [name for name, _, _ in shown] == ["aa", "SS", "I"]


def test_several_short_shapes_in_a_row_take_from_both_sides() -> None:
    shown = laid_out(shapes_of(("aa", 100), ("SS", 30), ("DD", 30), ("I", 100)))
    assert shown == [("aa", 0, 90), ("SS", 90, 130), ("DD", 130, 170), ("I", 170, 260)]


def test_a_vowel_between_two_closures_is_seen() -> None:
    shown = laid_out(shapes_of(("PP", 80), ("I", 45), ("PP", 80), ("aa", 100)))
    assert [name for name, _, _ in shown] == ["PP", "I", "PP", "aa"]


def test_a_few_shapes_decide() -> None:
    assert window_of(shapes_of(("aa", 100)), at_end=False) is None
    assert window_of(shapes_of(("aa", 100), ("SS", 60)), at_end=False) is None
    assert window_of(shapes_of(("aa", 100), ("SS", 60)), at_end=True) == 2
    assert window_of(shapes_of(("aa", 100), ("SS", 80), ("I", 50)), at_end=False) == 2
    assert window_of(shapes_of(("aa", 100), ("SS", 60), ("PP", 50)), at_end=False) == 3
    assert window_of(shapes_of(*[("aa", 50)] * 9), at_end=False) == WINDOW
