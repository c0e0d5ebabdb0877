"""Streaming encoders: turn PCM into bytes of any :class:`AudioFormat`, and count the samples that can be decoded.

Input may be split in any way; the decoded output does not depend on it. There is no event loop: encoders may run in a
worker thread, each in one thread at a time.

**Media time and delay.** A lossy codec puts its priming first: a decoder's output begins ``delay_samples`` before media
time 0, so its sample ``n`` is media sample ``n - delay_samples``. :attr:`Encoder.decodable_samples` counts media
samples. A decoder that starts later, at a feed before which ``decodable_samples`` was ``d``, begins at media sample
``d`` and has no delay to trim (its first frame is not clean).

``delay_samples`` applies to *bare* codecs: an MP3 decoder that gets the bytes, and an Opus decoder that gets the
packets, as in WebCodecs. Ogg's header contains the same number as its pre-skip, and a player that reads Ogg itself
(``<audio>``, ``decodeAudioData``, ffmpeg) has already dropped these samples; ``AudioFormat.container_trims_delay``
marks these formats. Chromium's WebCodecs drops them only if it gets the Ogg header as ``description``. The unit is
samples at ``AudioFormat.sample_rate_hz``: 48 kHz for Opus.
**Continuing a stream.** :attr:`Encoder.tail` is the PCM that another encoder needs to continue the stream after bytes
that were kept, and :meth:`Encoder.resumed` is that encoder. Its first frames, which are not clean, are dropped.

MP3 is encoded without bit reservoir, so that each frame is independent: streams can be cut and joined between frames,
and each frame is sent one frame earlier. Opus is sent in Ogg pages of at most 100 ms; no page waits for more.
"""

from __future__ import annotations

import functools
import math
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from captionsync.audio.codec import PacketDecoder, PacketEncoder, opus_decoder
from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.audio.frames import Frames
from captionsync.audio.mp3 import FrameSplitter
from captionsync.audio.ogg import OggReader, OggWriter
from captionsync.audio.wav import wav_header

_PACKETS_PER_PAGE = 5
_LAME_LEVELS = ((96_000, "7"), (48_000, "5"), (0, "3"))
"""Least bit rate, and LAME's quality level for it: the cheapest level that keeps the upper bands of speech (energy of
22 bands, 95th percentile of the error). At 128 kbit/s the error is 0.7 dB at every level, and level 7 costs a third
less than 3; at 48, 2.1 dB (3), 2.3 (5), 6.0 (7); at 32, 6 (3), 16 (5), 34 (7). Chosen by these figures, not by ear."""


_WARM_FRAMES = 4
"""Frames that an encoder in the middle of a stream needs before its output is that of one which heard everything."""
_SHAPING_WARM_FRAMES = {1_152: 16, 576: 24}
"""The same by length, at the levels of LAME that shape noise: they remember for longer how loud it was."""


class _Stage(Protocol):
    """One codec inside an encoder."""

    decodable: int
    """Samples that a bare decoder makes from the output so far, priming included."""
    frame_samples: int
    """Length of a frame; 0 for codecs that keep nothing from one sample to the next."""
    warm_frames: int
    """Frames that a new encoder in the middle of a stream needs before its output is that of one which heard all."""

    def skip(self, frames: int, dropped: int) -> None:
        """Begin ``frames`` frames into a stream, and drop the first ``dropped`` frames of the output."""

    def feed(self, pcm: bytes) -> bytes: ...

    def finish(self) -> bytes: ...


class _PcmStage:
    frame_samples = warm_frames = 0

    def __init__(self, header: bytes) -> None:
        self.decodable = 0
        self._header = header

    def skip(self, frames: int, dropped: int) -> None:
        self._header = b""

    def feed(self, pcm: bytes) -> bytes:
        header, self._header = self._header, b""
        self.decodable += len(pcm) // 2
        return header + pcm

    def finish(self) -> bytes:
        return self.feed(b"")


class _LawStage:
    """A-law and mu-law: one byte per sample."""

    frame_samples = warm_frames = 0

    def skip(self, frames: int, dropped: int) -> None:
        pass

    def __init__(self, fmt: AudioFormat) -> None:
        self.decodable = 0
        self._codec = PacketEncoder(f"pcm_{fmt.name.removesuffix('_8000').replace('ulaw', 'mulaw')}", 8_000)

    def feed(self, pcm: bytes) -> bytes:
        self.decodable += len(pcm) // 2
        return b"".join(self._codec.encode(pcm)) if pcm else b""

    def finish(self) -> bytes:
        return b""


