"""How long recorded audio is, without decoding it.

MP3 is counted by frame headers and Ogg Opus by granule positions. Raw formats carry no header, so for a recording
their byte rate is the one of the known ones that fits the alignment best.

Source: ISO/IEC 11172-3 section 2.4.2.3 (frame header), RFC 3533 section 6 (Ogg page), RFC 7845 section 4 (pre-skip).
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence

PRIMING_SAMPLES = 1105
"""Samples that an MP3 encoder and decoder together put before the first real one (LAME's 576 + 529)."""
PRE_SKIP_SAMPLES = 312
"""Samples at 48 kHz that an Opus encoder usually puts before the first real one."""
RAW_RATES = (8000, 16000, 32000, 44100, 48000, 64000, 88200, 96000)
"""Bytes a second of ulaw_8000 and alaw_8000, then of pcm_8000 to pcm_48000."""
RAW_FIT = math.log(1.35)
"""A byte rate is believed when it explains the alignment's length within this ratio."""

_MP3_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_MP3_KBPS = {
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}


def message_lengths(parts: Sequence[bytes], spans_ms: Sequence[float]) -> list[float] | None:
    """Return the milliseconds of audio in each part of one recorded stream, or None when it cannot be told.

    Args:
        parts: the audio of each message, in order; may be empty.
        spans_ms: for each part how much new speech its alignment times; 0 where it has none.
    """
    head = next((part for part in parts if part), b"")
    if head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE0 == 0xE0 and _frame(head)):
        return _differences(_mp3_ends(parts))
    if head.startswith(b"OggS"):
        return _differences(_ogg_ends(parts))
    groups = _groups(parts, spans_ms)
    if not groups:
        return None
    misfits = {rate: statistics.median_low([_misfit(size, span, rate) for size, span in groups]) for rate in RAW_RATES}
    rate = min(misfits, key=lambda rate: misfits[rate])
    return [len(part) * 1000 / rate for part in parts] if misfits[rate] <= RAW_FIT else None


def _groups(parts: Sequence[bytes], spans_ms: Sequence[float]) -> list[tuple[int, float]]:
    """Return bytes and milliseconds of each alignment: its own message's audio and that of those without one."""
    groups: list[tuple[int, float]] = []
    early = 0
    for part, span in zip(parts, spans_ms, strict=True):
        if span > 0:
            groups.append((len(part) + early, span))
            early = 0
        elif groups:
            groups[-1] = (groups[-1][0] + len(part), groups[-1][1])
        else:
            early += len(part)
    return [group for group in groups if group[0]]


def _misfit(size: int, span_ms: float, rate: int) -> float:
    """Return how badly a byte rate explains a group: audio may well be longer than its speech, hardly shorter."""
    ratio = math.log(size * 1000 / rate / span_ms)
    return ratio if ratio >= 0 else -4 * ratio


def _differences(ends: Sequence[float]) -> list[float] | None:
    if not ends or ends[-1] <= 0:
        return None
    return [end - before for before, end in zip([0.0, *ends], ends, strict=False)]


def _frame(data: bytes) -> tuple[int, int, int] | None:
    """Return (bytes, samples, rate) of the MP3 Layer III frame whose header begins ``data``."""
    if len(data) < 4 or data[0] != 0xFF or data[1] & 0xE0 != 0xE0 or data[1] & 0x06 != 0x02:
        return None
    version, bitrate, rate = data[1] >> 3 & 3, data[2] >> 4, data[2] >> 2 & 3
    if version == 1 or rate == 3 or bitrate in (0, 15):
        return None
    rate_hz = _MP3_RATES[version][rate]
    samples = 1152 if version == 3 else 576
    kbps = _MP3_KBPS[3 if version == 3 else 2][bitrate]
    return samples // 8 * kbps * 1000 // rate_hz + (data[2] >> 1 & 1), samples, rate_hz


def _mp3_ends(parts: Sequence[bytes]) -> list[float]:
    """Return the decoded milliseconds, priming removed, after each part."""
    ends: list[float] = []
    rest, samples, rate_hz = b"", 0, 44100
    for part in parts:
        rest += part
        at = 0
        while (frame := _frame(rest[at : at + 4])) or at + 4 <= len(rest):
            if frame is None:
                at += 1
                continue
            size, count, rate_hz = frame
            if at + size > len(rest):
                break
            samples += count
            at += size
        rest = rest[at:]
        ends.append(max(0, samples - PRIMING_SAMPLES) * 1000 / rate_hz)
    return ends


def _ogg_ends(parts: Sequence[bytes]) -> list[float]:
    """Return the decoded milliseconds, pre-skip removed, after each part."""
    ends: list[float] = []
    rest, granule, skip = b"", 0, PRE_SKIP_SAMPLES
    for part in parts:
        rest += part
        at = 0
        while (at := rest.find(b"OggS", at)) >= 0 and at + 27 <= len(rest):
            segments = rest[26 + at]
            body = at + 27 + segments
            size = 27 + segments + sum(rest[at + 27 : body])
            if at + size > len(rest):
                break
            if rest[body : body + 8] == b"OpusHead":
                skip = int.from_bytes(rest[body + 10 : body + 12], "little")
            position = int.from_bytes(rest[at + 6 : at + 14], "little", signed=True)
            granule = max(granule, position)
            at += size
        rest = rest[at:] if at >= 0 else rest[-3:]
        ends.append(max(0, granule - skip) / 48)
    return ends
