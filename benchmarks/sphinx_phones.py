"""PocketSphinx: forced alignment of an English sentence, words first and then the phones of their dictionary readings.

With ``bestpath`` and the usual beams it gives up on sentences that are said clearly.
"""

from __future__ import annotations

import importlib.util
import re
import time
from collections.abc import Sequence
from typing import Any, NamedTuple

from benchmarks.flite_voices import IPA
from captionsync.audio.codec import Resampler
from captionsync.timing.model import Phone

RATE_HZ = 16_000
FRAME_MS = 10
OPTIONS = {"samprate": RATE_HZ, "loglevel": "FATAL", "bestpath": False, "beam": 1e-80, "pbeam": 1e-80, "wbeam": 1e-60}

Found = Sequence[tuple[str, int, int]]
"""Phones of the aligner's own, first frame and number of frames."""


class Aligned(NamedTuple):
    """Where a sentence has its phones."""

    phones: list[Phone]
    starts_ms: list[float]
    """Of each word."""
    spent_s: float
    """CPU time."""


def installed() -> bool:
    """Return whether PocketSphinx can be used."""
    return importlib.util.find_spec("pocketsphinx") is not None


def words_of(text: str) -> list[str]:
    """Return the words of a text as the dictionary spells them."""
    return [word.strip("'") for word in re.findall(r"[a-z']+", text.lower())]


def phones_of(words: Sequence[tuple[str, Found]]) -> tuple[list[Phone], list[float]]:
    """Return the phones of aligned words, and where each word begins.

    Args:
        words: name and phones; a name in angle or square brackets is not a word.
    """
    phones: list[Phone] = []
    starts_ms: list[float] = []
    for name, found in words:
        silent = name[0] in "<["
        if not silent:
            starts_ms.append(found[0][1] * FRAME_MS)
        for phone, start, count in found:
            ipa = "" if silent else IPA[phone.lower()]
            phones.append(Phone(ipa, start * FRAME_MS, (start + count) * FRAME_MS))
    return phones, starts_ms


def align(pcm: bytes, rate_hz: int, text: str) -> Aligned | None:
    """Return where 16-bit audio has the phones of a text; None if it gives up or does not know a word."""
    from pocketsphinx import Decoder

    resampler = Resampler(rate_hz, RATE_HZ)
    heard = resampler.feed(pcm) + resampler.finish()
    decoder = Decoder(**OPTIONS)
    words = words_of(text)
    if any(decoder.lookup_word(word) is None for word in words):
        return None
    before_s = time.thread_time()
    decoder.set_align_text(" ".join(words))
    _hear(decoder, heard)
    if not decoder.hyp():
        return None
    decoder.set_alignment()
    _hear(decoder, heard)
    found = [(word.name, [(one.name, one.start, one.duration) for one in word]) for word in decoder.get_alignment()]
    phones, starts_ms = phones_of(found)
    return Aligned(phones, starts_ms, time.thread_time() - before_s)


def _hear(decoder: Any, pcm: bytes) -> None:
    decoder.start_utt()
    decoder.process_raw(pcm, full_utt=True)
    decoder.end_utt()