class _Mp3Stage:
    def __init__(self, fmt: AudioFormat) -> None:
        self.decodable = 0
        level = next(level for least_bps, level in _LAME_LEVELS if fmt.bitrate_bps >= least_bps)
        self._codec = PacketEncoder(
            "libmp3lame", fmt.sample_rate_hz, fmt.bitrate_bps, reservoir="0", compression_level=level
        )
        self.frame_samples = self._codec.frame_samples
        self.warm_frames = _WARM_FRAMES if level == _LAME_LEVELS[0][1] else _SHAPING_WARM_FRAMES[self.frame_samples]
        self._frames = Frames(self.frame_samples)
        self._started = False
        self._dropped = 0
        bits = fmt.bitrate_bps * self.frame_samples // 8
        self._period = fmt.sample_rate_hz // math.gcd(bits % fmt.sample_rate_hz, fmt.sample_rate_hz)

    def skip(self, frames: int, dropped: int) -> None:
        self.decodable = (frames + dropped) * self.frame_samples
        # Frames are a byte longer where the bit rate needs it, in a fixed pattern, and each is coded for its length.
        # Silence brings a new encoder to the same place of the pattern.
        lead = frames % self._period
        came = sum(len(self._codec.encode(bytes(2 * self.frame_samples))) for _ in range(lead))
        self._dropped = dropped + lead - came

    def feed(self, pcm: bytes) -> bytes:
        self._started = self._started or bool(pcm)
        return self._joined(packet for frame in self._frames.feed(pcm) for packet in self._codec.encode(frame))

    def finish(self) -> bytes:
        rest = self._frames.finish()
        if not rest and not self._started:
            rest = bytes(2)  # without any sample there would be no frame, and no valid stream
        last = self._codec.encode(rest) if rest else []
        return self._joined(last + self._codec.finish())

    def _joined(self, packets: Iterable[bytes]) -> bytes:
        out = list(packets)
        dropped = min(self._dropped, len(out))
        self._dropped -= dropped
        self.decodable += (len(out) - dropped) * self.frame_samples
        return b"".join(out[dropped:])


