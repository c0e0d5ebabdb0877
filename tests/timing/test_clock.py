from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.errors import TimingError
from captionsync.timing import clock


@pytest.mark.parametrize(
    ("samples", "rate_hz", "expected"),
    [(0, 24_000, 0), (24_000, 24_000, 1000), (22_050, 44_100, 500), (12, 24_000, 1), (11, 24_000, 0), (1, 44_100, 0)],
)
def test_samples_become_milliseconds_rounded_half_up(samples: int, rate_hz: int, expected: int) -> None:
    assert clock.samples_to_ms(samples, rate_hz) == expected


@given(st.integers(0, 10**15), st.sampled_from([8000, 16_000, 22_050, 24_000, 44_100, 48_000]))
def test_sample_times_are_exact_to_half_a_millisecond(samples: int, rate_hz: int) -> None:
    error = Fraction(clock.samples_to_ms(samples, rate_hz)) - Fraction(samples * 1000, rate_hz)
    assert Fraction(-1, 2) < error <= Fraction(1, 2)


@pytest.mark.parametrize("rate_hz", [0, -1])
def test_a_rate_that_is_not_positive_is_refused(rate_hz: int) -> None:
    with pytest.raises(TimingError):
        clock.samples_to_ms(1, rate_hz)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.5, 1),
        (1.5, 2),
        (2.5, 3),
        (0.49999999999999994, 0),
        (1999.5, 2000),
        (-0.5, 0),
        (-1.5, -1),
        (7, 7),
        (Fraction(5, 2), 3),
        (Fraction(1, 3), 0),
        (2.0**53 + 2, 2**53 + 2),
    ],
)
def test_times_round_half_up(value: float | Fraction, expected: int) -> None:
    assert clock.round_ms(value) == expected


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_a_time_that_is_not_finite_is_refused(value: float) -> None:
    with pytest.raises(TimingError):
        clock.round_ms(value)


@pytest.mark.parametrize(
    ("time_ms", "vtt", "srt", "ass"),
    [
        (0, "00:00:00.000", "00:00:00,000", "0:00:00.00"),
        (1000, "00:00:01.000", "00:00:01,000", "0:00:01.00"),
        (3_661_004, "01:01:01.004", "01:01:01,004", "1:01:01.00"),
        (59_995, "00:00:59.995", "00:00:59,995", "0:01:00.00"),
        (360_000_000, "100:00:00.000", "100:00:00,000", "9:59:59.99"),
    ],
)
def test_timestamps_of_caption_files(time_ms: int, vtt: str, srt: str, ass: str) -> None:
    assert clock.vtt_timestamp(time_ms) == vtt
    assert clock.ttml_timestamp(time_ms) == vtt
    assert clock.srt_timestamp(time_ms) == srt
    assert clock.ass_timestamp(time_ms) == ass


@pytest.mark.parametrize("write", [clock.vtt_timestamp, clock.srt_timestamp, clock.ass_timestamp, clock.ttml_timestamp])
def test_a_negative_time_is_refused(write: object) -> None:
    assert callable(write)
    with pytest.raises(TimingError):
        write(-1)


@given(st.integers(0, 10**12))
def test_what_is_written_reads_back(time_ms: int) -> None:
    assert clock.parse_vtt_timestamp(clock.vtt_timestamp(time_ms)) == time_ms


@pytest.mark.parametrize(
    ("text", "expected"), [("00:01.500", 1500), ("59:59.999", 3_599_999), ("100:00:01.000", 360_001_000)]
)
def test_timestamps_without_hours_or_with_many_are_read(text: str, expected: int) -> None:
    assert clock.parse_vtt_timestamp(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "1:00.000", "00:60.000", "60:00.000", "00:00,000", "00:00.00", "0:00:00.000", " 00:00.000", "00:00.000\n",
     "٠٠:٠٠.٠٠٠", "9" * 5000 + ":00:00.000", "-00:00.000"],
)  # fmt: skip
def test_what_is_no_timestamp_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a WebVTT timestamp"):
        clock.parse_vtt_timestamp(text)
