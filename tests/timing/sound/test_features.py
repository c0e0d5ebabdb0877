"""Mel frames: the same for any cut, nearly the same at any rate, centred where they say."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.sound.features import BANDS, BLOCK, FLOOR, FRAME_MS, Array, Leveller, MelStream
from tests.examples import examples
from tests.timing.sound.nets import cut_pcm, noise, pcm_of

RATES_HZ = (8_000, 16_000, 22_050, 24_000, 44_100, 48_000)


def frames_of(rate_hz: int, *pieces: bytes) -> Array:
    stream = MelStream(rate_hz)
    blocks = [block for piece in pieces for block in stream.feed(piece)]
    assert all(block.shape == (BLOCK, BANDS) and block.dtype == np.float32 for block in blocks)
    return np.concatenate(blocks) if blocks else np.zeros((0, BANDS), np.float32)


@examples(60)
@given(st.sampled_from(RATES_HZ), st.lists(st.integers(0, 48_000), max_size=12))
def test_any_cut_of_the_audio_gives_the_same_frames_to_the_last_bit(rate_hz: int, places: list[int]) -> None:
    pcm = noise(rate_hz // 2)
    assert np.array_equal(frames_of(rate_hz, *cut_pcm(pcm, places)), frames_of(rate_hz, pcm))


def test_audio_in_single_samples_gives_the_same_frames() -> None:
    pcm = noise(2_400)
    pieces = [pcm[at : at + 2] for at in range(0, len(pcm), 2)]
    assert np.array_equal(frames_of(8_000, *pieces), frames_of(8_000, pcm))


def tones(rate_hz: int) -> bytes:
    """Two seconds of tones below 3.6 kHz that come and go, the same at any rate."""
    time_s = np.arange(2 * rate_hz) / rate_hz
    hertz = np.geomspace(100, 3_600, 60)
    phases = np.random.default_rng(1).uniform(0, 2 * np.pi, (2, len(hertz)))
    swells = 0.5 + 0.5 * np.sin(2 * np.pi * 2.0 * time_s[:, None] + phases[0])
    return pcm_of((np.sin(2 * np.pi * hertz * time_s[:, None] + phases[1]) * swells).sum(1) / 80)


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_the_same_sound_at_another_rate_gives_nearly_the_same_frames(rate_hz: int) -> None:
    low = 22
    """Bands that lie below 3.6 kHz."""
    expected, found = frames_of(16_000, tones(16_000)), frames_of(rate_hz, tones(rate_hz))
    count = min(len(expected), len(found))
    away = np.abs(found[:count, :low] - expected[:count, :low])
    assert away.mean() < 0.1
    assert np.quantile(away, 0.99) < 0.6


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_noise_has_the_same_level_at_any_rate(rate_hz: int) -> None:
    """Noise of one density: at a higher rate, the same power in each hertz."""
    pcm = noise(4 * rate_hz, loudness=0.02 * (rate_hz / 8_000) ** 0.5)
    expected = frames_of(8_000, noise(4 * 8_000, loudness=0.02))
    assert frames_of(rate_hz, pcm)[:, 5:20].mean() == pytest.approx(expected[:, 5:20].mean(), abs=0.35)


@pytest.mark.parametrize("rate_hz", RATES_HZ)
@pytest.mark.parametrize("frame", [0, 7, 33])
def test_a_frame_is_centred_on_its_middle(rate_hz: int, frame: int) -> None:
    signal = np.zeros(rate_hz)
    signal[round((frame + 0.5) * FRAME_MS * rate_hz / 1000)] = 0.9
    energy = np.exp(frames_of(rate_hz, pcm_of(signal))[:, 5:20].astype(np.float64)).mean(1) - FLOOR
    assert energy.argmax() == frame
    if frame:  # windows of an even length are half a sample early
        assert energy[frame + 1] == pytest.approx(energy[frame - 1], rel=0.3)
    assert energy[frame + 2 :].max() < 1e-4 * energy[frame]


@pytest.mark.parametrize("rate_hz", RATES_HZ)
def test_silence_is_the_floor(rate_hz: int) -> None:
    frames = frames_of(rate_hz, bytes(2 * rate_hz))
    assert len(frames) == 90  # the last window needs 7.5 ms after a second
    assert frames == pytest.approx(np.log(FLOOR), abs=1e-5)


def test_bands_above_half_the_rate_are_silent() -> None:
    assert frames_of(8_000, noise(8_000))[:, -4:] == pytest.approx(np.log(FLOOR), abs=1e-5)


def test_a_voice_that_is_louder_in_every_band_becomes_level() -> None:
    usual = np.linspace(-4, -2, BANDS).astype(np.float32)
    leveller = Leveller(usual)
    out = [leveller.level(np.tile(usual + np.float32(2.0), (BLOCK, 1))) for _ in range(200)]
    assert out[0] == pytest.approx(2.0, abs=1e-5)
    assert np.abs(out[-1]).max() < 0.3
    assert all(after.mean() <= before.mean() + 1e-6 for before, after in pairwise(out))


@pytest.mark.parametrize("quiet", [float(np.log(FLOOR)), -3.6])
def test_silence_does_not_count_for_the_level(quiet: float) -> None:
    leveller = Leveller(np.full(BANDS, -3.0, np.float32))
    block = np.full((BLOCK, BANDS), quiet, np.float32)
    assert {float(leveller.level(block).mean()) for _ in range(50)} == {np.float32(quiet) + np.float32(3.0)}


def test_what_is_far_below_the_peak_does_not_count_until_the_peak_is_forgotten() -> None:
    leveller = Leveller(np.full(BANDS, 0.0, np.float32))
    loud, soft = np.full((BLOCK, BANDS), 3.0, np.float32), np.full((BLOCK, BANDS), -2.0, np.float32)
    leveller.level(loud)
    known = leveller.level(soft)
    assert np.array_equal(leveller.level(soft), known)
    for _ in range(30):
        last = leveller.level(soft)
    assert last.mean() > known.mean()
