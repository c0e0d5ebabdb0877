"""A session that another node owns, as this node shows it.

It has those members of :class:`~captionsync.sessions.session.Session` that readers and clients use. What it shows comes
from its copy of the log; what clients ask for goes to the owner. If this node takes the session over, listeners stay:
the session goes on in the same log and with the same fan-out.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Any, cast

from captionsync.audio.formats import AudioFormat
from captionsync.errors import CaptionSyncError, ServerStoppingError, SessionError
from captionsync.events import EndEvent, FailedEvent, InterruptedEvent
from captionsync.sessions.about import About
from captionsync.sessions.fanout import Fanout
from captionsync.sessions.nodes.entries import BrokenChainError, EntryId
from captionsync.sessions.nodes.log import RedisLog
from captionsync.sessions.nodes.reader import Entries
from captionsync.sessions.reading import snapshot_of, text_until
from captionsync.sessions.records import Heard, Note, Opened, TextCame, VoiceChosen, heard_later
from captionsync.sessions.rows import RecordRows, is_spoke, note_from
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timeline.model import Timeline
from captionsync.timeline.snapshot import Snapshot

Ask = Callable[["FollowedSession", str, list[Any]], Awaitable[Any]]
"""Lets the owner do something, and returns its answer."""


class FollowedText:
    """The source text, as far as the log has it."""

    def __init__(self) -> None:
        self._text = ""
        self._asked: set[int] = set()
        self.final = self.went_idle = self.more_waits = False

    def __len__(self) -> int:
        return len(self._text)

    def take(self, came: TextCame) -> None:
        """Add what came."""
        self._text += came.text
        self.final, self.went_idle = came.final, came.idle
        if came.asked:
            self._asked.add(len(self._text))

    def before(self, char: int, max_chars: int) -> str:
        """Return up to ``max_chars`` code points of the text that ends at ``char``."""
        return self._text[max(0, char - max_chars) : char]

    def source(self, start: int, end: int) -> str:
        """Return the text from offset ``start`` to ``end``."""
        return self._text[start:end]

    def was_flushed(self, char: int) -> bool:
        """Return whether a client asked to speak all text up to offset ``char``."""
        return char in self._asked


class FollowedPublisher:
    """The log and its listeners on this node."""

    def __init__(self, audio_format: AudioFormat, log: RedisLog) -> None:
        self.format, self.log, self.fanout = audio_format, log, Fanout(log)

    @property
    def audio_ms(self) -> int:
        """Media time at the end of the audio so far."""
        return self.log.totals.audio_ms

    @property
    def held_bytes(self) -> int:
        """About how many bytes of memory the log takes."""
        return self.log.totals.held_bytes

    @property
    def end_samples(self) -> int:
        """Samples of the audio that was encoded."""
        return self.log.tail.fed_samples if self.log.tail else 0


@dataclass(slots=True)
class Choice:
    """What was decided about the voice."""

    opened: Opened


class FollowedSession:
    """A session of another node.

    Args:
        log: of the session, with what was said so far.
        ask: lets the owner do something.

    Raises:
        SessionError: the log does not begin with what was asked for.
    """

    def __init__(self, log: RedisLog, ask: Ask) -> None:
        self.id, self._log, self._ask = log.session_id, log, ask
        opened = next((note for _, notes in log.notes() for note in notes if isinstance(note, Opened)), None)
        if opened is None:
            raise SessionError("The log of this session has no beginning.", session_id=log.session_id)
        self.spec = SessionSpec.from_json(dict(opened.spec))
        self.choice = Choice(opened)
        self.input = FollowedText()
        self.publisher = FollowedPublisher(self.spec.format, log)
        self.about = About.from_json(log.about)
        self.owner = self.about.owner
        self.suspended = False
        self.heard: Heard | None = self.about.heard
        self.created_s = self.used_s = time.monotonic()
        self.ended_s: float | None = None
        self.own: Session | None = None
        """The session itself, since this node took it over."""
        self.is_stale = False
        """The copy is not a part of the log any more; who asks again gets a new one."""
        self._failure: CaptionSyncError | None = None
        self._first_ms: int | None = None
        self._records = 0
        self._positions = 0
        self._look()

    # following

    def take(self, entries: Entries) -> None:
        """Add entries of the stream; a stale copy takes none."""
        try:
            for entry, fields in entries:
                if (record := self._log.absorb(EntryId.parse(entry), fields)) is not None:
                    self._take_record(record)
        except BrokenChainError:
            self.give_up()
        if not self.is_stale:
            self.publisher.fanout.notify()

    def look(self) -> None:
        """Take what was added to the log by others than :meth:`take`."""
        self._look()
        self.publisher.fanout.notify()

    def give_up(self) -> None:
        """End the connections of all listeners; they reconnect, and get a reset if they have seen what is lost."""
        self.is_stale = True
        self.publisher.fanout.wake()

    def adopt(self, session: Session) -> None:
        """Show a session of this node, which continues the log."""
        self.own = session
        session.publisher.fanout = self.publisher.fanout
        self.publisher.fanout.notify()

    def _look(self) -> None:
        """Take what is new in the log."""
        for _, notes in self._log.notes(self._records):
            self._records += 1
            for note in notes:
                self._take_note(note)
        for entry in self._log.read(max(self._positions, len(self._log) - 1)):
            if issubclass(entry.kind, EndEvent | FailedEvent):
                self._end(entry.event)
        self._positions = len(self._log)
        if self._first_ms is None and self._log.totals.audio_ms:
            self._first_ms = int(time.time() * 1000)

    def _take_record(self, record: RecordRows) -> None:
        self._records += 1
        self._positions += len(record.kinds)
        for row in record.notes:
            if not is_spoke(row):
                self._take_note(note_from(row))
        if record.kinds and issubclass(record.kinds[-1], EndEvent | FailedEvent):
            self._end(cast(Any, record.kinds[-1])(*record.rows[-1]))
        if self._first_ms is None and self._log.totals.audio_ms:
            self._first_ms = int(time.time() * 1000)

    def _take_note(self, note: Note) -> None:
        if isinstance(note, TextCame):
            self.input.take(note)
        elif isinstance(note, VoiceChosen):
            self.choice.opened = replace(
                self.choice.opened, voice=note.voice, language=note.language, direction=note.direction
            )
        elif isinstance(note, Heard):
            self.heard = note

    def _end(self, event: object) -> None:
        self.ended_s = time.monotonic()
        if isinstance(event, FailedEvent):
            self._failure = CaptionSyncError(event.message, code=event.code)
            self._failure.retryable = event.retryable

    # state

    @property
    def finished(self) -> bool:
        """Nothing more comes from here."""
        return self.is_stale or (self.ended_s is not None if self.own is None else self.own.finished)

    @property
    def failure(self) -> CaptionSyncError | None:
        """Why the session failed, or cannot be continued here."""
        if self.is_stale:
            return ServerStoppingError()
        return self._failure if self.own is None else self.own.failure

    @property
    def status(self) -> str:
        """``open`` for text, ``speaking`` the rest of the text, ``ended`` or ``failed``."""
        if self.own is not None:
            return self.own.status
        if self._failure is not None:
            return "failed"
        if self.ended_s is not None:
            return "ended"
        return "speaking" if self.input.final else "open"

    @property
    def held_bytes(self) -> int:
        """About how many bytes of memory it takes."""
        return self.publisher.held_bytes + 4 * len(self.input)

    @property
    def heard_ms(self) -> int | None:
        """Where a cancelled session's exports are cut."""
        if self.own is not None:
            return self.own.heard_ms
        return None if self.heard is None else self.heard.heard_ms

    def snapshot(self) -> Snapshot:
        """Return what was said so far, cut where a cancelled session stopped being heard."""
        return snapshot_of(self._log, self.spec.format, self.choice.opened, self.heard_ms)

    def timeline(self) -> Timeline:
        """Return the same as a timeline."""
        return self.snapshot().timeline()

    def playhead_ms(self) -> int:
        """Return about what a listener who began with the first audio hears now."""
        played_ms = 0 if self._first_ms is None else int(time.time() * 1000) - self._first_ms
        return min(self.publisher.audio_ms, played_ms)

    # what clients ask for

    async def add_text(self, text: str, *, flush: bool = False, final: bool = False) -> int:
        """Let the owner take text; see :meth:`Session.add_text`. Raises StoreError as well."""
        return int(await self._ask(self, "text", [text, flush, final]))

    async def interrupt(self, heard_ms: int) -> InterruptedEvent:
        """Let the owner stop speaking; see :meth:`Session.interrupt`."""
        return InterruptedEvent(*await self._ask(self, "interrupt", [heard_ms]))

    async def cancel(self, heard_ms: int | None) -> dict[str, Any]:
        """Let the owner end the session; see :meth:`Session.cancel`. After the end, it only cuts the exports."""
        if not self.finished or self.own is not None:
            answer: dict[str, Any] = await self._ask(self, "cancel", [heard_ms])
            return answer
        if heard_ms is not None:
            self.heard = heard_later(self.heard, heard_ms)
        heard = self.publisher.audio_ms if self.heard_ms is None else min(self.heard_ms, self.publisher.audio_ms)
        return {"status": self.status, "heard_ms": heard, "heard_text": text_until(self._log, heard).rstrip()}

    @property
    def client(self) -> str:
        """The address that asked for it, where that is counted."""
        return self.about.client

    def pause(self, paused: bool) -> None:
        """Do nothing: only a session's own server can hold its speech back."""
