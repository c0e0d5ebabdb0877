"""Audio, encoder and log of one session: a batch goes in, and stands in the log with its audio.

All audio passes one PCM timeline and one encoder, so that audio events tile the timeline whatever the engine does.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Sequence

from captionsync.audio import Encoder, PcmTimeline, delay_samples
from captionsync.audio.formats import AudioFormat
from captionsync.captioner import Batch, Captioner
from captionsync.errors import TimingError
from captionsync.events import AudioEvent, Event
from captionsync.sessions.fanout import Fanout
from captionsync.sessions.log import MemoryLog
from captionsync.sessions.rows import Rows, row_of
from captionsync.timeline.items import TimelineCue
from captionsync.timeline.snapshot import Snapshot
from captionsync.timing.clock import samples_to_ms
from captionsync.timing.model import Direction, Phone, Viseme, Word
from captionsync.timing.tables.viseme_sets import SETS

CHEAP_CODECS = frozenset({"pcm", "wav", "ulaw", "alaw"})
"""Codecs that take less time than handing the work to a thread."""

_TEXT, _AFTER, _END_MS = (Word.__slots__.index(name) for name in ("text", "after", "end_ms"))
"""Where these stand in a row of a word."""


class Publisher:
    """The writer of one session's log."""

    def __init__(self, audio_format: AudioFormat) -> None:
        self.format = audio_format
        self.pcm = PcmTimeline(audio_format.sample_rate_hz)
        # Ids of another session, or of one before a restart, must not pass for positions in this log.
        self.log = MemoryLog(secrets.token_hex(2))
        self.fanout = Fanout(self.log)
        self.audio: list[bytes] = []
        """The encoded stream so far."""
        self.audio_bytes = 0
        """Length of the encoded stream so far."""
        self.audio_ms = 0
        """Media time at the end of the audio events so far."""
        self.words = Rows[tuple[Word, str]](
            lambda item: (*row_of(item[0]), item[1]), lambda row: (Word(*row[:-1]), row[-1])
        )
        """Words, each with the id of its cue."""
        self.cues = Rows.of(TimelineCue)
        self.visemes = Rows.of(Viseme)
        self.phones = Rows.of(Phone)
        self.sealed = False
        """The log has its last event."""
        self._encoder: Encoder | None = Encoder(audio_format)
        self._held = b""
        self._audio_count = 0

    @property
    def held_bytes(self) -> int:
        """Memory that the encoded audio and the log take, about."""
        return self.audio_bytes + self.log.held_bytes

    def text_until(self, end_ms: int) -> str:
        """Return the words that end by then, with what follows each."""
        return "".join([row[_TEXT] + row[_AFTER] for row in self.words.raw() if row[_END_MS] <= end_ms])

    def note(self, events: Sequence[Event], at_ms: int) -> None:
        """Append events that carry no audio; nothing follows the last one."""
        if not self.sealed:
            self.log.append(events, at_ms)
            self.fanout.notify()

    async def publish_point(self, captioner: Captioner) -> bool:
        """Append all that belongs to the captioner's next point, giving way to others; False if there is none."""
        while (batch := captioner.next_batch()) is not None:
            await self.publish(batch)
            await asyncio.sleep(0)
            if batch.is_whole:
                return True
        return False

    async def publish(self, batch: Batch) -> None:
        """Append a batch and the audio that it covers, unless the log was sealed meanwhile."""
        pcm, encoder = self.pcm.take(batch.until_ms), self._open_encoder()
        data = await self._off_loop(encoder.feed, pcm) if pcm else b""
        if self.sealed:
            return
        self.words.extend(batch.words)
        self.cues.extend(map(TimelineCue.of, batch.cues))
        self.visemes.extend(batch.visemes)
        self.phones.extend(batch.phones)
        decodable_ms = samples_to_ms(encoder.decodable_samples, self.format.sample_rate_hz)
        self.note([*batch.events, *self._audio_events(data, decodable_ms)], batch.start_ms)

    async def finish(self) -> int:
        """Drain the encoder, unless the log was sealed, and return the length of the session in milliseconds."""
        end_ms = self.pcm.end_ms
        rest = self.pcm.take()
        encoder = self._open_encoder()
        data = await self._off_loop(encoder.feed, rest) if rest else b""
        data += await self._off_loop(encoder.finish)
        self.release()
        if not self.sealed and (events := self._audio_events(data, end_ms)):
            self.note(events, end_ms)
        return end_ms

    def release(self) -> None:
        """Give the codecs back: they hold threads, and a session stays readable for long after its end."""
        self._encoder = None
        self.pcm.end_run()

    def seal(self) -> None:
        """The session is over: append nothing more, and keep what was said compactly."""
        self.sealed = True
        for rows in (self.log, self.words, self.cues, self.visemes, self.phones):
            rows.seal()

    def _open_encoder(self) -> Encoder:
        if self._encoder is None:
            raise TimingError("This session's audio has ended.")
        return self._encoder

    def snapshot(
        self,
        *,
        language: str,
        direction: Direction,
        provider: str,
        voice: str,
        viseme_set: str,
        heard_ms: int | None = None,
    ) -> Snapshot:
        """Return everything said so far as an export's source."""
        header = {
            "language": language,
            "direction": direction,
            "duration_ms": self.audio_ms,
            "audio": {
                "format": self.format.name,
                "mime": self.format.mime,
                "sample_rate_hz": self.format.sample_rate_hz,
                "delay_samples": delay_samples(self.format),
            },
            "viseme_set": viseme_set,
            "viseme_version": SETS[viseme_set].version,
            "provider": provider,
            "voice": voice,
        }
        return Snapshot(
            words=tuple(self.words.raw()),
            cues=tuple(self.cues.raw()),
            visemes=tuple(self.visemes.raw()),
            phones=tuple(self.phones.raw()),
            header=header,
            heard_ms=heard_ms,
        )

    def _audio_events(self, data: bytes, end_ms: int) -> list[AudioEvent]:
        self._held += data
        if not self._held or end_ms <= self.audio_ms:
            return []
        event = AudioEvent(self._audio_count, self.audio_ms, end_ms - self.audio_ms, self._held)
        self.audio.append(self._held)
        self.audio_bytes += len(self._held)
        self._held = b""
        self.audio_ms = end_ms
        self._audio_count += 1
        return [event]

    async def _off_loop(self, work: Callable[..., bytes], *args: bytes) -> bytes:
        if self.format.codec in CHEAP_CODECS:
            return work(*args)
        return await asyncio.to_thread(work, *args)
