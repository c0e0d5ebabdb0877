"""Draw one sentence: waveform, words, phones, visemes and mouth curves over one time axis, as an SVG file.

``python -m tools.draw_lipsync docs/img/lipsync.svg ["A sentence."]`` speaks the sentence with the embedded engine
through the command line, as a user would, and draws the resulting files.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import tempfile
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

TEXT = "Bob's mum maps five very small boats."
WIDTH, LEFT, RIGHT = 1200, 92, 16
FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif"
INK, FAINT, LINE, WAVE = "#1a1a1a", "#6b6a66", "#dedcd5", "#8d93d8"
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


def main(arguments: list[str]) -> int:
    """Draw into the file given by the first argument."""
    if not arguments:
        print("python -m tools.draw_lipsync FILE.svg [SENTENCE]", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        stem = Path(folder) / "speech"
        outputs = [f"-o{stem}{extension}" for extension in (".wav", ".json", ".arkit.csv")]
        text = arguments[1] if len(arguments) > 1 else TEXT
        subprocess.run([sys.executable, "-m", "captionsync", "speak", text, *outputs], check=True)
        timeline = json.loads(stem.with_suffix(".json").read_text("utf-8"))
        with wave.open(str(stem.with_suffix(".wav"))) as sound:
            rate_hz, samples = sound.getframerate(), array("h", sound.readframes(sound.getnframes()))
        with Path(f"{stem}.arkit.csv").open(encoding="utf-8", newline="") as table:
            frames = list(csv.DictReader(table))
    Path(arguments[0]).write_text(drawing(timeline, samples, rate_hz, frames), "utf-8")
    return 0


def drawing(timeline: dict[str, Any], samples: array[int], rate_hz: int, frames: list[dict[str, str]]) -> str:
    """Return the SVG document."""
    scale = (WIDTH - LEFT - RIGHT) / float(timeline["duration_ms"])

    def x(ms: float) -> float:
        return LEFT + ms * scale

    parts = [
        *time_axis(timeline["duration_ms"], x),
        *lane("waveform", 12, 92, waveform(samples, rate_hz, x, 58, 44)),
        *lane("words", 112, 24, boxes(timeline["words"], "text", x, 112, 24, lambda _: "#fff2c9")),
        *lane("phones", 144, 24, boxes(timeline["phones"], "ipa", x, 144, 24, lambda _: "#f4f3ef")),
        *lane("visemes", 176, 32, boxes(timeline["visemes"], "id", x, 176, 32, colour_of)),
        *lane("curves", 224, 190, curves(frames, x, 414, 190)),
        *legend(440),
    ]
    size = f'viewBox="0 0 {WIDTH} 452" width="{WIDTH}" height="452"'
    title = escape(f"Waveform, words, phones, visemes and mouth curves of: {timeline['text']}")
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{title}" '
        f'font-family="{FONT}" font-size="12">\n'
        f'<rect width="{WIDTH}" height="452" rx="10" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


def colour_of(item: dict[str, Any]) -> str:
    """Return the colour of a viseme: closures stand out, vowels and consonants differ."""
    return COLOURS.get(item["id"]) or (VOWEL if item["id"] in VOWELS else CONSONANT)


def lane(name: str, top: int, height: int, content: Iterator[str]) -> Iterator[str]:
    """Yield a lane with its name at the left."""
    yield f'<text x="{LEFT - 10}" y="{top + height / 2 + 4}" text-anchor="end" fill="{FAINT}">{name}</text>'
    yield from content


def time_axis(duration_ms: int, x: Callable[[float], float]) -> Iterator[str]:
    """Yield a faint line for every fifth of a second and its time for every half."""
    for ms in range(0, duration_ms + 1, 100):
        if ms % 500 == 0:
            yield f'<path d="M{x(ms):.1f} 8V414" stroke="{LINE}"/>'
            yield f'<text x="{x(ms) + 3:.1f}" y="425" fill="{FAINT}" font-size="10">{ms / 1000:g} s</text>'


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
    items: list[dict[str, Any]],
    key: str,
    x: Callable[[float], float],
    top: int,
    height: int,
    colour: Callable[[dict[str, Any]], str],
) -> Iterator[str]:
    """Yield one labelled box for each item."""
    for item in items:
        left, width = x(item["start_ms"]), x(item["end_ms"]) - x(item["start_ms"])
        label = escape(str(item[key]))
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


def curves(frames: list[dict[str, str]], x: Callable[[float], float], bottom: int, height: int) -> Iterator[str]:
    """Yield one line for each curve, 0 at the bottom and 0.75 at the top."""
    yield f'<path d="M{LEFT} {bottom}H{WIDTH - RIGHT}" stroke="{LINE}"/>'
    for column, _, colour, _ in CURVES:
        points = " ".join(
            f"{x(float(frame['time_ms'])):.1f},{bottom - float(frame[column]) / 0.75 * height:.1f}" for frame in frames
        )
        yield f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2" stroke-linejoin="round"/>'


def legend(y: int) -> Iterator[str]:
    """Yield the names of the curves."""
    for place, (_, meaning, colour, name) in enumerate(CURVES):
        left = LEFT + place * 215
        yield f'<path d="M{left} {y - 4}h18" stroke="{colour}" stroke-width="3"/>'
        yield f'<text x="{left + 24}" y="{y}" fill="{INK}">{name} ({meaning})</text>'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
