"""The pool with real worker processes: streaming, abort, crashes, ends."""

from __future__ import annotations

import asyncio
import gc
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from captionsync.errors import ProviderConnectionError, ProviderError, VoiceNotFoundError
from captionsync.espeak import pool as pool_module
from captionsync.espeak.job import Job
from captionsync.espeak.pool import MAX_JOB_CHARS, SAMPLE_RATE_HZ, EspeakPool
from captionsync.espeak.process import WorkerProcess
from captionsync.espeak.protocol import EngineEvent
from captionsync.espeak.watch import Patience

LONG = "The captions follow the voice and the mouth follows the phones, word by word and sound by sound. " * 50
"""Hundreds of milliseconds of work for a worker, so that what a test does comes in the middle of it."""
ENDLESS = Patience(first_silence_s=600, silence_s=600, hung_s=600)
TOLERANCE = 15 * SAMPLE_RATE_HZ // 1000


@asynccontextmanager
async def started(workers: int = 1, *, patience: Patience = ENDLESS) -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(workers, patience=patience)
    await pool.start()
    try:
        yield pool
    finally:
        await pool.close()


async def speak(
    pool: EspeakPool, text: str, voice: str = "en-us", *, speed: float = 1.0
) -> tuple[int, list[EngineEvent]]:
    samples = 0
    events: list[EngineEvent] = []
    async with aclosing(pool.speak(text, voice, speed)) as chunks:
        async for chunk in chunks:
            samples += len(chunk.pcm) // 2
            events += chunk.events
    return samples, events


def phone_names(events: list[EngineEvent]) -> list[str]:
    return [event.name for event in events if event.kind == "phone"]


def kill(pool: EspeakPool, signal_number: int = signal.SIGKILL) -> None:
    for pid in pool.worker_pids:
        os.kill(pid, signal_number)


async def test_audio_comes_in_chunks_with_its_events() -> None:
    async with started() as pool:
        position = 0
        chunks = 0
        async with aclosing(pool.speak("Hello there, how are you?", "en-us")) as stream:
            async for chunk in stream:
                end = position + len(chunk.pcm) // 2
                assert all(position <= event.sample <= end for event in chunk.events)
                position = end
                chunks += 1
        assert chunks > 5
        assert position > SAMPLE_RATE_HZ


async def test_speed_changes_the_length() -> None:
    async with started() as pool:
        normal, _ = await speak(pool, "Speed is honoured by the engine.")
        fast, _ = await speak(pool, "Speed is honoured by the engine.", speed=1.2)
        slow, _ = await speak(pool, "Speed is honoured by the engine.", speed=0.7)
        assert fast < normal < slow


@pytest.mark.parametrize("speed", [2.5, 3.0, 100.0])
async def test_at_the_highest_speed_phones_are_inside_the_audio(speed: float) -> None:
    async with started() as pool:
        samples, events = await speak(pool, "Hello world, this is fast.", speed=speed)
    assert max(event.sample for event in events) <= samples


async def test_a_closed_iterator_frees_its_worker_clean() -> None:
    async with started() as pool:
        before = pool.worker_pids
        expected = await speak(pool, "Hello.")
        for _ in range(5):
            stream = pool.speak(LONG[:MAX_JOB_CHARS], "en-us")
            await anext(stream)
            await stream.aclose()
            samples, events = await speak(pool, "Hello.")
            assert phone_names(events) == phone_names(expected[1])
            assert abs(samples - expected[0]) <= TOLERANCE
        assert pool.worker_pids == before


async def test_a_consumer_that_waits_does_not_hold_the_worker() -> None:
    async with started() as pool:
        stream = pool.speak("A sentence that nobody takes in time.", "en-us")
        await anext(stream)
        samples, _ = await speak(pool, "Another one.")
        assert samples > 0
        await stream.aclose()


async def turn() -> None:
    """Let the event loop run all that is ready, however slow the machine."""
    for _ in range(100):
        await asyncio.sleep(0)


