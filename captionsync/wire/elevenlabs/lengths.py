"""How long recorded audio is, without decoding it.

MP3 is counted by its frames and Ogg Opus by its granule positions. Raw formats carry no header, so the known byte rate
that fits a recording's alignment best is assumed.

Source: RFC 7845 section 4 (pre-skip).
"""

from __future__ import annotations

import itertools
import math
import statistics
from collections import deque
from collections.abc import Sequence

from captionsync.audio.mp3 import DECODER_DELAY, LAME_DELAY, FrameSplitter, parse_header
from captionsync.audio.ogg import OggReader, read_opus_head

PRIMING_SAMPLES = LAME_DELAY + DECODER_DELAY
"""Samples that an MP3 encoder and decoder together put before the first real one."""
PRE_SKIP_SAMPLES = 312
"""Samples at 48 kHz that libopus puts before the first real one, for recordings that lack the header."""
RAW_RATES = (8000, 16000, 32000, 44100, 48000, 64000, 88200, 96000)
"""Bytes per second of ulaw_8000 and alaw_8000, then of pcm_8000 to pcm_48000."""
RAW_FIT = math.log(1.35)
"""A byte rate is accepted if it explains the alignment's length within this ratio. Neighbouring rates differ by 1.09 to
2, so the best fit of several messages decides; this ratio only rejects audio that no rate explains. Pinned by
test_audio_that_cannot_be_measured_is_ignored."""


def message_lengths(parts: Sequence[bytes], spans_ms: Sequence[float]) -> list[float] | None:
    """Return the milliseconds of audio in each part of one recorded stream; None if it cannot be measured.

    Args:
        parts: the audio of each message, in order; may be empty.
        spans_ms: for each part, how much new speech its alignment times; 0 where it has none.
    """
    head = next((part for part in parts if part), b"")
    if head.startswith(b"ID3") or parse_header(head):
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
    """Return (bytes, milliseconds) for each alignment: the audio of its message and of those without one."""
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
    """Return how badly a byte rate explains a group: audio is often longer than its speech, rarely shorter."""
    ratio = math.log(size * 1000 / rate / span_ms)
    return ratio if ratio >= 0 else -4 * ratio


def _differences(ends: Sequence[float]) -> list[float] | None:
    if not ends or ends[-1] <= 0:
        return None
    return [end - before for before, end in zip([0.0, *ends], ends, strict=False)]


def _mp3_ends(parts: Sequence[bytes]) -> list[float]:
    """Return the decoded milliseconds, priming removed, after each part."""
    frames = deque(FrameSplitter().locate(b"".join(parts)))
    ends: list[float] = []
    samples, rate_hz = 0, 44_100
    for part_end in itertools.accumulate(map(len, parts)):
        while frames and frames[0][0] <= part_end:
            header = parse_header(frames.popleft()[1])
            if header is not None:
                samples, rate_hz = samples + header.samples, header.rate_hz
        ends.append(max(0, samples - PRIMING_SAMPLES) * 1000 / rate_hz)
    return ends


def _ogg_ends(parts: Sequence[bytes]) -> list[float]:
    """Return the decoded milliseconds, pre-skip removed, after each part."""
    reader = OggReader()
    ends: list[float] = []
    granule, skip = 0, PRE_SKIP_SAMPLES
    for part in parts:
        for packet in reader.feed(part):
            found = read_opus_head(packet.data)
            skip = skip if found is None else found
            granule = max(granule, packet.granule or 0)
        ends.append(max(0, granule - skip) / 48)
    return ends
