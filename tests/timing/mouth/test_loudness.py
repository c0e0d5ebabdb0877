"""The loudness of stretches of audio against the voice's loud level."""

from __future__ import annotations

import math
import random
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.timing.mouth.loudness import QUIETEST, LoudnessMeter
from tests.examples import examples

RATE_HZ = 22_050


def tone(amplitude: float, ms: int, rate_hz: int = RATE_HZ) -> bytes:
    count = ms * rate_hz // 1000
    return array("h", [int(amplitude * math.sin(i * 2 * math.pi * 180 / rate_hz)) for i in range(count)]).tobytes()


def meter_of(*parts: bytes, rate_hz: int = RATE_HZ) -> LoudnessMeter:
    meter = LoudnessMeter()
    for part in parts:
        meter.feed(part, rate_hz)
    return meter


def test_a_loud_stretch_weighs_one_and_a_quiet_one_less() -> None:
    meter = meter_of(tone(9000, 300), tone(2850, 300), tone(900, 300))
    loud, quieter, quietest = meter.weight(100, 300), meter.weight(320, 600), meter.weight(620, 900)
    assert loud == pytest.approx(1.0, abs=0.02)
    assert quieter == pytest.approx(0.65, abs=0.03)
    assert quietest == pytest.approx(QUIETEST, abs=0.03)


def test_silence_has_the_least_weight() -> None:
    meter = meter_of(tone(9000, 300), bytes(RATE_HZ))
    assert meter.weight(400, 700) == QUIETEST


@pytest.mark.parametrize("amplitude", [300, 3000, 30_000])
def test_a_quiet_voice_is_measured_against_itself(amplitude: int) -> None:
    meter = meter_of(tone(amplitude, 400), tone(amplitude / 3.16, 300))
    assert meter.weight(200, 400) == pytest.approx(1.0, abs=0.02)
    assert meter.weight(420, 700) == pytest.approx(0.65, abs=0.05)


def test_the_first_loud_sound_counts_as_loud() -> None:
    assert meter_of(bytes(4410), tone(8000, 120)).weight(100, 220) >= 0.9


def test_a_voice_that_lowers_itself_becomes_the_measure_again() -> None:
    meter = meter_of(tone(9000, 500), tone(2850, 12_000))
    assert meter.weight(600, 700) < 0.7
    assert meter.weight(12_000, 12_200) > 0.9


def test_a_stretch_without_audio_weighs_one() -> None:
    assert LoudnessMeter().weight(0, 100) == 1.0
    assert meter_of(tone(9000, 100)).weight(500, 600) == 1.0


def test_an_empty_stretch_is_the_frame_it_lies_in() -> None:
    assert meter_of(tone(9000, 200)).weight(150, 150) == pytest.approx(1.0, abs=0.02)


@examples(30)
@given(st.lists(st.integers(1, 3000), max_size=40), st.sampled_from([8000, 22_050, 24_000, 44_100]))
def test_weights_do_not_depend_on_the_cutting(cuts: list[int], rate_hz: int) -> None:
    rng = random.Random(3)
    pcm = b"".join(tone(rng.randint(100, 20_000), rng.randint(40, 90), rate_hz) for _ in range(8))
    whole = meter_of(pcm, rate_hz=rate_hz)
    parts, at = [], 0
    for cut in cuts:
        parts.append(pcm[at : at + cut])
        at += cut
    pieces = meter_of(*parts, pcm[at:], rate_hz=rate_hz)
    assert pieces.end_ms == whole.end_ms
    for start in range(0, whole.end_ms - 50, 35):
        assert pieces.weight(start, start + 50) == whole.weight(start, start + 50)


def test_a_weight_is_final_once_its_own_audio_is_known() -> None:
    meter = meter_of(tone(5000, 200))
    before = meter.weight(100, 180)
    meter.feed(tone(30_000, 300), RATE_HZ)
    assert meter.weight(100, 180) == before


def test_the_rate_may_change_on_the_way() -> None:
    meter = LoudnessMeter()
    meter.feed(tone(9000, 105, 22_050), 22_050)
    meter.feed(tone(9000, 205, 44_100), 44_100)
    meter.feed(tone(900, 200, 24_000), 24_000)
    assert 490 <= meter.end_ms <= 510
    assert meter.weight(100, 300) >= 0.97
    assert meter.weight(330, 500) == pytest.approx(QUIETEST, abs=0.03)


def test_audio_goes_on_after_a_cut() -> None:
    meter = meter_of(tone(9000, 300), tone(900, 300))
    meter.cut(305)
    assert meter.end_ms == 300
    meter.feed(tone(9000, 100), RATE_HZ)
    assert 390 <= meter.end_ms <= 400
    assert meter.weight(310, 400) >= 0.95


def test_a_cut_beyond_the_audio_leaves_silence_between() -> None:
    meter = LoudnessMeter()
    meter.cut(250)
    meter.feed(tone(9000, 200), RATE_HZ)
    assert meter.end_ms == 450
    assert meter.weight(100, 200) == QUIETEST
    assert meter.weight(350, 440) >= 0.95
