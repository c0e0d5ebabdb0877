"""Copies of speech keep their length and the places of their sounds."""

from __future__ import annotations

import random

import numpy as np
import pytest

from tools.ears.augment import RATES_HZ, augment, delay, from_pcm, mu_law, noise, padded, stretch, through_mp3, tone
from tools.ears.labels import Segment

RATE_HZ = 16_000
SEGMENTS = [Segment(0, 0.0, 0.2), Segment(9, 0.2, 0.7, 0), Segment(0, 0.7, 1.0)]


def burst(rate_hz: int = RATE_HZ) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """Return a second with a sound from 0.2 to 0.7 s."""
    at_s = np.arange(rate_hz) / rate_hz
    sound = np.sin(2 * np.pi * 440 * at_s) + np.sin(2 * np.pi * 1_330 * at_s)
    return (sound * ((at_s >= 0.2) & (at_s < 0.7)) * 8_000).astype(np.int16)


@pytest.mark.parametrize("seed", range(12))
def test_a_copy_has_its_sound_where_its_segments_say(seed: int) -> None:
    copy = augment(burst(), RATE_HZ, SEGMENTS, random.Random(seed), codecs=True)
    heard = from_pcm(copy.pcm)
    assert copy.rate_hz in RATES_HZ
    assert len(heard) / copy.rate_hz == pytest.approx(copy.segments[-1].end_s, abs=0.001)
    sound = copy.segments[1]
    start, end = round(sound.start_s * copy.rate_hz), round(sound.end_s * copy.rate_hz)
    edge = round(0.01 * copy.rate_hz)
    inside = np.sqrt((heard[start + edge : end - edge] ** 2).mean())
    outside = np.sqrt((np.concatenate([heard[: start - edge], heard[end + edge :]]) ** 2).mean())
    assert inside > 4 * outside


def test_the_same_seed_gives_the_same_copy() -> None:
    one, two = (augment(burst(), RATE_HZ, SEGMENTS, random.Random(3), codecs=True) for _ in range(2))
    assert one == two


def test_silence_around_speech_moves_its_segments() -> None:
    assert padded([Segment(9, 0.0, 0.5, 0)], 0.2, 0.3) == [
        Segment(0, 0.0, 0.2),
        Segment(9, 0.2, 0.7, 0),
        Segment(0, 0.7, 1.0),
    ]
    moved = padded(SEGMENTS, 0.1, 0.1)
    assert [part.end_s for part in moved] == pytest.approx([0.3, 0.8, 1.2])
    assert [part.start_s for part in moved] == pytest.approx([0.0, 0.3, 0.8])


def test_each_change_keeps_the_number_of_samples() -> None:
    heard, source = from_pcm(burst().tobytes()), random.Random(1)
    for changed in (tone(heard, source), noise(heard, source), mu_law(heard), through_mp3(heard, RATE_HZ, 32_000)):
        assert changed.shape == heard.shape
        assert changed.dtype == np.float32
    assert len(stretch(burst(), RATE_HZ, 22_050, 1.1)) == round(22_050 * 1.1)


def test_the_delay_of_a_codec_is_found_and_taken_out() -> None:
    heard = from_pcm(burst().tobytes())
    assert delay(heard, np.pad(heard, (1_105, 0)), 4_000) == 1_105
    again = through_mp3(heard, RATE_HZ, 64_000)
    assert abs(delay(np.pad(heard, (100, 0)), np.pad(again, (150, 0)), 400) - 50) <= 1
