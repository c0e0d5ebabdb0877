"""Ogg pages and the Opus headers in them: a writer that decides where pages end, and a tolerant reader.

Writing pages here instead of through a muxer has three advantages: a page goes out with the packets that are ready,
every granule position is a counted sample, and a finished stream can be cut and closed again without encoding it again.

The page checksum is a CRC-32 that shifts left, with polynomial 0x04C11DB7, no initial value and no inversion. zlib's
shifts right and inverts twice; with bits reversed on both sides and the inversions undone, it gives the same number.

Source: RFC 3533 (Ogg), RFC 7845 (Opus in Ogg), RFC 6716 section 3.1 (packet lengths).
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

OPUS_RATE_HZ = 48_000
_BIT_REVERSED = bytes(int(f"{value:08b}"[::-1], 2) for value in range(256))
_CONTINUED, _FIRST, _LAST = 1, 2, 4
_NO_GRANULE = -1
_LONGEST_PACKET = 1 << 18
_HEADER = struct.Struct("<4sBBqIIIB")


def page_crc(page: bytes) -> int:
    """Return the checksum of a page whose checksum field is zero."""
    right = zlib.crc32(page.translate(_BIT_REVERSED), 0xFFFF_FFFF) ^ 0xFFFF_FFFF
    return int.from_bytes(right.to_bytes(4, "little").translate(_BIT_REVERSED), "big")


def opus_packet_samples(packet: bytes) -> int:
    """Return how many 48 kHz samples an Opus packet decodes to, by its table-of-contents byte; 0 if it is invalid."""
    if not packet:
        return 0
    config, code = packet[0] >> 3, packet[0] & 3
    if config < 12:
        frame = (480, 960, 1920, 2880)[config & 3]
    elif config < 16:
        frame = (480, 960)[config & 1]
    else:
        frame = (120, 240, 480, 960)[config & 3]
    if code < 3:
        return frame * (1, 2, 2)[code]
    return frame * (packet[1] & 63) if len(packet) > 1 else 0


def opus_head(pre_skip: int, input_rate_hz: int) -> bytes:
    """Return the identification header of a mono stream (RFC 7845 section 5.1)."""
    return b"OpusHead" + struct.pack("<BBHIhB", 1, 1, pre_skip, input_rate_hz, 0, 0)


def read_opus_head(packet: bytes) -> int | None:
    """Return the pre-skip of an identification header, in 48 kHz samples, or None if it is not one."""
    if not packet.startswith(b"OpusHead") or len(packet) < 19:
        return None
    return int(struct.unpack_from("<H", packet, 10)[0])


class OggWriter:
    """Writes one logical Opus stream, page by page."""

    def __init__(self, pre_skip: int, serial: int | None = None) -> None:
        self.pre_skip = pre_skip
        # A stream that follows another one in a file needs a serial number of its own (RFC 3533 section 4).
        self._serial = random.getrandbits(32) if serial is None else serial
        self._sequence = 0

    @classmethod
    def following(cls, last_bytes: bytes, pre_skip: int) -> OggWriter:
        """Return a writer that continues the logical stream whose last page is the last one in ``last_bytes``."""
        start = last_bytes.rfind(b"OggS\0")
        if start < 0:
            return cls(pre_skip)
        _, _, _, _, serial, sequence, *_ = _HEADER.unpack_from(last_bytes, start)
        writer = cls(pre_skip, serial)
        writer._sequence = sequence + 1
        return writer

    def header(self) -> bytes:
        """Return the two header pages."""
        vendor = b"captionsync"
        tags = b"OpusTags" + struct.pack("<I", len(vendor)) + vendor + struct.pack("<I", 0)
        head = opus_head(self.pre_skip, OPUS_RATE_HZ)
        return self._page([head], 0, _FIRST) + self._page([tags], 0, 0)

    def page(self, packets: Sequence[bytes], granule: int, *, last: bool = False) -> bytes:
        """Return a page of whole packets, with at most 255 segments; 5 packets of 20 ms never have more.

        Args:
            packets: in order, each shorter than 12,750 bytes.
            granule: 48 kHz samples, pre-skip included, up to the end of the page's last packet.
            last: the stream ends here. A ``granule`` below the end of the packets then cuts their end off.
        """
        return self._page(packets, granule, _LAST if last else 0)

    def _page(self, packets: Sequence[bytes], granule: int, flags: int) -> bytes:
        lacing = b"".join(b"\xff" * (len(packet) // 255) + bytes((len(packet) % 255,)) for packet in packets)
        head = _HEADER.pack(b"OggS", 0, flags, granule, self._serial, self._sequence, 0, len(lacing))
        page = b"".join((head, lacing, *packets))
        self._sequence += 1
        return page[:22] + page_crc(page).to_bytes(4, "little") + page[26:]


@dataclass(frozen=True, slots=True)
class OggPacket:
    """One packet and its page's facts."""

    data: bytes
    granule: int | None
    """The page's position, on the last packet that ends in it; otherwise None."""
    first: bool
    """It begins a logical stream."""
    last: bool
    """It ends a logical stream."""


class OggReader:
    """Cuts bytes, in any pieces, into packets. Damaged pages and bytes between pages are skipped."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._partial = b""
        self._sequence = -1

    def feed(self, data: bytes) -> list[OggPacket]:
        """Take the next bytes and return the packets that they complete."""
        self._buffer += data
        packets: list[OggPacket] = []
        start = 0
        while (start := self._buffer.find(b"OggS\0", start)) >= 0:
            if self._buffer[start + 5 : start + 6] > b"\x07":
                start += 4  # flags that do not exist
                continue
            size = self._page_size(start)
            if size is None or start + size > len(self._buffer):
                break
            page = bytes(self._buffer[start : start + size])
            if page_crc(page[:22] + bytes(4) + page[26:]) != int.from_bytes(page[22:26], "little"):
                start += 4
                continue
            packets += self._packets(page)
            start += size
        keep = start if start >= 0 else max(0, len(self._buffer) - 4)
        del self._buffer[:keep]
        return packets

    def _page_size(self, start: int) -> int | None:
        if len(self._buffer) < start + 27:
            return None
        segments = self._buffer[start + 26]
        if len(self._buffer) < start + 27 + segments:
            return None
        return 27 + segments + sum(self._buffer[start + 27 : start + 27 + segments])

    def _packets(self, page: bytes) -> list[OggPacket]:
        _, _, flags, granule, _, sequence, _, segments = _HEADER.unpack_from(page)
        pieces, offset = [b""], 27 + segments
        for lacing in page[27 : 27 + segments]:
            pieces[-1] += page[offset : offset + lacing]
            offset += lacing
            if lacing < 255:
                pieces.append(b"")
        unfinished = pieces.pop()
        joined = flags & _CONTINUED and sequence == self._sequence + 1 and self._partial
        if joined and pieces:
            pieces[0] = self._partial + pieces[0]
        elif joined:
            unfinished = self._partial + unfinished
        elif flags & _CONTINUED and pieces:
            del pieces[0]  # its beginning was lost
        self._partial, self._sequence = unfinished if len(unfinished) <= _LONGEST_PACKET else b"", sequence
        end = len(pieces) - 1
        return [
            OggPacket(
                piece,
                granule if index == end and granule != _NO_GRANULE else None,
                bool(flags & _FIRST) and index == 0,
                bool(flags & _LAST) and index == end,
            )
            for index, piece in enumerate(pieces)
        ]
