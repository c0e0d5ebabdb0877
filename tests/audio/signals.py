"""Signals, and decoders that share no code with the package: FFmpeg's demuxers through PyAV, and the ffmpeg binary."""

from __future__ import annotations

import io
import math
import shutil
import subprocess
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import cast

import av
from av.audio.codeccontext import AudioCodecContext

from captionsync.audio import Encoder

FFMPEG = shutil.which("ffmpeg")
LOSSY = ("mp3_22050_32", "mp3_24000_48", "mp3_44100_32", "mp3_44100_128", "opus_48000_32", "opus_48000_128")
EXACT = ("pcm_8000", "pcm_24000", "wav_22050", "ulaw_8000", "alaw_8000")
CLICK_HALF_WIDTH = 12


def clicks(samples: int, places: Iterable[int]) -> bytes:
    """Return silence with a smooth click of 25 samples around each place."""
    pcm = array("h", bytes(2 * samples))
    for place in places:
        for offset in range(-CLICK_HALF_WIDTH, CLICK_HALF_WIDTH + 1):
            height = 0.5 + 0.5 * math.cos(math.pi * offset / CLICK_HALF_WIDTH)
            pcm[place + offset] = round(20_000 * height)
    return pcm.tobytes()


def tone(samples: int, rate_hz: int, frequency_hz: float = 440.0) -> bytes:
    """Return a sine of half the full height."""
    step = 2 * math.pi * frequency_hz / rate_hz
    return array("h", (round(16_000 * math.sin(step * index)) for index in range(samples))).tobytes()


def loudest(pcm: bytes, start: int, end: int) -> int:
    """Return the place of the highest sample in ``[start, end)``."""
    samples = array("h", pcm)
    return max(range(max(0, start), min(end, len(samples))), key=samples.__getitem__)


def pieces(data: bytes, cuts: Sequence[int]) -> Iterator[bytes]:
    """Cut ``data`` at the places ``cuts``, given in any order and maybe behind its end."""
    edges = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    return (data[start:end] for start, end in pairwise(edges))


def encode(name: str, pcm: bytes) -> bytes:
    """Encode all of ``pcm`` at once."""
    encoder = Encoder(name)
    return encoder.feed(pcm) + encoder.finish()


def demuxed_samples(data: bytes) -> int:
    """Return how many samples FFmpeg's libraries make of a file, its trimming honoured."""
    with av.open(io.BytesIO(data), "r") as container:
        return sum(frame.samples for frame in container.decode(audio=0))


def parsed_mp3_samples(data: bytes) -> int:
    """Return how many samples FFmpeg's parser and decoder make of a piece of a bare MP3 stream."""
    codec = cast(AudioCodecContext, av.CodecContext.create("mp3float", "r"))
    packets = [*codec.parse(data), *codec.parse(None)]
    return sum(frame.samples for packet in packets for frame in codec.decode(packet))


def ffmpeg_samples(path: str) -> int:
    """Return how many samples the ffmpeg binary makes of a file."""
    command = [FFMPEG or "ffmpeg", "-v", "error", "-i", path, "-f", "s16le", "pipe:1"]
    return len(subprocess.run(command, check=True, capture_output=True).stdout) // 2
