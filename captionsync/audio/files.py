"""The only module that uses pydub: offline cutting and joining, and audio files of whole sessions.

pydub gets only PCM that this package made or decoded itself. Its readers are never used: they pass bytes to an ffmpeg
that follows URLs in them. The resampler of ``codec.py`` changes sample rates, because pydub's own does not filter. All
functions work on whole recordings and take time in proportion to them, so call them from a worker thread.

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
    # It warns of a missing ffmpeg, which PCM does not need, and of audioop, which is present.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

FADE_MS = 5
"""Fade on each side of a cut inside speech: short enough to be a cut, long enough not to click."""
_STEP_BYTES = 1 << 16

Spans = Sequence[tuple[int, int]]
"""Stretches of media time: ``[start_ms, end_ms)``, in order."""

__all__ = ["FADE_MS", "Spans", "convert", "cut", "encode_file", "finished_file", "join", "muted", "silence"]


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
    """Return only the intervals ``keep`` of mono PCM, with :data:`FADE_MS` fades at the cuts.

    Times become samples by rounding half up; anything outside the audio is ignored.
    """
    whole = _segment(pcm, rate_hz)
    length = int(whole.frame_count())
    parts: list[bytes] = []
    for span in keep:
        start, end = _samples(span, rate_hz, length)
        if start >= end:
            continue
        part = array("h", cast(bytes, whole.get_sample_slice(start, end).raw_data))
        _fade(part, min(FADE_MS * rate_hz // 1000, len(part) // 2), into=start > 0, out_of=end < length)
        parts.append(part.tobytes())
    return b"".join(parts)


def muted(pcm: bytes, rate_hz: int, spans: Spans) -> bytes:
    """Return mono PCM of the same length with silence in ``spans``; each begins with a fade of :data:`FADE_MS`.

    Times become samples by rounding half up; anything outside the audio is ignored.
    """
    out = array("h", pcm[: len(pcm) & ~1])
    for span in spans:
        start, end = _samples(span, rate_hz, len(out))
        if start < end:
            faded = min(FADE_MS * rate_hz // 1000, end - start)
            for index in range(faded):
                out[start + index] = out[start + index] * (faded - 1 - index) // faded
            out[start + faded : end] = array("h", bytes(2 * (end - start - faded)))
    return out.tobytes()


def _samples(span: tuple[int, int], rate_hz: int, length: int) -> tuple[int, int]:
    start, end = (min(length, max(0, (2 * ms * rate_hz + 1000) // 2000)) for ms in span)
    return start, end


def _fade(part: array[int], samples: int, *, into: bool, out_of: bool) -> None:
    # pydub fades in whole milliseconds and loses the samples between them.
    for index in range(samples):
        if into:
            part[index] = part[index] * index // samples
        if out_of:
            part[-1 - index] = part[-1 - index] * index // samples


def encode_file(pcm: bytes, rate_hz: int, audio_format: AudioFormat | str) -> bytes:
    """Return mono PCM as a finished file.

    Args:
        pcm: signed 16-bit little-endian.
        rate_hz: samples per second; resampled to the format's rate.
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
    silent: Spans = (),
) -> bytes:
    """Return a stream of one format as a finished file of another, or of the same.

    Args:
        source: the stream's format, or its name.
        parts: all output of its encoder, or a finished file.
        target: the file's format, or its name.
        keep: intervals to keep; None for all. Without ``keep`` and ``silent``, a file of the same format is not
            re-encoded.
        media_samples: length of the media at the source's rate, which a live MP3 stream does not contain; None for
            the whole stream.
        silent: intervals to replace by silence.

    Raises:
        UnknownFormatError: there is no format of that name.
    """
    decoder, wanted = Decoder(source), parse_format(target) if isinstance(target, str) else target
    as_it_is = keep is None and not silent and wanted == decoder.format
    if media_samples is not None or as_it_is:
        parts = finished_file(decoder.format, parts, media_samples)
    if as_it_is and isinstance(parts, bytes):
        return parts
    pieces = [parts] if isinstance(parts, bytes) else parts
    pcm = b"".join([decoder.feed(piece) for piece in pieces]) + decoder.finish()
    if silent:
        pcm = muted(pcm, decoder.sample_rate_hz, silent)
    if keep is not None:
        pcm = cut(pcm, decoder.sample_rate_hz, keep)
    return encode_file(pcm, decoder.sample_rate_hz, wanted)
