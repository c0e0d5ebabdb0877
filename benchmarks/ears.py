"""The ears: words and mouth of live sessions whose times are like those of real streams, with and without the sound.

Messages hold 400 ms of audio and the characters that begin in it. The voices are flite's, which never trained the net;
``rms`` was looked at while the constants of listening were chosen. All sentences of a voice are one stream.
"""

from __future__ import annotations

import asyncio
import json
import math
import random
import statistics
import subprocess
import tempfile
import time
import wave
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from benchmarks import flite_voices
from benchmarks.lipsync import read_all
from benchmarks.lipsync_noise import Noise, like_v2, like_v3
from benchmarks.lipsync_score import Score, Shape, score
from benchmarks.lipsync_sets import TRUTH, Recording, truth_set, voice_set
from captionsync.align.untimed import UntimedAligner
from captionsync.captioner import Captioner
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer, PronunciationStage
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars, Word
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.slices import sliced
from captionsync.timing.sound.priors import Trust
from captionsync.timing.sound.track import Ears
from captionsync.weights import load_weights

MESSAGE_MS = 400
SILENCE_S = 0.15
"""Shorter silences are not judged."""
SEED = 7

Row = tuple[str, str, str]
Draw = Callable[[Recording, float, random.Random], tuple[list[int], list[int]] | None]
"""A recording, the length of its audio in ms, dice -> starts and ends of its characters; None without times."""


class Audio(NamedTuple):
    """A spoken sentence."""

    pcm: bytes
    rate_hz: int

    @property
    def length_ms(self) -> float:
        return len(self.pcm) / 2 * 1000 / self.rate_hz


@dataclass(slots=True)
class Result:
    """What a stream looks like."""

    score: Score = field(default_factory=Score)
    late_ms: list[float] = field(default_factory=list)
    """Of each word's start."""
    still: int = 0
    silent: int = 0
    """Steps of 10 ms in silences, and those in which the mouth is still."""
    spent_s: float = 0.0
    length_s: float = 0.0


