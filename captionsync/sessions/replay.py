"""A session's log, read back: everything that is needed to continue the session from it.

Speech continues after the last word in the log, as it does when an engine fails; here it is the process that failed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from captionsync.batches import Shown
from captionsync.errors import CaptionSyncError, SessionError
from captionsync.events import (
    AudioEvent,
    BlendshapesEvent,
    CueEvent,
    EndEvent,
    Event,
    FailedEvent,
    InterruptedEvent,
    StartEvent,
    VisemeEvent,
    WordEvent,
)
from captionsync.sessions.pace import LEAD_MS
from captionsync.sessions.records import (
    Heard,
    Lost,
    Opened,
    Record,
    Resumed,
    Spoke,
    TextCame,
    TurnBegan,
    VoiceChosen,
)
from captionsync.timing.captions.cues import CueState
from captionsync.timing.model import Viseme, Word
from captionsync.timing.mouth.track import MEMORY_MS, MouthState


@dataclass(slots=True)
class Replay:
    """What a log says, after all of its records were read."""

    opened: Opened
    text: list[TextCame] = field(default_factory=list)
    turns: int = 0
    """Interruptions."""
    heard: Heard | None = None
    is_announced: bool = False
    """It has the ``start`` event."""
    has_chosen: bool = False
    """The voice is decided: as asked for, or by a first sentence."""
    is_whole: bool = False
    """The session was made with its text or its voice, so that the first turn was decided at once."""
    last: EndEvent | FailedEvent | None = None
    """The last event of a session that is over."""
    audio_ms: int = 0
    """Media time at the end of its audio."""
    first_audio_ms: int = 0
    """Unix time in milliseconds of its first audio."""
    last_audio_ms: int = 0
    """The same of its last audio."""
    _words: list[Word] = field(default_factory=list)
    _starts_ms: list[int] = field(default_factory=list)
    _cue_ids: dict[str, None] = field(default_factory=dict)
    _open: CueEvent | None = None
    _floor_ms: int = 0
    _visemes: list[Viseme] = field(default_factory=list)
    _frames: BlendshapesEvent | None = None
    _phones_end_ms: int = 0
    _spoken_end: int = 0
    _turn_char: int = 0
    _engine: str = ""
    """Took over in this turn; a turn begins with the session's own engine."""
    _last: Word | None = None
    _speaker_before: str = ""
    """Who said the words of the cue before the last one."""
    _until_ms: int = 0
    _text_chars: int = 0
    _turn_ends: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, session_id: str, records: Iterable[Record]) -> Replay:
        """Read the records of a log from its beginning. Raises SessionError when it does not begin with ``Opened``."""
        replay: Replay | None = None
        for record in records:
            if replay is None:
                opened = next((note for note in record.notes if isinstance(note, Opened)), None)
                if opened is None:
                    break
                replay = cls(opened)
                replay._take(record)
                replay.has_chosen = replay.is_whole = replay.is_announced  # it was made with all that decides
                continue
            replay._take(record)
        if replay is None:
            raise SessionError("The log of this session has no beginning.", session_id=session_id)
        return replay

    @property
    def engine(self) -> str:
        """The name of the engine that was speaking the turn."""
        return self._engine or self.opened.provider

    @property
    def shown(self) -> Shown:
        """What the captioner has released."""
        last, open_cue = self._last, self._open
        frames = self._frames
        return Shown(
            word_starts_ms=tuple(self._starts_ms),
            last=last,
            cues=CueState(
                count=len(self._cue_ids),
                floor_ms=self._floor_ms,
                last=last,
                words=tuple(self._words),
                lines=open_cue.lines if open_cue else (),
                end_ms=open_cue.end_ms if open_cue else 0,
                revision=open_cue.revision if open_cue else 0,
                speaker=self._speaker_before if self._words or last is None else last.speaker,
            ),
            released_ms=self._until_ms,
            next_char=self.next_char,
            spoken_end=self._spoken_end,
            mouth=MouthState(
                visemes=tuple(self._visemes),
                phones_end_ms=self._phones_end_ms,
                next_frame=_frames_until(frames),
                frame=frames.frames[-1] if frames else (),
            ),
        )

    @property
    def next_char(self) -> int:
        """Code points: source offset at which speech continues."""
        return max(self._turn_char, self._last.source_end if self._last else 0)

    @property
    def is_inside_turn(self) -> bool:
        """Speech continues inside a turn, whose voice was decided."""
        flushes = [end for end in self._turn_ends if end <= self.next_char]
        start = max([self._turn_char, *flushes[-1:]])
        return self.next_char > start or (self.is_whole and start == 0)

    def played_ms(self, wall_ms: int, *, realtime: bool) -> float:
        """Return how much a listener who began with the first audio has heard at a time.

        A listener of a realtime session had at most its lead when the process ended; it hears that, and then waits.

        Args:
            wall_ms: Unix time in milliseconds.
            realtime: the session was never more than the lead ahead of playback.
        """
        if not self.audio_ms:
            return 0.0
        if realtime:
            played_ms = max(0, self.audio_ms - LEAD_MS) + max(0, wall_ms - self.last_audio_ms)
            return float(min(self.audio_ms, played_ms))
        return float(max(0, wall_ms - self.first_audio_ms))

    @property
    def failure(self) -> CaptionSyncError | None:
        """Why the session failed."""
        if not isinstance(self.last, FailedEvent):
            return None
        failure = CaptionSyncError(self.last.message, code=self.last.code)
        failure.retryable = self.last.retryable
        return failure

    def _take(self, record: Record) -> None:
        for note in record.notes:
            self._take_note(note)
        offsets = iter(record.sources)
        self._take_audio(record)
        for event in record.events:
            if isinstance(event, WordEvent):
                self._take_word(event, next(offsets), next(offsets))
            else:
                self._take_event(event)
        if record.phones:
            self._phones_end_ms = record.phones[-1].end_ms
        self._until_ms = max(self._until_ms, record.until_ms)

    def _take_note(self, note: object) -> None:
        if isinstance(note, TextCame):
            self.text.append(note)
            self._text_chars += len(note.text)
            if note.asked and note.flush:
                self._turn_ends.append(self._text_chars)
        elif isinstance(note, Spoke):
            self._spoken_end = max([self._spoken_end, *(run.char_start + len(run.text) for run in note.spoken)])
        elif isinstance(note, Lost):
            self._spoken_end = max(self._spoken_end, note.spoken)
        elif isinstance(note, Resumed):
            self._engine = note.provider
        elif isinstance(note, TurnBegan):
            self._turn_char, self._engine = note.char, ""
        elif isinstance(note, VoiceChosen):
            self.has_chosen, self._turn_char, self._engine = True, note.char, ""
            self.opened = replace(self.opened, voice=note.voice, language=note.language, direction=note.direction)
        elif isinstance(note, Heard):
            self.heard = note

    def _take_audio(self, record: Record) -> None:
        ends_ms = [event.start_ms + event.duration_ms for event in record.events if isinstance(event, AudioEvent)]
        if ends_ms:
            self.first_audio_ms = self.first_audio_ms or record.wall_ms
            self.last_audio_ms, self.audio_ms = record.wall_ms, ends_ms[-1]

    def _take_word(self, event: WordEvent, source_start: int, source_end: int) -> None:
        span = event.start_ms, event.end_ms, event.char_start, event.char_end
        source = source_start, source_end
        word = Word(event.index, event.text, event.after, *span, *source, event.estimated, event.speaker)
        if event.cue_id not in self._cue_ids:
            self._cue_ids[event.cue_id] = None
            self._speaker_before = self._last.speaker if self._last else ""
            self._words, self._open = [], None
        self._words.append(word)
        self._starts_ms.append(word.start_ms)
        self._last = word

    def _take_event(self, event: Event) -> None:
        if isinstance(event, CueEvent):
            self._take_cue(event)
        elif isinstance(event, VisemeEvent):
            span = event.start_ms, event.end_ms
            self._visemes.append(Viseme(event.id, event.phone, *span, event.weight, event.word_index, event.part))
            while self._visemes[0].end_ms < event.end_ms - MEMORY_MS:
                del self._visemes[0]
        elif isinstance(event, BlendshapesEvent):
            self._frames = event
        elif isinstance(event, InterruptedEvent):
            self.turns += 1
        elif isinstance(event, StartEvent):
            self.is_announced = True
        elif isinstance(event, EndEvent | FailedEvent):
            self.last = event

    def _take_cue(self, event: CueEvent) -> None:
        latest = next(reversed(self._cue_ids), "")
        if event.final:
            self._floor_ms = event.end_ms
            if event.id == latest:
                self._words, self._open = [], None
        elif event.id == latest:
            self._open = event


def _frames_until(event: BlendshapesEvent | None) -> int:
    """Return the number of the frame after a run of frames."""
    if event is None:
        return 0
    return round(event.start_ms * event.fps / 1000) + len(event.frames)
