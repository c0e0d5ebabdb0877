"""From format to format while it streams."""

from __future__ import annotations

import pytest

from captionsync.audio import Transcoder, decode_all, finished_file, parse_format

from .signals import clicks, encode, loudest, pieces


@pytest.mark.parametrize("source", ["mp3_44100_128", "opus_48000_64", "pcm_24000", "wav_22050"])
@pytest.mark.parametrize("target", ["mp3_24000_48", "opus_48000_32", "wav_16000"])
def test_media_time_stays(source: str, target: str) -> None:
    from_hz, to_hz = parse_format(source).sample_rate_hz, parse_format(target).sample_rate_hz
    stream = encode(source, clicks(from_hz, [from_hz // 2]))
    transcoder = Transcoder(source, target)
    data = [transcoder.feed(piece) for piece in pieces(stream, range(0, len(stream), 333))]
    data.append(transcoder.finish())
    assert to_hz <= transcoder.media_samples <= 1.06 * to_hz
    pcm, _ = decode_all(finished_file(target, data, to_hz))
    assert len(pcm) == 2 * to_hz
    assert abs(loudest(pcm, 0, to_hz) - to_hz // 2) <= 4


def test_bytes_leave_while_bytes_come() -> None:
    transcoder = Transcoder("pcm_24000", "mp3_44100_128")
    assert any(transcoder.feed(bytes(4_800)) for _ in range(3))
