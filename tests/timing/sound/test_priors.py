"""What character times are worth, learnt from what was heard."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.sound.features import FRAME_MS
from captionsync.timing.sound.priors import LEAST_MS, MOST_MS, OWN_MS, TABLE_MS, Kind, Trust
from tests.examples import examples

kinds = st.sampled_from(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_before_anything_is_heard_the_table_decides(kind: Kind) -> None:
    assert Trust().of(kind) == pytest.approx(TABLE_MS[kind])


@examples(30)
@given(kinds, st.floats(-80, 80), st.floats(20, 60), st.integers(0, 1_000))
def test_bias_and_spread_are_learnt(kind: Kind, bias_ms: float, spread_ms: float, seed: int) -> None:
    trust = Trust()
    random = np.random.default_rng(seed)
    apart_ms = (spread_ms**2 + OWN_MS**2) ** 0.5
    for difference in random.normal(bias_ms, apart_ms, 400):
        trust.see(kind, float(difference))
    found_ms, found_spread_ms = trust.of(kind)
    assert found_ms == pytest.approx(bias_ms, abs=0.5 * apart_ms)
    assert found_spread_ms == pytest.approx(max(spread_ms, LEAST_MS[kind]), rel=0.35)
    others = [other for other in Kind if other is not kind]
    assert [trust.of(other) for other in others] == [Trust().of(other) for other in others]


def test_an_outlier_counts_as_little_as_the_least_outlier() -> None:
    near, far = Trust(), Trust()
    near.see(Kind.START, 3.0 * (24.0 + OWN_MS))
    far.see(Kind.START, 100_000.0)
    assert far.of(Kind.START) == pytest.approx(near.of(Kind.START))
    assert abs(far.of(Kind.START)[0]) < 5.0


@examples(100)
@given(st.lists(st.tuples(kinds, st.floats(-1e6, 1e6)), max_size=60))
def test_spreads_stay_within_their_limits(seen: list[tuple[Kind, float]]) -> None:
    trust = Trust()
    for kind, difference_ms in seen:
        trust.see(kind, difference_ms)
        bias_ms, spread_ms = trust.of(kind)
        assert np.isfinite(bias_ms)
        assert LEAST_MS[kind] <= spread_ms <= MOST_MS


def test_times_that_agree_with_the_sound_reach_the_least_spread_and_wild_ones_the_most() -> None:
    exact, wild = Trust(), Trust()
    for number in range(600):
        exact.see(Kind.INSIDE, 0.0)
        wild.see(Kind.INSIDE, 5_000.0 * (-1) ** number)
    assert exact.of(Kind.INSIDE)[1] == LEAST_MS[Kind.INSIDE]
    assert wild.of(Kind.INSIDE)[1] == MOST_MS


def test_a_prior_is_the_estimate_less_its_bias_in_frames() -> None:
    trust = Trust()
    bias_ms, spread_ms = TABLE_MS[Kind.END]
    prior = trust.prior(Kind.END, 300.0)
    assert prior == pytest.approx(((300.0 - bias_ms) / FRAME_MS, spread_ms / FRAME_MS))


def test_copies_are_independent_and_can_be_taken_over() -> None:
    trust = Trust()
    trust.see(Kind.START, 50.0)
    copied = trust.copy()
    copied.see(Kind.START, -90.0)
    copied.see(Kind.INSIDE, 20.0)
    assert trust.of(Kind.INSIDE) == pytest.approx(TABLE_MS[Kind.INSIDE])
    assert trust.of(Kind.START) != copied.of(Kind.START)
    trust.replace(copied)
    assert trust.sums == copied.sums
    copied.see(Kind.START, 10.0)
    assert trust.sums != copied.sums
