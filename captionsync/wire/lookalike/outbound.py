"""What this server sends in ElevenLabs' formats: alignments of the characters that an engine gave, and additions.

Every engine's chunks become two rows of timed characters: the source text, and the text as spoken. If an engine does
not report what it speaks, the second row is the source without its markup.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from captionsync.events import CueEvent, Event, VisemeEvent, WordEvent
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import TimedChars


@dataclass(frozen=True, slots=True)
class Char:
    """One character with its media times."""

    text: str
    start_ms: int
    end_ms: int
    place: int
    """Code points: offset in its text."""


WORD_MS = 400
"""Milliseconds by which a word's characters may be ahead of the audio that they are sent with."""

MOST_CHARS = 2_000
"""Characters that are taken at once, a few milliseconds of work. Text without sound has very many at one time."""


class CharRow:
    """Timed characters on their way out, each once and in order."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[str, int, int, int]] = deque()
        """Characters as plain tuples, which the garbage collector does not track; there may be very many."""
        self._next = 0
        self._last: Char | None = None
        self.taken = 0
        """Offset after the last character that was taken."""

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def known(self) -> int:
        """Offset after the last character that was added."""
        return self._next

    def add(self, run: TimedChars) -> None:
        """Add a run, without the part that was added before."""
        for index, text in enumerate(run.text):
            place = run.char_start + index
            if place >= self._next:
                self._waiting.append((text, run.starts_ms[index], run.ends_ms[index], place))
                self._next = place + 1

    def close(self) -> None:
        """End the utterance with a space, as ElevenLabs does: clients recognise the end of the last word by it."""
        last = Char(*self._waiting[-1]) if self._waiting else self._last
        if last is not None and not last.text.isspace():
            self._waiting.append((" ", last.end_ms, last.end_ms, last.place))

    def forget_from(self, place: int) -> None:
        """Forget what waits from offset ``place`` on, because it will be spoken again."""
        while self._waiting and self._waiting[-1][3] >= place:
            self._waiting.pop()
        self._next = max(place, self.taken)

    def take(self, until_ms: int | None) -> list[Char]:
        """Remove and return the characters that start before ``until_ms``, or all if None; ``MOST_CHARS`` at most.

        A word that has begun is returned whole, because clients are bad at joining words across messages.
        """
        taken: list[Char] = []
        while len(taken) < MOST_CHARS and self._waiting and (until_ms is None or self._belongs(taken, until_ms)):
            taken.append(Char(*self._waiting.popleft()))
        if taken:
            self._last = taken[-1]
            self.taken = self._last.place + 1
        return taken

    def _belongs(self, taken: Sequence[Char], until_ms: int) -> bool:
        following = Char(*self._waiting[0])
        if following.start_ms < until_ms or (taken and taken[-1].place == following.place):
            return True
        inside = bool(taken) and not taken[-1].text.isspace() and not following.text.isspace()
        return inside and following.start_ms < until_ms + WORD_MS


class SpokenChars(Protocol):
    """What an engine gave in one chunk."""

    @property
    def end_ms(self) -> int:
        """Media time at the end of all audio given by then."""

    @property
    def chars(self) -> Sequence[TimedChars]:
        """Characters of the source text."""

    @property
    def spoken(self) -> Sequence[TimedChars]:
        """Characters of the text as spoken; empty if the engine does not report it."""

    @property
    def closes_word(self) -> bool:
        """An utterance ends here."""


class CharRecorder:
    """Both rows of a session."""

    def __init__(self) -> None:
        self.source = CharRow()
        self.spoken = CharRow()
        self.closed_ms: int | None = None
        """Media time at the end of the last utterance that was closed."""
        self._tells_spoken = False
        self._restart(0, 0, 0)

    @property
    def waiting(self) -> int:
        """Number of source characters that were not taken yet."""
        return len(self.source)

    def take(self, spoke: SpokenChars) -> None:
        """Note the characters that an engine gave."""
        self._tells_spoken = self._tells_spoken or bool(spoke.spoken)
        for run in spoke.spoken:
            self._add_spoken(replace(run, char_start=run.char_start + self._shift))
        for run in spoke.chars:
            self.source.add(run)
            if not self._tells_spoken:
                self._strip(run)
        if spoke.closes_word:
            self.closed_ms = spoke.end_ms
            if not self._tells_spoken:
                self._end_markup()
            self.source.close()
            self.spoken.close()

    def resume(self, char: int, spoken: int) -> None:
        """Continue with another engine from these offsets in the source and in the spoken text."""
        written = spoken + self._shift if self._tells_spoken else self._written_before(char)
        self.source.forget_from(char)
        self.spoken.forget_from(written)
        self._restart(char, written, written - spoken)

    def finish(self) -> None:
        """Take the end of the text."""
        if not self._tells_spoken:
            self._end_markup()

    def _restart(self, char: int, written: int, shift: int) -> None:
        self._tells_spoken = False
        self._written = written
        self._shift = shift  # an engine counts its own spoken text, not the source used in its place before
        self._places = [(char, written)]
        self._stripper = MarkupStripper(False)

    def _add_spoken(self, run: TimedChars) -> None:
        self.spoken.add(run)
        self._written = max(self._written, run.char_start + len(run.text))

    def _strip(self, run: TimedChars) -> None:
        self._write(self._stripper.feed(run))

    def _end_markup(self) -> None:
        self._write(self._stripper.finish())

    def _write(self, items: Sequence[object]) -> None:
        for item in items:
            if isinstance(item, TimedChars):
                self._places.append((item.char_start, self._written))
                self._add_spoken(TimedChars(item.text, self._written, item.starts_ms, item.ends_ms))

    def _written_before(self, char: int) -> int:
        """Return the offset in the spoken text of source offset ``char``."""
        start, written = next((place for place in reversed(self._places) if place[0] <= char), self._places[0])
        return min(self._written, max(0, written + char - start))


Alignment = dict[str, Any]


def alignment_ms(chars: Sequence[Char], base_ms: int, end_ms: int) -> Alignment | None:
    """Return the WebSocket's alignment; None without characters.

    Args:
        chars: of one message.
        base_ms: media time that the message counts from.
        end_ms: media time at the end of its audio; white space or a symbol at the end lasts until then, so that
            clients that sum the lengths of messages get the whole length.
    """
    if not chars:
        return None
    starts = [max(0, char.start_ms - base_ms) for char in chars]
    ends = [max(start, char.end_ms - base_ms) for start, char in zip(starts, chars, strict=True)]
    if not chars[-1].text.isalnum():
        ends[-1] = max(ends[-1], end_ms - base_ms)
    return {
        "chars": [char.text for char in chars],
        "charStartTimesMs": starts,
        "charDurationsMs": [end - start for start, end in zip(starts, ends, strict=True)],
    }


def alignment_seconds(chars: Sequence[Char]) -> Alignment | None:
    """Return the alignment of the HTTP responses, on the clock of the entire request; None without characters."""
    if not chars:
        return None
    return {
        "characters": [char.text for char in chars],
        "character_start_times_seconds": [char.start_ms / 1000 for char in chars],
        "character_end_times_seconds": [char.end_ms / 1000 for char in chars],
    }


def extras(events: Sequence[Event]) -> dict[str, Any]:
    """Return what ``?captionsync=1`` adds: words, cues and visemes, in milliseconds of the entire speech."""
    return {
        "words": [event.data() for event in events if isinstance(event, WordEvent)],
        "cues": [event.data() for event in events if isinstance(event, CueEvent)],
        "visemes": [event.data() for event in events if isinstance(event, VisemeEvent)],
    }