def speak(text: str, voice: str) -> Audio:
    """Speak a sentence with flite."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "speech.wav"
        subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(path)], check=True)
        with wave.open(str(path)) as file:
            return Audio(file.readframes(file.getnframes()), file.getframerate())


def exact(recording: Recording, length_ms: float, dice: random.Random) -> tuple[list[int], list[int]]:
    """Return the true times."""
    return [round_ms(at * 1000) for at in recording.starts], [round_ms(at * 1000) for at in recording.ends]


def like(noise: Noise) -> Draw:
    """Return times like those of a real stream."""

    def draw(recording: Recording, length_ms: float, dice: random.Random) -> tuple[list[int], list[int]]:
        true = [at * 1000 for at in recording.starts]
        starts = noise(recording.text, true, recording.ends[-1] * 1000, length_ms, dice)
        rounded = [max(0, round_ms(at)) for at in starts]
        return rounded, [*rounded[1:], max(rounded[-1], round_ms(length_ms))]

    return draw


def untimed(recording: Recording, length_ms: float, dice: random.Random) -> None:
    """Return nothing."""
    return


def messages(recording: Recording, audio: Audio, times: tuple[list[int], list[int]] | None) -> Iterator[SpeechChunk]:
    """Yield what an upstream sends."""
    aligner = UntimedAligner(char_start=0, start_ms=0.0, rate_hz=audio.rate_hz)
    aligner.sent(recording.text)
    char, at_ms, length_ms = 0, 0, round_ms(audio.length_ms)
    while at_ms < length_ms:
        until_ms = min(length_ms, at_ms + MESSAGE_MS)
        last = until_ms == length_ms
        begin, end = (2 * (place_ms * audio.rate_hz // 1000) for place_ms in (at_ms, until_ms))
        chunk = SpeechChunk(audio.pcm[begin : None if last else end], audio.rate_hz, until_ms)
        runs: tuple[TimedChars, ...] = ()
        if times is None:
            runs = (*aligner.feed(chunk), *(aligner.finish() if last else ()))
        else:
            starts, ends = times
            stop = len(starts) if last else next((k for k in range(char, len(starts)) if starts[k] >= until_ms), char)
            if stop > char:
                part = slice(char, stop)
                runs = (TimedChars(recording.text[part], char, tuple(starts[part]), tuple(ends[part])),)
            char = stop
        yield SpeechChunk(chunk.pcm, chunk.sample_rate_hz, until_ms, chars=runs)
        at_ms = until_ms


async def stream(
    recordings: Sequence[Recording],
    audio: dict[str, Audio],
    draw: Draw,
    *,
    ears: bool,
    language: str = "en",
    shapes: dict[str, tuple[str, ...]] | None = None,
) -> Result:
    """Caption recordings as sessions of one upstream and voice; ``shapes`` is that of :func:`score`."""
    pool, dice, out = EspeakPool(workers=1), random.Random(SEED), Result()
    profile, trust = VoiceProfile(), Trust()
    pronouncer = Pronouncer(pool)
    try:
        for one in recordings:
            sound = audio[one.text]
            stage = PronunciationStage(pronouncer, language)
            stage.prefetch(one.text)
            captioner = Captioner(
                language=language,
                direction="ltr",
                rules=rules_for(language),
                true_phones=False,
                profile=profile,
                ears=Ears(load_weights(), trust) if ears else None,
            )
            chunks = [await stage.feed(chunk) for chunk in messages(one, sound, draw(one, sound.length_ms, dice))]
            chunks.append(await stage.finish())
            _judge(one, sound, captioner, chunks, out, shapes)
    finally:
        await pool.close()
    return out


def _judge(
    recording: Recording,
    sound: Audio,
    captioner: Captioner,
    chunks: Sequence[SpeechChunk],
    out: Result,
    table: dict[str, tuple[str, ...]] | None,
) -> None:
    words: list[Word] = []
    shapes: list[Shape] = []
    before_s = time.thread_time()
    for number, chunk in enumerate(chunks):
        for piece in sliced(chunk):
            captioner.feed(piece)
        if number + 1 == len(chunks):
            captioner.finish()
        while (batch := captioner.next_batch()) is not None:
            words += [word for word, _ in batch.words]
            shapes += [(viseme.id, viseme.start_ms, viseme.end_ms) for viseme in batch.visemes]
    out.spent_s += time.thread_time() - before_s
    out.length_s += sound.length_ms / 1000
    out.score += score(recording.truth, shapes, table)
    if len(words) == len(recording.words):  # scripts without spaces have other words than tokens
        late_ms = [word.start_ms - true[1] * 1000 for word, true in zip(words, recording.words, strict=True)]
        out.late_ms += [late for late in late_ms if not math.isnan(late)]
    still, silent = _stillness(recording, sound, shapes)
    out.still, out.silent = out.still + still, out.silent + silent


def _stillness(recording: Recording, sound: Audio, shapes: Sequence[Shape]) -> tuple[int, int]:
    """Return in how many 10 ms steps of silences the mouth is still, and how many there are."""
    spoken = [(start, end) for phone, start, end in recording.truth if phone != "pau"]
    edges = [(0.0, 0.0), *spoken, (sound.length_ms / 1000, 0.0)]
    moving = [(start_ms, end_ms) for shape, start_ms, end_ms in shapes if shape != "sil"]
    still = silent = 0
    for (_, end_s), (start_s, _) in zip(edges, edges[1:], strict=False):
        if start_s - end_s > SILENCE_S:
            for at_ms in range(round(end_s * 1000) + 5, round(start_s * 1000), 10):
                silent += 1
                still += not any(begin_ms <= at_ms < stop_ms for begin_ms, stop_ms in moving)
    return still, silent


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


def word_errors(result: Result) -> tuple[float, float]:
    """Return median and 90th percentile of how far words are off, in ms; 0 where none is known."""
    if len(result.late_ms) < 2:
        return 0.0, 0.0
    return statistics.median(result.late_ms), statistics.quantiles([abs(value) for value in result.late_ms], n=10)[-1]


def cell(result: Result) -> str:
    """Return what a stream looks like, in words."""
    found, (bias_ms, p90_ms) = result.score, word_errors(result)
    words = f"words {bias_ms:+.0f} ms, p90 {p90_ms:.0f} ms; " if result.late_ms else ""
    still = f"still in {100 * result.still / result.silent:.0f} % of silence; " if result.silent else ""
    return (
        f"{found.accuracy:.1f} % of frames; closures {found.cover:.0f} / {found.punctual:.0f} %; {words}{still}"
        f"{1000 * result.spent_s / result.length_s:.1f} ms a second"
    )


def _row(case: _Case, voice: str, result: Result, *, ears: bool) -> Row:
    found, (bias_ms, p90_ms) = result.score, word_errors(result)
    name = f"{case.name}, {voice}, {'with' if ears else 'without'} ears"
    if not ears:
        return name, cell(result), "–"
    reached = (
        found.accuracy >= case.frames
        and min(found.cover, found.punctual) >= case.closures
        and abs(bias_ms) <= case.bias_ms
        and p90_ms <= case.p90_ms
    )
    goal = f"{case.frames} %; {case.closures:.0f} %; {case.bias_ms:.0f}, {case.p90_ms:.0f} ms"
    return name, cell(result), goal if voice != "rms" else goal + ("" if reached else " MISSED")


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
