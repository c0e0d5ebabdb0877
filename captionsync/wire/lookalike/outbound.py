"""What this server sends in ElevenLabs' formats: alignments of the characters that an engine gave, and additions.

Every engine's chunks become two rows of timed characters: the source text, and the text as spoken. If an engine does
not report what it speaks, the second row is the source without its markup.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from captionsync.events import CueEvent, Event, VisemeEvent, WordEvent
from captionsync.timeline.cut import FOREVER_MS
from captionsync.timing.markup import MarkupStripper, without_markup
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
        self._closed = False
        """The last character is a space that :meth:`close` added."""
        self._last: Char | None = None
        self.taken = 0
        """Offset after the last character that was taken."""

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def known(self) -> int:
        """Offset after the last character that was added."""
        return self._next

    @property
    def end_ms(self) -> int:
        """Media time at the end of the last character that was added."""
        return self._waiting[-1][2] if self._waiting else self._last.end_ms if self._last else 0

    @property
    def is_blank(self) -> bool:
        """Whether the last character that was added is white space, or there is none."""
        return self._waiting[-1][0].isspace() if self._waiting else self._last is None or self._last.text.isspace()

    def repeats_space(self) -> None:
        """Note that the space at the end stands for one that follows in the text."""
        self._closed = True

    def start_of(self, place: int) -> tuple[int, int]:
        """Return when what waits from offset ``place`` on begins, and how many before it wait that begin then, too."""
        start_ms = next((start_ms for _, start_ms, _, own in self._waiting if own >= place), FOREVER_MS)
        return start_ms, sum(own < place and begin_ms == start_ms for _, begin_ms, _, own in self._waiting)

    def add(self, run: TimedChars) -> None:
        """Add a run, without the part that was added before."""
        for index, text in enumerate(run.text):
            place = run.char_start + index
            if place >= self._next and self._closed and text == " ":
                self._closed, self._next = False, place + 1  # the space was sent already
            elif place >= self._next:
                self._closed = False
                self._waiting.append((text, run.starts_ms[index], run.ends_ms[index], place))
                self._next = place + 1

    def close(self) -> None:
        """End the utterance with a space, as ElevenLabs does: clients recognise the end of the last word by it.

        It stands for a space that follows in the text.
        """
        last = Char(*self._waiting[-1]) if self._waiting else self._last
        if last is not None and not last.text.isspace():
            self._waiting.append((" ", last.end_ms, last.end_ms, last.place))
            self._closed = True

    def forget_from(self, place: int) -> None:
        """Forget what waits from offset ``place`` on, because it will be spoken again."""
        while self._waiting and self._waiting[-1][3] >= place:
            self._waiting.pop()
            self._closed = False
        self._next = max(place, self.taken)

    def forget_late(self, from_ms: int, but: int = 0) -> None:
        """Forget what waits and begins at a media time or later, but for the first few that begin at this time."""
        but = min(but, sum(start_ms == from_ms for _, start_ms, _, _ in self._waiting))
        for _ in range(sum(start_ms >= from_ms for _, start_ms, _, _ in self._waiting) - but):
            self._waiting.pop()
            self._closed = False

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
    """Both rows of a session.

    Args:
        audio_tags: ``[tags]`` are markup, which is not spoken.
        source: returns the source text between two offsets as the client sent it; by default, as the engine gave it.
    """

    def __init__(self, *, audio_tags: bool = False, source: Callable[[int, int], str] | None = None) -> None:
        self._audio_tags, self._source_text = audio_tags, source
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

    def take(self, spoke: SpokenChars, was_flushed: Callable[[int], bool]) -> None:
        """Note the characters that an engine gave.

        Args:
            spoke: what it gave.
            was_flushed: returns whether the client asked to speak all text up to a source offset.
        """
        self._tells_spoken = self._tells_spoken or bool(spoke.spoken)
        for run in spoke.spoken:
            self._add_spoken(replace(run, char_start=run.char_start + self._shift))
        for run in spoke.chars:
            self._add_source(run)
            if not self._tells_spoken:
                self._strip(run)
        if spoke.closes_word:
            self.closed_ms = spoke.end_ms
            if not self._tells_spoken:
                self._end_markup()
            if was_flushed(self.source.known):
                self.source.close()
                self.spoken.close()

    def resume(self, char: int, spoken: int, text_before: Callable[[int, int], str]) -> None:
        """Continue with another engine.

        Args:
            char: offset in the source text where it begins.
            spoken: offset in the spoken text where it begins.
            text_before: returns the source text before an offset, as many characters as are asked for.
        """
        if char > self.source.known:
            self._complete(text_before(char, char - self.source.known))
            written = self.spoken.known
        elif self._tells_spoken:
            written = spoken + self._shift
            self.spoken.forget_late(*self.source.start_of(char))
        else:
            written = self._written_before(char)
            self.spoken.forget_from(written)
        self.source.forget_from(char)
        if self.spoken.is_blank and not self.source.is_blank:
            self.spoken.repeats_space()
        self._restart(char, written, written - spoken)

    def _complete(self, text: str) -> None:
        """Add text that was spoken as far as anybody can tell, although the failed engine did not get to its times."""
        at_ms = (self.source.end_ms,) * len(text)
        run = TimedChars(text, self.source.known, at_ms, at_ms, estimated=True)
        self._add_source(run)
        if self._tells_spoken:
            said = without_markup(text, audio_tags=self._audio_tags)
            self._add_spoken(TimedChars(said, self.spoken.known, at_ms[: len(said)], at_ms[: len(said)]))
        else:
            self._strip(run)

    def interrupt(self, at_ms: int) -> None:
        """Forget what would be spoken from a media time on. What comes next is another turn, and another word."""
        self.finish()
        self._stripper = MarkupStripper(self._audio_tags)
        for row in (self.source, self.spoken):
            row.forget_late(at_ms)
            row.close()

    def finish(self) -> None:
        """Take the end of the text."""
        if not self._tells_spoken:
            self._end_markup()

    def _restart(self, char: int, written: int, shift: int) -> None:
        self._tells_spoken = False
        self._written = written
        self._shift = shift  # an engine counts its own spoken text, not the source used in its place before
        self._places = [(char, written)]
        self._stripper = MarkupStripper(self._audio_tags)

    def _add_source(self, run: TimedChars) -> None:
        if self._source_text is not None:
            text = self._source_text(run.char_start, run.char_start + len(run.text))
            run = replace(run, text=text) if len(text) == len(run.text) else run
        self.source.add(run)

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
