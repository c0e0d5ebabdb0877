"""The door to pydub: offline cutting and joining, and audio files of whole sessions.

pydub sees PCM only, which this package made or decoded itself. Its readers are never used: given bytes, they hand them
to an ffmpeg that follows addresses written in them. Rates are changed by the resampler of ``codec.py``, for pydub's own
does not filter. All of it works on whole recordings and takes time in proportion: call it from a worker thread.

Source: https://github.com/jiaaro/pydub/blob/master/API.markdown
"""

from __future__ import annotations

import warnings
from array import array
from collections.abc import Iterable, Sequence
from typing import cast

from captionsync.audio.codec import Resampler
from captionsync.audio.decoder import Decoder
from captionsync.audio.encoder import Encoder
from captionsync.audio.finished import finished_file
from captionsync.audio.formats import AudioFormat, parse_format

with warnings.catch_warnings():
    # It warns of a missing ffmpeg, which is not needed for PCM, and of audioop, which is there.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

FADE_MS = 5
"""Fade on each side of a cut inside speech, short enough to be a cut and long enough not to click."""
_STEP_BYTES = 1 << 16

Spans = Sequence[tuple[int, int]]
"""Stretches of media time to keep: ``[start_ms, end_ms)``, in order."""

__all__ = ["FADE_MS", "Spans", "convert", "cut", "encode_file", "finished_file", "join", "silence"]


def _segment(pcm: bytes, rate_hz: int) -> AudioSegment:
    return AudioSegment(data=pcm[: len(pcm) & ~1], sample_width=2, frame_rate=rate_hz, channels=1)


def silence(duration_ms: int, rate_hz: int) -> bytes:
    """Return ``duration_ms`` of silence as mono PCM at ``rate_hz``."""
    return cast(bytes, AudioSegment.silent(duration_ms, frame_rate=rate_hz).raw_data)


def join(pieces: Iterable[bytes], rate_hz: int, pause_ms: int = 0) -> bytes:
    """Return the pieces of mono PCM one after another, ``pause_ms`` apart."""
    pause = silence(pause_ms, rate_hz) if pause_ms else b""
    return pause.join(pieces)


def cut(pcm: bytes, rate_hz: int, keep: Spans) -> bytes:
    """Return only the stretches ``keep`` of mono PCM, with :data:`FADE_MS` fades where they are cut out of it.

    Times become samples by rounding half up; what lies outside the audio is left out.
    """
    whole = _segment(pcm, rate_hz)
    length = int(whole.frame_count())
    parts: list[bytes] = []
    for start_ms, end_ms in keep:
        start, end = (min(length, max(0, (2 * ms * rate_hz + 1000) // 2000)) for ms in (start_ms, end_ms))
        if start >= end:
            continue
        part = array("h", cast(bytes, whole.get_sample_slice(start, end).raw_data))
        _fade(part, min(FADE_MS * rate_hz // 1000, len(part) // 2), into=start > 0, out_of=end < length)
        parts.append(part.tobytes())
    return b"".join(parts)


def _fade(part: array[int], samples: int, *, into: bool, out_of: bool) -> None:
    # pydub fades by whole milliseconds and loses the samples between them.
    for index in range(samples):
        if into:
            part[index] = part[index] * index // samples
        if out_of:
            part[-1 - index] = part[-1 - index] * index // samples


def encode_file(pcm: bytes, rate_hz: int, audio_format: AudioFormat | str) -> bytes:
    """Return mono PCM as a finished file.

    Args:
        pcm: signed 16-bit little-endian.
        rate_hz: its samples a second; it is resampled to the format's.
        audio_format: the file's format, or its name.

    Raises:
        UnknownFormatError: there is no format of that name.
    """
    encoder = Encoder(audio_format)
    resampler = Resampler(rate_hz, encoder.format.sample_rate_hz)
    parts = [
        encoder.feed(resampler.feed(pcm[start : start + _STEP_BYTES])) for start in range(0, len(pcm), _STEP_BYTES)
    ]
    parts += [encoder.feed(resampler.finish()), encoder.finish()]
    return finished_file(encoder.format, parts, encoder.fed_samples)


def convert(
    source: AudioFormat | str,
    parts: bytes | Iterable[bytes],
    target: AudioFormat | str,
    keep: Spans | None = None,
    *,
    media_samples: int | None = None,
) -> bytes:
    """Return a stream of one format as a finished file of another, or of the same.

    Args:
        source: the stream's format, or its name.
        parts: all that its encoder gave, or a finished file.
        target: the file's format, or its name.
        keep: only these stretches; None for all. Without it, a file of the same format is not encoded anew.
        media_samples: where the media ends, at the source's rate, which a live MP3 stream does not tell; None for all
            that is in it.

    Raises:
        UnknownFormatError: there is no format of that name.
    """
    decoder, wanted = Decoder(source), parse_format(target) if isinstance(target, str) else target
    if media_samples is not None or (keep is None and wanted == decoder.format):
        parts = finished_file(decoder.format, parts, media_samples)
    if keep is None and wanted == decoder.format and isinstance(parts, bytes):
        return parts
    pieces = [parts] if isinstance(parts, bytes) else parts
    pcm = b"".join([decoder.feed(piece) for piece in pieces]) + decoder.finish()
    if keep is not None:
        pcm = cut(pcm, decoder.sample_rate_hz, keep)
    return encode_file(pcm, decoder.sample_rate_hz, wanted)
