"""Files come out of a process of their own as they would of this one, and what goes wrong there stays there."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from captionsync.align.with_sound import Sound
from captionsync.audio.wav import wav_header
from captionsync.convert import convert_recording, convert_transcript
from captionsync.errors import CaptionSyncError, ExportError, InputError, LimitError, UnknownFormatError
from captionsync.espeak.pool import EspeakPool
from captionsync.exports import CAPTION_EXTENSIONS, VISEME_EXTENSIONS, export
from captionsync.making import makers as makers_module
from captionsync.making.gate import MAX_WAITING_PER_CLIENT, Gate
from captionsync.making.makers import FileMakers
from captionsync.making.process import MakerProcess
from captionsync.pronounce import Pronouncer, Pronunciations
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.spec import SessionSpec
from captionsync.timeline.snapshot import Snapshot
from captionsync.weights import load_weights
from tests.sessions.test_hub import SilentEngine
from tests.spoken_text import joined, say_all

TEXT = "Hello there, my friend. Bob maps 3,000 places — «déjà vu» for him & me < you. "


@pytest.fixture
async def pool() -> AsyncIterator[EspeakPool]:
    pool = EspeakPool(workers=1)
    await pool.start()
    yield pool
    await pool.close()


@pytest.fixture
async def makers(pool: EspeakPool) -> AsyncIterator[FileMakers]:
    made = FileMakers(Pronouncer(pool))
    yield made
    await made.close()


def recording(text: str) -> bytes:
    """Return an alignment of ``text``, a character every 60 ms."""
    starts = [round(0.06 * index, 3) for index in range(len(text))]
    ends = [round(start + 0.06, 3) for start in starts]
    return json.dumps(
        {"characters": list(text), "character_start_times_seconds": starts, "character_end_times_seconds": ends}
    ).encode()


async def snapshot_of(pool: EspeakPool, text: str) -> Snapshot:
    from captionsync.providers.espeak.provider import EspeakProvider

    hub = SessionHub({"espeak": EspeakProvider(pool)}, default_chain=("espeak",), pronouncer=Pronouncer(pool))
    session = await hub.create(SessionSpec(text=text))
    await asyncio.wait_for(session.wait(), 60)
    snapshot = session.snapshot()
    await hub.close()
    return snapshot


async def test_every_export_is_the_same_in_either_place(
    pool: EspeakPool, makers: FileMakers, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = await snapshot_of(pool, TEXT * 3)
    dropped = ((500, 1_500), (2_000, 2_100))
    for snapshot in (whole, replace(whole, heard_ms=2_500), replace(whole, dropped=dropped)):
        for extension in (*CAPTION_EXTENSIONS, *VISEME_EXTENSIONS):
            monkeypatch.setattr(makers_module, "SMALL_ROWS", 0)
            there = await makers.export(snapshot, extension, {})
            assert there == export(snapshot.timeline(), extension)
    monkeypatch.setattr(makers_module, "ROWS_AT_ONCE", 7)
    there = await makers.export(whole, "vtt", {"highlight": "word"})
    assert there == export(whole.timeline(), "vtt", highlight="word")


@pytest.mark.parametrize("text", [TEXT, "Cześć, jak się masz? ", "你好，世界。", "a" * 400, "… ?!"])
async def test_a_conversion_is_the_same_in_either_place(pool: EspeakPool, makers: FileMakers, text: str) -> None:
    data = recording(text)
    here = await convert_recording(data, pronouncer=Pronouncer(pool))
    for extension in ("json", "vtt", "visemes.json"):
        there = await makers.convert(data, extension, {}, language="", max_chars=10_000)
        assert there == export(here, extension)
    saved = export(here, "json").data
    assert (await makers.convert(saved, "json", {}, language="", max_chars=10_000)).data == saved


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'{"characters": 3}', b"[" * 100_000, b"\xff", recording("")])
async def test_what_is_refused_here_is_refused_there_in_the_same_words(
    pool: EspeakPool, makers: FileMakers, data: bytes
) -> None:
    with pytest.raises(InputError) as here:
        await convert_recording(data, pronouncer=Pronouncer(pool))
    with pytest.raises(InputError) as there:
        await makers.convert(data, "vtt", {}, language="", max_chars=10_000)
    assert (there.value.code, there.value.message) == (here.value.code, here.value.message)


async def test_errors_keep_their_type(pool: EspeakPool, makers: FileMakers) -> None:
    with pytest.raises(UnknownFormatError):
        await makers.convert(recording(TEXT), "mp4", {}, language="", max_chars=10_000)
    with pytest.raises(ExportError):
        await makers.convert(recording(TEXT), "ttml", {"highlight": "word"}, language="", max_chars=10_000)


async def test_the_text_has_a_limit(makers: FileMakers) -> None:
    saved = await makers.convert(recording(TEXT), "json", {}, language="", max_chars=len(TEXT))
    for data in (recording(TEXT), saved.data):
        with pytest.raises(InputError) as caught:
            await makers.convert(data, "vtt", {}, language="", max_chars=len(TEXT.strip()) - 1)
        assert caught.value.code == "text_too_long"


async def test_a_process_is_used_again_and_ended_when_idle(makers: FileMakers, monkeypatch: pytest.MonkeyPatch) -> None:
    await makers.convert(recording("One."), "vtt", {}, language="", max_chars=99)
    (first,) = makers._idle
    await makers.convert(recording("Two."), "vtt", {}, language="", max_chars=99)
    assert makers._idle == [first]
    monkeypatch.setattr(makers_module, "IDLE_S", 0.05)
    await makers.convert(recording("Three."), "vtt", {}, language="", max_chars=99)
    await asyncio.wait_for(first._process.wait(), 20)
    assert not makers._idle


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGSTOP])
async def test_a_process_that_dies_or_hangs_costs_only_its_file(
    pool: EspeakPool, way: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[MakerProcess] = []
    spawn = MakerProcess.spawn

    async def spawning(module: str) -> MakerProcess:
        started.append(await spawn(module))
        os.kill(started[-1].pid, way)
        return started[-1]

    makers = FileMakers(Pronouncer(pool), timeout_s=0.5 if way == signal.SIGSTOP else 60)
    monkeypatch.setattr(MakerProcess, "spawn", spawning)
    with pytest.raises(CaptionSyncError) as caught:
        await makers.convert(recording(TEXT), "vtt", {}, language="", max_chars=10_000)
    assert caught.value.code in ("internal_error", "takes_too_long")
    monkeypatch.setattr(MakerProcess, "spawn", spawn)
    makers = FileMakers(Pronouncer(pool))
    assert (await makers.convert(recording(TEXT), "vtt", {}, language="", max_chars=10_000)).data
    await makers.close()
    with suppress(ProcessLookupError):
        os.kill(started[0].pid, 0)
        raise AssertionError("the process is still there")


class SlowPronouncer(Pronouncer):
    """Answers when it may."""

    def __init__(self, pool: EspeakPool) -> None:
        super().__init__(pool)
        self.asked, self.answers = asyncio.Event(), asyncio.Event()

    async def pronounce(self, text: str, language: str) -> Pronunciations:
        self.asked.set()
        await self.answers.wait()
        return await super().pronounce(text, language)


async def test_a_caller_that_goes_away_ends_its_job(pool: EspeakPool) -> None:
    slow = SlowPronouncer(pool)
    makers = FileMakers(slow, max_conversions=1)
    work = asyncio.create_task(makers.convert(recording(TEXT), "vtt", {}, language="", max_chars=100_000))
    await asyncio.wait_for(slow.asked.wait(), 60)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    slow.answers.set()
    assert (await makers.convert(recording("Hi."), "vtt", {}, language="", max_chars=99)).data
    await makers.close()


async def test_only_so_many_wait() -> None:
    gate = Gate(2, "too_many_conversions", "conversions")
    release = asyncio.Event()

    async def work() -> None:
        async with gate.enter():
            await release.wait()

    tasks = [asyncio.create_task(work()) for _ in range(1 + MAX_WAITING_PER_CLIENT)]
    await asyncio.sleep(0)
    with pytest.raises(LimitError) as caught:
        await work()
    assert (caught.value.code, caught.value.retry_after_s) == ("too_many_conversions", 5)
    release.set()
    await asyncio.gather(*tasks)
    await work()


async def test_a_silent_engine_makes_an_empty_export(makers: FileMakers, pool: EspeakPool) -> None:
    hub = SessionHub({"silent": SilentEngine()}, default_chain=("silent",), pronouncer=Pronouncer(pool))
    session = await hub.create(SessionSpec(text="Hello."))
    await asyncio.wait_for(session.wait(), 60)
    assert (await makers.export(session.snapshot(), "vtt", {})).data.startswith(b"WEBVTT")
    await hub.close()


async def test_a_recording_with_its_sound_is_the_same_in_either_place(
    pool: EspeakPool, makers: FileMakers, tmp_path: Path
) -> None:
    spoken = joined(await say_all(pool, ["Hello there, my friend.", "Please turn off the lights before you go home."]))
    path = tmp_path / "sound.wav"
    path.write_bytes(wav_header(16_000, len(spoken.pcm)) + spoken.pcm)
    sound = Sound(lambda: iter([spoken.pcm]), load_weights())
    here = await convert_transcript(spoken.text, pronouncer=Pronouncer(pool), sound=sound)
    done: list[int] = []
    there = await makers.convert(
        spoken.text.encode(),
        "json",
        {},
        language="",
        max_chars=1_000,
        sound=path,
        is_transcript=True,
        progress=done.append,
    )
    assert there == export(here, "json")
    data = recording(spoken.text)
    aligned = await convert_recording(data, pronouncer=Pronouncer(pool), sound=sound)
    warned: list[str] = []
    assert export(aligned, "json") == await makers.convert(
        data, "json", {}, language="", max_chars=1_000, sound=path, warn=warned.append
    )
    assert len(warned) == 1  # nobody speaks so evenly


@pytest.mark.parametrize(
    ("text", "content", "code"),
    [
        (b"Hello.", b"no audio", "invalid_audio"),
        (b"Hello.", None, "no_sound"),
        (b"\xff", wav_header(16_000, 32_000) + bytes(32_000), "invalid_text"),
        (b"Hello there.", wav_header(16_000, 32_000) + bytes(32_000), "text_not_heard"),
    ],
)
async def test_a_transcript_without_its_sound_is_refused(
    makers: FileMakers, tmp_path: Path, text: bytes, content: bytes | None, code: str
) -> None:
    path = None
    if content is not None:
        path = tmp_path / "sound.wav"
        path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        await makers.convert(text, "vtt", {}, language="en", max_chars=99, sound=path, is_transcript=True)
    assert caught.value.code == code


async def test_sound_that_takes_too_long_is_given_up(pool: EspeakPool, tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    path.write_bytes(wav_header(16_000, 32_000 * 600) + bytes(32_000 * 600))
    makers = FileMakers(Pronouncer(pool), sound_timeout_s=0.2)
    with pytest.raises(InputError) as caught:
        await makers.convert(b"Hello.", "vtt", {}, language="en", max_chars=99, sound=path, is_transcript=True)
    assert caught.value.code == "takes_too_long"
    await makers.close()
