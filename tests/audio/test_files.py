"""Offline tools: cutting, joining, silence, conversion."""

from __future__ import annotations

import subprocess
import sys

import pytest

from captionsync.audio import FORMATS, decode_all, parse_format
from captionsync.audio.files import FADE_MS, convert, cut, encode_file, join, muted, silence
from captionsync.audio.ogg import OggReader

from .signals import clicks, encode, loudest, tone


def test_silence_is_exactly_as_long_as_asked() -> None:
    assert silence(250, 24_000) == bytes(2 * 6_000)
    assert silence(0, 24_000) == b""


def test_pieces_are_joined_with_pauses_between_them() -> None:
    one = tone(240, 24_000)
    assert join([one, one], 24_000) == one + one
    assert join([one, one], 24_000, pause_ms=10) == one + bytes(480) + one
    assert join([], 24_000, pause_ms=10) == b""


def test_cut_keeps_only_what_is_asked_for() -> None:
    pcm = clicks(24_000, [2_400, 12_000, 21_600])
    kept = cut(pcm, 24_000, [(0, 200), (800, 2_000)])
    assert len(kept) == 2 * (4_800 + 4_800)
    assert loudest(kept, 0, 4_800) == 2_400
    assert loudest(kept, 4_800, 9_600) == 4_800 + 2_400


def test_cut_fades_at_the_cuts_only() -> None:
    pcm = b"\x00\x40" * 24_000
    kept = cut(pcm, 24_000, [(0, 500)])
    assert kept[:2] == b"\x00\x40"
    assert abs(int.from_bytes(kept[-2:], "little", signed=True)) < 300
    untouched = len(kept) - 2 * (FADE_MS + 1) * 24
    assert kept[:untouched] == pcm[:untouched]
    assert cut(pcm, 24_000, [(0, 5_000)]) == pcm


def test_cut_of_the_whole_keeps_the_last_part_of_a_millisecond() -> None:
    pcm = tone(22_058, 22_050)
    assert cut(pcm, 22_050, [(0, 1_001)]) == pcm
    assert len(cut(pcm, 22_050, [(0, 500), (500, 1_001)])) == len(pcm)


def test_cut_outside_the_audio_is_nothing() -> None:
    assert cut(bytes(480), 24_000, [(50, 90), (5, 5), (9, 3)]) == b""
    assert cut(b"", 24_000, [(0, 90)]) == b""


