"""RIFF/WAVE headers."""

from __future__ import annotations

import io
import struct
import wave

import pytest

from captionsync.audio.wav import read_wav_header, wav_header


def test_a_file_header_is_read_by_the_standard_library() -> None:
    with wave.open(io.BytesIO(wav_header(22_050, 10) + bytes(10))) as reader:
        assert (reader.getframerate(), reader.getnchannels(), reader.getsampwidth()) == (22_050, 1, 2)
        assert reader.getnframes() == 5


def test_a_stream_header_says_that_the_length_is_unknown() -> None:
    header = wav_header(8_000, None)
    assert header[4:8] == header[40:44] == b"\xff\xff\xff\xff"
    info = read_wav_header(header)
    assert info is not None
    assert (info.rate_hz, info.data_offset, info.data_bytes) == (8_000, 44, None)


def test_chunks_before_the_samples_are_passed_over() -> None:
    plain = wav_header(16_000, 4)
    data = plain[:12] + b"JUNK" + struct.pack("<I", 3) + b"abc\0" + plain[12:]
    info = read_wav_header(data + bytes(4))
    assert info is not None
    assert (info.rate_hz, info.data_offset, info.data_bytes) == (16_000, 56, 4)


@pytest.mark.parametrize("length", range(44))
def test_half_a_header_asks_for_more(length: int) -> None:
    assert read_wav_header(wav_header(8_000, 2)[:length]) is None


@pytest.mark.parametrize(
    "data",
    [
        b"ID3\x04",
        b"RIFF\x10\0\0\0AVI LIST",
        b"RIFF\x10\0\0\0WAVEdata\x04\0\0\0",
        wav_header(8_000, 0)[:34] + b"\x08\0" + wav_header(8_000, 0)[36:],
        wav_header(8_000, 0)[:20] + b"\x55\0" + wav_header(8_000, 0)[22:],
    ],
)
def test_what_is_not_16_bit_pcm_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="WAVE"):
        read_wav_header(data)
