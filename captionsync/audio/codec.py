"""The only module that uses PyAV: resampling, and encoders and decoders of single packets.

All PCM here is signed 16-bit little-endian mono. Codecs receive bytes, demuxers never do: this package's own readers
(``mp3.py``, ``ogg.py``, ``wav.py``) extract frames and pages, so untrusted bytes cannot make a library open files or
URLs. Objects have no thread and no event loop; only one thread at a time may use each.
Source: https://pyav.org/docs/stable/api/codec.html; options as listed by ``ffmpeg -h encoder=libmp3lame`` and
``libopus``.
"""

from __future__ import annotations

from fractions import Fraction
from typing import cast

import av
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame

from captionsync.audio.ogg import OPUS_RATE_HZ, read_opus_head


def _frame(pcm: bytes, rate_hz: int) -> AudioFrame:
    frame = AudioFrame(format="s16", layout="mono", samples=len(pcm) // 2)
    frame.planes[0].update(pcm)
    frame.sample_rate = rate_hz
    return frame


def _pcm(frames: list[AudioFrame]) -> bytes:
    # A plane's buffer may be longer than its samples.
    return b"".join(bytes(frame.planes[0])[: frame.samples * 2] for frame in frames)


class Resampler:
    """Changes the sample rate of one continuous piece of audio, in phase: sample 0 in is sample 0 out."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self.from_hz = from_hz
        self.to_hz = to_hz
        self.samples_in = 0
        """Samples at ``from_hz`` fed so far."""
        self._samples_out = 0
        self._odd = b""
        self._swr: av.AudioResampler | None = None

    @property
    def expected_samples(self) -> int:
        """Samples at ``to_hz`` that correspond to all input, rounded half up; :meth:`finish` completes them."""
        return (2 * self.samples_in * self.to_hz + self.from_hz) // (2 * self.from_hz)

    def feed(self, pcm: bytes) -> bytes:
        """Take the next samples and return those that are ready; some are held until more arrive."""
        data = self._odd + pcm if self._odd else pcm
        even = len(data) & ~1
        data, self._odd = data[:even], data[even:]
        self.samples_in += even // 2
        if data and self.from_hz != self.to_hz:
            if self._swr is None:
                self._swr = av.AudioResampler(format="s16", layout="mono", rate=self.to_hz)
            data = _pcm(self._swr.resample(_frame(data, self.from_hz)))
        self._samples_out += len(data) // 2
        return data

    def finish(self) -> bytes:
        """Return the held samples, so that exactly ``expected_samples`` have been returned, and start over."""
        tail = b""
        if self._swr is not None:
            # The filter returns a sample only after it has seen the samples that follow.
            silence = _frame(bytes(2 * (self.from_hz // 25)), self.from_hz)
            tail = _pcm(self._swr.resample(silence)) + _pcm(self._swr.resample(None))
        missing = 2 * (self.expected_samples - self._samples_out)
        self._swr, self._odd, self.samples_in, self._samples_out = None, b"", 0, 0
        return tail[:missing].ljust(missing, b"\0")


class PacketEncoder:
    """Encodes PCM, frame by frame, into packets.

    Args:
        codec: FFmpeg's name of the encoder, such as ``libmp3lame``.
        rate_hz: samples per second.
        bitrate_bps: bits per second; 0 if the codec has only one rate.
        options: options of the encoder.
    """

    def __init__(self, codec: str, rate_hz: int, bitrate_bps: int = 0, **options: str) -> None:
        context = cast(AudioCodecContext, av.CodecContext.create(codec, "w"))
        context.sample_rate = rate_hz
        context.layout = "mono"
        # LAME takes planar samples only; for one channel they are the same bytes.
        context.format = self._sample_format = "s16p" if codec == "libmp3lame" else "s16"
        context.time_base = Fraction(1, rate_hz)
        if bitrate_bps:
            context.bit_rate = bitrate_bps
        context.options = options
        context.open()
        self._context = context
        self._rate_hz = rate_hz
        self._position = 0
        self.frame_samples = context.frame_size
        """Samples per frame; 0 if the codec takes any number."""

    @property
    def pre_skip(self) -> int:
        """Samples of look-ahead that an Opus encoder reports, at 48 kHz."""
        return read_opus_head(self._context.extradata or b"") or 0

    def encode(self, pcm: bytes) -> list[bytes]:
        """Encode one frame; only the last one may be shorter than ``frame_samples``."""
        frame = AudioFrame(format=self._sample_format, layout="mono", samples=len(pcm) // 2)
        frame.planes[0].update(pcm)
        frame.sample_rate = self._rate_hz
        frame.pts, frame.time_base = self._position, Fraction(1, self._rate_hz)
        self._position += len(pcm) // 2
        return [bytes(packet) for packet in self._context.encode(frame)]

    def finish(self) -> list[bytes]:
        """Return the packets that the codec still holds."""
        return [bytes(packet) for packet in self._context.encode(None)]


class PacketDecoder:
    """Decodes packets one by one into mono PCM at the packets' own sample rate.

    Args:
        codec: FFmpeg's name of the decoder, such as ``mp3float``.
        rate_hz: for codecs whose packets do not contain it; otherwise 0.
        channels: the same; Opus is decoded to the number requested.
    """

    def __init__(self, codec: str, rate_hz: int = 0, channels: int = 0) -> None:
        context = cast(AudioCodecContext, av.CodecContext.create(codec, "r"))
        if rate_hz:
            context.sample_rate = rate_hz
        if channels:
            context.layout = "mono" if channels == 1 else f"{channels}c" if channels > 2 else "stereo"
        self._context = context
        self._mono: av.AudioResampler | None = None
        self._shape: tuple[str, str, int] | None = None
        self.rate_hz = rate_hz
        """Sample rate of the PCM last returned."""

    def decode(self, packet: bytes) -> bytes | None:
        """Return the packet's samples, or None if it is broken."""
        try:
            frames = self._context.decode(av.Packet(packet))
        except av.FFmpegError:
            return None
        return b"".join(self._to_mono(frame) for frame in frames)

    def _to_mono(self, frame: AudioFrame) -> bytes:
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        if shape != self._shape:
            self._shape, self.rate_hz = shape, frame.sample_rate
            self._mono = av.AudioResampler(format="s16", layout="mono", rate=frame.sample_rate)
        if self._mono is None or shape[:2] == ("s16", "mono"):
            return _pcm([frame])
        return _pcm(self._mono.resample(frame))


def opus_decoder() -> PacketDecoder:
    """Return a decoder of bare Opus packets, to mono at 48 kHz."""
    return PacketDecoder("libopus", OPUS_RATE_HZ, 1)
