"""Speaks a list of sentences in two processes; what exists already is left."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

from tools.ears.espeak import Speaker
from tools.ears.kokoro import RATE_HZ, Kokoro
from tools.ears.labels import espeak_segments
from tools.ears.signs import breaks_of
from tools.ears.store import Utterance, save
from tools.ears.texts import Job

PROCESSES = 2
FEWEST_SEGMENTS = 6


def synthesise(jobs: list[Job], folder: Path, styles: Path) -> None:
    """Speak what is missing in the folder.

    Args:
        jobs: what to speak.
        folder: for the files.
        styles: where the archive of Kokoro's voices is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    missing = [job for job in jobs if not (folder / f"{job.name}.npz").exists()]
    if not missing:
        return
    context = multiprocessing.get_context("spawn")
    workers = [
        context.Process(target=_speak_all, args=(missing[part::PROCESSES], folder, styles)) for part in range(PROCESSES)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
        if worker.exitcode:
            raise RuntimeError(f"a process that speaks ended with {worker.exitcode}")


def _speak_all(jobs: list[Job], folder: Path, styles: Path) -> None:
    kokoro = Kokoro(styles) if any(job.engine == "kokoro" for job in jobs) else None
    speaker = kokoro.speaker if kokoro else Speaker()
    for number, job in enumerate(jobs):
        made = _kokoro(kokoro, job) if job.engine == "kokoro" and kokoro else _espeak(speaker, job)
        if len(made.segments) >= FEWEST_SEGMENTS:
            save(folder, made)
        if number % 20 == 0:
            print(f"{job.name}: {number + 1} of {len(jobs)}", flush=True)


def _kokoro(kokoro: Kokoro, job: Job) -> Utterance:
    pcm, segments, breaks = kokoro.say(job.text, job.language, job.voice, job.speed)
    return Utterance(job.name, job.engine, job.voice, job.text, RATE_HZ, pcm, segments, breaks)


def _espeak(speaker: Speaker, job: Job) -> Utterance:
    pcm, events = speaker.say(job.text, job.voice, int(job.speed))
    segments = espeak_segments(events, job.language, len(pcm), speaker.rate_hz)
    breaks = breaks_of(job.text, speaker.named(events))
    return Utterance(job.name, job.engine, job.voice, job.text, speaker.rate_hz, pcm, segments, breaks)
