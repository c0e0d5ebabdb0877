"""From speech to events: the pure composition of the timing core.

A captioner takes what an engine gives (:class:`SpeechChunk`) and hands out *batches*: words, visemes and cues, and
the media time up to which audio may follow them. It decides what is shown when, and nothing else: no socket, no
clock, no file.

The order rule is kept here. Audio is released only up to a point where everything that meets it is known: the end of
a word, or silence. A batch's words are those that begin before its point, so whatever is seen can never be later than
what is heard, and speech can always go on from a word's end when an engine dies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from captionsync.events import BlendshapesEvent, CueEvent, Event, TagEvent, VisemeEvent, WordEvent
from captionsync.exports.vtt import cue_block
from captionsync.timing.captions.cues import CueAssembler
from captionsync.timing.captions.late import guess_times
from captionsync.timing.captions.lines import CueRules
from captionsync.timing.captions.words import WordAssembler
from captionsync.timing.due import Due
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import Cue, Direction, Phone, SpeechChunk, Tag, TimedChars, Viseme, Word
from captionsync.timing.mouth.track import MouthTrack, WordIndex
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.phones.track import PhoneTrack
from captionsync.timing.plain import line_text

MIN_BATCH_MS = 200
"""Smaller batches cost listeners more writes than they gain; the first batch is exempt."""

WIDE_ENDS = "。！？｡」』）"
"""Marks that end a word without white space."""


@dataclass(frozen=True, slots=True)
class Batch:
    """One transaction of the log: what is shown, and up to where audio may follow it.

    Where very much is shown by one moment it comes in several batches, of which only the last has audio.
    """

    events: tuple[Event, ...]
    start_ms: int
    until_ms: int
    words: tuple[tuple[Word, str], ...]
    """Words with the ids of their cues."""
    cues: tuple[Cue, ...]
    """Cues that became final."""
    visemes: tuple[Viseme, ...]
    phones: tuple[Phone, ...]
    is_whole: bool = True
    """False: the next batch belongs to this one and has to follow before anything else is published."""


@dataclass(frozen=True, slots=True)
class _Point:
    """Where batches are going to."""

    until_ms: int
    due_ms: int | None
    """Words and marks are due up to here; ``None`` for all there are."""
    comes_to_rest: bool


@dataclass(frozen=True, slots=True)
class Commit:
    """Where speech can go on after an engine died."""

    char: int
    """Code points: source offset after the last word that was received whole."""
    at_ms: int


class Captioner:
    """Text with times in, batches of events out.

    Args:
        language: BCP 47 tag of the text.
        direction: base direction of the text.
        rules: limits of a cue.
        true_phones: the engine gives its phones; else they are estimated from the characters.
        audio_tags: ``[tags]`` are performed by the engine and leave the display text.
        curves: ``arkit``, ``vrm`` or ``None``.
        profile: what is known of this upstream's timing noise, shared between sessions.
        ahead_words: how many words after a word are looked at for its mouth; 0 when live.
    """

    def __init__(
        self,
        *,
        language: str,
        direction: Direction,
        rules: CueRules,
        true_phones: bool,
        audio_tags: bool = False,
        curves: str | None = None,
        profile: VoiceProfile | None = None,
        ahead_words: int = 0,
    ) -> None:
        self._language = language
        self._phones = PhoneTrack(language, profile, ahead_words=ahead_words)
        self._cues = CueAssembler(rules, language, direction)
        self._mouth = MouthTrack(curves)
        self._index = WordIndex()
        self._pending = Due[Word]()
        self._marks = Due[Event]()
        self._point: _Point | None = None
        self._last: Word | None = None
        self._open: Cue | None = None
        self._finished = False
        self._settled = False
        self.audio_end_ms = 0
        """Media time at the end of all audio taken so far."""
        self.released_ms = 0
        """Media time up to which batches were handed out."""
        self.next_char = 0
        """Code points: source offset of the first character not taken yet."""
        self._chars_end_ms = 0
        self.inside_word = False
        """The last character taken is not the last of its word."""
        self.change_engine(true_phones=true_phones, audio_tags=audio_tags)
        self._words = WordAssembler(language)

    @property
    def held_ms(self) -> int:
        """Length of the audio that waits for its words."""
        return self.audio_end_ms - self.released_ms

    @property
    def rest_ms(self) -> int:
        """Length of the silence in which the mouth comes to rest; 0 without curves."""
        return self._mouth.rest_ms

    @property
    def next_spoken(self) -> int:
        """Code points: offset in the spoken text of the first character not taken yet."""
        return self._phones.spoken_end

    def change_engine(self, *, true_phones: bool, audio_tags: bool) -> None:
        """Say what the engine that speaks from here on knows. Text held so far is forgotten: commit it first."""
        self._true_phones = true_phones
        self._stripper = MarkupStripper(audio_tags)
        self._audio_tags = audio_tags
        self._phones.restart(self.audio_end_ms)

    def next_point(self) -> int | None:
        """Return where the next batch would end, or ``None`` when there is none yet."""
        return self._point.until_ms if self._point else self._release_point()

    def settle(self) -> None:
        """Count the last word as complete, so that all audio taken so far can go out."""
        if not self._settled:
            self._settle()

    def feed(self, chunk: SpeechChunk) -> None:
        """Take what the engine gave."""
        self._settled = False
        self.audio_end_ms = max(self.audio_end_ms, chunk.audio_end_ms)
        if chunk.pcm:
            self._mouth.hear(chunk.pcm, chunk.sample_rate_hz)
        plain: list[TimedChars] = []
        for run in chunk.chars:
            self.next_char = max(self.next_char, run.char_start + len(run.text))
            if run.text:
                self._chars_end_ms = run.ends_ms[-1]
                self.inside_word = not (run.text[-1].isspace() or run.text[-1] in WIDE_ENDS)
            for item in self._stripper.feed(run):
                self._take_item(item)
                plain += [item] if isinstance(item, TimedChars) else []
        if self._true_phones:
            self._mouth.add(chunk.phones)
        else:
            self._mouth.add(self._phones.feed(chunk, plain))
        if chunk.closes_word:
            self._settle()
        else:
            self._mouth.advance(self._index, self._words.ready_ms)

    def mark(self, event: Event, at_ms: int) -> None:
        """Put an event into the batch that reaches ``at_ms``."""
        self._marks.add(event, at_ms, at_ms)

    def finish(self) -> None:
        """Take the end of the text: nothing will follow."""
        for item in self._stripper.finish():
            self._take_item(item)
        self._take_words(self._words.finish())
        self._finished = True
        self._close_mouth()

    def next_batch(self) -> Batch | None:
        """Return the next batch, or ``None`` when more must be known first."""
        point = self._point = self._point or self._next_point()
        if point is None:
            return None
        words, finals = self._take_words_due(point)
        events: list[Event] = [WordEvent.of(word, cue_id) for word, cue_id in words]
        marks = [] if self._pending.is_due(point.due_ms) else self._marks.take(point.due_ms)
        if self._pending.is_due(point.due_ms) or self._marks.is_due(point.due_ms):
            events += [*marks, *map(_cue_event, finals)]
            at_ms = self.released_ms
            return Batch(tuple(events), at_ms, at_ms, tuple(words), tuple(finals), (), (), is_whole=False)
        self._point = None
        start_ms, self.released_ms = self.released_ms, point.until_ms
        mouth = self._mouth.take(point.until_ms, rest=point.comes_to_rest)
        frames = [mouth.frames] if mouth.frames else []
        events += [*map(VisemeEvent.of, mouth.visemes), *map(BlendshapesEvent.of, frames), *marks]
        if point.due_ms is None:
            self._finished = False
            finals += self._cues.finish(self.audio_end_ms)
            self._open = None
        events += map(_cue_event, finals)
        opened = self._cues.open()
        if opened is not None and opened != self._open:
            self._open = opened
            events.append(_cue_event(opened))
        return Batch(tuple(events), start_ms, point.until_ms, tuple(words), tuple(finals), mouth.visemes, mouth.phones)

    def estimate(self, upcoming: str) -> SpeechChunk | None:
        """Guess times for text whose alignment is late, so that held audio can go out.

        Args:
            upcoming: the source text from ``next_char`` on.

        Returns:
            A chunk of estimated characters (whole words) for the audio that is held; ``None`` if none is held.
        """
        start_ms = max(self._chars_end_ms, self.released_ms)
        chars = guess_times(
            upcoming, self.next_char, start_ms, self.audio_end_ms, last=self._last, inside_word=self.inside_word
        )
        return None if chars is None else SpeechChunk(audio_end_ms=self.audio_end_ms, chars=(chars,))

    def rewind(self) -> Commit:
        """Forget all but the words that lie whole inside the audio received: the engine died there."""
        self._pending.cut(self.audio_end_ms)
        self._marks.cut(self.audio_end_ms)
        last = self._pending.last or self._last
        at_ms = max(last.end_ms if last else 0, self.released_ms)
        return self._restart(last, at_ms, last.source_end if last else 0)

    def discard(self, next_char: int) -> None:
        """Forget all that was not handed out; the next text starts at source offset ``next_char``."""
        self._pending.clear()
        self._marks.clear()
        self._finished = False
        self._restart(self._last, self.released_ms, next_char)

    def _restart(self, last: Word | None, at_ms: int, next_char: int) -> Commit:
        self.audio_end_ms = at_ms
        self.next_char = next_char
        self._chars_end_ms = at_ms
        self.inside_word = False
        self._index.cut(last.index + 1 if last else 0)
        self._words = WordAssembler(self._language, last=last)
        self._stripper = MarkupStripper(self._audio_tags)
        self._mouth.cut(self._index, at_ms)
        self._phones.restart(self.audio_end_ms)
        self._settled = True
        self._point = None
        return Commit(next_char, at_ms)

    def _settle(self) -> None:
        for item in self._stripper.finish():
            self._take_item(item)
        self._take_words(self._words.close_word(trailing_space=True))
        self._settled = True
        self._close_mouth()

    def _close_mouth(self) -> None:
        if not self._true_phones:
            self._mouth.add(self._phones.close(self.audio_end_ms))
        self._mouth.close(self._index, self.audio_end_ms)

    def _take_item(self, item: TimedChars | Tag) -> None:
        if isinstance(item, Tag):
            self.mark(TagEvent(item.name, item.start_ms), item.start_ms)
        else:
            self._take_words(self._words.feed(item))

    def _take_words(self, words: Sequence[Word]) -> None:
        for word in words:
            self._pending.add(word, word.start_ms, word.end_ms)
            self._index.add(word.start_ms)

    def _release_point(self) -> int | None:
        limit_ms = self.audio_end_ms
        # Either all audio goes out, and the mouth comes to rest in it, or as much stays as it needs for that.
        early_ms = limit_ms - self._mouth.rest_ms
        if not (self._finished or self._settled):
            limit_ms = min(early_ms, self._words.ready_ms, self._mouth.ready_ms)
        if limit_ms <= self.released_ms:
            return limit_ms if self._finished else None
        wanted_ms = self.released_ms + (MIN_BATCH_MS if self.released_ms else 1)
        for _, start_ms, end_ms in self._pending:
            if end_ms > limit_ms:
                if start_ms < limit_ms and not self._finished:
                    limit_ms = max(self.released_ms, start_ms)
                break
            if wanted_ms <= end_ms < limit_ms and end_ms <= early_ms:
                return end_ms
        far_enough = limit_ms >= self.released_ms + MIN_BATCH_MS
        if limit_ms > self.released_ms and (far_enough or self._finished or self._settled):
            return limit_ms
        return None

    def _next_point(self) -> _Point | None:
        until_ms = self._release_point()
        if until_ms is None:
            return None
        whole = until_ms >= self.audio_end_ms
        due_ms = None if self._finished and whole else until_ms
        return _Point(until_ms, due_ms, whole and (self._finished or self._settled))

    def _take_words_due(self, point: _Point) -> tuple[list[tuple[Word, str]], list[Cue]]:
        words: list[tuple[Word, str]] = []
        finals: list[Cue] = []
        for word in self._pending.take(point.due_ms):
            closed, cue_id = self._cues.add(word)
            finals += closed
            words.append((word, cue_id))
            self._last = word
        return words, finals


def _cue_event(cue: Cue) -> CueEvent:
    lines = tuple(line_text(line) for line in cue.lines)
    return CueEvent(
        cue.id, cue.revision, cue.final, cue.start_ms, cue.end_ms, lines, cue.language, cue.direction, cue_block(cue)
    )
