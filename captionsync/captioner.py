"""From speech to events: the pure composition of the timing core.

A captioner takes what an engine gives (:class:`SpeechChunk`) and releases *batches*: words, visemes and cues, and the
media time up to which audio may follow them. It decides what is shown when, and nothing else: no socket, no clock, no
file.

How far audio may go out is the order rule's decision (:mod:`captionsync.release`). A batch's words are those that begin
before its end. The same chunks give the same batches, whenever these are taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from captionsync.batches import Batch, Commit, Gap, Shown
from captionsync.events import BlendshapesEvent, CueEvent, Event, GapEvent, TagEvent, VisemeEvent, WordEvent
from captionsync.exports.vtt import cue_block
from captionsync.placement import Placed, Placement
from captionsync.release import Plan, Point, Release
from captionsync.timing.captions.cues import CueAssembler
from captionsync.timing.captions.late import guess_times
from captionsync.timing.captions.lines import CueRules
from captionsync.timing.due import Due
from captionsync.timing.markup import MarkupStripper
from captionsync.timing.model import Cue, Direction, SpeechChunk, Tag, TimedChars, Turn, Word, lasting
from captionsync.timing.mouth.track import MouthTrack, WordIndex
from captionsync.timing.phones.assembler import VoiceProfile
from captionsync.timing.plain import line_text
from captionsync.timing.turns import speaker_at

if TYPE_CHECKING:
    from captionsync.timing.sound.track import Ears

WIDE_ENDS = "。！？｡」』）"
"""Symbols that end a word without white space."""


class Captioner:
    """Text with times in, batches of events out.

    Args:
        language: BCP 47 tag of the text.
        direction: base direction of the text.
        rules: limits of a cue.
        true_phones: the engine gives its phones; otherwise they are estimated from the characters.
        audio_tags: ``[tags]`` are markup and leave the display text.
        curves: ``arkit``, ``vrm`` or ``None``.
        profile: what is known of this voice's timing noise, shared between sessions.
        ahead_words: how many words after a word are looked at for its mouth; 0 when live.
        ears: put words and mouth where the sound has them; without ears, the character times alone decide.
        turns: of a dialogue, in order.
        shown: what another captioner released, to continue after it.
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
        ears: Ears | None = None,
        turns: Sequence[Turn] = (),
        shown: Shown | None = None,
    ) -> None:
        self._turns, self._audio_tags = turns, audio_tags
        self._placement = Placement(
            language, true_phones=true_phones, profile=profile, ahead_words=ahead_words, ears=ears
        )
        self._cues = CueAssembler(rules, language, direction, audio_tags, turns)
        self._mouth = MouthTrack(curves)
        self._release = Release(self._mouth.rest_ms)
        self._index = WordIndex()
        self._pending, self._marks = Due[Word](), Due[Event]()
        self._plan = Plan(self._release)
        self._last: Word | None = None
        self._heard_ms: int | None = None
        self._gap: Gap | None = None
        self.next_char = 0
        """Code points: source offset of the first character not taken yet."""
        self._chars_end_ms, self._inside_word = 0, False
        self.pauses = False
        """The engine is between two sentences: only white space may still follow the last word."""
        self.released_ms = 0
        """Media time up to which batches were taken."""
        self._stripper = MarkupStripper(audio_tags)
        if shown is not None:
            self._continue_after(shown)

    @property
    def audio_end_ms(self) -> int:
        """Media time at the end of all audio taken so far."""
        return self._release.audio_end_ms

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
        return self._placement.spoken_end

    @property
    def known_char(self) -> int:
        """Code points: source offset after the text that was announced by :meth:`know`."""
        return self._cues.known_char

    @property
    def planned_char(self) -> int:
        """Code points: source offset after the last word of a planned cue."""
        return self._cues.planned_char

    def know(self, text: str, *, closes: bool = False) -> None:
        """Take text from ``known_char`` on that will be heard; ``closes``: it ends, or is flushed, here."""
        for sentence in self._cues.know(text, closes=closes):
            for number, (start, run) in enumerate(sentence.runs, 1):
                self._placement.know(run, start, closes=number == len(sentence.runs))

    def change_engine(self, *, true_phones: bool) -> None:
        """Set what the engine that speaks from here on knows. Text held so far is forgotten: commit it first."""
        self._stripper = MarkupStripper(self._audio_tags)
        self._placement.change_engine(true_phones=true_phones, at_ms=self.audio_end_ms)

    def resumed(self, provider: str, char: int) -> None:
        """Note that speech resumed after an engine failed; a ``gap`` event says how long it was silent.

        Args:
            provider: name of the engine that resumed it.
            char: source offset of the first character that it speaks.
        """
        self._end_gap(self.audio_end_ms)
        self._gap = Gap(self.audio_end_ms, provider, char)

    def next_point(self) -> int | None:
        """Return where the next batch would end, or ``None`` when there is none yet."""
        self._decide()
        return self._plan.next[0].until_ms if self._plan.next else None

    def settle(self) -> None:
        """Count the last word as complete, so that all audio taken so far can go out."""
        if not self._release.settled:
            self._settle()
            self._decide()

    def feed(self, chunk: SpeechChunk) -> None:
        """Take what the engine gave."""
        if self.pauses and _goes_on(chunk):
            self.settle()
        self.pauses = self.pauses or chunk.pauses
        self._release.take(chunk.audio_end_ms)
        if chunk.pcm:
            self._mouth.hear(chunk.pcm, chunk.sample_rate_hz)
            self._placement.hear(chunk.pcm, chunk.sample_rate_hz, chunk.audio_end_ms)
        self._placement.pronounce(chunk)
        plain: list[TimedChars] = []
        for run in chunk.chars:
            self.next_char = max(self.next_char, run.char_start + len(run.text))
            if run.text:
                self._chars_end_ms = run.ends_ms[-1]
                self._inside_word = not (run.text[-1].isspace() or run.text[-1] in WIDE_ENDS)
            for item in self._stripper.feed(run):
                plain += self._take_item(item)
        self._take(self._placement.feed(chunk, plain))
        if chunk.closes_word:
            self._settle()
        else:
            self._mouth.advance(self._index, self._placement.ready_ms)
        self._decide()

    def mark(self, event: Event, at_ms: int) -> None:
        """Put an event into the batch that reaches ``at_ms``; if that is decided, into the first that is not."""
        if at_ms <= self._release.decided_ms:
            at_ms = self._release.decided_ms + 1
        self._marks.add(event, at_ms, at_ms)

    def finish(self, heard_ms: int | None = None) -> None:
        """Take the end of the text: nothing will follow. A listener who stopped at ``heard_ms`` missed later words."""
        self._heard_ms = heard_ms
        self._close_mouth(final=True)
        self._end_gap(self.audio_end_ms)
        self._release.finish()
        self._decide()

    def next_batch(self) -> Batch | None:
        """Return the next batch, or ``None`` if more must be known first."""
        self._decide()  # a rewind leaves it open, because the silence that may follow belongs to it
        if self._plan.next is None:
            return None
        point, visemes = self._plan.next
        words, finals = self._take_words_due(point)
        events: list[Event] = [WordEvent.of(word, cue_id) for word, cue_id in words]
        marks = [] if self._pending.is_due(point.due_ms) else self._marks.take(point.due_ms)
        if self._pending.is_due(point.due_ms) or self._marks.is_due(point.due_ms):
            events += [*marks, *map(_cue_event, finals)]
            at_ms = self.released_ms
            return Batch(tuple(events), at_ms, at_ms, tuple(words), tuple(finals), (), (), is_whole=False)
        self._plan.take()
        start_ms, self.released_ms = self.released_ms, point.until_ms
        mouth = self._mouth.take(point.until_ms, visemes, rest=point.comes_to_rest)
        frames = [mouth.frames] if mouth.frames else []
        events += [*map(VisemeEvent.of, mouth.visemes), *map(BlendshapesEvent.of, frames), *marks]
        if point.due_ms is None:
            finals += self._cues.finish(point.until_ms, self._heard_ms)
        opened = self._cues.open()
        events += map(_cue_event, [*finals, opened] if opened else finals)
        return Batch(tuple(events), start_ms, point.until_ms, tuple(words), tuple(finals), mouth.visemes, mouth.phones)

    @property
    def has_open_cue(self) -> bool:
        """Whether words were released in a cue that is not final."""
        return self._cues.is_open

    def close_cue(self) -> list[CueEvent]:
        """End the open cue, because everything that was asked for was spoken; return its last event."""
        return [_cue_event(cue) for cue in self._cues.finish(self.released_ms)]

    def estimate(self, upcoming: str) -> SpeechChunk | None:
        """Guess times for text whose alignment is late, so that held audio can go out.

        Args:
            upcoming: the source text from ``next_char`` on.

        Returns:
            A chunk of estimated characters (whole words) for the audio that is held; ``None`` if none is held.
        """
        start_ms = max(self._chars_end_ms, self._release.decided_ms)
        chars = guess_times(
            upcoming, self.next_char, start_ms, self.audio_end_ms, last=self._last, inside_word=self._inside_word
        )
        return None if chars is None else SpeechChunk(audio_end_ms=self.audio_end_ms, chars=(chars,))

    def rewind(self) -> Commit:
        """Forget all but the words that lie entirely inside the received audio, at whose end the engine failed."""
        self._take(self._placement.give_up(self.audio_end_ms))
        self._pending.cut(self.audio_end_ms)
        self._marks.cut(max(self.audio_end_ms, self._release.decided_ms + 1))
        last = self._pending.last or self._last
        at_ms = max(last.end_ms if last else 0, self.released_ms)
        return self._restart(last, at_ms, last.source_end if last else 0)

    def discard(self, next_char: int) -> None:
        """Forget all that was not released; the next text starts at source offset ``next_char``."""
        self._pending.clear()
        self._marks.clear()
        self._gap = None
        self._heard_ms = None
        self._release.finished = False
        self._cues.restart(next_char)
        self._restart(self._last, self.released_ms, next_char)

    def _continue_after(self, shown: Shown) -> None:
        self._last = shown.last
        self._cues.continue_after(shown.cues, shown.next_char)
        self.released_ms = shown.released_ms
        for start_ms in shown.word_starts_ms:
            self._index.add(start_ms)
        at_ms = max(shown.last.end_ms if shown.last else 0, shown.released_ms)
        self._mouth.continue_after(shown.mouth)
        self._placement.spoken_end = shown.spoken_end
        self._restart(shown.last, at_ms, shown.next_char)

    def _restart(self, last: Word | None, at_ms: int, next_char: int) -> Commit:
        self._release.go_back(at_ms)
        self._plan.restart(self.released_ms, ((start_ms, end_ms) for _, start_ms, end_ms in self._pending))
        self.pauses = False
        self.next_char = next_char
        self._chars_end_ms = at_ms
        self._inside_word = False
        self._index.cut(last.index + 1 if last else 0)
        self._stripper = MarkupStripper(self._audio_tags)
        self._mouth.cut(self._index, at_ms)
        self._placement.restart(last, at_ms)
        return Commit(next_char, at_ms)

    def _settle(self) -> None:
        self.pauses = False
        self._close_mouth(final=False)
        self._release.settle()

    def _close_mouth(self, *, final: bool) -> None:
        plain = [chars for item in self._stripper.finish() for chars in self._take_item(item)]
        self._take(self._placement.close(self.audio_end_ms, plain, final=final))
        self._mouth.close(self._index, self.audio_end_ms)

    def _take_item(self, item: TimedChars | Tag) -> list[TimedChars]:
        """Take a tag, or characters; return the characters whose times are certain."""
        if isinstance(item, Tag):
            self.mark(TagEvent(item.name, item.start_ms, item.mark), item.start_ms)
            return []
        return self._placement.add(item)

    def _take(self, placed: Placed) -> None:
        self._mouth.add(placed.phones)
        for word in placed.words:
            if self._turns:
                word = replace(word, speaker=speaker_at(self._turns, word.source_start))
            if word.start_ms < self._release.decided_ms:
                # Its alignment came after the audio had to go out without it.
                last = self._pending.last or self._last
                floor_ms = max(self._release.decided_ms, last.end_ms if last else 0)
                start_ms, end_ms = lasting(word.start_ms, word.end_ms, floor_ms)
                word = replace(word, start_ms=start_ms, end_ms=end_ms)
            self._end_gap(word.start_ms)
            self._pending.add(word, word.start_ms, word.end_ms)
            self._plan.add(word.start_ms, word.end_ms)
            self._index.add(word.start_ms)

    def _end_gap(self, at_ms: int) -> None:
        if self._gap is not None:
            gap, self._gap = self._gap, None
            length_ms = max(0, at_ms - gap.start_ms)
            self.mark(GapEvent(gap.start_ms, length_ms, gap.provider, gap.char), gap.start_ms)

    def _decide(self) -> None:
        self._plan.decide(min(self._placement.ready_ms, self._mouth.ready_ms), self._mouth.known)

    def _take_words_due(self, point: Point) -> tuple[list[tuple[Word, str]], list[Cue]]:
        words: list[tuple[Word, str]] = []
        finals: list[Cue] = []
        for word in self._pending.take(point.due_ms):
            closed, cue_id = self._cues.add(word)
            finals += closed
            words.append((word, cue_id))
            self._last = word
        return words, finals


def _goes_on(chunk: SpeechChunk) -> bool:
    """Return whether there is more in a chunk than white space."""
    return bool(chunk.pcm or chunk.phones or any(run.text.strip() for run in chunk.chars))


def _cue_event(cue: Cue) -> CueEvent:
    lines = tuple(line_text(line) for line in cue.lines)
    state = cue.id, cue.revision, cue.final
    times_ms = cue.start_ms, cue.end_ms
    return CueEvent(*state, *times_ms, lines, cue.language, cue.direction, cue_block(cue), cue.speaker)
