"""The speech of a session while it is made: captions, audio and pronunciations, which move together.

It takes what the engines give and releases it in pieces for the log. Only this object rewinds: when an engine fails,
when the listener interrupts, or when speaking fails for good, everything goes back to the same place.

It notes what happened (:mod:`captionsync.sessions.records`) for the log.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from captionsync.audio import PcmTimeline
from captionsync.batches import Batch
from captionsync.captioner import Captioner
from captionsync.events import CueEvent
from captionsync.pronounce import PronunciationStage
from captionsync.providers.chain import EngineLost, EngineResumed
from captionsync.providers.position import ResumePoint
from captionsync.sessions.records import Lost, Note, Resumed, Spoke, TurnBegan
from captionsync.sessions.text_input import TextInput
from captionsync.timing.model import SpeechChunk
from captionsync.timing.slices import sliced, sliced_with_phones

AHEAD_CHARS = 350
"""Code points of text after what was said of which the captions are planned: more than a sentence."""
PLANNED_CHARS = 200
"""Code points that are planned at once: less than 3 ms of work."""

EMPTY_MS = 200
"""Silence in place of a text without any sound, such as "…": without samples, no file would play."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A batch and the PCM that it covers."""

    batch: Batch
    pcm: bytes


class Speech:
    """Takes speech, and releases it in pieces.

    Args:
        captioner: times the captions.
        pcm: the audio, on the session's clock.
        stage: pronunciations, for engines that do not know their phones.
        text: the source text.
        has_phones: the first engine knows its phones.
    """

    def __init__(
        self, captioner: Captioner, pcm: PcmTimeline, stage: PronunciationStage, text: TextInput, *, has_phones: bool
    ) -> None:
        self._captioner = captioner
        self._pcm = pcm
        self._stage = stage
        self._text = text
        self._has_phones = has_phones
        self._feeding = asyncio.Lock()
        self._news = asyncio.Event()
        self._notes: list[Note] = []
        self._closed_char = -1
        """Where the text that was announced last ended or was flushed."""

    # what was taken

    @property
    def held_ms(self) -> int:
        """Length of the audio that waits for its words or for its release."""
        return self._captioner.held_ms

    @property
    def next_char(self) -> int:
        """Code points: source offset of the first character that was not taken."""
        return self._captioner.next_char

    @property
    def end_ms(self) -> int:
        """Media time at the end of all audio."""
        return self._pcm.end_ms

    def next_point(self) -> int | None:
        """Return the media time at which the next piece ends, or ``None`` when there is none yet."""
        return self._captioner.next_point()

    def start_at(self, char: int) -> ResumePoint:
        """Return where speech from source offset ``char`` on begins if it follows what was taken."""
        return ResumePoint(char, float(self._pcm.end_exact_ms), self._captioner.next_spoken)

    # taking

    async def take(self, chunk: SpeechChunk) -> None:
        """Take what the engine gave, pausing for other tasks in between."""
        if chunk.chars or chunk.spoken or chunk.closes_word:
            self._notes.append(Spoke(chunk.audio_end_ms, chunk.chars, chunk.spoken, chunk.closes_word))
        if chunk.pcm:
            self._pcm.append(chunk.pcm, chunk.sample_rate_hz)
        async with self._feeding:
            said = [run.char_start + len(run.text.rstrip()) for run in chunk.chars]
            await self.look_ahead(max([self.next_char, *said]), least=True)
            if not self._has_phones:
                self._stage.prefetch(self._text.after(self._stage.prefetched))
                chunk = await self._stage.feed(chunk)
            await self._feed(chunk)
        self.announce()

    async def look_ahead(self, char: int, *, least: bool = False) -> None:
        """Let the captions of the text after source offset ``char`` be planned, pausing for other tasks in between.

        Args:
            char: what is said next begins here.
            least: stop once everything before it is planned.
        """
        while (known := self._captioner.known_char) < char + AHEAD_CHARS:
            if least and self._captioner.planned_char >= char:
                return
            close = self._text.close_after(known if known == self._closed_char else known - 1)
            end = min(known + PLANNED_CHARS, self._text.decided if close is None else close)
            if end < known or (end == known and close != known):
                return
            self._captioner.know(self._text.between(known, end), closes=end == close)
            self._closed_char = end if end == close else self._closed_char
            await asyncio.sleep(0)

    @property
    def may_close_cue(self) -> bool:
        """Whether a cue is open although everything that was asked for was spoken and released."""
        released = self._captioner.has_open_cue and not self.held_ms and self.next_point() is None
        return released and self._text.is_spoken(self.next_char)

    def close_cue(self) -> list[CueEvent]:
        """End the open cue, if it may close, and return its last event."""
        return self._captioner.close_cue() if self.may_close_cue else []

    def resume(self, engine: EngineResumed) -> None:
        """Note that another engine, or the same one again, continues the speech."""
        self._has_phones = engine.has_phones
        self._captioner.change_engine(true_phones=engine.has_phones)
        self._captioner.resumed(engine.provider, engine.char_start)
        self._notes.append(Resumed(engine.provider, engine.voice, engine.char_start, engine.has_phones))

    async def finish(self) -> None:
        """Take the end of the text."""
        self._pcm.end_run()
        if not self._pcm.end_ms:
            self._pcm.append_silence(EMPTY_MS)
        async with self._feeding:
            if not self._has_phones:
                await self._feed(await self._stage.finish())
            if self._captioner.pauses:
                self._captioner.settle()  # as it would have been if the end of the text had come later
            # The timeline ends on a whole sample of its own rate, which may round to another millisecond.
            self._captioner.feed(SpeechChunk(audio_end_ms=self._pcm.end_ms))
            self._captioner.finish()

    async def settle(self) -> None:
        """Estimate the words of audio that has waited long enough.

        Do nothing if new speech arrived in the meantime, or if the engine is merely slow.
        """
        async with self._feeding:
            if self._news.is_set():
                # Speech came while this waited for its turn, and may have ended inside a word.
                return
            if not self._has_phones:
                chunk = self._captioner.estimate(self._text.after(self._captioner.next_char))
                if chunk is not None:
                    await self._feed(await self._stage.feed(chunk))
            elif not self._captioner.pauses:
                # This engine's text is never late: inside a sentence, it is only slow.
                return
            self._captioner.settle()

    def restore(self, provider: str, char: int) -> None:
        """Continue after an earlier life, which ended mid-speech; ``provider`` speaks from ``char`` on."""
        self._fill()
        self._stage.restart(char)
        if self._captioner.audio_end_ms:
            self._captioner.resumed(provider, char)

    def begin_at(self, char: int) -> None:
        """Begin a turn at source offset ``char``, after what another speech released."""
        self._captioner.discard(char)
        self._stage.restart(char)
        self._fill()

    def _fill(self) -> None:
        if (missing_ms := self._captioner.audio_end_ms - self._pcm.end_ms) > 0:
            self._pcm.append_silence(missing_ms)  # words without length may be ahead of their audio

    # rewinding

    async def lose(self) -> ResumePoint:
        """Drop what a failed engine left unfinished and return where speech continues: after the last whole word."""
        async with self._feeding:
            commit = self._captioner.rewind()
            self._rewind(commit.at_ms, commit.char)
        return self.start_at(commit.char)

    def lost(self, engine: EngineLost) -> None:
        """Note which engine failed."""
        resume = engine.resume
        self._notes.append(Lost(engine.provider, engine.error.code, resume.char, resume.spoken))

    def drop(self, next_char: int) -> None:
        """Forget what was not released; speech continues at source offset ``next_char``."""
        self._captioner.discard(next_char)
        self._rewind(self._captioner.released_ms, next_char)
        self._notes.append(TurnBegan(next_char))

    def close_turn(self, silence_ms: int, heard_ms: int | None = None) -> None:
        """End a turn with silence; call :meth:`drop` once that was released.

        Args:
            silence_ms: its length.
            heard_ms: the listener stopped here: the last cue keeps what was heard.
        """
        self._pcm.append_silence(silence_ms)
        self._captioner.feed(SpeechChunk(audio_end_ms=self._pcm.end_ms))
        self._captioner.finish(heard_ms)

    def fail(self) -> None:
        """Keep the words that were received whole, and let the mouth come to rest: nothing follows."""
        commit = self._captioner.rewind()
        self._rewind(commit.at_ms, commit.char)
        if self._pcm.end_ms and self._captioner.rest_ms:
            self.close_turn(self._captioner.rest_ms)
        else:
            self._captioner.finish()

    def _rewind(self, at_ms: int, char: int) -> None:
        self._pcm.end_run()
        self._pcm.truncate(at_ms)
        self._stage.restart(char)

    # releasing

    def next(self) -> Piece | None:
        """Return the next piece, or ``None`` when more must be known first."""
        batch = self._captioner.next_batch()
        return None if batch is None else Piece(batch, self._pcm.take(batch.until_ms))

    def rest(self) -> bytes:
        """Return the audio that is left at the end."""
        return self._pcm.take()

    def take_notes(self) -> tuple[Note, ...]:
        """Return what was noted since the last call."""
        notes, self._notes = tuple(self._notes), []
        return notes

    def announce(self) -> None:
        """Wake all that wait for speech: there is more, or nothing more will come."""
        self._news.set()

    async def wait(self, hold_s: float) -> None:
        """Wait until there is more speech, or held audio has waited ``hold_s`` seconds for its words."""
        self._news.clear()
        try:
            async with asyncio.timeout(hold_s if self.held_ms > 0 else None):
                await self._news.wait()
        except TimeoutError:
            await self.settle()

    def end(self) -> None:
        """End the run of an engine whose audio will not continue, and release its resampler."""
        self._pcm.end_run()

    async def _feed(self, chunk: SpeechChunk) -> None:
        *before, last = sliced_with_phones(chunk) if self._has_phones else sliced(chunk)
        for piece in before:
            self._captioner.feed(piece)
            await asyncio.sleep(0)
        self._captioner.feed(last)
