"""The decoder, against an enumeration of all segmentations."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.sound.decoder import (
    LENGTH_LIMIT,
    LONGEST,
    LONGEST_SILENCE,
    MARGIN,
    PRIOR_LIMIT,
    PRIOR_SLOPE,
    SHORT_SILENCE,
    SHORT_SILENCE_NATS,
    SILENCE_NATS,
    SPREAD_FACTOR,
    Alignment,
    Lengths,
    Prior,
    State,
    align,
)
from captionsync.timing.sound.scores import Doubles
from tests.examples import examples
from tests.timing.sound.nets import random_weights

CLASSES = 5
WEIGHTS = random_weights(4, classes=CLASSES)
LENGTHS = Lengths.of(WEIGHTS)


def window(frames: int, seed: int, *, strength: float = 1.0) -> tuple[Doubles, Doubles]:
    random = np.random.default_rng(seed)
    sums = np.vstack([np.zeros(CLASSES + 1), np.cumsum(random.normal(0, strength, (frames, CLASSES + 1)), 0)])
    return sums, np.append(random.normal(0, 1, frames), 0.0)


def length_nats(state: State, frames: int) -> float:
    """Return the log probability of a length, from its definition."""
    if state.number in (0, CLASSES):
        if not 1 <= frames <= LONGEST_SILENCE:
            return -math.inf
        return SHORT_SILENCE_NATS if frames <= SHORT_SILENCE else SILENCE_NATS
    if not 1 <= frames <= LONGEST:
        return -math.inf
    spread = SPREAD_FACTOR * float(WEIGHTS.spreads[state.number])
    away = (math.log(frames) - float(WEIGHTS.log_frames[state.number])) / spread
    return max(-0.5 * away * away, LENGTH_LIMIT) - math.log(spread) - math.log(frames)


def prior_nats(prior: Prior | None, edge: int) -> float:
    if prior is None:
        return 0.0
    away = edge - prior.mean
    return max(-0.5 * (away / prior.spread) ** 2, PRIOR_LIMIT - PRIOR_SLOPE * abs(away))


def is_tried(prior: Prior | None, edge: int) -> bool:
    if prior is None:
        return True
    reach = 3 * prior.spread + MARGIN
    return math.floor(prior.mean - reach) <= edge <= prior.mean + reach


def segmentations(
    sums: Doubles, edges: Doubles, states: Sequence[State], priors: Sequence[Prior | None]
) -> Iterator[tuple[tuple[int, ...], float]]:
    """Yield every way to fill the window, with its log probability."""
    frames = len(edges) - 1
    for inner in itertools.combinations_with_replacement(range(frames + 1), len(states) - 1):
        places = (0, *inner, frames)
        if not all(is_tried(prior, at) for prior, at in zip(priors, places, strict=True)):
            continue
        nats = sum(prior_nats(prior, at) for prior, at in zip(priors, places, strict=True))
        for number, (state, (begin, end)) in enumerate(zip(states, itertools.pairwise(places), strict=True)):
            if begin == end:
                nats += -math.inf if state.skip is None else state.skip
            else:
                nats += length_nats(state, end - begin) + sums[end, state.number] - sums[begin, state.number]
                nats += edges[begin] if number else 0.0
        if nats > -math.inf:
            yield places, nats


def enumerated(
    sums: Doubles, edges: Doubles, states: Sequence[State], priors: Sequence[Prior | None]
) -> Alignment | None:
    """Return the posterior's means, from all segmentations."""
    found = list(segmentations(sums, edges, states, priors))
    if not found:
        return None
    places, nats = np.array([item[0] for item in found], float), np.array([item[1] for item in found])
    shares = np.exp(nats - nats.max())
    shares /= shares.sum()
    return Alignment(shares @ places)


some_states = st.lists(
    st.builds(State, st.integers(0, CLASSES), st.one_of(st.none(), st.floats(-4.0, -0.1))), min_size=1, max_size=4
)


@examples(150)
@given(st.data(), some_states, st.integers(1, 11), st.integers(0, 10_000))
def test_boundaries_are_the_means_over_all_segmentations(
    data: st.DataObject, states: list[State], frames: int, seed: int
) -> None:
    some_prior = st.one_of(st.none(), st.builds(Prior, st.floats(-2.0, frames + 2.0), st.floats(0.6, 8.0)))
    inner = data.draw(st.lists(some_prior, min_size=len(states) - 1, max_size=len(states) - 1))
    priors = [None, *inner, None]
    sums, edges = window(frames, seed)
    found, expected = align(sums, edges, states, LENGTHS, priors), enumerated(sums, edges, states, priors)
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        assert found.means == pytest.approx(expected.means, abs=1e-6)


