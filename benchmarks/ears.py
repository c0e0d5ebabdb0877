"""The ears: words and mouth of live sessions whose times are like those of real streams, with and without the sound.

The voices are flite's, which never trained the net; ``rms`` was looked at while the constants of listening were chosen.
On ``rms``, other ways of placing a mouth follow, and damaged sound. Then come what listening costs a live session in
time, and a recording of an hour.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from typing import NamedTuple

from benchmarks import ears_damaged, ears_delay, ears_hour, ears_peers, flite_voices
from benchmarks.ears_stream import Draw, Result, exact, like, speak, stream, untimed
from benchmarks.lipsync import read_all
from benchmarks.lipsync_noise import like_v2, like_v3
from benchmarks.lipsync_sets import TRUTH, truth_set, voice_set

Row = tuple[str, str, str]


class _Case(NamedTuple):
    """A kind of times, and its goals with ears."""

    name: str
    draw: Draw
    frames: float
    closures: float
    bias_ms: float
    p90_ms: float


CASES = (
    _Case("exact times", exact, 95.0, 99.0, 1.0, 5.0),
    _Case("v2-like times", like(like_v2), 86.5, 99.0, 8.0, 29.0),
    _Case("v3-like times", like(like_v3), 86.0, 98.0, 9.0, 30.0),
    _Case("no times", untimed, 85.5, 97.0, 11.0, 36.0),
)


def _row(case: _Case, voice: str, result: Result, *, ears: bool) -> Row:
    found, (bias_ms, p90_ms) = result.score, result.word_errors_ms()
    name = f"{case.name}, {voice}, {'with' if ears else 'without'} ears"
    if not ears:
        return name, result.cell(), "–"
    reached = (
        found.accuracy >= case.frames
        and min(found.cover, found.punctual) >= case.closures
        and abs(bias_ms) <= case.bias_ms
        and p90_ms <= case.p90_ms
    )
    goal = f"{case.frames} %; {case.closures:.0f} %; {case.bias_ms:.0f}, {case.p90_ms:.0f} ms"
    return name, result.cell(), goal if voice != "rms" else goal + ("" if reached else " MISSED")


def rows() -> Iterator[Row]:
    """Yield the rows."""
    if not flite_voices.installed():
        yield "ears", "MISSED: flite is not installed", "–"
        return
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(TRUTH.glob("*.json"))]
    read = asyncio.run(read_all([*texts, *flite_voices.SENTENCES]))
    sets = {"rms": truth_set("alignment", read)} | {voice: voice_set(voice, read) for voice in flite_voices.VOICES}
    for voice, recordings in sets.items():
        audio = {one.text: speak(one.text, voice) for one in recordings}
        for case in CASES:
            for ears in (False, True):
                result = asyncio.run(stream(recordings, audio, case.draw, ears=ears))
                yield _row(case, voice, result, ears=ears)
        if voice == "rms":
            yield from ears_peers.rows(recordings, audio)
            yield from ears_damaged.rows(recordings, audio)
    yield from ears_delay.rows()
    yield from ears_hour.rows()
