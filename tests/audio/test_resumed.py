"""An encoder that continues the stream of another one."""

from __future__ import annotations

import math
import random
from array import array
from itertools import pairwise

import pytest

from captionsync.audio import Encoder, Tail, decode_all, parse_format
from tests.audio.signals import tone

MP3 = ["mp3_22050_32", "mp3_24000_48", "mp3_44100_32", "mp3_44100_64", "mp3_44100_128"]


def syllables(seconds: int, rate_hz: int) -> bytes:
    """Return tones that rise and fall, with pauses, and are not alike."""
    chance = random.Random(1)
    noise, parts = array("h", (chance.randint(-600, 600) for _ in range(seconds * rate_hz))), array("h")
    for number in range(5 * seconds):
        voiced = array("h", tone(rate_hz // 5, rate_hz, 110.0 + 37 * (number * number % 23)))
        height = (number * 7 % 5) / 5
        parts.extend(round(height * math.sin(math.pi * at / len(voiced)) * one) for at, one in enumerate(voiced))
    return array("h", map(sum, zip(parts, noise, strict=True))).tobytes()


NAMES = ["pcm_24000", "wav_24000", "ulaw_8000", "mp3_44100_128", "mp3_22050_32", "opus_48000_64"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("cut_ms", [0, 37, 400, 1_733])
def test_a_stream_that_another_encoder_continues_sounds_as_one(name: str, cut_ms: int) -> None:
    fmt = parse_format(name)
    rate_hz = fmt.sample_rate_hz
    pcm = tone(3 * rate_hz, rate_hz, 220.0)
    cut = 2 * (cut_ms * fmt.sample_rate_hz // 1000)
    one = Encoder(fmt)
    whole = b"".join(one.feed(pcm[start : start + 4_000]) for start in range(0, len(pcm), 4_000)) + one.finish()

    first = Encoder(fmt)
    begun = b"".join(first.feed(pcm[start : min(cut, start + 4_000)]) for start in range(0, cut, 4_000))
    second = Encoder.resumed(fmt, Tail(first.fed_samples, first.decodable_samples, first.tail.pcm), begun)
    assert (second.fed_samples, second.decodable_samples) == (first.fed_samples, first.decodable_samples)
    joined = begun + second.feed(pcm[cut:]) + second.finish()

    if fmt.codec not in ("mp3", "opus"):
        assert joined == whole
        return
    expected, heard = array("h", decode_all(whole)[0]), array("h", decode_all(joined)[0])
    assert len(heard) == len(expected)
    errors = [abs(a - b) for a, b in zip(heard, expected, strict=True)]
    assert max(errors) <= 16_000 // 20


@pytest.mark.parametrize("name", MP3)
def test_an_mp3_stream_that_was_cut_often_is_the_same_bytes(name: str) -> None:
    fmt = parse_format(name)
    pcm, one = syllables(3, fmt.sample_rate_hz), Encoder(fmt)
    whole = one.feed(pcm) + one.finish()
    places = [2 * (fmt.sample_rate_hz * at_ms // 1000) for at_ms in (0, 30, 700, 1_411, 1_500, 2_317, 3_000)]
    joined, encoder = b"", Encoder(fmt)
    for start, end in pairwise(places):
        joined += encoder.feed(pcm[start:end])
        encoder = Encoder.resumed(fmt, encoder.tail, joined)
    assert joined + encoder.finish() == whole


def test_a_tail_of_an_earlier_version_may_be_shorter() -> None:
    fmt = parse_format("mp3_44100_32")
    pcm, one, first = syllables(2, fmt.sample_rate_hz), Encoder(fmt), Encoder(fmt)
    whole = one.feed(pcm) + one.finish()
    cut = len(pcm) // 4 * 2
    begun, tail = first.feed(pcm[:cut]), first.tail
    second = Encoder.resumed(fmt, Tail(tail.fed_samples, tail.decodable_samples, tail.pcm[-32_256:]), begun)
    assert second.fed_samples == first.fed_samples
    joined = begun + second.feed(pcm[cut:]) + second.finish()
    assert len(decode_all(joined)[0]) == len(decode_all(whole)[0])
