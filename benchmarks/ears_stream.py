"""Sessions of one upstream and voice, whose character times are like those of real streams, and what they look like.

Messages hold 400 ms of audio and the characters that begin in it. All sentences of a voice are one stream.
"""

from __future__ import annotations

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

from benchmarks.lipsync_noise import Noise
from benchmarks.lipsync_score import Score, Shape, score
from benchmarks.lipsync_sets import Recording
from captionsync.align.untimed import UntimedAligner
from captionsync.captioner import Captioner
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer, PronunciationStage
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, TimedChars, Viseme
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
    shapes: list[list[Shape]] = field(default_factory=list)
    """Of each recording."""
    spent_s: float = 0.0
    """Of CPU."""
    length_s: float = 0.0

    def add(
        self,
        recording: Recording,
        sound: Audio,
        starts_ms: Sequence[float],
        shapes: Sequence[Shape],
        table: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        """Judge one sentence.

        Args:
            recording: the sentence with its truth.
            sound: its audio.
            starts_ms: of its words; not judged if there are more or less than the sentence has.
            shapes: its visemes.
            table: what counts for each phone; see :func:`score`.
        """
        self.length_s += sound.length_ms / 1000
        self.shapes.append(list(shapes))
        self.score += score(recording.truth, shapes, table)
        if len(starts_ms) == len(recording.words):  # scripts without spaces have other words than tokens
            late_ms = [at_ms - true[1] * 1000 for at_ms, true in zip(starts_ms, recording.words, strict=True)]
            self.late_ms += [late for late in late_ms if not math.isnan(late)]
        still, silent = _stillness(recording, sound, shapes)
        self.still, self.silent = self.still + still, self.silent + silent

    def word_errors_ms(self) -> tuple[float, float]:
        """Return median and 90th percentile of how far words are off; 0 where none is known."""
        if len(self.late_ms) < 2:
            return 0.0, 0.0
        return statistics.median(self.late_ms), statistics.quantiles([abs(late) for late in self.late_ms], n=10)[-1]

    def cell(self) -> str:
        """Return what the stream looks like, in words."""
        bias_ms, p90_ms = self.word_errors_ms()
        words = f"words {bias_ms:+.0f} ms, p90 {p90_ms:.0f} ms; " if self.late_ms else ""
        still = f"still in {100 * self.still / self.silent:.0f} % of silence; " if self.silent else ""
        return (
            f"{self.score.accuracy:.1f} % of frames; closures {self.score.cover:.0f} / {self.score.punctual:.0f} %; "
            f"{words}{still}{1000 * self.spent_s / self.length_s:.1f} ms a second"
        )


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
    nonverbal: bool = True,
    language: str = "en",
    shapes: dict[str, tuple[str, ...]] | None = None,
    label: Callable[[Viseme], str] = lambda viseme: viseme.id,
) -> Result:
    """Caption recordings as sessions of one upstream and voice.

    Args:
        recordings: one after another.
        audio: of each text.
        draw: makes the times that the upstream sends.
        ears: whether the sessions listen.
        nonverbal: sounds between words open the mouth.
        language: BCP 47 tag.
        shapes: what counts for each phone; see :func:`score`.
        label: what a viseme is called there.
    """
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
                ears=Ears(load_weights(), trust, nonverbal) if ears else None,
            )
            chunks = [await stage.feed(chunk) for chunk in messages(one, sound, draw(one, sound.length_ms, dice))]
            chunks.append(await stage.finish())
            words, made, spent_s = _captioned(captioner, chunks, label)
            out.spent_s += spent_s
            out.add(one, sound, words, made, shapes)
    finally:
        await pool.close()
    return out


def _captioned(
    captioner: Captioner, chunks: Sequence[SpeechChunk], label: Callable[[Viseme], str]
) -> tuple[list[float], list[Shape], float]:
    """Return starts of words in ms, shapes, and seconds of CPU."""
    starts_ms: list[float] = []
    shapes: list[Shape] = []
    before_s = time.thread_time()
    for number, chunk in enumerate(chunks):
        for piece in sliced(chunk):
            captioner.feed(piece)
        if number + 1 == len(chunks):
            captioner.finish()
        while (batch := captioner.next_batch()) is not None:
            starts_ms += [word.start_ms for word, _ in batch.words]
            shapes += [(label(viseme), viseme.start_ms, viseme.end_ms) for viseme in batch.visemes]
    return starts_ms, shapes, time.thread_time() - before_s


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
