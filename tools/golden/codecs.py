"""The audio formats that the upstream sends."""

from __future__ import annotations

from array import array
from typing import Protocol

import av


class Encoder(Protocol):
    """Makes a stream from 16-bit samples."""

    def feed(self, pcm: bytes) -> bytes:
        """Return the bytes that are ready."""

    def finish(self) -> bytes:
        """Return the last bytes."""


def rate_of(output_format: str) -> int:
    """Return the sample rate of a format by its name."""
    return int(output_format.split("_")[1])


def make_encoder(output_format: str) -> Encoder:
    """Return an encoder of a format by its name."""
    if output_format.startswith("pcm_"):
        return _Pcm()
    if output_format.startswith("ulaw_"):
        return _MuLaw()
    return _Mp3(*map(int, output_format.split("_")[1:]))


class _Pcm:
    def feed(self, pcm: bytes) -> bytes:
        return pcm

    def finish(self) -> bytes:
        return b""


class _MuLaw(_Pcm):
    def feed(self, pcm: bytes) -> bytes:
        return bytes(_mu_law(sample) for sample in array("h", pcm))


def _mu_law(sample: int) -> int:
    """Return the G.711 code of a sample."""
    size = min(abs(sample), 32635) + 132
    exponent = size.bit_length() - 8
    return ~((0x80 if sample < 0 else 0) | exponent << 4 | (size >> (exponent + 3) & 0x0F)) & 0xFF


class _Mp3:
    def __init__(self, rate_hz: int, kbps: int) -> None:
        self._codec = av.CodecContext.create("libmp3lame", "w")
        assert isinstance(self._codec, av.AudioCodecContext)
        self._codec.sample_rate, self._codec.bit_rate = rate_hz, kbps * 1000
        self._codec.layout, self._codec.format = "mono", "s16p"
        self._codec.open()
        self._rest = b""

    def feed(self, pcm: bytes) -> bytes:
        self._rest += pcm
        size = 2 * self._codec.frame_size
        out = b""
        while len(self._rest) >= size:
            out += self._encode(self._rest[:size])
            self._rest = self._rest[size:]
        return out

    def finish(self) -> bytes:
        last = self._encode(self._rest) if self._rest else b""
        return last + b"".join(bytes(packet) for packet in self._codec.encode(None))

    def _encode(self, pcm: bytes) -> bytes:
        frame = av.AudioFrame("s16p", "mono", len(pcm) // 2)
        frame.sample_rate = self._codec.sample_rate
        frame.planes[0].update(pcm.ljust(frame.planes[0].buffer_size, b"\0"))
        return b"".join(bytes(packet) for packet in self._codec.encode(frame))
