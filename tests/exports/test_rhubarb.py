"""Rhubarb's tsv, and dat, which Moho reads."""

from __future__ import annotations

import pytest

from captionsync.exports import Timeline
from captionsync.exports.rhubarb import FRAMES_PER_SECOND
from tests.exports.samples import lines, mouth, small, speech


def test_tsv_joins_equal_shapes_and_closes_the_mouth() -> None:
    assert lines(speech(), "tsv") == [
        *("0.00\tX", "0.06\tA", "0.20\tD", "0.28\tB", "0.50\tC", "0.70\tE", "0.80\tX", "1.00\tX")
    ]
    assert lines(Timeline("", "en", "ltr", 0), "tsv") == ["0.00\tX"]


def test_tsv_runs_ahead() -> None:
    assert lines(speech(), "tsv", lead_ms=50)[1] == "0.01\tA"


def test_dat_counts_frames_from_one() -> None:
    assert lines(speech(), "dat") == [
        *("MohoSwitch1", "1 rest", "2 MBP", "5 AI", "7 etc", "13 E", "17 O", "20 rest", "25 rest")
    ]
    assert lines(Timeline("", "en", "ltr", 0), "dat") == ["MohoSwitch1", "1 rest"]


def test_dat_shows_the_later_shape_of_a_frame_on_the_next_one() -> None:
    timeline = mouth(("aa", "ɑ", 0, 40), ("U", "u", 40, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 AI", "2 U", "10 rest"]


def test_dat_leaves_out_what_is_hardly_seen() -> None:
    timeline = mouth(("aa", "ɑ", 0, 30), ("sil", "", 30, 50), ("U", "u", 50, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 AI", "2 U", "10 rest"]


def test_dat_never_leaves_out_a_closed_mouth() -> None:
    timeline = mouth(("aa", "ɑ", 0, 20), ("PP", "p", 20, 41), ("U", "u", 41, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 MBP", "2 U", "10 rest"]
    timeline = mouth(("PP", "p", 0, 20), ("aa", "ɑ", 20, 41), ("U", "u", 41, 400))
    assert lines(timeline, "dat") == ["MohoSwitch1", "1 MBP", "2 U", "10 rest"]


@pytest.mark.parametrize("lead_ms", range(0, 60, 7))
def test_dat_frames_rise_and_are_near_their_times(lead_ms: int) -> None:
    rows = [line.split() for line in lines(small(), "dat", lead_ms=lead_ms)[1:]]
    frames = [int(frame) for frame, _ in rows]
    assert frames == sorted(set(frames))
    starts = {1 + viseme.start_ms * FRAMES_PER_SECOND // 1000 for viseme in small().visemes}
    if not lead_ms:
        assert all({frame, frame - 1} & starts for frame in frames[:-1])
