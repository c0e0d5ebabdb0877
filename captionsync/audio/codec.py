"""The only module that uses PyAV: resampling, encoders and decoders of single packets, and the audio of whole files.

All PCM here is signed 16-bit little-endian mono. In the server, codecs receive bytes and demuxers never do: this
package's own readers (``mp3.py``, ``ogg.py``, ``wav.py``) extract frames and pages, so untrusted bytes cannot make a
library open files or URLs. Only :func:`decode_file` uses demuxers. It is for processes with limits of their own, has no
demuxer that opens further files, and may use no protocol. Objects have no thread and no event loop; only one thread at
a time may use each.
Source: https://pyav.org/docs/stable/api/codec.html; options as listed by ``ffmpeg -h encoder=libmp3lame`` and
``libopus``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from fractions import Fraction
from pathlib import Path
from typing import cast

import av
from av.audio.codeccontext import AudioCodecContext
from av.audio.frame import AudioFrame
from av.container import InputContainer

from captionsync.audio.ogg import OPUS_RATE_HZ, read_opus_head
from captionsync.errors import InputError

CONTAINERS = (
    "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,eac3,flac,flv,gsm,matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,mp3,mpc,"
    "mpc8,mpeg,mpegts,ogg,oma,rm,spx,tak,tta,voc,w64,wav,wv"
)
"""Demuxers that read one file and open no other: no playlists, no devices, no scripts."""
GAP_S = 0.05
"""Seconds: a longer gap between frames is silence."""


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
        self._mono = _Mono()
        self.rate_hz = rate_hz
        """Sample rate of the PCM last returned."""

    def decode(self, packet: bytes) -> bytes | None:
        """Return the packet's samples, or None if it is broken."""
        try:
            frames = self._context.decode(av.Packet(packet))
        except av.FFmpegError:
            return None
        if frames:
            self.rate_hz = frames[-1].sample_rate
        return b"".join(self._mono.pcm(frame) for frame in frames)


class _Mono:
    """Makes mono PCM of decoded frames, at their own sample rate."""

    def __init__(self) -> None:
        self._resampler: av.AudioResampler | None = None
        self._shape: tuple[str, str, int] | None = None

    def pcm(self, frame: AudioFrame) -> bytes:
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        if shape != self._shape:
            self._shape = shape
            self._resampler = av.AudioResampler(format="s16", layout="mono", rate=frame.sample_rate)
        if self._resampler is None or shape[:2] == ("s16", "mono"):
            return _pcm([frame])
        return _pcm(self._resampler.resample(frame))


def opus_decoder() -> PacketDecoder:
    """Return a decoder of bare Opus packets, to mono at 48 kHz."""
    return PacketDecoder("libopus", OPUS_RATE_HZ, 1)


def decode_file(path: Path, rate_hz: int, max_s: float) -> Iterator[bytes]:
    """Yield the audio of a file, as mono PCM at a sample rate, in pieces of some milliseconds.

    Time 0 is the start of the container, as players have it: audio that begins later begins with silence, and so does
    audio after a gap. Broken frames are left out. Only for processes that may be ended at any time.

    Args:
        path: audio, or a film; of several audio tracks, the first is taken.
        rate_hz: of the PCM.
        max_s: longest audio.

    Raises:
        InputError: the file has no audio that can be read, or too much of it.
    """
    options = {"format_whitelist": CONTAINERS, "protocol_whitelist": "none"}
    with path.open("rb") as file:
        try:
            container = av.open(file, "r", options=options, metadata_errors="replace")
        except (av.FFmpegError, ValueError):
            message = "The audio is in no format that can be read. Send WAVE, MP3, Opus, AAC, FLAC or a film."
            raise InputError(message, code="invalid_audio") from None
        with container:
            yield from _decoded(container, rate_hz, max_s)


def _decoded(container: InputContainer, rate_hz: int, max_s: float) -> Iterator[bytes]:
    mono, resampler, heard_s = _Mono(), Resampler(rate_hz, rate_hz), 0.0
    zero_s = (container.start_time or 0) / 1_000_000
    for frame in _frames(container):
        pcm, from_hz = mono.pcm(frame), frame.sample_rate
        if from_hz != resampler.from_hz:
            yield resampler.finish()
            resampler = Resampler(from_hz, rate_hz)
        begin_s = heard_s if frame.time is None else frame.time - zero_s
        if max(begin_s, heard_s) > max_s:
            raise InputError(f"The audio is longer than {max_s / 3600:g} hours.", code="audio_too_long")
        if begin_s > heard_s + GAP_S:
            missing = round((begin_s - heard_s) * from_hz)
            for at in range(0, missing, from_hz):
                yield resampler.feed(bytes(2 * min(from_hz, missing - at)))
            heard_s += missing / from_hz
        heard_s += len(pcm) / 2 / from_hz
        yield resampler.feed(pcm)
    if not heard_s:
        raise InputError("The file has no sound.", code="invalid_audio")
    yield resampler.finish()


def _frames(container: InputContainer) -> Iterator[AudioFrame]:
    if not container.streams.audio:
        raise InputError("The file has no audio track.", code="invalid_audio")
    stream = container.streams.audio[0]
    with suppress(av.FFmpegError):  # a file that was cut off ends where it was cut
        for packet in container.demux(stream):
            with suppress(av.FFmpegError):
                yield from packet.decode()