class _OpusStage:
    warm_frames = _WARM_FRAMES

    def __init__(self, fmt: AudioFormat) -> None:
        self.decodable = 0
        self._codec = PacketEncoder(
            "libopus", fmt.sample_rate_hz, fmt.bitrate_bps, frame_duration="20", application="audio"
        )
        self.frame_samples = self._codec.frame_samples
        self._frames = Frames(self.frame_samples)
        self._ogg = OggWriter(self._codec.pre_skip)
        self._header = self._ogg.header()
        self._fed = 0
        self._dropped = 0

    def skip(self, frames: int, dropped: int) -> None:
        self.decodable = (frames + dropped) * self.frame_samples
        self._fed = frames * self.frame_samples
        self._dropped = dropped
        self._header = b""

    def feed(self, pcm: bytes) -> bytes:
        self._fed += len(pcm) // 2
        return self._pages(self._frames.feed(pcm), None)

    def follow(self, last_bytes: bytes) -> None:
        """Continue the logical stream whose last pages these are."""
        self._ogg = OggWriter.following(last_bytes, self._codec.pre_skip)

    def finish(self) -> bytes:
        # Silence after the last sample pushes it through the look-ahead.
        frame, end = self._codec.frame_samples, self._fed + self._codec.pre_skip
        missing = -(-(end - self.decodable) // frame) * frame
        rest = self._frames.finish().ljust(2 * missing, b"\0")
        return self._pages(self._frames.feed(rest), end)

    def _pages(self, frames: list[bytes], end: int | None) -> bytes:
        """Return pages of the encoded frames; ``end`` is the last page's position if the stream ends with it."""
        pages, self._header = [self._header], b""
        for index in range(0, len(frames), _PACKETS_PER_PAGE):
            packets = [
                packet for frame in frames[index : index + _PACKETS_PER_PAGE] for packet in self._codec.encode(frame)
            ]
            dropped = min(self._dropped, len(packets))
            self._dropped -= dropped
            packets = packets[dropped:]
            self.decodable += len(packets) * self._codec.frame_samples
            last = end is not None and index + _PACKETS_PER_PAGE >= len(frames)
            if packets or last:
                pages.append(self._ogg.page(packets, end if last and end is not None else self.decodable, last=last))
        return b"".join(pages)


def _stage(fmt: AudioFormat) -> _Stage:
    if fmt.codec == "mp3":
        return _Mp3Stage(fmt)
    if fmt.codec == "opus":
        return _OpusStage(fmt)
    if fmt.codec in ("ulaw", "alaw"):
        return _LawStage(fmt)
    return _PcmStage(wav_header(fmt.sample_rate_hz, None) if fmt.codec == "wav" else b"")


_DELAY_FRAMES = 6
"""Frames that a codec may hold back, more than any of them does."""
_UNSENT_FRAMES = 4
"""Frames that came out and may not be in the kept bytes yet."""


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of an encoded stream, as an encoder needs it to continue the stream without a seam."""

    fed_samples: int
    """Samples of media time that were encoded."""
    decodable_samples: int
    """Of these, those that the bytes so far hold."""
    pcm: bytes = b""
    """The last PCM up to ``fed_samples``; empty where the codec needs none."""


class Encoder:
    """Encodes one stream.

    Args:
        audio_format: the format, or its name.

    Raises:
        UnknownFormatError: there is no format of that name.
    """

    def __init__(self, audio_format: AudioFormat | str) -> None:
        self.format = parse_format(audio_format) if isinstance(audio_format, str) else audio_format
        self.fed_samples = 0
        """Media samples fed so far."""
        self._stage = _stage(self.format)
        self._delay = delay_samples(self.format)
        self._odd = b""
        self._ready = b""
        self._recent = bytearray()

    @classmethod
    def resumed(cls, audio_format: AudioFormat, tail: Tail, last_bytes: bytes = b"") -> Encoder:
        """Return an encoder that continues a stream after its audio up to ``tail.decodable_samples``.

        Args:
            audio_format: of the stream.
            tail: of the encoder that made it so far. What it was fed is fed again.
            last_bytes: the end of the stream so far, a whole Ogg page at least; needed for Ogg only.
        """
        encoder = cls(audio_format)
        stage, size = encoder._stage, encoder._stage.frame_samples
        if not tail.decodable_samples:
            encoder._ready = encoder.feed(tail.pcm)  # nothing came out, not even a header
            return encoder
        if not size:
            encoder.fed_samples = tail.fed_samples
            stage.decodable = tail.decodable_samples
            stage.skip(0, 0)
            return encoder
        done, first = encoder._frames_of(tail)
        stage.skip(first, done - first)
        encoder.fed_samples = first * size
        if isinstance(stage, _OpusStage):
            stage.follow(last_bytes)
        encoder._ready = encoder.feed(tail.pcm[len(tail.pcm) - 2 * (tail.fed_samples - first * size) :])
        return encoder

    @property
    def tail(self) -> Tail:
        """The end of the stream so far, for an encoder that is to continue it."""
        return Tail(self.fed_samples, self.decodable_samples, bytes(self._recent))

    def _frames_of(self, tail: Tail) -> tuple[int, int]:
        """Return the number of frames that came out, and that of the first one which has to be encoded again."""
        size = self._stage.frame_samples
        done = -(-(tail.decodable_samples + self._delay) // size) if tail.decodable_samples else 0
        kept = -(-(tail.fed_samples - len(tail.pcm) // 2) // size)  # an earlier version kept fewer
        return done, max(0, done - self._stage.warm_frames, kept)

    def feed(self, pcm: bytes) -> bytes:
        """Take the next PCM at the format's rate and return the bytes that are ready; may be empty."""
        data = self._odd + pcm if self._odd else pcm
        even = len(data) & ~1
        data, self._odd = data[:even], data[even:]
        self.fed_samples += even // 2
        if size := self._stage.frame_samples:
            self._recent += data
            kept_frames = self._stage.warm_frames + _UNSENT_FRAMES + _DELAY_FRAMES
            del self._recent[: max(0, len(self._recent) - 2 * size * kept_frames)]
        ready, self._ready = self._ready, b""
        return ready + self._stage.feed(data)

    def finish(self) -> bytes:
        """End the stream and return its last bytes. All input is then decodable. Nothing may be fed afterwards."""
        ready, self._ready = self._ready, b""
        return ready + self._stage.finish()

    @property
    def decodable_samples(self) -> int:
        """Media samples, without priming, that a decoder yields from all bytes so far; never more than were fed."""
        return max(0, min(self.fed_samples, self._stage.decodable - self._delay))


def delay_samples(audio_format: AudioFormat | str) -> int:
    """Return the samples that a bare decoder of this format outputs before media time 0; see the module.

    Measured once per format (about 4 ms) by encoding and decoding a click; 0 for formats without a codec.
    """
    fmt = parse_format(audio_format) if isinstance(audio_format, str) else audio_format
    return _measure_delay(fmt) if fmt.codec in ("mp3", "opus") else 0


_CLICK_AT, _CLICK_HALF_WIDTH, _CLICK_SAMPLES = 3_500, 24, 6_000


@functools.cache
def _measure_delay(fmt: AudioFormat) -> int:
    """Encode a click, decode it with the bare codec and return how far its peak has moved."""
    pcm = array("h", bytes(2 * _CLICK_SAMPLES))
    for offset in range(-_CLICK_HALF_WIDTH, _CLICK_HALF_WIDTH + 1):
        height = 0.5 + 0.5 * math.cos(math.pi * offset / _CLICK_HALF_WIDTH)
        pcm[_CLICK_AT + offset] = round(20_000 * height)
    stage = _stage(fmt)
    data = stage.feed(pcm.tobytes()) + stage.finish()
    if fmt.codec == "mp3":
        decoder, splitter = PacketDecoder("mp3float"), FrameSplitter()
        packets = splitter.feed(data) + splitter.finish()
    else:
        decoder, packets = opus_decoder(), [packet.data for packet in OggReader().feed(data)][2:]
    heard = array("h", b"".join(decoder.decode(packet) or b"" for packet in packets))
    return max(range(len(heard)), key=heard.__getitem__) - _CLICK_AT
