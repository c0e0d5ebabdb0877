"""One session: a text being spoken once, from the first character to the end event.

Two tasks share a captioner. The speaker (``speaker.py``) takes what the engines give and feeds it; the *releaser* takes
batches out, paces them, and publishes them. Stopping is cancelling. Whatever is decided about timing is decided by the
captioner.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from captionsync.captioner import Captioner
from captionsync.errors import CaptionSyncError, InputError, SessionClosedError, SessionLimitError
from captionsync.events import EndEvent, FailedEvent, InterruptedEvent, StartEvent
from captionsync.pronounce import PronunciationStage
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain, ChainItem
from captionsync.sessions.pace import Pace
from captionsync.sessions.publisher import Publisher
from captionsync.sessions.speaker import Speaker
from captionsync.sessions.spec import SessionSpec
from captionsync.sessions.text_input import TextInput
from captionsync.sessions.to_the_end import to_the_end
from captionsync.sessions.turns import Turns
from captionsync.timeline.model import Timeline
from captionsync.timeline.snapshot import Snapshot
from captionsync.timing.model import Direction, SpeechChunk

SPEC_BYTES = 8_192
"""Memory of what a session was asked to be, about, and of what holds it."""

INTERRUPT_SILENCE_MS = 100
"""Silence after an interruption: it carries what the encoder still holds out of the way."""

log = logging.getLogger(__name__)


class Session:
    """A text being spoken.

    Args:
        session_id: unguessable id.
        spec: what was asked for.
        request: voice and language as resolved.
        chain: the engines.
        captioner: timing of this session.
        stage: pronunciations, for engines that do not know their phones.
        direction: of the text.
        max_chars: limit of the session's text.
        max_interruptions: limit of its interruptions.
        turns: shared with the other sessions of the server.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        session_id: str,
        spec: SessionSpec,
        *,
        request: SpeechRequest,
        chain: Chain,
        captioner: Captioner,
        stage: PronunciationStage,
        direction: Direction,
        provider: str,
        has_phones: bool,
        start: StartEvent,
        max_chars: int,
        max_interruptions: int,
        turns: Turns,
        clock: Callable[[], float],
    ) -> None:
        self.id = session_id
        self.spec = spec
        self.input = TextInput()
        self.publisher = Publisher(spec.format)
        self.provider = provider
        self.voice = request.voice
        self.language = request.language
        self.direction: Direction = direction
        self.created_s = clock()
        self.client = ""
        """The address that asked for it, where that is counted."""
        self.ended_s: float | None = None
        self._captioner = captioner
        self._speaker = Speaker(
            session_id,
            request=request,
            chain=chain,
            captioner=captioner,
            stage=stage,
            pcm=self.publisher.pcm,
            text=self.input,
            has_phones=has_phones,
        )
        self._max_chars = max_chars
        self._interruptions_left = max_interruptions
        self._turns = turns
        self._clock = clock
        self._pace = Pace(clock, realtime=spec.pace == "realtime")
        self._publishing = asyncio.Lock()
        self._broken: CaptionSyncError | None = None
        self._heard_ms: int | None = None
        self._was_cancelled = False
        self._releaser: asyncio.Task[None] | None = None
        self._done = asyncio.Event()
        self.publisher.note([start], 0)

    # life

    def start(self) -> None:
        """Begin to speak whatever text comes."""
        self._speaker.start(0)
        self._releaser = asyncio.create_task(self._release(), name=f"release {self.id}")

    @property
    def finished(self) -> bool:
        """The last event is in the log."""
        return self._done.is_set()

    @property
    def status(self) -> str:
        """``open`` for text, ``speaking`` what is left, ``ended`` or ``failed``."""
        if self.failure is not None:
            return "failed"
        if self.finished:
            return "ended"
        return "speaking" if self.input.final else "open"

    @property
    def failure(self) -> CaptionSyncError | None:
        """Why the session failed."""
        return self._broken or self._speaker.failure

    @property
    def held_bytes(self) -> int:
        """Memory of what stays readable, about: audio, log, text and what was asked for."""
        return self.publisher.held_bytes + 4 * len(self.input) + SPEC_BYTES + 4 * len(self.spec.text or "")

    async def wait(self) -> None:
        """Wait until the session is over."""
        await self._done.wait()

    def stop(self, error: CaptionSyncError) -> None:
        """End at once with a last event that reports ``error``; do nothing if the session is over.

        Whatever is under way appends nothing more: the log is sealed.
        """
        if not self.finished:
            self._broken = error
            self._speaker.stop()
            if self._releaser is not None:
                self._releaser.cancel()
            self._append_last(self.publisher.audio_ms, "complete")

    async def close(self) -> None:
        """Stop at once and without a further event; for the server's end."""
        self._speaker.stop()
        if self._releaser is not None:
            self._releaser.cancel()
            await asyncio.gather(self._releaser, return_exceptions=True)
        await self._speaker.stopped()
        self._done.set()
        self.publisher.release()
        self.publisher.fanout.wake()

    def watch(self, see: Callable[[ChainItem], None]) -> None:
        """Let ``see`` have what the engines give, and each lost engine once it is decided where speech goes on."""
        self._speaker.watch = see

    # text

    def add_text(self, text: str, *, flush: bool = False, final: bool = False) -> int:
        """Take text and return the number of accepted characters. Raises SessionClosedError, InputError."""
        if self.finished or self.input.final:
            raise SessionClosedError("The text of this session has ended. Start a new session.", session_id=self.id)
        if len(self.input) + len(text) > self._max_chars:
            over = len(self.input) + len(text)
            raise InputError(
                f"That's {over:,} characters; the limit is {self._max_chars:,}. "
                "Shorten it, or split it into several sessions.",
                code="text_too_long",
            )
        return self.input.add(text, flush=flush, final=final)

    # barge-in

    async def interrupt(self, heard_ms: int) -> InterruptedEvent:
        """Stop speaking and drop the unspoken text; the session stays open. Raises SessionClosedError.

        It is finished even if the caller goes away, as a cancel is: half of it would leave a session that never ends.
        """
        return await to_the_end(self._interrupt(heard_ms))

    async def cancel(self, heard_ms: int | None) -> dict[str, Any]:
        """Stop and end. After the end it only cuts the exports at ``heard_ms``."""
        return await to_the_end(self._cancel(heard_ms))

    async def _interrupt(self, heard_ms: int) -> InterruptedEvent:
        self._refuse_when_finished()
        if not self._interruptions_left:
            message = "This session was interrupted too often. Start a new session."
            raise SessionLimitError(message, session_id=self.id, code="too_many_interruptions")
        self._interruptions_left -= 1
        next_char = self._stop_speaking()
        async with self._publishing:
            self._refuse_when_finished()
            await self._drop_speech(next_char)
            event = await self._publish_interruption(heard_ms)
            self._refuse_when_finished()
            self._speaker.start(next_char)
        return event

    def _refuse_when_finished(self) -> None:
        if self.finished:
            raise SessionClosedError("This session is over; there is nothing to interrupt.", session_id=self.id)

    async def _cancel(self, heard_ms: int | None) -> dict[str, Any]:
        if not self.finished:
            next_char = self._stop_speaking()
            async with self._publishing:
                if not self.finished:
                    await self._drop_speech(next_char)
                    await self._publish_interruption(self.publisher.audio_ms if heard_ms is None else heard_ms)
                    self._heard_ms, self._was_cancelled = heard_ms, True
                    await self._end("cancelled")
            if self._releaser is not None:
                self._releaser.cancel()
        elif heard_ms is not None:
            # What a cancelled session reported as heard stands in its log: it can only turn out to be less.
            was_cut = self._heard_ms is not None and self._was_cancelled
            self._heard_ms = min(self._heard_ms or 0, heard_ms) if was_cut else heard_ms
        heard = self.publisher.audio_ms if self._heard_ms is None else min(self._heard_ms, self.publisher.audio_ms)
        return {"status": self.status, "heard_ms": heard, "heard_text": self.heard_text(heard)}

    def heard_text(self, heard_ms: int) -> str:
        """Return the words that were over at ``heard_ms``."""
        return self.publisher.text_until(heard_ms).rstrip()

    # reading

    @property
    def heard_ms(self) -> int | None:
        """Where a cancelled session's exports are cut."""
        return self._heard_ms

    def snapshot(self) -> Snapshot:
        """Return what was said so far, cut where a cancelled session stopped being heard."""
        return self.publisher.snapshot(
            language=self.language,
            direction=self.direction,
            provider=self.provider,
            voice=self.voice,
            viseme_set="oculus",
            heard_ms=self._heard_ms,
        )

    def timeline(self) -> Timeline:
        """Return the same as a timeline."""
        return self.snapshot().timeline()

    def playhead_ms(self) -> int:
        """Return what a listener who began with the first audio hears now."""
        return min(self.publisher.audio_ms, int(self._pace.played_ms()))

    # the releaser

    async def _release(self) -> None:
        try:
            while not self.finished:
                await self._step()
        except Exception:
            log.exception("session %s: the releaser failed", self.id)
            self._broken = CaptionSyncError("Something went wrong while speaking. Try again.")
            self._conclude(0)

    async def _step(self) -> None:
        point_ms = self._captioner.next_point()
        if point_ms is None:
            if self._speaker.done:
                async with self._publishing:
                    if self._speaker.done and not self.finished:
                        await self._end("idle" if self.input.went_idle else "complete")
            else:
                await self._speaker.wait_for_speech()
            return
        if (delay_s := self._pace.wait_s(point_ms)) > 0:
            await asyncio.sleep(min(delay_s, 0.1))
            return
        async with self._turns.turn(self._pace.due_s(self.publisher.audio_ms)), self._publishing:
            await self.publisher.publish_point(self._captioner)
            if self.publisher.audio_ms > 0:
                self._pace.begin()
        self._speaker.give_room()

    # the end

    def _stop_speaking(self) -> int:
        """Stop the speaker; text that comes from now on belongs to the next turn, which begins at the offset."""
        self._speaker.stop()
        return self.input.reopen()

    async def _drop_speech(self, next_char: int) -> None:
        self._speaker.stop()  # an interruption that was before may have begun the next turn meanwhile
        await self._speaker.stopped()
        self._speaker.drop(next_char)

    async def _publish_interruption(self, heard_ms: int) -> InterruptedEvent:
        pcm = self.publisher.pcm
        heard_ms = min(heard_ms, self.publisher.audio_ms)
        next_char = self._captioner.next_char
        pcm.append_silence(INTERRUPT_SILENCE_MS)
        self._captioner.feed(SpeechChunk(audio_end_ms=pcm.end_ms))
        self._captioner.finish()
        while await self.publisher.publish_point(self._captioner):
            pass
        self._speaker.forget(next_char)
        event = InterruptedEvent(heard_ms, self.heard_text(heard_ms), pcm.end_ms)
        self.publisher.note([event], pcm.end_ms)
        return event

    async def _end(self, reason: str) -> None:
        self._conclude(await self.publisher.finish(), reason)

    def _conclude(self, duration_ms: int, reason: str = "complete") -> None:
        if not self.finished:
            self._append_last(duration_ms, reason)
            self._speaker.end()
            del self._captioner

    def _append_last(self, duration_ms: int, reason: str) -> None:
        published = self.publisher
        event: EndEvent | FailedEvent
        failure = self.failure
        if failure is not None:
            event = FailedEvent(failure.code, failure.message, failure.retryable)
        else:
            heard_ms = duration_ms if self._heard_ms is None else self._heard_ms
            heard = self.heard_text(heard_ms) if reason == "cancelled" else None
            counts = len(published.words), len(published.cues), len(published.visemes)
            event = EndEvent(reason, duration_ms, *counts, heard_text=heard)
        published.note([event], duration_ms)
        published.seal()
        self.ended_s = self._clock()
        self._done.set()
