"""MPEG audio layer III without decoding: frame headers, cutting a stream into frames, and the Info frame.

A frame header gives the frame's length, so a stream can be cut and joined without decoding it. Ordinary frames do not
say how many samples are the encoder's priming. The Info frame does: a silent frame before all others whose body holds
the LAME extension with delay and padding. Decoders that read it return exactly the samples that were encoded.

These numbers exclude a decoder's own delay of 529 samples: a decoder drops ``delay + 529`` samples at the start and
``padding - 529`` at the end.

Source: ISO/IEC 11172-3 section 2.4.1.3 and 13818-3; "Mp3 Info Tag revision 1", http://gabriel.mp3-tech.org/mp3infotag.html
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass

DECODER_DELAY = 529
"""Samples that every layer III decoder adds: 528 for its filter bank, and one."""
LAME_DELAY = 576
"""Samples that the LAME encoder adds."""
_MAX_PAD = 4095
_RESERVOIR_1, _RESERVOIR_2 = 511, 255
"""Bytes, MPEG-1 and MPEG-2: how far back a frame's main data may begin. A frame waits for those before it to fill."""
_RATES_HZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
_KBPS_1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_KBPS_2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_INFO_BYTES = 156
"""The Info tag with all four fields (120 bytes) and the LAME extension (36 bytes)."""


@dataclass(frozen=True, slots=True)
class FrameHeader:
    """The fields of a frame's first four bytes."""

    version: int
    """3 is MPEG-1, 2 is MPEG-2, 0 is MPEG-2.5."""
    rate_hz: int
    bitrate_bps: int
    channels: int
    samples: int
    """Per channel: 1152 for MPEG-1, otherwise 576."""
    size: int
    """Bytes, the header included."""

    @property
    def side_info_bytes(self) -> int:
        """Bytes between the header and the main data."""
        return (17, 32)[self.channels - 1] if self.version == 3 else (9, 17)[self.channels - 1]

    def same_stream(self, other: FrameHeader) -> bool:
        """Return whether ``other`` can belong to the same stream; the bit rate may vary."""
        return (self.version, self.rate_hz) == (other.version, other.rate_hz)


def parse_header(data: bytes | bytearray, offset: int = 0) -> FrameHeader | None:
    """Return the layer III frame header at ``offset``, or None if there is none."""
    if len(data) < offset + 4 or data[offset] != 0xFF or data[offset + 1] & 0xE6 != 0xE2:
        return None
    version, rate_index = data[offset + 1] >> 3 & 3, data[offset + 2] >> 2 & 3
    bitrate_index = data[offset + 2] >> 4
    if version == 1 or rate_index == 3 or bitrate_index in (0, 15):
        return None
    kbps = (_KBPS_1 if version == 3 else _KBPS_2)[bitrate_index]
    rate_hz = _RATES_HZ[version][rate_index]
    samples = 1152 if version == 3 else 576
    size = samples // 8 * kbps * 1000 // rate_hz + (data[offset + 2] >> 1 & 1)
    return FrameHeader(version, rate_hz, kbps * 1000, 1 if data[offset + 3] >> 6 == 3 else 2, samples, size)


def longest_hold_samples(rate_hz: int, bitrate_bps: int) -> int:
    """Return how many samples of a mono stream a LAME encoder and a decoder may hold back between them.

    These are both delays, the frame being filled, the one being coded, and those whose bits later ones may still use.
    """
    version_1 = rate_hz >= 32_000
    samples, head, reservoir = (1152, 4 + 17, _RESERVOIR_1) if version_1 else (576, 4 + 9, _RESERVOIR_2)
    main_data = samples // 8 * bitrate_bps // rate_hz - head
    return LAME_DELAY + DECODER_DELAY + samples * (2 + math.ceil(reservoir / main_data))


