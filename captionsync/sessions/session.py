"""One session: a text being spoken once, from the first character to the end event.

Two tasks share the session's speech. The speaker (``speaker.py``) lets engines speak into it; the *releaser* takes
pieces out, paces them, and publishes them. Stopping is cancelling. The captioner decides about all timing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from captionsync.errors import CaptionSyncError, ServerStoppingError, SessionClosedError, SessionLimitError
from captionsync.events import InterruptedEvent
from captionsync.sessions.barge_in import drop_speech, publish_interruption
from captionsync.sessions.pace import Pace
from captionsync.sessions.parts import SPEC_BYTES, Parts
from captionsync.sessions.publisher import Publisher
from captionsync.sessions.reading import last_event, snapshot_of, text_until
from captionsync.sessions.records import Heard, Note, heard_later
from captionsync.sessions.replay import Replay
from captionsync.sessions.speaker import DEFECT, Speaker
from captionsync.sessions.text_input import too_long
from captionsync.sessions.to_the_end import to_the_end
from captionsync.sessions.voice_choice import VoiceChoice
from captionsync.timeline.model import Timeline
from captionsync.timeline.snapshot import Snapshot

HOLD_S = 0.3
"""Seconds that audio waits for its words before they are estimated."""

log = logging.getLogger(__name__)


class Session:
    """A text being spoken.

    Args:
        session_id: unguessable id.
        parts: what it is made of.
    """

    def __init__(self, session_id: str, parts: Parts) -> None:
        self.id = session_id
        self.spec = parts.spec
        self.input = parts.text
        self.about, self.client, self.owner = parts.about, parts.about.client, parts.about.owner
        self.created_s = parts.clock()
        self.ended_s: float | None = None
        self.suspended = False
        """It stopped without an end, because its server stops; a later life continues it."""
        self.publisher = Publisher(parts.spec.format, parts.log, self._take_notes, stored=parts.watch.stored)
        self._publishing = asyncio.Lock()
        self.choice = VoiceChoice(session_id, parts, self.publisher, self._publishing)
        self._speaker: Speaker | None = Speaker(session_id, parts, self.choice)
        """Freed when the session is over: it grows with the speech."""
        self._max_chars = parts.max_chars
        self._interruptions_left = parts.interruptions_left
        self._queue, self._clock = parts.queue, parts.clock
        self._pace = Pace(parts.clock, realtime=parts.spec.pace == "realtime")
        self._broken: CaptionSyncError | None = None
        self.heard: Heard | None = None
        """Where its listener stopped hearing, and exports are cut."""
        self._releaser: asyncio.Task[None] | None = None
        self._over, self._done = False, asyncio.Event()

    # life

    async def begin(self) -> None:
        """Begin to speak, and return once the request is stored, with the text that was added so far."""
        async with self._publishing:  # the engine need not wait, but its speech comes after the request
            self._start()
            await self.choice.open()

    def _start(self, char: int = 0) -> None:
        """Begin to speak whatever text comes, from offset ``char`` on, unless the session is over."""
        if self._over:
            return
        self._live.start(char)
        self._releaser = asyncio.create_task(self._release(), name=f"release {self.id}")

    async def restore(self, replay: Replay, *, provider: str, wall_ms: int) -> None:
        """Continue from the log of an earlier life by the engine ``provider``, if any, unless it was over."""
        self.heard = self.about.heard or replay.heard
        self.choice.continue_after(replay)
        if replay.audio_ms:
            self._pace.resume(replay.played_ms(wall_ms, realtime=self.spec.pace == "realtime"))
        if replay.last is not None:
            self._broken = replay.failure
            await self.publisher.seal()
            self._finish()
            self._free()
        elif provider:
            self._live.speech.restore(provider, replay.next_char)
            self._start(replay.next_char)

    def pause(self, paused: bool) -> None:
        """Make no more speech, or go on. A paused session can be stopped, interrupted and cancelled."""
        if self._speaker is not None:
            self._speaker.pause(paused)

    @property
    def _live(self) -> Speaker:
        if self._speaker is None:
            raise SessionClosedError("This session is over.", session_id=self.id)
        return self._speaker

    @property
    def finished(self) -> bool:
        """Nothing more comes: the last event is in the log, or the session is suspended."""
        return self._done.is_set()

    @property
    def status(self) -> str:
        """``open`` for text, ``speaking`` the rest of the text, ``ended`` or ``failed``."""
        if self.failure is not None:
            return "failed"
        if self.finished and not self.suspended:
            return "ended"
        return "speaking" if self.input.final else "open"

    @property
    def failure(self) -> CaptionSyncError | None:
        """Why the session failed."""
        return self._broken or (None if self._speaker is None else self._speaker.failure)

    @property
    def held_bytes(self) -> int:
        """About how many bytes of memory stay in use for reading: audio, log, text and request."""
        return self.publisher.held_bytes + 8 * len(self.input) + SPEC_BYTES + 4 * len(self.spec.text or "")

    async def wait(self) -> None:
        """Wait until the session is over."""
        await self._done.wait()

    async def stop(self, error: CaptionSyncError) -> None:
        """End at once with a last event that reports ``error``; do nothing if the session is over.

        Work that is under way appends nothing more, because the log is sealed.
        """
        if not self._over:
            self._broken = error
            self._live.stop()
            if self._releaser is not None:
                self._releaser.cancel()
            await self._append_last(self.publisher.audio_ms, "complete")
        await self.wait()

    async def suspend(self) -> None:
        """Stop after the batch that is being published, without a last event, so that a later life can continue."""
        async with self._publishing:
            self.suspended = not self._over
            self._over = True
        await self.close()

    async def close(self) -> None:
        """Stop at once, without a further event; for when the server closes."""
        self._over = True  # work that waits for its turn is refused
        if self._releaser is not None:
            self._releaser.cancel()
            await asyncio.gather(self._releaser, return_exceptions=True)
        if (speaker := self._speaker) is not None:
            speaker.stop()
            await speaker.stopped()
        self._done.set()
        self._free()
        self.publisher.fanout.wake()

    # text

    async def add_text(self, text: str, *, flush: bool = False, final: bool = False) -> int:
        """Take text and return the number of accepted characters, once they are stored.

        Raises SessionClosedError, InputError.
        """
        self._refuse_when_suspended()
        if self._over or self.input.final:
            raise SessionClosedError("The text of this session has ended. Start a new session.", session_id=self.id)
        if len(self.input) + len(text) > self._max_chars:
            raise too_long(len(self.input) + len(text), self._max_chars)
        accepted = self.input.add(text, flush=flush, final=final)
        # Text that was taken is spoken, so it is stored even if the caller goes away.
        await to_the_end(self.publisher.note([], self.publisher.audio_ms))
        return accepted

    # barge-in

    async def interrupt(self, heard_ms: int) -> InterruptedEvent:
        """Stop speaking and drop the unspoken text; the session stays open. Raises SessionClosedError.

        Like a cancel, it is completed even if the caller goes away, and if it cannot be, the session fails: half of it
        would leave a session that never ends.
        """
        return await to_the_end(self._interrupt(heard_ms), self._break_off)

    async def cancel(self, heard_ms: int | None) -> dict[str, Any]:
        """Stop and end. After the end it only cuts the exports at ``heard_ms``."""
        return await to_the_end(self._cancel(heard_ms), self._break_off)

    async def _interrupt(self, heard_ms: int) -> InterruptedEvent:
        self._refuse_when_finished()
        if not self._interruptions_left:
            message = "This session was interrupted too often. Start a new session."
            raise SessionLimitError(message, session_id=self.id, code="too_many_interruptions")
        self._interruptions_left -= 1
        next_char = self._stop_speaking()
        async with self._publishing:
            self._refuse_when_finished()
            event = await self._break_in(next_char, heard_ms)
            self._refuse_when_finished()
            self._live.start(next_char)
        return event

    def _refuse_when_finished(self) -> None:
        self._refuse_when_suspended()
        if self._over:
            raise SessionClosedError("This session is over; there is nothing to interrupt.", session_id=self.id)

    def _refuse_when_suspended(self) -> None:
        if self.suspended:
            raise ServerStoppingError

    async def _cancel(self, heard_ms: int | None) -> dict[str, Any]:
        if not self._over:
            next_char = self._stop_speaking()
            async with self._publishing:
                if not self._over:
                    await self._break_in(next_char, self.publisher.audio_ms if heard_ms is None else heard_ms)
                    self.heard = None if heard_ms is None else Heard(heard_ms, cancelled=True)
                    await self._end("cancelled")
            self._refuse_when_suspended()
            if self._releaser is not None:
                self._releaser.cancel()
        elif heard_ms is not None:
            self._refuse_when_suspended()
            self.heard = heard_later(self.heard, heard_ms)
        heard = self.publisher.audio_ms if self.heard_ms is None else min(self.heard_ms, self.publisher.audio_ms)
        return {"status": self.status, "heard_ms": heard, "heard_text": text_until(self.publisher.log, heard).rstrip()}

    # reading

    @property
    def heard_ms(self) -> int | None:
        """Where a cancelled session's exports are cut."""
        return None if self.heard is None else self.heard.heard_ms

    def snapshot(self) -> Snapshot:
        """Return what was said so far, cut where a cancelled session stopped being heard."""
        return snapshot_of(self.publisher.log, self.spec.format, self.choice.opened, self.heard_ms)

    def timeline(self) -> Timeline:
        """Return the same as a timeline."""
        return self.snapshot().timeline()

    def playhead_ms(self) -> int:
        """Return what a listener who began with the first audio hears now."""
        return min(self.publisher.audio_ms, int(self._pace.played_ms()))

    # the releaser

    async def _release(self) -> None:
        try:
            while not self._over:
                await self._live.going()
                if not self._over:
                    await self._step()
        except Exception as error:
            if not isinstance(error, SessionClosedError):  # another server speaks on
                log.exception("session %s: the releaser failed", self.id)
            await self._break_off()

    async def _step(self) -> None:
        speaker = self._live
        point_ms = speaker.speech.next_point()
        if point_ms is None:
            if speaker.done:
                async with self._publishing:
                    if speaker.done and not self._over:
                        await self._end("idle" if self.input.went_idle else "complete")
            elif not await self.publisher.close_cue(speaker.speech, self._publishing):
                await speaker.speech.wait(HOLD_S)
            return
        if (delay_s := self._pace.wait_s(point_ms)) > 0:
            await asyncio.sleep(min(delay_s, 0.1))
            return
        async with self._queue.turn(self._pace.due_s(self.publisher.audio_ms)), self._publishing:
            await self.publisher.publish_point(speaker.speech)
            if self.publisher.audio_ms > 0:
                self._pace.begin()
        speaker.give_room()
        await speaker.speech.look_ahead(speaker.speech.next_char)

    # the end

    def _stop_speaking(self) -> int:
        """Stop the speaker and return the offset at which the next turn begins; new text belongs to that turn."""
        self._live.stop()
        return self.input.reopen()

    async def _break_in(self, next_char: int, heard_ms: int) -> InterruptedEvent:
        await drop_speech(self._live, next_char)
        await self.choice.announce()
        return await publish_interruption(self.publisher, self._live.speech, heard_ms)

    async def _end(self, reason: str) -> None:
        speech = self._live.speech
        speech.end()
        await self.publisher.finish(speech.rest(), speech.end_ms)
        await self._conclude(speech.end_ms, reason)

    async def _conclude(self, duration_ms: int, reason: str = "complete") -> None:
        if not self._over:
            await self._append_last(duration_ms, reason)
            self._free()

    async def _break_off(self) -> None:
        self._broken = self._broken or CaptionSyncError(DEFECT)
        await self._conclude(self.publisher.audio_ms)

    def _free(self) -> None:
        """Free what only speaking needs."""
        self.publisher.free_codecs()
        if self._speaker is not None:
            self._broken = self.failure
            self._speaker.stop()
            self._speaker.speech.end()
            self._speaker = None

    async def _append_last(self, duration_ms: int, reason: str) -> None:
        self._over = True
        event = last_event(self.publisher.log, self.failure, reason, duration_ms, self.heard_ms)
        try:
            await self.choice.announce()
            await self.publisher.conclude(event, duration_ms, [] if self.heard is None else [self.heard])
        except Exception:
            log.exception("session %s: its end could not be stored", self.id)
            self._broken = self._broken or CaptionSyncError(DEFECT)
        finally:
            self._finish()

    def _finish(self) -> None:
        self._over = True
        self.ended_s = self._clock()
        self._done.set()
        self.publisher.fanout.wake()

    def _take_notes(self) -> Sequence[Note]:
        taken = (*self.choice.take_notes(), *self.input.take_notes())
        return taken if self._speaker is None else (*taken, *self._speaker.speech.take_notes())