@examples(20)
@given(st.integers(18, 24), st.floats(1.0, 4.0), st.integers(0, 10_000))
def test_the_same_holds_where_priors_leave_few_edges(frames: int, spread: float, seed: int) -> None:
    states = [State(1), State(0, -0.5), State(2), State(CLASSES, -0.7)]
    priors = [None, Prior(frames / 3, spread), None, Prior(frames / 1.5, spread), None]
    sums, edges = window(frames, seed)
    found, expected = align(sums, edges, states, LENGTHS, priors), enumerated(sums, edges, states, priors)
    assert found is not None and expected is not None
    assert found.means == pytest.approx(expected.means, abs=1e-6)


@pytest.mark.parametrize(
    ("frames", "states"),
    [
        (2, [State(1), State(2), State(3)]),
        (1, [State(0), State(1)]),
        (LONGEST + 1, [State(1)]),
        (2 * LONGEST + 1, [State(1), State(2)]),
        (LONGEST_SILENCE + 1, [State(0)]),
        (600, [State(0)]),
        (600, [State(1), State(2)]),
    ],
)
def test_a_sequence_that_cannot_fill_the_window_has_no_alignment(frames: int, states: list[State]) -> None:
    sums, edges = window(frames, 5)
    assert align(sums, edges, states, LENGTHS, [None] * (len(states) + 1)) is None


def test_priors_that_leave_no_room_give_no_alignment() -> None:
    sums, edges = window(60, 5)
    priors = [None, Prior(50, 1.0), Prior(5, 1.0), None]
    assert align(sums, edges, [State(1), State(2), State(3)], LENGTHS, priors) is None


@pytest.mark.parametrize("mean", [-5_000, 5_000])
def test_a_prior_far_outside_the_window_is_taken_at_its_edge(mean: int) -> None:
    sums, edges = window(20, 5)
    found = align(sums, edges, [State(1, -1.0), State(2, -1.0)], LENGTHS, [None, Prior(mean, 1.0), None])
    assert found is not None
    assert found.means[1] == (0 if mean < 0 else 20)


def steady(frames: int, places: Sequence[int], states: Sequence[State]) -> Doubles:
    """Return sums in which each state is plainly heard at its place, as clearly as frames can say it."""
    steps = np.full((frames, CLASSES + 1), -1.5)
    for state, (begin, end) in zip(states, itertools.pairwise(places), strict=True):
        steps[begin:end, state.number] = 1.5
    return np.vstack([np.zeros(CLASSES + 1), np.cumsum(steps, 0)])


def test_plain_sounds_are_found_in_a_window_of_four_seconds_without_priors() -> None:
    states = [State(0, -1.6), State(1), State(2), State(3), State(CLASSES, -0.7)]
    places = [0, 350, 358, 366, 374, 400]
    found = align(steady(400, places, states), np.zeros(401), states, LENGTHS, [None] * 6)
    assert found is not None
    assert found.means == pytest.approx(places, abs=0.1)


@pytest.mark.parametrize("strength", [0.0, 1.5, 50.0])
@pytest.mark.parametrize("frames", [700, 5_000])
def test_a_very_long_window_does_not_overflow(frames: int, strength: float) -> None:
    states = [State(number % CLASSES, -0.5 if number % CLASSES == 0 else None) for number in range(frames // 8)]
    spots = np.linspace(0, frames, len(states) + 1)
    priors = [Prior(float(at), 10.0) for at in spots]
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        found = align(*window(frames, 6, strength=strength), states, LENGTHS, priors)
    if found is not None:
        assert np.all(np.isfinite(found.means))
        assert np.all(np.diff(found.means) > -1e-6)
        assert (found.means[0], found.means[-1]) == (0.0, frames)
    assert found is not None or strength == 50.0


def test_lengths_are_probabilities_of_whole_frames() -> None:
    state = State(2)
    matrix = LENGTHS.matrix(state, np.arange(0, 5), np.arange(3, 60))
    for end, start in itertools.product(range(3, 60), range(5)):
        nats = length_nats(state, end - start)
        assert matrix[end - 3, start] == pytest.approx(math.exp(nats) if nats > -math.inf else 0.0, rel=1e-5)


def test_a_sequence_that_would_take_seconds_to_find_is_not_looked_for() -> None:
    states = [State(1 + number % (CLASSES - 1)) for number in range(300)]
    priors = [Prior(0.0, 25.0), *[None] * len(states)]
    assert align(*window(1_900, 6), states, LENGTHS, priors) is None
    assert align(*window(300, 6), states[:30], LENGTHS, priors[:31]) is not None
