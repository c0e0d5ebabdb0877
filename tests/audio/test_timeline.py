"""The PCM timeline: exact tiling over runs of any rate, taken by media time."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio import PcmTimeline
from tests.examples import examples

from .signals import clicks, loudest, tone

RATES_HZ = (8_000, 22_050, 24_000, 44_100, 48_000)


def half_up(value: Fraction) -> int:
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def test_runs_of_one_rate_are_one_stream() -> None:
    timeline, pcm = PcmTimeline(24_000), tone(2_400, 24_000)
    timeline.append(pcm[:1_001], 24_000)
    timeline.append(pcm[1_001:], 24_000)
    assert timeline.end_ms == 100
    assert timeline.take(50) + timeline.take() == pcm
    assert timeline.position_samples == timeline.end_samples == 2_400


def test_another_rate_begins_another_run() -> None:
    timeline = PcmTimeline(24_000)
    timeline.append(bytes(2 * 101), 48_000)
    timeline.append(bytes(2 * 101), 8_000)
    assert timeline.end_samples == 51 + 303


@given(st.sampled_from(RATES_HZ), st.lists(st.tuples(st.sampled_from(RATES_HZ), st.integers(0, 900)), max_size=8))
@examples(50)
def test_every_run_is_as_long_as_it_should_be_and_begins_where_the_last_ended(
    rate_hz: int, runs: list[tuple[int, int]]
) -> None:
    timeline, expected, parts = PcmTimeline(rate_hz), 0, []
    for from_hz, samples in runs:
        assert timeline.end_exact_ms == Fraction(expected * 1000, rate_hz)
        for _ in range(3):
            timeline.append(bytes(2 * samples), from_hz)
        expected += half_up(Fraction(3 * samples * rate_hz, from_hz))
        assert timeline.end_samples == expected
        timeline.end_run()
        assert timeline.end_samples == expected
        parts.append(timeline.take(timeline.end_ms // 2))
    parts.append(timeline.take())
    assert sum(map(len, parts)) == 2 * expected
    assert timeline.end_ms == half_up(Fraction(expected * 1000, rate_hz))


Step = tuple[str, int]
STEPS = st.lists(
    st.tuples(st.sampled_from(["append", "silence", "take", "truncate", "end_run"]), st.integers(0, 150)), max_size=20
)


@given(STEPS)
def test_it_behaves_as_one_long_string(steps: list[Step]) -> None:
    timeline, model, taken = PcmTimeline(10_000), b"", b""
    for number, (action, value) in enumerate(steps, start=1):
        if action == "append":
            piece = number.to_bytes(2, "little") * value
            timeline.append(piece, 10_000)
            model += piece
        elif action == "silence":
            timeline.append_silence(value)
            model += bytes(20 * value)
        elif action == "take":
            taken += timeline.take(value)
            assert taken == model[: max(len(taken), min(len(model), 20 * value))]
        elif action == "truncate":
            timeline.truncate(value)
            model = model[: max(len(taken), 20 * value)]
        else:
            timeline.end_run()
        assert timeline.position_samples * 2 == len(taken)
        assert timeline.end_samples * 2 == len(model)
    assert taken + timeline.take() == model


@pytest.mark.parametrize("from_hz", [22_050, 24_000])
def test_clicks_keep_their_media_time_over_engines_that_die(from_hz: int) -> None:
    timeline = PcmTimeline(44_100)
    timeline.append(clicks(22_050, [11_025]), 22_050)
    timeline.append(clicks(4_410, [2_205]), 22_050)
    timeline.truncate(1_060)
    assert timeline.end_exact_ms == 1_060
    timeline.append(clicks(from_hz, [from_hz // 4]), from_hz)
    timeline.end_run()
    pcm = timeline.take()
    assert len(pcm) == 2 * (46_746 + 44_100)
    assert abs(loudest(pcm, 20_000, 24_000) - 22_050) <= 1
    assert abs(loudest(pcm, 50_000, 60_000) - (46_746 + 11_025)) <= 1


def test_what_the_resampler_holds_counts_for_the_end_but_cannot_be_taken_yet() -> None:
    timeline = PcmTimeline(44_100)
    timeline.append(bytes(2 * 2_205), 22_050)
    assert timeline.end_ms == 100
    assert timeline.end_samples == 4_410
    early = timeline.take(100)
    assert len(early) < 2 * 4_410
    timeline.end_run()
    assert len(early) + len(timeline.take(100)) == 2 * 4_410


def test_truncate_never_takes_back_what_was_taken_and_never_lengthens() -> None:
    timeline = PcmTimeline(8_000)
    timeline.append(bytes(2 * 800), 8_000)
    timeline.take(60)
    timeline.truncate(10)
    assert timeline.end_ms == 60
    timeline.truncate(1_000)
    assert timeline.end_ms == 60
    assert timeline.take() == b""


def test_times_may_be_fractions() -> None:
    timeline = PcmTimeline(22_050)
    timeline.append_silence(Fraction(1_000, 3))
    assert timeline.end_samples == 7_350
    timeline.append_silence(0.5)
    assert timeline.end_samples == 7_350 + 11
    assert len(timeline.take(Fraction(1_000, 7))) == 2 * 3_150


def test_a_quarter_of_an_hour_is_taken_in_small_steps_without_copying_it_all() -> None:
    timeline, second = PcmTimeline(24_000), bytes(48_000)
    for _ in range(900):
        timeline.append(second, 24_000)
    assert timeline.end_ms == 900_000
    assert sum(len(timeline.take(until)) for until in range(0, 900_001, 50)) == 900 * 48_000
    assert not timeline._chunks
