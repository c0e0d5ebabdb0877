"""Captures to timelines: what an engine sent, replayed as the session had it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from captionsync.audio.timeline import ms_to_samples
from captionsync.batches import Batch
from captionsync.captioner import Captioner
from captionsync.convert import captioner_of, check_length, released, timeline_of
from captionsync.errors import InputError
from captionsync.pronounce import Pronounces, PronunciationStage
from captionsync.providers.elevenlabs.replay import replay_run
from captionsync.providers.elevenlabs.settings import PROVIDER
from captionsync.timeline.model import Timeline
from captionsync.timing.clock import round_ms, samples_to_ms
from captionsync.timing.languages import detect_language
from captionsync.timing.model import SpeechChunk
from captionsync.timing.slices import sliced
from captionsync.timing.sound.priors import Trust
from captionsync.timing.sound.track import Ears
from captionsync.weights import load_weights
from captionsync.wire.capture import CapturedRun, read_capture

LONGEST_MS = 6 * 3_600_000
"""Milliseconds: the longest speech of a capture, silence between its runs included."""

_REPLAYS: dict[str, Callable[..., Iterator[SpeechChunk]]] = {PROVIDER: replay_run}
"""By the engine's name."""


@dataclass(frozen=True, slots=True)
class _Run:
    """One run, replayed."""

    char_start: int
    start_ms: int
    chunks: list[SpeechChunk]
    complete: bool
    """It said all of its text."""
    resumes: bool
    """The run before it failed, and this one goes on after its last whole word; otherwise it is another turn."""

    @property
    def text(self) -> str:
        """The source text that came back."""
        return "".join(run.text for chunk in self.chunks for run in chunk.chars)


async def convert_capture(
    data: bytes,
    *,
    pronouncer: Pronounces,
    language: str = "",
    max_chars: int | None = None,
    captions: Mapping[str, int] | None = None,
) -> Timeline:
    """Replay a capture and return the timeline.

    The same capture always gives the same timeline. It is the session's own, unless the session waited too long for
    the engine, already knew the voice from earlier sessions, or had settings of its own for captions or ears. After an
    interruption, it has all words that were said before the next turn, heard or not.

    Args:
        data: the capture.
        pronouncer: looks up pronunciations.
        language: BCP 47 tag; empty for the captured one.
        max_chars: longest text; None for any.
        captions: limits of cues, by their names in ``RANGES``.

    Raises:
        InputError: it is damaged, holds no speech or that of several sessions, or is too long.
    """
    captured = read_capture(data)
    _check_one_session(captured)
    runs = _replayed(captured)
    text = _text_of(runs)
    check_length(text, max_chars)
    if not any(chunk.pcm for run in runs for chunk in run.chunks):
        why = next((run.failed for run in captured if run.failed), "")
        reason = f" The engine failed: {why}." if why else ""
        raise InputError(f"This capture holds no speech.{reason}", code="no_times")
    language = language or captured[0].run.language or detect_language(text)
    read = await _pronounced(runs, text, pronouncer, language)
    captioner = captioner_of(
        text,
        language,
        ears=Ears(load_weights(), Trust()),
        audio_tags=captured[0].run.audio_tags,
        live=True,
        captions=captions,
    )
    batches = await asyncio.to_thread(_caption, captioner, read, captured[0].run.provider, text)
    return timeline_of(captioner, batches, text, language)


def _check_one_session(captured: Sequence[CapturedRun]) -> None:
    """Raise InputError if the runs are not those of one session, in order."""
    for before, item in pairwise(captured):
        last, run = before.run, item.run
        begins_again = before.complete and (run.char_start, run.start_ms) == (last.char_start, last.start_ms)
        if begins_again or run.char_start < last.char_start or run.start_ms < last.start_ms:
            message = "These captures are of several sessions, or not in order. Convert each session by itself."
            raise InputError(message, code="invalid_capture")


