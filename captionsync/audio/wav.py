"""The RIFF/WAVE header of 16-bit mono PCM: written for files and for streams, and read leniently.

A stream's length is unknown when its header is sent. Both sizes are then 0xFFFFFFFF, which ffmpeg, browsers and sox
interpret as "until the end".

Source: Multimedia Programming Interface and Data Specifications 1.0, section 3, "WAVE".
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

HEADER_BYTES = 44
_UNKNOWN = 0xFFFF_FFFF
_PCM_TAG = 1
_EXTENSIBLE_TAG = 0xFFFE


def wav_header(rate_hz: int, data_bytes: int | None) -> bytes:
    """Return the 44-byte header for ``data_bytes`` of 16-bit mono PCM, or of unknown length for ``None``."""
    size = _UNKNOWN if data_bytes is None else min(data_bytes, _UNKNOWN - 36)
    riff = _UNKNOWN if data_bytes is None else size + 36
    fmt = struct.pack("<IHHIIHH", 16, _PCM_TAG, 1, rate_hz, rate_hz * 2, 2, 16)
    return b"RIFF" + struct.pack("<I", riff) + b"WAVEfmt " + fmt + b"data" + struct.pack("<I", size)


@dataclass(frozen=True, slots=True)
class WavInfo:
    """The contents of a WAVE header."""

    rate_hz: int
    channels: int
    data_offset: int
    """Bytes: offset of the samples."""
    data_bytes: int | None
    """Bytes of samples; None if the header does not give it."""


def read_wav_header(head: bytes) -> WavInfo | None:
    """Read a header from the first bytes of a file.

    Returns:
        The contents, or None while ``head`` does not contain the whole header.

    Raises:
        ValueError: the data is not 16-bit PCM in RIFF/WAVE.
    """
    if head[:4] != b"RIFF"[: len(head)] or (len(head) >= 12 and head[8:12] != b"WAVE"):
        raise ValueError("not a RIFF/WAVE file")
    offset, rate_hz, channels = 12, 0, 0
    while len(head) >= offset + 8:
        name, size = head[offset : offset + 4], struct.unpack_from("<I", head, offset + 4)[0]
        offset += 8
        if name == b"data":
            if not rate_hz:
                raise ValueError("a WAVE file without a format")
            return WavInfo(rate_hz, channels, offset, None if size >= _UNKNOWN - HEADER_BYTES else size)
        if name == b"fmt " and len(head) >= offset + 16:
            tag, channels, rate_hz, _, _, bits = struct.unpack_from("<HHIIHH", head, offset)
            if tag not in (_PCM_TAG, _EXTENSIBLE_TAG) or bits != 16 or not 1 <= channels <= 8 or not rate_hz:
                raise ValueError("a WAVE file that is not 16-bit PCM")
        offset += size + (size & 1)
    return None
