"""Which sound is heard when: from Kokoro's durations or espeak-ng's events to segments, and to targets of frames."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from captionsync.espeak.phones import clean_phone, continues_phone
from captionsync.espeak.protocol import EngineEvent
from captionsync.timing.sound.classes import SILENCE, classes_of
from captionsync.timing.sound.features import FRAME_MS

NO_WORD = -1
QUIET = 0.02
"""Share of the peak under which the end of a phone before a pause is silence."""
SHORTEST_S = 0.02
"""What is left of such a phone at least."""
BESIDE = 0.4
"""Target of the edges beside a boundary."""

_STRESS = "ˈˌ"
KOKORO = {
    "A": "eɪ", "I": "aɪ", "W": "aʊ", "O": "oʊ", "Y": "ɔɪ", "Q": "əʊ", "ʤ": "dʒ", "ʧ": "tʃ", "ʦ": "ts", "ʣ": "dz",
    "ᵊ": "ə", "T": "t",
}  # fmt: skip
"""Kokoro's own signs for two sounds."""


class Segment(NamedTuple):
    """One class of sound."""

    number: int
    start_s: float
    end_s: float
    word: int = NO_WORD
    inner: bool = False
    """Whether it is a later half of a diphthong or an affricate, so that its start was only estimated."""


class Sign(NamedTuple):
    """One sign of what Kokoro read."""

    text: str
    """Empty for the padding at both ends."""
    start_s: float
    end_s: float
    word: int = NO_WORD
    """Number of the word; none for punctuation and spaces."""


class Span(NamedTuple):
    """The classes that one sign or event stands for."""

    numbers: tuple[int, ...]
    start_s: float
    end_s: float
    word: int = NO_WORD


def kokoro_segments(signs: Sequence[Sign], pcm: NDArray[np.int16], rate_hz: int) -> list[Segment]:
    """Return the segments of one sentence of Kokoro.

    A stress mark's time belongs to the sound after it, a length mark's to the one before. A space between words is
    halved between them; after punctuation it is a pause. The sound before a pause ends where it is no longer heard.
    """
    return expand(cut_before_pauses(_halve_spaces(_signs_to_spans(signs)), pcm, rate_hz))


_SPACE: tuple[int, ...] = ()
"""Stands for a space between words until it is halved."""


def _signs_to_spans(signs: Sequence[Sign]) -> list[Span]:
    spans: list[Span] = []
    start_s: float | None = None
    for sign in signs:
        begin_s, start_s = sign.start_s if start_s is None else start_s, None
        if sign.word == NO_WORD:
            paused = sign.text != " " or not spans or spans[-1].numbers == (SILENCE,)
            spans.append(Span((SILENCE,) if paused else _SPACE, begin_s, sign.end_s))
        elif sign.text in _STRESS:
            start_s = begin_s
        elif numbers := classes_of_sign(sign.text):
            spans.append(Span(numbers, begin_s, sign.end_s, sign.word))
        elif spans:
            spans[-1] = spans[-1]._replace(end_s=sign.end_s)
    return spans


def classes_of_sign(text: str) -> tuple[int, ...]:
    if text in KOKORO:
        return classes_of(KOKORO[text])
    return () if unicodedata.category(text) in ("Lm", "Mn") and text not in "ᵻᵝ" else classes_of(text)


def _halve_spaces(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    start_s: float | None = None
    for span in spans:
        begin_s, start_s = span.start_s if start_s is None else start_s, None
        if span.numbers == _SPACE:
            start_s = (begin_s + span.end_s) / 2
            out[-1] = out[-1]._replace(end_s=start_s)
        else:
            out.append(span._replace(start_s=begin_s))
    return out


def cut_before_pauses(spans: list[Span], pcm: NDArray[np.int16], rate_hz: int) -> list[Span]:
    """End each span before a silence at its last sample over :data:`QUIET` of the loudest."""
    samples = pcm.astype(np.float64) ** 2
    width = rate_hz // 100
    loud = np.sqrt(np.convolve(samples, np.ones(width) / width, "same"))
    out = list(spans)
    for number in range(len(out) - 1):
        span, after = out[number], out[number + 1]
        if span.numbers == (SILENCE,) or after.numbers != (SILENCE,):
            continue
        heard = np.nonzero(loud[int(span.start_s * rate_hz) : int(span.end_s * rate_hz)] > loud.max() * QUIET)[0]
        if len(heard):
            end_s = max(span.start_s + SHORTEST_S, min(span.end_s, span.start_s + heard[-1] / rate_hz))
            out[number], out[number + 1] = span._replace(end_s=end_s), after._replace(start_s=end_s)
    return out


def espeak_segments(events: Sequence[EngineEvent], language: str, samples: int, rate_hz: int) -> list[Segment]:
    """Return the segments of what espeak-ng spoke.

    Args:
        events: in order, of one text.
        language: tag of the voice.
        samples: length of the audio.
        rate_hz: its sample rate.
    """
    phones = [event for event in events if event.kind == "phone"]
    ends = [event.sample for event in phones[1:]] + [samples]
    words = word_numbers([event.position for event in phones if event.name and not event.name.startswith("(")])
    spans = [Span((SILENCE,), 0.0, phones[0].sample / rate_hz)] if phones and phones[0].sample else []
    for event, end in zip(phones, ends, strict=True):
        ipa = clean_phone(event.name, language)
        numbers = () if ipa is None or continues_phone(ipa) else classes_of(ipa)
        if numbers:
            word = NO_WORD if numbers == (SILENCE,) else words[event.position]
            spans.append(Span(numbers, event.sample / rate_hz, end / rate_hz, word))
        elif spans:
            spans[-1] = spans[-1]._replace(end_s=end / rate_hz)
    return expand(spans)


def word_numbers(positions: Sequence[int]) -> dict[int, int]:
    """Return the number of the word that begins at each position."""
    return {position: number for number, position in enumerate(dict.fromkeys(positions))}


def expand(spans: Sequence[Span]) -> list[Segment]:
    """Divide spans of two classes in equal parts, join silences, and leave out what has no length."""
    out: list[Segment] = []
    for span in spans:
        step_s = (span.end_s - span.start_s) / len(span.numbers)
        for part, number in enumerate(span.numbers):
            start_s, end_s = span.start_s + part * step_s, span.start_s + (part + 1) * step_s
            if out and out[-1].number == number == SILENCE:
                out[-1] = out[-1]._replace(end_s=max(end_s, out[-1].end_s))
            elif end_s > start_s:
                out.append(Segment(number, start_s, end_s, span.word, part > 0))
    return out


def targets(segments: Sequence[Segment], frames: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the class of each frame, and how much its start is a boundary, 0 to 1."""
    numbers = np.full(frames, SILENCE, np.int64)
    edges = np.zeros(frames, np.float32)
    for segment in segments:
        start, end = (max(0, round(at_s * 1000 / FRAME_MS)) for at_s in segment[1:3])
        numbers[start:end] = segment.number
        if 0 < start < frames:
            edges[start] = 1.0
    beside = np.zeros_like(edges)
    beside[1:] = edges[:-1]
    beside[:-1] = np.maximum(beside[:-1], edges[1:])
    return numbers, np.maximum(edges, np.float32(BESIDE) * beside)