async def test_a_new_speaker_goes_before_those_that_are_far_ahead() -> None:
    order: list[str] = []

    async def first(pool: EspeakPool, name: str) -> None:
        async with aclosing(pool.speak("A sentence.", "en-us")) as stream:
            await anext(stream)
            order.append(name)

    async def ahead(pool: EspeakPool, name: str, times: int) -> None:
        for _ in range(times):
            await speak(pool, LONG[:1_000])
        await ready.wait()
        await busy.wait()
        await first(pool, name)

    ready, busy = asyncio.Barrier(4), asyncio.Event()
    async with started() as pool:
        waiting = [asyncio.create_task(ahead(pool, name, times)) for name, times in (("b", 2), ("a", 1), ("c", 3))]
        await ready.wait()
        stream = pool.speak(LONG[:MAX_JOB_CHARS], "en-us")
        await anext(stream)
        kill(pool, signal.SIGSTOP)  # so that all of them wait for it
        busy.set()
        await turn()
        waiting.append(asyncio.create_task(first(pool, "new")))
        await turn()
        assert not order
        kill(pool, signal.SIGCONT)
        await asyncio.gather(*waiting)
        await stream.aclose()
    assert order == ["new", "a", "b", "c"]


async def test_a_killed_worker_is_replaced_and_nothing_is_said_twice() -> None:
    async with started() as pool:
        text = LONG[:MAX_JOB_CHARS]
        samples, events = await speak(pool, text)
        before = pool.worker_pids
        got, again = 0, list[EngineEvent]()
        async with aclosing(pool.speak(text, "en-us")) as stream:
            async for chunk in stream:
                if not got:
                    kill(pool)
                got += len(chunk.pcm) // 2
                again += chunk.events
        assert set(before).isdisjoint(pool.worker_pids)
        assert phone_names(again) == phone_names(events)
        assert [event.sample for event in again] == sorted(event.sample for event in again)
        assert abs(got - samples) <= samples // 500  # the engine's own variation, over minutes of audio


async def test_stopped_workers_are_replaced_before_the_first_frame() -> None:
    async with started(2, patience=Patience()) as pool:
        stopped = pool.worker_pids
        kill(pool, signal.SIGSTOP)
        samples, events = await speak(pool, "Hello there.")
        assert samples > SAMPLE_RATE_HZ // 2
        assert phone_names(events)
        assert not set(stopped) <= set(pool.worker_pids)


async def test_a_worker_that_is_stopped_in_the_middle_is_replaced_and_nothing_is_said_twice() -> None:
    async with started(patience=Patience()) as pool:
        text = LONG[:MAX_JOB_CHARS]
        _, events = await speak(pool, text)
        before = pool.worker_pids
        again = list[EngineEvent]()
        async with aclosing(pool.speak(text, "en-us")) as stream:
            async for chunk in stream:
                if not again:
                    kill(pool, signal.SIGSTOP)
                again += chunk.events
        assert set(before).isdisjoint(pool.worker_pids)
        assert phone_names(again) == phone_names(events)


async def test_stopped_workers_do_not_count_against_the_text() -> None:
    async with started(patience=Patience(first_silence_s=0.8, silence_s=0.8)) as pool:
        stopped: set[int] = set()
        async with aclosing(pool.speak(LONG[:MAX_JOB_CHARS], "en-us")) as stream:
            async for _ in stream:
                if len(stopped) < 3 and (new := set(pool.worker_pids) - stopped):
                    stopped |= new
                    kill(pool, signal.SIGSTOP)
        assert len(stopped) == 3


async def test_a_job_whose_workers_are_stopped_again_and_again_ends() -> None:
    async def stop(job: Job, job_id: int, worker: WorkerProcess, patience: Patience) -> None:
        os.kill(worker.pid, signal.SIGSTOP)
        await attempt(job, job_id, worker, patience)

    attempt = Job.attempt
    async with started(patience=Patience(first_silence_s=0.1, silence_s=0.1)) as pool:
        with pytest.MonkeyPatch.context() as broken:
            broken.setattr(Job, "attempt", stop)
            with pytest.raises(ProviderConnectionError, match="stopped"):
                await speak(pool, "Hello.")


@pytest.mark.parametrize("stall_s", [1.2, 3.0])
async def test_time_in_which_the_server_stood_still_is_not_held_against_a_worker(stall_s: float) -> None:
    async with started(patience=Patience()) as pool:
        before = pool.worker_pids
        seen = 0
        async with aclosing(pool.speak(LONG[:MAX_JOB_CHARS], "en-us")) as stream:
            async for _ in stream:
                seen += 1
                if seen == 20:
                    time.sleep(stall_s)  # noqa: ASYNC251
        assert pool.worker_pids == before


