"""The pool of engine workers; each does one job, a sentence, at a time.

Frames are read from a worker as fast as it makes them (about a thousand times faster than real time), so a slow
consumer never occupies a worker. Among waiting jobs, the one whose consumer would run out of speech first is done
first. Each task is assumed to play what it gets from its first chunk on, so a new task precedes those that are far
ahead. A consumer that goes away cancels its job; the worker is reused once it has acknowledged that.

A worker that dies, is stopped or hangs is replaced, and its job is tried once more, resuming after what was already
delivered. A text that ends two workers is refused. A lost worker does not count against a text that cannot be the
cause: the worker was stopped, or it was older than the job and died without a sign, so it was probably dead before
(there are only as many of those as the pool has workers).
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Any
from weakref import WeakKeyDictionary

from captionsync.errors import (
    ProviderConnectionError,
    ProviderError,
    ProviderProtocolError,
    ProviderRefusedError,
    VoiceNotFoundError,
)
from captionsync.espeak import protocol
from captionsync.espeak.ipa import known_sounds, phoneme_input, probe_text
from captionsync.espeak.job import PROVIDER, Job, RawChunk
from captionsync.espeak.phonemizer import Phonemizer
from captionsync.espeak.piped import WorkerGoneError
from captionsync.espeak.process import WorkerHungError, WorkerSilentError
from captionsync.espeak.protocol import EngineEvent, EngineVoice
from captionsync.espeak.runs import SpokenRun, spoken_runs
from captionsync.espeak.scripts import script_of, script_runs
from captionsync.espeak.text import Command, Reading, cut_commands, cut_readings, merged_readings
from captionsync.espeak.watch import Patience
from captionsync.espeak.workers import WorkerSet

SAMPLE_RATE_HZ = 22_050
WORDS_PER_MINUTE = 175
"""The engine's normal speed."""
FASTEST = 449
"""Words a minute. From 450 on, the engine shortens its finished audio, and the times of its phones no longer fit."""
MAX_JOB_CHARS = 5_000
_ATTEMPTS = 2
_STOPS = 4
"""The most stopped workers that one job may encounter, so that it ends."""
_VOICE_NAME = re.compile(r"[A-Za-z0-9_-]{1,48}(\+[A-Za-z0-9_-]{1,24})?")
_UNSAFE = re.compile("[\x00\x02-\x1f\x7f-\x9f\ud800-\udfff]")
_log = logging.getLogger(__name__)


