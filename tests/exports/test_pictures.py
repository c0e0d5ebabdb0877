"""Captions as libass draws them: ffmpeg's pictures of files, compared with those of the same text in visual order.

The left-to-right override (U+202D) shows letters in the order in which they are written, so a text in visual order is
drawn in the same way by every player.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from captionsync.exports import export
from captionsync.timing.model import Direction
from tests.exports.samples import timeline_of, words_of

WIDTH, HEIGHT = 1000, 400
SHOWN_S = "0.9"
SMALL = "scale=iw/4:ih/4:flags=area"
ALIKE = 0.9
MIXED: list[tuple[str, Direction, str]] = [
    ("שלום, מה שלומך?", "rtl", "?ךמולש המ ,םולש"),
    ("Error 404: לא נמצא!", "rtl", "!אצמנ אל :Error 404"),
    ("404 לא (נמצא).", "rtl", ".(אצמנ) אל 404"),
    ("- שלום!", "rtl", "!םולש -"),
    ("שלום (hi) means peace.", "ltr", "םולש (hi) means peace."),
    ("He said שלום לך, twice.", "ltr", "He said ךל םולש, twice."),
]


def picture(folder: Path, name: str, data: bytes) -> bytes:
    """Return the picture of a file late in its first second, in shades of grey."""
    (folder / name).write_bytes(data)
    video = f"color=black:s={WIDTH}x{HEIGHT}:r=10:d=1"
    command = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", video, "-vf", f"subtitles={name},{SMALL}", "-ss", SHOWN_S]
    command += ["-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"]
    drawn = subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=60).stdout
    assert sum(drawn) > 1_000, "nothing is shown"
    return drawn


def likeness(one: bytes, other: bytes) -> float:
    """Return how much of the ink of two pictures is in the same places: 0 to 1.

    Pictures of the same letters differ by parts of a pixel, because fonts kern pairs of letters in one direction.
    """
    apart = sum(abs(a - b) for a, b in zip(one, other, strict=True))
    return 1 - apart / (sum(one) + sum(other))


def spoken(text: str, direction: Direction) -> dict[str, bytes]:
    """Return the files of a text whose words are all said within half a second."""
    timeline = timeline_of([words_of(text, word_ms=20, gap_ms=10)], direction=direction, extend_ms=2_000)
    return {extension: export(timeline, extension).data for extension in ("srt", "vtt", "ass")}


def written(text: str, extension: str, data: bytes) -> bytes:
    """Return a file of an export with another text, as it is."""
    if extension == "ass":
        head, _, last = data.decode().rpartition("Dialogue: ")
        return f"{head}Dialogue: {last.split(',,0,0,0,,')[0]},,0,0,0,,{text}\n".encode()
    return f"{data.decode().split('-->')[0]}--> 00:00:02{',.'[extension == 'vtt']}000\n{text}\n".encode()


@pytest.mark.long
@pytest.mark.parametrize("extension", ["srt", "vtt", "ass"])
@pytest.mark.parametrize(("text", "direction", "visual"), MIXED)
def test_mixed_directions_are_drawn_in_their_order(
    tmp_path: Path, text: str, direction: Direction, visual: str, extension: str
) -> None:
    data = spoken(text, direction)[extension]
    expected = written(f"\u202d{visual}\u202c", extension, data)
    assert likeness(picture(tmp_path, f"a.{extension}", data), picture(tmp_path, f"b.{extension}", expected)) > ALIKE


@pytest.mark.long
@pytest.mark.parametrize(
    "text", [r"C:\New\home", r"\N b \h c \n d", "{name}", r"{\an8}x {y:i}", "<i>x</i>", "a < b > d", "<font size=99>x"]
)
def test_what_looks_like_code_is_drawn(tmp_path: Path, text: str) -> None:
    """Like the same text with slashes, which take the room of backslashes, in WebVTT, which has escapes."""
    files = spoken(text, "ltr")
    harmless_text = text.translate(str.maketrans("{}\\", "❴❵/"))
    expected = picture(tmp_path, "b.vtt", spoken(harmless_text, "ltr")["vtt"])
    assert likeness(picture(tmp_path, "a.srt", files["srt"]), expected) > ALIKE
    expected = picture(tmp_path, "b.ass", written(harmless_text, "ass", files["ass"]))
    assert likeness(picture(tmp_path, "a.ass", files["ass"]), expected) > ALIKE
