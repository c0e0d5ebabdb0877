"""What ElevenLabs sent is recorded, and replayed it gives the session's own words, cues and visemes."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from captionsync.audio.formats import parse_format
from captionsync.captured import convert_capture
from captionsync.errors import InputError, UnknownFormatError
from captionsync.espeak.pool import EspeakPool
from captionsync.pronounce import Pronouncer
from captionsync.providers.elevenlabs.provider import ElevenLabsProvider
from captionsync.providers.elevenlabs.settings import Deadlines, ElevenLabsSettings
from captionsync.providers.shared.api_key import ApiKey
from captionsync.sessions.fanout import Waker
from captionsync.sessions.hub import SessionHub
from captionsync.sessions.session import Session
from captionsync.sessions.spec import SessionSpec
from captionsync.timeline.model import Timeline
from captionsync.weights import load_weights
from captionsync.wire.capture import (
    Run,
    failed_line,
    finished_line,
    flushed_line,
    read_capture,
    received_line,
    run_line,
    sent_line,
    stream_line,
)
from tests.upstream import Upstream
from tests.upstream_cutting import TEXT
from tests.upstream_faults import Fault

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEY = "sk_a_secret_of_forty_letters_0123456789"
PATIENT = Deadlines(connect_s=60.0, send_s=60.0, first_byte_s=60.0, silence_s=60.0, settle_s=30.0)


def settings_for(url: str, folder: Path) -> ElevenLabsSettings:
    """Return settings that record."""
    return ElevenLabsSettings(
        api_key=ApiKey(KEY), base_url=url, use_proxy=False, deadlines=PATIENT, record_dir=str(folder)
    )


async def record(pool: EspeakPool, url: str, folder: Path, **options: Any) -> tuple[Session, bytes]:
    """Speak, and return the session and the captures of its runs."""
    engine = ElevenLabsProvider(replace(settings_for(url, folder), **options))
    hub = SessionHub(
        {"elevenlabs": engine}, default_chain=["elevenlabs"], pronouncer=Pronouncer(pool), weights=load_weights()
    )
    session = await hub.create(SessionSpec(text=TEXT, language="en", format=parse_format("pcm_24000")))
    await session.wait()
    await hub.close()
    await engine.close()
    return session, b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def items(timeline: Timeline) -> dict[str, Sequence[Any]]:
    body = json.loads(timeline.to_json())
    return {name: body[name] for name in ("text", "words", "cues", "visemes", "phones", "tags", "duration_ms")}


@pytest.mark.parametrize(
    "options",
    [{}, {"transport": "http"}, {"output_format": "mp3_44100_128"}, {"model_id": "eleven_v3"}],
    ids=["socket", "http", "mp3", "dialogue"],
)
async def test_a_replayed_capture_is_the_session(
    pool: EspeakPool, upstream: Upstream, tmp_path: Path, options: dict[str, Any]
) -> None:
    session, capture = await record(pool, upstream.url, tmp_path, **options)
    assert session.failure is None
    for _ in range(2):
        replayed = await convert_capture(capture, pronouncer=Pronouncer(pool))
        assert items(replayed) == items(session.timeline())


async def test_a_connection_that_broke_is_replayed_with_its_successor(
    pool: EspeakPool, upstream: Upstream, tmp_path: Path
) -> None:
    upstream.faults.append(Fault(close_code=1006, after_messages=4))
    session, capture = await record(pool, upstream.url, tmp_path)
    runs = read_capture(capture)
    assert session.failure is None
    assert [run.failed for run in runs] == ["provider_connection", ""]
    assert runs[1].run.char_start > 0
    replayed = await convert_capture(capture, pronouncer=Pronouncer(pool))
    assert items(replayed)["words"] == items(session.timeline())["words"]
    assert replayed.text == TEXT


async def test_turns_of_an_interrupted_session_are_replayed_where_they_were(
    pool: EspeakPool, upstream: Upstream, tmp_path: Path
) -> None:
    engine = ElevenLabsProvider(settings_for(upstream.url, tmp_path))
    hub = SessionHub(
        {"elevenlabs": engine}, default_chain=["elevenlabs"], pronouncer=Pronouncer(pool), weights=load_weights()
    )
    session = await hub.create(SessionSpec(language="en", format=parse_format("pcm_24000")))
    await session.add_text("Peter bought a map of the old town, and he folded it twice or more. ", flush=True)
    waker = Waker()
    session.publisher.fanout.add(waker)
    while not session.publisher.audio_ms:
        await waker.wait()
    event = await session.interrupt(session.publisher.audio_ms)
    await session.add_text("Then he went home.", final=True)
    await session.wait()
    await hub.close()
    await engine.close()
    capture = b"".join(path.read_bytes() for path in sorted(tmp_path.iterdir()))
    replayed = await convert_capture(capture, pronouncer=Pronouncer(pool))
    spoken = [(word.text, word.start_ms) for word in session.timeline().words]
    turn = [(word.text, word.start_ms) for word in replayed.words[-4:]]
    assert [text for text, _ in turn] == [text for text, _ in spoken[-4:]] == ["Then", "he", "went", "home."]
    assert all(abs(at_ms - now_ms) <= 1 for (_, at_ms), (_, now_ms) in zip(spoken[-4:], turn, strict=True))
    before = [word for word in replayed.words if word.start_ms < event.resume_ms]
    assert [word.text for word in before] == "Peter bought a map of the old town, and he folded it".split()[
        : len(before)
    ]
    assert all(word.end_ms <= event.resume_ms for word in before)
    assert replayed.text == "".join(word.text + word.after for word in replayed.words)


PCM = base64.b64encode(bytes(48_000)).decode()
"""A second of silence at 24 kHz."""


def spoken_run(text: str, *, failed: str = "", audio: str = PCM, **begin: Any) -> str:
    """Return the capture of a run of one message, 60 ms a character."""
    alignment = {
        "chars": list(text),
        "charStartTimesMs": [60 * i for i in range(len(text))],
        "charDurationsMs": [60] * len(text),
    }
    message = json.dumps({"audio": audio, "alignment": alignment})
    end = failed_line(failed, "") if failed else finished_line(closes_word=True)
    return (
        run_line(Run("elevenlabs", language="en", **begin))
        + stream_line("/", "unknown")
        + sent_line(text)
        + flushed_line(closes_word=True)
        + received_line(message, 1)
        + end
    )


async def test_turns_that_follow_each_other_keep_their_words(pool: EspeakPool) -> None:
    first = spoken_run("Hello there, everyone. ")  # its last letters are heard after its audio
    later = spoken_run("Good night.", char_start=23, spoken_start=23, start_ms=1_000.0)
    replayed = await convert_capture((first + later).encode(), pronouncer=Pronouncer(pool))
    assert [word.text for word in replayed.words] == ["Hello", "there,", "everyone.", "Good", "night."]
    assert [word.char_start for word in replayed.words] == [0, 6, 13, 23, 28]
    assert replayed.words[3].start_ms >= 1_000


async def test_what_another_engine_spoke_is_a_silence(pool: EspeakPool) -> None:
    first = spoken_run("Hello there. ", failed="provider_connection")
    later = spoken_run("Good night.", char_start=70, spoken_start=65, start_ms=9_000.5)
    replayed = await convert_capture((first + later).encode(), pronouncer=Pronouncer(pool))
    assert [word.char_start for word in replayed.words] == [0, 6, 13, 18]
    assert [word.text for word in replayed.words] == ["Hello", "there.", "Good", "night."]
    assert [word.start_ms >= 9_000 for word in replayed.words] == [False, False, True, True]
    assert replayed.duration_ms == 10_001
    assert replayed.visemes[-1].end_ms == 10_001


@pytest.mark.parametrize(
    "second",
    [{}, {"char_start": 2, "start_ms": 900.0}, {"char_start": 20, "start_ms": 400.0}],
    ids=["the same place", "text before", "time before"],
)
async def test_captures_of_several_sessions_are_refused(pool: EspeakPool, second: dict[str, Any]) -> None:
    begin: dict[str, Any] = {"char_start": 5, "start_ms": 500.0}
    first = spoken_run("Hello there. ", **begin)
    with pytest.raises(InputError, match="several sessions"):
        await convert_capture((first + spoken_run("No.", **{**begin, **second})).encode(), pronouncer=Pronouncer(pool))


async def test_a_capture_that_is_too_long_is_refused(pool: EspeakPool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("captionsync.captured.LONGEST_MS", 2_000)
    whole = spoken_run("Hello there. ", failed="x") + spoken_run("Good night.", char_start=13, start_ms=1_000.0)
    longer = spoken_run("Hello there. ", failed="x") + spoken_run("Good night.", char_start=13, start_ms=1_001.0)
    assert len((await convert_capture(whole.encode(), pronouncer=Pronouncer(pool))).words) == 4
    with pytest.raises(InputError, match="longer than") as caught:
        await convert_capture(longer.encode(), pronouncer=Pronouncer(pool))
    assert caught.value.code == "audio_too_long"


async def test_a_capture_holds_no_key_and_no_header(pool: EspeakPool, upstream: Upstream, tmp_path: Path) -> None:
    upstream.behaviour.alter = lambda message, number: message | {"request": {"xi-api-key": KEY}}
    _, capture = await record(pool, upstream.url, tmp_path)
    assert b"[key]" in capture
    assert KEY.encode() not in capture
    assert b"user-agent" not in capture.lower()


async def test_captures_are_for_their_owner_only_and_sort_by_time(
    pool: EspeakPool, upstream: Upstream, tmp_path: Path
) -> None:
    upstream.faults.append(Fault(close_code=1006, after_messages=4))
    await record(pool, upstream.url, tmp_path / "new" / "folder")
    first, second = sorted((tmp_path / "new" / "folder").iterdir())
    assert read_capture(first.read_bytes())[0].failed == "provider_connection"
    assert read_capture(second.read_bytes())[0].run.char_start > 0
    if os.name == "posix":
        assert {path.stat().st_mode & 0o777 for path in (first, second)} == {0o600}


async def test_a_refusal_is_recorded_and_named(pool: EspeakPool, upstream: Upstream, tmp_path: Path) -> None:
    upstream.faults.append(Fault(refuse_status=401))
    session, capture = await record(pool, upstream.url, tmp_path)
    assert session.failure is not None
    with pytest.raises(InputError, match=r"no speech.*provider_auth"):
        await convert_capture(capture, pronouncer=Pronouncer(pool))


async def test_a_folder_that_cannot_be_written_stops_nobody(
    pool: EspeakPool, upstream: Upstream, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    empty = tmp_path / "captures"
    empty.mkdir()
    session, _ = await record(pool, upstream.url, empty, record_dir=str(tmp_path / "file"))
    assert session.failure is None
    assert "nothing is recorded in" in caplog.text


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda lines: [lines[0].replace('"capture":1', '"capture":2'), *lines[1:]], "version 2"),
        (lambda lines: [lines[0].replace("elevenlabs", "parrot"), *lines[1:]], "engine 'parrot'"),
        (lambda lines: [lines[0], *lines[2:]], "Line 2"),
        (lambda lines: [*lines[:3], "{", *lines[3:]], "Line 4"),
        (lambda lines: [*lines[:3], '{"sent": 5}', *lines[3:]], "Line 4"),
        (lambda lines: [lines[0].replace('"char_start":0', '"char_start":"0"'), *lines[1:]], "Line 1"),
        (lambda lines: [lines[0].replace("pcm_24000", "pcm_1"), *lines[1:]], "pcm_1"),
    ],
)
async def test_a_damaged_capture_is_refused(
    pool: EspeakPool, upstream: Upstream, tmp_path: Path, change: Any, message: str
) -> None:
    _, capture = await record(pool, upstream.url, tmp_path)
    damaged = "\n".join(change(capture.decode().split("\n"))).encode()
    with pytest.raises((InputError, UnknownFormatError), match=message):
        await convert_capture(damaged, pronouncer=Pronouncer(pool))


async def test_a_capture_that_was_cut_off_is_replayed_as_far_as_it_goes(
    pool: EspeakPool, upstream: Upstream, tmp_path: Path
) -> None:
    session, capture = await record(pool, upstream.url, tmp_path)
    whole = session.timeline()
    replayed = await convert_capture(capture[: len(capture) * 2 // 3], pronouncer=Pronouncer(pool))
    assert 0 < len(replayed.words) < len(whole.words)
    same = len(replayed.words) - 1  # the last word ends where the audio does
    assert [replace(word, cue_id="") for word in replayed.words[:same]] == [
        replace(word, cue_id="") for word in whole.words[:same]
    ]