class EspeakPool:
    """Worker processes that speak. One pool serves a whole server and belongs to the event loop that starts it."""

    def __init__(self, workers: int = 2, *, patience: Patience | None = None, start_s: float = 30.0) -> None:
        """
        Args:
            workers: number of processes.
            patience: how long a worker may be silent in the middle of a job before it is replaced.
            start_s: a worker that is not ready after this time counts as failed.
        """
        self._workers = WorkerSet(workers, start_s=start_s)
        self._patience = patience or Patience()
        self._jobs: set[asyncio.Task[None]] = set()
        self._next_id = 0
        self._starting = asyncio.Lock()
        self._started = self._closed = False
        self._phonemizer = Phonemizer(self)
        self._sounds: dict[str, dict[str, str]] = {}
        """For each voice that was asked, the names of its phonemes by IPA."""
        self._due_s: WeakKeyDictionary[asyncio.Task[Any] | None, float] = WeakKeyDictionary()
        """For each task that requested speech, the loop time at which it will have played all of it."""
        self.engine_voices: tuple[EngineVoice, ...] = ()
        """The engine's list, known once the pool is started."""
        self.variants: tuple[str, ...] = ()
        """Variants: names that may follow a plus sign after a voice's name."""
        self.reads_kanji = False
        """Whether Japanese is converted to kana first (the ``ja`` extra is installed)."""

    @property
    def worker_pids(self) -> tuple[int, ...]:
        """Process ids of the running workers."""
        return self._workers.pids

    async def start(self) -> None:
        """Start and warm all workers, unless they are running. Raises ProviderConnectionError."""
        async with self._starting:
            if self._started or self._closed:
                return
            worker = await self._workers.start()
            self.engine_voices, self.variants = worker.voices, worker.variants
            self.reads_kanji = worker.reads_kanji
            self._started = True

    async def close(self) -> None:
        """End all jobs and workers for good."""
        self._closed, self._started = True, False
        async with self._starting:
            for task in tuple(self._jobs):
                task.cancel()
            await asyncio.gather(*self._jobs, return_exceptions=True)
            await self._workers.close()

    def speak(
        self, text: str, voice: str, speed: float = 1.0, *, end_pause: bool = False
    ) -> AsyncGenerator[RawChunk, None]:
        """Speak ``text``, at most 5,000 code points, and yield audio as it is made; close the iterator to stop.

        Args:
            text: plain text, pronunciations and commands, as :func:`~captionsync.espeak.text.engine_text` writes them.
                Other control characters and lone surrogates are read as spaces.
            voice: the engine's name of a voice, such as ``en-us`` or ``de+f3``.
            speed: 1 is 175 words a minute.
            end_pause: add the pause that belongs to the final punctuation.

        Raises:
            VoiceNotFoundError: the engine has no such voice.
            ProviderConnectionError: no worker could be started.
            ProviderProtocolError: the text ended two workers.
            ProviderRefusedError: the engine refused the text.
        """
        return self._run(protocol.JOB, _job_payload(text, voice, speed, end_pause=end_pause, audio=True))

    async def events(self, text: str, voice: str) -> list[EngineEvent]:
        """Return the words and phones of ``text`` without audio. Raises as :meth:`speak`."""
        found: list[EngineEvent] = []
        async with aclosing(
            self._run(protocol.JOB, _job_payload(text, voice, 1.0, end_pause=False, audio=False))
        ) as run:
            async for chunk in run:
                found.extend(chunk.events)
        return found

    async def prepare(
        self,
        text: str,
        voice: str,
        *,
        most: int | None = None,
        readings: Sequence[Reading] = (),
        commands: Sequence[Command] = (),
    ) -> list[SpokenRun]:
        """Split ``text`` into runs of one voice each and rewrite them for the engine. Raises as :meth:`speak`.

        Args:
            text: display text, any scripts.
            voice: the engine's name of the voice for its main language.
            most: the most runs, see :func:`~captionsync.espeak.scripts.script_runs`.
            readings: what is spoken in place of parts of the text; in order, without overlap.
            commands: changes of the engine's parameters, in order.
        """
        runs: list[SpokenRun] = []
        for run in script_runs(text, voice, reads_kanji=self.reads_kanji, most=most):
            part = text[run.start : run.end]
            own = cut_readings(readings, run.start, run.end)
            if self.reads_kanji and run.voice.partition("+")[0] == "ja" and any(map(script_of, part)):
                async with aclosing(self._run(protocol.READ_JAPANESE, [_UNSAFE.sub(" ", part)])) as answers:
                    kana = [(start, end, kana) async for answer in answers for start, end, kana in answer]
                own = merged_readings(own, kana)
            runs += spoken_runs(part, run.start, run.voice, own, commands=cut_commands(commands, run.start, run.end))
        return runs

    async def phoneme_input(self, ipa: str, voice: str) -> str | None:
        """Return the engine's input for a pronunciation in IPA; None if the voice cannot say it.

        Raises as :meth:`speak`.
        """
        known = self._sounds.get(voice)
        if known is None:
            known = self._sounds[voice] = known_sounds(await self.events(probe_text(), voice), voice.partition("+")[0])
        return phoneme_input(ipa, known)

    async def phonemize(
        self, text: str, voice: str, starts: Sequence[int] | None = None
    ) -> list[tuple[int, tuple[str, ...]]]:
        """Return ``(start, phones)`` of every token of ``text``; phones are IPA without stress.

        The whole clause is spoken, so weak forms are correct (``the`` before a vowel); words that the engine joins
        (``of the``) are split. A token that is not spoken has no phones. Raises as :meth:`speak`.

        Args:
            text: display text, any length and scripts; offsets count its code points.
            voice: the engine's name of the voice for its main language.
            starts: where the tokens begin; by default, at white space.
        """
        return await self._phonemizer.phonemize(text, voice, starts)

    async def phone_counts(self, words: Sequence[str], voice: str) -> list[int]:
        """Return how many phones each word has when it is said alone (cached). Raises as :meth:`speak`."""
        return await self._phonemizer.counts(words, voice)

    async def _run(self, kind: int, payload: list[Any]) -> AsyncGenerator[Any, None]:
        """Run a job in its own task and yield its results."""
        if not self._started:
            raise ProviderConnectionError("The speech engine is not running.", provider=PROVIDER)
        asking, now_s = asyncio.current_task(), asyncio.get_running_loop().time
        job = Job(kind, payload, max(self._due_s.get(asking, 0.0), now_s()))
        task = asyncio.create_task(self._perform(job))
        self._jobs.add(task)
        task.add_done_callback(self._jobs.discard)
        try:
            while (item := await job.results.get()) is not None:
                if isinstance(item, ProviderError):
                    raise item
                if isinstance(item, RawChunk):
                    due_s = max(self._due_s.get(asking, 0.0), now_s())
                    self._due_s[asking] = due_s + len(item.pcm) / 2 / SAMPLE_RATE_HZ
                yield item
        finally:
            job.cancel()

    async def _perform(self, job: Job) -> None:
        """Run a job, again if workers are lost, and close its results."""
        problem: ProviderError | None = None
        try:
            await self._attempt(job)
        except ProviderError as error:
            problem = error
        except asyncio.CancelledError:
            problem = ProviderConnectionError("The speech engine was stopped.", provider=PROVIDER)
            raise
        except Exception as error:
            _log.exception("an engine job failed")
            problem = ProviderProtocolError(f"The speech engine failed: {error}.", provider=PROVIDER)
        finally:
            if problem is not None:
                job.results.put_nowait(problem)
            job.results.put_nowait(None)

    async def _attempt(self, job: Job) -> None:
        older, failures, stops = set(self._workers.pids), 0, 0
        while failures < _ATTEMPTS and stops < _STOPS:
            try:
                async with self._workers.lend(job.due_s) as worker:
                    if not job.cancelled:
                        self._next_id += 1
                        await job.attempt(self._next_id, worker, self._patience)
                    return
            except WorkerGoneError as error:
                _log.warning("an engine worker was lost: %s", error)
                if isinstance(error, WorkerSilentError):
                    stops += 1
                elif worker.pid not in older or worker.frames or isinstance(error, WorkerHungError):
                    failures += 1
                older.discard(worker.pid)
        if not job.cancelled and failures < _ATTEMPTS:
            raise ProviderConnectionError("The processes of the speech engine keep being stopped.", provider=PROVIDER)
        if not job.cancelled:
            message = "The speech engine crashed twice on this text."
            raise ProviderProtocolError(message, provider=PROVIDER, code="engine_crashed")


def _job_payload(text: str, voice: str, speed: float, *, end_pause: bool, audio: bool) -> list[Any]:
    if not _VOICE_NAME.fullmatch(voice):
        raise VoiceNotFoundError(f"espeak has no voice '{voice[:60]}'.", provider=PROVIDER)
    if len(text) > MAX_JOB_CHARS:
        raise ProviderRefusedError(f"A sentence has more than {MAX_JOB_CHARS} characters.", provider=PROVIDER)
    return [_UNSAFE.sub(" ", text), voice, words_per_minute(speed), end_pause, audio]


def words_per_minute(speed: float) -> int:
    """Return the engine's speed for a factor of the normal one."""
    return min(FASTEST, max(80, round(WORDS_PER_MINUTE * speed)))
