"""Streaming decoders: turn bytes of any :class:`AudioFormat`, in any pieces, into PCM of media samples.

The encoder's priming is removed, so the first output sample is media time 0 and sample counts are the clock:

- MP3: an Info frame gives delay and padding; without one, LAME's priming is assumed (576 samples, and 529 of the
decoder), which streaming services send. A second Info frame begins another stream in the same bytes.
- Opus in Ogg: the header's pre-skip; the last page's position cuts the end.

Broken frames become silence of the same length, so that time does not shift; bytes that are not frames are skipped. The
output does not depend on how the bytes are split. Untrusted bytes reach only the codecs named here.

Source: "Mp3 Info Tag revision 1"; RFC 7845 sections 4.2 to 4.4.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from captionsync.audio.codec import PacketDecoder, Resampler, opus_decoder
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.audio.mp3 import DECODER_DELAY, LAME_DELAY, FrameSplitter, parse_header, read_info_frame
from captionsync.audio.ogg import OPUS_RATE_HZ, OggPacket, OggReader, opus_packet_samples, read_opus_head
from captionsync.audio.wav import WavInfo, read_wav_header
from captionsync.errors import InputError

_WAV_HEADER_LIMIT = 1 << 20
_STEP_BYTES = 1 << 16


class _Stage(Protocol):
    """One codec inside a decoder."""

    rate_hz: int
    """Sample rate of the samples last returned; 0 while it is unknown."""

    def feed(self, data: bytes) -> Iterator[bytes]: ...

    def finish(self) -> Iterator[bytes]: ...


class _SampleStage:
    """PCM, A-law and mu-law without a header."""

    def __init__(self, codec: str, rate_hz: int, channels: int = 1) -> None:
        self.rate_hz = rate_hz
        # Mono PCM needs no decoding.
        plain = codec == "pcm_s16le" and channels == 1
        self._codec = None if plain else PacketDecoder(codec, rate_hz, channels)
        self._block = channels * (2 if codec == "pcm_s16le" else 1)
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        data = self._rest + data if self._rest else data
        whole = len(data) // self._block * self._block
        data, self._rest = data[:whole], data[whole:]
        if data:
            yield data if self._codec is None else self._codec.decode(data) or b""

    def finish(self) -> Iterator[bytes]:
        yield from ()


class _WavStage:
    """PCM after a RIFF/WAVE header."""

    def __init__(self) -> None:
        self.rate_hz = 0
        self._head = b""
        self._samples: _SampleStage | None = None
        self._left: int | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._samples is None:
            self._head += data
            info = self._read_header()
            if info is None:
                return
            self._samples = _SampleStage("pcm_s16le", info.rate_hz, info.channels)
            self.rate_hz, self._left = info.rate_hz, info.data_bytes
            data, self._head = self._head[info.data_offset :], b""
        if self._left is not None:
            data = data[: self._left]
            self._left -= len(data)
        yield from self._samples.feed(data)

    def _read_header(self) -> WavInfo | None:
        try:
            info = read_wav_header(self._head)
        except ValueError as error:
            raise InputError(f"The audio is {error}.", code="invalid_audio") from error
        if info is None and len(self._head) > _WAV_HEADER_LIMIT:
            raise InputError("The WAVE file has no samples.", code="invalid_audio")
        return info

    def finish(self) -> Iterator[bytes]:
        yield from ()


class _Trim:
    """Drops samples at the start, and holds those that may have to be dropped at the end."""

    def __init__(self, start: int, end: int = 0) -> None:
        self._start = 2 * start
        self._end = 2 * end
        self._held = b""

    def feed(self, pcm: bytes) -> bytes:
        dropped = min(self._start, len(pcm))
        self._start -= dropped
        if not self._end:
            return pcm[dropped:]
        data = self._held + pcm[dropped:]
        keep = max(0, len(data) - self._end)
        self._held = data[keep:]
        return data[:keep]


class _Mp3Stage:
    def __init__(self) -> None:
        self.rate_hz = 0
        self._splitter = FrameSplitter()
        self._codec = PacketDecoder("mp3float")
        self._trim = _Trim(LAME_DELAY + DECODER_DELAY)

    def feed(self, data: bytes) -> Iterator[bytes]:
        return map(self._frame, self._splitter.feed(data))

    def finish(self) -> Iterator[bytes]:
        return map(self._frame, self._splitter.finish())

    def _frame(self, frame: bytes) -> bytes:
        info, header = read_info_frame(frame), parse_header(frame)
        if info is not None:
            self._codec = PacketDecoder("mp3float")
            delay = LAME_DELAY if info.delay is None else info.delay
            self._trim = _Trim(delay + DECODER_DELAY, max(0, info.padding - DECODER_DELAY))
            return b""
        if header is None:
            return b""
        pcm = self._codec.decode(frame)
        self.rate_hz = header.rate_hz
        size = 2 * header.samples
        # A frame whose bits are in missing frames decodes to nothing.
        return self._trim.feed((pcm or b"")[:size].ljust(size, b"\0"))


class _OpusStage:
    def __init__(self) -> None:
        self.rate_hz = 0
        self._reader = OggReader()
        self._begin(0)

    def _begin(self, pre_skip: int) -> None:
        self._codec = opus_decoder()
        self._trim = _Trim(pre_skip)
        self._decoded = 0
        self._offset: int | None = None

    def feed(self, data: bytes) -> Iterator[bytes]:
        return map(self._packet, self._reader.feed(data))

    def finish(self) -> Iterator[bytes]:
        yield from ()

    def _packet(self, packet: OggPacket) -> bytes:
        self.rate_hz = OPUS_RATE_HZ
        pre_skip = read_opus_head(packet.data)
        if pre_skip is not None:
            self._begin(pre_skip)
            return b""
        if packet.data.startswith(b"OpusTags"):
            return b""
        size = 2 * opus_packet_samples(packet.data)
        pcm = (self._codec.decode(packet.data) or b"")[:size].ljust(size, b"\0")
        self._decoded += size // 2
        if packet.granule is None:
            return self._trim.feed(pcm)
        if self._offset is None:
            # A stream that was joined late does not count from 0 (RFC 7845 section 4.3).
            self._offset = 0 if packet.last else max(0, packet.granule - self._decoded)
        excess = self._offset + self._decoded - packet.granule
        if packet.last and excess > 0:
            pcm = pcm[: max(0, size - 2 * excess)]
        return self._trim.feed(pcm)


def _stage(fmt: AudioFormat) -> _Stage:
    if fmt.codec == "mp3":
        return _Mp3Stage()
    if fmt.codec == "opus":
        return _OpusStage()
    if fmt.codec == "wav":
        return _WavStage()
    codec = {"pcm": "pcm_s16le", "ulaw": "pcm_mulaw", "alaw": "pcm_alaw"}[fmt.codec]
    return _SampleStage(codec, fmt.sample_rate_hz)


class _Level:
    """Resamples a stage to one rate: a given one, or that of the first samples."""

    def __init__(self, stage: _Stage, to_hz: int = 0) -> None:
        self.to_hz = to_hz
        self._stage = stage
        self._resampler: Resampler | None = None

    def feed(self, data: bytes) -> bytes:
        # A stage is lazy: its rate is that of the samples it returned last.
        return b"".join(map(self._at_rate, self._stage.feed(data)))

    def finish(self) -> bytes:
        tail = b"".join(map(self._at_rate, self._stage.finish()))
        return tail + self._resampler.finish() if self._resampler is not None else tail

    def _at_rate(self, pcm: bytes) -> bytes:
        if not pcm:
            return pcm
        from_hz = self._stage.rate_hz
        self.to_hz = self.to_hz or from_hz
        if self._resampler is None and from_hz == self.to_hz:
            return pcm
        head = b""
        if self._resampler is None or self._resampler.from_hz != from_hz:
            head = self._resampler.finish() if self._resampler is not None else b""
            self._resampler = Resampler(from_hz, self.to_hz)
        return head + self._resampler.feed(pcm)


class Decoder:
    """Decodes one stream to signed 16-bit little-endian mono PCM at ``sample_rate_hz``.

    Args:
        audio_format: the declared format of the stream, or its name. Frames with another rate are resampled.

    Raises:
        UnknownFormatError: there is no format of that name.
    """

    def __init__(self, audio_format: AudioFormat | str) -> None:
        self.format = parse_format(audio_format) if isinstance(audio_format, str) else audio_format
        self.sample_rate_hz = self.format.sample_rate_hz
        self._level = _Level(_stage(self.format), self.sample_rate_hz)

    def feed(self, data: bytes) -> bytes:
        """Take the next bytes and return the samples that they complete.

        Raises:
            InputError: a WAVE stream that is not 16-bit PCM; the other formats accept any bytes.
        """
        return self._level.feed(data)

    def finish(self) -> bytes:
        """Return the last samples."""
        return self._level.finish()


def decode_all(data: bytes, max_seconds: float = 3_600) -> tuple[bytes, int]:
    """Decode a whole MP3, Ogg Opus or WAVE file, recognised by its first bytes.

    Args:
        data: the file.
        max_seconds: refuse audio longer than this, before it fills the memory.

    Returns:
        Mono PCM, and its samples per second.

    Raises:
        InputError: it is none of these, or too long.
    """
    stage: _Stage
    if data.startswith(b"OggS"):
        stage = _OpusStage()
    elif data.startswith(b"RIFF"):
        stage = _WavStage()
    else:
        stage = _Mp3Stage()
    level = _Level(stage)
    parts: list[bytes] = []
    total = 0
    for start in range(0, len(data), _STEP_BYTES):
        parts.append(level.feed(data[start : start + _STEP_BYTES]))
        total += len(parts[-1]) // 2
        if total > max_seconds * max(level.to_hz, 8_000):
            raise InputError(f"The audio is longer than {max_seconds:g} seconds.", code="audio_too_long")
    parts.append(level.finish())
    if not stage.rate_hz:
        raise InputError("The audio is neither MP3, nor Opus in Ogg, nor 16-bit WAVE.", code="invalid_audio")
    return b"".join(parts), level.to_hz or stage.rate_hz