async def test_a_worker_that_works_long_without_a_frame_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "MAX_JOB_CHARS", 100_000)
    async with started(patience=ENDLESS) as pool:
        begin_s = time.monotonic()
        assert await pool.events(LONG * 6, "en-us")
        work_s = time.monotonic() - begin_s
    # The patience is shorter than the work, on a slow machine as on a fast one.
    async with started(patience=Patience(first_silence_s=work_s / 2, hung_s=600)) as pool:
        before = pool.worker_pids
        assert await pool.events(LONG * 6, "en-us")
        assert pool.worker_pids == before


async def test_a_worker_that_lives_and_gets_nothing_done_is_replaced() -> None:
    async with started(patience=Patience(hung_s=0.02)) as pool:
        before = pool.worker_pids
        with pytest.raises(ProviderError) as caught:
            await pool.events(LONG[:MAX_JOB_CHARS], "en-us")
        assert caught.value.code == "engine_crashed"
        assert set(before).isdisjoint(pool.worker_pids)


HOG = "import time; end = time.monotonic() + 60\nwhile time.monotonic() < end: pass"


@contextmanager
def hogs(number: int) -> Iterator[None]:
    """Keep the machine busy."""
    processes = [subprocess.Popen([sys.executable, "-c", HOG]) for _ in range(number)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


async def test_a_busy_machine_ends_no_worker() -> None:
    async with started(2, patience=Patience()) as pool:
        before = pool.worker_pids
        with hogs(8):
            await asyncio.gather(*(speak(pool, LONG[:1_000]) for _ in range(4)))
            await asyncio.gather(*(pool.events(LONG[:1_000], "en-us") for _ in range(4)))
        assert pool.worker_pids == before


async def test_a_text_that_ends_two_workers_is_refused_and_the_pool_goes_on() -> None:
    async with started() as pool:
        lost: set[int] = set()
        with pytest.raises(ProviderError) as caught:
            async with aclosing(pool.speak(LONG[:MAX_JOB_CHARS], "en-us")) as stream:
                async for _ in stream:
                    if new := set(pool.worker_pids) - lost:
                        lost |= new
                        kill(pool)
        assert caught.value.code == "engine_crashed"
        assert caught.value.retryable
        assert len(lost) == 2
        assert (await speak(pool, "Still here."))[0] > 0


async def test_a_text_that_crashes_the_engine_harms_nobody_else() -> None:
    # Greenlandic numbers end espeak-ng 1.52.0 with a segmentation fault.
    async with started(workers=2) as pool:
        poison, healthy = await asyncio.gather(
            speak(pool, "28", "kl"), speak(pool, "Hello."), return_exceptions=True
        )  # fmt: skip
        assert isinstance(poison, tuple) or (isinstance(poison, ProviderError) and poison.code == "engine_crashed")
        assert isinstance(healthy, tuple)
        assert (await speak(pool, "Still here."))[0] > 0


async def test_a_worker_that_died_idle_costs_no_attempt() -> None:
    async with started() as pool:
        for _ in range(3):
            kill(pool)
            assert (await speak(pool, "Hello."))[0] > 0


@pytest.mark.parametrize("workers", [2, 3])
@pytest.mark.parametrize("jobs", [1, 3])
async def test_all_idle_workers_lost_at_once_are_not_the_texts_fault(
    workers: int, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with started(workers) as pool:
        before = pool.worker_pids
        with monkeypatch.context() as unseen:
            unseen.setattr(WorkerProcess, "alive", True)  # their ends are noticed no earlier than by a job
            kill(pool)
            spoken = await asyncio.gather(*(speak(pool, f"Number {number}.") for number in range(jobs)))
            assert all(samples > 0 for samples, _ in spoken)
        for _ in range(workers):
            assert (await speak(pool, "Still here."))[0] > 0
        assert set(before).isdisjoint(pool.worker_pids)


async def test_a_job_on_workers_that_die_again_and_again_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    lost: set[int] = set()

    async def die(job: Job, job_id: int, worker: WorkerProcess, patience: Patience) -> None:
        lost.add(worker.pid)
        os.kill(worker.pid, signal.SIGKILL)
        await worker.receive()

    async with started(2) as pool:
        with monkeypatch.context() as broken:
            broken.setattr(Job, "attempt", die)
            with pytest.raises(ProviderError) as caught:
                await speak(pool, "Hello.")
        assert caught.value.code == "engine_crashed"
        assert 2 <= len(lost) <= 4
        assert (await speak(pool, "Still here."))[0] > 0


async def test_workers_ignore_the_terminals_signals() -> None:
    async with started() as pool:
        before = pool.worker_pids
        kill(pool, signal.SIGINT)
        kill(pool, signal.SIGTERM)
        assert (await speak(pool, "Hello."))[0] > 0
        assert pool.worker_pids == before


async def test_wrong_requests_are_refused_before_the_engine() -> None:
    async with started() as pool:
        with pytest.raises(VoiceNotFoundError):
            await speak(pool, "x", "../../etc/passwd")
        with pytest.raises(VoiceNotFoundError):
            await speak(pool, "x", "zz")
        with pytest.raises(ProviderError, match="more than"):
            await speak(pool, "x" * (MAX_JOB_CHARS + 1))
        assert (await speak(pool, "a\x00b \ud800 \x1b c"))[0] > 0


async def test_a_pool_that_is_not_running_says_so() -> None:
    pool = EspeakPool(1)
    with pytest.raises(ProviderConnectionError):
        await speak(pool, "x")
    await pool.start()
    await pool.start()
    assert len(pool.worker_pids) == 1
    stream = pool.speak(LONG[:MAX_JOB_CHARS], "en-us")
    await anext(stream)
    await pool.close()
    with pytest.raises(ProviderConnectionError):
        async for _ in stream:
            pass
    with pytest.raises(ProviderConnectionError):
        await speak(pool, "x")
    await pool.start()
    assert not pool.worker_pids


async def test_a_worker_that_cannot_start_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    pool = EspeakPool(2)
    with pytest.raises(ProviderConnectionError):
        await pool.start()
    await pool.close()


async def test_a_worker_that_fails_to_start_is_tried_again_by_the_next_job(monkeypatch: pytest.MonkeyPatch) -> None:
    async with started() as pool:
        with monkeypatch.context() as broken:
            broken.setattr(sys, "executable", "/nowhere/python")
            kill(pool)
            with pytest.raises(ProviderConnectionError):
                await speak(pool, "Hello.")
        assert (await speak(pool, "Hello."))[0] > 0


async def test_nothing_is_left_after_many_jobs() -> None:
    await warm_up_the_loop()
    before = descriptors()
    pool = EspeakPool(2)
    await pool.start()
    pids = pool.worker_pids
    for _ in range(20):
        await asyncio.gather(*(speak(pool, f"Number {number}.") for number in range(10)))
    stream = pool.speak(LONG[:MAX_JOB_CHARS], "en-us")
    await anext(stream)
    assert set(pool.worker_pids) == set(pids)
    await pool.close()
    await stream.aclose()
    gc.collect()
    assert descriptors() == before
    assert not any(map(is_running, pids))


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def is_running(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()


def environment_of(pid: int) -> bytes:
    return Path(f"/proc/{pid}/environ").read_bytes()


async def warm_up_the_loop() -> None:
    async with started():
        pass


async def test_workers_get_no_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ELEVENLABS_API_KEY", "very-secret")
    async with started() as pool:
        environment = environment_of(pool.worker_pids[0])
        assert b"very-secret" not in environment
        assert b"PATH=" in environment


PARENT = """
import asyncio, sys
from captionsync.espeak.pool import EspeakPool

async def main():
    pool = EspeakPool(2)
    await pool.start()
    print(*pool.worker_pids, flush=True)
    stream = pool.speak(sys.argv[1], "en-us")
    await anext(stream)
    print("speaking", flush=True)
    await asyncio.Event().wait()

print("imported", flush=True)
asyncio.run(main())
"""


@pytest.mark.parametrize("signal_number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_when_their_parent_does(signal_number: int) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, LONG[:MAX_JOB_CHARS]], stdout=subprocess.PIPE, text=True
    )  # fmt: skip
    assert parent.stdout is not None
    with parent.stdout:
        # Without a guard around it the parent's program would run again in every worker that imports it.
        assert parent.stdout.readline() == "imported\n"
        pids = [int(word) for word in parent.stdout.readline().split()]
        assert parent.stdout.readline() == "speaking\n"
        watched = [os.pidfd_open(pid) for pid in pids]
        parent.send_signal(signal_number)
        parent.wait(timeout=60)
        for descriptor in watched:
            ended, _, _ = select.select([descriptor], [], [], 60)
            os.close(descriptor)
            assert ended