@pytest.mark.parametrize("name", FORMATS)
def test_pcm_becomes_a_file_of_any_format(name: str) -> None:
    fmt = parse_format(name)
    data = encode_file(clicks(22_050, [11_025]), 22_050, name)
    if fmt.codec in ("mp3", "opus", "wav"):
        pcm, rate_hz = decode_all(data)
        assert len(pcm) == 2 * fmt.sample_rate_hz
        assert abs(loudest(pcm, 0, rate_hz) - rate_hz // 2) <= 3
    else:
        assert len(data) == fmt.sample_rate_hz * fmt.bitrate_bps // fmt.sample_rate_hz // 8


@pytest.mark.parametrize("source", ["mp3_44100_128", "opus_48000_64", "pcm_24000", "ulaw_8000"])
@pytest.mark.parametrize("target", ["mp3_22050_32", "opus_48000_32", "wav_44100"])
def test_a_stream_becomes_a_file_of_another_format(source: str, target: str) -> None:
    from_hz, to_hz = parse_format(source).sample_rate_hz, parse_format(target).sample_rate_hz
    stream = encode(source, clicks(from_hz, [from_hz // 2]))
    pcm, _ = decode_all(convert(source, [stream[:999], stream[999:]], target))
    # A live MP3 stream does not say where its media ends.
    slack = 0 if not source.startswith("mp3") else 0.055 * to_hz
    assert 0 <= len(pcm) // 2 - to_hz <= slack
    assert abs(loudest(pcm, 0, to_hz) - to_hz // 2) <= max(4, to_hz // 4_000)


@pytest.mark.parametrize("source", ["mp3_44100_128", "mp3_22050_32", "opus_48000_64", "alaw_8000"])
@pytest.mark.parametrize("target", ["opus_48000_32", "wav_44100", "mp3_44100_128"])
def test_a_stream_whose_end_is_told_becomes_a_file_of_exactly_that_length(source: str, target: str) -> None:
    from_hz, to_hz = parse_format(source).sample_rate_hz, parse_format(target).sample_rate_hz
    stream = encode(source, clicks(from_hz, [from_hz // 2]))
    pcm, _ = decode_all(convert(source, stream, target, media_samples=from_hz))
    assert len(pcm) == 2 * to_hz


@pytest.mark.parametrize("name", ["mp3_44100_128", "opus_48000_64", "ulaw_8000"])
def test_a_file_of_the_same_format_is_not_encoded_anew(name: str) -> None:
    fmt = parse_format(name)
    stream = encode(name, clicks(20_000, [9_000]))
    if fmt.codec == "mp3":
        assert convert(name, stream, name, media_samples=20_000).endswith(stream[1_000:])
    packets = [packet.data for packet in OggReader().feed(stream)][2:]
    assert [packet.data for packet in OggReader().feed(convert(name, [stream], fmt))][2:] == packets
    assert convert("ulaw_8000", b"abcdef", "ulaw_8000", media_samples=4) == b"abcd"


def test_conversion_may_leave_out_what_was_interrupted() -> None:
    stream = encode("pcm_24000", clicks(24_000, [2_400, 12_000, 21_600]))
    pcm, rate_hz = decode_all(convert("pcm_24000", stream, parse_format("wav_24000"), keep=[(0, 300), (700, 1_000)]))
    assert (len(pcm), rate_hz) == (2 * 14_400, 24_000)
    assert loudest(pcm, 0, 7_200) == 2_400
    assert loudest(pcm, 7_200, 14_400) == 7_200 + 4_800


def test_muted_intervals_are_silent_and_the_rest_stays_as_it_is() -> None:
    pcm = b"\x00\x40" * 24_000
    out = muted(pcm, 24_000, [(100, 300), (900, 5_000), (7_000, 8_000)])
    assert len(out) == len(pcm)
    assert out[: 2 * 2_400] == pcm[: 2 * 2_400]
    assert out[2 * (2_400 + FADE_MS * 24) : 2 * 7_200] == bytes(2 * (4_800 - FADE_MS * 24))
    assert out[2 * 7_200 : 2 * 21_600] == pcm[2 * 7_200 : 2 * 21_600]
    assert out[-2:] == bytes(2)


@pytest.mark.parametrize("name", ["mp3_44100_128", "opus_48000_64", "wav_24000"])
def test_a_file_with_muted_intervals_has_the_same_length(name: str) -> None:
    fmt = parse_format(name)
    whole = encode_file(tone(24_000, 24_000), 24_000, fmt)
    quiet = convert(fmt, whole, "pcm_24000", silent=[(200, 800)])
    assert len(quiet) == len(convert(fmt, whole, "pcm_24000"))
    again = decode_all(convert(fmt, whole, fmt, silent=[(200, 800)]))[0]
    assert len(again) == len(decode_all(whole)[0])
    assert max(map(abs, memoryview(quiet[2 * 24 * 220 : 2 * 24 * 780]).cast("h"))) == 0
    assert max(map(abs, memoryview(quiet[2 * 24 * 820 :]).cast("h"))) > 1_000


def test_importing_says_nothing_on_a_machine_without_ffmpeg() -> None:
    command = [sys.executable, "-W", "error", "-c", "import captionsync.audio.files"]
    done = subprocess.run(command, capture_output=True, text=True, env={"PATH": ""}, check=False)
    assert (done.returncode, done.stderr) == (0, "")