def _replayed(captured: Sequence[CapturedRun]) -> list[_Run]:
    """Replay all runs on one clock that begins with the first one. Raises InputError.

    Text that interruptions dropped, or that another engine spoke, is missing: what follows moves up.
    """
    runs: list[_Run] = []
    length, missing, audio_ms, failed = 0, 0, 0.0, False
    for item in captured:
        first, run = captured[0].run, item.run
        replay = _REPLAYS.get(run.provider)
        if replay is None:
            message = f"This capture is of the engine '{run.provider[:40]}', which cannot be replayed."
            raise InputError(message, code="invalid_capture")
        start_ms = run.start_ms - first.start_ms
        missing = max(missing, run.char_start - first.char_start - length)
        start = run.char_start - first.char_start - missing
        chunks = []
        for chunk in replay(item, char_start=start, start_ms=start_ms):
            audio_ms += samples_to_ms(len(chunk.pcm) // 2, chunk.sample_rate_hz)
            if max(audio_ms, chunk.audio_end_ms) > LONGEST_MS:
                message = f"The audio is longer than {LONGEST_MS // 3_600_000} hours."
                raise InputError(message, code="audio_too_long")
            chunks.append(chunk)
        runs.append(_Run(start, round_ms(start_ms), chunks, complete=item.complete, resumes=failed))
        length, failed = start + len(runs[-1].text), bool(item.failed)
    return runs


def _text_of(runs: Sequence[_Run]) -> str:
    """Return the source text; what a failed run said in part, the next one said again."""
    text = ""
    for replayed in runs:
        text = text[: replayed.char_start] + replayed.text
    return text


async def _pronounced(runs: Sequence[_Run], text: str, pronouncer: Pronounces, language: str) -> list[_Run]:
    stage = PronunciationStage(pronouncer, language)
    stage.prefetch(text)
    read = []
    for number, replayed in enumerate(runs):
        if number:
            stage.restart(replayed.char_start)
        chunks = [await stage.feed(chunk) for chunk in replayed.chunks]
        read.append(replace(replayed, chunks=chunks))
    read[-1].chunks.append(await stage.finish())
    return read


def _caption(captioner: Captioner, runs: Sequence[_Run], provider: str, text: str) -> list[Batch]:
    batches: list[Batch] = []
    turns = [0, *(after.char_start for after in runs[1:] if not after.resumes), len(text)]
    captioner.know(text[: turns[1]], closes=True)
    for replayed, after in zip(runs, [*runs[1:], None], strict=True):
        if replayed.resumes:
            captioner.rewind()
            captioner.resumed(provider, replayed.char_start)
        captioner.feed(SpeechChunk(audio_end_ms=replayed.start_ms))  # meanwhile another engine spoke, or nobody
        cut_ms = after.start_ms if after and not after.resumes else LONGEST_MS
        for chunk in replayed.chunks:
            for piece in sliced(_until(cut_ms, chunk)):
                captioner.feed(piece)
                batches += released(captioner)
        if after and not after.resumes:
            if not replayed.complete or any(chunk.audio_end_ms > cut_ms for chunk in replayed.chunks):
                captioner.rewind()
            captioner.feed(SpeechChunk(audio_end_ms=cut_ms))
            captioner.finish()
            batches += released(captioner)
            captioner.discard(after.char_start)
            end = next(char for char in turns[1:] if char > after.char_start or char == len(text))
            captioner.know(text[after.char_start : end], closes=True)
    captioner.finish()
    return [*batches, *released(captioner)]


def _until(cut_ms: int, chunk: SpeechChunk) -> SpeechChunk:
    """Return a chunk without the audio from ``cut_ms`` on, which an interruption dropped."""
    late_ms = chunk.audio_end_ms - cut_ms
    if late_ms <= 0:
        return chunk
    kept = max(0, len(chunk.pcm) // 2 - ms_to_samples(late_ms, chunk.sample_rate_hz))
    return replace(chunk, pcm=chunk.pcm[: 2 * kept], audio_end_ms=cut_ms, closes_word=False)
