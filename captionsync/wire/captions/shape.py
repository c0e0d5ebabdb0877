"""What a caption file has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from captionsync.timing.captions.report import Severity, ShownCue

Format = Literal["vtt", "srt", "ttml"]


@dataclass(frozen=True, slots=True)
class FileCue:
    """A cue and where it stands."""

    cue: ShownCue
    row: int
    """Row of its times in the file, from 1."""
    rows: tuple[int, ...]
    """Row of each line of text."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that readers skip, lose or guess."""

    row: int
    """From 1."""
    message: str
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class CaptionFile:
    """A file that was read."""

    format: Format
    encoding: str
    """Name of the encoding that it was read in, such as ``utf-8``."""
    language: str
    """BCP 47 tag that the file states; empty if it states none."""
    cues: tuple[FileCue, ...]
    problems: tuple[Problem, ...]
    """In the order of the file."""
