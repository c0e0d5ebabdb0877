"""Draw one sentence as an SVG file: what an upstream sent, and what captions and mouth become, over one time axis.

``python -m tools.draw_lipsync docs/img/lipsync.svg`` draws the first sentence of the benchmark of the ears
(:mod:`benchmarks.ears_stream`): flite's voice ``rms`` with character times like those of a real v2 stream, with the
dice of the benchmark. It needs flite.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from benchmarks.ears_stream import SEED, Audio, like, messages, speak
from benchmarks.lipsync import read_all
from benchmarks.lipsync_noise import like_v2
from benchmarks.lipsync_score import score
from benchmarks.lipsync_sets import TRUTH, Recording, truth_set
from captionsync.captioner import Captioner
from captionsync.espeak.pool import EspeakPool
from captionsync.events import BlendshapesEvent
from captionsync.pronounce import Pronouncer, PronunciationStage
from captionsync.timing.captions.lines import rules_for
from captionsync.timing.clock import round_ms
from captionsync.timing.model import SpeechChunk, Viseme, Word
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.slices import sliced
from captionsync.timing.sound.priors import Trust
from captionsync.timing.sound.track import Ears
from captionsync.weights import load_weights

WIDTH, LEFT, RIGHT = 1200, 112, 16
HEIGHT, AXIS = 568, 530
FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"
INK, FAINT, LINE, WAVE, TRUE = "#1a1a1a", "#6b6a66", "#dedcd5", "#8d93d8", "#b3261e"
COLOURS = {"PP": "#d9614b", "FF": "#e8923a", "sil": "#eceae4"}
VOWEL, CONSONANT = "#c9cdf7", "#dfe9e2"
VOWELS = {"aa", "E", "I", "O", "U"}
CURVES = (
    ("jawOpen", "jaw", "#3d45a8", "jawOpen"),
    ("mouthClose", "lips laid together", "#d9614b", "mouthClose"),
    ("mouthRollLower", "lip rolled in", "#e8923a", "mouthRollLower"),
    ("mouthPucker", "rounding", "#2d8a57", "mouthPucker"),
    ("mouthStretchLeft", "spreading", "#8a6d2d", "mouthStretch"),
)
"""Column, meaning, colour and name."""

Item = dict[str, Any]
"""Something with ``start_ms``, ``end_ms`` and a ``text``; of frames, ``time_ms`` and the weights."""
Colour = Callable[[Item], str]


class Captioned(NamedTuple):
    """What a session makes of the sentence."""

    words: list[Item]
    visemes: list[Item]
    frames: list[Item]


class Picture(NamedTuple):
    """What is drawn."""

    recording: Recording
    audio: Audio
    sent: list[Item]
    alone: Captioned
    """By the character times alone."""
    heard: Captioned
    """With ears."""


def main(arguments: list[str]) -> int:
    """Draw into the file given by the first argument."""
    if len(arguments) != 1:
        print("python -m tools.draw_lipsync FILE.svg", file=sys.stderr)
        return 2
    Path(arguments[0]).write_text(drawing(asyncio.run(picture())), "utf-8")
    return 0


async def picture() -> Picture:
    """Return the sentence without and with ears."""
    texts = [json.loads(path.read_text("utf-8"))["text"] for path in sorted(TRUTH.glob("*.json"))]
    recording, text = truth_set("alignment", await read_all(texts))[0], texts[0]
    audio = speak(text, "rms")
    times = like(like_v2)(recording, audio.length_ms, random.Random(SEED))
    assert times is not None
    sent = [
        {"text": "␣" if char == " " else char, "start_ms": start, "end_ms": end}
        for char, start, end in zip(text, *times, strict=True)
    ]
    chunks = list(messages(recording, audio, times))
    alone, heard = [await captioned(text, chunks, ears=ears) for ears in (False, True)]
    return Picture(recording, audio, sent, alone, heard)


async def captioned(text: str, chunks: Sequence[SpeechChunk], *, ears: bool) -> Captioned:
    """Caption a sentence as the first session of an upstream and voice."""
    pool = EspeakPool(workers=1)
    captioner = Captioner(
        language="en",
        direction="ltr",
        rules=rules_for("en"),
        true_phones=False,
        curves="arkit",
        profile=VoiceProfile(),
        ears=Ears(load_weights(), Trust()) if ears else None,
    )
    try:
        stage = PronunciationStage(Pronouncer(pool), "en")
        stage.prefetch(text)
        for chunk in [*[await stage.feed(chunk) for chunk in chunks], await stage.finish()]:
            for piece in sliced(chunk):
                captioner.feed(piece)
    finally:
        await pool.close()
    captioner.finish()
    return released(captioner)


def released(captioner: Captioner) -> Captioned:
    """Return all that a captioner releases."""
    out = Captioned([], [], [])
    while (batch := captioner.next_batch()) is not None:
        out.words.extend(item(word, word.text) for word, _ in batch.words)
        out.visemes.extend(item(viseme, viseme.id) for viseme in batch.visemes)
        for event in batch.events:
            if isinstance(event, BlendshapesEvent):
                for number, frame in enumerate(event.frames):
                    time_ms = event.start_ms + number * 1000 / event.fps
                    out.frames.append(dict(zip(event.names, frame, strict=True)) | {"time_ms": time_ms})
    return out


def item(thing: Word | Viseme, label: str) -> Item:
    """Return something with a label."""
    return {"text": label, "start_ms": thing.start_ms, "end_ms": thing.end_ms}


def words_note(captioned: Captioned, recording: Recording) -> str:
    """Say how far words begin from where they do, on average."""
    pairs = zip(captioned.words, recording.words, strict=True)
    return f"{statistics.mean(abs(word['start_ms'] - true[1] * 1000) for word, true in pairs):.0f} ms off"


def mouth_note(captioned: Captioned, recording: Recording) -> str:
    """Say how much of the mouth is right."""
    shapes = [(viseme["text"], viseme["start_ms"], viseme["end_ms"]) for viseme in captioned.visemes]
    return f"{score(recording.truth, shapes).accuracy:.0f}% right"


def drawing(picture: Picture) -> str:
    """Return the SVG document."""
    recording, audio, sent, alone, heard = picture
    length_ms = round_ms(audio.length_ms)
    scale = (WIDTH - LEFT - RIGHT) / length_ms

    def x(ms: float) -> float:
        return LEFT + ms * scale

    def row(name: str, top: int, items: Sequence[Item], note: str = "", colour: Colour = plain) -> Iterator[str]:
        return lane(name, top, 26, boxes(items, x, top, 26, colour), note)

    true = [
        {"text": phone, "start_ms": start_s * 1000, "end_ms": end_s * 1000}
        for phone, start_s, end_s in recording.truth
        if phone != "pau"
    ]
    parts = [
        *time_axis(length_ms, x),
        *lane("waveform", 12, 92, waveform(array("h", audio.pcm), audio.rate_hz, x, 58, 44)),
        *row("true phones", 112, true),
        *row("times as sent", 146, sent),
        *row("words by times", 188, alone.words, words_note(alone, recording), word_colour),
        *row("words by ear", 222, heard.words, words_note(heard, recording), word_colour),
        *true_starts(recording, x),
        *row("mouth by times", 264, alone.visemes, mouth_note(alone, recording), colour_of),
        *row("mouth by ear", 298, heard.visemes, mouth_note(heard, recording), colour_of),
        *lane("curves by ear", 340, 190, curves(heard.frames, x, AXIS, 190)),
        *legend(HEIGHT - 12),
    ]
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    title = escape(
        "Waveform, true phones, character times as sent, words and visemes by these times and by ear, and mouth curves "
        f"of: {recording.text}"
    )
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{title}" '
        f'font-family="{FONT}" font-size="12">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="10" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def plain(_: Item) -> str:
    """Return the colour of what is only compared."""
    return "#f4f3ef"


def word_colour(_: Item) -> str:
    """Return the colour of a word."""
    return "#fff2c9"


def true_starts(recording: Recording, x: Callable[[float], float]) -> Iterator[str]:
    """Yield a line through the lanes of times and words where each word truly begins."""
    for _, start_s, _ in recording.words:
        yield f'<path d="M{x(start_s * 1000):.1f} 142V252" stroke="{TRUE}" stroke-width="1.2" stroke-dasharray="3 2"/>'


def colour_of(item: Item) -> str:
    """Return the colour of a viseme: closures stand out, vowels and consonants differ."""
    return COLOURS.get(item["text"]) or (VOWEL if item["text"] in VOWELS else CONSONANT)


def lane(name: str, top: int, height: int, content: Iterator[str], note: str = "") -> Iterator[str]:
    """Yield a lane with its name at the left, and a note under it."""
    y = top + height / 2 + (-2 if note else 4)
    yield f'<text x="{LEFT - 10}" y="{y}" text-anchor="end" fill="{FAINT}">{name}</text>'
    if note:
        yield f'<text x="{LEFT - 10}" y="{y + 14}" text-anchor="end" fill="{TRUE}" font-size="11">{note}</text>'
    yield from content


def time_axis(duration_ms: int, x: Callable[[float], float]) -> Iterator[str]:
    """Yield a faint line for every fifth of a second and its time for every half."""
    for ms in range(0, duration_ms + 1, 100):
        if ms % 500 == 0:
            yield f'<path d="M{x(ms):.1f} 8V{AXIS}" stroke="{LINE}"/>'
            yield f'<text x="{x(ms) + 3:.1f}" y="{AXIS + 11}" fill="{FAINT}" font-size="10">{ms / 1000:g} s</text>'


def waveform(
    samples: array[int], rate_hz: int, x: Callable[[float], float], middle: float, half: float
) -> Iterator[str]:
    """Yield the waveform as one filled outline: the loudest sample of every 4 ms, up and down."""
    step = rate_hz // 250
    loudest = max(map(abs, samples)) or 1
    peaks = [max(map(abs, samples[at : at + step])) / loudest * half for at in range(0, len(samples), step)]
    up = " ".join(f"{x(4 * i):.1f},{middle - peak:.1f}" for i, peak in enumerate(peaks))
    down = " ".join(f"{x(4 * i):.1f},{middle + peak:.1f}" for i, peak in reversed(list(enumerate(peaks))))
    yield f'<polygon points="{up} {down}" fill="{WAVE}"/>'


def boxes(
    items: Sequence[Item],
    x: Callable[[float], float],
    top: int,
    height: int,
    colour: Colour,
) -> Iterator[str]:
    """Yield one labelled box for each item."""
    for item in items:
        left, width = x(item["start_ms"]), x(item["end_ms"]) - x(item["start_ms"])
        label = escape(item["text"])
        if not label:
            continue
        yield (
            f'<rect x="{left + 0.75:.1f}" y="{top}" width="{max(0.5, width - 1.5):.1f}" height="{height}" rx="4" '
            f'fill="{colour(item)}"/>'
        )
        if width > 7 * len(label) * 0.8:
            ink = "#ffffff" if colour(item) in ("#d9614b",) else INK
            yield (
                f'<text x="{left + width / 2:.1f}" y="{top + height / 2 + 4}" text-anchor="middle" fill="{ink}">'
                f"{label}</text>"
            )


def curves(frames: Sequence[Item], x: Callable[[float], float], bottom: int, height: int) -> Iterator[str]:
    """Yield one line for each curve, 0 at the bottom and 0.75 at the top."""
    yield f'<path d="M{LEFT} {bottom}H{WIDTH - RIGHT}" stroke="{LINE}"/>'
    for column, _, colour, _ in CURVES:
        points = " ".join(f"{x(frame['time_ms']):.1f},{bottom - frame[column] / 0.75 * height:.1f}" for frame in frames)
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" stroke-linejoin="round"/>'


def legend(y: int) -> Iterator[str]:
    """Yield the names of the curves."""
    for place, (_, meaning, colour, name) in enumerate(CURVES):
        left = LEFT + place * 215
        yield f'<path d="M{left} {y - 4}h18" stroke="{colour}" stroke-width="3"/>'
        yield f'<text x="{left + 24}" y="{y}" fill="{INK}">{name} ({meaning})</text>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