class FrameSplitter:
    """Cuts bytes, in any pieces, into whole frames. ID3 tags and bytes that are not frames are skipped.

    Two headers at the right distance are needed to find the stream. From then on, every frame is returned with its
    last byte.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._offset = 0
        self._skip = 0
        self._locked: FrameHeader | None = None

    def feed(self, data: bytes) -> list[bytes]:
        """Take the next bytes and return the frames that they complete."""
        self._buffer += data
        return [frame for _, frame in self._cut(ended=False)]

    def finish(self) -> list[bytes]:
        """Return a last frame that nothing follows."""
        return [frame for _, frame in self._cut(ended=True)]

    def locate(self, data: bytes) -> list[tuple[int, bytes]]:
        """Take all the bytes of a stream and return its frames, each with the offset of the byte after it."""
        self._buffer += data
        return self._cut(ended=False) + self._cut(ended=True)

    def _cut(self, ended: bool) -> list[tuple[int, bytes]]:
        frames: list[tuple[int, bytes]] = []
        at = 0
        while True:
            skipped = min(self._skip, len(self._buffer) - at)
            at, self._skip = at + skipped, self._skip - skipped
            step = self._step(at, ended)
            if step is None:
                break
            size, is_frame = step
            if is_frame:
                frames.append((self._offset + at + size, bytes(self._buffer[at : at + size])))
                at += size
            else:
                self._skip = size
        del self._buffer[:at]
        self._offset += at
        return frames

    def _step(self, at: int, ended: bool) -> tuple[int, bool] | None:
        """Return how many bytes come next and whether they are a frame; None if it takes more bytes to decide."""
        left = len(self._buffer) - at
        tagged = self._buffer[at : at + 3] == b"ID3"
        if left < 4 or (tagged and left < 10):
            return None
        if tagged and (size := id3_bytes(self._buffer[at : at + 10])):
            return size, False
        header = parse_header(self._buffer, at)
        if header is None or (self._locked is not None and not self._locked.same_stream(header)):
            self._locked = None
        if header is None:
            return self._to_next_sync(at), False
        if left < header.size:
            return None
        if self._locked is None and not (ended and left < header.size + 4):
            if left < header.size + 4:
                return None
            following = parse_header(self._buffer, at + header.size)
            if following is None or not following.same_stream(header):
                return 1, False
        self._locked = header
        return header.size, True

    def _to_next_sync(self, at: int) -> int:
        # A tag may begin in the last two bytes.
        end = len(self._buffer)
        sync = self._buffer.find(b"\xff", at + 1)
        tag = self._buffer.find(b"ID3", at + 1, end if sync < 0 else sync)
        place = tag if tag >= 0 else sync if sync >= 0 else max(at + 1, end - 2)
        return place - at


def id3_bytes(head: bytes | bytearray) -> int:
    """Return the bytes of the ID3 version 2 tag whose first ten are ``head``; 0 if they are not a tag."""
    if head[:3] != b"ID3" or 0xFF in head[3:5] or max(head[6:10]) > 0x7F:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte
    return size + (20 if head[5] & 0x10 else 10)


@dataclass(frozen=True, slots=True)
class Gapless:
    """The samples at both ends that are not media, as an Info frame gives them."""

    delay: int | None
    """Samples before the media, without a decoder's own 529; None if the frame does not say."""
    padding: int
    """Samples after the media, of which a decoder's delay uses 529."""


def read_info_frame(frame: bytes) -> Gapless | None:
    """Return the delays of an Info (or Xing) frame; None if ``frame`` is not one."""
    header = parse_header(frame)
    if header is None:
        return None
    at = 4 + header.side_info_bytes
    if frame[at : at + 4] not in (b"Info", b"Xing"):
        return None
    flags = int.from_bytes(frame[at + 4 : at + 8], "big")
    extension = at + 8 + 4 * (flags & 1) + 4 * (flags >> 1 & 1) + 100 * (flags >> 2 & 1) + 4 * (flags >> 3 & 1)
    packed = int.from_bytes(frame[extension + 21 : extension + 24], "big")
    if len(frame) < extension + 24 or not frame[extension : extension + 4].strip(b"\0"):
        return Gapless(None, 0)
    return Gapless(packed >> 12, packed & _MAX_PAD)


def crc16(data: bytes) -> int:
    """Return the CRC-16 (polynomial 0x8005, reflected) that closes an Info tag."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def info_frame(model: bytes, frames: int, audio_bytes: int, gapless: Gapless) -> bytes:
    """Return the frame to put before a constant bit rate stream.

    Args:
        model: a frame of the stream.
        frames: how many frames the stream has, without this one.
        audio_bytes: their total size in bytes.
        gapless: delay and padding, each at most 4095 samples.
    """
    size, head = _smallest_frame(model)
    header = parse_header(head)
    if header is None:
        raise ValueError("the model is not an MP3 frame")
    total = audio_bytes + size
    toc = bytes(min(255, (size + audio_bytes * percent // 100) * 256 // total) for percent in range(100))
    tag = b"Info" + struct.pack(">III", 0xF, frames, total) + toc + struct.pack(">I", 50)
    kbps = min(255, header.bitrate_bps // 1000)
    pads = (min(gapless.delay or 0, _MAX_PAD) << 12 | min(gapless.padding, _MAX_PAD)).to_bytes(3, "big")
    # Revision 1, constant bit rate; no low-pass, peak, gain or encoder flags are stated. The last fields are
    # stereo mode, gain, preset, the length and (unstated) checksum of the music.
    tag += b"LAME3.100" + bytes((0x11,)) + bytes(10) + bytes((kbps,)) + pads + bytes(4) + struct.pack(">IH", total, 0)
    body = head + bytes(header.side_info_bytes) + tag
    return (body + crc16(body).to_bytes(2, "big")).ljust(size, b"\0")


def _smallest_frame(model: bytes) -> tuple[int, bytes]:
    """Return the size and header of the smallest frame like ``model`` that has room for the tag."""
    for index in range(1, 15):
        head = bytes((model[0], model[1] | 1, index << 4 | model[2] & 0x0C, model[3]))
        header = parse_header(head)
        if header is not None and header.size >= 4 + header.side_info_bytes + _INFO_BYTES:
            return header.size, head
    raise ValueError("the model is not an MP3 frame")
