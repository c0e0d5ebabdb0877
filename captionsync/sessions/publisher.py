"""The writer of one session's log: it appends pieces of speech to the log, with their audio.

All audio passes one encoder, so that audio events tile the timeline whatever the engine does. A record is stored before
listeners get it. Records are stored one after the other: the speech and whoever gives text append at the same time, and
a store may take its time. What was to be noted in a record that could not be stored is noted in the next one.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from captionsync.audio import Encoder, Tail
from captionsync.audio.formats import AudioFormat
from captionsync.errors import SessionClosedError
from captionsync.events import AudioEvent, Event
from captionsync.sessions.fanout import Fanout
from captionsync.sessions.log import EventLog
from captionsync.sessions.records import Note, Record
from captionsync.sessions.speech import Piece, Speech
from captionsync.sessions.to_the_end import to_the_end
from captionsync.timing.clock import samples_to_ms
from captionsync.timing.model import Phone

CHEAP_CODECS = frozenset({"pcm", "wav", "ulaw", "alaw"})
"""Codecs that take less time than handing the work to a thread."""


def _ignore(record: Record) -> None:
    """Nobody wants to know."""


class Publisher:
    """Encodes and appends.

    Args:
        audio_format: of the session.
        log: of the session; one that has audio already is continued.
        notes: returns what was asked and decided since the last call.
        wall_s: Unix time in seconds.
        stored: gets each record once it is stored.
    """

    def __init__(
        self,
        audio_format: AudioFormat,
        log: EventLog,
        notes: Callable[[], Sequence[Note]] = tuple,
        wall_s: Callable[[], float] = time.time,
        *,
        stored: Callable[[Record], None] = _ignore,
    ) -> None:
        self.format = audio_format
        self.log = log
        self.fanout = Fanout(log)
        self._take_notes = notes
        self._stored = stored
        self._unstored: tuple[Note, ...] = ()
        self._storing = asyncio.Lock()
        self._coding = threading.Lock()
        self._over = False
        self._wall_s = wall_s
        self._tail = log.tail or Tail(0, 0)
        self._decided_ms = 0
        self._sent_samples = self._tail.decodable_samples
        self._held = b""
        self._encoder: Encoder | None = Encoder(audio_format)
        if log.tail is not None:
            *_, last = [b"", *log.audio(max(0, log.totals.counts["audio"] - 1))]
            self._encoder = Encoder.resumed(audio_format, log.tail, last)

    @property
    def audio_ms(self) -> int:
        """Media time at the end of the audio events so far."""
        return self.log.totals.audio_ms

    @property
    def held_bytes(self) -> int:
        """About how many bytes of memory the log takes."""
        return self.log.totals.held_bytes

    @property
    def end_samples(self) -> int:
        """Samples of the audio that was encoded."""
        return self._tail.fed_samples

    async def note(self, events: Sequence[Event], at_ms: int, notes: Sequence[Note] = ()) -> None:
        """Append events that carry no audio, and what was asked and decided since the last record, if there is any."""
        await self._append(events, at_ms, notes=notes)

    async def conclude(self, event: Event, at_ms: int, notes: Sequence[Note] = ()) -> None:
        """Append the last event, and seal the log; nothing more is appended from now on, even if this fails."""
        await self._append([event], at_ms, notes=notes, is_last=True)
        await self.log.seal()

    async def publish_point(self, speech: Speech) -> bool:
        """Append all up to the next point of the speech, pausing for other tasks; return False if there is none."""
        while (piece := speech.next()) is not None:
            await self.publish(piece)
            await asyncio.sleep(0)
            if piece.batch.is_whole:
                return True
        return False

    async def close_cue(self, speech: Speech, turn: asyncio.Lock) -> bool:
        """Append the end of the open cue if everything that was asked for was published; return whether that was so.

        Args:
            speech: of the session.
            turn: held by whoever publishes.
        """
        if not speech.may_close_cue:
            return False
        async with turn:
            closed = speech.close_cue()
            await self._append(closed, self.audio_ms)
        return bool(closed)

    async def publish(self, piece: Piece) -> None:
        """Append a batch and the audio that it covers, unless the log was sealed meanwhile."""
        batch, encoder = piece.batch, self._open_encoder()
        data = await self._off_loop(encoder.feed, piece.pcm) if piece.pcm else b""
        decodable_ms = samples_to_ms(encoder.decodable_samples, self.format.sample_rate_hz)
        events = [*batch.events, *self._audio_events(data, decodable_ms)]
        await self._append(
            events,
            batch.start_ms,
            until_ms=batch.until_ms,
            sources=tuple(offset for word, _ in batch.words for offset in (word.source_start, word.source_end)),
            phones=batch.phones,
            tail=self._tail_of(encoder),
        )

    async def finish(self, rest: bytes, end_ms: int) -> None:
        """Drain the encoder, unless the log was sealed.

        Args:
            rest: the last PCM.
            end_ms: media time at its end, the length of the session.
        """
        encoder = self._open_encoder()
        data = await self._off_loop(encoder.feed, rest) if rest else b""
        data += await self._off_loop(encoder.finish)
        events = self._audio_events(data, end_ms)
        self.free_codecs()
        if events:
            await self._append(events, end_ms, until_ms=end_ms, tail=self._tail_of(encoder))

    def free_codecs(self) -> None:
        """Release the encoder: it holds threads, and a session stays readable long after its end."""
        self._encoder = None

    async def seal(self) -> None:
        """End the log: append nothing more, and compact what was said."""
        await self.log.seal()

    async def _append(
        self,
        events: Sequence[Event],
        at_ms: int,
        *,
        until_ms: int | None = None,
        notes: Sequence[Note] = (),
        sources: tuple[int, ...] = (),
        phones: tuple[Phone, ...] = (),
        tail: Tail | None = None,
        is_last: bool = False,
    ) -> None:
        record = events, at_ms, until_ms, notes, sources, phones, tail
        # A store may take its time; a record that it has must not count as unstored because the caller goes away.
        await to_the_end(self._store(*record, is_last=is_last))

    async def _store(
        self,
        events: Sequence[Event],
        at_ms: int,
        until_ms: int | None,
        notes: Sequence[Note],
        sources: tuple[int, ...],
        phones: tuple[Phone, ...],
        tail: Tail | None,
        *,
        is_last: bool,
    ) -> None:
        async with self._storing:
            if self._over or self.log.sealed:
                return
            self._over = is_last
            self._unstored += tuple(self._take_notes())
            said = (*self._unstored, *notes)
            if not (events or said or tail):
                return
            until_ms = max(self._decided_ms, at_ms if until_ms is None else until_ms)
            tail, wall_ms = tail or self._tail, int(self._wall_s() * 1000)
            record = Record(at_ms, until_ms, wall_ms, tuple(events), said, sources, phones, tail)
            await self.log.append(record)
            self._unstored, self._decided_ms, self._tail = (), until_ms, tail
        self.fanout.notify()
        self._stored(record)

    def _open_encoder(self) -> Encoder:
        if self._encoder is None:
            raise SessionClosedError("This session is over.", session_id="")
        return self._encoder

    def _audio_events(self, data: bytes, end_ms: int) -> list[AudioEvent]:
        self._held += data
        if not self._held or end_ms <= self.audio_ms:
            return []
        event = AudioEvent(self.log.totals.counts["audio"], self.audio_ms, end_ms - self.audio_ms, self._held)
        self._held = b""
        self._sent_samples = self._open_encoder().decodable_samples
        return [event]

    def _tail_of(self, encoder: Encoder) -> Tail:
        return replace(encoder.tail, decodable_samples=self._sent_samples)

    async def _off_loop(self, work: Callable[..., bytes], *args: bytes) -> bytes:
        if self.format.codec in CHEAP_CODECS:
            return work(*args)
        return await asyncio.to_thread(self._alone, work, *args)

    def _alone(self, work: Callable[..., bytes], *args: bytes) -> bytes:
        """Work while no other thread does: one whose caller was cancelled goes on, and a codec is for one at a time."""
        with self._coding:
            return work(*args)
