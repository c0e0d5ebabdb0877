"""Streaming decoders: any pieces, any damage, and media time 0 is the first sample."""

from __future__ import annotations

import random
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from captionsync.audio import FORMATS, Decoder, decode_all, finished_file, parse_format
from captionsync.audio.mp3 import FrameSplitter
from captionsync.audio.ogg import OggReader, OggWriter
from captionsync.audio.wav import wav_header
from captionsync.errors import InputError, UnknownFormatError
from tests.examples import examples

from .signals import EXACT, LOSSY, clicks, encode, loudest, pieces, tone


def decode(name: str, data: bytes, *cuts: int) -> bytes:
    decoder = Decoder(name)
    return b"".join([decoder.feed(piece) for piece in pieces(data, cuts)]) + decoder.finish()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_comes_back_with_every_click_in_its_place(name: str) -> None:
    rate_hz = parse_format(name).sample_rate_hz
    places = [300, rate_hz // 3, rate_hz - 2_000]
    pcm = decode(name, encode(name, clicks(rate_hz, places)))
    assert 0 <= len(pcm) // 2 - rate_hz <= 2_304
    for place in places:
        assert abs(loudest(pcm, place - 250, place + 250) - place) <= 4


ENCODED = {name: encode(name, tone(9_000, parse_format(name).sample_rate_hz)) for name in LOSSY + EXACT}


@given(st.sampled_from(LOSSY + EXACT), st.data())
@examples(60)
def test_any_cut_gives_the_same_samples(name: str, data: st.DataObject) -> None:
    encoded = ENCODED[name]
    cuts = data.draw(st.lists(st.integers(0, len(encoded)), max_size=20))
    assert decode(name, encoded, *cuts) == decode(name, encoded)


@pytest.mark.parametrize("name", ["mp3_44100_128", "opus_48000_32"])
def test_one_byte_at_a_time_gives_the_same_samples(name: str) -> None:
    assert decode(name, ENCODED[name], *range(len(ENCODED[name]))) == decode(name, ENCODED[name])


@pytest.mark.parametrize("name", ["mp3_22050_32", "mp3_44100_128", "opus_48000_32", "ulaw_8000"])
def test_no_drift_over_a_minute(name: str) -> None:
    rate_hz = parse_format(name).sample_rate_hz
    places = [second * rate_hz - 3_000 for second in (1, 15, 30, 45, 60)]
    encoded = encode(name, clicks(60 * rate_hz, places))
    pcm = decode(name, encoded, *range(0, len(encoded), 777))
    errors = [loudest(pcm, place - 900, place + 900) - place for place in places]
    assert max(map(abs, errors)) <= 2
    assert len(set(errors)) == 1


@given(st.sampled_from(LOSSY), st.binary(max_size=2_000))
@examples(60)
def test_garbage_gives_no_error(name: str, garbage: bytes) -> None:
    decoder = Decoder(name)
    decoder.feed(garbage)
    decoder.finish()


@pytest.mark.parametrize("name", LOSSY)
def test_damage_anywhere_gives_no_error(name: str) -> None:
    dice = random.Random(7)
    for _ in range(40):
        data = bytearray(ENCODED[name])
        for _ in range(dice.randint(1, 30)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        decode(name, bytes(data), *(dice.randrange(len(data)) for _ in range(5)))


def test_a_broken_mp3_frame_keeps_time() -> None:
    rate_hz = 44_100
    frames = FrameSplitter().feed(encode("mp3_44100_128", clicks(rate_hz, [30_000])))
    frames[5] = frames[5][:4] + b"\xff" * (len(frames[5]) - 4)
    pcm = decode("mp3_44100_128", b"".join(frames))
    assert abs(loudest(pcm, 20_000, 40_000) - 30_000) <= 1


def test_a_broken_opus_packet_keeps_time() -> None:
    packets = [packet.data for packet in OggReader().feed(encode("opus_48000_64", clicks(48_000, [30_000])))]
    writer = OggWriter(312)
    packets[5] = packets[5][:1]  # only its table of contents
    data = writer.header() + b"".join(
        writer.page([packet], 960 * index) for index, packet in enumerate(packets[2:], start=1)
    )
    assert abs(loudest(decode("opus_48000_64", data), 20_000, 40_000) - 30_000) <= 2


def test_id3_tags_and_noise_before_mp3_do_not_shift_it() -> None:
    pcm = clicks(44_100, [9_000])
    data = b"ID3\x03\0\0\0\0\0\x20" + bytes(32) + b"HTTP noise" + encode("mp3_44100_128", pcm)
    assert abs(loudest(decode("mp3_44100_128", data), 0, 44_100) - 9_000) <= 1


@pytest.mark.parametrize("name", ["mp3_22050_32", "mp3_44100_128"])
def test_an_info_frame_gives_the_exact_length(name: str) -> None:
    data = finished_file(name, encode(name, tone(30_011, 44_100)), 30_011)
    assert len(decode(name, data)) == 2 * 30_011


def test_mp3_files_in_a_row_are_as_long_as_all_of_them() -> None:
    one = finished_file("mp3_44100_128", encode("mp3_44100_128", clicks(20_000, [5_000])), 20_000)
    pcm = decode("mp3_44100_128", one * 3, *range(0, 3 * len(one), 1_001))
    assert len(pcm) == 2 * 60_000
    for place in (5_000, 25_000, 45_000):
        assert abs(loudest(pcm, place - 2_000, place + 2_000) - place) <= 1


def test_ogg_streams_in_a_row_are_as_long_as_all_of_them() -> None:
    data = b"".join(encode("opus_48000_64", clicks(10_007, [4_000])) for _ in range(3))
    pcm = decode("opus_48000_64", data)
    assert len(pcm) == 2 * 3 * 10_007
    for place in (4_000, 14_007, 24_014):
        assert abs(loudest(pcm, place - 2_000, place + 2_000) - place) <= 2


def test_an_ogg_stream_joined_late_is_decoded_to_its_end() -> None:
    packets = OggReader().feed(encode("opus_48000_64", tone(48_000, 48_000)))
    writer = OggWriter(312)
    late = writer.page([packets[20].data], 960 * 19) + writer.page([packets[21].data], 960 * 19 + 400, last=True)
    assert len(decode("opus_48000_64", late)) == 2 * 1_360


def test_a_stream_of_another_rate_than_said_is_resampled() -> None:
    data = finished_file("mp3_44100_128", encode("mp3_44100_128", clicks(44_100, [10_000])), 44_100)
    pcm = decode("mp3_22050_32", data)
    assert len(pcm) == 2 * 22_050
    assert abs(loudest(pcm, 0, 22_050) - 5_000) <= 1
    changing = data + finished_file("mp3_22050_32", encode("mp3_22050_32", tone(22_050, 22_050)), 22_050)
    assert len(decode("mp3_22050_32", changing)) == 2 * 44_100


def test_wave_streams_of_unknown_length_stereo_and_extra_chunks() -> None:
    pcm = tone(500, 24_000)
    assert decode("wav_24000", wav_header(24_000, None) + pcm) == pcm
    assert decode("wav_24000", wav_header(24_000, len(pcm)) + pcm + b"LIST\x04\0\0\0abcd", 3, 20, 47) == pcm
    both = b"".join(pcm[index : index + 2] * 2 for index in range(0, len(pcm), 2))
    stereo = wav_header(24_000, len(both))
    stereo = stereo[:22] + struct.pack("<HIIH", 2, 24_000, 96_000, 4) + stereo[34:]
    mono = decode("wav_24000", stereo + both, 45)
    assert len(mono) == len(pcm)
    assert abs(loudest(mono, 0, 50) - loudest(pcm, 0, 50)) <= 1


def test_wave_that_is_none_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        Decoder("wav_24000").feed(b"<html>")
    assert caught.value.code == "invalid_audio"
    endless = Decoder("wav_24000")
    with pytest.raises(InputError):
        endless.feed(b"RIFF\0\0\0\0WAVEJUNK\xff\xff\xff\x7f" + bytes(1 << 21))


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(UnknownFormatError):
        Decoder("flac")


@pytest.mark.parametrize("name", ["mp3_24000_48", "opus_48000_32", "wav_22050"])
def test_a_whole_file_is_known_by_its_first_bytes(name: str) -> None:
    fmt = parse_format(name)
    pcm, rate_hz = decode_all(finished_file(name, encode(name, tone(12_345, fmt.sample_rate_hz)), 12_345))
    assert (len(pcm), rate_hz) == (2 * 12_345, fmt.sample_rate_hz)


@pytest.mark.parametrize("data", [b"", b"fLaC", b"#EXTM3U\nhttp://127.0.0.1/", b"OggS", b"<MPD>", b"RIFF1234AVI "])
def test_a_file_of_another_kind_is_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode_all(data)
    assert caught.value.code == "invalid_audio"


def test_a_file_that_is_too_long_is_refused_before_it_is_decoded() -> None:
    hour = encode("opus_48000_32", bytes(2 * 48_000)) * 20
    with pytest.raises(InputError) as caught:
        decode_all(hour, max_seconds=10)
    assert caught.value.code == "audio_too_long"
