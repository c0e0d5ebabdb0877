"""The resampler and the packet codecs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio.codec import PacketDecoder, PacketEncoder, Resampler
from tests.examples import examples

from .signals import clicks, loudest, pieces, tone

RATES_HZ = [8_000, 16_000, 22_050, 24_000, 44_100, 48_000]


def resample(pcm: bytes, from_hz: int, to_hz: int, *cuts: int) -> bytes:
    resampler = Resampler(from_hz, to_hz)
    return b"".join([resampler.feed(piece) for piece in pieces(pcm, cuts)]) + resampler.finish()


@given(st.integers(0, 3_000), st.sampled_from(RATES_HZ), st.sampled_from(RATES_HZ))
@examples(60)
def test_length_is_the_exact_one_rounded_half_up(samples: int, from_hz: int, to_hz: int) -> None:
    exact = (2 * samples * to_hz + from_hz) // (2 * from_hz)
    assert len(resample(bytes(2 * samples), from_hz, to_hz)) == 2 * exact


@given(st.lists(st.integers(0, 4_000), max_size=12), st.sampled_from([8_000, 22_050, 44_100]))
@examples(40)
def test_pieces_of_any_size_also_half_samples_give_the_same(cuts: list[int], to_hz: int) -> None:
    pcm = tone(2_000, 22_050)
    assert resample(pcm, 22_050, to_hz, *cuts) == resample(pcm, 22_050, to_hz)


@pytest.mark.parametrize("from_hz", RATES_HZ)
@pytest.mark.parametrize("to_hz", RATES_HZ)
def test_a_click_stays_where_it_is_also_at_the_very_end(from_hz: int, to_hz: int) -> None:
    places = [from_hz // 10, from_hz - 40]
    out = resample(clicks(from_hz, places), from_hz, to_hz)
    for place in places:
        expected = place * to_hz / from_hz
        assert abs(loudest(out, int(expected) - 60, int(expected) + 60) - expected) <= 1


def test_no_drift_over_a_minute() -> None:
    places = [22_050 * second - 500 for second in (1, 20, 40, 60)]
    out = resample(clicks(22_050 * 60, places), 22_050, 48_000, *range(0, 2 * 22_050 * 60, 2_648))
    for place in places:
        expected = place * 48_000 / 22_050
        assert abs(loudest(out, int(expected) - 500, int(expected) + 500) - expected) <= 1


def test_it_begins_anew_after_its_end() -> None:
    resampler = Resampler(24_000, 44_100)
    first = resampler.feed(tone(1_000, 24_000)) + resampler.finish()
    assert resampler.samples_in == 0
    assert resampler.finish() == b""
    assert resampler.feed(tone(1_000, 24_000)) + resampler.finish() == first


def test_equal_rates_pass_unchanged() -> None:
    pcm = tone(100, 8_000)
    resampler = Resampler(8_000, 8_000)
    assert resampler.feed(pcm[:31]) == pcm[:30]
    assert resampler.feed(pcm[31:]) == pcm[30:]
    assert resampler.finish() == b""


def test_a_packet_that_is_broken_is_none() -> None:
    assert PacketDecoder("libopus", 48_000, 1).decode(b"\xff\xff\xff") is None


def test_stereo_becomes_mono() -> None:
    both = b"".join(left + bytes(2) for left in (tone(480, 48_000)[i : i + 2] for i in range(0, 960, 2)))
    mono = PacketDecoder("pcm_s16le", 48_000, 2).decode(both)
    assert mono is not None
    assert len(mono) == 960


def test_the_opus_encoder_says_its_look_ahead() -> None:
    encoder = PacketEncoder("libopus", 48_000, 32_000, frame_duration="20")
    assert (encoder.frame_samples, encoder.pre_skip) == (960, 312)
    assert PacketEncoder("pcm_mulaw", 8_000).pre_skip == 0
