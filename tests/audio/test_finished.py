"""Finished files: every decoder gives back exactly the media."""

from __future__ import annotations

import io
import wave
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio import FORMATS, Encoder, decode_all, finished_file, parse_format
from captionsync.audio.ogg import OggReader
from tests.examples import examples

from .signals import EXACT, FFMPEG, LOSSY, clicks, demuxed_samples, encode, ffmpeg_samples, loudest, pieces, tone

FILES = [name for name, fmt in FORMATS.items() if fmt.codec in ("mp3", "opus", "wav")]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("samples", [480, 4_321, 50_000])
def test_decoders_give_exactly_the_media(name: str, samples: int, tmp_path: Path) -> None:
    data = finished_file(name, encode(name, tone(samples, parse_format(name).sample_rate_hz)), samples)
    assert demuxed_samples(data) == samples
    assert len(decode_all(data)[0]) == 2 * samples
    if FFMPEG and samples > 4_000:
        path = tmp_path / "file"
        path.write_bytes(data)
        assert ffmpeg_samples(str(path)) == samples


@pytest.mark.parametrize("name", FILES)
def test_a_click_is_where_it_was(name: str) -> None:
    rate_hz = parse_format(name).sample_rate_hz
    pcm, _ = decode_all(finished_file(name, encode(name, clicks(rate_hz, [rate_hz // 2])), rate_hz))
    assert abs(loudest(pcm, 0, rate_hz) - rate_hz // 2) <= 3


@given(st.sampled_from(LOSSY), st.integers(0, 9_000), st.lists(st.integers(0, 9_000), max_size=5))
@examples(60)
def test_a_file_may_be_cut_at_any_sample(name: str, media: int, cuts: list[int]) -> None:
    whole = encode(name, clicks(8_000, [2_500]))
    data = finished_file(name, pieces(whole, cuts), media)
    pcm, _ = decode_all(data)
    assert len(pcm) == 2 * min(media, 8_000) or (name.startswith("mp3") and media > 8_000)
    if media > 3_000:
        assert abs(loudest(pcm, 0, 8_000) - 2_500) <= 4


@pytest.mark.parametrize("name", LOSSY)
def test_a_stream_that_broke_off_is_a_file_of_what_it_holds(name: str) -> None:
    encoder = Encoder(name)
    data = encoder.feed(tone(40_000, 44_100))
    file = finished_file(name, data)
    assert len(decode_all(file)[0]) == 2 * encoder.decodable_samples == 2 * demuxed_samples(file)
    assert finished_file(name, data, 99_999)[200:] == file[200:] or name.startswith("opus")


@pytest.mark.parametrize("name", LOSSY)
def test_a_finished_file_is_finished_again_the_same_way(name: str) -> None:
    once = finished_file(name, encode(name, tone(5_000, 44_100)), 5_000)
    again = finished_file(name, once, 5_000)
    assert decode_all(again) == decode_all(once)


@pytest.mark.parametrize("name", [*LOSSY, "wav_24000"])
def test_a_stream_without_audio_is_a_file_without_samples(name: str) -> None:
    data = finished_file(name, Encoder(name).finish(), 0)
    assert decode_all(data) == (b"", parse_format(name).sample_rate_hz)


@pytest.mark.parametrize("name", LOSSY)
def test_no_bytes_make_no_file(name: str) -> None:
    assert finished_file(name, b"") == finished_file(name, [b"", b"noise"], 5) == b""


def test_wave_has_the_right_sizes() -> None:
    with wave.open(io.BytesIO(finished_file("wav_24000", encode("wav_24000", bytes(2_000)), 900))) as reader:
        assert reader.getnframes() == 900
    assert finished_file("wav_24000", b"") == finished_file("wav_24000", [], 0)


@pytest.mark.parametrize("name", [name for name in EXACT if not name.startswith("wav")])
def test_raw_formats_are_unchanged_or_cut(name: str) -> None:
    data = encode(name, tone(100, 8_000))
    assert finished_file(name, data) == finished_file(name, [data[:7], data[7:]], 100) == data
    assert len(finished_file(name, data, 40)) == len(data) * 40 // 100


@pytest.mark.parametrize("name", FILES)
def test_the_same_stream_gives_the_same_bytes(name: str) -> None:
    data = encode(name, tone(9_000, 44_100))
    assert finished_file(name, data, 5_000) == finished_file(name, [data[:99], data[99:]], 5_000)


def test_streams_of_different_audio_differ_in_their_serial_numbers() -> None:
    one = finished_file("opus_48000_32", encode("opus_48000_32", tone(9_000, 48_000)))
    two = finished_file("opus_48000_32", encode("opus_48000_32", tone(9_001, 48_000)))
    assert one[14:18] != two[14:18]


def test_the_last_ogg_page_closes_the_stream_at_the_exact_sample() -> None:
    packets = OggReader().feed(finished_file("opus_48000_32", encode("opus_48000_32", bytes(2 * 100_000)), 99_999))
    assert [packet.last for packet in packets] == [False] * (len(packets) - 1) + [True]
    assert packets[-1].granule == 99_999 + 312
