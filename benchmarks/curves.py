"""Visemes and curves: how short events are, how far closures close, how far a frame moves, and what it costs.

The phones are the true ones of the truth sentences (flite's own times), at their own pace and a third faster. Costs are
processor time of this thread.
"""

from __future__ import annotations

import json
import math
import time
from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from captionsync.timing.model import Phone, Viseme
from captionsync.timing.mouth.curve import FPS, MAX_STEP, MouthCurve
from captionsync.timing.mouth.frames import seal
from captionsync.timing.mouth.loudness import LoudnessMeter
from captionsync.timing.mouth.spacing import LEAST_MS
from captionsync.timing.mouth.visemes import VisemeAssembler
from captionsync.timing.tables.viseme_sets import CLOSURES

TRUTH = Path(__file__).parent.parent / "tests" / "data" / "truth"
IPA = {
    **{phone: phone for phone in "p b m f v t d k s z n l w".split()},
    **dict(
        pair.split(":")
        for pair in (
            "th:θ dh:ð g:ɡ ch:tʃ jh:dʒ sh:ʃ zh:ʒ ng:ŋ r:ɹ y:j hh:h aa:ɑ ae:æ ah:ʌ ax:ə eh:ɛ ao:ɔ ih:ɪ iy:i uh:ʊ uw:u "
            "aw:aʊ ay:aɪ ey:eɪ ow:oʊ oy:ɔɪ er:ɚ pau:"
        ).split()
    ),
}
"""The truth's ARPAbet as IPA."""
SEALED = 0.9

Sentence = tuple[list[Phone], list[Viseme]]


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield ``(what, figure, goal)``."""
    for pace, name in ((1.0, "as spoken"), (0.75, "a third faster")):
        spoken = [sentence(path, pace) for path in sorted(TRUTH.glob("*.json"))]
        yield f"visemes other than closures under {LEAST_MS} ms, {name}", f"{short_share(spoken):.1f} %", "≤ 2 %"
        sealed, held, closures = closure_reach(spoken)
        yield f"p b m sealed to {SEALED} in the curve, {name}", f"{sealed} of {closures}", "all"
        yield f"p b m sealed for half their length, {name}", f"{held} of {closures}", "≥ 99 %"
        for kind, most in MAX_STEP.items():
            yield (
                f"largest step of a weight from frame to frame, {kind}, {name}",
                f"{largest_step(spoken, kind):.2f}",
                f"≤ {most}",
            )
    spoken = [sentence(path, 1.0) for path in sorted(TRUTH.glob("*.json"))]
    yield "mouthClose above jawOpen", f"{overclosed(spoken)} frames", "0"
    yield "visemes, per phone", f"{viseme_cost_us(spoken):.0f} µs", "–"
    for kind in MAX_STEP:
        yield (
            f"curves as they are streamed, {kind}, per 100 ms of speech",
            f"{curve_cost_ms(spoken, kind):.2f} ms",
            "≤ 1 ms",
        )
    yield "loudness, per second of audio", f"{loudness_cost_ms():.2f} ms", "≤ 0.5 ms"


def sentence(path: Path, pace: float) -> Sentence:
    """Return the phones of a truth sentence and the visemes made of them."""
    entries = json.loads(path.read_text("utf-8"))["phones"]
    phones = [
        Phone(IPA[one["phone"]], round(one["start"] * 1000 * pace), round(one["end"] * 1000 * pace)) for one in entries
    ]
    assembler = VisemeAssembler()
    visemes = [viseme for phone in phones for viseme in assembler.feed(phone, 0 if phone.ipa else None)]
    return phones, visemes + assembler.finish()


def curve_frames(visemes: list[Viseme], kind: str) -> list[dict[str, float]]:
    """Return the frames of a sentence, taken viseme by viseme as a live session does."""
    curve, parts = MouthCurve(kind), []
    for viseme in visemes:
        curve.feed(viseme)
        parts.append(curve.take(viseme.end_ms))
    parts.append(curve.finish(visemes[-1].end_ms))
    return [dict(zip(part.names, frame, strict=True)) for part in parts if part for frame in part.frames]


def short_share(spoken: list[Sentence]) -> float:
    """Return the percentage of events, except closures, that are shorter than the least length."""
    lengths = [v.end_ms - v.start_ms for _, visemes in spoken for v in visemes if v.id not in CLOSURES]
    return 100 * sum(length < LEAST_MS for length in lengths) / len(lengths)


def closure_reach(spoken: list[Sentence]) -> tuple[int, int, int]:
    """Return how many closures are sealed at all, how many for half their length, and how many there are."""
    sealed = held = closures = 0
    for phones, visemes in spoken:
        frames = curve_frames(visemes, "arkit")
        for phone in phones:
            if phone.ipa not in ("p", "b", "m"):
                continue
            seals = [seal(one) for one in frames[-(-phone.start_ms * FPS // 1000) : -(-phone.end_ms * FPS // 1000)]]
            closures += 1
            sealed += max(seals, default=0.0) >= SEALED
            held += 2 * sum(value >= SEALED for value in seals) >= len(seals)
    return sealed, held, closures


def largest_step(spoken: list[Sentence], kind: str) -> float:
    """Return the largest change of any weight between two frames."""
    return max(
        abs(after[name] - before[name])
        for _, visemes in spoken
        for before, after in pairwise(curve_frames(visemes, kind))
        for name in after
    )


def overclosed(spoken: list[Sentence]) -> int:
    """Return the number of frames in which the mouth is closed further than the jaw is open."""
    frames = (frame for _, visemes in spoken for frame in curve_frames(visemes, "arkit"))
    return sum(frame["mouthClose"] > frame["jawOpen"] for frame in frames)


def viseme_cost_us(spoken: list[Sentence]) -> float:
    """Return microseconds per phone."""
    begin = time.thread_time()
    for phones, _ in spoken:
        assembler = VisemeAssembler()
        for phone in phones:
            assembler.feed(phone, 0)
        assembler.finish()
    return (time.thread_time() - begin) * 1e6 / sum(len(phones) for phones, _ in spoken)


def curve_cost_ms(spoken: list[Sentence], kind: str) -> float:
    """Return milliseconds per 100 ms of speech."""
    begin, speech_ms = time.thread_time(), 0
    for _, visemes in spoken:
        curve = MouthCurve(kind)
        for viseme in visemes:
            curve.feed(viseme)
            curve.take(viseme.end_ms)
        speech_ms += visemes[-1].end_ms
    return (time.thread_time() - begin) * 1000 * 100 / speech_ms


def loudness_cost_ms() -> float:
    """Return milliseconds per second of audio, in the pieces of the embedded engine."""
    seconds, rate_hz, piece = 20, 22_050, 2 * 1323
    pcm = array("h", [int(9000 * math.sin(i / 20)) for i in range(seconds * rate_hz)]).tobytes()
    meter = LoudnessMeter()
    begin = time.thread_time()
    for at in range(0, len(pcm), piece):
        meter.feed(pcm[at : at + piece], rate_hz)
    return (time.thread_time() - begin) * 1000 / seconds
