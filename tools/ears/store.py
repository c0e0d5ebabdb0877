"""Spoken sentences with their segments, one file each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tools.ears.labels import Segment


@dataclass(frozen=True, slots=True, eq=False)
class Utterance:
    """A spoken sentence."""

    name: str
    engine: str
    voice: str
    text: str
    rate_hz: int
    pcm: NDArray[np.int16]
    segments: list[Segment]
    breaks: list[int]
    """Numbers of the words that punctuation follows."""


def save(folder: Path, utterance: Utterance) -> None:
    """Write it, at once or not at all."""
    about = {key: getattr(utterance, key) for key in ("name", "engine", "voice", "text", "rate_hz", "breaks")}
    part = folder / f".{utterance.name}.npz"
    np.savez(part, pcm=utterance.pcm, segments=np.array(utterance.segments, np.float64), about=json.dumps(about))
    part.rename(folder / f"{utterance.name}.npz")


def load(path: Path) -> Utterance:
    """Read one file."""
    with np.load(path) as found:
        about = json.loads(str(found["about"]))
        segments = [
            Segment(int(row[0]), float(row[1]), float(row[2]), int(row[3]), bool(row[4])) for row in found["segments"]
        ]
        return Utterance(pcm=found["pcm"], segments=segments, **about)


def load_all(folder: Path) -> list[Utterance]:
    """Read a folder, in the order of the names."""
    return [load(path) for path in sorted(folder.glob("[!.]*.npz"))]
