"""An encoder that continues the stream of another one."""

from __future__ import annotations

from array import array

import pytest

from captionsync.audio import Encoder, Tail, decode_all, parse_format
from tests.audio.signals import tone

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
