"""A recording of an hour and its transcript: what ``convert --audio FILE --text FILE`` needs, and what it finds.

The recording is made of flite's sentences in three voices, in random order with random pauses. One transcript is right,
one has wrong sentences, and one belongs to another recording.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks import flite_voices
from benchmarks.ears_stream import Audio, speak
from benchmarks.flite_voices import Sentence
from captionsync.audio.codec import Resampler
from captionsync.timing.phones.tokens import token_starts

HOUR_S = 3_600.0
RATE_HZ = 16_000
PAUSES_S = (0.1, 1.2)
HISS = 20.0
"""Standard deviation of the noise, in steps of 16-bit samples."""
PLACES, MOST_LOST = 100, 2
FAR_MS = 100.0
"""A word that is further away is lost."""
WRONG_EVERY = 60
"""Of so many sentences, one is replaced in the wrong transcript."""
WRONG = "Nobody expected such a strange ending to the long story."
OTHER = "Completely different words belong to another recording that was never made. "
SEED = 9
MOST_SHARE, MOST_MB = 0.05, 400.0

Row = tuple[str, str, str]


@dataclass(slots=True)
class Hour:
    """A recording."""

    sentences: list[Sentence]
    begins_s: list[float]
    """Where each sentence's audio begins."""
    length_s: float


class Run(NamedTuple):
    """What a conversion did."""

    status: int
    took_s: float
    spent_s: float
    """Of CPU, in all processes."""
    most_mb: float
    """Memory of the largest process."""
    message: str


def make(path: Path, length_s: float = HOUR_S) -> Hour:
    """Write a recording, and return what is said in it."""
    spoken = [(one, _audio(one)) for voice in flite_voices.VOICES for one in flite_voices.sentences(voice)]
    dice, noise = random.Random(SEED), np.random.default_rng(SEED)
    hour = Hour([], [], 0.0)
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE_HZ, 0, "NONE", ""))
        while hour.length_s < length_s:
            for one, pcm in dice.sample(spoken, len(spoken)):
                silence = bytes(2 * round(RATE_HZ * dice.uniform(*PAUSES_S)))
                heard = np.frombuffer(pcm + silence, "<i2")
                hiss = noise.normal(0.0, HISS, len(heard))
                file.writeframes(np.clip(heard + hiss, -32_768, 32_767).astype("<i2").tobytes())
                hour.sentences.append(one)
                hour.begins_s.append(hour.length_s)
                hour.length_s += len(heard) / RATE_HZ
    return hour


def _audio(sentence: Sentence) -> bytes:
    sound: Audio = speak(sentence.text, sentence.voice)
    resampler = Resampler(sound.rate_hz, RATE_HZ)
    return resampler.feed(sound.pcm) + resampler.finish()


def convert(audio: Path, text: Path, out: Path) -> Run:
    """Run the command."""
    command = [sys.executable, "-m", "captionsync", "convert", "--language", "en", "--audio", str(audio)]
    begin_s = time.monotonic()
    process = subprocess.Popen([*command, "--text", str(text), str(out)], stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    message = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(
        process.returncode,
        time.monotonic() - begin_s,
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / 1024,
        message.strip(),
    )


def late_ms(hour: Hour, texts: Sequence[str], out: Path) -> list[list[float]]:
    """Return how late each word of each sentence begins; nothing for sentences that were replaced."""
    starts = {word["char_start"]: word["start_ms"] for word in json.loads(out.read_text("utf-8"))["words"]}
    found: list[list[float]] = []
    at = 0
    for sentence, begin_s, text in zip(hour.sentences, hour.begins_s, texts, strict=True):
        late: list[float] = []
        if text == sentence.text:
            true_s = [begin_s + sentence.phones[first][1] for _, first, _ in sentence.words]
            places = [at + start for start in token_starts(text)]
            late = [starts[place] - 1000 * true for place, true in zip(places, true_s, strict=True)]
        found.append(late)
        at += len(text) + 1
    return found


def rows() -> Iterator[Row]:
    """Yield ``(what, figure, goal)``."""
    with tempfile.TemporaryDirectory() as folder:
        audio, text, out = (Path(folder) / name for name in ("hour.wav", "hour.txt", "hour.json"))
        hour = make(audio)
        right = [one.text for one in hour.sentences]
        text.write_text(" ".join(right), "utf-8")
        run = convert(audio, text, out)
        found = late_ms(hour, right, out)
        yield from _right_rows(hour, run, found)
        wrong = [WRONG if number % WRONG_EVERY == 30 else one for number, one in enumerate(right)]
        text.write_text(" ".join(wrong), "utf-8")
        convert(audio, text, out)
        yield _wrong_row(wrong, found, late_ms(hour, wrong, out))
        text.write_text(OTHER * (len(" ".join(right)) // len(OTHER)), "utf-8")
        refused = convert(audio, text, out)
        missed = "" if refused.status and "does not match" in refused.message else " MISSED"
        yield "a transcript of another recording", f"“{refused.message}”{missed}", "refused"


def _right_rows(hour: Hour, run: Run, late: Sequence[Sequence[float]]) -> Iterator[Row]:
    what = f"a recording of {hour.length_s / 60:.0f} minutes and its transcript"
    share = run.took_s / hour.length_s
    figure = f"1/{1 / share:.0f} of its length ({run.took_s:.0f} s, CPU {run.spent_s:.0f} s)"
    yield what, figure + (" MISSED" if share > MOST_SHARE else ""), "≤ 1/20"
    memory = f"{run.most_mb:.0f} MB" + (" MISSED" if run.most_mb > MOST_MB else "")
    yield f"{what}, largest process", memory, f"≤ {MOST_MB:.0f} MB"
    every = np.array([value for sentence in late for value in sentence])
    picked = every[np.linspace(0, len(every) - 1, PLACES).astype(int)]
    lost = int((np.abs(picked) > FAR_MS).sum())
    share_far = float((np.abs(every) > FAR_MS).mean())
    ends = [float(np.median(part)) for part in np.array_split(every, 6)]
    yield (
        f"{what}, words at {PLACES} places",
        f"median {np.median(picked):+.0f} ms, 90 % within {np.percentile(np.abs(picked), 90):.0f} ms, {lost} over "
        f"{FAR_MS:.0f} ms; medians of its sixths {min(ends):+.0f} to {max(ends):+.0f} ms; of all words, "
        f"{100 * share_far:.1f} % over {FAR_MS:.0f} ms" + (" MISSED" if lost > MOST_LOST else ""),
        f"no drift, ≤ {MOST_LOST} over {FAR_MS:.0f} ms",
    )


def _wrong_row(texts: Sequence[str], right: Sequence[Sequence[float]], late: Sequence[Sequence[float]]) -> Row:
    replaced = [number for number, text in enumerate(texts) if text == WRONG]
    near = {number + step for number in replaced for step in (-1, 1)}
    harmed = [
        number
        for number, (before, after) in enumerate(zip(right, late, strict=True))
        if any(abs(one - other) > FAR_MS for one, other in zip(before, after, strict=False))
    ]
    beyond = [number for number in harmed if number not in near]
    figure = f"{len(harmed) - len(beyond)} of {len(near)} neighbours, {len(beyond)} of {len(texts)} others"
    what = f"{len(replaced)} wrong sentences in that transcript: sentences with words moved by over {FAR_MS:.0f} ms"
    return what, figure + (" MISSED" if beyond else ""), "none but neighbours"
