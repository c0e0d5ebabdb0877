"""The tridiagonal system that places boundaries."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.phones.equations import System

WEIGHTS = st.floats(0.01, 10.0)


def chain(times: list[float], weights: list[float], spring: float) -> System:
    """Return a system of boundaries that were each seen once, and neighbours that want to be 50 ms apart."""
    system = System(len(times))
    for index, (time, weight) in enumerate(zip(times, weights, strict=True)):
        system.see(index, 0.0, time, weight)
    for index in range(len(times) - 1):
        system.diagonal[index] += spring
        system.diagonal[index + 1] += spring
        system.beside[index] -= spring
        system.right[index] -= spring * 50.0
        system.right[index + 1] += spring * 50.0
    return system


def dense(system: System) -> list[list[float]]:
    size = len(system.diagonal)
    rows = [[0.0] * size for _ in range(size)]
    for k in range(size):
        rows[k][k] = system.diagonal[k]
    for k in range(size - 1):
        rows[k][k + 1] = rows[k + 1][k] = system.beside[k]
    return rows


@given(st.lists(st.tuples(st.floats(0.0, 500.0), WEIGHTS), min_size=1, max_size=8), WEIGHTS)
def test_the_solution_fulfils_the_equations(seen: list[tuple[float, float]], spring: float) -> None:
    system = chain([time for time, _ in seen], [weight for _, weight in seen], spring)
    rows, right = dense(system), list(system.right)
    solution = system.solve()
    for row, wanted in zip(rows, right, strict=True):
        assert sum(a * b for a, b in zip(row, solution, strict=True)) == pytest.approx(wanted, rel=1e-6, abs=1e-6)


def test_a_sighting_between_two_boundaries_pulls_both() -> None:
    system = System(2)
    system.see(0, 0.0, 0.0, 1.0)
    system.see(1, 0.0, 100.0, 1.0)
    system.see(0, 0.25, 65.0, 1e6)
    left, right = system.solve()
    assert 0.75 * left + 0.25 * right == pytest.approx(65.0, abs=0.01)
    assert left > 0.0
    assert right > 100.0
    assert left - 0.0 == pytest.approx(3 * (right - 100.0), rel=1e-3)


def test_the_determinant_is_that_of_the_matrix() -> None:
    system = System(2)
    system.see(0, 0.0, 5.0, 3.0)
    system.see(0, 0.5, 5.0, 4.0)
    (a, b), (c, d) = dense(system)
    system.solve()
    assert system.log_determinant() == pytest.approx(math.log(a * d - b * c), rel=1e-6)


def test_readings_are_entered_as_far_as_they_are_likely() -> None:
    system = System(2)
    evidence = system.enter([(0.0, -1.0, [(0, 0.0, 10.0, 1.0)]), (math.log(3.0), -2.0, [(1, 0.0, 90.0, 1.0)])])
    assert system.diagonal == pytest.approx([0.25, 0.75])
    assert system.right == pytest.approx([2.5, 67.5])
    assert evidence == pytest.approx(0.25 * (-1.0 - math.log(0.25)) + 0.75 * (-2.0 - math.log(0.75)))


def test_an_unlikely_reading_is_left_out() -> None:
    system = System(2)
    system.enter([(0.0, 0.0, [(0, 0.0, 10.0, 1.0)]), (-9.0, 0.0, [(1, 0.0, 90.0, 1.0)])])
    assert system.right[1] == 0.0
