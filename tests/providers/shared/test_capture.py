"""Files of captures: no key in any form, and a disk that is slow, full or read-only never holds up a session."""

from __future__ import annotations

import asyncio
import base64
import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from captionsync.providers.shared import capture as module
from captionsync.providers.shared.api_key import ApiKey
from captionsync.providers.shared.capture import Recorder
from captionsync.wire.capture import Run, read_capture

pytestmark = pytest.mark.asyncio

KEY = "sk_a_secret/of_forty+letters_0123456789"
RUN = Run("elevenlabs")


async def written(folder: Path, *messages: str | bytes) -> bytes:
    """Return the capture of some messages."""
    recorder = Recorder(str(folder), ApiKey(KEY).redact)
    with recorder.begin(RUN) as capture:
        capture.stream("/", "unknown")
        for message in messages:
            capture.received(message)
    await recorder.close()
    (path,) = folder.iterdir()
    return path.read_bytes()


@pytest.mark.parametrize(
    "message",
    [
        json.dumps({"detail": KEY}),
        json.dumps({"detail": KEY.upper()}).encode(),
        json.dumps({"detail": KEY}).replace("/", "\\/"),
        json.dumps({"detail": "".join(f"\\u{ord(char):04x}" for char in KEY)}).replace("\\\\", "\\"),
        json.dumps({"audio": base64.b64encode(b"x" + KEY.encode()).decode()}),
        b"\xff" + KEY.encode() + b"\xfe",
        b"\xff" + base64.b64encode(KEY.encode()),
    ],
    ids=["plain", "capitals", "slashes", "escapes", "base64", "binary", "binary base64"],
)
async def test_no_form_of_the_key_is_written(tmp_path: Path, message: str | bytes) -> None:
    data = await written(tmp_path, message)
    (step,) = read_capture(data)[0].streams[0].steps
    held = step.data if isinstance(step.data, str) else step.data.decode("latin-1")
    try:
        held += str(json.loads(held))
    except ValueError:
        assert isinstance(step.data, bytes)
    assert "[key]" in held
    shifted = [base64.b64encode(b"x" * n + KEY.encode()).decode()[4:40] for n in range(3)]
    assert not [form for form in (KEY, *shifted) if form.casefold() in held.casefold()]


async def test_messages_without_the_key_are_written_as_they_came(tmp_path: Path) -> None:
    messages: list[str | bytes] = ['{"a":  "b\\n\\u00e9"}', "no JSON \\", "[" * 100_000 + "\\", "\ud800", b"\xff\x00"]
    steps = read_capture(await written(tmp_path, *messages))[0].streams[0].steps
    assert [step.data for step in steps] == messages


async def test_a_disk_that_hangs_holds_up_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "MAX_WAITING_CHARS", 10_000)
    recorder = Recorder(str(tmp_path), ApiKey(KEY).redact)
    works = threading.Event()
    recorder._thread.submit(works.wait)
    with recorder.begin(RUN) as capture:
        capture.stream("/", "unknown")
        for _ in range(100):
            capture.received("x" * 1_000)
        assert not capture.writes
    with recorder.begin(RUN) as later:
        assert later.writes
    works.set()
    await recorder.close()
    assert "the disk is too slow" in caplog.text
    assert [read_capture(path.read_bytes())[0].run for path in tmp_path.iterdir()] == [RUN]


async def test_nothing_is_written_after_the_end(tmp_path: Path) -> None:
    recorder = Recorder(str(tmp_path), ApiKey(KEY).redact)
    with recorder.begin(RUN) as capture:
        await recorder.close()
        capture.sent("late")
    with recorder.begin(RUN) as never:
        assert not never.writes
    (path,) = tmp_path.iterdir()
    assert read_capture(path.read_bytes())[0].streams == []


FULL = """
import asyncio, resource, signal, sys
from captionsync.providers.shared.capture import Recorder
from captionsync.wire.capture import Run

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
recorder = Recorder(sys.argv[1], str)
with recorder.begin(Run("elevenlabs")) as capture:
    capture.stream("/", "unknown")
    for _ in range(20):
        capture.received("x" * 1000)
asyncio.run(recorder.close())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="limits the size of files")
async def test_a_full_disk_ends_the_recording_and_what_was_written_can_be_read(tmp_path: Path) -> None:
    command = [sys.executable, "-c", FULL, str(tmp_path)]
    run = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, timeout=60, check=True)
    assert run.stderr.count("the recording ends early") == 1
    (path,) = tmp_path.iterdir()
    assert [len(step.data) for step in read_capture(path.read_bytes())[0].streams[0].steps] == [1_000] * 4
