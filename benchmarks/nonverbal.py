"""Sounds that are no text, in the pauses of live sessions: is the mouth open while they last, and still in silence?

The voices are flite's, which tuned nothing here. Three sentences are one session. Wherever the voice pauses in it, a
breath, a laugh or a hesitation is put in (:mod:`benchmarks.nonverbal_sounds`); the times of the characters know nothing
of it but that the pause is longer.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from benchmarks import ears, ears_stream, flite_voices
from benchmarks.lipsync import read_all
from benchmarks.lipsync_score import Score, Shape
from benchmarks.lipsync_sets import TRUTH, Recording, truth_set, voice_set
from benchmarks.nonverbal_sounds import Inserted, draw, insert, pauses_of

KINDS = ("breath", "laughter", "hesitation")
VOICED = {"laughter": ("ha ha ha ha.", "heh heh heh."), "hesitation": ("um.", "uh.")}
LEAST_MS = 150
"""Shorter sounds and silences are not judged."""
JOINED = 3
"""Sentences of a session."""
SEEDS = (11, 12, 13)
VOICES = ("rms", "slt")
LEAST_OPEN, MOST_LOST = 80.0, 0.5
"""Goals: per cent of the steps of sounds, and points of those of silences."""

Row = tuple[str, str, str]
Table = dict[str, tuple[str, ...]]


@dataclass(slots=True)
class Found:
    """Counts of 10 ms steps, by kind; ``silence`` is one of them."""

    steps: Counter[str] = field(default_factory=Counter)
    opened: Counter[str] = field(default_factory=Counter)
    score: Score = field(default_factory=Score)

    def share(self, kinds: Sequence[str]) -> float:
        """Return in how many per cent of the steps the mouth is open."""
        return 100 * sum(self.opened[kind] for kind in kinds) / max(1, sum(self.steps[kind] for kind in kinds))


@dataclass(slots=True)
class Disturbed:
    """Recordings with sounds in their pauses."""

    recordings: list[Recording] = field(default_factory=list)
    audio: dict[str, ears_stream.Audio] = field(default_factory=dict)
    spans_ms: list[list[tuple[str, float, float]]] = field(default_factory=list)
    """Kind, start and end of each sound, and of each true silence."""


def joined(
    recordings: Sequence[Recording], audio: dict[str, ears_stream.Audio]
) -> tuple[list[Recording], dict[str, ears_stream.Audio]]:
    """Join every :data:`JOINED` recordings into one."""
    made: list[Recording] = []
    sounds: dict[str, ears_stream.Audio] = {}
    for first in range(0, len(recordings), JOINED):
        whole, pcm, rate_hz = Recording("", (), (), (), (), {}), b"", 0
        for one in recordings[first : first + JOINED]:
            sound = audio[one.text]
            rate_hz = sound.rate_hz
            whole = _after(whole, one, ears_stream.Audio(pcm, rate_hz).length_ms / 1000)
            pcm += sound.pcm
        made.append(whole)
        sounds[whole.text] = ears_stream.Audio(pcm, rate_hz)
    return made, sounds


def _after(whole: Recording, one: Recording, by_s: float) -> Recording:
    """Add a recording that begins ``by_s`` later."""
    space = whole.ends[-1:]
    starts = tuple(at + by_s for at in one.starts)
    return Recording(
        f"{whole.text} {one.text}" if whole.text else one.text,
        whole.truth + tuple((phone, start + by_s, end + by_s) for phone, start, end in one.truth),
        (*whole.starts, *space, *starts),
        (*whole.ends, *starts[: len(space)], *(at + by_s for at in one.ends)),
        whole.words + tuple((text, start + by_s, end + by_s) for text, start, end in one.words),
        {},
    )


def disturbed(
    recordings: Sequence[Recording],
    audio: dict[str, ears_stream.Audio],
    voiced: Mapping[str, Sequence[bytes]],
    seed: int,
) -> Disturbed:
    """Put a sound into every pause between the words of some recordings."""
    out, dice = Disturbed(), random.Random(seed)
    for one in recordings:
        sound = audio[one.text]
        spoken = [(start * 1000, end * 1000) for phone, start, end in one.truth if phone != "pau"]
        cuts, speech = pauses_of(spoken), np.frombuffer(sound.pcm, "<i2").astype(np.float64)
        drawn = [draw(dice.choice(KINDS), sound.rate_hz, speech, voiced, dice) for _ in cuts]
        made = insert(sound.pcm, sound.rate_hz, cuts, drawn)
        out.recordings.append(_moved(one, made))
        out.audio[one.text] = ears_stream.Audio(made.pcm, sound.rate_hz)
        edges = [(made.moved(start), made.moved(end)) for start, end in spoken]
        known = sorted([("", *edge) for edge in edges] + list(made.spans_ms), key=lambda item: item[1])
        ends = [0.0, *(end for _, _, end in known)]
        starts = [*(start for _, start, _ in known), ears_stream.Audio(made.pcm, sound.rate_hz).length_ms]
        silent = [("silence", end, start) for end, start in zip(ends, starts, strict=True)]
        out.spans_ms.append([item for item in (*made.spans_ms, *silent) if item[2] - item[1] >= LEAST_MS])
    return out


def _moved(one: Recording, made: Inserted) -> Recording:
    def at(seconds: float) -> float:
        return made.moved(seconds * 1000) / 1000

    return replace(
        one,
        truth=tuple((phone, at(start), at(end)) for phone, start, end in one.truth),
        starts=tuple(map(at, one.starts)),
        ends=tuple(map(at, one.ends)),
        words=tuple((text, at(start), at(end)) for text, start, end in one.words),
    )


def count(spans_ms: Sequence[tuple[str, float, float]], shapes: Sequence[Shape], out: Found) -> None:
    """Count in how many steps of the spans the mouth is open."""
    moving = [(start_ms, end_ms) for shape, start_ms, end_ms in shapes if shape != "sil"]
    for kind, start_ms, end_ms in spans_ms:
        for at_ms in range(round(start_ms) + 5, round(end_ms), 10):
            out.steps[kind] += 1
            out.opened[kind] += any(begin_ms <= at_ms < stop_ms for begin_ms, stop_ms in moving)


async def judge(
    made: Disturbed, draw: ears_stream.Draw, out: Found, *, nonverbal: bool, shapes: Table | None = None
) -> None:
    """Caption the recordings, and count; ``shapes`` is that of :func:`benchmarks.lipsync_score.score`."""
    result = await ears_stream.stream(made.recordings, made.audio, draw, ears=True, nonverbal=nonverbal, shapes=shapes)
    out.score += result.score
    for spans_ms, shown in zip(made.spans_ms, result.shapes, strict=True):
        count(spans_ms, shown, out)


def cell(silent: Found, found: Found) -> str:
    """Return what was found with the mouth at rest in all sounds, and with it open in some, in words."""
    kinds = ", ".join(f"{kind} {found.share([kind]):.0f}" for kind in KINDS)
    still = [100 - each.share(["silence"]) for each in (silent, found)]
    frames = [each.score.accuracy for each in (silent, found)]
    return (
        f"open in {found.share(KINDS):.0f} % of sounds ({kinds}), off {silent.share(KINDS):.0f} %; still in "
        f"{still[1]:.1f} % of silence, off {still[0]:.1f} %; {frames[1]:.1f} % of frames, off {frames[0]:.1f} %; "
        f"closures {found.score.cover:.0f} / {found.score.punctual:.0f} %"
    )


def _reached(silent: Found, found: Found) -> bool:
    lost = found.share(["silence"]) - silent.share(["silence"])
    same = abs(found.score.accuracy - silent.score.accuracy) <= MOST_LOST / 2
    return found.share(KINDS) >= LEAST_OPEN and lost <= MOST_LOST and same


def rows() -> Iterator[Row]:
    """Yield the rows."""
    if not flite_voices.installed():
        yield "sounds that are not text", "MISSED: flite is not installed", "–"
        return
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(TRUTH.glob("*.json"))]
    read = asyncio.run(read_all([*texts, *flite_voices.SENTENCES]))
    for voice in VOICES:
        recordings = truth_set("alignment", read) if voice == "rms" else voice_set(voice, read)
        audio = {one.text: ears_stream.speak(one.text, voice) for one in recordings}
        voiced = {kind: [ears_stream.speak(text, voice).pcm for text in said] for kind, said in VOICED.items()}
        sets = [disturbed(*joined(recordings, audio), voiced, seed) for seed in SEEDS]
        for case in ears.CASES[1:]:
            silent, found = Found(), Found()
            for made in sets:
                asyncio.run(judge(made, case.draw, silent, nonverbal=False))
                asyncio.run(judge(made, case.draw, found, nonverbal=True))
            judges = case.draw is not ears_stream.untimed
            goal = f"≥ {LEAST_OPEN:.0f} % open; at most {MOST_LOST} points of silence lost; frames unchanged"
            missed = "" if _reached(silent, found) else " MISSED"
            yield f"{case.name}, {voice}", cell(silent, found), goal + missed if judges else "–"
