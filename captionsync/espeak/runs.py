"""The parts of a text that one voice speaks in one job."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from captionsync.espeak.scripts import CHARS_A_RUN, most_runs, script_of
from captionsync.espeak.text import COMMAND as _COMMAND
from captionsync.espeak.text import Command, EngineText, Reading, cut_commands, engine_text, is_spoken

SAVED_CHANGES = 40
"""Changes of voice that a text may use before its length has earned them."""


class VoiceChanges:
    """A budget for changes of voice, earned by the length of the text, so that short sentences do not add up."""

    def __init__(self) -> None:
        self._left: float = SAVED_CHANGES
        self._voice = ""

    def afford(self, chars: int) -> int:
        """Add the next ``chars`` code points; return how many runs they may have."""
        self._left = min(SAVED_CHANGES, self._left) + chars / CHARS_A_RUN
        return min(most_runs(chars), int(self._left))

    def spend(self, voices: Iterable[str]) -> None:
        """Record the voices that speak, one per run."""
        for voice in voices:
            if voice != self._voice:
                self._left -= 1  # may go below zero: returning to the main voice is always allowed
                self._voice = voice


@dataclass(frozen=True, slots=True)
class SpokenRun:
    """A part of a text for one voice."""

    start: int
    """Code points: its offset in the whole text."""
    text: str
    """The display text."""
    voice: str
    """The engine's name of the voice, with its variant."""
    language: str
    engine: EngineText

    @property
    def is_silent(self) -> bool:
        """Whether it contains nothing that the engine could say."""
        return not any(map(is_spoken, _COMMAND.sub("", self.engine.text)))


def spoken_runs(
    text: str,
    start: int,
    voice: str,
    readings: Sequence[Reading] = (),
    *,
    commands: Sequence[Command] = (),
    most: int | None = None,
) -> list[SpokenRun]:
    """Prepare a run of one script for the engine.

    Args:
        text: the run's display text.
        start: where it begins in the whole text.
        voice: the engine's name.
        readings: what is spoken in place of parts of the text. Kanji without one in a Japanese text go to the Mandarin
            voice, in runs of their own.
        commands: changes of the engine's parameters.
        most: the most runs; if there would be more, the Japanese voice reads everything. None for
            :func:`~captionsync.espeak.scripts.most_runs`.
    """
    base, plus, variant = voice.partition("+")
    if base != "ja":
        return [SpokenRun(start, text, voice, base, engine_text(text, base, readings, commands))]
    read = {index for first, last, _ in readings for index in range(first, last)}
    unread = [script_of(char) == "Hani" and index not in read for index, char in enumerate(text)]
    if 1 + sum(a != b for a, b in pairwise(unread)) > (most_runs(len(text)) if most is None else most):
        unread = [False] * len(text)
    runs = []
    first = 0
    for last in range(1, len(text) + 1):
        if last < len(text) and unread[last] == unread[first]:
            continue
        language = "cmn" if unread[first] else base
        inside = [(a - first, b - first, kana) for a, b, kana in readings if first <= a and b <= last]
        engine = engine_text(text[first:last], language, inside, cut_commands(commands, first, last))
        runs.append(SpokenRun(start + first, text[first:last], language + plus + variant, language, engine))
        first = last
    return runs
