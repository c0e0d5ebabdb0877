"""The speaker of a session: what the engines give, fed to the captioner and laid on the timeline.

One task runs the chain over the session's text. When an engine dies, the captioner says up to which word all is well,
audio and text behind it are forgotten, and the chain goes on from there. Audio whose words do not come in time
is let go with estimated ones.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import replace

from captionsync.audio import PcmTimeline
from captionsync.captioner import Captioner
from captionsync.errors import CaptionSyncError
from captionsync.events import GapEvent
from captionsync.pronounce import PronunciationStage
from captionsync.providers.base import SpeechRequest
from captionsync.providers.chain import Chain, ChainItem, EngineLost, EngineResumed
from captionsync.sessions.text_input import TextInput
from captionsync.timing.model import SpeechChunk
from captionsync.timing.slices import sliced, sliced_with_phones

HOLD_S = 0.3
"""Seconds that audio waits for its words before they are estimated."""

AHEAD_MS = 30_000
"""Milliseconds of speech made ahead of what was published before the engine has to wait."""

EMPTY_MS = 200
"""Silence that stands for a text without any sound, such as "…": without a sample there is no file that plays."""

log = logging.getLogger(__name__)


class Speaker:
    """Feeds a captioner and a timeline.

    Args:
        name: the session's id, for the log.
        request: voice and language as resolved.
        chain: the engines.
        captioner: takes what they give.
        stage: pronunciations, for engines that do not know their phones.
        pcm: takes their audio.
        text: what to speak.
        has_phones: the first engine knows its phones.
    """

    def __init__(
        self,
        name: str,
        *,
        request: SpeechRequest,
        chain: Chain,
        captioner: Captioner,
        stage: PronunciationStage,
        pcm: PcmTimeline,
        text: TextInput,
        has_phones: bool,
    ) -> None:
        self._name = name
        self._request = request
        self._chain = chain
        self._captioner = captioner
        self._stage = stage
        self._pcm = pcm
        self._text = text
        self._has_phones = has_phones
        self._feeding = asyncio.Lock()
        self._room = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.fed = asyncio.Event()
        """Set when the captioner was fed, or nothing more will come."""
        self.done = False
        """All text was spoken, or speaking failed."""
        self.failure: CaptionSyncError | None = None
        self.watch: Callable[[ChainItem], None] | None = None
        """Called with what the engines give, and with each lost engine once it is decided where speech goes on."""

    def start(self, char_start: int) -> None:
        """Speak the text from offset ``char_start`` on, as it comes."""
        self.done = False
        self._task = asyncio.create_task(self._speak(char_start), name=f"speak {self._name}")

    def stop(self) -> None:
        """Stop; the task ends soon."""
        if self._task is not None:
            self._task.cancel()

    def end(self) -> None:
        """Stop for good and give back what only speaking needs; it is as large as what was said."""
        self.stop()
        del self._captioner, self._stage

    async def stopped(self) -> None:
        """Wait until the task has ended."""
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    def drop(self, next_char: int) -> None:
        """Forget what was spoken and not handed out; speech goes on at offset ``next_char``."""
        self.failure = None
        self._pcm.end_run()
        self._pcm.truncate(self._captioner.released_ms)
        self.forget(next_char)

    def forget(self, next_char: int) -> None:
        """Let captions go on at offset ``next_char``, with nothing held."""
        self._captioner.discard(next_char)
        self._stage.restart(next_char)

    def give_room(self) -> None:
        """Let an engine go on that had to wait, because speech was taken from the captioner."""
        self._room.set()

    async def wait_for_speech(self) -> None:
        """Wait until there is more to take from the captioner, or held audio has waited long enough for its words."""
        self.fed.clear()
        try:
            async with asyncio.timeout(HOLD_S if self._captioner.held_ms > 0 else None):
                await self.fed.wait()
        except TimeoutError:
            await self._let_go()

    async def _let_go(self) -> None:
        """Give held audio estimated words, unless speech came meanwhile or is only slow."""
        async with self._feeding:
            if self.fed.is_set():
                # Speech came while this waited for its turn, and may have ended inside a word.
                return
            if not self._has_phones:
                chunk = self._captioner.estimate(self._text.after(self._captioner.next_char))
                if chunk is not None:
                    await self._feed_pieces(await self._stage.feed(chunk))
            elif self._captioner.inside_word:
                # This engine's text is never late: it is only slow.
                return
            self._captioner.settle()

    async def _speak(self, char_start: int) -> None:
        try:
            request = replace(
                self._request,
                start_ms=float(self._pcm.end_exact_ms),
                char_start=char_start,
                spoken_start=self._captioner.next_spoken,
            )
            async with aclosing(self._chain.speak(request, self._text.pieces(char_start))) as speech:
                async for item in speech:
                    await self._take(item)
                    await asyncio.sleep(0)  # speech of text without sound comes without any waiting
            await self._finish_text()
        except CaptionSyncError as error:
            self._fail(error)
        except Exception:
            log.exception("session %s: the speaker failed", self._name)
            self._fail(CaptionSyncError("Something went wrong while speaking. Try again."))
        self.done = True
        self.fed.set()

    def _fail(self, error: CaptionSyncError) -> None:
        self.failure = error
        commit = self._captioner.rewind()
        self._pcm.end_run()
        self._pcm.truncate(commit.at_ms)
        if self._pcm.end_ms and self._captioner.rest_ms:
            self._pcm.append_silence(self._captioner.rest_ms)
            self._captioner.feed(SpeechChunk(audio_end_ms=self._pcm.end_ms))
        self._captioner.finish()

    async def _finish_text(self) -> None:
        self._pcm.end_run()
        if not self._pcm.end_ms:
            self._pcm.append_silence(EMPTY_MS)
        async with self._feeding:
            if not self._has_phones:
                await self._feed_pieces(await self._stage.finish())
            # The timeline ends on a whole sample of its own rate, which may round to another millisecond.
            self._captioner.feed(SpeechChunk(audio_end_ms=self._pcm.end_ms))
            self._captioner.finish()

    async def _take(self, item: ChainItem) -> None:
        if isinstance(item, SpeechChunk):
            if self.watch is not None:
                self.watch(item)
            if item.pcm:
                self._pcm.append(item.pcm, item.sample_rate_hz)
            await self._feed(item)
            while self._captioner.held_ms > AHEAD_MS and self._captioner.next_point() is not None:
                self._room.clear()
                await self._room.wait()
        elif isinstance(item, EngineLost):
            log.warning("session %s: %s stopped: %s", self._name, item.provider, item.error.message)
            async with self._feeding:
                commit = self._captioner.rewind()
                self._stage.restart(commit.char)
            self._pcm.end_run()
            self._pcm.truncate(commit.at_ms)
            item.resume_char = commit.char
            item.resume_ms = float(self._pcm.end_exact_ms)
            item.resume_spoken = self._captioner.next_spoken
            if self.watch is not None:
                self.watch(item)
        else:
            self._resume(item)

    async def _feed(self, chunk: SpeechChunk) -> None:
        async with self._feeding:
            if not self._has_phones:
                self._stage.prefetch(self._text.after(self._stage.prefetched))
                chunk = await self._stage.feed(chunk)
            await self._feed_pieces(chunk)
        self.fed.set()

    async def _feed_pieces(self, chunk: SpeechChunk) -> None:
        """Feed the captioner, giving way to others in between."""
        *before, last = sliced_with_phones(chunk) if self._has_phones else sliced(chunk)
        for piece in before:
            self._captioner.feed(piece)
            await asyncio.sleep(0)
        self._captioner.feed(last)

    def _resume(self, engine: EngineResumed) -> None:
        self._has_phones = engine.has_phones
        self._captioner.change_engine(true_phones=engine.has_phones, audio_tags=engine.audio_tags)
        at_ms = self._captioner.audio_end_ms
        self._captioner.mark(GapEvent(at_ms, 0, engine.provider, engine.char_start), at_ms)
