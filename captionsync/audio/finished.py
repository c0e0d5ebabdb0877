"""Turns a finished stream into a file that decodes to exactly its media length.

A stream lacks what is known only at its end. MP3 gets an Info frame in front, WAVE gets its sizes, and Ogg gets pages
of one second, with the exact end position in the last one. No sample is re-encoded. A file may also be shortened, by
whole frames and the number of samples to drop from the last one. The same stream always gives the same bytes, so parts
of a file fetched at different times fit together.

Source: as in ``mp3.py``, ``ogg.py`` and ``wav.py``; RFC 7845 section 4.4 (end trimming).
"""

from __future__ import annotations

import asyncio
import hashlib
import zlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from captionsync.audio.formats import AudioFormat, parse_format
from captionsync.audio.mp3 import (
    DECODER_DELAY,
    LAME_DELAY,
    FrameSplitter,
    Gapless,
    info_frame,
    parse_header,
    read_info_frame,
)
from captionsync.audio.ogg import OggReader, OggWriter, opus_packet_samples, read_opus_head
from captionsync.audio.wav import HEADER_BYTES, wav_header

_PACKETS_PER_PAGE = 50
_FEWEST_FRAMES = 4
"""Readers do not recognise a file with fewer frames as MP3. The padding field can hide the extra frames."""


def finished_file(
    audio_format: AudioFormat | str, parts: bytes | Iterable[bytes], media_samples: int | None = None
) -> bytes:
    """Return the file of one encoder's stream.

    Args:
        audio_format: the stream's format, or its name.
        parts: all output of the encoder, in order, from its first byte.
        media_samples: length of the file at the format's rate; None for the whole stream. The file is never longer than
            the stream.

    Raises:
        UnknownFormatError: there is no format of that name.
    """
    fmt = parse_format(audio_format) if isinstance(audio_format, str) else audio_format
    pieces = [parts] if isinstance(parts, bytes) else list(parts)
    if fmt.codec == "mp3":
        return _finished_mp3(pieces, media_samples)
    if fmt.codec == "opus":
        return _finished_ogg(pieces, media_samples)
    width = 1 if fmt.codec in ("ulaw", "alaw") else 2
    data = b"".join(pieces)
    header_bytes = HEADER_BYTES if fmt.codec == "wav" else 0
    end = len(data) if media_samples is None else header_bytes + media_samples * width
    samples = data[header_bytes:end]
    return wav_header(fmt.sample_rate_hz, len(samples)) + samples if fmt.codec == "wav" else samples


def _finished_mp3(pieces: Sequence[bytes], media_samples: int | None) -> bytes:
    splitter = FrameSplitter()
    frames = list(chain.from_iterable(map(splitter.feed, pieces))) + splitter.finish()
    if frames and read_info_frame(frames[0]) is not None:
        del frames[0]
    header = parse_header(frames[0]) if frames else None
    if header is None:
        return b""
    delay = LAME_DELAY + DECODER_DELAY
    media = max(0, len(frames) * header.samples - delay)
    if media_samples is not None:
        media = min(media, media_samples)
    del frames[max(_FEWEST_FRAMES, -(-(media + delay) // header.samples)) :]
    padding = len(frames) * header.samples - LAME_DELAY - media
    info = info_frame(frames[0], len(frames), sum(map(len, frames)), Gapless(LAME_DELAY, padding))
    return b"".join([info, *frames])


def _finished_ogg(pieces: Sequence[bytes], media_samples: int | None) -> bytes:
    reader = OggReader()
    packets = list(chain.from_iterable(map(reader.feed, pieces)))
    if not packets:
        return b""
    pre_skip = read_opus_head(packets[0].data) or 0
    audio = [packet.data for packet in packets[2:]]
    end = sum(map(opus_packet_samples, audio))
    if packets[-1].last and packets[-1].granule is not None:
        end = min(end, packets[-1].granule)
    if media_samples is not None:
        end = min(end, media_samples + pre_skip)
    writer = OggWriter(pre_skip, _serial(audio, end))
    pages, position, rest = [writer.header()], 0, iter(audio)
    while position < end or len(pages) == 1:
        group: list[bytes] = []
        for packet in islice(rest, _PACKETS_PER_PAGE):
            group.append(packet)
            position += opus_packet_samples(packet)
            if position >= end:
                break
        last = position >= end or not group
        pages.append(writer.page(group, min(position, end), last=last))
        if last:
            break
    return b"".join(pages)


def _serial(packets: Iterable[bytes], end: int) -> int:
    """Return a serial number that depends only on the audio and hardly ever repeats for other audio."""
    serial = end & 0xFFFF_FFFF
    for packet in packets:
        serial = zlib.crc32(packet, serial)
    return serial


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """A file and the entity tag of exactly these bytes."""

    data: bytes
    etag: str
    """A strong entity tag, quotes included."""

    @classmethod
    def of(cls, data: bytes) -> FinishedFile:
        """Return ``data`` with its tag."""
        return cls(data, f'"{hashlib.sha256(data).hexdigest()[:32]}"')


_Key = tuple[str, Hashable]


class FileShelf:
    """A cache of recently requested files. Each is made once, even when requested several times at once.

    Args:
        entries: number of files kept; the least recently requested goes first.
        max_bytes: total size of the kept files; a longer file is never kept.
    """

    def __init__(self, *, entries: int = 8, max_bytes: int = 128 * 1024 * 1024) -> None:
        self._entries = entries
        self._max_bytes = max_bytes
        self._bytes = 0
        self._kept: OrderedDict[_Key, FinishedFile] = OrderedDict()
        self._making: dict[_Key, asyncio.Task[FinishedFile]] = {}

    async def get(self, owner: str, variant: Hashable, make: Callable[[], Awaitable[bytes]]) -> FinishedFile:
        """Return the owner's file of this variant, made by ``make`` if missing. Raises what ``make`` raises."""
        key = (owner, variant)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        if key not in self._making:
            self._making[key] = asyncio.create_task(self._make(key, make))
        # Shielded: a client that disconnects must not cancel the file for others.
        return await asyncio.shield(self._making[key])

    def drop(self, owner: str) -> None:
        """Drop the owner's files, including those being made."""
        for key in [key for key in self._kept if key[0] == owner]:
            self._bytes -= len(self._kept.pop(key).data)
        for key in [key for key in self._making if key[0] == owner]:
            del self._making[key]

    async def _make(self, key: _Key, make: Callable[[], Awaitable[bytes]]) -> FinishedFile:
        wanted = False
        try:
            data = await make()
            file = await asyncio.to_thread(FinishedFile.of, data)
        finally:
            if self._making.get(key) is asyncio.current_task():
                del self._making[key]
                wanted = True
        if wanted and len(file.data) <= self._max_bytes:
            self._kept[key] = file
            self._bytes += len(file.data)
            while len(self._kept) > self._entries or self._bytes > self._max_bytes:
                self._bytes -= len(self._kept.popitem(last=False)[1].data)
        return file
