"""Sums of what frames say: windows, forgetting, floors."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.sound.net import Heard
from captionsync.timing.sound.scores import (
    ALPHA,
    EDGE_LIMITS,
    EXTRA,
    FLOOR,
    KAPPA,
    LAMBDA,
    REST_FINE,
    UNKNOWN_FINE,
    Scores,
)
from tests.examples import examples
from tests.timing.sound.nets import random_weights

WEIGHTS = random_weights(3, classes=4)


def heard(count: int, seed: int = 0, *, sharp: float = 3.0) -> Heard:
    random = np.random.default_rng(seed)
    scores = random.normal(0, sharp, (count, 4))
    logs = scores - np.log(np.exp(scores).sum(1, keepdims=True))
    return Heard(logs.astype(np.float32), random.normal(0, 5, count).astype(np.float32))


def part(whole: Heard, begin: int, end: int) -> Heard:
    return Heard(whole.log_probabilities[begin:end], whole.edges[begin:end])


def test_a_window_has_the_sums_of_its_frames_and_the_boundary_of_each() -> None:
    scores, said = Scores(WEIGHTS), heard(20)
    scores.add(said)
    sums, edges = scores.window(5, 12)
    assert sums.shape == (8, 4 + EXTRA) and edges.shape == (8,)
    assert np.all(sums[0] == 0.0)
    logs, shares = said.log_probabilities[5:12].astype(float), WEIGHTS.log_shares.astype(float)
    expected = KAPPA * np.maximum(logs - ALPHA * shares, FLOOR)
    assert np.diff(sums[:, :4], axis=0) == pytest.approx(expected)
    assert edges[:-1] == pytest.approx(LAMBDA * np.clip(said.edges[5:12], *EDGE_LIMITS))
    assert edges[-1] == 0.0


def test_what_explains_anything_is_a_little_worse_than_the_likeliest_class() -> None:
    scores, said = Scores(WEIGHTS), heard(20)
    scores.add(said)
    anything = np.diff(scores.window(0, 20)[0][:, 4])
    assert anything == pytest.approx(KAPPA * (said.log_probabilities.max(1) - UNKNOWN_FINE), abs=1e-6)


def test_what_follows_the_words_is_worse_than_the_best_class_by_the_scores() -> None:
    scores, said = Scores(WEIGHTS), heard(20)
    scores.add(said)
    steps = np.diff(scores.window(0, 20)[0], axis=0)
    assert steps[:, 5] == pytest.approx(np.maximum(steps[:, :4].max(1) - KAPPA * REST_FINE, KAPPA * FLOOR))


def test_no_frame_says_more_than_the_floor_against_a_class() -> None:
    scores = Scores(WEIGHTS)
    scores.add(heard(30, sharp=60.0))
    assert np.diff(scores.window(0, 30)[0], axis=0).min() == pytest.approx(KAPPA * FLOOR)


@examples(100)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 30)), min_size=1, max_size=10))
def test_any_cut_and_any_forgetting_leave_windows_the_same_to_the_last_bit(steps: list[tuple[int, int]]) -> None:
    total = sum(size for size, _ in steps)
    said = heard(total)
    whole, subject = Scores(WEIGHTS), Scores(WEIGHTS)
    whole.add(said)
    at = first = 0
    for size, before in steps:
        subject.add(part(said, at, at + size))
        at += size
        subject.forget(before)
        first = max(first, min(before, at))
        assert (subject.base, subject.end) == (first, at)
        for found, expected in zip(subject.window(first, at), whole.window(first, at), strict=True):
            assert np.array_equal(found[:-1], expected[:-1])
            assert found[-1] == pytest.approx(expected[-1] if found.ndim > 1 else 0.0)


def test_frames_forgotten_stay_forgotten() -> None:
    scores = Scores(WEIGHTS)
    scores.add(heard(20))
    scores.forget(15)
    scores.forget(3)
    assert (scores.base, scores.end) == (15, 20)
