"""Makes a file of a stream that is over: one that decoders give back at exactly its media length.

What was streamed lacks what only the end knows. MP3 gets an Info frame in front, WAVE its sizes, Ogg pages of a second
with the end's exact position in the last one. No sample is encoded anew; a file may also be cut short, by whole frames
and the count of samples to drop from the last.

Source: as in ``mp3.py``, ``ogg.py`` and ``wav.py``; RFC 7845 section 4.4 (end trimming).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
"""Readers do not believe that a file with fewer frames is MP3; the padding field can hide these."""


def finished_file(
    audio_format: AudioFormat | str, parts: bytes | Iterable[bytes], media_samples: int | None = None
) -> bytes:
    """Return the file of one encoder's stream.

    Args:
        audio_format: the stream's format, or its name.
        parts: all that the encoder gave, in order, from its first byte on.
        media_samples: how long the file shall be, at the format's rate; None for all that the stream holds. More than
            the stream holds is not to be had: the file then ends with it.

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
    writer = OggWriter(pre_skip)
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
