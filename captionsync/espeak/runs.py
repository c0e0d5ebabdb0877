"""What is said by one voice in one job."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from captionsync.espeak.scripts import script_of
from captionsync.espeak.text import EngineText, Reading, engine_text, is_spoken


@dataclass(frozen=True, slots=True)
class SpokenRun:
    """A part of a text for one voice."""

    start: int
    """Code points: where it begins in the whole text."""
    text: str
    """As displayed."""
    voice: str
    """The engine's name, variant included."""
    language: str
    engine: EngineText

    @property
    def is_silent(self) -> bool:
        """Whether there is nothing in it that the engine could say."""
        return not self.engine.text.strip() or not any(map(is_spoken, self.text))


def spoken_runs(text: str, start: int, voice: str, readings: Sequence[Reading] = ()) -> list[SpokenRun]:
    """Prepare a run of one script for the engine.

    Args:
        text: The run's display text.
        start: Where it begins in the whole text.
        voice: The engine's name.
        readings: In kana, for Japanese. Hanzi without one go to the Mandarin voice, in runs of their own.
    """
    base, plus, variant = voice.partition("+")
    if base != "ja":
        return [SpokenRun(start, text, voice, base, engine_text(text, base))]
    read = {index for first, last, _ in readings for index in range(first, last)}
    unread = [script_of(char) == "Hani" and index not in read for index, char in enumerate(text)]
    runs = []
    first = 0
    for last in range(1, len(text) + 1):
        if last < len(text) and unread[last] == unread[first]:
            continue
        language = "cmn" if unread[first] else base
        inside = [(a - first, b - first, kana) for a, b, kana in readings if first <= a and b <= last]
        engine = engine_text(text[first:last], language, inside)
        runs.append(SpokenRun(start + first, text[first:last], language + plus + variant, language, engine))
        first = last
    return runs
